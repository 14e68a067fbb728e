import { contentId } from "../digest.ts";
import type { ContestedSet, Framing, Span, Token } from "../model.ts";
import { contains } from "../span.ts";
import { isWordy } from "../text.ts";
import { contestedSets } from "./contested-terms-data.ts";
import { type Finding, isOwnVoice, type Lookup, listed, type Place, point } from "./lookup.ts";

type Contested = Framing["contestedTerms"][number];

/** A term as the words that must follow one another. */
interface Pattern {
  readonly set: ContestedSet;
  readonly term: string;
  readonly chosen: boolean;
  readonly words: readonly string[];
}

/** One word of a sentence in the forms that a pattern may name. */
interface Piece extends Span {
  readonly forms: readonly string[];
}

type Use = Finding & { readonly term: string; readonly chosen: boolean };

/**
 * Words that outlets choose differently for one contested thing. What stands in quotation marks or in
 * a name (`National Right to Life`) is not the outlet's choice. Shown where two outlets that both
 * speak of the thing do not use the same words, and where one alone speaks of it in a word that a side
 * chose. `more` are sets on top of our own.
 */
export function findContestedTerms(
  lookup: Lookup,
  more: readonly ContestedSet[] = [],
): Contested[] {
  const sets = [...contestedSets, ...more];
  const patterns = more.length > 0 ? indexPatterns(sets) : ownPatterns();
  const uses = new Map<ContestedSet, Use[]>();
  for (const article of lookup.story.articles) {
    for (const sentence of article.annotated) {
      for (const [pattern, span] of matchSentence({ article, sentence }, patterns)) {
        const known = uses.get(pattern.set) ?? [];
        known.push({
          ...point({ article, sentence }, span),
          term: pattern.term,
          chosen: pattern.chosen,
        });
        uses.set(pattern.set, known);
      }
    }
  }
  return sets
    .map((set) => describe(lookup, set, uses.get(set) ?? []))
    .filter((found) => found !== undefined);
}

let own: ReadonlyMap<string, readonly Pattern[]> | undefined;

/** Our own list never changes, and reading it takes as long as a short story. */
function ownPatterns(): ReadonlyMap<string, readonly Pattern[]> {
  own ??= indexPatterns(contestedSets);
  return own;
}

function indexPatterns(sets: readonly ContestedSet[]): ReadonlyMap<string, readonly Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const set of sets) {
    for (const entry of set.terms) {
      const [first = "", variants = ""] = entry.split("=").map((part) => part.trim().toLowerCase());
      const chosen = first.startsWith("*");
      const term = chosen ? first.slice(1).trim() : first;
      for (const variant of [term, ...variants.split(",").map((part) => part.trim())].filter(
        Boolean,
      )) {
        const words = variant
          .replace(/[’‘]/g, "'")
          .split(/[\s-]+/)
          .filter(Boolean);
        if (words.length === 0) continue;
        const known = index.get(words[0]!) ?? [];
        known.push({ set, term, chosen, words });
        index.set(words[0]!, known);
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
    const { forms } = pieces[at]!;
    if (!forms.some((form) => patterns.has(form))) continue;
    const candidates = new Set(forms.flatMap((form) => patterns.get(form) ?? []));
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
    const named = called.has(pieces[at - match.words.length]?.forms[0] ?? "");
    if (!inName && !named && isOwnVoice(sentence, span)) found.push([match, span]);
  }
  return found;
}

/** Tokens cut at hyphens; `anti-abortion` is written as one token or three. */
function toPieces(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    if (!isWordy(token.text))
      return /^[-‐‑–]$/.test(token.text) ? [] : [{ ...spanOf(token), forms: [] }];
    const parts = /[\s\-‐‑–]/.test(token.text)
      ? [...token.text.matchAll(/[^\s\-‐‑–]+/g)]
      : undefined;
    if (parts && parts.length > 1) {
      return parts.map((part) => ({
        start: token.start + part.index,
        end: token.start + part.index + part[0].length,
        forms: formsOf(part[0].toLowerCase().replace(/[’‘]/g, "'")),
      }));
    }
    const forms = formsOf(token.key);
    return [
      { ...spanOf(token), forms: forms.includes(token.lemma) ? forms : [...forms, token.lemma] },
    ];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The word and what may be its singular: the tagger's lemma fails on Headline Case. */
function formsOf(key: string): string[] {
  const forms = [key];
  if (!key.endsWith("s")) return forms;
  if (/ies$/.test(key)) forms.push(key.replace(/ies$/, "y"));
  if (/[^s]s$/.test(key)) forms.push(key.slice(0, -1));
  return forms;
}

/** Before a word that is told, not used: often referred to as Obamacare. */
const called = new Set("as called dubbed labelled labeled termed nicknamed so-called".split(" "));

/** Two articles have no favourite word in common; who mixes words has chosen none. */
function choosesApart(uses: readonly Use[]): boolean {
  const favourites = [...Map.groupBy(uses, ({ article }) => article).values()].map((own) => {
    const counts = [...Map.groupBy(own, ({ term }) => term)].map(
      ([term, all]) => [term, all.length] as const,
    );
    const most = Math.max(...counts.map(([, count]) => count));
    return new Set(counts.filter(([, count]) => count === most).map(([term]) => term));
  });
  return favourites.some((one, n) =>
    favourites.slice(n + 1).some((two) => ![...two].some((term) => one.has(term))),
  );
}

function describe(lookup: Lookup, set: ContestedSet, uses: readonly Use[]): Contested | undefined {
  const byArticle = new Map<string, Set<string>>();
  for (const use of uses)
    byArticle.set(use.article, (byArticle.get(use.article) ?? new Set()).add(use.term));
  const oneSided = byArticle.size === 1 && uses.some(({ chosen }) => chosen);
  if (!oneSided && !choosesApart(uses)) return undefined;
  const outletOf = (id: string): string =>
    lookup.story.articles.find(({ article }) => article.id === id)!.article.outlet;
  const parts = [...byArticle].map(
    ([id, terms]) =>
      `${oneSided ? "Only " : ""}${outletOf(id)} says ${listed([...terms].sort().map((term) => `“${term}”`))}`,
  );
  if (oneSided) {
    const others = lookup.story.articles.filter(({ article }) => !byArticle.has(article.id));
    parts.push(
      `no word for it was found in ${listed(others.map(({ article }) => article.outlet))}`,
    );
  }
  return {
    id: contentId("term", set.concept, ...uses.map((use) => `${use.sentence} ${use.term}`)),
    concept: set.concept,
    uses: uses.map(({ chosen: _, ...use }) => use),
    ...(oneSided ? { oneSided } : {}),
    note: [`${parts.join("; ")}.`, set.comment].filter(Boolean).join(" "),
  };
}
