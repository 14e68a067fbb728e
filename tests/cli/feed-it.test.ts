import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Tree } from "../reader/memory-files.ts";
import { gzip } from "../reader/read-one.ts";
import { runInMemory } from "./run-in-memory.ts";

const lead = "The river bridge at Harle was closed on Monday after inspectors found broken cables.";
const toll = "At least 12 people were hurt when the western footpath gave way at noon.";
const rewritten =
  "Inspectors closed the river bridge at Harle on Monday. They had found broken cables in its western tower, and at least 12 people were hurt.";
const text = `${lead} ${toll}`;

const ferry = Object.fromEntries(
  readdirSync("tests/reader/pages")
    .filter((name) => name.endsWith("-ferry.html"))
    .map((name) => [`pages/${name}`, readFileSync(`tests/reader/pages/${name}`)]),
);

const ninjs = {
  uri: "urn:wire:1",
  type: "text",
  pubstatus: "usable",
  versioncreated: "2024-03-04T09:30:00Z",
  headline: "Bridge closed",
  body_text: `${lead}\n\n${toll}`,
  creditline: "Wire One",
};

const row = (values: object) => `${JSON.stringify(values)}\n`;

/** What the commands of the README name. */
const tree: Tree = {
  ...ferry,
  "wire.xml": `<nitf><head><pubdata name="Wire Two"/></head><body><body.head><hedline><hl1>Bridge shut</hl1></hedline></body.head><body.content><p>${lead}</p><p>${toll}</p></body.content></body></nitf>`,
  "agency.json": JSON.stringify(ninjs),
  "ours.txt": `Bridge at Harle shut\n\n${rewritten}\n`,
  "outlets.json": JSON.stringify({ "argus.example": "The Argus" }),
  "story-folder/a.md": `---\nurl: https://argus.example/1\n---\n# Bridge shut\n\n${text}\n`,
  "story-folder/b.json": JSON.stringify({ ...ninjs, body_text: rewritten }),
  "story-folder/c.html": `<html><body><article><h1>Shut</h1><p>${text}</p></article></body></html>`,
  "export.csv": `head,words,source\nShut,"${text}",Argus\nClosed,"${rewritten}",Bugle\n`,
  "feed.xml": `<rss version="2.0"><channel><title>Echo</title><item><title>Shut</title><description>${text}</description></item></channel></rss>`,
  "corpus.jsonl.gz": gzip(
    row({ text, source: "Argus" }) + row({ text: rewritten, source: "Bugle" }),
  ),
  "wire-story/wire.v1.txt": `${lead}\n\n${toll}\n`,
  "wire-story/wire.v2.txt": `${lead}\n\n${toll.replace("12", "14")}\n`,
  "wire-story/client.txt": `${lead}\n\n${toll}\n`,
};

const readme = readFileSync("packages/reader/README.md", "utf8");
const block = /## What you can feed it.*?```\n(.*?)```/s.exec(readme)?.[1] ?? "";
const commands = block
  .trim()
  .split("\n")
  .map((line) => line.replace(/\s+#.*$/, ""));

/** Runs a line as a shell would: stars stand for names, `<` gives standard input. */
function shell(line: string) {
  const [command = "", input] = line.split(" < ");
  const args = command.split(/\s+/).slice(1);
  const expanded = args.flatMap((arg) => {
    if (!arg.includes("*")) return [arg];
    const pattern = new RegExp(`^${arg.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`);
    return Object.keys(tree).filter((path) => pattern.test(path));
  });
  const files = input === undefined ? tree : { ...tree, "-": tree[input]! };
  return runInMemory(files, ...expanded);
}

describe("what you can feed it, as the README has it", () => {
  it("is seven commands", () => expect(commands).toHaveLength(7));
  it.each(commands)("%s", async (line) => {
    const { code, out, err } = await shell(line);
    expect(err.split("\n").filter((each) => /expected|bug/.test(each))).toEqual([]);
    expect(code).toBe(0);
    expect(out).not.toBe("");
  });
  it("names outlets from the file", async () => {
    expect((await shell(commands[2]!)).out).toContain("The Argus");
  });
  it("shows what a feed and a corpus hold", async () => {
    expect((await shell(commands[4]!)).out).toMatch(/^Echo {2}\(/);
    expect((await shell(commands[5]!)).out).toContain("corpus.jsonl.gz, line 2, JSON Lines");
  });
  it("tells who has the old wording", async () => {
    const { out } = await shell(commands[6]!);
    expect(out).toContain("CORRECTED  12 → 14");
    expect(out).toContain("old wording in: Client");
  });
});
