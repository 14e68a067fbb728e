import { createRequire } from "node:module";
import { formats } from "@crossread/reporter";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../packages/cli/src/program.ts";
import type { System } from "../../packages/cli/src/system.ts";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";

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

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

async function command(args: readonly string[], files: Tree = tree): Promise<Outcome> {
  const printed = { out: "", err: "" };
  const written = new Map<string, string>();
  const system: System = {
    files: memoryFiles(files),
    async write(path, text) {
      written.set(path, text);
    },
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    colour: false,
  };
  const code = await run(args, system);
  return { code, ...printed, written };
}

/** Refused with this message alone: nothing printed, nothing written. */
async function refuses(args: readonly string[], message: string | RegExp, files = tree) {
  const { code, out, err, written } = await command(args, files);
  expect([code, out, written.size]).toEqual([1, "", 0]);
  expect(err).toMatch(message);
}

describe("what it prints and writes", () => {
  it("prints a summary", async () => {
    const { code, out, err, written } = await command(["compare", "/s"]);
    expect([code, err, written.size]).toEqual([0, "", 0]);
    expect(out).toContain("The Argus");
    expect(out).not.toContain("\x1b");
  });
  it("prints one format and nothing else", async () => {
    const { code, out, err, written } = await command(["compare", "/s", "--format", "json"]);
    expect([code, err, written.size]).toEqual([0, "", 0]);
    expect(JSON.parse(out).schema).toBe("crossread/comparison@1");
  });
  it("writes every format into a folder, and says where", async () => {
    const { code, out, written } = await command(["compare", "/s", "--out", "/r/"]);
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual(
      expect.arrayContaining(["/r/comparison.json", "/r/report.html"]),
    );
    expect(out).toContain("/r/report.html");
  });
  it("writes the formats that are wanted", async () => {
    const { written } = await command(["compare", "/s", "--out", "/r", "--format", "json"]);
    expect([...written.keys()]).toEqual(["/r/comparison.json"]);
  });
  it("gives the same bytes whatever the order of files", async () => {
    const [one, other] = [
      ["/s/the-argus.txt", "/s/the-bugle.txt"],
      ["/s/the-bugle.txt", "/s/the-argus.txt"],
    ];
    const json = async (files: readonly string[] = []) =>
      (await command(["compare", ...files, "--format", "json"])).out;
    expect(await json(one)).toBe(await json(other));
  });
  it("lists every candidate link with --min-probability 0", async () => {
    const links = async (...more: readonly string[]) =>
      JSON.parse((await command(["compare", "/s", "--format", "json", ...more])).out).links.length;
    expect(await links("--min-probability", "0")).toBeGreaterThan(await links());
  });
  it("tells of an article that is not English, and compares the others", async () => {
    const spanish =
      "El puente de la ciudad se cerró el lunes, y los vecinos no saben por qué no se ha reparado. El alcalde no dijo nada de lo que pasó en el río, y los coches van por el túnel.";
    const { code, out, err, written } = await command(["compare", "/s", "--out", "/r"], {
      ...tree,
      "/s/el-faro.txt": spanish,
    });
    const told = "it is a text in Spanish, and only English is read";
    expect(code).toBe(0);
    expect(err).toContain(
      "note: /s/el-faro.txt: LEFT OUT: expected an article in English, found a text in Spanish\n",
    );
    expect(out).toContain(`Left out: El Faro: ${told}\n`);
    expect(written.get("/r/agreement.md")).toContain(`**Left out: El Faro**: ${told}.`);
    expect(written.get("/r/report.html")).toContain(`El Faro: ${told}`);
    expect(JSON.parse(written.get("/r/comparison.json") ?? "").manifest.leftOut).toEqual([
      { outlet: "El Faro", reason: told },
    ]);
  });
  it("puts notes on standard error", async () => {
    const more = { ...tree, "/s/.x.txt": "x" };
    const { err, out } = await command(["compare", "/s", "--format", "json"], more);
    expect(err).toBe("crossread: note: /s/.x.txt: not read, because it is hidden\n");
    expect(JSON.parse(out).articles).toHaveLength(2);
  });
  it("reads JSON from standard input", async () => {
    const articles = [
      { id: "a", outlet: "The Argus", body: argus },
      { id: "b", outlet: "The Bugle", body: bugle },
    ];
    const { code, out } = await command(["compare", "-"], { "-": JSON.stringify(articles) });
    expect([code, out.includes("The Bugle")]).toEqual([0, true]);
  });
});

