import type { Article, Comparison } from "@crossread/core";
import { groupNews, prepareTables } from "@crossread/newsroom";
import { describe, expect, it } from "vitest";
import { storeKinds, useStore } from "./stores.ts";
import { told } from "./wire.ts";

describe.each(storeKinds)("the tables of a store on $name", (kind) => {
  const url = "https://argus.example/ferry";

  const store = useStore(kind);

  const kept = it.skipIf(kind.missing);

  kept("are brought up to date where an earlier version made them", async () => {
    await groupNews(store.database, one({ ...told("ferry-1"), url }), { compare });
    await store.database.execute(`
      alter table crossread.articles drop column address, drop column own;
      drop table crossread.notices;
      alter table crossread.comparisons
        drop column agreed, drop column conflicts, drop column differs;
      drop index crossread.stories_largest;
      update crossread.layout set version = 2`);
    await prepareTables(store.database);
    const again = await groupNews(store.database, notice(), { compare });
    expect(again).toMatchObject({ notices: 1, withdrawn: 1 });
    expect(await store.database.query("select version from crossread.layout")).toEqual([
      { version: 4 },
    ]);
  });
  kept("are refused where a later version made them", async () => {
    await store.database.execute("update crossread.layout set version = 99");
    await expect(prepareTables(store.database)).rejects.toThrow("layout 99");
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
