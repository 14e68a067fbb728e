import { fittedWeights, type Weights } from "./align/score.ts";
import { align } from "./align.ts";
import { annotate } from "./annotate.ts";
import { checkArticles } from "./check-articles.ts";
import { clean } from "./clean.ts";
import { compare } from "./compare.ts";
import { findCopies } from "./copies.ts";
import { frame } from "./frame.ts";
import { group } from "./group.ts";
import { makeManifest } from "./manifest.ts";
import type { Article, Comparison } from "./model.ts";
import { segment } from "./segment.ts";
import { findUnique } from "./unique.ts";

export interface CompareOptions {
  /** Title of the story, for the reports. */
  readonly title?: string;
  /** Links below this probability are not listed; 0 lists every candidate. Default: where the band `possible` begins. */
  readonly minProbability?: number;
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
  const segmented = checked.map(clean).map(segment);
  const story = annotate(segmented);
  const weights = options.weights ?? fittedWeights;
  const { links, scored, perArticle } = align(story, options);
  const shown = links.filter((link) => link.probability >= weights.bands.possible);
  const copies = findCopies(story);
  const facts = group(story, shown, copies);
  const divergences = compare(story, shown, facts);
  return {
    schema: "crossread/comparison@1",
    ...(options.title ? { title: options.title } : {}),
    manifest: makeManifest(story, weights, options, perArticle),
    articles: segmented.map(({ article, found }) => ({ ...found, ...article })),
    sentences: segmented.flatMap(({ sentences }) => sentences),
    entities: story.entities,
    links,
    facts,
    divergences,
    unique: findUnique(story, shown, scored),
    quotes: story.articles.flatMap(({ quotes }) => quotes),
    copies,
    framing: frame(story, shown, facts),
  };
}
