import { dayOf } from "../group/sketch.ts";
import { articleId, type Incoming, identityOf, type Refused } from "../incoming.ts";
import { findPrints } from "../prints.ts";
import type { Database, Query } from "./database.ts";

/** What became of a batch. */
export interface Added {
  /** Articles that were not there yet. */
  readonly added: number;
  /** Of them, those that took the place of an earlier text. */
  readonly corrected: number;
  /** Articles that the store had already, among them those taken back. */
  readonly known: number;
}

/**
 * Adds articles and what could not be read, in one transaction. An article that is there already is left
 * as it is; one with the identity of an earlier article takes its place, and that stays in the record.
 */
export async function addArticles(
  database: Database,
  incoming: readonly Incoming[],
  refused: readonly Refused[] = [],
): Promise<Added> {
  const rows = incoming.map((one) => {
    const { id: _, outlet, title, body, published, ...more } = one.article;
    return {
      id: articleId(one.article),
      identity: identityOf(one) ?? null,
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
    for (const { place, reason } of refused) {
      await query(
        "insert into crossread.refused values ($1, $2) on conflict (place) do update set reason = $2",
        [clean(place), clean(reason)],
      );
    }
    if (rows.length === 0) return { added: 0, corrected: 0, known: 0 };
    const added = await query<{ id: string }>(insertRows, columns.map(column));
    const taken = await takeBack(
      query,
      rows.filter(({ state }) => state === "withdrawn"),
    );
    const corrected = await supersede(query, [...new Set(column("identity"))]);
    return { added: added.length, corrected, known: rows.length - added.length - taken };
  });
}

const columns = [
  "id",
  "identity",
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
select id, identity, state, reason, outlet, title, body, published, day, more::jsonb,
  prints::integer[]
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
  $8::text[], $9::integer[], $10::text[], $11::text[]) with ordinality
  as incoming (${columns.join(", ")}, place)
order by place
on conflict (id) do nothing
returning id`;

/** What its provider takes back goes out of the findings, with every text that has its identity. */
async function takeBack(
  query: Query,
  rows: readonly { readonly id: string; readonly identity: string | null; reason: string | null }[],
): Promise<number> {
  let taken = 0;
  for (const { id, identity, reason } of rows) {
    const found = await query(
      `update crossread.articles set state = 'withdrawn', reason = $3
       where (id = $1 or identity = $2) and state <> 'withdrawn' returning id`,
      [id, identity, reason],
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

/** PostgreSQL's text has no zero character. */
function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
