import { join } from "node:path";
import { type Decision, fittedWeights, InputError } from "@crossread/core";
import {
  type DeskScore,
  type DeskStory,
  type Refit,
  readDesk,
  refit,
} from "@crossread/meaning/fit";
import { readStory } from "@crossread/reader";
import { gatherDecisions, readDecisionFiles } from "./decisions.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** The options of `crossread fit`, as commander hands them over. */
export interface FitCommandOptions {
  readonly decisions: readonly string[];
  readonly stories: string;
  readonly out?: string;
}

/** Refits the weights, says whether it helps on left-out stories, and writes them if it does. */
export async function fitWeights(
  { decisions: paths, stories: folder, out }: FitCommandOptions,
  system: System,
): Promise<number> {
  const decisions = gatherDecisions(await readDecisionFiles(paths, system), system);
  const stories = await readStories(folder, decisions, system);
  const result = refit(stories, fittedWeights, "crossread fit --decisions FILES --stories DIR");
  system.out(describe(result));
  if (out === undefined) return exitCodes.done;
  if (!result.helped) {
    system.err(`crossread: ${harmless(out)} is not written: the shipped weights do as well\n`);
    return exitCodes.done;
  }
  await system.write(out, `${JSON.stringify(result.weights, undefined, 2)}\n`);
  system.out(`Written to ${harmless(out)}: crossread compare --weights uses them.\n`);
  return exitCodes.done;
}

/** The stories in a folder, one a folder, by name. */
async function readStories(
  folder: string,
  decisions: readonly Decision[],
  system: System,
): Promise<DeskStory[]> {
  if ((await system.files.kind(folder)) !== "folder") {
    throw new InputError({ file: folder, expected: "a folder of stories", received: "none" });
  }
  const found: DeskStory[] = [];
  for (const name of (await system.files.list(folder)).toSorted()) {
    const path = join(folder, name);
    if (name.startsWith(".") || (await system.files.kind(path)) !== "folder") continue;
    const { articles } = await readStory([path], system.files);
    found.push(readDesk(name, articles, decisions, fittedWeights));
  }
  return found;
}

function describe({ pairs, stories, before, after, better, helped }: Refit): string {
  return [
    `${pairs} pairs that people decided on, in ${stories} stories; each story by weights that did not see it`,
    "",
    "          loss  precision  recall    F1",
    `shipped  ${row(before)}`,
    `refitted ${row(after)}`,
    "",
    helped
      ? `It helped: the loss fell on ${better} of ${stories} stories.`
      : `It did not help: the loss fell on ${better} of ${stories} stories.`,
    "",
  ].join("\n");
}

function row({ loss, precision, recall, f1 }: DeskScore): string {
  const share = (value: number, width: number) => value.toFixed(2).padStart(width);
  return `${loss.toFixed(3).padStart(5)} ${share(precision, 10)} ${share(recall, 7)} ${share(f1, 5)}`;
}
