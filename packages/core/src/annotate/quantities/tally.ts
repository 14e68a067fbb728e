import type { NumberRead } from "./number-words.ts";
import { isHyphen, type Piece, type Pieces } from "./pieces.ts";

/** A division of votes, `52-48`, or a score, which has no votes. */
export interface TallyRead {
  readonly votes: readonly { readonly value: number; readonly index: number }[];
  readonly next: number;
}

const voting = /^(?:vot|rul|pass|approv|decid|decision|reject|confirm|majority|justices)/;

/** How many pieces to each side a word about voting is looked for. */
const reach = 12;

/**
 * Two whole numbers joined by a hyphen where the first is not less, or a word about votes or games
 * follows: votes where voting is spoken of near by, else a score that is skipped.
 */
export function readTally(
  { list }: Pieces,
  index: number,
  read: NumberRead,
): TallyRead | undefined {
  const left = list[index];
  const right = list[index + 2];
  const hyphen = list[index + 1];
  if (!left || !right || read.next !== index + 1) return undefined;
  // `by a vote of 52 to 48`.
  const spoken =
    hyphen?.lower === "to" &&
    /^(?:vote|voted|of|by)$/.test(list[index - 1]?.lower ?? "") &&
    isVote(list, index);
  if (!spoken && !(isHyphen(hyphen) && hyphen?.glued && right.glued)) return undefined;
  if (!/^\d{1,3}$/.test(left.text) || !/^\d{1,3}$/.test(right.text)) return undefined;
  const after = list[index + 3];
  const result =
    /^(?:votes?|decision|ruling|majority|split|win|loss|defeat|victory|lead|tie|record|draw)$/;
  if (/^[%$£€]$/.test(after?.text ?? "") || after?.lower === "percent") return undefined;
  if (Number(left.text) < Number(right.text) && !result.test(after?.lower ?? "")) return undefined;
  const next = index + 3;
  if (!isVote(list, index)) return { votes: [], next };
  const votes = [
    { value: Number(left.text), index },
    { value: Number(right.text), index: index + 2 },
  ];
  return { votes, next };
}

function isVote(list: readonly Piece[], index: number): boolean {
  return list
    .slice(Math.max(0, index - reach), index + reach)
    .some((piece) => voting.test(piece.lower));
}
