import { InputError } from "@crossread/core";
import type { Database } from "./database.ts";

/** Number of the layout below; a store with another one is refused rather than misread. */
const layout = 4;

/** Articles and decisions are the record; stories, members and comparisons can be made anew from them. */
const tables = `
create table if not exists crossread.articles (
  id text primary key,
  arrived bigint generated always as identity,
  -- What stays while an article is corrected: its outlet and its address or own id; null where it has none.
  identity text,
  -- By what a notice finds it that takes it back: its address, and its own id.
  address text,
  own text,
  state text not null default 'current'
    check (state in ('current', 'superseded', 'withdrawn', 'aside')),
  reason text,
  outlet text not null,
  title text not null,
  body text not null,
  published text,
  -- Since 1970 in UTC; null where no date is known.
  day integer,
  -- The article's other fields.
  more jsonb not null,
  -- Fingerprints of the text: reprints share them.
  prints integer[] not null
);
create index if not exists articles_identity on crossread.articles (identity) where identity is not null;
create index if not exists articles_address on crossread.articles (address) where address is not null;
create index if not exists articles_own on crossread.articles (own) where own is not null;
create index if not exists articles_current on crossread.articles (day, id) where state = 'current';
-- Not packed: grouping reads the openings alone, and packing costs more time than it saves room.
alter table crossread.articles alter column body set storage external;
-- The articles that grouping has seen, each with the first and last day of what it hangs together with;
-- an article that stands and is not here, or the other way round, is what changed since.
create table if not exists crossread.placed (
  article text primary key references crossread.articles (id),
  since double precision not null,
  until double precision not null
);
create index if not exists placed_until on crossread.placed (until);
-- How the articles were grouped: what is here differs, all are grouped anew.
create table if not exists crossread.grouping (
  rules text primary key
);
create table if not exists crossread.stories (
  id text primary key,
  -- Digest of the ids of its articles: where it differs from that of the comparison, one is due.
  members text not null,
  size integer not null,
  independent integer not null,
  title text not null,
  first text,
  last text,
  attempts integer not null default 0,
  problem text
);
create index if not exists stories_largest on crossread.stories ((-size), id);
create table if not exists crossread.members (
  article text primary key references crossread.articles (id),
  story text not null references crossread.stories (id) on delete cascade,
  place integer not null
);
create index if not exists members_story on crossread.members (story);
create table if not exists crossread.comparisons (
  story text primary key references crossread.stories (id) on delete cascade,
  members text not null,
  -- The comparison document as JSON, packed with zstd: PostgreSQL need not try to pack it again.
  document bytea not null,
  -- What its reports tell outright, for lists; null where an earlier version compared.
  agreed integer,
  conflicts integer,
  differs integer
);
alter table crossread.comparisons alter column document set storage external;
create table if not exists crossread.decisions (
  made bigint generated always as identity primary key,
  kind text not null check (kind in ('merge', 'split')),
  left_articles jsonb not null,
  right_articles jsonb not null
);
create table if not exists crossread.refused (
  place text primary key,
  reason text not null
);
-- Articles that were taken back, whether they are here or may come; without an outlet where none was named.
create table if not exists crossread.notices (
  name text not null,
  outlet text not null,
  reason text not null,
  primary key (name, outlet)
);
`;

/** By the number of an earlier layout, what makes it the next one before the tables are made that it lacks. */
const upgrades: Readonly<Record<number, string>> = {
  2: `
alter table crossread.articles add column address text, add column own text;
update crossread.articles
set address = 'url:' || left(encode(sha256(convert_to(more->>'url', 'UTF8')), 'hex'), 32)
where more->>'url' is not null`,
  3: "alter table crossread.comparisons add column agreed integer, add column conflicts integer, add column differs integer",
};

/**
 * Makes the tables where they are not there yet, and brings those of an earlier version up to date. Several
 * processes may do so at the same moment.
 * @throws InputError where the store was made by a version with a layout that is not known.
 */
export async function prepareTables(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query("select pg_advisory_xact_lock(7177371)");
    await query("create schema if not exists crossread");
    await query("create table if not exists crossread.layout (version integer not null)");
    const [found] = await query<{ version: number }>("select version from crossread.layout");
    // Tables that are there are left alone: to look at them again would wait for whoever uses them.
    if (found?.version === layout) return;
    const changes = upgradesFrom(found?.version ?? layout);
    for (const statement of [...changes, tables].join(";\n").split(";\n")) {
      if (statement.trim() !== "") await query(statement);
    }
    await query("delete from crossread.layout");
    await query("insert into crossread.layout values ($1)", [layout]);
  });
}

function upgradesFrom(version: number): readonly string[] {
  if (version === layout) return [];
  const upgrade = upgrades[version];
  if (upgrade === undefined) {
    throw new InputError({
      file: "the store",
      expected: `tables of layout ${layout} or earlier, which this version knows`,
      received: `layout ${version}: a later version made it`,
    });
  }
  return [upgrade, ...upgradesFrom(version + 1)];
}
