import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, groupNews, openDatabase, withdrawArticle } from "@crossread/newsroom";
import { bringUpToDate } from "@crossread/newsroom/reports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wire } from "./wire.ts";

describe("a folder of reports", () => {
  let folder: string;
  let out: string;
  let database: Database;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crossread-reports-"));
    out = join(folder, "reports");
    database = await openDatabase(join(folder, "store"));
    await groupNews(database, corpus());
    await bringUpToDate(database, out, ["html"]);
  }, 180_000);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has an index that leads to the report of every story", async () => {
    const stories = (await readdir(out)).filter((name) => name.startsWith("story-"));
    expect(stories.length).toBe(3);
    expect((await leadsTo()).toSorted()).toEqual(
      stories.map((name) => `${name}/report.html`).toSorted(),
    );
    for (const href of await leadsTo()) {
      expect(await readFile(join(out, href), "utf8")).toContain("<!doctype html>");
    }
  });
  it("counts in the index what the reports tell", async () =>
    expect(await readFile(join(out, "index.html"), "utf8")).toMatch(/data-unit="agreed">[1-9]/));
  it("leads to the first format where no page is among them", async () => {
    const other = join(folder, "other");
    await bringUpToDate(database, other, ["brief", "json"]);
    expect(await readFile(join(other, "index.html"), "utf8")).toContain('/brief.md"');
  });
  it("loses stories that are gone and pages that are too many, and nothing else", async () => {
    await writeFile(join(out, "index-7.html"), "");
    await writeFile(join(out, "notes.txt"), "ours");
    const [article] = await database.query<{ id: string }>(
      "select id from crossread.articles where title like 'Court upholds%'",
    );
    await withdrawArticle(database, article!.id, "wrong");
    await groupNews(database, nothing());
    await bringUpToDate(database, out, ["html"]);
    expect((await readdir(out)).filter((name) => !name.startsWith("story-")).toSorted()).toEqual([
      "index.html",
      "notes.txt",
    ]);
    expect(await leadsTo()).toHaveLength(2);
  });

  async function leadsTo(): Promise<readonly string[]> {
    const text = await readFile(join(out, "index.html"), "utf8");
    return [...text.matchAll(/href="(story-[^"]+)"/g)].map(([, href]) => href!);
  }
});

async function* corpus() {
  for (const article of wire) yield { kind: "article", article } as const;
}

async function* nothing() {}
