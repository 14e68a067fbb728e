import type { Article } from "@crossread/core";
import { InputError } from "@crossread/core";
import { openBytes } from "../bytes/bytes.ts";
import { decodeOpened } from "../bytes/decode.ts";
import { type Document, type ReadOptions, readDocument } from "../document.ts";
import type { Draft, Origins } from "../draft.ts";
import { baseName, displayName, type Files } from "../files.ts";
import { renameOutlet } from "../outlet-names.ts";
import { collectRows, readRows } from "../table/rows.ts";
import { withFurnitureApart } from "../text/inline-furniture.ts";
import { giveNames } from "./names.ts";

/** Articles as they were found, before they are held against each other. */
export interface FoundArticles {
  readonly title?: string;
  readonly articles: readonly FoundArticle[];
  /** What a person should know of how they were read. */
  readonly notes: readonly string[];
}

/** An article, the file that holds it, and where in it each field stood. */
export interface FoundArticle {
  readonly article: Article;
  /** Name of the file, and of the article in it where it holds several; for messages. */
  readonly file: string;
  readonly format: string;
  readonly from: Origins;
  /** What a person should know before relying on it. */
  readonly notes: readonly string[];
  /** What its provider calls the item in every version of it, where it does. */
  readonly item?: string;
}

/** A file with what it holds. */
export interface ReadFile extends Document {
  readonly path: string;
  readonly title?: string;
  readonly notes: readonly string[];
}

/** Reads the files one after the other, so that the first problem is always the same one. */
export async function readAll(
  paths: readonly string[],
  files: Files,
  options: ReadOptions,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const path of paths) read.push(await readOne(path, files, options));
  return read;
}

async function readOne(path: string, files: Files, options: ReadOptions): Promise<ReadFile> {
  const file = displayName(path);
  const opened = await openBytes(path, files);
  const rows = await readRows(opened.head, opened.chunks, path, file, options);
  const rename = (draft: Draft) => withFurnitureApart(renameOutlet(draft, options.outlets));
  if (rows) {
    const table = await collectRows(rows, file);
    return { ...table, drafts: table.drafts.map(rename), path, notes: [] };
  }
  const { text, note } = await decodeOpened(opened, file);
  const document = await readDocument(text, path, file, options);
  const notes = note ? [`${shortName(path)}: ${note}`] : [];
  return { ...document, drafts: document.drafts.map(rename), path, notes };
}

/** Every article of the files, with an id and an outlet each: the document's own, else from its name. */
export function gather(read: readonly ReadFile[]): FoundArticles {
  const entries = read.flatMap((file) => file.drafts.map((draft) => ({ file, draft })));
  const names = giveNames(
    entries.map(({ file: { path, drafts }, draft: { fields } }) => ({
      path,
      alone: drafts.length === 1,
      ...(fields.id !== undefined && { id: fields.id }),
      ...(fields.outlet !== undefined && { outlet: fields.outlet }),
    })),
  );
  const articles = entries.map(({ file, draft }, index): FoundArticle => {
    const name = names[index];
    if (!name) throw new Error("An article has no name: this is a bug in crossread");
    return {
      article: { ...name, title: "", body: "", ...draft.fields, id: name.id, outlet: name.outlet },
      file: placeOf(file, name.id),
      format: file.format,
      from: { outlet: "file name", ...draft.from },
      notes: draft.notes,
      ...(draft.item !== undefined && { item: draft.item }),
    };
  });
  const title = read.find((file) => file.title !== undefined)?.title;
  return {
    ...(title !== undefined && { title }),
    articles,
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...entries.flatMap(({ file, draft }, index) => notesOn(file, draft, names[index]?.id ?? "")),
    ],
  };
}

/** What is said of one article, under the name of its file. */
export function notesOn(file: ReadFile, draft: Draft, id: string): readonly string[] {
  const article = file.drafts.length === 1 ? "" : `: article “${id}”`;
  return draft.notes.map((note) => `${shortName(file.path)}${article}: ${note}`);
}

/** The one article of a file that must have one. */
export function onlyDraft(file: ReadFile): Draft {
  const [draft] = file.drafts;
  if (draft && file.drafts.length === 1) return draft;
  const received = `${file.drafts.length} (${file.format})`;
  throw new InputError({ file: displayName(file.path), expected: "one article", received });
}

function placeOf(file: ReadFile, id: string): string {
  const name = displayName(file.path);
  return file.drafts.length === 1 && file.format !== "articles in JSON"
    ? name
    : `${name}: article “${id}”`;
}

function shortName(path: string): string {
  return path === "-" ? displayName(path) : baseName(path);
}
