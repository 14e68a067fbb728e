import { InputError } from "@crossread/core";
import { decode, type Files } from "@crossread/reader";
import { csvRows } from "./csv-rows.ts";
import { findingKey, readDecisions, verdictOf } from "./decisions.ts";

/** What one coder said of one item. */
export interface Coded {
  /** Kind of finding: link, divergence, unique, set-aside. */
  readonly kind: string;
  readonly verdict: string;
  readonly reason?: string;
  /** What it is about, a sentence a line. */
  readonly sentences: readonly string[];
}

/** What one coder said of all items, by a key that is the same for both coders. */
export interface Coding {
  readonly path: string;
  readonly items: ReadonlyMap<string, Coded>;
}

const mostBytes = 20_000_000;

/**
 * Reads one coder's file: decisions (JSON), or a review sheet with its column `answer` filled in (CSV). In
 * a sheet, rows without an answer are left out.
 * @throws InputError where it is neither.
 */
export async function readCoding(path: string, files: Files): Promise<Coding> {
  return /\.csv$/i.test(path) ? readSheet(path, files) : readDecided(path, files);
}

async function readDecided(path: string, files: Files): Promise<Coding> {
  const { decisions } = await readDecisions(path, files);
  const items = decisions.map((decision): [string, Coded] => {
    const { on, reason, anchors } = decision;
    const sentences = anchors.map(({ article, text }) => `${article}: ${text}`);
    const coded = { kind: on, verdict: verdictOf(decision), sentences };
    return [findingKey(decision), reason === undefined ? coded : { ...coded, reason }];
  });
  return { path, items: new Map(items) };
}

async function readSheet(path: string, files: Files): Promise<Coding> {
  if ((await files.kind(path)) !== "file") refuse(path, "a review sheet", "none at this path");
  const bytes = await files.read(path, mostBytes);
  if (bytes.length > mostBytes) refuse(path, "a review sheet of at most 20 MB", "more");
  const [head = [], ...rows] = csvRows(decode(bytes, path).text);
  const column = (name: string): number => {
    const at = head.findIndex((one) => one.trim().toLowerCase() === name);
    return at >= 0 ? at : refuse(path, `a column “${name}” in its first line`, "none");
  };
  const [item, kind, sentences, answer, note] = [
    column("item"),
    column("kind"),
    column("sentences"),
    column("answer"),
    column("note"),
  ];
  const items = rows.flatMap((row): [string, Coded][] => {
    const field = (at: number) => row[at]?.trim() ?? "";
    const verdict = field(answer).toLowerCase();
    if (verdict === "") return [];
    const reason = field(note);
    const coded = { kind: field(kind), verdict, sentences: field(sentences).split(/\r?\n/) };
    const key = JSON.stringify([field(item), coded.kind, ...coded.sentences]);
    return [[key, reason === "" ? coded : { ...coded, reason }]];
  });
  return { path, items: new Map(items) };
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
