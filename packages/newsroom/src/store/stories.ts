import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import { type Article, type Comparison, sha256 } from "@crossread/core";
import { countFindings, type FindingCounts } from "@crossread/reporter";
import { type GroupDecision, type Grouped, storyId } from "../group/group-articles.ts";
import type { Component } from "../group/open-components.ts";
import { headLength, headlineOf } from "../headline.ts";
import { findReprints } from "../prints.ts";
import { type ArticleRow, articleOf } from "./article-row.ts";
import { type Rules, savePlaced } from "./changes.ts";
import type { Database, Query } from "./database.ts";

/** What is known of a story without its comparison. */
export interface StoryRecord {
  readonly id: string;
  readonly title: string;
  readonly size: number;
  /** Texts that are not reprints of one another. */
  readonly independent: number;
  /** Earliest and latest publication, where dates are known. */
  readonly first?: string;
  readonly last?: string;
  /** Digest of its articles. */
  readonly members: string;
  /** Its comparison is that of the articles it has now. */
  readonly compared: boolean;
  /** What that tells outright; absent where an earlier version of Crossread made it. */
  readonly findings?: FindingCounts;
  /** Why it could not be compared. */
  readonly problem?: string;
}

/** What a new grouping changed. */
export interface Regrouped {
  readonly stories: number;
  readonly changed: number;
  readonly gone: number;
}

/** Digest of the articles of a story, in order. */
export function membersOf(articles: readonly string[]): string {
  return sha256(JSON.stringify(articles)).slice(0, 32);
}

/**
 * Writes stories of two or more articles in one transaction, with what grouping noted of them. Only stories
 * whose articles changed are written; of those that reach the day `touched` or later, the ones that are not
 * among the components are removed with their comparisons.
 */
export async function saveStories(
  database: Database,
  components: readonly Component[],
  touched: number,
  rules: Rules,
): Promise<Regrouped> {
  const stories = components.flatMap(({ groups }) =>
    groups.flatMap((articles): Grouped[] =>
      articles.length > 1 ? [{ id: storyId(articles[0]!), articles }] : [],
    ),
  );
  return database.transaction(async (query) => {
    const known = new Map(
      (
        await query<{ id: string; members: string }>("select id, members from crossread.stories")
      ).map(({ id, members }) => [id, members]),
    );
    const concerned = await query<{ story: string }>(
      `select distinct m.story from crossread.members m
       left join crossread.placed p on p.article = m.article
       where p.article is null or p.until >= $1`,
      [touched],
    );
    const changed = stories.filter(({ id, articles }) => known.get(id) !== membersOf(articles));
    const kept = new Set(stories.map(({ id }) => id));
    const gone = concerned.flatMap(({ story }) => (kept.has(story) ? [] : story));
    await query("delete from crossread.stories where id = any($1::text[])", [gone]);
    const ids = changed.map(({ id }) => id);
    await query("delete from crossread.members where story = any($1::text[])", [ids]);
    for (let at = 0; at < changed.length; at += batch) {
      await saveBatch(query, changed.slice(at, at + batch));
    }
    await savePlaced(query, components, touched, rules);
    const made = changed.filter(({ id }) => !known.has(id)).length;
    return {
      stories: known.size + made - gone.length,
      changed: changed.length,
      gone: gone.length,
    };
  });
}

/** How many stories there are. */
export async function countStories(database: Database): Promise<number> {
  const [row] = await database.query<{ stories: number }>(
    "select count(*)::integer as stories from crossread.stories",
  );
  return row?.stories ?? 0;
}

/** Stories that are written by one statement. */
const batch = 200;

interface Head {
  readonly id: string;
  readonly title: string;
  /** Where there is no title, how the text begins. */
  readonly body: string;
  readonly published: string | null;
  readonly prints: readonly number[];
}

