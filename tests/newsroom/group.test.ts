import type { Article } from "@crossread/core";
import {
  explainPair,
  type GroupOptions,
  groupArticles,
  sketchArticle,
  storyId,
} from "@crossread/newsroom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told, wire } from "./wire.ts";

describe("groupArticles", () => {
  it("puts together what tells one event and keeps events of one kind apart", () =>
    groups(wire, ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-2 ferry-3"]));
  it("groups the same whatever the order of the articles", () => {
    const expected = sorted(wire);
    fc.assert(
      fc.property(fc.shuffledSubarray([...wire], { minLength: wire.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
  it("holds each article once", () => {
    fc.assert(
      fc.property(fc.subarray([...wire]), (some) => {
        const ids = grouped(some).flatMap(({ articles }) => articles);
        expect(ids.toSorted()).toEqual(some.map(({ id }) => id).toSorted());
      }),
      { numRuns: 50 },
    );
  });
  it("keeps apart what lies further apart than the window", () =>
    groups(
      [told("ferry-1"), { ...told("ferry-2"), published: "2025-03-08" }],
      ["ferry-1", "ferry-2"],
    ));
  it("joins them where the window is wide enough", () =>
    groups(
      [
        ...wire.filter(({ id }) => id !== "ferry-2"),
        { ...told("ferry-2"), published: "2025-03-05" },
      ],
      ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-3 ferry-2"],
      { window: 5 },
    ));
  it("holds undated articles against all days", () =>
    groups(
      [...wire.filter(({ id }) => id !== "ferry-3"), undated("ferry-3")],
      ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-2 ferry-3"],
    ));
  it("takes a date that is none for no date", () =>
    groups([{ ...told("ferry-1"), published: "soon" }, told("court-a1")], ["court-a1", "ferry-1"]));
  it("groups nothing into nothing", () => groups([], []));
  it("groups articles without a word", () => groups([blank("a"), blank("b")], ["a", "b"]));
  it("names a story by its first article, however many follow", () => {
    const first = grouped(wire).find(({ articles }) => articles.includes("ferry-3"));
    const later = grouped([
      ...wire,
      { ...told("ferry-2"), id: "ferry-9", published: "2025-03-05" },
    ]);
    expect(first?.id).toBe(storyId("ferry-1"));
    expect(later.find(({ articles }) => articles.includes("ferry-9"))?.id).toBe(first?.id);
  });
});

describe("decisions on grouping", () => {
  const merge = { kind: "merge", left: ["court-a1", "court-a2"], right: ["court-b1", "court-b2"] };
  const split = { kind: "split", left: ["ferry-3"], right: ["ferry-1", "ferry-2"] };

  it("merge what was apart", () =>
    groups(
      wire,
      ["court-a1 court-b1 court-b2 court-a2", "ferry-1 ferry-2 ferry-3"],
      decided(merge),
    ));
  it("split what was together", () =>
    groups(
      wire,
      ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-2", "ferry-3"],
      decided(split),
    ));
  it("keep apart through a third article", () => {
    const again = { ...told("ferry-2"), id: "ferry-4" };
    const found = grouped([...wire, again], decided(split));
    const story = found.find(({ articles }) => articles.includes("ferry-3"));
    expect(story?.articles).not.toContain("ferry-1");
  });
  it("hold as the last one says", () =>
    groups(
      wire,
      ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-2 ferry-3"],
      decided(merge, { ...merge, kind: "split" }),
    ));
  it("on articles that are gone change nothing", () =>
    groups(wire, ["court-a1 court-a2", "court-b1 court-b2", "ferry-1 ferry-2 ferry-3"], {
      decisions: [{ kind: "merge", left: ["gone"], right: ["ferry-1"] }],
    }));
});

describe("explainPair", () => {
  it("tells names, headline words and days that two articles share", () => {
    const { names, headline, days } = explainPair(told("ferry-1"), told("ferry-3"));
    expect(names).toEqual(expect.arrayContaining(["nordly", "skarholm", "elin", "aas", "vestne"]));
    expect(headline).toEqual([]);
    expect(days).toBe(1);
  });
  it("tells no days where a date is not known", () =>
    expect(explainPair(told("ferry-1"), undated("ferry-2")).days).toBeUndefined());
  it("shows next to nothing between two court rulings", () =>
    expect(explainPair(told("court-a2"), told("court-b2")).names).not.toContain("brandt"));
});

function groups(
  articles: readonly Article[],
  expected: readonly string[],
  options: GroupOptions = {},
): void {
  expect(sorted(articles, options)).toEqual(expected);
}

function sorted(articles: readonly Article[], options: GroupOptions = {}): readonly string[] {
  return grouped(articles, options)
    .map((story) => story.articles.join(" "))
    .sort();
}

function grouped(articles: readonly Article[], options: GroupOptions = {}) {
  return groupArticles(articles.map(sketchArticle), options);
}

function decided(...decisions: readonly object[]): GroupOptions {
  return { decisions } as GroupOptions;
}

function undated(id: string): Article {
  const { published: _, ...rest } = told(id);
  return rest;
}

function blank(id: string): Article {
  return { id, outlet: "The Argus", title: "", body: "— …" };
}
