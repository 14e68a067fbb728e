export { explainPair, type SharedWords } from "./group/explain.ts";
export {
  findPairs,
  type GroupDecision,
  type Grouped,
  type GroupOptions,
  groupArticles,
  storyId,
} from "./group/group-articles.ts";
export { type FeatureName, featureNames, type Pair } from "./group/likeness.ts";
export { type Sketch, sketchArticle } from "./group/sketch.ts";
export { defaultWindow } from "./group/walk-days.ts";
export { fittedGroupWeights, type GroupWeights } from "./group/weights.ts";
export { headlineOf } from "./headline.ts";
export type { CorpusItem, Incoming, Notice, Refused } from "./incoming.ts";
export { type Job, type JobOptions, type Jobs, openJobs } from "./jobs.ts";
export {
  compareDue,
  groupNews,
  type NewsOptions,
  type NewsSummary,
  type Progress,
  regroup,
  workOnStore,
} from "./newsroom.ts";
export { readCorpus } from "./read-corpus.ts";
export { withdrawArticle } from "./store/articles.ts";
export {
  type Database,
  hasStore,
  isServer,
  type OpenOptions,
  openDatabase,
} from "./store/database.ts";
export { type ArticleRecord, findArticle, walkRefused } from "./store/record.ts";
export {
  dueStories,
  findStory,
  listStories,
  readComparison,
  readMembers,
  type StoryRecord,
  saveDecision,
} from "./store/stories.ts";
export { prepareTables } from "./store/tables.ts";
export {
  type ArticleHead,
  type ToldStory,
  type WalkStoriesOptions,
  walkStories,
} from "./store/walk-stories.ts";
