export { type DecodedText, decode } from "./decode.ts";
export type { Files } from "./files.ts";
export { readsAsEnglish } from "./language.ts";
export { readStory, type Story } from "./read-story.ts";
