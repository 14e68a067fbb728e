import { compareArticles, InputError } from "@crossread/core";
import {
  evenly,
  type FigureName,
  type Figures,
  figureNames,
  measurer,
  scored,
  tally,
} from "./figures.ts";
import type { GoldStory } from "./gold.ts";
import {
  type Bin,
  bootstrap,
  type Interval,
  reliability,
  type Weights,
  wilson,
} from "./metrics.ts";
import { type Compare, judge, type Outcome } from "./outcome.ts";
import { interval, row, score, share } from "./table.ts";

/** A run as `--json` writes it and `--against` reads it: scores and counts, no text. */
export interface Run {
  readonly schema: "crossread/alignment@1";
  readonly leftOut: boolean;
  readonly pooled: Figures;
  readonly intervals: Readonly<Record<FigureName, Interval>>;
  readonly reliability: readonly Bin[];
  readonly stories: Readonly<Record<string, Figures>>;
  readonly outcomes: readonly Outcome[];
}

/**
 * Runs the engine on every story. `compareFor` gives the engine for one story, so that weights can be
 * refitted without it.
 */
export function alignment(
  stories: readonly GoldStory[],
  compareFor?: (story: GoldStory) => Compare,
): Run {
  const outcomes = stories.map((story) => judge(story, compareFor?.(story) ?? compareArticles));
  const figures = measurer(outcomes);
  const names = Object.keys(figureNames) as FigureName[];
  const intervals = bootstrap(outcomes.length, (weights) => {
    const drawn = figures(weights);
    return names.map((name) => drawn[name]);
  });
  return {
    schema: "crossread/alignment@1",
    leftOut: compareFor !== undefined,
    pooled: figures(evenly(outcomes)),
    intervals: Object.fromEntries(
      names.map((name, index) => [name, intervals[index]!]),
    ) as Run["intervals"],
    reliability: reliability(scored(outcomes, "any")),
    stories: Object.fromEntries(
      outcomes.map((outcome) => [outcome.story, measurer([outcome])([1])]),
    ),
    outcomes,
  };
}

/** A run for the terminal: a row a story, the pooled figures with intervals, the reliability table. */
export function alignmentText(run: Run): string {
  const totals = run.outcomes.map(tally);
  const bandRow = (name: string, band: "sure" | "likely") => {
    const hits = totals.reduce((sum, one) => sum + one[band].hits, 0);
    const listed = totals.reduce((sum, one) => sum + one[band].listed, 0);
    return `  ${name}: ${hits} of ${listed} right, ${interval(wilson(hits, listed))} if links were independent`;
  };
  const columns: readonly FigureName[] = [
    "any AP",
    "any precision",
    "any recall",
    "any F1",
    "same AP",
    "same precision",
    "same recall",
    "same F1",
    "sure precision",
    "sure share",
    "likely+ precision",
    "likely+ share",
    "traps linked",
    "boilerplate precision",
    "boilerplate recall",
  ];
  const head = "AP P R F1 AP= P= R= F1= sure share lik+ share trap boiP boiR".split(" ");
  const line = (name: string, truth: string, figures: Figures) =>
    row(
      name,
      truth,
      columns.map((column) => score(figures[column])),
    );
  return [
    run.leftOut ? "Each story scored by weights fitted without it." : "As shipped.",
    "",
    row("story", "true/same", head),
    ...run.outcomes.map((outcome, index) => {
      const { any, same } = totals[index]!;
      return line(outcome.story, `${any.truth}/${same.truth}`, run.stories[outcome.story]!);
    }),
    line("pooled", "", run.pooled),
    "",
    "Pooled, with 90% intervals by bootstrap over stories",
    ...(Object.keys(figureNames) as FigureName[]).map((name) =>
      `  ${name.padEnd(22)} ${score(run.pooled[name])}  ${interval(run.intervals[name])}  ${figureNames[name]}`.trimEnd(),
    ),
    bandRow("sure", "sure"),
    bandRow("likely and above", "likely"),
    "",
    "Reliability: probability, candidates, promised, found",
    ...run.reliability.map(
      ({ from, to, count, promised, found }) =>
        `  ${share(from)}-${share(to)} ${String(count).padStart(7)}  ${score(promised)}  ${score(found)}`,
    ),
  ].join("\n");
}

/** What changed since an earlier run, on the stories that both have, with intervals of the change. */
export function differencesText(run: Run, earlier: Run): string {
  const before = new Map(earlier.outcomes.map((outcome) => [outcome.story, outcome]));
  const now = run.outcomes.filter(({ story }) => before.has(story));
  if (now.length === 0) return "The two runs have no story in common.";
  const then = now.map(({ story }) => before.get(story)!);
  const [measureNow, measureThen] = [measurer(now), measurer(then)];
  const names = Object.keys(figureNames) as FigureName[];
  const change = (weights: Weights) => {
    const [left, right] = [measureThen(weights), measureNow(weights)];
    return names.map((name) => right[name] - left[name]);
  };
  const intervals = bootstrap(now.length, change);
  const [left, right] = [measureThen(evenly(then)), measureNow(evenly(now))];
  return [
    `Against the earlier run, on ${now.length} stories: before, now, change, its 90% interval`,
    ...(run.leftOut === earlier.leftOut
      ? []
      : ["  Careful: one of the two runs left stories out of the fit, the other did not."]),
    ...names.map((name, index) => {
      const difference = right[name] - left[name];
      const range = intervals[index]!;
      const mark = range.low > 0 || range.high < 0 ? "  *" : "";
      return `  ${name.padEnd(22)} ${score(left[name])} ${score(right[name])} ${signed(difference)}  [${signed(range.low)}, ${signed(range.high)}]${mark}`;
    }),
    "  any AP by story:",
    ...now.map((outcome, index) => {
      const [was, is] = [measurer([then[index]!])([1]), measurer([outcome])([1])];
      return `    ${outcome.story.padEnd(22)} ${score(was["any AP"])} ${score(is["any AP"])} ${signed(is["any AP"] - was["any AP"])}`;
    }),
  ].join("\n");
}

/** Reads what `--json` wrote. */
export function readRun(text: string, file: string): Run {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError({ file, expected: "JSON", received: (error as Error).message });
  }
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (schema !== "crossread/alignment@1")
    throw new InputError({
      file,
      field: "schema",
      expected: "crossread/alignment@1, as written by `benchmark alignment --json`",
      received: String(schema),
    });
  return value as Run;
}

function signed(value: number): string {
  return Number.isNaN(value) ? "   –" : `${value < 0 ? "-" : "+"}${score(Math.abs(value))}`;
}
