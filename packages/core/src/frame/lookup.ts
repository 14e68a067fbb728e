import type {
  AnnotatedArticle,
  AnnotatedSentence,
  AnnotatedStory,
  Entity,
  Quote,
  Span,
  Token,
} from "../model.ts";
import { contains, slice } from "../span.ts";
import { isWordy } from "../text.ts";

/** A sentence of story text together with the article that it stands in. */
export interface Place {
  readonly article: AnnotatedArticle;
  readonly sentence: AnnotatedSentence;
}

/** Where every sentence and entity of a story is found by its id. */
export interface Lookup {
  readonly story: AnnotatedStory;
  readonly sentences: ReadonlyMap<string, Place>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entities that a description stands for somewhere in the story, by its words without article. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What every framing finding says of the words that it points at. */
export interface Finding {
  readonly article: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Files the sentences and entities of a story by id. */
export function lookUp(story: AnnotatedStory): Lookup {
  return {
    story,
    sentences: new Map(
      story.articles.flatMap((article) =>
        article.annotated.map((sentence) => [sentence.sentence.id, { article, sentence }] as const),
      ),
    ),
    entities: new Map(story.entities.map((entity) => [entity.id, entity])),
    holders: holdersOf(story),
  };
}

/** Words in lower case without the article before them. */
export function plainKey(words: string): string {
  return words.toLowerCase().replace(/^(?:the|an?)\s+/, "");
}

function holdersOf({ articles }: AnnotatedStory): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { annotated } of articles) {
    for (const { kind, text, entity } of annotated.flatMap(({ mentions }) => mentions)) {
      if (kind !== "descriptor") continue;
      const key = plainKey(text);
      const known = holders.get(key) ?? new Set<string>();
      holders.set(key, known.add(entity));
    }
  }
  return holders;
}

/** The words that a span of a sentence covers, white space folded. */
export function wordsAt({ article, sentence }: Place, span: Span): string {
  return slice(article.article[sentence.sentence.field], span).replace(/\s+/g, " ").trim();
}

/** Points at a span of a sentence. */
export function point(place: Place, span: Span): Finding {
  return {
    article: place.article.article.id,
    sentence: place.sentence.sentence.id,
    start: span.start,
    end: span.end,
    text: wordsAt(place, span),
  };
}

/** The quotation around a span, where its words are somebody else's; label quotes count too. */
export function quotationAround(sentence: AnnotatedSentence, span: Span): Quote | undefined {
  return sentence.quotes.find((quote) => quote.kind !== "indirect" && contains(quote, span));
}

/** True where the outlet itself says the words. */
export function isOwnVoice(sentence: AnnotatedSentence, span: Span): boolean {
  return quotationAround(sentence, span) === undefined;
}

/** Number of the first token that ends after `position`, by bisection; the token count where none does. */
export function tokenAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Words of a text: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(isWordy).length;
}

/** Names of outlets as a sentence lists them: `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
