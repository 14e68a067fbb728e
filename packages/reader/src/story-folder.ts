import type { Article } from "@crossread/core";
import { InputError } from "@crossread/core";
import { type DecodedText, readText } from "./decode.ts";
import { baseName, type Files } from "./files.ts";
import { nameArticles } from "./names.ts";
import { type ArticleEntry, parseStoryFile, refuseRepeated, storyFileName } from "./story-file.ts";

/** Articles as they were found, before they are held against each other. */
export interface FoundArticles {
  readonly title?: string;
  readonly articles: readonly FoundArticle[];
  /** What a person should know of how they were read. */
  readonly notes: readonly string[];
}

/** An article and the name of the file that holds it, for messages. */
export interface FoundArticle {
  readonly article: Article;
  readonly file: string;
}

/**
 * Reads a story folder: the articles that its `story.json` lists, or without one every `.txt` and `.md`
 * file as an article, in the order of their names.
 * @throws InputError that names the file and, in `story.json`, the field.
 */
export async function readFolder(folder: string, files: Files): Promise<FoundArticles> {
  const storyFile = join(folder, storyFileName);
  return (await files.kind(storyFile)) === undefined
    ? readUnlisted(folder, files)
    : readListed(folder, storyFile, files);
}

/** Reads each file as an article of the outlet that its name tells. */
export async function readArticleFiles(
  paths: readonly string[],
  files: Files,
): Promise<FoundArticles> {
  const names = nameArticles(paths);
  const texts = await readAll(paths, files);
  return {
    articles: paths.map((file, index) => {
      const { id, outlet } = names[index] ?? { id: `article-${index}`, outlet: file };
      return { file, article: { id, outlet, title: "", body: texts[index]?.text ?? "" } };
    }),
    notes: encodingNotes(paths, texts),
  };
}

async function readListed(folder: string, storyFile: string, files: Files): Promise<FoundArticles> {
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
  const texts = await readAll(paths, files);
  return {
    ...(story.title !== undefined && { title: story.title }),
    articles: story.articles.map((entry, index) => ({
      file: paths[index] ?? entry.file,
      article: articleOf(entry, texts[index]?.text ?? ""),
    })),
    notes: encodingNotes(paths, texts),
  };
}

function articleOf({ file: _, ...entry }: ArticleEntry, body: string): Article {
  return { ...entry, title: entry.title ?? "", body };
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
  const root = (await files.realPath(folder)).replace(/\/$/, "");
  if (!(await files.realPath(path)).startsWith(`${root}/`)) {
    return refuse("a file inside the story's folder", `“${file}”, a link that leaves it`);
  }
  return path;
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

async function readUnlisted(folder: string, files: Files): Promise<FoundArticles> {
  const paths: string[] = [];
  const notes: string[] = [];
  for (const name of [...(await files.list(folder))].sort()) {
    const path = join(folder, name);
    const reason = reasonToSkip(name, await files.kind(path));
    if (reason) notes.push(`${path}: not read, because it is ${reason}`);
    else paths.push(path);
  }
  if (paths.length === 0) {
    throw new InputError({
      file: folder,
      expected: `${storyFileName} or at least two .txt or .md files`,
      received: "none",
    });
  }
  const found = await readArticleFiles(paths, files);
  return { ...found, notes: [...notes, ...found.notes] };
}

/** Why a thing in a folder without `story.json` is no article. */
function reasonToSkip(name: string, kind: Awaited<ReturnType<Files["kind"]>>): string | undefined {
  if (name.startsWith(".")) return "hidden";
  if (kind !== "file") return kind === "folder" ? "a folder" : "no plain file";
  if (!/\.(?:txt|md)$/i.test(name)) return "no .txt or .md file";
  if (/^readme\./i.test(name)) return "a description, not an article";
  return undefined;
}

/** One after the other, so that the first problem is always the same one. */
async function readAll(paths: readonly string[], files: Files): Promise<readonly DecodedText[]> {
  const texts: DecodedText[] = [];
  for (const path of paths) texts.push(await readText(path, files));
  return texts;
}

function encodingNotes(paths: readonly string[], texts: readonly DecodedText[]): readonly string[] {
  return texts.flatMap(({ note }, index) =>
    note ? [`${baseName(paths[index] ?? "")}: ${note}`] : [],
  );
}

function join(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}
