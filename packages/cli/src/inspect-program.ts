import type { Command } from "commander";
import type { InspectCommandOptions } from "./inspect-command.ts";
import type { System } from "./system.ts";

/** Adds `inspect` to the program. */
export function addInspectCommand(
  program: Command,
  system: System,
  finish: (code: number) => void,
): void {
  program
    .command("inspect")
    .summary("show what is read of articles, and what is set aside")
    .description(
      `Show what is read of each article: its fields and where each stood, its
paragraphs, what is set aside and why, its language, and copies.`,
    )
    .argument("<file...>", "what compare takes, and single files")
    .option("--map <list>", mapHelp)
    .option("--outlets <file>", outletsHelp)
    .option("--full", "print whole paragraphs, not their beginnings")
    .action(async (places: string[], options: InspectCommandOptions) => {
      const { inspectArticles } = await import("./inspect-command.ts");
      finish(await inspectArticles(places, options, system));
    });
}

/** Help of the option, which `compare` has too. */
export const mapHelp = "columns of CSV or JSON: headline=title,body=text,outlet=source";

export const outletsHelp = "what outlets are to be called, by host or name, a JSON file";
