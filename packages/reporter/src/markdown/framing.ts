import type { Comparison, Framing } from "@crossread/core";
import { type ArticleView, headlineText, type Lookup, lookUp, placeInWords } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { asPhrase } from "../shorten.ts";
import { capital, genreNames, voiceNames } from "../wording.ts";
import { opening } from "./parts.ts";
import { type Block, document, heading, type Inline, list, paragraph, table } from "./render.ts";

/** Framing: headlines, who is called what, who is quoted, reporting verbs, prominence. No scores. */
export function renderFraming(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const { framing } = lookup.comparison;
  return document([
    ...opening(lookup, "Framing"),
    paragraph("How each outlet presents what it tells. No score of tone, truth or bias."),
    heading(2, "Headlines"),
    list(lookup.articles.map((view) => [`${view.name}: ${headlineText(lookup, view)}`])),
    ...genres(lookup, framing.genres),
    ...labels(lookup, framing.labels),
    ...voices(lookup, framing.sources),
    ...mentions(
      lookup,
      "How it is said",
      framing.reportingVerbs.map((one) => ({
        title: one.speaker,
        note: "",
        items: one.readings.map((reading) => ({ ...reading, text: reading.verb })),
      })),
    ),
    ...mentions(
      lookup,
      "What things are called",
      framing.contestedTerms.map((one) => ({
        title: one.concept,
        note: one.note,
        items: one.uses,
      })),
    ),
    ...mentions(
      lookup,
      "Who is said to act",
      framing.agency.map((one) => ({
        title: one.note,
        note: "",
        items: one.readings.map((reading) => ({
          ...reading,
          text: `${reading.text}, ${voiceNames[reading.voice]}`,
        })),
      })),
    ),
    ...mentions(
      lookup,
      "How sure they sound",
      framing.hedging.map((one) => ({ title: one.note, note: "", items: one.readings })),
    ),
    ...prominence(lookup, framing.prominence),
    ...mentions(
      lookup,
      "Would a plainer word do?",
      framing.loadedWords.map((one) => ({ title: one.text, note: one.note, items: [one] })),
    ),
  ]);
}

/** Told where an article is no report: a comparison with it sets a view beside news. */
function genres(lookup: Lookup, found: Framing["genres"]): Block[] {
  const told = found.filter(({ genre }) => genre !== "news");
  if (told.length === 0) return [];
  return [
    heading(2, "What kind of text it is"),
    list(
      told.map(({ article, genre, note }) => [
        `${lookup.article(article).name}: ${genreNames[genre]}. ${note}`,
      ]),
    ),
  ];
}

interface Placed {
  readonly article: string;
  readonly sentence: string;
  readonly text: string;
}

function labels(lookup: Lookup, found: Framing["labels"]): Block[] {
  const groups = [
    { title: "Who is called what", told: found.filter((one) => one.difference !== "style") },
    { title: "House style", told: found.filter((one) => one.difference === "style") },
  ];
  return groups.flatMap(({ title, told }) =>
    mentions(
      lookup,
      title,
      told.map((one) => ({ title: one.name, note: "", items: one.forms })),
    ),
  );
}

/** A heading, then an entry each: what it is about, and what each outlet uses, with the place. */
function mentions(
  lookup: Lookup,
  title: string,
  entries: readonly { title: string; note: string; items: readonly Placed[] }[],
): Block[] {
  if (entries.length === 0) return [];
  return [
    heading(2, title),
    table(
      ["About", ...lookup.articles.map((view) => view.name)],
      entries.map((one) => [
        [capital(one.title), one.note ? ` (${one.note})` : ""],
        ...lookup.articles.map((view): Inline[] => [used(lookup, view, one.items)]),
      ]),
    ),
  ];
}

function used(lookup: Lookup, view: ArticleView, items: readonly Placed[]): string {
  const own = items.filter((item) => item.article === view.article.id);
  return (
    own.map((item) => `${item.text} (${placeInWords(lookup, item.sentence)})`).join("; ") || "–"
  );
}

function voices(lookup: Lookup, sources: Framing["sources"]): Block[] {
  const rows = sources.flatMap((source) =>
    [...source.voices]
      .sort((a, b) => b.quotedWords - a.quotedWords)
      .map((voice) => [
        [lookup.article(source.article).name],
        [voice.speaker],
        [voice.kind],
        [String(voice.quotedWords)],
        [String(voice.reportedWords)],
        [`${Math.round(voice.share * 100)}%`],
        [voice.onlyHere ? "yes" : ""],
      ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, "Who is quoted"),
    table(
      [
        "Outlet",
        "Speaker",
        "Kind",
        "Words quoted",
        "Words reported",
        "Share of quoted words",
        "Only here",
      ],
      rows,
    ),
  ];
}

function prominence(lookup: Lookup, found: Framing["prominence"]): Block[] {
  const told = found.filter((one) => lookup.fact(one.fact));
  if (told.length === 0) return [];
  return [
    heading(2, "How high each fact stands"),
    table(
      ["Fact", ...lookup.articles.map((view) => view.name)],
      told.map((one) => [
        [asPhrase(lookup.fact(one.fact)?.label ?? "", 100)],
        ...lookup.articles.map((view): Inline[] => {
          const place = one.places.find((at) => at.article === view.article.id);
          return [place ? placeInWords(lookup, place.sentence) : "no match found"];
        }),
      ]),
    ),
  ];
}
