import { describe, expect, it } from "vitest";
import { hasMainClause } from "../../packages/core/src/main-clause.ts";
import { analyse } from "../../packages/core/src/nlp.ts";

const stands = (words: string): boolean => hasMainClause(analyse(words, 0));

describe("words that can stand alone", () => {
  it.each([
    "The council closed the bridge",
    "The man who left the house was fined",
    "Although it rained, the ferry sailed",
    "After the crash, trains stopped",
    "Records may hold clues as to the cause of the crash",
    "That aid is central to the inquiry",
  ])("%s", (words) => expect(stands(words)).toBe(true));
});

describe("fragments", () => {
  it.each([
    "The fight over the dams, which are set to close in March",
    "If the mayor asked for the report",
    "Leaving the town hall on Sunday",
    "The front-runner for the post",
    "When residents receive the letter",
    "A plan to widen the road",
  ])("%s", (words) => expect(stands(words)).toBe(false));
});
