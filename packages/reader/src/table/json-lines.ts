import { InputError } from "@crossread/core";
import type { ReadOptions } from "../document.ts";
import type { Draft } from "../draft.ts";
import { parse } from "../json.ts";
import { isNinjs } from "../wire/ninjs-shape.ts";
import { readRow } from "./record.ts";
import { isBlank, lineEnds, type RawRecord, splitRecords } from "./records.ts";
import { attemptRow, type Row, textOfRecord, withBody } from "./rows.ts";

/**
 * Reads JSON Lines: an article a line, as another tool's object or in ninjs. A line that is no object, or
 * holds no text, is a problem of that line alone.
 */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<Row> {
  for await (const record of splitRecords(chunks, lineEnds)) {
    if (isBlank(record)) continue;
    const place = `${file}: line ${record.line}`;
    yield attemptRow(record.line, () => readLine(record, place, options));
  }
}

async function readLine(record: RawRecord, place: string, options: ReadOptions): Promise<Draft> {
  const { text, notes } = textOfRecord(record, place);
  const value = parse(text, place);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError({ file: place, expected: "an object", received: "another value" });
  }
  const draft = isNinjs(value)
    ? (await import("../wire/ninjs.ts")).readNinjs(value, place)
    : readRow(new Map(Object.entries(value)), "key", options.map);
  return withBody({ ...draft, notes: [...draft.notes, ...notes] }, place, Object.keys(value));
}
