import type { Candidate, DraftField } from "../draft.ts";

/** A text and what stands above it between two lines `---`. */
export interface WithFrontMatter {
  readonly candidates: readonly Candidate[];
  readonly text: string;
}

/**
 * Takes front matter off a text: `key: value` lines between two lines `---` at its very top. Values may
 * be quoted, or be lists; nothing else of YAML is read. A text that merely begins with a rule is
 * left alone: every line between the two must be of that form.
 */
export function splitFrontMatter(text: string): WithFrontMatter {
  const whole = { candidates: [], text };
  if (!/^---[ \t]*\r?\n/.test(text)) return whole;
  const head = text.slice(0, longestHead);
  const end = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
  if (!end) return whole;
  const lines = head.slice(0, end.index).split(/\r?\n/).slice(1);
  const values = readLines(lines);
  if (!values) return whole;
  const candidates = fieldsByKey.flatMap(([field, keys]) =>
    keys.map((key): Candidate => [field, values.get(key), `front matter, ${key}`]),
  );
  return { candidates, text: text.slice(end.index + end[0].length) };
}

/** In characters; real front matter has a few hundred. */
const longestHead = 20_000;

/** What newsrooms and site generators call the fields, most telling first, in small letters. */
const fieldsByKey: readonly (readonly [DraftField, readonly string[]])[] = [
  ["id", ["id"]],
  ["title", ["headline", "title"]],
  ["outlet", ["outlet", "publication", "publisher", "newspaper", "source", "site"]],
  ["byline", ["byline", "author", "authors", "by"]],
  ["published", ["published", "datepublished", "date", "created"]],
  ["url", ["url", "canonical", "link", "permalink"]],
  ["agency", ["agency", "credit"]],
  ["dateline", ["dateline", "location"]],
  ["language", ["language", "lang"]],
  ["version", ["version"]],
  ["modified", ["modified", "datemodified", "updated", "lastmod"]],
];

/** Values by key; undefined where a line is of no form that front matter has. */
function readLines(lines: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  let key: string | undefined;
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const pair = /^([A-Za-z][\w .-]{0,40}):(?:\s(.*))?$/.exec(line);
    const item = /^\s*-\s+(.*)$/.exec(line) ?? /^\s+(\S.*)$/.exec(line);
    if (pair) {
      key = (pair[1] ?? "").toLowerCase().replace(/[ _-]/g, "");
      values.set(key, unquote(pair[2] ?? ""));
    } else if (item && key !== undefined) {
      const before = values.get(key);
      values.set(key, before ? `${before}, ${unquote(item[1] ?? "")}` : unquote(item[1] ?? ""));
    } else return undefined;
  }
  return values.size > 0 ? values : undefined;
}

function unquote(value: string): string {
  const text = value.trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(text);
  if (quoted) return (quoted[1] ?? quoted[2] ?? "").replace(/\\"/g, '"').replace(/''/g, "'");
  const listed = /^\[(.*)\]$/.exec(text);
  if (listed) return (listed[1] ?? "").split(",").map(unquote).join(", ");
  return text;
}
