import { describe, expect, it } from "vitest";
import { findUnits } from "../../packages/core/src/align/units.ts";
import { family } from "../../packages/core/src/align/vocabulary.ts";
import { alignUnits } from "../../packages/core/src/align/word-alignment.ts";
import { annotated, article } from "../support/builders.ts";

describe("family", () => {
  it("joins a verb and its noun", () => same("decide", "decision"));
  it("joins words by -ation", () => same("prepare", "preparation"));
  it("joins British and American spelling", () => same("denuclearisation", "denuclearization"));
  it("joins -ment", () => same("announce", "announcement"));
  it("keeps short words apart", () => expect(family("nation")).not.toBe(family("native")));
  it("keeps party and part apart", () => expect(family("party")).not.toBe(family("part")));
});

describe("word alignment", () => {
  it("matches equal words one to one", () =>
    aligns("The council closed the old bridge.", "The old bridge was closed by the council.", [
      "council ~ council",
      "closed ~ closed",
      "old ~ old",
      "bridge ~ bridge",
    ]));
  it("matches derivations that have aligned neighbours", () =>
    aligns(
      "Inspectors announced the repair.",
      "The announcement of a repair by inspectors came late.",
      ["Inspectors ~ inspectors", "announced ~ announcement", "repair ~ repair"],
    ));
  it("does not match words of other meaning", () =>
    aligns("Farmers sold wheat.", "Bankers bought shares.", []));
});

function same(left: string, right: string): void {
  expect(family(left)).toBe(family(right));
}

function aligns(left: string, right: string, expected: readonly string[]): void {
  const filler = "Nothing else happened in the town that quiet morning.";
  const story = annotated(article("A", `${filler}\n${left}`), article("B", `${filler}\n${right}`));
  const sentences = findUnits(story);
  const pick = (number: number, text: string) =>
    sentences.find(({ article: at, source: { sentence } }) => {
      const body = story.articles[at]!.article.body;
      return at === number && body.slice(sentence.start, sentence.end) === text;
    })!;
  const [a, b] = [pick(0, left), pick(1, right)];
  const words = alignUnits(a, b).map(({ left: l, right: r }) => {
    const [x, y] = [a.units[l]!, b.units[r]!];
    const bodies = story.articles.map((one) => one.article.body);
    return `${bodies[0]!.slice(x.start, x.end)} ~ ${bodies[1]!.slice(y.start, y.end)}`;
  });
  expect(words).toEqual(expected);
}
