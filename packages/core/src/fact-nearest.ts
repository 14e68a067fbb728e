import type { Likelihood } from "./align.ts";
import type { AnnotatedStory, Fact } from "./model.ts";
import { articleOf } from "./text.ts";

/** Below this probability a pair shares a word or two: that is no near miss. */
const leastNear = 0.02;

/**
 * Facts with what came nearest in each article that does not tell them: the likeliest pair of any member with a
 * sentence there. Articles in which nothing came near are left out, so that a large story stays small.
 */
export function withNearest(
  facts: readonly Fact[],
  story: AnnotatedStory,
  scored: readonly Likelihood[],
): Fact[] {
  const factsOf = new Map<string, number[]>();
  const tellers = facts.map(({ members }, n) => {
    for (const member of members) factsOf.set(member, [...(factsOf.get(member) ?? []), n]);
    return new Set(members.map(articleOf));
  });
  const found = facts.map(() => new Map<string, { sentence: string; probability: number }>());
  const note = (from: string, article: string, sentence: string, probability: number): void => {
    for (const n of factsOf.get(from) ?? []) {
      const known = found[n]!.get(article);
      if (tellers[n]!.has(article) || (known && known.probability >= probability)) continue;
      found[n]!.set(article, { sentence, probability });
    }
  };
  for (const { left, right, probability } of scored) {
    if (probability < leastNear) continue;
    note(left.id, right.article, right.id, probability);
    note(right.id, left.article, left.id, probability);
  }
  return facts.map((fact, n): Fact => {
    const nearest = story.articles.flatMap(({ article: { id, outlet } }) => {
      const near = found[n]!.get(id);
      if (!near) return [];
      const probability = Math.round(near.probability * 1000) / 1000;
      return [{ article: id, outlet, sentence: near.sentence, probability }];
    });
    return nearest.length > 0 ? { ...fact, nearest } : fact;
  });
}
