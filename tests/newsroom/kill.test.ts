import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start, succeed } from "./command.ts";
import { edition } from "./edition.ts";
import { storeKinds } from "./stores.ts";

/** How often a run is killed before it may end; `CROSSREAD_KILLS=100` for a long night. */
const kills = Number(process.env.CROSSREAD_KILLS ?? 3);

/** Events of the wire, seven articles in three stories each. */
const copies = 2;

describe.each(storeKinds)("killed at random points, a store on $name", ({ missing, make }) => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-kill-"));
  const corpus = join(folder, "corpus.jsonl");
  const removes: (() => Promise<void>)[] = [];

  beforeAll(() => writeFileSync(corpus, edition(copies)));
  afterAll(async () => {
    for (const remove of removes) await remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(missing)(
    "has each article once and the reports of an uninterrupted run",
    async () => {
      const whole = await newPlace();
      const before = Date.now();
      await succeed("stories", corpus, "--store", whole, "--out", join(folder, "whole"));
      const time = Date.now() - before;
      const killed = await newPlace();
      const args = ["stories", corpus, "--store", killed, "--out", join(folder, "killed")];
      for (let kill = 0; kill < kills; kill += 1) {
        const { child, ended } = start(...args);
        await Promise.race([sleep(Math.random() * time), ended]);
        child.kill("SIGKILL");
        const { code, err } = await ended;
        expect(code ?? "killed", err).toBeOneOf([0, "killed"]);
      }
      await succeed(...args);
      const exported = await succeed("stories", "export", "--store", killed);
      expect(exported).toBe(await succeed("stories", "export", "--store", whole));
      const ids = exported.split("\n").flatMap((line) => line.match(/"id":"the-[^"]+"/g) ?? []);
      expect(ids).toHaveLength(7 * copies);
      expect(new Set(ids).size).toBe(7 * copies);
      expect(contents(join(folder, "killed"))).toEqual(contents(join(folder, "whole")));
    },
    300_000 + 60_000 * kills,
  );

  async function newPlace(): Promise<string> {
    const { place, remove } = await make();
    removes.push(remove);
    return place;
  }
});

/** Every file below a folder with a digest of what is in it. */
function contents(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const digest = createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex");
      return `${name} ${digest}`;
    })
    .sort();
}
