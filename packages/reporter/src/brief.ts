import { aloneLines, lengthLines } from "./brief/alone.ts";
import { differingLines } from "./brief/differing.ts";
import { framedLines } from "./brief/framed.ts";
import { genreLines } from "./brief/genres.ts";
import { leftOutLines } from "./brief/left-out.ts";
import type { BriefLine } from "./brief/line.ts";
import { findOurs, oursLines } from "./brief/ours.ts";
import { copyLines, sharedLines } from "./brief/shared.ts";
import type { Lookup } from "./lookup.ts";
import type { ReportOptions } from "./options.ts";

/** A brief longer than this is no brief. */
const longest = 9;

/**
 * A story in up to nine plain sentences, made from its findings by rules alone. Each phrase leads to its
 * evidence. With `ours` it is told from that outlet's view.
 */
export function briefLines(lookup: Lookup, options: ReportOptions = {}): readonly BriefLine[] {
  const ours = findOurs(lookup, options.ours);
  const lines = ours
    ? [...oursLines(lookup, ours), ...copyLines(lookup)]
    : [
        ...sharedLines(lookup),
        ...copyLines(lookup),
        ...differingLines(lookup, { conflict: "Conflict", differs: "Differ", updated: "Updated" }),
        ...aloneLines(lookup),
        ...framedLines(lookup),
      ];
  // Cautions on how to read all the rest are never what is left out.
  const cautions = [...leftOutLines(lookup), ...genreLines(lookup), ...lengthLines(lookup)];
  return [...lines.slice(0, longest - cautions.length), ...cautions];
}
