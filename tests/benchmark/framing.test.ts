import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FramingOutcome,
  framingText,
  judgeFraming,
} from "../../packages/benchmark/src/framing.ts";
import { readGold } from "../../packages/benchmark/src/gold.ts";
import { readGoldFraming } from "../../packages/benchmark/src/gold-framing.ts";
import { readJudgedFraming } from "../../packages/benchmark/src/judged-framing.ts";

const texts = {
  A: "Ann Lee, a disgruntled former clerk, spoke on Monday.\n\n“The old pier is not safe,” Ann Lee said.",
  B: "Ann Lee, a former clerk, spoke on Monday.\n\n“The old pier is not safe,” Ann Lee said.",
};
const at = (id: "A" | "B", words: string) => {
  const start = texts[id].indexOf(words);
  return { article: id, field: "body", start, end: start + words.length };
};
const gold = {
  sentences: {
    A01: at("A", "Ann Lee, a disgruntled former clerk, spoke on Monday."),
    B01: at("B", "Ann Lee, a former clerk, spoke on Monday."),
  },
  boilerplate: [],
  pairs: [],
  quotes: [
    { id: "A01", speaker: "Ann Lee", scare: false, at: quoteAt("A") },
    { id: "B01", speaker: "Bo Finch", scare: false, at: quoteAt("B") },
  ],
  framing: {
    labels: [
      { entity: "Lee", outlet: "A", label: "a disgruntled former clerk", id: "A01" },
      { entity: "Lee", outlet: "B", label: "nowhere in it", id: "B01" },
      { entity: "the pier", outlet: "A", label: "Monday", id: "A01" },
    ],
    loaded: [{ id: "A01", span: "disgruntled" }],
    prominence: [
      { fact: "Lee spoke", positions: { A: "A01", B: "B01" } },
      { fact: "Lee had been a clerk", positions: { A: "A01", B: "B01" } },
    ],
  },
};

function quoteAt(id: "A" | "B") {
  const { field, start, end } = at(id, "The old pier is not safe,");
  return [field, start, end];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gold-"));
  mkdirSync(join(folder, "pier"));
  const articles = [
    { id: "A", outlet: "Daily", file: "A.txt", title: "" },
    { id: "B", outlet: "Post", file: "B.txt", title: "" },
  ];
  writeFileSync(join(folder, "pier", "story.json"), JSON.stringify({ articles }));
  writeFileSync(join(folder, "pier", "gold.json"), JSON.stringify(gold));
  for (const [id, text] of Object.entries(texts))
    writeFileSync(join(folder, "pier", `${id}.txt`), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function list(value: object): string {
  const file = join(folder, "judged.json");
  writeFileSync(file, JSON.stringify({ schema: "crossread/judged-framing@1", ...value }));
  return file;
}

function judged(value: object): FramingOutcome {
  const [story] = readGold(folder);
  return judgeFraming(
    story!,
    readGoldFraming(folder, story!),
    readJudgedFraming(list(value), [story!]),
  );
}

const keep = {
  type: "label",
  at: [["A01", "body", 0, 36]],
  verdict: "keep",
  reason: "A judging word",
};

describe("framing against gold", () => {
  it("counts labels by kind, and leaves out what stands nowhere", () =>
    expect(judged({ kinds: { pier: ["person", "thing"] } }).labels).toEqual([
      { kind: "person", shown: true, listed: true },
      { kind: "thing", shown: false, listed: false },
    ]));
  it("tells how far a voice's share is off", () =>
    expect(judged({}).voices).toEqual([
      { article: "A", off: 0 },
      { article: "B", off: 1 },
    ]));
  it("lets a fact stand for one entry of prominence alone", () => {
    const { prominence, prominenceAsked, prominenceWithin } = judged({});
    expect(prominence).toEqual([{ right: 2, of: 2, missing: 0, shown: false }]);
    expect([prominenceAsked, prominenceWithin]).toEqual([2, 1]);
  });
  it("finds the judgement of a finding by its place", () => {
    const { findings } = judged({ stories: { pier: [keep] } });
    expect(findings.map(({ type, verdict }) => `${type} ${verdict}`)).toContain("label keep");
  });
  it("prints figures, and words only where asked", () => {
    const outcome = judged({ stories: { pier: [keep] } });
    expect(framingText([outcome], false)).not.toContain("disgruntled");
    expect(framingText([outcome], true)).toContain("disgruntled");
  });
  it.each([
    ["a verdict that is none", { ...keep, verdict: "fine" }, "stories.pier[0].verdict"],
    ["no reason", { ...keep, reason: "" }, "stories.pier[0].reason"],
    ["a place that is none", { ...keep, at: [["Z01", "body", 0, 1]] }, "stories.pier[0].at"],
  ])("refuses %s", (_, one, field) =>
    expect(() => judged({ stories: { pier: [one] } })).toThrow(field),
  );
});

describe("the judged list", () => {
  const file = "packages/benchmark/judged/framing.json";
  const { findings } = readJudgedFraming(file, []);

  it("holds a hundred findings or more, each with verdict and reason", () =>
    expect([...findings.values()].flat().length).toBeGreaterThanOrEqual(100));
});
