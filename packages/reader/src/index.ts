export { type DecodedText, decode } from "./decode.ts";
export type { ReadOptions } from "./document.ts";
export type { DraftField, Origins } from "./draft.ts";
export type { Files } from "./files.ts";
export { readsAsEnglish } from "./language.ts";
export type { FoundArticle, FoundArticles } from "./read-files.ts";
export { readArticles, readStory, type Story } from "./read-story.ts";
export { type ColumnMap, mappedFields } from "./record.ts";
export {
  type Skipped,
  type Streamed,
  type StreamedArticle,
  type StreamedProblem,
  streamArticles,
} from "./stream-articles.ts";
