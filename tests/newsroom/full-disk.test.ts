import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { start, succeed } from "./command.ts";
import { edition } from "./edition.ts";
import { findPostgres, type Server, startServer } from "./postgres-server.ts";
import { mountSmallDisk } from "./small-disk.ts";

const disk = mountSmallDisk(260);
const programs = findPostgres();

/** In bytes that are left: for nothing at all, for a lock, for some articles, for some comparisons. */
const rooms = [0, 65_536, 300_000, 700_000];

describe.skipIf(!disk)("a disk that fills up", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-full-"));
  const small = join(folder, "small.jsonl");
  const large = join(folder, "large.jsonl");
  let expected: string;

  beforeAll(async () => {
    writeFileSync(small, edition(1));
    writeFileSync(large, edition(12));
    const whole = join(folder, "whole");
    await succeed("stories", large, "--store", whole);
    expected = await succeed("stories", "export", "--store", whole);
  }, 180_000);
  afterAll(() => {
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is named, and the store is intact: with room again it ends as if nothing had been", async () => {
    const store = join(disk!.folder, "store");
    await succeed("stories", small, "--store", store);
    let refused = 0;
    for (const room of rooms) {
      disk!.leave(room);
      refused += await saysItIsFull(store, disk!.folder);
      disk!.leave(Infinity);
      await succeed("stories", "list", "--store", store);
    }
    expect(refused).toBeGreaterThanOrEqual(3);
    await succeed("stories", large, "--store", store);
    expect(await succeed("stories", "export", "--store", store)).toBe(expected);
  }, 300_000);
  it("is named where a store is to be made", async () => {
    const store = join(disk!.folder, "another");
    disk!.leave(8_000_000);
    const { code, err } = await start("stories", small, "--store", store).ended;
    disk!.leave(Infinity);
    expect([code, err]).toEqual([1, full(store)]);
    await succeed("stories", small, "--store", store);
    rmSync(store, { recursive: true });
  }, 300_000);
  it.skipIf(!programs)(
    "of a PostgreSQL server is named, too",
    async () => {
      let server: Server | undefined;
      try {
        server = await startServer(programs!, disk!.folder);
        await succeed("stories", small, "--store", server.url);
        disk!.leave(0);
        const { code, err } = await start("stories", large, "--store", server.url).ended;
        expect([code, err]).toEqual([1, full("PostgreSQL")]);
        disk!.leave(Infinity);
        await succeed("stories", large, "--store", server.url);
        expect(await succeed("stories", "export", "--store", server.url)).toBe(expected);
      } finally {
        disk!.leave(Infinity);
        await server?.remove();
      }
    },
    300_000,
  );

  /** One where the run was refused, none where there was room enough. */
  async function saysItIsFull(store: string, place: string): Promise<number> {
    const { code, err } = await start("stories", large, "--store", store).ended;
    if (code === 0) return 0;
    expect(code, err).toBe(1);
    expect(err).toMatch(/^crossread: \S+: expected room for the store; .*, found a full disk\n$/);
    expect(err).toContain(place);
    return 1;
  }
});

function full(place: string): string {
  const expected =
    "room for the store; what was stored so far is kept, start again when there is some";
  return `crossread: ${place}: expected ${expected}, found a full disk\n`;
}
