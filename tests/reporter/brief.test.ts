import type { Comparison } from "@crossread/core";
import { briefLines, lookUp, plain, type ReportOptions } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { comparison, paper } from "../support/comparison-builder.ts";
import { ferry, manyOutlets } from "./stories.ts";

const brief = (story: Comparison, options?: ReportOptions): string[] =>
  briefLines(lookUp(story), options).map(plain);

describe("the brief", () => {
  it("tells what both report, what conflicts, and what only one reports", () => {
    expect(brief(ferry())).toEqual([
      "Both report “The ferry carried 46 people when it ran aground near Maro”; “Ferry strands near Maro”.",
      "Conflict on the number: “48 people” in Harbour Daily, “46 people” in Evening Post.",
      "Only Harbour Daily reports “Divers found a crack in the hull”.",
      "Only Evening Post reports “The line has sold two ships this year”.",
    ]);
  });
  it("is told from the view of ours", () => {
    expect(brief(ferry(), { ours: "evening post" })).toEqual([
      "Conflicts with ours on the number: “48 people” in Harbour Daily, “46 people” in Evening Post.",
      "In rivals, no match in ours “Divers found a crack in the hull” (Harbour Daily).",
      "Only ours reports “The line has sold two ships this year”.",
      "Shared “The ferry carried 46 people when it ran aground near Maro”; “Ferry strands near Maro”.",
    ]);
  });
  it("says that nothing is shared", () => {
    const story = comparison(
      [paper("Daily", "One", "A cat slept."), paper("Post", "Two", "A dog ran.")],
      { unique: ["daily:1", "post:1"] },
    );
    expect(brief(story)).toEqual([
      "In common no fact was found that two of these articles report.",
      "Only Daily reports “A cat slept”.",
      "Only Post reports “A dog ran”.",
    ]);
  });
  it("says that no conflict was found", () =>
    expect(brief({ ...ferry(), divergences: [] })[1]).toBe(
      "No conflict was found in what they share.",
    ));
  it("counts outlets where there are many", () => {
    const lines = brief(manyOutlets(20));
    expect(lines).toContain(
      "Conflict on the number: “30 trains” in 13 outlets, “20 trains” in 7 outlets.",
    );
    expect(lines.length).toBeLessThanOrEqual(9);
  });
  it("warns where one article is far longer", () => {
    const story = comparison([
      paper("Daily", "One", ...Array.from({ length: 40 }, (_, n) => `Ship ${n} came in late.`)),
      paper("Post", "Two", "A dog ran."),
    ]);
    expect(brief(story).at(-1)).toBe(
      "Length Daily has 201 words, Post 4: a short text has room for less, so no match in it says little.",
    );
  });
  it("leads each phrase of an outlet to its evidence", () => {
    const parts = briefLines(lookUp(ferry())).flatMap((line) => line.parts);
    expect(parts.filter((part) => part.voice === "outlet" && !part.evidence)).toEqual([]);
  });
});
