import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Article, compareArticles } from "@crossread/core";
import {
  type CorpusItem,
  compareDue,
  groupNews,
  listStories,
  openDatabase,
  readMembers,
} from "@crossread/newsroom";
import { readLabelled } from "./stories.ts";
import { recombineStories } from "./stories-speed.ts";

/** Articles of the corpus whose stories are compared in a loop and through the queue. */
const comparedArticles = 150;

/** Articles of a story that the store has compared at most. */
const mostCompared = 60;

interface Due {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Queue and store against a loop over `compareArticles`, by CPU time: what else runs does not count. */
export async function queueOverhead(file: string, place?: string): Promise<string> {
  const articles = recombineStories(readLabelled(file), comparedArticles, 5);
  const folder = mkdtempSync(join(tmpdir(), "crossread-benchmark-"));
  const database = await openDatabase(place ?? join(folder, "store"));
  try {
    // Grouping is measured by itself.
    await groupNews(database, items(articles), { compare: quick });
    const stories: Due[] = [];
    for (const { id, title } of await listStories(database)) {
      stories.push({ title, articles: await readMembers(database, id) });
    }
    const loop = (): void => {
      for (const { title, articles } of stories) {
        // Like the store, with texts that no earlier round has held in memory.
        compareArticles(structuredClone(articles.slice(0, mostCompared)), { title });
      }
    };
    loop();
    const { stored, looped } = await alternate(
      async () => {
        await database.execute("truncate crossread.comparisons");
        return compareDue(database);
      },
      async () => loop(),
    );
    return [
      `Queue and store (${database.kind}) against a loop over the engine, ${stories.length} stories of ${comparedArticles} articles`,
      `  loop ${looped.toFixed(2)} s of CPU, through the store ${stored.toFixed(2)} s: ${((stored / looped - 1) * 100).toFixed(1)}% more   must ≤ 15%, aim ≤ 5%`,
    ].join("\n");
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least of several rounds, in turn, so that a busy machine harms both alike. */
async function alternate(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<{ readonly stored: number; readonly looped: number }> {
  let [stored, looped] = [Infinity, Infinity];
  for (let round = 0; round < 3; round += 1) {
    stored = Math.min(stored, await cpuOf(first));
    looped = Math.min(looped, await cpuOf(second));
  }
  return { stored, looped };
}

async function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Stores a stream of articles of so many megabytes, in this process, and says what that took. */
export async function streamingMemory(file: string, megabytes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-benchmark-"));
  const database = await openDatabase(join(folder, "store"));
  const began = performance.now();
  try {
    const count = Math.ceil((megabytes * 1e6) / 6300);
    const articles = recombineStories(readLabelled(file), count, 365);
    const summary = await groupNews(database, items(articles), { compare: quick });
    return [
      `Streaming ${megabytes} MB, ${summary.read} articles, into PGlite and grouping them (stories are not compared)`,
      `  ${summary.stories} stories, ${((performance.now() - began) / 1000).toFixed(0)} s, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory   must ≤ 1000, aim ≤ 600`,
    ].join("\n");
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function quick(articles: readonly Article[]) {
  return { schema: "crossread/comparison@1", articles: articles.map(({ id }) => id) } as never;
}

async function* items(articles: Iterable<Article>): AsyncGenerator<CorpusItem> {
  for (const article of articles) yield { kind: "article", article };
}
