import { parseArgs } from "node:util";
import { type Command, print, UsageError, wholeNumber } from "../command.ts";

export const speed: Command = {
  usage: `  speed [--rounds N] [--articles N,N,…]
            the command and the engine, as ratios against Node and wink in the same run`,
  run,
};

/** One measurement, in the process that `speed` starts for it; not for people. */
export const speedWorker: Command = { run: work };

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "7" },
      articles: { type: "string", default: "10" },
    },
  });
  const { commandSpeed, engineSpeed, scaleSpeed } = await import("../speed.ts");
  const rounds = Math.max(1, wholeNumber(values.rounds, "--rounds"));
  const sizes = values.articles.split(",").map((size) => wholeNumber(size, "--articles"));
  if (sizes.some((size) => size < 2)) throw new UsageError("--articles must be 2 or more");
  print(commandSpeed(rounds));
  print(`\n${engineSpeed(Math.min(rounds, 5), sizes)}`);
  print(`\n${scaleSpeed()}`);
}

async function work([name, size]: readonly string[]): Promise<void> {
  const { work, workers } = await import("../speed.ts");
  const worker = workers.find((one) => one === name);
  if (!worker) throw new UsageError(`speed-worker: expected one of ${workers.join(", ")}`);
  print(work(worker, wholeNumber(size ?? "", "speed-worker")));
}
