import type { ContestedSet } from "../../model.ts";

/** One thing, why the choice of word is noticed, and the words. */
export const set = (
  concept: string,
  comment: string,
  ...terms: readonly string[]
): ContestedSet => ({
  concept,
  comment,
  terms,
});
