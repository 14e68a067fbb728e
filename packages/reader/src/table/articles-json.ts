import type { Article } from "@crossread/core";
import { object, optional, parseJson } from "../json.ts";
import {
  anyText,
  articleDetails,
  articleId,
  articleList,
  refuseRepeated,
  someText,
} from "../story/story-file.ts";

/** Articles given with their text, and the title of their story where it is told. */
export interface GivenArticles {
  readonly title?: string;
  readonly articles: readonly Article[];
}

/**
 * Reads articles out of JSON: a list of articles, or `{ "title", "articles" }`. An article has `id`,
 * `outlet` and `body`, and may have `title` and what else `story.json` knows of it. `file` names the JSON
 * in messages.
 * @throws InputError that names the field and what was expected there.
 */
export function parseArticles(text: string, file: string): GivenArticles {
  const list = text.trimStart().startsWith("[");
  const { title, articles } = list
    ? { title: undefined, articles: parseJson(text, file, articleList(givenArticle)) }
    : parseJson(text, file, givenStory);
  const ids = articles.map(({ id }) => id);
  refuseRepeated(ids, "id", file, list ? "" : "articles");
  return {
    ...(title !== undefined && { title }),
    articles: articles.map((article) => ({ ...article, title: article.title ?? "" })),
  };
}

const givenArticle = object(
  {
    id: articleId,
    outlet: someText,
    title: optional(anyText),
    body: someText,
    language: optional(someText),
    ...articleDetails,
  },
  "an object with id, outlet and body",
);

const givenStory = object(
  { title: optional(someText), articles: articleList(givenArticle) },
  "a list of articles, or an object with such a list in “articles”",
);
