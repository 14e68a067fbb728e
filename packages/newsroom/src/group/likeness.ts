import type { Candidate } from "./candidates.ts";
import { cosine, type Rarity, rareness, type Weighed } from "./weigh.ts";
import type { GroupWeights } from "./weights.ts";

/** What the likeness of two articles rests on; each from 0 to 1 but for the days. */
export const featureNames = ["terms", "headline", "name", "days", "undated"] as const;

export type FeatureName = (typeof featureNames)[number];

/** A candidate with its features. */
export interface Pair extends Candidate {
  readonly features: Readonly<Record<FeatureName, number>>;
}

/** Describes a candidate: shared terms, shared headline words, the rarest shared name, date distance. */
export function describePair(candidate: Candidate, rarity: Rarity): Pair {
  const { left, right, terms, days } = candidate;
  return {
    ...candidate,
    features: {
      terms: Math.sqrt(terms),
      headline: Math.sqrt(cosine(left.title, right.title)),
      name: rarestShared(left, right, rarity),
      days: days ?? 0,
      undated: days === undefined ? 1 : 0,
    },
  };
}

/** Log-odds that two articles tell one story. */
export function logOdds({ features }: Pair, weights: GroupWeights): number {
  let sum = weights.intercept;
  for (const name of featureNames) sum += weights.features[name] * features[name];
  return sum;
}

function rarestShared(left: Weighed, right: Weighed, rarity: Rarity): number {
  let fewest = rarity.articles;
  let a = 0;
  let b = 0;
  while (a < left.names.length && b < right.names.length) {
    const one = left.names[a]!;
    const other = right.names[b]!;
    if (one === other) fewest = Math.min(fewest, rarity.names.get(one)!);
    if (one <= other) a += 1;
    if (other <= one) b += 1;
  }
  return rareness(fewest, rarity.articles);
}
