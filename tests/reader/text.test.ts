import { readStory } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { first, memoryFiles, second } from "./memory-files.ts";
import { gzip, readFile, readOne } from "./read-one.ts";

describe("front matter", () => {
  it("tells fields, and where they stood", async () => {
    const text = `---\ntitle: "Bridge shut"\nsource: The Argus\ndate: 4 March 2024\nauthors:\n  - Ann Lee\n  - Bo Fox\n---\n${first}`;
    expect(await readOne("a.txt", text)).toMatchObject({
      id: "a",
      title: "Bridge shut",
      outlet: "The Argus",
      published: "2024-03-04",
      byline: "Ann Lee, Bo Fox",
      body: first,
      from: { title: "front matter, title", outlet: "front matter, source" },
    });
  });
  it("may have lists in brackets and comments", async () => {
    const text = `---\n# ours\nauthor: [Ann Lee, 'Bo Fox']\n---\n${first}`;
    expect((await readOne("a.md", text)).byline).toBe("Ann Lee, Bo Fox");
  });
  it("is no rule above a text", async () => {
    const text = `---\nThe bridge is closed.\n---\n${first}`;
    expect((await readOne("a.txt", text)).body).toBe(text);
  });
  it("is none without an end", async () => {
    expect((await readOne("a.txt", `---\ntitle: x\n${first}`)).title).toBe("");
  });
  it("keeps what it can't use out of the fields", async () => {
    const text = `---\nurl: javascript:alert(1)\ndate: 3/4/2024\n__proto__: x\n---\n${first}`;
    const read = await readOne("a.txt", text);
    expect([read.url, read.published, read.outlet]).toEqual([undefined, undefined, "A"]);
  });
});

describe("Markdown", () => {
  async function reads(text: string, body: string, title = ""): Promise<void> {
    const read = await readOne("a.md", text);
    expect([read.title, read.body]).toEqual([title, body]);
  }
  it("takes the first heading for the headline", () =>
    reads("# Bridge *shut*\n\nIt is closed.", "It is closed.", "Bridge shut"));
  it("takes marks off", () =>
    reads(
      "It **is** _closed_, [he](http://x.y) said.\n\n> No.\n\n- a\n- b",
      "It is closed, he said.\n\nNo.\n\na\n\nb",
    ));
  it("leaves signs that are no marks", () =>
    reads("5 * 3 * 2 and a_b_c and #tag", "5 * 3 * 2 and a_b_c and #tag"));
  it("leaves short lines apart", () => reads("Scores:\nAnn 3\nBo 4", "Scores:\n\nAnn 3\n\nBo 4"));
  it("joins lines that were wrapped", () =>
    reads(
      "The bridge over the river was closed on Monday after an inspection\nby the county.",
      "The bridge over the river was closed on Monday after an inspection by the county.",
    ));
});

describe("gzip", () => {
  it("is unpacked, and named for what is in it", async () => {
    expect(await readOne("the-argus.txt.gz", gzip(first))).toMatchObject({
      outlet: "The Argus",
      body: first,
    });
  });
  it("is refused where it is cut off", () =>
    expect(readFile("a.txt.gz", gzip(first).subarray(0, 30))).rejects.toThrow(
      "/a.txt.gz: expected whole gzip data, found data that is cut off or broken",
    ));
  it("is no danger where it holds far more than it seems", () =>
    expect(readFile("a.txt.gz", gzip("a".repeat(30_000_000)))).rejects.toThrow(
      "/a.txt.gz: expected text of at most 20 MB, found more",
    ));
  it("in gzip is refused", () =>
    expect(readFile("a.gz", gzip(gzip(first)))).rejects.toThrow("found gzip-compressed data"));
});

it("reads a folder that mixes formats", async () => {
  const story = await readStory(
    ["/s"],
    memoryFiles({
      "/s/argus.md": `# Bridge shut\n\n${first}`,
      "/s/bugle.html": `<html><head><meta property="og:site_name" content="The Bugle"></head><body><article><h1>Closed</h1><p>${second.repeat(6)}</p></article></body></html>`,
      "/s/wire.json": JSON.stringify({
        uri: "urn:x",
        headline: "Bridge closed",
        body_text: second,
        infosource: [{ name: "Wire One" }],
      }),
      "/s/feed.xml": `<rss version="2.0"><channel><title>Echo</title><item><title>Shut</title><description>${first}</description></item></channel></rss>`,
      "/s/rows.csv": `title,text,source\nA bridge,"${first.trim()}",The Crier\n`,
      "/s/old.txt.gz": gzip(`${second} It may open again.`),
    }),
  );
  expect(story.articles.map(({ id, outlet, title }) => [id, outlet, title])).toEqual([
    ["argus", "Argus", "Bridge shut"],
    ["bugle", "The Bugle", "Closed"],
    ["feed", "Echo", "Shut"],
    ["old", "Old", ""],
    ["rows", "The Crier", "A bridge"],
    ["wire", "Wire One", "Bridge closed"],
  ]);
});

it("takes a page for the text of a story.json, whose fields go first", async () => {
  const page = `<html lang="en"><head><title>On the page</title><meta property="og:site_name" content="Page"></head><body><p>${second.repeat(5)}</p></body></html>`;
  const articles = [
    { id: "a", outlet: "The Argus", file: "a.txt" },
    { id: "b", outlet: "The Bugle", file: "b.html" },
  ];
  const tree = {
    "/s/story.json": JSON.stringify({ articles }),
    "/s/a.txt": first,
    "/s/b.html": page,
  };
  const story = await readStory(["/s"], memoryFiles(tree));
  expect(story.articles[1]).toMatchObject({ id: "b", outlet: "The Bugle", title: "On the page" });
});
