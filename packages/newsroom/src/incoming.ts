import { type Article, sha256 } from "@crossread/core";

/** An article as it came in, before it has a place in the store. */
export interface Incoming {
  readonly article: Article;
  /** Its document gave it an id of its own, which stays while the text is corrected. */
  readonly ownId?: boolean;
  /** What its provider calls it in every version, where that is no id. */
  readonly item?: string;
  /** Where it was found; what could not be read there before is forgotten. */
  readonly place?: string;
  /** Why its provider took it back; absent where it stands. */
  readonly withdrawn?: string;
}

/** An article was taken back; the notice names it and brings no text. At least one of `url` and `id` is there. */
export interface Notice {
  /** Absent where none is named: then it concerns whoever has the article. */
  readonly outlet?: string;
  readonly url?: string;
  /** The article's own id, or what its provider calls it. */
  readonly id?: string;
  readonly reason: string;
}

/** Something that was to be an article and is none: where it stood, and why. */
export interface Refused {
  readonly place: string;
  readonly reason: string;
}

/** What a corpus gives, one after the other. */
export type CorpusItem =
  | ({ readonly kind: "article" } & Incoming)
  | ({ readonly kind: "notice" } & Notice)
  | ({ readonly kind: "refused" } & Refused);

/**
 * Id of an article by what it says and who says it: the same text by the same outlet is the same article,
 * however often and under whatever name it comes in. `the-argus-0123456789abcdef`.
 */
export function articleId({ outlet, title, body, published }: Article): string {
  const digest = sha256(JSON.stringify([outlet, title, body, published ?? null])).slice(0, 16);
  const slug = outlet
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, longestSlug);
  return `${slug || "article"}-${digest}`;
}

/** In characters; the digest tells articles apart, the name is for people. */
const longestSlug = 40;

/**
 * What stays the same while an article is corrected: its outlet with its address, else with the id that its
 * provider gave it. Undefined where it has neither; then a corrected text is another article.
 */
export function identityOf(incoming: Incoming): string | undefined {
  const { url, outlet } = incoming.article;
  const own = url ?? ownIdOf(incoming);
  return own === undefined ? undefined : sha256(JSON.stringify([outlet, own])).slice(0, 32);
}

/** The id that its provider gave an article. */
export function ownIdOf({ article, ownId, item }: Incoming): string | undefined {
  return item ?? (ownId ? article.id : undefined);
}

/** By what a notice and an article know each other: `url:…` and `id:…`, of equal length whatever they name. */
export function nameOf(kind: "url" | "id", value: string): string {
  return `${kind}:${sha256(value).slice(0, 32)}`;
}
