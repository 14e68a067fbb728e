import { performance } from "node:perf_hooks";
import { usualAround } from "./group/calendar.ts";
import { groupDays } from "./group/group-articles.ts";
import { dayOf } from "./group/sketch.ts";
import { defaultWindow } from "./group/walk-days.ts";
import { fittedGroupWeights } from "./group/weights.ts";
import type { CorpusItem, Incoming, Notice, Refused } from "./incoming.ts";
import { type JobOptions, openJobs } from "./jobs.ts";
import { addArticles } from "./store/articles.ts";
import { findChanges, findTouched, type Rules, readRules, readSketches } from "./store/changes.ts";
import type { Database } from "./store/database.ts";
import {
  countStories,
  dueSizes,
  type Regrouped,
  readDecisions,
  saveStories,
} from "./store/stories.ts";
import { prepareTables } from "./store/tables.ts";
import { mostCompared, type WorkOptions, workOff } from "./work.ts";

/** How far a run has come. */
export type Progress =
  | { readonly phase: "read"; readonly articles: number }
  | { readonly phase: "group"; readonly articles: number; readonly total: number }
  /** By all processes on the store together. */
  | {
      readonly phase: "compare";
      readonly done: number;
      readonly total: number;
      /** Of the work, from 0 to 1: the largest stories come first, and take much longer than most. */
      readonly share: number;
    };

export interface NewsOptions extends WorkOptions, JobOptions {
  /**
   * Greatest distance in days between two articles that are held against each other. Default: that of the
   * store, for a new one 3.
   */
  readonly window?: number;
  /** Articles around a day from which the rarity of its words is learned. Default: the same, 10,000. */
  readonly around?: number;
  /** Articles that are read at most. Default: all. */
  readonly limit?: number;
  /** Articles published before this date, ISO 8601, are passed over; undated ones are not. */
  readonly since?: string;
  /** Outlets whose articles are read, whatever the case. Default: all. */
  readonly outlets?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  /** Told of what can't be read, once: the store remembers it. */
  readonly onRefused?: (refused: Refused) => void;
  /** Told when a store is grouped with another window than before, in days, as that groups all anew. */
  readonly onWindow?: (before: number, now: number) => void;
}

/** What a run did. */
export interface NewsSummary extends Regrouped {
  /** Articles that were read. */
  readonly read: number;
  /** Of them, those that the store did not have. */
  readonly added: number;
  /** Of them, those that took the place of an earlier text. */
  readonly corrected: number;
  /** What could not be read; the store keeps the reasons. */
  readonly refused: number;
  /** Notices without a text that were read. */
  readonly notices: number;
  /** Articles that their providers took back, now or before they came. */
  readonly withdrawn: number;
  /** Stories that were compared by this process. */
  readonly compared: number;
  /** Stories and articles that could not be compared. */
  readonly aside: number;
}

/**
 * Reads a corpus into a store, groups it into stories, and compares those whose articles changed: the whole
 * of `crossread stories` for programs. Every step is a transaction and may be cut off, also by
 * `options.signal`: the next run finds what is left to do in the store, and ends as one that nothing
 * interrupted.
 */
export async function groupNews(
  database: Database,
  corpus: AsyncIterable<CorpusItem>,
  options: NewsOptions = {},
): Promise<NewsSummary> {
  await prepareTables(database);
  const read = await ingest(database, corpus, options);
  let aside = 0;
  const work: NewsOptions = {
    ...options,
    onProblem: (id, problem) => {
      aside += 1;
      options.onProblem?.(id, problem);
    },
  };
  let regrouped = await regroup(database, options);
  let compared = 0;
  for (;;) {
    const before = aside;
    compared += await compareDue(database, work);
    if (aside === before || options.signal?.aborted) break;
    // An article that was set aside leaves its story to the others.
    const again = await regroup(database, options);
    regrouped = { ...again, changed: regrouped.changed + again.changed };
  }
  return { ...read, ...regrouped, compared, aside };
}

/**
 * Groups the articles that stand, as people decided, and writes what changed. Reads the days that changes
 * since the last grouping may concern; the result is that of reading all. A store keeps the window it was
 * grouped with until another is asked for: then all are grouped anew.
 */
export async function regroup(database: Database, options: NewsOptions = {}): Promise<Regrouped> {
  const before = await readRules(database);
  const rules: Rules = {
    window: options.window ?? before?.window ?? defaultWindow,
    around: options.around ?? before?.around ?? usualAround,
    weights: fittedGroupWeights,
  };
  const unchanged = async (): Promise<Regrouped> => ({
    stories: await countStories(database),
    changed: 0,
    gone: 0,
  });
  if (options.signal?.aborted) return unchanged();
  if (before && before.window !== rules.window) options.onWindow?.(before.window, rules.window);
  const changes = await findChanges(database, rules);
  if (!changes) return unchanged();
  const decisions = await readDecisions(database);
  const walk = groupDays(changes.calendar, { ...rules, decisions }, changes.from);
  let articles = 0;
  let next = walk.next();
  while (!next.done) {
    const sketches = await readSketches(database, next.value);
    articles += sketches.length;
    options.onProgress?.({ phase: "group", articles, total: changes.total });
    next = walk.next(sketches);
    if (options.signal?.aborted) return unchanged();
  }
  const touched = await findTouched(database, next.value, changes);
  return saveStories(database, touched, changes.touched, rules);
}

