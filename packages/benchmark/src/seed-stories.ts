import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Article } from "@crossread/core";

/** The articles of each seed story that this repository brings, in the order of the folders' names. */
export function seedStories(): Article[][] {
  const folder = fileURLToPath(new URL("../../../seeds", import.meta.url));
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
    .map((name) => {
      const story = JSON.parse(readFileSync(join(folder, name, "story.json"), "utf8")) as {
        articles: { id: string; outlet: string; file: string; title?: string }[];
      };
      return story.articles.map(({ id, outlet, file, title }) => ({
        id,
        outlet,
        title: title ?? "",
        body: readFileSync(join(folder, name, file), "utf8"),
      }));
    });
}
