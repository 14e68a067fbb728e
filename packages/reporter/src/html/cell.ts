import type { Divergence, Fact, Reading } from "@crossread/core";
import type { ArticleView, Lookup } from "../lookup.ts";
import { isPossible } from "../order.ts";

/** What one article has of a fact: the contents of a cell of the matrix. */
export interface Cell {
  readonly view: ArticleView;
  /** Its statements of the fact in reading order. */
  readonly members: readonly string[];
  /** What it says where readings differ, gravest first, one a divergence. */
  readonly readings: readonly { readonly divergence: Divergence; readonly reading: Reading }[];
  /** Without a statement: the nearest sentence, if any link came near. */
  readonly nearest?: { readonly sentence: string; readonly probability: number };
  /** Without a statement: the fact under which the article tells what is told here, with other words of it. */
  readonly toldIn?: Fact;
  /** Without a statement: the article is too short for that to mean anything. */
  readonly tooShort: boolean;
}

/** The cells of a fact, one an article, in column order. */
export function cellsOf(lookup: Lookup, fact: Fact): Cell[] {
  const told = lookup
    .divergences(fact.id)
    .filter((one) => one.severity !== "style" && !isPossible(one));
  return lookup.articles.map((view) => {
    const members = fact.members
      .filter((id) => lookup.sentence(id).article === view.article.id)
      .sort((a, b) => lookup.position(a) - lookup.position(b));
    const readings = told.flatMap((divergence) => {
      const reading = divergence.readings.find(
        (one) => lookup.sentence(one.sentence).article === view.article.id,
      );
      return reading ? [{ divergence, reading }] : [];
    });
    const nearest = members.length === 0 ? nearestOf(lookup, fact, view) : undefined;
    const toldIn = nearest && twinOf(lookup, fact, nearest.sentence);
    return {
      view,
      members,
      readings,
      ...(nearest && { nearest }),
      ...(toldIn && { toldIn }),
      tooShort: lookup.tooShort.has(view.article.id),
    };
  });
}

/** Another fact shown that holds the sentence together with a statement of this one. */
function twinOf(lookup: Lookup, fact: Fact, sentence: string): Fact | undefined {
  return lookup
    .factsOf(sentence)
    .find(
      ({ band, members }) => band !== "possible" && members.some((id) => fact.members.includes(id)),
    );
}

/** The document's nearest miss; without one, the best link from any statement of the fact into the article. */
function nearestOf(lookup: Lookup, fact: Fact, view: ArticleView): Cell["nearest"] {
  const told = fact.nearest?.find(({ article }) => article === view.article.id);
  if (told) return { sentence: told.sentence, probability: told.probability };
  const near = fact.members
    .flatMap((id) => lookup.partners(id))
    .filter((partner) => partner.sentence.article === view.article.id)
    .sort((a, b) => b.link.probability - a.link.probability)[0];
  return near && { sentence: near.sentence.id, probability: near.link.probability };
}
