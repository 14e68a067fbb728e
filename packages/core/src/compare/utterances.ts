import { carriesContent } from "../align/vocabulary.ts";
import type { AnnotatedArticle, Quote, Token } from "../model.ts";
import { reach } from "../span.ts";
import { isWordy } from "../text.ts";
import type { Range } from "../words.ts";
import type { Told } from "./gate.ts";
import { quoteKey } from "./spoken.ts";

/** Quotations as what they are compared by: words without marks. */

/** A content word that more quotations than this have brings no two of them together. */
const mostSharing = 200;

/** A quotation of so few words is shown whole: “great satisfaction”. */
const shortPhrase = 3;

/** A quotation with its words, marks left out. */
export interface Spoken {
  readonly article: AnnotatedArticle;
  readonly quote: Quote;
  readonly words: readonly Token[];
  readonly content: ReadonlySet<string>;
  /** How often each word is spoken, by the form under which words are compared. */
  readonly counts: ReadonlyMap<string, Count>;
}

/** How often a word is spoken, and how often of these it carries content. */
interface Count {
  words: number;
  content: number;
}

export function findSpoken(article: AnnotatedArticle): Spoken[] {
  const bySentence = new Map(article.annotated.map((one) => [one.sentence.id, one]));
  return article.quotes
    .filter((quote) => quote.kind !== "indirect")
    .map((quote) => {
      const words = quote.sentences
        .flatMap((id) => within(bySentence.get(id)?.tokens ?? [], quote))
        .filter(
          (token) => token.start >= quote.start && token.end <= quote.end && isWordy(token.text),
        );
      return {
        article,
        quote,
        words,
        content: new Set(words.filter(carriesContent).map((word) => word.lemma)),
        counts: countWords(words),
      };
    })
    .filter(({ words }) => words.length > 1);
}

/** The tokens near a quotation, found by bisection: one sentence may hold thousands of quotations. */
function within(tokens: readonly Token[], quote: Quote): readonly Token[] {
  const { from, to } = reach(tokens, quote);
  return tokens.slice(from, to);
}

function countWords(words: readonly Token[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const word of words) {
    const key = quoteKey(word);
    const count = counts.get(key) ?? { words: 0, content: 0 };
    count.words += 1;
    if (carriesContent(word)) count.content += 1;
    counts.set(key, count);
  }
  return counts;
}

/** How many words of the left quotation the right one has too, in any order: no diff finds more. */
export function countShared(left: Spoken, right: Spoken): Readonly<Count> {
  let [words, content] = [0, 0];
  for (const [key, count] of left.counts) {
    const other = right.counts.get(key)?.words ?? 0;
    words += Math.min(count.words, other);
    content += Math.min(count.content, other);
  }
  return { words, content };
}

/** Pairs of quotations of different articles with a content word in common, left article first. */
export function findCandidates(spoken: readonly Spoken[]): [Spoken, Spoken][] {
  const postings = new Map<string, number[]>();
  const pairs = new Set<number>();
  spoken.forEach(({ content }, at) => {
    for (const lemma of content) {
      const list = postings.get(lemma) ?? [];
      if (list.length < mostSharing) {
        for (const other of list)
          if (spoken[other]!.article !== spoken[at]!.article) pairs.add(other * spoken.length + at);
        list.push(at);
        postings.set(lemma, list);
      }
    }
  });
  return [...pairs]
    .sort((a, b) => a - b)
    .map((key) => [spoken[Math.floor(key / spoken.length)]!, spoken[key % spoken.length]!]);
}

export function wordsOf(spoken: Spoken, { from, to }: Range): readonly Token[] {
  return spoken.words.slice(from, to);
}

/** Words of a quotation that a reader needs around a word that says little by itself: “by 31 October”. */
const headReach = 3;

/**
 * The quotation with its marks, as far as it lies in the sentence of the changed words. Where one side
 * lacks words (`gap`), both are shown with their neighbours: “I believe”, “I really believe”.
 */
export function tell(spoken: Spoken, range: Range, gap = false): Told {
  const { article, quote, words } = spoken;
  const text = article.article[quote.field];
  const at = words[Math.min(range.from, words.length - 1)]!;
  const source = article.annotated.find(
    ({ sentence }) =>
      sentence.field === quote.field && sentence.start <= at.start && at.end <= sentence.end,
  )!;
  const marked = {
    start: /["“”„«‘’'`]/.test(text[quote.start - 1] ?? "") ? quote.start - 1 : quote.start,
    end: /["“”»‘’'`]/.test(text[quote.end] ?? "") ? quote.end + 1 : quote.end,
  };
  const around = words.length <= shortPhrase ? words : shownWords(words, range, gap);
  return {
    start: Math.max(marked.start, source.sentence.start),
    end: Math.min(marked.end, source.sentence.end),
    side: { article, text, source },
    shown: text.slice(around[0]!.start, around.at(-1)!.end),
  };
}

function shownWords(words: readonly Token[], { from, to }: Range, gap: boolean): readonly Token[] {
  if (gap || from === to) return words.slice(Math.max(0, from - 1), to + 1);
  if (words.slice(from, to).some(carriesContent)) return words.slice(from, to);
  const head = words.slice(to, to + headReach).findIndex(carriesContent);
  return words.slice(from, head < 0 ? to : to + head + 1);
}
