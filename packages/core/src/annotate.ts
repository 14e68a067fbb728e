import { findAttributions } from "./annotate/attributions.ts";
import { findDates, readDates } from "./annotate/dates.ts";
import { resolveMentions } from "./annotate/mentions.ts";
import { cutPieces } from "./annotate/quantities/pieces.ts";
import { findQuantities } from "./annotate/quantities.ts";
import { findQuotes, quotesBySentence } from "./annotate/quotes.ts";
import type {
  AnnotatedArticle,
  AnnotatedStory,
  Entity,
  Mention,
  SegmentedArticle,
  TokenizedArticle,
} from "./model.ts";
import { analyse } from "./nlp.ts";

/** Finds who, how many, when and who said it in the story text of all articles; boilerplate is passed over. */
export function annotate(articles: readonly SegmentedArticle[]): AnnotatedStory {
  const tokenized = articles.map(tokenize);
  const { mentions, entities } = resolveMentions(tokenized);
  return {
    articles: tokenized.map((article) => annotateArticle(article, mentions, entities)),
    entities,
  };
}

function tokenize(segmented: SegmentedArticle): TokenizedArticle {
  const tokens = segmented.sentences
    .filter((sentence) => sentence.role !== "boilerplate")
    .map((sentence) => {
      const text = segmented.article[sentence.field].slice(sentence.start, sentence.end);
      return [sentence.id, analyse(text, sentence.start)] as const;
    });
  return { ...segmented, tokens: new Map(tokens) };
}

function annotateArticle(
  tokenized: TokenizedArticle,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  entities: readonly Entity[],
): AnnotatedArticle {
  const { article, tokens } = tokenized;
  const quotes = findQuotes(tokenized, mentions, entities);
  const attributions = findAttributions(tokenized, mentions, quotes, entities);
  const inSentence = quotesBySentence(quotes);
  const annotated = tokenized.sentences
    .filter((sentence) => sentence.role !== "boilerplate")
    .map((sentence) => {
      const words = tokens.get(sentence.id) ?? [];
      const pieces = cutPieces(article[sentence.field], sentence, words);
      const dates = readDates(pieces);
      return {
        sentence,
        tokens: words,
        mentions: mentions.get(sentence.id) ?? [],
        quantities: findQuantities(pieces, dates, sentence),
        dates: findDates(pieces, dates, sentence, article.published),
        attributions: attributions.get(sentence.id) ?? [],
        quotes: inSentence.get(sentence.id) ?? [],
      };
    });
  return { ...tokenized, annotated, quotes };
}
