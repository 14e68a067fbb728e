import { parseArgs } from "node:util";
import { type Command, chosenStories, goldOptions, print, wholeNumber } from "../command.ts";

export const errors: Command = {
  usage: `  errors --gold DIR [--examples N] [--story NAME]
            wrong and missed links by cause, with their text: for the terminal only`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...goldOptions,
      examples: { type: "string", default: "3" },
    },
  });
  const { errorsText, findErrors } = await import("../errors.ts");
  const stories = await chosenStories(values);
  print(
    errorsText(
      stories.flatMap((story) => findErrors(story)),
      wholeNumber(values.examples, "--examples"),
    ),
  );
}
