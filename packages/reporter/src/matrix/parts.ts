import type { Fact } from "@crossread/core";
import { type Cell, cellsOf } from "../html/cell.ts";
import { outletWords, readingWords } from "../html/parts.ts";
import { type Html, html } from "../html/template.ts";
import { type ArticleView, type Lookup, placeInWords, textAt } from "../lookup.ts";
import { isPossible, uniqueOf } from "../order.ts";
import { isVerbatim, readingLabel } from "../reading-label.ts";
import { asPhrase, oneLine } from "../shorten.ts";
import { capital, counted, dateText, genreNames, signs } from "../wording.ts";

/** What an answer key spells out of what an outlet has alone, and of whom it quotes. */
const spelledOut = 2;

/** Longest label of a row and longest words in a cell, in characters. */
const labelLimit = 140;
const cellLimit = 70;

/** A row of the sheet: what it asks, and the answer for one article. */
export interface SheetRow {
  readonly question: Html;
  readonly answer: (view: ArticleView) => Html;
  /** More room to write. */
  readonly tall?: boolean;
}

/** A row a fact. On the blank copy the words that the outlets tell differently are a gap to fill. */
export function factRows(lookup: Lookup, facts: readonly Fact[], blank: boolean): SheetRow[] {
  return facts.map((fact, n) => {
    const cells = cellsOf(lookup, fact);
    const label = oneLine(fact.label);
    const shown = asPhrase(blank ? withGaps(lookup, fact, label) : label, labelLimit);
    return {
      question: html`<span class="n">${n + 1}</span>${outletWords(capital(shown))}`,
      answer: (view) => factAnswer(lookup, cells[view.column]!),
    };
  });
}

/** Rows that every sheet has: what stands only in one article, and who speaks in it. */
export function commonRows(lookup: Lookup): SheetRow[] {
  return [
    {
      question: html`<b>Only here.</b> What does this article tell that you find in no other?`,
      answer: (view) => onlyAnswer(lookup, view),
      tall: true,
    },
    {
      question: html`<b>Voices.</b> Whom does it quote, and who has the most words?`,
      answer: (view) => voicesAnswer(lookup, view),
      tall: true,
    },
  ];
}

/** One table with a column an article, filled in or blank. */
export function sheetTable(
  caption: string,
  views: readonly ArticleView[],
  rows: readonly SheetRow[],
  blank: boolean,
): Html {
  const heads = views.map((view) => html`<th scope="col">${view.name}</th>`);
  const body = rows.map(
    ({ question, answer, tall }) =>
      html`<tr${tall && html` class="tall"`}><th scope="row">${question}</th>${views.map((view) => html`<td>${blank ? "" : answer(view)}</td>`)}</tr>
`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${blank && html` class="blank"`}><thead><tr><th scope="col">What is told</th>${heads}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

/** `The Daily, 14 October 2025, 320 words: “Bridge closed”`. */
export function articleLine(lookup: Lookup, view: ArticleView, headline: string): Html {
  const { published } = view.article;
  const length = counted(lookup.article(view.article.id).words, "word");
  return html`<li><b>${view.name}</b>${published && `, ${dateText(published)}`}, ${length}${view.genre !== "news" && `, ${genreNames[view.genre]}`}: ${outletWords(headline)}</li>`;
}

/** The label without the words at issue. A reading that is most of the label stays: the row needs a subject. */
function withGaps(lookup: Lookup, fact: Fact, label: string): string {
  const readings = lookup
    .divergences(fact.id)
    .filter((one) => one.severity !== "style" && !isPossible(one))
    .flatMap((one) => one.readings.flatMap(({ text, short }) => [oneLine(text), oneLine(short)]))
    .filter((text) => text.length > 2 && text.length < label.length / 2);
  return readings.reduce((text, reading) => text.replace(reading, () => "______"), label);
}

function factAnswer(lookup: Lookup, cell: Cell): Html {
  const [first] = cell.members;
  if (first === undefined) {
    return html`<span class="mu">${cell.tooShort ? "too short to judge" : "no match found"}</span>`;
  }
  const told = cell.readings.slice(0, 2).map(({ divergence, reading }) => {
    const words = readingWords(
      asPhrase(readingLabel(divergence, reading), cellLimit),
      isVerbatim(reading),
    );
    return html`<li>${signs[divergence.severity]} <mark class="${divergence.severity}">${words}</mark></li>`;
  });
  const place = placeInWords(lookup, first);
  return told.length > 0 ? html`<ul><li>${place}</li>${told}</ul>` : html`${place}`;
}

function onlyAnswer(lookup: Lookup, view: ArticleView): Html {
  const found = uniqueOf(lookup, view.article.id).slice(0, spelledOut);
  if (found.length === 0) return html`<span class="mu">nothing found</span>`;
  const items = found.map(
    (one) =>
      html`<li>${outletWords(asPhrase(textAt(lookup, one.sentence, one), cellLimit))} <span class="mu">${placeInWords(lookup, one.sentence)}</span></li>`,
  );
  return html`<ul>${items}</ul>`;
}

function voicesAnswer(lookup: Lookup, view: ArticleView): Html {
  const { sources } = lookup.comparison.framing;
  const voices = sources.find((one) => one.article === view.article.id)?.voices ?? [];
  const quoted = [...voices]
    .filter((one) => one.quotedWords > 0)
    .sort((a, b) => b.quotedWords - a.quotedWords || (a.speaker < b.speaker ? -1 : 1))
    .slice(0, spelledOut);
  if (quoted.length === 0) return html`<span class="mu">no quotation found</span>`;
  const items = quoted.map(
    (one) =>
      html`<li><span dir="auto">${one.kind === "unknown" ? "Speaker not given" : asPhrase(one.speaker, cellLimit)}</span> <span class="mu">${counted(one.quotedWords, "word")}</span></li>`,
  );
  return html`<ul>${items}</ul>`;
}
