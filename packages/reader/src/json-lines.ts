import { InputError } from "@crossread/core";
import type { Document, ReadOptions } from "./document.ts";
import type { Draft } from "./draft.ts";
import { parse } from "./json.ts";
import { isNinjs } from "./ninjs-shape.ts";
import { readRow } from "./record.ts";

/**
 * Reads JSON Lines: an article a line, as another tool's object or in ninjs.
 * @throws InputError that names the line which is no object.
 */
export async function readJsonLines(
  text: string,
  file: string,
  options: ReadOptions = {},
): Promise<Document> {
  const drafts: Draft[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${file}: line ${index + 1}`;
    const value = parse(line, place);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new InputError({ file: place, expected: "an object", received: "another value" });
    }
    drafts.push(
      isNinjs(value)
        ? (await import("./ninjs.ts")).readNinjs(value, place)
        : readRow(new Map(Object.entries(value)), "key", options.map),
    );
  }
  return { format: "JSON Lines", drafts };
}
