/** How many articles each day has; days ascending, those without an article left out. */
export interface Calendar {
  readonly days: readonly CalendarDay[];
  /** Articles without a date. */
  readonly undated: number;
}

export interface CalendarDay {
  /** Since 1970 in UTC. */
  readonly day: number;
  readonly articles: number;
}

/** Days, as places in the calendar: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** An article after this day changes nothing in it; infinite where it takes whatever there is. */
  readonly last: number;
}

/**
 * Articles from which the rarity of words is learned: as many as the weights were fitted on several times
 * over. More make no word rarer than it is; fewer make each day's chance words look common.
 */
export const usualAround = 10_000;

/** Counts the articles of each day. */
export function makeCalendar(days: Iterable<number | undefined>): Calendar {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const day of days) {
    if (day === undefined) undated += 1;
    else counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return { days: sorted.map(([day, articles]) => ({ day, articles })), undated };
}

/**
 * For each day the days that tell how rare its words are: as many before as after it, at least the window,
 * and until they have articles enough. So the weights of an article rest on the news around it: articles
 * of other months change nothing, and needn't be looked at again.
 */
export function findStretches(
  { days, undated }: Calendar,
  window: number,
  enough: number = usualAround,
): readonly Stretch[] {
  const before = [0];
  for (const { articles } of days) before.push(before.at(-1)! + articles);
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? 0;
  const around = (day: number, reach: number): Stretch => {
    const from = placeOf(days, day - reach);
    const to = placeOf(days, day + reach + 1);
    const isEnough = undated + before[to]! - before[from]! >= enough;
    return { from, to, last: isEnough ? day + reach : Infinity };
  };
  return days.map(({ day }) => {
    let low = window;
    let high = Math.max(window, day - first, last - day);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (around(day, middle).last !== Infinity) high = middle;
      else low = middle + 1;
    }
    return around(day, low);
  });
}

/** The place of the first day that is not before this one. */
export function placeOf(days: readonly CalendarDay[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
