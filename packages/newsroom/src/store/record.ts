import type { Refused } from "../incoming.ts";
import type { Database } from "./database.ts";

/** What is known of an article, whether it stands or not. */
export interface ArticleRecord {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly body: string;
  readonly published?: string;
  /** `superseded` by a correction, `withdrawn`, or set `aside` because it can't be compared. */
  readonly state: "current" | "superseded" | "withdrawn" | "aside";
  /** Why it was withdrawn or set aside. */
  readonly reason?: string;
}

/** What the record has on the article with this id. */
export async function findArticle(
  database: Database,
  id: string,
): Promise<ArticleRecord | undefined> {
  const [row] = await database.query<
    Omit<ArticleRecord, "published" | "reason"> & {
      readonly published: string | null;
      readonly reason: string | null;
    }
  >(
    "select id, outlet, title, body, published, state, reason from crossread.articles where id = $1",
    [id],
  );
  if (!row) return undefined;
  const { published, reason, ...rest } = row;
  return {
    ...rest,
    ...(published !== null && { published }),
    ...(reason !== null && { reason }),
  };
}

/** Rows that are fetched at a time. */
const page = 500;

/** Gives what could not be read, in order of its place. */
export async function* walkRefused(database: Database): AsyncGenerator<Refused> {
  let after = "";
  for (;;) {
    const rows = await database.query<Refused>(
      "select place, reason from crossread.refused where place > $1 order by place limit $2",
      [after, page],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.place;
  }
}
