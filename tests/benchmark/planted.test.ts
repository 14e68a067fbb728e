import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, Comparison, Divergence } from "@crossread/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GoldStory } from "../../packages/benchmark/src/gold.ts";
import {
  goldDivergences,
  goldDivergencesText,
  withoutText,
} from "../../packages/benchmark/src/gold-divergences.ts";
import { judgementOf, readJudged } from "../../packages/benchmark/src/judged.ts";
import { random } from "../../packages/benchmark/src/metrics.ts";
import { baseArticles } from "../../packages/benchmark/src/planted/base-articles.ts";
import { basePairs } from "../../packages/benchmark/src/planted/base-sentences.ts";
import { controls } from "../../packages/benchmark/src/planted/controls.ts";
import { apply, sharedSlots } from "../../packages/benchmark/src/planted/edits.ts";
import { articlesOf, ground } from "../../packages/benchmark/src/planted/ground.ts";
import { findNumbers, spell } from "../../packages/benchmark/src/planted/numbers.ts";
import { operators } from "../../packages/benchmark/src/planted/operators.ts";
import {
  fileGrounds,
  plantedText,
  runPlanted,
  withoutExamples,
} from "../../packages/benchmark/src/planted.ts";
import { summedits, summeditsText } from "../../packages/benchmark/src/summedits.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "planted-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Every text that an operator can make of a sentence, with the first of its random choices. */
const planted = (name: string, text: string): string[] =>
  operators
    .find((one) => one.name === name)!
    .find(text, () => 0)
    .map((edit) => apply(text, edit));

const dressed = (name: string, text: string): string[] =>
  controls
    .find((one) => one.name === name)!
    .find(text, () => 0, "2021-03-05")
    .map((edit) => apply(text, edit));

describe("the built-in base", () => {
  it("has at least 120 pairs and ten whole articles", () => {
    expect(basePairs().length).toBeGreaterThanOrEqual(120);
    expect(baseArticles).toHaveLength(10);
  });
  it("tells no pair twice, and every pair in two wordings", () => {
    const texts = basePairs().flatMap(({ original, paraphrase }) => [original, paraphrase]);
    expect(new Set(texts).size).toBe(texts.length);
  });
  it("tells each article line by line in both versions", () => {
    for (const { original, paraphrase } of baseArticles)
      expect(paraphrase.split("\n")).toHaveLength(original.split("\n").length);
  });
  it("gives every operator something to change in other words", () => {
    const next = random(1);
    for (const operator of operators) {
      const slots = basePairs().flatMap(({ original, paraphrase }) =>
        sharedSlots(operator, paraphrase, original, next),
      );
      expect(slots.length, operator.name).toBeGreaterThanOrEqual(8);
    }
  });
});

