import { type Comparison, compareArticles, type Decision } from "@crossread/core";
import { beforeAll, describe, expect, it } from "vitest";
import { csvRows } from "../../packages/cli/src/csv-rows.ts";
import type { Tree } from "../reader/memory-files.ts";
import { runInMemory } from "./run-in-memory.ts";

const argus = `Bridge closed after inspection

The river bridge was closed on Monday after inspectors found 12 broken cables.

“We will not reopen it before it is safe,” said Mayor Ana Duarte.

About 4,000 cars cross the bridge every day.
`;
const bugle = `Cracked cables shut river bridge

Inspectors found 15 broken cables on the river bridge and closed it on Monday.

“We will not reopen it before it is safe,” Mayor Ana Duarte said.

Buses will take another road until Friday.
`;
const tree: Tree = { "/s/the-argus.txt": argus, "/s/the-bugle.txt": bugle };

const cables = "The river bridge was closed on Monday after inspectors found 12 broken cables.";
const found = "Inspectors found 15 broken cables on the river bridge and closed it on Monday.";
const quoted = "“We will not reopen it before it is safe,” said Mayor Ana Duarte.";
const quotedToo = "“We will not reopen it before it is safe,” Mayor Ana Duarte said.";
const cars = "About 4,000 cars cross the bridge every day.";

const inArgus = (text: string) => ({ article: "the-argus", text });
const inBugle = (text: string) => ({ article: "the-bugle", text });
const onConflict = (more: Partial<Decision> = {}): Decision => ({
  on: "divergence",
  verdict: "accept",
  type: "number",
  anchors: [inArgus(cables), inBugle(found)],
  author: "Jo",
  ...more,
});
const onLink = (more: Partial<Decision> = {}): Decision => ({
  on: "link",
  verdict: "reject",
  anchors: [inArgus(quoted), inBugle(quotedToo)],
  author: "Jo",
  ...more,
});
const onUnique = (more: Partial<Decision> = {}): Decision => ({
  on: "unique",
  verdict: "accept",
  anchors: [inArgus(cars)],
  author: "Jo",
  ...more,
});
const file = (...decisions: readonly Decision[]) =>
  JSON.stringify({ schema: "crossread/decisions@1", decisions });

async function comparison(files: Tree, ...more: readonly string[]): Promise<Comparison> {
  const { out } = await runInMemory(
    { ...tree, ...files },
    "compare",
    "/s",
    "--format",
    "json",
    ...more,
  );
  return JSON.parse(out);
}

describe("--decisions", () => {
  it("takes rejected links out", async () => {
    const linked = ({ links }: Comparison) => links.length;
    const before = await comparison({});
    const after = await comparison({ "/d.json": file(onLink()) }, "--decisions", "/d.json");
    expect(linked(after)).toBe(linked(before) - 1);
    expect(after.decisions).toMatchObject([{ on: "link", status: "applied", author: "Jo" }]);
  });
  it("shows relabels with who decided", async () => {
    const relabel = onConflict({ verdict: "relabel", label: "differs" });
    const { divergences } = await comparison(
      { "/d.json": file(relabel) },
      "--decisions",
      "/d.json",
    );
    expect(divergences.find(({ decision }) => decision)).toMatchObject({
      severity: "differs",
      decision: "Jo: relabel as differs",
    });
  });
  it("says which were not applied, and applies them to nothing else", async () => {
    const orphan = onUnique({
      verdict: "reject",
      anchors: [inArgus("About 4,000 carts cross it.")],
    });
    const files = { ...tree, "/d.json": file(orphan) };
    const { code, err } = await runInMemory(files, "compare", "/s", "--decisions", "/d.json");
    expect([code, err]).toEqual([
      0,
      "crossread: note: 1 of 1 decision not applied; the first, by Jo: not in the-argus: About 4,000 carts cross it.\n",
    ]);
  });
  it("lets the later file win, and says so", async () => {
    const files = {
      ...tree,
      "/a.json": file(onConflict(), onLink()),
      "/b.json": file(onConflict({ verdict: "reject", author: "Kim" })),
    };
    const { out, err } = await runInMemory(
      files,
      ...["compare", "/s", "--format", "json", "--decisions", "/a.json", "/b.json"],
    );
    expect(err).toBe(
      "crossread: note: /b.json decides otherwise than /a.json on 1 finding: the later one holds\n",
    );
    const { decisions, divergences } = JSON.parse(out) as Comparison;
    expect(decisions.map(({ author }) => author)).toEqual(["Jo", "Kim"]);
    expect(divergences.some(({ type }) => type === "number")).toBe(false);
  });
  it("says nothing where files agree", async () => {
    const files = {
      ...tree,
      "/a.json": file(onLink()),
      "/b.json": file(onLink({ author: "Kim" })),
    };
    const { err } = await runInMemory(files, "compare", "/s", "--decisions", "/a.json", "/b.json");
    expect(err).toBe("");
  });
  it.each<[string, Tree[string], string]>([
    ["no JSON", "{", "expected JSON, found text that is none"],
    ["another document", "{}", 'schema: expected "crossread/decisions@1", found nothing'],
    ["a list", "[]", "expected object, found an empty list"],
    [
      "a verdict of its own",
      file(onLink({ verdict: "maybe" as "accept" })),
      'decisions[0].verdict: expected one of "accept", "reject", "relabel", found “maybe”',
    ],
    [
      "nobody's decision",
      file(onLink({ author: "" })),
      "decisions[0].author: expected string to have >=1 characters, found empty text",
    ],
    [
      "words missing",
      file(onLink(), onUnique({ anchors: [{ article: "a" } as Decision["anchors"][number]] })),
      "decisions[1].anchors[0].text: expected string, found nothing",
    ],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "expected text, found"],
  ])("refuses %s", async (_, content, message) => {
    const files = { ...tree, "/d.json": content };
    const { code, out, err } = await runInMemory(files, "compare", "/s", "--decisions", "/d.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("crossread: /d.json: ");
    expect(err).toContain(message);
  });
  it("refuses a file that is not there", async () => {
    const { code, err } = await runInMemory(tree, "compare", "/s", "--decisions", "/d.json");
    expect([code, err]).toEqual([
      1,
      "crossread: /d.json: expected a file of decisions, found none at this path\n",
    ]);
  });
});

