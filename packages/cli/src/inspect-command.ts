import { type Article, annotate, clean, findCopies, segment } from "@crossread/core";
import {
  nameForStory,
  readsAsEnglish,
  type StreamedArticle,
  streamArticles,
} from "@crossread/reader";
import { describeArticle } from "./describe-article.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { type ReadCommandOptions, readOptionsOf } from "./read-options.ts";
import type { System } from "./system.ts";

/** The options of `crossread inspect`, as commander hands them over. */
export interface InspectCommandOptions extends ReadCommandOptions {
  /** Prints whole paragraphs, not their beginnings. */
  readonly full?: boolean;
}

/**
 * Shows what was read of each article: its fields and where each stood, its paragraphs, what is set aside
 * and why, its language, and which articles are copies. Reads what `compare` would refuse, too: a corpus
 * of any size goes by article by article, and what can't be read is told in its place.
 */
export async function inspectArticles(
  places: readonly string[],
  options: InspectCommandOptions,
  system: System,
): Promise<number> {
  const shown = { full: options.full === true, width: system.columns ?? usualWidth };
  const print = (article: StreamedArticle) => system.out(describeArticle(article, shown));
  const told = { articles: 0, problems: 0 };
  const read = await readOptionsOf(options, system);
  let held: StreamedArticle[] = [];
  for await (const item of streamArticles(places, system.files, read)) {
    if (system.isClosed?.()) return exitCodes.done;
    switch (item.kind) {
      case "article":
        told.articles += 1;
        if (told.articles <= mostInStory) held.push(item);
        else {
          for (const each of held) print(each);
          held = [];
          print(item);
        }
        break;
      case "problem":
        told.problems += 1;
        system.err(`crossread: ${harmless(item.error.message)}\n`);
        break;
      case "skipped":
        system.err(`crossread: note: ${harmless(`${item.file}: not read, ${item.reason}`)}\n`);
        break;
    }
  }
  const named = nameForStory(held);
  for (const each of named) print(each);
  system.out(describeCopies(named.map(({ article }) => article)));
  system.out(summary(told.articles, told.problems));
  return told.problems > 0 ? exitCodes.refused : exitCodes.done;
}

/** In columns, where standard output is no terminal. */
const usualWidth = 100;

/** As many articles as a story can have; more are a corpus, shown as they come and not held together. */
const mostInStory = 300;

/** Which articles print one text. */
function describeCopies(articles: readonly Article[]): string {
  const readable = articles.filter(({ body }) => /\p{L}/u.test(body) && readsAsEnglish(body));
  if (readable.length < 2) return "";
  const copies = findCopies(annotate(readable.map((article) => segment(clean(article)))));
  return copies
    .map(({ articles: ids, share, source }) => {
      const text = source === undefined ? "" : `, credited to ${source}`;
      return `${harmless(`copies: ${ids.join(", ")} share at least ${Math.round(share * 100)}% of their words${text}`)}\n`;
    })
    .join("");
}

function summary(articles: number, problems: number): string {
  if (articles === 1 && problems === 0) return "";
  const number = (count: number, word: string) =>
    `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;
  const wrong = problems === 0 ? "" : `, ${number(problems, "problem")}`;
  return `${number(articles, "article")}${wrong}\n`;
}
