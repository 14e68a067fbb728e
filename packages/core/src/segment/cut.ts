import type { Span } from "../model.ts";
import { trim } from "../span.ts";
import {
  closers,
  commonNouns,
  exclaimedNames,
  months,
  numbering,
  sayingVerbs,
  starters,
  states,
  timeFollowers,
  titles,
} from "./abbreviations.ts";

/**
 * Sentences of one paragraph, in order, trimmed, none empty; every character but white space lies in
 * one. Each cluster of terminal marks is judged by what stands before and after it:
 *
 *     … in the second DPRK-U.S. summit,” according …      no cut: `U.S.` before no sentence opener
 *     … “Will it work?” Mr Kim asked. Nobody knew.        one cut: a speaker follows the question
 *
 * No more than `reach` characters are read on either side, so time grows with the length alone.
 */
export function cut(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const sentences: Span[] = [];
  let start = 0;
  let firstWord = nextWord(part, start);
  const add = (end: number): void => {
    const sentence = trim(part, { start, end });
    const last = sentences.at(-1);
    // A mark left over at the end closes what stands before it: … they go.' "
    if (last && firstWord === Number.POSITIVE_INFINITY && sentence.end - sentence.start <= 2)
      sentences.splice(-1, 1, { start: last.start, end: span.start + sentence.end });
    else if (sentence.start < sentence.end)
      sentences.push({ start: span.start + sentence.start, end: span.start + sentence.end });
    start = end;
    firstWord = nextWord(part, start);
  };
  for (const found of part.matchAll(terminals)) {
    const terminal = {
      at: found.index,
      mark: found[1] ?? "",
      closing: found[2] ?? "",
      end: found.index + found[0].length,
    };
    // A sentence needs a word: `... and then` and the list marker of `1. The tax` are openings.
    if (firstWord >= terminal.at || isListMarker(part, start, terminal.at)) continue;
    if (endsSentence(part, terminal, start)) add(terminal.end);
  }
  add(part.length);
  return sentences;
}

interface Terminal {
  readonly at: number;
  readonly mark: string;
  /** Closing quotation marks and brackets, and note numbers, that belong to the sentence. */
  readonly closing: string;
  readonly end: number;
}

/** Characters read on either side of a mark: three long names and a verb. */
const reach = 80;

