import { questionsToAsk } from "@crossread/meaning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const ask = (probabilities: readonly number[], budget = 100, reliability = 0.95): number[] =>
  questionsToAsk(probabilities, { budget, reliability });

describe("which pairs a judge is asked about", () => {
  it("asks first where an answer moves most: near the limit of what is listed", () => {
    expect(ask([0.99, 0.45, 0.05])[0]).toBe(1);
  });

  it("asks nothing about what is known", () => {
    expect(ask([1, 0, 0.5])).toEqual([2]);
  });

  it("asks nothing where no answer would change the list", () => {
    expect(ask([0.97, 0.001], 100, 0.7)).toEqual([]);
  });

  it("asks about surer and less likely pairs the more reliable the judge is", () => {
    const pairs = [0.99, 0.9, 0.7, 0.4, 0.2, 0.08, 0.02];
    expect(ask(pairs, 100, 0.99).length).toBeGreaterThan(ask(pairs, 100, 0.8).length);
  });

  it("lets the limit rise with the budget: with many questions it checks what it lists, too", () => {
    const pairs = [...Array<number>(10).fill(0.75), ...Array<number>(20).fill(0.25)];
    const share = (budget: number): number => {
      const asked = ask(pairs, budget, 0.99);
      return asked.filter((at) => pairs[at] === 0.75).length / asked.length;
    };
    expect(share(30)).toBeGreaterThan(share(10));
  });

  it("never asks twice, never beyond the budget, and always the same", () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    const budget = fc.integer({ min: 0, max: 40 });
    const reliability = fc.double({ min: 0.51, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(probability, { maxLength: 60 }),
        budget,
        reliability,
        (all, most, right) => {
          const asked = ask(all, most, right);
          expect(asked.length).toBeLessThanOrEqual(most);
          expect(new Set(asked).size).toBe(asked.length);
          expect(ask(all, most, right)).toEqual(asked);
        },
      ),
    );
  });

  it("asks nothing of no pairs", () => {
    expect(ask([])).toEqual([]);
  });
});
