import { monthNumber } from "../dates/calendar.ts";
import type { Amount } from "./classify.ts";
import { isApostrophe } from "./counted.ts";
import type { NumberRead } from "./number-words.ts";
import { isHyphen, type Piece, type Pieces } from "./pieces.ts";

/** Words that give a number a name's place: what follows is a label, not an amount. */
export const labels = new Set(
  (
    "no nos h.r. s. h.b. number numbers schedule section sections article chapter title rule route highway interstate flight channel " +
    "phase page pages room gate unit proposition prop measure part volume version figure table level tier type stage " +
    "category precinct district ward local bill form pier line act area boeing airbus formula apollo " +
    "resolution amendment paragraph item exhibit count episode season stanza apartment suite building platform"
  ).split(" "),
);

const streets = new Set(
  (
    "street st avenue ave road rd boulevard blvd lane ln drive dr court ct square terrace plaza way place pl highway " +
    "hwy parkway pkwy broadway"
  ).split(" "),
);

/** What stands glued beside a number in addresses of the web, paths, times, fractions of dates. */
const gluedMarks = /^[/_@=&\\#:+~^*<>]$/;

/**
 * True where a number is no amount: a label (`No. 10`, `Section 702`, `Boeing 737`), an address, part of
 * a path, telephone number or clock time, a list mark, a name in number words (`Big Ten`).
 */
export function isRejected(pieces: Pieces, first: number, read: NumberRead): boolean {
  const { list } = pieces;
  return (
    isGluedToOther(list, first, read) ||
    isLabel(list, first) ||
    isNoDay(list, first, read) ||
    isChain(list, first, read) ||
    isListMark(list, first, read) ||
    isAddress(list, first, read) ||
    isNumberName(pieces, first, read)
  );
}

function isGluedToOther(list: readonly Piece[], first: number, read: NumberRead): boolean {
  const piece = list[first]!;
  const before = list[first - 1];
  const after = list[read.next];
  if (piece.glued && before && gluedMarks.test(before.text)) return true;
  if (piece.glued && before?.text === "." && list[first - 2]?.kind !== "mark" && before.glued)
    return true;
  const joins = after?.glued && gluedMarks.test(after.text) && list[read.next + 1]?.glued;
  if (joins && after.text !== "+") return true;
  // 5'10" is a height that no unit names.
  if (
    after?.glued &&
    /^['’"”]$/.test(after.text) &&
    list[read.next + 1]?.glued &&
    list[read.next + 1]?.kind === "number"
  )
    return true;
  return piece.glued && before !== undefined && (isApostrophe(before) || before.kind !== "mark");
}

/** `No. 10`, `Rule 5`, `F-16`, `Covid-19`. */
function isLabel(list: readonly Piece[], first: number): boolean {
  const before = list[first - 1];
  if (!before) return false;
  if (
    before.text === "." &&
    /^(?:no|nos|art|sec|ch|fig|vol|pp|ext|apt|prop)$/.test(list[first - 2]?.lower ?? "")
  ) {
    return !before.glued || list[first - 2]?.capital === true;
  }
  if (isHyphen(before) && before.glued && list[first]!.glued) {
    const word = list[first - 2];
    return word?.kind === "word";
  }
  // `Sections 284 and 301`.
  if (/^(?:and|or|,|&)$/.test(before.lower) && list[first - 2]?.kind === "number") {
    const label = list[first - 3];
    if (label?.capital && label.lower.endsWith("s") && labels.has(label.lower)) return true;
  }
  const isName = before.capital || before.lower === "number";
  return before.kind === "word" && labels.has(before.lower) && isName;
}

/** `31 February`: a day that the calendar lacks is no date and no amount either. */
function isNoDay(list: readonly Piece[], first: number, read: NumberRead): boolean {
  if (!read.digits || read.value > 31) return false;
  const before = list[first - 1]?.text === "." ? list[first - 2] : list[first - 1];
  return [before, list[read.next]].some(
    (piece) => piece?.capital && monthNumber(piece.lower) !== undefined,
  );
}

/** `555-1234`, `1-800-555-1212`, `1.2.3` cut in pieces: digits joined with no noun in sight. */
function isChain(list: readonly Piece[], first: number, read: NumberRead): boolean {
  if (!read.digits) return false;
  const joined = (at: number) => isHyphen(list[at]) && list[at]?.glued === true;
  const beforeBefore =
    joined(first - 1) && list[first - 2]?.kind === "number" && list[first]!.glued;
  const next = list[read.next + 1];
  const after = joined(read.next) && next?.kind === "number" && next.glued;
  // Ranges, tallies and dates were read as a whole; what is left behind a hyphen is the rest of a chain.
  if (beforeBefore) return true;
  if (after && joined(read.next + 2) && list[read.next + 3]?.kind === "number") return true;
  return Boolean(after && list[first]!.text.length === 3 && next.text.length === 4);
}

/** `1. A title`, `(2) another`. */
function isListMark(list: readonly Piece[], first: number, read: NumberRead): boolean {
  if (!read.digits) return false;
  const after = list[read.next]?.text;
  if (first === 0) return (after === "." || after === ")") && list.length > read.next + 1;
  return list[first - 1]?.text === "(" && after === ")" && Number(list[first]?.text) < 10;
}

/** `350 Fifth Avenue`, `1600 Pennsylvania Ave.`: up to three capitalised words, then a kind of street. */
function isAddress(list: readonly Piece[], first: number, read: NumberRead): boolean {
  if (!read.digits && !list[first]?.capital) return false;
  for (let at = read.next; at < read.next + 4; at += 1) {
    const piece = list[at];
    if (
      !piece ||
      !(piece.capital || piece.kind === "number" || /^(?:st|nd|rd|th)$/.test(piece.lower))
    )
      return false;
    if (streets.has(piece.lower)) return true;
  }
  return false;
}

/** A capital in mid-sentence makes number words a name: the Big Ten, the Group of Seven. */
function isNumberName(pieces: Pieces, first: number, read: NumberRead): boolean {
  const piece = pieces.list[first]!;
  if (read.digits || !piece.capital || pieces.titled) return false;
  return !startsSentence(pieces.list, first);
}

/** `Apollo 11`, `Windows 10`, `the Nord 2 pipeline`: digits right after a name that count nothing. */
export function isNumberedName({ list, titled }: Pieces, first: number, amount: Amount): boolean {
  const before = list[first - 1];
  const singular = amount.kind === "count" && amount.counted === list[amount.next - 1]?.lower;
  if (!amount.bare && !(singular && amount.counted !== "person")) return false;
  // The 737 MAX: capitals alone name a model; what is counted would stand in the plural.
  if (singular && amount.counted !== "" && isCapitals(list[amount.next - 1])) return true;
  if (amount.bare && /^(?:feet|foot|ft)$/.test(before?.lower ?? "")) return true;
  if (titled || list[first]?.kind !== "number" || !before?.capital) return false;
  return before.pos === "PROPN" || !startsSentence(list, first - 1);
}

function isCapitals(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Lu}{2,}$/u.test(piece.text);
}

/** Nothing, or a mark that opens a sentence, stands before the piece. */
export function startsSentence(list: readonly Piece[], index: number): boolean {
  const before = list[index - 1];
  return before === undefined || (before.kind === "mark" && !/^[,;$-]$/.test(before.text));
}
