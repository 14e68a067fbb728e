import type { Weights } from "@crossread/core";

/** A pair that the weights have judged without having seen its story, with an encoder's opinion. */
export interface Opinion {
  /** Probability of a link by words alone. */
  readonly probability: number;
  readonly similarity: number;
  readonly link: boolean;
}

const mostSteps = 50;
const tolerance = 1e-9;
/** Precision of the prior on the weight: a handful of pairs moves it little. */
const penalty = 1;
const certainty = 1e-4;

/**
 * What an encoder's opinion adds to the log odds that words alone give: a logistic regression on the
 * similarity with those odds as a fixed offset. Undefined where it adds nothing, or less than nothing.
 */
export function fitSimilarity(opinions: readonly Opinion[]): Weights["similarity"] {
  if (opinions.length === 0) return undefined;
  const mean = opinions.reduce((sum, { similarity }) => sum + similarity, 0) / opinions.length;
  const rows = opinions.map(({ probability, similarity, link }) => {
    const bounded = Math.min(1 - certainty, Math.max(certainty, probability));
    return { offset: Math.log(bounded / (1 - bounded)), value: similarity - mean, link };
  });
  let intercept = 0;
  let weight = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, -penalty * weight, tolerance, 0, penalty];
    for (const { offset, value, link } of rows) {
      const p = 1 / (1 + Math.exp(-(offset + intercept + weight * value)));
      const curvature = p * (1 - p);
      g0 += Number(link) - p;
      g1 += (Number(link) - p) * value;
      h00 += curvature;
      h01 += curvature * value;
      h11 += curvature * value * value;
    }
    const determinant = h00 * h11 - h01 * h01;
    const change0 = (h11 * g0 - h01 * g1) / determinant;
    const change1 = (h00 * g1 - h01 * g0) / determinant;
    intercept += change0;
    weight += change1;
    if (Math.abs(change0) + Math.abs(change1) < tolerance) break;
  }
  if (!(weight > 0)) return undefined;
  const digits = (value: number) => Number(value.toPrecision(4));
  return { neutral: digits(mean - intercept / weight), weight: digits(weight) };
}
