import type { Divergence, Reading } from "@crossread/core";
import { oneLine, shorten } from "./shorten.ts";

/** Longest label of a reading, in characters: a line of a wide cell or of the brief. */
export const labelLimit = 60;

/** Most words of a quotation that are compared for its label: the table grows with their square. */
const mostWords = 120;

/** Words around the first that differs, where the shared stretch is too long to show. */
const around = 3;

/**
 * A reading in a few words that say something by themselves. The short form of the document is made for a
 * narrow column: where it is cut, the whole words of the span are taken if they fit a line, and where it holds
 * no word that tells the readings apart (“a” against “is”), what stands around the difference.
 */
export function readingLabel(divergence: Divergence, reading: Reading): string {
  const whole = bare(reading.text);
  const isQuotation = divergence.type === "quote-wording" && isVerbatim(reading);
  if (isQuotation && divergence.readings.some((one) => isWeak(one, divergence))) {
    const other = divergence.readings.find((one) => differ(one, reading) && isVerbatim(one));
    if (other) return shorten(sharedStretch(whole, bare(other.text)), labelLimit);
  }
  return reading.short.endsWith("…") && isVerbatim(reading)
    ? shorten(whole, labelLimit)
    : reading.short;
}

/** True where the short form of a reading is made of the outlet’s own words. */
export function isVerbatim({ short, text }: Reading): boolean {
  const fold = (words: string): string =>
    words
      .replace(/[\s“”"‘’'…]+/gu, " ")
      .trim()
      .toLowerCase();
  return fold(text).includes(fold(short));
}

/** The document's note with the same labels as everywhere else. */
export function noteOf(divergence: Divergence): string {
  return divergence.readings.reduce((note, reading) => {
    const label = readingLabel(divergence, reading);
    return label === reading.short
      ? note
      : note.replaceAll(`“${reading.short}”`, () => `“${label}”`);
  }, divergence.note);
}

function differ(left: Reading, right: Reading): boolean {
  return left.short.toLowerCase() !== right.short.toLowerCase();
}

/** Shorter than its span, and with no telling word that another reading has not as well. */
function isWeak(reading: Reading, { readings }: Divergence): boolean {
  const words = wordsOf(reading.short);
  if (!isVerbatim(reading) || wordsOf(reading.text).length <= words.length) return false;
  const others = readings
    .filter((one) => differ(one, reading))
    .map((one) => new Set(wordsOf(one.text)));
  return words.every((word) => tooSmall.has(word) || others.some((other) => other.has(word)));
}

/** Words that say nothing by themselves. */
const tooSmall = new Set(
  "a an the and or but of to in on at by for from with as is are was were be been has have had it its that this these those he she they we you i not".split(
    " ",
  ),
);

/** From the first to the last word that both have, or the words around the first difference in it. */
function sharedStretch(text: string, other: string): string {
  const words = [...text.matchAll(/\S+/g)].slice(0, mostWords);
  const shared = commonWords(
    words.map(([word]) => fold(word)),
    other.split(/\s+/).slice(0, mostWords).map(fold),
  );
  const first = shared.indexOf(true);
  const last = shared.lastIndexOf(true);
  if (first < 0) return text;
  const between = (from: number, to: number): string => {
    const end = words[to]!;
    return text.slice(words[from]!.index, end.index + end[0].length);
  };
  const stretch = between(first, last);
  if (stretch.length <= labelLimit) return stretch;
  const differs = shared.findIndex((one, n) => n > first && !one);
  const at = differs < 0 || differs > last ? first : differs;
  const from = Math.max(first, at - around);
  const to = Math.min(last, at + around);
  return `${from > first ? "…" : ""}${between(from, to)}${to < last ? "…" : ""}`;
}

/** Which words of the left list belong to the longest common subsequence with the right one. */
function commonWords(left: readonly string[], right: readonly string[]): boolean[] {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        left[i] === right[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const shared = left.map(() => false);
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      shared[i] = true;
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return shared;
}

/** On one line, without the quotation marks around it and the stop at its end. */
function bare(text: string): string {
  return oneLine(text)
    .replace(/^["“”'‘’]+|["“”'‘’]+$/gu, "")
    .replace(/[.,;:]$/, "");
}

function wordsOf(text: string): string[] {
  return oneLine(text).split(" ").map(fold).filter(Boolean);
}

function fold(word: string): string {
  return word.replace(/[^\p{L}\p{N}%$€£]/gu, "").toLowerCase();
}
