import { gzipSync } from "node:zlib";
import { type FoundArticle, type ReadOptions, readArticles } from "@crossread/reader";
import { memoryFiles } from "./memory-files.ts";

/** Reads one file by itself: its articles with where each field stood, and the notes. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<{ readonly articles: readonly FoundArticle[]; readonly notes: readonly string[] }> {
  return readArticles([`/${name}`], memoryFiles({ [`/${name}`]: content }), options);
}

/** The one article of a file. */
export async function readOne(name: string, content: string | Uint8Array, options?: ReadOptions) {
  const { articles, notes } = await readFile(name, content, options);
  if (articles.length !== 1) throw new Error(`${articles.length} articles`);
  const [{ article, from, format }] = articles as [FoundArticle];
  return { ...article, from, format, notes };
}

export function gzip(text: string | Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(text));
}
