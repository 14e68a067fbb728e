import type { Article } from "@crossread/core";
import { cutWords, type Word } from "./words.ts";

/**
 * What grouping keeps of an article: numbers for its words, a kilobyte or two whatever its length. The same
 * article gives the same sketch everywhere.
 */
export interface Sketch {
  readonly id: string;
  /** Day of publication since 1970 in UTC; absent where no date is known. */
  readonly day?: number;
  /** Terms of headline and opening, ascending, and beside each how often it stands there. */
  readonly terms: Uint32Array;
  readonly counts: Float32Array;
  /** Terms of the headline alone, ascending. */
  readonly title: Uint32Array;
  /** Terms that begin with a capital inside a sentence, ascending. */
  readonly names: Uint32Array;
}

/** A term of the headline counts as often as so many in the text. */
const headlineWeight = 3;

/**
 * Characters of the body that are read. What an article is about stands at its top; the weights were
 * fitted on openings of this length.
 */
export const openingLength = 2000;

/** Reads headline and opening of an article. */
export function sketchArticle(article: Article): Sketch {
  const headline = cutWords(article.title);
  const opening = cutWords(article.body.slice(0, openingLength));
  const counts = new Map<number, number>();
  for (const { number } of headline) counts.set(number, (counts.get(number) ?? 0) + headlineWeight);
  for (const { number } of opening) counts.set(number, (counts.get(number) ?? 0) + 1);
  const terms = Uint32Array.from(counts.keys()).sort();
  const day = dayOf(article.published);
  return {
    id: article.id,
    ...(day !== undefined && { day }),
    terms,
    counts: Float32Array.from(terms, (term) => counts.get(term)!),
    title: numbersOf(headline),
    names: numbersOf(opening.filter(({ name }) => name)),
  };
}

/** Day since 1970 of a date in ISO 8601, in UTC where it has a time zone. */
export function dayOf(published: string | undefined): number | undefined {
  if (published === undefined) return undefined;
  const time = Date.parse(published);
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

function numbersOf(words: readonly Word[]): Uint32Array {
  return Uint32Array.from(new Set(words.map(({ number }) => number))).sort();
}
