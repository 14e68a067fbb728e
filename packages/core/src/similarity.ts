import { longestCommonRun } from "./align/common-run.ts";
import type { Pair } from "./align/pairs.ts";
import type { PairContext } from "./align/standing.ts";
import { countCompatible } from "./align/tally.ts";

/**
 * What tells whether two sentences report one fact. That their numbers, dates or negations differ is no
 * feature: it would hide the very links that a reader of divergences needs, and left out stories don't
 * miss it. Every feature is symmetric: swapping the sentences
 * changes no value. The weights that turn them into a probability are fitted (`align/weights.json`).
 */
export interface Feature {
  readonly name: string;
  readonly meaning: string;
  readonly unit: "share" | "units" | "weight" | "words" | "yes/no" | "log" | "score";
}

/** A feature of two sentences alone. */
export interface PairFeature extends Feature {
  readonly value: (pair: Pair) => number;
}

/** A feature that asks how a pair stands among the others of its two articles. */
export interface ContextFeature extends Feature {
  readonly value: (context: PairContext) => number;
}

export const pairFeatures: readonly PairFeature[] = [
  // What the sentences share.
  ofPair(
    "coverage",
    "geometric mean of the shares of both sentences that are aligned",
    "share",
    (p) => p.base,
  ),
  ofPair("coverage-least", "share of the sentence that is covered less", "share", (p) =>
    Math.min(p.leftCoverage, p.rightCoverage),
  ),
  ofPair("coverage-most", "share of the sentence that is covered more", "share", (p) =>
    Math.max(p.leftCoverage, p.rightCoverage),
  ),
  ofPair("mass", "log of the weight of all aligned units", "log", (p) => Math.log1p(p.mass)),
  ofPair("unmatched", "log of the weight that is aligned on neither side", "log", (p) =>
    Math.log1p(p.left.mass + p.right.mass - 2 * p.mass),
  ),
  ofPair("units", "log of the number of aligned units", "log", (p) => Math.log1p(p.aligned.length)),
  ofPair("rarest", "weight of the rarest aligned unit", "weight", (p) => p.tally.rarest[0]),
  ofPair(
    "second-rarest",
    "weight of the second rarest aligned unit",
    "weight",
    (p) => p.tally.rarest[1],
  ),
  ofPair(
    "third-rarest",
    "weight of the third rarest aligned unit",
    "weight",
    (p) => p.tally.rarest[2],
  ),
  ofPair("verbs", "weight of aligned verbs", "weight", (p) => p.tally.verbs),
  ofPair(
    "plain-words",
    "weight of aligned words that are neither names nor values",
    "weight",
    (p) => p.tally.words,
  ),
  ofPair("run", "log of the longest run of words that both have", "log", (p) =>
    Math.log1p(longestCommonRun(p.left.words, p.right.words)),
  ),
  ofPair(
    "dice",
    "share of units in both sentences that are aligned, unweighted",
    "share",
    (p) => (2 * p.aligned.length) / Math.max(1, p.left.units.length + p.right.units.length),
  ),

  // Clauses.
  ofPair(
    "best-clauses",
    "score of the best pair of clauses",
    "score",
    (p) => p.clausePairs[0]?.score ?? 0,
  ),
  ofPair(
    "second-clauses",
    "score of the second best pair of other clauses",
    "score",
    (p) => p.clausePairs[1]?.score ?? 0,
  ),
  ofPair(
    "best-clauses-mass",
    "weight aligned in the best pair of clauses",
    "weight",
    (p) => p.clausePairs[0]?.mass ?? 0,
  ),
  ofPair(
    "first-clauses",
    "the best pair of clauses is the first of both sentences",
    "yes/no",
    (p) => bit(p.clausePairs[0]?.left === 0 && p.clausePairs[0]?.right === 0),
  ),

  // Names, values, voices.
  ofPair("entities", "weight of aligned entities", "weight", (p) => p.tally.entities),
  ofPair(
    "entities-alone",
    "share of the aligned weight that is entities",
    "share",
    (p) => p.tally.entities / Math.max(0.01, p.tally.all),
  ),
  ofPair("subject", "what both main clauses begin with is aligned", "yes/no", (p) =>
    bit(p.tally.opening),
  ),
  ofPair("quantities-equal", "number of aligned quantities", "units", (p) =>
    Math.min(2, p.tally.quantities),
  ),
  ofPair("quantities-near", "number of quantities that agree by bound or rounding", "units", (p) =>
    Math.min(2, countCompatible(p.left, p.right)),
  ),
  ofPair("quantities-one-sided", "only one of the sentences has quantities", "yes/no", (p) =>
    bit(p.left.profile.quantities.length > 0 !== p.right.profile.quantities.length > 0),
  ),
  ofPair("dates-equal", "number of aligned dates", "units", (p) => Math.min(2, p.tally.dates)),
  ofPair("speaker-same", "both give their words to one source", "yes/no", (p) =>
    bit(haveOneVoice(p)),
  ),
  ofPair("speaker-differs", "both name sources, and none is common", "yes/no", (p) =>
    bit(p.left.profile.voices.length > 0 && p.right.profile.voices.length > 0 && !haveOneVoice(p)),
  ),
  ofPair(
    "quoted-both",
    "weight of aligned units that stand in quotations on both sides",
    "weight",
    (p) => p.tally.quoted,
  ),
  ofPair(
    "quoted-apart",
    "both quote, and no quoted word of one is one of the other",
    "yes/no",
    (p) =>
      bit(
        p.left.profile.quotedShare > 0 && p.right.profile.quotedShare > 0 && p.tally.quoted === 0,
      ),
  ),
  ofPair("quoted-one", "one sentence is mostly quotation and the other has none", "yes/no", (p) =>
    bit(
      (p.left.profile.quotedShare > 0.5 && p.right.profile.quotedShare === 0) ||
        (p.right.profile.quotedShare > 0.5 && p.left.profile.quotedShare === 0),
    ),
  ),
  ofPair("headline-one", "one of them is a headline or standfirst", "yes/no", (p) =>
    bit(p.left.profile.top !== p.right.profile.top),
  ),
  ofPair("headline-both", "both are headlines or standfirsts", "yes/no", (p) =>
    bit(p.left.profile.top && p.right.profile.top),
  ),
  ofPair("lede-one", "one of them is among the first two sentences of text", "yes/no", (p) =>
    bit(p.left.profile.lede !== p.right.profile.lede),
  ),
  ofPair("distance", "how far apart they stand, as share of the articles", "share", (p) =>
    Math.abs(p.left.profile.place - p.right.profile.place),
  ),
  ofPair("length", "log of the weight of the shorter sentence", "log", (p) =>
    Math.log1p(Math.min(p.left.mass, p.right.mass)),
  ),
  ofPair(
    "length-ratio",
    "weight of the shorter sentence by that of the longer",
    "share",
    (p) => Math.min(p.left.mass, p.right.mass) / Math.max(0.01, p.left.mass, p.right.mass),
  ),
];

