import { explainer, round } from "./align/evidence.ts";
import {
  describePairs,
  fittedWeights,
  type ScoredPair,
  scorePairs,
  type Weights,
} from "./align/score.ts";
import type { AnnotatedStory, Band, Evidence, Link } from "./model.ts";

export interface AlignOptions {
  /** Links below this probability are not listed; the lower limit of `possible` where absent. */
  readonly minProbability?: number;
  /** The fitted weights, where others than the shipped ones are to be tried. */
  readonly weights?: Weights;
}

export interface Alignment {
  readonly links: readonly Link[];
  /** Every pair that was looked at closely, whatever its probability: what nearest misses come from. */
  readonly scored: readonly ScoredPair[];
  /** Partners of a sentence that were looked at in each other article; Infinity for all. */
  readonly perArticle: number;
}

/** Links the sentences of different articles that report the same fact. */
export function align(story: AnnotatedStory, options: AlignOptions = {}): Alignment {
  const weights = options.weights ?? fittedWeights;
  const least = options.minProbability ?? weights.bands.possible;
  const { pairs, perArticle } = describePairs(story);
  const scored = scorePairs(pairs, weights);
  const explain = explainer(weights.any);
  // Pairs stand in reading order already: of the left sentence, then of the right one.
  const links = scored
    .filter(({ probability }) => probability >= least)
    .map((pair) => makeLink(pair, weights, explain(pair)));
  return { links, scored, perArticle };
}

function makeLink(scored: ScoredPair, weights: Weights, evidence: Evidence): Link {
  const strength = scored.sameProbability >= weights.sameThreshold ? "same" : "partial";
  return {
    left: scored.pair.left.source.sentence.id,
    right: scored.pair.right.source.sentence.id,
    strength,
    probability: round(scored.probability),
    sameProbability: round(scored.sameProbability),
    band: bandOf(scored.probability, weights),
    evidence,
  };
}

/** The band of a probability; whatever lies below `likely` is `possible` at most. */
export function bandOf(probability: number, weights: Weights): Band {
  if (probability >= weights.bands.sure) return "sure";
  return probability >= weights.bands.likely ? "likely" : "possible";
}