/**
 * Compares what is due, together with every other worker on the store, until nothing is. Gives the number
 * of stories that this process compared.
 */
export async function compareDue(database: Database, options: NewsOptions = {}): Promise<number> {
  if (options.signal?.aborted) return 0;
  const due = await dueSizes(database);
  if (due.size === 0) return 0;
  const jobs = await openJobs(database, options);
  const total = due.size;
  const effort = effortOf(due);
  let compared = 0;
  let left = new Map(due);
  let asked = performance.now();
  const ask = async (): Promise<void> => {
    left = await dueSizes(database);
    asked = performance.now();
  };
  const tell = (): void => {
    const done = Math.max(0, total - left.size);
    const share = Math.max(0, 1 - effortOf(left) / effort);
    options.onProgress?.({ phase: "compare", done, total, share });
  };
  const work: WorkOptions = {
    ...options,
    async onCompared(story, comparison) {
      await options.onCompared?.(story, comparison);
      compared += 1;
      left.delete(story.id);
      if (performance.now() - asked >= askAfter) await ask();
      tell();
    },
  };
  tell();
  try {
    await jobs.add([...due.keys()]);
    for (;;) {
      await workOff(database, jobs, work);
      await ask();
      tell();
      if (left.size === 0 || options.signal?.aborted) return compared;
      // Others still work on the last ones; what they leave behind comes back to the queue.
      if ((await jobs.open()) === 0) await jobs.add([...left.keys()]);
      else await pause(idle);
    }
  } finally {
    await jobs.close();
  }
}

/**
 * Works on whatever any process puts into the queue of a store, until it is told to stop. Gives the number
 * of stories that it compared.
 */
export async function workOnStore(
  database: Database,
  options: NewsOptions & { readonly signal: AbortSignal },
): Promise<number> {
  await prepareTables(database);
  const jobs = await openJobs(database, options);
  let compared = 0;
  try {
    while (!options.signal.aborted) {
      compared += await workOff(database, jobs, options);
      await pause(idle);
    }
    return compared;
  } finally {
    await jobs.close();
  }
}

/** Comparing takes time as the pairs of articles. */
function effortOf(stories: ReadonlyMap<string, number>): number {
  let effort = 0;
  for (const size of stories.values()) effort += Math.min(size, mostCompared) ** 2;
  return effort;
}

/** Milliseconds after which the store is asked what others have done meanwhile. */
const askAfter = 5000;

/** Milliseconds between two looks at an empty queue. */
const idle = 500;

/** Articles that are stored by one transaction. */
const batch = 200;

type Read = Omit<NewsSummary, keyof Regrouped | "compared" | "aside">;

async function ingest(
  database: Database,
  corpus: AsyncIterable<CorpusItem>,
  options: NewsOptions,
): Promise<Read> {
  const wanted = wants(options);
  const total = { read: 0, added: 0, corrected: 0, refused: 0, notices: 0, withdrawn: 0 };
  let articles: Incoming[] = [];
  let refused: Refused[] = [];
  let notices: Notice[] = [];
  const store = async (): Promise<void> => {
    const news = await addArticles(database, articles, refused, notices);
    total.added += news.added;
    total.corrected += news.corrected;
    total.withdrawn += news.withdrawn;
    for (const each of news.refused) options.onRefused?.(each);
    articles = [];
    refused = [];
    notices = [];
    options.onProgress?.({ phase: "read", articles: total.read });
  };
  for await (const item of corpus) {
    if (total.read >= (options.limit ?? Infinity) || options.signal?.aborted) break;
    if (item.kind === "refused") {
      refused.push(item);
      total.refused += 1;
    } else if (item.kind === "notice") {
      notices.push(item);
      total.notices += 1;
    } else if (wanted(item)) {
      articles.push(item);
      total.read += 1;
    }
    if (articles.length + refused.length + notices.length >= batch) await store();
  }
  await store();
  return total;
}

function wants({ since, outlets }: NewsOptions): (incoming: Incoming) => boolean {
  const first = dayOf(since);
  const names = outlets && new Set(outlets.map((name) => name.toLowerCase()));
  return ({ article }) => {
    const day = dayOf(article.published);
    if (first !== undefined && day !== undefined && day < first) return false;
    return !names || names.has(article.outlet.toLowerCase());
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
