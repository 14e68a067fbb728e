import { sha256 } from "@crossread/core";
import type { Answer, Discarded } from "./answer.ts";
import type { Candidate } from "./questions.ts";
import { wordingVersion } from "./wording.ts";

/** The same for the same two texts in either order, under one model and one wording. */
export function answerKey(
  judge: string,
  wording: string,
  { left, right }: Pick<Candidate, "left" | "right">,
): string {
  const texts = [left.text, right.text].sort();
  return sha256(JSON.stringify([wordingVersion, judge, wording, ...texts]));
}

/** Quotations are kept in the order of the sorted texts; turning twice gives the answer back. */
export function orient(answer: Answer | Discarded, { left, right }: Candidate): Answer | Discarded {
  if ("discarded" in answer || left.text <= right.text) return answer;
  return { ...answer, left: answer.right, right: answer.left };
}

/** The first of all pairs that have the same words. */
export function unrepeated(pairs: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => {
    const key = answerKey("", "", pair);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
