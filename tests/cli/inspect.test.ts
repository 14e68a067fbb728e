import { describe, expect, it } from "vitest";
import { run } from "../../packages/cli/src/program.ts";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";

const lead = "The river bridge was closed on Monday after inspectors found 12 broken cables in it.";
const more = "“We will not reopen it before it is safe,” said Mayor Ana Duarte at the town hall.";

const tree: Tree = {
  "/s/argus.txt": `Bridge closed after inspection\n\n${lead}\n\n${more}\n\nShare this article\n`,
  "/s/bugle.html": `<html lang="en"><head><meta property="og:site_name" content="The Bugle"></head><body><article><h1>Bridge shut</h1><p>${lead}</p><p>${more}</p></article></body></html>`,
  "/s/rows.csv": `head,words,paper\nShut,"${lead} ${more}",The Crier\n`,
  "/s/bad.jsonl": `{"text":\n${JSON.stringify({ text: lead })}\n`,
  "/s/two.csv": `text,source\n"${lead}",Argus\n"${more}",Bugle\n`,
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
    expect(out).toBe(`Argus  (argus)
  file       /s/argus.txt, text
  outlet     Argus  [file name]
  text       39 words, 4 sentences  [the text]
  language   English

     0  headline    Bridge closed after inspection
     1  body        The river bridge was closed on Monday after inspectors found 12 broken cables …
     2  body        “We will not reopen it before it is safe,” said Mayor Ana Duarte at the town …
     –  set aside   Share this article  (an invitation to share or follow)

  3 paragraphs kept, 1 set aside: an invitation to share or follow

`);
  });
  it("shows where fields stood", async () => {
    const { out } = await inspect("/s/bugle.html");
    expect(out).toContain("outlet     The Bugle  [meta og:site_name]");
    expect(out).toContain("headline   Bridge shut  [first heading]");
    expect(out).toMatch(/article of the page; kept \d+ of the page's \d+ words/);
  });
  it("names copies", async () => {
    const { out } = await inspect("/s/argus.txt", "/s/bugle.html");
    expect(out).toMatch(/copies: argus, bugle share at least \d+% of their words/);
  });
  it("reads what compare refuses, and says so", async () => {
    const { code, out } = await inspect("/s/german.txt");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("language   German, so compare refuses it"),
    ]);
  });
  it("takes a map of columns", async () => {
    const { out } = await inspect("/s/rows.csv", "--map", "headline=head,text=words,source=paper");
    expect(out).toContain("outlet     The Crier  [column paper]");
    expect(out).toContain("headline   Shut  [column head]");
  });
  it("prints whole paragraphs when asked", async () => {
    expect((await inspect("/s/argus.txt", "--full")).out).toContain(more);
    expect((await inspect("/s/argus.txt")).out).not.toContain(more);
  });
  it("goes on after a row that is wrong, and exits with 1", async () => {
    const { code, out, err } = await inspect("/s/bad.jsonl");
    expect(code).toBe(1);
    expect(err).toMatch(/^crossread: \/s\/bad\.jsonl: line 1: expected JSON, found a syntax error/);
    expect(out).toContain("/s/bad.jsonl, line 2, JSON Lines");
    expect(out).toMatch(/1 article, 1 problem\n$/);
  });
  it("names articles of one table as compare does", async () => {
    const { out } = await inspect("/s/two.csv");
    expect(out).toMatch(/^Argus {2}\(argus\)$/m);
    expect(out).toMatch(/^Bugle {2}\(bugle\)$/m);
  });
  it("refuses a map that is none", async () => {
    const { code, err } = await inspect("/s/rows.csv", "--map", "words");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("--map: expected FIELD=COLUMN joined by commas"),
    ]);
  });
});
