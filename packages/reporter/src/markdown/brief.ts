import type { Comparison } from "@crossread/core";
import { briefLines } from "../brief.ts";
import { lookUp } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import type { ReportOptions } from "../options.ts";
import { opening } from "./parts.ts";
import { bold, document, list, paragraph } from "./render.ts";

/** The brief on one page. */
export function renderBrief(comparison: Comparison, options: ReportOptions = {}): string {
  const lookup = lookUp(neutralise(comparison));
  const lines = briefLines(lookup, options);
  return document([
    ...opening(lookup, "Brief"),
    paragraph("Made from the findings by rules; words in quotation marks are the outlets’ own."),
    list(
      lines.map(({ sign, label, parts }) => [
        bold(`${sign} ${label}`),
        ` ${parts.map((part) => part.text).join("")}`,
      ]),
    ),
  ]);
}
