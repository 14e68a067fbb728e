import type { Quantity } from "../../model.ts";
import { boundBefore } from "./bounds.ts";
import { type Counted, countedAfter } from "./counted.ts";
import { currencyAfter, currencyBefore } from "./currency.ts";
import type { NumberRead } from "./number-words.ts";
import { isHyphen, type Piece, type Pieces, pastHyphen, wordsAre } from "./pieces.ts";
import { unitAfter } from "./units.ts";

/** What a number that was read amounts to. */
export interface Amount {
  readonly kind: Quantity["kind"];
  /** In the unit: `50 cents` is 0.5 USD, `two-thirds` 66.67 %. */
  readonly value: number;
  readonly unit: string;
  readonly counted: string;
  /** Index of its first piece, currency sign included. */
  readonly first: number;
  /** Index past its last piece: unit or counted noun. */
  readonly next: number;
  /** Index past the number itself. */
  readonly numberNext: number;
  /** It has no unit of its own, so that it may take one from the other end of a range. */
  readonly bare: boolean;
}

/** Kind, unit and counted noun of the number at `index`. */
export function classify(pieces: Pieces, index: number, read: NumberRead): Amount {
  const { list } = pieces;
  const base = { value: read.value, first: index, numberNext: read.next, counted: "", bare: false };
  const { next } = read;

  const money = currencyBefore(list, index);
  if (money) return { ...base, kind: "money", unit: money.code, first: money.first, next };

  const percent = percentAfter(list, next);
  if (percent) {
    const counted = countedAfter(list, percent.next)?.lemma ?? "";
    return { ...base, kind: "percent", unit: percent.unit, counted, next: percent.next };
  }
  if (read.fraction) return fractionOf(list, base, read);

  const age = ageOf(pieces, index, read);
  if (age) return { ...base, kind: "age", ...age };

  const metres = metresNotMillions(list, read);
  if (metres)
    return {
      ...base,
      kind: "measure",
      unit: "m",
      value: read.value / read.scale,
      numberNext: next - 1,
      next,
    };

  const currency = currencyAfter(list, next, read.scale >= 1e6);
  if (currency) {
    return {
      ...base,
      kind: "money",
      unit: currency.code,
      value: read.value / currency.per,
      next: currency.next,
    };
  }
  const unit = unitAfter(list, next);
  if (unit) {
    const kind = unit.unit.dimension === "time" ? "duration" : "measure";
    const head = unit.hyphen ? countedAfter(list, pastLong(list, unit.next)) : undefined;
    return {
      ...base,
      kind,
      unit: unit.unit.name,
      counted: head?.lemma ?? "",
      next: head?.next ?? unit.next,
    };
  }
  const counted = countedBy(list, next);
  return {
    ...base,
    kind: "count",
    unit: "",
    counted: counted?.lemma ?? "",
    next: counted?.next ?? next,
    bare: counted === undefined,
  };
}

/** `%`, `percent`, `per cent`, `percentage points`, `basis points`. */
function percentAfter(
  list: readonly Piece[],
  index: number,
): { unit: string; next: number } | undefined {
  const at = pastHyphen(list, index);
  const point = (from: number) => /^points?$/.test(list[from]?.lower ?? "");
  const word = list[at]?.lower ?? "";
  if (word === "%" || word === "percent" || word === "pct") {
    const after = pastHyphen(list, at + 1);
    return point(after) ? { unit: "point", next: after + 1 } : { unit: "%", next: at + 1 };
  }
  if (word === "per" && list[at + 1]?.lower === "cent") return { unit: "%", next: at + 2 };
  if (word === "percentage") {
    const after = pastHyphen(list, at + 1);
    return point(after) ? { unit: "point", next: after + 1 } : undefined;
  }
  return word === "basis" && point(at + 1) ? { unit: "basis point", next: at + 2 } : undefined;
}

/** A part is told in percent, so that `a third` and `33%` can be compared; `half of a mile` is a measure. */
function fractionOf(
  list: readonly Piece[],
  base: Omit<Amount, "kind" | "unit" | "next">,
  read: NumberRead,
): Amount {
  const { next } = read;
  if (list[next]?.lower === "of" && /^an?$/.test(list[next + 1]?.lower ?? "")) {
    const unit = unitAfter(list, next + 2);
    if (unit) {
      const kind = unit.unit.dimension === "time" ? "duration" : "measure";
      return { ...base, kind, unit: unit.unit.name, next: unit.next };
    }
  }
  // `a 1/2 mile`, `¾ inch`: in digits a part is a plain number before a unit.
  const direct = read.digits ? unitAfter(list, next) : undefined;
  if (direct) {
    return {
      ...base,
      kind: direct.unit.dimension === "time" ? "duration" : "measure",
      unit: direct.unit.name,
      next: direct.next,
    };
  }
  const counted = countedAfter(list, list[next]?.lower === "the" ? next + 1 : next);
  return {
    ...base,
    kind: "percent",
    unit: "%",
    value: base.value * 100,
    counted: counted?.lemma ?? "",
    next: counted?.next ?? next,
  };
}

