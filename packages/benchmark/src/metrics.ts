/**
 * Figures of merit for ranked and listed findings. Everything is weighted by story, so that a
 * bootstrap over stories needs no copies: `weights[group]` says how often that story counts.
 */

/** One candidate with its score, whether it is true, and the number of the story it comes from. */
export interface Scored {
  readonly score: number;
  readonly hit: boolean;
  readonly group: number;
}

/** How often each story counts; 1 each for the plain figure. */
export type Weights = readonly number[];

/** What a ranked list of candidates is worth, over all thresholds. */
export interface Curve {
  /** Area under the precision-recall steps; candidates with one score enter together. */
  readonly averagePrecision: number;
  /** The best F1 that any threshold reaches. */
  readonly bestF1: number;
  /** The score from which that F1 is reached. */
  readonly bestThreshold: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Lower and upper end of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One row of a reliability table: what was promised and what was found between two probabilities. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability in the bin; NaN where it is empty. */
  readonly promised: number;
  /** Share that is true; NaN where it is empty. */
  readonly found: number;
}

/** Candidates by score, highest first. The order among equal scores never matters to a figure here. */
export function rank(candidates: readonly Scored[]): Scored[] {
  return [...candidates].sort((left, right) => right.score - left.score);
}

/**
 * Walks down a ranked list. `total` is the number of true ones, found by the engine or not: a true
 * link that is no candidate lowers recall.
 */
export function curve(ranked: readonly Scored[], total: number, weights: Weights): Curve {
  let [hits, listed, area, bestF1, bestThreshold] = [0, 0, 0, 0, 1];
  for (let index = 0; index < ranked.length; ) {
    const score = ranked[index]!.score;
    const before = hits;
    for (; index < ranked.length && ranked[index]!.score === score; index += 1) {
      const { hit, group } = ranked[index]!;
      const weight = weights[group] ?? 0;
      listed += weight;
      if (hit) hits += weight;
    }
    if (listed === 0) continue;
    area += ((hits - before) * hits) / listed;
    const f1 = (2 * hits) / (listed + total);
    if (f1 > bestF1) [bestF1, bestThreshold] = [f1, score];
  }
  return { averagePrecision: ratio(area, total), bestF1, bestThreshold };
}

/**
 * Precision of the `count` best candidates. Where the cut falls among equal scores, each of them
 * counts in part, so that their order doesn't matter.
 */
export function precisionAtTop(ranked: readonly Scored[], count: number, weights: Weights): number {
  let [hits, listed] = [0, 0];
  for (let index = 0; index < ranked.length && listed < count; ) {
    const score = ranked[index]!.score;
    let [tied, tiedHits] = [0, 0];
    for (; index < ranked.length && ranked[index]!.score === score; index += 1) {
      const { hit, group } = ranked[index]!;
      tied += weights[group] ?? 0;
      if (hit) tiedHits += weights[group] ?? 0;
    }
    const part = Math.min(1, (count - listed) / (tied || 1));
    hits += tiedHits * part;
    listed += tied * part;
  }
  return ratio(hits, listed);
}

/** Precision, recall and F1 of `listed` findings of which `found` are among the `total` true ones. */
export function rates(found: number, listed: number, total: number): Rates {
  return {
    precision: ratio(found, listed),
    recall: ratio(found, total),
    f1: ratio(2 * found, listed + total),
  };
}

/** `part / whole`, and NaN where there is nothing to take a part of. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

/** Narrower at both ends, where probabilities are most often wrong and most used. */
const binLimits = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** Promised against found probability, in fixed bins; the last bin includes 1. */
export function reliability(candidates: readonly Omit<Scored, "group">[]): Bin[] {
  return binLimits.slice(1).map((to, index) => {
    const from = binLimits[index]!;
    const inside = candidates.filter(
      ({ score }) => score >= from && (score < to || (to === 1 && score === 1)),
    );
    return {
      from,
      to,
      count: inside.length,
      promised: ratio(
        inside.reduce((sum, { score }) => sum + score, 0),
        inside.length,
      ),
      found: ratio(inside.filter(({ hit }) => hit).length, inside.length),
    };
  });
}

/** Enough that the ends of a 90% interval move by less than .005 with another seed. */
const resamples = 1000;
/** Any fixed number: the same stories give the same interval. */
const seed = 20_190_228;

/**
 * 90% intervals of several figures at once, by drawing as many stories as there are, with
 * replacement. Stories are drawn, not links: links of one story stand and fall together.
 */
export function bootstrap(
  stories: number,
  figures: (weights: Weights) => readonly number[],
): Interval[] {
  const next = random(seed);
  const columns: number[][] = [];
  for (let round = 0; round < resamples; round += 1) {
    const weights = new Array<number>(stories).fill(0);
    for (let draw = 0; draw < stories; draw += 1) weights[Math.floor(next() * stories)]! += 1;
    figures(weights).forEach((value, column) => {
      columns[column] ??= [];
      if (!Number.isNaN(value)) columns[column].push(value);
    });
  }
  return columns.map((values) => {
    const sorted = values.sort((left, right) => left - right);
    return { low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  });
}

/** The value below which a share of `sorted` lies, between neighbours; NaN where it is empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of some values; NaN where there are none. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((left, right) => left - right),
    0.5,
  );
}

/** 1.645 standard errors leave 5% outside on each side. */
const standardErrors = 1.645;

/** Wilson's 90% interval of a share (E. B. Wilson 1927); sensible for few cases and near 0 and 1. */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const z2 = standardErrors ** 2;
  const share = hits / total;
  const middle = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half =
    (standardErrors / (1 + z2 / total)) *
    Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Numbers in [0, 1) from a seed, the same on every machine (mulberry32 by Tommy Ettinger). */
export function random(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
