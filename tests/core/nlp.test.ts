import { describe, expect, it } from "vitest";
import { analyse } from "../../packages/core/src/nlp.ts";

const lemmas = (text: string) => analyse(text, 0).map(({ lemma }) => lemma);

describe("tokens", () => {
  it("give a word for its own base form where the tagger has none", () =>
    expect(lemmas("They will not, indeed cannot, close it.")).toContain("cannot"));
});
