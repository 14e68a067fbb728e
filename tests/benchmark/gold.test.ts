import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, Comparison } from "@crossread/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  alignment,
  alignmentText,
  differencesText,
} from "../../packages/benchmark/src/alignment.ts";
import { errorsText, findErrors } from "../../packages/benchmark/src/errors.ts";
import { readGold, textOf } from "../../packages/benchmark/src/gold.ts";
import { match, pairKey } from "../../packages/benchmark/src/match.ts";
import { judge } from "../../packages/benchmark/src/outcome.ts";
import { judgeQuotes, sameSpeaker } from "../../packages/benchmark/src/quotes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gold-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const left = ["The old bridge closed on Monday.", "Nobody was hurt.", "Follow us on the radio."];
const right = [
  "On Monday the old bridge was closed.",
  "“We are safe,” said Mayor Ann Lee.",
  "The toll stays at two crowns.",
];

/** The spans of lines joined by a blank line, as gold ids `A01`, `A02` … */
function sentences(id: string, lines: readonly string[]) {
  let end = -2;
  return lines.map((line, index) => {
    const start = end + 2;
    end = start + line.length;
    return [`${id}0${index + 1}`, { article: id, field: "body", start, end }] as const;
  });
}

const judgement = {
  sentences: {
    A00: { article: "A", field: "title", start: 0, end: 13 },
    ...Object.fromEntries([...sentences("A", left), ...sentences("B", right)]),
  },
  boilerplate: ["A03"],
  pairs: [
    { a: "A01", b: "B01", strength: "same", fact: "The bridge closed" },
    { a: "A02", b: "B02", strength: "partial", fact: "People are safe" },
  ],
  traps: [{ a: "A01", b: "B03", why: "both about the bridge" }],
  quotes: [{ id: "B02", speaker: "Ann Lee", scare: false, at: ["body", 39, 50] }],
};

/** Writes one small judged story of our own; `changes` replace parts of its gold.json. */
function writeStory(changes: object = {}, name = "bridge"): string {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, "A.txt"), left.join("\n\n"));
  writeFileSync(join(own, "B.txt"), right.join("\n\n"));
  const articles = [
    { id: "A", outlet: "Daily", file: "A.txt", title: "Bridge closed" },
    { id: "B", outlet: "Herald", file: "B.txt" },
  ];
  writeFileSync(join(own, "story.json"), JSON.stringify({ title: "Bridge", articles }));
  writeFileSync(join(own, "gold.json"), JSON.stringify({ ...judgement, ...changes }));
  return folder;
}

const one = (changes: object = {}) => readGold(writeStory(changes))[0]!;

interface FakeLink {
  readonly ends: readonly [string, string];
  readonly strength?: "same" | "partial";
  readonly probability: number;
  readonly band?: "sure" | "likely" | "possible";
}

/** An engine that cuts at blank lines and lists the links it is told to, from .5 up by default. */
function engine(links: readonly FakeLink[], parts: Partial<Comparison> = {}) {
  return (articles: readonly Article[], options?: { readonly minProbability?: number }) => {
    const least = options?.minProbability ?? 0.5;
    return {
      sentences: articles.flatMap(({ id, body }) =>
        sentences(id, body.split("\n\n")).map(([, { start, end }], index) => ({
          id: `${id}:${index}`,
          article: id,
          field: "body",
          start,
          end,
          paragraph: index,
          role: body.slice(start, end).startsWith("Follow") ? "boilerplate" : "body",
        })),
      ),
      links: links
        .filter(({ probability }) => probability >= least)
        .map(({ ends, strength = "same", probability, band = "possible" }) => ({
          left: ends[0],
          right: ends[1],
          strength,
          probability,
          band,
        })),
      unique: [],
      quotes: [],
      entities: [],
      ...parts,
    } as unknown as Comparison;
  };
}

