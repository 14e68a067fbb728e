import { contentWords, outletPattern, type Surroundings } from "./clean/appeal.ts";
import { readDateline } from "./clean/dateline.ts";
import { judgeHeadings } from "./clean/headings.ts";
import { findHead, type Head } from "./clean/headline.ts";
import { aside, judgeLine, type Verdict } from "./clean/judge.ts";
import { keyOf, type Line, readLine } from "./clean/line.ts";
import { findParagraphs } from "./clean/paragraphs.ts";
import { judgeNeighbours } from "./clean/runs.ts";
import type { Article, CleanArticle, Paragraph } from "./model.ts";

/**
 * Tells an article's text from what its page puts around it. Nothing is deleted: every character of
 * title and body but white space lies in one paragraph, and what is set aside has the role
 * `boilerplate` and a reason. Where nothing would be left, all is kept as text.
 *
 * The rules look at position, shape, repetition, address to the reader and the closed phrases of the
 * trade, never at one outlet's wording.
 */
export function clean(article: Article): CleanArticle {
  const { title, body } = article;
  const lines = findParagraphs(body).map((span) => readLine(body, span));
  const head = findHead(title, lines);
  const surroundings = survey(article, lines);
  const judged = judgeNeighbours(
    lines,
    judgeLines(body, lines, head, surroundings),
    surroundings,
    (index) => index === head.headline,
  );
  const verdicts = keepSomething(lines, judgeHeadings(lines, judged), head);
  const placed = placeStandfirst(article, lines, verdicts, head);
  return {
    article,
    paragraphs: [
      ...findParagraphs(title).map((span) => ({
        ...span,
        field: "title" as const,
        role: "headline" as const,
      })),
      ...placed.flat().map((verdict) => ({ ...verdict, field: "body" as const })),
    ].map((paragraph, index): Paragraph => ({ ...paragraph, index })),
    found: findCredits(body, placed, head),
  };
}

function survey(article: Article, lines: readonly Line[]): Surroundings {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const word of contentWords(line.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { outlet: outletPattern(article.outlet), lines: counts };
}

/** In words: longer lines that come again are captions and quotations, which a story may repeat. */
const longestLink = 20;

/** In words: a shorter line that comes again names a speaker, a section or a button. */
const longestLabel = 3;

function judgeLines(
  body: string,
  lines: readonly Line[],
  head: Head,
  surroundings: Surroundings,
): Verdict[][] {
  const seen = new Set<string>();
  const keys = lines.map(({ text }) => keyOf(text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const tail = lines.length - Math.min(6, Math.ceil(lines.length / 3));
  return lines.map((line, index) => {
    const key = keys[index]!;
    const isAgain = seen.has(key);
    seen.add(key);
    if (index === head.headline) return [{ start: line.start, end: line.end, role: "headline" }];
    if (head.repeats.has(index)) return [aside(line, "the headline again")];
    const credit = head.credits.get(index);
    if (credit !== undefined) return [aside(line, credit)];
    if (isAgain && !line.ended && line.words <= longestLink)
      return [aside(line, "a line that was there before")];
    const judged = judgeLine(body, line, surroundings, index >= tail);
    const comesAgain = counts.get(key)! > 1 && !line.ended && line.words <= longestLabel;
    return comesAgain && judged.every(({ role }) => role === "body")
      ? [aside(line, "a label that comes again")]
      : judged;
  });
}

/** An article that is nothing but notices is more likely misread than empty. */
function keepSomething(
  lines: readonly Line[],
  verdicts: readonly (readonly Verdict[])[],
  head: Head,
): readonly (readonly Verdict[])[] {
  const isStory = (verdict: Verdict): boolean =>
    verdict.role === "body" || verdict.role === "caption";
  if (verdicts.flat().some(isStory)) return verdicts;
  return lines.map(({ start, end }, index) =>
    index === head.headline || head.repeats.has(index)
      ? verdicts[index]!
      : [{ start, end, role: "body" as const }],
  );
}

/** In words. */
const standfirst = { least: 4, most: 45, mostAsSentence: 30 };

/** Reasons of lines that stand between a standfirst and its story. */
const isPartedBy = /^(?:a byline|a date line|the headline again|a picture credit|the outlet's)/;

/**
 * The line under the headline is a standfirst where it has no full stop, or where a byline parts it
 * from the story; a first paragraph looks no different otherwise, and stays one.
 */
function placeStandfirst(
  { title, body }: Article,
  lines: readonly Line[],
  verdicts: readonly (readonly Verdict[])[],
  head: Head,
): readonly (readonly Verdict[])[] {
  if (title.trim() === "" && head.headline === undefined) return verdicts;
  const isAside = (index: number): boolean =>
    verdicts[index]?.every((verdict) => verdict.role === "boilerplate") ?? false;
  let index = (head.headline ?? -1) + 1;
  while (isAside(index)) index += 1;
  const line = lines[index];
  if (line && readDateline(body.slice(line.start, line.end))) return verdicts;
  const rest = verdicts.slice(index + 1).some((line) => line.some(({ role }) => role === "body"));
  if (!line || !rest || verdicts[index]!.some(({ role }) => role !== "body")) return verdicts;
  const isStandfirst =
    line.words >= standfirst.least &&
    (line.ended
      ? line.words <= standfirst.mostAsSentence &&
        isPartedBy.test(verdicts[index + 1]?.[0]?.reason ?? "")
      : line.words <= standfirst.most);
  if (!isStandfirst) return verdicts;
  const key = keyOf(line.text);
  const comesAgain = lines.some((other, at) => at > index && keyOf(other.text) === key);
  const placed: Verdict = comesAgain
    ? aside(line, "a paragraph that comes again")
    : { start: line.start, end: line.end, role: "standfirst" };
  return verdicts.map((verdict, at) => (at === index ? [placed] : verdict));
}

/** In paragraphs: a note that no rule knows may stand above the story's first. */
const deepestDateline = 3;

function findCredits(
  body: string,
  verdicts: readonly (readonly Verdict[])[],
  head: Head,
): CleanArticle["found"] {
  const first = verdicts.flat().filter(({ role }) => role === "body");
  const dateline = first
    .slice(0, deepestDateline)
    .map(({ start, end }) => readDateline(body.slice(start, end)))
    .find((found, index) => found && (index === 0 || found.agency !== undefined));
  return { ...(head.byline === undefined ? {} : { byline: head.byline }), ...dateline };
}
