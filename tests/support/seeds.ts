import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Article } from "@crossread/core";

/** The articles of the story folder `seeds/<name>`, as the engine gets them. */
export function readSeed(name: string): Article[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../seeds", name);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const story = JSON.parse(read("story.json")) as { readonly articles: readonly Entry[] };
  return story.articles.map(({ file, ...about }) => ({
    ...about,
    title: about.title ?? "",
    body: read(file),
  }));
}

type Entry = Omit<Article, "title" | "body"> & { readonly title?: string; readonly file: string };
