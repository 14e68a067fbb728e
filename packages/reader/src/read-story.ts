import type { Article } from "@crossread/core";
import { InputError } from "@crossread/core";
import { type GivenArticles, parseArticles } from "./articles-json.ts";
import { checkStory } from "./check-story.ts";
import { readText } from "./decode.ts";
import { baseName, displayName, type Files, standardInput } from "./files.ts";
import { storyFileName } from "./story-file.ts";
import { type FoundArticles, readArticleFiles, readFolder } from "./story-folder.ts";

/** The articles on one story, fit to be compared. */
export interface Story {
  readonly title?: string;
  readonly articles: readonly Article[];
  /** What a person should know of how they were read: a guessed encoding, a file that was skipped. */
  readonly notes: readonly string[];
}

/**
 * Reads the articles of one story. `places` is one folder, or one `.json` file with the articles' text, or
 * `-` for such JSON on standard input, or several text files, each an article.
 * @throws InputError where something is missing, is no text, is not English or leaves less than two
 *   articles; it names the file, the field and what was expected.
 */
export async function readStory(places: readonly string[], files: Files): Promise<Story> {
  const { title, articles, notes } = await find(places, files);
  const copies = checkStory(articles, places.map(displayName).join(", "));
  return {
    ...(title !== undefined && { title }),
    articles: articles.map(({ article }) => article),
    notes: [...notes, ...copies],
  };
}

async function find(places: readonly string[], files: Files): Promise<FoundArticles> {
  const [place] = places;
  if (place === undefined) throw new Error("There is no place to read a story from");
  if (places.length === 1) return findIn(place, files);
  for (const each of places) await refuseAmongSeveral(each, files);
  return readArticleFiles(places, files);
}

async function findIn(place: string, files: Files): Promise<FoundArticles> {
  if (place === standardInput) return readJson(place, files);
  const kind = await files.kind(place);
  if (kind === undefined) refuse(place, "a folder, a file or -", "nothing at this path");
  if (kind === "folder") return readFolder(place, files);
  if (baseName(place) === storyFileName) {
    return readFolder(place.slice(0, -storyFileName.length) || ".", files);
  }
  return /\.json$/i.test(place) ? readJson(place, files) : readArticleFiles([place], files);
}

async function readJson(place: string, files: Files): Promise<FoundArticles> {
  const { text, note } = await readText(place, files);
  const given: GivenArticles = parseArticles(text, displayName(place));
  return {
    ...(given.title !== undefined && { title: given.title }),
    articles: given.articles.map((article) => ({
      article,
      file: `${displayName(place)}: article “${article.id}”`,
    })),
    notes: note ? [`${displayName(place)}: ${note}`] : [],
  };
}

async function refuseAmongSeveral(place: string, files: Files): Promise<void> {
  const expected = "text files, one article each, where there are several arguments";
  if (place === standardInput) refuse(displayName(place), expected, "standard input");
  const kind = await files.kind(place);
  if (kind === undefined) refuse(place, "a file", "nothing at this path");
  if (kind === "folder") refuse(place, expected, "a folder");
  if (/\.json$/i.test(place)) refuse(place, expected, "JSON");
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
