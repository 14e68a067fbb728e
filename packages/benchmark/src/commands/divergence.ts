import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Command, goldStories, print } from "../command.ts";

export const divergence: Command = {
  usage: `  divergence [--gold DIR] [--base FILE] [--summedits FILE] [--flags] [--json]
            planted differences and neutral pairs on the built-in base; with --base or --gold on
            those as well, with --gold the annotator's divergences and the judged flags; --flags
            prints what was missed and flagged with its text: for the terminal only`,
  run,
};

/** Pairs planted an operator in files and gold stories: enough for a narrow interval in a minute. */
const plantedFromFiles = 100;

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      base: { type: "string" },
      gold: { type: "string" },
      summedits: { type: "string" },
      flags: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { builtInGrounds, fileGrounds, goldGrounds, plantedText, runPlanted, withoutExamples } =
    await import("../planted.ts");
  // Every file is read before anything runs, so that a wrong name is told at once.
  const stories = values.gold === undefined ? undefined : await goldStories(values.gold);
  const file = values.base === undefined ? undefined : fileGrounds(values.base);
  const runs = [runPlanted("built in", builtInGrounds())];
  if (file) runs.push(runPlanted("sentences of a file", file, plantedFromFiles));
  const texts: string[] = [];
  const documents: object[] = [];
  if (stories) {
    runs.push(runPlanted("`same` pairs of gold stories", goldGrounds(stories), plantedFromFiles));
    const { goldDivergences, goldDivergencesText, withoutText } = await import(
      "../gold-divergences.ts"
    );
    const { readJudged } = await import("../judged.ts");
    const judged = fileURLToPath(new URL("../../judged/divergences.json", import.meta.url));
    const result = goldDivergences(stories, readJudged(judged, stories));
    texts.push(goldDivergencesText(result, values.flags));
    documents.push(withoutText(result));
  }
  if (values.summedits !== undefined) {
    const { summedits, summeditsText } = await import("../summedits.ts");
    const summaries = summedits(values.summedits);
    texts.push(summeditsText(summaries));
    documents.push({ schema: "crossread/summedits@1", summaries });
  }
  if (values.json) return print(JSON.stringify([...runs.map(withoutExamples), ...documents]));
  for (const result of runs) {
    print(`${plantedText(result)}\n`);
    if (values.flags) print(`${result.examples.join("\n")}\n`);
  }
  print(texts.join("\n\n"));
}
