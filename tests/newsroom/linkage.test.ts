import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AverageLinkage, type Edge } from "../../packages/newsroom/src/group/linkage.ts";

describe("AverageLinkage", () => {
  it("joins the nearest first, and then by the mean of all pairs", () =>
    links(4, ["0-1 9", "1-2 6", "0-2 4", "2-3 5"], 5, "0 1 2, 3"));
  it("counts pairs that are not listed as 0", () => links(3, ["0-1 9", "1-2 6"], 5, "0 1, 2"));
  it("joins at the least mean", () => links(3, ["0-1 9", "1-2 6", "0-2 4"], 5, "0 1 2"));
  it("prefers the smaller items among equal means", () =>
    links(4, ["0-2 7", "1-2 7", "2-3 7"], 5, "0 2, 1, 3"));
  it("joins what is decided whatever else", () =>
    links(4, ["0-1 20", "2-3 20", "0-2 Infinity"], 5, "0 1 2 3"));
  it("keeps apart what is decided, and with it the groups", () =>
    links(4, ["0-1 9", "1-2 8", "0-2 -Infinity", "2-3 9"], 5, "0 1, 2 3"));
  it("settles two that are each other's nearest before a third is there", () => {
    const linkage = new AverageLinkage(5);
    for (const item of [0, 1, 2]) linkage.add(item);
    for (const edge of read(["0-1 9", "1-2 3"])) linkage.link(edge);
    expect(linkage.close([0, 1])).toEqual([[0, 1]]);
    expect(linkage.close([2])).toEqual([[2]]);
  });
  it("waits for what may come nearer", () => {
    const linkage = new AverageLinkage(5);
    for (const item of [0, 1, 2]) linkage.add(item);
    for (const edge of read(["0-1 8", "1-2 9"])) linkage.link(edge);
    expect(linkage.close([0, 1])).toEqual([]);
    expect(linkage.close([2])).toEqual([[1, 2], [0]]);
  });
  it("finds what joining the greatest mean of all finds, in whatever portions items close", () => {
    fc.assert(
      fc.property(graphs, ({ items, edges, closing }) => {
        expect(inPortions(items, edges, closing)).toEqual(oneByOne(items, edges, 4));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Up to 14 items, strengths with many ties, and the portion in which each item closes. */
const graphs = fc.integer({ min: 1, max: 14 }).chain((items) =>
  fc.record({
    items: fc.constant(items),
    closing: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: items, maxLength: items }),
    edges: fc.uniqueArray(
      fc.record({
        left: fc.integer({ min: 0, max: items - 1 }),
        right: fc.integer({ min: 0, max: items - 1 }),
        strength: fc.oneof(
          fc.integer({ min: 0, max: 9 }),
          fc.constantFrom(Infinity, -Infinity, 4.1, 4.7, 8.3),
        ),
      }),
      { selector: ({ left, right }) => `${Math.min(left, right)} ${Math.max(left, right)}` },
    ),
  }),
);

function inPortions(items: number, all: readonly Edge[], closing: readonly number[]): string {
  const linkage = new AverageLinkage(4);
  const groups: (readonly number[])[] = [];
  for (let item = 0; item < items; item += 1) linkage.add(item);
  for (const edge of all) if (edge.left !== edge.right) linkage.link(edge);
  for (const portion of [0, 1, 2, 3]) {
    const items = closing.flatMap((at, item) => (at === portion ? item : []));
    groups.push(...linkage.close(items));
  }
  return written(groups);
}

/** Average linkage as textbooks have it: all pairs looked at before each join. */
function oneByOne(items: number, edges: readonly Edge[], least: number): string {
  let groups = Array.from({ length: items }, (_, item): readonly number[] => [item]);
  for (;;) {
    const pairs = groups.flatMap((left, at) =>
      groups.slice(at + 1).map((right) => ({ left, right, mean: meanOf(left, right, edges) })),
    );
    const [best] = pairs
      .filter(({ mean }) => mean >= least)
      .sort((a, b) => (a.mean === b.mean ? 0 : b.mean - a.mean));
    if (!best) return written(groups);
    groups = groups.filter((group) => group !== best.left && group !== best.right);
    groups.push([...best.left, ...best.right].sort((a, b) => a - b));
    groups.sort((a, b) => a[0]! - b[0]!);
  }
}

function meanOf(left: readonly number[], right: readonly number[], edges: readonly Edge[]): number {
  const between = edges.flatMap((edge) =>
    (left.includes(edge.left) && right.includes(edge.right)) ||
    (left.includes(edge.right) && right.includes(edge.left))
      ? Math.round(edge.strength * 2 ** 20) / 2 ** 20
      : [],
  );
  if (between.includes(-Infinity)) return -Infinity;
  return between.reduce((sum, strength) => sum + strength, 0) / (left.length * right.length);
}

/** `expected` has groups between commas, items between spaces. */
function links(items: number, edges: readonly string[], least: number, expected: string): void {
  const linkage = new AverageLinkage(least);
  for (let item = 0; item < items; item += 1) linkage.add(item);
  for (const edge of read(edges)) linkage.link(edge);
  expect(written(linkage.close(Array.from({ length: items }, (_, item) => item)))).toBe(expected);
}

function read(edges: readonly string[]): readonly Edge[] {
  return edges.map((edge) => {
    const [, left, right, strength] = /^(\d+)-(\d+) (.+)$/.exec(edge)!;
    return { left: Number(left), right: Number(right), strength: Number(strength) };
  });
}

function written(groups: readonly (readonly number[])[]): string {
  return groups
    .toSorted((a, b) => a[0]! - b[0]!)
    .map((group) => group.join(" "))
    .join(", ");
}
