import { readFileSync } from "node:fs";
import { InputError } from "@crossread/core";
import type { GoldStory } from "./gold.ts";
import { textOf } from "./gold.ts";
import { ratio, wilson } from "./metrics.ts";
import { controls } from "./planted/controls.ts";
import { type Ground, ground, type Mode } from "./planted/ground.ts";
import { operators } from "./planted/operators.ts";
import type { Neutral, Plant, PlantedRun } from "./planted/run.ts";
import { interval, score } from "./table.ts";

export { builtInGrounds } from "./planted/ground.ts";
export { type PlantedRun, runPlanted } from "./planted/run.ts";

/** Longest sentence, in characters, that is taken from a file: longer ones are mostly lists. */
const longestSentence = 320;

/**
 * Sentences of a file as grounds for copies: JSON Lines with `text` and, where it is known, `date`.
 *
 * @throws InputError where a line is no JSON or has no text.
 */
export function fileGrounds(file: string): Ground[] {
  return readLines(file).flatMap((value, at) => {
    const { text, date } = value as { text?: unknown; date?: unknown };
    if (typeof text !== "string")
      throw new InputError({
        file,
        field: `line ${at + 1}, text`,
        expected: "text",
        received: typeof text,
      });
    const plain = text.replace(/\s+/g, " ").trim();
    if (plain.length > longestSentence || !/[.”"]$/.test(plain)) return [];
    const published = isoDay(date);
    return [ground("copy", plain, plain, at, published ? { published } : {})];
  });
}

/** Pairs that an annotator calls `same`, as grounds for paraphrases. They differ in places, so no flag on them is a false alarm. */
export function goldGrounds(stories: readonly GoldStory[]): Ground[] {
  return stories.flatMap((story) =>
    story.pairs
      .filter(({ strength }) => strength === "same")
      .flatMap(({ a, b }, at) => {
        const [left, right] = [textOf(story, a), textOf(story, b)];
        const bodies = [a, b].every((id) => story.sentences.get(id)?.field === "body");
        if (!bodies || /\n/.test(left + right)) return [];
        const article = story.sentences.get(b)!.article;
        const published = story.articles.find(({ id }) => id === article)?.published;
        const more = { neutral: false, ...(published ? { published } : {}) };
        return [ground("paraphrase", left, right, at, more)];
      }),
  );
}

/** Each line of a JSON Lines file as a value. */
export function readLines(file: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError({ file, expected: "a file", received: (error as Error).message });
  }
  return text.split("\n").flatMap((line, at): unknown[] => {
    if (line.trim() === "") return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === "object" && value !== null) return [value];
    } catch {
      // Told below, with the line.
    }
    throw new InputError({
      file,
      field: `line ${at + 1}`,
      expected: "a JSON object",
      received: line.slice(0, 40),
    });
  });
}

/** A run as `--json` writes it: without a word of the base. */
export function withoutExamples(run: PlantedRun): Omit<PlantedRun, "examples"> {
  const { examples: _, ...rest } = run;
  return rest;
}

/** Recall by operator and mode, then false alarms by control. */
export function plantedText(run: PlantedRun): string {
  const modes = [...new Set(run.plants.map(({ mode }) => mode))];
  return [
    `Planted differences, base: ${run.base}. ${run.plants.length} planted; ${run.occupied} slots left out, flagged before the edit.`,
    ...modes.flatMap((mode) =>
      recallLines(
        mode,
        run.plants.filter((plant) => plant.mode === mode),
      ),
    ),
    ...(run.neutrals.length === 0 ? [] : neutralLines(run.neutrals)),
  ].join("\n");
}

function recallLines(mode: Mode, plants: readonly Plant[]): string[] {
  const line = (name: string, own: readonly Plant[]): string => {
    const count = (key: "typed" | "any" | "span" | "linked") =>
      own.filter((plant) => plant[key]).length;
    const typed = count("typed");
    return [
      `  ${name.padEnd(18)} ${String(own.length).padStart(5)}`,
      `${score(ratio(typed, own.length)).padStart(6)} ${interval(wilson(typed, own.length)).padEnd(14)}`,
      score(ratio(count("span"), own.length)).padStart(6),
      score(ratio(count("any"), own.length)).padStart(6),
      score(ratio(count("linked"), own.length)).padStart(6),
    ].join(" ");
  };
  return [
    "",
    `${mode.padEnd(20)} count  typed 90%             span    any linked`,
    ...operators
      .map(({ name }) => [name, plants.filter(({ operator }) => operator === name)] as const)
      .filter(([, own]) => own.length > 0)
      .map(([name, own]) => line(name, own)),
    line("all", plants),
    ...framedLine(plants),
  ];
}

/** Another reporting verb is framing to the engine, not a divergence: said apart. */
function framedLine(plants: readonly Plant[]): string[] {
  const verbs = plants.filter(({ operator }) => operator === "reporting verb");
  const framed = verbs.filter((plant) => plant.framed).length;
  return verbs.length === 0
    ? []
    : [`  ${framed} of ${verbs.length} other reporting verbs are listed under framing.`];
}

function neutralLines(neutrals: readonly Neutral[]): string[] {
  const single = neutrals.filter(({ control }) => control !== "whole article");
  const names = new Set([
    ...controls.map(({ name }) => name),
    ...neutrals.map((one) => one.control),
  ]);
  const line = (name: string, own: readonly Neutral[]): string =>
    [
      `  ${name.padEnd(20)} ${String(own.length).padStart(5)}`,
      ...(["conflict", "differs", "wording", "style"] as const).map((key) => {
        const hits = own.filter((one) => one[key]).length;
        const { low, high } = wilson(hits, own.length);
        const range = `[${(low * 1000).toFixed(1)}, ${(high * 1000).toFixed(1)}]`;
        return `${((1000 * hits) / Math.max(1, own.length)).toFixed(1).padStart(7)} ${range.padEnd(14)}`;
      }),
    ]
      .join(" ")
      .trimEnd();
  return [
    "",
    "Neutral pairs: flagged a 1,000 pairs, 90% intervals",
    `  ${"control".padEnd(20)} pairs  ${["conflict", "differs", "wording", "style"].map((name) => name.padEnd(22)).join(" ")}`.trimEnd(),
    ...[...names].flatMap((name) => {
      const own = neutrals.filter(({ control }) => control === name);
      return own.length === 0 ? [] : [line(name, own)];
    }),
    line("all but whole", single),
  ];
}

/** `March 01 , 2008` or an ISO date as `2008-03-01`. */
function isoDay(date: unknown): string | undefined {
  if (typeof date !== "string") return undefined;
  const time = Date.parse(`${date.replace(/\s+,/g, ",")} UTC`);
  if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : undefined;
}
