import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Article, compareArticles } from "@crossread/core";
import {
  type CorpusItem,
  compareDue,
  type Database,
  dueStories,
  groupNews,
  listStories,
  openDatabase,
  openJobs,
  readMembers,
} from "@crossread/newsroom";
import { readLabelled } from "./stories.ts";
import { recombineStories } from "./stories-speed.ts";

/** Articles of the corpus whose stories are compared in a loop and through the queue. */
const comparedArticles = 360;

/** Articles of a story that the store has compared at most. */
const mostCompared = 60;

interface Due {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Queue and store against a loop over `compareArticles`, by CPU time: what else runs does not count. */
export async function queueOverhead(file: string, place?: string): Promise<string> {
  const articles = recombineStories(readLabelled(file), comparedArticles, 20);
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
  const before = cpuSoFar();
  await run();
  return cpuSoFar() - before;
}

/** Seconds of CPU that this process took. */
function cpuSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Two workers against one on a PostgreSQL, by the time until no story is due; they wait before it begins.
 * Twice: by processes that have just started and still compile what they run, which takes cores too, and by
 * the same processes once more, as workers go on for days.
 */
export async function workersRatio(file: string, place: string): Promise<string> {
  const database = await openDatabase(place);
  const articles = recombineStories(readLabelled(file), workedArticles, 30);
  try {
    await groupNews(database, items(articles), { compare: quick });
    const one = await workedOff(database, place, 1);
    const two = await workedOff(database, place, 2);
    const line = (round: "started" | "running", what: string): string =>
      `  ${what}: one ${one[round].toFixed(1)} s, two ${two[round].toFixed(1)} s: ${(one[round] / two[round]).toFixed(2)} × as fast`;
    return [
      `Workers on PostgreSQL, ${(await listStories(database)).length} stories of ${workedArticles} articles`,
      line("started", "just started"),
      `${line("running", "the second time")}   must ≥ 1.7, aim ≥ 1.9 (on two idle cores)`,
    ].join("\n");
  } finally {
    await database.close();
  }
}

/** Articles whose stories the workers compare: some minutes of work. */
const workedArticles = 3600;

/** Milliseconds between two looks at whether all is done: seldom enough that looking takes no core's time. */
const lookEvery = 500;

interface Worked {
  readonly started: number;
  readonly running: number;
}

async function workedOff(database: Database, place: string, count: number): Promise<Worked> {
  const command = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [command, "worker", "--store", place], {
      stdio: ["ignore", "ignore", "pipe"],
    }),
  );
  await Promise.all(workers.map(({ stderr }) => once(stderr!, "data")));
  for (const { stderr } of workers) stderr!.resume();
  await pause(2000);
  const started = await secondsOfWork(database);
  const running = await secondsOfWork(database);
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all(workers.map((worker) => once(worker, "exit")));
  return { started, running };
}

/** Has whoever works on the store compare all stories. */
async function secondsOfWork(database: Database): Promise<number> {
  await database.execute("truncate crossread.comparisons");
  const began = performance.now();
  const jobs = await openJobs(database);
  await jobs.add(await dueStories(database));
  while ((await dueStories(database)).length > 0) await pause(lookEvery);
  const seconds = (performance.now() - began) / 1000;
  await jobs.close();
  return seconds;
}

/** Stores a stream of articles of so many megabytes, in this process, and says what that took. */
export async function streamingMemory(file: string, megabytes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-benchmark-"));
  const database = await openDatabase(join(folder, "store"));
  const began = performance.now();
  try {
    const count = Math.ceil((megabytes * 1e6) / 6300);
    const articles = recombineStories(readLabelled(file), count, 365);
    const stored: { readonly articles: number; readonly cpu: number }[] = [{ articles: 0, cpu: 0 }];
    const summary = await groupNews(database, items(articles), {
      compare: quick,
      onProgress(event) {
        if (event.phase === "read") stored.push({ articles: event.articles, cpu: cpuSoFar() });
      },
    });
    const cpuUntil = (share: number): number =>
      stored.findLast(({ articles }) => articles <= share * summary.read)!.cpu;
    const slower = (cpuUntil(1) - cpuUntil(0.8)) / (cpuUntil(0.4) - cpuUntil(0.2));
    return [
      `Streaming ${megabytes} MB, ${summary.read} articles, into PGlite and grouping them (stories are not compared)`,
      `  ${summary.stories} stories, ${((performance.now() - began) / 1000).toFixed(0)} s, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory   must ≤ 1000, aim ≤ 600`,
      `  to store the last fifth takes ${slower.toFixed(2)} × the CPU of the second`,
    ].join("\n");
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function quick(articles: readonly Article[]) {
  const ids = articles.map(({ id }) => id);
  return { schema: "crossread/comparison@1", articles: ids, facts: [], divergences: [] } as never;
}

async function* items(articles: Iterable<Article>): AsyncGenerator<CorpusItem> {
  for (const article of articles) yield { kind: "article", article, ownId: true };
}
