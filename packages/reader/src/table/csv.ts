import { InputError } from "@crossread/core";
import type { ReadOptions } from "../document.ts";
import type { Draft } from "../draft.ts";
import { hasColumnFor, hasNotices, readRow } from "./record.ts";
import { isBlank, type RawRecord, rowEnds, splitRecords } from "./records.ts";
import { attemptRow, type Row, textOfRecord, withBody } from "./rows.ts";

/**
 * Reads a table with a row of column names and an article a row, as RFC 4180 has it; commas, semicolons or
 * tabs part the cells, whichever the first row has most of. A row with a quotation mark that is never
 * closed, more cells than there are columns, or no text, is a problem of that row alone; without a column
 * of texts, or one that is asked for, the whole table is.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  extension: string,
  options: ReadOptions = {},
): AsyncGenerator<Row> {
  const { delimiter, all } = await sniff(chunks, extension);
  let columns: readonly string[] | undefined;
  let row = 0;
  for await (const record of splitRecords(all, rowEnds(delimiter.charCodeAt(0)))) {
    if (isBlank(record)) continue;
    row += 1;
    const { line } = record;
    const place = `${file}: row ${row}${row === line ? "" : ` (line ${line})`}`;
    if (!columns) {
      columns = parseRow(textOfRecord(record, place).text, delimiter, place);
      refuseColumns(columns, file, options);
      continue;
    }
    const names = columns;
    yield attemptRow(line, () => readCells(record, names, delimiter, place, options));
  }
  if (!columns) throw new InputError({ file, expected: "a table", received: "nothing" });
}

function readCells(
  record: RawRecord,
  names: readonly string[],
  delimiter: string,
  place: string,
  options: ReadOptions,
): Draft {
  const { text, notes } = textOfRecord(record, place);
  const cells = parseRow(text, delimiter, place);
  if (cells.length > names.length) {
    const received = `${cells.length}`;
    throw new InputError({ file: place, expected: `${names.length} cells`, received });
  }
  const draft = readRow(new Map(names.map((name, at) => [name, cells[at]])), "column", options.map);
  return withBody({ ...draft, notes: [...draft.notes, ...notes] }, place, names);
}

function refuseColumns(names: readonly string[], file: string, { map }: ReadOptions): void {
  const received = `columns ${names.slice(0, 20).join(", ").slice(0, 300)}`;
  const missing = Object.values(map ?? {}).find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new InputError({ file, expected: `a column “${missing}”`, received });
  }
  if (hasColumnFor("body", names, map) || hasNotices(names, map)) return;
  const expected = "a column with the text of the articles (--map body=COLUMN names it)";
  throw new InputError({ file, expected, received });
}

/** Commas, semicolons or tabs, by the first line in the first piece, which is put back. */
async function sniff(
  chunks: AsyncIterable<Uint8Array>,
  extension: string,
): Promise<{ readonly delimiter: string; readonly all: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  const { done, value } = await rest.next();
  const start = done ? "" : new TextDecoder().decode(value.subarray(0, longestHeader));
  const all = (async function* () {
    if (!done) yield value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
  return { delimiter: extension === "tsv" ? "\t" : delimiterOf(start), all };
}

/** In bytes. */
const longestHeader = 10_000;

function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** The cells of one row. */
function parseRow(text: string, delimiter: string, place: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, delimiter, place) : plainCell(text, at, delimiter);
    cells.push(cell.value);
    if (cell.end >= text.length) return cells;
    at = cell.end + 1;
  }
}

interface Cell {
  readonly value: string;
  /** Where its delimiter stands, or the row ends. */
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, start);
  const end = found < 0 ? text.length : found;
  return { value: text.slice(start, end), end };
}

/** Marks in the cell are doubled. What follows the closing mark belongs to the cell, as in spreadsheets. */
function quotedCell(text: string, start: number, delimiter: string, place: string): Cell {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) {
      const expected = "a quotation mark that closes the cell";
      const received = `none after character ${start + 1}`;
      throw new InputError({ file: place, expected, received });
    }
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') {
      const rest = plainCell(text, mark + 1, delimiter);
      return { value: parts.join('"') + rest.value, end: rest.end };
    }
    from = mark + 2;
  }
}
