import type { Piece } from "../quantities/pieces.ts";
import { dayNumber, daysInMonth, isoDay, isoWeek, pad, weekdayOf } from "./calendar.ts";
import type { DateRead } from "./read.ts";
import { directionOf } from "./tense.ts";

/**
 * The value in absolute terms. Without a publication day only what the words pin down is given. With
 * one, a weekday is the nearest such day on or before it (after it where the verb tells the future), and
 * a month or day without a year likewise.
 */
export function absoluteOf(
  read: DateRead,
  list: readonly Piece[],
  published: number | undefined,
): string | undefined {
  if (
    /^\d{4}-\d\d(?:-\d\d)?(?:\/|$)/.test(read.value) ||
    /^\d{4}(?:\/\d{4})?$|^\d{3}X$/.test(read.value)
  )
    return read.value;
  if (published === undefined || read.grain === "time") return undefined;
  if (read.offset) return offsetFrom(published, read.offset);
  if (read.value.startsWith("weekday-")) return nearestWeekday(read, list, published);
  return read.value.startsWith("--") ? nearestYear(read, list, published) : undefined;
}

function offsetFrom(
  published: number,
  offset: NonNullable<DateRead["offset"]>,
): string | undefined {
  const [year = 0, month = 1] = isoDay(published).split("-").map(Number);
  switch (offset.unit) {
    case "day":
      return isoDay(published + offset.count);
    case "week":
      // English-speaking newsrooms begin the week on Sunday, ISO weeks on Monday.
      return isoWeek(published + (weekdayOf(published) === 7 ? 1 : 0) + 7 * offset.count);
    case "month": {
      const months = year * 12 + month - 1 + offset.count;
      return yearText(Math.floor(months / 12), `-${pad((months % 12) + 1)}`);
    }
    case "year":
      return yearText(year + offset.count, "");
  }
}

/** Years that four digits can't hold are left out. */
function yearText(year: number, rest: string): string | undefined {
  return year >= 1000 && year <= 9999 ? `${year}${rest}` : undefined;
}

function nearestWeekday(read: DateRead, list: readonly Piece[], published: number): string {
  const wanted = Number(read.value.slice("weekday-".length));
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const ahead = (7 - back) % 7;
  if (read.anchor === "last") return isoDay(published - (back || 7));
  if (read.anchor === "next") return isoDay(published + (ahead || 7));
  const direction = directionOf(list, read.first, read.next, true);
  const coming = direction === "future" || direction === "present";
  return isoDay(coming ? published + ahead : published - back);
}

function nearestYear(
  read: DateRead,
  list: readonly Piece[],
  published: number,
): string | undefined {
  const [year = 0, month = 1] = isoDay(published).split("-").map(Number);
  const ends = read.value.split("/").map((end) => end.slice(2).split("-").map(Number));
  const [named = 1, day] = ends[0] ?? [];
  const direction = directionOf(list, read.first, read.next, false);
  let chosen = year;
  if (day === undefined) {
    const strict = read.anchor === "last" || read.anchor === "next";
    const past = named < month || (named === month && !strict) ? year : year - 1;
    const coming = named > month || (named === month && !strict) ? year : year + 1;
    const ahead = read.anchor === "next" || (read.anchor !== "last" && direction === "future");
    chosen = read.anchor === "this" ? year : ahead ? coming : past;
    if (!read.anchor && (direction === "unknown" || direction === "present"))
      chosen = closestYear(year, named, 15, published);
  } else {
    const here = dayNumber(year, named, day);
    if (direction === "past" && here > published) chosen = year - 1;
    else if (direction === "future" && here < published) chosen = year + 1;
    else if (direction === "unknown" || direction === "present")
      chosen = closestYear(year, named, day, published);
  }
  if (ends.some(([unit = 1, last]) => last !== undefined && last > daysInMonth(chosen, unit)))
    return undefined;
  return ends.map((parts) => [chosen, ...parts.map(pad)].join("-")).join("/");
}

function closestYear(year: number, month: number, day: number, published: number): number {
  const distance = (candidate: number) => Math.abs(dayNumber(candidate, month, day) - published);
  return [year - 1, year + 1].reduce(
    (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
    year,
  );
}
