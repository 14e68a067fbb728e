import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cover, overlaps, reach } from "../../packages/core/src/span.ts";

/** Words of the given lengths, each parted from the next by so many characters. */
const spansOf = (sizes: readonly (readonly [length: number, gap: number])[]) => {
  let position = 0;
  return sizes.map(([length, gap]) => {
    const start = position;
    position += length + gap;
    return { start, end: start + length };
  });
};

describe("spans", () => {
  it("cover more words than a call may have arguments", () => {
    const words = Array.from({ length: 200_000 }, (_, at) => ({ start: at, end: at + 1 }));
    expect(cover(words)).toEqual({ start: 0, end: 200_000 });
  });

  it("cover nothing where there is none", () => expect(cover([])).toBeUndefined());

  it("reach the words that they share a character with", () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(size),
        fc.nat(60),
        fc.integer({ min: 1, max: 30 }),
        (sizes, start, length) => {
          const words = spansOf(sizes);
          const span = { start, end: start + length };
          const { from, to } = reach(words, span);
          expect(words.slice(from, to)).toEqual(words.filter((word) => overlaps(word, span)));
        },
      ),
    );
  });
});
