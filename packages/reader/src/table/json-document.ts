import type { Document, ReadOptions } from "../document.ts";
import type { Draft } from "../draft.ts";
import { parse } from "../json.ts";
import { isNinjs } from "../wire/ninjs-shape.ts";
import { parseArticles } from "./articles-json.ts";
import { readRow } from "./record.ts";

/** JSON of any shape that is known, and the title of the story where it tells one. */
export interface JsonDocument extends Document {
  readonly title?: string;
}

/**
 * Reads JSON: wires in ninjs, articles of other tools, or Crossread's own shape, which is checked to the
 * letter; what is none of the first two is taken for the last, so that the message names its fields.
 * @throws InputError that names the field and what was expected there.
 */
export async function readJsonDocument(
  text: string,
  file: string,
  options: ReadOptions = {},
): Promise<JsonDocument> {
  const value = parse(text, file);
  const entries = listOf(value);
  const first = entries?.[0];
  if (entries && isNinjs(first)) {
    const { readNinjs } = await import("../wire/ninjs.ts");
    return { format: "ninjs", drafts: entries.map((entry) => readNinjs(entry, file)) };
  }
  if (entries && isForeign(first, options)) {
    return { format: "JSON", drafts: entries.map((entry) => readEntry(entry, options)) };
  }
  const { title, articles } = parseArticles(text, file);
  return {
    format: "articles in JSON",
    ...(title !== undefined && { title }),
    drafts: articles.map((fields): Draft => ({ fields, from: {}, notes: [] })),
  };
}

/** An article by itself, a list of them, or a list in the place where exports keep it. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const lists = ["items", "articles", "results", "stories", "docs"].map((name) =>
    Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined,
  );
  return lists.find((each): each is unknown[] => Array.isArray(each)) ?? [value];
}

/** An article by another tool lacks the id or outlet that Crossread's own shape must have. */
function isForeign(entry: unknown, options: ReadOptions): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  if (Object.hasOwn(entry, "id") && Object.hasOwn(entry, "outlet") && !options.map) return false;
  const { fields } = readEntry(entry, options);
  return fields.body !== undefined;
}

function readEntry(entry: unknown, options: ReadOptions): Draft {
  const row = typeof entry === "object" && entry !== null ? Object.entries(entry) : [];
  return readRow(new Map(row), "key", options.map);
}
