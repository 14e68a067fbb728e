import { hash } from "node:crypto";
import type { Comparison, Divergence, Link, Reading, Span, UniqueFact } from "@crossread/core";
import { jsonText } from "./json.ts";
import { divergenceBand, type Lookup, lookUp, outletOf, placeInWords } from "./lookup.ts";
import { escapeSteering } from "./neutralise.ts";
import { orderedDivergences } from "./order.ts";
import { noteOf } from "./reading-label.ts";
import { codePoints, type PlainText } from "./web-annotation/plain-text.ts";
import { probabilityText } from "./wording.ts";

/** Context of a quotation on either side, in characters: what Hypothesis and Apache Annotator use. */
const context = 32;

/**
 * The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one for each reading of a
 * divergence, each statement that stands only in one article, and each end of a link that is no mere possibility.
 *
 * The text of an article is its headline, a line break, and its body, as read: the same text whose SHA-256
 * stands in the manifest. Positions count its Unicode code points, as the model asks. An article without an
 * address of its own is named by that hash (RFC 6920).
 */
export function renderWebAnnotation(comparison: Comparison): string {
  const lookup = lookUp(comparison);
  const texts = new Map(lookup.articles.map(({ article }) => [article.id, codePoints(article)]));
  const maker: Maker = { lookup, texts, names: sourceNames(comparison) };
  const items = [
    ...orderedDivergences(lookup).flatMap((one) =>
      one.readings.map((reading) => readingAnnotation(maker, one, reading)),
    ),
    ...comparison.unique.map((one) => uniqueAnnotation(maker, one)),
    ...comparison.links
      .filter((link) => link.band !== "possible")
      .flatMap((link) => [
        linkAnnotation(maker, link, link.left, link.right),
        linkAnnotation(maker, link, link.right, link.left),
      ]),
  ];
  const inputs = comparison.manifest.inputs.map(({ sha256 }) => sha256).join(" ");
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: uuid(`collection ${inputs}`),
    type: "AnnotationCollection",
    label: `Crossread: ${comparison.title ?? "findings"}`,
    generator: { type: "Software", name: comparison.manifest.engine },
    total: items.length,
    first: { id: uuid(`page ${inputs}`), type: "AnnotationPage", startIndex: 0, items: [] },
  };
  // An annotation a line: half the size of the document indented in full, and easy to compare.
  const lines = items.map((item) => escapeSteering(JSON.stringify(item))).join(",\n");
  return jsonText(collection).replace('"items": []', () => `"items": [\n${lines}\n]`);
}

interface Maker {
  readonly lookup: Lookup;
  readonly texts: ReadonlyMap<string, PlainText>;
  /** The IRI of each article. */
  readonly names: ReadonlyMap<string, string>;
}

function readingAnnotation(maker: Maker, divergence: Divergence, reading: Reading) {
  const { id, type, severity } = divergence;
  return annotation(maker, id, reading.sentence, reading, "commenting", [
    comment(noteOf(divergence)),
    ...[severity, type, divergenceBand(divergence)].map(tag),
  ]);
}

function uniqueAnnotation(maker: Maker, unique: UniqueFact) {
  return annotation(maker, unique.id, unique.sentence, unique, "commenting", [
    comment(["No match found in any other article.", ...unique.reasons].join(" ")),
    tag("only here"),
  ]);
}

/** A link is told at both ends: the sentence is the target, its partner the body. */
function linkAnnotation(maker: Maker, link: Link, from: string, to: string) {
  const { lookup } = maker;
  const { strength, band, probability } = link;
  const words = `${strength === "same" ? "The same statement" : "A shared fact"} in ${outletOf(lookup, to)}, ${placeInWords(lookup, to)}: ${band} (${probabilityText(probability)}).`;
  return annotation(maker, `${from} ${to}`, from, lookup.sentence(from), "linking", [
    { purpose: "linking", ...resource(maker, to, lookup.sentence(to)) },
    comment(words),
    ...[strength, band].map(tag),
  ]);
}

function annotation(
  maker: Maker,
  finding: string,
  sentence: string,
  span: Span,
  motivation: "commenting" | "linking",
  body: readonly object[],
): object {
  const target = resource(maker, sentence, span);
  return {
    id: uuid([finding, target.source, sentence, span.start].join(" ")),
    type: "Annotation",
    motivation,
    body,
    target,
  };
}

/** A span of an article, by its words with what stands around them and by its position. */
function resource(maker: Maker, sentence: string, { start, end }: Span) {
  const { article, field } = maker.lookup.sentence(sentence);
  const text = maker.texts.get(article)!;
  const offset = text.offsets[field];
  const from = text.position(start + offset);
  const to = text.position(end + offset);
  return {
    type: "SpecificResource",
    source: maker.names.get(article),
    selector: [
      {
        type: "TextQuoteSelector",
        exact: text.slice(from, to),
        prefix: text.slice(Math.max(0, from - context), from),
        suffix: text.slice(to, to + context),
      },
      { type: "TextPositionSelector", start: from, end: to },
    ],
  };
}

function comment(value: string): object {
  return {
    type: "TextualBody",
    value,
    format: "text/plain",
    language: "en",
    purpose: "commenting",
  };
}

function tag(value: string): object {
  return { type: "TextualBody", value, purpose: "tagging" };
}

/** Web addresses in the form that an IRI has; without one, `ni:///sha-256;…` of the text. */
function sourceNames({ articles, manifest }: Comparison): ReadonlyMap<string, string> {
  const hashes = new Map(manifest.inputs.map((input) => [input.article, input.sha256]));
  return new Map(
    articles.map(({ id, url }) => [id, iri(url) ?? namedInformation(hashes.get(id) ?? "")]),
  );
}

function iri(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

function namedInformation(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}

/** An id that is the same for the same words: a UUID of version 8 (RFC 9562) made from a hash. */
function uuid(words: string): string {
  const hex = hash("sha256", words, "hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
