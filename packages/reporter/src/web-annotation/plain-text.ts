import type { Article, Field } from "@crossread/core";

/** An article as one text that is counted in Unicode code points. */
export interface PlainText {
  /** Where each field begins in the text, in UTF-16 code units. */
  readonly offsets: Readonly<Record<Field, number>>;
  /** The number of a code point by the UTF-16 offset at which it begins. */
  readonly position: (offset: number) => number;
  /** The text between two code points. */
  readonly slice: (start: number, end: number) => string;
}

const surrogate = /[\uD800-\uDFFF]/;

/** Headline, line break, body: counted once, in linear time; most texts have a code unit a code point. */
export function codePoints({ title, body }: Article): PlainText {
  const text = `${title}\n${body}`;
  const offsets = { title: 0, body: title.length + 1 };
  if (!surrogate.test(text)) {
    return { offsets, position: (offset) => offset, slice: (start, end) => text.slice(start, end) };
  }
  const points = Array.from(text);
  const positions = new Uint32Array(text.length + 1);
  let at = 0;
  for (const [n, point] of points.entries()) {
    positions.fill(n, at, at + point.length);
    at += point.length;
  }
  positions[text.length] = points.length;
  return {
    offsets,
    position: (offset) => positions[offset] ?? points.length,
    slice: (start, end) => points.slice(start, end).join(""),
  };
}