describe("operators", () => {
  it.each([
    ["number", "Police held 12 people.", "Police held 14 people."],
    ["number", "Twelve people were held.", "Fourteen people were held."],
    ["number", "It drew 8,000 guests.", "It drew 11,000 guests."],
    ["number", "Prices rose 7.1 percent.", "Prices rose 9.6 percent."],
    ["money", "It cost $4.5 million.", "It cost $6.1 million."],
    ["money", "They paid 900 euros.", "They paid 1200 euros."],
    ["date", "He left on Monday.", "He left on Wednesday."],
    ["date", "The law of February 18 stands.", "The law of February 27 stands."],
    ["date", "It opened in 2017.", "It opened in 2015."],
    ["place", "A bus burned in Leeds.", "A bus burned in Bristol."],
    ["name", "Mayor Helen Ward left.", "Mayor Amelia Thorne left."],
    [
      "quote word",
      "“This is a great day for every town,” he said.",
      "“This is a narrow day for every town,” he said.",
    ],
    [
      "speaker",
      "“The bridge is safe again,” said Peter Hale.",
      "“The bridge is safe again,” said Gerald Thorne.",
    ],
    ["negation in", "The council approved it.", "The council did not approve it."],
    ["negation in", "The depot will close soon.", "The depot will not close soon."],
    ["negation out", "The council did not accept it.", "The council accepted it."],
    ["negation out", "The car was not found.", "The car was found."],
    ["hedge in", "The council approved it.", "The council reportedly approved it."],
    ["hedge in", "The depot will close soon.", "The depot may close soon."],
    ["hedge out", "The men allegedly stole it.", "The men stole it."],
    ["hedge out", "The bank is expected to raise it.", "The bank will raise it."],
    ["attribution in", "The bus burned out.", "The bus burned out, police said."],
    ["attribution out", "The bus burned out, police said.", "The bus burned out."],
    ["attribution out", "According to police, the bus burned out.", "The bus burned out."],
    ["source", "The bus burned, police said.", "The bus burned, officials said."],
    ["reporting verb", "The bus burned, police said.", "The bus burned, police claimed."],
    ["scope", "All pupils passed.", "Some pupils passed."],
    ["scope", "All of the pupils passed.", "Some of the pupils passed."],
    ["scope", "Only doctors may enter.", "Doctors may enter."],
    ["scope", "It hit at least 20 houses.", "It hit at most 20 houses."],
  ])("%s: %s → %s", (name, text, expected) => expect(planted(name, text)).toContain(expected));

  it.each([
    ["number", "He was born in 1987 and lives on Route 66."],
    ["number", "It began at 5:40 a.m. on March 15."],
    ["number", "It cost $40 million."],
    ["place", "The Boston Globe reported it."],
    ["name", "“The bridge is safe again,” said Peter Hale."],
    ["quote word", "It was a great day for every town."],
    ["negation in", "Nobody approved it."],
    ["negation in", "“The council approved it,” he said."],
    ["hedge in", "The council reportedly approved it."],
    ["attribution in", "The bus burned, police said."],
    ["scope", "Not only doctors may enter."],
  ])("%s leaves alone: %s", (name, text) => expect(planted(name, text)).toEqual([]));

  it("change exactly the planted span", () => {
    const next = random(2);
    for (const operator of operators)
      for (const { paraphrase } of basePairs())
        for (const edit of operator.find(paraphrase, next)) {
          const edited = apply(paraphrase, edit);
          expect(edited).not.toBe(paraphrase);
          expect(edited.slice(0, edit.start)).toBe(paraphrase.slice(0, edit.start));
          expect(edited.slice(edit.start + edit.replacement.length)).toBe(
            paraphrase.slice(edit.end),
          );
        }
  });
  it("take only a slot that stands once on both sides", () => {
    const number = operators[0]!;
    const slots = (text: string, other: string) => sharedSlots(number, text, other, () => 0).length;
    expect(slots("Police held 12 people.", "Twelve people were held.")).toBe(1);
    expect(slots("Police held 12 people.", "Nine people were held.")).toBe(0);
    expect(slots("Police held 12 people.", "Of 12 people 12 were held.")).toBe(0);
  });
  it("take any text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { find } of operators)
          for (const { start, end } of find(text, () => 0.5))
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const { find } of controls) find(text, () => 0.5, "2021-03-05");
      }),
    ));
});

