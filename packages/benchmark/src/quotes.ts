import { compareArticles, type Quote } from "@crossread/core";
import type { GoldQuote, GoldStory } from "./gold.ts";
import { type Interval, ratio, wilson } from "./metrics.ts";
import type { Compare } from "./outcome.ts";
import { interval, score } from "./table.ts";

/** Quotations of the annotator, of the engine, of both, and of these with the right speaker. */
export interface Counts {
  readonly gold: number;
  readonly engine: number;
  readonly both: number;
  readonly speaker: number;
}

/** What an engine made of the quotations of one story. */
export interface QuoteOutcome {
  readonly story: string;
  /** Quotations of the annotator, of the engine, and of both. */
  readonly gold: number;
  readonly engine: number;
  readonly both: number;
  /** Of those found by both: told speech from label quotes as the annotator does. */
  readonly kind: number;
  /** Of those found by both: the speaker is right, or rightly unknown. */
  readonly speaker: number;
  /** The same counts with what runs on joined on both sides: see `joined`. */
  readonly whole: Counts;
  /** Misses, for the terminal: what was quoted and who says it. */
  readonly wrong: readonly string[];
}

/** Characters by which an end may be off: a comma or a mark inside or outside. */
const tolerance = 2;

/** Holds quoted words against the annotator's; reported speech without marks is left out. */
export function judgeQuotes(story: GoldStory, compare: Compare = compareArticles): QuoteOutcome {
  const comparison = compare(story.articles);
  const quotes = comparison.quotes.filter(({ kind }) => kind !== "indirect");
  const aliases = new Map(comparison.entities.map((entity) => [entity.id, entity.aliases]));
  const left = new Set(quotes);
  const counts = { both: 0, kind: 0, speaker: 0 };
  const wrong: string[] = [];
  for (const gold of story.quotes) {
    const quote = [...left].find((one) => samePlace(one, gold));
    const words = `${gold.article} “${wordsAt(story, gold)}”`;
    if (!quote) {
      wrong.push(`not found: ${words}`);
      continue;
    }
    left.delete(quote);
    counts.both += 1;
    if ((quote.kind === "scare") === gold.scare) counts.kind += 1;
    const names = [quote.speaker, ...(aliases.get(quote.speakerEntity ?? "") ?? [])];
    if (sameSpeaker(gold.speaker, names)) counts.speaker += 1;
    else wrong.push(`speaker ${quote.speaker ?? "–"}, not ${gold.speaker ?? "–"}: ${words}`);
  }
  for (const quote of left) wrong.push(`no quotation: ${quote.article} “${wordsAt(story, quote)}”`);
  const whole = judgeWhole(story, quotes, aliases);
  return {
    story: story.name,
    gold: story.quotes.length,
    engine: quotes.length,
    ...counts,
    whole,
    wrong,
  };
}

/**
 * The annotator cuts a long quotation by sentence, an engine may keep it whole. Here both sides are joined
 * by one rule, so that neither cut counts as a miss; the strict figures stand beside it.
 */
function judgeWhole(
  story: GoldStory,
  quotes: readonly Quote[],
  aliases: ReadonlyMap<string, readonly string[]>,
): Counts {
  const gold = joined(story, story.quotes);
  const engine = joined(story, quotes);
  const left = new Set(engine);
  const counts = { both: 0, speaker: 0 };
  for (const one of gold) {
    const found = [...left].find((other) => samePlace(one, other));
    if (!found) continue;
    left.delete(found);
    counts.both += 1;
    const quote = found.first;
    const names = [quote.speaker, ...(aliases.get(quote.speakerEntity ?? "") ?? [])];
    if (sameSpeaker(one.first.speaker, names)) counts.speaker += 1;
  }
  return { gold: gold.length, engine: engine.length, ...counts };
}

/**
 * Quotations that run on as one: nothing but space between them, or a new paragraph that opens with a
 * mark. Marks at the ends are trimmed first, since annotator and engine differ in keeping them.
 */
