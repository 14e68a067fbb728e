import { join } from "node:path";
import { InputError } from "@crossread/core";
import type * as Newsroom from "@crossread/newsroom";
import { type Format, formats } from "@crossread/reporter";
import { stringify } from "csv-stringify/sync";
import { readColumnMap } from "./column-map.ts";
import { exitCodes } from "./exit-codes.ts";
import { nodeFiles } from "./files.ts";
import { harmless } from "./harmless.ts";
import { progressLine } from "./progress.ts";
import type { System } from "./system.ts";

export interface StoreOptions {
  readonly store: string;
}

export interface StoriesOptions extends StoreOptions {
  readonly out?: string;
  readonly format: readonly string[];
  readonly window?: number;
  readonly limit?: number;
  readonly since?: string;
  readonly outlet?: readonly string[];
  readonly map?: string;
  readonly watch?: number | true;
}

export interface ExportOptions extends StoreOptions {
  readonly as?: string;
  readonly limit?: number;
  readonly since?: string;
  readonly outlet?: readonly string[];
}

export interface WorkerOptions extends StoreOptions {
  readonly out?: string;
  readonly format: readonly string[];
}

/** Seconds between two readings of a corpus that is watched. */
const usualWatch = 30;

/** Reads, groups, compares and reports; with `--watch` again and again. */
export async function groupStories(
  places: readonly string[],
  options: StoriesOptions,
  system: System,
): Promise<number> {
  const wanted = options.format.map(checkFormat);
  const read = readColumnMap(options.map);
  const { groupNews, isServer, readCorpus } = await loadNewsroom();
  const { bringUpToDate, writeStory } = await import("@crossread/newsroom/reports");
  const out = options.out ?? (isServer(options.store) ? undefined : join(options.store, "reports"));
  const progress = progressLine(system);
  return withStore(options, system, async (database) => {
    for (;;) {
      const corpus = readCorpus(places, nodeFiles, read);
      const summary = await groupNews(database, corpus, {
        ...(options.window !== undefined && { window: options.window }),
        ...(options.limit !== undefined && { limit: options.limit }),
        ...(options.since !== undefined && { since: options.since }),
        ...(options.outlet !== undefined && { outlets: options.outlet }),
        onProgress(event) {
          if (event.phase === "compare") progress.show("compared", event.done, event.total);
          else progress.show(event.phase === "read" ? "read" : "grouping", event.articles);
        },
        async onCompared(story, comparison) {
          if (out !== undefined) await writeStory(out, story, comparison, wanted);
        },
        onProblem(id, problem) {
          progress.clear();
          system.err(`crossread: note: ${id} is set aside: ${harmless(problem)}\n`);
        },
      });
      if (out !== undefined) await bringUpToDate(database, out, wanted);
      progress.clear();
      system.out(`${describe(summary)}\n`);
      if (options.watch === undefined) return exitCodes.done;
      await pause((options.watch === true ? usualWatch : options.watch) * 1000);
    }
  });
}

