import { findClauses } from "./align/clauses.ts";
import { carriesContent } from "./align/vocabulary.ts";
import type { Likelihood } from "./align.ts";
import { contentId } from "./digest.ts";
import { hasFiniteVerb, hasMainClause } from "./main-clause.ts";
import type {
  AnnotatedArticle,
  AnnotatedSentence,
  AnnotatedStory,
  Link,
  Quantity,
  Span,
  Token,
  UniqueFact,
} from "./model.ts";
import { contains, cover, overlaps, slice } from "./span.ts";
import { hasEndMark } from "./text.ts";

/** A left-over clause needs this many content words to be a statement of its own. */
const leastContentWords = 5;

/** From so many on, a clause in which the tagger finds no verb is one nevertheless. */
const manyContentWords = 10;

/** From this probability of the nearest miss on, one in three is a match after all (left-out stories). */
const perhapsTold = 0.3;

/** An article with fewer words of story text than this is too short to say what it lacks. */
const fewestWords = 60;

interface Draft {
  readonly article: AnnotatedArticle;
  readonly sentence: AnnotatedSentence;
  readonly span: Span;
  readonly points: number;
  readonly reasons: readonly string[];
}

/**
 * What no link reaches: whole sentences without a link, and clauses that a linked sentence adds. Each
 * is ranked in its article by how checkable and newsworthy it is, and says what came nearest elsewhere.
 */
export function findUnique(
  story: AnnotatedStory,
  links: readonly Link[],
  scored: readonly Likelihood[],
): UniqueFact[] {
  const shared = sharedSpans(links);
  const linked = new Map<string, Set<string>>();
  for (const { left, right } of links) linked.set(left, (linked.get(left) ?? new Set()).add(right));
  const nearest = nearestMisses(
    scored.filter(({ left, right }) => !linked.get(left.id)?.has(right.id)),
  );
  // What is said of an article where nothing came near is one value: a large story says it a million times.
  const misses = story.articles.map((other) => {
    const brevity = wordsIn(other) < fewestWords ? { tooShort: true } : {};
    const { id, outlet } = other.article;
    return { brevity, nothing: { article: id, outlet, probability: 0, ...brevity } };
  });
  return story.articles.flatMap((article) => {
    const inOrder = article.annotated.flatMap((sentence, at) =>
      leftOver(sentence, shared.get(sentence.sentence.id)).map((span) =>
        rate(article, sentence, at, span, likeliest(nearest.get(sentence.sentence.id))),
      ),
    );
    const occurrence = occurrences(inOrder);
    const drafts = inOrder.toSorted((a, b) => b.points - a.points);
    return drafts.map((draft, at): UniqueFact => {
      const { sentence } = draft.sentence;
      const text = textOf(draft);
      return {
        id: contentId("unique", article.article.id, text, String(occurrence.get(draft) ?? 0)),
        sentence: sentence.id,
        start: draft.span.start,
        end: draft.span.end,
        ...(shared.has(sentence.id) ? { part: true } : {}),
        rank: at + 1,
        reasons: [...draft.reasons],
        nearest: misses
          .filter(({ nothing }) => nothing.article !== article.article.id)
          .map(({ nothing, brevity }) => {
            const { article: id, outlet } = nothing;
            const found = nearest.get(sentence.id)?.get(id);
            return found ? { article: id, outlet, ...found, ...brevity } : nothing;
          }),
      };
    });
  });
}

/** How many statements before each one in its article have the same words: keeps ids apart. */
function occurrences(drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const seen = new Map<string, number>();
  return new Map(
    drafts.map((draft): [Draft, number] => {
      const text = textOf(draft);
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      return [draft, before];
    }),
  );
}

function textOf({ article, sentence, span }: Draft): string {
  return slice(article.article[sentence.sentence.field], span);
}

function sharedSpans(links: readonly Link[]): ReadonlyMap<string, readonly Span[]> {
  const shared = new Map<string, Span[]>();
  for (const link of links) {
    // Two statements that an editor calls the same leave over only what stands in clauses of its own.
    for (const [id, spans] of [
      [link.left, link.evidence.shared.left],
      [link.right, link.evidence.shared.right],
    ] as const) {
      const known = shared.get(id);
      if (known) known.push(...spans);
      else shared.set(id, [...spans]);
    }
  }
  return shared;
}

