import { readFileSync } from "node:fs";
import { InputError } from "@crossread/core";
import type { GoldStory } from "./gold.ts";

/** One command of the benchmark: a file in `commands/`, and a line in `main.ts`. */
export interface Command {
  /** Its line of the help, and what it measures; absent where it is not for people. */
  readonly usage?: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** Raised for a wrong command line; the usage is printed with it. */
export class UsageError extends Error {}

/** Options of a command that measures judged stories; `chosenStories` reads them. */
export const goldOptions = { gold: { type: "string" }, story: { type: "string" } } as const;

/**
 * The stories of the folder `--gold`, or the one that `--story` names.
 * @throws UsageError where no folder is given, or no story has that name.
 */
export async function chosenStories(values: {
  readonly gold?: string | undefined;
  readonly story?: string | undefined;
}): Promise<readonly GoldStory[]> {
  return only(await goldStories(values.gold), values.story);
}

/** @throws UsageError where no folder is given. */
export async function goldStories(folder: string | undefined): Promise<GoldStory[]> {
  if (folder === undefined) throw new UsageError("--gold DIR is needed");
  const { readGold } = await import("./gold.ts");
  return readGold(folder);
}

export function only(
  stories: readonly GoldStory[],
  name: string | undefined,
): readonly GoldStory[] {
  if (name === undefined) return stories;
  const chosen = stories.filter((story) => story.name === name);
  if (chosen.length === 0)
    throw new UsageError(
      `no story ${name}; there are ${stories.map((one) => one.name).join(", ")}`,
    );
  return chosen;
}

export function readFileOrFail(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError({ file, expected: "a file", received: (error as Error).message });
  }
}

export function wholeNumber(text: string, option: string): number {
  if (!/^\d+$/.test(text.trim()))
    throw new UsageError(`${option}: expected a number, found ${text}`);
  return Number(text);
}

/** Everything on standard output goes through here; only `fit --out` writes a file. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
