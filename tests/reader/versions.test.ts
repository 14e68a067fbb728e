import { readVersions } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { first, memoryFiles, second, type Tree } from "./memory-files.ts";

/** The names of the articles that are compared, each with its versions from the oldest. */
async function read(tree: Tree): Promise<Readonly<Record<string, readonly string[]>>> {
  const { articles, histories } = await readVersions(["/s"], memoryFiles(tree));
  return Object.fromEntries(
    articles.map(({ article: { id } }) => {
      const history = histories.find(({ article }) => article === id);
      return [id, history?.versions.map(({ article }) => article.id) ?? [id]];
    }),
  );
}

const page = (modified: string, text: string, url = "https://argus.example/bridge") =>
  `<html><head><meta property="og:site_name" content="Argus"><link rel="canonical" href="${url}">` +
  `<meta property="article:modified_time" content="${modified}"></head><body><article><h1>Bridge</h1><p>${text}</p></article></body></html>`;

describe("versions of one article", () => {
  it("have one address, and the newest was modified last", async () => {
    const tree = {
      "/s/a.html": page("2024-03-04T12:00:00Z", first.repeat(2)),
      "/s/b.html": page("2024-03-04T09:00:00Z", second, "https://www.argus.example/bridge/?utm=1"),
      "/s/bugle.txt": second,
    };
    expect(await read(tree)).toEqual({ a: ["b", "a"], bugle: ["bugle"] });
  });
  it("have one name of the item in ninjs", async () => {
    const item = (version: string, uri: string, body: string) =>
      JSON.stringify({ uri, version, headline: "Bridge", body_text: body, creditline: "Wire" });
    const tree = {
      "/s/a.json": item("10", "urn:x:1", first),
      "/s/b.json": item("9", "urn:x:1", second),
      "/s/c.json": item("1", "urn:x:2", first),
    };
    expect(await read(tree)).toEqual({ a: ["b", "a"], c: ["c"] });
  });
  it("are marked in the names of files", async () => {
    const tree = { "/s/argus.v1.txt": first, "/s/argus.v2.txt": second, "/s/bugle.txt": first };
    expect(await read(tree)).toEqual({ "argus-v2": ["argus-v1", "argus-v2"], bugle: ["bugle"] });
  });
  it("are marked in story.json", async () => {
    const entry = (id: string, version: string) => ({
      id,
      outlet: "Argus",
      file: `${id}.txt`,
      version,
    });
    const articles = [entry("b", "2"), entry("a", "1")];
    const tree = { "/s/story.json": JSON.stringify({ articles }) };
    expect(await read({ ...tree, "/s/a.txt": first, "/s/b.txt": second })).toEqual({
      b: ["a", "b"],
    });
  });
  it("have most of their text in common", async () => {
    const head = "---\noutlet: Argus\n---\n";
    const long = `${first}${second}`.repeat(3);
    const tree = { "/s/a.txt": `${head}${long}`, "/s/b.txt": `${head}New. ${long}` };
    expect(await read(tree)).toEqual({ b: ["a", "b"] });
  });
  it("are of one outlet", async () => {
    expect(await read({ "/s/a.txt": first, "/s/b.txt": first })).toEqual({ a: ["a"], b: ["b"] });
  });
  it("are not two articles of one outlet", async () => {
    const head = "---\noutlet: Argus\n---\n";
    const tree = { "/s/a.txt": `${head}${first}`, "/s/b.txt": `${head}${second}` };
    expect(await read(tree)).toEqual({ a: ["a"], b: ["b"] });
  });
});

it("says which version is compared", async () => {
  const tree = { "/s/argus.v1.txt": first, "/s/argus.v2.txt": second, "/s/bugle.txt": first };
  expect((await readVersions(["/s"], memoryFiles(tree))).notes).toEqual([
    "Argus: 2 versions of one article; the newest, “2” (argus-v2), is compared, and --since tells what changed since “1”",
  ]);
});
