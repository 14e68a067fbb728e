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
      "Both report “Ferry strands near Maro”; “The ferry carried 46 people when it ran aground near Maro”.",
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
      "Shared “Ferry strands near Maro”; “The ferry carried 46 people when it ran aground near Maro”.",
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
  it("says who is left out, however much there is to tell", () => {
    const story = manyOutlets(20);
    const leftOut = [{ outlet: "El Faro", reason: "it is a text in Spanish" }];
    const lines = brief({ ...story, manifest: { ...story.manifest, leftOut } });
    expect(lines.at(-1)).toBe("Left out El Faro: it is a text in Spanish.");
    expect(lines.length).toBeLessThanOrEqual(9);
  });
  it("says in how many outlets a fact stands that not all of four or more report", () => {
    const facts = manyOutlets(5).facts.map((fact) => ({
      ...fact,
      members: fact.members.slice(0, 3),
      outlets: fact.outlets.slice(0, 3),
    }));
    expect(brief({ ...manyOutlets(5), facts })[0]).toBe(
      "Some report one fact: “The bridge was shut to 20 trains” (three).",
    );
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
  it("spells out three readings of one thing and counts the others", () => {
    const papers = Array.from({ length: 6 }, (_, n) =>
      paper(`Paper ${n + 1}`, "Bridge shut", `The bridge was shut to ${n + 2} trains.`),
    );
    const story = comparison(papers, {
      links: papers.slice(1).map((one) => ["paper-1:1", `${one.article.id}:1`]),
      divergences: [
        Object.fromEntries(papers.map((one, n) => [`${one.article.id}:1`, `${n + 2} trains`])),
      ],
    });
    expect(brief(story)).toContain(
      "Conflict on the number: “2 trains” in Paper 1, “3 trains” in Paper 2, “4 trains” in Paper 3 and 3 other readings.",
    );
  });
  it("counts the outlets that print one text", () => {
    const story = manyOutlets(6);
    const articles = story.articles.map(({ id }) => id);
    const copies = [{ articles, share: 0.9, sentences: [] }];
    expect(brief({ ...story, copies })).toContain(
      "One text is printed by 6 outlets: at least 90% of the words outside quotations are the same, so they count as one source.",
    );
  });
  it("keeps its cautions, whatever else it has to tell", () => {
    const story = comparison(
      [
        paper("Daily", "One", ...Array.from({ length: 40 }, (_, n) => `Ship ${n} came in late.`)),
        paper("Post", "Two", "A dog ran."),
      ],
      {
        framing: {
          genres: [
            { article: "daily", genre: "news", cues: [], note: "" },
            {
              article: "post",
              genre: "opinion",
              cues: ["its mark"],
              note: "Post is read as opinion.",
            },
          ],
        },
      },
    );
    expect(
      brief(story)
        .slice(-2)
        .map((line) => line.slice(0, 44)),
    ).toEqual([
      "Not news alone Post is read as an opinion pi",
      "Length Daily has 201 words, Post 4: a short ",
    ]);
  });
  it("takes marks without a partner out of a quotation", () => {
    const story = comparison(
      [
        paper("Daily", "One", 'The pier will not hold," she said.'),
        paper("Post", "Two", '"Times have changed."'),
      ],
      { unique: ["daily:1", "post:1"] },
    );
    expect(brief(story).slice(1)).toEqual([
      "Only Daily reports “The pier will not hold, she said”.",
      "Only Post reports “Times have changed”.",
    ]);
  });
  it("leads each phrase of an outlet to its evidence", () => {
    const parts = briefLines(lookUp(ferry())).flatMap((line) => line.parts);
    expect(parts.filter((part) => part.voice === "outlet" && !part.evidence)).toEqual([]);
  });
});
