import {
  type Article,
  annotate,
  clean,
  type Decision,
  describePairs,
  firstPassNames,
  type SegmentedArticle,
  secondPassNames,
  segment,
  slice,
  type Weights,
  withCollective,
} from "@crossread/core";
import { isByJudge } from "../decide.ts";
import { probability } from "./logistic.ts";
import { fittedOf } from "./model.ts";

/** A story that a desk reviewed: the pairs of sentences on which people decided. */
export interface DeskStory {
  readonly name: string;
  readonly pairs: readonly DeskPair[];
}

export interface DeskPair {
  /** Values of the features of the second pass. */
  readonly values: Float64Array;
  readonly link: boolean;
  readonly same: boolean;
}

/**
 * The pairs of a story on which people decided, as rows to fit on. What a judging program decided is left
 * out: weights are not to learn from a model what a person did not look at. An accepted link is `same` where
 * the given weights call it so, because that is what was accepted.
 */
export function readDesk(
  name: string,
  articles: readonly Article[],
  decisions: readonly Decision[],
  weights: Weights,
): DeskStory {
  const segmented = articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((article) => segment(clean(article)));
  const decided = decidedPairs(segmented, decisions);
  if (decided.size === 0) return { name, pairs: [] };
  const described = describePairs(annotate(segmented)).pairs;
  const first = fittedOf(weights.first, firstPassNames);
  const same = fittedOf(weights.same, secondPassNames);
  const firstPass = described.map(({ values }) => probability(first, values));
  const pairs = withCollective(described, firstPass).flatMap(({ pair, values }): DeskPair[] => {
    const decision = decided.get(
      `${pair.left.source.sentence.id}\n${pair.right.source.sentence.id}`,
    );
    if (!decision) return [];
    const link = decision.verdict !== "reject";
    const strength =
      decision.label ?? (probability(same, values) >= weights.sameThreshold ? "same" : "partial");
    return [{ values, link, same: link && strength === "same" }];
  });
  return { name, pairs };
}

/** People's decisions on links by the ids of both sentences; words that are gone decide nothing. */
function decidedPairs(
  articles: readonly SegmentedArticle[],
  decisions: readonly Decision[],
): Map<string, Decision> {
  const ids = new Map<string, { readonly id: string; readonly at: number }>();
  let at = 0;
  for (const { article, sentences } of articles) {
    for (const sentence of sentences) {
      at += 1;
      if (sentence.role === "boilerplate") continue;
      const key = `${article.id}\n${slice(article[sentence.field], sentence)}`;
      if (!ids.has(key)) ids.set(key, { id: sentence.id, at });
    }
  }
  const found = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.on !== "link" || isByJudge(decision) || decision.anchors.length !== 2) continue;
    const both = decision.anchors.flatMap(
      ({ article, text }) => ids.get(`${article}\n${text}`) ?? [],
    );
    if (both.length !== 2) continue;
    const [left, right] = both.sort((a, b) => a.at - b.at);
    found.set(`${left!.id}\n${right!.id}`, decision);
  }
  return found;
}
