import { InputError } from "@crossread/core";
import { recognizeBinary } from "../bytes/binary.ts";
import { mostBytes } from "../bytes/bytes.ts";
import { decodeLine, utf16Of } from "../bytes/decode.ts";
import type { Document, ReadOptions } from "../document.ts";
import type { Draft } from "../draft.ts";
import { extensionOf } from "../extension.ts";
import { isWithdrawal } from "../wire/wire-notes.ts";
import { longestRecord, type RawRecord } from "./records.ts";

/** A row of a table or a line of JSON Lines: an article, or what is wrong with it. */
export type Row = GoodRow | BadRow;

export interface GoodRow {
  readonly kind: "draft";
  readonly draft: Draft;
  /** Where the row begins in the file, from 1. */
  readonly line: number;
}

export interface BadRow {
  readonly kind: "problem";
  readonly error: InputError;
  readonly line: number;
}

/** A table that is read row by row. */
export interface Rows {
  readonly format: "CSV" | "JSON Lines";
  readonly rows: AsyncIterable<Row>;
}

/**
 * The rows of a file, where its name and its first bytes are those of a table or of JSON Lines; each is
 * read when it is asked for, and only one is held at a time.
 */
export async function readRows(
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  file: string,
  options: ReadOptions,
): Promise<Rows | undefined> {
  const extension = extensionOf(path);
  if (!/^(?:jsonl|ndjson|csv|tsv)$/.test(extension)) return undefined;
  if (isMarkup(head) || recognizeBinary(head)) return undefined;
  const bytes = toUtf8(chunks, head);
  if (extension === "csv" || extension === "tsv") {
    const { readCsv } = await import("./csv.ts");
    return { format: "CSV", rows: readCsv(bytes, file, extension, options) };
  }
  const { readJsonLines } = await import("./json-lines.ts");
  return { format: "JSON Lines", rows: readJsonLines(bytes, file, options) };
}

/**
 * All rows at once, for a story.
 * @throws InputError at the first row that is wrong or a notice without a text, or where there is more than 20 MB of text.
 */
export async function collectRows({ format, rows }: Rows, file: string): Promise<Document> {
  const drafts: Draft[] = [];
  let characters = 0;
  for await (const row of rows) {
    if (row.kind === "problem") throw row.error;
    if (row.draft.fields.body === undefined) {
      const received = "a notice that takes it back, without its text";
      refuse(`${file}: line ${row.line}`, "the text of an article", received);
    }
    drafts.push(row.draft);
    characters += row.draft.fields.body?.length ?? 0;
    if (characters > mostBytes) refuse(file, "text of at most 20 MB", "more");
  }
  return { format, drafts };
}

/**
 * The text of a record, or what is wrong with it.
 * @throws InputError where it is too long to be an article, or no text.
 */
export function textOfRecord({ bytes, tooLong }: RawRecord, place: string): DecodedRecord {
  if (tooLong) {
    const expected = `at most ${longestRecord / 1_000_000} MB (a quotation mark may never be closed)`;
    refuse(place, expected, "more");
  }
  const { text, note } = decodeLine(bytes, place);
  return { text: text.replace(/\r?\n$|\r$/, ""), notes: note ? [note] : [] };
}

export interface DecodedRecord {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Reads one record; what is refused becomes a row that says why. */
export async function attemptRow(line: number, read: () => Draft | Promise<Draft>): Promise<Row> {
  try {
    return { kind: "draft", draft: await read(), line };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: "problem", error, line };
  }
}

/**
 * The article of a row; or the notice that takes one back, which need not bring its text if it names it.
 * @throws InputError where it has no text, which is the one thing that an article must have.
 */
export function withBody(draft: Draft, place: string, keys: Iterable<string>): Draft {
  const { fields, item, notes } = draft;
  if (fields.body !== undefined) return draft;
  if (notes.some(isWithdrawal) && (fields.id ?? fields.url ?? item) !== undefined) return draft;
  const received = `none; there is ${[...keys].slice(0, 20).join(", ").slice(0, 300) || "nothing"}`;
  throw new InputError({
    file: place,
    field: "body",
    expected: "the text of an article",
    received,
  });
}

/** One piece, for text that is there already. */
export async function* chunkOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function isMarkup(head: Uint8Array): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*</.test(String.fromCharCode(...head.subarray(0, 200)));
}

/** UTF-16 becomes UTF-8, and a byte order mark is taken off, so that commas and line ends are single bytes. */
async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const encoding = utf16Of(head);
  let isFirst = true;
  const decoder = encoding && new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder) yield encoder.encode(decoder.decode(chunk, { stream: true }));
    else yield isFirst && hasMark(chunk) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

function hasMark(chunk: Uint8Array): boolean {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