/** The whole sentence where nothing of it is shared, else the clauses that add something. */
function leftOver(sentence: AnnotatedSentence, shared: readonly Span[] | undefined): Span[] {
  if (!shared) return [{ start: sentence.sentence.start, end: sentence.sentence.end }];
  const runs: Token[][][] = [];
  let open: Token[][] | undefined;
  for (const clause of findClauses(sentence)) {
    const tokens = sentence.tokens
      .slice(clause.from, clause.to)
      .filter(({ pos }) => pos !== "PUNCT");
    const span = cover(tokens);
    if (!span) continue;
    const told = clause.attribution || onlyVouches(sentence, span);
    if (told || shared.some((other) => overlaps(other, span))) {
      // "The mayor tried to assure them | that the bridge is safe": the stub tells nothing by itself.
      if (open && isComplement(sentence, clause.from)) {
        open.pop();
        if (!hasMainClause(open.flat())) runs.pop();
      }
      open = undefined;
    } else if (open) open.push(tokens);
    else {
      open = [tokens];
      runs.push(open);
    }
  }
  return runs
    .map((clauses) => clauses.flat())
    .filter((tokens) => {
      const content = tokens.filter(carriesContent).length;
      return content >= (hasFiniteVerb(tokens) ? leastContentWords : manyContentWords);
    })
    .map((tokens) => cover(withoutLink(tokens))!)
    .filter((span) => isChecked(sentence, span));
}

/** Behind a verb, without a mark: "said | that …", "asked | whether …"; behind a noun it describes that. */
function isComplement({ tokens }: AnnotatedSentence, from: number): boolean {
  return (
    !/^(?:PUNCT|NOUN)$/.test(tokens[from - 1]?.pos ?? "PUNCT") &&
    /^(?:that|whether|if|how|why)$/.test(tokens[from]?.key ?? "")
  );
}

/** Words at a clause's end that only join it to what follows: "…, which", "… after". */
const joining =
  /^(?:which|who|whom|whose|that|where|when|while|and|but|or|as|after|before|because|since|until|if|than|shortly|just|even)$/;

/** The clause up to the words that lead into one that is told elsewhere. */
function withoutLink(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ key }) => !joining.test(key));
  return tokens.slice(0, last + 1);
}

/** A clause that holds a source and its cue, and nothing of what is said: "said the mayor, a lawyer". */
function onlyVouches(sentence: AnnotatedSentence, span: Span): boolean {
  return sentence.attributions.some(
    ({ source, cue, content }) =>
      contains(span, source) && contains(span, cue) && !overlaps(span, content),
  );
}

/** It names, counts, dates or quotes something, so that a reader could check it. */
function isChecked(sentence: AnnotatedSentence, span: Span): boolean {
  const { mentions, quantities, dates, quotes } = sentence;
  const named = mentions.some((mention) => mention.kind !== "pronoun" && contains(span, mention));
  return (
    named ||
    [...quantities, ...dates].some((one) => contains(span, one)) ||
    quotes.some((q) => contains(span, q))
  );
}

