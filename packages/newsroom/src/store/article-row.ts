import type { Article } from "@crossread/core";

/** An article as the database gives it, with or without its text. */
export type ArticleRow = Pick<Article, "id" | "outlet" | "title"> & {
  readonly published: string | null;
  /** Its other fields. */
  readonly more: Partial<Article>;
};

/** The article of a row; what the database leaves open is absent. */
export function articleOf<Row extends ArticleRow>({ published, more, ...row }: Row) {
  return { ...more, ...row, ...(published !== null && { published }) };
}
