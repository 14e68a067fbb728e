export { fit, type JudgedPair, type JudgedStory } from "./fit.ts";
export { type Fitted, fitLogistic, probability, type Row } from "./logistic.ts";
