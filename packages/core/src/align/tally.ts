import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { SentenceUnits } from "./units.ts";
import type { AlignedUnit } from "./word-alignment.ts";

/** What is aligned between two sentences, by kind; weights but for what is said to be a number. */
export interface Tally {
  readonly all: number;
  readonly verbs: number;
  readonly words: number;
  readonly entities: number;
  /** Stands in quotations on both sides. */
  readonly quoted: number;
  /** Weights of the three rarest units, rarest first; 0 where there are fewer. */
  readonly rarest: readonly [number, number, number];
  /** Numbers of aligned quantities and dates. */
  readonly quantities: number;
  readonly dates: number;
  /** What both main clauses begin with is aligned. */
  readonly opening: boolean;
}

/** Counts all kinds in one pass, because every pair of a story comes through here. */
export function tally(
  left: SentenceUnits,
  right: SentenceUnits,
  aligned: readonly AlignedUnit[],
  weights: readonly number[],
): Tally {
  let [all, verbs, words, entities, quoted] = [0, 0, 0, 0, 0];
  let [first, second, third] = [0, 0, 0];
  let [quantities, dates] = [0, 0];
  let opening = false;
  for (let at = 0; at < aligned.length; at += 1) {
    const { left: l, right: r } = aligned[at]!;
    const a = left.units[l]!;
    const b = right.units[r]!;
    const weight = weights[at]!;
    all += weight;
    if (a.verb && b.verb) verbs += weight;
    if (a.quoted && b.quoted) quoted += weight;
    if (a.kind === b.kind) {
      if (a.kind === "word") words += weight;
      else if (a.kind === "entity") entities += weight;
      else if (a.kind === "quantity") quantities += 1;
      else dates += 1;
    }
    if (l === left.profile.opening && r === right.profile.opening) opening = true;
    if (weight > first) [first, second, third] = [weight, first, second];
    else if (weight > second) [second, third] = [weight, second];
    else if (weight > third) third = weight;
  }
  const rarest = [first, second, third] as const;
  return { all, verbs, words, entities, quoted, rarest, quantities, dates, opening };
}

/** How many of the left sentence's quantities agree with a right one by bound or rounding alone. */
export function countCompatible(left: SentenceUnits, right: SentenceUnits): number {
  return left.profile.quantities.filter((a) => {
    const relations = right.profile.quantities.map((b) => relateQuantities(a, b));
    return relations.includes("compatible") && !relations.includes("equal");
  }).length;
}
