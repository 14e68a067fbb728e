import { type Amount, classify } from "./classify.ts";
import { type NumberRead, readNumber } from "./number-words.ts";
import { isHyphen, type Piece, type Pieces } from "./pieces.ts";

/** Two ends with one unit. */
export interface RangeRead {
  /** The upper end, with the unit of both. */
  readonly amount: Amount;
  readonly low: number;
  readonly first: number;
  readonly numberNext: number;
}

/**
 * `3% to 4%`, `between 20 and 30`, `10-15 people`, `$3-4 billion`, `six or seven`, `three- to five-year`.
 * The lower end comes first and takes scale and unit from the upper one where it has none. `from 5 to 10`
 * is a change, not a range, unless something ranges.
 */
export function readRange(pieces: Pieces, index: number, read: NumberRead): RangeRead | undefined {
  if (read.fraction) return undefined;
  const { list } = pieces;
  const joint = jointAfter(list, read.next);
  if (!joint && list[read.next] === undefined) return undefined;
  const lower = joint ? undefined : classify(pieces, index, read);
  const join = joint ?? jointAfter(list, lower?.next ?? read.next);
  if (!join) return undefined;
  const start = classify(pieces, index, joint ? { ...read, next: read.next } : read);
  if (!isRangeJoint(list, start.first, join.word)) return undefined;
  const at = pastCurrency(list, join.next);
  const upperRead = readNumber(list, at);
  if (!upperRead || upperRead.fraction) return undefined;
  const upper = classify(pieces, at, upperRead);
  if (upper.kind === "age" && upper.unit === "") return undefined;
  return joined(list, start, upper, { read, upperRead, word: join.word });
}

function joined(
  list: readonly Piece[],
  lower: Amount,
  upper: Amount,
  facts: { read: NumberRead; upperRead: NumberRead; word: string },
): RangeRead | undefined {
  const { read, upperRead, word } = facts;
  // `$3-4 billion`: the scale stands once, as in `50-60 cents` the unit does.
  const shared =
    read.scale === 1 && upperRead.scale >= 1000 && read.value < 1000 ? upperRead.scale : 1;
  const low =
    lower.value * shared * (lower.bare && upper.unit !== "" ? upper.value / upperRead.value : 1);
  if (!(low < upper.value)) return undefined;
  const lowerHas = lower.unit !== "";
  const upperHas = upper.unit !== "";
  if (lowerHas && upperHas && (lower.unit !== upper.unit || lower.kind !== upper.kind))
    return undefined;
  if (
    lowerHas &&
    !upperHas &&
    (upper.counted !== "" || lower.kind !== "money") &&
    lower.kind !== "age"
  )
    return undefined;
  // Two amounts that each have a noun are two: `20 men and 30 women`.
  if (!lowerHas && lower.counted !== "" && !lower.bare) return undefined;
  if (word === "or" && upper.value > low * 2) return undefined;
  if (list[lower.first - 1]?.lower === "from" && word === "to" && !ranges(list, lower.first - 1))
    return undefined;
  const amount = lowerHas && !upperHas ? { ...upper, kind: lower.kind, unit: lower.unit } : upper;
  return {
    amount: { ...amount, first: lower.first },
    low,
    first: lower.first,
    numberNext: upper.numberNext,
  };
}

/** `-`, `to`, `and`, `or`, and `- to` of `three- to five-year`. */
function jointAfter(
  list: readonly Piece[],
  index: number,
): { word: string; next: number } | undefined {
  const piece = list[index];
  if (!piece) return undefined;
  if (isHyphen(piece)) {
    const to = list[index + 1];
    if (/^(?:to|or)$/.test(to?.lower ?? ""))
      return { word: to!.lower, next: isHyphen(list[index + 2]) ? index + 3 : index + 2 };
    return piece.glued && list[index + 1]?.glued ? { word: "-", next: index + 1 } : undefined;
  }
  return /^(?:to|and|or)$/.test(piece.lower) ? { word: piece.lower, next: index + 1 } : undefined;
}

/** `and` joins a range only after `between`. */
function isRangeJoint(list: readonly Piece[], first: number, word: string): boolean {
  return word !== "and" || list[first - 1]?.lower === "between";
}

/** `ranging from`, `anywhere from`. */
function ranges(list: readonly Piece[], from: number): boolean {
  return /^(?:rang(?:e|es|ed|ing)|anywhere)$/.test(list[from - 1]?.lower ?? "");
}

/** Index of the number past a currency sign: `$10m-$15m`, `US$3 to US$4`. */
function pastCurrency(list: readonly Piece[], index: number): number {
  let at = index;
  if (list[at]?.capital && list[at]?.kind === "word" && list[at + 1]?.text === "$") at += 1;
  if (/^[$£€¥₹₩₽]$/.test(list[at]?.text ?? "")) at += 1;
  return at;
}