describe("controls keep the meaning", () => {
  it.each([
    ["title and surname", "A fire woke Helen Ward.", "A fire woke Ms Ward."],
    ["numeral or word", "They found 5 boats.", "They found five boats."],
    ["numeral or word", "They found five boats.", "They found 5 boats."],
    ["weekday or date", "He left on Monday.", "He left on March 1."],
    ["weekday or date", "He left on Saturday.", "He left on February 27."],
    ["British or American", "The harbour froze.", "The harbor froze."],
    ["British or American", "The harbor froze.", "The harbour froze."],
    ["other unit", "It ran for 320 km.", "It ran for 199 miles."],
    ["other unit", "It weighs 44 kg.", "It weighs 97 pounds."],
    ["rounded with about", "It drew 21,870 guests.", "It drew about 22,000 guests."],
    ["rounded with about", "It cost $1,287,000.", "It cost about $1.3 million."],
    ["contraction", "He did not go.", "He didn’t go."],
    ["moved clause", "The bus burned on Monday.", "On Monday, the bus burned."],
    ["moved clause", "The bus burned, police said.", "Police said that the bus burned."],
    [
      "shortened quotation",
      "“We saw the water rise over the wall and we ran,” he said.",
      "“We saw the water rise over the wall,” he said.",
    ],
  ])("%s: %s → %s", (name, text, expected) => expect(dressed(name, text)).toEqual([expected]));

  it.each([
    ["title and surname", "Mayor Helen Ward left."],
    ["numeral or word", "5 boats sank."],
    ["weekday or date", "She will leave on Monday."],
    ["rounded with about", "About 1,187 came."],
    ["contraction", "“I did not go,” he said."],
    ["shortened quotation", "“We ran,” he said."],
  ])("%s leaves alone: %s", (name, text) => expect(dressed(name, text)).toEqual([]));
});

describe("numbers", () => {
  it("reads figures and words alike", () =>
    expect(
      findNumbers("Forty-eight of 1,300 and 7.1, not 2019.").map(({ value }) => value),
    ).toEqual([48, 1300, 7.1]));
  it("knows money by its sign or its currency", () =>
    expect(
      findNumbers("US$5 million, 8 million pounds, 3 boats").map(({ money }) => money),
    ).toEqual(["US$ million", "pounds million", undefined]));
  it("spells what it reads", () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), (value) => {
        const read = findNumbers(`We saw ${spell(value)} boats.`);
        expect(read.map((one) => one.value)).toEqual([value]);
      }),
    ));
});

const pair = ground("paraphrase", "Police held 12 people.", "Twelve people were held.", 0);

/** An engine that links nothing and flags, in the two sentences, what `flag` says of their texts. */
const engine =
  (flag: (left: string, right: string) => Partial<Divergence> | undefined) =>
  (articles: readonly Article[]) => {
    const [left, right] = articles.map(({ body }) => body.split("\n\n")[2]!) as [string, string];
    const found = flag(left, right);
    const reading = (at: number, text: string) => {
      const start = articles[at]!.body.indexOf(text);
      return { sentence: `${articles[at]!.id}:2`, start, end: start + text.length, text };
    };
    return {
      sentences: [],
      links: [],
      framing: { reportingVerbs: [] },
      divergences: found
        ? [
            {
              severity: "conflict",
              probability: 0.9,
              note: "",
              readings: [reading(0, left), reading(1, right)],
              ...found,
            },
          ]
        : [],
    } as unknown as Comparison;
  };

