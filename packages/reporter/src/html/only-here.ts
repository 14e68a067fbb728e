import type { UniqueFact } from "@crossread/core";
import { decidedIn } from "../decided.ts";
import { type ArticleView, type Lookup, placeInWords, sentenceText, textAt } from "../lookup.ts";
import { uniqueOf } from "../order.ts";
import { probabilityText, whyUnique } from "../wording.ts";
import { decidedLine } from "./decided-line.ts";
import { later } from "./later.ts";
import { anchor, fold, genreTag, numberLink, outletWords, placeLink, section } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** How many an outlet has in view, in full rows of two or three; the rest is a fold away. */
const inView = 6;

/** The nearest sentences in full; those of further outlets, less near, are one line. */
const nearestInFull = 3;

/** What only one outlet reports, with the nearest that was found elsewhere. */
export function onlyHere(lookup: Lookup): Html {
  return section({
    id: "only-here",
    title: "Only here",
    lead: "Statements for which no match was found in any other article, the most checkable and newsworthy first.",
    body: html`<div class="only">${lookup.articles.map((view) => outlet(lookup, view))}</div>`,
  });
}

/** An outlet under the other: its statements share the whole width, however many outlets there are. */
function outlet(lookup: Lookup, view: ArticleView): Html {
  const all = uniqueOf(lookup, view.article.id);
  const rest = all.slice(inView);
  return html`<div><h3 class="outlet">${view.name}${genreTag(view)} <span class="mu">${all.length}</span></h3>
${all.length > 0 ? later(lookup, html`<ol class="uniques">${all.slice(0, inView).map((one) => entry(lookup, one))}</ol>`) : html`<p class="meta">Nothing that was not found in another article.</p>`}
${fold(`${rest.length} more`, rest.length, later(lookup, html`<ol class="uniques" start="${inView + 1}">${rest.map((one) => entry(lookup, one))}</ol>`))}</div>`;
}

function entry(lookup: Lookup, unique: UniqueFact): Html {
  const reasons = whyUnique(unique);
  return html`<li id="${anchor("u", unique.id)}"><p>${around(lookup, unique)} ${placeLink(lookup, unique.sentence)}&nbsp;${numberLink(lookup, "u", unique.id)}</p>
${decidedLine(decidedIn(lookup).unique(unique.sentence))}${reasons.length > 0 && html`<p class="meta">${reasons.join(" · ")}</p>`}
${fold("Nearest elsewhere", unique.nearest.length, nearestList(lookup, unique))}</li>`;
}

/** The whole sentence, what is only here in full ink. */
function around(lookup: Lookup, unique: UniqueFact): Html {
  const sentence = lookup.sentence(unique.sentence);
  const before = textAt(lookup, unique.sentence, { start: sentence.start, end: unique.start });
  const after = textAt(lookup, unique.sentence, { start: unique.end, end: sentence.end });
  return html`<span class="o">${before && html`<span class="mu">${before}</span>`}${textAt(lookup, unique.sentence, unique)}${after && html`<span class="mu">${after}</span>`}</span>`;
}

/** Up to five other outlets in their usual order; of more than five the nearest in full, and the rest in one line. */
function nearestList(lookup: Lookup, { nearest: found }: UniqueFact): Html {
  if (found.length <= nearestInFull + 1)
    return html`<ul class="near">${found.map((near) => nearest(lookup, near))}</ul>`;
  const sorted = [...found].sort((a, b) => b.probability - a.probability);
  const rest = sorted
    .slice(nearestInFull)
    .map((near, n) => html`${n > 0 && " · "}${farther(lookup, near)}`);
  return html`<ul class="near">${sorted.slice(0, nearestInFull).map((near) => nearest(lookup, near))}<li>Less near: ${rest}</li></ul>`;
}

function farther(lookup: Lookup, near: Near): Html {
  const name = lookup.article(near.article).name;
  if (near.tooShort) return html`${name} (too short to judge)`;
  if (near.sentence === undefined) return html`${name} (nothing came near)`;
  return html`${name} ${placeInWords(lookup, near.sentence)} ${probabilityText(near.probability)}`;
}

type Near = UniqueFact["nearest"][number];

function nearest(lookup: Lookup, near: Near): Html {
  const name = lookup.article(near.article).name;
  if (near.tooShort) return html`<li><b>${name}</b>: too short to judge.</li>`;
  if (near.sentence === undefined) return html`<li><b>${name}</b>: nothing came near.</li>`;
  return html`<li><b>${name}</b> ${placeLink(lookup, near.sentence)} <span class="mu">match ${probabilityText(near.probability)}</span><br>${outletWords(sentenceText(lookup, near.sentence))}</li>`;
}
