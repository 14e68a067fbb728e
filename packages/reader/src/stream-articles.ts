import { type Article, InputError } from "@crossread/core";
import { openBytes } from "./bytes/bytes.ts";
import { decodeOpened } from "./bytes/decode.ts";
import { type ReadOptions, readDocument } from "./document.ts";
import type { Draft, Origins } from "./draft.ts";
import { displayName, type Files, standardInput } from "./files.ts";
import { namesInFolder, renameOutlet } from "./outlet-names.ts";
import { giveNames, nameFile } from "./story/names.ts";
import { nameOfInput } from "./story/standard-input.ts";
import { readFolder } from "./story/story-folder.ts";
import { walkFolder } from "./story/walk-folder.ts";
import { readRows } from "./table/rows.ts";
import { withFurnitureApart } from "./text/inline-furniture.ts";

/** What comes of a corpus, one after the other. */
export type Streamed = StreamedArticle | StreamedProblem | Skipped;

/** An article, with the place where it was found. */
export interface StreamedArticle {
  readonly kind: "article";
  readonly article: Article;
  readonly file: string;
  readonly format: string;
  /** Where it begins in a table or in JSON Lines, from 1. */
  readonly line?: number;
  /** By field: where in the document its value stood. */
  readonly from: Origins;
  /** What a person should know before relying on it. */
  readonly notes: readonly string[];
  /** What its provider calls the item in every version of it, where it does. */
  readonly item?: string;
}

/** A file or a row that can't be read; what comes after it is read all the same. */
export interface StreamedProblem {
  readonly kind: "problem";
  /** The file as it was given or found; the error names the row and the field besides. */
  readonly file: string;
  readonly line?: number;
  readonly error: InputError;
}

/** A file that is no article by its name or its place. */
export interface Skipped {
  readonly kind: "skipped";
  readonly file: string;
  readonly reason: string;
}

/**
 * Reads articles one after the other, of corpora that fit no memory too: files, folders with all that is in
 * them, `-` for standard input. Tables and JSON Lines, also as gzip, are read row by row and may be of any
 * size, given `files.stream`; any other file may have 20 MB. Reading goes only as far as somebody asks
 * for more. What can't be read comes as a problem in its place, and is thrown by nobody.
 *
 * A notice in a table or in JSON Lines that takes an article back and brings no text comes as an article
 * with an empty one, and says so in its notes.
 *
 * An article's id is its own, else it is made from the name of its file and its line; ids that documents
 * give are not held against each other, as that would take memory without end.
 */
export async function* streamArticles(
  places: readonly string[],
  files: Files,
  options: ReadOptions = {},
): AsyncGenerator<Streamed> {
  const taken = new Map<string, number>();
  for (const place of places) yield* guard(place, streamPlace(place, files, options, taken));
}

async function* streamPlace(
  place: string,
  files: Files,
  options: ReadOptions,
  taken: Map<string, number>,
): AsyncGenerator<Streamed> {
  if (place === standardInput) return yield* streamFile(place, files, options, taken);
  const kind = await files.kind(place);
  if (kind === undefined) {
    const expected = "a folder, a file or -";
    throw new InputError({ file: place, expected, received: "nothing at this path" });
  }
  if (kind !== "folder") return yield* streamFile(place, files, options, taken);
  const outlets = await namesInFolder(place, files, options.outlets);
  const named = { ...options, outlets };
  for await (const found of walkFolder(place, files)) {
    if (found.kind === "skipped") yield found;
    else if (found.kind === "story")
      yield* guard(found.path, streamStory(found.path, files, named));
    else yield* guard(found.path, streamFile(found.path, files, named, taken));
  }
}

async function* streamFile(
  path: string,
  files: Files,
  options: ReadOptions,
  taken: Map<string, number>,
): AsyncGenerator<Streamed> {
  const file = displayName(path);
  const opened = await openBytes(path, files);
  const name = path === standardInput ? nameOfInput(opened.head) : path;
  const rows = await readRows(opened.head, opened.chunks, name, file, options);
  const { id, outlet } = nameFile(path, taken);
  const finish = (draft: Draft) => withFurnitureApart(renameOutlet(draft, options.outlets));
  if (rows) {
    for await (const row of rows.rows) {
      const { line } = row;
      if (row.kind === "problem") yield { ...row, file };
      else {
        const article = found(finish(row.draft), `${id}-${line}`, outlet);
        yield { ...article, file, format: rows.format, line };
      }
    }
    return;
  }
  const toMend = "; CSV and JSON Lines (.jsonl) may have any size";
  const { text, note } = await decodeOpened(opened, file, toMend);
  const { format, drafts } = await readDocument(text, name, file, options);
  for (const [index, draft] of drafts.entries()) {
    const article = found(finish(draft), drafts.length === 1 ? id : `${id}-${index + 1}`, outlet);
    yield { ...article, file, format, notes: [...(note ? [note] : []), ...article.notes] };
  }
}

/** A folder with `story.json`: its articles as it names them. */
async function* streamStory(
  folder: string,
  files: Files,
  options: ReadOptions,
): AsyncGenerator<Streamed> {
  const { articles } = await readFolder(folder, files, options);
  for (const article of articles) yield { kind: "article", ...article };
}

function found(
  { fields, from, notes, item }: Draft,
  id: string,
  outlet: string,
): Pick<StreamedArticle, "kind" | "article" | "from" | "notes" | "item"> {
  return {
    kind: "article",
    article: { id, outlet, title: "", body: "", ...fields },
    from: {
      ...(fields.id === undefined && { id: byFile }),
      ...(fields.outlet === undefined && { outlet: byFile }),
      ...from,
    },
    notes,
    ...(item !== undefined && { item }),
  };
}

/** Where a name stood that the document doesn't give. */
const byFile = "file name";

/**
 * The articles of one story under the ids that `readStory` gives them: of several in a file each is named
 * for its outlet.
 */
export function nameForStory(articles: readonly StreamedArticle[]): readonly StreamedArticle[] {
  const byPath = Map.groupBy(articles, ({ file }) => file);
  const names = giveNames(
    articles.map(({ article: { id, outlet }, file, from }) => ({
      path: file,
      alone: byPath.get(file)?.length === 1,
      ...(from.id !== byFile && { id }),
      ...(from.outlet !== byFile && { outlet }),
    })),
  );
  return articles.map((each, at) => ({ ...each, article: { ...each.article, ...names[at] } }));
}

/** What is refused becomes an item; whatever else is thrown is a bug. */
async function* guard(place: string, items: AsyncIterable<Streamed>): AsyncGenerator<Streamed> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { kind: "problem", file: displayName(place), error };
  }
}
