import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Comparison } from "@crossread/core";
import {
  formats as allFormats,
  type Format,
  type IndexedStory,
  renderStoryIndex,
  writeReports,
} from "@crossread/reporter";
import { type Database, explainFullDisk } from "./store/database.ts";
import { listStories, readComparison } from "./store/stories.ts";
import { walkStories } from "./store/walk-stories.ts";

/** A story and the digest of the articles that were compared. */
export interface ComparedStory {
  readonly id: string;
  readonly members: string;
}

/** Written last into a story's folder: of which articles and in which formats its reports are. */
const stamp = "made-of.json";

/** Names of the folders that belong to stories, and of the pages that lead to them; nothing else is touched. */
const ofStory = /^story-[0-9a-f]{16}$/;
const ofIndex = /^index(?:-\d+)?\.html$/;

/** Writes the reports of one story into its folder, whole or not at all for whoever looks. */
export async function writeStory(
  out: string,
  story: ComparedStory,
  comparison: Comparison,
  formats: readonly Format[],
): Promise<void> {
  const folder = join(out, story.id);
  try {
    await mkdir(folder, { recursive: true });
    await rm(join(folder, stamp), { force: true });
    for (const [name, text] of writeReports(comparison, { formats })) {
      await replace(join(folder, name), text);
    }
    await replace(join(folder, stamp), stampOf(story, formats));
  } catch (error) {
    throw explainFullDisk(error, folder);
  }
}

/**
 * Brings a folder of reports in line with the store: writes those that are missing or of other articles,
 * removes those of stories that are gone, and makes `index.html`, which leads to all of them. Gives how many
 * were written; `onProgress` is told how many stories of how many were seen to.
 */
export async function bringUpToDate(
  database: Database,
  out: string,
  formats: readonly Format[],
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  const stories = await listStories(database);
  await mkdir(out, { recursive: true });
  const compared = stories.filter((story) => story.compared);
  const kept = new Set(compared.map(({ id }) => id));
  for (const name of await readdir(out)) {
    if (ofStory.test(name) && !kept.has(name)) {
      await rm(join(out, name), { recursive: true, force: true });
    }
  }
  let written = 0;
  for (const [done, story] of compared.entries()) {
    onProgress?.(done, compared.length);
    const found = await readFile(join(out, story.id, stamp), "utf8").catch(() => undefined);
    if (found === stampOf(story, formats)) continue;
    const comparison = await readComparison(database, story.id);
    if (!comparison) continue;
    await writeStory(out, story, comparison, formats);
    written += 1;
  }
  await writeIndex(database, out, formats);
  return written;
}

async function writeIndex(
  database: Database,
  out: string,
  formats: readonly Format[],
): Promise<void> {
  const [format] = formats.includes("html") ? ["html" as const] : formats;
  const stories: IndexedStory[] = [];
  for await (const { story, articles } of walkStories(database)) {
    if (!story.compared || format === undefined) continue;
    const { id, title, size, independent, first, last, findings } = story;
    stories.push({
      title,
      href: `${id}/${allFormats[format].fileName}`,
      outlets: [...new Set(articles.map(({ outlet }) => outlet))],
      articles: size,
      independent,
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      ...(findings && { findings }),
    });
  }
  const pages = renderStoryIndex(stories);
  try {
    for (const [name, text] of pages) await replace(join(out, name), text);
    for (const name of await readdir(out)) {
      if (ofIndex.test(name) && !pages.has(name)) await rm(join(out, name), { force: true });
    }
  } catch (error) {
    throw explainFullDisk(error, out);
  }
}

function stampOf({ members }: ComparedStory, formats: readonly Format[]): string {
  return `${JSON.stringify({ articles: members, formats: formats.toSorted() })}\n`;
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.unfinished`, text);
  await rename(`${path}.unfinished`, path);
}
