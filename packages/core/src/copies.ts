import type { AnnotatedArticle, AnnotatedStory, Copy } from "./model.ts";
import { contains } from "./span.ts";
import { isWordy } from "./text.ts";

/** Words in a run that two independent writers hardly share by chance. */
const runLength = 8;

/** Share of the words that an article does not quote in common runs from which two print one text. */
const leastShare = 0.25;

/** Share of a sentence's words in common runs from which it is printed from the shared text. */
const leastSentenceShare = 0.6;

interface Text {
  readonly article: AnnotatedArticle;
  readonly words: readonly string[];
  /** Number of the annotated sentence of each word. */
  readonly sentenceOf: readonly number[];
  /** 1 for each word that is quoted. */
  readonly quoted: Uint8Array;
}

/**
 * Articles that print one text: an agency's, or each other's. Facts that only they report have one
 * independent source, however many outlets print it. Found by runs of words in common outside
 * quotation marks: two reporters who quote one statement at length have not printed one text.
 */
export function findCopies(story: AnnotatedStory): Copy[] {
  const texts = story.articles.map(readText);
  return groupTexts(texts, findCovered(texts));
}

/**
 * By the numbers of two texts: which words of the first stand in a run that the second has too; 2 where
 * neither quotes the run, else 1.
 */
type Covered = readonly ReadonlyMap<number, Uint8Array>[];

/** Marks of a word in a common run: of one that a text quotes, and of one that both print as their own. */
const [sharedQuote, sharedText] = [1, 2];

function findCovered(texts: readonly Text[]): Covered {
  const covered = texts.map(() => new Map<number, Uint8Array>());
  for (const byText of findRuns(texts).values()) {
    if (byText.size < 2) continue;
    for (const [a, places] of byText) {
      const masks = covered[a]!;
      for (const b of byText.keys()) {
        if (a === b) continue;
        let mask = masks.get(b);
        if (!mask) {
          mask = new Uint8Array(texts[a]!.words.length);
          masks.set(b, mask);
        }
        const quotes = byText.get(b)!.every((at) => isQuoted(texts[b]!, at));
        for (const at of places) markRun(mask, at, quotes || isQuoted(texts[a]!, at));
      }
    }
  }
  return covered;
}

/** Whether most of a run is quoted: “…,” Lee said has words of who speaks too. */
function isQuoted({ quoted }: Text, at: number): boolean {
  let sum = 0;
  for (let word = at; word < at + runLength; word += 1) sum += quoted[word]!;
  return sum * 2 > runLength;
}

function markRun(mask: Uint8Array, from: number, quoted: boolean): void {
  const mark = quoted ? sharedQuote : sharedText;
  for (let at = from; at < from + runLength; at += 1) mask[at] = Math.max(mask[at]!, mark);
}

/** By the words of a run: in which texts it stands, and where. */
function findRuns(texts: readonly Text[]): ReadonlyMap<string, ReadonlyMap<number, number[]>> {
  const runs = new Map<string, Map<number, number[]>>();
  texts.forEach(({ words }, number) => {
    // Cut out of one string, which copies nothing.
    const whole = words.join(" ");
    let start = 0;
    let end = words.slice(0, runLength).join(" ").length;
    for (let at = 0; at + runLength <= words.length; at += 1) {
      const run = whole.slice(start, end);
      start += words[at]!.length + 1;
      end += 1 + (words[at + runLength]?.length ?? 0);
      let byText = runs.get(run);
      if (!byText) {
        byText = new Map();
        runs.set(run, byText);
      }
      const list = byText.get(number);
      if (list) list.push(at);
      else byText.set(number, [at]);
    }
  });
  return runs;
}

function readText(article: AnnotatedArticle): Text {
  const words: string[] = [];
  const sentenceOf: number[] = [];
  const quoted: number[] = [];
  article.annotated.forEach((sentence, number) => {
    const spans = sentence.quotes.filter(({ kind }) => kind !== "indirect");
    for (const token of sentence.tokens) {
      if (!isWordy(token.text)) continue;
      words.push(token.key);
      sentenceOf.push(number);
      quoted.push(spans.some((span) => contains(span, token)) ? 1 : 0);
    }
  });
  return { article, words, sentenceOf, quoted: Uint8Array.from(quoted) };
}

function groupTexts(texts: readonly Text[], covered: Covered): Copy[] {
  const shares: { a: number; b: number; share: number }[] = [];
  for (let a = 0; a < texts.length; a += 1) {
    for (let b = a + 1; b < texts.length; b += 1) {
      const share = Math.max(
        portion(texts[a]!, covered[a]!.get(b)),
        portion(texts[b]!, covered[b]!.get(a)),
      );
      if (share >= leastShare) shares.push({ a, b, share });
    }
  }
  const group = texts.map((_, number) => number);
  for (const { a, b } of shares) {
    const [from, to] = [group[a]!, group[b]!];
    group.forEach((value, number) => {
      if (value === Math.max(from, to)) group[number] = Math.min(from, to);
    });
  }
  const copies: Copy[] = [];
  for (const root of new Set(group)) {
    const members = texts.map((_, number) => number).filter((number) => group[number] === root);
    if (members.length < 2) continue;
    const source = sourceOf(members.map((number) => texts[number]!));
    copies.push({
      articles: members.map((number) => texts[number]!.article.article.id),
      ...(source ? { source } : {}),
      share:
        Math.round(
          Math.min(...shares.filter(({ a }) => group[a] === root).map(({ share }) => share)) * 1000,
        ) / 1000,
      sentences: members.flatMap((number) => printedFrom(number, members, texts, covered)),
    });
  }
  return copies;
}

/** Share of the words that a text does not quote which another prints as its own too. */
function portion({ quoted }: Text, mask: Uint8Array | undefined): number {
  if (!mask) return 0;
  let own = 0;
  let shared = 0;
  mask.forEach((mark, at) => {
    if (quoted[at] === 1) return;
    own += 1;
    if (mark === sharedText) shared += 1;
  });
  return shared / Math.max(1, own);
}

/** The agency that the texts credit, if they credit one. */
function sourceOf(texts: readonly Text[]): string | undefined {
  const agencies = texts.flatMap(
    ({ article }) => article.article.agency ?? article.found.agency ?? [],
  );
  return agencies.sort()[0];
}

function printedFrom(
  number: number,
  members: readonly number[],
  texts: readonly Text[],
  covered: Covered,
): string[] {
  const { article, words, sentenceOf } = texts[number]!;
  const inAll = new Uint8Array(words.length);
  for (const other of members) {
    const mask = covered[number]!.get(other);
    for (let at = 0; mask && at < mask.length; at += 1) if (mask[at]! > 0) inAll[at] = 1;
  }
  const totals = article.annotated.map(() => ({ words: 0, covered: 0 }));
  words.forEach((_, at) => {
    const total = totals[sentenceOf[at]!]!;
    total.words += 1;
    total.covered += inAll[at]!;
  });
  return article.annotated
    .filter(
      (_, at) =>
        totals[at]!.words > 0 && totals[at]!.covered >= leastSentenceShare * totals[at]!.words,
    )
    .map(({ sentence }) => sentence.id);
}
