import { parseArgs } from "node:util";
import { type Command, goldStories, print, wholeNumber } from "../command.ts";

export const judge: Command = {
  usage: `  judge --gold DIR [--seeds N]
            what a simulated judge would buy, by how often it is right, budget and order of asking`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string" }, seeds: { type: "string", default: "1" } },
  });
  const { simulateJudges, simulationText } = await import("../judge.ts");
  const { judgePairs } = await import("../fit.ts");
  const judged = judgePairs(await goldStories(values.gold));
  print(simulationText(simulateJudges(judged, wholeNumber(values.seeds, "--seeds"))));
}
