import { type Sparse, sparse, transpose } from "./sparse.ts";
import type { SentenceUnits } from "./units.ts";

/**
 * Which pairs of sentences are worth a close look: those of different articles that share a class. In
 * a story of a few articles that is every such pair. In a large one only the best of each sentence are
 * kept, by the summed weight of shared classes, so that the work stays bounded.
 */
export interface Candidates {
  /** Numbers of sentences, left before right, in reading order of both. */
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** How many partners a sentence may have in each other article; Infinity where none was cut. */
  readonly perArticle: number;
}

/**
 * Pairs that are looked at closely, at most, but for the minimum of `fewestPartners` a sentence. Ten
 * articles of 40 sentences have about 25,000.
 */
export const mostPairs = 40_000;

/** However large a story is, each sentence may have this many partners. */
const fewestPartners = 4;

/**
 * In a large story a sentence looks through this many entries of its classes, rarest class first: what
 * it shares with hundreds of others does not tell its best partners.
 */
const mostEntries = 2_000;

export function findCandidates(sentences: readonly SentenceUnits[]): Candidates {
  const classesOf = weighClasses(sentences);
  const sentencesOf = transpose(classesOf);
  return (
    allPairs(sentences, classesOf, sentencesOf) ?? bestPairs(sentences, classesOf, sentencesOf)
  );
}

/** Each sentence's classes with the weight of the weightiest unit in each. */
function weighClasses(sentences: readonly SentenceUnits[]): Sparse {
  return sparse(
    sentences.map(({ index, units }) => {
      const row: [number, number][] = [];
      for (let at = 0; at < index.classes.length; ) {
        const id = index.classes[at]!;
        let weight = 0;
        for (; index.classes[at] === id; at += 1) {
          weight = Math.max(weight, index.strengths[at]! * units[index.units[at]!]!.weight);
        }
        row.push([id, weight]);
      }
      return row;
    }),
  );
}

/** All pairs that share a class; undefined where they are too many. */
function allPairs(
  sentences: readonly SentenceUnits[],
  classesOf: Sparse,
  sentencesOf: Sparse,
): Candidates | undefined {
  const lefts = new Int32Array(mostPairs);
  const rights = new Int32Array(mostPairs);
  // Where the sentences of later articles begin in each class: lefts come in order, so it only moves on.
  const later = sentencesOf.starts.slice();
  const lastLeft = new Int32Array(sentences.length).fill(-1);
  let count = 0;
  for (const { number: left, article } of sentences) {
    const first = count;
    for (let at = classesOf.starts[left]!; at < classesOf.starts[left + 1]!; at += 1) {
      const id = classesOf.columns[at]!;
      const end = sentencesOf.starts[id + 1]!;
      let from = later[id]!;
      while (from < end && sentences[sentencesOf.columns[from]!]!.article <= article) from += 1;
      later[id] = from;
      for (; from < end; from += 1) {
        const right = sentencesOf.columns[from]!;
        if (lastLeft[right] === left) continue;
        if (count === mostPairs) return undefined;
        lastLeft[right] = left;
        rights[count] = right;
        count += 1;
      }
    }
    lefts.fill(left, first, count);
    rights.subarray(first, count).sort();
  }
  return {
    lefts: lefts.slice(0, count),
    rights: rights.slice(0, count),
    perArticle: Number.POSITIVE_INFINITY,
  };
}

/** A pair stays where it is among the best of either of its sentences. */
function bestPairs(
  sentences: readonly SentenceUnits[],
  classesOf: Sparse,
  sentencesOf: Sparse,
): Candidates {
  const others = Math.max(1, new Set(sentences.map(({ article }) => article)).size - 1);
  const most = Math.max(fewestPartners, Math.floor(mostPairs / sentences.length));
  const perArticle = Math.max(1, Math.floor(most / others));
  const rank = ranker(sentences, classesOf, sentencesOf);
  const lastSentence = new Int32Array(others + 1).fill(-1);
  const inArticle = new Int32Array(others + 1);
  const keys: number[] = [];
  for (const { number } of sentences) {
    let kept = 0;
    for (const key of rank(number)) {
      const partner = key & numberBits;
      const { article } = sentences[partner]!;
      if (lastSentence[article] !== number) inArticle[article] = 0;
      lastSentence[article] = number;
      if (inArticle[article] === perArticle) continue;
      inArticle[article]! += 1;
      keys.push(Math.min(number, partner) * sentences.length + Math.max(number, partner));
      kept += 1;
      if (kept === most) break;
    }
  }
  const sorted = Float64Array.from(keys).sort();
  const unique = sorted.filter((key, at) => key !== sorted[at - 1]);
  const lefts = Int32Array.from(unique, (key) => Math.floor(key / sentences.length));
  const rights = Int32Array.from(unique, (key, at) => key - lefts[at]! * sentences.length);
  // Fewer than one in each other article, where there are more articles than partners.
  return { lefts, rights, perArticle: Math.min(perArticle, Math.round((10 * most) / others) / 10) };
}

/** Scores are told apart to this many steps a unit of weight. */
const steps = 1e5;

/** No sentence shares more weight than this: 160 units of a few classes, each at most 1. */
const mostWeight = 1e4;

/** The last bits of a rank: the number of the sentence. */
const numberBits = 2 ** 21 - 1;

/** Gives the likely partners of a sentence as numbers, best first; ties go to the earlier sentence. */
function ranker(
  sentences: readonly SentenceUnits[],
  classesOf: Sparse,
  sentencesOf: Sparse,
): (sentence: number) => Float64Array {
  const articleOf = Int32Array.from(sentences, ({ article }) => article);
  const ends = new Int32Array(sentences.length + 1);
  for (const { number, article } of sentences) ends[article] = number + 1;
  const scores = new Float64Array(sentences.length);
  const touched = new Int32Array(sentences.length);
  const sizeOf = (id: number): number => sentencesOf.starts[id + 1]! - sentencesOf.starts[id]!;
  return (sentence) => {
    const article = articleOf[sentence]!;
    const ids = classesOf.columns
      .slice(classesOf.starts[sentence], classesOf.starts[sentence + 1])
      .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
    let count = 0;
    let entries = 0;
    for (const id of ids) {
      entries += sizeOf(id);
      if (entries > mostEntries && count > 0) break;
      // Of a class that is too large even alone, a share from all over the story.
      const stride = Math.ceil(sizeOf(id) / mostEntries);
      const first = sentencesOf.starts[id]! + (sentence % stride);
      const last = sentencesOf.starts[id + 1]!;
      for (let at = first; at < last; at += stride) {
        const other = sentencesOf.columns[at]!;
        if (articleOf[other] === article) {
          // Sentences stand article by article: all of the own one are passed over at once.
          const after = findAtLeast(sentencesOf.columns, at, last, ends[article]!);
          at += (Math.ceil((after - at) / stride) - 1) * stride;
          continue;
        }
        if (scores[other] === 0) {
          touched[count] = other;
          count += 1;
        }
        scores[other]! += sentencesOf.weights[at]!;
      }
    }
    const ranks = new Float64Array(count);
    for (let at = 0; at < count; at += 1) {
      const other = touched[at]!;
      ranks[at] = Math.round((mostWeight - scores[other]!) * steps) * (numberBits + 1) + other;
      scores[other] = 0;
    }
    return ranks.sort();
  };
}

/** The first place from `low` to `high` with at least this number, by bisection; the numbers ascend. */
function findAtLeast(numbers: Int32Array, low: number, high: number, least: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! >= least) to = middle;
    else from = middle + 1;
  }
  return from;
}
