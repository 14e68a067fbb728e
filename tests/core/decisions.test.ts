import { type Comparison, compareArticles, type Decision, type Sentence } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { linkWith, sentenceWith, wordsOf } from "../support/find.ts";
import { readSeed } from "../support/seeds.ts";

const articles = readSeed("kim-letter");
const plain = compareArticles(articles);

/** The whole sentence that holds these words, as a decision quotes it. */
const anchor = (part: string): Decision["anchors"][number] => {
  const sentence = lineWith(plain, part);
  return { article: sentence.article, text: wordsOf(plain, sentence) };
};
/** A sentence by its words, set aside or not. */
function lineWith(comparison: Comparison, part: string): Sentence {
  return comparison.sentences.find((one) => wordsOf(comparison, one).includes(part))!;
}
const decide = (
  on: Decision["on"],
  verdict: Decision["verdict"],
  parts: readonly string[],
  more: Partial<Decision> = {},
): Decision => ({ on, verdict, anchors: parts.map(anchor), author: "Jo Berg", ...more });
const decided = (...decisions: readonly Decision[]): Comparison =>
  compareArticles(articles, { decisions });

const progress = ["made little diplomatic progress", "has been patchy"] as const;
const praise = ["spoke highly of", "we will believe in"] as const;

describe("a decision on a link", () => {
  it("takes a rejected link away", () => {
    expect(linkWith(plain, ...progress)).toBeDefined();
    expect(linkWith(decided(decide("link", "reject", progress)), ...progress)).toBeUndefined();
  });
  it("makes an accepted link sure and says who", () => {
    const link = linkWith(decided(decide("link", "accept", progress)), ...progress);
    expect(link).toMatchObject({ band: "sure", probability: 1, decision: "Jo Berg: accept" });
  });
  it("links what nobody would have found", () => {
    const link = linkWith(decided(decide("link", "accept", praise)), ...praise);
    expect(link).toMatchObject({ band: "sure", decision: "Jo Berg: accept" });
  });
  it("relabels its strength", () => {
    const decision = decide("link", "relabel", progress, { label: "partial" });
    expect(linkWith(decided(decision), ...progress)?.strength).toBe("partial");
  });
  it("is heard by its neighbours", () => {
    const rejected = decided(
      decide("link", "reject", ["scheduled for late February", "would be held in late February"]),
    );
    const probabilities = ({ links }: Comparison) =>
      new Map(links.map(({ left, right, probability }) => [`${left} ${right}`, probability]));
    const before = probabilities(plain);
    const moved = [...probabilities(rejected)].filter(([key, p]) => before.get(key) !== p);
    expect(moved.length).toBeGreaterThan(0);
  });
  it("does not depend on which sentence is named first", () =>
    expect(decided(decide("link", "reject", [...progress].reverse())).links).toEqual(
      decided(decide("link", "reject", progress)).links,
    ));
});

describe("a decision on a divergence", () => {
  const quoted = ["“great satisfaction”", "“large satisfaction”"] as const;
  it("takes a rejected one away", () => {
    const type = "quote-wording" as const;
    const found = decided(decide("divergence", "reject", quoted, { type })).divergences;
    expect(found.map((one) => one.type)).not.toContain("quote-wording");
  });
  it("takes away the one whose words it quotes, and no other of its type there", () => {
    const texts = [
      "“We will sell the harbour in May and the old ferry in June,” Anna Beck said.",
      "“We will give the harbour in May and the old ferry in July,” Anna Beck said.",
    ];
    const two = texts.map((body, at) => ({ id: "ab"[at]!, outlet: "AB"[at]!, title: "", body }));
    const quoting = (words: readonly string[]): Decision => ({
      on: "divergence",
      verdict: "reject",
      type: "quote-wording",
      anchors: texts.map((text, at) => ({ article: "ab"[at]!, text, reading: words[at]! })),
      author: "Jo Berg",
    });
    const quotes = (...decisions: readonly Decision[]) =>
      compareArticles(two, { decisions }).divergences.filter(({ type }) => /^quote/.test(type));
    const own = quotes()[0]!.readings.map(({ text }) => text);
    const left = (words: readonly string[]) => quotes(quoting(words)).length;
    expect([left(own), left(["in May", "in July"])]).toEqual([0, 1]);
  });
  it("relabels its severity and says who", () =>
    expect(
      decided(decide("divergence", "relabel", quoted, { label: "style" })).divergences[0],
    ).toMatchObject({ severity: "style", decision: "Jo Berg: relabel as style" }));
});

describe("a decision on what is set aside", () => {
  it("puts a line back into the story", () => {
    const back = decided(decide("set-aside", "reject", ["Additional reporting by agencies"]));
    expect(lineWith(back, "Additional reporting by agencies")).toMatchObject({ role: "body" });
  });
  it("sets a line aside, for the reason given", () => {
    const reason = "an aside";
    const gone = decided(decide("set-aside", "accept", ["Wrong!"], { reason }));
    expect(lineWith(gone, "Wrong!")).toMatchObject({ role: "boilerplate", reason });
  });
});

describe("a line that says the headline again", () => {
  const headline = plain.sentences.find(({ role }) => role === "headline")!;
  it("is what a decision on a set-aside is about", () => {
    const again: Decision = {
      on: "set-aside",
      verdict: "accept",
      anchors: [{ article: headline.article, text: wordsOf(plain, headline) }],
      author: "Jo Berg",
    };
    const found = decided(again).sentences.find(({ id }) => id === headline.id);
    expect(found?.role).toBe("headline");
  });
});

describe("a decision whose words are gone", () => {
  const lost: Decision = {
    ...decide("link", "reject", progress),
    anchors: [
      anchor(progress[0]),
      { article: "the-independent", text: "Progress has been patchy." },
    ],
  };
  it("is orphaned and says what is missing", () =>
    expect(decided(lost).decisions).toMatchObject([
      { status: "orphaned", why: "not in the-independent: Progress has been patchy." },
    ]));
  it("changes nothing", () => expect(decided(lost).links).toEqual(plain.links));
});

describe("an encoder's similarities", () => {
  const pair = (parts: readonly [string, string]) => {
    const [left, right] = parts.map((part) => sentenceWith(plain, part).id);
    return { left: left!, right: right! };
  };
  const heard = (parts: readonly [string, string], similarity: number) =>
    compareArticles(articles, {
      similarities: [{ ...pair(parts), similarity }],
      minProbability: 0,
    });
  const silent = compareArticles(articles, { minProbability: 0 });
  it("raise what is alike", () =>
    expect(linkWith(heard(praise, 1), ...praise)!.probability).toBeGreaterThan(
      linkWith(silent, ...praise)!.probability,
    ));
  it("lower what is not", () =>
    expect(linkWith(heard(progress, 0), ...progress)!.probability).toBeLessThan(
      linkWith(silent, ...progress)!.probability,
    ));
  it("alone make no link sure", () =>
    expect(linkWith(heard(progress, 1), ...progress)!.band).not.toBe("sure"));
});
