export type { DescribedPair, Model, ScoredPair, Term, Weights } from "./align/score.ts";
export {
  describePairs,
  firstPassNames,
  fittedWeights,
  scorePairs,
  secondPassNames,
  withCollective,
} from "./align/score.ts";
export type { Alignment, AlignOptions, Similarity } from "./align.ts";
export { align } from "./align.ts";
export { annotate } from "./annotate.ts";
export { clean } from "./clean.ts";
export { compare } from "./compare.ts";
export type { CompareOptions } from "./compare-articles.ts";
export { compareArticles } from "./compare-articles.ts";
export { findCopies } from "./copies.ts";
export { contentId, sha256 } from "./digest.ts";
export { InputError, type InputProblem } from "./errors.ts";
export { frame } from "./frame.ts";
export { group } from "./group.ts";
export type * from "./model.ts";
export { segment } from "./segment.ts";
export type { Feature } from "./similarity.ts";
export { features } from "./similarity.ts";
export { contains, cover, length, overlaps, slice } from "./span.ts";
export { findUnique } from "./unique.ts";
export {
  type Change,
  compareVersions,
  type Elsewhere,
  type Passage,
  type VersionChanges,
} from "./versions.ts";
