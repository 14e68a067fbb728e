import { InputError } from "@crossread/core";
import type { Draft } from "./draft.ts";
import { extensionOf } from "./extension.ts";
import { type Recognized, recognizeMarkup } from "./markup.ts";
import type { OutletNames } from "./outlet-names.ts";
import type { ColumnMap } from "./table/record.ts";
import { readMarkdownText, readPlainText } from "./text/text.ts";

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
  /** Keeps articles in a story that seem to be about something else. Default: they are left out. */
  readonly force?: boolean;
  /** What outlets are to be called. */
  readonly outlets?: OutletNames;
}

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
      return (await import("./table/json-document.ts")).readJsonDocument(text, file, options);
    case "jsonl":
    case "ndjson":
    case "csv":
    case "tsv":
      return readTable(text, path, file, options);
    default:
      return { format: "text", drafts: [readPlainText(text)] };
  }
}

async function readTable(
  text: string,
  path: string,
  file: string,
  options: ReadOptions,
): Promise<Document> {
  const { chunkOf, collectRows, readRows } = await import("./table/rows.ts");
  const rows = await readRows(new Uint8Array(), chunkOf(text), path, file, options);
  if (!rows) throw new Error(`${path} is no table: this is a bug in crossread`);
  return collectRows(rows, file);
}

async function readMarkup(markup: Recognized, text: string, file: string): Promise<Document> {
  switch (markup.kind) {
    case "page":
      return (await import("./html/page.ts")).readPage(text, file);
    case "feed":
      return (await import("./wire/feed.ts")).readFeed(text, file);
    case "newsml":
      return (await import("./wire/newsml.ts")).readNewsMl(text, file);
    case "nitf":
      return (await import("./wire/nitf.ts")).readNitf(text, file);
    case "unknown":
      throw new InputError({
        file,
        expected: "a web page, NewsML-G2, NITF, RSS or Atom",
        received: markup.root ? `XML with the root <${markup.root}>` : "XML without a root",
      });
  }
}
