import { InputError } from "@crossread/core";
import type { Document } from "../document.ts";
import { type Candidate, makeDraft } from "../draft.ts";
import { readsAsEnglish } from "../text/language.ts";
import { type Element, find, findAll } from "../tree.ts";
import { extractArticle } from "./extract.ts";
import { linesOfMarkup } from "./fragment.ts";
import { parseHtml, treeOf } from "./html-dom.ts";
import { largestPage, lighten } from "./html-light.ts";
import { linesOf, type MarkupLine, readLines } from "./lines.ts";
import { restoreLines } from "./page-lines.ts";
import { type PageMetadata, readMetadata } from "./page-metadata.ts";
import { removeSurroundings } from "./page-surroundings.ts";

/**
 * Reads a saved web page: its article, a paragraph, heading or caption a line, and what it says of it.
 * @throws InputError where the page is too large, or holds no article.
 */
export function readPage(text: string, file: string): Document {
  const { html, marks } = lighten(text);
  refuseLarge(html.length, marks, file);
  const page = treeOf(parseHtml(html));
  const metadata = readMetadata(page);
  const found = findBody(html, page, metadata);
  refuseNotice(found.text, file);
  const { language } = metadata;
  const isWrong = language !== undefined && !/^en\b/i.test(language) && readsAsEnglish(found.text);
  const kept = `kept ${countWords(found.text)} of the page's ${countWords(linesOf(page))} words`;
  const draft = makeDraft(
    [
      ...metadata.candidates,
      ["body", withoutHead(found.text, metadata.candidates), `${found.from}; ${kept}`],
      ["language", isWrong ? undefined : language, "lang of the page"],
    ],
    [
      ...metadata.notes,
      ...(isWrong
        ? [`the page says its language is “${language.slice(0, 20)}”, but it reads as English`]
        : []),
    ],
  );
  return { format: "web page", drafts: [draft] };
}

/** In lines: where a byline stands. Further down its words are a signature or a person in the story. */
const longestHead = 8;

/** The text without lines that only repeat the title, or the byline with a date. */
function withoutHead(text: string, candidates: readonly Candidate[]): string {
  const given = makeDraft(candidates).fields;
  const title = lettersOf(given.title ?? "");
  const names = (given.byline ?? "")
    .split(/, | and /)
    .map(lettersOf)
    .filter(Boolean);
  const isHead = (line: string): boolean => {
    const letters = lettersOf(line);
    if (letters === title) return true;
    if (letters.length > longestByline || !names.some((name) => letters.includes(name)))
      return false;
    const rest = names.reduce((left, name) => left.replace(name, " "), letters);
    return rest.replace(dateWords, "").trim() === "";
  };
  return text
    .split("\n\n")
    .filter((line, at) => at >= longestHead || !isHead(line))
    .join("\n\n");
}

/** In characters. */
const longestByline = 200;

/** What stands in a line with a byline and is no statement. */
const dateWords =
  /\b(?:by|and|on|at|published|updated|posted|am|pm|gmt|utc|[ceb]?st|\d+(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g;

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function refuseLarge(characters: number, marks: number, file: string): void {
  const size = (of: number, tags: number) =>
    `${of.toLocaleString("en-US")} characters and ${tags.toLocaleString("en-US")} tags`;
  if (characters <= largestPage.characters && marks <= largestPage.marks) return;
  const expected = `a page of at most ${size(largestPage.characters, largestPage.marks)}`;
  throw new InputError({ file, expected, received: size(characters, marks) });
}

interface FoundBody {
  readonly text: string;
  readonly from: string;
}

/**
 * What the extractor finds, with what it leaves behind; where that is far less than the whole text in
 * JSON-LD, that; where it finds nothing, the paragraphs of the page.
 */
function findBody(html: string, page: Element, metadata: PageMetadata): FoundBody {
  const { articleBody, descriptions } = metadata;
  const { article, lines } = extract(html);
  const words = countWords(article.join(" "));
  if (articleBody && words < leastOfBody * countWords(articleBody)) {
    return { text: linesOfMarkup(breakLines(articleBody)), from: "JSON-LD articleBody" };
  }
  if (words > 0) {
    const restored = restoreLines(lines, article, descriptions);
    return { text: restored.join("\n\n"), from: "article of the page" };
  }
  const paragraphs = findAll(find(page, "body"), "p").map(linesOf).filter(Boolean);
  return { text: paragraphs.join("\n\n"), from: "paragraphs of the page" };
}

interface Extracted {
  readonly article: readonly string[];
  /** All lines of the page without its surroundings. */
  readonly lines: readonly MarkupLine[];
}

/** The extractor was made for good pages: whatever it throws on a bad one, it found nothing there. */
function extract(html: string): Extracted {
  const document = parseHtml(html);
  try {
    removeSurroundings(document);
    const lines = readLines(treeOf(document));
    const article = linesOfMarkup(extractArticle(document) ?? "");
    return { article: article === "" ? [] : article.split("\n\n"), lines };
  } catch {
    return { article: [], lines: [] };
  }
}

/** A share: captions and corrections that JSON-LD has and the page has not are no reason to change over. */
const leastOfBody = 0.6;

/** Line ends of a text that is plain become breaks; markup in it is read as such. */
function breakLines(text: string): string {
  return text.replace(/\r\n?|\n/g, "<br>");
}

/** In words: consent notices and checks for robots are shorter than any article. */
const longestNotice = 120;

function refuseNotice(text: string, file: string): void {
  const words = countWords(text);
  if (words === 0) {
    throw new InputError({
      file,
      expected: "a page with an article",
      received: "a page without one",
    });
  }
  if (words > longestNotice) return;
  const notice =
    /\b(?:accept (?:all )?cookies|we (?:and our partners )?(?:use|store)\b[^.]{0,60}\bcookies|consent to (?:the use of )?cookies)\b/i;
  const check = /\b(?:enable javascript|verify (?:that )?you are (?:a )?human|are you a robot)\b/i;
  if (notice.test(text)) {
    throw new InputError({
      file,
      expected: "a page with an article",
      received: "a notice on cookies",
    });
  }
  if (check.test(text)) {
    throw new InputError({
      file,
      expected: "a page with an article",
      received: "a check for robots",
    });
  }
}

function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words += 1;
  return words;
}
