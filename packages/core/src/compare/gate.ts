import { type Clause, findClauses } from "../align/clauses.ts";
import { carriesContent } from "../align/vocabulary.ts";
import type {
  AnnotatedArticle,
  AnnotatedSentence,
  AnnotatedStory,
  Divergence,
  Link,
  Span,
  Token,
} from "../model.ts";
import { oncePer } from "../remember.ts";
import { overlaps, reach } from "../span.ts";

/**
 * The same-fact gate: before two slots are compared it must be plain that they belong to one fact. A
 * linked pair of sentences is cut into clauses, and what the link matched is counted clause by clause;
 * a detector asks for shared words around the slot, more of them where the link is less sure.
 */

/** One sentence of a link. */
export interface Side {
  readonly article: AnnotatedArticle;
  /** The whole text of the sentence's field; all offsets count in it. */
  readonly text: string;
  readonly source: AnnotatedSentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** Number of the clause of each token. */
  readonly clauseOf: readonly number[];
  /** Of each token, whether it can stand for a shared thing: content, or part of a name. */
  readonly anchoring: readonly boolean[];
  /** Number of the match of each token in the link's evidence, -1 where it has none. */
  readonly matchOf: readonly number[];
}

/** A link ready to be compared. */
export interface Pair {
  readonly link: Link;
  readonly left: Side;
  readonly right: Side;
  /** One statement to an editor, and surely so. */
  readonly strong: boolean;
}

/** What a detector found in one pair, before pairs of the same slot are merged. */
export interface Finding {
  readonly type: Divergence["type"];
  readonly severity: Divergence["severity"];
  readonly probability: number;
  readonly left: Told;
  readonly right: Told;
  /** Too weak to stand alone: it only adds readings to a slot that a surer pair found. */
  readonly joins?: true;
  /** The explanation; `told` lists what each outlet says. */
  readonly note: (told: string) => string;
}

/** What one side says at the point of difference. */
export interface Told extends Span {
  readonly side: Pick<Side, "article" | "text" | "source">;
  /** In normal form. */
  readonly value?: string;
  /** Other sentences of the article that say the same at this point, surely of the same thing. */
  readonly repeats?: readonly Told[];
  /** The words that differ, where the span is more than them. */
  readonly shown?: string;
}

/** Longest sentence, in tokens, whose slots are compared: the work grows with its square. */
const mostTokens = 400;

/** From this probability on two sentences count as one statement where nothing weaker will do. */
export const likelySame = 0.5;

/**
 * Gives a link with both sentences cut into clauses and the link's matches laid on their words; undefined
 * where a sentence is too long. One after the other, because all pairs of a large story hold more than it.
 */
export function pairMaker(story: AnnotatedStory): (link: Link) => Pair | undefined {
  const places = new Map(
    story.articles.flatMap((article) =>
      article.annotated.map((source) => [source.sentence.id, { article, source }] as const),
    ),
  );
  // A sentence stands in many links, and most sentences of a large story in none.
  const known = new Map<string, Located>();
  const locate = (id: string): Located | undefined => {
    const found = known.get(id);
    const place = places.get(id);
    if (found || !place || place.source.tokens.length > mostTokens) return found;
    const located = readPlace(place.article, place.source);
    known.set(id, located);
    return located;
  };
  return (link) => {
    const left = locate(link.left);
    const right = locate(link.right);
    if (!left || !right) return undefined;
    return {
      link,
      left: makeSide(left, link, "left"),
      right: makeSide(right, link, "right"),
      strong: link.band === "sure" && link.sameProbability >= likelySame,
    };
  };
}

/** What is known of a sentence whatever it is linked with. */
export type Located = Omit<Side, "matchOf">;

/** Reads something off a sentence once for all links that it stands in. */
export function ofSentence<Value>(read: (place: Located) => Value): (place: Located) => Value {
  const known = new WeakMap<AnnotatedSentence, { readonly value: Value }>();
  return (place) => {
    let found = known.get(place.source);
    if (!found) {
      found = { value: read(place) };
      known.set(place.source, found);
    }
    return found.value;
  };
}

/** Numbers of the tokens of a sentence that are of a kind, found once for all links that it stands in. */
export function tokensOfSentence(
  isOne: (place: Located, at: number) => boolean,
): (place: Located) => readonly number[] {
  return ofSentence((place) => place.tokens.flatMap((_, at) => (isOne(place, at) ? [at] : [])));
}

