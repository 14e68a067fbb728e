import { type Candidate, type Draft, type DraftField, makeDraft, withItem } from "../draft.ts";
import { hostOf, outletOfUrl } from "../outlets.ts";
import { noteOfWithdrawal } from "../wire/wire-notes.ts";

/** By field of an article, the name of the column or key that holds it. */
export type ColumnMap = Readonly<Partial<Record<DraftField, string>>>;

/** The fields that a column may be mapped to. */
export const mappedFields: readonly DraftField[] = [
  "id",
  "title",
  "body",
  "outlet",
  "byline",
  "published",
  "url",
  "agency",
  "dateline",
  "language",
  "version",
  "modified",
];

/** A row of a table, an object of a list: values by column. */
export type Row = ReadonlyMap<string, unknown>;

/**
 * An article from a row. Columns are found by the names that exports of news archives use, whatever their
 * case and hyphens; `map` overrides them. Without an outlet the host of the address stands for it. A
 * status that says that the article was taken back becomes a note.
 */
export function readRow(row: Row, kind: "column" | "key", map: ColumnMap = {}): Draft {
  const columns = new Map([...row.keys()].map((name) => [squeeze(name), name]));
  const candidate = (field: DraftField, name: string): Candidate => [
    field,
    wordsOf(row.get(name)),
    `${kind} ${name}`,
  ];
  const candidates = mappedFields.flatMap((field) => {
    const wanted = map[field];
    if (wanted !== undefined) return [candidate(field, wanted)];
    return namesByField[field].flatMap((name) => {
      const column = columns.get(name);
      return column === undefined ? [] : [candidate(field, column)];
    });
  });
  const url = candidates.find(([field, value]) => field === "url" && value)?.[1];
  const host = typeof url === "string" ? url : undefined;
  const notes = statusNames.flatMap((name) => {
    const status = row.get(columns.get(name) ?? "");
    return typeof status === "string" ? (noteOfWithdrawal(status) ?? []) : [];
  });
  const draft = makeDraft(
    [
      ...candidates.map(nameKnownHost),
      ["outlet", outletOfUrl(host) ?? hostOf(host), "host of the address"],
    ],
    notes.slice(0, 1),
  );
  if (draft.fields.id !== undefined) return draft;
  // A tag or a urn is no id of ours, and names the article all the same.
  return withItem(draft, candidates.find(([field, value]) => field === "id" && value)?.[1]);
}

/** Squeezed; where exports of wires and archives say that an article was taken back. */
const statusNames = ["pubstatus", "status"];

/** True where the columns may hold notices that take an article back without its text. */
export function hasNotices(names: readonly string[], map: ColumnMap = {}): boolean {
  const isNamed = hasColumnFor("id", names, map) || hasColumnFor("url", names, map);
  return isNamed && names.some((name) => statusNames.includes(squeeze(name)));
}

/** True where a column of these names holds the field. */
export function hasColumnFor(
  field: DraftField,
  names: readonly string[],
  map: ColumnMap = {},
): boolean {
  const wanted = map[field];
  if (wanted !== undefined) return names.includes(wanted);
  return names.some((name) => namesByField[field].includes(squeeze(name)));
}

/** A source given as a host, `bbc.co.uk`, goes by its printed name. */
function nameKnownHost([field, value, from]: Candidate): Candidate {
  if (field !== "outlet" || typeof value !== "string") return [field, value, from];
  return [field, outletOfUrl(`https://${value.trim().slice(0, 253)}`) ?? value, from];
}

/** Most telling first; squeezed. news-please, Media Cloud, NewsAPI, GDELT and common data sets. */
const namesByField: Readonly<Record<DraftField, readonly string[]>> = {
  id: ["id", "articleid", "storiesid", "docid"],
  title: ["headline", "title"],
  body: [
    "body",
    "text",
    "maintext",
    "articlebody",
    "fulltext",
    "articletext",
    "storytext",
    "content",
    "bodytext",
  ],
  outlet: [
    "outlet",
    "publication",
    "publisher",
    "medianame",
    "newspaper",
    "source",
    "sourcename",
    "sourcedomain",
    "domain",
    "site",
  ],
  byline: ["byline", "author", "authors"],
  published: [
    "published",
    "datepublish",
    "publishdate",
    "publisheddate",
    "publishedat",
    "datepublished",
    "pubdate",
    "publicationdate",
    "date",
    "seendate",
  ],
  url: ["url", "link", "articleurl", "canonicalurl"],
  agency: ["agency", "creditline"],
  dateline: ["dateline"],
  language: ["language", "lang"],
  version: ["version"],
  modified: ["modified", "datemodified", "modifieddate", "modifiedat", "updated", "updatedat"],
};

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/** A value in words: lists joined by commas, `{ "name": … }` by its name. */
function wordsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return nameOf(value);
  const words = value.slice(0, mostListed).map(nameOf);
  return words.filter((each) => typeof each === "string" && each !== "").join(", ");
}

/** More authors than this are no byline. */
const mostListed = 20;

function nameOf(value: unknown): unknown {
  const named = typeof value === "object" && value !== null && Object.hasOwn(value, "name");
  return named ? (value as { readonly name: unknown }).name : value;
}
