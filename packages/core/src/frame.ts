import { findAgency } from "./frame/agency.ts";
import { findContestedTerms } from "./frame/contested-terms.ts";
import { findGenres } from "./frame/genres.ts";
import { findHeadlines } from "./frame/headlines.ts";
import { findHedging } from "./frame/hedging.ts";
import { findLabelMentions } from "./frame/label-mentions.ts";
import { findSlotLabels } from "./frame/label-slots.ts";
import { type Described, findLabels, sortLabels } from "./frame/labels.ts";
import { findLoadedWords } from "./frame/loaded-words.ts";
import { lookUp } from "./frame/lookup.ts";
import { findPartyLabels } from "./frame/party-labels.ts";
import { findProminence } from "./frame/prominence.ts";
import { findReportingVerbs } from "./frame/reporting-verbs.ts";
import { findSources } from "./frame/sources.ts";
import type { AnnotatedStory, ContestedSet, Fact, Framing, Link } from "./model.ts";

export interface FrameOptions {
  /** Contested terms on top of our own. Default: none. */
  readonly terms?: readonly ContestedSet[];
}

/**
 * How the articles frame what they share: who is called what, who gets to speak, what leads. Findings
 * with evidence, never scores: tone and bias can't be measured in one story better than by a coin.
 */
export function frame(
  story: AnnotatedStory,
  links: readonly Link[],
  facts: readonly Fact[],
  options: FrameOptions = {},
): Framing {
  const lookup = lookUp(story);
  const slots = findSlotLabels(lookup, links);
  const named = findLabels(lookup, joinForms(slots.described, findPartyLabels(lookup)));
  return {
    labels: sortLabels([...named.labels, ...slots.labels]),
    sources: findSources(lookup),
    reportingVerbs: findReportingVerbs(lookup, links),
    contestedTerms: findContestedTerms(lookup, options.terms),
    prominence: findProminence(lookup, facts, links),
    headlines: findHeadlines(lookup, facts),
    hedging: findHedging(lookup, links),
    agency: findAgency(lookup, links),
    loadedWords: findLoadedWords(lookup, links),
    genres: findGenres(lookup),
    mentions: findLabelMentions(lookup, named.described, slots.unnamed),
  };
}

type Forms = ReadonlyMap<string, readonly Described[]>;

function joinForms(one: Forms, two: Forms): Forms {
  const ids = new Set([...one.keys(), ...two.keys()]);
  return new Map([...ids].map((id) => [id, [...(one.get(id) ?? []), ...(two.get(id) ?? [])]]));
}
