import type { Evidence, Span } from "../model.ts";
import { features } from "../similarity.ts";
import { collectiveFeatures } from "./collective.ts";
import { makePair, type Pair } from "./pairs.ts";
import { contribution, type Model, type ScoredPair } from "./score.ts";
import type { SentenceUnits } from "./units.ts";
import type { AlignedUnit } from "./word-alignment.ts";

/** A clause pair that scores less than this share of the best one tells no shared fact of its own. */
const leastShareOfBest = 0.45;

/** A clause with at least this share of its weight aligned is shared, whatever clause it is aligned with. */
const leastAlignedShare = 0.35;

/** How many reasons a link gives. */
const mostReasons = 4;

/**
 * Says why two sentences are linked: what matches, which clauses tell it, what is left over, and how
 * sure the link would be without the strongest reason for it.
 */
export function explainer(
  model: Model,
  bandOf: (probability: number) => Evidence["without"],
): (scored: ScoredPair) => Evidence {
  const reasonsFor = reasoner(model);
  return (scored) => {
    // Made once more for the pairs that are listed: keeping it for all would cost more than this.
    const pair = makePair(scored.pair.left, scored.pair.right)!;
    const left = sharedClauses(pair, "left");
    const right = sharedClauses(pair, "right");
    const { reasons, strongest } = reasonsFor(scored.values);
    return {
      matches: pair.aligned.map((unit, at) => describeMatch(pair, unit, pair.weights[at]!)),
      shared: { left: spansOf(pair.left, left, true), right: spansOf(pair.right, right, true) },
      rest: { left: spansOf(pair.left, left, false), right: spansOf(pair.right, right, false) },
      without: bandOf(lessLikely(scored.probability, strongest)),
      reasons,
    };
  };
}

/** A probability after its log odds have been cut. */
function lessLikely(probability: number, logOdds: number): number {
  if (probability >= 1) return 1;
  const odds = Math.log(probability / (1 - probability)) - logOdds;
  return 1 / (1 + Math.exp(-odds));
}

function describeMatch(
  pair: Pair,
  { left, right, similarity }: AlignedUnit,
  weight: number,
): Evidence["matches"][number] {
  const a = pair.left.units[left]!;
  const b = pair.right.units[right]!;
  return {
    kind: similarity >= 1 ? a.kind : a.kind === "word" ? "synonym" : a.kind,
    left: a.span,
    right: b.span,
    weight: round(weight),
  };
}

/** Which clauses of one side tell what both sides tell. */
function sharedClauses(pair: Pair, side: "left" | "right"): readonly boolean[] {
  const sentence = pair[side];
  const shared = sentence.clauses.map(() => false);
  const least = (pair.clausePairs[0]?.score ?? 0) * leastShareOfBest;
  for (const clauses of pair.clausePairs) {
    if (clauses.score >= least) shared[clauses[side]] = true;
  }
  const aligned = sentence.clauses.map(() => 0);
  pair.aligned.forEach((unit, at) => {
    const { clause } = sentence.units[unit[side]]!;
    aligned[clause] = (aligned[clause] ?? 0) + pair.weights[at]!;
  });
  aligned.forEach((weight, clause) => {
    const whole = sentence.clauseMass[clause] ?? 0;
    // A clause without content ("that it would not") belongs to the one before it.
    if (whole === 0 ? shared[clause - 1] : weight >= leastAlignedShare * whole) {
      shared[clause] = true;
    }
  });
  return shared;
}

/** The clauses that are shared, or those that are not; neighbours joined. */
function spansOf(
  { profile: { clauseSpans } }: SentenceUnits,
  shared: readonly boolean[],
  wanted: boolean,
): Span[] {
  const spans: Span[] = [];
  let joins = false;
  clauseSpans.forEach((span, clause) => {
    if (shared[clause] !== wanted) joins = false;
    else if (span) {
      const last = spans.at(-1);
      if (joins && last) spans[spans.length - 1] = { start: last.start, end: span.end };
      else if (span.end > span.start) spans.push(span);
      joins = true;
    }
  });
  return spans;
}

interface Reasons {
  readonly reasons: string[];
  /** Log odds that the strongest reason for the link adds; 0 where nothing speaks for it. */
  readonly strongest: number;
}

/** Gives the features that moved the odds most, strongest first, in words. */
function reasoner(model: Model): (values: Float64Array) => Reasons {
  const known = [...features, ...collectiveFeatures]
    .map(({ name, meaning }, at) => ({
      name,
      at,
      term: model.features[name],
      // Made once for all links: a large story gives tens of thousands of reasons.
      supporting: `for: ${meaning}`,
      opposing: `against: ${meaning}`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const weights = new Float64Array(known.length);
  return (values) => {
    known.forEach(({ at, term }, number) => {
      weights[number] = term ? contribution(values[at]!, term) : 0;
    });
    const reasons = farthestFromZero(weights, mostReasons).map((number) => {
      const { supporting, opposing } = known[number]!;
      return weights[number]! > 0 ? supporting : opposing;
    });
    return { reasons, strongest: weights.reduce((most, weight) => Math.max(most, weight), 0) };
  };
}

/** Places of so many values, the farthest from zero first; of two alike, the earlier one first. */
function farthestFromZero(values: Float64Array, count: number): number[] {
  const chosen: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const distance = Math.abs(values[at]!);
    let place = chosen.length;
    while (place > 0 && Math.abs(values[chosen[place - 1]!]!) < distance) place -= 1;
    if (place === count) continue;
    if (chosen.length === count) chosen.pop();
    chosen.splice(place, 0, at);
  }
  return chosen;
}

/** Three decimals: enough to read, and free of the last bits that differ between machines. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
