import { describe, expect, it } from "vitest";
import { run } from "../../packages/cli/src/program.ts";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";

const lead = "The river bridge was closed on Monday after inspectors found 12 broken cables in it.";
const more = "“We will not reopen it before it is safe,” said Mayor Ana Duarte at the town hall.";

const tree: Tree = {
  "/s/argus.txt": `Bridge closed after inspection\n\n${lead}\n\n${more}\n\nShare this article\n`,
  "/s/bugle.html": `<html lang="en"><head><meta property="og:site_name" content="The Bugle"></head><body><article><h1>Bridge shut</h1><p>${lead}</p><p>${more}</p></article></body></html>`,
  "/s/rows.csv": `head,words,paper\nShut,"${lead} ${more}",The Crier\n`,
  "/s/german.txt":
    "Die Brücke über den Fluss bleibt nach Angaben der Stadt bis auf Weiteres gesperrt. Bei der Prüfung am Montag fanden Ingenieure Risse in mehreren Seilen, und verletzt wurde nach dem Unwetter niemand, sagte ein Sprecher.",
};

async function inspect(...args: readonly string[]) {
  const printed = { out: "", err: "" };
  const code = await run(["inspect", ...args], {
    files: memoryFiles(tree),
    write: async () => undefined,
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    colour: false,
  });
  return { code, ...printed };
}

describe("inspect", () => {
  it("shows paragraphs, and what is set aside and why", async () => {
    const { code, out } = await inspect("/s/argus.txt");
    expect(code).toBe(0);
    expect(out).toContain("argus  (/s/argus.txt, text)");
    expect(out).toContain("outlet     Argus  [file name]");
    expect(out).toMatch(/boilerplate Share this article {2}\[set aside: .+\]/);
    expect(out).toContain("3 paragraphs kept, 1 set aside");
  });
  it("shows where fields stood", async () => {
    const { out } = await inspect("/s/bugle.html");
    expect(out).toContain("outlet     The Bugle  [meta og:site_name]");
    expect(out).toContain("title      Bridge shut  [first heading]");
    expect(out).toMatch(/article of the page; kept \d+ of the page's \d+ words/);
  });
  it("names copies", async () => {
    const { out } = await inspect("/s/argus.txt", "/s/bugle.html");
    expect(out).toMatch(/copies: argus, bugle share at least \d+% of their words/);
  });
  it("reads what compare refuses, and says so", async () => {
    const { code, out } = await inspect("/s/german.txt");
    expect([code, out]).toEqual([0, expect.stringContaining("reads as no English")]);
  });
  it("takes a map of columns", async () => {
    const { out } = await inspect("/s/rows.csv", "--map", "headline=head,text=words,source=paper");
    expect(out).toContain("outlet     The Crier  [column paper]");
    expect(out).toContain("title      Shut  [column head]");
  });
  it("prints whole paragraphs when asked", async () => {
    expect((await inspect("/s/argus.txt", "--full")).out).toContain(more);
    expect((await inspect("/s/argus.txt")).out).not.toContain(more);
  });
  it("refuses a map that is none", async () => {
    const { code, err } = await inspect("/s/rows.csv", "--map", "words");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("--map: expected FIELD=COLUMN joined by commas"),
    ]);
  });
});
