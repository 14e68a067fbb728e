import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Article,
  type DivergenceType,
  type Field,
  InputError,
  type Span,
} from "@crossread/core";

/** A sentence as the annotator cut it. */
export interface GoldSentence extends Span {
  readonly id: string;
  readonly article: string;
  readonly field: Field;
}

/** Two sentences of different articles that report the same fact, by the annotator's reading. */
export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly strength: "same" | "partial";
}

/** Two sentences that look alike and are no link. */
export interface GoldTrap {
  readonly a: string;
  readonly b: string;
  /** Why they are none, in words, where the annotator says it. */
  readonly why?: string;
}

/** A quotation with its speaker, if the article says who it is. */
export interface GoldQuote extends Span {
  readonly article: string;
  readonly field: Field;
  readonly speaker?: string;
  /** A label in quotation marks, nobody's speech. */
  readonly scare: boolean;
}

/** A stretch of an article. */
export interface GoldPlace extends Span {
  readonly article: string;
  readonly field: Field;
}

/** One thing that two articles tell differently, by the annotator's reading. */
export interface GoldDivergence {
  readonly type: DivergenceType;
  readonly severity: "conflict" | "differs";
  readonly a: GoldPlace;
  readonly b: GoldPlace;
}

/** A story with one careful annotator's judgement of it. */
export interface GoldStory {
  readonly name: string;
  readonly title?: string;
  readonly articles: readonly Article[];
  readonly sentences: ReadonlyMap<string, GoldSentence>;
  readonly boilerplate: ReadonlySet<string>;
  readonly pairs: readonly GoldPair[];
  readonly traps: readonly GoldTrap[];
  readonly quotes: readonly GoldQuote[];
  readonly divergences: readonly GoldDivergence[];
}

/**
 * Every judged story in a folder, by name. The stories' texts belong to their publishers and are not
 * part of this repository, so an absent folder is told apart from a broken one.
 */
export function readGold(folder: string): GoldStory[] {
  if (!existsSync(folder))
    fail(folder, "", "a folder of judged stories (they are not part of the repository)", "nothing");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "gold.json")))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0)
    fail(folder, "", "folders with story.json and gold.json, one a story", "none");
  return names.map((name) => readGoldStory(join(folder, name), name));
}

/** One judged story: `story.json`, the texts it names, and `gold.json`. */
export function readGoldStory(folder: string, name: string): GoldStory {
  const storyFile = join(folder, "story.json");
  const story = record(readJson(storyFile), storyFile, "");
  const articles = list(story.articles, storyFile, "articles").map((entry, index) =>
    readArticle(folder, storyFile, record(entry, storyFile, `articles[${index}]`), index),
  );
  const goldFile = join(folder, "gold.json");
  const gold = record(readJson(goldFile), goldFile, "");
  const sentences = readSentences(gold.sentences, goldFile, articles);
  const known = (value: unknown, field: string): string => {
    const id = string(value, goldFile, field);
    return sentences.has(id) ? id : fail(goldFile, field, "the id of a sentence", id);
  };
  return {
    name,
    ...(typeof story.title === "string" ? { title: story.title } : {}),
    articles,
    sentences,
    boilerplate: new Set(
      list(gold.boilerplate, goldFile, "boilerplate").map((id, index) =>
        known(id, `boilerplate[${index}]`),
      ),
    ),
    pairs: list(gold.pairs, goldFile, "pairs").map((entry, index) => {
      const field = `pairs[${index}]`;
      const pair = record(entry, goldFile, field);
      const strength = pair.strength;
      if (strength !== "same" && strength !== "partial")
        fail(goldFile, `${field}.strength`, "same or partial", String(strength));
      return { a: known(pair.a, `${field}.a`), b: known(pair.b, `${field}.b`), strength };
    }),
    traps: list(gold.traps ?? [], goldFile, "traps").map((entry, index) => {
      const trap = record(entry, goldFile, `traps[${index}]`);
      return {
        a: known(trap.a, `traps[${index}].a`),
        b: known(trap.b, `traps[${index}].b`),
        ...(typeof trap.why === "string" ? { why: trap.why } : {}),
      };
    }),
    quotes: list(gold.quotes ?? [], goldFile, "quotes").map((entry, index) => {
      const quote = record(entry, goldFile, `quotes[${index}]`);
      const { article } = sentences.get(known(quote.id, `quotes[${index}].id`))!;
      const [field, start, end] = list(quote.at, goldFile, `quotes[${index}].at`);
      return {
        article,
        ...place({ field, start, end }, goldFile, `quotes[${index}].at`, articles, article),
        ...(isSpeaker(quote.speaker) ? { speaker: quote.speaker } : {}),
        scare: quote.scare === true,
      };
    }),
    divergences: list(gold.divergences ?? [], goldFile, "divergences").map((entry, index) => {
      const path = `divergences[${index}]`;
      const divergence = record(entry, goldFile, path);
      const { severity } = divergence;
      if (severity !== "conflict" && severity !== "differs")
        fail(goldFile, `${path}.severity`, "conflict or differs", String(severity));
      const side = (key: "a" | "b"): GoldPlace => {
        const { article } = sentences.get(known(divergence[key], `${path}.${key}`))!;
        const at = `${path}.at_${key}`;
        const [field, start, end] = list(divergence[`at_${key}`], goldFile, at);
        return { article, ...place({ field, start, end }, goldFile, at, articles, article) };
      };
      return {
        type: string(divergence.type, goldFile, `${path}.type`) as DivergenceType,
        severity,
        a: side("a"),
        b: side("b"),
      };
    }),
  };
}

