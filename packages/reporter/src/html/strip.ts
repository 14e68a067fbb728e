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
  const told = members.map((id) => lookup.sentence(id));
  const square = told.some((one) => one.role === "headline") ? "M0 1h8v8H0z" : "";
  const bars = told
    .filter((one) => one.role !== "headline")
    .map((one) => `M${barLeft(lookup, view, one)} 1h${strip.bar}v8h-${strip.bar}z`);
  return html`<svg class="strip" viewBox="0 0 ${strip.width} ${strip.height}" aria-hidden="true"><path class="line" d="${emptyStrip}"/><path class="ink" d="${square}${bars.join("")}"/></svg>`;
}

/** The headline's empty square, and the line of the text. */
const emptyStrip = `M.5 1.5h7v7h-7zM${strip.left} 5H${strip.width}`;

function barLeft(lookup: Lookup, view: ArticleView, sentence: Sentence): string {
  const body = view.story.filter((one) => one.role !== "headline");
  const place = lookup.position(sentence.id) - (view.story.length - body.length);
  const share = body.length > 1 ? Math.max(0, place) / (body.length - 1) : 0;
  return tenth(strip.left + share * (strip.width - strip.left - strip.bar));
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

/** A tick beneath a block: thick for a conflict. */
const ticks = { conflict: 3.5, differs: 1.8 } as const;

/** A block a sentence: tall where others report it too, with a tick beneath where they differ. */
export function heatBar(lookup: Lookup, view: ArticleView): Html {
  const rest = view.story.length - (view.story[0]?.role === "headline" ? 1 : 0);
  const gap = rest < view.story.length ? 8 : 0;
  const step = rest > 0 ? (heat.width - (gap && heat.headline + gap)) / rest : heat.width;
  const drawn = { mid: "", conflict: "", differs: "" };
  let x = 0;
  for (const [n, sentence] of view.story.entries()) {
    const first = n === 0 && gap > 0;
    const width = first ? heat.headline : Math.max(step - 1, step * 0.7);
    const height = heat.heights[linkLevel(lookup, sentence.id)] ?? 2;
    drawn.mid += block(x, heat.base - height, width, height);
    const severity = sentenceSeverity(lookup, sentence.id);
    if (severity) drawn[severity] += block(x, 13.5, width, ticks[severity]);
    x += first ? heat.headline + gap : step;
  }
  const paths = (["mid", "conflict", "differs"] as const)
    .filter((name) => drawn[name] !== "")
    .map((name) => html`<path class="${name}" d="${drawn[name]}"/>`);
  return html`<svg class="heat" viewBox="0 0 ${heat.width} ${heat.height}" preserveAspectRatio="none" aria-hidden="true">${paths}</svg>`;
}

/** A filled rectangle as a part of a path; one path holds all of a kind, so that a page of many stays small. */
function block(x: number, y: number, width: number, height: number): string {
  const across = tenth(width);
  return `M${tenth(x)} ${y}h${across}v${height}h-${across}z`;
}

function tenth(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
