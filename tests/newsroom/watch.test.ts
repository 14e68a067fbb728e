import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { printed, start, succeed } from "./command.ts";
import { runHere } from "./in-process.ts";
import { told } from "./wire.ts";

describe("crossread stories --watch", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-watch-"));
  const feeds = join(folder, "feeds");
  const store = join(folder, "store");

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("reads what changes in a folder, until Ctrl-C", async () => {
    mkdirSync(feeds);
    write("argus.jsonl", "ferry-1", "court-a1");
    write("bugle.jsonl", "court-a2");
    const { child, ended } = start("stories", feeds, "--store", store, "--watch", "1");
    await printed(child, "3 articles read, 3 new");
    appendFileSync(join(feeds, "bugle.jsonl"), line("ferry-2"));
    await printed(child, "2 articles read, 1 new");
    rmSync(join(feeds, "argus.jsonl"));
    mkdirSync(join(feeds, "late"));
    write("late/courier.jsonl", "ferry-3");
    await printed(child, "1 article read, 1 new");
    child.kill("SIGINT");
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([
      0,
      "crossread: looking every 1 s for what changed; Ctrl-C ends\ncrossread: stopping …\n",
    ]);
    expect(out.match(/articles? read/g)).toHaveLength(3);
    expect(await succeed("stories", "list", "--store", store)).toContain("3 articles");
  });
  it("can't watch standard input", async () =>
    expect(await runHere(["stories", "-", "--store", store, "--watch"])).toEqual({
      code: 1,
      out: "",
      err: "crossread: --watch: expected files or folders, found standard input, which can be read only once\n",
    }));
  it("says at once where there is nothing to watch", async () => {
    const { code, err } = await runHere([
      "stories",
      join(folder, "gone"),
      "--store",
      store,
      "--watch",
    ]);
    expect([code, err]).toEqual([
      1,
      `crossread: ${folder}/gone: expected a file, a folder or -, found nothing at this path\n`,
    ]);
  });

  function write(name: string, ...ids: readonly string[]): void {
    writeFileSync(join(feeds, name), ids.map(line).join(""));
  }
});

function line(id: string): string {
  return `${JSON.stringify(told(id))}\n`;
}
