/**
 * Standardised logistic regression with an L2 penalty, fitted by Newton's method (iteratively
 * reweighted least squares). Deterministic: no shuffling, no random start.
 */

export interface Row {
  readonly values: Float64Array;
  readonly label: boolean;
}

export interface Fitted {
  readonly intercept: number;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
}

const mostSteps = 30;
const tolerance = 1e-6;
const leastShare = 1 / 1024;
/** Keeps the system solvable, and the intercept as good as free. */
const freeIntercept = 1e-9;

/**
 * `penalty` is the precision of the Gaussian prior on each standardised weight, and the intercept is free.
 * The prior lies around nought, or around a fit that is known: then its means and deviations hold, and its
 * intercept is held like the weights.
 */
export function fitLogistic(rows: readonly Row[], penalty: number, around?: Fitted): Fitted {
  const width = around?.weights.length ?? rows[0]?.values.length ?? 0;
  const { means, deviations } = around ?? standardise(rows, width);
  const prior = new Float64Array(width + 1);
  if (around) prior.set([...around.weights, around.intercept]);
  const ridges = new Float64Array(width + 1).fill(penalty);
  if (!around) ridges[width] = freeIntercept;
  const design = rows.map(({ values }) => {
    const row = new Float64Array(width + 1);
    row[width] = 1;
    for (let at = 0; at < width; at += 1) row[at] = (values[at]! - means[at]!) / deviations[at]!;
    return row;
  });
  const labels = rows.map(({ label }) => (label ? 1 : 0));
  let beta: Float64Array = prior.slice();
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = derivatives(design, labels, beta, { prior, ridges });
    const change = solve(hessian, gradient);
    const before = objective(design, labels, beta, { prior, ridges });
    // A full step overshoots where the start is far off: halve it until it climbs.
    let share = 1;
    let next = along(beta, change, share);
    while (
      share > leastShare &&
      objective(design, labels, next, { prior, ridges }) < before - tolerance
    ) {
      share /= 2;
      next = along(beta, change, share);
    }
    beta = next;
    if (Math.max(...change.map(Math.abs)) < tolerance) break;
  }
  return { intercept: beta[width]!, means, deviations, weights: [...beta.slice(0, width)] };
}

/** The point on the way of a step, by share of it. */
function along(beta: Float64Array, change: Float64Array, share: number): Float64Array {
  return beta.map((value, at) => value + share * change[at]!);
}

/** Log likelihood less what the prior takes: what is climbed. */
function objective(
  design: readonly Float64Array[],
  labels: readonly number[],
  beta: Float64Array,
  { prior, ridges }: Prior,
): number {
  let sum = 0;
  design.forEach((row, number) => {
    let odds = 0;
    for (let at = 0; at < beta.length; at += 1) odds += beta[at]! * row[at]!;
    // log(1 + exp(odds)) without overflow.
    const both = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
    sum += labels[number]! * odds - both;
  });
  return beta.reduce(
    (left, value, at) => left - (ridges[at]! * (value - prior[at]!) ** 2) / 2,
    sum,
  );
}

/** Centre and precision of the Gaussian that each weight is held by. */
interface Prior {
  readonly prior: Float64Array;
  readonly ridges: Float64Array;
}

/** Probability of a positive label. */
export function probability(fitted: Fitted, values: Float64Array): number {
  let sum = fitted.intercept;
  for (let at = 0; at < values.length; at += 1) {
    sum += (fitted.weights[at]! * (values[at]! - fitted.means[at]!)) / fitted.deviations[at]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

function standardise(
  rows: readonly Row[],
  width: number,
): { means: number[]; deviations: number[] } {
  const means: number[] = [];
  const deviations: number[] = [];
  for (let at = 0; at < width; at += 1) {
    let sum = 0;
    for (const row of rows) sum += row.values[at]!;
    const mean = sum / Math.max(1, rows.length);
    let squares = 0;
    for (const row of rows) squares += (row.values[at]! - mean) ** 2;
    means.push(mean);
    deviations.push(Math.sqrt(squares / Math.max(1, rows.length)) || 1);
  }
  return { means, deviations };
}

function derivatives(
  design: readonly Float64Array[],
  labels: readonly number[],
  beta: Float64Array,
  { prior, ridges }: Prior,
): { gradient: Float64Array; hessian: Float64Array[] } {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  design.forEach((row, number) => {
    let sum = 0;
    for (let at = 0; at < size; at += 1) sum += beta[at]! * row[at]!;
    const p = 1 / (1 + Math.exp(-sum));
    const error = labels[number]! - p;
    const curvature = p * (1 - p);
    for (let a = 0; a < size; a += 1) {
      gradient[a] = gradient[a]! + error * row[a]!;
      const scaled = curvature * row[a]!;
      const line = hessian[a]!;
      for (let b = 0; b <= a; b += 1) line[b] = line[b]! + scaled * row[b]!;
    }
  });
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) hessian[b]![a] = hessian[a]![b]!;
    gradient[a] = gradient[a]! - ridges[a]! * (beta[a]! - prior[a]!);
    hessian[a]![a] = hessian[a]![a]! + ridges[a]!;
  }
  return { gradient, hessian };
}

/** Solves the symmetric positive definite system by Cholesky decomposition. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = lower[a]![b]!;
      for (let k = 0; k < b; k += 1) sum -= lower[a]![k]! * lower[b]![k]!;
      lower[a]![b] = a === b ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[b]![b]!;
    }
  }
  const result = Float64Array.from(right);
  for (let a = 0; a < size; a += 1) {
    for (let k = 0; k < a; k += 1) result[a] = result[a]! - lower[a]![k]! * result[k]!;
    result[a] = result[a]! / lower[a]![a]!;
  }
  for (let a = size - 1; a >= 0; a -= 1) {
    for (let k = a + 1; k < size; k += 1) result[a] = result[a]! - lower[k]![a]! * result[k]!;
    result[a] = result[a]! / lower[a]![a]!;
  }
  return result;
}
