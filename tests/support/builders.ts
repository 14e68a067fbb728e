import { type AnnotatedStory, type Article, annotate, clean, segment } from "@crossread/core";

/** An article with its outlet as id: `article("Daily Record", "Two men were held. …")`. */
export function article(outlet: string, body: string, more: Partial<Article> = {}): Article {
  const id = outlet.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { id, outlet, title: "", body, ...more };
}

/** Articles taken through clean, segment and annotate. */
export function annotated(...articles: readonly Article[]): AnnotatedStory {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return annotate(sorted.map((one) => segment(clean(one))));
}
