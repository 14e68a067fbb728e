/**
 * Which pairs of sentences to ask a judge about. An answer is worth what it is expected to add to the F1
 * of the links in the end: nothing where no answer would change what is listed, most where a pair lies
 * near the limit. That limit itself is half of the F1 that the answers will lead to (Lipton, Elkan and
 * Naryanaswamy 2014), so it moves up with the number of questions, and the order with it.
 */

export interface Asking {
  /** Questions that may still be asked. */
  readonly budget: number;
  /** How often the judge is right, above .5 and up to 1; measured against reviewed decisions where there are any. */
  readonly reliability: number;
}

/** Rounds in which the limit and the choice of questions settle; three are enough in practice. */
const settlingRounds = 6;

/** Gains below this are rounding errors of probabilities. */
const leastGain = 1e-9;

/**
 * Places of the pairs worth asking about, the most telling first, at most as many as the budget; fewer
 * where the judge's word would change nothing any more. `probabilities` are those of all candidates, 0 and
 * 1 where it is known: such a pair is never asked about.
 */
export function questionsToAsk(
  probabilities: readonly number[],
  { budget, reliability }: Asking,
): number[] {
  let limit = 0.5 * expectedF1(probabilities);
  let chosen: number[] = [];
  for (let round = 0; round < settlingRounds; round += 1) {
    chosen = mostTelling(probabilities, limit, reliability).slice(0, budget);
    limit = 0.5 * expectedF1(probabilities, { asked: new Set(chosen), limit, reliability });
  }
  return chosen;
}

function mostTelling(
  probabilities: readonly number[],
  limit: number,
  reliability: number,
): number[] {
  return probabilities
    .map((probability, at) => ({ at, gain: expectedGain(probability, limit, reliability) }))
    .filter(({ gain }) => gain > leastGain)
    .sort((one, other) => other.gain - one.gain || one.at - other.at)
    .map(({ at }) => at);
}

/** What an answer is expected to add to the probability above the limit of what is listed. */
function expectedGain(probability: number, limit: number, reliability: number): number {
  const above = (value: number): number => Math.max(0, value - limit);
  const after = outcomes(probability, reliability).reduce(
    (sum, { share, posterior }) => sum + share * above(posterior),
    0,
  );
  return after - above(probability);
}

/** Both answers: how likely each is, and the probability of a link after it, by Bayes' rule. */
function outcomes(
  probability: number,
  reliability: number,
): readonly { readonly share: number; readonly posterior: number }[] {
  const yes = probability * reliability + (1 - probability) * (1 - reliability);
  return [
    { share: yes, posterior: afterAnswer(probability, reliability, true) },
    { share: 1 - yes, posterior: afterAnswer(probability, reliability, false) },
  ];
}

/** Probability of a link once a judge of this reliability has said yes or no. */
function afterAnswer(probability: number, reliability: number, yes: boolean): number {
  const right = yes ? reliability : 1 - reliability;
  const link = probability * right;
  const none = (1 - probability) * (1 - right);
  return link + none === 0 ? probability : link / (link + none);
}

/**
 * F1 to expect where every pair above the limit is listed, asked ones by their answers; without a choice
 * made yet, at the best limit there is.
 */
function expectedF1(
  probabilities: readonly number[],
  given?: {
    readonly asked: ReadonlySet<number>;
    readonly limit: number;
    readonly reliability: number;
  },
): number {
  const links = probabilities.reduce((sum, probability) => sum + probability, 0);
  if (links === 0) return 0;
  if (!given) return bestF1(probabilities, links);
  let hits = 0;
  let listed = 0;
  probabilities.forEach((probability, at) => {
    const ends = given.asked.has(at)
      ? outcomes(probability, given.reliability)
      : [{ share: 1, posterior: probability }];
    for (const { share, posterior } of ends) {
      if (posterior < given.limit) continue;
      hits += share * posterior;
      listed += share;
    }
  });
  return (2 * hits) / (listed + links);
}

function bestF1(probabilities: readonly number[], links: number): number {
  let hits = 0;
  let best = 0;
  probabilities
    .toSorted((one, other) => other - one)
    .forEach((probability, at) => {
      hits += probability;
      best = Math.max(best, (2 * hits) / (at + 1 + links));
    });
  return best;
}
