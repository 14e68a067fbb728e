import type { Comparison, Fact } from "@crossread/core";
import { policyFor } from "./html/policy.ts";
import { type Html, html, raw } from "./html/template.ts";
import { type ArticleView, headlineText, type Lookup, lookUp } from "./lookup.ts";
import { articleLine, commonRows, factRows, sheetTable } from "./matrix/parts.ts";
import { style } from "./matrix/style.ts";
import { neutralise } from "./neutralise.ts";
import { factsInView } from "./order.ts";
import { oneLine } from "./shorten.ts";

/** Facts on one sheet: what a class can do in a lesson, and what fits on two pages. */
const mostFacts = 10;

/** Articles on one sheet; more of them get further sheets, so that no column is cut. */
const mostColumns = 5;

/**
 * A sheet for a classroom to print: a blank copy in which students compare the articles themselves, and
 * the answer key. One self-contained page without any script.
 */
export function renderMatrix(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const title = oneLine(lookup.comparison.title ?? "") || "Comparing sources";
  const facts = factsInView(lookup).slice(0, mostFacts);
  const groups = grouped(lookup.articles, mostColumns);
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · Source comparison</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${groups.map((views, n) => blankSheet(lookup, title, facts, views, n))}
${groups.map((views, n) => keySheet(lookup, title, facts, views, n))}
</main>
</body>
</html>
`}`;
}

function blankSheet(
  lookup: Lookup,
  title: string,
  facts: readonly Fact[],
  views: readonly ArticleView[],
  n: number,
): Html {
  const rows = [...factRows(lookup, facts, true), ...commonRows(lookup)];
  return html`<section class="sheet">
<p class="small who"><b>Source comparison</b> <span>Name</span> <span>Date</span></p>
${heading(title, n === 0)}
<ul class="small">${views.map((view) => articleLine(lookup, view, headlineText(lookup, view)))}</ul>
<p class="small mu">Find each statement in each article. Write down the paragraph, and the words or number where there is a gap. Where you find nothing, write a dash: that is not the same as a denial.</p>
${sheetTable(`Blank copy, sheet ${n + 1}`, views, rows, true)}
${n === 0 && questions()}
</section>`;
}

function questions(): Html {
  return html`<div class="ask"><h2>When you have filled it in</h2>
<ol class="lines">
<li>Where can two articles not both be right? How would you find out which is?</li>
<li>Which statement has the best source, and which has none?</li>
<li>What does each headline put first, and what does it leave for later?</li>
</ol></div>`;
}

function keySheet(
  lookup: Lookup,
  title: string,
  facts: readonly Fact[],
  views: readonly ArticleView[],
  n: number,
): Html {
  const rows = [...factRows(lookup, facts, false), ...commonRows(lookup)];
  return html`<section class="sheet">
<p class="small"><b>Answer key</b></p>
${heading(title, false)}
${n === 0 && html`<p class="small mu">Made by a program from the words alone. ≠ both can’t be right, ≈ another reading, ↻ told at another time. “No match found” means just that: a student who finds the statement in other words is right.</p>`}
${sheetTable(`Answer key, sheet ${n + 1}`, views, rows, false)}
</section>`;
}

function heading(title: string, first: boolean): Html {
  return first ? html`<h1 dir="auto">${title}</h1>` : html`<h2 dir="auto">${title}</h2>`;
}

function grouped<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  const each = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => items.slice(n * each, (n + 1) * each));
}
