import type { Model } from "@crossread/core";
import type { Fitted } from "./logistic.ts";

/** Five digits are more than the data tell, and keep the file readable. */
export function namedModel(fitted: Fitted, names: readonly string[]): Model {
  const digits = (value: number): number => Number(value.toPrecision(5));
  return {
    intercept: digits(fitted.intercept),
    features: Object.fromEntries(
      names.map((name, at) => [
        name,
        {
          mean: digits(fitted.means[at]!),
          deviation: digits(fitted.deviations[at]!),
          weight: digits(fitted.weights[at]!),
        },
      ]),
    ),
  };
}

/** The model as numbers in the order of the names; a feature that it does not know weighs nothing. */
export function fittedOf(model: Model, names: readonly string[]): Fitted {
  const terms = names.map((name) => model.features[name] ?? { mean: 0, deviation: 1, weight: 0 });
  return {
    intercept: model.intercept,
    means: terms.map(({ mean }) => mean),
    deviations: terms.map(({ deviation }) => deviation),
    weights: terms.map(({ weight }) => weight),
  };
}
