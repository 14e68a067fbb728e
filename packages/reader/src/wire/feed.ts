import { InputError } from "@crossread/core";
import { parseFeed } from "feedsmith";
import type { Document } from "../document.ts";
import { type Draft, makeDraft } from "../draft.ts";
import { linesOfMarkup } from "../html/fragment.ts";
import { hostOf, outletOfUrl } from "../outlets.ts";

/**
 * Reads RSS, Atom or RDF. An entry is by the outlet that its `<source>` names: a feed that gathers others
 * did not write what it gathers. Entries without text are left out.
 * @throws InputError where it is no feed, or no entry has text.
 */
export function readFeed(text: string, file: string): Document {
  const { feed, format } = parse(text, file);
  const entries = listOf(feed, format === "atom" ? "entries" : "items");
  if (entries.length > mostEntries) {
    const expected = `a feed of at most ${mostEntries} entries`;
    throw new InputError({ file, expected, received: `${entries.length}` });
  }
  const drafts = entries.map((entry) => readEntry(entry, feed)).filter(hasBody);
  if (drafts.length === 0) {
    throw new InputError({
      file,
      expected: "a feed whose entries have their text",
      received: entries.length === 0 ? "a feed without entries" : "entries without text",
    });
  }
  return { format: format === "atom" ? "Atom" : "RSS", drafts };
}

/** Feeds hold tens of entries, archives hundreds; a story never has as many articles. */
const mostEntries = 1000;

/** An object as it came out of the feed. */
type Thing = Readonly<Record<string, unknown>>;

function parse(text: string, file: string): { readonly feed: Thing; readonly format: string } {
  try {
    return parseFeed(text) as unknown as { readonly feed: Thing; readonly format: string };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InputError({ file, expected: "RSS or Atom", received: "a feed that can't be read" });
  }
}

function readEntry(entry: Thing, feed: Thing): Draft {
  const source = thing(entry, "source");
  const url = words(entry, "link") ?? linkOf(entry) ?? words(entry, "id");
  const sourceUrl = words(source, "url") ?? linkOf(source) ?? words(source, "id");
  const namespace = thing(entry, "content");
  const encoded =
    words(namespace, "encoded") ?? words(namespace, "value") ?? words(entry, "content");
  const summary = words(entry, "description") ?? textValue(entry, "summary");
  const body = encoded ?? summary;
  return makeDraft(
    [
      ["title", plain(textValue(entry, "title")), "title of the entry"],
      [
        "body",
        body && linesOfMarkup(body),
        encoded ? "content of the entry" : "summary of the entry",
      ],
      ["outlet", outletOfUrl(sourceUrl), "source of the entry"],
      ["outlet", plain(textValue(source, "title")), "source of the entry"],
      ["outlet", outletOfUrl(url), "address of the entry"],
      ["outlet", plain(textValue(feed, "title")), "title of the feed"],
      ["outlet", hostOf(url), "address of the entry"],
      ["byline", authorsOf(entry), "author of the entry"],
      ["byline", authorsOf(source), "author of the source"],
      ["published", words(entry, "published"), "published"],
      ["published", words(entry, "pubDate"), "pubDate"],
      ["published", words(thing(entry, "dc"), "date"), "dc:date"],
      ["published", words(entry, "updated"), "updated"],
      ["url", url, "link of the entry"],
      ["language", words(feed, "language"), "language of the feed"],
    ],
    encoded ? [] : ["its feed gives no full text, so this is the summary"],
  );
}

function hasBody({ fields }: Draft): boolean {
  return fields.body !== undefined;
}

/** Names of the authors, in whichever of the places that feeds have for them. */
function authorsOf(entry: Thing | undefined): string | undefined {
  const dc = thing(entry, "dc");
  const creators = [words(dc, "creator"), ...listOf(dc, "creators").map(String)].filter(Boolean);
  if (creators.length > 0) return creators.join(", ");
  const authors = [...listOf(entry, "authors"), thing(entry, "author")].map((each) =>
    typeof each === "string" ? each : words(each, "name"),
  );
  const names = authors.filter((name) => typeof name === "string" && name !== "");
  return names.join(", ").replace(/^\S+@\S+\s+\((.+)\)$/, "$1") || undefined;
}

function linkOf(entry: Thing | undefined): string | undefined {
  const links = listOf(entry, "links");
  const own = links.find((link) => [undefined, "alternate"].includes(words(link, "rel")));
  return words(own, "href");
}

function thing(of: Thing | undefined, name: string): Thing | undefined {
  const value = of && Object.hasOwn(of, name) ? of[name] : undefined;
  return typeof value === "object" && value !== null ? (value as Thing) : undefined;
}

function listOf(of: Thing | undefined, name: string): readonly Thing[] {
  const value = thing(of, name);
  return Array.isArray(value) ? value : [];
}

function words(of: Thing | undefined, name: string): string | undefined {
  const value = of && Object.hasOwn(of, name) ? of[name] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A text, or the `value` of a text with a type. */
function textValue(of: Thing | undefined, name: string): string | undefined {
  return words(of, name) ?? words(thing(of, name), "value");
}

/** Titles may hold markup and entities. */
function plain(text: string | undefined): string | undefined {
  return text && /[<&]/.test(text) ? linesOfMarkup(text) : text;
}