/** Works on the queue of a store until the process is told to stop. */
export async function work(options: WorkerOptions, system: System): Promise<number> {
  const wanted = options.format.map(checkFormat);
  const { isServer, workOnStore } = await loadNewsroom();
  const { writeStory } = await import("@crossread/newsroom/reports");
  if (!isServer(options.store)) {
    refuse("--store", "postgres://…, which several processes may share", `“${options.store}”`);
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return withStore(options, system, async (database) => {
    system.err("crossread: waiting for stories\n");
    const compared = await workOnStore(database, {
      signal: stop.signal,
      async onCompared(story, comparison) {
        if (options.out !== undefined) await writeStory(options.out, story, comparison, wanted);
        system.err(`crossread: compared ${story.id}\n`);
      },
      onProblem(id, problem) {
        system.err(`crossread: note: ${id} is set aside: ${harmless(problem)}\n`);
      },
    });
    system.err(`crossread: ${count(compared, "story", "stories")} compared\n`);
    return exitCodes.done;
  });
}

/** Prints the stories of a store, the largest first. */
export async function listStories(options: ExportOptions, system: System): Promise<number> {
  return withStore(options, system, async (database) => {
    for (const { story, articles } of await chosen(database, options)) {
      const { id, size, independent, first, last, title, compared, problem } = story;
      const outlets = [...new Set(articles.map(({ outlet }) => outlet))].join(", ");
      const dates = first === undefined ? "" : first === last ? first : `${first} – ${last}`;
      const state = problem ? `  not compared: ${problem}` : compared ? "" : "  not compared yet";
      system.out(
        `${id}  ${count(size, "article")}, ${count(independent, "independent text")}  ${harmless(`${dates}  ${title}  [${outlets}]${state}`)}\n`,
      );
    }
    return exitCodes.done;
  });
}

/** Prints the articles of a story, each with what it shares with the first. */
export async function showStory(
  id: string,
  options: StoreOptions,
  system: System,
): Promise<number> {
  const { explainPair, findStory, readMembers } = await loadNewsroom();
  return withStore(options, system, async (database) => {
    const story = (await findStory(database, id)) ?? refuseId(id);
    const [first, ...rest] = await readMembers(database, story);
    if (!first) return refuseId(id);
    const head = ({ id: article, outlet, title, published }: typeof first) =>
      harmless(`${article}  ${published ?? "no date"}  ${outlet}: ${title}`);
    system.out(`${story}\n${head(first)}\n`);
    for (const article of rest) {
      const { names, headline, terms, days } = explainPair(first, article);
      system.out(`${head(article)}\n`);
      if (days !== undefined) system.out(`    ${count(days, "day")} from the first\n`);
      const shares = [
        ["names", names],
        ["headline words", headline],
        ["other words", terms],
      ] as const;
      for (const [what, words] of shares) {
        if (words.length === 0) continue;
        const more = words.length > mostWords ? ` and ${words.length - mostWords} more` : "";
        system.out(`    ${what}: ${harmless(words.slice(0, mostWords).join(", "))}${more}\n`);
      }
    }
    return exitCodes.done;
  });
}

/** Words that are shown of each kind. */
const mostWords = 15;

/** Prints all stories to standard output. */
export async function exportStories(options: ExportOptions, system: System): Promise<number> {
  const kind = options.as ?? "jsonl";
  if (!["jsonl", "csv", "comparisons"].includes(kind)) {
    refuse("--as", "jsonl, csv or comparisons", `“${kind}”`);
  }
  const { readComparison } = await loadNewsroom();
  return withStore(options, system, async (database) => {
    if (kind === "csv") system.out(stringify([columns]));
    for (const { story, articles } of await chosen(database, options)) {
      const { members: _, ...told } = story;
      if (kind === "comparisons") {
        const comparison = await readComparison(database, story.id);
        if (comparison) system.out(`${JSON.stringify({ story: story.id, comparison })}\n`);
      } else if (kind === "jsonl") {
        const heads = articles.map(({ body: __, ...article }) => article);
        system.out(`${JSON.stringify({ ...told, articles: heads })}\n`);
      } else {
        const rows = articles.map(({ id, outlet, published, title, url }) => [
          story.id,
          story.title,
          story.size,
          story.independent,
          id,
          outlet,
          published ?? "",
          title,
          url ?? "",
        ]);
        system.out(stringify(rows.map((row) => row.map(safeCell))));
      }
    }
    return exitCodes.done;
  });
}

const columns = [
  "story",
  "story title",
  "articles",
  "independent texts",
  "article",
  "outlet",
  "published",
  "title",
  "url",
];

/** A cell that a spreadsheet would take for a formula gets a mark before it. */
function safeCell(value: string | number): string | number {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Records that two stories are one. */
export async function mergeStories(
  story: string,
  other: string,
  options: StoreOptions,
  system: System,
): Promise<number> {
  return decide(options, system, async (articlesOf) => {
    const [left, right] = [await articlesOf(story), await articlesOf(other)];
    if (left.some((id) => right.includes(id))) {
      refuse(other, "another story than the first", "the same one");
    }
    return { kind: "merge", left, right };
  });
}

/** Records that articles don't belong to the story they are in. */
export async function splitStory(
  ids: readonly string[],
  options: StoreOptions,
  system: System,
): Promise<number> {
  return decide(options, system, async (articlesOf) => {
    const [first = ""] = ids;
    const members = await articlesOf(first);
    for (const id of ids) if (!members.includes(id)) refuse(id, "an article of that story", "none");
    return { kind: "split", left: ids, right: members.filter((id) => !ids.includes(id)) };
  });
}

async function decide(
  options: StoreOptions,
  system: System,
  make: (articlesOf: (id: string) => Promise<readonly string[]>) => Promise<Newsroom.GroupDecision>,
): Promise<number> {
  const { findStory, readMembers, regroup, saveDecision } = await loadNewsroom();
  return withStore(options, system, async (database) => {
    const decision = await make(async (id) => {
      const story = await findStory(database, id);
      // An article that no other joined is no story, and may be named all the same.
      if (story === undefined) return id.startsWith("story-") ? refuseId(id) : [id];
      return (await readMembers(database, story)).map((article) => article.id);
    });
    await saveDecision(database, decision);
    const { changed, gone } = await regroup(database);
    system.out(
      `${count(changed, "story", "stories")} changed, ${gone} gone; crossread stories compares them\n`,
    );
    return exitCodes.done;
  });
}

/** Takes an article out of the findings. */
export async function withdraw(
  id: string,
  options: StoreOptions & { readonly reason: string },
  system: System,
): Promise<number> {
  const { regroup, withdrawArticle } = await loadNewsroom();
  return withStore(options, system, async (database) => {
    if (!(await withdrawArticle(database, id, options.reason))) refuseId(id);
    const { changed, gone } = await regroup(database);
    system.out(
      `${count(changed, "story", "stories")} changed, ${gone} gone; crossread stories compares them\n`,
    );
    return exitCodes.done;
  });
}

interface Chosen {
  readonly story: Newsroom.StoryRecord;
  readonly articles: Awaited<ReturnType<typeof Newsroom.readMembers>>;
}

async function chosen(
  database: Newsroom.Database,
  { outlet, since, limit }: ExportOptions,
): Promise<readonly Chosen[]> {
  const newsroom = await loadNewsroom();
  const names = outlet && new Set(outlet.map((name) => name.toLowerCase()));
  const found: Chosen[] = [];
  for (const story of await newsroom.listStories(database)) {
    if (found.length >= (limit ?? Infinity)) break;
    if (since !== undefined && (story.last ?? "") < since) continue;
    const articles = await newsroom.readMembers(database, story.id);
    if (names && !articles.some((one) => names.has(one.outlet.toLowerCase()))) continue;
    found.push({ story, articles });
  }
  return found;
}

async function withStore(
  { store }: StoreOptions,
  system: System,
  act: (database: Newsroom.Database) => Promise<number>,
): Promise<number> {
  const { openDatabase, prepareTables } = await loadNewsroom();
  let waiting = false;
  const database = await openDatabase(store, {
    onWait(reason) {
      if (!waiting) system.err(`crossread: waiting for the database: ${harmless(reason)}\n`);
      waiting = true;
    },
  });
  try {
    await prepareTables(database);
    return await act(database);
  } finally {
    await database.close();
  }
}

/** The package with the databases is installed by who needs it. */
async function loadNewsroom(): Promise<typeof Newsroom> {
  try {
    return await import("@crossread/newsroom");
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    return refuse(
      "crossread stories",
      "the package @crossread/newsroom, which npm install @crossread/newsroom brings",
      "none",
    );
  }
}

function describe(summary: Newsroom.NewsSummary): string {
  const { read, added, corrected, refused, stories, changed, gone, compared, aside } = summary;
  return [
    `${count(read, "article")} read, ${added} new, ${corrected} of them corrections, ${refused} refused`,
    `${count(stories, "story", "stories")}, ${changed} changed, ${gone} gone, ${compared} compared here, ${aside} set aside`,
  ].join("\n");
}

function checkFormat(name: string): Format {
  const names = Object.keys(formats) as Format[];
  const found = names.find((each) => each === name);
  return found ?? refuse("--format", `some of ${names.join(", ")}`, `“${name}”`);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function refuseId(id: string): never {
  return refuse(id, "the id of a story or an article of the store", "neither");
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
