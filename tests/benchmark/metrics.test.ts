import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bootstrap,
  curve,
  median,
  precisionAtTop,
  quantile,
  random,
  rank,
  rates,
  reliability,
  type Scored,
  wilson,
} from "../../packages/benchmark/src/metrics.ts";

/** Candidates from a picture: `+` is true, `-` is not, best first; `(+-)` share one score. */
function list(picture: string, group = 0): Scored[] {
  const steps = picture.match(/\([+-]+\)|[+-]/g) ?? [];
  return steps.flatMap((step, index) =>
    [...step.replace(/[()]/g, "")].map((mark) => ({
      score: 1 - (index + 1) / (steps.length + 1),
      hit: mark === "+",
      group,
    })),
  );
}

const ap = (picture: string, total: number) => curve(list(picture), total, [1]).averagePrecision;
const best = (picture: string, total: number) => curve(list(picture), total, [1]).bestF1;

describe("average precision", () => {
  it("is 1 where every true link comes first", () => expect(ap("++--", 2)).toBe(1));
  it("averages the precision at each true link", () =>
    expect(ap("+-+", 2)).toBeCloseTo((1 + 2 / 3) / 2));
  it("counts true links that are no candidates as missed", () => expect(ap("++", 4)).toBe(0.5));
  it("gives no credit for the order among equal scores", () => {
    expect(ap("(+-)", 1)).toBe(0.5);
    expect(ap("(-+)", 1)).toBe(0.5);
  });
  it("is no number where nothing is true", () => expect(ap("--", 0)).toBeNaN());
  it("counts a story as often as its weight says", () => {
    const ranked = rank([...list("+-+"), ...list("-+", 1)]);
    const twice = rank([...list("+-+"), ...list("+-+"), ...list("-+", 1)]);
    expect(curve(ranked, 5, [2, 1])).toEqual(curve(twice, 5, [1, 1]));
  });
  it("leaves a story of weight 0 out", () =>
    expect(curve(rank([...list("+-"), ...list("-+", 1)]), 1, [1, 0])).toEqual(
      curve(list("+-"), 1, [1]),
    ));
});

describe("best F1", () => {
  it("is taken at the best threshold", () => expect(best("++---+", 3)).toBe(0.8));
  it("names the score where it is reached", () => {
    const candidates = list("+-");
    expect(curve(candidates, 1, [1]).bestThreshold).toBe(candidates[0]!.score);
  });
  it("is 0 where nothing true is found", () => expect(best("--", 3)).toBe(0));
  it("is at least the F1 of listing everything", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]{1,30}$/), (picture) => {
        const hits = [...picture].filter((mark) => mark === "+").length;
        fc.pre(hits > 0);
        const all = rates(hits, picture.length, hits).f1;
        expect(best(picture, hits)).toBeGreaterThanOrEqual(all - 1e-12);
      }),
    ));
});

describe("precision at the top", () => {
  it("looks at so many candidates", () => expect(precisionAtTop(list("++--"), 2, [1])).toBe(1));
  it("cuts in part through equal scores", () =>
    expect(precisionAtTop(list("+(+-)"), 2, [1])).toBe(0.75));
  it("takes what there is where fewer are ranked", () =>
    expect(precisionAtTop(list("+-"), 10, [1])).toBe(0.5));
});

describe("rates", () => {
  it("gives precision, recall and F1", () =>
    expect(rates(2, 4, 8)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 }));
  it("has no precision where nothing is listed", () => expect(rates(0, 0, 3).precision).toBeNaN());
});

describe("reliability", () => {
  it("puts every candidate into one bin, 0 and 1 included", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (scores) => {
        const bins = reliability(scores.map((score) => ({ score, hit: true })));
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
      }),
    ));
  it("holds the promise against what is found", () => {
    const bin = reliability([
      { score: 0.62, hit: true },
      { score: 0.68, hit: false },
    ]).find(({ from }) => from === 0.6);
    expect(bin).toMatchObject({ count: 2, promised: 0.65, found: 0.5 });
  });
});

describe("intervals", () => {
  it("gives the same bootstrap interval every time", () => {
    const mean = (weights: readonly number[]) => [weights[0]! / 3];
    expect(bootstrap(3, mean)).toEqual(bootstrap(3, mean));
  });
  it("draws as many stories as there are", () =>
    expect(bootstrap(5, (weights) => [weights.reduce((sum, one) => sum + one)])).toEqual([
      { low: 5, high: 5 },
    ]));
  it("leaves out draws in which a figure does not exist", () =>
    expect(bootstrap(2, (weights) => [weights[0] === 0 ? Number.NaN : 1])).toEqual([
      { low: 1, high: 1 },
    ]));
  it("holds Wilson's interval against a published value (8 of 10 at 90%)", () => {
    const { low, high } = wilson(8, 10);
    expect(low).toBeCloseTo(0.541, 2);
    expect(high).toBeCloseTo(0.931, 2);
  });
  it("keeps Wilson's interval inside 0 to 1 and around the share", () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (hits, more) => {
        fc.pre(hits + more > 0);
        const { low, high } = wilson(hits, hits + more);
        const share = hits / (hits + more);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-9).toBeLessThanOrEqual(share);
        expect(high + 1e-9).toBeGreaterThanOrEqual(share);
      }),
    ));
  it("knows nothing from nothing", () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));
});

describe("small helpers", () => {
  it("takes the middle value", () => expect(median([9, 1, 5])).toBe(5));
  it("takes the mean of two middle values", () => expect(median([1, 2, 4, 9])).toBe(3));
  it("has no middle of nothing", () => expect(median([])).toBeNaN());
  it("interpolates quantiles", () => expect(quantile([0, 10], 0.05)).toBe(0.5));
  it("repeats its random numbers from one seed", () => {
    const [left, right] = [random(7), random(7)];
    expect([left(), left(), left()]).toEqual([right(), right(), right()]);
  });
  it("gives random numbers from 0 up to below 1", () => {
    const next = random(1);
    const draws = Array.from({ length: 1000 }, next);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, one) => sum + one) / 1000).toBeCloseTo(0.5, 1);
  });
});
