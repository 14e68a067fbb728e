import { createGunzip } from "node:zlib";
import { InputError } from "@crossread/core";
import {
  type Files,
  type FoundArticle,
  type ReadOptions,
  readArticles,
  readsAsEnglish,
} from "@crossread/reader";
import type { CorpusItem } from "./incoming.ts";

/** Where a corpus comes from: files that can be read whole, and as a stream. */
export interface CorpusFiles extends Files {
  /** The bytes of a file, of standard input for `-`. */
  stream(path: string): AsyncIterable<Uint8Array>;
}

/**
 * Reads the articles of files, folders (with all that is in them) and standard input (JSON Lines), one
 * after the other: JSON Lines of any length take no more memory than a few hundred lines. What can't be
 * read is given as refused, with its place, and the rest goes on.
 * @throws InputError where there is nothing at a place.
 */
export async function* readCorpus(
  places: readonly string[],
  files: CorpusFiles,
  options: ReadOptions = {},
): AsyncGenerator<CorpusItem> {
  for (const place of places) yield* readPlace(place, files, options);
}

async function* readPlace(
  place: string,
  files: CorpusFiles,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  if (place === "-") return yield* readLines("-", files, options);
  const kind = await files.kind(place);
  if (kind === "folder") return yield* readFolder(place, files, options);
  if (kind !== "file") {
    const received = kind === undefined ? "nothing at this path" : "neither";
    throw new InputError({ file: place, expected: "a file or a folder", received });
  }
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(place)) yield* readLines(place, files, options);
  else yield* readWhole(place, files, options);
}

async function* readFolder(
  folder: string,
  files: CorpusFiles,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  const names = (await files.list(folder)).toSorted();
  if (names.includes("story.json")) return yield* readWhole(folder, files, options);
  for (const name of names) {
    const path = `${folder.replace(/\/+$/, "")}/${name}`;
    const kind = await files.kind(path);
    if (name.startsWith(".") || kind === "other" || kind === undefined) continue;
    if (kind === "folder" || readable.test(name)) yield* readPlace(path, files, options);
  }
}

/** Ends of the names of files that a folder's articles are taken from. */
const readable =
  /\.(?:txt|md|markdown|html?|xhtml|xml|nitf|rss|atom|json|ninjs|jsonl|ndjson|csv|tsv)(?:\.gz)?$/i;

async function* readWhole(
  path: string,
  files: Files,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  let found: Awaited<ReturnType<typeof readArticles>>;
  try {
    found = await readArticles([path], files, options);
  } catch (error) {
    yield refuse(error, path);
    return;
  }
  const withdrawn = found.notes.find((note) => takenBack.test(note));
  const alone = found.articles.length === 1;
  for (const one of found.articles) {
    yield item(one, alone ? withdrawn : undefined);
  }
}

/** What the reader says of a wire item that its provider took back. */
const takenBack = /CANCELED by its provider/;

/** Lines that are read at a time, and their length together in characters. */
const mostLines = 200;
const mostCharacters = 1_000_000;

/** A longer line is no article. */
const longestLine = 20_000_000;

interface Line {
  readonly number: number;
  readonly text: string;
}

async function* readLines(
  path: string,
  files: CorpusFiles,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  let lines: Line[] = [];
  let length = 0;
  for await (const line of cutLines(path, files)) {
    lines.push(line);
    length += line.text.length;
    if (lines.length < mostLines && length < mostCharacters) continue;
    yield* readBatch(lines, path, options);
    lines = [];
    length = 0;
  }
  yield* readBatch(lines, path, options);
}

async function* cutLines(path: string, files: CorpusFiles): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = "";
  let number = 1;
  const packed = /\.gz$/i.test(path);
  const bytes = files.stream(path);
  for await (const chunk of packed ? unpack(bytes) : bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const text of parts) {
      if (text.trim() !== "") yield { number, text };
      number += 1;
    }
    // Kept short, so that the line is refused for what it is without filling the memory.
    if (rest.length > longestLine) rest = rest.slice(0, longestLine);
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield { number, text: rest };
}

async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const fed = (async () => {
    for await (const chunk of bytes) {
      if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once("drain", resolve));
    }
    gunzip.end();
  })();
  yield* gunzip as AsyncIterable<Uint8Array>;
  await fed;
}

/** All at once where nothing is odd; else line by line, so that one line's trouble is its own. */
async function* readBatch(
  lines: readonly Line[],
  path: string,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  if (lines.length === 0) return;
  const text = lines.map((line) => line.text).join("\n");
  if (!statusOfWithdrawn.test(text)) {
    try {
      const { articles } = await readText(text, path, options);
      if (articles.length === lines.length) {
        for (const one of articles) yield item(one);
        return;
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  for (const line of lines) yield* readLine(line, path, options);
}

async function* readLine(
  { number, text }: Line,
  path: string,
  options: ReadOptions,
): AsyncGenerator<CorpusItem> {
  const place = `${path}: line ${number}`;
  try {
    const withdrawn = statusOfWithdrawn.exec(text)?.[0].replaceAll('"', "");
    const { articles } = await readText(text, path, options);
    for (const one of articles) yield item({ ...one, file: place }, withdrawn);
  } catch (error) {
    yield refuse(error, place);
  }
}

/** How exports of wires and archives mark an article that was taken back. */
const statusOfWithdrawn =
  /"(?:pub)?status"\s*:\s*"(?:\w+:)?(?:cancell?ed|withdrawn|retracted|killed)"/i;

function readText(text: string, path: string, options: ReadOptions) {
  const bytes = new TextEncoder().encode(text);
  const name = path === "-" ? "standard input" : path.replace(/^.*\//, "").replace(/\.gz$/i, "");
  const one: Files = {
    kind: async () => "file",
    list: async () => [],
    read: async () => bytes,
    realPath: async (place) => place,
  };
  return readArticles([/\.(?:jsonl|ndjson)$/i.test(name) ? name : `${name}.jsonl`], one, options);
}

function item({ article, file, from }: FoundArticle, withdrawn?: string): CorpusItem {
  const ownId = from.id !== undefined;
  if (withdrawn !== undefined) return { kind: "article", article, ownId, withdrawn };
  if (!/\S/.test(article.body)) {
    return { kind: "refused", place: file, reason: "expected the text of the article, found none" };
  }
  if (!readsAsEnglish(`${article.title}\n${article.body}`)) {
    return { kind: "refused", place: file, reason: "expected English, found another language" };
  }
  return { kind: "article", article, ownId };
}

function refuse(error: unknown, place: string): CorpusItem {
  if (!(error instanceof InputError)) throw error;
  const { expected, received, field } = error.problem;
  const reason = `${field ? `${field}: ` : ""}expected ${expected}, found ${received}`;
  return { kind: "refused", place, reason };
}
