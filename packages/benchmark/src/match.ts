import type { Comparison, Field, Sentence, Span } from "@crossread/core";
import type { GoldSentence, GoldStory } from "./gold.ts";

/** Which gold sentence each sentence of an engine stands for, and the other way round. */
export interface Matching {
  /** Engine sentence id → id of the gold sentence it overlaps most; absent where it overlaps none. */
  readonly gold: ReadonlyMap<string, string>;
  /** Gold sentence id → the engine's sentence that overlaps it most; absent where none does. */
  readonly engine: ReadonlyMap<string, Sentence>;
}

interface Placed extends Span {
  readonly id: string;
  readonly article: string;
  readonly field: Field;
}

/**
 * Maps an engine's sentences to the annotator's, so that different ideas of where a sentence ends
 * don't decide the score. Several of one side may stand for one of the other.
 */
export function match(story: GoldStory, comparison: Pick<Comparison, "sentences">): Matching {
  const gold = byField([...story.sentences.values()]);
  const engine = byField(comparison.sentences);
  const sentences = new Map(comparison.sentences.map((sentence) => [sentence.id, sentence]));
  return {
    gold: closest(comparison.sentences, gold),
    engine: new Map(
      [...closest([...story.sentences.values()], engine)].map(([id, other]) => [
        id,
        sentences.get(other)!,
      ]),
    ),
  };
}

/** The key of a pair of gold sentences, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Gold sentences of one article in reading order, title first. */
export function readingOrder(story: GoldStory, article: string): GoldSentence[] {
  return [...story.sentences.values()]
    .filter((sentence) => sentence.article === article)
    .sort((left, right) =>
      left.field === right.field ? left.start - right.start : left.field === "title" ? -1 : 1,
    );
}

function byField(sentences: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  return Map.groupBy(sentences, ({ article, field }) => `${article} ${field}`);
}

function closest(
  from: readonly Placed[],
  to: ReadonlyMap<string, readonly Placed[]>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const sentence of from) {
    let best = 0;
    for (const other of to.get(`${sentence.article} ${sentence.field}`) ?? []) {
      const common = Math.min(sentence.end, other.end) - Math.max(sentence.start, other.start);
      if (common <= best) continue;
      best = common;
      found.set(sentence.id, other.id);
    }
  }
  return found;
}
