import type { Comparison, Divergence, Link, Quote, Sentence, UniqueFact } from "@crossread/core";
import type { Located } from "./truth.ts";

/** Findings of a comparison, looked up by the words of its articles instead of ids and offsets. */

/** A span that names its sentence, as readings and framing findings do. */
export interface InSentence {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Where a span that names its sentence stands. */
export function place(comparison: Comparison, { sentence, start, end }: InSentence): Located {
  const { article, field } = sentenceById(comparison, sentence);
  return { article, field, start, end };
}

/** The words of a span, verbatim. */
export function words(comparison: Comparison, { article, field, start, end }: Located): string {
  const found = comparison.articles.find(({ id }) => id === article);
  if (!found) throw new Error(`no article ${article}`);
  return found[field].slice(start, end);
}

/** The words of a sentence, or of a span that names its sentence. */
export function wordsOf(comparison: Comparison, span: Sentence | InSentence): string {
  return words(comparison, "sentence" in span ? place(comparison, span) : span);
}

/** The one sentence of story text with these words. Throws where there is none, or several. */
export function sentenceWith(comparison: Comparison, part: string): Sentence {
  const found = storyText(comparison).filter((one) => wordsOf(comparison, one).includes(part));
  if (found.length !== 1) throw new Error(`“${part}” stands in ${found.length} sentences`);
  return found[0]!;
}

/** Sentences that are not set aside. */
export function storyText(comparison: Comparison): Sentence[] {
  return comparison.sentences.filter(({ role }) => role !== "boilerplate");
}

/** Sentences that have a character in common with the place. */
export function sentencesAt(comparison: Comparison, at: Located): Sentence[] {
  return comparison.sentences.filter((sentence) => meet(sentence, at));
}

/** The link between the sentences with these words, whichever stands on its left. */
export function linkWith(comparison: Comparison, one: string, other: string): Link | undefined {
  const ids = [sentenceWith(comparison, one).id, sentenceWith(comparison, other).id];
  return comparison.links.find(({ left, right }) => ids.includes(left) && ids.includes(right));
}

/** Links between a sentence at the one place and a sentence at the other. */
export function linksBetween(comparison: Comparison, one: Located, other: Located): Link[] {
  const ones = idsAt(comparison, one);
  const others = idsAt(comparison, other);
  return comparison.links.filter(
    ({ left, right }) =>
      (ones.has(left) && others.has(right)) || (ones.has(right) && others.has(left)),
  );
}

/** Divergences with a reading at the one place and another reading at the other. */
export function divergencesBetween(
  comparison: Comparison,
  one: Located,
  other: Located,
): Divergence[] {
  const readings = (divergence: Divergence, at: Located): Divergence["readings"] =>
    divergence.readings.filter((reading) => meet(place(comparison, reading), at));
  return comparison.divergences.filter((divergence) => {
    const others = readings(divergence, other);
    return readings(divergence, one).some((reading) =>
      others.some(({ value }) => value === undefined || value !== reading.value),
    );
  });
}

/** Unique facts whose own words, not only their sentence, hold these. */
export function uniqueWith(comparison: Comparison, part: string): UniqueFact[] {
  return comparison.unique.filter((fact) => wordsOf(comparison, fact).includes(part));
}

/** Quotations that have a character in common with the place. */
export function quotesAt(comparison: Comparison, at: Located): Quote[] {
  return comparison.quotes.filter((quote) => meet(quote, at));
}

/** The speaker's full name where the story gives it, else the name in the article. */
export function speakerOf(comparison: Comparison, quote: Quote): string | undefined {
  return nameOf(comparison, quote.speakerEntity) ?? quote.speaker;
}

/** The fullest name of an entity. */
export function nameOf(comparison: Comparison, entity: string | undefined): string | undefined {
  return comparison.entities.find(({ id }) => id === entity)?.name;
}

/** True where the two have a character in common. */
export function meet(one: Located, other: Located): boolean {
  return (
    one.article === other.article &&
    one.field === other.field &&
    one.start < other.end &&
    other.start < one.end
  );
}

function idsAt(comparison: Comparison, at: Located): ReadonlySet<string> {
  return new Set(sentencesAt(comparison, at).map(({ id }) => id));
}

function sentenceById(comparison: Comparison, id: string): Sentence {
  const found = comparison.sentences.find((sentence) => sentence.id === id);
  if (!found) throw new Error(`no sentence ${id}`);
  return found;
}
