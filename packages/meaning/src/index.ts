export { type Answer, checkQuotations, type Discarded, findQuotation } from "./answer.ts";
export { readAnswers, writeAnswers } from "./answer-cache.ts";
export { answerKey } from "./answer-key.ts";
export { isByJudge, judgePrefix, makeDecisions } from "./decide.ts";
export { type Encoder, openEncoder } from "./encoder.ts";
export type { EndpointOptions } from "./endpoint.ts";
export { endpointJudge } from "./endpoint-judge.ts";
export { questionsToAsk } from "./expected-f1.ts";
export { type FolderJudge, openFolderJudge } from "./folder-judge.ts";
export {
  type AnswerCache,
  askJudge,
  type ChooseQuestions,
  type Judge,
  type Judged,
  type JudgeOptions,
  type Tally,
  type Verdict,
} from "./judge.ts";
export { type JudgeErrors, judgeErrors } from "./judge-errors.ts";
export type { FolderFiles } from "./model-folder.ts";
export { givesOrders } from "./orders.ts";
export { admit, type Plan, planQuestions } from "./plan.ts";
export {
  type Candidate,
  findCandidates,
  leastAsked,
  orderQuestions,
  type Side,
} from "./questions.ts";
export {
  findSimilarities,
  mostSimilarities,
  type SimilarityOptions,
  type VectorCache,
} from "./similarities.ts";
export { readVectors, writeVectors } from "./vector-cache.ts";
