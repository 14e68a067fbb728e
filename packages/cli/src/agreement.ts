/**
 * How far coders agree on categories that have no order. Pure counts, after Krippendorff, Content Analysis,
 * 3rd edition (2013), chapter 12, and Cohen, A coefficient of agreement for nominal scales (1960).
 */

/** What two coders said of one item. */
export type Pair = readonly [string, string];

/** Share of items on which both say the same, 0 to 1; undefined without items. */
export function percentAgreement(pairs: readonly Pair[]): number | undefined {
  if (pairs.length === 0) return undefined;
  return pairs.filter(([a, b]) => a === b).length / pairs.length;
}

/**
 * Cohen's kappa: agreement beyond what each coder's own habits would give by chance. 1 is perfect, 0 is
 * chance; undefined where chance alone is perfect, because both always say one and the same.
 */
export function cohensKappa(pairs: readonly Pair[]): number | undefined {
  const observed = percentAgreement(pairs);
  if (observed === undefined) return undefined;
  const left = countValues(pairs.map(([a]) => a));
  const right = countValues(pairs.map(([, b]) => b));
  const expected =
    [...left].reduce((sum, [value, count]) => sum + count * (right.get(value) ?? 0), 0) /
    pairs.length ** 2;
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal data: 1 - observed / expected disagreement. A unit lists what its coders
 * said, however many; a unit with fewer than two values can't be compared and is left out. Undefined where
 * nothing can be compared, or only one value occurs.
 */
export function krippendorffsAlpha(units: readonly (readonly string[])[]): number | undefined {
  const paired = units.filter(({ length }) => length > 1);
  const values = paired.flat();
  const count = values.length;
  const together = [...countValues(values).values()].reduce((sum, n) => sum + n * (n - 1), 0);
  const expected = count * (count - 1) - together;
  if (expected === 0) return undefined;
  const observed = paired.reduce((sum, unit) => sum + disagreement(unit), 0);
  return 1 - ((count - 1) * observed) / expected;
}

/** Ordered pairs of differing values in one unit, over the number of other coders. */
function disagreement(unit: readonly string[]): number {
  const alike = [...countValues(unit).values()].reduce((sum, n) => sum + n * (n - 1), 0);
  return (unit.length * (unit.length - 1) - alike) / (unit.length - 1);
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
