import { concatenate } from "../bytes/bytes.ts";

/** A line, or a row of a table, as bytes. */
export interface RawRecord {
  readonly bytes: Uint8Array;
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  /** It has more bytes than are kept, and `bytes` is empty. */
  readonly tooLong: boolean;
}

/** Where the next record ends in a piece of a file, -1 where it goes on; keeps in mind what it has seen. */
export type FindEnd = (chunk: Uint8Array, from: number) => number;

/** In bytes: an article of 250,000 characters, the longest that is compared, with all that a row may add. */
export const longestRecord = 4_000_000;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quotationMark = 0x22;

/**
 * Cuts the pieces of a file into records and holds one at a time. A record that is too long is passed
 * over and given without its bytes, so that memory stays bounded whatever the file.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  findEnd: FindEnd,
): AsyncGenerator<RawRecord> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  let lines = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    lines += countLines(part);
    if (length <= longestRecord) parts.push(part);
    else parts = [];
  };
  const finish = (): RawRecord => {
    const tooLong = length > longestRecord;
    const bytes = tooLong ? new Uint8Array() : concatenate(parts, length);
    const record = { bytes, line, tooLong };
    line += lines;
    parts = [];
    length = 0;
    lines = 0;
    return record;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = findEnd(chunk, 0); end >= 0; end = findEnd(chunk, from)) {
      take(chunk.subarray(from, end + 1));
      from = end + 1;
      yield finish();
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

/** Records that end with their line. */
export const lineEnds: FindEnd = (chunk, from) => chunk.indexOf(lineFeed, from);

/**
 * Rows of a table: a line end within a cell in quotation marks is no end. A row that is far too long is
 * given up, as its mark was never closed, and the next line begins another.
 */
export function rowEnds(delimiter: number): FindEnd {
  let state: "start" | "plain" | "quoted" | "closing" = "start";
  let length = 0;
  return (chunk, from) => {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      length += 1;
      if (state === "quoted") {
        if (byte === quotationMark) state = "closing";
        else if (byte === lineFeed && length > longestRecord) {
          length = 0;
          state = "start";
          return at;
        }
      } else if (byte === lineFeed || (byte === carriageReturn && !goesOn(chunk, at))) {
        length = 0;
        state = "start";
        return at;
      } else if (byte === quotationMark && state !== "plain") state = "quoted";
      else if (byte === delimiter) state = "start";
      else state = "plain";
    }
    return -1;
  };
}

/** Nothing but white space; told at the first byte of most records. */
export function isBlank({ bytes, tooLong }: RawRecord): boolean {
  return !tooLong && bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** A line feed follows, or may follow in the next piece. */
function goesOn(chunk: Uint8Array, at: number): boolean {
  return at + 1 >= chunk.length || chunk[at + 1] === lineFeed;
}

/** Line feeds, and carriage returns that stand alone. */
function countLines(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, at + 1)) count += 1;
  return count === 0 && part.at(-1) === carriageReturn ? 1 : count;
}
