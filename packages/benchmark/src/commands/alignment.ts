import { parseArgs } from "node:util";
import { type Command, goldOptions, goldStories, only, print, readFileOrFail } from "../command.ts";

export const alignment: Command = {
  usage: `  alignment --gold DIR [--json] [--against FILE] [--leave-one-out] [--story NAME]
            links, set-asides and unique facts against judged stories`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...goldOptions,
      json: { type: "boolean", default: false },
      against: { type: "string" },
      "leave-one-out": { type: "boolean", default: false },
    },
  });
  const { alignment, alignmentText, differencesText, readRun } = await import("../alignment.ts");
  const earlier =
    values.against === undefined
      ? undefined
      : readRun(readFileOrFail(values.against), values.against);
  const stories = await goldStories(values.gold);
  const compareFor = values["leave-one-out"]
    ? (await import("../fit.ts")).leaveOneOut(stories)
    : undefined;
  const result = alignment(only(stories, values.story), compareFor);
  if (values.json) print(JSON.stringify(result));
  else print(alignmentText(result));
  if (!earlier) return;
  const differences = differencesText(result, earlier);
  if (values.json) process.stderr.write(`${differences}\n`);
  else print(`\n${differences}`);
}
