import { type Article, type Comparison, compareArticles } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { mostPairs } from "../../packages/core/src/align/candidates.ts";
import { article } from "../support/builders.ts";

/** Work is bounded in its amount, not in time: these stories must end, and within a vitest timeout. */
const patience = 120_000;

describe("stories that would take forever if work were not bounded", () => {
  it("500 identical sentences in each of two articles", { timeout: patience }, () => {
    const body = repeat(
      500,
      () => "The council closed the old bridge after a survey found 12 cracks.",
    );
    const { links } = compareArticles([article("A", body), article("B", body)]);
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBeLessThanOrEqual(mostPairs);
  });
  it("one sentence of 5,000 words", { timeout: patience }, () => {
    const words = ["bridge", "council", "closed", "12", "said", "Monday", "Harbour", "river,"];
    const long = (shift: number): string =>
      Array.from({ length: 5000 }, (_, at) => words[(at * 3 + shift) % words.length]).join(" ");
    const { manifest } = compareArticles([
      article("A", `${long(0)}.`),
      article("B", `${long(1)}.`),
    ]);
    expect(manifest.notes.join(" ")).toContain("only its beginning was aligned");
  });
  it("numbers only", { timeout: patience }, () => {
    const body = repeat(150, (at) => `${at} ${at * 3} 12,000 4.5% $3m.`);
    ends([article("A", body), article("B", body.replaceAll("4.5", "4.6"))]);
  });
  it("quotations only", { timeout: patience }, () => {
    const body = (word: string) => repeat(150, (at) => `“We will ${word} it in ${at + 2} days.”`);
    ends([article("A", body("build")), article("B", body("close"))]);
  });
  it("one short sentence 60,000 times", { timeout: patience }, () =>
    ends([article("A", "I said. ".repeat(60_000)), article("B", "“We know,” said Ann Lee.")]),
  );
  it("20,000 quotation marks that nobody closes", { timeout: patience }, () => {
    const other = article("B", "“We know,” said Ann Lee.");
    ends([article("A", "“We go. ".repeat(20_000)), other]);
    ends([article("A", "“We go.\n\n".repeat(20_000)), other]);
    ends([article("A", "He said “we 'go \"now. ".repeat(20_000)), other]);
  });
  it("20,000 quotations", { timeout: patience }, () => {
    const body = "“We go,” he said. ".repeat(20_000);
    const { quotes } = compareArticles([article("A", body), article("B", "We know.")]);
    expect(quotes).toHaveLength(20_000);
  });
  it("300 articles", { timeout: patience }, () => {
    const { manifest, links } = compareArticles(manyArticles(300, 6));
    expect(manifest.notes.join(" ")).toContain("Large story");
    expect(links.length).toBeLessThanOrEqual(mostPairs);
  });
  it("100,000 characters without a space", { timeout: patience }, () =>
    ends([article("A", "a".repeat(100_000)), article("B", `The bridge. ${"é".repeat(100_000)}`)]),
  );
});

describe("a large story", () => {
  it("still links what is told alike", { timeout: patience }, () => {
    const told = "Inspector Maud Ferrier found 12 cracks in the northern pier on Tuesday.";
    const articles = manyArticles(30, 30).map((one, at) =>
      at === 3 || at === 27 ? { ...one, body: `${told}\n\n${one.body}` } : one,
    );
    const comparison = compareArticles(articles);
    expect(comparison.manifest.notes.join(" ")).toContain("Large story");
    const found = comparison.links.filter(
      ({ left, right }) =>
        textOf(comparison, articles, left) === told && textOf(comparison, articles, right) === told,
    );
    expect(found.map(({ strength, band }) => [strength, band])).toEqual([["same", "sure"]]);
  });
  it("comes out alike in any order of its articles", { timeout: patience }, () => {
    const articles = manyArticles(30, 20);
    expect(compareArticles(articles.toReversed())).toEqual(compareArticles(articles));
  });
});

function ends(articles: readonly Article[]): void {
  expect(compareArticles(articles).articles).toHaveLength(articles.length);
}

function repeat(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join("\n\n");
}

const who = ["The council", "An engineer", "The mayor", "A shop owner", "The harbour police"];
const did = ["closed", "inspected", "defended", "praised", "described", "measured", "repaired"];
const what = ["the old bridge", "a ferry pier", "the toll road", "its own survey", "the market"];
const when = ["on Monday", "in late March", "after 12 days", "before the vote", "at dawn"];

/** Articles of sentences that share their parts in ever other ways. */
function manyArticles(count: number, sentences: number): Article[] {
  return Array.from({ length: count }, (_, number) =>
    article(
      `Outlet ${String(number).padStart(3, "0")}`,
      repeat(sentences, (at) => {
        const seed = number * 31 + at * 17;
        const pick = (list: readonly string[], by: number) => list[(seed + at * by) % list.length];
        return `${pick(who, 1)} ${pick(did, 2)} ${pick(what, 3)} ${pick(when, 5)}.`;
      }),
    ),
  );
}

function textOf({ sentences }: Comparison, articles: readonly Article[], id: string): string {
  const { article: of, field, start, end } = sentences.find((one) => one.id === id)!;
  return articles.find((one) => one.id === of)![field].slice(start, end);
}
