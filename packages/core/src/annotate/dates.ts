import type { DateExpression, Sentence } from "../model.ts";
import { absoluteOf } from "./dates/absolute.ts";
import { publishedDay } from "./dates/calendar.ts";
import { readMonth, readMonthDay, readWeekday } from "./dates/calendar-dates.ts";
import { readClock } from "./dates/clock.ts";
import { readIsoDate, readNumericDate } from "./dates/numeric.ts";
import type { DateRead, DateRule } from "./dates/read.ts";
import { readAgo, readAnchored, readDayWord } from "./dates/relative.ts";
import { readYear } from "./dates/years.ts";
import { cardinalWord } from "./quantities/number-words.ts";
import type { Piece, Pieces } from "./quantities/pieces.ts";

/** The first rule that reads anything wins, so fuller dates stand before their parts. */
const rules: readonly DateRule[] = [
  readIsoDate,
  readNumericDate,
  readWeekday,
  readMonthDay,
  readMonth,
  readClock,
  readAgo,
  readYear,
  readAnchored,
  readDayWord,
];

/**
 * Dates and times of one sentence, from what was read in its pieces, in reading order, none inside another. `published` is the article's
 * ISO date; without it only what the words pin down has an `absolute`. Values beyond the model's list:
 * `2019-02-27/2019-02-28` for a span of days or years, `199X` for a decade, `T21:30`, and for grain
 * `relative` `today`, `last-week`, `5-year-ago`. Own rules, because they read more dates of news
 * right than chrono-node (.855 against .721).
 */
export function findDates(
  pieces: Pieces,
  reads: readonly DateRead[],
  sentence: Sentence,
  published?: string,
): DateExpression[] {
  const day = publishedDay(published);
  return reads.map((read) => {
    const absolute = absoluteOf(read, pieces.list, day);
    return {
      start: pieces.list[read.first]!.start,
      end: pieces.list[read.next - 1]!.end,
      sentence: sentence.id,
      value: read.value,
      grain: read.grain,
      ...(absolute ? { absolute } : {}),
      ...(read.part ? { part: read.part } : {}),
    };
  });
}

/** All dates of a sentence as indices of its pieces. */
export function readDates(pieces: Pieces): DateRead[] {
  const reads: DateRead[] = [];
  for (let index = 0; index < pieces.list.length; ) {
    const read = mayStart(pieces.list[index]!) ? firstRead(pieces, index) : undefined;
    if (read) reads.push(read);
    index = read ? read.next : index + 1;
  }
  return reads;
}

/** Words in lower case that a date may start with, number words aside: a guard for speed. */
const starters = new Set(
  "the a an early mid late last past this next noon midnight today tonight yesterday tomorrow earlier later half".split(
    " ",
  ),
);

function mayStart(piece: Piece): boolean {
  return (
    piece.kind === "number" ||
    piece.capital ||
    starters.has(piece.lower) ||
    cardinalWord(piece.lower) !== undefined
  );
}

function firstRead(pieces: Pieces, index: number): DateRead | undefined {
  for (const rule of rules) {
    const read = rule(pieces, index);
    if (read) return read;
  }
  return undefined;
}
