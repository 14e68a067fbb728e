import { isHyphen, type Piece, type Pieces } from "../quantities/pieces.ts";
import { startsSentence } from "../quantities/rejected.ts";
import { monthNumber, pad, weekdayNumber } from "./calendar.ts";
import { readLead } from "./lead.ts";
import { dayRead } from "./numeric.ts";
import { type DateRead, type DateRule, integerAt, lowerAt } from "./read.ts";
import { yearAfter } from "./years.ts";

/** Names of days that are no point in the week: Black Friday, Super Tuesday. */
const dayNames = new Set(
  "black good super bloody ash cyber palm giving maundy holy fat ruby casual".split(" "),
);
const partsOfDay = new Set("morning afternoon evening night".split(" "));
/** Words after which May, March or April is a month, not a person, verb or rally. */
const monthLeads = new Set(
  (
    "in since until till by from last next this early mid late during through before after of to between and every " +
    "beginning end start"
  ).split(" "),
);

/** `Thursday`, `Tuesday morning`, `early Friday`, `last Monday`, `Sat.`; `Thursday, Feb. 28` is read as its date. */
export const readWeekday: DateRule = ({ list }, index) => {
  const led = readLead(list, index);
  const at = led.next;
  const piece = list[at];
  const weekday = piece?.capital ? weekdayNumber(piece.lower) : undefined;
  if (!piece || weekday === undefined || dayNames.has(lowerAt(list, at - 1))) return undefined;
  const short = !piece.lower.endsWith("day");
  let next = at + 1;
  if (short && list[next]?.text === "." && list[next]?.glued) next += 1;
  const comma = list[next]?.text === "," ? next + 1 : next;
  const date = readMonthDay({ list, titled: false }, comma);
  if (date && date.grain === "day" && date.first === comma) {
    return { ...date, first: index, ...(led.part ? { part: led.part } : {}) };
  }
  if (short) {
    const certain =
      lowerAt(list, at - 1) === "on" ||
      (next > at + 1 && /^(?:and|to|night|morning)$/.test(lowerAt(list, next)));
    if (!certain || (next === at + 1 && !startsEnd(list, next))) return undefined;
  }
  if (partsOfDay.has(lowerAt(list, next))) next += 1;
  return {
    first: index,
    next,
    value: `weekday-${weekday}`,
    grain: "weekday",
    ...(led.part ? { part: led.part } : {}),
    ...(led.anchor ? { anchor: led.anchor } : {}),
  };
};

function startsEnd(list: readonly Piece[], index: number): boolean {
  return list[index] === undefined || list[index]?.kind === "mark";
}

/** `Feb. 27-28, 2019`, `27 February 2019`, `the 27th of February`, `June 12`. */
export const readMonthDay: DateRule = (pieces, index) =>
  monthFirst(pieces.list, index) ?? dayFirst(pieces.list, index);

function monthFirst(list: readonly Piece[], index: number): DateRead | undefined {
  const month = monthAt(list, index);
  if (!month) return undefined;
  const day = dayAt(list, month.next);
  if (!day) return undefined;
  const last = lastDay(list, day.next, day.value);
  const end = last ?? day;
  const year = yearAfter(list, end.next);
  const next = year?.next ?? end.next;
  const from = dayRead(index, next, year?.value, month.value, day.value);
  if (!from || !last) return from;
  const to = dayRead(index, next, year?.value, month.value, last.value);
  return to ? { ...from, value: `${from.value}/${to.value}` } : undefined;
}

function dayFirst(list: readonly Piece[], index: number): DateRead | undefined {
  const day = dayAt(list, index);
  if (!day || list[index]?.text.startsWith("0")) return undefined;
  const last = lastDay(list, day.next, day.value);
  const end = last ?? day;
  const month = monthAt(list, lowerAt(list, end.next) === "of" ? end.next + 1 : end.next);
  if (!month || list[index]?.glued) return undefined;
  const year = yearAfter(list, month.next);
  const next = year?.next ?? month.next;
  const from = dayRead(index, next, year?.value, month.value, day.value);
  if (!from || !last) return from;
  const to = dayRead(index, next, year?.value, month.value, last.value);
  return to ? { ...from, value: `${from.value}/${to.value}` } : undefined;
}

