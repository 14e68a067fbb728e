import type { Attribution } from "../model.ts";

/** Cues that give a statement as somebody's word; to find, announce or order something is an act. */
const cues = new Set(
  `say tell add report claim argue allege warn insist note estimate write state testify confirm explain contend assert
  maintain suggest believe`
    .split(/\s+/)
    .concat("according to"),
);

/**
 * True where what follows the cue is somebody's statement: “said”, or “announced that” and
 * “…, she announced”, but not “announced a plan”.
 */
export function isAssertion(
  { cue, cueLemma, content }: Pick<Attribution, "cue" | "cueLemma" | "content">,
  text: string,
): boolean {
  if (cues.has(cueLemma)) return true;
  return (
    (cue.end > cue.start && content.end <= cue.start && cueLemma !== "") ||
    /^\s*that\b/.test(text.slice(cue.end, content.end))
  );
}
