import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Article, type Comparison, compareArticles } from "@crossread/core";

/** The articles of the story folder `seeds/<name>`, as the engine gets them. */
export function readSeed(name: string): Article[] {
  const read = (file: string): string => readFileSync(join(folderOf(name), file), "utf8");
  const story = JSON.parse(read("story.json")) as { readonly articles: readonly Entry[] };
  return story.articles.map(({ file, ...about }) => ({
    ...about,
    title: about.title ?? "",
    body: read(file),
  }));
}

/** The stories in `seeds/`. */
export const seedNames = ["harbour-bridge", "kim-letter"] as const;

/** The comparison of a seed, with its title, as the command makes it. */
export function compareSeed(name: string): Comparison {
  const story = JSON.parse(readFileSync(join(folderOf(name), "story.json"), "utf8"));
  return compareArticles(readSeed(name), { title: (story as { readonly title: string }).title });
}

function folderOf(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), "../../seeds", name);
}

type Entry = Omit<Article, "title" | "body"> & { readonly title?: string; readonly file: string };
