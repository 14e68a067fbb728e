import type { Entity } from "../model.ts";
import type { Finding, Pair, Side } from "./gate.ts";
import { isVariant, openMentions, sameFrame } from "./name.ts";

/**
 * Places: two articles put one event at different places. A city and its country are no difference,
 * and no list of places is at hand to tell, so both must stand behind the same kind of preposition,
 * in a surely same statement, and neither may occur anywhere in the other article.
 */

const reliability = 0.6;

export function comparePlaces(pair: Pair, entities: ReadonlyMap<string, Entity>): Finding[] {
  if (!pair.strong) return [];
  return openMentions(pair, entities, "place").flatMap(([a, b]): Finding[] => {
    const [before, other] = [
      prepositionBefore(pair.left, a.start),
      prepositionBefore(pair.right, b.start),
    ];
    if (!before || before !== other || isVariant(a.text, b.text) || !sameFrame(pair, a, b, 1))
      return [];
    return [
      {
        type: "place",
        severity: "differs",
        probability: pair.link.probability * reliability,
        left: { start: a.start, end: a.end, side: pair.left, value: a.text },
        right: { start: b.start, end: b.end, side: pair.right, value: b.text },
        note: (told) => `Where this happened differs, unless one place lies in the other: ${told}.`,
      },
    ];
  });
}

function prepositionBefore(side: Side, start: number): string | undefined {
  const at = side.tokens.findLastIndex((token) => token.end <= start);
  const found = side.tokens
    .slice(Math.max(0, at - 2), at + 1)
    .filter(({ key }) => /^(?:in|at|near|outside|from|to)$/.test(key));
  return found.at(-1)?.key;
}
