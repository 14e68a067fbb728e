import { readFileSync } from "node:fs";
import { type Article, InputError } from "@crossread/core";
import { fitLogistic } from "@crossread/meaning/fit";
import {
  type FeatureName,
  featureNames,
  findPairs,
  fittedGroupWeights,
  type GroupWeights,
  groupArticles,
  type Pair,
  type Sketch,
  sketchArticle,
} from "@crossread/newsroom";

/** An article and the story that a person put it in. */
export interface Labelled {
  readonly article: Article;
  readonly story: string;
}

/** How far groups agree with the labels. */
export interface Agreement {
  /** B³: mean over articles of the share of its group that is right, and of its story that is found. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Over all pairs of articles that are put together. */
  readonly pairPrecision: number;
  readonly pairRecall: number;
  readonly pairF1: number;
}

/** Thresholds that are tried, in log-odds. */
const thresholds = Array.from({ length: 17 }, (_, step) => -3 + step / 4);

/** On standardised features; enough to keep the fit finite. */
const penalty = 1;

/** Days that the calendar is pressed into, so that many stories share each day as on a real news day. */
const pressedDays = 20;

const madeBy = "pnpm benchmark stories --stories FILE --fit";

/** Reads judged articles, a JSON object a line: id, outlet, title, body, published or null, story. */
export function readLabelled(file: string): Labelled[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError({ file, expected: "a file", received: (error as Error).message });
  }
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, outlet, title, body, published, story } = JSON.parse(line);
      return {
        article: { id, outlet, title, body, ...(published && { published }) },
        story: String(story),
      };
    });
}

/** Fits on one half of the stories, measures on the other, and the other way round. */
export function measureGrouping(labelled: readonly Labelled[]): string {
  const halves = [0, 1].map((half) => labelled.filter(({ story }) => halfOf(story) === half));
  const lines = [0, 1].flatMap((tested) => {
    const weights = fitGrouping(halves[1 - tested]!);
    return [
      row(`half ${tested + 1}, as dated`, scoreGroups(halves[tested]!, weights)),
      row(
        `half ${tested + 1}, in ${pressedDays} days`,
        scoreGroups(press(halves[tested]!), weights),
      ),
    ];
  });
  return [
    `Grouping of ${labelled.length} articles into ${new Set(labelled.map(({ story }) => story)).size} judged stories;`,
    "weights and threshold fitted on the other half of the stories each time",
    `${"".padEnd(24)}${heads.map((head) => head.padStart(8)).join("")}   must B³ ≥ .91 pairs ≥ .76, aim .94 .85`,
    ...lines,
    row("all, shipped weights", scoreGroups(labelled, fittedGroupWeights)),
    "Two judged stories may tell one event, so precision is a lower bound.",
  ].join("\n");
}

/** Weights from judged stories, as dated and pressed together, and the threshold that serves both best. */
export function fitGrouping(labelled: readonly Labelled[]): GroupWeights {
  const corpora = [labelled, press(labelled)];
  const rows = corpora.flatMap((corpus) => {
    const story = storyOf(corpus);
    const same = ({ left, right }: Pair) => story.get(left.id) === story.get(right.id);
    return findPairs(sketch(corpus)).map((pair) => ({
      values: Float64Array.from(featureNames, (name) => pair.features[name]),
      label: same(pair),
    }));
  });
  const fitted = fitLogistic(rows, penalty);
  const features = Object.fromEntries(
    featureNames.map((name, at) => [name, round(fitted.weights[at]! / fitted.deviations[at]!)]),
  ) as Record<FeatureName, number>;
  const shift = featureNames.reduce((sum, name, at) => sum + features[name] * fitted.means[at]!, 0);
  const open = { madeBy, intercept: round(fitted.intercept - shift), features };
  const best = thresholds
    .map((threshold) => {
      const weights = { ...open, threshold };
      const scores = corpora.map((corpus) => scoreGroups(corpus, weights));
      return { weights, score: scores.reduce((sum, { f1, pairF1 }) => sum + f1 + pairF1, 0) };
    })
    .reduce((a, b) => (b.score > a.score ? b : a));
  return best.weights;
}

