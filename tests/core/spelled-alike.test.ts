import { compareArticles } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { isSpelledAlike } from "../../packages/core/src/frame/spelled-alike.ts";
import { article } from "../support/builders.ts";

describe("one name, spelled in two ways", () => {
  const alike = (one: string, other: string, expected = true) =>
    expect([isSpelledAlike(one, other), isSpelledAlike(other, one)]).toEqual([expected, expected]);

  it("lacks a letter", () => alike("Ada Lundqvist", "Ada Lundqist"));
  it("has another letter", () => alike("Ada Lundqvist", "Ada Lundquist"));
  it("is no other person's", () => alike("Ada Lundqvist", "Eva Lundquist", false));
  it("is no short name's", () => alike("Ada Lund", "Ada Lunt", false));
  it("is not the same spelling", () => alike("Ada Lundqvist", "Ada Lundqvist", false));
  it("has two letters right that another swaps for none", () =>
    alike("Ada Lundqvist", "Ada Lundst", false));

  it("is quoted by both outlets, and by neither alone", () => {
    const { framing } = compareArticles([
      article("Daily", "The ferry is late. “We will wait for it at the quay,” Ada Lundqvist said."),
      article("Post", "Nobody came. “We will wait for it at the quay,” Ada Lundqist said."),
    ]);
    const only = framing.sources.flatMap(({ voices }) => voices.map(({ onlyHere }) => onlyHere));
    expect(only).toEqual([false, false]);
  });
});
