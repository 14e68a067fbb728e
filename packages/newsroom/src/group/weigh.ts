import type { Sketch } from "./sketch.ts";

/** A sketch whose terms are weighed by how rare they are in the news around it. */
export interface Weighed {
  readonly id: string;
  /** Its place among all articles in order of day, then of id; undated ones come last. */
  readonly number: number;
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

/** How rare terms are: in how many of so many articles each stands. */
export interface Rarity {
  articles: number;
  readonly terms: Map<number, number>;
  readonly title: Map<number, number>;
  readonly names: Map<number, number>;
}

/** Rarity before anything was counted. */
export function noArticles(): Rarity {
  return { articles: 0, terms: new Map(), title: new Map(), names: new Map() };
}

/** Counts articles in, or out again. A sum, so the order of the articles changes nothing. */
export function count(rarity: Rarity, sketches: readonly Sketch[], by: 1 | -1): void {
  rarity.articles += by * sketches.length;
  for (const sketch of sketches) {
    for (const field of ["terms", "title", "names"] as const) {
      const counts = rarity[field];
      for (const number of sketch[field]) {
        const found = (counts.get(number) ?? 0) + by;
        if (found === 0) counts.delete(number);
        else counts.set(number, found);
      }
    }
  }
}

/** Term frequency × inverse document frequency, each vector of length 1. */
export function weigh(sketch: Sketch, number: number, rarity: Rarity): Weighed {
  return {
    id: sketch.id,
    number,
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
