import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dueStories, openDatabase } from "@crossread/newsroom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { said, start, succeed } from "./command.ts";
import { edition } from "./edition.ts";
import { findPostgres, type Server, startServer } from "./postgres-server.ts";

const programs = findPostgres();

describe.skipIf(programs === undefined)(
  "workers on one PostgreSQL",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "crossread-workers-"));
    const corpus = join(folder, "corpus.jsonl");
    const large = join(folder, "large.jsonl");
    const whole = join(folder, "whole");
    let server: Server;

    beforeAll(async () => {
      writeFileSync(corpus, edition(6));
      writeFileSync(large, edition(30));
      await succeed("stories", large, "--store", whole);
      server = await startServer(programs!);
    }, 180_000);
    afterAll(async () => {
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    it("share the stories, each compared once", async () => {
      const workers = [
        start("worker", "--store", server.url),
        start("worker", "--store", server.url),
      ];
      await Promise.all(workers.map(({ child }) => said(child, "waiting for stories")));
      await succeed("stories", corpus, "--store", server.url);
      for (const { child } of workers) child.kill("SIGTERM");
      const runs = await Promise.all(workers.map(({ ended }) => ended));
      const compared = runs.flatMap(({ err }) => err.match(/compared story-\w+/g) ?? []);
      expect(runs.map(({ code, err }) => (code === 0 ? "" : err))).toEqual(["", ""]);
      expect(new Set(compared).size).toBe(compared.length);
      expect(compared.length).toBeGreaterThan(0);
      expect((await stories()).filter((line) => line.includes("not compared"))).toEqual([]);
    });
    it("wait for a database that is gone and go on when it is back", async () => {
      writeFileSync(corpus, edition(9));
      const { child, ended } = start("stories", corpus, "--store", server.url);
      const waits = said(child, "waiting for the database");
      await beganToCompare(server);
      await server.crash();
      await waits;
      await server.start();
      const { code, err, out } = await ended;
      expect(code, err).toBe(0);
      expect(out).toContain("63 articles read");
      expect(err).toContain("waiting for the database");
      expect(await articles()).toBe(63);
      expect((await stories()).filter((line) => line.includes("not compared"))).toEqual([]);
    });
    it.each(["stop", "crash"] as const)(
      "end as if nothing had been where the database is gone for seconds, by a %s",
      async (how) => {
        const own = await startServer(programs!);
        const worker = start("worker", "--store", own.url);
        await said(worker.child, "waiting for stories");
        const stories = start("stories", large, "--store", own.url);
        const waits = [worker, stories].map(({ child }) => said(child, "waiting for the database"));
        await beganToCompare(own);
        await own[how]();
        await Promise.all(waits);
        await sleep(3000);
        await own.start();
        const { code, err } = await stories.ended;
        expect(code, err).toBe(0);
        expect(err).toContain("the database is back");
        worker.child.kill("SIGTERM");
        const worked = await worker.ended;
        expect(worked.code, worked.err).toBe(0);
        expect(worked.err).toContain("crossread: compared story-");
        for (const args of [["export"], ["export", "--as", "comparisons"]]) {
          expect(await succeed("stories", ...args, "--store", own.url)).toBe(
            await succeed("stories", ...args, "--store", whole),
          );
        }
        await own.remove();
      },
    );
    it.each(["user", "database"])("are refused where the server knows no such %s", async (what) => {
      const url = new URL(server.url);
      if (what === "user") url.username = "nobody";
      else url.pathname = "/nowhere";
      const { code, err } = await start("stories", "list", "--store", url.href).ended;
      expect(code).toBe(1);
      expect(err).toMatch(
        /^crossread: --store: expected a user and a database that the server knows, found (?:role|database) "no\w+" does not exist\n$/,
      );
    });
    it("are refused where the server is not one", async () => {
      const { code, err } = await start("worker", "--store", folder).ended;
      expect(code).toBe(1);
      expect(err).toContain("--store: expected postgres://…");
    });

    /** Resolves when the articles are in and their stories are not all compared. */
    async function beganToCompare({ url }: Server): Promise<void> {
      const database = await openDatabase(url);
      while ((await dueStories(database)).length === 0) await sleep(50);
      await database.close();
    }

    async function articles(): Promise<number> {
      const database = await openDatabase(server.url);
      const [row] = await database.query<{ count: number }>(
        "select count(*)::integer as count from crossread.articles where state = 'current'",
      );
      await database.close();
      return row!.count;
    }

    async function stories(): Promise<readonly string[]> {
      return (await succeed("stories", "list", "--store", server.url)).trim().split("\n");
    }
  },
  300_000,
);
