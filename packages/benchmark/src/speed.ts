import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { type Article, compareArticles } from "@crossread/core";
import { median, random } from "./metrics.ts";
import { measureScale, recombine, type Scaled, scaleText } from "./scale.ts";
import { seedStories } from "./seed-stories.ts";

/**
 * Speed as ratios within one run: machines and their moods differ, ratios hardly do. Rounds are
 * interleaved, every measurement is a process of its own, and medians are reported.
 */

const root = fileURLToPath(new URL("../../../", import.meta.url));
const main = fileURLToPath(new URL("main.ts", import.meta.url));
const core = join(root, "packages/core/package.json");

/** What one process reports back: milliseconds, peak memory in MB, sentences worked on. */
interface Timing {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly sentences: number;
}

/** The command on a seed story against an empty Node process and against loading wink alone. */
export function commandSpeed(rounds: number): string {
  const out = mkdtempSync(join(tmpdir(), "crossread-speed-"));
  const loadWink = `const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["negation", "pos"]);
    nlp.readDoc("The bridge was closed on Monday.").tokens().out(nlp.its.pos);`;
  const command = ["packages/cli/src/main.ts", "compare", "seeds/kim-letter", "--out", out];
  const cases = [
    { name: "node -e 0", cwd: root, args: ["-e", "0"] },
    { name: "loading wink alone", cwd: join(root, "packages/core"), args: ["-e", loadWink] },
    { name: "crossread compare seeds/kim-letter", cwd: root, args: command },
  ];
  const times = cases.map(() => [] as number[]);
  try {
    // One round more than is counted, because the first reads everything from a cold disk.
    for (let round = 0; round <= rounds; round += 1)
      cases.forEach(({ cwd, args, name }, index) => {
        const time = timeProcess(args, cwd, name);
        if (round > 0) times[index]!.push(time);
      });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  const [node, wink, whole] = times.map(median) as [number, number, number];
  return [
    `A command as a process, median of ${rounds} interleaved rounds`,
    ...cases.map(
      ({ name }, index) =>
        `  ${name.padEnd(36)} ${median(times[index]!).toFixed(0).padStart(6)} ms   fastest ${Math.min(...times[index]!).toFixed(0)}`,
    ),
    `  command / node -e 0                  ${(whole / node).toFixed(2).padStart(6)} ×`,
    `  command / loading wink alone         ${(whole / wink).toFixed(2).padStart(6)} ×   aim ≤ 2.5`,
  ].join("\n");
}

/** Peers of the engine on the same text: wink with the pipes the engine asks for, and with all. */
const peers = ["engine", "wink", "wink-all"] as const;

/** All that can be measured in a process of its own. */
export const workers = [...peers, "scale"] as const;
export type Worker = (typeof workers)[number];

/** The engine against wink on stories of the given sizes, a process each, interleaved. */
export function engineSpeed(rounds: number, sizes: readonly number[]): string {
  const perSentence: number[] = [];
  const lines = sizes.flatMap((articles) => {
    const timings = peers.map(() => [] as Timing[]);
    for (let round = 0; round < rounds; round += 1)
      peers.forEach((worker, index) => {
        timings[index]!.push(runWorker<Timing>(worker, articles));
      });
    const time = (index: number) => median(timings[index]!.map((one) => one.milliseconds));
    const memory = (index: number) => median(timings[index]!.map((one) => one.megabytes));
    const sentences = timings[0]![0]!.sentences;
    perSentence.push(time(0) / sentences);
    const ratio = (index: number) => (time(0) / time(index)).toFixed(2).padStart(6);
    return [
      `${articles} articles, ${sentences} sentences, warm, median of ${rounds} interleaved processes`,
      ...peers.map(
        (worker, index) =>
          `  ${worker.padEnd(10)} ${time(index).toFixed(1).padStart(8)} ms  ${((time(index) / sentences) * 1000).toFixed(0).padStart(6)} µs a sentence  ${memory(index).toFixed(0).padStart(5)} MB at most`,
      ),
      `  engine / wink (tokens, negation, tags)  ${ratio(1)} ×${articles === 10 ? "   aim ≤ 3" : ""}`,
      `  engine / wink (all its pipes)           ${ratio(2)} ×`,
    ];
  });
  const growth = sizes
    .slice(1)
    .map(
      (articles, index) =>
        `A sentence at ${articles} articles costs ${(perSentence[index + 1]! / perSentence[0]!).toFixed(2)} × one at ${sizes[0]}`,
    );
  return [...lines, ...growth].join("\n");
}

/** The engine and its aligner on stories that grow, up to more articles than a story ever has. */
export function scaleSpeed(): string {
  return scaleText([10, 50, 100, 300], (articles) => runWorker<Scaled>("scale", articles));
}

/**
 * One measurement, run in a process of its own: warm up, then the median of several runs over one
 * story, printed as JSON.
 */
export function work(worker: Worker, articleCount: number): string {
  if (worker === "scale") {
    const articles = recombine(seedArticles(), articleCount);
    return JSON.stringify(measureScale(articles, (all) => winkRunner("wink", all)));
  }
  const articles = manyArticles(seedArticles(), articleCount);
  const run = worker === "engine" ? () => compareArticles(articles) : winkRunner(worker, articles);
  const times: number[] = [];
  const started = performance.now();
  // Until ten runs or four seconds, whichever comes first; the first run only warms up.
  for (
    let count = 0;
    count <= 10 && (count < 2 || performance.now() - started < 4000);
    count += 1
  ) {
    const before = performance.now();
    run();
    if (count > 0) times.push(performance.now() - before);
  }
  const timing: Timing = {
    milliseconds: median(times),
    megabytes: process.resourceUsage().maxRSS / 1024,
    // Counted after the memory, and by the engine alone: wink is not asked for sentences.
    sentences: worker === "engine" ? compareArticles(articles).sentences.length : 0,
  };
  return JSON.stringify(timing);
}

/**
 * As many articles as wanted from a few: each beyond the originals leaves out a quarter of the
 * paragraphs, others each time, so that hardly two are alike.
 */
export function manyArticles(seeds: readonly Article[], count: number): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = seeds[index % seeds.length]!;
    const paragraphs = seed.body.split("\n").filter((line) => line.trim() !== "");
    const next = random(index);
    const kept = paragraphs.filter((_, at) => index < seeds.length || at === 0 || next() >= 0.25);
    return {
      ...seed,
      id: `article-${String(index).padStart(3, "0")}`,
      outlet: `${seed.outlet} ${index}`,
      body: kept.join("\n\n"),
    };
  });
}

