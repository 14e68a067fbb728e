import { InputError } from "@crossread/core";
import type { Draft } from "./draft.ts";
import { baseName } from "./files.ts";
import { type Recognized, recognizeMarkup } from "./markup.ts";
import type { ColumnMap } from "./record.ts";
import { readMarkdownText, readPlainText } from "./text.ts";

/** What one file holds. */
export interface Document {
  /** Name of its format, as a person knows it. */
  readonly format: string;
  /** One for a page, a wire or a text; any number for feeds and tables. */
  readonly drafts: readonly Draft[];
}

/** How to read where files alone don't say it. */
export interface ReadOptions {
  /** Which column or key of a table holds which field; for all tables and JSON that are read. */
  readonly map?: ColumnMap;
}

/** Ends of the names of files that are read, `.gz` after them or not; the text decides on the rest. */
export const readableNames =
  /\.(?:txt|text|md|markdown|html?|xhtml|shtml|xml|nitf|rss|atom|json|ninjs|jsonl|ndjson|csv|tsv)(?:\.gz)?$/i;

/**
 * Reads the text of one file as what it is: markup by its first element, JSON and tables by their name,
 * anything else as plain text. A format's reader loads when a file asks for it, so that plain text waits
 * for none. `file` names the file in messages.
 * @throws InputError where the text is not what it seems to be, or holds no article.
 */
export async function readDocument(
  text: string,
  path: string,
  file: string,
  options: ReadOptions = {},
): Promise<Document> {
  const extension = extensionOf(path);
  const markup = recognizeMarkup(text, extension);
  if (markup) return readMarkup(markup, text, file);
  switch (extension) {
    case "md":
    case "markdown":
      return { format: "Markdown", drafts: [readMarkdownText(text)] };
    case "json":
    case "ninjs":
      return (await import("./json-document.ts")).readJsonDocument(text, file, options);
    case "jsonl":
    case "ndjson":
      return (await import("./json-lines.ts")).readJsonLines(text, file, options);
    case "csv":
    case "tsv":
      return (await import("./csv.ts")).readCsv(text, file, extension, options);
    default:
      return { format: "text", drafts: [readPlainText(text)] };
  }
}

/** The end of a file's name in small letters, `.gz` left out: `page.HTML.gz` is `html`. */
export function extensionOf(path: string): string {
  const name = baseName(path).replace(/\.gz$/i, "");
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

async function readMarkup(markup: Recognized, text: string, file: string): Promise<Document> {
  switch (markup.kind) {
    case "page":
      return (await import("./page.ts")).readPage(text, file);
    case "feed":
      return (await import("./feed.ts")).readFeed(text, file);
    case "newsml":
      return (await import("./newsml.ts")).readNewsMl(text, file);
    case "nitf":
      return (await import("./nitf.ts")).readNitf(text, file);
    case "unknown":
      throw new InputError({
        file,
        expected: "a web page, NewsML-G2, NITF, RSS or Atom",
        received: markup.root ? `XML with the root <${markup.root}>` : "XML without a root",
      });
  }
}
