import { boundBefore } from "./bounds.ts";
import { isHyphen, type Piece } from "./pieces.ts";

/** A number read from pieces `[first, next)`. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  /** Written in digits, wholly or in front. */
  readonly digits: boolean;
  /** What a scale word or suffix multiplied it with: 1e6 for million, 12 for dozen, else 1. */
  readonly scale: number;
  /** `two-thirds`, `1/2`: a part of something; `two and a half` is not. */
  readonly fraction: boolean;
}

const small = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);

const tens = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);

const scales = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** Letters that newsrooms write for a scale right after digits or, but for one letter, after a space. */
const scaleSuffixes = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);

const denominators = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

const signs = new Map([
  ["½", 1 / 2],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅛", 1 / 8],
]);

/** Denominators in digits that are fractions rather than dates or odds. */
const digitDenominators = new Set(["2", "3", "4", "5", "8", "10", "16"]);

/** Numbers beyond this say nothing that can be compared. */
const greatest = 1e18;

/** Reads the number that starts at `index`: digits, number words, `a dozen`, `two-thirds`, `half a million`. */
export function readNumber(list: readonly Piece[], index: number): NumberRead | undefined {
  const read =
    readSign(list, index) ??
    readFraction(list, index) ??
    readHalf(list, index) ??
    readDigits(list, index) ??
    readWords(list, index);
  return read && Number.isFinite(read.value) && Math.abs(read.value) <= greatest ? read : undefined;
}

/**
 * Digits as a value: `28,500`, `3.5`, `12,34,567` (Indian grouping). Undefined for what is no number
 * (`1.2.3`, `1,23,45`, `007`) and for more digits than a double holds apart.
 */
export function digitsValue(text: string): number | undefined {
  if (text.length > 22) return undefined;
  const plain = /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  const indian = /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(text);
  return plain || grouped || indian ? Number(text.replaceAll(",", "")) : undefined;
}

/** Value of a plain cardinal word from zero to nineteen, or of a multiple of ten. */
export function cardinalWord(lower: string): number | undefined {
  return small.get(lower) ?? tens.get(lower);
}

export function isScaleSuffix(lower: string): boolean {
  return scaleSuffixes.has(lower);
}

function readSign(list: readonly Piece[], index: number): NumberRead | undefined {
  const value = signs.get(list[index]?.text ?? "");
  return value === undefined
    ? undefined
    : plainRead(value, index + 1, { digits: true, fraction: true });
}

/** `2/3`, `two-thirds`, `a third of`, `three quarters`. */
function readFraction(list: readonly Piece[], index: number): NumberRead | undefined {
  const first = list[index];
  if (!first) return undefined;
  const second = list[index + 1];
  const third = list[index + 2];
  if (first.kind === "number" && second?.text === "/" && second.glued && third?.glued) {
    const above = Number(first.text);
    if (!digitDenominators.has(third.text) || !(above > 0 && above < Number(third.text)))
      return undefined;
    if (list[index + 3]?.text === "/" && list[index + 3]?.glued) return undefined;
    return plainRead(above / Number(third.text), index + 3, { digits: true, fraction: true });
  }
  const article = first.lower === "a" || first.lower === "one";
  const above = article ? 1 : small.get(first.lower);
  if (above === undefined || above === 0) return undefined;
  const hyphen = isHyphen(second) && second?.glued === true;
  const below = list[index + (hyphen ? 2 : 1)];
  const denominator = denominators.get(singular(below?.lower ?? ""));
  const next = index + (hyphen ? 3 : 2);
  if (!below || denominator === undefined) return undefined;
  const plural = below.lower !== singular(below.lower);
  // `a third summit` is an ordinal, `a quarter` a part of the year: one alone needs what it is part of.
  const follows = list[next]?.lower;
  const partOf = hyphen || follows === "of" || (below.lower === "half" && follows === "the");
  if (article ? !partOf : !plural) return undefined;
  const scale = scaleAfterArticle(list, follows === "of" ? next + 1 : next);
  if (scale)
    return plainRead((above / denominator) * scale.value, scale.next, { scale: scale.value });
  return above < denominator ? plainRead(above / denominator, next, { fraction: true }) : undefined;
}

/** `half of voters`, `half the money`, `half a million`, `half a dozen`, `half an hour`, `half-hour`. */
function readHalf(list: readonly Piece[], index: number): NumberRead | undefined {
  if (list[index]?.lower !== "half") return undefined;
  const next = index + 1;
  const scale = scaleAfterArticle(list, isHyphen(list[next]) ? next + 1 : next);
  if (scale) return plainRead(scale.value / 2, scale.next, { scale: scale.value });
  const follows = list[next]?.lower ?? "";
  if (follows === "a" || follows === "an") return plainRead(0.5, next + 1, {});
  if (isHyphen(list[next]) && list[next]?.glued) return plainRead(0.5, next, {});
  const before = list[index - 1];
  if (before && (before.pos === "ADJ" || before.lower === "the" || isHyphen(before)))
    return undefined;
  return boundBefore(list, index) ||
    ["of", "the", "its", "their", "his", "her", "all"].includes(follows)
    ? plainRead(0.5, next, { fraction: true })
    : undefined;
}

function scaleAfterArticle(
  list: readonly Piece[],
  index: number,
): { value: number; next: number } | undefined {
  const at = list[index]?.lower === "a" ? index + 1 : index;
  const word = list[at]?.lower ?? "";
  const value = word === "dozen" ? 12 : scales.get(word);
  return value === undefined ? undefined : { value, next: at + 1 };
}

