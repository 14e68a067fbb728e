import { compareAttributions, indexFacts } from "./compare/attribution.ts";
import { compareCertainty } from "./compare/certainty.ts";
import { compareDates } from "./compare/date.ts";
import { type Finding, type Pair, pairMaker } from "./compare/gate.ts";
import { merge } from "./compare/merge.ts";
import { compareNames } from "./compare/name.ts";
import { compareNumbers } from "./compare/number.ts";
import { comparePlaces } from "./compare/place.ts";
import { comparePolarity } from "./compare/polarity.ts";
import { compareQuotes } from "./compare/quote-wording.ts";
import { compareScopes } from "./compare/scope.ts";
import { compareWording } from "./compare/wording.ts";
import type { AnnotatedStory, Divergence, Fact, Link } from "./model.ts";

/**
 * Finds what linked sentences tell differently, one file a type of divergence. Little likeness is never
 * a contradiction: two slots are compared only inside one fact, and detail that one side adds is none.
 * Gravest and surest first; a slot that several articles fill is one divergence with a reading for each.
 */
export function compare(
  story: AnnotatedStory,
  links: readonly Link[],
  facts: readonly Fact[],
): Divergence[] {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const factsOf = indexFacts(facts);
  const detectors: readonly ((pair: Pair) => Finding[])[] = [
    (pair) => compareNumbers(pair, entities),
    compareDates,
    (pair) => comparePlaces(pair, entities),
    (pair) => compareNames(pair, entities),
    (pair) => compareAttributions(pair, factsOf),
    comparePolarity,
    compareCertainty,
    compareScopes,
    compareWording,
  ];
  const pairOf = pairMaker(story);
  const findings = links.flatMap((link) => {
    const pair = pairOf(link);
    return pair ? detectors.flatMap((detect) => detect(pair)) : [];
  });
  return merge([...findings, ...compareQuotes(story, links)], facts);
}
