import type { Comparison } from "@crossread/core";
import { renderWebAnnotation } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { comparison, paper } from "../support/comparison-builder.ts";
import { ferry, hostileStory, manyOutlets } from "./stories.ts";

/**
 * What the W3C Web Annotation Data Model (Recommendation of 23 February 2017) asks of the kinds of
 * annotation written here, in its words MUST and SHOULD; strict, so that no property outside it slips in.
 */
const iri = z.string().regex(/^(?:https?:\/\/|urn:uuid:|ni:\/\/\/)[^\s"<>\\^`{|}]+$/);

const textBody = z.strictObject({
  type: z.literal("TextualBody"),
  value: z.string().min(1),
  purpose: z.enum(["commenting", "tagging"]),
  format: z.literal("text/plain").optional(),
  language: z.literal("en").optional(),
});

const resource = z.strictObject({
  type: z.literal("SpecificResource"),
  source: iri,
  selector: z.tuple([
    z.strictObject({
      type: z.literal("TextQuoteSelector"),
      exact: z.string(),
      prefix: z.string().max(64),
      suffix: z.string().max(64),
    }),
    z
      .strictObject({
        type: z.literal("TextPositionSelector"),
        start: z.int().min(0),
        end: z.int().min(0),
      })
      .refine(({ start, end }) => start <= end),
  ]),
});

const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: z.enum(["commenting", "linking"]),
  body: z.array(z.union([textBody, resource.extend({ purpose: z.literal("linking") })])).min(1),
  target: resource,
});

const collection = z
  .strictObject({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: iri,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    generator: z.strictObject({ type: z.literal("Software"), name: z.string() }),
    total: z.int(),
    first: z.strictObject({
      id: iri,
      type: z.literal("AnnotationPage"),
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
  })
  .refine(({ total, first }) => total === first.items.length);

const annotations = (story: Comparison) =>
  collection.parse(JSON.parse(renderWebAnnotation(story))).first.items;

/** Headline, line break, body, in code points: what positions count in. */
const points = (story: Comparison, article: string): string[] => {
  const { title, body } = story.articles.find(({ id }) => id === article)!;
  return Array.from(`${title}\n${body}`);
};

/** Astral letters before and around the words at issue. */
const emoji = (): Comparison =>
  comparison(
    [
      paper("Daily", "🚢🚢 ashore", "🌊🌊 “48 people” 🧭 were on board."),
      paper("Post", "Ship ashore", "On board were 46 people."),
    ],
    {
      links: [["daily:1", "post:1"]],
      divergences: [{ "daily:1": "48 people", "post:1": "46 people" }],
    },
  );

const stories = { ferry, emoji, hostileStory, manyOutlets: () => manyOutlets(20) };

describe("web annotations", () => {
  it.each(Object.entries(stories))("follow the model: %s", (_, story) => {
    expect(annotations(story()).length).toBeGreaterThan(0);
  });
  it.each(Object.entries(stories))("have an id each: %s", (_, story) => {
    const ids = annotations(story()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("are one a reading, one a unique fact, two a link that is more than possible", () => {
    const found = annotations(ferry());
    expect(found.filter(({ motivation }) => motivation === "commenting")).toHaveLength(4 + 2);
    expect(found.filter(({ motivation }) => motivation === "linking")).toHaveLength(2 * 2);
  });
  it("select by code points what they quote", () => {
    const [first] = annotations(emoji());
    const [quote, position] = first!.target.selector;
    const text = points(emoji(), "daily");
    expect(quote).toMatchObject({ exact: "48 people", prefix: "🚢🚢 ashore\n🌊🌊 “" });
    expect(text.slice(position.start, position.end).join("")).toBe(quote.exact);
  });
  it("select the same by quotation and by position, whatever the text", () => {
    const story = hostileStory();
    for (const { target, body } of annotations(story)) {
      for (const one of [target, ...body.filter((each) => each.type === "SpecificResource")]) {
        const [quote, { start, end }] = one.selector;
        const texts = story.articles.map(({ id }) => points(story, id));
        expect(
          texts.some(
            (text) =>
              text.slice(start, end).join("") === quote.exact &&
              text.slice(Math.max(0, start - 32), start).join("") === quote.prefix &&
              text.slice(end, end + 32).join("") === quote.suffix,
          ),
        ).toBe(true);
      }
    }
  });
  it("name an article by its address, else by the hash in the manifest", () => {
    const sources = new Set(annotations(ferry()).map(({ target }) => target.source));
    const { sha256 } = ferry().manifest.inputs[1]!;
    expect(sources).toEqual(
      new Set([
        "https://daily.example/ferry",
        `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`,
      ]),
    );
  });
});