/** A noun or a name. */
export function isNominal({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "PROPN";
}

function readPlace(article: AnnotatedArticle, source: AnnotatedSentence): Located {
  const { tokens, sentence } = source;
  const clauses = findClauses(source);
  return {
    article,
    text: article.article[sentence.field],
    source,
    tokens,
    clauses,
    clauseOf: tokens.map((_, at) => clauses.findIndex(({ from, to }) => from <= at && at < to)),
    anchoring: tokens.map((token) => carriesContent(token) || isMention(source, token)),
  };
}

function makeSide(place: Located, { evidence: { matches } }: Link, side: "left" | "right"): Side {
  const matchOf: number[] = place.tokens.map(() => -1);
  // Backwards, so that a token of two matches is counted with the first.
  for (let number = matches.length - 1; number >= 0; number -= 1) {
    const { from, to } = reach(place.tokens, matches[number]![side]);
    matchOf.fill(number, from, to);
  }
  return { ...place, matchOf };
}

/** True where the link matched these two tokens. */
export function areMatched(pair: Pair, left: number, right: number): boolean {
  const match = pair.left.matchOf[left] ?? -1;
  return match >= 0 && match === pair.right.matchOf[right];
}

/** One word in two forms; stems alone part lose and lost, lemmas alone prosecute and prosecution. */
export function isSameWord(a: Token, b: Token): boolean {
  return a.lemma === b.lemma || a.stem === b.stem;
}

/** The first token of the other side that is matched with this one, or -1. */
export function partnerOf(pair: Pair, from: "left" | "right", token: number): number {
  const match = pair[from].matchOf[token] ?? -1;
  if (match < 0) return -1;
  return pair[from === "left" ? "right" : "left"].matchOf.indexOf(match);
}

/**
 * Matched words, names, values that stand in both of two clauses, or anywhere in the two sentences
 * where no clause is given; `except` leaves out what belongs to the slots themselves.
 */
export function countAnchors(
  pair: Pair,
  clauses?: { readonly left: number; readonly right: number },
  except?: { readonly left?: Span; readonly right?: Span },
): number {
  return clauses || except ? countIn(pair, clauses, except) : countAll(pair);
}

/** Every detector asks for the anchors of the whole sentences. */
const countAll = oncePer((pair: Pair) => countIn(pair));

function countIn(
  pair: Pair,
  clauses?: { readonly left: number; readonly right: number },
  except: { readonly left?: Span; readonly right?: Span } = {},
): number {
  const left = anchorsOf(pair.left, clauses?.left, except.left);
  const right = anchorsOf(pair.right, clauses?.right, except.right);
  let count = 0;
  for (const match of left) if (right.has(match)) count += 1;
  return count;
}

function anchorsOf(
  side: Side,
  clause: number | undefined,
  slot: Span | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  side.matchOf.forEach((match, at) => {
    if (match < 0 || !side.anchoring[at]) return;
    if (clause !== undefined && side.clauseOf[at] !== clause) return;
    if (slot && overlaps(slot, side.tokens[at]!)) return;
    found.add(match);
  });
  return found;
}

/** A matched noun before both verbs in their clauses: they are told of one and the same. */
export function haveSharedSubject(pair: Pair, l: number, r: number): boolean {
  const subjects = (side: Side, verb: number): number[] => {
    const found: number[] = [];
    for (let at = 0; at < verb; at += 1) {
      const match = side.matchOf[at]!;
      if (match < 0 || side.clauseOf[at] !== side.clauseOf[verb]) continue;
      const { pos } = side.tokens[at]!;
      if (pos === "NOUN" || pos === "PROPN") found.push(match);
    }
    return found;
  };
  const lefts = subjects(pair.left, l);
  if (lefts.length === 0) return false;
  return subjects(pair.right, r).some((match) => lefts.includes(match));
}

/** Up to this many tokens a sentence tells one thing, whatever its clauses. */
const shortSentence = 18;

/**
 * Anchors beside a matched word in its two clauses; in short sentences that are surely one statement
 * the clauses don't matter: “the ferry, built in 1998, was insured”.
 */
export function countNear(
  pair: Pair,
  clauses: { readonly left: number; readonly right: number },
): number {
  const short = [pair.left, pair.right].every(({ tokens }) => tokens.length <= shortSentence);
  return countAnchors(pair, pair.strong && short ? undefined : clauses) - 1;
}

function isMention(source: AnnotatedSentence, token: Token): boolean {
  return source.mentions.some((mention) => mention.kind !== "pronoun" && overlaps(mention, token));
}

/** Number of the first token that a span covers, or -1. */
export function tokenAt(side: Pick<Side, "tokens">, span: Span): number {
  return side.tokens.findIndex((token) => overlaps(token, span));
}

/** The span from one token to another, both included. */
export function spanOf(side: Pick<Side, "tokens">, first: number, last: number): Span {
  return { start: side.tokens[first]!.start, end: side.tokens[last]!.end };
}

/** True where a span stands in somebody's quoted words. */
export function isQuoted(side: Pick<Side, "source">, span: Span): boolean {
  return side.source.quotes.some(
    (quote) =>
      quote.field === side.source.sentence.field &&
      quote.kind !== "indirect" &&
      overlaps(quote, span),
  );
}

/** Share of the other words of both sentences that must be matched, and how many of them at least. */
const leftOver = { share: 0.6, words: 3 } as const;

/**
 * True where two slots are what is left over: in sentences that are surely one statement nearly all else
 * was matched, so that whatever stands in the slots tells of one thing. Who said it doesn't count.
 */
export function isLeftOver(pair: Pair, left: Span, right: Span): boolean {
  if (!pair.strong) return false;
  return [[pair.left, left] as const, [pair.right, right] as const].every(([side, slot]) => {
    const others = side.tokens.flatMap((token, at) =>
      carriesContent(token) &&
      !overlaps(slot, token) &&
      !side.source.attributions.some(
        ({ source, cue }) => overlaps(source, token) || overlaps(cue, token),
      )
        ? [(side.matchOf[at] ?? -1) >= 0]
        : [],
    );
    const matched = others.filter(Boolean).length;
    return matched >= leftOver.words && matched >= others.length * leftOver.share;
  });
}

/** Links that may carry a conflict of content; what is only possible may not. */
export function isFirm(pair: Pair): boolean {
  return pair.link.band !== "possible";
}
