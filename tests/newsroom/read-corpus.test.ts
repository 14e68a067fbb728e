import { gzipSync } from "node:zlib";
import { type CorpusItem, readCorpus } from "@crossread/newsroom";
import type { Files } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";
import { told, wire } from "./wire.ts";

const line = (value: object): string => `${JSON.stringify(value)}\n`;
const lines = wire.map(line).join("");

describe("readCorpus", () => {
  it("reads JSON Lines of any length", async () =>
    expect(titles(await read({ "/day.jsonl": lines.repeat(100) }, "/day.jsonl"))).toHaveLength(
      700,
    ));
  it("reads them packed", async () =>
    expect(titles(await read({ "/day.jsonl.gz": gzipSync(lines) }, "/day.jsonl.gz"))).toHaveLength(
      7,
    ));
  it("reads them from standard input", async () =>
    expect(titles(await read({ "-": lines }, "-"))).toHaveLength(7));
  it("reads them in pieces that end inside a character", async () => {
    const text = line({ ...told("ferry-1"), title: "Fähre läuft auf: “grounded”" });
    expect(titles(await read({ "/a.jsonl": text }, "/a.jsonl", 7))).toEqual([
      "Fähre läuft auf: “grounded”",
    ]);
  });
  it("reads tables", async () => {
    const { outlet, title, body } = told("ferry-1");
    const table = `outlet,title,body,status\n${outlet},${title},"${body}",\n${outlet},${title},"${body}",killed\n`;
    expect(await read({ "/a.csv": table }, "/a.csv")).toMatchObject([
      { article: { title }, ownId: false },
      { withdrawn: "KILLED by its provider: don't rely on anything in it" },
    ]);
  });
  it("reads a last line without an end", async () =>
    expect(titles(await read({ "/a.jsonl": lines.trimEnd() }, "/a.jsonl"))).toHaveLength(7));
  it("reads folders with folders in them, in order", async () => {
    const tree = {
      "/news/b/late.jsonl": line(told("ferry-3")),
      "/news/a.jsonl": line(told("ferry-1")),
    };
    expect(titles(await read(tree, "/news"))).toEqual([
      told("ferry-1").title,
      told("ferry-3").title,
    ]);
  });
  it("passes over files that are none of its own", async () =>
    expect(await read({ "/news/logo.png": "x", "/news/a.jsonl": lines }, "/news")).toHaveLength(7));
  it("refuses a broken line with its number and reads the rest", async () => {
    const found = await read({ "/a.jsonl": `${lines}{"title": \n${lines}` }, "/a.jsonl");
    expect(titles(found)).toHaveLength(14);
    expect(refused(found)).toEqual(["/a.jsonl: line 8"]);
  });
  it("refuses an article without text", async () =>
    expect(
      refused(await read({ "/a.jsonl": line({ id: "x", title: "T", outlet: "O" }) }, "/a.jsonl")),
    ).toHaveLength(1));
  it("refuses another language", async () => {
    const body =
      "Die Fähre lief am Montag vor der Küste auf Grund, wie die Polizei mitteilte. ".repeat(8);
    const found = await read(
      { "/a.jsonl": line({ ...told("ferry-1"), title: "Fähre auf Grund", body }) },
      "/a.jsonl",
    );
    expect(refused(found)).toHaveLength(1);
  });
  it.each(["withdrawn", "canceled", "retracted", "killed"])(
    "takes the status %s for taken back",
    async (status) => {
      const found = await read({ "/a.jsonl": line({ ...told("ferry-1"), status }) }, "/a.jsonl");
      expect(found).toMatchObject([
        {
          kind: "article",
          withdrawn: expect.stringMatching(new RegExp(`^${status} by its provider`, "i")),
        },
      ]);
    },
  );
  it("takes a notice without a text for what it says, by outlet and id", async () =>
    expect(
      await read(
        { "/a.jsonl": line({ id: "x1", outlet: "The Argus", status: "killed" }) },
        "/a.jsonl",
      ),
    ).toEqual([
      {
        kind: "notice",
        outlet: "The Argus",
        id: "x1",
        reason: "KILLED by its provider: don't rely on anything in it",
      },
    ]));
  it("takes the address of a notice without guessing at an outlet", async () =>
    expect(
      await read(
        { "/a.jsonl": line({ url: "https://argus.example/x", status: "withdrawn" }) },
        "/a.jsonl",
      ),
    ).toEqual([
      {
        kind: "notice",
        url: "https://argus.example/x",
        reason: "WITHDRAWN by its provider: don't rely on anything in it",
      },
    ]));
  it("takes ids that are urns or tags", async () => {
    const id = "urn:argus:2025:x1";
    const found = await read(
      { "/a.jsonl": line({ ...told("ferry-1"), id }) + line({ id, status: "killed" }) },
      "/a.jsonl",
    );
    expect(found).toMatchObject([
      { kind: "article", item: id },
      { kind: "notice", id },
    ]);
  });
  it("takes a canceled item in ninjs", async () =>
    expect(
      await read(
        { "/a.jsonl": line({ uri: "urn:argus:x1", pubstatus: "canceled", creditline: "Argus" }) },
        "/a.jsonl",
      ),
    ).toMatchObject([{ kind: "notice", outlet: "Argus", id: "urn:argus:x1" }]));
  it("takes notices in tables, beside articles and alone", async () => {
    const { outlet, title, body } = told("ferry-1");
    const table = `id,outlet,title,body,status\nx1,${outlet},${title},"${body}",\nx2,${outlet},,,withdrawn\n`;
    expect(await read({ "/a.csv": table }, "/a.csv")).toMatchObject([
      { kind: "article" },
      { kind: "notice", outlet, id: "x2" },
    ]);
    expect(
      await read({ "/a.csv": "url,status\nhttps://argus.example/x,killed\n" }, "/a.csv"),
    ).toMatchObject([{ kind: "notice", url: "https://argus.example/x" }]);
  });
  it("refuses a notice that names no article, and a row without text or status", async () => {
    const rows = line({ title: "Ferry", status: "killed" }) + line({ id: "x", title: "Ferry" });
    expect(refused(await read({ "/a.jsonl": rows }, "/a.jsonl"))).toEqual([
      "/a.jsonl: line 1",
      "/a.jsonl: line 2",
    ]);
  });
  it("knows an id that the provider gave from one that was made for it", async () => {
    const { id: _, ...nameless } = told("ferry-1");
    const found = await read({ "/a.jsonl": line(nameless) + line(told("ferry-2")) }, "/a.jsonl");
    expect(found.map((item) => item.kind === "article" && item.ownId)).toEqual([false, true]);
  });
  it("takes back nothing for another status", async () => {
    const found = await read(
      { "/a.jsonl": line({ ...told("ferry-1"), status: "live" }) },
      "/a.jsonl",
    );
    expect(found).toMatchObject([{ kind: "article" }]);
    expect(found[0]).not.toHaveProperty("withdrawn");
  });
  it("says where there is nothing", async () =>
    expect(read({}, "/gone.jsonl")).rejects.toThrow(
      "/gone.jsonl: expected a file, a folder or -, found nothing",
    ));
});

async function read(tree: Tree, place: string, piece = 1000): Promise<readonly CorpusItem[]> {
  const files = memoryFiles(tree);
  const streamed: Files = {
    ...files,
    async *stream(path) {
      const bytes = await files.read(path, Infinity);
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const found: CorpusItem[] = [];
  for await (const item of readCorpus([place], streamed)) found.push(item);
  return found;
}

function titles(found: readonly CorpusItem[]): readonly string[] {
  return found.flatMap((item) => (item.kind === "article" ? item.article.title : []));
}

function refused(found: readonly CorpusItem[]): readonly string[] {
  return found.flatMap((item) => (item.kind === "refused" ? item.place : []));
}