const terminals = /((?:[.!?…]|(?<=\.) \.(?=[ .]))+|[。！？]+)((?:[”’"'»)\]]|\[\d{1,3}\])*)/g;

/** Where the next letter or digit stands. */
function nextWord(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1)
    if (/[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!))) return at;
  return Number.POSITIVE_INFINITY;
}

function isListMarker(text: string, start: number, at: number): boolean {
  return at - start < 12 && /^\s*\(?\d{1,3}$/.test(text.slice(start, at)) && text[at] === ".";
}

function endsSentence(text: string, terminal: Terminal, start: number): boolean {
  if (/[。！？]/.test(terminal.mark)) return true;
  let from = terminal.end;
  while (/\s/.test(text[from] ?? "")) from += 1;
  if (from === terminal.end) return false;
  const after = text.slice(from, from + reach);
  const first = after[0];
  if (first === undefined) return false;
  if (/^[—–-]/.test(after)) return terminal.mark !== "." && tweetSignature.test(after);
  if (/^[,;:.%/]/.test(after)) return false;
  // A lower-case letter carries on, but for names such as iPhone.
  if (/^\p{Ll}(?!\p{Lu})/u.test(after)) return false;
  const next = /^[\p{L}\p{N}][\p{L}\p{N}'’]*/u.exec(after)?.[0].replace(/’/g, "'") ?? "";
  if (/[?!…]|\.\./.test(terminal.mark)) return endsStrongly(text, terminal, after, next);
  return (
    endsAtFullStop(text, terminal, after, next) ||
    (states.has(wordBefore(text, terminal.at)) &&
      endsAtTown(text.slice(start), terminal.at - start, after))
  );
}

const tweetSignature = /^[—–-] ?[^@\n]{1,60}\(@\w+\)/;

function endsStrongly(text: string, terminal: Terminal, after: string, next: string): boolean {
  const isEllipsis = /[….]$/.test(terminal.mark);
  if (isEllipsis && /^I(?:'\p{L}+)?$/u.test(next)) return false;
  if (/[”’"']/.test(terminal.closing) && isSpeaker(after)) return false;
  return !(terminal.mark === "!" && exclaimedNames.has(wordBefore(text, terminal.at)));
}

/** `Mr Kim asked`, `Sen. Elizabeth Warren said`, `@handle tweeted`. */
function isSpeaker(after: string): boolean {
  const words = after.split(/\s+/, 6);
  const verb = words.findIndex((word) => sayingVerbs.has(word.replace(/[^\p{L}]+$/u, "")));
  return (
    verb > 0 && words.slice(0, verb).every((word) => /^(?:[@\p{Lu}]|of$|the$|de$|van$)/u.test(word))
  );
}

function endsAtFullStop(text: string, terminal: Terminal, after: string, next: string): boolean {
  const word = wordBefore(text, terminal.at);
  const isNumber = /^\p{N}/u.test(after);
  if (isNumber && (numbering.has(word) || months.has(word))) return false;
  if (/^[ap]\.m$/i.test(word)) return !timeFollowers.has(next) && !/^\(/.test(after);
  if (titles.has(word) || /^(?:e\.g|i\.e)$/i.test(word)) return false;
  if (!isAbbreviation(text, word, terminal.at)) return true;
  if (/[”"]/.test(terminal.closing)) return true;
  if (/^(?:Mr|Mrs|Ms|Mx|Messrs)\b/.test(after)) return true;
  if (next === "Under" && /^Under[ -]?[Ss]ecretary/.test(after)) return false;
  return opensSentence(after, next);
}

/** Characters of a town and its state. */
const longestTown = 40;

/** Offices that stand behind a town: Gary, Ind. Mayor Ann Lee. */
const offices =
  /^(?:(?:Vice|Deputy|Acting|Former|Lt\.) )?(?:Mayor|Gov|Sen|Rep|Attorney|Sheriff|District|Judge|County|City|State|Council|Superintendent|Police (?:Chief|Department|Officer|Commissioner|Sgt|Lt)|Fire (?:Chief|Department)|Republican|Democrat|Secretary|Native|Resident)/;

/**
 * `… in Arlington, Va. Pence said …`: inside a sentence the style books ask for a comma behind the state.
 * A sentence that has nothing but the town so far goes on.
 */
function endsAtTown(sentence: string, at: number, after: string): boolean {
  if (!/^\p{Lu}/u.test(after) || offices.test(after)) return false;
  const before = sentence.slice(Math.max(0, at - longestTown), at);
  const town = /(?<=^|\s)\p{Lu}[\p{L}.'’-]+, ([\p{L}.]+)$/u.exec(before);
  if (!town?.[1] || !states.has(town[1])) return false;
  const lead = sentence.slice(0, at - town[0].length).trim();
  return !/^(?:(?:In|At|From|Near|Outside|Back in|Here in)(?: \p{Lu}[\p{L}.'’-]+)*)?$/u.test(lead);
}

/** `U.S`, `Inc`, and the initial of `Samuel L. Jackson`, but not the pronoun of `so do I`. */
function isAbbreviation(text: string, word: string, at: number): boolean {
  if (closers.has(word)) return true;
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return true;
  if (!/^\p{Lu}$/u.test(word)) return false;
  return word !== "I" || !/[\p{Ll},] I$/u.test(text.slice(Math.max(0, at - 3), at));
}

function opensSentence(after: string, next: string): boolean {
  if (/^[“"‘']\p{Lu}/u.test(after)) return true;
  if (commonNouns.has(next)) return /^ \p{Ll}/u.test(after.slice(next.length));
  if (!starters.has(next)) return false;
  return /^[\s,’']/.test(after.slice(next.length) || " ");
}

/** The word that a full stop at `at` closes, with its inner stops: `U.S`, `p.m`, `example.com`. */
function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at);
  return /[\p{L}\p{N}.&]+$/u.exec(before)?.[0].replace(/^\.+/, "") ?? "";
}
