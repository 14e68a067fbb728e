import { isDesk, isNames, isPhotoCredit, readByline } from "./credits.ts";
import { keyOf, type Line } from "./line.ts";
import { recognise } from "./phrases.ts";

/** What stands above a story, by number of line. */
export interface Head {
  readonly headline: number | undefined;
  /** Lines that say the headline again. */
  readonly repeats: ReadonlySet<number>;
  /** Names of writers, desks and dates above the story, with the reason to set them aside. */
  readonly credits: ReadonlyMap<number, string>;
  readonly byline: string | undefined;
}

/** Finds the head of an article whose `title` may be empty. */
export function findHead(title: string, lines: readonly Line[]): Head {
  const headline = title.trim() === "" ? findHeadline(lines) : undefined;
  const top = topLines(lines, headline);
  const credits = new Map<number, string>();
  let byline: string | undefined;
  for (const index of top) {
    const { text } = lines[index]!;
    if (recognise(text) !== undefined || isPhotoCredit(text)) continue;
    const signed = readByline(text);
    const written = signed ?? (isNames(text) && !isDesk(text) ? text : undefined);
    if (written !== undefined) {
      byline ??= written;
      credits.set(index, "a byline");
    } else if (isDesk(text)) credits.set(index, "the outlet's or a desk's name");
    else if (isDate(text)) credits.set(index, "a date line");
  }
  // A standfirst may part it from the headline; then it needs its `By`.
  for (const { text } of lines.slice(0, deepestTop)) byline ??= readByline(text);
  return { headline, repeats: findRepeats(title, lines, headline), credits, byline };
}

/** In words: a longer first line is story. */
const longestHeadline = 40;
/** In words: a headline that asks or calls out is short. */
const longestEnded = 20;
/** In lines: how far down navigation may push a headline, and a byline may stand below it. */
const deepestTop = 12;

/** The first line that is no furniture and no sentence; a sentence too, where it is said again. */
function findHeadline(lines: readonly Line[]): number | undefined {
  if (lines.length < 2) return undefined;
  const index = lines
    .slice(0, deepestTop)
    .findIndex(({ text }) => recognise(text) === undefined && !isPhotoCredit(text));
  const line = lines[index];
  if (!line || line.long || line.words > longestHeadline) return undefined;
  const isSentence = /[.:;,]["')]*$/.test(line.text) && !/\b(?:\p{Lu}\.)+$/u.test(line.text);
  if (!isSentence && (!line.ended || line.words <= longestEnded)) return index;
  const key = keyOf(line.text);
  return lines.slice(index + 1, deepestTop * 2).some((other) => keyOf(other.text) === key)
    ? index
    : undefined;
}

/** In words: a sentence this long opens the story. */
const shortestLede = 12;

/** The lines above the story's first paragraph, headline left out. */
function topLines(lines: readonly Line[], headline: number | undefined): number[] {
  const top: number[] = [];
  for (let index = (headline ?? -1) + 1; index < Math.min(lines.length, deepestTop); index += 1) {
    const { ended, words } = lines[index]!;
    if (ended && words >= shortestLede) break;
    top.push(index);
  }
  return top;
}

function findRepeats(
  title: string,
  lines: readonly Line[],
  headline: number | undefined,
): ReadonlySet<number> {
  const repeats = new Set<number>();
  const original = headline === undefined ? title : lines[headline]!.text;
  const keys = new Set([
    keyOf(original),
    keyOf(original.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, "")),
  ]);
  keys.delete("");
  for (const [index, line] of lines.entries()) {
    if (index !== headline && !line.long && keys.has(keyOf(line.text))) repeats.add(index);
  }
  return repeats;
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const date = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{0,4}|\\d{1,2} ${month},? ?\\d{0,4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})(?:[ ,|@-]*(?:at )?\\d{1,2}[:.]\\d{2}.{0,24})?$`,
  "i",
);

function isDate(text: string): boolean {
  return text.length <= 70 && date.test(text);
}
