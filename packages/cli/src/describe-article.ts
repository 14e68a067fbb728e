import { clean, type Paragraph, segment, slice } from "@crossread/core";
import { guessLanguage, readsAsEnglish, type StreamedArticle } from "@crossread/reader";
import { harmless } from "./harmless.ts";

/** How much of an article is shown. */
export interface Shown {
  /** Whole paragraphs, not their beginnings. */
  readonly full: boolean;
  /** In columns of the terminal. */
  readonly width: number;
}

/**
 * What was read of an article, for a person:
 *
 *     The Argus  (argus)
 *       file       a.txt, text
 *       headline   Bridge closed  [found in the text]
 *
 *          0  headline    Bridge closed
 *          2  body        The river bridge was closed on Monday …
 *          –  set aside   Share this  (an invitation to share)
 */
export function describeArticle(read: StreamedArticle, shown: Shown): string {
  const { article, file, format, line, from, notes } = read;
  const cleaned = clean(article);
  const field = (name: string, value: string, origin?: string) =>
    `  ${name.padEnd(nameWidth)} ${value}${origin === undefined ? "" : `  [${origin}]`}`;
  const given = fields.flatMap(([name, key]) => {
    const value = article[key];
    return value ? [field(name, value, from[key])] : [];
  });
  const found = Object.entries(cleaned.found).flatMap(([name, value]) =>
    article[name as keyof typeof cleaned.found] ? [] : [field(name, value, "found in the text")],
  );
  const words = article.body.match(/\S+/g)?.length ?? 0;
  const sentences = segment(cleaned).sentences.length;
  const lines = [
    `${article.outlet}  (${article.id})`,
    field("file", `${file}${line === undefined ? "" : `, line ${line}`}, ${format}`),
    ...given,
    ...found,
    field("text", `${count(words, "word")}, ${count(sentences, "sentence")}`, from.body),
    field("language", languageOf(read)),
    ...notes.map((note) => field("note", note)),
    "",
    ...cleaned.paragraphs.map((paragraph) =>
      describeParagraph(paragraph, article[paragraph.field], shown),
    ),
    "",
    `  ${summary(cleaned.paragraphs)}`,
  ];
  return `${lines.map(harmless).join("\n")}\n\n`;
}

/** By the word that an editor has for it, the field of an article. */
const fields = [
  ["outlet", "outlet"],
  ["headline", "title"],
  ["byline", "byline"],
  ["published", "published"],
  ["modified", "modified"],
  ["version", "version"],
  ["agency", "agency"],
  ["dateline", "dateline"],
  ["url", "url"],
] as const;

const nameWidth = 10;

function describeParagraph(paragraph: Paragraph, source: string, { full, width }: Shown): string {
  const text = slice(source, paragraph).replace(/\s+/g, " ");
  const isSetAside = paragraph.role === "boilerplate";
  const number = isSetAside ? "–" : String(paragraph.index);
  const role = isSetAside ? "set aside" : paragraph.role;
  const head = `  ${number.padStart(4)}  ${role.padEnd(nameWidth)}  `;
  const reason = paragraph.reason === undefined ? "" : `  (${paragraph.reason})`;
  return `${head}${full ? text : cut(text, width - head.length - reason.length)}${reason}`;
}

/** The beginning of a text that fits, cut between words. */
function cut(text: string, width: number): string {
  const most = Math.max(width, leastShown);
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  return `${start.replace(/\s+\S*$/, "")} …`;
}

/** In characters: enough to recognise a paragraph, however narrow the terminal. */
const leastShown = 30;

function languageOf({ article, from }: StreamedArticle): string {
  const told = article.language;
  const origin = told === undefined ? "" : `, marked as ${told}  [${from.language}]`;
  if (!/\p{L}/u.test(article.body)) return `no text${origin}`;
  if (readsAsEnglish(article.body)) return `English${origin}`;
  return `${guessLanguage(article.body) ?? "not English"}, so compare refuses it${origin}`;
}

/** How many paragraphs are kept, and how many set aside for which reason, the commonest first. */
function summary(paragraphs: readonly Paragraph[]): string {
  const reasons = new Map<string, number>();
  for (const { role, reason = "without a reason" } of paragraphs) {
    if (role === "boilerplate") reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const aside = [...reasons.values()].reduce((sum, each) => sum + each, 0);
  const kept = `${count(paragraphs.length - aside, "paragraph")} kept`;
  if (aside === 0) return `${kept}, none set aside`;
  const list = [...reasons]
    .toSorted((left, right) => right[1] - left[1])
    .map(([reason, number]) => (number === 1 ? reason : `${reason} (${number})`));
  return `${kept}, ${aside} set aside: ${list.join("; ")}`;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en-US")} ${word}${number === 1 ? "" : "s"}`;
}
