import { type Tally, tally } from "./tally.ts";
import { attributionWeight, type SentenceUnits, type Unit } from "./units.ts";
import { type AlignedUnit, alignUnits } from "./word-alignment.ts";

/** Two sentences of two articles, the one of the earlier article on the left. */
export interface SentencePair {
  readonly left: SentenceUnits;
  readonly right: SentenceUnits;
}

/**
 * A pair of sentences with all that the features are made from. It is made for the moment: a large story
 * has a hundred thousand pairs, of which their features alone are kept.
 */
export interface Pair extends SentencePair {
  readonly aligned: readonly AlignedUnit[];
  /** Weight of each aligned unit, in the order of `aligned`: likeness by mean weight of both sides. */
  readonly weights: readonly number[];
  /** What kinds of units are aligned, by weight and number. */
  readonly tally: Tally;
  /** Weight of what is aligned, attribution discounted, and its share of each side. */
  readonly mass: number;
  readonly leftCoverage: number;
  readonly rightCoverage: number;
  /** Geometric mean of the coverages: the score that ranks are made from. */
  readonly base: number;
  /** The clauses that tell the same, best pair first, each clause once. */
  readonly clausePairs: readonly ClausePair[];
}

export interface ClausePair {
  readonly left: number;
  readonly right: number;
  readonly mass: number;
  /** Geometric mean of coverages of the two clauses. */
  readonly score: number;
}

/** Aligns two sentences; undefined where no unit matches. */
export function makePair(left: SentenceUnits, right: SentenceUnits): Pair | undefined {
  const aligned = alignUnits(left, right);
  if (aligned.length === 0) return undefined;
  const weights: number[] = [];
  const sums: ClauseSums[] = [];
  let leftMass = 0;
  let rightMass = 0;
  for (const { left: l, right: r, similarity } of aligned) {
    const a = left.units[l]!;
    const b = right.units[r]!;
    weights.push((similarity * (a.weight + b.weight)) / 2);
    const leftPart = similarity * a.weight * clauseFactor(left, a);
    const rightPart = similarity * b.weight * clauseFactor(right, b);
    leftMass += leftPart;
    rightMass += rightPart;
    const clauses = sumsOf(sums, a.clause, b.clause);
    clauses.leftPart += leftPart;
    clauses.rightPart += rightPart;
  }
  const leftCoverage = share(leftMass, left.mass);
  const rightCoverage = share(rightMass, right.mass);
  return {
    left,
    right,
    aligned,
    weights,
    tally: tally(left, right, aligned, weights),
    mass: (leftMass + rightMass) / 2,
    leftCoverage,
    rightCoverage,
    base: Math.sqrt(leftCoverage * rightCoverage),
    clausePairs: pairClauses(left, right, sums),
  };
}

function clauseFactor(sentence: SentenceUnits, unit: Unit): number {
  return sentence.clauses[unit.clause]?.attribution ? attributionWeight : 1;
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** What is aligned between one clause and another. */
interface ClauseSums {
  readonly left: number;
  readonly right: number;
  leftPart: number;
  rightPart: number;
}

/** Two sentences share few clauses, so that looking through them is faster than any table. */
function sumsOf(sums: ClauseSums[], left: number, right: number): ClauseSums {
  for (const known of sums) if (known.left === left && known.right === right) return known;
  const made = { left, right, leftPart: 0, rightPart: 0 };
  sums.push(made);
  return made;
}

/** Mass at which a clause pair counts half: two short clauses with one common word are no match. */
const halfMass = 1.5;

function pairClauses(
  left: SentenceUnits,
  right: SentenceUnits,
  sums: readonly ClauseSums[],
): ClausePair[] {
  // Two clauses that say who said it are about one speaker, not about one fact.
  const told = sums.filter(
    (clauses) =>
      !left.clauses[clauses.left]?.attribution && !right.clauses[clauses.right]?.attribution,
  );
  const all = told.map(({ left: l, right: r, leftPart, rightPart }): ClausePair => {
    const mass = (leftPart + rightPart) / 2;
    const coverage = Math.sqrt(
      share(leftPart, left.clauseMass[l] ?? 0) * share(rightPart, right.clauseMass[r] ?? 0),
    );
    return { left: l, right: r, mass, score: (coverage * mass) / (mass + halfMass) };
  });
  if (all.length < 2) return all;
  all.sort((a, b) => b.score - a.score || a.left + a.right - b.left - b.right || a.left - b.left);
  const chosen: ClausePair[] = [];
  for (const pair of all) {
    if (!chosen.some(({ left, right }) => left === pair.left || right === pair.right))
      chosen.push(pair);
  }
  return chosen;
}
