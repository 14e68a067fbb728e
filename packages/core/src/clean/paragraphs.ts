import type { Span } from "../model.ts";
import { closers, titles } from "../segment/abbreviations.ts";
import { trim } from "../span.ts";

/**
 * The paragraphs of a text, trimmed, none empty: its lines, where
 * - a line wrapped by a mail program or a terminal is joined again,
 * - a line break that was lost (`… makes all the difference.North Korea’s leader …`) is restored.
 *
 * Every character but white space lies in exactly one of them.
 */
export function findParagraphs(text: string): Span[] {
  return joinWrapped(text, findLines(text)).flatMap((line) => restoreBreaks(text, line));
}

interface Line extends Span {
  /** A blank line stands before it. */
  readonly apart: boolean;
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let apart = true;
  const add = (end: number): void => {
    const span = trim(text, { start, end });
    if (span.start < span.end) {
      lines.push({ ...span, apart });
      apart = false;
    } else apart = true;
  };
  for (const found of text.matchAll(lineBreak)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return lines;
}

/** Shorter lines are headings and list items, which end where they end. */
const leastWrapped = 30;
/** Programs wrap at 60 to 80 columns, some at 50 or 100. */
const leastColumns = 50;
const mostColumns = 100;

function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const joined: Span[] = [];
  for (let first = 0; first < lines.length; ) {
    let past = first + 1;
    while (past < lines.length && !lines[past]!.apart) past += 1;
    const block = lines.slice(first, past);
    if (isFilled(text, block)) joined.push({ start: block[0]!.start, end: block.at(-1)!.end });
    else for (const span of joinCarriedOn(text, block)) joined.push(span);
    first = past;
  }
  return joined;
}

/** All lines but the last are full: the next line's first word would not have fitted. */
function isFilled(text: string, block: readonly Line[]): boolean {
  if (block.length < 3 || !block.some((line) => /^\p{Ll}/u.test(text[line.start]!))) return false;
  let columns = 0;
  for (const line of block) columns = Math.max(columns, line.end - line.start);
  if (columns < leastColumns || columns > mostColumns) return false;
  return block.slice(0, -1).every((line, index) => {
    const next = block[index + 1]!;
    const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + columns)))![0];
    return line.end - line.start + 1 + word.length > columns;
  });
}

/** A long line without an end, and a next line in lower case, are one. */
function joinCarriedOn(text: string, block: readonly Line[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  let previous: Line | undefined;
  for (const line of block) {
    const last = joined.at(-1);
    const carriesOn =
      previous !== undefined &&
      previous.end - previous.start >= leastWrapped &&
      /[\p{L}\p{N},;—–-]$/u.test(text.slice(previous.end - 2, previous.end)) &&
      /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
    if (last && carriesOn) last.end = line.end;
    else joined.push({ start: line.start, end: line.end });
    previous = line;
  }
  return joined;
}

/**
 * A sentence end with no space before the next sentence: a word of two letters or more or a number,
 * a mark, a capital and a small letter. Web and mail addresses, domains and `St.Louis` stay whole.
 */
const glued =
  /(?<=([\p{L}\p{N}’'%]{2}|[”"’)\]]))[.?!…]+([”’)\]]*)("?)(?=(["“‘]?)(?:\p{Lu}\p{Ll}|[AI][ ’'])|“)/gu;
const domain = /^["“‘]?(?:Com|Org|Net|Gov|Edu|Co|Uk|Us|Io|Js|Tv|Info|Biz|Html?|Php|Net)\b/;

/** `… on Monday. (Photo by Jo Berg/Agency) The bridge …`: a caption with its credit, and the story behind it. */
const behindCredit =
  /(?<=[.!?]["”’]? [([](?:(?:AP|AFP|REUTERS|Reuters|EPA|Getty) )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture)s?(?: credit)?(?: by|:| ?\/| courtesy| via)[^()[\]\n]{2,110}[)\]]) (?=["“‘]?\p{Lu})/gu;

function restoreBreaks(text: string, span: Span): Span[] {
  const line = text.slice(span.start, span.end);
  const ends = [...line.matchAll(behindCredit)].map(({ index }) => span.start + index);
  return [...ends, span.end].flatMap((end, at) =>
    restoreGlued(text, trim(text, { start: ends[at - 1] ?? span.start, end })),
  );
}

function restoreGlued(text: string, span: Span): Span[] {
  const line = text.slice(span.start, span.end);
  const parts: Span[] = [];
  let start = 0;
  let counted = 0;
  let straight = 0;
  const add = (end: number): void => {
    const part = trim(line, { start, end });
    if (part.start < part.end)
      parts.push({ start: span.start + part.start, end: span.start + part.end });
    start = end;
  };
  for (const found of line.matchAll(glued)) {
    for (; counted < found.index; counted += 1) if (line[counted] === '"') straight += 1;
    let end = found.index + found[0].length;
    if (isAddress(line, found.index, end)) continue;
    // A straight mark opens the next sentence unless one is open.
    if (found[3] && straight % 2 === 0) end -= 1;
    add(end);
  }
  add(line.length);
  return parts;
}

function isAddress(text: string, at: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 60), at))![0];
  const word = /[\p{L}\p{N}.]*$/u.exec(before)![0];
  if (/[@/\\]|www\.|\w\.\w/.test(before)) return true;
  if (titles.has(word) || closers.has(word)) return true;
  return (
    domain.test(text.slice(end, end + 12)) ||
    /\S[@/]/.test(text.slice(end, end + 30).split(/\s/, 1)[0]!)
  );
}
