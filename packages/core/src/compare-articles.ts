import { fittedWeights, type Weights } from "./align/score.ts";
import { align, type Similarity } from "./align.ts";
import { annotate } from "./annotate.ts";
import { checkArticles } from "./check-articles.ts";
import { clean } from "./clean.ts";
import { compare } from "./compare.ts";
import { findCopies } from "./copies.ts";
import { anchorDecisions, applySetAside, applyToDivergences, applyToUnique } from "./decisions.ts";
import { withNearest } from "./fact-nearest.ts";
import { frame } from "./frame.ts";
import { group } from "./group.ts";
import { makeManifest } from "./manifest.ts";
import type { Article, Comparison, ContestedSet, Decision, Manifest } from "./model.ts";
import { segment } from "./segment.ts";
import { findUnique } from "./unique.ts";

export interface CompareOptions {
  /** Title of the story, for the reports. */
  readonly title?: string;
  /** Links below this probability are not listed; 0 lists every candidate. Default: where the band `possible` begins. */
  readonly minProbability?: number;
  /** What people or judging programs decided on findings; see `decisionSchema`. */
  readonly decisions?: readonly Decision[];
  /** What a sentence encoder says of pairs of sentences; it may re-rank, and alone makes no link `sure`. */
  readonly similarities?: readonly Similarity[];
  /** What made the similarities, for the manifest. */
  readonly encoder?: string;
  /** Contested terms on top of our own; see `contestedSetSchema`. Default: none. */
  readonly terms?: readonly ContestedSet[];
  /** Articles of the story that were read and are not compared, for the manifest and the reports. */
  readonly leftOut?: Manifest["leftOut"];
  /** Other weights than the shipped ones, as a benchmark needs. */
  readonly weights?: Weights;
}

/**
 * Compares several outlets' articles on one story: read → clean → segment → annotate → align → group →
 * compare → frame. Pure: no clock, no network, no files; the order of the articles changes nothing.
 *
 * @throws InputError where there are fewer than two articles, an article is empty or an id stands twice.
 */
export function compareArticles(
  articles: readonly Article[],
  options: CompareOptions = {},
): Comparison {
  const checked = checkArticles(articles);
  const read = checked.map(clean).map(segment);
  const decided = anchorDecisions(read, options.decisions);
  const segmented = applySetAside(read, decided);
  const story = annotate(segmented);
  const weights = options.weights ?? fittedWeights;
  const { links, thin, scored, perArticle } = align(story, {
    ...options,
    decisions: decided.links,
  });
  const shown = links.filter((link) => link.probability >= weights.bands.possible);
  const copies = findCopies(story);
  const facts = group(story, shown, copies, thin);
  const divergences = applyToDivergences(compare(story, shown, facts), decided);
  return {
    schema: "crossread/comparison@1",
    ...(options.title ? { title: options.title } : {}),
    manifest: makeManifest(story, weights, options, perArticle),
    articles: segmented.map(({ article, found }) => ({ ...found, ...article })),
    sentences: segmented.flatMap(({ sentences }) => sentences),
    entities: story.entities,
    links,
    facts: withNearest(facts, story, scored),
    divergences,
    unique: applyToUnique(findUnique(story, shown, scored), decided),
    quotes: story.articles.flatMap(({ quotes }) => quotes),
    copies,
    framing: frame(
      story,
      shown,
      facts.filter(({ band }) => band !== "possible"),
      options,
    ),
    decisions: decided.all,
  };
}