const lifeSpan = 120;

/** `43-year-old`, `43 years old`, `aged 43`, `Garner, 43,`, `children under 5`. */
function ageOf(
  { list, titled }: Pieces,
  index: number,
  read: NumberRead,
): Pick<Amount, "unit" | "next" | "counted"> | undefined {
  const at = pastHyphen(list, read.next);
  const unit = /^(year|month|week|day)s?$/.exec(list[at]?.lower ?? "")?.[1];
  if (unit) {
    const old = pastHyphen(list, at + 1);
    if (list[old]?.lower === "old") {
      const head = isHyphen(list[at + 1]) ? countedAfter(list, old + 1) : undefined;
      return { unit, next: head?.next ?? old + 1, counted: head?.lemma ?? "" };
    }
    if (wordsAre(list, at + 1, ["of", "age"])) return { unit, next: at + 3, counted: "" };
    return undefined;
  }
  if (read.value > lifeSpan || !Number.isInteger(read.value)) return undefined;
  const bound = boundBefore(list, index);
  const before = bound?.first ?? index;
  const lead = list[before - 1]?.lower ?? "";
  const age = { unit: "year", next: read.next, counted: "" };
  if (/^(?:aged|ages?)$/.test(lead)) return age;
  if (lead === "of" && list[before - 2]?.lower === "age") return age;
  if (lead === "between" && /^(?:aged|ages?)$/.test(list[before - 2]?.lower ?? "")) return age;
  const people =
    /^(?:children|kids|people|adults|women|men|anyone|those|girls|boys|voters|youths)$/;
  if (
    bound &&
    /^(?:under|over|below|above)$/.test(bound.word) &&
    people.test(lead) &&
    !countedAfter(list, read.next)
  )
    return age;
  const opens = lead === "(" && list[read.next]?.text === ")" && read.value >= 10;
  if (!read.digits || titled || bound || !(lead === "," || opens)) return undefined;
  const name = list[index - 2];
  const closes = /^[,.;)]$/.test(list[read.next]?.text ?? "") && list[read.next]?.glued;
  const another = list[read.next + 1]?.kind === "number";
  return closes && name?.capital && !another && read.value > 0 ? age : undefined;
}

const metreWords = new Set(
  "race sprint freestyle butterfly backstroke hurdles relay final long high tall deep wide away".split(
    " ",
  ),
);

/** `100m` is a hundred metres unless a noun that can be counted in millions follows. */
function metresNotMillions(list: readonly Piece[], read: NumberRead): boolean {
  const suffix = list[read.next - 1];
  if (suffix?.text !== "m" || !suffix.glued) return false;
  const after = list[read.next];
  if (metreWords.has(after?.lower ?? "")) return true;
  const decimal = list[read.next - 2]?.text.includes(".");
  const currency = currencyAfter(list, read.next, true);
  return !currency && !decimal && !countedAfter(list, read.next);
}

/** Hyphenated, the noun right behind is counted (`three-judge panel`: judges), else the head noun. */
function countedBy(list: readonly Piece[], index: number): Counted | undefined {
  // Letters stuck to digits are no noun: `3C`, `1e400`.
  if (list[index]?.glued && list[index]?.kind === "word") return undefined;
  if (!isHyphen(list[index]) || !list[index]?.glued) return countedAfter(list, index);
  const noun = list[index + 1];
  const isNoun = noun?.pos === "NOUN" || noun?.lemma === noun?.lower;
  return noun?.glued && noun.kind === "word" && isNoun && !unlisted.has(noun.lower)
    ? { lemma: noun.lemma, next: index + 2 }
    : undefined;
}

/** Nouns that form adjectives with a number without counting: two-way, three-time. */
const unlisted = new Set(
  "way time fold sided faced tier bit size percent odd ish plus on to and or old up".split(" "),
);

/** `10-mile-long convoy`: index past `-long`. */
function pastLong(list: readonly Piece[], index: number): number {
  const at = pastHyphen(list, index);
  return at > index && /^(?:long|wide|high|tall|deep|thick|plus)$/.test(list[at]?.lower ?? "")
    ? at + 1
    : index;
}