describe("reading gold stories", () => {
  it("reads articles, sentences, pairs, traps and quotes", () => {
    const story = one();
    expect(story.articles.map(({ id, title }) => [id, title])).toEqual([
      ["A", "Bridge closed"],
      ["B", ""],
    ]);
    expect(textOf(story, "A02")).toBe("Nobody was hurt.");
    expect(story.pairs).toHaveLength(2);
    expect(story.traps[0]?.why).toBe("both about the bridge");
    expect([...story.boilerplate]).toEqual(["A03"]);
    expect(story.quotes[0]).toMatchObject({ article: "B", speaker: "Ann Lee", scare: false });
  });
  it("reads a remark on a missing speaker as none", () => {
    const quotes = [{ ...judgement.quotes[0], speaker: "unattributed (a nickname)" }];
    expect(one({ quotes }).quotes[0]?.speaker).toBeUndefined();
  });
  it("says where gold stories are missing that they are no part of the repository", () =>
    expect(() => readGold(join(folder, "nowhere"))).toThrow(
      /nowhere: expected a folder of judged stories \(they are not part of the repository\)/,
    ));
  it("says what a folder without stories lacks", () =>
    expect(() => readGold(folder)).toThrow(/folders with story.json and gold.json/));
  it("names the field of an unknown sentence", () =>
    expect(() => one({ pairs: [{ a: "A01", b: "B09", strength: "same" }] })).toThrow(
      /gold.json: pairs\[0\].b: expected the id of a sentence, found B09/,
    ));
  it("names the field of an unknown strength", () =>
    expect(() => one({ pairs: [{ a: "A01", b: "B01", strength: "kin" }] })).toThrow(
      /pairs\[0\].strength: expected same or partial, found kin/,
    ));
  it("refuses a span that leaves its text", () =>
    expect(() =>
      one({ sentences: { A01: { article: "A", field: "title", start: 0, end: 14 } } }),
    ).toThrow(/sentences.A01: expected an end of at most 13/));
  it("says where JSON is broken", () => {
    writeStory();
    writeFileSync(join(folder, "bridge", "gold.json"), "{");
    expect(() => readGold(folder)).toThrow(/gold.json: expected JSON/);
  });
});

describe("matching sentences", () => {
  it("maps an engine's sentence to the gold sentence it overlaps most", () => {
    const story = one();
    const joined = { id: "A:0", article: "A", field: "body", start: 30, end: 50 };
    const comparison = { sentences: [joined] } as unknown as Comparison;
    const { gold, engine: back } = match(story, comparison);
    expect(gold.get("A:0")).toBe("A02");
    expect([back.get("A01")?.id, back.get("A02")?.id, back.get("A03")?.id]).toEqual([
      "A:0",
      "A:0",
      undefined,
    ]);
  });
  it("never maps from one field to the other", () => {
    const title = { id: "A:0", article: "A", field: "title", start: 0, end: 13 };
    const comparison = { sentences: [title] } as unknown as Comparison;
    expect(match(one(), comparison).gold.get("A:0")).toBe("A00");
  });
  it("knows a pair from either side", () => expect(pairKey("B1", "A1")).toBe(pairKey("A1", "B1")));
});

describe("judging links", () => {
  const links: readonly FakeLink[] = [
    { ends: ["A:0", "B:0"], probability: 0.9, band: "sure" },
    { ends: ["B:2", "A:0"], probability: 0.6, strength: "partial", band: "likely" },
    { ends: ["A:1", "B:1"], probability: 0.3, strength: "partial" },
  ];
  const figures = (given = links, parts: Partial<Comparison> = {}) =>
    alignment([one()], () => engine(given, parts)).pooled;

  it("ranks all candidates, listed or not", () =>
    expect(figures()["any AP"]).toBeCloseTo((1 + 2 / 3) / 2));
  it("takes precision and recall at the shipped threshold", () =>
    expect(figures()).toMatchObject({ "any precision": 0.5, "any recall": 0.5, "any F1": 0.5 }));
  it("judges same links on their own", () =>
    expect(figures()).toMatchObject({ "same AP": 1, "same precision": 1, "same recall": 1 }));
  it("measures bands", () =>
    expect(figures()).toMatchObject({
      "sure precision": 1,
      "sure share": 0.5,
      "likely+ precision": 0.5,
    }));
  it("counts traps that are linked", () =>
    expect(figures()).toMatchObject({ "traps linked": 1, "traps sure or likely": 1 }));
  it("counts a pruned pair as missed", () =>
    expect(figures(links.slice(0, 2))).toMatchObject({ "any candidates": 0.5, "any AP": 0.5 }));
  it("lets the most probable of two links on one pair count", () =>
    expect(
      judge(one(), engine([...links, { ends: ["A:0", "B:0"], probability: 0.2 }])).candidates,
    ).toContainEqual({
      pair: "A01 B01",
      any: 0.9,
      same: 0.9,
      truth: "same",
      listed: "same",
      band: "sure",
    }));
  it("holds set-aside sentences against the annotator's", () =>
    expect(figures()).toMatchObject({ "boilerplate precision": 1, "boilerplate recall": 1 }));
  describe("sentences called unique", () => {
    const nearest = [{ article: "B", outlet: "Herald", sentence: "B:0", probability: 0.1 }];
    const unique = [{ sentence: "A:0", nearest }] as unknown as Comparison["unique"];

    it("counts those with a partner, and nearest misses that are the partner", () =>
      expect(figures([], { unique })).toMatchObject({
        "unique but same": 1,
        "nearest miss hits": 1,
      }));
    it("leaves out clauses that a linked sentence adds", () =>
      expect(figures(links, { unique })["unique but same"]).toBeNaN());
  });
  it("writes no word of a story into a run", () => {
    const run = JSON.stringify(alignment([one()], () => engine(links)));
    for (const word of ["bridge was", "hurt", "Mayor"]) expect(run).not.toContain(word);
  });
  it("finds no difference between a run and itself", () => {
    const run = alignment([one()], () => engine(links));
    expect(differencesText(run, JSON.parse(JSON.stringify(run)))).not.toMatch(/\+\s*\.[1-9]| \*/);
  });
  it("prints a row a story", () =>
    expect(alignmentText(alignment([one()], () => engine(links)))).toMatch(/^bridge +2\/1 /m));
});

