import { contentId, InputError, secondPassNames, type Weights } from "@crossread/core";
import type { DeskPair, DeskStory } from "./desk.ts";
import { type Fitted, fitLogistic, probability } from "./logistic.ts";
import { fittedOf, namedModel } from "./model.ts";

/**
 * Least that weights may be refitted on. Below it chance decides whether the left-out stories gain, and a
 * desk could not tell.
 */
export const leastReviewed = { stories: 5, pairs: 200, ofEach: 40 } as const;

/**
 * How firmly the given weights are held, as the precision of the prior on each standardised weight. Chosen on
 * nine judged stories in the desk's place, each left out in turn, with weights fitted on nine others, twice.
 * For a desk that accepts the same statement alone, which is stricter than the shipped weights, the loss
 * falls from .52 to .29 and from .44 to .24, and F1 rises from .60 to .62 and from .53 to .61. For one that
 * judges as they do nothing is gained (.464 to .468, .490 to .492), and less firmness loses more.
 */
export const firmness = 1000;

/** What weights make of reviewed pairs. */
export interface DeskScore {
  /** Mean surprise at what people decided, in nats; 0 is perfect, .69 a coin. */
  readonly loss: number;
  /** Of the pairs listed, how many people call links; of those links, how many are listed. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Refit {
  readonly weights: Weights;
  readonly pairs: number;
  /** On each story by weights that did not see it: the given ones, and those refitted on all others. */
  readonly before: DeskScore;
  readonly after: DeskScore;
  /** Stories on which the loss fell, of all with pairs. */
  readonly better: number;
  readonly stories: number;
  /** The loss fell, and on more than half of the stories; F1 did not fall by more than a hundredth. */
  readonly helped: boolean;
}

/**
 * Moves the weights towards what a desk decided, and says by leaving each story out in turn whether that
 * helps on stories it did not see. The first pass and the bands stay.
 * @throws InputError where less was reviewed than `leastReviewed`.
 */
export function refit(stories: readonly DeskStory[], weights: Weights, command: string): Refit {
  const reviewed = stories.filter(({ pairs }) => pairs.length > 0);
  refuseTooLittle(reviewed);
  const given = fittedOf(weights.any, secondPassNames);
  const judged = reviewed.map((story) => {
    const others = reviewed.filter((other) => other !== story).flatMap(({ pairs }) => pairs);
    const left = fitOn(others, given, ({ link }) => link);
    return {
      pairs: story.pairs,
      before: predict(story.pairs, given),
      after: predict(story.pairs, left),
    };
  });
  const all = reviewed.flatMap(({ pairs }) => pairs);
  const before = score(
    all,
    judged.flatMap((story) => story.before),
    weights.bands.possible,
  );
  const after = score(
    all,
    judged.flatMap((story) => story.after),
    weights.bands.possible,
  );
  const better = judged.filter(
    (story) => lossOf(story.pairs, story.after) < lossOf(story.pairs, story.before),
  );
  return {
    weights: moved(reviewed, all, weights, command),
    pairs: all.length,
    before,
    after,
    better: better.length,
    stories: reviewed.length,
    helped:
      after.loss < before.loss &&
      2 * better.length > reviewed.length &&
      after.f1 >= before.f1 - 0.01,
  };
}

function moved(
  stories: readonly DeskStory[],
  pairs: readonly DeskPair[],
  weights: Weights,
  command: string,
): Weights {
  const links = pairs.filter(({ link }) => link);
  const body = {
    ...weights,
    any: namedModel(
      fitOn(pairs, fittedOf(weights.any, secondPassNames), ({ link }) => link),
      secondPassNames,
    ),
    same: namedModel(
      fitOn(pairs, fittedOf(weights.same, secondPassNames), ({ same }) => same),
      secondPassNames,
    ),
  };
  const { fittedOn: _, ...numbers } = body;
  return {
    ...body,
    fittedOn: {
      stories: stories.map(({ name }) => name),
      pairs: pairs.length,
      any: links.length,
      same: links.filter(({ same }) => same).length,
      command,
      digest: contentId("weights", JSON.stringify(numbers)),
    },
  };
}

function fitOn(
  pairs: readonly DeskPair[],
  around: Fitted,
  label: (pair: DeskPair) => boolean,
): Fitted {
  const rows = pairs.map((pair) => ({ values: pair.values, label: label(pair) }));
  return fitLogistic(rows, firmness, around);
}

function predict(pairs: readonly DeskPair[], model: Fitted): number[] {
  return pairs.map(({ values }) => probability(model, values));
}

function lossOf(pairs: readonly DeskPair[], predicted: readonly number[]): number {
  const sum = pairs.reduce((total, { link }, at) => {
    const right = link ? predicted[at]! : 1 - predicted[at]!;
    return total - Math.log(Math.max(1e-9, right));
  }, 0);
  return sum / Math.max(1, pairs.length);
}

function score(
  pairs: readonly DeskPair[],
  predicted: readonly number[],
  listed: number,
): DeskScore {
  const shown = pairs.filter((_, at) => predicted[at]! >= listed);
  const hits = shown.filter(({ link }) => link).length;
  const links = pairs.filter(({ link }) => link).length;
  return {
    loss: lossOf(pairs, predicted),
    precision: hits / Math.max(1, shown.length),
    recall: hits / Math.max(1, links),
    f1: (2 * hits) / Math.max(1, shown.length + links),
  };
}

function refuseTooLittle(stories: readonly DeskStory[]): void {
  const pairs = stories.flatMap((story) => story.pairs);
  const links = pairs.filter(({ link }) => link).length;
  const least = leastReviewed;
  const few = Math.min(links, pairs.length - links);
  if (stories.length >= least.stories && pairs.length >= least.pairs && few >= least.ofEach) return;
  throw new InputError({
    file: "--decisions",
    expected:
      `people's decisions on ${least.pairs} pairs of sentences in ${least.stories} stories or more, ` +
      `${least.ofEach} links and ${least.ofEach} rejected at least: on fewer, chance decides whether it helps`,
    received: `${pairs.length} in ${stories.length}, ${links} links and ${pairs.length - links} rejected`,
  });
}
