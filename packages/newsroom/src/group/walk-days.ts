import { type Calendar, findStretches, placeOf, usualAround } from "./calendar.ts";
import { MovingIndex } from "./candidates.ts";
import { describePair, type Pair } from "./likeness.ts";
import type { Sketch } from "./sketch.ts";
import { count, noArticles, type Rarity, type Weighed, weigh } from "./weigh.ts";

/** What becomes of the articles on the way through the days. */
export interface Visitor {
  /** Before the articles of a day: nothing will be held any more against those of days before `oldest`. */
  day?(oldest: number): void;
  article?(article: Weighed): void;
  pair(pair: Pair): void;
}

export interface WalkOptions {
  /** Greatest distance in days between two articles that are held against each other. Default: 3. */
  readonly window?: number;
  /** Articles around a day from which the rarity of its words is learned. Default: 10,000. */
  readonly around?: number;
}

/** In days: most outlets tell a story within this time of each other; later reports tell of what followed. */
export const defaultWindow = 3;

/** Asks for the sketches of a day, or of the undated articles; is given them in any order. */
export type DaysWanted<Result> = Generator<number | undefined, Result, readonly Sketch[]>;

/** Numbers of undated articles begin here, after those of all others. */
const undatedFrom = 2 ** 30;

/**
 * Goes through the days and finds the pairs of articles within `window` days that share enough, from a day
 * on. Only the sketches of the days around are held, however long the calendar; undated articles are held
 * against all, and are weighed by the rarity of words in all.
 */
export function* walkDays(
  calendar: Calendar,
  { window = defaultWindow, around = usualAround }: WalkOptions,
  from: number,
  visitor: Visitor,
): DaysWanted<void> {
  const { days } = calendar;
  const stretches = findStretches(calendar, window, around);
  const rarity = noArticles();
  const undated = yield* walkUndated(calendar, rarity, visitor);
  const moving = new MovingIndex();
  const held = new Map<number, readonly Sketch[]>();
  const start = placeOf(days, from);
  let [loaded, dropped] = [stretches[start]?.from ?? 0, stretches[start]?.from ?? 0];
  let number = 0;
  for (let place = start; place < days.length; place += 1) {
    for (; loaded < stretches[place]!.to; loaded += 1) {
      const sketches = yield days[loaded]!.day;
      count(rarity, sketches, 1);
      held.set(loaded, sketches);
    }
    for (; dropped < stretches[place]!.from; dropped += 1) {
      count(rarity, held.get(dropped)!, -1);
      held.delete(dropped);
    }
    const oldest = days[place]!.day - window;
    moving.forget(oldest);
    visitor.day?.(oldest);
    for (const sketch of held.get(place)!.toSorted(byId)) {
      const article = weigh(sketch, number, rarity);
      number += 1;
      visitor.article?.(article);
      for (const index of [undated, moving]) {
        for (const found of index.find(article, rarity)) visitor.pair(describePair(found, rarity));
      }
      moving.add(article, rarity);
    }
  }
}

function* walkUndated(
  calendar: Calendar,
  rarity: Rarity,
  visitor: Visitor,
): DaysWanted<MovingIndex> {
  const index = new MovingIndex();
  if (calendar.undated === 0) return index;
  const all = noArticles();
  for (const { day } of calendar.days) count(all, yield day, 1);
  const sketches = yield undefined;
  count(all, sketches, 1);
  count(rarity, sketches, 1);
  for (const [at, sketch] of sketches.toSorted(byId).entries()) {
    const article = weigh(sketch, undatedFrom + at, all);
    visitor.article?.(article);
    for (const found of index.find(article, all)) visitor.pair(describePair(found, all));
    index.add(article, all);
  }
  return index;
}

function byId(left: Sketch, right: Sketch): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
