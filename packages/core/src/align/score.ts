import type { AnnotatedStory, Band } from "../model.ts";
import { contextFeatures, features, pairFeatures } from "../similarity.ts";
import { findCandidates } from "./candidates.ts";
import { collectiveFeatures, describeCollectively } from "./collective.ts";
import { makePair, type SentencePair } from "./pairs.ts";
import { findContexts } from "./standing.ts";
import { findUnits } from "./units.ts";
import fitted from "./weights.json" with { type: "json" };

/** A pair of sentences with the values of all features, in the order of `features`. */
export interface DescribedPair {
  readonly pair: SentencePair;
  readonly values: Float64Array;
}

/** A described pair with what the fitted models say of it. */
export interface ScoredPair extends DescribedPair {
  /** That the sentences report one fact at all. */
  readonly probability: number;
  /** That an editor would call them the same statement. */
  readonly sameProbability: number;
}

/** Standardised logistic regressions, and the limits of the bands. */
export interface Weights {
  /** First pass: any shared fact, from the pair alone. */
  readonly first: Model;
  /** Second pass, with the collective features: any shared fact, and the same statement. */
  readonly any: Model;
  readonly same: Model;
  /** From this probability on a link counts as `same`. */
  readonly sameThreshold: number;
  readonly bands: Readonly<Record<Band, number>>;
  /**
   * What a sentence encoder's opinion counts: the likeness that leaves the odds as they are, and the log odds
   * that a full unit more adds. Absent where no encoder was at hand when fitting; `align` has a default.
   */
  readonly similarity?: { readonly neutral: number; readonly weight: number };
  readonly fittedOn: {
    /** Names of the judged stories, how many pairs and links they have, and the command that fitted. */
    readonly stories: readonly string[];
    readonly pairs: number;
    readonly any: number;
    readonly same: number;
    readonly command: string;
    /** Short digest of all weights, for manifests. */
    readonly digest: string;
  };
}

export interface Model {
  readonly intercept: number;
  /** By name of feature: mean and standard deviation on the fitted pairs, and weight. */
  readonly features: Readonly<Record<string, Term>>;
}

export interface Term {
  readonly mean: number;
  readonly deviation: number;
  readonly weight: number;
}

/** What `pnpm fit` found; the file says on which stories. */
export const fittedWeights: Weights = fitted;

/** Names of the features of the first pass, and of the second: the order of their values. */
export const firstPassNames: readonly string[] = features.map(({ name }) => name);
export const secondPassNames: readonly string[] = [
  ...firstPassNames,
  ...collectiveFeatures.map(({ name }) => name),
];

/**
 * All candidate pairs of a story with their features, in reading order. `perArticle` is finite where some
 * were cut.
 */
export function describePairs(story: AnnotatedStory): {
  readonly pairs: readonly DescribedPair[];
  readonly perArticle: number;
} {
  const sentences = findUnits(story);
  const { lefts, rights, perArticle } = findCandidates(sentences);
  const width = features.length;
  // One table for all pairs: an array for each would cost more than its values.
  const table = new Float64Array(lefts.length * width);
  const bases = new Float64Array(lefts.length);
  const pairs: SentencePair[] = [];
  for (let at = 0; at < lefts.length; at += 1) {
    const left = sentences[lefts[at]!]!;
    const right = sentences[rights[at]!]!;
    const pair = makePair(left, right);
    if (!pair) continue;
    let place = pairs.length * width;
    for (const { value } of pairFeatures) {
      table[place] = value(pair);
      place += 1;
    }
    bases[pairs.length] = pair.base;
    pairs.push({ left, right });
  }
  const contextOf = findContexts(pairs, bases);
  return {
    pairs: pairs.map((pair, at) => {
      const context = contextOf(at);
      const values = table.subarray(at * width, (at + 1) * width);
      contextFeatures.forEach(({ value }, number) => {
        values[pairFeatures.length + number] = value(context);
      });
      return { pair, values };
    }),
    perArticle,
  };
}

/**
 * Probabilities of all described pairs of one story: a first pass, then a second that knows its result.
 * `given` says what is known of a pair from outside (1: a link, 0: none), so that its neighbours and
 * rivals are judged by that.
 */
export function scorePairs(
  described: readonly DescribedPair[],
  weights: Weights,
  given: (pair: SentencePair) => number | undefined = () => undefined,
): ScoredPair[] {
  const first = predictor(weights.first, firstPassNames);
  const any = predictor(weights.any, secondPassNames);
  const same = predictor(weights.same, secondPassNames);
  const firstPass = described.map(({ pair, values }) => given(pair) ?? first(values));
  return withCollective(described, firstPass).map(({ pair, values }) => ({
    pair,
    values,
    probability: given(pair) ?? any(values),
    sameProbability: given(pair) === 0 ? 0 : same(values),
  }));
}

/**
 * The same pairs with the values of the collective features behind their own. It takes all pairs of a
 * story, in the order that `describePairs` gives them.
 */
export function withCollective(
  described: readonly DescribedPair[],
  firstPass: readonly number[],
): DescribedPair[] {
  const width = secondPassNames.length;
  const table = new Float64Array(described.length * width);
  const collective = describeCollectively(
    described.map(({ pair }) => pair),
    firstPass,
  );
  return described.map(({ pair, values: own }, at) => {
    const values = table.subarray(at * width, (at + 1) * width);
    values.set(own);
    collective(at, values, own.length);
    return { pair, values };
  });
}

/** A logistic regression on standardised values, ready to be applied many times. */
function predictor(model: Model, names: readonly string[]): (values: Float64Array) => number {
  const terms = names.flatMap((name, at) => {
    const term = model.features[name];
    return term ? [{ at, ...term }] : [];
  });
  return (values) => {
    let sum = model.intercept;
    for (const term of terms) sum += contribution(values[term.at]!, term);
    return 1 / (1 + Math.exp(-sum));
  };
}

/** What one feature adds to the log odds, against an average pair. */
export function contribution(value: number, term: Term): number {
  return (term.weight * (value - term.mean)) / term.deviation;
}
