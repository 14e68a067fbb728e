import type { Article } from "@crossread/core";
import { outletOfUrl } from "./outlets.ts";
import { readDate } from "./text/dates.ts";

/** What a document may say of an article. */
export type DraftField = Exclude<keyof Article, never>;

/** An article as its document tells it; the name of the file tells what is missing. */
export interface Draft {
  readonly fields: Partial<Article>;
  /** By field: where in the document its value stood, in words. */
  readonly from: Origins;
  /** What a person should know before relying on it: an embargo, a withdrawal, a paywall. */
  readonly notes: readonly string[];
  /** What its provider calls the item in every version of it. */
  readonly item?: string;
}

export type Origins = Readonly<Partial<Record<DraftField, string>>>;

/** A value that may become a field of an article, and where it stood. */
export type Candidate = readonly [field: DraftField, value: unknown, from: string];

/**
 * Takes for each field the first candidate that says something. Values of other types than strings and
 * numbers are passed over, broken characters are replaced, dates become ISO 8601, and what is no web
 * address is no url. A date that was given and can't be read gets a note.
 */
export function makeDraft(candidates: readonly Candidate[], notes: readonly string[] = []): Draft {
  const values = new Map<DraftField, string>();
  const origins = new Map<DraftField, string>();
  for (const [field, value, from] of candidates) {
    if (values.has(field)) continue;
    const text = normalize(field, value);
    if (!text) continue;
    values.set(field, text);
    origins.set(field, from);
  }
  const fields = Object.fromEntries(values);
  return {
    fields,
    from: Object.fromEntries(origins),
    notes: [...notes, ...unreadDates(candidates, fields)],
  };
}

function unreadDates(
  candidates: readonly Candidate[],
  fields: Partial<Article>,
): readonly string[] {
  return dateFields.flatMap((field) => {
    if (fields[field] !== undefined) return [];
    const given = candidates.find(
      ([name, value]) => name === field && typeof value === "string" && value.trim() !== "",
    );
    if (!given) return [];
    const shown = String(given[1]).replace(/\s+/g, " ").trim().slice(0, longestShown);
    return [`the date “${shown}” (${given[2]}) is left out: it can't be read, or means two days`];
  });
}

const dateFields = ["published", "modified"] as const satisfies readonly DraftField[];

/** In characters of a value in a note. */
const longestShown = 40;

/** The draft of an item that its provider names, and the name is the same in every version. */
export function withItem(draft: Draft, name: unknown): Draft {
  return typeof name === "string" && name.trim() !== "" ? { ...draft, item: name.trim() } : draft;
}

/** A field other than the text that is longer than this was mistaken for one. */
const longestField = 1000;

function normalize(field: DraftField, value: unknown): string | undefined {
  const isNumber = typeof value === "number" && field !== "body";
  if (typeof value !== "string" && !isNumber) return undefined;
  const text = String(value).toWellFormed();
  if (field === "body") return text.trim() === "" ? undefined : text;
  const line = text
    .slice(0, 4 * longestField)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length > longestField) return undefined;
  switch (field) {
    case "published":
    case "modified":
      return readDate(line);
    case "url":
      return /^https?:\/\//i.test(line) && URL.canParse(line) ? line : undefined;
    case "language":
      return /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(line)
        ? line.replaceAll("_", "-")
        : undefined;
    case "id":
      return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(line) ? line : undefined;
    case "outlet":
      return /^[\w-]+(?:\.[\w-]+)+$/.test(line) ? (outletOfUrl(`https://${line}`) ?? line) : line;
    case "byline":
      return line.replace(/^(?:written\s+)?by:?\s+/i, "") || undefined;
    default:
      return line;
  }
}
