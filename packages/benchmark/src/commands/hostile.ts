import { parseArgs } from "node:util";
import { type Command, print, wholeNumber } from "../command.ts";

export const hostile: Command = {
  usage: `  hostile [--size CHARACTERS]
            files made to be slow, in every format: seconds of a processor and memory`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: "string", default: "1000000" } },
  });
  const { hostileText } = await import("../hostile.ts");
  print(await hostileText(wholeNumber(values.size, "--size")));
}
