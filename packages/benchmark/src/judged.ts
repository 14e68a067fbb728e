import { readFileSync } from "node:fs";
import { type Comparison, type Divergence, InputError } from "@crossread/core";
import type { GoldPlace, GoldStory } from "./gold.ts";

/** What an editor who read both articles would do with a flag. */
export type Verdict = "keep" | "wave-away" | "wrong";

/** One flag as somebody judged it by reading; ids and offsets, and no text of the articles. */
export interface Judgement {
  readonly type: string;
  /** Gold sentence, field, start and end of each reading, the way `gold.json` counts. */
  readonly at: readonly (readonly [id: string, field: string, start: number, end: number])[];
  /** keep: worth an editor's time. wave-away: true, but nothing to act on. wrong: no difference there. */
  readonly verdict: Verdict;
  /** Both can't be right, or a quotation was altered: what the engine calls it doesn't matter here. */
  readonly conflict?: true;
  readonly reason: string;
}

/** Judged flags by story. */
export type Judged = ReadonlyMap<string, readonly Judgement[]>;

const verdicts: readonly string[] = ["keep", "wave-away", "wrong"] satisfies Verdict[];

/**
 * Reads a judged list and holds it against the stories, so that a judgement can't outlive its place.
 *
 * @throws InputError with file and field for anything that is not as described.
 */
export function readJudged(file: string, stories: readonly GoldStory[]): Judged {
  const value = parse(file);
  if (value?.schema !== "crossread/judged-divergences@1")
    fail(file, "schema", "crossread/judged-divergences@1", String(value?.schema));
  if (typeof value.stories !== "object" || value.stories === null)
    fail(file, "stories", "an object", typeof value.stories);
  return new Map(
    Object.entries(value.stories).map(([name, list]) => {
      if (!Array.isArray(list)) fail(file, `stories.${name}`, "a list", typeof list);
      const story = stories.find((one) => one.name === name);
      const judgements = (list as readonly Judgement[]).map((one, index) => {
        const field = `stories.${name}[${index}]`;
        if (!verdicts.includes(one.verdict))
          fail(file, `${field}.verdict`, verdicts.join(", "), String(one.verdict));
        if (typeof one.reason !== "string" || one.reason.trim() === "")
          fail(file, `${field}.reason`, "a reason in words", String(one.reason));
        if (!Array.isArray(one.at) || one.at.length < 2)
          fail(file, `${field}.at`, "two places or more", JSON.stringify(one.at));
        if (story) checkPlaces(file, field, one, story);
        return one;
      });
      return [name, judgements];
    }),
  );
}

/** The judgement of a flag: of the same type, with readings that overlap it in two articles or more. */
export function judgementOf(
  flag: Divergence,
  comparison: Comparison,
  story: GoldStory,
  judged: Judged,
): Judgement | undefined {
  const places = placesOf(flag, comparison);
  let best: Judgement | undefined;
  let most = 0;
  for (const one of judged.get(story.name) ?? []) {
    if (one.type !== flag.type) continue;
    const met = new Set<string>();
    let common = 0;
    for (const [id, field, start, end] of one.at) {
      const article = story.sentences.get(id)?.article;
      const place = places.find(
        (own) =>
          own.article === article && own.field === field && own.start < end && start < own.end,
      );
      if (!place) continue;
      met.add(place.article);
      common += overlapShare(place, { start, end });
    }
    if (met.size >= 2 && common > most) [best, most] = [one, common];
  }
  return best;
}

/** Where the readings of a flag stand, in articles and fields. */
export function placesOf({ readings }: Divergence, { sentences }: Comparison): GoldPlace[] {
  return readings.flatMap(({ sentence, start, end }) => {
    const known = sentences.find(({ id }) => id === sentence);
    return known ? [{ article: known.article, field: known.field, start, end }] : [];
  });
}

/** The common part of two spans, as a share of both together. */
function overlapShare(
  left: { start: number; end: number },
  right: { start: number; end: number },
): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return common / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
}

function checkPlaces(file: string, field: string, one: Judgement, story: GoldStory): void {
  for (const [id, part, start, end] of one.at) {
    const sentence = story.sentences.get(id);
    if (!sentence) fail(file, `${field}.at`, "the id of a gold sentence", id);
    const article = story.articles.find((other) => other.id === sentence.article)!;
    const length = part === "title" || part === "body" ? article[part].length : -1;
    if (!(0 <= start && start < end && end <= length))
      fail(
        file,
        `${field}.at`,
        `a span inside ${sentence.article}’s title or body`,
        `${part} ${start} to ${end}`,
      );
  }
}

function parse(file: string): { readonly schema?: unknown; readonly stories?: unknown } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ReturnType<typeof parse>;
  } catch (error) {
    return fail(file, "", "a judged list as JSON", (error as Error).message);
  }
}

function fail(file: string, field: string, expected: string, received: string): never {
  throw new InputError({ file, ...(field ? { field } : {}), expected, received });
}
