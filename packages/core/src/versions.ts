import { clean } from "./clean.ts";
import { compareArticles } from "./compare-articles.ts";
import type { Article, Comparison, Sentence } from "./model.ts";
import { segment } from "./segment.ts";
import { slice } from "./span.ts";
import { type EditedWords, findEdits, has, likeness, wordsOf } from "./versions/edits.ts";

/** What became of an article from one version to a later one. */
export interface VersionChanges {
  readonly outlet: string;
  readonly old: Article;
  readonly new: Article;
  /** In the order of the new text; what was removed stands where the old text has it. */
  readonly changes: readonly Change[];
}

/**
 * One thing that changed. `corrected`: a number, date, name, quotation or the like was changed in a
 * statement that stayed; `rewritten`: a statement was told in other words.
 */
export interface Change {
  readonly kind: "added" | "removed" | "rewritten" | "corrected";
  readonly old?: Passage;
  readonly new?: Passage;
  /** What was corrected, in a sentence. */
  readonly note?: string;
  /** What other articles, such as clients that print a wire, have of it. */
  readonly elsewhere: readonly Elsewhere[];
}

/** A sentence, and what it says. */
export interface Passage {
  readonly sentence: string;
  readonly text: string;
}

/**
 * `old`: the text before the change still stands there; `new`: the text after it; `rewritten`: it is told,
 * in neither wording; `absent`: no match was found.
 */
export interface Elsewhere {
  readonly article: string;
  readonly outlet: string;
  readonly status: "old" | "new" | "rewritten" | "absent";
  readonly passage?: Passage;
}

/**
 * Compares two versions of one outlet's article, and holds each change against other articles: a wire's
 * clients against a corrected text. Sentences that are word for word the same did not change; the others
 * are paired by words, then by the links of the engine; what is left was added or removed.
 */
export function compareVersions(
  old: Article,
  newer: Article,
  others: readonly Article[] = [],
): VersionChanges {
  const before = { ...old, id: `${old.id}@old` };
  const after = { ...newer, id: `${newer.id}@new` };
  const comparison = compareArticles([before, after, ...others]);
  const [left, right] = [textOf(before), textOf(after)];
  const elsewhere = others.map(textOf);
  const pairs = pairSentences(left, right, comparison);
  const changes = pairs.map((pair): Change => {
    const told = describeChange(pair, comparison);
    return { ...told, elsewhere: elsewhere.map((text) => findIn(text, pair, comparison)) };
  });
  return { outlet: newer.outlet, old, new: newer, changes };
}

/** A sentence with its words. */
interface Told extends Passage {
  readonly at: number;
  readonly words: readonly string[];
}

interface Text {
  readonly article: Article;
  readonly sentences: readonly Told[];
}

function textOf(article: Article): Text {
  const { sentences } = segment(clean(article));
  const told = sentences
    .filter(({ role }) => role !== "boilerplate")
    .map((sentence: Sentence, at): Told => {
      const text = slice(article[sentence.field], sentence).replace(/\s+/g, " ").trim();
      return { at, sentence: sentence.id, text, words: wordsOf(text) };
    });
  return { article, sentences: told };
}

/** A sentence of the old text, of the new one, or both. */
interface Pair {
  readonly old?: Told;
  readonly new?: Told;
}

/** Sentences with so many words in common are one, rewritten; half of the words is a coincidence rarely. */
const leastLikeness = 0.5;

function pairSentences(left: Text, right: Text, comparison: Comparison): readonly Pair[] {
  const [olds, news] = withoutEqual(left.sentences, right.sentences);
  const candidates = olds.flatMap((old) =>
    news.flatMap((each) => {
      const score = Math.max(
        likeness(old.words, each.words),
        isLinked(comparison, old, each) ? leastLikeness : 0,
      );
      return score >= leastLikeness ? [{ old, new: each, score }] : [];
    }),
  );
  const taken = new Set<Told>();
  const pairs: Pair[] = [];
  for (const { old, new: each } of candidates.toSorted(byScore)) {
    if (taken.has(old) || taken.has(each)) continue;
    taken.add(old).add(each);
    pairs.push({ old, new: each });
  }
  for (const old of olds) if (!taken.has(old)) pairs.push({ old });
  for (const each of news) if (!taken.has(each)) pairs.push({ new: each });
  return pairs.toSorted((a, b) => placeOf(a) - placeOf(b) || Number(!a.old) - Number(!b.old));
}

function byScore(
  a: { readonly old: Told; readonly new: Told; readonly score: number },
  b: typeof a,
): number {
  return b.score - a.score || a.new.at - b.new.at || a.old.at - b.old.at;
}

function placeOf({ old, new: newer }: Pair): number {
  return newer?.at ?? old?.at ?? 0;
}

