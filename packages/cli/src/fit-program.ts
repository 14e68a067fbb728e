import type { Command } from "commander";
import type { FitCommandOptions } from "./fit-command.ts";
import type { System } from "./system.ts";

/** Adds `fit` to the program: weights from what a desk decided. */
export function addFitCommand(
  program: Command,
  system: System,
  finish: (code: number) => void,
): void {
  program
    .command("fit")
    .summary("fit the weights of links to a desk's own decisions")
    .description(fitDescription)
    .requiredOption("--decisions <file...>", "decisions of people, of all the stories")
    .requiredOption("--stories <dir>", "the reviewed stories, a folder each")
    .option("--out <file>", "write the weights here, if they help")
    .action(async (options: FitCommandOptions) => {
      const { fitWeights } = await import("./fit-command.ts");
      finish(await fitWeights(options, system));
    });
}

const fitDescription = `Fit the weights of links to a desk's own decisions.

The shipped weights are moved towards what people accepted and rejected, and each
story is left out in turn to see whether that helps on stories that were not seen.
Weights that don't help are not written. What a judge decided is left out.
crossread compare --weights FILE uses them.`;
