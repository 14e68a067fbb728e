import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start, succeed } from "./command.ts";
import { edition } from "./edition.ts";
import { runHere } from "./in-process.ts";

describe("crossread stories export and list", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-export-"));
  const store = join(folder, "store");

  beforeAll(async () => {
    const corpus = join(folder, "corpus.jsonl");
    writeFileSync(corpus, edition(2));
    await succeed("stories", corpus, "--store", store);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints a story a line, with its articles", async () => {
    const { out } = await here("export", {});
    const stories = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(stories.map(({ size }) => size)).toEqual([6, 4, 4]);
    for (const { size, articles } of stories) expect(articles).toHaveLength(size);
    expect(out).not.toContain('"body"');
  });
  it("prints a row an article", async () => {
    const { out } = await here("export", {}, "--as", "csv");
    const rows = parse(out, { columns: true });
    expect(rows).toHaveLength(14);
    expect(new Set(rows.map((row) => (row as { story: string }).story)).size).toBe(3);
  });
  it("prints the comparisons", async () => {
    const { out } = await here("export", {}, "--as", "comparisons", "--limit", "2");
    const documents = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(documents.map(({ comparison }) => comparison.schema)).toEqual([
      "crossread/comparison@1",
      "crossread/comparison@1",
    ]);
  });
  it("writes as Parquet the rows of the CSV", async () => {
    const path = join(folder, "day.parquet");
    expect(await here("export", {}, "--as", "parquet", "--out", path)).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
    const csv = parse((await here("export", {}, "--as", "csv")).out, { columns: true });
    const asText = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")])),
    );
    expect(asText).toEqual(csv);
  });
  it("prints Parquet into a pipe and not on a terminal", async () => {
    const pieces: Uint8Array[] = [];
    const outBytes = (bytes: Uint8Array) => void pieces.push(bytes);
    expect((await here("export", { outBytes }, "--as", "parquet")).code).toBe(0);
    expect(Buffer.concat(pieces).subarray(0, 4).toString()).toBe("PAR1");
    expect(await here("export", { columns: 80 }, "--as", "parquet")).toMatchObject({
      code: 1,
      err: "crossread: --as parquet: expected --out FILE, or a pipe, found a terminal, which can't show it\n",
    });
  });
  it("writes any kind into a file, which is whole or the one before", async () => {
    const path = join(folder, "day.jsonl");
    const { out } = await here("export", {});
    await here("export", {}, "--out", path);
    expect(readFileSync(path, "utf8")).toBe(out);
    expect(readdirSync(folder)).not.toContain("day.jsonl.unfinished");
    const { code, err } = await here("export", {}, "--out", join(path, "below"));
    expect([code, err]).toEqual([
      1,
      `crossread: ${path}/below: expected a file to write to, found something else\n`,
    ]);
  });
  it("names the kinds there are", async () =>
    expect(await here("export", {}, "--as", "xml")).toMatchObject({
      code: 1,
      err: "crossread: --as: expected jsonl, csv, parquet or comparisons, found “xml”\n",
    }));
  it.each(["export", "list"])("%s waits until its reader takes more", async (command) => {
    let waiting = 0;
    let most = 0;
    const drained = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      waiting = 0;
    };
    const out = () => {
      waiting += 1;
      most = Math.max(most, waiting);
    };
    expect((await here(command, { out, drained })).code).toBe(0);
    expect(most).toBe(1);
  });
  it.each(["export", "list"])("%s stops when nobody reads any more", async (command) => {
    let printed = 0;
    const out = () => {
      printed += 1;
    };
    expect((await here(command, { out, isClosed: () => printed === 2 })).code).toBe(0);
    expect(printed).toBe(2);
  });
  it("is quiet when the reader of a long export goes away", () => {
    const { status, stdout, stderr } = spawnSync(
      "bash",
      [
        "-c",
        'set -o pipefail; "$0" packages/cli/src/main.ts stories export --as comparisons --store "$1" | head -c 20',
        process.execPath,
        store,
      ],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\{"story":"story-/);
  });
  it("makes no store where there is none", async () => {
    const nowhere = join(folder, "nowhere");
    const { code, err } = await start("stories", "list", "--store", nowhere).ended;
    expect([code, err]).toEqual([
      1,
      `crossread: ${nowhere}: expected a store, which crossread stories CORPUS --store makes, found none\n`,
    ]);
    expect(existsSync(nowhere)).toBe(false);
  });

  const here = (command: string, terminal: object, ...more: readonly string[]) =>
    runHere(["stories", command, "--store", store, ...more], terminal);
});
