import { countryOf, stateOf } from "../annotate/mentions/countries.ts";
import type { Entity } from "../model.ts";
import { type Finding, isLeftOver, type Pair, type Side } from "./gate.ts";
import { isVariant, openMentions, sameFrame } from "./name.ts";

/**
 * Places: two articles put one event at different places. A city and its country are no difference,
 * and no list of places is at hand to tell, so both must stand behind the same kind of preposition,
 * in a surely same statement, or nearly all else in it was matched; countries are compared with countries,
 * states with states, and neither may occur anywhere in the other article.
 */

const reliability = 0.6;

export function comparePlaces(pair: Pair, entities: ReadonlyMap<string, Entity>): Finding[] {
  if (!pair.strong) return [];
  return openMentions(pair, entities, "place").flatMap(([a, b]): Finding[] => {
    const [before, other] = [
      prepositionBefore(pair.left, a.start),
      prepositionBefore(pair.right, b.start),
    ];
    const framed = before !== undefined && before === other && sameFrame(pair, a, b, 2);
    if (levelOf(a.text) !== levelOf(b.text) || isVariant(a.text, b.text)) return [];
    if (!framed && !isLeftOver(pair, a, b)) return [];
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

/** A place lies in a country, never in another place of its own level. */
function levelOf(name: string): "country" | "state" | "other" {
  const key = name.toLowerCase().replaceAll(".", "");
  if (stateOf(key)) return "state";
  return countryOf(key) ? "country" : "other";
}

function prepositionBefore(side: Side, start: number): string | undefined {
  const at = side.tokens.findLastIndex((token) => token.end <= start);
  const found = side.tokens
    .slice(Math.max(0, at - 2), at + 1)
    .filter(({ key }) => /^(?:in|at|near|outside|from|to)$/.test(key));
  return found.at(-1)?.key;
}
