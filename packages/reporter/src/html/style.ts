import { base } from "./style/base.ts";
import { coverage } from "./style/coverage.ts";
import { findings } from "./style/findings.ts";
import { narrow } from "./style/narrow.ts";
import { print } from "./style/print.ts";
import { reading } from "./style/reading.ts";
import { review } from "./style/review.ts";
import { tables } from "./style/tables.ts";

/**
 * The style sheet of the page. Serif is what outlets wrote, sans is what Crossread says; vermilion is
 * conflict, blue is differs, and each has a sign and a line of its own besides, for those who see no colour.
 */
export function styleFor(columns: number): string {
  return [base, coverage(columns), findings, reading, tables, review, narrow, print]
    .join("\n")
    .replace(/\n\s*/g, "\n");
}
