export { explainPair, type SharedWords } from "./group/explain.ts";
export {
  defaultWindow,
  findPairs,
  type GroupDecision,
  type Grouped,
  type GroupOptions,
  groupArticles,
  storyId,
} from "./group/group-articles.ts";
export { type FeatureName, featureNames, type Pair } from "./group/likeness.ts";
export { type Sketch, sketchArticle } from "./group/sketch.ts";
export { fittedGroupWeights, type GroupWeights } from "./group/weights.ts";
