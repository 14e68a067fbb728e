import type { Article, Comparison } from "@crossread/core";
import { type Database, groupNews, openDatabase, prepareTables } from "@crossread/newsroom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeKinds } from "./stores.ts";
import { told } from "./wire.ts";

describe.each(storeKinds)("the tables of a store on $name", ({ missing, make }) => {
  let database: Database;
  let remove: () => Promise<void>;
  const url = "https://argus.example/ferry";

  beforeAll(async () => {
    if (missing) return;
    const made = await make();
    remove = made.remove;
    database = await openDatabase(made.place);
    await prepareTables(database);
  }, 180_000);
  afterAll(async () => {
    if (missing) return;
    await database.close();
    await remove();
  });

  const kept = it.skipIf(missing);

  kept("are brought up to date where an earlier version made them", async () => {
    await groupNews(database, one({ ...told("ferry-1"), url }), { compare });
    await database.execute(`
      alter table crossread.articles drop column address, drop column own;
      drop table crossread.notices;
      alter table crossread.comparisons
        drop column agreed, drop column conflicts, drop column differs;
      drop index crossread.stories_largest;
      update crossread.layout set version = 2`);
    await prepareTables(database);
    const again = await groupNews(database, notice(), { compare });
    expect(again).toMatchObject({ notices: 1, withdrawn: 1 });
    expect(await database.query("select version from crossread.layout")).toEqual([{ version: 4 }]);
  });
  kept("are refused where a later version made them", async () => {
    await database.execute("update crossread.layout set version = 99");
    await expect(prepareTables(database)).rejects.toThrow("layout 99");
  });

  async function* one(article: Article) {
    yield { kind: "article", article } as const;
  }

  async function* notice() {
    yield { kind: "notice", url, reason: "killed" } as const;
  }
});

function compare(): Comparison {
  return { facts: [], divergences: [] } as unknown as Comparison;
}
