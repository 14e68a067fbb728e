import { readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { InputError } from "@crossread/core";
import type { Encoder } from "@crossread/meaning";
import type { GoldStory } from "./gold.ts";

const usage = `Usage: pnpm benchmark COMMAND
  alignment --gold DIR [--json] [--against FILE] [--leave-one-out] [--story NAME]
            links, set-asides and unique facts against judged stories
  errors    --gold DIR [--examples N] [--story NAME]
            wrong and missed links by cause, with their text: for the terminal only
  quotes    --gold DIR [--details] [--story NAME]
            quotations and their speakers
  divergence [--gold DIR] [--base FILE] [--summedits FILE] [--flags] [--json]
            planted differences and neutral pairs on the built-in base; with --base or --gold on
            those as well, with --gold the annotator's divergences and the judged flags; --flags
            prints what was missed and flagged with its text: for the terminal only
  framing   --gold DIR [--details] [--story NAME]
            labels, voices, prominence and judged findings of framing; --details prints every
            finding with its text: for the terminal only
  speed     [--rounds N] [--articles N,N,…]
            the command and the engine, as ratios against Node and wink in the same run
  page      [--rounds N]
            the report page in Chromium, as ratios against bare pages of the same text
  extraction [--pages DIR]
            article text and fields of saved pages, against two extractors by themselves
  stories   --stories FILE [--speed] [--queue] [--store URL] [--stream MB] [--examples N] [--fit]
            grouping against judged stories, weights fitted on the other half; --speed times it on
            recombined text, --examples prints false merges: for the terminal only; --fit makes
            the weights of grouping
  judge     --gold DIR [--seeds N]
            what a simulated judge would buy, by how often it is right, budget and order of asking
  same-story --data FILE [--gold DIR]
            fits the score of two articles on labelled stories (JSON Lines with a story each), and
            measures whom the gate leaves out, also on judged stories
  hostile   [--size CHARACTERS]
            files made to be slow, in every format: seconds of a processor and memory
            recombined text, --queue the store against a loop, --stream the memory of a large
            corpus; --examples prints false merges: for the terminal only; --fit makes the weights
  fit       --gold DIR [--out FILE]
            makes the weights file, on standard output or in FILE
  fit       --gold DIR [--out FILE] [--encoder DIR]
            makes the weights file, on standard output or in FILE; with an encoder also what its
            opinion counts
DIR holds judged stories, one a folder; they are not part of this repository.`;

/** Pairs planted an operator in files and gold stories: enough for a narrow interval in a minute. */
const plantedFromFiles = 100;

/** Raised for a wrong command line; the usage is printed with it. */
class UsageError extends Error {}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const usageWanted =
    error instanceof UsageError ||
    String((error as { code?: string }).code).startsWith("ERR_PARSE");
  if (!usageWanted && !(error instanceof InputError)) throw error;
  process.stderr.write(
    `benchmark: ${(error as Error).message}\n${usageWanted ? `${usage}\n` : ""}`,
  );
  process.exitCode = 1;
}

async function run([command, ...args]: readonly string[]): Promise<void> {
  switch (command) {
    case "alignment":
      return runAlignment(args);
    case "errors":
      return runErrors(args);
    case "quotes":
      return runQuotes(args);
    case "divergence":
      return runDivergence(args);
    case "framing":
      return runFraming(args);
    case "speed":
      return runSpeed(args);
    case "speed-worker":
      return runSpeedWorker(args);
    case "page":
      return runPage(args);
    case "extraction":
      return runExtraction(args);
    case "stories":
      return runStories(args);
    case "stories-worker":
      return runStoriesWorker(args);
    case "judge":
      return runJudge(args);
    case "same-story":
      return runSameStory(args);
    case "hostile":
      return runHostile(args);
    case "fit":
      return runFit(args);
    default:
      throw new UsageError(command ? `no command ${command}` : "a command is needed");
  }
}

