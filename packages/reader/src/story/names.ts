import { baseName } from "../files.ts";

/** What a file name says of the article in it. */
export interface Names {
  readonly id: string;
  readonly outlet: string;
  /** `2` for a file named `the-argus.v2.txt`. */
  readonly version?: string;
}

/** What is known of an article when it is named. */
export interface Unnamed {
  readonly path: string;
  /** Its file holds no other article. */
  readonly alone: boolean;
  readonly id?: string;
  readonly outlet?: string;
}

/**
 * Ids and outlets of articles: their own, else from the name of the file: `the-diplomat.txt` is
 * `the-diplomat` by The Diplomat. Of several articles in a file each is named for its outlet. Names that
 * would come out alike are numbered in the order given; outlets that documents give are left alone.
 * `the-diplomat.v2.txt` is version 2 of The Diplomat's article.
 */
export function giveNames(articles: readonly Unnamed[]): readonly Names[] {
  const taken = new Map<string, number>();
  return articles.map(({ path, alone, id: own, outlet }) => {
    const name = withoutEnd(path);
    const first = own ?? slugify(alone || outlet === undefined ? name : outlet);
    const { id, number } = numbered(first, taken);
    const ending = number > 1 ? ` (${number})` : "";
    const marked = /^(.*\S)[-_. ]v(\d{1,6})$/is.exec(name);
    if (!marked?.[1] || !marked[2]) {
      return { id, outlet: outlet ?? `${readableName(name)}${ending}` };
    }
    return { id, outlet: outlet ?? readableName(marked[1]), version: marked[2] };
  });
}

/** Id and outlet by the name of a file alone; `taken` are the ids given so far, to which it adds one. */
export function nameFile(path: string, taken: Map<string, number>): Names {
  const name = withoutEnd(path);
  const id = numbered(slugify(name), taken).id;
  return { id, outlet: readableName(name) };
}

function withoutEnd(path: string): string {
  return baseName(path)
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
}

/** The id with the next number that makes it new; `taken` holds the last number of each. */
function numbered(
  first: string,
  taken: Map<string, number>,
): { readonly id: string; readonly number: number } {
  let number = (taken.get(first) ?? 0) + 1;
  let id = number === 1 ? first : `${first}-${number}`;
  while (number > 1 && taken.has(id)) {
    number += 1;
    id = `${first}-${number}`;
  }
  taken.set(first, number);
  if (id !== first) taken.set(id, 1);
  return { id, number };
}

/** Small letters and digits of any script, joined by hyphens. */
function slugify(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain.slice(0, longestSlug) || "article";
}

/** Keeps ids readable; the schema allows 100 characters. */
const longestSlug = 60;

/** A name with capitals is left as it is written; else it gets those of a title. */
function readableName(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/[-_.\s]+/)
    .filter(Boolean);
  if (words.length === 0) return "Article";
  if (/\p{Lu}/u.test(name)) return words.join(" ");
  return words.map((word, index) => titleCase(word, index === 0)).join(" ");
}

function titleCase(word: string, first: boolean): string {
  if (initialisms.has(word) || /^[^aeiouy\d]{2,4}$/.test(word)) return word.toUpperCase();
  if (!first && smallWords.has(word)) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Outlets known by initials that have a vowel; those without one are recognised by that. */
const initialisms = new Set(["abc", "afp", "ap", "efe", "rte", "upi", "usa", "uk", "us"]);

const smallWords = new Set(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"]);
