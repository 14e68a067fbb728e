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

/** The strip of one article: the style sheet draws the line, this the bars of the sentences that tell a fact. */
export function factStrip(lookup: Lookup, view: ArticleView, members: readonly string[]): Html {
  const told = members.map((id) => lookup.sentence(id));
  const square = told.some((one) => one.role === "headline") ? "M0 1h8v8H0z" : "";
  const bars = told
    .filter((one) => one.role !== "headline")
    .map((one) => `M${barLeft(lookup, view, one)} 1h${strip.bar}v8h-${strip.bar}z`);
  return html`<svg class="strip" viewBox="0 0 ${strip.width} ${strip.height}" aria-hidden="true"><path d="${square}${bars.join("")}"/></svg>`;
}

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

/** Lengths in units of its own, stretched over the width: whole numbers keep a page of many small. */
const heat = { step: 8, gap: 1, height: 18, base: 12, heights: [2, 6, 12] };

/** The headline is no longer than a thirtieth of the bar, however short the article. */
const headlineShare = 1 / 30;

/** A tick beneath a block: thick for a conflict. */
const ticks = { conflict: 3.5, differs: 1.8 } as const;

/** A block a sentence: tall where others report it too, with a tick beneath where they differ. */
export function heatBar(lookup: Lookup, view: ArticleView): Html {
  const { story } = view;
  const { first, headline, start } = heatPlaces(view);
  const drawn = { mid: "", conflict: "", differs: "" };
  for (const [n, sentence] of story.entries()) {
    const x = n < first ? 0 : start + (n - first) * heat.step;
    const width = n < first ? headline : heat.step - heat.gap;
    const height = heat.heights[linkLevel(lookup, sentence.id)] ?? 2;
    drawn.mid += block(x, heat.base - height, width, height);
    const severity = sentenceSeverity(lookup, sentence.id);
    if (severity) drawn[severity] += block(x, 13.5, width, ticks[severity]);
  }
  const paths = (["mid", "conflict", "differs"] as const)
    .filter((name) => drawn[name] !== "")
    .map((name) => html`<path class="${name}" d="${drawn[name]}"/>`);
  return heatSvg(view, html`<g id="h-${view.column}">${paths}</g>`);
}

/** The same bar in another place: it is drawn once in a page. */
export function heatBarAgain(view: ArticleView): Html {
  return heatSvg(view, html`<use href="#h-${view.column}"/>`);
}

function heatSvg(view: ArticleView, drawing: Html): Html {
  return html`<svg class="heat" viewBox="0 0 ${heatPlaces(view).end} ${heat.height}" preserveAspectRatio="none" aria-hidden="true">${drawing}</svg>`;
}

/** Sentences before the body (0 or 1), the width of the headline's block, where the body starts, and the end. */
function heatPlaces({
  story,
}: ArticleView): Readonly<Record<"first" | "headline" | "start" | "end", number>> {
  const first = story[0]?.role === "headline" ? 1 : 0;
  const body = Math.max(1, story.length - first) * heat.step;
  const headline = first ? Math.ceil(body * headlineShare) : 0;
  const start = headline + Math.ceil(headline / 2);
  return { first, headline, start, end: start + body };
}
/** A filled rectangle as a part of a path; one path holds all of a kind, so that a page of many stays small. */
function block(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

function tenth(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
