import type { Span } from "../../model.ts";
import { trim } from "../../span.ts";
import { isWordy } from "../../text.ts";

/**
 * Pairs quotation marks over a whole field, because a sentence alone can't tell whether a mark opens
 * or closes, and a quotation may go on for paragraphs:
 *
 *     “First paragraph, never closed.
 *     “Second paragraph, closed here,” she said.      → one quotation, from First to here,
 *
 * A mark's side is read from the space around it first and from its shape second, so that marks typed
 * the wrong way round still pair. A quotation never runs past its paragraph unless the next paragraph
 * starts with an opening mark. Linear in the length of the text.
 */

/** Text between two quotation marks, without the marks. */
export interface MarkedSpan extends Span {
  readonly family: Family;
  /** No closing mark was found: the end of the paragraph stands in for it. */
  readonly unclosed: boolean;
}

type Family = "double" | "single" | "guillemet";
type Side = "open" | "close" | "either";

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly family: Family;
  readonly side: Side;
}

interface Open {
  readonly start: number;
  readonly mark: Mark;
  /** It opened the paragraph, or goes on from the one before. */
  readonly leads: boolean;
  /** A sentence-like end just before the next opening mark, if that mark came first. */
  readonly stop: number | undefined;
}

/** Quotations of one field in reading order; the outer one comes before those nested in it. */
export function pairMarks(text: string, paragraphs: readonly Span[]): MarkedSpan[] {
  const found: MarkedSpan[] = [];
  let carried: Open | undefined;
  paragraphs.forEach((paragraph, number) => {
    const next = paragraphs[number + 1];
    const { closed, open } = pairParagraph(text, paragraph, carried);
    for (const span of closed) found.push(span);
    carried = open.find((left) => next && goesOn(text, paragraph, left, next));
    for (const left of open) {
      const end = left === carried ? undefined : unclosedEnd(text, paragraph, left);
      if (end === undefined) continue;
      found.push({ start: left.start, end, family: left.mark.family, unclosed: true });
    }
  });
  return found
    .map((span) => ({ ...span, ...trim(text, span) }))
    .filter((span) => isWordy(text.slice(span.start, span.end)))
    .sort((left, right) => left.start - right.start || right.end - left.end);
}

/** More marks than this open at once are strays; the oldest is given up. */
const deepest = 6;

function pairParagraph(
  text: string,
  paragraph: Span,
  carried: Open | undefined,
): { readonly closed: readonly MarkedSpan[]; readonly open: readonly Open[] } {
  const marks = marksIn(text, paragraph).slice(carried ? 1 : 0);
  const open: Open[] = carried ? [carried] : [];
  const closed: MarkedSpan[] = [];
  marks.forEach((mark, position) => {
    const opener = open.findLast((candidate) => candidate.mark.family === mark.family);
    if (opener && mark.side !== "open" && (mark.family !== "single" || open.at(-1) === opener)) {
      // What was opened inside and never closed was no quotation, or lost its closing mark.
      open.length = open.indexOf(opener);
      closed.push({ start: opener.start, end: mark.at, family: mark.family, unclosed: false });
    } else if (mark.side !== "close" && worthOpening(marks, position)) {
      const inner = open.at(-1);
      if (inner?.mark.family === mark.family && inner.stop === undefined) {
        open[open.length - 1] = { ...inner, stop: pauseBefore(text, inner.start, mark.at) };
      }
      open.push(opened(text, paragraph, mark));
      if (open.length > deepest) open.shift();
    }
  });
  return { closed, open };
}

