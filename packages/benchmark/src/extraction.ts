import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Article, InputError } from "@crossread/core";
import { type Files, readArticles } from "@crossread/reader";
import { Readability } from "@mozilla/readability";
import { DefuddleClass } from "defuddle/node";
import { parseHTML } from "linkedom";
import { score } from "./table.ts";

/** What one way of reading made of one page. */
interface Reading {
  readonly words: number;
  readonly paragraphs: number;
}

/** A page with its readings by the name of the way, and which fields came out right. */
export interface PageResult {
  readonly page: string;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly fields: Readonly<Record<string, boolean>>;
}

const fields = ["title", "outlet", "byline", "published", "modified", "url", "language"] as const;

/**
 * Reads saved pages, each beside a `.txt` with what a person takes for its article, in four ways: Crossread
 * as it ships, the two extractors by themselves, and every paragraph of the page. Words and paragraphs are
 * compared as F1, without their order.
 */
export async function extraction(folder: string): Promise<readonly PageResult[]> {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .sort();
  if (pages.length === 0) {
    throw new InputError({ file: folder, expected: "pages, each with a .txt", received: "none" });
  }
  const results: PageResult[] = [];
  for (const name of pages) {
    const path = join(folder, name);
    const truth = await readFileAt(path.replace(/\.html$/, ".txt"));
    const read = await readFileAt(path).catch((error: unknown) => {
      if (error instanceof InputError) return undefined;
      throw error;
    });
    const html = decodePage(readFileSync(path));
    const texts = {
      crossread: read?.body ?? "",
      defuddle: await linesOf(defuddle(html)),
      readability: await linesOf(readability(html)),
      paragraphs: paragraphs(html),
    };
    results.push({
      page: basename(name, ".html"),
      readings: Object.fromEntries(
        Object.entries(texts).map(([way, text]) => [way, compare(text, truth.body)]),
      ),
      fields: Object.fromEntries(fields.map((field) => [field, read?.[field] === truth[field]])),
    });
  }
  return results;
}

/** A table for the terminal: F1 of words a page and a way, means, and exact fields. */
export function extractionText(results: readonly PageResult[]): string {
  const ways = Object.keys(results[0]?.readings ?? {});
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(18)}${cells.map((cell) => cell.padStart(12)).join("")}`;
  const mean = (way: string, of: keyof Reading) =>
    results.reduce((sum, { readings }) => sum + (readings[way]?.[of] ?? 0), 0) / results.length;
  return [
    line("F1 of words", ways),
    ...results.map(({ page, readings }) =>
      line(
        page,
        ways.map((way) => score(readings[way]?.words ?? 0)),
      ),
    ),
    line(
      "mean",
      ways.map((way) => score(mean(way, "words"))),
    ),
    line(
      "paragraphs",
      ways.map((way) => score(mean(way, "paragraphs"))),
    ),
    "",
    ...fields.map((field) => {
      const wrong = results.filter((result) => !result.fields[field]).map(({ page }) => page);
      const right = `${results.length - wrong.length} of ${results.length}`;
      return `${field.padEnd(10)} exact on ${right}${wrong.length > 0 ? `; not on ${wrong.join(", ")}` : ""}`;
    }),
  ].join("\n");
}

const disk: Files = {
  kind: async () => "file",
  list: async () => [],
  read: async (path) => readFileSync(path),
  realPath: async (path) => path,
};

async function readFileAt(path: string): Promise<Article> {
  const { articles } = await readArticles([path], disk);
  const [found] = articles;
  if (!found) throw new InputError({ file: path, expected: "an article", received: "none" });
  return found.article;
}

/** The text of extracted HTML, in Crossread's own lines, so that extractors alone are compared. */
async function linesOf(html: string): Promise<string> {
  if (html.trim() === "") return "";
  const bytes = new TextEncoder().encode(
    JSON.stringify({ uri: "x", headline: "x", body_html: html }),
  );
  const { articles } = await readArticles(["x.json"], { ...disk, read: async () => bytes });
  return articles[0]?.article.body ?? "";
}

function decodePage(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return new TextDecoder(
    /charset=["']?windows-1252/i.test(start) ? "windows-1252" : "utf-8",
  ).decode(bytes);
}

function defuddle(html: string): string {
  const document = Object.assign(parseHTML(html).document, { styleSheets: [] });
  return new DefuddleClass(document as never, {
    url: "https://page.invalid/",
    useAsync: false,
  }).parse().content;
}

function readability(html: string): string {
  return new Readability(parseHTML(html).document as never).parse()?.content ?? "";
}

function paragraphs(html: string): string {
  const found = [...parseHTML(html).document.querySelectorAll("p")] as readonly {
    readonly textContent: string | null;
  }[];
  return found.map(({ textContent }) => textContent ?? "").join("\n\n");
}

function compare(text: string, truth: string): Reading {
  const words = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const lines = (of: string) =>
    of
      .split("\n")
      .map((line) => words(line).join(" "))
      .filter(Boolean);
  return { words: f1(words(text), words(truth)), paragraphs: f1(lines(text), lines(truth)) };
}

function f1(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of wanted) left.set(each, (left.get(each) ?? 0) + 1);
  let both = 0;
  for (const each of found) {
    const count = left.get(each) ?? 0;
    if (count > 0) both += 1;
    left.set(each, count - 1);
  }
  return both === 0 ? 0 : (2 * both) / (found.length + wanted.length);
}