/** Groups that are false by the labels, with both headlines: for the terminal only. */
export function falseMerges(labelled: readonly Labelled[], most: number): string {
  const byId = new Map(labelled.map((one) => [one.article.id, one]));
  const merges = groupArticles(sketch(labelled)).flatMap(({ articles }) => {
    const members = articles.map((id) => byId.get(id)!);
    const stories = new Set(members.map(({ story }) => story));
    return stories.size > 1 ? [members] : [];
  });
  const step = Math.max(1, Math.floor(merges.length / most));
  const shown = merges.filter((_, at) => at % step === 0).slice(0, most);
  return [
    `${merges.length} groups hold several judged stories; ${shown.length} of them:`,
    ...shown.flatMap((members, at) => [
      `${at + 1}.`,
      ...members.map(
        ({ article, story }) => `  ${story} ${article.published ?? "undated   "} ${article.title}`,
      ),
    ]),
  ].join("\n");
}

function scoreGroups(labelled: readonly Labelled[], weights: GroupWeights): Agreement {
  const groups = groupArticles(sketch(labelled), { weights });
  return agreement(
    groups.map(({ articles }) => articles),
    storyOf(labelled),
  );
}

/** B³ (Bagga and Baldwin 1998) and pairwise precision, recall and F1. */
export function agreement(
  groups: readonly (readonly string[])[],
  storyOf: ReadonlyMap<string, string>,
): Agreement {
  const sizes = new Map<string, number>();
  for (const story of storyOf.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const sum = { precision: 0, recall: 0, right: 0, found: 0, true: 0 };
  for (const members of groups) {
    for (const member of members) {
      const story = storyOf.get(member)!;
      const right = members.filter((other) => storyOf.get(other) === story).length;
      sum.precision += right / members.length;
      sum.recall += right / sizes.get(story)!;
      sum.right += right - 1;
      sum.found += members.length - 1;
      sum.true += sizes.get(story)! - 1;
    }
  }
  const [precision, recall] = [sum.precision / storyOf.size, sum.recall / storyOf.size];
  const [pairPrecision, pairRecall] = [sum.right / (sum.found || 1), sum.right / (sum.true || 1)];
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    pairPrecision,
    pairRecall,
    pairF1: harmonic(pairPrecision, pairRecall),
  };
}

const heads = ["B³ F1", "prec.", "recall", "pair F1", "prec.", "recall"];

function row(name: string, found: Agreement): string {
  const { f1, precision, recall, pairF1, pairPrecision, pairRecall } = found;
  const figures = [f1, precision, recall, pairF1, pairPrecision, pairRecall];
  return `${name.padEnd(24)}${figures.map((figure) => figure.toFixed(3).padStart(8)).join("")}`;
}

/** The same articles with every story moved as a whole to a day within a few weeks. */
function press(labelled: readonly Labelled[]): Labelled[] {
  const first = new Map<string, number>();
  for (const { article, story } of labelled) {
    if (article.published === undefined) continue;
    const time = Date.parse(article.published);
    first.set(story, Math.min(first.get(story) ?? time, time));
  }
  return labelled.map(({ article, story }) => {
    if (article.published === undefined) return { article, story };
    const after = Date.parse(article.published) - first.get(story)!;
    const day = Math.floor(unit(`day ${story}`) * pressedDays);
    const published = new Date(after + day * 86_400_000).toISOString();
    return { article: { ...article, published }, story };
  });
}

function halfOf(story: string): number {
  return unit(`half ${story}`) < 0.5 ? 0 : 1;
}

/** A number from 0 to 1 for a text, the same each time. */
function unit(text: string): number {
  let hash = 7;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 2_654_435_761) >>> 0;
  }
  return hash / 2 ** 32;
}

function storyOf(labelled: readonly Labelled[]): ReadonlyMap<string, string> {
  return new Map(labelled.map(({ article, story }) => [article.id, story]));
}

function sketch(labelled: readonly Labelled[]): Sketch[] {
  return labelled.map(({ article }) => sketchArticle(article));
}

function harmonic(left: number, right: number): number {
  return left + right === 0 ? 0 : (2 * left * right) / (left + right);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
