import type { Article, Comparison } from "@crossread/core";
import {
  groupNews,
  listStories,
  type Progress,
  readMembers,
  regroup,
  saveDecision,
  withdrawArticle,
} from "@crossread/newsroom";
import { describe, expect, it } from "vitest";
import { edition } from "./edition.ts";
import { storeKinds, useStore } from "./stores.ts";

/** Two weeks of news with a pause between them; rarity of words is learned from some days' articles. */
const articles = edition(20)
  .trim()
  .split("\n")
  .map((line): Article => JSON.parse(line))
  .filter(({ published }) => published! < "2025-04-10" || published! > "2025-04-14");
const options = { around: 30, compare: nothing };
const days = [...new Set(articles.map(({ published }) => published!))].sort();

describe.each(storeKinds)("grouping again, on $name", (kind) => {
  const store = useStore(kind, { emptied: true });

  const kept = it.skipIf(kind.missing);

  kept("finds day by day what it finds in all", async () => {
    for (let at = 0; at < days.length; at += 2) {
      await add(({ published }) => days.slice(at, at + 2).includes(published!));
    }
    await isWhole();
  });
  kept("reads the days around for a new article", async () => {
    await add(({ published }) => published! < days.at(-1)!);
    expect(await add(({ published }) => published === days.at(-1))).toBeLessThan(
      0.7 * articles.length,
    );
    await isWhole();
  });
  kept("reads nothing where nothing is new", async () => {
    await add(() => true);
    expect(await add(() => true)).toBe(0);
  });
  kept("finds the place of what comes late", async () => {
    const isLate = ({ id }: Article) => /[37]$/.test(id);
    await add((one) => !isLate(one));
    await add((one) => isLate(one) && one.published! > "2025-04-14");
    await add((one) => isLate(one) && one.published! < "2025-04-06");
    await add(isLate);
    await isWhole();
  });
  kept("takes out what is withdrawn, and the last of a day too", async () => {
    await add(() => true);
    const last = days.at(-1)!;
    const rows = await store.database.query<{ id: string; published: string }>(
      "select id, published from crossread.articles order by id",
    );
    const gone = rows.filter(({ published }, at) => published === last || at % 9 === 0);
    for (const { id } of gone) await withdrawArticle(store.database, id, "not ours to use");
    await regroup(store.database, options);
    await isWhole();
    const left = (await listStories(store.database)).map(({ id }) =>
      readMembers(store.database, id),
    );
    const ids = (await Promise.all(left)).flat().map(({ id }) => id);
    expect(ids.filter((id) => gone.some((one) => one.id === id))).toEqual([]);
  });
  kept("respects a merge over many days, made and then left behind", async () => {
    await add(({ published }) => published! < days[10]!);
    const [first, second] = [await storyOf(days[1]!), await storyOf(days[9]!)];
    await saveDecision(store.database, { kind: "merge", left: first, right: second });
    await regroup(store.database, options);
    expect(await storyOf(days[9]!)).toEqual(expect.arrayContaining([...first]));
    await add(() => true);
    expect(await storyOf(days[9]!)).toEqual(expect.arrayContaining([...first]));
    await isWhole();
  });
  kept("groups all anew where undated articles stand", async () => {
    await add(({ published }) => published! < days[5]!);
    const undated = articles.filter(({ published }) => published === days[3]).slice(0, 9);
    await groupNews(
      store.database,
      stream(undated.map(({ published: _, ...rest }) => rest)),
      options,
    );
    await add(() => true);
    await isWhole();
  });
  kept("groups all anew under another window", async () => {
    await add(() => true);
    const read = await articlesRead(() =>
      regroup(store.database, { ...options, window: 1, onProgress }),
    );
    expect(read).toBe(articles.length);
  });

  let read = 0;
  const onProgress = (progress: Progress): void => {
    if (progress.phase === "group") read = progress.articles;
  };

  async function articlesRead(run: () => Promise<unknown>): Promise<number> {
    read = 0;
    await run();
    return read;
  }

  /** Adds some articles and gives how many the grouping read. */
  function add(wanted: (article: Article) => boolean): Promise<number> {
    const corpus = stream(articles.filter(wanted));
    return articlesRead(() => groupNews(store.database, corpus, { ...options, onProgress }));
  }

  /** Grouped anew from nothing, no story changes. */
  async function isWhole(): Promise<void> {
    const before = await shape();
    await store.database.execute(
      "truncate crossread.stories, crossread.placed, crossread.grouping cascade",
    );
    await regroup(store.database, options);
    expect(await shape()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  }

  async function shape(): Promise<readonly string[]> {
    return (await listStories(store.database)).map(
      ({ id, members, size }) => `${id} ${members} ${size}`,
    );
  }

  /** The articles of the first story that begins on a day. */
  async function storyOf(day: string): Promise<readonly string[]> {
    const rows = await store.database.query<{ id: string }>(
      `select m.article as id from crossread.members m where m.story = (
         select m.story from crossread.members m join crossread.articles a on a.id = m.article
         where a.published = $1 order by m.article limit 1)`,
      [day],
    );
    return rows.map(({ id }) => id);
  }
});

async function* stream(some: readonly Article[]) {
  for (const article of some) yield { kind: "article", article } as const;
}

function nothing(): Comparison {
  return { schema: "crossread/comparison@1", facts: [], divergences: [] } as unknown as Comparison;
}
