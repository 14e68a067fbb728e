import type { Framing } from "@crossread/core";
import { type ArticleView, headlineText, type Lookup } from "../lookup.ts";
import { asPhrase, oneLine } from "../shorten.ts";
import { capital, counted, genreNames, voiceNames } from "../wording.ts";
import { prominence } from "./framing-prominence.ts";
import { voices } from "./framing-voices.ts";
import { later } from "./later.ts";
import { type OutletRow, outletTable } from "./outlet-table.ts";
import { anchor, fold, outletWords, placeLink, section } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** Facts of a headline that are spelled out. */
const carriedInView = 2;

/** How each outlet presents what they share: headlines, names, voices, verbs, prominence. No scores. */
export function framing(lookup: Lookup): Html {
  const found = lookup.comparison.framing;
  return section({
    id: "framing",
    title: "Framing",
    lead: "How each outlet presents what it tells. No score of tone, truth or bias.",
    body: html`
${part(lookup, "headlines", "Headlines", headlines(lookup, found.headlines))}
${part(lookup, "genres", "What kind of text it is", genres(lookup, found.genres))}
${part(lookup, "labels", "Who is called what", labels(lookup, found.labels))}
${part(lookup, "voices", "Who is quoted", voices(lookup, found.sources))}
${part(lookup, "verbs", "How it is said", verbs(lookup, found.reportingVerbs))}
${part(lookup, "terms", "What things are called", terms(lookup, found.contestedTerms))}
${part(lookup, "agency", "Who is said to act", agency(lookup, found.agency))}
${part(lookup, "hedging", "How sure they sound", hedging(lookup, found.hedging))}
${part(lookup, "prominence", "How high each fact stands", prominence(lookup, found.prominence))}
${part(lookup, "loaded", "Would a plainer word do?", loaded(lookup, found.loadedWords))}`,
  });
}

function part(lookup: Lookup, id: string, title: string, body: Html | undefined): Html | undefined {
  return (
    body &&
    html`<div class="part" id="${id}"><h3>${title} <a class="no" href="#${id}" aria-label="Link to ${title}">#</a></h3>${later(lookup, body)}</div>`
  );
}

function headlines(lookup: Lookup, found: Framing["headlines"]): Html {
  const of = (view: ArticleView) => found.find((one) => one.article === view.article.id);
  const words = (text: string | undefined): Html | undefined =>
    text ? outletWords(text) : undefined;
  const rows: OutletRow[] = [
    {
      label: "Headline",
      cell: (view) => html`<span class="big">${outletWords(headlineText(lookup, view))}</span>`,
    },
    { label: "Form", cell: (view) => text(of(view)?.form) },
    { label: "Who acts", cell: (view) => words(of(view)?.actor) },
    { label: "Verb", cell: (view) => words(of(view)?.verb) },
    {
      label: "In quotation marks",
      cell: (view) =>
        words(
          of(view)
            ?.quoted.map((one) => `“${oneLine(one)}”`)
            .join(", "),
        ),
    },
    { label: "Shared facts in it", cell: (view) => factsCarried(lookup, of(view)?.facts ?? []) },
  ];
  return outletTable(
    lookup,
    "Headlines",
    rows.filter((row) => lookup.articles.some((view) => row.cell(view))),
  );
}

function factsCarried(lookup: Lookup, ids: readonly string[]): Html | undefined {
  const facts = ids.map((id) => lookup.fact(id)).filter((fact) => fact !== undefined);
  if (facts.length === 0) return undefined;
  const rest = facts.length - carriedInView;
  return html`${facts.slice(0, carriedInView).map((fact, n) => html`${n > 0 && "; "}<a class="ev own" href="#${anchor("f", fact.id)}">${outletWords(asPhrase(fact.label, 60))}</a>`)}${rest > 0 && html` <span class="mu">and ${rest} more</span>`}`;
}

function text(value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html`${value}`;
}

/** Differences of substance first, then of judgement; house style in a fold. */
function labels(lookup: Lookup, found: Framing["labels"]): Html | undefined {
  const style = found.filter((one) => one.difference === "style");
  const told = found.filter((one) => one.difference !== "style");
  if (found.length === 0) return undefined;
  const rows = (list: Framing["labels"]): OutletRow[] =>
    list.map((label) => labelRow(lookup, label));
  return html`${told.length > 0 && outletTable(lookup, "Who is called what", rows(told))}
${fold(`${counted(style.length, "name")} that differ in house style alone`, style.length, outletTable(lookup, "House style", rows(style)))}`;
}

