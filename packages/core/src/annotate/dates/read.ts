import type { DateExpression } from "../../model.ts";
import type { Piece, Pieces } from "../quantities/pieces.ts";

/** What one rule read from the words, before anything is reckoned from the publication date. */
export interface DateRead {
  /** Index of the first piece. */
  readonly first: number;
  /** Index past the last piece. */
  readonly next: number;
  readonly value: string;
  readonly grain: DateExpression["grain"];
  readonly part?: "early" | "mid" | "late";
  /** `last`, `this`, `next` in front of a month or weekday. */
  readonly anchor?: "last" | "this" | "next";
  /** `3 weeks ago`: how many of which unit before (negative) or after the publication. */
  readonly offset?: { readonly count: number; readonly unit: "day" | "week" | "month" | "year" };
}

/** Reads a date that starts at `index`, or returns undefined. */
export type DateRule = (pieces: Pieces, index: number) => DateRead | undefined;

/** Word before or after, in lower case; empty where there is none. */
export function lowerAt(list: readonly Piece[], index: number): string {
  return list[index]?.lower ?? "";
}

/** Digits without separators as an integer in a range. */
export function integerAt(
  list: readonly Piece[],
  index: number,
  least: number,
  greatest: number,
): number | undefined {
  const piece = list[index];
  if (piece?.kind !== "number" || !/^\d{1,4}$/.test(piece.text)) return undefined;
  const value = Number(piece.text);
  return value >= least && value <= greatest ? value : undefined;
}
