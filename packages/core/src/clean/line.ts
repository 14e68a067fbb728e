import type { Span } from "../model.ts";

/** A paragraph as the rules of cleaning see it. */
export interface Line extends Span {
  /** Its text with straight quotation marks, plain dashes and single spaces. */
  readonly text: string;
  readonly words: number;
  /** It ends like a sentence. */
  readonly ended: boolean;
  /** It is too long to be judged as a whole: `text` holds its first part alone. */
  readonly long: boolean;
}

/** No appeal, credit or notice is longer, in characters; only story text is. */
const longestLine = 1500;

/** Reads a span of `text` as a line. */
export function readLine(text: string, span: Span): Line {
  const plain = toPlain(text.slice(span.start, Math.min(span.end, span.start + longestLine)));
  return {
    start: span.start,
    end: span.end,
    text: plain,
    words: plain === "" ? 0 : plain.split(" ").length,
    ended: /[.!?…:;,]["')\]]*$/.test(plain),
    long: span.end - span.start > longestLine,
  };
}

/** Two lines with one key read the same: case, marks and spaces left out. */
export function keyOf(text: string): string {
  // Most lines are ASCII, which needs no table of letters and is read several times as fast.
  if (!/[^\0-\x7F]/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The text outside its quotation marks, where a writer speaks for himself. */
export function outsideQuotes(plain: string): string {
  return plain.replace(/"[^"]*(?:"|$)/g, " ").replace(/(?<=^|[\s(])'[^']*'(?=[\s.,;:!?)]|$)/g, " ");
}

function toPlain(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/[\s\u200B\u2060]+/g, " ")
    .trim();
}