async function runAlignment(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: "string" },
      story: { type: "string" },
      json: { type: "boolean", default: false },
      against: { type: "string" },
      "leave-one-out": { type: "boolean", default: false },
    },
  });
  const { alignment, alignmentText, differencesText, readRun } = await import("./alignment.ts");
  const earlier =
    values.against === undefined
      ? undefined
      : readRun(readFileOrFail(values.against), values.against);
  const stories = await goldStories(values.gold);
  const compareFor = values["leave-one-out"]
    ? (await import("./fit.ts")).leaveOneOut(stories)
    : undefined;
  const result = alignment(only(stories, values.story), compareFor);
  if (values.json) print(JSON.stringify(result));
  else print(alignmentText(result));
  if (!earlier) return;
  const differences = differencesText(result, earlier);
  if (values.json) process.stderr.write(`${differences}\n`);
  else print(`\n${differences}`);
}

async function runErrors(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: "string" },
      story: { type: "string" },
      examples: { type: "string", default: "3" },
    },
  });
  const { errorsText, findErrors } = await import("./errors.ts");
  const stories = only(await goldStories(values.gold), values.story);
  print(
    errorsText(
      stories.flatMap((story) => findErrors(story)),
      wholeNumber(values.examples, "--examples"),
    ),
  );
}

async function runQuotes(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: "string" },
      story: { type: "string" },
      details: { type: "boolean", default: false },
    },
  });
  const { judgeQuotes, quotesText } = await import("./quotes.ts");
  const stories = only(await goldStories(values.gold), values.story);
  print(
    quotesText(
      stories.map((story) => judgeQuotes(story)),
      values.details,
    ),
  );
}

async function runDivergence(args: readonly string[]): Promise<void> {
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
    await import("./planted.ts");
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
      "./gold-divergences.ts"
    );
    const { readJudged } = await import("./judged.ts");
    const judged = fileURLToPath(new URL("../judged/divergences.json", import.meta.url));
    const result = goldDivergences(stories, readJudged(judged, stories));
    texts.push(goldDivergencesText(result, values.flags));
    documents.push(withoutText(result));
  }
  if (values.summedits !== undefined) {
    const { summedits, summeditsText } = await import("./summedits.ts");
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

async function runFraming(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: "string" },
      story: { type: "string" },
      details: { type: "boolean", default: false },
    },
  });
  const { framingText, judgeFraming } = await import("./framing.ts");
  const { readGoldFraming } = await import("./gold-framing.ts");
  const { readJudgedFraming } = await import("./judged-framing.ts");
  const all = await goldStories(values.gold);
  const file = fileURLToPath(new URL("../judged/framing.json", import.meta.url));
  const judged = readJudgedFraming(file, all);
  const outcomes = only(all, values.story).map((story) =>
    judgeFraming(story, readGoldFraming(values.gold ?? "", story), judged),
  );
  print(framingText(outcomes, values.details));
}

async function runSpeed(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "7" },
      articles: { type: "string", default: "10" },
    },
  });
  const { commandSpeed, engineSpeed, scaleSpeed } = await import("./speed.ts");
  const rounds = Math.max(1, wholeNumber(values.rounds, "--rounds"));
  const sizes = values.articles.split(",").map((size) => wholeNumber(size, "--articles"));
  if (sizes.some((size) => size < 2)) throw new UsageError("--articles must be 2 or more");
  print(commandSpeed(rounds));
  print(`\n${engineSpeed(Math.min(rounds, 5), sizes)}`);
  print(`\n${scaleSpeed()}`);
}

async function runPage(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "5" } },
  });
  const { pageSpeed } = await import("./page.ts");
  print(await pageSpeed(Math.max(1, wholeNumber(values.rounds, "--rounds"))));
}

async function runExtraction(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { pages: { type: "string", default: "tests/reader/pages" } },
  });
  const { extraction, extractionText } = await import("./extraction.ts");
  print(extractionText(await extraction(values.pages)));
}

