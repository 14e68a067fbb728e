import { daysInMonth, pad } from "./calendar.ts";
import { type DateRead, type DateRule, integerAt } from "./read.ts";

/** `2019-02-27`. */
export const readIsoDate: DateRule = ({ list }, index) => {
  const year = list[index];
  const month = list[index + 2];
  const day = list[index + 4];
  if (!year || !month || !day || year.text.length !== 4) return undefined;
  if (![1, 2, 3, 4].every((step) => list[index + step]?.glued)) return undefined;
  if (list[index + 1]?.text !== "-" || list[index + 3]?.text !== "-") return undefined;
  if (month.text.length !== 2 || day.text.length !== 2) return undefined;
  return dayRead(
    index,
    index + 5,
    integerAt(list, index, 1000, 2999),
    Number(month.text),
    Number(day.text),
  );
};

/** `2/27/2019`, `27/2/2019`, `27.02.2019`, where only one reading is a date. */
export const readNumericDate: DateRule = ({ list }, index) => {
  const piece = list[index];
  if (piece?.kind !== "number" || (piece.glued && index > 0 && list[index - 1]?.text === "/"))
    return undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(piece.text);
  if (dotted) return unambiguous(index, index + 1, dotted.slice(1).map(Number));
  if (list[index + 1]?.text !== "/" || list[index + 3]?.text !== "/") return undefined;
  if (![1, 2, 3, 4].every((step) => list[index + step]?.glued)) return undefined;
  const values = [
    integerAt(list, index, 1, 31),
    integerAt(list, index + 2, 1, 31),
    integerAt(list, index + 4, 1000, 2999),
  ];
  return values.includes(undefined) ? undefined : unambiguous(index, index + 5, values as number[]);
};

function unambiguous(first: number, next: number, values: readonly number[]): DateRead | undefined {
  const [left = 0, right = 0, year = 0] = values;
  if (left > 12 || left === right) return dayRead(first, next, year, right, left);
  return right > 12 ? dayRead(first, next, year, left, right) : undefined;
}

/** A day that the calendar has, with or without its year. */
export function dayRead(
  first: number,
  next: number,
  year: number | undefined,
  month: number,
  day: number,
): DateRead | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const value = `${year ?? "-"}-${pad(month)}-${pad(day)}`;
  return { first, next, value, grain: "day" };
}
