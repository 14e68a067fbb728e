import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, Comparison } from "@crossread/core";
import { groupNews, openDatabase, type Progress } from "@crossread/newsroom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edition } from "./edition.ts";
import { runHere } from "./in-process.ts";
import { storeKinds } from "./stores.ts";

const lines = edition(4).trim().split("\n");

describe.each(storeKinds)("the progress of a store on $name", ({ missing, make }) => {
  const events: Progress[] = [];

  beforeAll(async () => {
    if (missing) return;
    const { place, remove } = await make();
    const database = await openDatabase(place);
    const onProgress = (event: Progress) => events.push(event);
    const dated = lines.map((line): Article => JSON.parse(line));
    await groupNews(database, corpus(dated), { compare, onProgress });
    const { published: _, ...undated } = { ...dated[0]!, outlet: "The Dispatch" };
    await groupNews(database, corpus([undated]), { compare, onProgress });
    await database.close();
    await remove();
  }, 180_000);

  const told = it.skipIf(missing);

  told("counts what is read", () =>
    expect(of("read").map(({ articles }) => articles)).toEqual([28, 1]),
  );
  told("ends grouping at the total that it named, undated articles or none", () => {
    const ends = of("group").filter(({ articles, total }) => articles === total);
    expect(ends.map(({ total }) => total)).toEqual([28, 28 + 28 + 1]);
    expect(of("group").every(({ articles, total }) => articles <= total)).toBe(true);
  });
  told("goes from nothing to all stories while it compares", () => {
    const first = of("compare").slice(
      0,
      of("compare").findIndex(({ done, total }) => done === total) + 1,
    );
    const total = first[0]!.total;
    expect(first.map(({ done }) => done)).toEqual(Array.from({ length: total + 1 }, (_, at) => at));
    expect(total).toBeGreaterThan(2);
    // The largest story, of three articles, comes first, and takes the longest.
    expect(first[0]!.share).toBe(0);
    expect(first[1]!.share).toBeGreaterThan(1 / total);
    expect(first.at(-1)!.share).toBe(1);
  });

  function of<Phase extends Progress["phase"]>(phase: Phase) {
    return events.filter((event): event is Progress & { phase: Phase } => event.phase === phase);
  }
});

describe("crossread stories", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-progress-"));
  const corpus = join(folder, "corpus.jsonl");

  beforeAll(() => writeFileSync(corpus, lines.join("\n")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("shows on a terminal how far reading, grouping, comparing and reports are", async () => {
    const { code, out, err } = await group("live", { live: true });
    expect(code).toBe(0);
    expect(out).toMatch(/^28 articles read/);
    for (const shown of [
      /\rread 28/,
      /\rgrouped \d+ of 28/,
      /\rcompared 0 of \d+/,
      /\rreports 0 of \d+/,
    ]) {
      expect(err).toMatch(shown);
    }
    expect(err).not.toContain("\n");
    expect(err).toMatch(/\r +\r$/);
  });
  it("writes over nothing elsewhere", async () =>
    expect((await group("plain", {})).err).not.toContain("\r"));

  it("says that another window groups all anew", async () => {
    await group("window", {});
    const { err } = await group("window", {}, "--window", "5");
    expect(err).toBe(
      "crossread: note: the window is 5 days now and was 3: all articles are grouped anew\n",
    );
    expect((await group("window", {})).err).toBe("");
  });

  const group = (store: string, terminal: object, ...more: readonly string[]) =>
    runHere(["stories", corpus, "--store", join(folder, store), ...more], terminal);
});

async function* corpus(some: readonly Article[]) {
  for (const article of some) yield { kind: "article", article } as const;
}

function compare(): Comparison {
  return { facts: [], divergences: [] } as unknown as Comparison;
}
