import type { Article } from "@crossread/core";
import { featuresOf, type Profile, profile } from "./features.ts";
import { model } from "./model.ts";

/** An article that is about something else than the others. */
export interface OtherStory {
  readonly article: string;
  /** How alike it is to the nearest article of the story, 0 to 1. */
  readonly score: number;
  /** The score that an article of the story reaches. */
  readonly least: number;
  /** The article of the story that it is nearest to. */
  readonly nearest: string;
}

/**
 * The articles that are not on the story of the others. The story is the largest group of articles that
 * hang together, each with one of it at least; where no group is the largest, nobody can tell which is the
 * story, and none is named. It tells another topic well, and another event of one topic seldom.
 */
export function findOtherStories(articles: readonly Article[]): readonly OtherStory[] {
  const profiles = articles.map(profile);
  const scores = profiles.map((left) => profiles.map((right) => scoreOf(left, right)));
  const groups = groupAlike(scores).toSorted((a, b) => b.length - a.length);
  const [story, next] = groups;
  if (!story || !next || story.length < 2 || story.length === next.length) return [];
  return groups
    .slice(1)
    .flat()
    .filter((at) => profiles[at]!.words.size >= leastWords)
    .toSorted((a, b) => a - b)
    .map((at) => {
      const nearest = story.reduce((best, each) =>
        scores[at]![each]! > scores[at]![best]! ? each : best,
      );
      const article = articles[at]!.id;
      const score = scores[at]![nearest]!;
      return { article, score, least: model.threshold, nearest: articles[nearest]!.id };
    });
}

/** Different content words: a shorter text tells too little of itself to be left out. */
const leastWords = 15;

/** The score of two articles by themselves, 0 to 1. */
export function sameStoryScore(left: Article, right: Article): number {
  return scoreOf(profile(left), profile(right));
}

/** The values behind the score of two articles; see `sameStoryFeatureNames`. */
export function sameStoryFeatures(left: Article, right: Article): readonly number[] {
  return featuresOf(profiled(left), profiled(right));
}

const profiles = new WeakMap<Article, Profile>();

function profiled(article: Article): Profile {
  const known = profiles.get(article) ?? profile(article);
  profiles.set(article, known);
  return known;
}

function scoreOf(left: Profile, right: Profile): number {
  const values = featuresOf(left, right);
  const sum = model.weights.reduce((all, weight, at) => all + weight * values[at]!, 0);
  return 1 / (1 + Math.exp(-model.intercept - sum));
}

/** Groups of articles, each joined to one of its group by a score that reaches the threshold. */
function groupAlike(scores: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const left = new Set(scores.keys());
  const groups: number[][] = [];
  for (const start of scores.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const at of group) {
      for (const other of left) {
        if (scores[at]![other]! < model.threshold) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
