import { performance } from "node:perf_hooks";
import {
  type AnnotatedStory,
  type Article,
  align,
  annotate,
  clean,
  compareArticles,
  segment,
} from "@crossread/core";
import { random } from "./metrics.ts";

/** What a process that works on one large story measures; milliseconds, and MB at most. */
export interface Scaled {
  readonly sentences: number;
  readonly align: number;
  readonly engine: number;
  readonly wink: number;
  readonly megabytes: number;
}

/** Sentences of one article of a large story. */
const length = 40;

/** Share of sentences that go on with the end of another, so that hardly two are alike. */
const joined = 0.6;

/**
 * As many articles as wanted, of sentences drawn from the seeds: most begin as one sentence and end as
 * another, as outlets weave what they share into what is their own. The same numbers give the same story.
 */
export function recombine(seeds: readonly Article[], count: number): Article[] {
  const pool = seeds.flatMap((article) => {
    const { sentences } = segment(clean(article));
    const body = sentences.filter(({ role, field }) => role === "body" && field === "body");
    return body.map(({ start, end }) => article.body.slice(start, end).split(/\s+/));
  });
  return Array.from({ length: count }, (_, index) => {
    const next = random(index + 1);
    const draw = (): readonly string[] => pool[Math.floor(next() * pool.length)]!;
    const lines = Array.from({ length }, () => {
      const first = draw();
      if (next() >= joined) return first.join(" ");
      const second = draw();
      const head = first.slice(0, Math.ceil(first.length * (0.3 + 0.6 * next())));
      const tail = second.slice(Math.floor(second.length * 0.7 * next()));
      return `${head.join(" ").replace(/[.,”]+$/, "")}, while ${tail.join(" ")}`;
    });
    return {
      id: `article-${String(index).padStart(3, "0")}`,
      outlet: `Outlet ${index}`,
      title: lines[0]!.slice(0, 80),
      body: lines.slice(1).join("\n\n"),
    };
  });
}

/** Times the engine, its aligner alone and wink on one story; the memory is that of the engine's first run. */
export function measureScale(
  articles: readonly Article[],
  winkOn: (articles: readonly Article[]) => () => void,
): Scaled {
  const engine = time(() => compareArticles(articles));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const story: AnnotatedStory = annotate(articles.map(clean).map(segment));
  const sentences = story.articles.reduce((sum, { annotated }) => sum + annotated.length, 0);
  const wink = winkOn(articles);
  wink();
  return {
    sentences,
    engine,
    megabytes,
    align: fastest(() => align(story)),
    wink: fastest(wink),
  };
}

/** Lines for three sizes, with each aim beside its figure. */
export function scaleText(sizes: readonly number[], measure: (articles: number) => Scaled): string {
  const found = sizes.map((articles) => ({ articles, ...measure(articles) }));
  const first = found[0]!;
  const perSentence = (one: Scaled): number => one.engine / one.sentences;
  return [
    `Large stories, sentences of the seeds recombined, ${length} an article; the engine's first run in a process`,
    ...found.map((one) =>
      [
        `  ${String(one.articles).padStart(3)} articles ${String(one.sentences).padStart(6)} sentences`,
        `engine ${one.engine.toFixed(0).padStart(6)} ms`,
        `${(perSentence(one) / perSentence(first)).toFixed(2)} × a sentence${one.articles === 100 ? " (aim ≤ 2.5)" : ""}`,
        `${one.megabytes.toFixed(0)} MB${one.articles === 100 ? " (aim ≤ 400)" : ""}`,
        `align ${one.align.toFixed(0)} ms = ${(one.align / one.wink).toFixed(2)} × wink${one.articles === 50 ? " (aim ≤ 4)" : ""}`,
      ].join("   "),
    ),
  ].join("\n");
}

function time(run: () => unknown): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

/** The fastest of three runs: what else the machine does only ever adds. */
function fastest(run: () => unknown): number {
  return Math.min(time(run), time(run), time(run));
}
