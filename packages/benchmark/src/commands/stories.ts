import { parseArgs } from "node:util";
import { type Command, print, UsageError, wholeNumber } from "../command.ts";

export const stories: Command = {
  usage: `  stories --stories FILE [--speed] [--queue] [--workers] [--store URL] [--stream MB]
            [--examples N] [--fit]
            grouping against judged stories, weights fitted on the other half; --speed times it on
            recombined text, --queue the store against a loop, --workers two against one, --stream
            the memory of a large corpus; --examples prints false merges: for the terminal only; --fit makes the weights`,
  run,
};

/** One measurement, in the process that `stories` starts for it; not for people. */
export const storiesWorker: Command = { run: work };

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stories: { type: "string" },
      speed: { type: "boolean", default: false },
      queue: { type: "boolean", default: false },
      workers: { type: "boolean", default: false },
      store: { type: "string" },
      stream: { type: "string" },
      examples: { type: "string" },
      fit: { type: "boolean", default: false },
    },
  });
  const file = values.stories;
  if (file === undefined) throw new UsageError("--stories FILE is needed");
  const { falseMerges, fitGrouping, measureGrouping, readLabelled } = await import("../stories.ts");
  if (values.speed) return print((await import("../stories-speed.ts")).groupingSpeed(file));
  const { queueOverhead, streamingMemory, workersRatio } = await import("../stories-store.ts");
  if (values.queue) return print(await queueOverhead(file, values.store));
  if (values.workers) {
    if (values.store === undefined) throw new UsageError("--workers needs --store postgres://…");
    return print(await workersRatio(file, values.store));
  }
  if (values.stream !== undefined) {
    return print(await streamingMemory(file, wholeNumber(values.stream, "--stream")));
  }
  const labelled = readLabelled(file);
  if (values.fit) return print(JSON.stringify(fitGrouping(labelled), null, 2));
  if (values.examples === undefined) return print(measureGrouping(labelled));
  print(falseMerges(labelled, wholeNumber(values.examples, "--examples")));
}

async function work([file = "", ...sizes]: readonly string[]): Promise<void> {
  const { measureOnce } = await import("../stories-speed.ts");
  const [articles, days] = sizes.slice(0, 2).map((size) => wholeNumber(size, "stories-worker"));
  print(JSON.stringify(measureOnce(file, articles ?? 0, days ?? 1, sizes[2] === "true")));
}
