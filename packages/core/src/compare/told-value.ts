import type { Quantity, Span } from "../model.ts";
import { contains } from "../span.ts";
import { type Side, type Told, tokenAt } from "./gate.ts";
import { shortLength } from "./readings.ts";

/** A value as a reading: its span, its normal form, a short form with its noun, and where it is told again. */

/** As much of a side as telling a value takes. */
export type Place = Pick<Side, "article" | "text" | "source" | "tokens">;

/** Words after a number in which its noun is looked for. */
const nounReach = 10;

/** From this value on a number is so particular that, told again, it tells the same thing. */
const particular = 1000;

export function tell(side: Side, quantity: Quantity): Told {
  const repeats =
    told(quantity) < particular || isYearLike(quantity) ? [] : findRepeats(side, quantity);
  return { ...tellOnce(side, quantity), ...(repeats.length > 0 ? { repeats } : {}) };
}

/** The value that a reader takes away: the upper end, where there is one. */
export function told({ low, high }: Quantity): number {
  return Number.isFinite(high) ? high : low;
}

/** Number of the token that is counted, or -1. */
export function nounAt(side: Place, quantity: Quantity): number {
  const at = tokenAt(side, quantity.number);
  if (at < 0) return -1;
  const near = side.tokens
    .slice(at, at + nounReach)
    .findIndex((token) => token.lemma === quantity.counted || token.key === quantity.counted);
  return near < 0 ? -1 : at + near;
}

function isYearLike({ low, unit, kind }: Quantity): boolean {
  return kind === "count" && unit === "" && low >= 1900 && low < 2100;
}

function findRepeats(side: Side, quantity: Quantity): Told[] {
  return side.article.annotated.flatMap((source) => {
    if (source.sentence.id === side.source.sentence.id) return [];
    const again = source.quantities.find(
      (one) =>
        one.kind === quantity.kind &&
        one.unit === quantity.unit &&
        one.bound !== "range" &&
        told(one) === told(quantity),
    );
    if (!again) return [];
    const text = side.article.article[source.sentence.field];
    return [tellOnce({ article: side.article, text, source, tokens: source.tokens }, again)];
  });
}

function tellOnce(side: Place, quantity: Quantity): Told {
  const span = expand(side, quantity);
  const shown = shortForm(side, quantity, span);
  return { ...span, side, value: describe(side, quantity), ...(shown ? { shown } : {}) };
}

/** Number and noun alone, where the span has more words than a table has room for, or no noun. */
function shortForm(side: Place, quantity: Quantity, span: Span): string | undefined {
  const noun = side.tokens[nounAt(side, quantity)];
  if (!noun || (noun.start < span.end && span.end - span.start <= shortLength)) return undefined;
  return `${side.text.slice(Math.min(span.start, quantity.number.start), quantity.number.end)} ${noun.text}`;
}

function expand(side: Place, quantity: Quantity): { start: number; end: number } {
  const { sentence } = side.source;
  const whole = contains(sentence, quantity) && !isOwner(side, quantity);
  return whole
    ? { start: quantity.start, end: quantity.end }
    : { start: quantity.number.start, end: quantity.number.end };
}

/** “Eleven of the bridge’s 96 hangers”: the noun found is not the one that is counted. */
function isOwner(side: Place, { end }: Quantity): boolean {
  return /^['’]s\b/.test(side.text.slice(end, end + 2));
}

const bounds = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
  range: "",
} as const;

/** `at least 12 bus`, `GBP 6400000`, `30–60 %`. */
function describe(side: Place, quantity: Quantity): string {
  const { bound, low, high, unit, kind } = quantity;
  const counted = isOwner(side, quantity) ? "" : quantity.counted;
  const value =
    bound === "range" && low !== high ? `${low}–${high}` : String(bound === "at-most" ? high : low);
  const number =
    kind === "money" && unit ? `${unit} ${value}` : [value, unit].filter(Boolean).join(" ");
  return `${bounds[bound]}${number}${counted ? ` ${counted}` : ""}`;
}