/** Elisions that start with an apostrophe: ’90s, ’em, ’til. */
const elision = /^(?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|round|n|cuz|tude)\b)/i;
const marking = /``|''|["“”„‟＂«»'‘’‚]/g;
const space = /[\s([{<—–\-/]/;

function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const line = text.slice(paragraph.start, paragraph.end);
  for (const match of line.matchAll(marking)) {
    const shape = match[0];
    const before = line[match.index - 1] ?? " ";
    const after = line[match.index + shape.length] ?? " ";
    const family = familyOf(shape);
    const side = sideOf(shape, before, after, line, match.index);
    if (side) marks.push({ at: paragraph.start + match.index, width: shape.length, family, side });
  }
  return withoutPossessives(text, marks);
}

function familyOf(shape: string): Family {
  if (/[«»]/.test(shape)) return "guillemet";
  return /^['‘’‚]$/.test(shape) ? "single" : "double";
}

/** Which side of a quotation the mark stands on; undefined where it is no quotation mark. */
function sideOf(
  shape: string,
  before: string,
  after: string,
  line: string,
  at: number,
): Side | undefined {
  const typed = typedSide(shape);
  const single = /^['‘’‚]$/.test(shape);
  if (single && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return undefined;
  // Inches, as in 6'2".
  if (shape === '"' && /\d['’′] ?\d{1,2}$/.test(line.slice(Math.max(0, at - 5), at)))
    return undefined;
  const opens = (space.test(before) || isMark(before)) && !/\s/.test(after);
  const closes = !/[\s([{]/.test(before) && (!/[\p{L}\p{N}]/u.test(after) || isMark(after));
  if (opens && !closes) {
    if (single && typed !== "open" && elision.test(line.slice(at + 1, at + 9))) return undefined;
    return "open";
  }
  if (closes && !opens) return "close";
  return typed;
}

function typedSide(shape: string): Side {
  if (/^(?:[“„‘‚«]|``)$/.test(shape)) return "open";
  return /^[”’»]$/.test(shape) ? "close" : "either";
}

function isMark(character: string): boolean {
  return /["“”„‟＂«»'‘’‚`]/.test(character);
}

/**
 * A single mark after an s may be a possessive: the workers’ strike. It is one where a word follows
 * and another single mark can still close the quotation before a new one opens.
 */
function withoutPossessives(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  let laterCloses = false;
  for (const mark of [...marks].reverse()) {
    if (mark.family === "single") {
      const possessive =
        mark.side === "close" &&
        laterCloses &&
        /^s. ?[\p{L}\p{N}]/iu.test(text.slice(mark.at - 1, mark.at + 3));
      if (possessive) continue;
      laterCloses = mark.side !== "open";
    }
    kept.push(mark);
  }
  return kept.reverse();
}

/** A single mark opens a quotation only where one can close it; any other opening mark always does. */
function worthOpening(marks: readonly Mark[], position: number): boolean {
  const mark = marks[position];
  if (mark?.family !== "single") return true;
  for (let next = position + 1; next < marks.length && next < position + 40; next += 1) {
    const other = marks[next];
    if (other?.family === "single") return other.side !== "open" || worthNesting(marks, next);
  }
  return false;
}

function worthNesting(marks: readonly Mark[], position: number): boolean {
  const later = marks.slice(position + 1, position + 40).filter((mark) => mark.family === "single");
  return later[0]?.side === "close" && later[1]?.side === "close";
}

function opened(text: string, paragraph: Span, mark: Mark): Open {
  const leads = text.slice(paragraph.start, mark.at).trim() === "";
  return { start: mark.at + mark.width, mark, leads, stop: undefined };
}

/** End of the words before `at` where they end like a quotation: with a comma, stop or question mark. */
function pauseBefore(text: string, start: number, at: number): number | undefined {
  const words = text.slice(start, at).trimEnd();
  return /[.,!?…]$/.test(words) ? start + words.length : undefined;
}

/** Whether a quotation left open goes on: the next paragraph starts with an opening mark like its own. */
function goesOn(text: string, paragraph: Span, left: Open, next: Span): boolean {
  if (left.stop !== undefined || !/[\p{P}\p{N}]$/u.test(tail(text, paragraph))) return false;
  const head = text.slice(next.start, next.end).trimStart().slice(0, 3);
  if (left.mark.family === "double") return /^(?:["“”„‟＂]|``|'')\S/.test(head);
  return left.mark.family === "single" && /^['‘]\p{L}/u.test(head);
}

function tail(text: string, paragraph: Span): string {
  return text.slice(Math.max(paragraph.start, paragraph.end - 20), paragraph.end).trimEnd();
}

/**
 * Where a quotation with no closing mark ends. A mark that opens the paragraph or follows a colon or
 * comma quotes the rest of it; elsewhere the mark is a stray.
 */
function unclosedEnd(text: string, paragraph: Span, left: Open): number | undefined {
  if (left.mark.family !== "double") return undefined;
  if (left.stop !== undefined) return left.stop;
  const lead = text.slice(Math.max(0, left.mark.at - 2), left.mark.at).trim();
  return left.leads || /[:,]$/.test(lead) ? paragraph.end : undefined;
}
