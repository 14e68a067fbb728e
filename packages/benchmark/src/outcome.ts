import type { Article, Band, Comparison, Link } from "@crossread/core";
import type { GoldStory } from "./gold.ts";
import { match, pairKey } from "./match.ts";

/**
 * One pair of gold sentences that the engine held possible or that the annotator linked. Absent
 * fields keep the record short: most of some thousand candidates a story are neither listed nor true.
 */
export interface Candidate {
  /** Ids of both gold sentences, `A01 B07`. */
  readonly pair: string;
  /** Score for being a link at all; absent where the pair was pruned before scoring. */
  readonly any?: number;
  /** Score for being a `same` link. */
  readonly same?: number;
  /** What the annotator says. */
  readonly truth?: "same" | "partial";
  /** What the engine lists at its shipped threshold. */
  readonly listed?: "same" | "partial";
  readonly band?: Band;
  readonly trap?: true;
}

/** What an engine made of one judged story, as plain data without a word of its text. */
export interface Outcome {
  readonly story: string;
  readonly candidates: readonly Candidate[];
  /** How many traps the annotator set, candidates or not. */
  readonly trapCount: number;
  /** Gold sentences: set aside by both, by the engine, by the annotator. */
  readonly boilerplate: {
    readonly both: number;
    readonly engine: number;
    readonly gold: number;
  };
  /** Sentences called unique as a whole, and those among them that the annotator links as `same`. */
  readonly unique: { readonly called: number; readonly same: number };
  /** Partners missed by sentences called unique, one an article, and those named as nearest miss. */
  readonly nearest: { readonly asked: number; readonly hits: number };
}

/** An engine: articles in, comparison out. */
export type Compare = (
  articles: readonly Article[],
  options?: { readonly minProbability?: number },
) => Comparison;

/**
 * Runs an engine twice on a story, as it ships and with every candidate link listed, and holds the
 * result against the annotator's. Both ends of a link are mapped to gold sentences; of several links
 * that fall on one pair the most probable counts.
 */
export function judge(story: GoldStory, compare: Compare): Outcome {
  const shipped = compare(story.articles);
  const everything = compare(story.articles, { minProbability: 0 });
  return {
    story: story.name,
    candidates: candidates(story, shipped, everything),
    trapCount: story.traps.length,
    boilerplate: boilerplate(story, shipped),
    ...unique(story, shipped),
  };
}

/** The score by which `same` links are ranked, with a rough stand-in where the engine gives none. */
export function sameScore(link: Link): number {
  const given = (link as { sameProbability?: unknown }).sameProbability;
  if (typeof given === "number") return given;
  return link.strength === "same" ? link.probability : link.probability / 1000;
}

function candidates(story: GoldStory, shipped: Comparison, everything: Comparison): Candidate[] {
  const found = new Map<string, { -readonly [Key in keyof Candidate]: Candidate[Key] }>();
  const at = (pair: string) => {
    const known = found.get(pair) ?? { pair };
    found.set(pair, known);
    return known;
  };
  for (const { pair, link } of mapped(story, everything)) {
    const candidate = at(pair);
    candidate.any = Math.max(candidate.any ?? 0, rounded(link.probability));
    candidate.same = Math.max(candidate.same ?? 0, rounded(sameScore(link)));
  }
  for (const { pair, link } of mapped(story, shipped)) {
    const candidate = at(pair);
    if (candidate.listed !== "same") candidate.listed = link.strength;
    candidate.band = surer(candidate.band, link.band);
  }
  for (const { a, b, strength } of story.pairs) at(pairKey(a, b)).truth = strength;
  for (const { a, b } of story.traps) {
    const known = found.get(pairKey(a, b));
    if (known) known.trap = true;
  }
  return [...found.values()].sort((left, right) => (left.pair < right.pair ? -1 : 1));
}

/** Links whose ends stand for gold sentences of two articles. */
function* mapped(
  story: GoldStory,
  comparison: Comparison,
): Generator<{ readonly pair: string; readonly link: Link }> {
  const { gold } = match(story, comparison);
  for (const link of comparison.links) {
    const left = gold.get(link.left);
    const right = gold.get(link.right);
    if (left === undefined || right === undefined) continue;
    if (story.sentences.get(left)?.article === story.sentences.get(right)?.article) continue;
    yield { pair: pairKey(left, right), link };
  }
}

/** Six decimals keep a stored run small and lose nothing that ranks links. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

const byCertainty: readonly Band[] = ["possible", "likely", "sure"];

function surer(left: Band | undefined, right: Band): Band {
  return left && byCertainty.indexOf(left) > byCertainty.indexOf(right) ? left : right;
}

/** Counted in gold sentences: one is set aside if the engine's sentence that covers most of it is. */
function boilerplate(story: GoldStory, comparison: Comparison): Outcome["boilerplate"] {
  const { engine } = match(story, comparison);
  const aside = [...story.sentences.keys()].filter((id) => engine.get(id)?.role === "boilerplate");
  return {
    both: aside.filter((id) => story.boilerplate.has(id)).length,
    engine: aside.length,
    gold: story.boilerplate.size,
  };
}

/**
 * Sentences that no listed link reaches and that are called unique. Clauses that a linked sentence
 * adds are unique findings too, but no claim that the sentence has no partner.
 */
function unique(story: GoldStory, comparison: Comparison): Pick<Outcome, "unique" | "nearest"> {
  const { gold } = match(story, comparison);
  const partners = new Map<string, { id: string; article: string; strength: string }[]>();
  const add = (from: string, id: string, strength: string) => {
    const article = story.sentences.get(id)!.article;
    partners.set(from, [...(partners.get(from) ?? []), { id, article, strength }]);
  };
  for (const { a, b, strength } of story.pairs) {
    add(a, b, strength);
    add(b, a, strength);
  }
  const linked = new Set(comparison.links.flatMap(({ left, right }) => [left, right]));
  const called = new Map(
    comparison.unique
      .filter(({ sentence }) => !linked.has(sentence))
      .map(({ sentence, nearest }) => [sentence, nearest]),
  );
  const counts = { unique: { called: 0, same: 0 }, nearest: { asked: 0, hits: 0 } };
  for (const [sentence, nearest] of called) {
    counts.unique.called += 1;
    const missed = partners.get(gold.get(sentence) ?? "") ?? [];
    if (missed.some(({ strength }) => strength === "same")) counts.unique.same += 1;
    for (const article of new Set(missed.map((partner) => partner.article))) {
      const miss = nearest.find((one) => one.article === article)?.sentence;
      const told = miss === undefined ? undefined : gold.get(miss);
      counts.nearest.asked += 1;
      if (missed.some(({ id }) => id === told)) counts.nearest.hits += 1;
    }
  }
  return counts;
}
