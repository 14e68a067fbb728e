import { findContestedTerms } from "./frame/contested-terms.ts";
import { findHeadlines } from "./frame/headlines.ts";
import { findHedging } from "./frame/hedging.ts";
import { findSlotLabels } from "./frame/label-slots.ts";
import { findLabels, sortLabels } from "./frame/labels.ts";
import { lookUp } from "./frame/lookup.ts";
import { findProminence } from "./frame/prominence.ts";
import { findReportingVerbs } from "./frame/reporting-verbs.ts";
import { findSources } from "./frame/sources.ts";
import type { AnnotatedStory, Fact, Framing, Link } from "./model.ts";

/**
 * How the articles frame what they share: who is called what, who gets to speak, what leads. Findings
 * with evidence, never scores: tone and bias can't be measured in one story better than by a coin.
 */
export function frame(
  story: AnnotatedStory,
  links: readonly Link[],
  facts: readonly Fact[],
): Framing {
  const lookup = lookUp(story);
  const slots = findSlotLabels(lookup, links);
  return {
    labels: sortLabels([...findLabels(lookup, slots.described), ...slots.labels]),
    sources: findSources(lookup),
    reportingVerbs: findReportingVerbs(lookup, links),
    contestedTerms: findContestedTerms(lookup),
    prominence: findProminence(lookup, facts),
    headlines: findHeadlines(lookup, facts),
    hedging: findHedging(lookup, links),
    loadedWords: [],
  };
}
