import { stringify } from "csv-stringify/sync";

/** A row by column; what is absent is an empty cell. */
export type Row<Column extends string> = Partial<Record<Column, string | number>>;

/**
 * A table as CSV (RFC 4180), its columns named in the first line. The only file that knows csv-stringify; it
 * puts an apostrophe before text that a spreadsheet would run as a formula.
 */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    // A lone line break ends a row in many readers, whatever the file's own line ends are.
    quoted_match: /[\r\n]/,
    record_delimiter: "\r\n",
  });
}
