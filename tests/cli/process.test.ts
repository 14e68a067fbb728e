import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { first, second } from "../reader/memory-files.ts";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const a = write("a.txt", first);
const b = write("b.txt", second);
const main = "packages/cli/src/main.ts";

function crossread(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { code: status, out: stdout, err: stderr };
}

describe("the command as a process", () => {
  it("prints one document and nothing else", () => {
    const { code, out, err } = crossread(["compare", a, b, "--format", "json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out).articles).toHaveLength(2);
  });
  it("reads standard input", () => {
    const articles = [
      { id: "a", outlet: "The Argus", body: first },
      { id: "b", outlet: "The Bugle", body: second },
    ];
    expect(crossread(["compare", "-"], JSON.stringify(articles)).code).toBe(0);
  });
  it("writes a folder that is not there yet", () => {
    const out = join(folder, "deep", "reports");
    expect(crossread(["compare", a, b, "--out", out]).code).toBe(0);
    expect(readdirSync(out)).toContain("report.html");
    expect(JSON.parse(readFileSync(join(out, "comparison.json"), "utf8")).title).toBeUndefined();
  });
  it("gives 1 and one line for bad input", () => {
    expect(crossread(["compare", join(folder, "z")])).toEqual({
      code: 1,
      out: "",
      err: `crossread: ${folder}/z: expected a folder, a file or -, found nothing at this path\n`,
    });
  });
  it("gives 1 where it can't write", () => {
    const { code, err } = crossread(["compare", a, b, "--out", join(a, "reports")]);
    expect([code, err]).toEqual([
      1,
      `crossread: ${a}/reports: expected a folder to write to, found something else\n`,
    ]);
  });
  it("follows no link out of a story", () => {
    const secret = write("secret.txt", second);
    const story = mkdtempSync(join(folder, "story-"));
    writeFileSync(join(story, "a.txt"), first);
    symlinkSync(secret, join(story, "b.txt"));
    const articles = ["a", "b"].map((id) => ({ id, outlet: id, file: `${id}.txt` }));
    writeFileSync(join(story, "story.json"), JSON.stringify({ articles }));
    const { code, err } = crossread(["compare", story]);
    expect([code, err]).toEqual([
      1,
      `crossread: ${story}/story.json: articles[1].file: expected a file inside the story's folder, ` +
        "found “b.txt”, a link that leaves it\n",
    ]);
  });
  it.skipIf(process.getuid?.() === 0)("says that it may not read", () => {
    const closed = write("closed.txt", second);
    chmodSync(closed, 0);
    expect(crossread(["compare", a, closed]).err).toContain("found that permission is denied");
  });
  it("refuses a file without end at once", () => {
    expect(crossread(["compare", a, "/dev/zero"]).err).toBe(
      "crossread: /dev/zero: expected text of at most 20 MB, found more\n",
    );
  });
  it("is quiet when the reader of its output goes away", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `"$0" ${main} compare "$1" "$2" --format json | true`, process.execPath, a, b],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
});
