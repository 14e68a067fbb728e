import { type Command, InvalidArgumentError, Option } from "commander";
import { mapHelp } from "./inspect-program.ts";
import type { StoriesOptions, WorkerOptions } from "./stories-command.ts";
import type { ExportOptions } from "./stories-export.ts";
import type { ListOptions } from "./stories-look.ts";
import type { StoreOptions } from "./stories-store.ts";
import type { System } from "./system.ts";

const storeFlag = "--store <place>";
const storeHelp = "a folder, or postgres://… for several machines";

/** Adds `stories`, with what is done to stories by hand, and `worker`. */
export function addStoriesCommands(
  program: Command,
  system: System,
  finish: (code: number) => void,
): void {
  const load = () => import("./stories-command.ts");
  const look = () => import("./stories-look.ts");
  const mend = () => import("./stories-mend.ts");
  const stories = program
    .command("stories")
    .summary("group a corpus into stories and compare them all")
    .description(storiesDescription)
    .showHelpAfterError("(crossread stories --help explains)")
    .argument(
      "[corpus...]",
      "files and folders of articles; tables and JSON Lines of any size; - is standard input",
    )
    .requiredOption(storeFlag, storeHelp)
    .option(
      "--out <dir>",
      "write a folder of reports a story; default: reports in the store's folder",
    )
    .addOption(formatOption())
    .option(
      "--window <days>",
      "days between articles that may tell one story (the store's own; 3 for a new one)",
      readCount,
    )
    .option("--limit <n>", "read so many articles at most", readCount)
    .option("--since <date>", "pass over articles published before, 2025-03-01", readDate)
    .option("--outlet <name...>", "read these outlets alone")
    .option("--map <list>", mapHelp)
    .option(
      "--watch [seconds]",
      "look every so many seconds for what changed in the corpus (30), until Ctrl-C",
      readCount,
    )
    .action(async (places: string[], options: StoriesOptions) => {
      finish(await (await load()).groupStories(places, options, system));
    });
  const add = (name: string, summary: string, act: (command: Command) => void): void => {
    const command = stories.command(name).summary(summary).description(`${summary}.`);
    // The option stands before or after the name of what is done.
    act(command.option(storeFlag, storeHelp));
  };
  const options = <Options extends object>(command: Command): Options =>
    command.optsWithGlobals() as Options;
  add("list", "list the stories of a store", (command) =>
    command
      .option("--outlet <name...>", "stories with an article of one of these outlets")
      .option("--since <date>", "stories with an article since", readDate)
      .option("--limit <n>", "so many at most", readCount)
      .action(async () => {
        finish(await (await look()).listStories(options<ListOptions>(command), system));
      }),
  );
  add("show", "show the articles of a story and why they are together", (command) =>
    command.argument("<story>", "its id, or that of an article").action(async (id: string) => {
      finish(await (await look()).showStory(id, options<StoreOptions>(command), system));
    }),
  );
  add("export", "print all stories, or write them into a file", (command) =>
    command
      .option(
        "--as <kind>",
        "jsonl (a line a story), csv or parquet (a row an article), comparisons (JSON Lines)",
        "jsonl",
      )
      .option("--out <file>", "write this file; default: standard output")
      .option("--outlet <name...>", "stories with an article of one of these outlets")
      .option("--since <date>", "stories with an article since", readDate)
      .option("--limit <n>", "so many at most", readCount)
      .action(async () => {
        const { exportStories } = await import("./stories-export.ts");
        finish(await exportStories(options<ExportOptions>(command), system));
      }),
  );
  add("refused", "list what could not be read, and why", (command) =>
    command.action(async () => {
      finish(await (await look()).listRefused(options<StoreOptions>(command), system));
    }),
  );
  add("merge", "put two stories together, for good", (command) =>
    command
      .argument("<story>", "its id, or that of an article")
      .argument("<other>", "the same of the other")
      .action(async (story: string, other: string) => {
        finish(
          await (await mend()).mergeStories(story, other, options<StoreOptions>(command), system),
        );
      }),
  );
  add("split", "take articles out of their story, for good", (command) =>
    command
      .argument("<article...>", "their ids, as show prints them")
      .action(async (ids: string[]) => {
        finish(await (await mend()).splitStory(ids, options<StoreOptions>(command), system));
      }),
  );
  add("withdraw", "take an article out of the findings; it stays in the record", (command) =>
    command
      .argument("<article>", "its id, as show prints it")
      .option("--reason <text>", "why", "withdrawn by hand")
      .action(async (id: string) => {
        const given = options<StoreOptions & { readonly reason: string }>(command);
        finish(await (await mend()).withdraw(id, given, system));
      }),
  );
  program
    .command("worker")
    .summary("compare stories of a store on PostgreSQL, beside other workers")
    .description(
      "Compare stories of a store on PostgreSQL, beside other workers, until it is stopped.",
    )
    .requiredOption(storeFlag, "postgres://…")
    .option("--out <dir>", "write the reports of what it compares into this folder")
    .addOption(formatOption())
    .showHelpAfterError("(crossread worker --help explains)")
    .action(async (given: WorkerOptions) => {
      finish(await (await load()).work(given, system));
    });
}

const storiesDescription = `Group a corpus into stories and compare them all.

Reads articles into the store, groups them into stories by words, names and
days, compares the stories whose articles changed, and writes their reports. It
may be stopped at any moment: the same command goes on where it stood.`;

function formatOption(): Option {
  return new Option("--format <list>", "formats of the reports, joined by commas")
    .argParser(readNames)
    .default(["html"], "html");
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("Expected a number from 1 up.");
  return Number(value);
}

function readDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\S+)?$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError("Expected a date, 2025-03-01.");
  }
  return value;
}

function readNames(value: string): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Expected names joined by commas.");
  return [...new Set(names)];
}