function readDigits(list: readonly Piece[], index: number): NumberRead | undefined {
  const piece = list[index];
  if (piece?.kind !== "number") return undefined;
  let value = digitsValue(piece.text);
  if (value === undefined) return undefined;
  let next = index + 1;
  const mixed = list[next]?.glued ? signs.get(list[next]?.text ?? "") : readMixed(list, next);
  if (mixed !== undefined) {
    value += mixed;
    next += list[next]?.glued ? 1 : 3;
  }
  const half = readAndHalf(list, next);
  if (half) return plainRead(value + 0.5, half, { digits: true });
  const scale = readScale(list, next);
  return scale
    ? plainRead(scaleBy(value, scale.value), scale.next, { digits: true, scale: scale.value })
    : plainRead(value, next, { digits: true });
}

/** `5 1/2`: the fraction after a space. */
function readMixed(list: readonly Piece[], index: number): number | undefined {
  const above = list[index];
  const below = list[index + 2];
  if (
    above?.kind !== "number" ||
    list[index + 1]?.text !== "/" ||
    !list[index + 1]?.glued ||
    !below?.glued
  )
    return undefined;
  const value = Number(above.text) / Number(below.text);
  return digitDenominators.has(below.text) && value > 0 && value < 1 ? value : undefined;
}

/** Index past `and a half`. */
function readAndHalf(list: readonly Piece[], index: number): number | undefined {
  const at = isHyphen(list[index]) ? index + 1 : index;
  if (list[at]?.lower !== "and") return undefined;
  const article = isHyphen(list[at + 1]) ? at + 2 : at + 1;
  if (list[article]?.lower !== "a") return undefined;
  const half = isHyphen(list[article + 1]) ? article + 2 : article + 1;
  return list[half]?.lower === "half" ? half + 1 : undefined;
}

/** A scale after digits: `3.5 million`, `1.5-billion`, `3.5bn`, `20 thousand`, `2 dozen`. */
export function readScale(
  list: readonly Piece[],
  index: number,
): { value: number; next: number } | undefined {
  const at = isHyphen(list[index]) && list[index]?.glued ? index + 1 : index;
  const piece = list[at];
  if (piece?.kind !== "word") return undefined;
  const word =
    piece.lower === "dozen" ? 12 : piece.lower === "hundred" ? 100 : scales.get(piece.lower);
  if (word !== undefined) {
    const more = scales.get(list[at + 1]?.lower ?? "");
    return more ? { value: word * more, next: at + 2 } : { value: word, next: at + 1 };
  }
  // One letter counts only right after digits; `m` may be metres, which the caller tells apart.
  if (at !== index || (!piece.glued && piece.lower.length === 1)) return undefined;
  const value = scaleSuffixes.get(piece.lower);
  return value === undefined ? undefined : { value, next: index + 1 };
}

/**
 * Number words by the usual grammar, so that `twenty-eight thousand five hundred` is one number and
 * `two three` are two. Units may follow tens, a hundred multiplies 1–99, scales must fall.
 */
function readWords(list: readonly Piece[], index: number): NumberRead | undefined {
  const start = list[index]?.lower ?? "";
  const article = start === "a" || start === "an";
  let at = article ? index + 1 : index;
  let total = 0;
  let group = article ? 1 : 0;
  let room = article ? 0 : 100;
  let lastScale = Number.POSITIVE_INFINITY;
  let next = index;
  let scaled = false;
  if (
    article &&
    !["hundred", "dozen"].includes(list[at]?.lower ?? "") &&
    !scales.has(list[at]?.lower ?? "")
  )
    return undefined;
  for (; at < list.length; ) {
    const lower = list[at]?.lower ?? "";
    const unit = small.get(lower);
    const ten = tens.get(lower);
    const scale = scales.get(lower);
    if (unit !== undefined && (room >= 20 || (unit < 10 && unit > 0 && room === 10))) {
      group += unit;
      room = 0;
    } else if (ten !== undefined && room === 100) {
      group += ten;
      room = 10;
    } else if (lower === "hundred" && group > 0 && group < 100) {
      group *= 100;
      room = 100;
      scaled = true;
    } else if (lower === "dozen" && group > 0 && total === 0) {
      return plainRead(group * 12, at + 1, { scale: 12 });
    } else if (scale !== undefined && group > 0 && scale < lastScale) {
      total += group * scale;
      group = 0;
      room = 100;
      lastScale = scale;
      scaled = true;
    } else break;
    at += 1;
    next = at;
    if (isHyphen(list[at]) && list[at]?.glued && isNumberWord(list[at + 1]?.lower)) at += 1;
    else if (
      list[at]?.lower === "and" &&
      scaled &&
      room === 100 &&
      isNumberWord(list[at + 1]?.lower)
    ) {
      // `two hundred and five` is one number; `two million and three hundred` are rarely meant as two.
      at += 1;
    }
  }
  if (next === index) return undefined;
  const half = readAndHalf(list, next);
  if (half) {
    const scale = readScale(list, half);
    const value = total + group + 0.5;
    return plainRead(scale ? scaleBy(value, scale.value) : value, scale?.next ?? half, {
      scale: scale?.value ?? 1,
    });
  }
  return plainRead(total + group, next, { scale: Number.isFinite(lastScale) ? lastScale : 1 });
}

function isNumberWord(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    (small.has(lower) || tens.has(lower) || lower === "hundred" || scales.has(lower))
  );
}

/** Multiplies without the dust of binary fractions: 1.1 million is 1,100,000. */
function scaleBy(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

function singular(lower: string): string {
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}

function plainRead(
  value: number,
  next: number,
  facts: { digits?: boolean; scale?: number; fraction?: boolean },
): NumberRead {
  return {
    value,
    next,
    digits: facts.digits ?? false,
    scale: facts.scale ?? 1,
    fraction: facts.fraction ?? false,
  };
}
