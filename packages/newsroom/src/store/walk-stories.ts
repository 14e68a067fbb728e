import type { Article } from "@crossread/core";
import { type ArticleRow, articleOf } from "./article-row.ts";
import type { Database } from "./database.ts";
import {
  type StoryRecord,
  type StoryRow,
  storiesCompared,
  storyColumns,
  storyOf,
} from "./stories.ts";

/** An article without its text. */
export type ArticleHead = Omit<Article, "body">;

/** A story with what is known of its articles, in order. */
export interface ToldStory {
  readonly story: StoryRecord;
  readonly articles: readonly ArticleHead[];
}

export interface WalkStoriesOptions {
  /** Stories that have an article published at this date or later, ISO 8601; those without a date have none. */
  readonly since?: string;
  /** Stories that have an article of one of these outlets, whatever the case. Default: all. */
  readonly outlets?: readonly string[];
  /** Default: all. */
  readonly limit?: number;
  /** Stories that are fetched at a time. Default: 100. */
  readonly page?: number;
}

/** Larger pages are read no faster; the heads of their articles take some 100 kB. */
const usualPage = 100;

/**
 * Gives the stories one after the other, the largest first, and holds a page of them in memory. They are
 * read as they stand when their page is asked for: a story that grows or shrinks meanwhile may be left
 * out or come twice.
 */
export async function* walkStories(
  database: Database,
  options: WalkStoriesOptions = {},
): AsyncGenerator<ToldStory> {
  const { page = usualPage, limit = Infinity } = options;
  const names = options.outlets && new Set(options.outlets.map((name) => name.toLowerCase()));
  let after: StoryRecord | undefined;
  let given = 0;
  for (;;) {
    const stories = await readPage(database, page, after, options.since);
    const heads = await readHeads(database, stories);
    for (const story of stories) {
      if (given >= limit) return;
      const articles = heads.get(story.id) ?? [];
      if (names && !articles.some(({ outlet }) => names.has(outlet.toLowerCase()))) continue;
      yield { story, articles };
      given += 1;
    }
    after = stories.at(-1);
    if (!after || stories.length < page || given >= limit) return;
  }
}

async function readPage(
  database: Database,
  page: number,
  after: StoryRecord | undefined,
  since: string | undefined,
): Promise<readonly StoryRecord[]> {
  // Size stands with a minus, so that one comparison of rows, and one index, leads from page to page.
  const rows = await database.query<StoryRow>(
    `select ${storyColumns} from ${storiesCompared}
     where ($2::integer is null or (-s.size, s.id) > (-$2::integer, $3::text))
       and ($4::text is null or s.last collate "C" >= $4::text)
     order by -s.size, s.id limit $1`,
    [page, after?.size ?? null, after?.id ?? null, since ?? null],
  );
  return rows.map(storyOf);
}

async function readHeads(
  database: Database,
  stories: readonly StoryRecord[],
): Promise<ReadonlyMap<string, readonly ArticleHead[]>> {
  const rows = await database.query<ArticleRow & { readonly story: string }>(
    `select m.story, a.id, a.outlet, a.title, a.published, a.more
     from crossread.members m join crossread.articles a on a.id = m.article
     where m.story = any($1::text[]) order by m.story, m.place`,
    [stories.map(({ id }) => id)],
  );
  const heads = new Map<string, ArticleHead[]>(stories.map(({ id }) => [id, []]));
  for (const { story, ...row } of rows) heads.get(story)?.push(articleOf(row));
  return heads;
}
