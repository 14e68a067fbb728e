import type { DateExpression } from "../../model.ts";
import { dayNumber, daysInMonth, weekdayOf, weekStart } from "./calendar.ts";

/** How two dates stand to each other, provided that both tell when the same thing happened. */
export type Relation = "equal" | "compatible" | "conflict" | "incomparable";

/** A stretch of days, both ends included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** A year in which to lay dates without one; a leap year, so that 29 February exists. */
const anyYear = 2000;

/**
 * Compares two dates at the coarser grain: June 12 lies in June, so they are compatible. Absolute values
 * are used where both sides have them; else what the words say. A date without a year whose year was
 * only guessed never makes a conflict by its year. Weekdays and relative words without a publication
 * date can be compared by their words alone.
 */
export function relateDates(left: DateExpression, right: DateExpression): Relation {
  if (left.grain === "time" || right.grain === "time") {
    if (left.grain !== right.grain) return "incomparable";
    return left.value === right.value ? "equal" : "conflict";
  }
  if (!isCalendar(left) || !isCalendar(right)) return relateByWords(left, right);
  const yearless = left.value.startsWith("--") || right.value.startsWith("--");
  return yearless
    ? relateYearless(left, right)
    : relateDays(left, right, bestValue(left), bestValue(right));
}

/** It names days that can be laid on a calendar. */
function isCalendar(date: DateExpression): boolean {
  return (
    date.absolute !== undefined || (/^(?:\d|--)/.test(date.value) && !date.value.endsWith("-ago"))
  );
}

function bestValue(date: DateExpression): string {
  return date.absolute ?? date.value;
}

/** A bare weekday can meet a known day of that name; all else without a calendar place only itself. */
function relateByWords(left: DateExpression, right: DateExpression): Relation {
  if (left.value === right.value && !left.absolute && !right.absolute) {
    return left.part === right.part ? "equal" : "compatible";
  }
  const [known, bare] = isCalendar(left) ? [left, right] : [right, left];
  const day = /^\d{4}-\d\d-\d\d$/.test(bestValue(known))
    ? daysOf(bestValue(known), known.part)
    : undefined;
  if (day && bare.value === `weekday-${weekdayOf(day.from)}`) return "compatible";
  return "incomparable";
}

/** At least one side names no year. */
function relateYearless(left: DateExpression, right: DateExpression): Relation {
  const bothYearless = left.value.startsWith("--") && right.value.startsWith("--");
  if (bothYearless) return relateDays(left, right, left.value, right.value);
  const absolute = relateDays(left, right, bestValue(left), bestValue(right));
  if (left.absolute && right.absolute && absolute !== "conflict") return absolute;
  const [named, other] = left.value.startsWith("--") ? [left, right] : [right, left];
  const year = /^(\d{4})-\d\d/.exec(bestValue(other))?.[1];
  if (!year) return left.absolute && right.absolute ? absolute : "incomparable";
  // Laid into the other side's year: a conflict is left only where month or day differ.
  const laid = named.value
    .split("/")
    .map((end) => year + end.slice(1))
    .join("/");
  const relation = relateDays(named, other, laid, bestValue(other));
  if (!(named.absolute && other.absolute)) return relation;
  return relation === "conflict" ? "conflict" : "incomparable";
}

function relateDays(
  left: DateExpression,
  right: DateExpression,
  leftValue: string,
  rightValue: string,
): Relation {
  const a = daysOf(leftValue, left.part);
  const b = daysOf(rightValue, right.part);
  if (!a || !b) return leftValue === rightValue ? "equal" : "incomparable";
  if (a.from === b.from && a.to === b.to) return "equal";
  if (a.from <= b.to && b.from <= a.to) return "compatible";
  // The same weekday a week apart comes from reading the tense wrong.
  const bothWeekdays = left.value === right.value && left.value.startsWith("weekday-");
  return bothWeekdays ? "incomparable" : "conflict";
}

/** The days of `2019`, `2019-02`, `2019-02-28`, `--02`, `2019-W28`, `199X` or a span of two of them. */
function daysOf(value: string, part: DateExpression["part"]): Days | undefined {
  const [first = "", last] = value.split("/");
  const from = simpleDays(first, part);
  const to = last === undefined ? from : simpleDays(last, part);
  return from && to ? { from: from.from, to: to.to } : undefined;
}

function simpleDays(value: string, part: DateExpression["part"]): Days | undefined {
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) {
    const start = weekStart(Number(week[1]), Number(week[2]));
    return { from: start, to: start + 6 };
  }
  const decade = /^(\d{3})X$/.exec(value);
  if (decade)
    return {
      from: dayNumber(Number(`${decade[1]}0`), 1, 1),
      to: dayNumber(Number(`${decade[1]}9`), 12, 31),
    };
  const match = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!match) return undefined;
  const year = match[1] === "-" ? anyYear : Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  if (month === undefined) return yearPart(year, part);
  if (match[3] !== undefined) {
    const day = dayNumber(year, month, Number(match[3]));
    return { from: day, to: day };
  }
  return monthPart(year, month, part);
}

/** Early, mid and late overlap by a little: people draw the borders differently. */
function monthPart(year: number, month: number, part: DateExpression["part"]): Days {
  const length = daysInMonth(year, month);
  const [first, last] =
    part === "early"
      ? [1, 11]
      : part === "mid"
        ? [9, 21]
        : part === "late"
          ? [19, length]
          : [1, length];
  return { from: dayNumber(year, month, first), to: dayNumber(year, month, last) };
}

function yearPart(year: number, part: DateExpression["part"]): Days {
  const [first, last] =
    part === "early" ? [1, 5] : part === "mid" ? [4, 9] : part === "late" ? [8, 12] : [1, 12];
  return { from: dayNumber(year, first, 1), to: dayNumber(year, last, daysInMonth(year, last)) };
}
