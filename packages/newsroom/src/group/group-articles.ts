import { sha256 } from "@crossread/core";
import { type Calendar, makeCalendar } from "./calendar.ts";
import { logOdds, type Pair } from "./likeness.ts";
import type { Edge } from "./linkage.ts";
import { type Component, OpenComponents } from "./open-components.ts";
import type { Sketch } from "./sketch.ts";
import { type DaysWanted, type WalkOptions, walkDays } from "./walk-days.ts";
import { fittedGroupWeights, type GroupWeights } from "./weights.ts";

/** What a person decided on grouping: all pairs between the two sides belong together, or apart. */
export interface GroupDecision {
  readonly kind: "merge" | "split";
  /** Ids of articles. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface GroupOptions extends WalkOptions {
  /** In the order they were made; on one pair of articles the last holds. Default: none. */
  readonly decisions?: readonly GroupDecision[];
  /** Other weights than the shipped ones, as a benchmark needs. */
  readonly weights?: GroupWeights;
}

/** Articles on one story. */
export interface Grouped {
  /** Made from its first article, so it stays while later articles come and go. */
  readonly id: string;
  /** Ids of its articles in order of day, then of id; undated ones last. */
  readonly articles: readonly string[];
}

/**
 * Log-odds at which a pair speaks neither for nor against: a pair that shares nothing counts as if it had
 * these, so one far-fetched article can't drive a group apart.
 */
const neutral = -6;

/**
 * Groups articles into stories: sketch → weigh → candidates → likeness → average linkage. Pure; the order
 * of the articles changes nothing, and each article is in exactly one story, often alone.
 */
export function groupArticles(
  sketches: readonly Sketch[],
  options: GroupOptions = {},
): readonly Grouped[] {
  const calendar = makeCalendar(sketches.map(({ day }) => day));
  const components = fromList(sketches, groupDays(calendar, options));
  return components
    .flatMap(({ groups, firsts }) =>
      groups.map((articles, at) => ({ first: firsts[at]!, articles })),
    )
    .sort((a, b) => a.first - b.first)
    .map(({ articles }) => ({ id: storyId(articles[0]!), articles }));
}

/** The id of the story that begins with an article. */
export function storyId(article: string): string {
  return `story-${sha256(article).slice(0, 16)}`;
}

/** The pairs of articles that share enough to be looked at. */
export function findPairs(sketches: readonly Sketch[], options: WalkOptions = {}): readonly Pair[] {
  const pairs: Pair[] = [];
  const calendar = makeCalendar(sketches.map(({ day }) => day));
  fromList(sketches, walkDays(calendar, options, -Infinity, { pair: (pair) => pairs.push(pair) }));
  return pairs;
}

/**
 * Groups what is asked for day by day, from a day on: the components that end before it has seen all of
 * their articles are not to be relied on.
 */
export function* groupDays(
  calendar: Calendar,
  options: GroupOptions = {},
  from = -Infinity,
): DaysWanted<readonly Component[]> {
  const { decisions = [], weights = fittedGroupWeights } = options;
  const pinned = new Set(decisions.flatMap(({ left, right }) => [...left, ...right]));
  const numbers = new Map<string, number>();
  const open = new OpenComponents(weights.threshold - neutral, pinned);
  const done: Component[] = [];
  const close = (before: number): void => {
    for (const component of open.close(before)) done.push(component);
  };
  yield* walkDays(calendar, options, from, {
    day: close,
    article(article) {
      if (pinned.has(article.id)) numbers.set(article.id, article.number);
      open.add(article);
    },
    pair(pair) {
      const strength = logOdds(pair, weights) - neutral;
      if (strength <= 0) return;
      open.connect({ left: pair.left.number, right: pair.right.number, strength });
    },
  });
  // What people decided takes the place of what was found.
  for (const edge of decide(decisions, numbers)) open.connect(edge);
  close(Infinity);
  return done;
}

/** Gives what is asked for from a list. */
function fromList<Result>(sketches: readonly Sketch[], walk: DaysWanted<Result>): Result {
  const byDay = Map.groupBy(sketches, ({ day }) => day);
  let next = walk.next();
  while (!next.done) next = walk.next(byDay.get(next.value) ?? []);
  return next.value;
}

/** The pairs that people decided on, of articles that are there; on one pair the last decision holds. */
function decide(
  decisions: readonly GroupDecision[],
  numbers: ReadonlyMap<string, number>,
): readonly Edge[] {
  const decided = new Map<string, Edge>();
  for (const { kind, left, right } of decisions) {
    const strength = kind === "merge" ? Infinity : -Infinity;
    for (const a of left) {
      for (const b of right) {
        const [one, other] = [numbers.get(a), numbers.get(b)];
        if (one === undefined || other === undefined || one === other) continue;
        const edge = { left: Math.min(one, other), right: Math.max(one, other), strength };
        decided.set(`${edge.left} ${edge.right}`, edge);
      }
    }
  }
  return [...decided.values()];
}
