import { type Command, InvalidArgumentError } from "commander";
import type { System } from "./system.ts";

/** Commands for people who review findings: how far two agree, and a blind sheet for two coders. */
export function addReviewCommands(
  program: Command,
  system: System,
  finish: (code: number) => void,
): void {
  program
    .command("agreement")
    .summary("say how far two reviewers agree")
    .description(agreementDescription)
    .argument("<a>", "decisions of one reviewer (.json), or a filled review sheet (.csv)")
    .argument("<b>", "those of another")
    .action(async (a: string, b: string) => {
      const { printAgreement } = await import("./agreement-command.ts");
      finish(await printAgreement(a, b, system));
    });
  program
    .command("review-sheet")
    .summary("print a blind sheet for two coders")
    .description(sheetDescription)
    .argument("<story...>", "as for compare")
    .option("--sample <n>", "how many findings are drawn", readCount, 50)
    .option("--seed <n>", "a whole number; the same seed draws the same sheet", readSeed, 1)
    .action(async (places: string[], options: { sample: number; seed: number }) => {
      const { printReviewSheet } = await import("./review-sheet-command.ts");
      finish(await printReviewSheet(places, options, system));
    });
}

const agreementDescription = `Say how far two reviewers agree.

Percent agreement, Cohen's kappa and Krippendorff's alpha (nominal) by kind of
finding, over what both judged, and the findings on which they differ.`;

const sheetDescription = `Print a blind review sheet as CSV.

Findings are drawn and shuffled by the seed and shown without Crossread's label and
probability; among the links stand nearest misses. Each coder fills in the column
“answer” of a copy; crossread agreement compares the copies.`;

function readCount(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("Expected a number from 1 up.");
  return Number(value);
}

function readSeed(value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new InvalidArgumentError("Expected a whole number of at most nine digits.");
  }
  return Number(value);
}
