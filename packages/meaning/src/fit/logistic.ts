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

/** `penalty` is the precision of the Gaussian prior on each standardised weight; the intercept is free. */
export function fitLogistic(rows: readonly Row[], penalty: number): Fitted {
  const width = rows[0]?.values.length ?? 0;
  const { means, deviations } = standardise(rows, width);
  const design = rows.map(({ values }) => {
    const row = new Float64Array(width + 1);
    row[width] = 1;
    for (let at = 0; at < width; at += 1) row[at] = (values[at]! - means[at]!) / deviations[at]!;
    return row;
  });
  const labels = rows.map(({ label }) => (label ? 1 : 0));
  let beta = new Float64Array(width + 1);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = derivatives(design, labels, beta, penalty);
    const change = solve(hessian, gradient);
    beta = beta.map((value, at) => value + change[at]!);
    if (Math.max(...change.map(Math.abs)) < tolerance) break;
  }
  return { intercept: beta[width]!, means, deviations, weights: [...beta.slice(0, width)] };
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
  penalty: number,
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
    const ridge = a === size - 1 ? 1e-9 : penalty;
    gradient[a] = gradient[a]! - ridge * beta[a]!;
    hessian[a]![a] = hessian[a]![a]! + ridge;
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
