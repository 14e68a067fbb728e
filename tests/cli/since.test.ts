import { describe, expect, it } from "vitest";
import { runInMemory } from "./run-in-memory.ts";

const lead = "The river bridge at Harle was closed on Monday after inspectors found broken cables.";
const toll = "At least 12 people were hurt when the western footpath gave way at noon.";
const corrected = toll.replace("12", "14");
const mayor = "“We will not reopen it before it is safe,” said Mayor Ana Duarte.";

const tree = {
  "/s/wire.v1.txt": `${lead}\n\n${toll}\n`,
  "/s/wire.v2.txt": `${lead}\n\n${corrected}\n\n${mayor}\n`,
  "/s/argus.txt": `${lead}\n\n${toll}\n`,
  "/s/bugle.txt": `${lead}\n\n${corrected}\n\n${mayor}\n`,
};

describe("compare --since", () => {
  it("tells what changed, and what clients have of it", async () => {
    const { code, out } = await runInMemory(tree, "compare", "/s", "--since", "1");
    expect(code).toBe(0);
    expect(out).toBe(`Wire: what changed from version “1” to “2”

1 corrected, 1 added.

CORRECTED  12 → 14
  - ${toll}
  + ${corrected}
    old wording in: Argus
    new wording in: Bugle

ADDED
  + ${mayor}
    no match found in: Argus
    new wording in: Bugle
`);
  });
  it("takes the name of a file as well", async () => {
    const { out } = await runInMemory(tree, "compare", "/s", "--since", "wire.v1.txt");
    expect(out).toContain("1 corrected, 1 added.");
  });
  it("gives a row a change and article as CSV", async () => {
    const { out } = await runInMemory(tree, "compare", "/s", "--since", "1", "--format", "csv");
    const rows = out.split("\r\n");
    expect(rows[0]).toBe(
      "change,note,old_sentence,old_text,new_sentence,new_text,article,outlet,status,sentence,text",
    );
    expect(rows[1]).toBe(
      `corrected,12 → 14,wire-v1:1,${toll},wire-v2:1,${corrected},argus,Argus,old,argus:1,${toll}`,
    );
  });
  it("gives a document as JSON", async () => {
    const { out } = await runInMemory(tree, "compare", "/s", "--since", "1", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      schema: "crossread/changes@1",
      old: { id: "wire-v1" },
      changes: [{ kind: "corrected" }, { kind: "added" }],
    });
  });
  it("writes Markdown and CSV into a folder", async () => {
    const { written } = await runInMemory(tree, "compare", "/s", "--since", "1", "--out", "/o");
    expect([...written.keys()]).toEqual(["/o/changes.md", "/o/changes.csv"]);
    expect(written.get("/o/changes.md")).toContain("## Corrected");
  });
  it("names the versions there are", async () => {
    const { code, err } = await runInMemory(tree, "compare", "/s", "--since", "7");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("--since: expected one of the older versions “1”, found “7”"),
    ]);
  });
  it("compares the newest version without it, and says so", async () => {
    const { out, err } = await runInMemory(tree, "compare", "/s", "--format", "json");
    const ids = JSON.parse(out).articles.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["argus", "bugle", "wire-v2"]);
    expect(err).toContain(
      "Wire: 2 versions of one article; the newest, “2” (wire-v2), is compared",
    );
  });
});
