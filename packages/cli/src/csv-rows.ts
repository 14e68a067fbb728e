/**
 * The rows of a CSV file (RFC 4180) as spreadsheet programs save it: the separator is a comma, a semicolon or
 * a tab, whichever the first line has most of; line ends are LF or CRLF; quoted fields may hold anything.
 * Linear time; a quote that is never closed takes the rest as one field.
 */
export function csvRows(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source.slice(0, source.search(/[\r\n]|$/)));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const { value, end } = source[at] === '"' ? quoted(source, at) : plain(source, at, separator);
    row.push(value);
    at = end;
    if (source[at] === separator) {
      at += 1;
      if (at < source.length) continue;
      row.push("");
    }
    if (source.startsWith("\r\n", at)) at += 1;
    at += 1;
    if (row.some((field) => field !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

function separatorOf(head: string): string {
  const count = (separator: string) => head.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

interface Field {
  readonly value: string;
  /** Where its separator or line end stands. */
  readonly end: number;
}

function plain(source: string, start: number, separator: string): Field {
  let end = start;
  while (end < source.length && source[end] !== separator && !/[\r\n]/.test(source[end]!)) end += 1;
  return { value: source.slice(start, end), end };
}

/** `""` inside quotes is one quote. */
function quoted(source: string, start: number): Field {
  let value = "";
  let at = start + 1;
  while (at < source.length) {
    const close = source.indexOf('"', at);
    if (close < 0) return { value: value + source.slice(at), end: source.length };
    value += source.slice(at, close);
    if (source[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
  return { value, end: source.length };
}
