export { fit, type JudgedPair, type JudgedStory } from "./fit.ts";
