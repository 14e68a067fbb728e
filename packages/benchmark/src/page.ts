import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Article, compareArticles, InputError } from "@crossread/core";
import { renderHtml } from "@crossread/reporter";
import { type Browser, chromium, type Page } from "playwright-core";
import { recombine } from "./scale.ts";
import { seedStories } from "./seed-stories.ts";

/**
 * The report page in Chromium against bare pages in the same run: the report's own words in plain paragraphs,
 * and the articles alone. Loads are interleaved, each in a context of its own; the fastest of each counts,
 * because what else the machine does only ever adds.
 */
export async function pageSpeed(rounds: number): Promise<string> {
  const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  if (!existsSync(path)) {
    const expected = "a Chromium; CHROMIUM_PATH says where";
    throw new InputError({ file: path, expected, received: "none" });
  }
  const browser = await chromium.launch({ executablePath: path, args: flags });
  const folder = mkdtempSync(join(tmpdir(), "crossread-page-speed-"));
  try {
    const texts: string[] = [];
    for (const story of stories()) texts.push(await measureStory(browser, folder, story, rounds));
    return texts.join("\n");
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a story's page must keep to, as ratios to its bare page; the issue of the page names them. */
interface Story {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly aims: Partial<Record<keyof Load, number>>;
}

/** One load of a page: bytes, then milliseconds from the start of the navigation. */
interface Load {
  readonly bytes: number;
  readonly paint: number;
  readonly ready: number;
  readonly interactive: number;
}

const names: Readonly<Record<keyof Load, string>> = {
  bytes: "bytes",
  paint: "first paint",
  ready: "DOM ready",
  interactive: "interactive",
};

const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"];

/** A task above this keeps a reader's scrolling or typing waiting: the limit of the Long Tasks API. */
const longTask = 50;

function stories(): Story[] {
  const seeds = seedStories();
  const bridge = seeds.find(({ length }) => length > 3) ?? [];
  return [
    {
      name: "three outlets",
      articles: bridge.slice(0, 3),
      aims: { bytes: 2.5, paint: 2.5, interactive: 4 },
    },
    {
      name: "twenty outlets × 40 sentences, woven from the seeds",
      articles: recombine(seeds.flat(), 20),
      aims: { ready: 5 },
    },
  ];
}

async function measureStory(
  browser: Browser,
  folder: string,
  { name, articles, aims }: Story,
  rounds: number,
): Promise<string> {
  const report = join(folder, "report.html");
  writeFileSync(report, renderHtml(compareArticles(articles)));
  const words = join(folder, "words.html");
  writeFileSync(words, barePage(await visibleText(browser, report)));
  const alone = join(folder, "articles.html");
  const lines = articles.flatMap(({ title, body }) => [title, ...body.split(/\n+/)]);
  writeFileSync(alone, barePage(lines));

  const files = [report, words, alone];
  const loads = files.map(() => [] as Load[]);
  // One round more than is counted, because the first reads everything from a cold disk.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [n, file] of files.entries()) {
      const load = await measureLoad(browser, file);
      if (round > 0) loads[n]!.push(load);
    }
  }
  const longest: Longest[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1)
    longest.push(await longestWhileScrolling(browser, report));
  return [
    `${name}: the report against its own words, and against the articles alone, in plain paragraphs; fastest of ${rounds} loads`,
    ...(Object.keys(names) as (keyof Load)[]).map((key) => {
      const [own, bare, texts] = loads.map((list) => Math.min(...list.map((one) => one[key])));
      const aim = aims[key] === undefined ? "" : `   aim ≤ ${aims[key]}`;
      return `  ${names[key].padEnd(12)} ${own!.toFixed(0).padStart(8)} / ${bare!.toFixed(0).padStart(7)} = ${(own! / bare!).toFixed(2)} ×   / ${texts!.toFixed(0).padStart(7)} = ${(own! / texts!).toFixed(2)} ×${aim}`;
    }),
    `  longest task while scrolling ${Math.min(...longest.map(({ wall }) => wall)).toFixed(0)} ms   aim ≤ ${longTask}; ${Math.min(...longest.map(({ cpu }) => cpu)).toFixed(0)} ms of the processor`,
  ].join("\n");
}

/** Every line of text that the report shows, its folds and far columns included. */
async function visibleText(browser: Browser, file: string): Promise<string[]> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const text = await page.evaluate<string>(`(() => {
    for (const one of document.querySelectorAll("script,style")) one.remove();
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    return document.body.innerText;
  })()`);
  await context.close();
  return text.split(/\n+/);
}

function barePage(lines: readonly string[]): string {
  const escaped = lines
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><body>\n${escaped.join("\n")}\n</body></html>\n`;
}

async function measureLoad(browser: Browser, file: string): Promise<Load> {
  const { page, close } = await open(browser, file);
  const load = await page.evaluate<Load>(loadTimes);
  await close();
  return load;
}

async function open(browser: Browser, file: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return { page, close: () => context.close() };
}

/**
 * Interactive is the end of the last long task that begins within two seconds, and the end of loading at
 * least: from then on a click is answered at once.
 */
const loadTimes = `new Promise((done) => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  setTimeout(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? navigation.loadEventEnd;
    const ready = navigation.domContentLoadedEventEnd;
    const last = Math.max(0, ...tasks.filter((one) => one.startTime < 2000).map((one) => one.startTime + one.duration));
    done({ bytes: navigation.decodedBodySize, paint, ready, interactive: Math.max(paint, navigation.loadEventEnd, last) });
  }, 2500);
})`;

/** The longest task by the clock and by the processor, in milliseconds: on a busy machine they are far apart. */
interface Longest {
  readonly wall: number;
  readonly cpu: number;
}

/** Scrolls the whole page by half screens, a step a frame; the second time it is traced, which slows it down. */
async function longestWhileScrolling(browser: Browser, file: string): Promise<Longest> {
  const { page, close } = await open(browser, file);
  await page.locator("noscript.later").first().waitFor({ state: "detached" });
  const wall = await scrollThrough(page);
  await close();
  const traced = await open(browser, file);
  await traced.page.locator("noscript.later").first().waitFor({ state: "detached" });
  await browser.startTracing(traced.page, { categories: ["toplevel"] });
  await scrollThrough(traced.page);
  const trace = await browser.stopTracing();
  await traced.close();
  return { wall, cpu: longestTask(trace.toString()) };
}

/** One event of Chromium's trace; `tdur` is the processor's time, in microseconds. */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function longestTask(trace: string): number {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace);
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid }) => ph === "X" && /RunTask/.test(name) && main.has(`${pid} ${tid}`),
  );
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    let longest = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.duration); }).observe({ type: "longtask" });
    const step = () => {
      scrollBy(0, innerHeight / 2);
      if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(step);
      else setTimeout(() => done(longest), 300);
    };
    requestAnimationFrame(step);
  })`);
}
