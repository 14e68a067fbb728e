import type { Comparison } from "@crossread/core";
import { renderCsv } from "./csv.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderAgreement } from "./markdown/agreement.ts";
import { renderBrief } from "./markdown/brief.ts";
import { renderDivergence } from "./markdown/divergence.ts";
import { renderFraming } from "./markdown/framing.ts";
import { renderUnique } from "./markdown/unique.ts";
import type { ReportOptions } from "./options.ts";
import { renderTerminal } from "./terminal.ts";

/** One way to write a comparison. */
export interface FormatEntry {
  /** The file it is written to. */
  readonly fileName: string;
  /** What it is, in a few words, for a list of formats. */
  readonly about: string;
  readonly render: (comparison: Comparison, options?: ReportOptions) => string;
}

/** All formats by name. A new format is one file and one line here. */
export const formats = {
  html: { fileName: "report.html", about: "one page to look at", render: renderHtml },
  markdown: { fileName: "report.md", about: "the four reports in one", render: renderMarkdown },
  agreement: { fileName: "agreement.md", about: "what outlets share", render: renderAgreement },
  divergence: {
    fileName: "divergence.md",
    about: "what they tell differently",
    render: renderDivergence,
  },
  unique: { fileName: "unique.md", about: "what only one reports", render: renderUnique },
  framing: { fileName: "framing.md", about: "how they present it", render: renderFraming },
  brief: { fileName: "brief.md", about: "up to nine sentences", render: renderBrief },
  json: { fileName: "comparison.json", about: "the whole document", render: renderJson },
  csv: { fileName: "findings.csv", about: "a row a finding and outlet", render: renderCsv },
  terminal: { fileName: "summary.txt", about: "a summary to read at once", render: renderTerminal },
} as const satisfies Readonly<Record<string, FormatEntry>>;

/** The name of a format. */
export type Format = keyof typeof formats;

/** What `writeReports` writes unless told otherwise. */
const usual: readonly Format[] = [
  "agreement",
  "divergence",
  "unique",
  "framing",
  "json",
  "html",
  "csv",
];

/** A comparison in one format. */
export function render(
  comparison: Comparison,
  format: Format,
  options: ReportOptions = {},
): string {
  const entry: FormatEntry = formats[format];
  return entry.render(comparison, options);
}

/**
 * Reports by file name: agreement, divergence, unique facts and framing in Markdown, the comparison as JSON,
 * the page, and the findings as CSV; or the formats asked for. `markdown` gives its four files.
 */
export function writeReports(
  comparison: Comparison,
  options: ReportOptions & { readonly formats?: readonly Format[] } = {},
): ReadonlyMap<string, string> {
  const wanted = (options.formats ?? usual).flatMap((format) =>
    format === "markdown" ? four : [format],
  );
  return new Map(
    wanted.map((format) => [formats[format].fileName, render(comparison, format, options)]),
  );
}

const four = ["agreement", "divergence", "unique", "framing"] as const satisfies readonly Format[];

function renderMarkdown(comparison: Comparison): string {
  return four.map((format) => render(comparison, format)).join("\n");
}
