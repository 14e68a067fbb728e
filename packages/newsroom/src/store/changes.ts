import type { Article } from "@crossread/core";
import { type Calendar, findStretches, placeOf } from "../group/calendar.ts";
import type { Component } from "../group/open-components.ts";
import { openingLength, type Sketch, sketchArticle } from "../group/sketch.ts";
import type { WalkOptions } from "../group/walk-days.ts";
import type { GroupWeights } from "../group/weights.ts";
import type { Database, Query } from "./database.ts";

/** What is to be grouped again. */
export interface Changes {
  readonly calendar: Calendar;
  /** Day from which articles are to be read; -Infinity for all. */
  readonly from: number;
  /** What ends before this day is as it was. */
  readonly touched: number;
  /** Articles that the way through the days asks for; where some have no date, those with one twice. */
  readonly total: number;
}

/** What the grouping of an article depends on beside the articles around it and decisions. */
export interface Rules extends Required<WalkOptions> {
  readonly weights: GroupWeights;
}

/** The rules by which a store was grouped the last time; undefined where it never was. */
export async function readRules(database: Database): Promise<Rules | undefined> {
  const [row] = await database.query<{ rules: string }>("select rules from crossread.grouping");
  return row && (JSON.parse(row.rules) as Rules);
}

/**
 * Finds the articles that came or went since the last grouping, and how far back that reaches: new articles
 * change the rarity of words in the days around them, that changes pairs within the window, and a changed
 * pair concerns all that hangs together with it. What ends earlier can't change, so a day's news is grouped
 * by reading some weeks. Undefined where nothing changed.
 *
 * All is grouped anew under other rules, and where articles without a date stand: they are held against all.
 */
export async function findChanges(database: Database, rules: Rules): Promise<Changes | undefined> {
  const calendar = await readCalendar(database);
  const stretches = findStretches(calendar, rules.window, rules.around);
  const changesFrom = (day: number, touched: number): Changes => {
    const asked = stretches[placeOf(calendar.days, day)]?.from ?? calendar.days.length;
    const total = countArticles(calendar, asked);
    const again = calendar.undated > 0 ? countArticles(calendar, 0) + calendar.undated : 0;
    return { calendar, from: day, touched, total: total + again };
  };
  const everything = changesFrom(-Infinity, -Infinity);
  const known = await readRules(database);
  if (textOf(known) !== textOf(rules)) return everything;
  const [first] = await database.query<{ day: number | null; undated: boolean }>(firstChange);
  if (!first || (first.day === null && !first.undated)) return undefined;
  if (first.undated || first.day === null || calendar.undated > 0) return everything;
  const changed = first.day;
  const weighed = calendar.days[stretches.findIndex(({ last }) => last >= changed)]?.day ?? changed;
  const touched = Math.min(changed, weighed) - rules.window;
  const [reach] = await database.query<{ since: number | null }>(
    "select min(since) as since from crossread.placed where until >= $1",
    [touched],
  );
  return changesFrom(Math.min(touched, reach?.since ?? touched), touched);
}

/** Articles from a place in the calendar on. */
function countArticles({ days }: Calendar, place: number): number {
  return days.slice(place).reduce((sum, { articles }) => sum + articles, 0);
}

function textOf(rules: Rules | undefined): string {
  return JSON.stringify(rules) ?? "";
}

const firstChange = `
select min(day) as day, coalesce(bool_or(day is null), false) as undated from (
  select a.day from crossread.articles a
  where a.state = 'current' and not exists (select 1 from crossread.placed p where p.article = a.id)
  union all
  select a.day from crossread.placed p join crossread.articles a on a.id = p.article
  where a.state <> 'current') as changed`;

async function readCalendar(database: Database): Promise<Calendar> {
  const rows = await database.query<{ day: number | null; articles: number }>(
    `select day, count(*)::integer as articles from crossread.articles
     where state = 'current' group by day order by day`,
  );
  return {
    days: rows.flatMap(({ day, articles }) => (day === null ? [] : [{ day, articles }])),
    undated: rows.find(({ day }) => day === null)?.articles ?? 0,
  };
}

/** Rows that are fetched at a time, so that their texts take little memory. */
const batch = 500;

/** Sketches of the articles of a day that stand, or of those without a date. */
export async function readSketches(
  database: Database,
  day: number | undefined,
): Promise<readonly Sketch[]> {
  const sketches: Sketch[] = [];
  let after = "";
  for (;;) {
    const rows = await database.query<Article & { published: string | null }>(
      `select id, outlet, title, substr(body, 1, $3) as body, published from crossread.articles
       where state = 'current' and id > $1 and day ${day === undefined ? "is null" : "= $4"}
       order by id limit $2`,
      [after, batch, openingLength, ...(day === undefined ? [] : [day])],
    );
    for (const { published, ...row } of rows) {
      sketches.push(sketchArticle({ ...row, ...(published !== null && { published }) }));
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) return sketches;
    after = last.id;
  }
}

/** Of what was grouped the components that the changes concern. */
export async function findTouched(
  database: Database,
  components: readonly Component[],
  { from, touched }: Changes,
): Promise<readonly Component[]> {
  if (touched === -Infinity) return components;
  const rows = await database.query<{ article: string }>(
    "select article from crossread.placed where until >= $1 and until < $2",
    [from, touched],
  );
  const settled = new Set(rows.map(({ article }) => article));
  return components.filter(({ groups }) =>
    groups.some((ids) => ids.some((id) => !settled.has(id))),
  );
}

/** Notes that the articles of these components were grouped, and that those that went were taken out. */
export async function savePlaced(
  query: Query,
  components: readonly Component[],
  touched: number,
  rules: Rules,
): Promise<void> {
  // What goes while this runs comes back below, or is not touched: then the next grouping finds it.
  await query(
    `delete from crossread.placed p using crossread.articles a
     where a.id = p.article and a.state <> 'current' and p.until >= $1`,
    [touched],
  );
  const rows = components.flatMap(({ groups, since, until }) =>
    groups.flat().map((article) => ({ article, since, until })),
  );
  for (let at = 0; at < rows.length; at += placedAtOnce) {
    const some = rows.slice(at, at + placedAtOnce);
    await query(
      `insert into crossread.placed (article, since, until)
       select * from unnest($1::text[], $2::double precision[], $3::double precision[])
       on conflict (article) do update set since = excluded.since, until = excluded.until
       where placed.since <> excluded.since or placed.until <> excluded.until`,
      [some.map((row) => row.article), some.map((row) => row.since), some.map((row) => row.until)],
    );
  }
  await query("delete from crossread.grouping where rules <> $1", [textOf(rules)]);
  await query("insert into crossread.grouping values ($1) on conflict do nothing", [textOf(rules)]);
}

/** Rows that are written by one statement. */
const placedAtOnce = 5000;
