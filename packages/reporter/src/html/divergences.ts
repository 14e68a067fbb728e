import type { Divergence, Reading } from "@crossread/core";
import { decidedIn } from "../decided.ts";
import { type ArticleView, divergenceBand, factOf, type Lookup } from "../lookup.ts";
import {
  isPossible,
  mainDivergences,
  orderedDivergences,
  type ReadingGroup,
  readingGroups,
  severitiesOf,
} from "../order.ts";
import { labelLimit, noteOf } from "../reading-label.ts";
import { asPhrase, shorten } from "../shorten.ts";
import { counted, listed, severityMeanings, severityNames, signs, typeNames } from "../wording.ts";
import { decidedLine } from "./decided-line.ts";
import { later, laterBeyond } from "./later.ts";
import { markedSentence, readingMark } from "./marked.ts";
import {
  anchor,
  bandText,
  columnsClass,
  fold,
  genreTag,
  keyFold,
  numberLink,
  placeLink,
  readingWords,
  section,
  sign,
} from "./parts.ts";
import { type Html, html } from "./template.ts";

/** Up to this many outlets keep a column each; beyond, readings are grouped by what they say. */
const mostColumns = 5;

/** Up to this many outlets each keeps its place in the row, without a reading too: there is room for it. */
const mostPlaces = 3;

/** Entries that a large page lays out at once. */
const entriesAtFirst = 6;

/** Everything told differently, gravest first; wording and unsure findings in folds. */
export function divergences(lookup: Lookup): Html {
  const main = mainDivergences(lookup);
  const rest = orderedDivergences(lookup).filter((one) => !main.includes(one));
  const possible = rest.filter((one) => isPossible(one));
  const style = rest.filter((one) => !isPossible(one));
  return section({
    id: "divergences",
    title: "Divergences",
    lead: `The same thing told differently.${main.length + rest.length > 0 ? " Whole sentences, with what differs marked; words in bold stand in one reading and not in every other." : ""}`,
    key: main.length > 0 ? key(main) : undefined,
    body: html`
${
  main.length > 0
    ? laterBeyond(
        lookup,
        entriesAtFirst,
        main.map((one) => entry(lookup, one)),
      )
    : html`<p class="none">No conflict or difference was found in what these articles share.</p>`
}
${fold(
  `${counted(possible.length, "possible divergence")}: questions rather than findings`,
  possible.length,
  later(
    lookup,
    possible.map((one) => entry(lookup, one)),
  ),
)}
${fold(
  `${counted(style.length, "difference")} of wording or house style`,
  style.length,
  later(
    lookup,
    style.map((one) => entry(lookup, one)),
  ),
)}`,
  });
}

function entry(lookup: Lookup, divergence: Divergence): Html {
  const { id, severity, type, probability } = divergence;
  const band = divergenceBand(divergence);
  return html`<article class="dv ${severity}" id="${anchor("d", id)}">
<header><h3>${sign(severity)} ${title(lookup, divergence)}</h3>
<p class="meta"><b class="${severity}">${severityNames[severity]}</b> · ${typeNames[type]} · ${bandText(band, probability)}</p>
<p class="tools">${numberLink(lookup, "d", id)}</p></header>
<p class="note">${noteOf(divergence)}${factLink(lookup, divergence)}</p>${decidedLine(decidedIn(lookup).divergence(divergence))}
${lookup.articles.length <= mostColumns ? columns(lookup, divergence) : grouped(lookup, divergence)}
</article>`;
}

/** The readings against each other; where they look alike when short, the sources or the fact. */
function title(lookup: Lookup, divergence: Divergence): Html {
  const groups = readingGroups(lookup, divergence).slice(0, 3);
  const shorts = new Set(groups.map((group) => group.short));
  if (shorts.size > 1) {
    const between = divergence.severity === "conflict" ? signs.conflict : "/";
    return html`${groups.map((group, n) => html`${n > 0 && html` <span class="mu">${between}</span> `}${readingWords(shorten(group.short, labelLimit), group.verbatim)}`)}`;
  }
  const fact = lookup.fact(factOf(lookup.comparison, divergence) ?? "");
  return html`<span class="o">${asPhrase(fact?.label ?? groups[0]?.short ?? "", 90)}</span>`;
}

