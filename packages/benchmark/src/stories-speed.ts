import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { Article } from "@crossread/core";
import { groupArticles, type Sketch, sketchArticle } from "@crossread/newsroom";
import { random } from "./metrics.ts";
import { type Labelled, readLabelled } from "./stories.ts";

/** What grouping a corpus took, in a process of its own: seconds and MB at most. */
export interface GroupingCost {
  readonly articles: number;
  readonly megabytesOfText: number;
  readonly stories: number;
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

/** As long as the articles of the corpus that the peers were measured on, in characters. */
const articleLength = 6200;

/** Days of that corpus for 10,000 articles: a window of two days cut its pairs 118 times. */
const daysFor10000 = 590;

/** Share of an article's sentences that come from its own story; the rest is drawn from the whole pool. */
const ownShare = 0.6;

/**
 * Average linkage over TF-IDF with scikit-learn on 10,000 articles of a like length and spread, as it was
 * once measured on a machine with two cores: what is printed where there is no scikit-learn to run.
 */
const peer = { cpu: 21, memory: 2600 };

/** Times grouping at 10,000 and 30,000 articles, spread over time as the peer's and within a week. */
export function groupingSpeed(file: string): string {
  const measure = (articles: number, days: number): GroupingCost =>
    runWorker(file, articles, days, false);
  const generating = (articles: number, days: number): GroupingCost =>
    runWorker(file, articles, days, true);
  const spread = [10_000, 30_000].map((articles) =>
    measure(articles, (articles / 10_000) * daysFor10000),
  );
  const idle = generating(10_000, daysFor10000);
  const week = measure(10_000, 7);
  const [small, large] = [spread[0]!, spread[1]!];
  return [
    "Grouping sentences of FILE recombined; CPU of sketching and grouping alone, memory of the whole process",
    ...[small, large].map((cost) => line(cost, "spread as the peer's corpus")),
    line(week, "within one week"),
    `  30,000 / 10,000 articles: ${(large.cpu / small.cpu).toFixed(2)} × the CPU   must ≤ 3.6, aim ≤ 3.2`,
    `  against scikit-learn's published ${peer.cpu} s and ${peer.memory} MB (another run, a machine of this size):`,
    `    CPU ${(small.cpu / peer.cpu).toFixed(2)} ×   must ≤ .35, aim ≤ .2`,
    `    memory ${(small.memory / peer.memory).toFixed(2)} ×   must ≤ .35, aim ≤ .25   (${idle.memory.toFixed(0)} MB without grouping)`,
  ].join("\n");
}

/** One measurement in the process that `groupingSpeed` starts for it. */
export function measureOnce(
  file: string,
  count: number,
  days: number,
  onlyText: boolean,
): GroupingCost {
  const sketches: Sketch[] = [];
  let characters = 0;
  let cpu = 0;
  let wall = 0;
  const timed = <Result>(run: () => Result): Result => {
    const before = [process.cpuUsage(), performance.now()] as const;
    const result = run();
    const { user, system } = process.cpuUsage(before[0]);
    cpu += (user + system) / 1e6;
    wall += (performance.now() - before[1]) / 1e3;
    return result;
  };
  for (const article of recombineStories(readLabelled(file), count, days)) {
    characters += article.body.length;
    if (!onlyText) sketches.push(timed(() => sketchArticle(article)));
  }
  const stories = timed(() => groupArticles(sketches));
  const memory = process.resourceUsage().maxRSS / 1024;
  return {
    articles: count,
    megabytesOfText: characters / 1e6,
    stories: stories.length,
    cpu,
    wall,
    memory,
  };
}

/** Articles on as many events as needed, one to five an event, of sentences of judged stories. */
export function* recombineStories(
  labelled: readonly Labelled[],
  count: number,
  days: number,
): Generator<Article> {
  const stories = [...Map.groupBy(labelled, ({ story }) => story).values()].map((members) =>
    members.map(({ article }) => ({
      title: article.title,
      sentences: article.body.split(/(?<=[.!?”"])\s+/),
    })),
  );
  const pool = stories.flat().flatMap(({ sentences }) => sentences);
  let made = 0;
  for (let event = 0; made < count; event += 1) {
    const next = random(event + 1);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
    const story = pick(stories);
    const day = Math.floor(next() * days);
    const own = story.flatMap(({ sentences }) => sentences);
    for (let copies = 1 + Math.floor(next() * 5); copies > 0 && made < count; copies -= 1) {
      let body = "";
      while (body.length < articleLength) body += `${pick(next() < ownShare ? own : pool)}\n\n`;
      const time = Date.UTC(2021, 0, 1 + day + Math.floor(next() * 2));
      yield {
        id: `article-${made}`,
        outlet: `Outlet ${made % 400}`,
        title: pick(story).title,
        body,
        published: new Date(time).toISOString(),
      };
      made += 1;
    }
  }
}

function runWorker(file: string, articles: number, days: number, onlyText: boolean): GroupingCost {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const args = [main, "stories-worker", file, String(articles), String(days), String(onlyText)];
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`stories-worker failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as GroupingCost;
}

function line(cost: GroupingCost, spread: string): string {
  return [
    `  ${String(cost.articles).padStart(6)} articles`,
    `${cost.megabytesOfText.toFixed(0).padStart(4)} MB of text`,
    `${String(cost.stories).padStart(6)} stories`,
    `CPU ${cost.cpu.toFixed(1).padStart(5)} s`,
    `${cost.memory.toFixed(0).padStart(5)} MB`,
    spread,
  ].join("   ");
}
