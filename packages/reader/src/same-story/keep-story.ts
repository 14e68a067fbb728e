import type { LeftOut } from "../story/check-story.ts";
import type { FoundArticle } from "../story/read-files.ts";
import { findOtherStories, sameStoryScore } from "./find-other-stories.ts";
import { model } from "./model.ts";

/** The articles of the story, and what a person should know of the others. */
export interface Kept {
  readonly articles: readonly FoundArticle[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/**
 * Leaves out articles that are about something else than the others, with a note that names each and its
 * score; `force` keeps them, and the note. Of two articles neither can be left out.
 */
export function keepStory(articles: readonly FoundArticle[], force: boolean): Kept {
  const [first, second] = articles;
  if (articles.length === 2 && first && second) {
    const score = sameStoryScore(first.article, second.article);
    if (score >= model.threshold) return { articles, leftOut: [], notes: [] };
    const note = `${first.file} and ${second.file} may be about different things (${shown(score)})`;
    return { articles, leftOut: [], notes: [note] };
  }
  const others = findOtherStories(articles.map(({ article }) => article));
  const byId = new Map(others.map((other) => [other.article, other]));
  return {
    articles: force ? articles : articles.filter(({ article }) => !byId.has(article.id)),
    leftOut: articles.flatMap(({ article }) =>
      byId.has(article.id) && !force
        ? [{ outlet: article.outlet, reason: "it seems to be about something else" }]
        : [],
    ),
    notes: articles.flatMap(({ article, file }) => {
      const other = byId.get(article.id);
      if (!other) return [];
      const outcome = force ? "kept by --force" : "left out; --force keeps it";
      return [`${file}: seems to be about something else (${shown(other.score)}): ${outcome}`];
    }),
  };
}

function shown(score: number): string {
  return `score ${score.toFixed(3)}, where articles on one story have ${model.threshold} or more`;
}
