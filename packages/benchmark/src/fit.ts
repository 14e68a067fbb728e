import { annotate, clean, compareArticles, describePairs, segment } from "@crossread/core";
import { type Encoder, findSimilarities, type VectorCache } from "@crossread/meaning";
import { fit, type JudgedPair, type JudgedStory } from "@crossread/meaning/fit";
import type { GoldStory } from "./gold.ts";
import { match, pairKey } from "./match.ts";
import type { Compare } from "./outcome.ts";

/** Describes every candidate pair of the stories and labels it. */
export function judgePairs(stories: readonly GoldStory[]): JudgedStory[] {
  return stories.map((story) => {
    const articles = story.articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const segmented = articles.map((article) => segment(clean(article)));
    const { gold } = match(story, { sentences: segmented.flatMap(({ sentences }) => sentences) });
    const truth = new Map(story.pairs.map(({ a, b, strength }) => [pairKey(a, b), strength]));
    const found = new Set<string>();
    const pairs = describePairs(annotate(segmented)).pairs.map((described): JudgedPair => {
      const left = gold.get(described.pair.left.source.sentence.id);
      const right = gold.get(described.pair.right.source.sentence.id);
      const key = left && right ? pairKey(left, right) : "";
      const strength = truth.get(key);
      if (strength) found.add(key);
      return { described, any: strength !== undefined, same: strength === "same" };
    });
    const missed = [...truth].filter(([key]) => !found.has(key));
    return {
      name: story.name,
      pairs,
      pruned: {
        any: missed.length,
        same: missed.filter(([, strength]) => strength === "same").length,
      },
    };
  });
}

/** The same pairs with what a sentence encoder says of them. */
export async function withSimilarities(
  stories: readonly GoldStory[],
  judged: readonly JudgedStory[],
  encoder: Encoder,
): Promise<JudgedStory[]> {
  const cache: VectorCache = new Map();
  const described: JudgedStory[] = [];
  for (const [at, story] of judged.entries()) {
    const found = await findSimilarities(stories[at]!.articles, encoder, { cache });
    const opinions = new Map(
      found.map(({ left, right, similarity }) => [`${left}\n${right}`, similarity]),
    );
    const pairs = story.pairs.map((one): JudgedPair => {
      const { left, right } = one.described.pair;
      const similarity = opinions.get(`${left.source.sentence.id}\n${right.source.sentence.id}`);
      return similarity === undefined ? one : { ...one, similarity };
    });
    described.push({ ...story, pairs });
  }
  return described;
}

/** For each story the engine with weights fitted on all others. */
export function leaveOneOut(stories: readonly GoldStory[]): (story: GoldStory) => Compare {
  const judged = judgePairs(stories);
  return (story) => {
    const weights = fit(
      judged.filter(({ name }) => name !== story.name),
      "left out",
    );
    return (articles, options) => compareArticles(articles, { ...options, weights });
  };
}
