import { compareArticles, type Divergence, InputError } from "@crossread/core";
import { ratio, wilson } from "./metrics.ts";
import type { Compare } from "./outcome.ts";
import { articlesOf, ground } from "./planted/ground.ts";
import { readLines } from "./planted.ts";
import { interval, score } from "./table.ts";

/** What the engine made of one pair of summaries. */
export interface Summary {
  readonly consistent: boolean;
  /** The kinds of edit, where the set names them. */
  readonly edits: readonly string[];
  /** Flags in the two summaries, wording and style left out. */
  readonly flags: number;
  readonly conflicts: number;
  /** Flags of wording. */
  readonly wording: number;
}

/**
 * Runs the engine on the pairs of SummEdits (Laban et al. 2023): a summary and an edit of it that is
 * consistent with its source or not. A consistent edit may still tell something differently, so the
 * flags on those are an upper limit of the false ones.
 *
 * @throws InputError where a line is not as described.
 */
export function summedits(file: string, compare: Compare = compareArticles): Summary[] {
  return readLines(file).map((value, at) => {
    const { a, b, label, type } = value as Record<string, unknown>;
    const field = `line ${at + 1}`;
    if (typeof a !== "string" || typeof b !== "string")
      throw new InputError({ file, field, expected: "summaries a and b", received: typeof a });
    if (label !== "consistent" && label !== "inconsistent")
      throw new InputError({
        file,
        field: `${field}, label`,
        expected: "consistent or inconsistent",
        received: String(label),
      });
    const pair = ground("copy", a, b, at);
    const found = compare(articlesOf(pair)).divergences.filter(
      (one) => inside(one, pair.left, "left") && inside(one, pair.right, "right"),
    );
    const told = found.filter(({ severity }) => severity !== "style");
    const content = told.filter(({ type }) => type !== "wording");
    return {
      consistent: label === "consistent",
      edits: Array.isArray(type) ? type.map(String) : [],
      flags: content.length,
      conflicts: content.filter(({ severity }) => severity === "conflict").length,
      wording: told.length - content.length,
    };
  });
}

/** Share of pairs with a flag among the inconsistent and the consistent ones, and by kind of edit. */
export function summeditsText(summaries: readonly Summary[]): string {
  const line = (name: string, own: readonly Summary[]): string =>
    [
      `  ${name.padEnd(30)} ${String(own.length).padStart(4)}`,
      ...(["flags", "conflicts", "wording"] as const).map((key) => {
        const hits = own.filter((one) => one[key] > 0).length;
        return `${String(hits).padStart(4)} ${score(ratio(hits, own.length))} ${interval(wilson(hits, own.length))}`;
      }),
    ].join("  ");
  const [same, other] = [true, false].map((wanted) =>
    summaries.filter(({ consistent }) => consistent === wanted),
  ) as [Summary[], Summary[]];
  const kinds = Map.groupBy(
    other.flatMap((one) => one.edits.map((edit) => ({ edit, one }))),
    ({ edit }) => edit,
  );
  return [
    "SummEdits: pairs with a flag, with a conflict among them, with a flag of wording; 90% intervals",
    line("inconsistent", other),
    ...[...kinds].map(([edit, own]) =>
      line(
        `  ${edit.replaceAll("_", " ")}`,
        own.map(({ one }) => one),
      ),
    ),
    line("consistent", same),
  ].join("\n");
}

function inside(
  { readings }: Divergence,
  { before, text }: { readonly before: string; readonly text: string },
  article: string,
): boolean {
  const [from, to] = [before.length, before.length + text.length];
  return readings.some(
    ({ sentence, start, end }) => sentence.startsWith(`${article}:`) && start < to && from < end,
  );
}
