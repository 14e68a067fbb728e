import { createRequire } from "node:module";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { CompareCommandOptions } from "./compare-command.ts";
import { exitCodes } from "./exit-codes.ts";
import { addFitCommand } from "./fit-program.ts";
import { harmless } from "./harmless.ts";
import { addInspectCommand, mapHelp, outletsHelp } from "./inspect-program.ts";
import { addJudgeOptions, judgeHelp } from "./judge-options.ts";
import { addReviewCommands } from "./review-commands.ts";
import { addStoriesCommands } from "./stories-program.ts";
import type { System } from "./system.ts";

/**
 * Runs the command with its arguments, the program's own name left out, and gives the exit code. Never
 * throws: what goes wrong is a message on standard error.
 */
export async function run(args: readonly string[], system: System): Promise<number> {
  let code: number = exitCodes.done;
  const program = describeProgram(system, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, system);
  }
}

function describeProgram(system: System, finish: (code: number) => void): Command {
  const program = new Command("crossread")
    .description("Compare several outlets' coverage of one news story, sentence by sentence.")
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: system.out, writeErr: system.err })
    .configureHelp({ helpWidth: system.columns ?? 80 })
    .showHelpAfterError("(crossread compare --help explains)");
  const compare = program
    .command("compare")
    .summary("compare the articles on one story")
    .description(compareDescription)
    .argument(
      "<story...>",
      "a folder, or files: text, pages, wires, feeds, tables; - is standard input",
    )
    .option("--out <dir>", "write the reports into this folder")
    .option("--format <list>", "formats joined by commas, see below", readList)
    .option(
      "--ours <outlet>",
      "tell it from this outlet's view; exit with 2 if it has an open conflict",
    )
    .option("--min-probability <p>", "list links from this probability up, 0 to 1", readProbability)
    .option("--map <list>", mapHelp)
    .option(
      "--since <version>",
      "tell what changed since an older version of an article, and what the others have of it",
    )
    .option("--outlets <file>", outletsHelp)
    .option("--force", "keep articles that seem to be about something else")
    .option("--weights <file>", "weights that crossread fit wrote, instead of ours")
    .option("--terms <file>", "contested terms of your own, a JSON file")
    .option("--decisions <file...>", "apply these files of decisions; the last on a finding holds");
  addJudgeOptions(compare)
    .addHelpText("after", `${judgeHelp}\n${afterHelp}`)
    .action(async (places: string[], options: CompareCommandOptions) => {
      // The engine, the reports and the language model load only when they are needed: help and usage
      // errors come at once.
      const { compareStory } = await import("./compare-command.ts");
      finish(await compareStory(places, options, system));
    });
  addInspectCommand(program, system, finish);
  addReviewCommands(program, system, finish);
  addFitCommand(program, system, finish);
  addStoriesCommands(program, system, finish);
  return program;
}

const compareDescription = `Compare the articles on one story.

Without --out and --format a summary is printed. --out alone writes the usual
reports. One format without --out goes to standard output and nothing else does.`;

const afterHelp = `
Formats:
  html            the page to look at
  markdown        agreement, divergence, unique and framing, each a format too
  brief           one page
  csv             findings; into a folder links, quotes and labels besides
  labels          who is called what, a row a mention, for research
  json            the whole document
  matrix          a sheet for a classroom, blank and with its key
  web-annotation  findings as W3C Web Annotations
  claim-review    stubs for a fact-checker, schema.org
  share           ids and offsets without any text
  terminal        a summary

Exit codes: 0 done, 1 bad input or usage, 2 --ours has a conflict that
nobody reviewed, 70 a bug in crossread.`;

function readList(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Expected names joined by commas.");
  return [...new Set([...before, ...names])];
}

function readProbability(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError("Expected a number from 0 to 1.");
  }
  return number;
}

function packageVersion(): string {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  return version;
}

function explain(error: unknown, system: System): number {
  // Commander has printed its own message; it throws for --help and --version as well.
  if (error instanceof CommanderError) return error.exitCode;
  // By name, because the class lives in the engine, which may not have been loaded.
  if (error instanceof Error && error.name === "InputError") {
    system.err(`crossread: ${harmless(error.message)}\n`);
    return exitCodes.refused;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  system.err(`crossread: this is a bug in crossread ${packageVersion()}\n${details}\n`);
  return exitCodes.bug;
}