describe("--ours with --decisions", () => {
  const ours = (decision: Decision) =>
    runInMemory(
      { ...tree, "/d.json": file(decision) },
      ...["compare", "/s", "--ours", "The Argus", "--decisions", "/d.json"],
    );
  it.each<[string, Decision]>([
    ["accepted", onConflict()],
    ["relabelled", onConflict({ verdict: "relabel", label: "differs" })],
    ["rejected", onConflict({ verdict: "reject" })],
  ])("gives 0 where the only conflict was %s", async (_, decision) => {
    expect(await ours(decision)).toMatchObject({ code: 0, err: "" });
  });
  it("gives 2 where a program alone decided", async () => {
    expect((await ours(onConflict({ author: "judge:model-7" }))).code).toBe(2);
  });
  it("gives 2 where something else was reviewed", async () => {
    expect((await ours(onUnique())).code).toBe(2);
  });
});

describe("agreement", () => {
  const agreement = (a: string, b: string) =>
    runInMemory({ "/a.json": a, "/b.json": b }, "agreement", "/a.json", "/b.json");

  it("counts by kind and lists what they differ on", async () => {
    const a = file(onLink(), onConflict(), onUnique({ reason: "Checked." }));
    const b = file(onLink({ author: "Kim" }), onUnique({ author: "Kim", verdict: "reject" }));
    const { code, out, err } = await agreement(a, b);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`A  /a.json
B  /b.json

            both  only A  only B  agree  kappa  alpha
divergence     0       1       0      –      –      –
link           1       0       0   100%      –      –
unique         1       0       0     0%   0.00   0.00
all            2       1       0    50%   0.00   0.00

–  not defined: nothing that both judged, or one verdict throughout, where chance alone agrees.

They differ on 1 of 2:

1. unique
   the-argus: ${cars}
   A  accept: Checked.
   B  reject
`);
  });
  it("counts another label as another verdict", async () => {
    const as = (label: string) => file(onConflict({ verdict: "relabel", label }));
    const { out } = await agreement(as("differs"), as("style"));
    expect(out).toMatch(/A {2}relabel as differs\n {3}B {2}relabel as style/);
  });
  it("does not mind the order of a link's sentences", async () => {
    const turned = file(onLink({ anchors: [inBugle(quotedToo), inArgus(quoted)] }));
    expect((await agreement(file(onLink()), turned)).out).toContain("They differ on nothing");
  });
  it("says where they have nothing in common", async () => {
    expect((await agreement(file(onLink()), file(onUnique()))).out).toContain(
      "They judged no finding in common.",
    );
  });
  it("keeps what steers a terminal out", async () => {
    const a = file(onLink({ reason: "\x1b[2J" }));
    expect((await agreement(a, file(onLink({ verdict: "accept" })))).out).not.toContain("\x1b");
  });
  it("refuses what is no decisions", async () => {
    expect(await agreement("[]", file())).toMatchObject({
      code: 1,
      out: "",
      err: "crossread: /a.json: expected object, found an empty list\n",
    });
  });
});

