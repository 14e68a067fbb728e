import { contentId } from "../digest.ts";
import type { Framing, Span, Token } from "../model.ts";
import { contains } from "../span.ts";
import { type ContestedSet, contestedSets } from "./contested-terms-data.ts";
import { type Finding, isOwnVoice, type Lookup, listed, type Place, point } from "./lookup.ts";

type Contested = Framing["contestedTerms"][number];

/** A term as the words that must follow one another. */
interface Pattern {
  readonly set: ContestedSet;
  readonly term: string;
  readonly words: readonly string[];
}

/** One word of a sentence in the forms that a pattern may name. */
interface Piece extends Span {
  readonly forms: readonly string[];
}

type Use = Finding & { readonly term: string };

/**
 * Words that outlets choose differently for one contested thing. What stands in quotation marks or in
 * a name (`National Right to Life`) is not the outlet's choice. Shown only where two outlets that both
 * speak of the thing do not use the same words.
 */
export function findContestedTerms(
  lookup: Lookup,
  sets: readonly ContestedSet[] = contestedSets,
): Contested[] {
  const patterns = indexPatterns(sets);
  const uses = new Map<ContestedSet, Use[]>();
  for (const article of lookup.story.articles) {
    for (const sentence of article.annotated) {
      for (const [pattern, span] of matchSentence({ article, sentence }, patterns)) {
        const known = uses.get(pattern.set) ?? [];
        known.push({ ...point({ article, sentence }, span), term: pattern.term });
        uses.set(pattern.set, known);
      }
    }
  }
  return sets
    .map((set) => describe(lookup, set, uses.get(set) ?? []))
    .filter((found) => found !== undefined);
}

function indexPatterns(sets: readonly ContestedSet[]): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const set of sets) {
    for (const entry of set.terms) {
      const [term = "", variants = ""] = entry.split("=").map((part) => part.trim());
      for (const variant of [term, ...variants.split(",").map((part) => part.trim())].filter(
        Boolean,
      )) {
        const words = variant.split(/[\s-]+/);
        index.set(words[0]!, [...(index.get(words[0]!) ?? []), { set, term, words }]);
      }
    }
  }
  // The longest variant is tried first, so that its parts are not read by themselves.
  for (const [word, patterns] of index)
    index.set(
      word,
      patterns.toSorted((a, b) => b.words.length - a.words.length),
    );
  return index;
}

function matchSentence(
  place: Place,
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): [Pattern, Span][] {
  const { sentence } = place;
  const pieces = toPieces(sentence.tokens);
  const found: [Pattern, Span][] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const candidates = new Set(pieces[at]!.forms.flatMap((form) => patterns.get(form) ?? []));
    const match = [...candidates]
      .sort((a, b) => b.words.length - a.words.length)
      .find(({ words }) => words.every((word, n) => pieces[at + n]?.forms.includes(word)));
    if (!match) continue;
    const span = { start: pieces[at]!.start, end: pieces[at + match.words.length - 1]!.end };
    at += match.words.length - 1;
    const inName = sentence.mentions.some(
      (mention) =>
        mention.kind === "name" &&
        contains(mention, span) &&
        mention.end - mention.start > span.end - span.start,
    );
    if (!inName && isOwnVoice(sentence, span)) found.push([match, span]);
  }
  return found;
}

/** Tokens cut at hyphens; `anti-abortion` is written as one token or three. */
function toPieces(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    const parts = [...token.text.matchAll(/[^\s\-‐‑–]+/g)];
    if (!/[\p{L}\p{N}]/u.test(token.text))
      return /^[-‐‑–]$/.test(token.text) ? [] : [{ ...spanOf(token), forms: [] }];
    if (parts.length > 1) {
      return parts.map((part) => ({
        start: token.start + part.index,
        end: token.start + part.index + part[0].length,
        forms: formsOf(part[0].toLowerCase().replace(/[’‘]/g, "'")),
      }));
    }
    return [{ ...spanOf(token), forms: [...new Set([...formsOf(token.key), token.lemma])] }];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The word and what may be its singular: the tagger's lemma fails on Headline Case. */
function formsOf(key: string): string[] {
  const forms = [key];
  if (/ies$/.test(key)) forms.push(key.replace(/ies$/, "y"));
  if (/[^s]s$/.test(key)) forms.push(key.slice(0, -1));
  return forms;
}

function describe(lookup: Lookup, set: ContestedSet, uses: readonly Use[]): Contested | undefined {
  const byArticle = new Map<string, Set<string>>();
  for (const use of uses)
    byArticle.set(use.article, (byArticle.get(use.article) ?? new Set()).add(use.term));
  const choices = new Set([...byArticle.values()].map((terms) => [...terms].sort().join("|")));
  if (byArticle.size < 2 || choices.size < 2) return undefined;
  const parts = [...byArticle].map(([id, terms]) => {
    const article = lookup.story.articles.find((one) => one.article.id === id)!;
    return `${article.article.outlet} says ${listed([...terms].sort().map((term) => `“${term}”`))}`;
  });
  return {
    id: contentId("term", set.concept, ...uses.map((use) => `${use.sentence} ${use.term}`)),
    concept: set.concept,
    uses: [...uses],
    note: `${parts.join("; ")}. ${set.comment}`,
  };
}
