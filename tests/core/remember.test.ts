import { describe, expect, it } from "vitest";
import { oncePer, remember } from "../../packages/core/src/remember.ts";

describe("what is remembered", () => {
  it("is worked out once a text", () => {
    const read: string[] = [];
    const size = remember((text) => read.push(text) && text.length);
    expect([size("bridge"), size("dam"), size("bridge"), read]).toEqual([
      6,
      3,
      6,
      ["bridge", "dam"],
    ]);
  });

  it("may be that there is nothing", () => {
    const read: string[] = [];
    const nothing = remember((text) => void read.push(text));
    expect([nothing("dam"), nothing("dam"), read]).toEqual([undefined, undefined, ["dam"]]);
  });

  it("is told right after more texts than are kept", () => {
    const size = remember((text) => text.length);
    for (let number = 0; number <= 60_000; number += 1) size(String(number));
    expect([size("0"), size("60000")]).toEqual([1, 5]);
  });

  it("belongs to one thing, not to its twin", () => {
    const read: object[] = [];
    const count = oncePer((words: readonly string[]) => read.push(words));
    const [one, twin] = [["dam"], ["dam"]];
    expect([count(one), count(twin), count(one)]).toEqual([1, 2, 1]);
  });
});
