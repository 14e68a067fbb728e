import type { Sentence } from "@crossread/core";
import type { ArticleView, Lookup } from "../lookup.ts";
import { isPossible } from "../order.ts";
import { type Html, html } from "./template.ts";

/**
 * The article as a line: a square for the headline, then the body from its first sentence to its last.
 *
 *     ■──▮─────────▮──
 */
const strip = { width: 104, height: 10, square: 8, left: 13, bar: 3 };

/** The strip of one article with a bar for each sentence that tells a fact. */
export function factStrip(lookup: Lookup, view: ArticleView, members: readonly string[]): Html {
  const roles = members.map((id) => lookup.sentence(id));
  const inHeadline = roles.some((one) => one.role === "headline");
  const bars = roles
    .filter((one) => one.role !== "headline")
    .map(
      (one) =>
        html`<rect class="ink" x="${barLeft(lookup, view, one)}" y="1" width="${strip.bar}" height="8"/>`,
    );
  return html`<svg class="strip" viewBox="0 0 ${strip.width} ${strip.height}" width="${strip.width}" height="${strip.height}" aria-hidden="true"><rect class="${inHeadline ? "ink" : "ring"}" x="0.5" y="1.5" width="${strip.square - 1}" height="${strip.square - 1}"/><path class="line" d="M${strip.left} 5H${strip.width}"/>${bars}</svg>`;
}

function barLeft(lookup: Lookup, view: ArticleView, sentence: Sentence): string {
  const body = view.story.filter((one) => one.role !== "headline");
  const place = lookup.position(sentence.id) - (view.story.length - body.length);
  const share = body.length > 1 ? Math.max(0, place) / (body.length - 1) : 0;
  return (strip.left + share * (strip.width - strip.left - strip.bar)).toFixed(1);
}

/** How many other articles a sentence is linked to, not counting possible links: 0, 1, or 2 for more. */
export function linkLevel(lookup: Lookup, sentence: string): 0 | 1 | 2 {
  const others = new Set(
    lookup
      .partners(sentence)
      .filter((partner) => partner.link.band !== "possible")
      .map((partner) => partner.sentence.article),
  );
  const all = lookup.articles.length === 2 && others.size === 1;
  return others.size > 1 || all ? 2 : others.size === 1 ? 1 : 0;
}

/** The gravest divergence told of a sentence. */
export function sentenceSeverity(
  lookup: Lookup,
  sentence: string,
): "conflict" | "differs" | undefined {
  const told = lookup
    .readings(sentence)
    .filter((one) => !isPossible(one.divergence))
    .map((one) => one.divergence.severity);
  return told.includes("conflict") ? "conflict" : told.includes("differs") ? "differs" : undefined;
}

const heat = { width: 400, height: 18, base: 12, heights: [2, 6, 12], headline: 14 };

/** A block a sentence: tall where others report it too, with a tick beneath where they differ. */
export function heatBar(lookup: Lookup, view: ArticleView): Html {
  const rest = view.story.length - (view.story[0]?.role === "headline" ? 1 : 0);
  const gap = rest < view.story.length ? 8 : 0;
  const step = rest > 0 ? (heat.width - (gap && heat.headline + gap)) / rest : heat.width;
  let x = 0;
  const blocks = view.story.map((sentence, n) => {
    const first = n === 0 && gap > 0;
    const width = first ? heat.headline : Math.max(step - 1, step * 0.7);
    const block = heatBlock(lookup, sentence.id, x, width);
    x += first ? heat.headline + gap : step;
    return block;
  });
  return html`<svg class="heat" viewBox="0 0 ${heat.width} ${heat.height}" preserveAspectRatio="none" aria-hidden="true">${blocks}</svg>`;
}

function heatBlock(lookup: Lookup, sentence: string, x: number, width: number): Html {
  const height = heat.heights[linkLevel(lookup, sentence)] ?? 2;
  const severity = sentenceSeverity(lookup, sentence);
  const left = x.toFixed(1);
  const across = width.toFixed(1);
  const tick =
    severity &&
    html`<rect class="${severity}" x="${left}" y="13.5" width="${across}" height="${severity === "conflict" ? 3.5 : 1.8}"/>`;
  return html`<rect class="mid" x="${left}" y="${heat.base - height}" width="${across}" height="${height}"/>${tick}`;
}
