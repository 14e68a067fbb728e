import type { Article, Comparison } from "@crossread/core";
import {
  type CorpusItem,
  groupNews,
  type Incoming,
  listStories,
  type NewsOptions,
  type Notice,
  type Progress,
  readComparison,
  readMembers,
  regroup,
  saveDecision,
  withdrawArticle,
} from "@crossread/newsroom";
import { describe, expect, it } from "vitest";
import { storeKinds, useStore } from "./stores.ts";
import { told, wire } from "./wire.ts";

describe.each(storeKinds)("a store on $name", (kind) => {
  const store = useStore(kind, { emptied: true });

  const kept = it.skipIf(kind.missing);

  kept("keeps the comparison of each story", async () => {
    const summary = await groupNews(store.database, corpus(wire));
    expect(summary).toMatchObject({ read: 7, added: 7, stories: 3, changed: 3, compared: 3 });
    const [story] = await listStories(store.database);
    expect(story).toMatchObject({ size: 3, independent: 3, compared: true, first: "2025-03-03" });
    const comparison = await readComparison(store.database, story!.id);
    expect(comparison?.articles.map(({ outlet }) => outlet).sort()).toEqual([
      "The Argus",
      "The Bugle",
      "The Courier",
    ]);
  });
  kept("does nothing where nothing is new", async () => {
    await run(wire);
    expect(await run(wire)).toMatchObject({ read: 7, added: 0, changed: 0, compared: 0 });
  });
  kept("takes an article that comes twice once", async () => {
    const again = { ...told("ferry-1"), id: "under-another-name" };
    expect(await run([...wire, again])).toMatchObject({ read: 8, added: 7 });
    expect(await articles("state = 'current'")).toBe(7);
  });
  kept("compares only the story that a late article joins", async () => {
    await run(wire.filter(({ id }) => id !== "ferry-3"));
    const compared: string[] = [];
    const late = await run([told("ferry-3")], {
      onCompared: (_, comparison) => {
        compared.push(...comparison.articles.map(({ outlet }) => outlet));
      },
    });
    expect(late).toMatchObject({ added: 1, changed: 1, compared: 1 });
    expect(compared.sort()).toEqual(["The Argus", "The Bugle", "The Courier"]);
  });
  kept("ends the same in whatever order and portions articles come", async () => {
    await run(wire);
    const whole = await shape();
    await store.database.execute("truncate crossread.articles, crossread.stories cascade");
    for (const one of wire.toReversed()) await run([one]);
    expect(await shape()).toEqual(whole);
  });
  kept(
    "puts a corrected text in the place of the earlier one, which stays in the record",
    async () => {
      const url = "https://argus.example/ferry";
      await run([{ ...told("ferry-1"), url }, ...others("ferry-1")]);
      const corrected = {
        ...told("ferry-1"),
        url,
        body: told("ferry-1").body.replace("212", "214"),
      };
      expect(await run([corrected])).toMatchObject({ added: 1, corrected: 1, compared: 1 });
      expect(await articles("state = 'superseded'")).toBe(1);
      const [story] = await listStories(store.database);
      const bodies = (await readMembers(store.database, story!.id)).map(({ body }) => body);
      expect(bodies.filter((body) => body.includes("214 passengers"))).toHaveLength(1);
      expect(story?.size).toBe(3);
    },
  );
  kept("does not fall back to the earlier text when that comes once more", async () => {
    const url = "https://argus.example/ferry";
    const first = { ...told("ferry-1"), url };
    const corrected = { ...first, body: first.body.replace("212", "214") };
    await run([first, corrected]);
    await run([first]);
    expect(await articles("state = 'current' and body like '%214%'")).toBe(1);
    expect(await articles("state = 'superseded'")).toBe(1);
  });
  kept("takes out what its provider takes back, and keeps it in the record", async () => {
    const url = "https://argus.example/ferry";
    await run([{ ...told("ferry-1"), url }, ...others("ferry-1")]);
    const back: Incoming = { article: { ...told("ferry-1"), url, body: "" }, withdrawn: "killed" };
    await groupNews(store.database, items([back]), { compare });
    expect((await listStories(store.database))[0]).toMatchObject({ size: 2, compared: true });
    expect(await articles("state = 'withdrawn' and body <> ''")).toBe(1);
  });
  describe("a notice without a text", () => {
    const url = "https://argus.example/ferry";
    const ferry: Incoming = { article: { ...told("ferry-1"), url }, ownId: true };
    const rest = () => items(others("ferry-1").map((article) => ({ article })));
    const kill = (notice: Partial<Notice>): CorpusItem => ({
      kind: "notice",
      reason: "killed",
      ...notice,
    });
    const take = (...some: readonly CorpusItem[]) =>
      groupNews(store.database, stream(some), { compare });
    const article: CorpusItem = { kind: "article", ...ferry };
    const isOut = async (reason = "killed") => {
      expect(await articles(`state = 'withdrawn' and reason = '${reason}'`)).toBe(1);
      expect(await articles("state = 'current'")).toBe(6);
      expect((await listStories(store.database)).map(({ size }) => size)).toEqual([2, 2, 2]);
    };

    kept.each([
      ["address", { url }],
      ["outlet and address", { outlet: "The Argus", url }],
      ["id", { id: "ferry-1" }],
      ["outlet and id", { outlet: "The Argus", id: "ferry-1" }],
    ])("takes out the article with its %s", async (_, notice) => {
      await groupNews(store.database, rest(), { compare });
      await take(article);
      expect(await take(kill(notice))).toMatchObject({ notices: 1, withdrawn: 1, compared: 1 });
      await isOut();
    });
    kept.each([
      ["address", { url }],
      ["id", { id: "ferry-1" }],
    ])("is remembered until the article with its %s comes", async (_, notice) => {
      expect(await take(kill(notice))).toMatchObject({ notices: 1, withdrawn: 0 });
      await groupNews(store.database, rest(), { compare });
      expect(await take(article)).toMatchObject({ added: 1, withdrawn: 1, compared: 0 });
      await isOut();
    });
    kept("may come in one portion with the article, before or after it", async () => {
      const sixth = others("ferry-1").map((one): CorpusItem => ({ kind: "article", article: one }));
      await take(kill({ url }), ...sixth, article);
      await isOut();
    });
    kept("keeps out later versions too", async () => {
      await take(article, kill({ url }));
      const later = { ...told("ferry-1"), url, body: `${told("ferry-1").body} More.` };
      expect(await take({ kind: "article", article: later })).toMatchObject({ withdrawn: 1 });
      expect(await articles("state = 'current'")).toBe(0);
    });
    kept("of one outlet leaves another's article with that id", async () => {
      await take(article, kill({ outlet: "The Bugle", id: "ferry-1" }));
      expect(await articles("state = 'current'")).toBe(1);
    });
    kept("by an id alone is not heeded where two outlets have that id", async () => {
      const other: Incoming = {
        article: { ...told("court-b1"), outlet: "The Bugle", id: "ferry-1" },
        ownId: true,
      };
      await take(article, { kind: "article", ...other }, kill({ id: "ferry-1" }));
      expect(await articles("state = 'current'")).toBe(2);
      await take(kill({ outlet: "The Bugle", id: "ferry-1" }));
      expect(await articles("state = 'current' and outlet = 'The Argus'")).toBe(1);
    });
    kept("with a text keeps out what comes late under that name", async () => {
      const corrected = { ...told("ferry-1"), url, body: `${told("ferry-1").body} More.` };
      await take({ kind: "article", article: corrected, withdrawn: "retracted" });
      await take(article);
      expect(await articles("state = 'withdrawn' and reason = 'retracted'")).toBe(2);
    });
  });
  kept("takes out what a person withdraws", async () => {
    await run(wire);
    const [story] = await listStories(store.database);
    const [first] = await readMembers(store.database, story!.id);
    expect(await withdrawArticle(store.database, first!.id, "not ours to use")).toBe(true);
    await run(wire);
    expect((await listStories(store.database)).some(({ id }) => id === story!.id)).toBe(false);
    expect(await articles("state = 'withdrawn' and reason = 'not ours to use'")).toBe(1);
  });
  kept("respects merges and splits by hand when more comes in", async () => {
    await run(others("ferry-3"));
    const ids = await idsByTitle();
    const [a, b] = [
      ids.get("Court strikes down Marlow housing law")!,
      ids.get("Trawlers lose case over Bay of Orre")!,
    ];
    const ferry = [...ids].filter(([title]) => /ferry/i.test(title)).map(([, id]) => id);
    await saveDecision(store.database, { kind: "merge", left: [a], right: [b] });
    await saveDecision(store.database, { kind: "split", left: [ferry[0]!], right: [ferry[1]!] });
    await run([told("ferry-3")]);
    const groups = await shape();
    expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
    expect(groups.some((group) => group.includes(ferry[0]!) && group.includes(ferry[1]!))).toBe(
      false,
    );
  });
  kept("counts an agency's text once, however many print it", async () => {
    const body = `${told("ferry-1").body} ${told("ferry-2").body}`;
    const reprint = { ...told("ferry-2"), id: "reprint", outlet: "The Dispatch", body };
    await run([{ ...told("ferry-1"), body }, reprint, told("ferry-3")]);
    expect((await listStories(store.database))[0]).toMatchObject({ size: 3, independent: 2 });
  });
  kept(
    "sets an article aside that can't be compared, and compares the rest of its story",
    async () => {
      const poison = told("ferry-2").title;
      const problems: string[] = [];
      const summary = await groupNews(store.database, corpus(wire), {
        compare: failOn((one) => one.title === poison),
        onProblem: (id, problem) =>
          problems.push(`${id.replace(/-[0-9a-f]{16}$/, "")}: ${problem}`),
      });
      expect(summary.stories).toBe(3);
      expect(problems).toContain("the-bugle: this text is poison");
      expect(await articles("state = 'aside' and reason = 'this text is poison'")).toBe(1);
      expect(
        (await listStories(store.database)).map(({ size, compared }) => [size, compared]),
      ).toEqual([
        [2, true],
        [2, true],
        [2, true],
      ]);
    },
  );
  kept("sets a story aside that can't be compared though each of its articles can", async () => {
    const summary = await groupNews(store.database, corpus(wire), {
      compare: (some) => {
        if (some.length > 2) throw new Error("three are too many");
        return compare(some);
      },
    });
    expect(summary).toMatchObject({ compared: 2, aside: 1 });
    expect((await listStories(store.database))[0]).toMatchObject({
      compared: false,
      problem: "three are too many",
    });
    // It is tried again when its articles change.
    expect(await run([{ ...told("ferry-1"), id: "x", outlet: "The Dispatch" }])).toMatchObject({
      compared: 1,
    });
  });
  kept("goes on with a problem that goes away", async () => {
    let failures = 0;
    const summary = await groupNews(store.database, corpus(wire), {
      compare: (some) => {
        failures += 1;
        if (failures <= 2) throw new Error("not today");
        return compare(some);
      },
    });
    expect(summary).toMatchObject({ compared: 3, aside: 0 });
  });
  kept("stops after the story in hand when it is told to, and goes on the next time", async () => {
    const stop = new AbortController();
    const onCompared = () => stop.abort();
    expect(await run(wire, { signal: stop.signal, onCompared })).toMatchObject({ compared: 1 });
    expect((await listStories(store.database)).filter(({ compared }) => compared)).toHaveLength(1);
    expect(await run([])).toMatchObject({ compared: 2 });
  });
  kept("stops while it reads or groups, and goes on the next time", async () => {
    for (const phase of ["read", "group"] as const) {
      const stop = new AbortController();
      const onProgress = (event: Progress) => {
        if (event.phase === phase) stop.abort();
      };
      const stopped = await run(wire, { signal: stop.signal, onProgress });
      expect(stopped).toMatchObject({ stories: 0, compared: 0 });
    }
    expect(await run([])).toMatchObject({ stories: 3, compared: 3 });
  });
  kept("keeps what could not be read, with the reason", async () => {
    const refused: CorpusItem = {
      kind: "refused",
      place: "corpus.jsonl: line 7",
      reason: "expected JSON, found nothing",
    };
    await groupNews(store.database, stream([refused, refused]), { compare });
    expect(await store.database.query("select place, reason from crossread.refused")).toEqual([
      { place: "corpus.jsonl: line 7", reason: "expected JSON, found nothing" },
    ]);
  });
  kept("stores text with characters that a store.database has no place for", async () => {
    await run([
      { ...told("ferry-1"), body: `${told("ferry-1").body}\0 \uD800 done`, byline: "A\0B" },
    ]);
    expect(await articles("body like '%done'")).toBe(1);
  });
  kept("reads no more than the limit, and only outlets and days that were asked for", async () => {
    expect(await run(wire, { limit: 2 })).toMatchObject({ read: 2 });
    expect(await run(wire, { outlets: ["the bugle"] })).toMatchObject({ read: 2 });
    expect(await run(wire, { since: "2025-03-04" })).toMatchObject({ read: 2 });
  });
  kept("regroups an empty store into nothing", async () => {
    expect(await regroup(store.database)).toEqual({ stories: 0, changed: 0, gone: 0 });
  });

  const run = (some: readonly Article[], options: NewsOptions = {}) =>
    groupNews(store.database, corpus(some), { compare, ...options });

  async function articles(condition: string): Promise<number> {
    const [row] = await store.database.query<{ count: number }>(
      `select count(*)::integer as count from crossread.articles where ${condition}`,
    );
    return row!.count;
  }

  /** The articles of each story, and whether it is compared. */
  async function shape(): Promise<readonly string[]> {
    const stories = await listStories(store.database);
    const lines = await Promise.all(
      stories.map(async ({ id, members, compared }) => {
        const ids = (await readMembers(store.database, id)).map((one) => one.id);
        return `${id} ${members} ${compared} ${ids.join(" ")}`;
      }),
    );
    return lines.sort();
  }

  async function idsByTitle(): Promise<ReadonlyMap<string, string>> {
    const rows = await store.database.query<{ id: string; title: string }>(
      "select id, title from crossread.articles",
    );
    return new Map(rows.map(({ id, title }) => [title, id]));
  }
});

/** Quick, and enough to see what was compared. */
function compare(articles: readonly Article[]): Comparison {
  return {
    schema: "crossread/comparison@1",
    articles,
    facts: [],
    divergences: [],
  } as unknown as Comparison;
}

function failOn(poison: (article: Article) => boolean): typeof compare {
  return (articles) => {
    if (articles.some(poison)) throw new Error("this text is poison");
    return compare(articles);
  };
}

function others(id: string): readonly Article[] {
  return wire.filter((one) => one.id !== id);
}

function corpus(articles: readonly Article[]): AsyncIterable<CorpusItem> {
  return items(articles.map((article) => ({ article })));
}

function items(incoming: readonly Incoming[]): AsyncIterable<CorpusItem> {
  return stream(incoming.map((one): CorpusItem => ({ kind: "article", ...one })));
}

async function* stream(some: readonly CorpusItem[]): AsyncGenerator<CorpusItem> {
  yield* some;
}
