import type { Quantity } from "../../model.ts";
import { unitNamed } from "./units.ts";

/** How two quantities stand to each other, provided that both speak of the same thing. */
export type Relation = "equal" | "compatible" | "conflict" | "incomparable";

/**
 * How far off an `about` may be: about 20 may be 17 or 23, but not 25; a value that isn't round says more
 * of itself, so that about 14 is not 16.
 */
const aboutTolerance = { round: 0.15, other: 0.05 } as const;
/** How far a round number may lie from an exact one that rounds to it: 28,000 and 28,500. */
const roundTolerance = 0.05;
/** From this value on, zeros at the end are taken for rounding. */
const leastRounded = 1000;
/** `more than 500` is not how one tells 5,000: beyond this factor a lower bound no longer holds. */
const boundReach = 10;
/** Relative error of binary fractions and unit factors. */
const epsilon = 1e-6;

/** A quantity in the base unit of its dimension. */
interface Amount {
  readonly low: number;
  readonly high: number;
  readonly bound: Quantity["bound"];
  /** Size of the last digit told: 100,000 for 1.2 million, 0.1 for 1.9. */
  readonly step: number;
}

/**
 * Compares two quantities. Bounds, ranges, `about` and roundings agree where they may (`at least 12` and
 * 12; 1.2 million and 1,187,000), units of one dimension are converted, and what differs in kind, unit,
 * currency or counted noun is incomparable. Whether both tell the same fact is for the caller to know.
 */
export function relateQuantities(left: Quantity, right: Quantity): Relation {
  if (!sameThing(left, right)) return "incomparable";
  const factors = factorsOf(left, right);
  if (!factors) return "incomparable";
  const a = amountOf(left, factors.left);
  const b = amountOf(right, factors.right);
  if (a.bound === b.bound && near(a.low, b.low) && near(a.high, b.high)) return "equal";
  return overlap(a, b) || roundsTo(a, b) ? "compatible" : "conflict";
}

function sameThing(left: Quantity, right: Quantity): boolean {
  if (left.kind !== right.kind) return false;
  return left.counted === "" || right.counted === "" || left.counted === right.counted;
}

/** What to multiply each side with; undefined where the units can't be converted. */
function factorsOf(left: Quantity, right: Quantity): { left: number; right: number } | undefined {
  if (left.unit === right.unit) return { left: 1, right: 1 };
  if (left.kind === "money" || left.kind === "percent") return undefined;
  const from = unitNamed(left.unit);
  const to = unitNamed(right.unit);
  return from && to && from.dimension === to.dimension
    ? { left: from.factor, right: to.factor }
    : undefined;
}

function amountOf(quantity: Quantity, factor: number): Amount {
  const told = Number.isFinite(quantity.high) ? quantity.high : quantity.low;
  return {
    low: quantity.low * factor,
    high: quantity.high * factor,
    bound: quantity.bound,
    step: lastDigit(told) * factor,
  };
}

/** Size of the last digit that says something: 0.1 for 1.9, 1 for 20, 1000 for 28,000. */
function lastDigit(value: number): number {
  const text = String(Math.abs(value));
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  return value >= leastRounded ? 10 ** (/0*$/.exec(text)?.[0].length ?? 0) : 1;
}

function overlap(a: Amount, b: Amount): boolean {
  const left = reach(a);
  const right = reach(b);
  const slack = epsilon * Math.max(Math.abs(a.low), Math.abs(b.low));
  return left.low <= right.high + slack && right.low <= left.high + slack;
}

function reach(amount: Amount): { low: number; high: number } {
  const { low, high } = amount;
  switch (amount.bound) {
    case "about": {
      const tolerance = isRound(low) ? aboutTolerance.round : aboutTolerance.other;
      const off = Math.max(Math.abs(low) * tolerance, amount.step / 2);
      return { low: low - off, high: high + off };
    }
    case "at-least":
      return { low, high: Math.max(low * boundReach, low) };
    case "at-most":
    case "exact":
    case "range":
      return { low, high };
  }
}

/** One digit that says something, or a five behind it: 20, 300, 1.5 million, 75. */
function isRound(value: number): boolean {
  const digits = String(Math.abs(value))
    .replace(/[^\d]|e.*$/g, "")
    .replace(/^0+|0+$/g, "");
  return digits.length <= 1 || (digits.length === 2 && digits.endsWith("5"));
}

/** The rounder of two plain values is the other one rounded: 2% and 1.9%, 3.5bn and 3.46bn. */
function roundsTo(a: Amount, b: Amount): boolean {
  if (a.bound !== "exact" || b.bound !== "exact" || near(a.step, b.step)) return false;
  const step = Math.max(a.step, b.step);
  const distance = Math.abs(a.low - b.low);
  const greater = Math.max(Math.abs(a.low), Math.abs(b.low));
  // 2,891 is told as 2,800 too: cut off instead of rounded.
  const rounder = a.step > b.step ? a : b;
  const cut = step > 1 && rounder.low <= Math.min(a.low, b.low) && distance < step;
  if (!cut && distance > step / 2 + epsilon * greater)
    return distance <= greater * conversionTolerance(a, b);
  return step <= 1 || distance <= greater * roundTolerance;
}

/** Converted values are rarely told to the last digit: 100 miles are written as 160 km. */
function conversionTolerance(a: Amount, b: Amount): number {
  const decimal = (step: number) => near(Math.log10(step), Math.round(Math.log10(step)));
  return decimal(a.step) && decimal(b.step) ? 0 : 0.02;
}

function near(left: number, right: number): boolean {
  return (
    left === right || Math.abs(left - right) <= epsilon * Math.max(Math.abs(left), Math.abs(right))
  );
}