async function runStories(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stories: { type: "string" },
      speed: { type: "boolean", default: false },
      queue: { type: "boolean", default: false },
      store: { type: "string" },
      stream: { type: "string" },
      examples: { type: "string" },
      fit: { type: "boolean", default: false },
    },
  });
  const file = values.stories;
  if (file === undefined) throw new UsageError("--stories FILE is needed");
  const { falseMerges, fitGrouping, measureGrouping, readLabelled } = await import("./stories.ts");
  if (values.speed) return print((await import("./stories-speed.ts")).groupingSpeed(file));
  const { queueOverhead, streamingMemory } = await import("./stories-store.ts");
  if (values.queue) return print(await queueOverhead(file, values.store));
  if (values.stream !== undefined) {
    return print(await streamingMemory(file, wholeNumber(values.stream, "--stream")));
  }
  const labelled = readLabelled(file);
  if (values.fit) return print(JSON.stringify(fitGrouping(labelled), null, 2));
  if (values.examples === undefined) return print(measureGrouping(labelled));
  print(falseMerges(labelled, wholeNumber(values.examples, "--examples")));
}

/** One measurement of `stories --speed`, in the process that it starts for it. */
async function runStoriesWorker([file = "", ...sizes]: readonly string[]): Promise<void> {
  const { measureOnce } = await import("./stories-speed.ts");
  const [articles, days] = sizes.slice(0, 2).map((size) => wholeNumber(size, "stories-worker"));
  print(JSON.stringify(measureOnce(file, articles ?? 0, days ?? 1, sizes[2] === "true")));
}

async function runJudge(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string" }, seeds: { type: "string", default: "1" } },
  });
  const { simulateJudges, simulationText } = await import("./judge.ts");
  const { judgePairs } = await import("./fit.ts");
  const judged = judgePairs(await goldStories(values.gold));
  print(simulationText(simulateJudges(judged, wholeNumber(values.seeds, "--seeds"))));
}

async function runSameStory(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, gold: { type: "string" } },
  });
  if (values.data === undefined) throw new UsageError("--data FILE is needed");
  const { sameStory, sameStoryOnGold, sameStoryText } = await import("./same-story.ts");
  print(sameStoryText(sameStory(values.data)));
  if (values.gold !== undefined) print(`\n${sameStoryOnGold(await goldStories(values.gold))}`);
}

async function runHostile(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: "string", default: "1000000" } },
  });
  const { hostileText } = await import("./hostile.ts");
  print(await hostileText(wholeNumber(values.size, "--size")));
}

async function runFit(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { gold: { type: "string" }, out: { type: "string" }, encoder: { type: "string" } },
  });
  const { fit } = await import("@crossread/meaning/fit");
  const { judgePairs, withSimilarities } = await import("./fit.ts");
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

/** One measurement of `speed`, in the process that it starts for it. */
async function runSpeedWorker([name, size]: readonly string[]): Promise<void> {
  const { work, workers } = await import("./speed.ts");
  const worker = workers.find((one) => one === name);
  if (!worker) throw new UsageError(`speed-worker: expected one of ${workers.join(", ")}`);
  print(work(worker, wholeNumber(size ?? "", "speed-worker")));
}

async function goldStories(folder: string | undefined): Promise<GoldStory[]> {
  if (folder === undefined) throw new UsageError("--gold DIR is needed");
  const { readGold } = await import("./gold.ts");
  return readGold(folder);
}

function only(stories: readonly GoldStory[], name: string | undefined): readonly GoldStory[] {
  if (name === undefined) return stories;
  const chosen = stories.filter((story) => story.name === name);
  if (chosen.length === 0)
    throw new UsageError(
      `no story ${name}; there are ${stories.map((one) => one.name).join(", ")}`,
    );
  return chosen;
}

function readFileOrFail(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError({ file, expected: "a file", received: (error as Error).message });
  }
}

function wholeNumber(text: string, option: string): number {
  if (!/^\d+$/.test(text.trim()))
    throw new UsageError(`${option}: expected a number, found ${text}`);
  return Number(text);
}

/** Everything on standard output goes through here; only `fit --out` writes a file. */
function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
