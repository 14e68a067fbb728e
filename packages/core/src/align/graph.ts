/**
 * Which sentences are paired, seen from each sentence: the partners of sentence `s` stand at
 * `[starts[s], starts[s + 1])`, in reading order, so that those of one article stand together.
 */
export interface Graph {
  readonly starts: Int32Array;
  readonly partners: Int32Array;
  /** Number of the pair that each partner is one half of. */
  readonly pairs: Int32Array;
  /** Number of each sentence's article; -1 where it has no pair. */
  readonly articles: Int32Array;
}

interface Paired {
  readonly left: { readonly number: number; readonly article: number };
  readonly right: { readonly number: number; readonly article: number };
}

/** The graph of pairs that stand in reading order of their left sentences, then of their right ones. */
export function connect(pairs: readonly Paired[]): Graph {
  const size = pairs.reduce((most, { right }) => Math.max(most, right.number + 1), 0);
  const starts = new Int32Array(size + 1);
  const articles = new Int32Array(size).fill(-1);
  for (const { left, right } of pairs) {
    starts[left.number + 1]! += 1;
    starts[right.number + 1]! += 1;
    articles[left.number] = left.article;
    articles[right.number] = right.article;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const partners = new Int32Array(2 * pairs.length);
  const numbers = new Int32Array(2 * pairs.length);
  const add = (sentence: number, partner: number, pair: number): void => {
    const place = next[sentence]!;
    next[sentence] = place + 1;
    partners[place] = partner;
    numbers[place] = pair;
  };
  // Partners before a sentence first, then those behind it: that is their reading order.
  pairs.forEach(({ left, right }, at) => {
    add(right.number, left.number, at);
  });
  pairs.forEach(({ left, right }, at) => {
    add(left.number, right.number, at);
  });
  return { starts, partners, pairs: numbers, articles };
}

/** Number of the pair of two sentences, or -1. */
export function findPair(graph: Graph, sentence: number, partner: number): number {
  if (sentence < 0 || sentence + 1 >= graph.starts.length) return -1;
  let low = graph.starts[sentence]!;
  let high = graph.starts[sentence + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (graph.partners[middle]! < partner) low = middle + 1;
    else high = middle;
  }
  return low < graph.starts[sentence + 1]! && graph.partners[low] === partner
    ? graph.pairs[low]!
    : -1;
}

/** The sentence so many places on in the same article, or -1. */
export function neighbour(graph: Graph, sentence: number, step: number): number {
  return graph.articles[sentence + step] === graph.articles[sentence] ? sentence + step : -1;
}

/** Calls `visit` with the places, `[from, to)`, of each sentence's partners in each other article. */
export function eachSegment(
  graph: Graph,
  visit: (sentence: number, from: number, to: number) => void,
): void {
  for (let sentence = 0; sentence + 1 < graph.starts.length; sentence += 1) {
    const end = graph.starts[sentence + 1]!;
    for (let from = graph.starts[sentence]!; from < end; ) {
      const article = graph.articles[graph.partners[from]!];
      let to = from + 1;
      while (to < end && graph.articles[graph.partners[to]!] === article) to += 1;
      visit(sentence, from, to);
      from = to;
    }
  }
}
