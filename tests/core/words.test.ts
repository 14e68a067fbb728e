import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Token } from "../../packages/core/src/model.ts";
import { diffWords, mostEdits } from "../../packages/core/src/words.ts";

describe("diffWords", () => {
  it("finds nothing to tell between equal passages", () =>
    differs("the bridge is shut", "the bridge is shut", ["shared: the bridge is shut"]));
  it("marks a changed word", () =>
    differs("the old bridge", "the new bridge", [
      "shared: the",
      "changed: old → new",
      "shared: bridge",
    ]));
  it("marks what is only left", () =>
    differs("the very old bridge", "the old bridge", [
      "shared: the",
      "left: very",
      "shared: old bridge",
    ]));
  it("marks what is only right", () =>
    differs("it opened", "it opened late", ["shared: it opened", "right: late"]));
  it("calls moved words moved, not changed", () =>
    differs("on Tuesday the bridge closed", "the bridge closed on Tuesday", [
      "moved: on Tuesday → on Tuesday",
      "shared: the bridge closed",
    ]));
  it("does not call a lone short word moved", () =>
    differs("a dog barked", "dog barked a", ["left: a", "shared: dog barked", "right: a"]));
  it("compares by the key it is given", () =>
    expect(
      diffWords(tokens("ten weeks"), tokens("10 weeks"), ({ key }) => (key === "ten" ? "10" : key)),
    ).toHaveLength(1));
  it("gives up on passages that have nothing in common", () => {
    const many = (letter: string) =>
      tokens(Array.from({ length: mostEdits }, (_, at) => `${letter}${at}`).join(" "));
    expect(diffWords(many("a"), many("b"))).toBeUndefined();
  });
  it("covers every word of both sides once", () =>
    fc.assert(
      fc.property(passage, passage, (left, right) => {
        const changes = diffWords(tokens(left), tokens(right))!;
        for (const side of ["left", "right"] as const) {
          const covered = changes.flatMap((change) =>
            Array.from(
              { length: change[side].to - change[side].from },
              (_, at) => change[side].from + at,
            ),
          );
          const all = tokens(side === "left" ? left : right).map((_, at) => at);
          expect(covered.toSorted((a, b) => a - b)).toEqual(all);
        }
      }),
    ));
});

const passage = fc
  .array(fc.constantFrom("bridge", "closed", "the", "river", "was"), { maxLength: 12 })
  .map((words) => words.join(" "));

function differs(left: string, right: string, expected: readonly string[]): void {
  const [a, b] = [tokens(left), tokens(right)];
  const words = (list: readonly Token[], { from, to }: { from: number; to: number }) =>
    list
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  const told = diffWords(a, b)!.map(({ kind, left: l, right: r }) => {
    const [x, y] = [words(a, l), words(b, r)];
    if (kind === "changed" || kind === "moved") return `${kind}: ${x} → ${y}`;
    return `${kind}: ${x || y}`;
  });
  expect(told).toEqual(expected);
}

function tokens(text: string): Token[] {
  let start = 0;
  return text
    .split(" ")
    .filter(Boolean)
    .map((word) => {
      const token = {
        start,
        end: start + word.length,
        text: word,
        key: word.toLowerCase(),
        lemma: word,
        stem: word,
        pos: "X",
        negated: false,
      };
      start = token.end + 1;
      return token;
    });
}
