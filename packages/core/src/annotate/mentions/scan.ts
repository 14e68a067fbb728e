import type { Sentence, TokenizedArticle } from "../../model.ts";
import { learnCasing, learnLoneCapitals, type Style, styleOf } from "./casing.ts";
import { countryOf } from "./countries.ts";
import { isFamilyFirst } from "./first-names.ts";
import type { ExplainedInitials } from "./groups.ts";
import { type CapitalRole, findNames, type Name } from "./names.ts";
import { toWords, type Word } from "./words.ts";

/** A sentence with its words, names and capitalised roles, before anybody knows who is who. */
export interface ScannedSentence {
  readonly article: TokenizedArticle;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly style: Style;
  readonly names: readonly Name[];
  readonly roles: readonly CapitalRole[];
  /** For each word, whether it stands in double quotation marks. */
  readonly quoted: readonly boolean[];
}

/** Scans all story sentences of all articles, in reading order. Articles must be sorted. */
export function scanStory(articles: readonly TokenizedArticle[]): readonly ScannedSentence[] {
  const lone = learnLoneCapitals(articles.flatMap((article) => [...article.tokens.values()]));
  const read = articles.flatMap((article) => readArticle(article, lone));
  const casing = learnCasing(read);
  const found = read.map((sentence) => ({
    ...sentence,
    ...findNames(sentence.words, sentence.style, casing),
  }));
  return cutHeadlines(found);
}

/** Initials explained beside a long name: `United Auto Workers (UAW)`. */
export function findExplained(scanned: readonly ScannedSentence[]): readonly ExplainedInitials[] {
  return scanned.flatMap(({ names, words }) =>
    names.flatMap((name, at) => {
      const next = names[at + 1];
      if (!next || next.nameFrom !== name.to + 1 || words[name.to]?.text !== "(") return [];
      if (words[next.to]?.text !== ")" || !/^[A-Z]{2,6}$/.test(next.key)) return [];
      const sameInitial = name.key[0]?.toUpperCase() === next.key[0];
      return sameInitial ? [{ long: name.key, short: next.key }] : [];
    }),
  );
}

/** Tokens of a sentence that are read; what follows in a longer one is a list or no prose at all. */
const longestSentence = 1000;

type ReadSentence = Omit<ScannedSentence, "names" | "roles">;

function readArticle(article: TokenizedArticle, lone: ReadonlySet<string>): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  const joins = (left: string, right: string, before: Word | undefined) =>
    joinsName(left, right, before, lone);
  let paragraph = -1;
  let open = false;
  for (const sentence of article.sentences) {
    const tokens = article.tokens.get(sentence.id);
    if (!tokens) continue;
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    const words = toWords(tokens.slice(0, longestSentence), joins).map((word, at, all) =>
      lowerShout(word, [all[at - 1], all[at + 1]], lone),
    );
    const quoted: boolean[] = [];
    for (const word of words) {
      if (word.text === "“") open = true;
      else if (word.text === "”") open = false;
      else if (word.text === '"') open = !open;
      quoted.push(open);
    }
    const style = styleOf(words, sentence.role === "headline");
    sentences.push({ article, sentence, words, style, quoted });
  }
  return sentences;
}

/** `FORT BRAGG` in a dateline is no acronym where the story also has `Fort Bragg`. */
function lowerShout(
  word: Word,
  neighbours: readonly (Word | undefined)[],
  lone: ReadonlySet<string>,
): Word {
  if (!/^[A-Z]{3,6}$/.test(word.text)) return word;
  const shout = neighbours.some((one) => one && /^[A-Z]{6,}$/.test(one.text));
  if (shout) return { ...word, key: word.text.toLowerCase() };
  if (word.text.length < 4) return word;
  const title = word.text[0] + word.text.slice(1).toLowerCase();
  return lone.has(title) ? { ...word, key: title.toLowerCase() } : word;
}

/**
 * Whether a hyphen is inside one name. `Smith-Jones` unless both halves stand alone in the story
 * (`Trump-Putin`); `Jong-un` after a Korean or Chinese family name; `al-Assad`.
 */
function joinsName(
  left: string,
  right: string,
  before: Word | undefined,
  lone: ReadonlySet<string>,
): boolean {
  if (/^(al|el|ul|Al|El)$/.test(left)) return /^\p{Lu}/u.test(right);
  if (/-(a|au|aux|de|la|le|sur|en)$/.test(left)) return /^\p{Lu}/u.test(right);
  // `C-SPAN`, but not `D-Calif.`, a party and a state.
  if (/^[A-Z]$/.test(left))
    return !/^[DRI]$/.test(left) && /^\p{Lu}{2}|^\p{Lu}\p{Ll}{2}/u.test(right);
  if (!/^\p{Lu}\p{Ll}+$/u.test(left)) return false;
  if (/^(a|au|aux|de|la|le|sur|en)$/.test(right)) return true;
  if (/^\p{Ll}{1,6}$/u.test(right))
    return placeSuffix.test(right) || (before?.capital === true && isFamilyFirst(before.key));
  if (!/^\p{Lu}\p{Ll}+$/u.test(right)) return false;
  if (countryOf(left.toLowerCase()) || countryOf(right.toLowerCase())) return false;
  return !lone.has(left) && !lone.has(right);
}

/** Korean village, county and so on: `Punggye-ri`. */
const placeSuffix = /^(ri|do|si|gun|dong|myon)$/;

/**
 * In a Title Case headline two names may stand side by side (`GM UAW Deal`): a run that running text
 * never has is cut into the runs that it does have.
 */
function cutHeadlines(scanned: readonly ScannedSentence[]): readonly ScannedSentence[] {
  const known = new Set(
    scanned
      .filter((sentence) => sentence.style === "running")
      .flatMap((sentence) => sentence.names.map((name) => name.key)),
  );
  return scanned.map((sentence) =>
    sentence.style === "running"
      ? sentence
      : { ...sentence, names: sentence.names.flatMap((name) => cut(name, sentence.words, known)) },
  );
}

function cut(name: Name, words: readonly Word[], known: ReadonlySet<string>): readonly Name[] {
  const isKnown = (key: string) => known.has(key) || countryOf(key) !== undefined;
  if (isKnown(name.key) || name.to - name.nameFrom < 2) return [name];
  const pieces: Name[] = [];
  let at = name.nameFrom;
  while (at < name.to) {
    let end = name.to;
    const keyTo = (to: number) =>
      words
        .slice(at, to)
        .map((word) => word.key)
        .join(" ");
    while (end > at && !isKnown(keyTo(end))) end -= 1;
    if (end > at) {
      const first = at === name.nameFrom;
      pieces.push({
        ...name,
        from: first ? name.from : at,
        nameFrom: at,
        to: end,
        text: words
          .slice(at, end)
          .map((word) => word.text)
          .join(" "),
        key: keyTo(end),
        titled: first && name.titled,
        role: first ? name.role : undefined,
        gender: first ? name.gender : undefined,
        definite: first && name.definite,
      });
    }
    at = Math.max(end, at + 1);
  }
  return pieces.length > 0 ? pieces : [name];
}
