import { parseArgs } from "node:util";
import { type Command, chosenStories, goldOptions, print } from "../command.ts";

export const quotes: Command = {
  usage: `  quotes --gold DIR [--details] [--story NAME]
            quotations and their speakers`,
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
  const { judgeQuotes, quotesText } = await import("../quotes.ts");
  const stories = await chosenStories(values);
  print(
    quotesText(
      stories.map((story) => judgeQuotes(story)),
      values.details,
    ),
  );
}
