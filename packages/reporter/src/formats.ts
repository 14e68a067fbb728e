import type { Comparison } from "@crossread/core";
import { renderClaimReview } from "./claim-review.ts";
import { renderLabels } from "./csv/labels.ts";
import { renderLinks } from "./csv/links.ts";
import { renderQuotes } from "./csv/quotes.ts";
import { renderCsv } from "./csv.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderAgreement } from "./markdown/agreement.ts";
import { renderBrief } from "./markdown/brief.ts";
import { renderDivergence } from "./markdown/divergence.ts";
import { renderFraming } from "./markdown/framing.ts";
import { renderUnique } from "./markdown/unique.ts";
import { renderMatrix } from "./matrix.ts";
import type { ReportOptions } from "./options.ts";
import { renderShare } from "./share.ts";
import { renderTerminal } from "./terminal.ts";
import { renderWebAnnotation } from "./web-annotation.ts";

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
  brief: { fileName: "brief.md", about: "one page, up to nine sentences", render: renderBrief },
  json: { fileName: "comparison.json", about: "the whole document", render: renderJson },
  csv: { fileName: "findings.csv", about: "a row a finding and outlet", render: renderCsv },
  links: { fileName: "links.csv", about: "a row a pair of sentences", render: renderLinks },
  quotes: { fileName: "quotes.csv", about: "a row a quotation", render: renderQuotes },
  labels: { fileName: "labels.csv", about: "a row a name or description", render: renderLabels },
  matrix: {
    fileName: "matrix.html",
    about: "a sheet for a classroom and its key",
    render: renderMatrix,
  },
  "web-annotation": {
    fileName: "annotations.jsonld",
    about: "findings as W3C Web Annotations",
    render: renderWebAnnotation,
  },
  "claim-review": {
    fileName: "claims.jsonld",
    about: "stubs for a fact-checker, schema.org",
    render: renderClaimReview,
  },
  share: { fileName: "share.json", about: "ids and offsets, no text", render: renderShare },
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
 * the page, and the findings as CSV; or the formats asked for. `markdown` gives its four files, and `csv`
 * links, quotations and labels besides the findings.
 */
export function writeReports(
  comparison: Comparison,
  options: ReportOptions & { readonly formats?: readonly Format[] } = {},
): ReadonlyMap<string, string> {
  const wanted = options.formats?.flatMap((format) => families[format] ?? [format]) ?? usual;
  return new Map(
    wanted.map((format) => [formats[format].fileName, render(comparison, format, options)]),
  );
}

const four = ["agreement", "divergence", "unique", "framing"] as const satisfies readonly Format[];

/** Names that stand for several files in a folder. */
const families: Partial<Record<Format, readonly Format[]>> = {
  markdown: four,
  csv: ["csv", "links", "quotes", "labels"],
};

function renderMarkdown(comparison: Comparison): string {
  return four.map((format) => render(comparison, format)).join("\n");
}
