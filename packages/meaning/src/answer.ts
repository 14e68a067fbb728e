import type { Candidate } from "./questions.ts";

/** What a judge says of two sentences. */
export interface Answer {
  readonly relation: "same" | "partial" | "neither";
  /** They tell the same thing and can't both be right; absent where the judge can't tell. */
  readonly conflict?: boolean;
  /** The words of each sentence that it rests on. */
  readonly left: string;
  readonly right: string;
  readonly why: string;
}

/** An answer of which nothing is used, and why. */
export interface Discarded {
  /** A quotation is not in the text, or a model that gives probabilities is not sure enough. */
  readonly discarded: "quotation" | "unsure";
}

/**
 * The answer with its quotations as they stand in the sentences, or that one of them does not: such an
 * answer is thrown away. Kinds of quotation marks, dashes and white space make no difference, because models
 * print them their own way.
 */
export function checkQuotations(
  answer: Answer,
  { left, right }: Pick<Candidate, "left" | "right">,
): Answer | Discarded {
  const inLeft = findQuotation(answer.left, left.text);
  const inRight = findQuotation(answer.right, right.text);
  if (inLeft === undefined || inRight === undefined) return { discarded: "quotation" };
  return { ...answer, left: inLeft, right: inRight };
}

/** The words of `text` that a quotation means; undefined where they are not there, or are no words. */
export function findQuotation(quotation: string, text: string): string | undefined {
  const wanted = fold(quotation).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return undefined;
  const { text: folded, offsets } = fold(text);
  const at = wholeWords(folded, wanted);
  if (at < 0) return undefined;
  return text.slice(offsets[at], offsets[at + wanted.length - 1]! + 1);
}

/** Where the words stand, not inside longer ones: "12" is not in "2012". */
function wholeWords(text: string, wanted: string): number {
  const word = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const cutBefore = at > 0 && word.test(text[at - 1]!) && word.test(text[at]!);
    const cutBehind = end < text.length && word.test(text[end - 1]!) && word.test(text[end]!);
    if (!cutBefore && !cutBehind) return at;
  }
  return -1;
}

/** Plain marks and single spaces, with the place of each character in the text as it was. */
function fold(text: string): { text: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainMark(text[at]!);
    if (plain === " " && folded.endsWith(" ")) continue;
    folded += plain;
    offsets.push(at);
  }
  return { text: folded, offsets };
}

function plainMark(character: string): string {
  if (/\s/u.test(character)) return " ";
  if ('“”„‟«»"'.includes(character)) return '"';
  if ("‘’‚‛`´'".includes(character)) return "'";
  return "‐‑‒–—−".includes(character) ? "-" : character;
}
