import { type Incoming, type Notice, nameOf, ownIdOf } from "../incoming.ts";
import { clean } from "./clean.ts";
import type { Query } from "./database.ts";

/** By what a notice finds an article. */
export interface Names {
  readonly address: string | null;
  readonly own: string | null;
}

export function namesOf({
  url,
  id,
}: {
  readonly url?: string | undefined;
  readonly id?: string | undefined;
}): Names {
  return {
    address: url === undefined ? null : nameOf("url", url),
    own: id === undefined ? null : nameOf("id", id),
  };
}

/** The notice in an article that came as one that was taken back. */
export function noticeOf(incoming: Incoming): readonly Notice[] {
  const { article, withdrawn } = incoming;
  if (withdrawn === undefined) return [];
  const id = ownIdOf(incoming);
  return [
    {
      outlet: article.outlet,
      ...(article.url !== undefined && { url: article.url }),
      ...(id !== undefined && { id }),
      reason: withdrawn,
    },
  ];
}

/** Remembers notices for good: the article may come later, or again. */
export async function saveNotices(query: Query, notices: readonly Notice[]): Promise<void> {
  for (const notice of notices) {
    const { address, own } = namesOf(notice);
    for (const name of [address, own]) {
      if (name === null) continue;
      await query(
        `insert into crossread.notices (name, outlet, reason) values ($1, $2, $3)
         on conflict (name, outlet) do update set reason = excluded.reason`,
        [name, clean(notice.outlet ?? ""), clean(notice.reason)],
      );
    }
  }
}

/**
 * Takes out of the findings what notices under these names are about. A notice that names its article by an
 * id alone, and no outlet, is heeded only while one outlet has that id: it may be another's. Gives how many
 * articles went.
 */
export async function heedNotices(query: Query, named: readonly Names[]): Promise<number> {
  const names = new Set(named.flatMap(({ address, own }) => [address, own]));
  names.delete(null);
  // Of few articles there is a notice: those of all others needn't be looked for.
  const noticed = await query<{ name: string }>(
    "select distinct name from crossread.notices where name = any($1::text[])",
    [[...names]],
  );
  if (noticed.length === 0) return 0;
  const found = await query(
    `update crossread.articles a set state = 'withdrawn', reason = n.reason
     from crossread.notices n
     where n.name = any($1::text[]) and (a.address = n.name or a.own = n.name)
       and (a.address = any($1::text[]) or a.own = any($1::text[]))
       and (n.outlet = a.outlet or n.outlet = '' and (n.name = a.address or not exists (
         select 1 from crossread.articles other
         where other.own = n.name and other.outlet <> a.outlet)))
       and a.state <> 'withdrawn'
     returning a.id`,
    [noticed.map(({ name }) => name)],
  );
  return found.length;
}
