import type { MarkupLine } from "./lines.ts";

/**
 * Puts back what an extractor leaves behind because it is short or stands by itself: a standfirst that
 * the page's own description repeats, captions, and headings between paragraphs. `page` are all lines
 * of the page in order, `article` those that the extractor took. Where the two don't fit together the
 * article stays as it is.
 */
export function restoreLines(
  page: readonly MarkupLine[],
  article: readonly string[],
  descriptions: readonly string[],
): readonly string[] {
  const places = findPlaces(page, article);
  if (!places) return article;
  const first = Math.min(...places);
  const last = Math.max(...places);
  const taken = new Set(places);
  const described = new Set(descriptions.map(keyOf));
  const isStandfirst = ({ text, kind }: MarkupLine): boolean =>
    described.has(keyOf(text)) || (kind === "standfirst" && text.split(" ").length >= leastWords);
  const top = headlineBefore(page, first, isStandfirst);
  return page
    .filter((line, at) => {
      const { text, kind } = line;
      if (taken.has(at)) return true;
      if (top >= 0 && at > top && at < first && isStandfirst(line)) return true;
      if (kind === "heading") return at > first && at < last;
      return kind === "caption" && at > top && (at < last || isSentence(text));
    })
    .map(({ text }) => text);
}

/** A share of the article's lines; extractors change a few, by joining what a page has split. */
const leastPlaced = 0.9;

/** Where in the page each line of the article stands; undefined where too many stand nowhere. */
function findPlaces(
  page: readonly MarkupLine[],
  article: readonly string[],
): readonly number[] | undefined {
  const byKey = new Map<string, number[]>();
  for (const [at, { text }] of page.entries()) {
    const list = byKey.get(keyOf(text));
    if (list) list.push(at);
    else byKey.set(keyOf(text), [at]);
  }
  const next = new Map<string, number>();
  const places = article.map((line) => {
    const key = keyOf(line);
    const used = next.get(key) ?? 0;
    next.set(key, used + 1);
    return byKey.get(key)?.[used];
  });
  const found = places.filter((place) => place !== undefined);
  return found.length > 0 && found.length >= leastPlaced * places.length ? found : undefined;
}

/** In words: shorter lines with such a name are labels. */
const leastWords = 5;

/** The last heading before the text but a standfirst; captions above it belong to other things. */
function headlineBefore(
  page: readonly MarkupLine[],
  first: number,
  isStandfirst: (line: MarkupLine) => boolean,
): number {
  for (let at = first - 1; at >= 0; at -= 1) {
    const line = page[at];
    if (line?.kind === "heading" && !isStandfirst(line)) return at;
  }
  return -1;
}

function isSentence(text: string): boolean {
  return /[.!?]["”’)]*$/.test(text) && text.split(" ").length >= 10;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
