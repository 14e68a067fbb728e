import type { Quantity, Sentence } from "../model.ts";
import type { DateRead } from "./dates/read.ts";
import { boundAfter, boundBefore, limits } from "./quantities/bounds.ts";
import { type Amount, classify } from "./quantities/classify.ts";
import { type NumberRead, readNumber } from "./quantities/number-words.ts";
import { isPronounOne } from "./quantities/one.ts";
import { readOrdinal } from "./quantities/ordinals.ts";
import { isHyphen, type Piece, type Pieces } from "./quantities/pieces.ts";
import { readRange } from "./quantities/ranges.ts";
import { isNumberedName, isRejected } from "./quantities/rejected.ts";
import { readTally } from "./quantities/tally.ts";
import { readVague } from "./quantities/vague.ts";

/** A quantity by the indices of its pieces. */
type Draft = Omit<Quantity, "start" | "end" | "sentence" | "number"> & {
  readonly first: number;
  readonly next: number;
  readonly numberFirst: number;
  readonly numberNext: number;
};

/** What was read at one place, and where reading goes on. */
interface Step {
  readonly found: readonly Draft[];
  readonly next: number;
}

/**
 * Quantities of one sentence, cut into pieces with their dates read, in reading order, none inside another. Values are in the unit as told
 * (`50 cents` is 0.5 USD); a part is told in percent (`two-thirds` is 66.67 %); `dozens` and the like
 * are ranges. Dates, times, labels, addresses, scores and `one` as a pronoun are none. Time is linear in
 * the sentence.
 */
export function findQuantities(
  pieces: Pieces,
  dates: readonly DateRead[],
  sentence: Sentence,
): Quantity[] {
  const dated = new Map(dates.map((date) => [date.first, date.next]));
  const quantities: Quantity[] = [];
  for (let index = 0; index < pieces.list.length; ) {
    const date = dated.get(index);
    const step = date === undefined ? readStep(pieces, index) : { found: [], next: date };
    for (const draft of step.found) quantities.push(placed(draft, pieces.list, sentence.id));
    index = Math.max(step.next, index + 1);
  }
  return quantities;
}

function readStep(pieces: Pieces, index: number): Step {
  const { list } = pieces;
  const nothing = { found: [], next: index + 1 };
  const ordinal = readOrdinal(pieces, index);
  if (ordinal) {
    const { value, counted, numberNext, next } = ordinal;
    const same = { low: value, high: value, bound: "exact" as const, unit: "", counted };
    return {
      found: [{ kind: "ordinal", ...same, first: index, next, numberFirst: index, numberNext }],
      next,
    };
  }
  const vague = readVague(pieces, index);
  if (vague) {
    const first = boundBefore(list, index)?.first ?? index;
    return { found: [{ ...vague, bound: "range", first, numberFirst: index }], next: vague.next };
  }
  const read = readNumber(list, index);
  if (!read) return nothing;
  if (isRejected(pieces, index, read)) return { found: [], next: read.next };
  const tally = readTally(pieces, index, read);
  if (tally) {
    const found = tally.votes.map((vote) => ({
      kind: "count" as const,
      low: vote.value,
      high: vote.value,
      bound: "exact" as const,
      unit: "",
      counted: "vote",
      first: vote.index,
      next: vote.index + 1,
      numberFirst: vote.index,
      numberNext: vote.index + 1,
    }));
    return { found, next: tally.next };
  }
  return readAmount(pieces, index, read) ?? { found: [], next: read.next };
}

function readAmount(pieces: Pieces, index: number, read: NumberRead): Step | undefined {
  const { list } = pieces;
  const range = readRange(pieces, index, read);
  if (range) {
    const { amount, low, numberNext } = range;
    const first = boundBefore(list, range.first)?.first ?? range.first;
    return {
      found: [
        {
          ...picked(amount),
          low,
          high: amount.value,
          bound: "range",
          first,
          next: amount.next,
          numberFirst: index,
          numberNext,
        },
      ],
      next: amount.next,
    };
  }
  const amount = readRatio(list, index, read) ?? classify(pieces, index, read);
  if (isNumberedName(pieces, index, amount)) return undefined;
  if (isUnfinished(list, amount, read) || isPronounOne(list, index, amount)) return undefined;
  const sign = signBefore(list, amount);
  const before = boundOf(list, sign.first, amount);
  const behind = boundAfter(list, amount.numberNext) ?? boundAfter(list, amount.next);
  const bound = before?.bound ?? behind?.bound ?? "exact";
  const value = amount.value * sign.factor;
  const next = Math.max(amount.next, behind?.next ?? 0);
  // `50-odd people`: the noun stands behind the bound.
  const late =
    behind && amount.bare ? classify(pieces, index, { ...read, next: behind.next }) : undefined;
  const kind = late ?? amount;
  return {
    found: [
      {
        ...picked(kind),
        ...limits(bound, value, value),
        bound,
        first: before?.first ?? sign.first,
        next: Math.max(next, late?.next ?? 0),
        numberFirst: index,
        numberNext: amount.numberNext,
      },
    ],
    next: Math.max(next, late?.next ?? 0),
  };
}