async function saveBatch(query: Query, stories: readonly Grouped[]): Promise<void> {
  const heads = new Map(
    (
      await query<Head>(
        `select id, title, published, prints,
           case when title = '' then substr(body, 1, $2) else '' end as body
         from crossread.articles where id = any($1::text[])`,
        [stories.flatMap(({ articles }) => articles), headLength],
      )
    ).map((head) => [head.id, head]),
  );
  const rows = stories.map(({ id, articles }) => {
    const members = articles.flatMap((article) => heads.get(article) ?? []);
    const dates = members.flatMap(({ published }) => published ?? []).sort();
    return {
      id,
      members: membersOf(articles),
      size: articles.length,
      independent: new Set(findReprints(members.map(({ prints }) => prints))).size,
      title: titleOf(members),
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  });
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await query(
    `insert into crossread.stories (id, members, size, independent, title, first, last)
     select * from unnest($1::text[], $2::text[], $3::integer[], $4::integer[], $5::text[], $6::text[],
       $7::text[])
     on conflict (id) do update set members = excluded.members, size = excluded.size,
       independent = excluded.independent, title = excluded.title, first = excluded.first,
       last = excluded.last, attempts = 0, problem = null`,
    (["id", "members", "size", "independent", "title", "first", "last"] as const).map(column),
  );
  const members = stories.flatMap(({ id, articles }) =>
    articles.map((article, place) => ({ id, article, place })),
  );
  await query(
    `insert into crossread.members (article, story, place)
     select * from unnest($1::text[], $2::text[], $3::integer[])
     on conflict (article) do update set story = excluded.story, place = excluded.place`,
    [
      members.map(({ article }) => article),
      members.map(({ id }) => id),
      members.map(({ place }) => place),
    ],
  );
}

function titleOf(members: readonly Head[]): string {
  const head = members.find(({ title }) => title !== "") ?? members[0];
  return head ? headlineOf(head) : "";
}

/** Ids of stories whose comparison is not that of their articles, the largest first. */
export async function dueStories(database: Database): Promise<readonly string[]> {
  return [...(await dueSizes(database)).keys()];
}

/** The same, each with the number of its articles. */
export async function dueSizes(database: Database): Promise<Map<string, number>> {
  const rows = await database.query<{ id: string; size: number }>(
    `select s.id, s.size from crossread.stories s
     left join crossread.comparisons c on c.story = s.id and c.members = s.members
     where c.story is null and s.problem is null order by s.size desc, s.id`,
  );
  return new Map(rows.map(({ id, size }) => [id, size]));
}

/** A story that a worker is to compare. */
export interface Due {
  readonly members: string;
  readonly title: string;
  /** How often it was begun, this time included. */
  readonly attempts: number;
  readonly articles: readonly Article[];
}

/** Counts an attempt and gives the articles; undefined where the story is gone or done. */
export async function beginStory(database: Database, id: string): Promise<Due | undefined> {
  const [story] = await database.query<{ members: string; title: string; attempts: number }>(
    `update crossread.stories s set attempts = attempts + 1
     where id = $1 and problem is null and not exists (
       select 1 from crossread.comparisons c where c.story = s.id and c.members = s.members)
     returning members, title, attempts`,
    [id],
  );
  if (!story) return undefined;
  const articles = await readMembers(database, id);
  // Between the two statements the story may have been regrouped: then it is due again, under another digest.
  return membersOf(articles.map((article) => article.id)) === story.members
    ? { ...story, articles }
    : undefined;
}

/** The articles of a story in order. */
export async function readMembers(database: Database, story: string): Promise<readonly Article[]> {
  const rows = await database.query<ArticleRow & Pick<Article, "body">>(
    `select a.id, a.outlet, a.title, a.body, a.published, a.more
     from crossread.members m join crossread.articles a on a.id = m.article
     where m.story = $1 order by m.place`,
    [story],
  );
  return rows.map(articleOf);
}

/** Level 1 packs a comparison to a tenth as level 3 does, in half the time. */
const quickly = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Keeps a comparison, unless the story has changed meanwhile; then it is due again. True where it was kept. */
export async function saveComparison(
  database: Database,
  story: string,
  members: string,
  comparison: Comparison,
): Promise<boolean> {
  const document = await promisify(zstdCompress)(JSON.stringify(comparison), quickly);
  const { agreed, conflicts, differs } = countFindings(comparison);
  const kept = await database.query(
    `with done as (
       update crossread.stories set attempts = 0 where id = $1 and members = $2 returning id, members)
     insert into crossread.comparisons (story, members, document, agreed, conflicts, differs)
     select id, members, decode($3, 'base64'), $4::integer, $5::integer, $6::integer from done
     on conflict (story) do update set members = excluded.members, document = excluded.document,
       agreed = excluded.agreed, conflicts = excluded.conflicts, differs = excluded.differs
     returning story`,
    // PGlite spells bytes out one by one in JavaScript; text it passes on as it is.
    [story, members, document.toString("base64"), agreed, conflicts, differs],
  );
  return kept.length > 0;
}

/** The comparison of a story as it is now; undefined where there is none yet. */
export async function readComparison(
  database: Database,
  story: string,
): Promise<Comparison | undefined> {
  const [row] = await database.query<{ document: Uint8Array }>(
    `select c.document from crossread.comparisons c
     join crossread.stories s on s.id = c.story and s.members = c.members where s.id = $1`,
    [story],
  );
  if (!row) return undefined;
  return JSON.parse((await promisify(zstdDecompress)(row.document)).toString()) as Comparison;
}

/** Notes why a story can't be compared; it is not tried again until its articles change. */
export async function noteProblem(
  database: Database,
  story: string,
  members: string,
  problem: string,
): Promise<void> {
  await database.query("update crossread.stories set problem = $3 where id = $1 and members = $2", [
    story,
    members,
    problem.replaceAll("\0", "\uFFFD"),
  ]);
}

/** All stories, the largest first. */
export async function listStories(database: Database): Promise<readonly StoryRecord[]> {
  const rows = await database.query<StoryRow>(
    `select ${storyColumns} from ${storiesCompared} order by s.size desc, s.id`,
  );
  return rows.map(storyOf);
}

/** What a list tells of a story `s`, with its comparison `c` where that is of the articles it has now. */
export const storyColumns = `s.id, s.title, s.size, s.independent, s.first, s.last, s.members, s.problem,
  c.story is not null as compared, c.agreed, c.conflicts, c.differs`;

export const storiesCompared = `crossread.stories s
  left join crossread.comparisons c on c.story = s.id and c.members = s.members`;

/** A story as the database gives it. */
export type StoryRow = Omit<StoryRecord, "first" | "last" | "problem" | "findings"> & {
  readonly [Open in "first" | "last" | "problem"]: string | null;
} & { readonly [Count in keyof FindingCounts]: number | null };

/** What the database leaves open is absent. */
export function storyOf(found: StoryRow): StoryRecord {
  const { first, last, problem, agreed, conflicts, differs, ...row } = found;
  const isCounted = agreed !== null && conflicts !== null && differs !== null;
  return {
    ...row,
    ...(isCounted && { findings: { agreed, conflicts, differs } }),
    ...(first !== null && { first }),
    ...(last !== null && { last }),
    ...(problem !== null && { problem }),
  };
}

/** The story with this id, or that holds the article with this id, or whose first article once was that. */
export async function findStory(database: Database, id: string): Promise<string | undefined> {
  const [row] = await database.query<{ story: string }>(
    `select id as story from crossread.stories where id = $1
     union all select story from crossread.members where article = $1 limit 1`,
    [id],
  );
  return row?.story;
}

/** Records what a person decided on grouping; the next grouping respects it. */
export async function saveDecision(
  database: Database,
  { kind, left, right }: GroupDecision,
): Promise<void> {
  await database.transaction(async (query) => {
    await query(
      "insert into crossread.decisions (kind, left_articles, right_articles) values ($1, $2, $3)",
      [kind, JSON.stringify(left), JSON.stringify(right)],
    );
    await query("delete from crossread.placed where article = any($1::text[])", [
      [...left, ...right],
    ]);
  });
}

/** Decisions in the order they were made. */
export async function readDecisions(database: Database): Promise<readonly GroupDecision[]> {
  const rows = await database.query<{
    kind: GroupDecision["kind"];
    left_articles: readonly string[];
    right_articles: readonly string[];
  }>("select kind, left_articles, right_articles from crossread.decisions order by made");
  return rows.map(({ kind, left_articles, right_articles }) => ({
    kind,
    left: left_articles,
    right: right_articles,
  }));
}
