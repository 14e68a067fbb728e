export { type DecodedText, decode } from "./bytes/decode.ts";
export type { ReadOptions } from "./document.ts";
export type { DraftField, Origins } from "./draft.ts";
export type { Files } from "./files.ts";
export { type OutletNames, readOutletNames } from "./outlet-names.ts";
export { readArticles, readStory, readVersions, type Story } from "./read-story.ts";
export { featureNames as sameStoryFeatureNames } from "./same-story/features.ts";
export {
  findOtherStories,
  type OtherStory,
  sameStoryFeatures,
  sameStoryScore,
} from "./same-story/find-other-stories.ts";
export type { FoundArticle, FoundArticles } from "./story/read-files.ts";
export { type History, versionName } from "./story/versions.ts";
export {
  nameForStory,
  type Skipped,
  type Streamed,
  type StreamedArticle,
  type StreamedProblem,
  streamArticles,
} from "./stream-articles.ts";
export { type ColumnMap, mappedFields } from "./table/record.ts";
export { guessLanguage } from "./text/guess-language.ts";
export { readsAsEnglish } from "./text/language.ts";
