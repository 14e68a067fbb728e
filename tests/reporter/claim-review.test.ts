import type { Comparison } from "@crossread/core";
import { renderClaimReview } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ferry, hostileStory, manyOutlets } from "./stories.ts";

/** The properties that schema.org defines for these types; strict, so that no other slips in. */
const organization = z.strictObject({ "@type": z.literal("Organization"), name: z.string() });
const article = z.strictObject({
  "@type": z.literal("NewsArticle"),
  headline: z.string(),
  publisher: organization,
  datePublished: z.iso
    .date()
    .or(z.iso.datetime({ offset: true, local: true }))
    .optional(),
  url: z
    .string()
    .regex(/^https?:/)
    .optional(),
});
const source = z.union([
  z.string(),
  z.strictObject({ "@type": z.enum(["Person", "Organization"]), name: z.string() }),
]);
const review = z.strictObject({
  "@type": z.literal("ClaimReview"),
  identifier: z.string(),
  claimReviewed: z.string().min(1),
  itemReviewed: z.strictObject({
    "@type": z.literal("Claim"),
    abstract: z.string(),
    author: z.array(source).optional(),
    appearance: z.array(article).min(1),
    firstAppearance: article.optional(),
  }),
  author: organization.extend({ name: z.literal(""), url: z.literal("") }),
  datePublished: z.literal(""),
  url: z.literal(""),
  reviewRating: z.strictObject({
    "@type": z.literal("Rating"),
    alternateName: z.literal(""),
    ratingValue: z.literal(""),
  }),
});
const graph = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(review),
});

const stubs = (story: Comparison) => graph.parse(JSON.parse(renderClaimReview(story)))["@graph"];

/** The ferry with a time of publication each. */
const timed = (...published: string[]): Comparison => {
  const story = ferry();
  return {
    ...story,
    articles: story.articles.map((one, n) => ({ ...one, published: published[n] ?? "" })),
  };
};
const firstTo = (story: Comparison) =>
  stubs(story).find(({ identifier }) => identifier === "fact-1")?.itemReviewed.firstAppearance
    ?.publisher.name;

describe("claim reviews", () => {
  it("give each side of a conflict, then each fact that is told alike", () =>
    expect(
      stubs(ferry()).map(({ identifier, claimReviewed }) => [identifier, claimReviewed]),
    ).toEqual([
      ["divergence-1-1", "A ferry with 48 people on board ran aground off Maro on Monday."],
      ["divergence-1-2", "The ferry carried 46 people when it ran aground near Maro."],
      ["fact-1", "Ferry strands near Maro"],
    ]));
  it("say where a claim appeared, and leave the judgement empty", () => {
    const [first] = stubs(ferry());
    expect(first?.itemReviewed.appearance).toEqual([
      {
        "@type": "NewsArticle",
        headline: "Ferry runs aground off Maro",
        publisher: { "@type": "Organization", name: "Harbour Daily" },
        datePublished: "2031-05-06",
        url: "https://daily.example/ferry",
      },
    ]);
    expect(first?.reviewRating).toEqual({ "@type": "Rating", alternateName: "", ratingValue: "" });
  });
  it("name the first to report it, across time zones", () =>
    expect(firstTo(timed("2031-05-06T10:00:00+02:00", "2031-05-06T09:30:00+01:00"))).toBe(
      "Harbour Daily",
    ));
  it("name no first where a time is missing", () =>
    expect([
      firstTo(timed("2031-05-06", "2031-05-07")),
      firstTo(timed("2031-05-06T10:00:00Z", "")),
      firstTo(timed("2031-05-06T10:00:00Z", "2031-05-06T10:00:00Z")),
    ]).toEqual([undefined, undefined, undefined]));
  it("follow schema.org with hostile text and with twenty outlets", () => {
    expect(stubs(hostileStory()).length).toBeGreaterThan(5);
    expect(stubs(manyOutlets(20))).toHaveLength(2);
  });
});