describe("causes of errors", () => {
  const causes = (links: readonly FakeLink[]) =>
    findErrors(one(), engine(links)).map(({ kind, cause }) => `${kind}: ${cause}`);

  it("knows traps", () =>
    expect(causes([{ ends: ["A:0", "B:2"], probability: 0.9 }])).toContain("false: gold trap"));
  it("knows neighbours of a true pair", () =>
    expect(causes([{ ends: ["A:1", "B:0"], probability: 0.9 }])).toContain(
      "false: neighbour of a true pair",
    ));
  it("knows pruned pairs", () =>
    expect(causes([])).toContain("missed: same: pruned before scoring"));
  it("knows first choices below the threshold", () =>
    expect(causes([{ ends: ["A:0", "B:0"], probability: 0.4 }])).toContain(
      "missed: same: below the threshold though a first choice",
    ));
  it("knows the wrong strength", () =>
    expect(causes([{ ends: ["A:0", "B:0"], probability: 0.9, strength: "partial" }])).toContain(
      "strength: same listed as partial",
    ));
  it("prints causes with counts", () =>
    expect(errorsText(findErrors(one(), engine([])), 0)).toContain("Missed links: 2"));
});

const toGold = (quote: { speaker: string; scare: boolean; at: unknown[] }) => ({
  article: "B",
  field: "body" as const,
  start: quote.at[1] as number,
  end: quote.at[2] as number,
  speaker: quote.speaker,
  scare: quote.scare,
});

describe("judging quotations", () => {
  const quote = {
    id: "q",
    article: "B",
    field: "body",
    start: 39,
    end: 51,
    kind: "direct",
    speaker: "Lee",
    sentences: [],
  };
  const judged = (changes: object = {}) =>
    judgeQuotes(
      one(),
      engine([], { quotes: [{ ...quote, ...changes }] as unknown as Comparison["quotes"] }),
    );

  it("allows two characters at an end", () =>
    expect(judged()).toMatchObject({ gold: 1, engine: 1, both: 1, speaker: 1 }));
  it("allows no more than two", () => expect(judged({ start: 36 }).both).toBe(0));
  it("joins what the annotator cut by sentence, beside the strict figure", () => {
    const body = "“We closed it. It fell down,” Ann Lee said. “It is over.”";
    const cut = (start: number, end: number) => ({
      id: "B02",
      scare: false,
      at: ["body", start, end],
    });
    const spans = [cut(1, 14), cut(15, 28), cut(45, 56)].map((q) => ({ ...q, speaker: "Ann Lee" }));
    const whole = [
      { ...quote, start: 1, end: 28 },
      { ...quote, start: 45, end: 56 },
    ];
    const judgedWhole = judgeQuotes(
      {
        ...one(),
        articles: [{ id: "B", outlet: "B", title: "", body }],
        quotes: spans.map(toGold),
      },
      engine([], { quotes: whole as unknown as Comparison["quotes"] }),
    );
    expect(judgedWhole).toMatchObject({
      gold: 3,
      both: 1,
      whole: { gold: 2, engine: 2, both: 2, speaker: 2 },
    });
  });
  it("leaves reported speech out", () => expect(judged({ kind: "indirect" }).engine).toBe(0));

  it("takes a surname for the full name", () => expect(sameSpeaker("Ann Lee", ["Lee"])).toBe(true));
  it("tells members of a family apart", () =>
    expect(sameSpeaker("Ann Lee", ["Bob Lee"])).toBe(false));
  it("takes an initial for a first name", () =>
    expect(sameSpeaker("Ann Lee", ["A. Lee", "Andy Lee"])).toBe(true));
  it("spells acronyms out", () => expect(sameSpeaker("Bridge Safety Office", ["BSO"])).toBe(true));
  it("agrees that nobody is named", () => expect(sameSpeaker(undefined, [undefined])).toBe(true));
  it("finds a speaker wrong where none is named", () =>
    expect(sameSpeaker(undefined, ["Lee"])).toBe(false));
});
