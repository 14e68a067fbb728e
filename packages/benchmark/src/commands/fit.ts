import { readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Encoder } from "@crossread/meaning";
import { type Command, goldStories, print } from "../command.ts";

export const fit: Command = {
  usage: `  fit --gold DIR [--out FILE] [--encoder DIR]
            makes the weights file, on standard output or in FILE; with an encoder also what its
            opinion counts`,
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string" }, out: { type: "string" }, encoder: { type: "string" } },
  });
  const { fit } = await import("@crossread/meaning/fit");
  const { judgePairs, withSimilarities } = await import("../fit.ts");
  const stories = await goldStories(values.gold);
  // The command is recorded as anybody would type it: where the stories lie is nobody's concern.
  const judged = judgePairs(stories);
  const weights =
    values.encoder === undefined
      ? fit(judged, "pnpm fit --gold DIR")
      : fit(
          await withSimilarities(stories, judged, await localEncoder(values.encoder)),
          "pnpm fit --gold DIR --encoder DIR",
        );
  const text = JSON.stringify(weights, null, 2);
  if (values.out === undefined) print(text);
  else writeFileSync(values.out, `${text}\n`);
}

/** The encoder in a folder of this machine. */
async function localEncoder(folder: string): Promise<Encoder> {
  const { openEncoder } = await import("@crossread/meaning");
  return openEncoder(folder, {
    async kind(path) {
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found) return undefined;
      return found.isDirectory() ? "folder" : "file";
    },
    read: async (path) => readFileSync(path),
  });
}
