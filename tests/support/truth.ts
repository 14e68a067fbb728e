import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  Article,
  DivergenceType,
  Field,
  Severity,
  Span,
} from "../../packages/core/src/model.ts";

/** Words that stand in one article, verbatim. */
export interface Statement {
  readonly article: string;
  readonly text: string;
  /** The words inside `text` that matter; all of it where absent. */
  readonly words?: string;
  /** `body` where absent. */
  readonly field?: Field;
  /** Which occurrence in the field, from 1; needed only where there are several. */
  readonly occurrence?: number;
  readonly kind?: string;
  readonly note?: string;
}

/** Two statements that look alike or unlike, with the statements of other articles on either side. */
export interface Pair {
  readonly a: Statement;
  readonly b: Statement;
  readonly likeA?: readonly Statement[];
  readonly likeB?: readonly Statement[];
  readonly why: string;
}

/** What a careful editor finds in a story; each key is explained in the story's README. */
export interface Truth {
  readonly agreements: readonly {
    readonly fact: string;
    readonly statements: readonly Statement[];
  }[];
  readonly divergences: readonly (Pair & {
    readonly type: DivergenceType;
    readonly severity: Severity;
    readonly planted: boolean;
  })[];
  readonly noConflicts: readonly (Pair & { readonly kind: string })[];
  readonly unique: readonly Statement[];
  readonly copies: readonly { readonly source: string; readonly copies: readonly string[] }[];
  readonly traps: readonly Pair[];
  readonly labels: readonly {
    readonly who: string;
    readonly difference: "style" | "substantive" | "evaluative";
    readonly forms: readonly Statement[];
  }[];
  readonly reportingVerbs: readonly {
    readonly speaker: string;
    readonly quote: string;
    readonly readings: readonly Statement[];
  }[];
  readonly prominence: readonly {
    readonly fact: string;
    readonly places: readonly Statement[];
    readonly why: string;
  }[];
  readonly speakers: readonly (Statement & { readonly speaker: string })[];
  readonly apparatus: readonly Statement[];
  readonly boilerplate: readonly Statement[];
}

/** A story as the engine gets it, and what is to be found in it. */
export interface JudgedStory {
  readonly title: string;
  readonly articles: readonly Article[];
  readonly truth: Truth;
}

/** A span with the article and field that it counts in. */
export interface Located extends Span {
  readonly article: string;
  readonly field: Field;
}

/** Reads the story folder `seeds/<name>`: story.json, its articles and truth.json. */
export function loadJudgedStory(name: string): JudgedStory {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../seeds", name);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const story = JSON.parse(read("story.json")) as StoryFile;
  return {
    title: story.title,
    articles: story.articles.map(({ file, ...about }) => ({
      ...about,
      title: about.title ?? "",
      body: read(file),
    })),
    truth: JSON.parse(read("truth.json")) as Truth,
  };
}

/** Where the whole statement stands. Throws where it is missing, or stands there more often than it says. */
export function locate(articles: readonly Article[], statement: Statement): Located {
  const { text, field = "body", occurrence } = statement;
  const article = articles.find((candidate) => candidate.id === statement.article);
  if (!article) throw new Error(`no article ${statement.article}`);
  const starts = occurrences(article[field], text);
  if (occurrence === undefined && starts.length > 1) {
    throw new Error(`${article.id}: “${text}” stands there ${starts.length} times`);
  }
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) throw new Error(`${article.id}: “${text}” is not there`);
  return { article: article.id, field, start, end: start + text.length };
}

/** Where the words that matter stand; the whole statement where none are singled out. */
export function locateWords(articles: readonly Article[], statement: Statement): Located {
  const whole = locate(articles, statement);
  const { text, words = text } = statement;
  const [first, second] = occurrences(text, words);
  if (first === undefined || second !== undefined) {
    throw new Error(`${whole.article}: “${words}” does not stand once in “${text}”`);
  }
  const start = whole.start + first;
  return { ...whole, start, end: start + words.length };
}

/** Every statement of a truth, wherever it stands, in the order of the file. */
export function statements(truth: Truth): Statement[] {
  return collect(truth);
}

type StoryFile = {
  readonly title: string;
  readonly articles: readonly (Omit<Article, "title" | "body"> & {
    readonly title?: string;
    readonly file: string;
  })[];
};

function occurrences(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

function collect(value: unknown): Statement[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== "object" || value === null) return [];
  if ("article" in value && "text" in value) return [value as Statement];
  return Object.values(value).flatMap(collect);
}