/** The annotator writes “unattributed …” where a remark goes with the missing speaker. */
function isSpeaker(speaker: unknown): speaker is string {
  return typeof speaker === "string" && !/^(?:unattributed|not attributed)\b/i.test(speaker);
}

/** The words of a gold sentence. */
export function textOf(story: GoldStory, id: string): string {
  const sentence = story.sentences.get(id);
  const article = story.articles.find((one) => one.id === sentence?.article);
  return sentence && article ? article[sentence.field].slice(sentence.start, sentence.end) : "";
}

function readArticle(
  folder: string,
  file: string,
  entry: Readonly<Record<string, unknown>>,
  index: number,
): Article {
  const field = `articles[${index}]`;
  const body = readText(join(folder, string(entry.file, file, `${field}.file`)));
  const optional = ["published", "url", "byline", "agency", "language", "version"] as const;
  return {
    id: string(entry.id, file, `${field}.id`),
    outlet: string(entry.outlet, file, `${field}.outlet`),
    title: typeof entry.title === "string" ? entry.title : "",
    body,
    ...Object.fromEntries(
      optional
        .filter((key) => typeof entry[key] === "string")
        .map((key) => [key, entry[key] as string]),
    ),
  };
}

function readSentences(
  value: unknown,
  file: string,
  articles: readonly Article[],
): Map<string, GoldSentence> {
  return new Map(
    Object.entries(record(value, file, "sentences")).map(([id, entry]) => {
      const field = `sentences.${id}`;
      const sentence = record(entry, file, field);
      const article = string(sentence.article, file, `${field}.article`);
      return [id, { id, article, ...place(sentence, file, field, articles, article) }];
    }),
  );
}

/** A span that lies inside the article's field. */
function place(
  at: Readonly<Record<string, unknown>>,
  file: string,
  path: string,
  articles: readonly Article[],
  id: string,
): Span & { readonly field: Field } {
  const { field, start, end } = at;
  if (field !== "title" && field !== "body")
    fail(file, path, "the field title or body", String(field));
  const article = articles.find((one) => one.id === id);
  if (!article) fail(file, path, "an article of story.json", id);
  const limit = article[field].length;
  const inside = Number.isInteger(start) && Number.isInteger(end);
  if (!inside || (start as number) < 0 || (end as number) <= (start as number))
    fail(file, path, "start before end, both whole numbers", `${start} to ${end}`);
  if ((end as number) > limit)
    fail(file, path, `an end of at most ${limit}, the length of ${id}'s ${field}`, String(end));
  return { field, start: start as number, end: end as number };
}

function readText(file: string): string {
  if (!existsSync(file)) fail(file, "", "a file", "nothing");
  return readFileSync(file, "utf8");
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(file, "", "JSON", (error as Error).message);
  }
}

function record(value: unknown, file: string, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    fail(file, field, "an object", kindOf(value));
  return value as Record<string, unknown>;
}

function list(value: unknown, file: string, field: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(file, field, "a list", kindOf(value));
}

function string(value: unknown, file: string, field: string): string {
  return typeof value === "string" ? value : fail(file, field, "text", kindOf(value));
}

function kindOf(value: unknown): string {
  return value === undefined ? "nothing" : Array.isArray(value) ? "a list" : `${typeof value}`;
}

function fail(file: string, field: string, expected: string, received: string): never {
  throw new InputError({ file, ...(field ? { field } : {}), expected, received });
}
