import { type Article, clean, type Similarity, segment, sha256, slice } from "@crossread/core";
import type { Encoder } from "./encoder.ts";

/** Vectors kept from earlier runs, by the SHA-256 of the text. */
export type VectorCache = Map<string, Float32Array>;

export interface SimilarityOptions {
  readonly cache: VectorCache;
  readonly progress?: (done: number, of: number) => void;
}

/** Pairs that are handed on, at most; beyond it the most alike. Ten articles of 40 sentences have 72,000. */
export const mostSimilarities = 300_000;

interface Line {
  readonly id: string;
  readonly article: string;
  readonly text: string;
}

/**
 * How alike an encoder holds the sentences of different articles to be, as `compareArticles` takes it:
 * cosines, with what lies below 0 as 0. A text is encoded once, here and in all runs that share the cache.
 */
export async function findSimilarities(
  articles: readonly Article[],
  encoder: Encoder,
  { cache, progress }: SimilarityOptions,
): Promise<Similarity[]> {
  const lines = linesOf(articles);
  const fresh = [...new Set(lines.map(({ text }) => text))].filter(
    (text) => !cache.has(sha256(text)),
  );
  const vectors = await encoder.encode(fresh, progress);
  for (const [at, text] of fresh.entries()) cache.set(sha256(text), vectors[at]!);
  const vectorOf = lines.map(({ text }) => cache.get(sha256(text))!);
  const found: Similarity[] = [];
  for (const [at, left] of lines.entries()) {
    for (let other = at + 1; other < lines.length; other += 1) {
      const right = lines[other]!;
      if (right.article === left.article) continue;
      const similarity = cosine(vectorOf[at]!, vectorOf[other]!);
      found.push({ left: left.id, right: right.id, similarity });
    }
  }
  if (found.length <= mostSimilarities) return found;
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostSimilarities);
}

/** Sentences of story text, by article and place. */
function linesOf(articles: readonly Article[]): Line[] {
  return articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((article) =>
      segment(clean(article)).sentences.flatMap(({ id, field, role, start, end }): Line[] => {
        if (role === "boilerplate") return [];
        return [{ id, article: article.id, text: slice(article[field], { start, end }) }];
      }),
    );
}

function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += left[at]! * right[at]!;
  return Math.min(1, Math.max(0, sum));
}
