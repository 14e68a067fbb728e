import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@crossread/newsroom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start, succeed } from "./command.ts";
import { wire } from "./wire.ts";

describe("a store in a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-lock-"));
  const store = join(folder, "store");
  const corpus = join(folder, "corpus.jsonl");

  beforeAll(async () => {
    writeFileSync(corpus, wire.map((article) => `${JSON.stringify(article)}\n`).join(""));
    await succeed("stories", corpus, "--store", store);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("refuses a second process, which says why and changes nothing", async () => {
    const database = await openDatabase(store);
    const { code, err } = await start("stories", "list", "--store", store).ended;
    await database.close();
    expect(code).toBe(1);
    expect(err).toContain(
      "expected a store that no other process has open, found one that is in use",
    );
    expect(await stories()).toHaveLength(3);
  });
  it("refuses a second database in one process", async () => {
    const database = await openDatabase(store);
    await expect(openDatabase(store)).rejects.toThrow("found one that is in use");
    await database.close();
  });
  it("opens at once after the process that had it was killed", async () => {
    const { child, ended } = start("stories", corpus, "--store", store, "--watch", "1");
    await once(child.stdout!, "data");
    child.kill("SIGKILL");
    await ended;
    expect(await stories()).toHaveLength(3);
  });
  it("can't be made where a file is", async () => {
    await expect(openDatabase(corpus)).rejects.toThrow(
      "expected a folder for the store that can be written",
    );
  });
  it("opens again after an error while it is opened", async () => {
    let database: Database | undefined;
    await expect(openDatabase(join(corpus, "below"))).rejects.toThrow();
    database = await openDatabase(store);
    await database.close();
    database = await openDatabase(store);
    await database.close();
  });

  async function stories(): Promise<readonly string[]> {
    return (await succeed("stories", "list", "--store", store)).trim().split("\n");
  }
});
