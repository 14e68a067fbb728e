/** Month numbers by the forms that newsrooms write; short forms may be followed by a point. */
const monthForms: readonly (readonly [string, number])[] = [
  ["january jan", 1],
  ["february feb", 2],
  ["march mar", 3],
  ["april apr", 4],
  ["may", 5],
  ["june jun", 6],
  ["july jul", 7],
  ["august aug", 8],
  ["september sept sep", 9],
  ["october oct", 10],
  ["november nov", 11],
  ["december dec", 12],
];
const months = new Map(
  monthForms.flatMap(([forms, month]) => forms.split(" ").map((form) => [form, month])),
);

/** ISO weekday numbers, Monday is 1. */
const weekdayForms: readonly (readonly [string, number])[] = [
  ["monday mon", 1],
  ["tuesday tue tues", 2],
  ["wednesday wed", 3],
  ["thursday thu thur thurs", 4],
  ["friday fri", 5],
  ["saturday sat", 6],
  ["sunday sun", 7],
];
const weekdays = new Map(
  weekdayForms.flatMap(([forms, weekday]) => forms.split(" ").map((form) => [form, weekday])),
);

export function monthNumber(lower: string): number | undefined {
  return months.get(lower);
}

export function weekdayNumber(lower: string): number | undefined {
  return weekdays.get(lower);
}

/** Days since 1970-01-01 of a day in the Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** `2019-02-28` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Days in a month; 29 for February of an unknown year. */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month === 2 && year === undefined) return 29;
  const known = year ?? 2000;
  return dayNumber(known, month + 1, 1) - dayNumber(known, month, 1);
}

/** ISO weekday of a day number, Monday is 1. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week of a day number: `2019-W28`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = Number(isoDay(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** Day number of the Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The publication day as it stands in the text of an ISO date, in the outlet's own time zone. */
export function publishedDay(published: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(published ?? "");
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}
