import type { Article, Comparison } from "@crossread/core";
import {
  groupNews,
  listStories,
  type NewsOptions,
  readMembers,
  regroup,
  saveDecision,
  withdrawArticle,
} from "@crossread/newsroom";
import { describe, expect, it } from "vitest";
import { storeKinds, useStore } from "./stores.ts";
import { told, wire } from "./wire.ts";

/** The ferry's report is told anew four days later: one story within five days, none within three. */
const articles: readonly Article[] = [
  ...wire.filter(({ id }) => !id.startsWith("ferry")),
  told("ferry-1"),
  { ...told("ferry-1"), id: "again", outlet: "The Courier", published: "2025-03-07" },
];
const together = "2025-03-03 2025-03-07";

describe.each(storeKinds)("the window of a store on $name", (kind) => {
  const store = useStore(kind, { emptied: true });

  const kept = it.skipIf(kind.missing);

  kept("is three days where nobody says another", async () => {
    await run();
    expect(await ferry()).toBe("");
  });
  kept("stays what it was when articles come", async () => {
    await run({ window: 5 });
    await run({}, [{ ...told("court-a1"), id: "late", outlet: "The Dispatch" }]);
    expect(await ferry()).toBe(together);
  });
  kept("stays what it was when an article is withdrawn", async () => {
    await run({ window: 5 });
    const [court] = await idsOf("Brandt");
    await withdrawArticle(store.database, court!, "not ours to use");
    expect(await regroup(store.database)).toMatchObject({ gone: 1 });
    expect(await ferry()).toBe(together);
  });
  kept("stays what it was when a person merges stories", async () => {
    await run({ window: 5 });
    const [left, right] = [await idsOf("Brandt"), await idsOf("Falk")];
    await saveDecision(store.database, { kind: "merge", left, right });
    expect(await regroup(store.database)).toMatchObject({ stories: 2, gone: 1 });
    expect(await ferry()).toBe(together);
  });
  kept("groups all anew where another is asked for, and says so", async () => {
    await run({ window: 5 });
    const said: string[] = [];
    const onWindow = (before: number, now: number) => said.push(`${before} to ${now}`);
    await run({ window: 5, onWindow }, []);
    expect(said).toEqual([]);
    await run({ window: 3, onWindow }, []);
    expect(said).toEqual(["5 to 3"]);
    expect(await ferry()).toBe("");
    await run({ onWindow }, []);
    expect(said).toEqual(["5 to 3"]);
  });
  kept("keeps the number of articles that tell how rare words are", async () => {
    await run({ around: 4 });
    expect(await regroup(store.database)).toMatchObject({ changed: 0, gone: 0 });
    expect(
      await store.database.query("select rules::jsonb->'around' as around from crossread.grouping"),
    ).toEqual([{ around: 4 }]);
  });

  async function run(options: NewsOptions = {}, some: readonly Article[] = articles) {
    return groupNews(store.database, corpus(some), { compare, ...options });
  }

  /** The articles of the story that tells of somebody or something. */
  async function storyOn(name: string): Promise<readonly Article[]> {
    for (const { id } of await listStories(store.database)) {
      const found = await readMembers(store.database, id);
      if (found.some(({ body }) => body.includes(name))) return found;
    }
    return [];
  }

  async function idsOf(name: string): Promise<readonly string[]> {
    return (await storyOn(name)).map(({ id }) => id);
  }

  /** The days of the story on the ferry; nothing where its articles are apart. */
  async function ferry(): Promise<string> {
    return (await storyOn("Nordlys")).map(({ published }) => published).join(" ");
  }
});

async function* corpus(some: readonly Article[]) {
  for (const article of some) yield { kind: "article", article } as const;
}

function compare(): Comparison {
  return { facts: [], divergences: [] } as unknown as Comparison;
}
