import { InputError } from "@crossread/core";
import { readText } from "../bytes/decode.ts";
import type { ReadOptions } from "../document.ts";
import type { Files } from "../files.ts";
import { namesInFolder, outletsFileName } from "../outlet-names.ts";
import {
  type FoundArticle,
  type FoundArticles,
  gather,
  notesOn,
  onlyDraft,
  type ReadFile,
  readAll,
} from "./read-files.ts";
import { type ArticleEntry, parseStoryFile, refuseRepeated, storyFileName } from "./story-file.ts";
import { join, reasonToSkip } from "./walk-folder.ts";

/**
 * Reads a story folder: the articles that its `story.json` lists, or without one all that is in files of
 * a known kind, in the order of their names.
 * @throws InputError that names the file and, in `story.json`, the field.
 */
export async function readFolder(
  folder: string,
  files: Files,
  options: ReadOptions,
): Promise<FoundArticles> {
  const storyFile = join(folder, storyFileName);
  const outlets = await namesInFolder(folder, files, options.outlets);
  const named = { ...options, outlets };
  return (await files.kind(storyFile)) === undefined
    ? readUnlisted(folder, files, named)
    : readListed(folder, storyFile, files, named);
}

async function readListed(
  folder: string,
  storyFile: string,
  files: Files,
  options: ReadOptions,
): Promise<FoundArticles> {
  const { text } = await readText(storyFile, files);
  const story = parseStoryFile(text, storyFile);
  const ids = story.articles.map(({ id }) => id);
  refuseRepeated(ids, "id", storyFile);
  const paths: string[] = [];
  for (const [index, entry] of story.articles.entries()) {
    paths.push(await locate(folder, entry.file, files, storyFile, `articles[${index}].file`));
  }
  const real = await Promise.all(paths.map((path) => files.realPath(path)));
  const written = story.articles.map(({ file }) => file);
  refuseRepeated(real, "file", storyFile, "articles", written);
  const read = await readAll(paths, files, options);
  return {
    ...(story.title !== undefined && { title: story.title }),
    articles: story.articles.map((entry, index) => listedArticle(entry, read[index]!)),
    notes: read.flatMap((file, index) => [
      ...file.notes,
      ...notesOn(file, onlyDraft(file), story.articles[index]?.id ?? ""),
    ]),
  };
}

/** What `story.json` says of an article goes before what its document says. */
function listedArticle({ file: _, ...entry }: ArticleEntry, file: ReadFile): FoundArticle {
  const { fields, from, notes, item } = onlyDraft(file);
  const { title, body, ...found } = fields;
  const listed = Object.keys(entry).map((field) => [field, storyFileName] as const);
  return {
    article: { ...found, ...entry, title: entry.title ?? title ?? "", body: body ?? "" },
    file: file.path,
    format: file.format,
    from: { ...from, ...Object.fromEntries(listed) },
    notes,
    ...(item !== undefined && { item }),
  };
}

/** The path of a file that `story.json` names, which must lie in the folder, also behind its links. */
async function locate(
  folder: string,
  file: string,
  files: Files,
  storyFile: string,
  field: string,
): Promise<string> {
  const refuse = (expected: string, received: string): never => {
    throw new InputError({ file: storyFile, field, expected, received });
  };
  if (/^(?:[/\\]|[A-Za-z]:)/.test(file) || leavesFolder(file)) {
    return refuse("a file inside the story's folder", `“${file}”, which leaves it`);
  }
  const path = join(folder, file);
  const kind = await files.kind(path);
  if (kind === undefined) return refuse("the name of a file", `“${file}”, which does not exist`);
  if (kind !== "file") return refuse("the name of a file", `“${file}”, which is no plain file`);
  if (!(await isInside(folder, path, files))) {
    return refuse("a file inside the story's folder", `“${file}”, a link that leaves it`);
  }
  return path;
}

/** Behind all links, so that a story that was sent can't show what else is on the disk. */
async function isInside(folder: string, path: string, files: Files): Promise<boolean> {
  const root = (await files.realPath(folder)).replace(/\/$/, "");
  return (await files.realPath(path)).startsWith(`${root}/`);
}

function leavesFolder(file: string): boolean {
  let depth = 0;
  for (const part of file.split(/[/\\]/)) {
    if (part === "..") depth -= 1;
    else if (part !== "" && part !== ".") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

async function readUnlisted(
  folder: string,
  files: Files,
  options: ReadOptions,
): Promise<FoundArticles> {
  const paths: string[] = [];
  const notes: string[] = [];
  for (const name of [...(await files.list(folder))].sort()) {
    if (name === outletsFileName) continue;
    const path = join(folder, name);
    const kind = await files.kind(path);
    const reason =
      reasonToSkip(name, kind) ??
      (kind === "folder" ? "a folder" : undefined) ??
      ((await isInside(folder, path, files)) ? undefined : "a link that leaves the folder");
    if (reason) notes.push(`${path}: not read, because it is ${reason}`);
    else paths.push(path);
  }
  if (paths.length === 0) {
    throw new InputError({
      file: folder,
      expected: `${storyFileName} or at least two files with articles`,
      received: "none",
    });
  }
  const found = gather(await readAll(paths, files, options));
  return { ...found, notes: [...notes, ...found.notes] };
}
