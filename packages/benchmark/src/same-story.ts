import { readFileSync } from "node:fs";
import { type Article, InputError } from "@crossread/core";
import { type Fitted, fitLogistic, type Row } from "@crossread/meaning/fit";
import { findOtherStories, sameStoryFeatureNames, sameStoryFeatures } from "@crossread/reader";
import type { GoldStory } from "./gold.ts";

/** An article with the label of its story. */
interface Labelled extends Article {
  readonly story: string;
}

interface Pair extends Row {
  readonly kind: "same" | "topic" | "other";
  readonly left: Labelled;
}

/** What the measurement gives: the model to ship, and how it does on stories that it was not fitted on. */
export interface SameStory {
  readonly fitted: Fitted;
  readonly threshold: number;
  readonly falseExclusions: readonly [wrong: number, of: number];
  readonly found: Readonly<Record<"topic" | "other", readonly [right: number, of: number]>>;
  readonly pairs: number;
}

const folds = 5;

/** Share of articles on the story that may score below the threshold. */
const mostExcluded = 0.01;

/** In days: articles of two roundups so far apart are hardly on one event, however near their words. */
const leastApart = 7;

/**
 * Fits the score of two articles on labelled stories, and measures the gate with models fitted without the
 * story: an article of the story must not be left out, one of another must. `other` is any other story,
 * `topic` the nearest in words of all that appeared a week earlier or later: the same topic, another event.
 */
export function sameStory(file: string): SameStory {
  const articles = readLabelled(file);
  const pairs = makePairs(articles);
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      pairs.filter(({ left }) => foldOf(left.story) !== fold),
      1,
    ),
  );
  const scores = pairs.map((pair) => scoreOf(models[foldOf(pair.left.story)]!, pair.values));
  const same = scores.filter((_, at) => pairs[at]?.kind === "same").toSorted((a, b) => a - b);
  const threshold = same[Math.floor(mostExcluded * same.length)] ?? 0;
  const below = (kind: Pair["kind"]): readonly [number, number] => {
    const of = scores.filter((_, at) => pairs[at]?.kind === kind);
    return [of.filter((score) => score < threshold).length, of.length];
  };
  return {
    fitted: fitLogistic(pairs, 1),
    threshold,
    falseExclusions: below("same"),
    found: { topic: below("topic"), other: below("other") },
    pairs: pairs.length,
  };
}

export function sameStoryText({
  fitted,
  threshold,
  falseExclusions,
  found,
  pairs,
}: SameStory): string {
  const share = ([part, of]: readonly [number, number]) =>
    `${part} of ${of} (${((100 * part) / of).toFixed(1)}%)`;
  const { intercept, weights, means, deviations } = fitted;
  const raw = weights.map((weight, at) => weight / deviations[at]!);
  const base = intercept - raw.reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  return [
    `same story, ${pairs} pairs, each scored by a model fitted on other stories`,
    `on the story, yet below the threshold  ${share(falseExclusions)}`,
    `on another story, found                ${share(found.other)}`,
    `on the same topic, another event       ${share(found.topic)}`,
    "",
    `intercept ${base.toFixed(3)}`,
    ...sameStoryFeatureNames.map((name, at) => `${name}: ${raw[at]!.toFixed(3)}`),
    `threshold ${(1 / (1 + Math.exp(-threshold))).toFixed(3)}`,
  ].join("\n");
}

/** The gate as it ships on judged stories: as they are, and each with an article of every other story. */
export function sameStoryOnGold(stories: readonly GoldStory[]): string {
  let articles = 0;
  let excluded = 0;
  let strangers = 0;
  let found = 0;
  for (const story of stories) {
    articles += story.articles.length;
    excluded += findOtherStories(story.articles).length;
    if (story.articles.length < 2) continue;
    for (const other of stories) {
      const stranger = other === story ? undefined : other.articles[0];
      if (!stranger) continue;
      strangers += 1;
      const id = "stranger";
      const left = findOtherStories([...story.articles, { ...stranger, id }]);
      if (left.some(({ article }) => article === id)) found += 1;
    }
  }
  return `gold: ${excluded} of ${articles} articles left out of their story; ${found} of ${strangers} strangers found`;
}

function makePairs(articles: readonly Labelled[]): readonly Pair[] {
  const features = articles.map((left) => articles.map((right) => sameStoryFeatures(left, right)));
  return articles.flatMap((left, at) => {
    const row = (to: number, kind: Pair["kind"]): Pair => ({
      values: Float64Array.from(features[at]![to]!),
      label: kind === "same",
      kind,
      left,
    });
    const same = articles.flatMap((right, to) =>
      to > at && right.story === left.story ? [row(to, "same")] : [],
    );
    const others = articles
      .map((right, to) => ({ right, to, near: features[at]![to]![0]! }))
      .filter(({ right }) => right.story !== left.story && daysApart(left, right) >= leastApart)
      .toSorted((a, b) => b.near - a.near || a.to - b.to);
    const [nearest] = others;
    if (!nearest) return same;
    // Spread over all of them, the same ones in every run.
    const drawn = [0, 1].map((n) => others[(at * 7919 + n * 104_729) % others.length]!);
    return [...same, row(nearest.to, "topic"), ...drawn.map(({ to }) => row(to, "other"))];
  });
}

function daysApart(left: Article, right: Article): number {
  const [one, other] = [left, right].map(({ published }) => Date.parse(published ?? ""));
  return Math.abs(one! - other!) / 86_400_000;
}

function scoreOf({ intercept, means, deviations, weights }: Fitted, values: Float64Array): number {
  return weights.reduce(
    (sum, weight, at) => sum + (weight * (values[at]! - means[at]!)) / deviations[at]!,
    intercept,
  );
}

function foldOf(story: string): number {
  let sum = 0;
  for (const sign of story) sum += sign.charCodeAt(0);
  return sum % folds;
}

function readLabelled(file: string): readonly Labelled[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line, at) => {
    const value = JSON.parse(line) as Article & { readonly story?: unknown };
    if (value.story === undefined || typeof value.body !== "string") {
      const place = `${file}: line ${at + 1}`;
      throw new InputError({
        file: place,
        expected: "an article with its story",
        received: "none",
      });
    }
    return { ...value, title: value.title ?? "", story: String(value.story) };
  });
}
