import { type Article, annotate, clean, findCopies, segment, slice } from "@crossread/core";
import { type FoundArticle, readArticles, readsAsEnglish } from "@crossread/reader";
import { readColumnMap } from "./column-map.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** The options of `crossread inspect`, as commander hands them over. */
export interface InspectCommandOptions {
  readonly map?: string;
  /** Prints whole paragraphs, not their beginnings. */
  readonly full?: boolean;
}

/**
 * Shows what was read of each article: its fields and where each stood, its paragraphs, what is set aside
 * and why, its language, and which articles are copies. Reads what `compare` would refuse, too.
 */
export async function inspectArticles(
  places: readonly string[],
  options: InspectCommandOptions,
  system: System,
): Promise<number> {
  const found = await readArticles(places, system.files, readColumnMap(options.map));
  for (const note of found.notes) system.err(`crossread: note: ${harmless(note)}\n`);
  for (const each of found.articles) system.out(describeArticle(each, options.full === true));
  system.out(describeCopies(found.articles.map(({ article }) => article)));
  return exitCodes.done;
}

const fields = [
  "outlet",
  "title",
  "byline",
  "published",
  "version",
  "agency",
  "dateline",
  "url",
  "language",
] as const;

function describeArticle({ article, file, format, from }: FoundArticle, full: boolean): string {
  const cleaned = clean(article);
  const roles = cleaned.paragraphs.map(({ role }) => role);
  const lines = [
    `${article.id}  (${file}, ${format})`,
    ...fields.flatMap((field) => {
      const value = article[field];
      return value ? [`  ${field.padEnd(10)} ${value}${origin(from[field])}`] : [];
    }),
    ...Object.entries(cleaned.found).flatMap(([field, value]) =>
      field in article && article[field as keyof Article]
        ? []
        : [`  ${field.padEnd(10)} ${value}  [found in the text]`],
    ),
    `  ${"text".padEnd(10)} ${size(article, segment(cleaned).sentences.length)}${origin(from.body)}`,
    ...(readsAsEnglish(article.body)
      ? []
      : ["  language   reads as no English: compare will refuse it"]),
    ...cleaned.paragraphs.map((paragraph) => {
      const text = slice(article[paragraph.field], paragraph).replace(/\s+/g, " ");
      const shown =
        full || text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters)}…`;
      const reason = paragraph.reason === undefined ? "" : `  [set aside: ${paragraph.reason}]`;
      return `  ${String(paragraph.index).padStart(4)} ${paragraph.role.padEnd(11)} ${shown}${reason}`;
    }),
    `  ${roles.filter((role) => role !== "boilerplate").length} paragraphs kept, ${roles.filter((role) => role === "boilerplate").length} set aside`,
  ];
  return `${lines.map(harmless).join("\n")}\n\n`;
}

/** In characters: enough to recognise a paragraph in one line of a terminal. */
const shownCharacters = 64;

function origin(from: string | undefined): string {
  return from === undefined ? "" : `  [${from}]`;
}

function size({ body }: Article, sentences: number): string {
  const words = body.match(/\S+/g)?.length ?? 0;
  return `${words.toLocaleString("en-US")} words, ${sentences.toLocaleString("en-US")} sentences`;
}

/** Which articles print one text. */
function describeCopies(articles: readonly Article[]): string {
  const readable = articles.filter(({ body }) => /\p{L}/u.test(body) && readsAsEnglish(body));
  if (readable.length < 2 || readable.length > mostCompared) return "";
  const copies = findCopies(annotate(readable.map((article) => segment(clean(article)))));
  return copies
    .map(({ articles: ids, share, source }) => {
      const text = source === undefined ? "" : `, credited to ${source}`;
      return `${harmless(`copies: ${ids.join(", ")} share at least ${Math.round(share * 100)}% of their words${text}`)}\n`;
    })
    .join("");
}

/** More articles than a story can have are not held against each other. */
const mostCompared = 50;
