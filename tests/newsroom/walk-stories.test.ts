import type { Article, Comparison } from "@crossread/core";
import {
  type Database,
  groupNews,
  listStories,
  readMembers,
  type ToldStory,
  type WalkStoriesOptions,
  walkStories,
} from "@crossread/newsroom";
import { describe, expect, it } from "vitest";
import { edition } from "./edition.ts";
import { storeKinds, useStore } from "./stores.ts";

describe.each(storeKinds)("walking the stories of a store on $name", (kind) => {
  const store = useStore(kind, { fill: (database) => groupNews(database, corpus(), { compare }) });

  const kept = it.skipIf(kind.missing);

  kept.each([1, 2, 5, 1000])("gives each once, the largest first, %i a page", async (page) => {
    const stories = await listStories(store.database);
    expect(stories.length).toBeGreaterThan(10);
    expect((await walk({ page })).map(({ story }) => story)).toEqual(stories);
  });
  kept("gives the articles of each in order, without their texts", async () => {
    for (const { story, articles } of await walk({ page: 3 })) {
      const members = await readMembers(store.database, story.id);
      expect(articles).toEqual(members.map(({ body: _, ...head }) => head));
    }
  });
  kept("gives no more than was asked for", async () => {
    const all = await walk({});
    expect(await walk({ limit: 7, page: 3 })).toEqual(all.slice(0, 7));
  });
  kept("gives the stories of an outlet, whatever the case", async () => {
    const expected = (await walk({})).filter(({ articles }) =>
      articles.some(({ outlet }) => outlet === "The Courier"),
    );
    expect(await walk({ outlets: ["the COURIER"], page: 2 })).toEqual(expected);
    expect(await walk({ outlets: ["The Times"] })).toEqual([]);
  });
  kept("gives the stories that go on since a day", async () => {
    const since = "2025-04-05";
    const expected = (await walk({})).filter(({ story }) => story.last! >= since);
    expect(expected.length).toBeGreaterThan(0);
    expect(await walk({ since, page: 2 })).toEqual(expected);
  });
  kept("fetches a page only when somebody comes to it", async () => {
    let fetched = 0;
    const counting: Database = {
      ...store.database,
      async query(sql, values) {
        const rows = await store.database.query(sql, values);
        if (sql.includes("from crossread.stories")) fetched += rows.length;
        return rows as never;
      },
    };
    const walking = walkStories(counting, { page: 3 });
    for (let at = 0; at < 4; at += 1) await walking.next();
    await walking.return(undefined);
    expect(fetched).toBe(6);
  });

  async function walk(options: WalkStoriesOptions): Promise<readonly ToldStory[]> {
    const told: ToldStory[] = [];
    for await (const each of walkStories(store.database, options)) told.push(each);
    return told;
  }
});

async function* corpus() {
  for (const line of edition(12).trim().split("\n")) {
    yield { kind: "article", article: JSON.parse(line) as Article } as const;
  }
}

function compare(): Comparison {
  return { facts: [], divergences: [] } as unknown as Comparison;
}
