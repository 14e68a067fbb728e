import type { Sketch } from "./sketch.ts";

/** A sketch whose terms are weighed by how rare they are in the corpus. */
export interface Weighed {
  readonly id: string;
  readonly day?: number;
  readonly terms: Vector;
  readonly title: Vector;
  /** Numbers of its names, ascending; those of no other article are left out. */
  readonly names: Uint32Array;
}

/** Numbers ascending, and a weight beside each; of length 1, counting terms that no other article has. */
export interface Vector {
  readonly numbers: Uint32Array;
  readonly weights: Float32Array;
}

/** How rare terms are. */
export interface Rarity {
  readonly articles: number;
  readonly terms: ReadonlyMap<number, number>;
  readonly title: ReadonlyMap<number, number>;
  readonly names: ReadonlyMap<number, number>;
}

/** In how many articles each term stands. A sum, so the order of the articles changes nothing. */
export function countTerms(sketches: readonly Sketch[]): Rarity {
  const counts = { terms: new Map(), title: new Map(), names: new Map() } satisfies Record<
    string,
    Map<number, number>
  >;
  for (const sketch of sketches) {
    for (const field of ["terms", "title", "names"] as const) {
      const map: Map<number, number> = counts[field];
      for (const number of sketch[field]) map.set(number, (map.get(number) ?? 0) + 1);
    }
  }
  return { articles: sketches.length, ...counts };
}

/** Term frequency × inverse document frequency, each vector of length 1. */
export function weigh(sketch: Sketch, rarity: Rarity): Weighed {
  return {
    id: sketch.id,
    ...(sketch.day !== undefined && { day: sketch.day }),
    terms: vector(sketch.terms, rarity.terms, rarity.articles, sketch.counts),
    title: vector(sketch.title, rarity.title, rarity.articles),
    names: sketch.names.filter((name) => (rarity.names.get(name) ?? 0) > 1),
  };
}

/**
 * Share of what a name could tell at most: 1 for a name of one article, 0 for one in all.
 */
export function rareness(count: number, articles: number): number {
  return articles < 2 ? 0 : Math.log(articles / count) / Math.log(articles);
}

function vector(
  numbers: Uint32Array,
  found: ReadonlyMap<number, number>,
  articles: number,
  counts?: Float32Array,
): Vector {
  const weights = new Float32Array(numbers.length);
  let squares = 0;
  let shared = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const count = found.get(numbers[at]!)!;
    const frequency = counts ? 1 + Math.log(counts[at]!) : 1;
    const weight = frequency * Math.log(1 + articles / count);
    squares += weight * weight;
    if (count < 2) continue;
    weights[at] = weight;
    shared += 1;
  }
  const length = Math.sqrt(squares) || 1;
  const kept = { numbers: new Uint32Array(shared), weights: new Float32Array(shared) };
  let next = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (weights[at] === 0) continue;
    kept.numbers[next] = numbers[at]!;
    kept.weights[next] = weights[at]! / length;
    next += 1;
  }
  return kept;
}

/** The cosine of two vectors. */
export function cosine(left: Vector, right: Vector): number {
  let sum = 0;
  let a = 0;
  let b = 0;
  while (a < left.numbers.length && b < right.numbers.length) {
    const one = left.numbers[a]!;
    const other = right.numbers[b]!;
    if (one === other) sum += left.weights[a]! * right.weights[b]!;
    if (one <= other) a += 1;
    if (other <= one) b += 1;
  }
  return sum;
}