/** Standing among the other pairs. */
export const contextFeatures: readonly ContextFeature[] = [
  ofContext("rank-best", "log of the better of its two ranks", "log", (c) =>
    Math.log(Math.min(c.leftRank, c.rightRank)),
  ),
  ofContext("rank-worst", "log of the worse of its two ranks", "log", (c) =>
    Math.log(Math.max(c.leftRank, c.rightRank)),
  ),
  ofContext("mutual-best", "each is the other's first choice", "yes/no", (c) =>
    bit(c.leftRank === 1 && c.rightRank === 1),
  ),
  ofContext("margin-best", "the greater lead over the next choice", "score", (c) =>
    Math.max(c.leftMargin, c.rightMargin),
  ),
  ofContext("margin-worst", "the smaller lead over the next choice", "score", (c) =>
    Math.min(c.leftMargin, c.rightMargin),
  ),
  ofContext(
    "neighbours",
    "best coverage among pairs of neighbouring sentences",
    "share",
    (c) => c.neighbours,
  ),
  ofContext(
    "percentile",
    "share of the two articles' pairs with less coverage",
    "share",
    (c) => c.percentile,
  ),
];

/** All features, in the order of their values. */
export const features: readonly Feature[] = [...pairFeatures, ...contextFeatures];

function ofPair(
  name: string,
  meaning: string,
  unit: Feature["unit"],
  value: PairFeature["value"],
): PairFeature {
  return { name, meaning, unit, value };
}

function ofContext(
  name: string,
  meaning: string,
  unit: Feature["unit"],
  value: ContextFeature["value"],
): ContextFeature {
  return { name, meaning, unit, value };
}

function bit(condition: boolean): number {
  return condition ? 1 : 0;
}

function haveOneVoice({ left, right }: Pair): boolean {
  return left.profile.voices.some((voice) => right.profile.voices.includes(voice));
}
