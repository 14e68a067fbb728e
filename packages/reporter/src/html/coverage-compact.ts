import type { Divergence, Fact } from "@crossread/core";
import { type Lookup, placeInWords } from "../lookup.ts";
import { numberOf } from "../numbers.ts";
import { isPossible, orderedDivergences, readingGroups } from "../order.ts";
import { labelLimit } from "../reading-label.ts";
import { asPhrase } from "../shorten.ts";
import { type Cell, cellsOf } from "./cell.ts";
import { anchor, keyFold, peekOf, readingWords } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** Cells for six outlets and more: `H`, `S`, `L` or a paragraph number, and the letter of the reading. */
export function compactCells(lookup: Lookup, fact: Fact): Html[] {
  const divergence = shownDivergence(lookup, fact);
  const letters = divergence ? lettersOf(lookup, divergence) : new Map<string, string>();
  return cellsOf(lookup, fact).map((cell) =>
    cell.members.length > 0
      ? html`<td>${toldCell(lookup, cell, divergence, letters)}</td>`
      : silentCell(lookup, cell),
  );
}

/** The readings of a fact spelled out once, with how many outlets give each. */
export function readingKey(lookup: Lookup, fact: Fact): Html | undefined {
  const divergence = shownDivergence(lookup, fact);
  if (!divergence) return undefined;
  const all = readingGroups(lookup, divergence);
  const groups = all
    .slice(0, readingsInKey)
    .map(
      (group, n) =>
        html`<span><b>${letter(n)}</b> <mark class="${marks(divergence, n) && divergence.severity}">${readingWords(asPhrase(group.short, labelLimit), group.verbatim)}</mark> <span class="mu">${group.outlets.length}</span></span> `,
    );
  return html`<a class="mk rk" href="#${anchor("d", divergence.id)}">${groups}${all.length > readingsInKey && html`<span class="mu">and ${all.length - readingsInKey} more</span>`}</a>`;
}

/** Readings spelled out under a fact; the divergence has them all. */
const readingsInKey = 4;

/** How to read a cell. */
export function compactKey(): Html {
  return keyFold(
    "How to read a cell",
    html`<dl>
<dt>7</dt><dd>first told in paragraph 7; H headline, S standfirst, L lede, C caption</dd>
<dt>7 a</dt><dd>and gives the reading that most give</dd>
<dt>H <mark class="conflict">b</mark></dt><dd>readings in conflict: every one is marked</dd>
<dt>3 <mark class="differs">b</mark></dt><dd>another reading than most give</dd>
<dt>·</dt><dd>no match found; underlined, it leads to the nearest sentence</dd>
<dt>F2</dt><dd>what it has of this stands with that fact</dd></dl>`,
  );
}

/** One divergence a row: the first in the order of all reports. */
function shownDivergence(lookup: Lookup, fact: Fact): Divergence | undefined {
  const own = new Set(
    lookup.divergences(fact.id).filter((one) => one.severity !== "style" && !isPossible(one)),
  );
  return own.size > 0 ? orderedDivergences(lookup).find((one) => own.has(one)) : undefined;
}

/** A conflict marks every reading, for the page takes no side; a difference only those of a minority. */
function marks(divergence: Divergence, group: number): boolean {
  return divergence.severity === "conflict" || group > 0;
}

function lettersOf(lookup: Lookup, divergence: Divergence): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [n, group] of readingGroups(lookup, divergence).entries()) {
    for (const id of group.sentences) letters.set(lookup.sentence(id).article, letter(n));
  }
  return letters;
}

/** A page of twenty outlets has thousands of these: no element more than its link. */
function silentCell(lookup: Lookup, { nearest, toldIn }: Cell): Html {
  if (toldIn) {
    const number = numberOf(lookup, toldIn.id);
    return html`<td><a class="nm" href="#${anchor("f", toldIn.id)}">${number}</a></td>`;
  }
  if (!nearest) return html`<td class="mu" aria-label="no match">·</td>`;
  return html`<td><a class="nm" href="#${anchor("s", nearest.sentence)}" aria-label="no match">·</a></td>`;
}

function toldCell(
  lookup: Lookup,
  { view, members }: Cell,
  divergence: Divergence | undefined,
  letters: ReadonlyMap<string, string>,
): Html {
  const own = letters.get(view.article.id);
  const marked =
    divergence !== undefined && own !== undefined && marks(divergence, own.charCodeAt(0) - 97);
  const first = members[0]!;
  return html`<a class="st" href="#${anchor("s", first)}"${peekOf(members)}>${placeLetter(lookup, first)}${own && html` ${marked ? html`<mark class="${divergence?.severity}">${own}</mark>` : own}`}</a>`;
}

function placeLetter(lookup: Lookup, sentence: string): string {
  const place = placeInWords(lookup, sentence);
  return place.startsWith("¶") ? place.slice(2) : place.slice(0, 1);
}

function letter(n: number): string {
  return String.fromCharCode(97 + Math.min(n, 25));
}