function picked(amount: Amount): Pick<Quantity, "kind" | "unit" | "counted"> {
  return { kind: amount.kind, unit: amount.unit, counted: amount.counted };
}

/** `one in five`, `six out of 10` as a percentage; at most per hundred. */
function readRatio(list: readonly Piece[], index: number, read: NumberRead): Amount | undefined {
  const { next } = read;
  const word = list[next]?.lower;
  const at =
    word === "in"
      ? next + 1
      : word === "out" && list[next + 1]?.lower === "of"
        ? next + 2
        : undefined;
  const whole = at === undefined ? undefined : readNumber(list, at);
  if (!whole || whole.value > 100 || whole.value <= read.value || whole.value < 3 || read.value < 1)
    return undefined;
  const after = list[whole.next];
  if (
    word === "in" &&
    after &&
    (isHyphen(after) ||
      /^(?:%|percent|minutes?|hours?|days?|weeks?|months?|years?|states|cities)$/.test(after.lower))
  )
    return undefined;
  return {
    kind: "percent",
    value: (read.value / whole.value) * 100,
    unit: "%",
    counted: "",
    first: index,
    next: whole.next,
    numberNext: whole.next,
    bare: false,
  };
}

/** Letters stuck to a number that no rule knows (`5G`, `1e400`), a lone `half`, or a bare year. */
function isUnfinished(list: readonly Piece[], amount: Amount, read: NumberRead): boolean {
  const after = list[amount.next];
  if (after?.glued && after.kind !== "mark") return true;
  if (
    after?.glued &&
    list[amount.next + 1]?.glued &&
    after.text === "." &&
    list[amount.next + 1]?.kind !== "mark"
  )
    return true;
  // `64-related`: a hyphen and a word that neither counts nor measures.
  const tied = isHyphen(after) && after?.glued && list[amount.next + 1]?.glued;
  if (amount.bare && tied && list[amount.next + 1]?.kind === "word") {
    return boundAfter(list, amount.next) === undefined;
  }
  return amount.bare && read.value < 1 && !read.digits;
}

/** A minus right before, with a space before it: `-5%`. */
function signBefore(list: readonly Piece[], amount: Amount): { factor: 1 | -1; first: number } {
  const mark = list[amount.first - 1];
  const signed = amount.kind === "percent" || amount.kind === "measure";
  const minus =
    mark?.lower === "minus" ||
    (/^[-−]$/.test(mark?.text ?? "") && !mark?.glued && list[amount.first]?.glued);
  return signed && minus
    ? { factor: -1, first: amount.first - 1 }
    : { factor: 1, first: amount.first };
}

/** `over two years` may mean during: with a length of time `over` needs `for`, `well` or `just` before it. */
function boundOf(
  list: readonly Piece[],
  first: number,
  amount: Amount,
): ReturnType<typeof boundBefore> {
  const bound = boundBefore(list, first);
  if (amount.kind === "duration" && (bound?.word === "over" || bound?.word === "under")) {
    return /^(?:for|lasted|took|of)$/.test(list[bound.first - 1]?.lower ?? "") ? bound : undefined;
  }
  return bound;
}

function placed(draft: Draft, list: readonly Piece[], sentence: string): Quantity {
  const { first, next, numberFirst, numberNext, kind, low, high, bound, unit, counted } = draft;
  return {
    start: list[first]!.start,
    end: list[next - 1]!.end,
    sentence,
    kind,
    low,
    high,
    bound,
    unit,
    counted,
    number: { start: list[numberFirst]!.start, end: list[numberNext - 1]!.end },
  };
}
