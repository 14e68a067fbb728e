import { type Command, InvalidArgumentError } from "commander";

/** Options of `crossread compare` for a judge and an encoder, as commander hands them over. */
export interface JudgeCommandOptions {
  readonly judge?: string;
  readonly model?: string;
  readonly judgeBudget?: number;
  readonly judgeTimeout?: number;
  readonly send?: boolean;
  readonly dryRun?: boolean;
  readonly explainJudge?: boolean;
  readonly cache?: string;
  readonly encoder?: string;
}

/** Pairs of sentences that are asked about where nothing else is said. */
export const usualBudget = 100;

/** Seconds that a call may take where nothing else is said: a small model on a laptop needs some. */
export const usualTimeout = 60;

/** The environment variable that holds the key of an endpoint: a key has no place in a command line. */
export const keyVariable = "CROSSREAD_JUDGE_KEY";

/** Adds the options to `compare`. */
export function addJudgeOptions(command: Command): Command {
  return command
    .option("--judge <url|dir>", "ask a model about unsure links and conflicts, see below")
    .option("--model <name>", "the model's name at that address")
    .option(
      "--judge-budget <n>",
      `ask about this many pairs of sentences at most (${usualBudget})`,
      readCount,
    )
    .option("--judge-timeout <s>", `seconds a call may take (${usualTimeout})`, readCount)
    .option("--send", "let sentences leave this machine, to another than this one")
    .option("--dry-run", "print what would be asked of whom, and stop")
    .option("--explain-judge", "list what a judge decided, and why")
    .option("--encoder <dir>", "re-rank links by the sentence encoder in this folder")
    .option("--cache <dir>", "keep answers and vectors here, not in your cache folder");
}

export const judgeHelp = `
Judge:
  --judge takes the address of any server that speaks OpenAI's chat protocol,
  such as http://127.0.0.1:8080/v1, and --model the name of a model there; or a
  folder with a model that compares two sentences (inference or likeness, ONNX).
  A key is read from ${keyVariable}. Answers become decisions by “judge:MODEL”,
  saved as decisions.json in --out; with --decisions the run repeats offline.
  docs/judge.md has a local server step by step.`;

/** Options that say how to ask a judge, and mean nothing without one. */
export const judgeFlags = [
  ["model", "--model"],
  ["judgeBudget", "--judge-budget"],
  ["judgeTimeout", "--judge-timeout"],
  ["send", "--send"],
  ["dryRun", "--dry-run"],
] as const;

function readCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError("Expected a number from 1 up.");
  return Number(value);
}
