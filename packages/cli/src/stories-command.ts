import { join } from "node:path";
import type * as Newsroom from "@crossread/newsroom";
import { type Format, formats } from "@crossread/reporter";
import { readColumnMap } from "./column-map.ts";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-codes.ts";
import { nodeFiles } from "./files.ts";
import { harmless } from "./harmless.ts";
import { type ProgressLine, progressLine } from "./progress.ts";
import { pause, untilStopped } from "./stop-signal.ts";
import { loadNewsroom, noteWindow, refuse, type StoreOptions, withStore } from "./stories-store.ts";
import type { System } from "./system.ts";
import { watchFiles } from "./watched-files.ts";

export interface StoriesOptions extends StoreOptions {
  readonly out?: string;
  readonly format: readonly string[];
  readonly limit?: number;
  readonly since?: string;
  readonly outlet?: readonly string[];
  readonly map?: string;
  readonly watch?: number | true;
}

export interface WorkerOptions extends StoreOptions {
  readonly out?: string;
  readonly format: readonly string[];
}

/** Seconds between two readings of a corpus that is watched. */
const usualWatch = 30;

/** Refusals that are told one by one; more are no longer read. */
const mostRefused = 10;

/** Reads, groups, compares and reports; with `--watch` again and again. */
export async function groupStories(
  places: readonly string[],
  options: StoriesOptions,
  system: System,
): Promise<number> {
  if (options.watch !== undefined && places.includes("-")) {
    refuse("--watch", "files or folders", "standard input, which can be read only once");
  }
  const wanted = options.format.map(checkFormat);
  const read = readColumnMap(options.map);
  const { groupNews, hasStore, isServer, readCorpus } = await loadNewsroom();
  for (const place of places) {
    if (place === "-" || (await nodeFiles.kind(place)) !== undefined) continue;
    refuse(place, "a file, a folder or -", "nothing at this path");
  }
  if (places.length === 0 && !hasStore(options.store)) {
    refuse("crossread stories", "a corpus for a new store: files, folders or -", "none");
  }
  const { bringUpToDate, writeStory } = await import("@crossread/newsroom/reports");
  const out = options.out ?? (isServer(options.store) ? undefined : join(options.store, "reports"));
  const progress = progressLine(system);
  const tellWindow = noteWindow(system);
  const watched = watchFiles(nodeFiles);
  const tellReports = (): void => {
    if (out !== undefined)
      system.out(`reports of all stories: ${harmless(join(out, "index.html"))}\n`);
  };
  const round = async (
    database: Newsroom.Database,
    some: readonly string[],
    signal?: AbortSignal,
  ): Promise<Newsroom.NewsSummary> => {
    const corpus = readCorpus(some, watched.files, read);
    let refused = 0;
    const summary = await groupNews(database, corpus, {
      ...(signal && { signal }),
      ...(options.window !== undefined && { window: options.window }),
      ...(options.limit !== undefined && { limit: options.limit }),
      ...(options.since !== undefined && { since: options.since }),
      ...(options.outlet !== undefined && { outlets: options.outlet }),
      onProgress(event) {
        show(progress, event);
      },
      async onCompared(story, comparison) {
        if (out !== undefined) await writeStory(out, story, comparison, wanted);
      },
      onWindow(before, now) {
        progress.clear();
        tellWindow(before, now);
      },
      onRefused({ place, reason }) {
        refused += 1;
        if (refused > mostRefused) return;
        progress.clear();
        system.err(`crossread: note: ${harmless(`${place} is refused: ${reason}`)}\n`);
      },
      onProblem(id, problem) {
        progress.clear();
        system.err(`crossread: note: ${id} is set aside: ${harmless(problem)}\n`);
      },
    });
    if (signal?.aborted || summary.read >= (options.limit ?? Infinity)) watched.breakOff();
    if (out !== undefined && !signal?.aborted) {
      await bringUpToDate(database, out, wanted, (done, total) =>
        progress.show("reports", done, total),
      );
    }
    progress.clear();
    if (refused > mostRefused) {
      const more = refused - mostRefused;
      system.err(
        `crossread: note: ${more} more are refused: crossread stories refused lists all\n`,
      );
    }
    return summary;
  };
  return withStore(options, system, async (database) => {
    if (options.watch === undefined) {
      system.out(describe(await round(database, places)));
      tellReports();
      return exitCodes.done;
    }
    const seconds = options.watch === true ? usualWatch : options.watch;
    return untilStopped(async (signal) => {
      signal.addEventListener("abort", () => system.err("crossread: stopping …\n"));
      system.out(describe(await round(database, places, signal)));
      tellReports();
      if (!signal.aborted)
        system.err(`crossread: looking every ${seconds} s for what changed; Ctrl-C ends\n`);
      for (;;) {
        await pause(seconds * 1000, signal);
        if (signal.aborted) return exitCodes.done;
        const summary = await round(database, await watched.changed(places), signal);
        if (isNews(summary)) system.out(describe(summary));
      }
    });
  });
}

/** What a desk that watches would want to see. */
function isNews(summary: Newsroom.NewsSummary): boolean {
  const { read, refused, notices, changed, gone, compared, aside } = summary;
  return read + refused + notices + changed + gone + compared + aside > 0;
}

/** Works on the queue of a store until the process is told to stop. */
export async function work(options: WorkerOptions, system: System): Promise<number> {
  const wanted = options.format.map(checkFormat);
  const { isServer, workOnStore } = await loadNewsroom();
  const { writeStory } = await import("@crossread/newsroom/reports");
  if (!isServer(options.store)) {
    refuse("--store", "postgres://…, which several processes may share", `“${options.store}”`);
  }
  const act = (database: Newsroom.Database) =>
    untilStopped(async (signal) => {
      system.err("crossread: waiting for stories\n");
      const compared = await workOnStore(database, {
        signal,
        async onCompared(story, comparison) {
          if (options.out !== undefined) await writeStory(options.out, story, comparison, wanted);
          system.err(`crossread: compared ${story.id}\n`);
        },
        onProblem(id, problem) {
          system.err(`crossread: note: ${id} is set aside: ${harmless(problem)}\n`);
        },
      });
      system.err(`crossread: ${counted(compared, "story", "stories")} compared\n`);
      return exitCodes.done;
    });
  return withStore(options, system, act);
}

function show(progress: ProgressLine, event: Newsroom.Progress): void {
  if (event.phase === "read") progress.show("read", event.articles);
  else if (event.phase === "group") progress.show("grouped", event.articles, event.total);
  else progress.show("compared", event.done, event.total, event.share);
}

function describe(summary: Newsroom.NewsSummary): string {
  const { read, added, corrected, refused, stories, changed, gone, compared, aside } = summary;
  const { notices, withdrawn } = summary;
  const back =
    notices + withdrawn === 0
      ? ""
      : `, ${withdrawn} taken back (${counted(notices, "notice")} without a text)`;
  return [
    `${counted(read, "article")} read, ${added} new, ${corrected} of them corrections, ${refused} refused${back}`,
    `${counted(stories, "story", "stories")}, ${changed} changed, ${gone} gone, ${compared} compared here, ${aside} set aside`,
    "",
  ].join("\n");
}

function checkFormat(name: string): Format {
  const names = Object.keys(formats) as Format[];
  const found = names.find((each) => each === name);
  return found ?? refuse("--format", `some of ${names.join(", ")}`, `“${name}”`);
}