describe("running", () => {
  it("puts a pair between sentences of the base, the same each time", () => {
    expect(articlesOf(pair)[0]!.body.split("\n\n")).toHaveLength(5);
    expect(articlesOf(pair)).toEqual(
      articlesOf(ground("paraphrase", pair.left.text, pair.right.text, 0)),
    );
  });
  it("counts a flag of the right type on both spans", () => {
    const run = runPlanted(
      "one",
      [pair],
      9,
      engine((_, right) => (/Twelve/.test(right) ? undefined : { type: "number" })),
    );
    expect(run.plants.find(({ operator }) => operator === "number")).toMatchObject({
      typed: true,
      any: true,
      span: true,
    });
  });
  it("counts a flag of another type as any", () => {
    const run = runPlanted(
      "one",
      [pair],
      9,
      engine((_, right) => (/Twelve/.test(right) ? undefined : { type: "place" })),
    );
    expect(run.plants.find(({ operator }) => operator === "number")).toMatchObject({
      typed: false,
      any: true,
    });
  });
  it("leaves out a slot that is flagged before the edit", () => {
    const run = runPlanted(
      "one",
      [pair],
      9,
      engine(() => ({ type: "number" })),
    );
    expect(run.plants).toEqual([]);
    expect(run.occupied).toBeGreaterThan(0);
  });
  it("counts flags on neutral pairs by severity", () => {
    const flagged = runPlanted(
      "one",
      [{ ...pair, control: "paraphrase" }],
      9,
      engine(() => ({ type: "wording", severity: "differs" })),
    );
    expect(flagged.neutrals[0]).toMatchObject({ conflict: false, differs: false, wording: true });
  });
  it("plants nothing else when it runs again, and no text in what it writes", () => {
    const run = () => runPlanted("one", [pair]);
    expect(run()).toEqual(run());
    expect(JSON.stringify(withoutExamples(run()))).not.toContain("people");
    expect(plantedText(run())).toMatch(/number +1 /);
  });
  it("reads a base from a file of JSON lines", () => {
    const file = write("base.jsonl", '{"text":"A bus burned.","date":"March 01 , 2008"}\n');
    expect(fileGrounds(file)[0]).toMatchObject({ mode: "copy", published: "2008-03-01" });
  });
  it("names the line of a base that is no JSON", () =>
    expect(() => fileGrounds(write("base.jsonl", '{"text":"A."}\nno'))).toThrow(
      /line 2: expected a JSON object/,
    ));
});

const story: GoldStory = {
  name: "bridge",
  articles: [
    { id: "A", outlet: "Daily", title: "", body: "Police held 12 people." },
    { id: "B", outlet: "Herald", title: "", body: "Fifteen people were held." },
  ],
  sentences: new Map(
    (["A", "B"] as const).map((id) => [
      `${id}01`,
      { id: `${id}01`, article: id, field: "body", start: 0, end: 22 },
    ]),
  ),
  boilerplate: new Set(),
  pairs: [],
  traps: [],
  quotes: [],
  divergences: [
    {
      type: "number",
      severity: "conflict",
      a: { article: "A", field: "body", start: 12, end: 14 },
      b: { article: "B", field: "body", start: 0, end: 7 },
    },
  ],
};

const compared = {
  sentences: [
    { id: "A:0", article: "A", field: "body", start: 0, end: 22 },
    { id: "B:0", article: "B", field: "body", start: 0, end: 25 },
  ],
  links: [{ left: "A:0", right: "B:0" }],
  divergences: [
    {
      type: "number",
      severity: "conflict",
      probability: 0.9,
      note: "",
      readings: [
        { sentence: "A:0", start: 12, end: 21, text: "12 people" },
        { sentence: "B:0", start: 0, end: 14, text: "Fifteen people" },
      ],
    },
  ],
} as unknown as Comparison;

const judgement = {
  type: "number",
  at: [
    ["A01", "body", 12, 21],
    ["B01", "body", 0, 14],
  ],
  verdict: "keep",
  conflict: true,
  reason: "Twelve or fifteen",
};

const list = (changes: object = {}) =>
  write(
    "judged.json",
    JSON.stringify({
      schema: "crossread/judged-divergences@1",
      stories: { bridge: [{ ...judgement, ...changes }] },
    }),
  );

