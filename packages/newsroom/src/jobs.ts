import { PgBoss } from "pg-boss";
import type { Database } from "./store/database.ts";

/** A job: a story that is to be compared. */
export interface Job {
  readonly id: string;
  readonly story: string;
}

/** The queue of stories to compare. The store's tables say what is due; the queue only deals it out. */
export interface Jobs {
  /** Adds stories; those that wait or are being worked on are not added twice. */
  add(stories: readonly string[]): Promise<void>;
  /** Takes up to `most` jobs; no other worker gets them. */
  take(most: number): Promise<readonly Job[]>;
  /** Says that these are still being worked on. */
  keep(jobs: readonly Job[]): Promise<void>;
  /** Gives them to others, undone. */
  giveBack(jobs: readonly Job[]): Promise<void>;
  /** Says that they are done, or can't be. */
  finish(jobs: readonly Job[]): Promise<void>;
  /** Jobs that wait or are being worked on, by whomever. */
  open(): Promise<number>;
  close(): Promise<void>;
}

export interface JobOptions {
  /** Seconds without a sign of life after which a worker counts as gone. Default: 30; at least 10. */
  readonly heartbeat?: number;
}

const queue = "compare";

/** Seconds between two looks for workers that are gone. */
const superviseEvery = 10;

/** Starts the queue on a store. pg-boss brings its own tables, in a schema beside ours. */
export async function openJobs(database: Database, options: JobOptions = {}): Promise<Jobs> {
  const embedded = database.kind === "pglite";
  const boss = new PgBoss({
    db: database.forQueue,
    backend: database.kind,
    schema: "crossread_jobs",
    schedule: false,
    supervise: !embedded,
    superviseIntervalSeconds: superviseEvery,
    monitorIntervalSeconds: superviseEvery,
  });
  // What goes wrong in its upkeep is tried again; what goes wrong in a call is thrown there.
  boss.on("error", () => undefined);
  const prepare = async (): Promise<void> => {
    await boss.start();
    await boss.createQueue(queue, {
      policy: "exclusive",
      retryLimit: mostRetries,
      heartbeatSeconds: options.heartbeat ?? 30,
      deleteAfterSeconds: 60,
    });
  };
  await database.alone(prepare);
  // A folder has one process at a time: what is left in its queue belongs to one that is gone.
  if (embedded) await boss.deleteAllJobs(queue);
  return {
    async add(stories) {
      for (let at = 0; at < stories.length; at += batch) {
        const some = stories.slice(at, at + batch);
        await boss.insert(
          queue,
          some.map((story) => ({ data: { story }, singletonKey: story })),
        );
      }
    },
    async take(most) {
      const jobs = await boss.fetch<{ story: string }>(queue, { batchSize: most });
      return jobs.map(({ id, data: { story } }) => ({ id, story }));
    },
    async keep(jobs) {
      if (jobs.length > 0) await boss.touch(queue, jobs.map(idOf));
    },
    async giveBack(jobs) {
      if (jobs.length > 0) await boss.fail(queue, jobs.map(idOf));
    },
    async finish(jobs) {
      if (jobs.length > 0) await boss.complete(queue, jobs.map(idOf));
    },
    async open() {
      const [row] = await database.query<{ open: number }>(
        "select count(*)::integer as open from crossread_jobs.job where name = $1 and state < 'completed'",
        [queue],
      );
      return row?.open ?? 0;
    },
    close: () => boss.stop({ graceful: false }),
  };
}

/** Jobs that are added by one statement. */
const batch = 1000;

/**
 * More than any story is begun: the store counts attempts and sets aside what keeps failing, with its error;
 * a job that ran out here would be lost without one.
 */
const mostRetries = 20;

function idOf({ id }: Job): string {
  return id;
}