function factLink(lookup: Lookup, divergence: Divergence): Html | undefined {
  const fact = lookup.fact(factOf(lookup.comparison, divergence) ?? "");
  return fact && html` <a class="pl" href="#${anchor("f", fact.id)}">In coverage</a>`;
}

function columns(lookup: Lookup, divergence: Divergence): Html {
  const readingsOf = (view: ArticleView) =>
    divergence.readings.filter((one) => lookup.sentence(one.sentence).article === view.article.id);
  if (lookup.articles.length <= mostPlaces) {
    const cells = lookup.articles.map((view) => {
      const own = readingsOf(view);
      return own.length > 0
        ? cell(lookup, divergence, view, own)
        : html`<div class="silent"><p class="outlet">${view.name}</p><p class="meta">${whySilent(lookup, divergence, view)}</p></div>`;
    });
    return html`<div class="${columnsClass(lookup.articles.length)}">${cells}</div>`;
  }
  const telling = lookup.articles.filter((view) => readingsOf(view).length > 0);
  const silent = lookup.articles.filter((view) => !telling.includes(view));
  return html`<div class="${columnsClass(telling.length)}">${telling.map((view) => cell(lookup, divergence, view, readingsOf(view)))}</div>
${silent.length > 0 && html`<ul class="silent meta">${silent.map((view) => html`<li><b>${view.name}</b> ${whySilent(lookup, divergence, view)}</li>`)}</ul>`}`;
}

function cell(
  lookup: Lookup,
  divergence: Divergence,
  view: ArticleView,
  own: readonly Reading[],
): Html {
  const bodies = own.map(
    (
      reading,
    ) => html`<p class="outlet">${view.name}${genreTag(view)} ${placeLink(lookup, reading.sentence)}</p>
<blockquote>${markedSentence(lookup, reading.sentence, [readingMark(divergence, reading)])}</blockquote>
${vouched(divergence, reading)}`,
  );
  return html`<div>${bodies}</div>`;
}

/** Who stands behind a reading; where sources themselves differ, the marked words say it already. */
function vouched({ type }: Divergence, { vouchedBy }: Reading): Html | undefined {
  if (type === "attribution") return undefined;
  return vouchedBy === undefined
    ? html`<p class="meta">No source given</p>`
    : html`<p class="meta">Vouched for by <span dir="auto">${vouchedBy}</span></p>`;
}

/** What an outlet without a reading has: it may tell the fact without this point. */
function whySilent(lookup: Lookup, divergence: Divergence, view: ArticleView): Html {
  const fact = lookup.fact(factOf(lookup.comparison, divergence) ?? "");
  const member = fact?.members.find((id) => lookup.sentence(id).article === view.article.id);
  return member
    ? html`tells the fact without this point ${placeLink(lookup, member)}`
    : html`no match found`;
}

/** Many outlets: what is said, who says it, one sentence as an example, the others in a fold. */
function grouped(lookup: Lookup, divergence: Divergence): Html {
  const groups = readingGroups(lookup, divergence);
  return html`<div class="${columnsClass(Math.min(3, groups.length))}">${groups.map((group) => groupCell(lookup, divergence, group))}</div>`;
}

function groupCell(lookup: Lookup, divergence: Divergence, group: ReadingGroup): Html {
  const [first, ...others] = group.readings;
  const quote = (
    reading: Reading,
  ): Html => html`<p class="outlet">${lookup.article(lookup.sentence(reading.sentence).article).name}${genreTag(lookup.article(lookup.sentence(reading.sentence).article))} ${placeLink(lookup, reading.sentence)}</p>
<blockquote>${markedSentence(lookup, reading.sentence, [readingMark(divergence, reading)])}</blockquote>${vouched(divergence, reading)}`;
  return html`<div><p class="outlet">${counted(group.outlets.length, "outlet")}: <span class="mu">${listed(group.outlets)}</span></p>
${first && quote(first)}${fold(`${counted(others.length, "more sentence")}`, others.length, others.map(quote))}</div>`;
}

function key(told: readonly Divergence[]): Html {
  const items = severitiesOf(told).map(
    (one) =>
      html`<dt><mark class="${one}">${signs[one]} words</mark></dt><dd>${severityMeanings[one]}</dd>`,
  );
  return keyFold("How to read the marks", html`<dl>${items}</dl>`);
}
