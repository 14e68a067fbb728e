import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Command, goldOptions, goldStories, only, print } from "../command.ts";

export const framing: Command = {
  usage: `  framing --gold DIR [--details] [--story NAME]
            labels, voices, prominence and judged findings of framing; --details prints every
            finding with its text: for the terminal only`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...goldOptions,
      details: { type: "boolean", default: false },
    },
  });
  const { framingText, judgeFraming } = await import("../framing.ts");
  const { readGoldFraming } = await import("../gold-framing.ts");
  const { readJudgedFraming } = await import("../judged-framing.ts");
  const all = await goldStories(values.gold);
  const file = fileURLToPath(new URL("../../judged/framing.json", import.meta.url));
  const judged = readJudgedFraming(file, all);
  const outcomes = only(all, values.story).map((story) =>
    judgeFraming(story, readGoldFraming(values.gold ?? "", story), judged),
  );
  print(framingText(outcomes, values.details));
}
