import { type Candidate, openFolderJudge } from "@crossread/meaning";
import { describe, expect, it } from "vitest";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";
import { argus, bugle, command, decisionsOf, story } from "./ask.ts";
import { pairModelFolder } from "./tiny-pair-model.ts";

const words = [...new Set(`${argus} ${bugle}`.toLowerCase().match(/[a-z]+|[0-9]+|[.,'-]/g))];
const inference = ["entailment", "neutral", "contradiction"];

function tree(labels: readonly string[]): Tree {
  const files = Object.entries(pairModelFolder(words, labels));
  return Object.fromEntries(files.map(([name, text]) => [`/pairs/${name}`, text]));
}

const side = (article: string, text: string) => ({
  sentence: `${article}:0`,
  article,
  text,
  before: "",
});

async function judge(labels: readonly string[], left: string, right: string) {
  const opened = await openFolderJudge("/pairs", memoryFiles(tree(labels)));
  const pair: Candidate = {
    left: side("a", left),
    right: side("b", right),
    probability: 0.5,
    conflicts: [],
  };
  const judged = await opened.ask([pair], "first");
  await opened.close();
  if (judged.kind !== "answers") return judged.kind;
  const [answer] = judged.answers;
  return answer && "relation" in answer ? answer.relation : answer?.discarded;
}

describe("a model of inference in a folder", () => {
  it.each([
    ["same", "The ferry was closed on Tuesday.", "On Tuesday the ferry was closed."],
    [
      "partial",
      "The ferry was closed on Tuesday after a fire in its engine room.",
      "The ferry was closed on Tuesday.",
    ],
    ["neither", "Engineers found smoke.", "The school closed early on Tuesday."],
    ["unsure", "The ferry was closed on Tuesday.", "The mayor was a passenger on Thursday."],
  ])("says %s of: %s ~ %s", async (relation, left, right) => {
    expect(await judge(inference, left, right)).toBe(relation);
  });
});

describe("a model of likeness in a folder", () => {
  it.each([
    ["same", "The ferry was closed on Tuesday.", "On Tuesday the ferry was closed."],
    ["neither", "Engineers found smoke.", "The school closed early on Tuesday."],
  ])("says %s of: %s ~ %s", async (relation, left, right) => {
    expect(await judge(["LABEL_0"], left, right)).toBe(relation);
  });
  it("is refused with labels that mean nothing here", async () => {
    await expect(judge(["joy", "anger", "fear"], "a", "b")).rejects.toThrow(
      "/pairs/config.json: id2label: expected entailment and others, or one or two labels, found joy, anger, fear",
    );
  });
});

describe("crossread compare --judge with a folder", () => {
  it("needs no network, decides by its name and weights, and leaves conflicts alone", async () => {
    const run = await command({ ...story, ...tree(inference) }, [
      ...["compare", "/s", "--judge", "/pairs", "--out", "/out"],
    ]);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/to pairs@[0-9a-f]{8} at \/pairs \(this machine\)/);
    expect(run.err).toMatch(/\d+ left open: not sure enough/);
    const decisions = decisionsOf(run);
    expect(decisions.length).toBeGreaterThan(1);
    expect(decisions.every(({ author }) => /^judge:pairs@[0-9a-f]{8}$/.test(author))).toBe(true);
    expect(decisions.filter(({ on }) => on === "divergence")).toEqual([]);
  });
});
