import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Run } from "./command.ts";
import { runHere } from "./in-process.ts";
import { told } from "./wire.ts";

/** What an editor sees who gives the command a folder as folders are. */
describe("crossread stories at the desk", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-desk-"));
  const feeds = join(folder, "feeds");
  const store = join(folder, "store");
  let first: Run;

  beforeAll(async () => {
    mkdirSync(feeds);
    write("argus.txt", `${told("ferry-1").title}\n\n${told("ferry-1").body}\n`);
    write("bugle.txt", `${told("ferry-2").title}\n\n${told("ferry-2").body}\n`);
    write("wire.jsonl", line(told("court-a1")) + line({ outlet: "The Argus", title: "No text" }));
    write(
      "more.jsonl",
      `{"title": \n${line({ url: "https://argus.example/x", status: "killed" })}`,
    );
    first = await stories(feeds);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says what was read, what came of it, and where the reports are", () =>
    expect([first.code, first.out]).toEqual([
      0,
      [
        "3 articles read, 3 new, 0 of them corrections, 2 refused, 0 taken back (1 notice without a text)",
        "1 story, 1 changed, 0 gone, 1 compared here, 0 set aside",
        `reports of all stories: ${store}/reports/index.html\n`,
      ].join("\n"),
    ]));
  it("says what was refused and why, once", async () => {
    expect(first.err.split("\n").map((each) => each.replace(`${feeds}/`, ""))).toEqual([
      expect.stringMatching(/^crossread: note: more.jsonl: line 1 is refused: expected JSON/),
      expect.stringMatching(
        /^crossread: note: wire.jsonl: line 2 is refused: body: expected the text of an article, found none/,
      ),
      "",
    ]);
    expect((await stories(feeds)).err).toBe("");
  });
  it("lists what was refused until it can be read", async () => {
    expect((await stories("refused")).out.split("\n")).toHaveLength(3);
    write("wire.jsonl", line(told("court-a1")) + line(told("court-a2")));
    await stories(feeds);
    expect((await stories("refused")).out).toMatch(/^\S+more.jsonl: line 1: expected JSON.*\n$/);
  });
  it("shows the headline of a text without a title", async () => {
    expect((await stories("list", "--outlet", "Argus")).out).toContain(told("ferry-1").title);
    const { out } = await stories("show", await idOf("Bugle"));
    expect(out).toContain(`Argus: ${told("ferry-1").title}`);
    expect(out).toContain(`Bugle: ${told("ferry-2").title}`);
  });
  it("shows why an article is in no story", async () => {
    const id = await idOf("Argus");
    await stories("withdraw", id, "--reason", "not ours to use");
    expect(await stories("show", id)).toMatchObject({
      code: 0,
      out: `${id}  no date  Argus: ${told("ferry-1").title}\n    out of the findings: not ours to use\n`,
    });
  });
  it.each(["show", "split", "withdraw"])("%s refuses an id that is none", async (command) =>
    expect(await stories(command, "the-argus-x")).toMatchObject({
      code: 1,
      err: "crossread: the-argus-x: expected the id of a story or an article of the store, found neither\n",
    }),
  );
  it("merge refuses an id that is none", async () =>
    expect((await stories("merge", "the-argus-x", "the-argus-y")).code).toBe(1));
  it("makes no store for a corpus that is not there, or for none", async () => {
    const nowhere = ["--store", join(folder, "nowhere")];
    expect((await runHere(["stories", join(folder, "gone"), ...nowhere])).code).toBe(1);
    expect(await runHere(["stories", ...nowhere])).toMatchObject({
      code: 1,
      err: "crossread: crossread stories: expected a corpus for a new store: files, folders or -, found none\n",
    });
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
  it("tells which help explains", async () =>
    expect((await runHere(["stories", "merge"])).err).toContain(
      "(crossread stories --help explains)",
    ));
  it("refuses an address of a database that can't be read", async () =>
    expect(await runHere(["stories", "list", "--store", "postgres://a b:99999999"])).toMatchObject({
      code: 1,
      err: "crossread: --store: expected an address, postgres://user@host/database, found one that can't be read\n",
    }));

  const stories = (...args: readonly string[]) => runHere(["stories", ...args, "--store", store]);

  /** The id of an outlet's article, as export gives it. */
  async function idOf(outlet: string): Promise<string> {
    const { out } = await stories("export", "--outlet", outlet);
    const { articles } = JSON.parse(out.split("\n")[0]!) as {
      readonly articles: readonly { readonly id: string; readonly outlet: string }[];
    };
    return articles.find((article) => article.outlet === outlet)!.id;
  }

  function write(name: string, text: string): void {
    writeFileSync(join(feeds, name), text);
  }
});

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
