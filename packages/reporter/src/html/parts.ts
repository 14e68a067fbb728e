import type { Band, Severity } from "@crossread/core";
import { type ArticleView, type Lookup, placeInWords, sentenceText } from "../lookup.ts";
import { numberOf } from "../numbers.ts";
import { bandNames, genreNames, probabilityText, signs } from "../wording.ts";
import { type Html, html } from "./template.ts";

/** Small pieces that several sections of the page use. */

/**
 * The address of a part of the page: `s-the-diplomat.12`. Ids come from outside, so whatever could mean
 * something in an address or attribute is written as its code point.
 */
export function anchor(kind: "s" | "f" | "d" | "u" | "o", id: string): string {
  const safe = id.replace(
    /[^\w:-]|_/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );
  return `${kind}-${safe.replaceAll(":", ".")}`;
}

/** Words of an outlet: in serif, and, by the style sheet, unable to turn the direction of what follows. */
export function outletWords(text: string): Html {
  return html`<span class="o">${text}</span>`;
}

/** The short form of a reading: in serif where it is the outlet’s own words. */
export function readingWords(short: string, verbatim: boolean): Html {
  return verbatim ? outletWords(short) : html`<span dir="auto">${short}</span>`;
}

/** A link to a sentence in the side-by-side view, by its place in words: `¶ 8`. */
export function placeLink(lookup: Lookup, sentence: string): Html {
  return html`<a class="pl" href="#${anchor("s", sentence)}">${placeInWords(lookup, sentence)}</a>`;
}

/** What kind of text an article is, where it is no news report; said wherever its words are compared. */
export function genreTag({ genre }: ArticleView): Html | undefined {
  return genre === "news"
    ? undefined
    : html` <a class="genre" href="#genres">${genreNames[genre]}</a>`;
}

/** Numbers of a cell's further sentences in their article, for its preview. */
export function peekOf(sentences: readonly string[]): Html | undefined {
  if (sentences.length < 2) return undefined;
  const further = sentences.slice(1, mostPeeked).map((id) => id.slice(id.lastIndexOf(":") + 1));
  return html` data-peek="${further.join(" ")}"`;
}

/** More sentences than this make a preview that covers what the reader looks at. */
const mostPeeked = 4;

/** The number of a finding, which is its permalink: `D3`. The script puts a button behind it that copies a citation. */
export function numberLink(lookup: Lookup, kind: "f" | "d" | "u", id: string): Html {
  const number = numberOf(lookup, id) ?? "";
  return html`<a class="no" href="#${anchor(kind, id)}">${number}</a>`;
}

/** `sure .97`: the word first, the number for those who want it. */
export function bandText(band: Band, probability: number): Html {
  return html`<span class="band">${bandNames[band]} <span class="mu">${probabilityText(probability)}</span></span>`;
}

/** The sign of a severity, hidden from screen readers where its word stands beside it. */
export function sign(severity: Severity): Html {
  return html`<span class="sg ${severity}" aria-hidden="true">${signs[severity]}</span>`;
}

/** A sentence with its outlet and place, as one line of a list. */
export function sentenceLine(lookup: Lookup, sentence: string): Html {
  return html`${outletWords(sentenceText(lookup, sentence))} ${placeLink(lookup, sentence)}`;
}

/** A section with its heading, what it is in one line, and its key, in a rail at the left. */
export function section(parts: {
  readonly id: string;
  readonly title: string;
  readonly lead: unknown;
  readonly key?: Html | undefined;
  readonly body: unknown;
  readonly wide?: boolean;
}): Html {
  return html`
<section id="${parts.id}" class="sec${parts.wide ? " wide" : ""}" aria-labelledby="${parts.id}-h">
<div class="rail"><h2 id="${parts.id}-h">${parts.title}</h2><p class="lead">${parts.lead}</p>${parts.key}</div>
<div class="main">${parts.body}</div>
</section>`;
}

/** How to read a section: open beside it where there is room, a fold on a phone. */
export function keyFold(title: string, body: Html): Html {
  return html`<details class="key"><summary>${title}</summary><h3>${title}</h3>${body}</details>`;
}

/** Content in a fold, or nothing where there is nothing to fold. */
export function fold(summary: unknown, count: number, body: unknown): Html | undefined {
  if (count === 0) return undefined;
  return html`<details class="fold"><summary>${summary}</summary>${body}</details>`;
}

/** The grid of one column an outlet that `columns` outlets get. */
export function columnsClass(columns: number): string {
  return `cols c${Math.min(columns, 6)}`;
}
