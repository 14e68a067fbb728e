import { InputError } from "@crossread/core";
import { guessLanguage } from "../text/guess-language.ts";
import { readsAsEnglish } from "../text/language.ts";
import type { FoundArticle } from "./read-files.ts";
import { mostArticles } from "./story-file.ts";

/** The articles that can be compared, which of the others were left out, and what a person should know. */
export interface Checked {
  readonly articles: readonly FoundArticle[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/** An article that was read and is not compared. */
export interface LeftOut {
  readonly outlet: string;
  readonly reason: string;
}

/**
 * Refuses what the engine could read only badly or without end, and says what a person should know of
 * what it can read. An article in another language is left out, loudly, where two others remain.
 * @throws InputError at the first article, in the order given, that cannot be compared.
 */
export function checkStory(found: readonly FoundArticle[], place: string): Checked {
  if (found.length < 2) refuse(place, "at least two articles to compare", "one");
  if (found.length > mostArticles) {
    refuse(place, `at most ${mostArticles} articles`, `${found.length}`);
  }
  const foreign = new Map(
    found.flatMap((each) => {
      const language = foreignLanguage(each);
      return language === undefined ? [] : [[each, language] as const];
    }),
  );
  const readable = found.filter((each) => !foreign.has(each));
  const articles = readable.length < 2 ? found : readable;
  for (const each of articles) checkText(each);
  const characters = articles.reduce((sum, { article }) => sum + article.body.length, 0);
  if (characters > mostStoryCharacters) {
    refuse(place, `at most ${count(mostStoryCharacters)} characters in all`, count(characters));
  }
  return {
    articles,
    leftOut: [...foreign].map(([{ article }, language]) => ({
      outlet: article.outlet,
      reason: `it is ${language}, and only English is read`,
    })),
    notes: [
      ...[...foreign].map(
        ([{ file }, language]) =>
          `${file}: LEFT OUT: expected an article in English, found ${language}`,
      ),
      ...notesOnCopies(articles),
    ],
  };
}

/** About 40,000 words: longer than the longest magazine article, and compared in seconds. */
const mostCharacters = 250_000;

/**
 * More than what three hundred articles of 5,400 characters hold, which took the engine 102 s of a
 * processor and 1 GB; a hundred took 26 s.
 */
const mostStoryCharacters = 2_000_000;

function checkText({ article, file }: FoundArticle): void {
  const { body } = article;
  if (body.trim() === "") {
    refuse(
      file,
      "the text of an article",
      body === "" ? "an empty file" : "nothing but white space",
    );
  }
  if (body.length > mostCharacters) {
    const expected = `an article of at most ${count(mostCharacters)} characters`;
    refuse(file, expected, `${count(body.length)}`);
  }
  if (!/\p{L}/u.test(body)) refuse(file, "the text of an article", "a text without one letter");
  const language = foreignLanguage({ article });
  if (language !== undefined) refuse(file, "an article in English", language);
  if (hasNoWords(body)) refuse(file, "an article in English words", "a text almost without spaces");
}

/** What an article in another language is; undefined for one in English, and for what is no text. */
function foreignLanguage({ article }: Pick<FoundArticle, "article">): string | undefined {
  const { body, language } = article;
  if (!/\p{L}/u.test(body) || body.length > mostCharacters) return undefined;
  if (language !== undefined && !/^en(?:-|$)/i.test(language)) return `one marked as “${language}”`;
  const guessed = readsAsEnglish(body) ? undefined : guessLanguage(body);
  if (guessed) return `a text in ${guessed}`;
  if (hasNoWords(body) || readsAsEnglish(body)) return undefined;
  return "a text with hardly an English word (another language or encoding?)";
}

/** True for encoded data, and for scripts that write no spaces: words would be 60 characters long. */
function hasNoWords(body: string): boolean {
  if (body.length < 1000) return false;
  let runs = 0;
  for (const _ of body.matchAll(/\S+/g)) runs += 1;
  return body.length / runs > 60;
}

/** Identical texts are compared like any others, but a person should know that they are one text. */
function notesOnCopies(found: readonly FoundArticle[]): readonly string[] {
  const first = new Map<string, FoundArticle>();
  return found.flatMap((each) => {
    const text = each.article.body.replace(/\s+/g, " ").trim();
    const before = first.get(text);
    if (!before) {
      first.set(text, each);
      return [];
    }
    return [`${each.file}: the same text as ${before.file}, so the two agree in everything`];
  });
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
