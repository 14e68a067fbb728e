import { isHyphen, type Piece } from "../quantities/pieces.ts";
import { labels } from "../quantities/rejected.ts";
import { readLead } from "./lead.ts";
import { type DateRule, integerAt, lowerAt } from "./read.ts";

/** `2019`, `the 1990s`, `’90s`, `2018-19`, `late 2016`, `the end of 2020`. */
export const readYear: DateRule = (pieces, index) => {
  const { list } = pieces;
  const led = readLead(list, index);
  const at = led.anchor ? index : led.next;
  const piece = list[at];
  if (piece?.kind !== "number") return undefined;
  const century =
    /^\d\d$/.test(piece.text) &&
    piece.glued &&
    /^['’‘]$/.test(list[at - 1]?.text ?? "") &&
    !list[at - 1]!.glued;
  // ‘60 Minutes’: a quotation mark and a name, not a year.
  if (century && !list[at + 1]?.glued && !list[at + 1]?.capital) {
    // ’96: with the pivot that calendars use for two-digit years.
    const year = Number(piece.text) + (Number(piece.text) >= 30 ? 1900 : 2000);
    return { first: index, next: at + 1, value: String(year), grain: "year" };
  }
  const decade = readDecade(list, at);
  if (decade)
    return {
      first: index,
      ...decade,
      grain: led.part ? "part" : "year",
      ...(led.part ? { part: led.part } : {}),
    };
  const year = piece.text.length === 4 ? integerAt(list, at, 1000, 2999) : undefined;
  if (year === undefined || !isYear(list, at, year, Boolean(led.part))) return undefined;
  const last = lastYear(list, at + 1, year);
  return {
    first: index,
    next: last?.next ?? at + 1,
    value: last ? `${year}/${last.value}` : String(year),
    grain: led.part ? "part" : "year",
    ...(led.part ? { part: led.part } : {}),
  };
};

/** `1990s` as `199X`, as EDTF writes it. */
function readDecade(
  list: readonly Piece[],
  index: number,
): { next: number; value: string } | undefined {
  const piece = list[index]!;
  let at = index + 1;
  if (/^['’]$/.test(list[at]?.text ?? "") && list[at]?.glued) at += 1;
  if (list[at]?.lower !== "s" || !list[at]?.glued) return undefined;
  if (/^[12]\d\d0$/.test(piece.text)) return { next: at + 1, value: `${piece.text.slice(0, 3)}X` };
  const short =
    /^\d0$/.test(piece.text) && /^['’‘]$/.test(list[index - 1]?.text ?? "") && piece.glued;
  return short ? { next: at + 1, value: `19${piece.text[0]}X` } : undefined;
}

const yearLeads = new Set(
  "in since by until till before after during from to through of for and between circa around".split(
    " ",
  ),
);
const amountLeads = new Set(
  "than least most nearly almost over under some roughly approximately about up".split(" "),
);

/** Four digits are a year between 1900 and 2100 unless they count something, before that only after `in`. */
function isYear(list: readonly Piece[], index: number, year: number, led: boolean): boolean {
  const piece = list[index]!;
  const before = list[index - 1];
  const after = list[index + 1];
  if (after?.glued && /^[%°/:$@_]$/.test(after.text)) return false;
  if (after?.glued && after.kind === "word") return false;
  if (piece.glued && before && !/^[-–—(["“'‘’]$/.test(before.text)) return false;
  if (piece.glued && isHyphen(before) && before?.glued && list[index - 2]?.kind === "number")
    return false;
  if (before && /^[$£€¥#]$/.test(before.text)) return false;
  if (
    /^(?:percent|million|billion|thousand|miles?|feet|people|dollars|euros|pounds|hours|days|troops)$/.test(
      after?.lower ?? "",
    )
  )
    return false;
  const plural = after?.pos === "NOUN" && after.lemma !== after.lower;
  if (amountLeads.has(before?.lower ?? "") && (plural || before?.lower !== "about")) return false;
  if (led) return true;
  const leads = yearLeads.has(before?.lower ?? "");
  if (before?.capital && (labels.has(before.lower) || labels.has(`${before.lower}.`))) return false;
  if (year > 2100) return false;
  if (year < 1900) return leads && !plural && !/^(?:to|of|and|for)$/.test(before?.lower ?? "");
  return !(plural && year % 100 === 0) || leads;
}

function lastYear(
  list: readonly Piece[],
  index: number,
  year: number,
): { value: number; next: number } | undefined {
  const piece = list[index + 1];
  if (!isHyphen(list[index]) || !list[index]?.glued || !piece?.glued) return undefined;
  const full = /^\d{4}$/.test(piece.text) ? Number(piece.text) : undefined;
  const short = /^\d\d$/.test(piece.text)
    ? Math.floor(year / 100) * 100 + Number(piece.text)
    : undefined;
  const value = full ?? short;
  if (list[index + 2]?.glued && isHyphen(list[index + 2])) return undefined;
  return value !== undefined && value > year && value - year < 200
    ? { value, next: index + 2 }
    : undefined;
}

/** A year after a month or day: `, 2019`, ` 2019`, ` of 2019`. */
export function yearAfter(
  list: readonly Piece[],
  index: number,
): { value: number; next: number } | undefined {
  const at = list[index]?.text === "," || lowerAt(list, index) === "of" ? index + 1 : index;
  const value = list[at]?.text.length === 4 ? integerAt(list, at, 1000, 2999) : undefined;
  const after = list[at + 1];
  if (value === undefined || (after?.glued && (after.kind === "word" || /^[%/]$/.test(after.text))))
    return undefined;
  return { value, next: at + 1 };
}
