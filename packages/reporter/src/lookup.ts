import type {
  Article,
  Band,
  Comparison,
  Divergence,
  Fact,
  Genre,
  Link,
  Reading,
  Sentence,
  Span,
} from "@crossread/core";
import { oneLine } from "./shorten.ts";

/** An article with what a report says of it. */
export interface ArticleView {
  readonly article: Article;
  /** The outlet; with the version or id behind it where an outlet has several articles. */
  readonly name: string;
  /** Its column, from 0: the same everywhere. */
  readonly column: number;
  /** All sentences in reading order. */
  readonly sentences: readonly Sentence[];
  /** Those that are story text. */
  readonly story: readonly Sentence[];
  /** Words of story text. */
  readonly words: number;
  /** What kind of text it is. */
  readonly genre: Genre;
}

/** Another sentence that a sentence is linked to. */
export interface Partner {
  readonly link: Link;
  readonly sentence: Sentence;
}

/** What reports look up in a comparison, by id. */
export interface Lookup {
  readonly comparison: Comparison;
  readonly articles: readonly ArticleView[];
  readonly article: (id: string) => ArticleView;
  readonly sentence: (id: string) => Sentence;
  readonly fact: (id: string) => Fact | undefined;
  /** The facts that a sentence tells. */
  readonly factsOf: (sentence: string) => readonly Fact[];
  /** Links of a sentence, most probable first. */
  readonly partners: (sentence: string) => readonly Partner[];
  /** What is told differently of a fact. */
  readonly divergences: (fact: string) => readonly Divergence[];
  /** Every reading in a sentence. */
  readonly readings: (sentence: string) => readonly { divergence: Divergence; reading: Reading }[];
  /** Number of a sentence among the story's sentences of its article, from 0. */
  readonly position: (sentence: string) => number;
  /** Number of its paragraph among the paragraphs of body text, from 1; 0 outside the body text. */
  readonly paragraph: (sentence: string) => number;
  /** Articles so short that finding no match in them means little, by id; the engine says so. */
  readonly tooShort: ReadonlySet<string>;
}

/** Indexes a comparison once, in linear time. Throws where an id leads nowhere: that is a bug in its maker. */
export function lookUp(comparison: Comparison): Lookup {
  const articles = articleViews(comparison);
  const positions = new Map<string, number>();
  const paragraphs = new Map<string, number>();
  for (const view of articles) {
    for (const [n, one] of view.story.entries()) positions.set(one.id, n);
    for (const [id, number] of paragraphNumbers(view.story)) paragraphs.set(id, number);
  }
  const article = finder("article", articles, (view) => view.article.id);
  const sentence = finder("sentence", comparison.sentences, (one) => one.id);
  const facts = new Map(comparison.facts.map((fact) => [fact.id, fact]));
  const partners = partnersBySentence(comparison, sentence);
  const divergences = grouped(comparison.divergences, (one) => factOf(comparison, one) ?? "");
  const tellings = grouped(
    comparison.facts.flatMap((fact) => fact.members.map((member) => ({ fact, member }))),
    (one) => one.member,
  );
  const readings = grouped(
    comparison.divergences.flatMap((divergence) =>
      divergence.readings.map((reading) => ({ divergence, reading })),
    ),
    (one) => one.reading.sentence,
  );
  return {
    comparison,
    articles,
    article,
    sentence,
    fact: (id) => facts.get(id),
    factsOf: (id) => (tellings.get(id) ?? []).map((one) => one.fact),
    partners: (id) => partners.get(id) ?? [],
    divergences: (id) => divergences.get(id) ?? [],
    readings: (id) => readings.get(id) ?? [],
    position: (id) => positions.get(id) ?? 0,
    paragraph: (id) => paragraphs.get(id) ?? 0,
    tooShort: new Set(
      comparison.unique.flatMap((one) =>
        one.nearest.filter((near) => near.tooShort === true).map((near) => near.article),
      ),
    ),
  };
}

/** The characters of a span in the field of a sentence. */
export function textAt(lookup: Lookup, sentence: string, span: Span): string {
  const { article, field } = lookup.sentence(sentence);
  return lookup.article(article).article[field].slice(span.start, span.end);
}

/** The words of a sentence on one line. */
export function sentenceText(lookup: Lookup, id: string): string {
  return oneLine(textAt(lookup, id, lookup.sentence(id)));
}

/** The name of the outlet that a sentence stands in. */
export function outletOf(lookup: Lookup, sentence: string): string {
  return lookup.article(lookup.sentence(sentence).article).name;
}

