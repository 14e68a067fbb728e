import { InputError } from "@crossread/core";
import {
  type Check,
  list,
  object,
  optional,
  parseJson,
  type Requirement,
  string,
} from "../json.ts";

/** Name of the file that describes a story folder. */
export const storyFileName = "story.json";

/** More are no story but a corpus; `streamArticles` reads those. */
export const mostArticles = 300;

/** What `story.json` says of one article. */
export type ArticleEntry = ReturnType<typeof articleEntry>;

/** What `story.json` says. */
export type StoryFile = ReturnType<typeof storyFile>;

/**
 * Reads the text of a `story.json`; `file` names it in messages.
 * @throws InputError that names the field and what was expected there.
 */
export function parseStoryFile(text: string, file: string): StoryFile {
  return parseJson(text, file, storyFile);
}

const whole: Requirement = {
  expected: "text without broken characters",
  holds: (text) => text.isWellFormed(),
};

/** Text that may be empty. */
export const anyText = string(whole);

/** Text that is there. */
export const someText = string(
  { expected: "a string that is not empty", holds: (text) => text.trim() !== "" },
  whole,
);

/**
 * An id becomes part of sentence ids (`the-diplomat:12`), of links in a page and of file names, so it
 * holds nothing that ends a word in any of them.
 */
export const articleId = string({
  expected: "an id of letters, digits, “.”, “_” and “-”",
  holds: (text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(text),
});

const date = string({
  expected: "an ISO 8601 date such as 2019-02-28 or 2019-02-28T09:30:00Z",
  holds: isDate,
});

/** What is known of an article beyond its text, in every input. */
export const articleDetails = {
  published: optional(date),
  modified: optional(date),
  url: optional(
    string({
      expected: "a web address that begins with http:// or https://",
      holds: (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
    }),
  ),
  byline: optional(someText),
  agency: optional(someText),
  version: optional(someText),
};

/** A list of articles; a story needs at least two. */
export function articleList<Entry>(entry: Check<Entry>): Check<readonly Entry[]> {
  return list(entry, "articles", 2, mostArticles);
}

const articleEntry = object(
  {
    id: articleId,
    outlet: someText,
    file: someText,
    title: optional(anyText),
    ...articleDetails,
  },
  "an object that describes an article",
);

const storyFile = object(
  { title: optional(someText), articles: articleList(articleEntry) },
  "an object with a list of articles",
);

/** A day of the calendar, or one with a time and its offset; a time alone means nothing elsewhere. */
function isDate(text: string): boolean {
  const time = String.raw`T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:[0-5]\d)`;
  const parts = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)(${time})?$`).exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Articles have ids and files of their own. `values` are compared, by position in the list of articles;
 * `shown` are what the person wrote.
 * @throws InputError at the second article with a value that one before it has.
 */
export function refuseRepeated(
  values: readonly string[],
  field: "id" | "file",
  file: string,
  list = "articles",
  shown = values,
): void {
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const before = seen.get(value);
    if (before !== undefined) {
      throw new InputError({
        file,
        field: `${list}[${index}].${field}`,
        expected: field === "id" ? "an id of its own" : "a file of its own",
        received: `“${shown[index]}”, which ${list}[${before}] has too`,
      });
    }
    seen.set(value, index);
  }
}