/** Without sentences that stand in both, word for word, as often as in the other. */
function withoutEqual(
  olds: readonly Told[],
  news: readonly Told[],
): readonly [readonly Told[], readonly Told[]] {
  const counts = new Map<string, number>();
  for (const { words } of news) counts.set(words.join(" "), (counts.get(words.join(" ")) ?? 0) + 1);
  const same = new Map<string, number>();
  const left = olds.filter(({ words }) => {
    const key = words.join(" ");
    const rest = counts.get(key) ?? 0;
    if (rest > 0) {
      counts.set(key, rest - 1);
      same.set(key, (same.get(key) ?? 0) + 1);
    }
    return rest === 0;
  });
  const right = news.filter(({ words }) => {
    const key = words.join(" ");
    const rest = same.get(key) ?? 0;
    if (rest > 0) same.set(key, rest - 1);
    return rest === 0;
  });
  return [left, right];
}

/** The engine takes the two for one statement, and is fairly sure. */
function isLinked({ links }: Comparison, one: Passage, other: Passage): boolean {
  return links.some(
    ({ left, right, band }) =>
      band !== "possible" &&
      ((left === one.sentence && right === other.sentence) ||
        (left === other.sentence && right === one.sentence)),
  );
}

function describeChange(pair: Pair, comparison: Comparison): Omit<Change, "elsewhere"> {
  const { old, new: newer } = pair;
  if (!old) return { kind: "added", ...(newer && { new: passageOf(newer) }) };
  if (!newer) return { kind: "removed", old: passageOf(old) };
  const passages = { old: passageOf(old), new: passageOf(newer) };
  const note = correctionOf(old, newer, comparison);
  return note === undefined
    ? { kind: "rewritten", ...passages }
    : { kind: "corrected", ...passages, note };
}

/** A divergence of the engine between the two other than in style or wording, else a figure that changed. */
function correctionOf(old: Told, newer: Told, { divergences }: Comparison): string | undefined {
  const found = divergences.find(
    ({ readings, severity, type }) =>
      severity !== "style" &&
      !looseTypes.has(type) &&
      [old, newer].every(({ sentence }) => readings.some((each) => each.sentence === sentence)),
  );
  const edits = findEdits(old.words, newer.words);
  const slots = edits.filter(({ old: from, new: to }) => from.length > 0 && to.length > 0);
  const shown = slots.map((edit) => `${wordsIn(old, edit.old)} → ${wordsIn(newer, edit.new)}`);
  const figures = slots.filter((edit) => [edit.old, edit.new].every(hasFigure));
  if (found || figures.length > 0) return shown.slice(0, 3).join("; ") || found?.note;
  return undefined;
}

/** What may differ without anything having been wrong. */
const looseTypes: ReadonlySet<string> = new Set(["wording", "scope", "certainty"]);

function hasFigure(words: readonly string[]): boolean {
  return words.some((word) => /\p{N}/u.test(word));
}

/** The words as they are printed, capitals and marks included. */
function wordsIn({ text }: Told, words: readonly string[]): string {
  const from = text.toLowerCase().replaceAll("’", "'").indexOf(words.join(" "));
  return from < 0 ? words.join(" ") : text.slice(from, from + words.join(" ").length);
}

function passageOf({ sentence, text }: Told): Passage {
  return { sentence: sentence.replace(/@(?:old|new)(?=:\d+$)/, ""), text };
}

/** From so many words in common a sentence elsewhere tells the same thing. */
const leastElsewhere = 0.4;

/** From so many it is the sentence itself, cut or touched up. */
const leastPrinted = 0.7;

function findIn({ article, sentences }: Text, pair: Pair, comparison: Comparison): Elsewhere {
  const told = { article: article.id, outlet: article.outlet };
  const sides = [pair.old, pair.new].filter((side) => side !== undefined);
  const nearest = sentences
    .map((sentence) => ({ sentence, score: scoreOf(sentence, sides, comparison) }))
    .filter(({ score }) => score >= leastElsewhere)
    .reduce<{ sentence: Told; score: number } | undefined>(
      (best, each) => (best && best.score >= each.score ? best : each),
      undefined,
    );
  if (!nearest) return { ...told, status: "absent" };
  const { sentence: id, text } = nearest.sentence;
  return {
    ...told,
    status: statusOf(nearest.sentence.words, pair),
    passage: { sentence: id, text },
  };
}

function scoreOf(sentence: Told, sides: readonly Told[], comparison: Comparison): number {
  const scores = sides.map(({ words }) => likeness(sentence.words, words));
  const linked = sides.some((side) => isLinked(comparison, sentence, side));
  return Math.max(...scores, linked ? leastElsewhere : 0);
}

/** By the words that were changed, with their neighbours; one old wording is enough to be old. */
function statusOf(words: readonly string[], pair: Pair): "old" | "new" | "rewritten" {
  const { old, new: newer } = pair;
  if (!old || !newer) {
    const printed = likeness(words, (old ?? newer)?.words ?? []) >= leastPrinted;
    return printed ? (old ? "old" : "new") : "rewritten";
  }
  const edits = findEdits(old.words, newer.words);
  const stands = (side: keyof Pair) => (edit: EditedWords) =>
    has(words, edit[side], edit.before, edit.after);
  const onlyOld = edits.some((edit) => stands("old")(edit) && !stands("new")(edit));
  if (onlyOld) return "old";
  return edits.length > 0 && edits.every(stands("new")) ? "new" : "rewritten";
}