describe("--ours", () => {
  it("gives 2 where the outlet has a conflict", async () => {
    const { code, err } = await command(["compare", "/s", "--ours", "the argus"]);
    expect([code, err]).toEqual([2, "crossread: The Argus has 1 conflict with other outlets\n"]);
  });
  it("gives 0 where it has none", async () => {
    const agreed = { ...tree, "/s/the-bugle.txt": bugle.replace("15", "12") };
    expect((await command(["compare", "/s", "--ours", "the-argus"], agreed)).code).toBe(0);
  });
  it("gives 0 where the conflict is between others", async () => {
    const third = "The weather will stay dry until the weekend, forecasters said.\n";
    const three = { ...tree, "/s/the-crier.txt": third };
    expect((await command(["compare", "/s", "--ours", "The Crier"], three)).code).toBe(0);
  });
  it("names the outlets that there are", () =>
    refuses(
      ["compare", "/s", "--ours", "The Crier"],
      "crossread: --ours: expected one of The Argus, The Bugle, found “The Crier”\n",
    ));
});

describe("usage", () => {
  it("says its version", async () => {
    const { version } = createRequire(import.meta.url)("../../packages/cli/package.json");
    expect(await command(["--version"])).toMatchObject({ code: 0, out: `${version}\n` });
  });
  it("explains itself", async () => {
    const { code, out } = await command(["compare", "--help"]);
    expect([code, out.includes("--min-probability <p>")]).toEqual([0, true]);
  });
  it("needs a command", () => refuses([], "Usage: crossread"));
  it("needs a story", () => refuses(["compare"], "missing required argument 'story'"));
  it("knows its options", () => refuses(["compare", "/s", "--frmat", "json"], "--frmat"));
  it("names every format in its help", async () => {
    const { out } = await command(["compare", "--help"]);
    for (const name of Object.keys(formats)) expect(out).toMatch(new RegExp(`\\b${name}\\b`));
  });
  it("knows its formats", () =>
    refuses(
      ["compare", "/s", "--format", "pdf"],
      /^crossread: --format: expected .*html.*found “pdf”/,
    ));
  it("takes no empty format", () =>
    refuses(["compare", "/s", "--format", "json,"], "Expected names joined by commas"));
  it.each(["-1", "1.5", "much", ""])("takes no probability %s", (value) =>
    refuses(["compare", "/s", "--min-probability", value], "Expected a number from 0 to 1"),
  );
  it("needs a folder for several formats", () =>
    refuses(
      ["compare", "/s", "--format", "json,html"],
      "crossread: --out: expected a folder for several formats, found none\n",
    ));
});

describe("--terms", () => {
  const terms = (text: string) => ({ ...tree, "/mine.json": text });
  const args = ["compare", "/s", "--format", "json", "--terms", "/mine.json"];

  it("adds contested terms of the reader's own", async () => {
    const set = { concept: "how the mayor is named", terms: ["bridge", "cracked"] };
    const text = JSON.stringify({ schema: "crossread/terms@1", sets: [set] });
    const { out } = await command(args, terms(text));
    expect(JSON.parse(out).manifest.notes).toContain(
      "Contested terms: 1 set of the reader’s own besides ours.",
    );
  });
  it.each([
    ["{", "crossread: /mine.json: expected contested terms as JSON"],
    ["[]", "crossread: /mine.json: expected object, found []"],
  ])("refuses %s", async (text, message) => {
    const { code, err } = await command(args, terms(text));
    expect([code, err.slice(0, message.length)]).toEqual([1, message]);
  });
  it("refuses a file that is not there", async () => {
    const { err } = await command(args);
    expect(err).toBe(
      "crossread: /mine.json: expected a JSON file with contested terms, found nothing\n",
    );
  });
});

describe("bad input", () => {
  it("no such path", () =>
    refuses(["compare", "/z"], "crossread: /z: expected a folder, a file or -, found nothing"));
  it("one article", () =>
    refuses(
      ["compare", "/s/the-argus.txt"],
      "expected at least two articles to compare, found one",
    ));
  it("keeps characters that steer a terminal out of messages", async () => {
    const { err } = await command(["compare", "/\x1b[2J"]);
    expect(err).toBe(
      "crossread: /\uFFFD[2J: expected a folder, a file or -, found nothing at this path\n",
    );
  });
});

it("calls a bug a bug", async () => {
  const broken = { ...memoryFiles(tree), kind: () => Promise.reject(new Error("Oh")) };
  let err = "";
  const code = await run(["compare", "/s"], {
    files: broken,
    write: async () => {},
    out: () => {},
    err: (text) => {
      err += text;
    },
    colour: false,
  });
  expect(code).toBe(70);
  expect(err).toMatch(/^crossread: this is a bug in crossread \d+\.\d+\.\d+\nError: Oh\n {4}at /);
});

// The language model takes its time to load: not in the first test's.
beforeAll(async () => {
  await import("../../packages/cli/src/compare-command.ts");
});
