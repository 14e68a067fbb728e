import { mostUnits, type SentenceUnits } from "./units.ts";

/** One unit of the left sentence and the unit of the right one that it is matched with. */
export interface AlignedUnit {
  readonly left: number;
  readonly right: number;
  /** 1 for the same word, entity or value; less for stem, derivation, synonym. */
  readonly similarity: number;
}

/** Below this a match is too weak to stand without an aligned neighbour. */
const weak = 0.9;
/** How many units away a neighbour may be. */
const neighbourhood = 3;
/** Share of a match's own likeness in its score; the rest is whether its neighbours match too. */
const ownShare = 0.75;

/**
 * Likeness of every two units of the pair at hand, in rows of `mostUnits`; zero between two calls. One
 * table for all pairs, because this is the innermost loop of an alignment.
 */
const likeness = new Float64Array(mostUnits * mostUnits);
/** Places in `likeness` that are not zero, in no order. */
const found = new Int32Array(mostUnits * mostUnits);
/** The same candidates, best first, as numbers that sort so. */
const ranked = new Float64Array(mostUnits * mostUnits);
const partnerOf = new Int16Array(mostUnits);
const taken = new Uint8Array(mostUnits);

/**
 * Matches units of two sentences one to one, best first: likeness and context, as in the monolingual
 * aligner of Sultan et al. (2014). Symmetric but for ties, which go to units at like positions.
 */
export function alignUnits(left: SentenceUnits, right: SentenceUnits): AlignedUnit[] {
  const candidates = findCandidates(left, right);
  if (candidates === 0) return [];
  for (let at = 0; at < candidates; at += 1) ranked[at] = rank(found[at]!);
  sortFirst(ranked, candidates);
  partnerOf.fill(-1, 0, left.units.length);
  taken.fill(0, 0, right.units.length);
  for (let at = 0; at < candidates; at += 1) {
    const bits = ranked[at]! | 0;
    const l = (bits >> 1) & 255;
    const r = ((bits >> 9) & 511) - l;
    const alone = (bits & 1) === 0;
    if (partnerOf[l]! >= 0 || taken[r]! > 0) continue;
    if (alone && likeness[l * mostUnits + r]! < weak) continue;
    partnerOf[l] = r;
    taken[r] = 1;
  }
  const aligned: AlignedUnit[] = [];
  for (let l = 0; l < left.units.length; l += 1) {
    const r = partnerOf[l]!;
    if (r >= 0) aligned.push({ left: l, right: r, similarity: likeness[l * mostUnits + r]! });
  }
  for (let at = 0; at < candidates; at += 1) likeness[found[at]!] = 0;
  return aligned;
}

/** All pairs of units that share a class, with the strongest likeness, by merging the sorted indexes. */
function findCandidates({ index: left }: SentenceUnits, { index: right }: SentenceUnits): number {
  const { classes: leftClasses } = left;
  const { classes: rightClasses } = right;
  const [leftEnd, rightEnd] = [leftClasses.length, rightClasses.length];
  let count = 0;
  let r = 0;
  for (let l = 0; l < leftEnd && r < rightEnd; l += 1) {
    const id = leftClasses[l]!;
    while (r < rightEnd && rightClasses[r]! < id) r += 1;
    for (let at = r; at < rightEnd && rightClasses[at] === id; at += 1) {
      const similarity = Math.min(left.strengths[l]!, right.strengths[at]!);
      const place = left.units[l]! * mostUnits + right.units[at]!;
      if (likeness[place] === 0) {
        found[count] = place;
        count += 1;
      }
      if (similarity > likeness[place]!) likeness[place] = similarity;
    }
  }
  return count;
}

/** Scores are told apart to this many steps; strengths differ by twentieths. */
const steps = 10_000;

/**
 * A number that is the smaller the better a candidate is: by score, then by how far apart the units
 * stand, then by how early. Its last bits tell the candidate:
 *
 *     score 14 | distance 8 | left + right 9 | left 8 | has a neighbour 1
 */
function rank(place: number): number {
  const l = Math.trunc(place / mostUnits);
  const r = place - l * mostUnits;
  const context = hasNeighbour(l, r) ? 1 : 0;
  const score = Math.round(steps * (ownShare * likeness[place]! + (1 - ownShare) * context));
  const last = (Math.abs(l - r) << 18) | ((l + r) << 9) | (l << 1) | context;
  return (steps - score) * 2 ** 26 + last;
}

/** Another candidate, of other units, stands close to this one on both sides. */
function hasNeighbour(l: number, r: number): boolean {
  const lastLeft = Math.min(mostUnits - 1, l + neighbourhood);
  const firstRight = Math.max(0, r - neighbourhood);
  const lastRight = Math.min(mostUnits - 1, r + neighbourhood);
  for (let a = Math.max(0, l - neighbourhood); a <= lastLeft; a += 1) {
    if (a === l) continue;
    for (let b = firstRight; b <= lastRight; b += 1) {
      if (b !== r && likeness[a * mostUnits + b]! > 0) return true;
    }
  }
  return false;
}

/** From this many numbers on the general sort is faster than inserting. */
const fewNumbers = 24;

/** Sorts the first `count` numbers, ascending; most sentences have a handful of candidates. */
function sortFirst(numbers: Float64Array, count: number): void {
  if (count >= fewNumbers) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at += 1) {
    const number = numbers[at]!;
    let to = at;
    for (; to > 0 && numbers[to - 1]! > number; to -= 1) numbers[to] = numbers[to - 1]!;
    numbers[to] = number;
  }
}
