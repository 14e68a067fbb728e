import type { Comparison } from "@crossread/core";
import { isPossible } from "./order.ts";

/** How much of a comparison a reader is told outright: what is only possible is not counted. */
export interface FindingCounts {
  /** Facts that at least two articles tell. */
  readonly agreed: number;
  readonly conflicts: number;
  readonly differs: number;
}

/** Counts what the reports tell outright, for lists of many comparisons. */
export function countFindings({ facts, divergences }: Comparison): FindingCounts {
  const told = divergences.filter((one) => !isPossible(one));
  return {
    agreed: facts.filter(({ band }) => band !== "possible").length,
    conflicts: told.filter(({ severity }) => severity === "conflict").length,
    differs: told.filter(({ severity }) => severity === "differs").length,
  };
}