/** What an editor looks for: names, numbers, words in quotation marks, dates; early in the article. */
function rate(
  article: AnnotatedArticle,
  sentence: AnnotatedSentence,
  at: number,
  span: Span,
  nearest: number,
): Draft {
  const reasons: string[] = [];
  let points = 0;
  const count = <T extends Span>(items: readonly T[]): T[] =>
    items.filter((item) => contains(span, item));
  const add = (number: number, worth: number, reason: string): void => {
    if (number === 0) return;
    points += Math.min(number, 3) * worth;
    reasons.push(reason);
  };
  const names = new Set(
    count(sentence.mentions)
      .filter((mention) => mention.kind === "name")
      .map((m) => m.entity),
  );
  add(
    names.size,
    1,
    `names ${plural(names.size, "person, place or body", "persons, places or bodies")}`,
  );
  const body = article.article[sentence.sentence.field];
  const quantities = count(sentence.quantities).filter(
    (quantity) => quantity.kind !== "ordinal" && !isArticle(quantity, body),
  );
  add(quantities.length, 1.2, `gives ${plural(quantities.length, "figure", "figures")}`);
  const quotes = sentence.quotes.filter((quote) => quote.kind !== "scare" && overlaps(quote, span));
  add(quotes.length > 0 ? 1 : 0, 1.5, "quotes somebody");
  add(count(sentence.dates).length, 0.6, "gives a date");
  const sourced = sentence.attributions.some(({ cue }) => overlaps(cue, span));
  add(sourced ? 1 : 0, 0.5, "names its source");
  const position = at / Math.max(1, article.annotated.length);
  points += 1.5 * (1 - position);
  if (position < 0.25) reasons.push("stands high in the article");
  const content = sentence.tokens.filter(
    (token) => contains(span, token) && carriesContent(token),
  ).length;
  points += Math.min(content, 12) / 8;
  if (content < leastContentWords) points -= 3;
  const text = slice(article.article[sentence.sentence.field], span);
  if (/\?["”’')\]]*\s*$/.test(text)) {
    points -= 4;
    reasons.push("asks a question");
  }
  const isLast = sentence === article.annotated.at(-1) && sentence.sentence.role === "body";
  if (isLast && !hasEndMark(text)) {
    points -= 2;
    reasons.push("breaks off");
  }
  if (/^\s*[([]/.test(text)) {
    points -= 2;
    reasons.push("is an aside");
  }
  if (nearest >= perhapsTold) {
    points -= 1.5;
    reasons.push("may be told elsewhere in other words");
  }
  if (isRepeated(article, sentence)) {
    points -= 5;
    reasons.push("is printed twice");
  }
  if (sentence.sentence.role === "headline" || sentence.sentence.role === "caption") {
    points -= 2;
    reasons.push(`is the ${sentence.sentence.role}`);
  }
  return { article, sentence, span, points, reasons };
}

/** “one soldier”: hardly more than “a soldier”. */
function isArticle({ low, high, number }: Quantity, text: string): boolean {
  return low === 1 && high === 1 && !/\d/.test(slice(text, number));
}

/**
 * In characters from the article's start: what is printed twice stands first there. The work grows with
 * sentences times characters, and only corpora given as one article are longer.
 */
const farthestBack = 300_000;

/** The same words stand earlier in the article: a caption or a pull quote. */
function isRepeated(article: AnnotatedArticle, { sentence }: AnnotatedSentence): boolean {
  const body = article.article[sentence.field];
  const text = slice(body, sentence);
  if (text.length <= 30) return false;
  const end = Math.min(sentence.start + text.length - 1, farthestBack);
  return body.slice(0, end).includes(text);
}

function likeliest(nearest: ReadonlyMap<string, { probability: number }> | undefined): number {
  return Math.max(0, ...[...(nearest?.values() ?? [])].map(({ probability }) => probability));
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `a ${one}` : `${count} ${many}`;
}

/** The most probable partner of each sentence, by the sentence's id and then by the other article's. */
function nearestMisses(
  scored: readonly Likelihood[],
): ReadonlyMap<string, ReadonlyMap<string, { sentence: string; probability: number }>> {
  const nearest = new Map<string, Map<string, { sentence: string; probability: number }>>();
  const note = (from: string, article: string, sentence: string, probability: number): void => {
    let byArticle = nearest.get(from);
    if (!byArticle) {
      byArticle = new Map();
      nearest.set(from, byArticle);
    }
    const known = byArticle.get(article);
    if (known && known.probability >= probability) return;
    byArticle.set(article, { sentence, probability: Math.round(probability * 1000) / 1000 });
  };
  for (const { left, right, probability } of scored) {
    note(left.id, right.article, right.id, probability);
    note(right.id, left.article, left.id, probability);
  }
  return nearest;
}

function wordsIn(article: AnnotatedArticle): number {
  return article.annotated.reduce(
    (sum, sentence) => sum + sentence.tokens.filter((token) => /\p{L}/u.test(token.text)).length,
    0,
  );
}
