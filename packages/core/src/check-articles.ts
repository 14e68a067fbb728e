import { InputError } from "./errors.ts";
import type { Article } from "./model.ts";

/** The articles by id, so that the order they come in changes nothing. */
export function checkArticles(articles: readonly Article[]): Article[] {
  if (articles.length < 2) {
    throw new InputError({
      file: "story",
      field: "articles",
      expected: "at least two articles to compare",
      received: articles.length === 0 ? "none" : "one",
    });
  }
  const seen = new Set<string>();
  articles.forEach((article, at) => {
    const field = `articles[${at}]`;
    if (!article.id) fail(field, "id", "a text that names the article", "nothing");
    if (seen.has(article.id))
      fail(field, "id", "an id of its own", `"${article.id}" a second time`);
    if (!article.outlet.trim()) fail(field, "outlet", "the name of an outlet", "nothing");
    if (!/\S/.test(article.body)) fail(field, "body", "the text of the article", "no text");
    seen.add(article.id);
  });
  return articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function fail(file: string, field: string, expected: string, received: string): never {
  throw new InputError({ file, field, expected, received });
}