function labelRow(lookup: Lookup, label: Framing["labels"][number]): OutletRow {
  return {
    label: html`<span dir="auto">${capital(label.name)}</span>`,
    cell: (view) => {
      const forms = label.forms.filter((form) => form.article === view.article.id);
      const items = forms.map(
        (form) =>
          html`<li>${outletWords(oneLine(form.text))}${form.count > 1 && html` <span class="mu">×${form.count}</span>`} ${placeLink(lookup, form.sentence)}${form.quotedFrom && html` <span class="mu">in words of ${form.quotedFrom}</span>`}</li>`,
      );
      return items.length > 0 ? html`<ul class="plain">${items}</ul>` : undefined;
    },
  };
}

function verbs(lookup: Lookup, found: Framing["reportingVerbs"]): Html | undefined {
  if (found.length === 0) return undefined;
  const rows = found.map(({ speaker, readings }) => ({
    label: html`<span dir="auto">${speaker}</span>`,
    cell: (view: ArticleView) =>
      mentions(
        lookup,
        view,
        readings,
        (one) =>
          html`${outletWords(one.verb)}${one.strength !== "neutral" && html` <span class="mu">${one.strength}</span>`}`,
      ),
  }));
  return outletTable(lookup, "Reporting verbs", rows);
}

function terms(lookup: Lookup, found: Framing["contestedTerms"]): Html | undefined {
  if (found.length === 0) return undefined;
  const rows = found.map(({ concept, uses, note }) => ({
    label: html`<span dir="auto">${capital(concept)}</span>${noteOf(note)}`,
    cell: (view: ArticleView) =>
      mentions(lookup, view, uses, (one) => outletWords(oneLine(one.text))),
  }));
  return outletTable(lookup, "Terms", rows);
}

function hedging(lookup: Lookup, found: Framing["hedging"]): Html | undefined {
  if (found.length === 0) return undefined;
  const rows = found.map(({ readings, note }) => ({
    label: note,
    cell: (view: ArticleView) =>
      mentions(
        lookup,
        view,
        readings,
        (one) =>
          html`${outletWords(oneLine(one.text))} <span class="mu">${one.hedged ? "hedged" : "flat"}</span>`,
      ),
  }));
  return outletTable(lookup, "Certainty", rows);
}

/** Shown where an article is no report: a comparison with it sets a view beside news. */
function genres(lookup: Lookup, found: Framing["genres"]): Html | undefined {
  if (found.every(({ genre }) => genre === "news")) return undefined;
  const of = (view: ArticleView) => found.find((one) => one.article === view.article.id);
  return outletTable(lookup, "Kind of text", [
    { label: "Kind", cell: (view) => text(of(view) && genreNames[of(view)!.genre]) },
    { label: "What shows it", cell: (view) => text(of(view)?.note || undefined) },
  ]);
}

function agency(lookup: Lookup, found: Framing["agency"]): Html | undefined {
  if (found.length === 0) return undefined;
  const rows = found.map(({ readings, note }) => ({
    label: note,
    cell: (view: ArticleView) =>
      mentions(
        lookup,
        view,
        readings,
        (one) =>
          html`${outletWords(oneLine(one.text))} <span class="mu">${voiceNames[one.voice]}</span>`,
      ),
  }));
  return outletTable(lookup, "Who acts", rows);
}

function loaded(lookup: Lookup, found: Framing["loadedWords"]): Html | undefined {
  if (found.length === 0) return undefined;
  const row: OutletRow = {
    label: "In the outlet’s own voice",
    cell: (view) =>
      mentions(
        lookup,
        view,
        found,
        (one) => html`${outletWords(oneLine(one.text))} <span class="mu">${one.note}</span>`,
      ),
  };
  return outletTable(lookup, "Words that only one outlet has", [row]);
}

function mentions<Item extends { readonly article: string; readonly sentence: string }>(
  lookup: Lookup,
  view: ArticleView,
  items: readonly Item[],
  show: (item: Item) => Html,
): Html | undefined {
  const own = items.filter((item) => item.article === view.article.id);
  if (own.length === 0) return undefined;
  return html`<ul class="plain">${own.map((item) => html`<li>${show(item)} ${placeLink(lookup, item.sentence)}</li>`)}</ul>`;
}

function noteOf(note: string): Html | undefined {
  return note === "" ? undefined : html`<span class="src">${note}</span>`;
}
