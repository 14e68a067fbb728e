import type { UniqueFact } from "@crossread/core";
import { type ArticleView, type Lookup, sentenceText, textAt } from "../lookup.ts";
import { uniqueOf } from "../order.ts";
import { probabilityText } from "../wording.ts";
import { anchor, columnsClass, fold, outletWords, placeLink, section } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** How many an outlet has in view; the rest is a fold away. */
const inView = 5;

/** What only one outlet reports, with the nearest that was found elsewhere. */
export function onlyHere(lookup: Lookup): Html {
  return section({
    id: "only-here",
    title: "Only here",
    lead: "Statements for which no match was found in any other article, the most checkable and newsworthy first.",
    body: html`<div class="${columnsClass(Math.min(lookup.articles.length, 3))} only">${lookup.articles.map((view) => column(lookup, view))}</div>`,
  });
}

function column(lookup: Lookup, view: ArticleView): Html {
  const all = uniqueOf(lookup, view.article.id);
  const rest = all.slice(inView);
  return html`<div><h3 class="outlet">${view.name} <span class="mu">${all.length}</span></h3>
${all.length > 0 ? html`<ol class="uniques">${all.slice(0, inView).map((one) => entry(lookup, one))}</ol>` : html`<p class="meta">Nothing that was not found in another article.</p>`}
${fold(`${rest.length} more`, rest.length, html`<ol class="uniques" start="${inView + 1}">${rest.map((one) => entry(lookup, one))}</ol>`)}</div>`;
}

function entry(lookup: Lookup, unique: UniqueFact): Html {
  return html`<li id="${anchor("u", unique.id)}"><p>${around(lookup, unique)} ${placeLink(lookup, unique.sentence)} <a class="pl js" href="#${anchor("u", unique.id)}" data-copy="${anchor("u", unique.id)}">Copy</a></p>
${unique.reasons.length > 0 && html`<p class="meta">${unique.reasons.join(" · ")}</p>`}
${fold("Nearest elsewhere", unique.nearest.length, html`<ul class="near">${unique.nearest.map((near) => nearest(lookup, near))}</ul>`)}</li>`;
}

/** The whole sentence, what is only here in full ink. */
function around(lookup: Lookup, unique: UniqueFact): Html {
  const sentence = lookup.sentence(unique.sentence);
  const before = textAt(lookup, unique.sentence, { start: sentence.start, end: unique.start });
  const after = textAt(lookup, unique.sentence, { start: unique.end, end: sentence.end });
  return html`<span class="o" dir="auto"><span class="mu">${before}</span>${textAt(lookup, unique.sentence, unique)}<span class="mu">${after}</span></span>`;
}

function nearest(lookup: Lookup, near: UniqueFact["nearest"][number]): Html {
  const name = lookup.article(near.article).name;
  if (near.tooShort) return html`<li><b>${name}</b>: too short to judge.</li>`;
  if (near.sentence === undefined) return html`<li><b>${name}</b>: nothing came near.</li>`;
  return html`<li><b>${name}</b> ${placeLink(lookup, near.sentence)} <span class="mu">match ${probabilityText(near.probability)}</span><br>${outletWords(sentenceText(lookup, near.sentence))}</li>`;
}
