import { contentId } from "../digest.ts";
import type { Fact, Place as FactPlace, Framing, Link } from "../model.ts";
import { type Lookup, listed } from "./lookup.ts";

type Prominence = Framing["prominence"][number];

/** Two places at least this share of an article apart differ a lot. */
const leastSpread = 1 / 3;

/** What stands from here on, counted from the top as a share of the article, stands in its second half. */
const secondHalf = 0.5;

/** A linked sentence this share of an article further up tells the fact earlier, in part at least. */
const earlier = 0.1;

/**
 * Facts that stand high in one article and low in another, widest apart first. Where a fact stands in
 * the headline or the first paragraph and elsewhere in the second half, the difference counts even
 * in a short article. A fact is no finding where its low place is in doubt: an article may tell it
 * further up in words that link to it without being grouped with it.
 */
export function findProminence(
  lookup: Lookup,
  facts: readonly Fact[],
  links: readonly Link[],
): Prominence[] {
  const partners = partnersOf(links);
  const positions = positionsOf(lookup);
  return facts
    .filter((fact) => !isToldEarlier(lookup, fact, partners, positions))
    .map((fact) => describe(lookup, fact))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.spread - a.spread || (a.fact < b.fact ? -1 : 1));
}

function partnersOf(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const ends = links.flatMap(({ left, right }) => [
    { from: left, to: right },
    { from: right, to: left },
  ]);
  return new Map(
    [...Map.groupBy(ends, ({ from }) => from)].map(([id, all]) => [id, all.map(({ to }) => to)]),
  );
}

/** The article that has the fact lowest has a sentence further up that is linked to a member of it. */
function isToldEarlier(
  lookup: Lookup,
  fact: Fact,
  partners: ReadonlyMap<string, readonly string[]>,
  positions: ReadonlyMap<string, number>,
): boolean {
  const [lowest] = fact.prominence.toSorted((a, b) => b.position - a.position);
  if (!lowest) return false;
  return fact.members
    .flatMap((member) => partners.get(member) ?? [])
    .some(
      (id) =>
        lookup.sentences.get(id)?.article.article.id === lowest.article &&
        positions.get(id)! < lowest.position - earlier,
    );
}

/** How far down its article each sentence of story text stands, from 0 to 1. */
function positionsOf(lookup: Lookup): ReadonlyMap<string, number> {
  return new Map(
    lookup.story.articles.flatMap(({ annotated }) =>
      annotated.map(({ sentence }, at): [string, number] => [
        sentence.id,
        at / Math.max(1, annotated.length - 1),
      ]),
    ),
  );
}

function describe(lookup: Lookup, fact: Fact): Prominence | undefined {
  const places = fact.prominence;
  if (places.length < 2) return undefined;
  const positions = places.map((place) => place.position);
  const spread = round(Math.max(...positions) - Math.min(...positions));
  const leads =
    places.some(isTop) && places.some((place) => !isTop(place) && place.position >= secondHalf);
  if (!leads && spread < leastSpread) return undefined;
  const missing = lookup.story.articles
    .map(({ article }) => article.id)
    .filter((id) => !places.some((place) => place.article === id));
  return {
    id: contentId("prominence", fact.id),
    fact: fact.id,
    places: [...places],
    missing,
    spread,
    note: sayWhere(lookup, places, missing),
  };
}

function isTop(place: FactPlace): boolean {
  return place.place !== "body" && place.place !== "caption";
}

/** `In the headline of A; in paragraph 7 of 9 of B; no match found in C.` */
function sayWhere(
  lookup: Lookup,
  places: readonly FactPlace[],
  missing: readonly string[],
): string {
  const outlet = new Map(lookup.story.articles.map(({ article }) => [article.id, article.outlet]));
  const groups = new Map<string, { position: number; outlets: string[] }>();
  for (const place of places) {
    const words = nameOf(place);
    const group = groups.get(words) ?? { position: place.position, outlets: [] };
    group.outlets.push(outlet.get(place.article) ?? place.article);
    group.position = Math.min(group.position, place.position);
    groups.set(words, group);
  }
  const parts = [...groups]
    .sort((a, b) => a[1].position - b[1].position)
    .map(([words, { outlets }]) => `${words} in ${listed(outlets)}`);
  if (missing.length > 0) {
    parts.push(`no match found in ${listed(missing.map((id) => outlet.get(id) ?? id))}`);
  }
  const text = parts.join("; ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function nameOf({ place, paragraph, of }: FactPlace): string {
  switch (place) {
    case "headline":
      return "in the headline";
    case "standfirst":
      return "in the standfirst";
    case "lede":
      return "in the first paragraph";
    case "caption":
      return "in a caption";
    case "body":
      return `in paragraph ${paragraph} of ${of}`;
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
