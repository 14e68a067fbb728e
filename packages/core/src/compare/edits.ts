import { carriesContent } from "../align/vocabulary.ts";
import type { Token } from "../model.ts";
import type { Range, WordChange } from "../words.ts";
import { isFiller, isSpelling } from "./spoken.ts";
import { type Spoken, wordsOf } from "./utterances.ts";

/** Which differences between two printings of one utterance alter its words, and which an editor may make. */

/** Longest gap, in words, that is a change of wording and no other statement. */
export const longestChange = 6;

/** The changes from the first shared word to the last one: what is outside was cut or added at an end. */
export function coreOf(changes: readonly WordChange[]): readonly WordChange[] {
  const first = changes.findIndex((change, at) => isAnchored(change, changes[at + 1]));
  const last = changes.findLastIndex((change, at) => isAnchored(change, changes[at - 1]));
  return first < 0 || last < first ? [] : changes.slice(first, last + 1);
}

/** Shared words that are more than a stray “the” before or after a long gap. */
function isAnchored({ kind, left }: WordChange, next: WordChange | undefined): boolean {
  if (kind !== "shared") return false;
  const gap = next ? Math.max(next.left.to - next.left.from, next.right.to - next.right.from) : 0;
  return left.to - left.from > 2 || gap <= 2 * (left.to - left.from);
}

/** Words that may be reworded before the core, or after it, in both of two printings of one utterance. */
const mostAround = 7;

/**
 * Both quotations go on beyond the core in words of their own: two utterances that share a phrase. One
 * that is cut has nothing there.
 */
export function isPhraseOfTwo(
  core: readonly WordChange[],
  left: readonly Token[],
  right: readonly Token[],
): boolean {
  const [first, last] = [core[0]!, core.at(-1)!];
  const before = Math.min(first.left.from, first.right.from);
  const after = Math.min(left.length - last.left.to, right.length - last.right.to);
  return before > mostAround || after > mostAround;
}

export function shareOf(core: readonly WordChange[], side: "left" | "right"): number {
  const count = (changes: readonly WordChange[]) =>
    changes.reduce((sum, change) => sum + change[side].to - change[side].from, 0);
  return count(core.filter(({ kind }) => kind === "shared")) / Math.max(1, count(core));
}

/** Not an ellipsis, a bracket, a spelling, a stutter or a cut between two sentences. */
export function isAltered(left: Spoken, right: Spoken, change: WordChange): boolean {
  if (change.kind === "shared") return false;
  const [a, b] = [wordsOf(left, change.left), wordsOf(right, change.right)];
  if (isSpelling(a, b) || isFormOfAddress(left, right, change)) return false;
  if (isBrokenOff(left, right, change)) return false;
  if (hasGapMark(left, change.left) || hasGapMark(right, change.right)) return false;
  if (a.length === 0 || b.length === 0) {
    const [whole, range] = a.length > 0 ? [left, change.left] : [right, change.right];
    return !isFiller(whole.words, range.from, range.to) && !isWholeSentences(whole, range);
  }
  return true;
}

/** Least letters of a word that stand for the whole of it. */
const fewestLetters = 3;

/** “this painful situatio”: the last word that an article printed before its text was cut. */
function isBrokenOff(left: Spoken, right: Spoken, { left: l, right: r }: WordChange): boolean {
  if (l.to - l.from !== 1 || r.to - r.from !== 1) return false;
  const begins = (part: Spoken, at: number, whole: Token): boolean => {
    const { key } = part.words[at]!;
    const isLast = at === part.words.length - 1;
    return isLast && key.length >= fewestLetters && whole.key.startsWith(key) && !isClosed(part);
  };
  return begins(left, l.from, right.words[r.from]!) || begins(right, r.from, left.words[l.from]!);
}

function isClosed({ article, quote }: Spoken): boolean {
  return /[.!?,;”"’')\]]\s*$/.test(article.article[quote.field].slice(quote.start, quote.end));
}

const titles =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|president|senator|sen|governor|gov|representative|rep|minister|secretary|general|gen|judge|justice|chairman|chairwoman|professor|prof|mayor|officer|sheriff|sgt|sergeant|lt|capt|captain)\.?$/;

/** “Mr Enders” for “Tom Enders”, “Gov.” for “Governor”: one person, named by another house style. */
function isFormOfAddress(left: Spoken, right: Spoken, { left: l, right: r }: WordChange): boolean {
  const [surname, other] = [left.words[l.to], right.words[r.to]];
  if (!surname || !other || !/^\p{Lu}/u.test(surname.text)) return false;
  const runs = [wordsOf(left, l), wordsOf(right, r)];
  const isTitle = (word: Token) => titles.test(word.key);
  // “Senator Paul”, “Senator Rand Paul”: a first name put between title and surname.
  const before = left.words[l.from - 1];
  const added = runs.flat();
  if (before && isTitle(before) && runs.some((run) => run.length === 0) && added.length === 1)
    return /^\p{Lu}\p{Ll}/u.test(added[0]!.text);
  return (
    runs.some((run) => run.some(isTitle)) &&
    runs.every((run) => run.every((word) => isTitle(word) || /^\p{Lu}\p{Ll}/u.test(word.text)))
  );
}

/** An ellipsis, a bracket or a dash stands in or beside the words: the outlet marked what it did. */
function hasGapMark({ article, quote, words }: Spoken, range: Range): boolean {
  const start = words[range.from - 1]?.end ?? quote.start;
  const end = words[range.to]?.start ?? quote.end;
  // “bulls---”: a word that the outlet masked.
  return /[[\]()…]|\.\s?\.\s?\.|\*|\p{L}[-–_]{2,}/u.test(
    article.article[quote.field].slice(start, end),
  );
}

/** The words are one or more whole sentences: one outlet printed less, and no word is altered. */
function isWholeSentences({ article, quote, words }: Spoken, { from, to }: Range): boolean {
  const text = article.article[quote.field];
  const before = text.slice(words[from - 1]?.end ?? quote.start, words[from]?.start ?? quote.end);
  const after = text.slice(words[to - 1]?.end ?? quote.start, words[to]?.start ?? quote.end);
  return /[.!?]/.test(before) && /[.!?]/.test(after);
}

export function sameStems(left: Spoken, right: Spoken, change: WordChange): boolean {
  const stems = (words: readonly Token[]) =>
    words
      .filter(carriesContent)
      .map(({ stem }) => stem)
      .join(" ");
  return (
    stems(wordsOf(left, change.left)) === stems(wordsOf(right, change.right)) &&
    ![...wordsOf(left, change.left), ...wordsOf(right, change.right)].some(isNegation)
  );
}

export function isNegation({ key }: Token): boolean {
  return /^(?:not|n't|no|never|none|nor|neither|without)$/.test(key);
}
