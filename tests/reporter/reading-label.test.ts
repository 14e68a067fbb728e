import type { Divergence } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { lookUp } from "../../packages/reporter/src/lookup.ts";
import { readingGroups } from "../../packages/reporter/src/order.ts";
import { noteOf, readingLabel } from "../../packages/reporter/src/reading-label.ts";
import { comparison, paper } from "../support/comparison-builder.ts";

/** Readings as a reader sees them: short, whole words, and never two unlike ones as one. */

describe("the label of a reading", () => {
  it("keeps a short form that says something", () =>
    expect(
      labels(
        "quote-wording",
        ["we could not prove it", "prove"],
        ["we could not guarantee it", "guarantee"],
      ),
    ).toEqual(["prove", "guarantee"]));
  it("shows what stands around a difference of small words", () =>
    expect(
      labels(
        "quote-wording",
        ["“This town is a port in name.”", "a"],
        ["This town is port in name.", "is port"],
      ),
    ).toEqual(["This town is a port in name", "This town is port in name"]));
  it("shows the stretch that both have where words are turned round", () =>
    expect(
      labels(
        "quote-wording",
        ["“No film shows that the pilot steered wrongly in breach of harbour rules”", "wrongly"],
        ["“steered in wrongful breach of harbour rules”", "steered in"],
      ),
    ).toEqual([
      "steered wrongly in breach of harbour rules",
      "steered in wrongful breach of harbour rules",
    ]));
  it("takes the words of the span where the short form is cut", () =>
    expect(
      labels(
        "scope",
        ["old and new ferries", "old and new…"],
        ["ferries with a bow door of steel", "ferries with a bow…"],
      ),
    ).toEqual(["old and new ferries", "ferries with a bow door of steel"]));
  it("leaves words that are not the outlet’s own as they are", () =>
    expect(
      labels("attribution", ["The hull was cracked", "no source"], ["said Rook", "said Rook"])[0],
    ).toBe("no source"));
  it("is the same in the note", () => {
    const told = divergence(
      "quote-wording",
      ["“This town is a port in name.”", "a"],
      ["This town is port in name.", "is port"],
    );
    expect(noteOf({ ...told, note: "They differ: “a” (One), “is port” (Two)." })).toBe(
      "They differ: “This town is a port in name” (One), “This town is port in name” (Two).",
    );
  });
});

describe("readings that say the same", () => {
  const groups = (type: Divergence["type"], ...told: Told[]) => {
    const papers = told.map((one, n) => paper(`Paper ${n + 1}`, "Headline", one[0]));
    const lookup = lookUp(comparison(papers, {}));
    const readings = divergence(type, ...told).readings.map((one, n) => ({
      ...one,
      sentence: `paper-${n + 1}:1`,
    }));
    return readingGroups(lookup, { ...divergence(type, ...told), readings }).map(
      ({ short, outlets }) => [short, outlets.length],
    );
  };
  it("are one for a number in figures and in words", () =>
    expect(
      groups(
        "number",
        ["seven people", "seven people", "7 person"],
        ["7 people", "7 people", "7 person"],
      ),
    ).toEqual([["seven people", 2]]));
  it("are two where one class of value has unlike words", () =>
    expect(
      groups(
        "certainty",
        ["hope to open", "hope to open", "planned"],
        ["expect to open", "expect to open", "planned"],
      ),
    ).toHaveLength(2));
  it("are two where opposites were cut alike", () =>
    expect(
      groups(
        "polarity",
        ["is expected to open the bridge again", "is expected to…"],
        ["is expected to keep the bridge closed", "is expected to…"],
      ).map(([short]) => short),
    ).toEqual(["is expected to open the bridge again", "is expected to keep the bridge closed"]));
});

/** Text of the span, short form, and value where there is one. */
type Told = readonly [text: string, short: string, value?: string];

function labels(type: Divergence["type"], ...told: Told[]): string[] {
  const made = divergence(type, ...told);
  return made.readings.map((one) => readingLabel(made, one));
}

function divergence(type: Divergence["type"], ...told: Told[]): Divergence {
  return {
    id: "d",
    type,
    severity: "differs",
    probability: 0.9,
    note: "",
    readings: told.map(([text, short, value], n) => ({
      sentence: `paper-${n + 1}:1`,
      start: 0,
      end: text.length,
      text,
      short,
      ...(value !== undefined && { value }),
    })),
  };
}
