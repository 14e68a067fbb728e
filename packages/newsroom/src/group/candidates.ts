import type { Rarity, Weighed } from "./weigh.ts";
import { cosine } from "./weigh.ts";

/** Two articles, by their numbers in the list, that may tell one story. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** Cosine of their terms. */
  readonly terms: number;
  /** Days between them; absent where a date is not known. */
  readonly days?: number;
}

/** Cosine of terms below which a pair is not looked at: on judged stories it keeps 97 of 100 true pairs. */
export const leastCosine = 0.08;

/** A pair must get this much from its rarer terms to be looked at whole. */
const leastFromRare = 0.04;

/** Terms in more than this share of the articles find no pair by themselves; they only add to one. */
const commonShare = 0.05;

/** In a small corpus a term is not common before it stands in so many articles. */
const leastCommon = 50;

/**
 * Pairs of articles within `window` days that share enough: an inverted index is moved over the articles
 * in order of day, so the work is that of the days and not of the corpus. Undated articles are held
 * against all. `articles` must be in order of day, undated ones last.
 */
export function findCandidates(
  articles: readonly Weighed[],
  rarity: Rarity,
  window: number,
): Candidate[] {
  const common = Math.max(leastCommon, rarity.articles * commonShare);
  const postings = new Map<number, Posting>();
  const partial = new Float64Array(articles.length);
  const candidates: Candidate[] = [];
  articles.forEach((article, number) => {
    const first = firstWithin(articles, number, window);
    const touched: number[] = [];
    const { numbers, weights } = article.terms;
    for (let at = 0; at < numbers.length; at += 1) {
      const term = numbers[at]!;
      if (rarity.terms.get(term)! > common) continue;
      let posting = postings.get(term);
      if (!posting) {
        posting = { articles: [], weights: [], start: 0 };
        postings.set(term, posting);
      }
      addUp(posting, first, weights[at]!, partial, touched);
      posting.articles.push(number);
      posting.weights.push(weights[at]!);
    }
    for (const other of touched.sort((a, b) => a - b)) {
      if (partial[other]! >= leastFromRare) {
        const terms = cosine(articles[other]!.terms, article.terms);
        const days = distance(articles[other]!, article);
        if (terms >= leastCosine) {
          candidates.push({
            left: other,
            right: number,
            terms,
            ...(days !== undefined && { days }),
          });
        }
      }
      partial[other] = 0;
    }
  });
  return candidates;
}

/** Articles with a term in order, and the first of them that the window still holds. */
interface Posting {
  readonly articles: number[];
  readonly weights: number[];
  start: number;
}

function addUp(
  posting: Posting,
  first: number,
  weight: number,
  partial: Float64Array,
  touched: number[],
): void {
  // Undated articles come last and begin at 0 again: what left the window is still there for them.
  let at = first === 0 ? 0 : posting.start;
  while (at < posting.articles.length && posting.articles[at]! < first) at += 1;
  posting.start = at;
  for (; at < posting.articles.length; at += 1) {
    const other = posting.articles[at]!;
    if (partial[other] === 0) touched.push(other);
    partial[other] = partial[other]! + weight * posting.weights[at]!;
  }
}

/** Days only grow along the list, so the search goes on where it stood for the article before. */
function firstWithin(articles: readonly Weighed[], number: number, window: number): number {
  const day = articles[number]!.day;
  if (day === undefined) return 0;
  let low = 0;
  let high = number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle]!.day! < day - window) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distance(left: Weighed, right: Weighed): number | undefined {
  if (left.day === undefined || right.day === undefined) return undefined;
  return Math.abs(left.day - right.day);
}
