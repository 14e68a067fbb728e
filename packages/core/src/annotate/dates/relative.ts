import { readNumber } from "../quantities/number-words.ts";
import { type DateRule, lowerAt } from "./read.ts";

type Unit = "day" | "week" | "month" | "year";

const days = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const dayWords = new Map([
  [0, "today"],
  [-1, "yesterday"],
  [1, "tomorrow"],
]);
const anchors = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);
const units = new Set(["week", "month", "year"]);
const seasons = new Set(
  "spring summer fall autumn winter weekend quarter decade century".split(" "),
);
const partsOfDay = new Set("morning afternoon evening night".split(" "));

/** `today`, `yesterday`, `tonight`. */
export const readDayWord: DateRule = ({ list, titled }, index) => {
  const piece = list[index];
  const count = days.get(piece?.lower ?? "");
  if (!piece || count === undefined) return undefined;
  // USA TODAY, Russia Today: a name.
  if (piece.capital && index > 0 && list[index - 1]?.capital && !titled) return undefined;
  if (
    piece.text.length > 1 &&
    piece.text === piece.text.toUpperCase() &&
    list[index - 1]?.text === "USA"
  )
    return undefined;
  const part = partsOfDay.has(lowerAt(list, index + 1)) ? 1 : 0;
  const value = dayWords.get(count) ?? "today";
  return {
    first: index,
    next: index + 1 + part,
    value,
    grain: "relative",
    offset: { count, unit: "day" },
  };
};

/** `last week`, `earlier this year`, `this summer`, `this morning`, `last night`. */
export const readAnchored: DateRule = ({ list, titled }, index) => {
  const lead = lowerAt(list, index) === "earlier" || lowerAt(list, index) === "later" ? 1 : 0;
  const at = index + lead;
  const anchor = lowerAt(list, at);
  const count = anchors.get(anchor);
  const word = lowerAt(list, at + 1);
  if (count === undefined) return undefined;
  // ABC’s “This Week”: two capitals in mid-sentence are a name.
  if (list[at]!.capital && list[at + 1]?.capital && !titled && (index > 0 || lead > 0))
    return undefined;
  const read = { first: index, next: at + 2, grain: "relative" as const };
  if (partsOfDay.has(word)) {
    const value = dayWords.get(count) ?? "today";
    return { ...read, value, offset: { count, unit: "day" as const } };
  }
  if (units.has(word)) {
    return { ...read, value: `${anchor}-${word}`, offset: { count, unit: word as Unit } };
  }
  return seasons.has(word) ? { ...read, value: `${anchor}-${word}` } : undefined;
};

/** `five years ago`, `a week ago`; with a bound in front (`nearly five years ago`) the day stays open. */
export const readAgo: DateRule = ({ list }, index) => {
  const article = lowerAt(list, index) === "a" || lowerAt(list, index) === "an";
  const number = readNumber(list, index);
  const read = number ?? (article ? { value: 1, next: index + 1 } : undefined);
  if (!read) return undefined;
  const word = lowerAt(list, read.next);
  const unit = word.endsWith("s") ? word.slice(0, -1) : word;
  if (
    lowerAt(list, read.next + 1) !== "ago" ||
    !/^(?:minute|hour|day|week|month|year|decade|century)$/.test(unit)
  )
    return undefined;
  const value = `${read.value}-${unit}-ago`;
  const result = { first: index, next: read.next + 2, value, grain: "relative" as const };
  const before = list[index - 1];
  const bounded = /^(?:nearly|almost|about|than|over|around|some|roughly|least)$/.test(
    before?.lower ?? "",
  );
  const known =
    (units.has(unit) || unit === "day") && Number.isInteger(read.value) && read.value <= 3000;
  return known && !bounded
    ? { ...result, offset: { count: -read.value, unit: unit as Unit } }
    : result;
};