/** Where a sentence stands, in words: `Headline`, `Standfirst`, `Lede`, `¶ 8`, `Caption`, `Set aside`. */
export function placeInWords(lookup: Lookup, id: string): string {
  const sentence = lookup.sentence(id);
  switch (sentence.role) {
    case "headline":
      return "Headline";
    case "standfirst":
      return "Standfirst";
    case "caption":
      return "Caption";
    case "boilerplate":
      return "Set aside";
    case "body": {
      const number = lookup.paragraph(id);
      return number === 1 ? "Lede" : `¶ ${number}`;
    }
  }
}

/** The headline of an article, or its first words where none was found. */
export function headlineText(lookup: Lookup, view: ArticleView): string {
  const parts = view.story.filter((sentence) => sentence.role === "headline");
  const first = parts.length > 0 ? parts : view.story.slice(0, 1);
  return first.map((sentence) => sentenceText(lookup, sentence.id)).join(" ");
}

/**
 * How sure a divergence is. Its probability is that of the link times the reliability of its type, so
 * the limits of links don't fit: what is more likely wrong than right is a question, no finding.
 */
const divergenceLimits = { sure: 0.8, likely: 0.5 } as const;

export function divergenceBand({ probability }: Divergence): Band {
  if (probability >= divergenceLimits.sure) return "sure";
  return probability >= divergenceLimits.likely ? "likely" : "possible";
}

/** The fact that a divergence is about: the one it names, else the one with most of its sentences. */
export function factOf(comparison: Comparison, divergence: Divergence): string | undefined {
  if (divergence.fact !== undefined) return divergence.fact;
  const sentences = new Set(divergence.readings.map((reading) => reading.sentence));
  let best: { id: string; shared: number } | undefined;
  for (const fact of comparison.facts) {
    const shared = fact.members.filter((member) => sentences.has(member)).length;
    if (shared > 1 && shared > (best?.shared ?? 0)) best = { id: fact.id, shared };
  }
  return best?.id;
}

function paragraphNumbers(story: readonly Sentence[]): Map<string, number> {
  const numbers = new Map<string, number>();
  let number = 0;
  let last: Sentence | undefined;
  for (const sentence of story) {
    if (sentence.role !== "body") continue;
    if (sentence.paragraph !== last?.paragraph) number += 1;
    numbers.set(sentence.id, number);
    last = sentence;
  }
  return numbers;
}

function articleViews(comparison: Comparison): ArticleView[] {
  const sentences = grouped(comparison.sentences, (sentence) => sentence.article);
  const outlets = grouped(comparison.articles, (article) => article.outlet);
  const genres = new Map(comparison.framing.genres.map((one) => [one.article, one.genre]));
  return comparison.articles.map((article, column) => {
    const own = sentences.get(article.id) ?? [];
    const story = own.filter((sentence) => sentence.role !== "boilerplate");
    const alone = (outlets.get(article.outlet)?.length ?? 0) === 1;
    const name = oneLine(article.outlet);
    return {
      article,
      name: alone ? name : `${name} (${article.version ?? article.id})`,
      column,
      sentences: own,
      story,
      words: story.reduce((sum, sentence) => sum + wordsIn(article, sentence), 0),
      genre: genres.get(article.id) ?? "news",
    };
  });
}

function wordsIn(article: Article, sentence: Sentence): number {
  return article[sentence.field].slice(sentence.start, sentence.end).match(/\S+/g)?.length ?? 0;
}

function partnersBySentence(
  comparison: Comparison,
  sentence: (id: string) => Sentence,
): ReadonlyMap<string, readonly Partner[]> {
  const ends = comparison.links.flatMap((link) => [
    { from: link.left, partner: { link, sentence: sentence(link.right) } },
    { from: link.right, partner: { link, sentence: sentence(link.left) } },
  ]);
  const partners = new Map<string, Partner[]>();
  for (const [from, list] of grouped(ends, (end) => end.from)) {
    const sorted = list.map((end) => end.partner);
    partners.set(
      from,
      sorted.sort((a, b) => b.link.probability - a.link.probability),
    );
  }
  return partners;
}

function finder<Item>(
  kind: string,
  items: readonly Item[],
  idOf: (item: Item) => string,
): (id: string) => Item {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return (id) => {
    const item = byId.get(id);
    if (item === undefined) throw new Error(`no ${kind} “${id}”: this is a bug in crossread`);
    return item;
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
