import { contentWords, outletPattern, type Surroundings } from "./clean/appeal.ts";
import { readDateline } from "./clean/credits.ts";
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
  const verdicts = keepSomething(lines, judged, head);
  const placed = placeStandfirst(title, lines, verdicts, head);
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
    found: findCredits(lines, placed, head),
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

function judgeLines(
  body: string,
  lines: readonly Line[],
  head: Head,
  surroundings: Surroundings,
): Verdict[][] {
  const seen = new Set<string>();
  const tail = lines.length - Math.min(6, Math.ceil(lines.length / 3));
  return lines.map((line, index) => {
    const key = keyOf(line.text);
    const isAgain = seen.has(key);
    seen.add(key);
    if (index === head.headline) return [{ start: line.start, end: line.end, role: "headline" }];
    if (head.repeats.has(index)) return [aside(line, "the headline again")];
    const credit = head.credits.get(index);
    if (credit !== undefined) return [aside(line, credit)];
    if (isAgain && !line.ended && line.words <= longestLink)
      return [aside(line, "a line that was there before")];
    return judgeLine(body, line, surroundings, index >= tail);
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
  title: string,
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
  const rest = verdicts.slice(index + 1).some((line) => line.some(({ role }) => role === "body"));
  if (!line || !rest || verdicts[index]!.some(({ role }) => role !== "body")) return verdicts;
  const isStandfirst =
    line.words >= standfirst.least &&
    (line.ended
      ? line.words <= standfirst.mostAsSentence &&
        isPartedBy.test(verdicts[index + 1]?.[0]?.reason ?? "")
      : line.words <= standfirst.most);
  if (!isStandfirst) return verdicts;
  return verdicts.map((verdict, at) =>
    at === index ? [{ start: line.start, end: line.end, role: "standfirst" as const }] : verdict,
  );
}

function findCredits(
  lines: readonly Line[],
  verdicts: readonly (readonly Verdict[])[],
  head: Head,
): CleanArticle["found"] {
  const first = lines.find((_, index) => verdicts[index]?.some(({ role }) => role === "body"));
  return {
    ...(head.byline === undefined ? {} : { byline: head.byline }),
    ...(first ? readDateline(first.text) : {}),
  };
}
