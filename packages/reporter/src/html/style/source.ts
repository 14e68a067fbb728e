import { base } from "./base.ts";
import { coverage } from "./coverage.ts";
import { findings } from "./findings.ts";
import { narrow } from "./narrow.ts";
import { print } from "./print.ts";
import { reading } from "./reading.ts";
import { review } from "./review.ts";
import { tables } from "./tables.ts";
import { targets } from "./targets.ts";

/**
 * The style sheet of the page as it is written. Serif is what outlets wrote, sans is what Crossread says;
 * vermilion is conflict, blue is differs, and each has a sign and a line of its own besides, for those who see
 * no colour. Pages carry it minified (`pnpm assets`).
 */
export const styleSource: string = [
  base,
  coverage,
  findings,
  reading,
  tables,
  review,
  targets,
  narrow,
  print,
].join("\n");
