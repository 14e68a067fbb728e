import { performance } from "node:perf_hooks";
import { type Article, type Comparison, compareArticles } from "@crossread/core";
import type { Job, Jobs } from "./jobs.ts";
import { setAside } from "./store/articles.ts";
import type { Database } from "./store/database.ts";
import { beginStory, type Due, noteProblem, saveComparison } from "./store/stories.ts";

/** Compares the articles of a story; the engine's `compareArticles` unless a program brings another. */
export type Compare = (articles: readonly Article[], title: string) => Comparison;

export interface WorkOptions {
  readonly compare?: Compare;
  /** Told of each comparison that was kept. */
  readonly onCompared?: (
    story: { readonly id: string; readonly members: string },
    comparison: Comparison,
  ) => Promise<void> | void;
  /** Told of what can't be compared: the story, or the article that is to blame. */
  readonly onProblem?: (id: string, problem: string) => void;
  /** Ends the work after the story in hand; the next run goes on. Default: it ends when all is done. */
  readonly signal?: AbortSignal;
}

/** What became of one job. */
export type Outcome = "compared" | "stale" | "retry" | "aside";

/** A story is begun so often; one that fails or ends the process each time is set aside. */
export const mostAttempts = 3;

/**
 * Articles that are compared at most, the earliest of a story: beyond it an event is a running topic, and
 * the work would grow faster than what anybody reads.
 */
export const mostCompared = 60;

/** Jobs that are taken at a time: enough that the queue costs little, few enough to share among workers. */
const taken = 4;

/** Milliseconds of work after which the queue is told that the rest of a batch is still in hand. */
const keepAfter = 5000;

/** Works on the queue until it gives no more. Gives the number of stories that were compared. */
export async function workOff(
  database: Database,
  jobs: Jobs,
  options: WorkOptions = {},
): Promise<number> {
  let compared = 0;
  for (;;) {
    if (options.signal?.aborted) return compared;
    const batch = await jobs.take(taken);
    if (batch.length === 0) return compared;
    let told = performance.now();
    for (const [at, job] of batch.entries()) {
      if (options.signal?.aborted) {
        await jobs.finish(batch.slice(0, at));
        await jobs.giveBack(batch.slice(at));
        return compared;
      }
      if (performance.now() - told > keepAfter) {
        await jobs.keep(batch.slice(at));
        told = performance.now();
      }
      let outcome: Outcome = "retry";
      while (outcome === "retry") outcome = await workOn(database, job, options);
      if (outcome === "compared") compared += 1;
    }
    await jobs.finish(batch);
  }
}

/** Compares one story and keeps the result. */
export async function workOn(
  database: Database,
  { story }: Pick<Job, "story">,
  options: WorkOptions = {},
): Promise<Outcome> {
  const due = await beginStory(database, story);
  if (!due) return "stale";
  const compare = options.compare ?? compareWhole;
  if (due.attempts > mostAttempts) {
    return giveUp(database, story, due, "the process ended each time it was compared", options);
  }
  let comparison: Comparison;
  try {
    comparison = compare(due.articles.slice(0, mostCompared), due.title);
  } catch (error) {
    if (due.attempts < mostAttempts) return "retry";
    return giveUp(database, story, due, (error as Error).message, options);
  }
  if (!(await saveComparison(database, story, due.members, comparison))) return "stale";
  await options.onCompared?.({ id: story, members: due.members }, comparison);
  return "compared";
}

function compareWhole(articles: readonly Article[], title: string): Comparison {
  return compareArticles(articles, { title });
}

/** Sets aside the articles that fail by themselves; the story, where none does. */
async function giveUp(
  database: Database,
  story: string,
  due: Due,
  problem: string,
  options: WorkOptions,
): Promise<Outcome> {
  const compare = options.compare ?? compareWhole;
  for (const article of due.attempts > mostAttempts ? [] : due.articles) {
    try {
      compare([article, harmless], "");
    } catch (error) {
      const reason = (error as Error).message;
      await setAside(database, article.id, reason);
      options.onProblem?.(article.id, reason);
    }
  }
  await noteProblem(database, story, due.members, problem);
  options.onProblem?.(story, problem);
  return "aside";
}

/** Stands beside an article that is tried alone. */
const harmless: Article = {
  id: "beside",
  outlet: "Beside",
  title: "A quiet day",
  body: "Nothing of note was reported on the day.",
};
