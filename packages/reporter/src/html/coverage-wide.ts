import type { Fact } from "@crossread/core";
import { type Lookup, placeInWords } from "../lookup.ts";
import { numberOf } from "../numbers.ts";
import { mainDivergences, severitiesOf } from "../order.ts";
import { isVerbatim, labelLimit, readingLabel } from "../reading-label.ts";
import { shorten } from "../shorten.ts";
import { probabilityText, severityMeanings, signs } from "../wording.ts";
import { type Cell, cellsOf } from "./cell.ts";
import { anchor, keyFold, peekOf, readingWords } from "./parts.ts";
import { factStrip } from "./strip.ts";
import { type Html, html } from "./template.ts";

/** Cells for two to five outlets: the article as a line, the place in words, and a reading where they differ. */
export function wideCells(lookup: Lookup, fact: Fact): Html[] {
  return cellsOf(lookup, fact).map(
    (cell) =>
      html`<td>${cell.members.length > 0 ? filled(lookup, cell) : noMatch(lookup, cell)}</td>`,
  );
}

/** How to read a cell. */
export function coverageKey(lookup: Lookup): Html {
  return keyFold(
    "How to read a cell",
    html`<dl>
<dt><svg class="strip" viewBox="0 0 104 10" aria-hidden="true"><path d="M0 1h8v8H0zM50 1h3v8h-3z"/></svg></dt>
<dd>the article as a line: the square is its headline, bars are sentences with the fact</dd>
${severitiesOf(mainDivergences(lookup)).map((one) => html`<dt><mark class="${one}">${signs[one]} reading</mark></dt><dd>${severityMeanings[one]}</dd>`)}
<dt class="mu">no match</dt><dd>no match found in this article; where one came near, it is one click away</dd>
<dt class="mu">see F2</dt><dd>what it has of this stands with another fact</dd></dl>`,
  );
}

function filled(lookup: Lookup, cell: Cell): Html {
  const [first, ...others] = cell.members;
  if (first === undefined) return noMatch(lookup, cell);
  const also = others.length > 0 && html` <span class="mu">+${others.length}</span>`;
  return html`<a class="st" href="#${anchor("s", first)}"${peekOf(cell.members)}>${factStrip(lookup, cell.view, cell.members)} ${placeInWords(lookup, first)}${also}</a>${readings(cell)}`;
}

function readings({ readings: told }: Cell): Html[] {
  return told
    .slice(0, 2)
    .map(
      ({ divergence, reading }) =>
        html`<a class="mk rd" href="#${anchor("d", divergence.id)}"><span class="sg ${divergence.severity}">${signs[divergence.severity]}</span> <mark class="${divergence.severity}">${readingWords(shorten(readingLabel(divergence, reading), labelLimit), isVerbatim(reading))}</mark></a>`,
    );
}

function noMatch(lookup: Lookup, { nearest, toldIn, tooShort }: Cell): Html {
  if (toldIn)
    return html`<a class="nm" href="#${anchor("f", toldIn.id)}">see ${numberOf(lookup, toldIn.id)}</a>`;
  const text = tooShort ? "too short to judge" : "no match";
  if (!nearest) return html`<span class="nm">${text}</span>`;
  return html`<a class="nm" href="#${anchor("s", nearest.sentence)}" data-p="nearest, ${probabilityText(nearest.probability)}">${text}</a>`;
}
