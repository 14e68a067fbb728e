import { type Decision, fittedWeights, secondPassNames } from "@crossread/core";
import {
  type DeskStory,
  fitSimilarity,
  leastReviewed,
  readDesk,
  readWeights,
  refit,
} from "@crossread/meaning/fit";
import { describe, expect, it } from "vitest";
import { fitLogistic, probability } from "../../packages/meaning/src/fit/logistic.ts";
import type { Tree } from "../reader/memory-files.ts";
import { command, story } from "./ask.ts";

const things = ["bridge", "harbour", "school", "market", "library", "museum", "station", "theatre"];
const acts = ["closed", "painted", "flooded", "sold", "praised", "searched", "rebuilt", "lit"];
const places = ["Ashford", "Burwick", "Calder", "Dunmore", "Eastwell", "Farley"];

interface Told {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Two articles that tell eight things each, the same ones, in another order of words. */
function tell(place: string): Told {
  return {
    left: things.map((thing, at) => `The ${thing} in ${place} was ${acts[at]} on Monday.`),
    right: things.map((thing, at) => `On Monday ${place} saw its ${thing} ${acts[at]}.`),
  };
}

/** A desk that links what is told of one thing, and rejects the rest. */
function decide({ left, right }: Told, author = "Jo"): Decision[] {
  return left.flatMap((a, row) =>
    right.map(
      (b, column): Decision => ({
        on: "link",
        ...(row === column ? { verdict: "relabel", label: "same" } : { verdict: "reject" }),
        anchors: [
          { article: "argus", text: a },
          { article: "bugle", text: b },
        ],
        author,
      }),
    ),
  );
}

const articles = ({ left, right }: Told) => [
  { id: "argus", outlet: "Argus", title: "", body: left.join("\n\n") },
  { id: "bugle", outlet: "Bugle", title: "", body: right.join("\n\n") },
];

const desk = (author?: string): DeskStory[] =>
  places.map((place) => {
    const told = tell(place);
    return readDesk(place, articles(told), decide(told, author), fittedWeights);
  });

describe("what a desk decided", () => {
  it("is read as pairs with their labels", () => {
    const [first] = desk();
    expect(first!.pairs).toHaveLength(64);
    expect(first!.pairs.filter(({ link, same }) => link && same)).toHaveLength(8);
  });
  it("is what people decided, not what a judge did", () => {
    expect(desk("judge:m").flatMap(({ pairs }) => pairs)).toEqual([]);
  });
  it("is nothing where the words are gone", () => {
    const [ashford, burwick] = [tell("Ashford"), tell("Burwick")];
    expect(readDesk("x", articles(ashford), decide(burwick), fittedWeights).pairs).toEqual([]);
  });
});

describe("weights refitted on it", () => {
  const result = refit(desk(), fittedWeights, "a test");

  it("foretell left-out stories of that desk better", () => {
    expect(result.helped).toBe(true);
    expect(result.after.loss).toBeLessThan(result.before.loss);
    expect([result.stories, result.pairs]).toEqual([places.length, 64 * places.length]);
  });
  it("keep the first pass, the bands and all features", () => {
    expect(result.weights.first).toEqual(fittedWeights.first);
    expect(result.weights.bands).toEqual(fittedWeights.bands);
    expect(Object.keys(result.weights.any.features)).toEqual(secondPassNames);
    expect(result.weights.fittedOn.digest).not.toBe(fittedWeights.fittedOn.digest);
  });
  it("are the same whatever the order of the stories, but for their names", () => {
    const turned = refit(desk().toReversed(), fittedWeights, "a test");
    expect(turned.weights.any).toEqual(result.weights.any);
  });
  it("are refused on too little, with a reason", () => {
    expect(() => refit(desk().slice(0, 2), fittedWeights, "a test")).toThrow(
      `expected people's decisions on ${leastReviewed.pairs} pairs of sentences in ${leastReviewed.stories} stories or more, ` +
        `${leastReviewed.ofEach} links and ${leastReviewed.ofEach} rejected at least: on fewer, chance decides whether it helps, found 128 in 2, 16 links and 112 rejected`,
    );
  });
});

describe("a logistic regression around known weights", () => {
  const known = { intercept: 0, means: [0], deviations: [1], weights: [3] };
  const rows = Array.from({ length: 40 }, (_, at) => ({
    values: Float64Array.of(at % 2 === 0 ? 1 : -1),
    label: at % 2 === 1,
  }));

  it("stays there without data against it", () => {
    expect(fitLogistic([], 10, known)).toEqual(known);
  });
  it("leaves where the data say the contrary, the less firmly it is held", () => {
    const loose = fitLogistic(rows, 1, known).weights[0]!;
    const firm = fitLogistic(rows, 1000, known).weights[0]!;
    expect([loose < 0, firm > 2, firm < 3]).toEqual([true, true, true]);
  });
  it("ends where a start is far off", () => {
    const far = { ...known, weights: [40], intercept: 30 };
    const fitted = fitLogistic(rows, 0.01, far);
    expect(probability(fitted, Float64Array.of(1))).toBeLessThan(0.05);
    expect(probability(fitted, Float64Array.of(-1))).toBeGreaterThan(0.95);
  });
});

describe("what an encoder's opinion counts", () => {
  const opinions = (likeness: (link: boolean, at: number) => number) =>
    Array.from({ length: 400 }, (_, at) => {
      const link = at % 4 === 0;
      return { probability: 0.25, similarity: likeness(link, at % 7), link };
    });

  it("is much where it tells links apart", () => {
    const fitted = fitSimilarity(opinions((link, noise) => (link ? 0.6 : 0.4) + noise / 20));
    expect(fitted!.weight).toBeGreaterThan(4);
    expect(fitted!.neutral).toBeGreaterThan(0.5);
  });
  it("is nothing where it says the contrary, or nobody was asked", () => {
    expect(
      fitSimilarity(opinions((link, noise) => (link ? 0.4 : 0.6) + noise / 20)),
    ).toBeUndefined();
    expect(fitSimilarity([])).toBeUndefined();
  });
});

describe("crossread fit", () => {
  const files: Tree = {
    ...Object.fromEntries(
      places.flatMap((place) => {
        const { left, right } = tell(place);
        const articles = [
          { id: "argus", outlet: "Argus", title: "", file: "a.txt" },
          { id: "bugle", outlet: "Bugle", title: "", file: "b.txt" },
        ];
        return [
          [`/desk/${place}/story.json`, JSON.stringify({ articles })],
          [`/desk/${place}/a.txt`, left.join("\n\n")],
          [`/desk/${place}/b.txt`, right.join("\n\n")],
        ];
      }),
    ),
    "/d.json": JSON.stringify({
      schema: "crossread/decisions@1",
      decisions: places.flatMap((place) => decide(tell(place))),
    }),
  };
  const fit = ["fit", "--stories", "/desk", "--decisions", "/d.json"];

  it("says whether it helped, and writes weights that compare takes", async () => {
    const run = await command(files, [...fit, "--out", "/w.json"]);
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(run.out).toMatch(
      /^\d+ pairs that people decided on, in 6 stories; each story by weights that did not see it\n\n {10}loss {2}precision {2}recall {4}F1\nshipped .*\nrefitted .*\n\nIt helped: the loss fell on 6 of 6 stories.\nWritten to \/w.json/,
    );
    const after = await command({ ...run.files, ...story }, [
      ...["compare", "/s", "--weights", "/w.json", "--format", "json"],
    ]);
    expect(JSON.parse(after.out).manifest.models.weights).toBe(
      JSON.parse(run.files["/w.json"] as string).fittedOn.digest,
    );
  });
  it("writes nothing where too little was reviewed", async () => {
    const few = JSON.stringify({
      schema: "crossread/decisions@1",
      decisions: decide(tell("Ashford")),
    });
    const run = await command({ ...files, "/d.json": few }, [...fit, "--out", "/w.json"]);
    expect([run.code, run.files["/w.json"]]).toEqual([1, undefined]);
    expect(run.err).toContain("found 64 in 1, 8 links and 56 rejected");
  });
  it("has weights refused that are none, or of another version", async () => {
    const compare = ["compare", "/s", "--weights", "/w.json"];
    const none = await command({ ...story, "/w.json": "{}" }, compare);
    expect(none.err).toBe(
      "crossread: /w.json: fittedOn: expected weights as crossread fit writes them, found something else\n",
    );
    const other = structuredClone(fittedWeights) as unknown as {
      any: { features: Record<string, unknown> };
    };
    other.any.features["moon-phase"] = { mean: 0, deviation: 1, weight: 1 };
    expect(() => readWeights(other, "w.json")).toThrow(
      "w.json: any.features.moon-phase: expected a feature of this version",
    );
  });
});
