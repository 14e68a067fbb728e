import type { Fact, Framing } from "@crossread/core";
import { type ArticleView, type Lookup, placeInWords } from "../lookup.ts";
import { asPhrase } from "../shorten.ts";
import { outletTable } from "./outlet-table.ts";
import { anchor, placeLink } from "./parts.ts";
import { type Html, html } from "./template.ts";

type Move = Framing["prominence"][number];

/** Facts that the chart shows, those that move furthest first; the first few are drawn heavy. */
const shown = 10;
const heavy = 5;
/** More columns than this make a thicket: the table alone is shown. */
const mostColumns = 5;

/** The chart, in pixels. The headline has a row of its own on top, `no match found` one at the bottom. */
const chart = {
  width: 980,
  label: 330,
  right: 60,
  headline: 34,
  top: 62,
  body: 300,
  missing: 400,
  lineHeight: 24,
};

/** How high each fact stands in each article: a slope chart, and the same as a table. */
export function prominence(lookup: Lookup, moves: readonly Move[]): Html | undefined {
  const told = moves
    .flatMap((move) => {
      const fact = lookup.fact(move.fact);
      return fact && fact.band !== "possible" ? [{ move, fact }] : [];
    })
    .sort((a, b) => b.move.spread - a.move.spread || (a.move.id < b.move.id ? -1 : 1))
    .slice(0, shown);
  if (told.length === 0) return undefined;
  const drawn = lookup.articles.length <= mostColumns;
  const table = outletTable(
    lookup,
    "First place of each fact",
    told.map((one) => row(lookup, one.move, one.fact)),
  );
  return html`<p class="lead">First mention, from the headline (square) to the last paragraph. Heavy lines move furthest; rings: no match found.</p>
${drawn ? html`${slopes(lookup, told)}<details class="fold narrow"><summary>As a table</summary>${table}</details>` : table}`;
}

function row(lookup: Lookup, move: Move, fact: Fact) {
  return {
    label: html`<a class="ev own" href="#${anchor("f", fact.id)}"><span class="o">${asPhrase(fact.label, 80)}</span></a>`,
    cell: (view: ArticleView) => {
      const place = move.places.find((one) => one.article === view.article.id);
      return place && placeLink(lookup, place.sentence);
    },
  };
}

interface Told {
  readonly move: Move;
  readonly fact: Fact;
}

function slopes(lookup: Lookup, told: readonly Told[]): Html {
  const heads = lookup.articles.map(
    (view, n) =>
      html`<text class="hd" x="${columnX(lookup, n)}" y="14" text-anchor="middle">${asPhrase(view.name, 24)}</text><path class="line" d="M${columnX(lookup, n)} ${chart.top}V${chart.top + chart.body}"/>`,
  );
  const labelled = dodged(told.map(({ move }) => pointY(move, lookup.articles[0])));
  const height = Math.max(chart.missing + 20, ...labelled.map((y) => y + 12));
  const lines = told.map(({ move }, n) => slope(lookup, move, n < heavy)).reverse();
  const labels = told.map((one, n) => label(lookup, one, labelled[n] ?? 0, n < heavy));
  return html`<svg class="slopes" viewBox="0 0 ${chart.width} ${height}" role="group" aria-label="Where each fact stands in each article; the table below gives the same">${heads}<text class="tick" x="${chart.width - chart.right + 12}" y="${chart.headline + 4}">headline</text><text class="tick" x="${chart.width - chart.right + 12}" y="${chart.missing + 4}">no match</text>${lines}${labels}</svg>`;
}

function columnX(lookup: Lookup, column: number): number {
  const span = chart.width - chart.label - chart.right - 20;
  return Math.round(chart.label + 10 + (span * column) / Math.max(1, lookup.articles.length - 1));
}

function pointY(move: Move, view: ArticleView | undefined): number {
  const place = move.places.find((one) => one.article === view?.article.id);
  if (!place) return chart.missing;
  return place.place === "headline" ? chart.headline : chart.top + place.position * chart.body;
}

function slope(lookup: Lookup, move: Move, isHeavy: boolean): Html {
  const points = lookup.articles.map((view, n) => ({
    x: columnX(lookup, n),
    y: pointY(move, view),
    found: move.places.some((one) => one.article === view.article.id),
  }));
  const segments = points.slice(1).map((to, n) => {
    const from = points[n]!;
    const style = from.found && to.found ? "" : " broken";
    return html`<path class="sl${isHeavy ? " heavy" : ""}${style}" d="M${from.x} ${from.y.toFixed(1)}L${to.x} ${to.y.toFixed(1)}"/>`;
  });
  const dots = points.map(({ x, y, found }) =>
    found
      ? y === chart.headline
        ? html`<rect class="ink" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`
        : html`<circle class="ink" cx="${x}" cy="${y.toFixed(1)}" r="3.5"/>`
      : html`<circle class="ring" cx="${x}" cy="${y}" r="3.5"/>`,
  );
  return html`<g>${segments}${dots}</g>`;
}

function label(lookup: Lookup, { move, fact }: Told, y: number, isHeavy: boolean): Html {
  const at = pointY(move, lookup.articles[0]);
  const first = move.places.find((one) => one.article === lookup.articles[0]?.article.id);
  const place = first ? placeInWords(lookup, first.sentence) : "no match";
  const x = chart.label - 26;
  return html`<a href="#${anchor("f", fact.id)}"><text class="lb${isHeavy ? " heavy" : ""}" x="${x}" y="${(y + 4).toFixed(1)}" text-anchor="end"><tspan class="o">${asPhrase(fact.label, 44)}</tspan> <tspan class="tick">${place}</tspan></text></a><path class="line" d="M${x + 4} ${y.toFixed(1)}L${columnX(lookup, 0) - 6} ${at.toFixed(1)}"/>`;
}

/** Moves labels apart so that none overlaps, keeping their order from top to bottom. */
function dodged(wanted: readonly number[]): number[] {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed: number[] = [...wanted];
  let last = Number.NEGATIVE_INFINITY;
  for (const n of order) {
    const y = Math.max(wanted[n]!, last + chart.lineHeight);
    placed[n] = y;
    last = y;
  }
  return placed;
}
