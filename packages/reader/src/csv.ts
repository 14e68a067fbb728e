import { InputError } from "@crossread/core";
import type { Document, ReadOptions } from "./document.ts";
import { readRow } from "./record.ts";

/**
 * Reads a table with a row of column names and an article a row, as RFC 4180 has it; commas, semicolons or
 * tabs part the cells, whichever the first row has most of.
 * @throws InputError where a quotation mark is never closed, a column has no name that is known or is
 *   asked for, or a row has more cells than there are columns.
 */
export function readCsv(
  text: string,
  file: string,
  extension: string,
  options: ReadOptions = {},
): Document {
  const [names, ...rows] = parseTable(text, extension === "tsv" ? "\t" : delimiterOf(text), file);
  if (!names) throw new InputError({ file, expected: "a table", received: "nothing" });
  const missing = Object.values(options.map ?? {}).find((name) => !names.includes(name));
  if (missing !== undefined) {
    const received = `columns ${names.slice(0, 20).join(", ").slice(0, 300)}`;
    throw new InputError({ file, expected: `a column “${missing}”`, received });
  }
  const drafts = rows.map((row, index) => {
    if (row.length > names.length) {
      throw new InputError({
        file: `${file}: row ${index + 2}`,
        expected: `${names.length} cells`,
        received: `${row.length}`,
      });
    }
    return readRow(new Map(names.map((name, at) => [name, row[at]])), "column", options.map);
  });
  const [first] = drafts;
  if (first && drafts.every(({ fields }) => fields.body === undefined)) {
    throw new InputError({
      file,
      expected: "a column with the text of the articles (--map body=COLUMN names it)",
      received: `columns ${names.slice(0, 20).join(", ").slice(0, 300)}`,
    });
  }
  return { format: "CSV", drafts };
}

function delimiterOf(text: string): string {
  const line = /^[^\r\n]{0,10000}/.exec(text)?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** Rows of cells; rows that are empty are left out. Goes over the text once. */
function parseTable(text: string, delimiter: string, file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const finishRow = () => {
    if (row.length > 1 || row[0]?.trim()) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, delimiter, file) : plainCell(text, at, delimiter);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at >= text.length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    finishRow();
  }
  finishRow();
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !/[\r\n]/.test(text[end]!)) end += 1;
  return { value: text.slice(start, end), end };
}

/** Marks in the cell are doubled. What follows the closing mark belongs to the cell, as in spreadsheets. */
function quotedCell(text: string, start: number, delimiter: string, file: string): Cell {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) {
      const expected = "a quotation mark that closes the cell";
      throw new InputError({ file, expected, received: `none after character ${start + 1}` });
    }
    parts.push(text.slice(from, mark));
    if (text[mark + 1] !== '"') {
      const rest = plainCell(text, mark + 1, delimiter);
      return { value: parts.join('"') + rest.value, end: rest.end };
    }
    from = mark + 2;
  }
}
