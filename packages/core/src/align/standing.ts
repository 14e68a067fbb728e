import { connect, eachSegment, findPair, type Graph, neighbour } from "./graph.ts";
import type { SentencePair } from "./pairs.ts";

/** How a pair stands among the others of its two articles. */
export interface PairContext {
  /** 1 + how many other pairs of the left (right) sentence have a higher base, in this article. */
  readonly leftRank: number;
  readonly rightRank: number;
  /** Base less the best base of another partner; above 0 only for the first. */
  readonly leftMargin: number;
  readonly rightMargin: number;
  /** Best base among pairs of the neighbouring sentences. */
  readonly neighbours: number;
  /** Share of the article pair's candidates with a lower base. */
  readonly percentile: number;
}

/** Gives the context of each pair of a story by its number; pairs stand in reading order. */
export function findContexts(
  pairs: readonly SentencePair[],
  bases: Float64Array,
): (pair: number) => PairContext {
  const graph = connect(pairs);
  const { ranks, margins } = compete(pairs, bases, graph);
  const percentiles = findPercentiles(pairs, bases);
  return (at) => ({
    leftRank: ranks[2 * at]!,
    rightRank: ranks[2 * at + 1]!,
    leftMargin: margins[2 * at]!,
    rightMargin: margins[2 * at + 1]!,
    neighbours: bestBeside(graph, bases, pairs[at]!),
    percentile: percentiles[at]!,
  });
}

/** Rank and lead of each pair among those of its left sentence, and of its right: two numbers a pair. */
function compete(
  pairs: readonly SentencePair[],
  bases: Float64Array,
  graph: Graph,
): { ranks: Int32Array; margins: Float64Array } {
  const ranks = new Int32Array(2 * pairs.length);
  const margins = new Float64Array(2 * pairs.length);
  let sorted = new Float64Array(64);
  eachSegment(graph, (sentence, from, to) => {
    if (to - from > sorted.length) sorted = new Float64Array(2 * (to - from));
    for (let at = from; at < to; at += 1) sorted[at - from] = bases[graph.pairs[at]!]!;
    const segment = sorted.subarray(0, to - from).sort();
    const best = segment[segment.length - 1]!;
    const second = segment[segment.length - 2] ?? 0;
    for (let at = from; at < to; at += 1) {
      const pair = graph.pairs[at]!;
      const base = bases[pair]!;
      const place = 2 * pair + (pairs[pair]!.left.number === sentence ? 0 : 1);
      const higher = segment.length - countUpTo(segment, base);
      ranks[place] = 1 + higher;
      margins[place] = base - (higher === 0 ? second : best);
    }
  });
  return { ranks, margins };
}

function bestBeside(graph: Graph, bases: Float64Array, { left, right }: SentencePair): number {
  let best = 0;
  for (let l = -1; l <= 1; l += 1) {
    const other = neighbour(graph, left.number, l);
    if (other < 0) continue;
    for (let r = -1; r <= 1; r += 1) {
      // Before the one and behind the other is no neighbour of the pair.
      if (l * r < 0 || (l === 0 && r === 0)) continue;
      const pair = findPair(graph, other, neighbour(graph, right.number, r));
      if (pair >= 0) best = Math.max(best, bases[pair]!);
    }
  }
  return best;
}

function findPercentiles(pairs: readonly SentencePair[], bases: Float64Array): Float64Array {
  const byArticles = new Map<number, number[]>();
  const articles = pairs.reduce((most, { right }) => Math.max(most, right.article + 1), 0);
  pairs.forEach(({ left, right }, at) => {
    const key = left.article * articles + right.article;
    const list = byArticles.get(key);
    if (list) list.push(at);
    else byArticles.set(key, [at]);
  });
  const percentiles = new Float64Array(pairs.length);
  for (const list of byArticles.values()) {
    const sorted = Float64Array.from(list, (at) => bases[at]!).sort();
    for (const at of list) {
      percentiles[at] = countBelow(sorted, bases[at]!) / Math.max(1, sorted.length - 1);
    }
  }
  return percentiles;
}

/** How many of the ascending `values` lie below `limit`. */
function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending `values` do not exceed `limit`. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
