import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cohensKappa,
  krippendorffsAlpha,
  type Pair,
  percentAgreement,
} from "../../packages/cli/src/agreement.ts";

/** `table([20, 5], [10, 15])`: 20 times both yes, 5 times yes and no, and so on. */
function table(...counts: readonly (readonly number[])[]): Pair[] {
  return counts.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): Pair => [`${a}`, `${b}`])),
  );
}

/** What each coder said, unit by unit, `.` where nothing: turned into units. */
function units(...coders: readonly string[]): string[][] {
  return [...coders[0]!].map((_, n) => coders.map((said) => said[n]!).filter((one) => one !== "."));
}

describe("percent agreement", () => {
  it("counts what is the same", () => expect(percentAgreement(table([20, 5], [10, 15]))).toBe(0.7));
  it("is not defined without items", () => expect(percentAgreement([])).toBeUndefined());
});

describe("Cohen's kappa", () => {
  // Observed .7; by chance .5 × .6 + .5 × .4 = .5; (.7 - .5) / (1 - .5).
  it("50 grant proposals", () => expect(cohensKappa(table([20, 5], [10, 15]))).toBeCloseTo(0.4));
  // Observed .6 both times; by chance .6 × .7 + .4 × .3 = .54, and .6 × .3 + .4 × .7 = .46.
  it("same percentage, similar habits", () =>
    expect(cohensKappa(table([45, 15], [25, 15]))).toBeCloseTo(0.06 / 0.46));
  it("same percentage, unlike habits", () =>
    expect(cohensKappa(table([25, 35], [5, 35]))).toBeCloseTo(0.14 / 0.54));
  it("is below 0 where they agree less than chance would", () =>
    expect(cohensKappa(table([0, 5], [5, 0]))).toBe(-1));
  it("is not defined where both always say the same one thing", () =>
    expect(cohensKappa(table([9]))).toBeUndefined());
  it("is not defined without items", () => expect(cohensKappa([])).toBeUndefined());
});

/** The examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
describe("Krippendorff's alpha", () => {
  // 20 values, 14 zeros and 6 ones; 4 of 10 units differ: 1 - 19 × (4 × 2) / (2 × 14 × 6).
  it("two coders, two values", () =>
    expect(krippendorffsAlpha(units("0100000010", "1110010000"))).toBeCloseTo(1 - 152 / 168));
  it("two coders, five values", () =>
    expect(krippendorffsAlpha(units("aabbdcccedda", "babbbccceddd"))).toBeCloseTo(0.692, 3));
  it("four coders, five values, some missing", () =>
    expect(
      krippendorffsAlpha(units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")),
    ).toBeCloseTo(0.743, 3));
  it("is not defined where one value stands throughout", () =>
    expect(krippendorffsAlpha(units("aaa", "aaa"))).toBeUndefined());
  it("is not defined where nobody judged the same", () =>
    expect(krippendorffsAlpha(units("a.", ".b"))).toBeUndefined());
});

describe("both coefficients", () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c")));
  const swapped = (list: readonly Pair[]) => list.map(([a, b]): Pair => [b, a]);
  it("do not mind who is first, nor the order of items", () =>
    fc.assert(
      fc.property(pairs, (list) => {
        for (const measure of [cohensKappa, krippendorffsAlpha]) {
          const value = measure(list);
          for (const other of [measure(swapped(list)), measure(list.toReversed())]) {
            if (value === undefined) expect(other).toBeUndefined();
            else expect(other).toBeCloseTo(value);
          }
        }
      }),
    ));
  it("are 1 where all is the same and more than one value occurs, never above", () =>
    fc.assert(
      fc.property(pairs, (list) => {
        const same = list.every(([a, b]) => a === b);
        for (const value of [cohensKappa(list), krippendorffsAlpha(list)]) {
          if (value === undefined) continue;
          expect(value).toBeLessThanOrEqual(1);
          expect(value === 1).toBe(same);
        }
      }),
    ));
});
