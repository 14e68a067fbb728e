import type { Comparison } from "@crossread/core";
import { csvTable, type Row } from "./csv/table.ts";
import { type Lookup, lookUp, outletOf, sentenceText } from "./lookup.ts";
import { neutralise } from "./neutralise.ts";

/** How a review sheet is drawn. */
export interface ReviewSheetOptions {
  /** How many findings are drawn; all where there are fewer. */
  readonly sample: number;
  /** The same seed draws the same findings in the same order. */
  readonly seed: number;
}

const columns = ["item", "kind", "question", "answers", "sentences", "answer", "note"] as const;

/**
 * A sheet for coders who judge findings blindly: drawn and shuffled by a seed, without what Crossread calls
 * them or how sure it is. Among the links stand nearest misses, pairs that Crossread did not link, so that
 * being on the sheet says nothing. Each coder fills in a copy.
 */
export function renderReviewSheet(
  comparison: Comparison,
  { sample, seed }: ReviewSheetOptions,
): string {
  const lookup = lookUp(neutralise(comparison));
  const drawn = shuffled(items(lookup), seed).slice(0, sample);
  const rows = drawn.map(({ kind, sentences }, n): Row<(typeof columns)[number]> => {
    const lines = sentences.map((id) => `${outletOf(lookup, id)}: ${sentenceText(lookup, id)}`);
    return { item: n + 1, kind, ...questions[kind], sentences: lines.join("\n") };
  });
  return csvTable(columns, rows);
}

interface Item {
  readonly kind: "link" | "divergence" | "unique" | "set-aside";
  readonly sentences: readonly string[];
}

const questions: Readonly<
  Record<Item["kind"], { readonly question: string; readonly answers: string }>
> = {
  link: {
    question: "Do these sentences report the same fact?",
    answers: "same, partial, none",
  },
  divergence: {
    question: "Do these sentences tell one thing differently, and how gravely?",
    answers: "conflict, differs, updated, style, none",
  },
  unique: {
    question: "Does any other article of the story report what this sentence reports?",
    answers: "yes, no",
  },
  "set-aside": { question: "Is this line part of the story's text?", answers: "yes, no" },
};

/** Everything that can be drawn, in the order of the document; no pair stands there twice as a link. */
function items({ comparison }: Lookup): Item[] {
  const linked = comparison.links.map(({ left, right }) => [left, right]);
  const missed = comparison.unique.flatMap(({ sentence, nearest }) =>
    nearest.flatMap((near) => (near.sentence === undefined ? [] : [[sentence, near.sentence]])),
  );
  const order = new Map(comparison.sentences.map(({ id }, n) => [id, n]));
  const pairs = [...linked, ...missed].map((pair) =>
    pair.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  );
  const distinct = new Map(pairs.map((pair) => [pair.join("\n"), pair]));
  return [
    ...[...distinct.values()].map((sentences): Item => ({ kind: "link", sentences })),
    ...comparison.divergences.map(({ readings }): Item => {
      return { kind: "divergence", sentences: [...new Set(readings.map((one) => one.sentence))] };
    }),
    ...comparison.unique.map(({ sentence }): Item => ({ kind: "unique", sentences: [sentence] })),
    ...comparison.sentences
      .filter(({ role }) => role === "boilerplate")
      .map(({ id }): Item => ({ kind: "set-aside", sentences: [id] })),
  ];
}

/** Fisher and Yates's shuffle. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = numbersFrom(seed);
  const out = [...values];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [out[last], out[other]] = [out[other]!, out[last]!];
  }
  return out;
}

/** Numbers from 0 up to 1 that follow from the seed alone: mulberry32 by Tommy Ettinger (public domain). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
