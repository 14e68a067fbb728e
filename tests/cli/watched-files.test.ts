import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { streamArticles } from "@crossread/reader";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles } from "../../packages/cli/src/files.ts";
import { type WatchedFiles, watchFiles } from "../../packages/cli/src/watched-files.ts";

describe("watched files", () => {
  let folder: string;
  let watched: WatchedFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "crossread-watched-"));
    watched = watchFiles(nodeFiles);
    write("a.jsonl", line("one") + line("two"));
    write("b.txt", "Three\n\nThe third text of the day.\n");
    write("deep/c.jsonl", line("four"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are all read the first time", () => reads("one two Three four"));
  it("are not read again while they stay as they are", async () => {
    await reads("one two Three four");
    await reads("");
  });
  it("are read again as a whole where something was appended", async () => {
    await reads("one two Three four");
    appendFileSync(join(folder, "a.jsonl"), line("five"));
    await reads("one two five");
    await reads("");
  });
  it("are read where they are new, in new folders too", async () => {
    await reads("one two Three four");
    write("deep/deeper/d.jsonl", line("six"));
    await reads("six");
  });
  it("are read again where another file took their place, of the same size and date", async () => {
    await reads("one two Three four");
    const { atime, mtime } = statSync(join(folder, "a.jsonl"));
    write("a.new", line("uno") + line("due"));
    renameSync(join(folder, "a.new"), join(folder, "a.jsonl"));
    utimesSync(join(folder, "a.jsonl"), atime, mtime);
    await reads("uno due");
  });
  it("are no matter where they are gone", async () => {
    await reads("one two Three four");
    rmSync(join(folder, "a.jsonl"));
    rmSync(join(folder, "deep"), { recursive: true });
    await reads("");
  });
  it("are watched when they are named themselves, there or not", async () => {
    const places = [join(folder, "a.jsonl"), join(folder, "later.jsonl")];
    expect(await read(places)).toBe("one two");
    expect(await read(places)).toBe("");
    write("later.jsonl", line("seven"));
    expect(await read(places)).toBe("seven");
    rmSync(places[0]!);
    expect(await read(places)).toBe("");
  });
  it("are one where a story.json binds them: a change in one has all read again", async () => {
    const articles = ["x", "y"].map((id) => ({ id, outlet: id, file: `${id}.txt` }));
    write("story/story.json", JSON.stringify({ articles }));
    write("story/x.txt", "Eight\n\nThe eighth text.\n");
    write("story/y.txt", "Nine\n\nThe ninth text.\n");
    await reads("one two Three four Eight Nine");
    await reads("");
    appendFileSync(join(folder, "story/y.txt"), "And more.\n");
    await reads("Eight Nine");
    await reads("");
  });
  it("are read again where reading broke off", async () => {
    for await (const _ of streamArticles([folder], watched.files)) break;
    watched.breakOff();
    await reads("one two Three four");
  });

  const reads = async (titles: string) => expect(await read([folder])).toBe(titles);

  /** The headlines of what a reading finds. */
  async function read(places: readonly string[]): Promise<string> {
    const titles: string[] = [];
    for await (const found of streamArticles(await watched.changed(places), watched.files)) {
      if (found.kind === "problem") throw found.error;
      if (found.kind !== "article") continue;
      titles.push(found.article.title || found.article.body.split("\n")[0]!);
    }
    return titles.join(" ");
  }

  function write(name: string, text: string): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});

function line(title: string): string {
  return `${JSON.stringify({ title, outlet: "The Argus", body: `The text on ${title}.` })}\n`;
}