describe("review-sheet", () => {
  const sheet = async (...more: readonly string[]) =>
    (await runInMemory(tree, "review-sheet", "/s", ...more)).out;
  const rows = (text: string) => csvRows(text).slice(1);

  it("draws as many as asked for, numbered", async () => {
    const drawn = rows(await sheet("--sample", "4", "--seed", "7"));
    expect(drawn.map(([item]) => item)).toEqual(["1", "2", "3", "4"]);
  });
  it("draws the same by the same seed, and others by another", async () => {
    const seven = await sheet("--sample", "4", "--seed", "7");
    expect(await sheet("--sample", "4", "--seed", "7")).toBe(seven);
    expect(await sheet("--sample", "4", "--seed", "8")).not.toBe(seven);
  });
  it("draws everything once where there is less", async () => {
    const drawn = rows(await sheet("--sample", "1000")).map(
      ([, kind, , , text]) => `${kind} ${text}`,
    );
    expect(drawn.length).toBeLessThan(100);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
  it("says neither label nor probability, and leaves the answer empty", async () => {
    const text = await sheet("--sample", "1000");
    const { links } = compareArticles([
      { id: "the-argus", outlet: "The Argus", title: "", body: argus },
      { id: "the-bugle", outlet: "The Bugle", title: "", body: bugle },
    ]);
    for (const { probability } of links)
      expect(text).not.toContain(probability.toFixed(3).slice(0, 4));
    expect(text).not.toMatch(/sure|likely|possible/);
    expect(rows(text).every(([, , , , , answer, note]) => answer === "" && note === "")).toBe(true);
  });
  it("shows near misses among the links, so that being there says nothing", async () => {
    const pairs = rows(await sheet("--sample", "1000")).filter(([, kind]) => kind === "link");
    expect(pairs.length).toBeGreaterThan((await comparison({})).links.length);
  });
  it("comes back filled in: agreement compares two copies", async () => {
    const text = await sheet("--sample", "6", "--seed", "7");
    const fill = (answers: readonly string[]) =>
      [csvRows(text)[0]!, ...rows(text).map((row, n) => row.with(5, answers[n] ?? ""))]
        .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(";"))
        .join("\n");
    const files = {
      "/a.csv": fill(["yes", "Same ", "no", "none", "", "yes"]),
      "/b.csv": fill(["yes", "same", "yes", "none", "no", "yes"]),
    };
    const { code, out } = await runInMemory(files, "agreement", "/a.csv", "/b.csv");
    expect(code).toBe(0);
    expect(out).toMatch(/^all +5 +0 +1 +80% /m);
    expect(out).toContain("They differ on 1 of 5");
  });
  it("refuses a sheet that lacks a column", async () => {
    const files = { "/a.csv": "item,kind\n1,link\n", "/b.csv": "" };
    expect((await runInMemory(files, "agreement", "/a.csv", "/b.csv")).err).toBe(
      "crossread: /a.csv: expected a column “sentences” in its first line, found none\n",
    );
  });
  it.each([
    ["--sample", "0"],
    ["--sample", "many"],
    ["--seed", "1.5"],
  ])("takes no %s %s", async (option, value) => {
    expect((await runInMemory(tree, "review-sheet", "/s", option, value)).code).toBe(1);
  });
});

describe("rows of a CSV file", () => {
  it.each<[string, string, string[][]]>([
    [
      "plain",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quoted, with lines and quotes",
      'a,b\r\n"1\n2","say ""yes"""',
      [
        ["a", "b"],
        ["1\n2", 'say "yes"'],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a byte order mark",
      "\uFEFFa\tb\n1\t",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["empty lines", "a\n\n1\n\n", [["a"], ["1"]]],
    ["a quote left open", 'a\n"1,2', [["a"], ["1,2"]]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => expect(csvRows(text)).toEqual(expected));
});

// The language model takes its time to load: not in the first test's.
beforeAll(async () => {
  await import("../../packages/cli/src/compare-command.ts");
});
