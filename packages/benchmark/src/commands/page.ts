import { parseArgs } from "node:util";
import { type Command, print, wholeNumber } from "../command.ts";

export const page: Command = {
  usage: `  page [--rounds N]
            the report page in Chromium, as ratios against bare pages of the same text`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "5" } },
  });
  const { pageSpeed } = await import("../page.ts");
  print(await pageSpeed(Math.max(1, wholeNumber(values.rounds, "--rounds"))));
}
