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

/** Says why two sentences are linked: what matches, which clauses tell it, what is left over. */
export function explainer(model: Model): (scored: ScoredPair) => Evidence {
  const reasonsFor = reasoner(model);
  return (scored) => {
    // Made once more for the pairs that are listed: keeping it for all would cost more than this.
    const pair = makePair(scored.pair.left, scored.pair.right)!;
    const left = sharedClauses(pair, "left");
    const right = sharedClauses(pair, "right");
    return {
      matches: pair.aligned.map((unit, at) => describeMatch(pair, unit, pair.weights[at]!)),
      shared: { left: spansOf(pair.left, left, true), right: spansOf(pair.right, right, true) },
      rest: { left: spansOf(pair.left, left, false), right: spansOf(pair.right, right, false) },
      reasons: reasonsFor(scored.values),
    };
  };
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
    left: { start: a.start, end: a.end },
    right: { start: b.start, end: b.end },
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
      else if (span.end > span.start) spans.push({ start: span.start, end: span.end });
      joins = true;
    }
  });
  return spans;
}

/** Gives the features that moved the odds most, strongest first, in words. */
function reasoner(model: Model): (values: Float64Array) => string[] {
  const known = [...features, ...collectiveFeatures]
    .map((feature, at) => ({ ...feature, at, term: model.features[feature.name] }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const weights = new Float64Array(known.length);
  return (values) => {
    known.forEach(({ at, term }, number) => {
      weights[number] = term ? contribution(values[at]!, term) : 0;
    });
    const chosen: number[] = [];
    while (chosen.length < mostReasons) {
      let strongest = -1;
      for (let number = 0; number < weights.length; number += 1) {
        if (chosen.includes(number)) continue;
        if (strongest < 0 || Math.abs(weights[number]!) > Math.abs(weights[strongest]!))
          strongest = number;
      }
      chosen.push(strongest);
    }
    return chosen.map(
      (number) => `${weights[number]! > 0 ? "for" : "against"}: ${known[number]!.meaning}`,
    );
  };
}

/** Three decimals: enough to read, and free of the last bits that differ between machines. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
