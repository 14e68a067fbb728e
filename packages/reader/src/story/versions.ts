import { likeText } from "./like-text.ts";
import type { FoundArticle } from "./read-files.ts";

/** Several versions of one outlet's article, the oldest first. */
export interface History {
  /** Id of the newest version, which is the one that is compared. */
  readonly article: string;
  readonly versions: readonly FoundArticle[];
}

/** Articles without the versions that a newer one stands for. */
export interface Newest {
  readonly articles: readonly FoundArticle[];
  /** Of articles that have more than one version. */
  readonly histories: readonly History[];
  readonly notes: readonly string[];
}

/**
 * Takes versions of one article together: of one outlet, and by the same name of the item or address, by
 * marks of their version, or by their text. The newest is the one that was made last; of two that don't
 * tell, the one with the higher version, then the one given last.
 */
export function takeNewest(found: readonly FoundArticle[]): Newest {
  const groups: FoundArticle[][] = [];
  const byOutlet = new Map<string, FoundArticle[][]>();
  for (const each of found) {
    const outlet = each.article.outlet.toLowerCase();
    const before = byOutlet.get(outlet) ?? [];
    const group = before.find((versions) => versions.some((one) => areVersions(one, each)));
    if (group) group.push(each);
    else {
      const versions = [each];
      groups.push(versions);
      byOutlet.set(outlet, [...before, versions]);
    }
  }
  const sorted = groups.map((versions) => versions.toSorted(byAge));
  const histories = sorted
    .filter(({ length }) => length > 1)
    .map((versions): History => ({ article: versions.at(-1)!.article.id, versions }));
  return {
    articles: sorted.map((versions) => versions.at(-1)!),
    histories,
    notes: histories.map(noteOn),
  };
}

/** What a version is called: its own mark, else when it was made, else its id. */
export function versionName({ article }: FoundArticle): string {
  return article.version ?? article.modified ?? article.published ?? article.id;
}

/** Share of the shorter text from which two articles of one outlet are one: a new top, the rest kept. */
const leastShared = 0.6;

function areVersions(left: FoundArticle, right: FoundArticle): boolean {
  if (left.item !== undefined && right.item !== undefined) return left.item === right.item;
  const [one, other] = [left, right].map(({ article: { url } }) => url && plainUrl(url));
  if (one && one === other) return true;
  const marks = [left, right].map(({ article }) => article.version);
  const isMarked = marks.every((mark) => mark !== undefined) && marks[0] !== marks[1];
  if (isMarked && !one && !other) return true;
  return likeText(left.article.body, right.article.body) >= leastShared;
}

/** An address without what browsers and campaigns add to it. */
function plainUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}`;
}

function byAge(left: FoundArticle, right: FoundArticle): number {
  const [one, other] = [left, right].map(({ article }) => timeOf(article));
  if (one !== undefined && other !== undefined && one !== other) return one - other;
  return (left.article.version ?? "").localeCompare(right.article.version ?? "", "en", {
    numeric: true,
  });
}

/** In milliseconds; a day without a time is taken for its beginning. */
function timeOf({ modified, published }: FoundArticle["article"]): number | undefined {
  const time = Date.parse(modified ?? published ?? "");
  return Number.isNaN(time) ? undefined : time;
}

function noteOn({ article, versions }: History): string {
  const newest = versions.at(-1)!;
  const names = versions.slice(0, -1).map((version) => `“${versionName(version)}”`);
  const older = names.slice(0, mostNamed).join(", ") + (names.length > mostNamed ? " …" : "");
  return (
    `${newest.article.outlet}: ${versions.length} versions of one article; the newest, “${versionName(newest)}” ` +
    `(${article}), is compared, and --since tells what changed since ${older}`
  );
}

const mostNamed = 5;
