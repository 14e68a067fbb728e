import type { Span } from "./model.ts";

/** The characters of `text` that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Number of UTF-16 code units in a span. */
export function length(span: Span): number {
  return span.end - span.start;
}

/** True where the two spans share at least one character. Both must lie in the same text. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers all of `spans`, or undefined where there is none. */
export function cover(spans: readonly Span[]): Span | undefined {
  const [first] = spans;
  if (!first) return undefined;
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Which of `spans` share a character with a span, as numbers `[from, to)`; they stand in order, none inside another. */
export function reach(spans: readonly Span[], span: Span): { from: number; to: number } {
  let from = 0;
  let high = spans.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (spans[middle]!.end <= span.start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < spans.length && spans[to]!.start < span.end) to += 1;
  return { from, to };
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return { start, end };
}
