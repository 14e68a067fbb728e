import type { ArticleRecord } from "@crossread/newsroom";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { print } from "./print.ts";
import { loadNewsroom, refuseId, type StoreOptions, withOldStore } from "./stories-store.ts";
import type { System } from "./system.ts";

export interface ListOptions extends StoreOptions {
  readonly limit?: number;
  readonly since?: string;
  readonly outlet?: readonly string[];
}

/** Prints the stories of a store, the largest first. */
export async function listStories(options: ListOptions, system: System): Promise<number> {
  const { walkStories } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    for await (const { story, articles } of walkStories(database, chosen(options))) {
      const { id, size, independent, first, last, title, compared, problem, findings } = story;
      const outlets = [...new Set(articles.map(({ outlet }) => outlet))].join(", ");
      const dates = first === undefined ? "no date" : first === last ? first : `${first} – ${last}`;
      const told = findings
        ? `  ${findings.agreed} agreed, ${counted(findings.conflicts, "conflict")}, ${findings.differs} ${findings.differs === 1 ? "differs" : "differ"}`
        : "";
      const state = problem ? `  not compared: ${problem}` : compared ? told : "  not compared yet";
      const line = `${id}  ${counted(size, "article")}, ${counted(independent, "independent text")}  ${harmless(`${dates}  ${title}  [${outlets}]${state}`)}\n`;
      if (!(await print(system, line))) break;
    }
    return exitCodes.done;
  });
}

/** The stories that were asked for, as the store knows it. */
export function chosen({ since, outlet, limit }: ListOptions) {
  return {
    ...(since !== undefined && { since }),
    ...(outlet !== undefined && { outlets: outlet }),
    ...(limit !== undefined && { limit }),
  };
}

/** Prints the articles of a story, each with what it shares with the first. */
export async function showStory(
  id: string,
  options: StoreOptions,
  system: System,
): Promise<number> {
  const { explainPair, findArticle, findStory, headlineOf, readMembers } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    const head = (article: Head) =>
      harmless(
        `${article.id}  ${article.published ?? "no date"}  ${article.outlet}: ${headlineOf(article)}`,
      );
    const story = await findStory(database, id);
    if (story === undefined) {
      const article = (await findArticle(database, id)) ?? refuseId(id);
      system.out(`${head(article)}\n    ${harmless(whereIs(article))}\n`);
      return exitCodes.done;
    }
    const [first, ...rest] = await readMembers(database, story);
    if (!first) return refuseId(id);
    system.out(`${story}\n${head(first)}\n`);
    for (const article of rest) {
      const { names, headline, terms, days } = explainPair(first, article);
      system.out(`${head(article)}\n`);
      if (days !== undefined) system.out(`    ${counted(days, "day")} from the first\n`);
      const shares = [
        ["names", names],
        ["headline words", headline],
        ["other words", terms],
      ] as const;
      for (const [what, words] of shares) {
        if (words.length === 0) continue;
        const more = words.length > mostWords ? ` and ${words.length - mostWords} more` : "";
        const shown = words.slice(0, mostWords).map((term) => printedAs(term, first));
        system.out(`    ${what}: ${harmless(shown.join(", "))}${more}\n`);
      }
    }
    return exitCodes.done;
  });
}

/** A word as the article prints it, in small letters: grouping compares words without their endings. */
function printedAs(term: string, { title, body }: Head): string {
  const words =
    `${title} ${body}`.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*/gu) ?? [];
  const forms = words
    .map((word) => word.replace(/['’]s$/, ""))
    .filter((word) => word.startsWith(term));
  return (
    forms.reduce((best, word) => (best && best.length <= word.length ? best : word), "") || term
  );
}

type Head = Pick<ArticleRecord, "id" | "outlet" | "title" | "body"> & {
  readonly published?: string | undefined;
};

/** Why an article is in no story. */
function whereIs({ state, reason }: ArticleRecord): string {
  switch (state) {
    case "current":
      return "in no story: no other article tells the same, or it is not grouped yet";
    case "superseded":
      return "corrected: a later text of its outlet took its place";
    case "withdrawn":
      return `out of the findings: ${reason ?? "withdrawn"}`;
    case "aside":
      return `set aside, as it can't be compared: ${reason ?? "no reason is known"}`;
  }
}

/** Prints what could not be read, where it stood and why. */
export async function listRefused(options: StoreOptions, system: System): Promise<number> {
  const { walkRefused } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    for await (const { place, reason } of walkRefused(database)) {
      if (!(await print(system, `${harmless(`${place}: ${reason}`)}\n`))) break;
    }
    return exitCodes.done;
  });
}

/** Words that are shown of each kind. */
const mostWords = 15;
