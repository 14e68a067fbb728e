import type { Candidate } from "../draft.ts";
import { hostOf, outletOfUrl } from "../outlets.ts";
import { type Element, find, textOf, walk } from "../tree.ts";
import { findLinkedArticle } from "./json-ld.ts";

/** What a page says of its article. */
export interface PageMetadata {
  readonly candidates: readonly Candidate[];
  readonly notes: readonly string[];
  /** The whole text as JSON-LD gives it, usually without paragraphs. */
  readonly articleBody?: string;
  readonly language?: string;
  /** What the page calls its standfirst or a summary of itself. */
  readonly descriptions: readonly string[];
}

/**
 * Reads JSON-LD, OpenGraph and other meta elements, `<time>`, the canonical address and the headings of a
 * page, in this order of trust.
 */
export function readMetadata(page: Element): PageMetadata {
  const article = findLinkedArticle(page);
  const meta = metaOf(page);
  const body = find(page, "body") ?? page;
  const linked = (field: Candidate[0], property: string): Candidate => [
    field,
    article?.text(property),
    `JSON-LD ${property}`,
  ];
  const metas = (field: Candidate[0], names: readonly string[]): readonly Candidate[] =>
    names.map((name) => [field, meta.get(name), `meta ${name}`]);
  const url = [
    canonicalOf(page),
    meta.get("og:url"),
    article?.text("url"),
    article?.text("mainEntityOfPage"),
  ].find((each) => hostOf(each) !== undefined);
  const site = meta.get("og:site_name") ?? meta.get("application-name");
  const published = article?.text("datePublished");
  const modified = article?.text("dateModified");
  const language =
    page.attributes.get("lang") ?? article?.text("inLanguage") ?? meta.get("og:locale");
  const articleBody = article?.text("articleBody");
  return {
    candidates: [
      linked("title", "headline"),
      ["title", withoutSite(meta.get("og:title"), site), "meta og:title"],
      ["title", textOf(find(body, "h1")), "first heading"],
      ["title", withoutSite(textOf(find(find(page, "head"), "title")), site), "page title"],
      ["outlet", outletOfUrl(url), "known host"],
      linked("outlet", "publisher"),
      ...metas("outlet", ["og:site_name", "application-name", "dc.publisher", "cre"]),
      ["outlet", hostOf(url), "host of the address"],
      ...[linked("byline", "author"), ...metas("byline", bylineNames)].filter(
        ([, value]) => !isUrl(value),
      ),
      ["byline", textOf(relAuthor(body)), "link to the author"],
      linked("published", "datePublished"),
      ...metas("published", dateNames),
      ["published", timeOf(body), "time element"],
      linked("dateline", "dateline"),
      ["url", url, "canonical address"],
      ...(modified !== published ? [linked("modified", "dateModified")] : []),
      ...metas("modified", ["article:modified_time", "og:updated_time"]),
    ],
    notes: notesOf(article),
    ...(articleBody && { articleBody }),
    ...(language && { language: language.trim() }),
    descriptions: [
      article?.text("alternativeHeadline"),
      article?.text("description"),
      meta.get("og:description"),
      meta.get("description"),
    ].filter((each) => each !== undefined),
  };
}

const bylineNames = [
  "author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "article:author",
];

const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "dc.date.issued",
  "dcterms.created",
  "date",
];

function notesOf(article: ReturnType<typeof findLinkedArticle>): readonly string[] {
  if (!article) return [];
  const correction = article.text("correction");
  return [
    ...(article.denies("isAccessibleForFree")
      ? ["marked as not free to read, so its text may be cut off"]
      : []),
    ...(correction
      ? [`carries a correction: ${correction.replace(/\s+/g, " ").slice(0, 400)}`]
      : []),
    ...(article.type === "LiveBlogPosting"
      ? ["a live blog: many short entries, newest first"]
      : []),
  ];
}

/** Contents by name, property or itemprop in small letters; the first of a name counts. */
function metaOf(page: Element): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, attributes } of walk(page)) {
    if (name !== "meta") continue;
    const content = attributes.get("content")?.trim();
    for (const key of ["property", "name", "itemprop"]) {
      const of = attributes.get(key)?.toLowerCase();
      if (of && content && !values.has(of)) values.set(of, content);
    }
  }
  return values;
}

function canonicalOf(page: Element): string | undefined {
  for (const { name, attributes } of walk(page)) {
    if (name === "link" && /\bcanonical\b/i.test(attributes.get("rel") ?? "")) {
      return attributes.get("href")?.trim();
    }
  }
  return undefined;
}

function relAuthor(body: Element): Element | undefined {
  for (const each of walk(body)) {
    const { attributes } = each;
    if (/\bauthor\b/i.test(attributes.get("rel") ?? "")) return each;
    if (/\bauthor\b/i.test(attributes.get("itemprop") ?? "")) return each;
  }
  return undefined;
}

/** The first time with a machine's date, or one that is marked as the day of publication. */
function timeOf(body: Element): string | undefined {
  let first: string | undefined;
  for (const { name, attributes } of walk(body)) {
    if (name !== "time") continue;
    const date = attributes.get("datetime");
    if (date && (attributes.has("pubdate") || attributes.get("itemprop") === "datePublished"))
      return date;
    first ??= date;
  }
  return first;
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && /^https?:/i.test(value.trim());
}

/** A title without the name of the site that stands after, or before, a bar or dash. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title) return undefined;
  const parts = /^(.{10,500}?)\s+[|–—·-]\s+([^|–—·]{2,60})$/.exec(title);
  if (!parts?.[1] || !parts[2]) return title;
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const isSite = site !== undefined && letters(parts[2]).includes(letters(site));
  return isSite || title.includes(" | ") ? parts[1] : title;
}