describe("divergences of judged stories", () => {
  it("finds what the annotator lists, and its link", () => {
    const run = goldDivergences([story], new Map(), () => compared);
    expect(run.findings).toEqual([
      {
        story: "bridge",
        type: "number",
        severity: "conflict",
        any: true,
        typed: true,
        linked: true,
      },
    ]);
    expect(run.flags[0]).toMatchObject({ inGold: true, at: judgement.at });
  });
  it("counts what is judged and what is not", () => {
    const judged = readJudged(list(), [story]);
    expect(
      goldDivergencesText(
        goldDivergences([story], judged, () => compared),
        false,
      ),
    ).toMatch(/conflicts that are conflicts +1\.000 .* 1 of 1$/m);
    expect(
      goldDivergencesText(
        goldDivergences([story], new Map(), () => compared),
        false,
      ),
    ).toMatch(/0 of 0; 1 of 1 flags not judged yet/);
  });
  it("counts judgements whose flag is gone", () => {
    const judged = readJudged(list(), [story]);
    const silent = { ...compared, divergences: [] };
    expect(goldDivergences([story], judged, () => silent).gone.keep).toBe(1);
    expect(goldDivergences([story], judged, () => compared).gone.keep).toBe(0);
  });
  it("prints text only where it is asked for", () => {
    const run = goldDivergences([story], new Map(), () => compared);
    expect(goldDivergencesText(run, false)).not.toContain("12 people");
    expect(goldDivergencesText(run, true)).toContain("12 people");
    expect(JSON.stringify(withoutText(run))).not.toContain("12 people");
  });
  it("knows a flag again whose span has moved a little, and no other type", () => {
    const judged = readJudged(
      list({
        at: [
          ["A01", "body", 12, 14],
          ["B01", "body", 0, 7],
        ],
      }),
      [story],
    );
    const flag = compared.divergences[0]!;
    expect(judgementOf(flag, compared, story, judged)?.verdict).toBe("keep");
    expect(judgementOf({ ...flag, type: "date" }, compared, story, judged)).toBeUndefined();
  });
  it.each([
    [{ verdict: "good" }, /bridge\[0\].verdict: expected keep, wave-away, wrong, found good/],
    [{ reason: " " }, /bridge\[0\].reason: expected a reason in words/],
    [{ at: [["A01", "body", 12, 21]] }, /bridge\[0\].at: expected two places or more/],
    [
      {
        at: [
          ["A09", "body", 1, 2],
          ["B01", "body", 0, 1],
        ],
      },
      /expected the id of a gold sentence, found A09/,
    ],
    [
      {
        at: [
          ["A01", "body", 1, 99],
          ["B01", "body", 0, 1],
        ],
      },
      /expected a span inside A’s title or body, found body 1 to 99/,
    ],
  ])("refuses %j", (changes, message) =>
    expect(() => readJudged(list(changes), [story])).toThrow(message),
  );
  it("refuses another schema", () =>
    expect(() => readJudged(write("judged.json", "{}"), [])).toThrow(
      /schema: expected crossread\/judged-divergences@1/,
    ));
  it("keeps no text of the articles in the judged list of this repository", () => {
    const judged = readJudged(
      join(import.meta.dirname, "../../packages/benchmark/judged/divergences.json"),
      [],
    );
    for (const one of [...judged.values()].flat())
      expect(
        Object.keys(one).every((key) =>
          ["type", "at", "verdict", "conflict", "reason"].includes(key),
        ),
      ).toBe(true);
  });
});

describe("SummEdits", () => {
  const line = (b: string, label: string) =>
    JSON.stringify({ a: "Police held 12 people in Leeds.", b, label, type: [] });
  const flagging = engine((_, right) => (/19/.test(right) ? { type: "number" } : undefined));
  it("tells flags on inconsistent pairs from those on consistent ones", () => {
    const file = write(
      "edits.jsonl",
      `${line("Police held 19 people in Leeds.", "inconsistent")}\n${line("Officers held 12 people in Leeds.", "consistent")}\n`,
    );
    expect(
      summedits(file, flagging).map(({ consistent, conflicts }) => [consistent, conflicts]),
    ).toEqual([
      [false, 1],
      [true, 0],
    ]);
    expect(summeditsText(summedits(file, flagging))).toMatch(/inconsistent +1 +1 1\.000/);
  });
  it("names the line of an unknown label", () =>
    expect(() => summedits(write("edits.jsonl", line("B.", "kin")))).toThrow(
      /line 1, label: expected consistent or inconsistent, found kin/,
    ));
});
