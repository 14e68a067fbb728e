import { parseArgs } from "node:util";
import { type Command, print } from "../command.ts";

export const extraction: Command = {
  usage: `  extraction [--pages DIR]
            article text and fields of saved pages, against two extractors by themselves`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { pages: { type: "string", default: "tests/reader/pages" } },
  });
  const { extraction, extractionText } = await import("../extraction.ts");
  print(extractionText(await extraction(values.pages)));
}