/** The articles of every seed story that this repository brings. */
function seedArticles(): Article[] {
  return seedStories().flat();
}

interface Wink {
  readDoc(text: string): { tokens(): { out(its: unknown): unknown[] } };
  readonly its: Readonly<Record<"pos" | "lemma" | "negationFlag" | "value", unknown>>;
}

/** wink as the engine's own package finds it, reading each article whole. */
function winkRunner(worker: "wink" | "wink-all", articles: readonly Article[]): () => void {
  const require = createRequire(core);
  const winkNLP = require("wink-nlp") as (model: unknown, pipes?: string[]) => Wink;
  const model = require("wink-eng-lite-web-model") as unknown;
  const wink = worker === "wink" ? winkNLP(model, ["negation", "pos"]) : winkNLP(model);
  const { value, lemma, pos, negationFlag } = wink.its;
  return () => {
    for (const { title, body } of articles) {
      const tokens = wink.readDoc(`${title}\n${body}`).tokens();
      for (const column of [value, lemma, pos, negationFlag]) tokens.out(column);
    }
  };
}

function runWorker<Result>(worker: Worker, articles: number): Result {
  const child = spawnSync(process.execPath, [main, "speed-worker", worker, String(articles)], {
    encoding: "utf8",
    cwd: root,
  });
  if (child.status !== 0) throw new Error(`${worker} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Result;
}

function timeProcess(args: readonly string[], cwd: string, name: string): number {
  const before = performance.now();
  const child = spawnSync(process.execPath, args, { cwd: resolve(cwd), encoding: "utf8" });
  const time = performance.now() - before;
  if (child.status !== 0) throw new Error(`${name} failed: ${child.stderr}`);
  return time;
}
