import type { Rarity, Weighed } from "./weigh.ts";
import { cosine } from "./weigh.ts";

/** Two articles that may tell one story, in order of their numbers. */
export interface Candidate {
  readonly left: Weighed;
  readonly right: Weighed;
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
 * An inverted index of articles that comes along with the days: what it forgets takes no memory, so that
 * work and memory are those of the window and not of the corpus.
 */
export class MovingIndex {
  /** Those that it holds, in the order they came; `#first` is the place of the first. */
  readonly #articles: Weighed[] = [];
  #first = 0;
  readonly #postings = new Map<number, Posting>();
  /** By place, modulo its length; all 0 between two searches. */
  #partial = new Float64Array(1024);

  /** Those that share enough with an article. */
  find(article: Weighed, rarity: Rarity): Candidate[] {
    const partial = this.#partial;
    const turn = partial.length - 1;
    const touched: number[] = [];
    const { numbers, weights } = article.terms;
    const common = commonFrom(rarity);
    for (let at = 0; at < numbers.length; at += 1) {
      if (rarity.terms.get(numbers[at]!)! > common) continue;
      const posting = this.#postings.get(numbers[at]!);
      if (!posting) continue;
      const weight = weights[at]!;
      const { places } = posting;
      for (let next = 0; next < places.length; next += 1) {
        const slot = places[next]! & turn;
        if (partial[slot] === 0) touched.push(places[next]!);
        partial[slot] = partial[slot]! + weight * posting.weights[next]!;
      }
    }
    const found: Candidate[] = [];
    for (const place of touched) {
      if (partial[place & turn]! >= leastFromRare) {
        const other = this.#articles[place - this.#first]!;
        const terms = cosine(other.terms, article.terms);
        if (terms >= leastCosine) found.push(candidate(other, article, terms));
      }
      partial[place & turn] = 0;
    }
    return found;
  }

  /** Lets it be found. Its common terms find nothing; they count once a pair is looked at. */
  add(article: Weighed, rarity: Rarity): void {
    const place = this.#first + this.#articles.push(article) - 1;
    if (this.#articles.length > this.#partial.length) {
      this.#partial = new Float64Array(2 * this.#partial.length);
    }
    const { numbers, weights } = article.terms;
    const common = commonFrom(rarity);
    for (let at = 0; at < numbers.length; at += 1) {
      const term = numbers[at]!;
      if (rarity.terms.get(term)! > common) continue;
      const posting = this.#postings.get(term);
      if (posting) {
        posting.places.push(place);
        posting.weights.push(weights[at]!);
      } else this.#postings.set(term, { places: [place], weights: [weights[at]!] });
    }
  }

  /** Forgets the articles of days before this one. */
  forget(day: number): void {
    let gone = this.#articles.findIndex((article) => article.day! >= day);
    if (gone < 0) gone = this.#articles.length;
    if (gone === 0) return;
    this.#articles.splice(0, gone);
    this.#first += gone;
    for (const [term, { places, weights }] of this.#postings) {
      if (places[0]! >= this.#first) continue;
      let stale = 0;
      while (stale < places.length && places[stale]! < this.#first) stale += 1;
      if (stale === places.length) this.#postings.delete(term);
      else {
        places.splice(0, stale);
        weights.splice(0, stale);
      }
    }
  }
}

/** Places of articles with a term, ascending, and its weight in each. */
interface Posting {
  readonly places: number[];
  readonly weights: number[];
}

function commonFrom({ articles }: Rarity): number {
  return Math.max(leastCommon, articles * commonShare);
}

function candidate(one: Weighed, other: Weighed, terms: number): Candidate {
  const [left, right] = one.number < other.number ? [one, other] : [other, one];
  if (left.day === undefined || right.day === undefined) return { left, right, terms };
  return { left, right, terms, days: Math.abs(left.day - right.day) };
}
