import type { Quantity } from "../../model.ts";
import type { Piece } from "./pieces.ts";

type Bound = Quantity["bound"];

/** Words in front of a number, the longest first where one ends with another. */
const before: readonly (readonly [Bound, string])[] = [
  ["at-least", "no fewer than"],
  ["at-least", "no less than"],
  ["at-least", "not less than"],
  ["at-most", "no more than"],
  ["at-most", "not more than"],
  ["about", "just more than"],
  ["about", "slightly more than"],
  ["about", "a little more than"],
  ["about", "just less than"],
  ["about", "slightly less than"],
  ["about", "just over"],
  ["about", "just under"],
  ["about", "just above"],
  ["about", "just below"],
  ["about", "just shy of"],
  ["about", "close to"],
  ["at-least", "in excess of"],
  ["at-least", "upward of"],
  ["at-least", "upwards of"],
  ["at-least", "a minimum of"],
  ["at-most", "a maximum of"],
  ["at-least", "at least"],
  ["at-least", "more than"],
  ["at-least", "greater than"],
  ["at-least", "well over"],
  ["at-least", "over"],
  ["at-least", "above"],
  ["at-least", "exceeding"],
  ["at-most", "at most"],
  ["at-most", "up to"],
  ["at-most", "as many as"],
  ["at-most", "as much as"],
  ["at-most", "as few as"],
  ["at-most", "fewer than"],
  ["at-most", "less than"],
  ["at-most", "under"],
  ["at-most", "below"],
  ["about", "an estimated"],
  ["about", "estimated"],
  ["about", "nearly"],
  ["about", "almost"],
  ["about", "about"],
  ["about", "some"],
  ["about", "roughly"],
  ["about", "around"],
  ["about", "approximately"],
  ["about", "circa"],
];

const byLastWord = new Map<string, { bound: Bound; words: readonly string[] }[]>();
for (const [bound, phrase] of before) {
  const words = phrase.split(" ");
  const last = words.at(-1) ?? "";
  byLastWord.set(last, [...(byLastWord.get(last) ?? []), { bound, words }]);
}

/** The bound in front of piece `index`, with the index of its first word. */
export function boundBefore(
  list: readonly Piece[],
  index: number,
): { readonly bound: Bound; readonly first: number; readonly word: string } | undefined {
  // `at least the 12`, `more than a dozen` (the article belongs to the number) come without a step.
  for (const { bound, words } of byLastWord.get(list[index - 1]?.lower ?? "") ?? []) {
    const first = index - words.length;
    if (first >= 0 && words.every((word, step) => list[first + step]?.lower === word)) {
      return { bound, first, word: words.join(" ") };
    }
  }
  return undefined;
}

const after: readonly (readonly [Bound, readonly string[]])[] = [
  ["at-least", ["or", "more"]],
  ["at-least", ["or", "older"]],
  ["at-least", ["or", "over"]],
  ["at-least", ["and", "over"]],
  ["at-least", ["and", "older"]],
  ["at-most", ["or", "less"]],
  ["at-most", ["or", "fewer"]],
  ["at-most", ["or", "younger"]],
  ["at-most", ["and", "under"]],
  ["at-most", ["and", "younger"]],
  ["about", ["or", "so"]],
  ["about", ["-", "odd"]],
  ["about", ["-", "ish"]],
  ["at-least", ["+"]],
  ["at-least", ["-", "plus"]],
];

/** The bound behind a number or its unit, with the index past it: `12 or more`, `50-odd`, `500+`. */
export function boundAfter(
  list: readonly Piece[],
  index: number,
): { readonly bound: Bound; readonly next: number } | undefined {
  for (const [bound, words] of after) {
    if (words.every((word, step) => list[index + step]?.lower === word)) {
      return { bound, next: index + words.length };
    }
  }
  return undefined;
}

/** Least and greatest value under a bound. */
export function limits(bound: Bound, low: number, high: number): { low: number; high: number } {
  switch (bound) {
    case "at-least":
      return { low, high: Number.POSITIVE_INFINITY };
    case "at-most":
      return { low: 0, high };
    case "exact":
    case "about":
    case "range":
      return { low, high };
  }
}
