import type { Token } from "../../model.ts";
import { compassShort, countryOf, isKnownPlace } from "./countries.ts";
import { kindOfForm } from "./entity-kind.ts";
import { isFirstName } from "./first-names.ts";
import { isCourtesyTitle, isTitleModifier, roleNoun } from "./titles.ts";
import { isCalendarWord, isFunctionWord, isQuoteMark, isWeakOpener, type Word } from "./words.ts";

/**
 * Truecasing from counts over the story. A capital tells nothing at the start of a sentence and in a
 * Title Case headline; the same word in the middle of a running sentence does.
 */
export interface Casing {
  /** How often a word stands capitalised where only names do. */
  readonly capital: ReadonlyMap<string, number>;
  /** How often it stands in lower case. */
  readonly lower: ReadonlyMap<string, number>;
  /** Neighbours that stand capitalised together where only names do: `supreme court`. */
  readonly pairs: ReadonlySet<string>;
}

/** How the capitals of one sentence are to be read. */
export type Style = "running" | "title" | "upper";

/** Title Case, CAPITALS or running text; `headline` lowers the bar for Title Case. */
export function styleOf(words: readonly Word[], headline: boolean): Style {
  const letters = words.filter((word) => /\p{L}/u.test(word.text));
  const shouting = letters.filter((word) => word.text.length > 1 && !/\p{Ll}/u.test(word.text));
  if (letters.length >= 3 && shouting.length >= letters.length * 0.8) return "upper";
  const content = letters.filter((word) => word.text.length >= 2 && !isFunctionWord(word.key));
  const capital = content.filter((word) => word.capital).length;
  const bar = headline ? 0.7 : 0.85;
  return content.length >= 3 && capital >= content.length * bar ? "title" : "running";
}

/** Counts the words of all sentences of a story. */
export function learnCasing(
  sentences: readonly { readonly words: readonly Word[]; readonly style: Style }[],
): Casing {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { words, style } of sentences) {
    if (style === "upper") continue;
    words.forEach((word, at) => {
      if (word.punctuation || !/\p{L}/u.test(word.text)) return;
      if (!word.capital) {
        add(lower, word.key);
        if (word.lemma !== word.key) add(lower, word.lemma);
      } else if (style === "running" && !opensSentence(words, at)) {
        add(capital, word.key);
        const before = words[at - 1];
        if (before?.capital && !before.possessive && !opensSentence(words, at - 1))
          pairs.add(`${before.key} ${word.key}`);
      }
    });
  }
  return { capital, lower, pairs };
}

/** True where a word begins a sentence, a quotation, or what follows a colon. */
export function opensSentence(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = words[back]!;
    if (!word.punctuation) return false;
    if (/^[:.?!•*|]$/.test(word.text) || isQuoteMark(word.text)) return true;
    if (word.text !== "(" && word.text !== "[" && !/^[-–—]+$/.test(word.text)) return false;
  }
  return true;
}

/** True where the capital of the word shows that it belongs to a name. */
export function isNameWord(
  words: readonly Word[],
  at: number,
  style: Style,
  casing: Casing,
): boolean {
  const word = words[at]!;
  if (!word.capital || word.punctuation || /^I(['’]|$)/.test(word.text)) return false;
  const { key } = word;
  const next = words[at + 1];
  const before = words[at - 1];
  // Handles, tags and the tails of addresses: `pic.twitter.com/JAt2AvUT`.
  if (word.glued && /[/@#._]$/.test(before?.text ?? "") && !/\p{Lu}\./u.test(before?.text ?? ""))
    return false;
  if (isCalendarWord(key)) return mayBeNamedLikeAMonth(before, next, style);
  if (isFunctionWord(key)) return false;
  const beside = before?.capital || next?.capital;
  if (isWeakOpener(key) && !beside) return false;
  if (style === "running" && !opensSentence(words, at)) return !isEmphasis(words, at, casing);
  if (isCourtesyTitle(key) || opensTitle(words, at)) return true;
  const paired =
    (next?.capital && casing.pairs.has(`${key} ${next.key}`)) ||
    (before?.capital && !before.possessive && casing.pairs.has(`${before.key} ${key}`));
  if (paired) return true;
  if (next?.capital && (isKnownPlace(`${key} ${next.key}`) || countryOf(`${key} ${next.key}`)))
    return true;
  if (
    before?.capital &&
    (isKnownPlace(`${before.key} ${key}`) || countryOf(`${before.key} ${key}`))
  )
    return true;
  if (isWeakOpener(key)) return false;
  const capital = casing.capital.get(key) ?? 0;
  const lower = Math.max(casing.lower.get(key) ?? 0, casing.lower.get(word.lemma) ?? 0);
  if (capital > 0) return capital >= lower;
  if (countryOf(key) || kindOfForm(key) === "group") return true;
  if (lower > 0) return false;
  if (isKnownPlace(key)) return true;
  if (style === "upper") return isFirstName(key) && Boolean(next?.capital);
  if (/^[A-Z]+$/.test(key) && key.length > 1) return true;
  if (isFirstName(key) && next?.capital && !isFunctionWord(next.key)) return true;
  if (before && isFirstName(before.key) && before.capital) return true;
  const following =
    next?.capital &&
    !/(ing|ed|ly)$/.test(key) &&
    !isFunctionWord(next.key) &&
    !isCalendarWord(next.key);
  return style === "running" && word.pos === "PROPN" && Boolean(following);
}

/** `President X`, `Former Vice President X`: a title in front of a capital. */
function opensTitle(words: readonly Word[], at: number): boolean {
  const [word, next, third] = words.slice(at, at + 3);
  if (!word || !next?.capital || word.possessive) return false;
  if (roleNoun(word.key)) return true;
  if (!isTitleModifier(word.key)) return false;
  return roleNoun(next.key) !== undefined || (third?.capital === true && !!roleNoun(third.key));
}

/** A common noun capitalised for weight: `our Country`. */
function isEmphasis(words: readonly Word[], at: number, casing: Casing): boolean {
  const { key } = words[at]!;
  const alone = !words[at - 1]?.capital && !words[at + 1]?.capital;
  if (!alone || countryOf(key) || kindOfForm(key) !== undefined || isKnownPlace(key)) return false;
  if (words[at - 1]?.key === "the" && compassShort(key).length > 0) return false;
  return (casing.lower.get(key) ?? 0) > (casing.capital.get(key) ?? 0);
}

/** `April Ryan` and `Theresa May` are names, `last May` and `May 5` are not. */
function mayBeNamedLikeAMonth(
  before: Word | undefined,
  next: Word | undefined,
  style: Style,
): boolean {
  if (style !== "running") return false;
  return Boolean(
    before?.capital &&
      before.text !== "." &&
      (isCourtesyTitle(before.key) || (isFirstName(before.key) && !/^\d/.test(next?.text ?? ""))),
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Words that stand by themselves mid-sentence with a capital: hyphens inside them are cuts. */
export function learnLoneCapitals(sentences: Iterable<readonly Token[]>): ReadonlySet<string> {
  const lone = new Set<string>();
  for (const tokens of sentences) {
    tokens.forEach((token, at) => {
      if (!/^\p{Lu}/u.test(token.text) || at === 0) return;
      const left = tokens[at - 1]!;
      const right = tokens[at + 1];
      const glued = (left.end === token.start && left.text === "-") || right?.text === "-";
      if (!glued) lone.add(token.text);
    });
  }
  return lone;
}