function joined<T extends Place>(
  story: GoldStory,
  quotes: readonly T[],
): (Place & { readonly first: T })[] {
  const found: (Place & { readonly first: T })[] = [];
  const sorted = quotes.toSorted(
    (a, b) =>
      a.article.localeCompare(b.article) || a.field.localeCompare(b.field) || a.start - b.start,
  );
  for (const quote of sorted) {
    const words = wordsAt(story, quote);
    const start = quote.start + words.length - words.replace(/^["“”'‘’\s]+/, "").length;
    const end = quote.end - words.length + words.replace(/["“”'‘’\s]+$/, "").length;
    const { article, field } = quote;
    const last = found.at(-1);
    const near = last?.article === article && last.field === field && start >= last.end;
    const gap = near ? wordsAt(story, { article, field, start: last.end, end: start }) : "x";
    if (last && /^(?:\s*|\s*\n\s*["“])$/.test(gap)) found[found.length - 1] = { ...last, end };
    else found.push({ article, field, start, end, first: quote });
  }
  return found;
}

type Place = Pick<GoldQuote, "article" | "field" | "start" | "end">;

/** A row a story and the sum of all; with `details`, every miss with its words. */
export function quotesText(outcomes: readonly QuoteOutcome[], details: boolean): string {
  const sum = (key: "gold" | "engine" | "both" | "kind" | "speaker") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const line = (name: string, one: Omit<QuoteOutcome, "story" | "wrong" | "whole">) =>
    `${name.padEnd(22)} ${String(one.gold).padStart(5)} ${[
      ratio(one.both, one.gold),
      ratio(one.both, one.engine),
      ratio(one.speaker, one.both),
      ratio(one.kind, one.both),
    ]
      .map((value) => score(value).padStart(9))
      .join(" ")}`;
  const all = {
    gold: sum("gold"),
    engine: sum("engine"),
    both: sum("both"),
    kind: sum("kind"),
    speaker: sum("speaker"),
  };
  const whole = outcomes.reduce(
    (total, one) => ({
      gold: total.gold + one.whole.gold,
      engine: total.engine + one.whole.engine,
      both: total.both + one.whole.both,
      speaker: total.speaker + one.whole.speaker,
    }),
    { gold: 0, engine: 0, both: 0, speaker: 0 },
  );
  const range = (hits: number, total: number): string => interval(wilson(hits, total) as Interval);
  return [
    `${"story".padEnd(22)} quotes    recall precision   speaker     scare`,
    ...outcomes.flatMap((outcome) => [
      line(outcome.story, outcome),
      ...(details ? outcome.wrong.map((wrong) => `    ${wrong.replace(/\s+/g, " ")}`) : []),
    ]),
    line("pooled", all),
    `  90%: recall ${range(all.both, all.gold)}, precision ${range(all.both, all.engine)}, speaker ${range(all.speaker, all.both)}`,
    `with what runs on as one quotation joined on both sides: ${whole.gold} quotations`,
    `  90%: recall ${score(ratio(whole.both, whole.gold))} ${range(whole.both, whole.gold)}, precision ${score(ratio(whole.both, whole.engine))} ${range(whole.both, whole.engine)}, speaker ${score(ratio(whole.speaker, whole.both))} ${range(whole.speaker, whole.both)}`,
  ].join("\n");
}

/**
 * Lenient on names: any telling word in common, or an acronym that the other's initials spell. Two
 * full names with different first names are two people.
 */
export function sameSpeaker(
  gold: string | undefined,
  engine: readonly (string | undefined)[],
): boolean {
  const names = engine.filter((name) => name !== undefined);
  if (gold === undefined || names.length === 0) return gold === undefined && names.length === 0;
  return names.some((name) => {
    const [left, right] = [nameWords(gold), nameWords(name)];
    if (left.length === 2 && right.length === 2 && left[1] === right[1] && left[0] !== right[0])
      return left[0]![0] === right[0]![0];
    return (
      left.some((word) => right.includes(word)) ||
      initials(gold) === name.toLowerCase() ||
      initials(name) === gold.toLowerCase()
    );
  });
}

/** Words that stand in front of any name or between its parts. */
const titles = new Set(
  "the and for of his her their who via per not mr mrs ms dr sen rep gov president vice secretary state minister prime senator governor chairman spokesman spokeswoman".split(
    " ",
  ),
);

function nameWords(name: string): string[] {
  const words = name.toLowerCase().match(/\p{L}[\p{L}’'-]+/gu) ?? [];
  const telling = words.filter((word) => !titles.has(word) && word.length > 1);
  return telling.length > 0 ? telling : words;
}

function initials(name: string): string {
  const words = name.match(/\p{Lu}\p{L}+/gu) ?? [];
  return words.length < 2 ? "" : words.map((word) => word[0]!.toLowerCase()).join("");
}

function samePlace(quote: Place, gold: Place): boolean {
  return (
    quote.article === gold.article &&
    quote.field === gold.field &&
    Math.abs(quote.start - gold.start) <= tolerance &&
    Math.abs(quote.end - gold.end) <= tolerance
  );
}

function wordsAt(story: GoldStory, place: Place): string {
  const article = story.articles.find(({ id }) => id === place.article)!;
  return article[place.field].slice(place.start, place.end);
}
