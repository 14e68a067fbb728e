import { dayOf } from "../group/sketch.ts";
import {
  articleId,
  type Incoming,
  identityOf,
  type Notice,
  ownIdOf,
  type Refused,
} from "../incoming.ts";
import { findPrints } from "../prints.ts";
import { clean } from "./clean.ts";
import type { Database, Query } from "./database.ts";
import { heedNotices, namesOf, noticeOf, saveNotices } from "./notices.ts";

/** What became of a batch. */
export interface Added {
  /** Articles that were not there yet. */
  readonly added: number;
  /** Of them, those that took the place of an earlier text. */
  readonly corrected: number;
  /** Articles that were taken back: by these, or by an earlier notice. */
  readonly withdrawn: number;
  /** What could not be read, and was not known for it. */
  readonly refused: readonly Refused[];
}

/**
 * Adds articles and what could not be read, in one transaction. An article that is there already is left
 * as it is; one with the identity of an earlier article takes its place, and that stays in the record.
 * What was taken back stays out under its name for good, whether the notice or the article comes first.
 */
export async function addArticles(
  database: Database,
  incoming: readonly Incoming[],
  refused: readonly Refused[] = [],
  notices: readonly Notice[] = [],
): Promise<Added> {
  const rows = incoming.filter(hasText).map((one) => {
    const { id: _, outlet, title, body, published, ...more } = one.article;
    return {
      id: articleId(one.article),
      identity: identityOf(one) ?? null,
      ...namesOf({ url: one.article.url, id: ownIdOf(one) }),
      state: one.withdrawn === undefined ? "current" : "withdrawn",
      reason: one.withdrawn ?? null,
      outlet: clean(outlet),
      title: clean(title),
      body: clean(body),
      published: published ?? null,
      day: dayOf(published) ?? null,
      more: JSON.stringify(more).replaceAll("\\u0000", "\uFFFD"),
      prints: `{${findPrints(body).join(",")}}`,
    };
  });
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) =>
    rows.map((row) => row[name]);
  return database.transaction(async (query) => {
    const places = incoming.flatMap(({ place }) => (place === undefined ? [] : clean(place)));
    await query("delete from crossread.refused where place = any($1::text[])", [places]);
    const news: Refused[] = [];
    for (const each of refused) {
      const isNew = await query(
        `insert into crossread.refused values ($1, $2) on conflict (place)
         do update set reason = excluded.reason where refused.reason <> excluded.reason
         returning place`,
        [clean(each.place), clean(each.reason)],
      );
      if (isNew.length > 0) news.push(each);
    }
    const added =
      rows.length === 0 ? [] : await query<{ id: string }>(insertRows, columns.map(column));
    const withdrawn = await takeBack(
      query,
      rows.filter(({ state }) => state === "withdrawn"),
    );
    const given = [...notices, ...incoming.flatMap(noticeOf)];
    await saveNotices(query, given);
    const heeded = await heedNotices(query, [...rows, ...given.map(namesOf)]);
    const corrected = await supersede(query, [...new Set(column("identity"))]);
    return { added: added.length, corrected, withdrawn: withdrawn + heeded, refused: news };
  });
}

/** What is taken back may come without its text: then there is nothing to put into the record. */
function hasText({ article, withdrawn }: Incoming): boolean {
  return withdrawn === undefined || /\S/.test(article.body);
}

const columns = [
  "id",
  "identity",
  "address",
  "own",
  "state",
  "reason",
  "outlet",
  "title",
  "body",
  "published",
  "day",
  "more",
  "prints",
] as const;

/** In the order given, so that of two texts in one batch the later one is the correction. */
const insertRows = `
insert into crossread.articles (${columns.join(", ")})
select id, identity, address, own, state, reason, outlet, title, body, published, day, more::jsonb,
  prints::integer[]
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
  $8::text[], $9::text[], $10::text[], $11::integer[], $12::text[], $13::text[]) with ordinality
  as incoming (${columns.join(", ")}, place)
order by place
on conflict (id) do nothing
returning id`;

/** What its provider takes back goes out of the findings. */
async function takeBack(
  query: Query,
  rows: readonly { readonly id: string; readonly reason: string | null }[],
): Promise<number> {
  let taken = 0;
  for (const { id, reason } of rows) {
    const found = await query(
      `update crossread.articles set state = 'withdrawn', reason = $2
       where id = $1 and state <> 'withdrawn' returning id`,
      [id, reason],
    );
    taken += found.length;
  }
  return taken;
}

async function supersede(query: Query, identities: readonly (string | null)[]): Promise<number> {
  const found = await query(
    `update crossread.articles earlier set state = 'superseded'
     where earlier.identity = any($1::text[]) and earlier.state = 'current' and exists (
       select 1 from crossread.articles later
       where later.identity = earlier.identity and later.state = 'current'
         and later.arrived > earlier.arrived)
     returning id`,
    [identities.filter((identity) => identity !== null)],
  );
  return found.length;
}

/** Takes an article out of the findings; it stays in the record with the reason. False where it is not there. */
export async function withdrawArticle(
  database: Database,
  id: string,
  reason: string,
): Promise<boolean> {
  const found = await database.query(
    "update crossread.articles set state = 'withdrawn', reason = $2 where id = $1 returning id",
    [id, reason],
  );
  return found.length > 0;
}

/** Sets an article aside that can't be compared, with the error that it made. */
export async function setAside(database: Database, id: string, reason: string): Promise<void> {
  await database.query(
    "update crossread.articles set state = 'aside', reason = $2 where id = $1 and state = 'current'",
    [id, clean(reason)],
  );
}
