import { diffArrays } from "diff";
import type { Token } from "./model.ts";
import { isWordy } from "./text.ts";

/**
 * The only file that knows the `diff` package: which words of two passages are shared, changed, added
 * or moved. It compares our own token keys, so that capitals, curly marks and possessives never count.
 */
export interface WordChange {
  /** `moved`: the same words at another place; `left` and `right`: only there. */
  readonly kind: "shared" | "changed" | "moved" | "left" | "right";
  /** Numbers of tokens, half-open; empty where the side has nothing. */
  readonly left: Range;
  readonly right: Range;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words added and removed, at most; passages that differ more are no versions of one another. */
export const mostEdits = 400;

/** A moved run has at least this many letters and digits: a moved "the" tells nothing. */
const shortestMove = 4;

/**
 * Word-level differences in the order of the left passage, additions where they stand in the right one.
 * Undefined where the passages differ by more than `mostEdits` words. `key` says when two words are one.
 *
 *     the old bridge closed  ~  the bridge was shut   →  shared, left, shared, changed
 */
export function diffWords(
  left: readonly Token[],
  right: readonly Token[],
  key: (token: Token) => string = (token) => token.key,
): readonly WordChange[] | undefined {
  const leftKeys = left.map(key);
  const rightKeys = right.map(key);
  const changes = diffSequences(leftKeys, rightKeys);
  return changes && findMoves(changes, leftKeys, rightKeys);
}

/** The same for words as they are, without a look for what has moved. */
export function diffSequences(
  left: readonly string[],
  right: readonly string[],
): readonly WordChange[] | undefined {
  const parts = diffArrays([...left], [...right], { maxEditLength: mostEdits });
  if (!parts) return undefined;
  const changes: WordChange[] = [];
  let l = 0;
  let r = 0;
  for (const { added, removed, count } of parts) {
    const last = changes.at(-1);
    const leftRange = { from: l, to: added ? l : l + count };
    const rightRange = { from: r, to: removed ? r : r + count };
    l = leftRange.to;
    r = rightRange.to;
    if (added && last?.kind === "left")
      changes[changes.length - 1] = { ...last, kind: "changed", right: rightRange };
    else if (removed && last?.kind === "right")
      changes[changes.length - 1] = { ...last, kind: "changed", left: leftRange };
    else
      changes.push({
        kind: added ? "right" : removed ? "left" : "shared",
        left: leftRange,
        right: rightRange,
      });
  }
  return changes;
}

/** A run that goes on one side and comes on the other, word for word, has moved. */
function findMoves(
  changes: readonly WordChange[],
  leftKeys: readonly string[],
  rightKeys: readonly string[],
): WordChange[] {
  const arrivals = new Map<string, number[]>();
  const wordsOf = (keys: readonly string[], { from, to }: Range) =>
    keys.slice(from, to).filter(isWordy).join(" ");
  changes.forEach((change, at) => {
    if (change.kind !== "right") return;
    const words = wordsOf(rightKeys, change.right);
    if (words.length < shortestMove) return;
    const list = arrivals.get(words);
    if (list) list.push(at);
    else arrivals.set(words, [at]);
  });
  const taken = new Set<number>();
  const moved = changes.map((change): WordChange => {
    if (change.kind !== "left") return change;
    const at = arrivals.get(wordsOf(leftKeys, change.left))?.shift();
    if (at === undefined) return change;
    taken.add(at);
    return { kind: "moved", left: change.left, right: changes[at]!.right };
  });
  return moved.filter((_, at) => !taken.has(at));
}
