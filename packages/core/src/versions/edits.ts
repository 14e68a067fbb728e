import { diffSequences } from "../words.ts";

/** Words that were put in the place of others, with the word on either side that stayed. */
export interface EditedWords {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

/** The words of a text in small letters, without marks: `$1.5 million` is `1.5`, `million`. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:[.,':/-][\p{L}\p{N}]+)*%?/gu) ?? []
  );
}

/** What two lists of words have in common, 0 to 1 (Dice), without their order. */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const rest = counts.get(word) ?? 0;
    if (rest === 0) continue;
    counts.set(word, rest - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

/** Where one list of words was changed into another; all of it where they differ too much to tell. */
export function findEdits(
  old: readonly string[],
  newer: readonly string[],
): readonly EditedWords[] {
  const changes = diffSequences(old, newer);
  if (!changes) return [{ old, new: newer }];
  return changes
    .filter(({ kind }) => kind !== "shared")
    .map(({ left, right }) => {
      const before = old[left.from - 1];
      const after = old[left.to];
      return {
        old: old.slice(left.from, left.to),
        new: newer.slice(right.from, right.to),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      };
    });
}

/**
 * True where the words stand in a text beside one of their neighbours; where they are none, because words
 * were put in or taken out there, the neighbours must stand side by side.
 */
export function has(
  text: readonly string[],
  words: readonly string[],
  before: string | undefined,
  after: string | undefined,
): boolean {
  const left = before === undefined ? [] : [before];
  const right = after === undefined ? [] : [after];
  if (words.length === 0) return includes(text, [...left, ...right]);
  return includes(text, [...left, ...words]) || includes(text, [...words, ...right]);
}

function includes(text: readonly string[], run: readonly string[]): boolean {
  return ` ${text.join(" ")} `.includes(` ${run.join(" ")} `);
}
