export { type DeskPair, type DeskStory, readDesk } from "./desk.ts";
export { fit, type JudgedPair, type JudgedStory } from "./fit.ts";
export { type Fitted, fitLogistic, probability, type Row } from "./logistic.ts";
export { readWeights } from "./read-weights.ts";
export { type DeskScore, firmness, leastReviewed, type Refit, refit } from "./refit.ts";
export { fitSimilarity, type Opinion } from "./similarity.ts";
