import { findUnique, type Link } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { annotated, article } from "../support/builders.ts";

describe("what a sentence adds to what others tell of it", () => {
  it("is a clause with something to check", () =>
    adds(
      "The council closed the old bridge on Monday, and the ferry to Osterby will carry school children all night.",
      "The council closed the old bridge on Monday",
      ["and the ferry to Osterby will carry school children all night"],
    ));
  it("is no phrase without a verb", () =>
    adds(
      "The council closed the old bridge on Monday, including all four lanes to Osterby and Norby.",
      "The council closed the old bridge on Monday",
      [],
    ));
  it("is no stub whose verb is completed by what others tell", () =>
    adds(
      "Mayor Ada Lund of Osterby tried on Tuesday to promise again that the old bridge is safe.",
      "that the old bridge is safe",
      [],
    ));
  it("is what stands before such a stub, where it can stand alone", () => {
    const report = "The council sent a report to the minister in Norby";
    const told = "that the old bridge is safe";
    adds(`${report}, and promised again ${told}.`, told, [report]);
    adds(`Mayor Ada Lund, who runs Osterby and Norby, promised again ${told}.`, told, []);
  });
  it("is a clause before one that describes its last noun", () =>
    adds(
      "Mayor Ada Lund of Osterby showed reporters the report that found cracks in the bridge.",
      "that found cracks in the bridge",
      ["Mayor Ada Lund of Osterby showed reporters the report"],
    ));
});

it("puts a last sentence that breaks off behind the others", () => {
  const whole = "Mayor Ada Lund of Osterby opened two schools in March.";
  const cut = "Mayor Ada Lund of Osterby opened two harbours in Ma";
  const story = annotated(
    article("Daily", `${whole}\n\n${cut}`),
    article("Post", "Farmers sold little wheat this week."),
  );
  const found = findUnique(story, [], []).filter(({ sentence }) => sentence.startsWith("daily"));
  expect(found.toSorted((a, b) => a.rank - b.rank).map(({ reasons }) => reasons.at(-1))).toEqual([
    "stands high in the article",
    "breaks off",
  ]);
});

/** Expects what is unique in a sentence of which `told` is linked. */
function adds(sentence: string, told: string, expected: readonly string[]): void {
  const story = annotated(article("Daily", sentence), article("Post", told));
  const start = sentence.indexOf(told);
  const link: Link = {
    left: "daily:0",
    right: "post:0",
    strength: "partial",
    probability: 0.95,
    sameProbability: 0.2,
    band: "sure",
    evidence: {
      matches: [],
      shared: { left: [{ start, end: start + told.length }], right: [{ start: 0, end: 1 }] },
      rest: { left: [], right: [] },
      without: "none",
      reasons: [],
    },
  };
  const found = findUnique(story, [link], []).filter((one) => one.sentence === "daily:0");
  expect(found.map(({ start, end }) => sentence.slice(start, end))).toEqual(expected);
}
