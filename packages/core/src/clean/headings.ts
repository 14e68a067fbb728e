import { aside, type Verdict } from "./judge.ts";
import type { Line } from "./line.ts";

/**
 * Sets aside the headings between a story's paragraphs: `What we know`, `3. A Long Night`, `11:15 p.m.`.
 * A heading has no end mark, follows text that ended, and stands before a paragraph; a text that was cut
 * off has no line after it. Headings that are plain phrases (`A better tunnel`) stay, since nothing but
 * their shortness tells them from an item of a list.
 */
export function judgeHeadings(
  lines: readonly Line[],
  verdicts: readonly (readonly Verdict[])[],
): readonly (readonly Verdict[])[] {
  let inStory = false;
  return verdicts.map((verdict, index) => {
    const line = lines[index]!;
    const isStory = verdict.some(({ role }) => role === "body");
    if (inStory && isStory && verdict.length === 1 && index + 1 < lines.length) {
      if (day.test(line.text)) return [aside(line, "a date line")];
      if (standsAlone(lines, index) && isHeading(line)) return [aside(line, "a section heading")];
    }
    if (isStory && line.ended) inStory = true;
    return verdict;
  });
}

/** In words: a longer line without a stop is a list's item or has lost its stop. */
const longestHeading = 10;
/** In words. */
const shortestParagraph = 5;

function standsAlone(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  const before = lines[index - 1];
  if (line.ended || line.long || line.words > longestHeading) return false;
  if (next === undefined || before === undefined) return false;
  return before.ended && (next.words >= shortestParagraph || index + 2 === lines.length);
}

function isHeading({ text, words }: Line): boolean {
  if (asks.test(text) || stock.test(text) || numbered.test(text) || quoted.test(text)) return true;
  return words >= 2 && isTitleCase(text);
}

const asks =
  /^(?:\d{1,2}[.)] )?(?:what|who|whom|why|how|when|where|which|here(?:'s|'re| is| are) (?:what|how|why|where|everything|a look))(?:'s|'re)?\b[^:]*$/i;
/** A quotation that stands as a paragraph has a stop. */
const quoted = /^(["']).{2,70}[^.!?,-]\1$/;
const numbered = /^(?:#?\d{1,2}[.):]|No\. \d{1,2}[.:]?) \p{Lu}/u;
const stock =
  /^(?:(?:the|some|more|our|a|key) )*(?:bottom line|facts?|backgrounds?|back ?story|analysis|context|timeline|reactions?|responses?|next steps|takeaways?|take ?aways|highlights|key (?:points|facts|moments)|at a glance|summary|conclusions?|background|overview|big picture|upshot|latest|details|numbers|verdict|winners|losers|aftermath|fallout|history|issues?|case|evidence|investigation|victims?|suspects?|shooter|questions?|answers?)$|^(?:winners?|losers?) ?: /i;
const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?$/;

/** `A Bridge Too Old`: each longer word has a capital, and there are no commas as in a list of names. */
function isTitleCase(text: string): boolean {
  const longer = text.split(" ").filter((word) => word.replace(/[^\p{L}]/gu, "").length >= 4);
  return (
    longer.length >= 2 &&
    !/[,\d"%$]/.test(text) &&
    longer.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  );
}
