import type { DivergenceType, Span } from "@crossread/core";

/** One change of a text: `[start, end)` gives way to the replacement. */
export interface Edit extends Span {
  readonly replacement: string;
  /** What stands there in normal form, by which the same slot is found in another wording. */
  readonly key: string;
}

/** One way to change what a sentence says. */
export interface Operator {
  readonly name: string;
  /** Types of divergence that are right for it; several where a desk might file it either way. */
  readonly types: readonly DivergenceType[];
  /** The difference is one of the whole sentence, so that a reading anywhere in it touches the span. */
  readonly whole?: true;
  /** Where it could be applied, and how. `next` gives numbers in [0, 1). */
  readonly find: (text: string, next: () => number) => Edit[];
}

/** One way to change how a sentence is dressed and not what it says. */
export interface Control {
  readonly name: string;
  /** The edit goes on top of the article, wherever the sentence stands. */
  readonly onTop?: true;
  /** At most so many pairs, so that an easy control that fits everywhere doesn't thin out the rest. */
  readonly most?: number;
  /** `published` is the ISO date of the article. */
  readonly find: (text: string, next: () => number, published: string) => Edit[];
}

export function apply(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.replacement + text.slice(edit.end);
}

/** Where the replacement stands after the edit. */
export function planted(edit: Edit): Span {
  return { start: edit.start, end: edit.start + edit.replacement.length };
}

/**
 * The slots of `text` that occur once in it and once in `other`, with their place there: only such a
 * slot has one plain counterpart.
 */
export function sharedSlots(
  operator: Operator,
  text: string,
  other: string,
  next: () => number,
): { readonly edit: Edit; readonly counterpart: Edit }[] {
  const counterparts = once(operator.find(other, next));
  return [...once(operator.find(text, next))].flatMap(([key, edit]) => {
    const counterpart = counterparts.get(key);
    return counterpart ? [{ edit, counterpart }] : [];
  });
}

/** One edit for each place where a pattern matches; what `make` leaves undefined is no slot. */
export function findAll(
  text: string,
  pattern: RegExp,
  make: (match: RegExpMatchArray) => Omit<Edit, "start" | "end"> | Edit | undefined,
): Edit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const made = make(match);
    return made ? [{ start: match.index, end: match.index + match[0].length, ...made }] : [];
  });
}

/** One of several, by the next number. */
export function pick<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)]!;
}

function once(edits: readonly Edit[]): Map<string, Edit> {
  return new Map(
    [...Map.groupBy(edits, ({ key }) => key)].flatMap(([key, list]) =>
      list.length === 1 ? [[key, list[0]!] as const] : [],
    ),
  );
}
