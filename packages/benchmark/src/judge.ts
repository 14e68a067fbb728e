import { scorePairs, type Weights } from "@crossread/core";
import { questionsToAsk } from "@crossread/meaning";
import { fit, type JudgedPair, type JudgedStory } from "@crossread/meaning/fit";
import { score } from "./table.ts";

/** How often the simulated judge is right, and how many questions a story it may be asked. */
const reliabilities = [0.85, 0.9, 0.95, 1] as const;
const budgets = [50, 100, 200, 400] as const;

/** Questions that go out together; after each round the other pairs are scored again. */
const roundSize = 10;

/** A judge that is always right is still taken to err once in a hundred: a decision stays arguable. */
const mostReliable = 0.99;

interface Order {
  readonly name: string;
  /** Whether answers change what is asked next. */
  readonly rescored: boolean;
  readonly choose: (state: State) => readonly number[];
}

interface State {
  /** Of every candidate; 0 and 1 where it was asked about. */
  readonly probabilities: readonly number[];
  readonly open: readonly number[];
  readonly budget: number;
  readonly reliability: number;
  readonly weights: Weights;
}

/** Orders of asking, the plain one of the field first. */
const orders: readonly Order[] = [
  { name: "most probable, not sure", rescored: false, choose: mostProbable },
  { name: "the same, scored again", rescored: true, choose: mostProbable },
  { name: "most uncertain", rescored: false, choose: mostUncertain },
  { name: "expected F1", rescored: false, choose: mostTelling },
  { name: "expected F1, scored again", rescored: true, choose: mostTelling },
];

export interface Simulated {
  readonly order: string;
  readonly reliability: number;
  readonly budget: number;
  /** Of the links listed at the shipped limit, pooled over stories. */
  readonly f1: number;
  /** Questions really asked, a story: an order may stop before its budget. */
  readonly asked: number;
}

export interface Simulation {
  /** F1 without a question. */
  readonly before: number;
  readonly runs: readonly Simulated[];
}

interface LeftOut {
  readonly story: JudgedStory;
  readonly weights: Weights;
}

/**
 * What a judge would buy: on each story, scored by weights fitted without it, a simulated judge answers
 * with the annotator's word or, as often as it errs, with the contrary. Which pairs it errs on depends on
 * the pair and the seed alone, so that all orders meet the same judge.
 */
export function simulateJudges(stories: readonly JudgedStory[], seeds: number): Simulation {
  const leftOut = stories.map((story) => ({
    story,
    weights: fit(
      stories.filter((other) => other !== story),
      "left out",
    ),
  }));
  const runs = orders.flatMap((order) =>
    reliabilities.flatMap((reliability) =>
      budgets.map((budget): Simulated => {
        const tallies = Array.from({ length: seeds }, (_, seed) =>
          leftOut.map((one) => askAbout(one, order, reliability, budget, seed)),
        ).flat();
        return {
          order: order.name,
          reliability,
          budget,
          f1: pooledF1(tallies),
          asked: tallies.reduce((sum, { asked }) => sum + asked, 0) / tallies.length,
        };
      }),
    ),
  );
  const unasked = leftOut.map((one) => askAbout(one, orders[0]!, 1, 0, 0));
  return { before: pooledF1(unasked), runs };
}

interface Tally {
  readonly hits: number;
  readonly listed: number;
  readonly links: number;
  readonly asked: number;
}

function askAbout(
  { story, weights }: LeftOut,
  order: Order,
  reliability: number,
  budget: number,
  seed: number,
): Tally {
  const { pairs } = story;
  const answers = new Map<JudgedPair["described"]["pair"], boolean>();
  const scoreAll = (): number[] =>
    scorePairs(
      pairs.map(({ described }) => described),
      weights,
      (pair) => {
        const answer = answers.get(pair);
        return answer === undefined ? undefined : Number(answer);
      },
    ).map(({ probability }) => probability);
  let probabilities = scoreAll();
  while (answers.size < budget) {
    const open = pairs.flatMap(({ described }, at) => (answers.has(described.pair) ? [] : [at]));
    const left = budget - answers.size;
    const state = {
      probabilities,
      open,
      budget: left,
      reliability: Math.min(reliability, mostReliable),
      weights,
    };
    const next = order.choose(state).slice(0, order.rescored ? Math.min(roundSize, left) : left);
    if (next.length === 0) break;
    for (const at of next) {
      const pair = pairs[at]!;
      const right = chance(`${seed} ${story.name} ${at}`) < reliability;
      answers.set(pair.described.pair, right === pair.any);
    }
    probabilities = order.rescored
      ? scoreAll()
      : probabilities.map((known, at) => {
          const answer = answers.get(pairs[at]!.described.pair);
          return answer === undefined ? known : Number(answer);
        });
  }
  const listed = pairs.filter((_, at) => probabilities[at]! >= weights.bands.possible);
  return {
    hits: listed.filter(({ any }) => any).length,
    listed: listed.length,
    links: pairs.filter(({ any }) => any).length + story.pruned.any,
    asked: answers.size,
  };
}

/** What the field does: down from the most probable pair that is not sure already. */
function mostProbable({ probabilities, open, weights }: State): number[] {
  return open
    .filter((at) => probabilities[at]! < weights.bands.sure)
    .sort((one, other) => probabilities[other]! - probabilities[one]! || one - other);
}

function mostUncertain({ probabilities, open }: State): number[] {
  const distance = (at: number): number => Math.abs(probabilities[at]! - 0.5);
  return open.toSorted((one, other) => distance(one) - distance(other) || one - other);
}

function mostTelling({ probabilities, budget, reliability }: State): number[] {
  return questionsToAsk(probabilities, { budget, reliability });
}

function pooledF1(tallies: readonly Tally[]): number {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return (2 * sum(({ hits }) => hits)) / (sum(({ listed }) => listed) + sum(({ links }) => links));
}

/** A number from 0 to 1 that looks drawn at random and is the same for the same text (FNV-1a, mixed). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A table for the terminal: F1 by order and budget, with the questions that bought a point of it. */
export function simulationText({ before, runs }: Simulation): string {
  const table = reliabilities.flatMap((reliability) => [
    "",
    `A judge that is right ${reliability * 100} times in 100: F1, and questions asked for each point of F1`,
    `${"order of asking".padEnd(28)}${budgets.map((budget) => `${budget}`.padStart(18)).join("")}`,
    ...orders.map(({ name }) => {
      const cells = budgets.map((budget) => {
        const run = runs.find(
          (one) => one.order === name && one.reliability === reliability && one.budget === budget,
        )!;
        const points = (run.f1 - before) * 100;
        return `${score(run.f1)} ${(run.asked / points).toFixed(1)} of ${run.asked.toFixed(0)}`.padStart(
          16,
        );
      });
      return `${name.padEnd(28)}${cells.join("")}`;
    }),
  ]);
  return [
    `Links listed (same or partial), each story scored by weights fitted without it. F1 without a judge ${score(before)}.`,
    ...table,
  ].join("\n");
}
