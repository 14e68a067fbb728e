import { family, synonymsOf } from "../align/vocabulary.ts";
import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { Quantity } from "../model.ts";
import { areMatched, type Pair } from "./gate.ts";
import { includesOthers, measureOf } from "./measure.ts";
import { nounAt, told } from "./told-value.ts";

/** Whether two values of linked sentences agree, whatever they are counted with and however they are bounded. */

/**
 * From this ratio on a reader takes two values, one or both bounded, for two sizes. “More than 20” is said
 * of 24, but not of 37; “up to 60” is not said of 50, nor “more than 30” where others say more than 37.
 */
const apart = { above: 1.5, other: 1.2 } as const;

/** Bounded values that lie further apart than this tell two things: two lower bounds, one bound. */
const mostApart = { two: 2, one: 2.5 } as const;

/** Equal or compatible; counted nouns that mean one thing don't keep two values apart. */
export function agrees(pair: Pair, left: Quantity, right: Quantity): boolean {
  if (relateMeasures(pair, left, right) === "other") return false;
  if (isSameNumeral(left, right) || isIncluded(pair, left, right)) return true;
  const relation = relate(pair, left, right);
  if (areOpposed(left, right)) return false;
  return relation === "equal" || (relation === "compatible" && !looksApart(pair, left, right));
}

/** One number in both sentences, whatever noun it was read with: ages 14 and 15, a 15-year-old. */
function isSameNumeral(a: Quantity, b: Quantity): boolean {
  const people = /^(?:count|age)$/;
  return (
    a.bound === b.bound &&
    told(a) === told(b) &&
    (people.test(a.kind) ? people.test(b.kind) : a.kind === b.kind && a.unit === b.unit)
  );
}

/** How many more a count may have that says it includes the gunman or the driver. */
const mostIncluded = 2;

function isIncluded(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (a.kind !== "count" || b.kind !== "count") return false;
  const more = told(a) - told(b);
  return (
    Math.abs(more) <= mostIncluded &&
    (more > 0 ? includesOthers(pair.left, a) : includesOthers(pair.right, b))
  );
}

/** “At least 20”, “at most 20”: the same value, bounded from two sides. */
export function areOpposed(a: Quantity, b: Quantity): boolean {
  const bounds = [a.bound, b.bound];
  return (
    bounds.includes("at-least") &&
    bounds.includes("at-most") &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    told(a) === told(b)
  );
}

/** Bounds that allow one another but leave a reader with two sizes: up to 9 billion, 7 billion. */
export function looksApart(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (
    relate(pair, a, b) !== "compatible" ||
    a.unit !== b.unit ||
    a.bound === "range" ||
    b.bound === "range"
  )
    return false;
  const [x, y] = [told(a), told(b)].sort((one, other) => one - other) as [number, number];
  const oneAbove = a.bound !== b.bound && ![a.bound, b.bound].includes("at-most");
  const least = oneAbove ? apart.above : apart.other;
  const most = a.bound === b.bound ? mostApart.two : mostApart.one;
  return x > 0 && y / x >= least && y / x <= most;
}

export function relate(
  pair: Pair,
  left: Quantity,
  right: Quantity,
): ReturnType<typeof relateQuantities> {
  if (relateMeasures(pair, left, right) === "same") return relateValues(left, right);
  if (left.counted === right.counted || !sameNoun(pair, left, right))
    return relateQuantities(left, right);
  return relateValues(left, right);
}

/** Dead and dead, dead and hurt; undefined where one of them is neither. */
export function relateMeasures(
  pair: Pair,
  left: Quantity,
  right: Quantity,
): "same" | "other" | undefined {
  const [a, b] = [measureOf(pair.left, left), measureOf(pair.right, right)];
  return a && b ? (a === b ? "same" : "other") : undefined;
}

/** Whatever they are called, the same things are counted. */
export function relateValues(left: Quantity, right: Quantity): ReturnType<typeof relateQuantities> {
  return relateQuantities({ ...left, counted: "" }, { ...right, counted: "" });
}

/** What two values count is one thing: the same noun, a derivation, a synonym or words that were matched. */
export function sameNoun(pair: Pair, left: Quantity, right: Quantity): boolean {
  if (left.counted === "" || right.counted === "") return false;
  if (left.counted === right.counted || family(left.counted) === family(right.counted)) return true;
  if (synonymsOf(left.counted).some((number) => synonymsOf(right.counted).includes(number)))
    return true;
  const [l, r] = [nounAt(pair.left, left), nounAt(pair.right, right)];
  return l >= 0 && r >= 0 && areMatched(pair, l, r);
}