/** `in November 2017`, `November`, `late February`, `the end of February`, `mid-June`, `last June`. */
export const readMonth: DateRule = (pieces, index) => {
  const { list } = pieces;
  const led = readLead(list, index);
  const month = monthAt(list, led.next);
  if (!month || dayAt(list, month.next) || dayAt(list, led.next - 1)) return undefined;
  const year = yearAfter(list, month.next);
  if (!year && !led.part && !led.anchor && !isMonthWord(pieces, led.next, month.next))
    return undefined;
  return {
    first: index,
    next: year?.next ?? month.next,
    value: year ? `${year.value}-${pad(month.value)}` : `--${pad(month.value)}`,
    grain: led.part ? "part" : "month",
    ...(led.part ? { part: led.part } : {}),
    ...(led.anchor ? { anchor: led.anchor } : {}),
  };
};

/** Month names that are words or first names of their own. */
const doubtful = new Set(["may", "march", "april", "june", "august", "jan", "mar", "sep"]);

function isMonthWord({ list, titled }: Pieces, index: number, next: number): boolean {
  const lower = lowerAt(list, index);
  if (!doubtful.has(lower)) return true;
  const before = list[index - 1];
  const after = list[next];
  const led = monthLeads.has(before?.lower ?? "");
  if (lower === "may")
    return (
      led && !["by", "of", "from", "and", "to", "before", "after"].includes(before?.lower ?? "")
    );
  if (lower === "march") {
    if (["on", "for", "against", "to", "of"].includes(after?.lower ?? "")) return false;
    return (
      led ||
      (!titled &&
        !startsSentence(list, index) &&
        !before?.capital &&
        list[index]?.pos !== "VERB" &&
        lowerAt(list, index - 1) !== "the" &&
        lowerAt(list, index - 1) !== "a")
    );
  }
  if (before?.capital && !startsSentence(list, index - 1)) return false;
  return led || !(after?.capital && !after.glued);
}

function monthAt(
  list: readonly Piece[],
  index: number,
): { value: number; next: number } | undefined {
  const piece = list[index];
  const value = piece?.capital ? monthNumber(piece.lower) : undefined;
  if (!piece || value === undefined) return undefined;
  const short =
    piece.lower.length <= 4 &&
    piece.lower !== "may" &&
    piece.lower !== "june" &&
    piece.lower !== "july";
  const point = short && list[index + 1]?.text === "." && list[index + 1]?.glued;
  const next = point ? index + 2 : index + 1;
  // Mar-a-Lago: a short form goes on with a point, a day or a year.
  if (short && piece.lower.length < 5 && !point && list[next]?.kind !== "number") return undefined;
  return { value, next };
}

function dayAt(list: readonly Piece[], index: number): { value: number; next: number } | undefined {
  const value = integerAt(list, index, 1, 31);
  if (value === undefined || list[index]!.text.length > 2) return undefined;
  const after = list[index + 1];
  if (after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower)) return { value, next: index + 2 };
  if (after?.glued && (after.kind !== "mark" || /^[:/%]$/.test(after.text))) return undefined;
  return { value, next: index + 1 };
}

/** The last day of `27-28`, `27 and 28`, `27 to 28`. */
function lastDay(
  list: readonly Piece[],
  index: number,
  first: number,
): { value: number; next: number } | undefined {
  const joined = isHyphen(list[index]) || ["and", "to"].includes(lowerAt(list, index));
  const day = joined ? dayAt(list, index + 1) : undefined;
  if (!day || day.value <= first) return undefined;
  // `June 12 and 15 people died`: a noun behind makes it a count.
  const after = list[day.next];
  return !isHyphen(list[index]) &&
    after &&
    after.kind === "word" &&
    !["in", "at", "for", "of"].includes(after.lower) &&
    monthNumber(after.lower) === undefined
    ? undefined
    : day;
}
