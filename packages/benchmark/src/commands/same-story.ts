import { parseArgs } from "node:util";
import { type Command, goldStories, print, UsageError } from "../command.ts";

export const sameStory: Command = {
  usage: `  same-story --data FILE [--gold DIR]
            fits the score of two articles on labelled stories (JSON Lines with a story each), and
            measures whom the gate leaves out, also on judged stories`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, gold: { type: "string" } },
  });
  if (values.data === undefined) throw new UsageError("--data FILE is needed");
  const { sameStory, sameStoryOnGold, sameStoryText } = await import("../same-story.ts");
  print(sameStoryText(sameStory(values.data)));
  if (values.gold !== undefined) print(`\n${sameStoryOnGold(await goldStories(values.gold))}`);
}
