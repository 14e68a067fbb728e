import { connect, eachSegment, findPair, type Graph, neighbour } from "./graph.ts";
import type { SentencePair } from "./pairs.ts";

/**
 * What the other pairs of a story say of one pair, once a first pass has given each a probability:
 * a rival that is likelier, a third outlet that both agree with, neighbours that match too.
 */
export const collectiveFeatures = [
  { name: "first-pass", meaning: "log odds of the first pass", unit: "log" },
  {
    name: "rival-best",
    meaning: "probability of the likeliest other partner of either sentence",
    unit: "share",
  },
  {
    name: "rival-least",
    meaning: "the same for the sentence with the weaker rival",
    unit: "share",
  },
  { name: "lead", meaning: "its own probability less that of the likeliest rival", unit: "share" },
  {
    name: "third-article",
    meaning: "how surely both sentences match one of a third article",
    unit: "share",
  },
  {
    name: "diagonal",
    meaning: "probability of the pair of sentences before, or after, both",
    unit: "share",
  },
  {
    name: "beside-most",
    meaning: "probability of the likeliest pair with a neighbour of one sentence",
    unit: "share",
  },
  { name: "beside-least", meaning: "the same for neighbours of the other sentence", unit: "share" },
] as const;

/** A partner less probable than this lends no support through a third article. */
const leastSupport = 0.05;

/** Bounds of the log odds, so that a first pass that is certain stays arguable. */
const certainty = 1e-4;

/**
 * Writes the values of `collectiveFeatures` of a pair into `values` from a place on. Pairs stand in reading
 * order, the first pass's probabilities in the same.
 */
export function describeCollectively(
  pairs: readonly SentencePair[],
  probabilities: readonly number[],
): (pair: number, values: Float64Array, place: number) => void {
  const graph = connect(pairs);
  const rivals = findRivals(pairs, probabilities, graph);
  const throughThird = supportThroughThird(pairs, probabilities, graph);
  return (at, values, place) => {
    const { left, right } = pairs[at]!;
    const own = probabilities[at]!;
    const bounded = Math.min(1 - certainty, Math.max(certainty, own));
    const [leftRival, rightRival] = [rivals[2 * at]!, rivals[2 * at + 1]!];
    const beside = (l: number, r: number): number => {
      const other = neighbour(graph, left.number, l);
      const pair = findPair(graph, other, neighbour(graph, right.number, r));
      return pair < 0 ? 0 : probabilities[pair]!;
    };
    const besideLeft = Math.max(beside(-1, 0), beside(1, 0));
    const besideRight = Math.max(beside(0, -1), beside(0, 1));
    values[place] = Math.log(bounded / (1 - bounded));
    values[place + 1] = Math.max(leftRival, rightRival);
    values[place + 2] = Math.min(leftRival, rightRival);
    values[place + 3] = own - Math.max(leftRival, rightRival);
    values[place + 4] = throughThird[at]!;
    values[place + 5] = Math.max(beside(-1, -1), beside(1, 1));
    values[place + 6] = Math.max(besideLeft, besideRight);
    values[place + 7] = Math.min(besideLeft, besideRight);
  };
}

/** Probability of the likeliest other partner in the same article, for the left and the right sentence. */
function findRivals(
  pairs: readonly SentencePair[],
  probabilities: readonly number[],
  graph: Graph,
): Float64Array {
  const rivals = new Float64Array(2 * pairs.length);
  eachSegment(graph, (sentence, from, to) => {
    let best = -1;
    let second = 0;
    for (let at = from; at < to; at += 1) {
      const pair = graph.pairs[at]!;
      const probability = probabilities[pair]!;
      if (best < 0 || probability > probabilities[best]!) {
        second = best < 0 ? 0 : probabilities[best]!;
        best = pair;
      } else second = Math.max(second, probability);
    }
    for (let at = from; at < to; at += 1) {
      const pair = graph.pairs[at]!;
      const side = pairs[pair]!.left.number === sentence ? 0 : 1;
      rivals[2 * pair + side] = pair === best ? second : probabilities[best]!;
    }
  });
  return rivals;
}

/** How surely both sentences of each pair match one of a third article: the best product on the way. */
function supportThroughThird(
  pairs: readonly SentencePair[],
  probabilities: readonly number[],
  graph: Graph,
): Float64Array {
  const support = new Float64Array(pairs.length);
  const reached = new Float64Array(graph.articles.length);
  const touched = new Int32Array(graph.articles.length);
  const { starts, partners } = graph;
  for (let left = 0; left + 1 < starts.length; left += 1) {
    let count = 0;
    for (let at = starts[left]!; at < starts[left + 1]!; at += 1) {
      const first = probabilities[graph.pairs[at]!]!;
      if (first < leastSupport) continue;
      const third = partners[at]!;
      for (let on = starts[third]!; on < starts[third + 1]!; on += 1) {
        const right = partners[on]!;
        const product = first * probabilities[graph.pairs[on]!]!;
        if (product <= reached[right]!) continue;
        if (reached[right] === 0) {
          touched[count] = right;
          count += 1;
        }
        reached[right] = product;
      }
    }
    for (let at = starts[left]!; at < starts[left + 1]!; at += 1) {
      if (partners[at]! > left) support[graph.pairs[at]!] = reached[partners[at]!]!;
    }
    for (let at = 0; at < count; at += 1) reached[touched[at]!] = 0;
  }
  return support;
}
