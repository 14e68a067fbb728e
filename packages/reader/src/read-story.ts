import type { Article } from "@crossread/core";
import { InputError } from "@crossread/core";
import { readText } from "./bytes/decode.ts";
import { type ReadOptions, readDocument } from "./document.ts";
import { baseName, displayName, type Files, standardInput } from "./files.ts";
import { keepStory } from "./same-story/keep-story.ts";
import { checkStory, type LeftOut } from "./story/check-story.ts";
import { type FoundArticles, gather, readAll } from "./story/read-files.ts";
import { nameOfInput } from "./story/standard-input.ts";
import { storyFileName } from "./story/story-file.ts";
import { readFolder } from "./story/story-folder.ts";
import { type History, takeNewest } from "./story/versions.ts";

/** The articles on one story, fit to be compared. */
export interface Story {
  readonly title?: string;
  /** The newest version of each. */
  readonly articles: readonly Article[];
  /** Of articles that came in several versions. */
  readonly histories: readonly History[];
  /** Articles that were read and can't be compared with the others: another language, another story. */
  readonly leftOut: readonly LeftOut[];
  /** What a person should know of how they were read: a guessed encoding, a file that was skipped. */
  readonly notes: readonly string[];
}

/**
 * Reads the articles of one story. `places` is one folder, or one or several files of any kind that is
 * read, or `-` for articles as JSON, or a page, wire or feed, on standard input.
 * An article that is not English is left out where two others remain.
 * @throws InputError where something is missing, is no text or leaves less than two articles; it names the file, the field and what was expected.
 */
export async function readStory(
  places: readonly string[],
  files: Files,
  options: ReadOptions = {},
): Promise<Story> {
  const { title, articles, histories, notes } = await readVersions(places, files, options);
  const checked = checkStory(articles, places.map(displayName).join(", "));
  const gate = keepStory(checked.articles, options.force === true);
  return {
    ...(title !== undefined && { title }),
    articles: gate.articles.map(({ article }) => article),
    histories,
    leftOut: [...checked.leftOut, ...gate.leftOut],
    notes: [...notes, ...checked.notes, ...gate.notes],
  };
}

/**
 * Reads articles as `readArticles` does, and takes several versions of one outlet's article together: the
 * newest stands for them, and a note says so. There may be one article only.
 * @throws InputError where something is missing or can't be read.
 */
export async function readVersions(
  places: readonly string[],
  files: Files,
  options: ReadOptions = {},
): Promise<FoundArticles & { readonly histories: readonly History[] }> {
  const found = await readArticles(places, files, options);
  const { articles, histories, notes } = takeNewest(found.articles);
  return { ...found, articles, histories, notes: [...found.notes, ...notes] };
}

/**
 * Reads articles as `readStory` does, but of any number and language: it says what was read and where it
 * stood, not whether it can be compared.
 * @throws InputError where something is missing or can't be read.
 */
export async function readArticles(
  places: readonly string[],
  files: Files,
  options: ReadOptions = {},
): Promise<FoundArticles> {
  const [place] = places;
  if (place === undefined) throw new Error("There is no place to read a story from");
  if (places.length === 1) return findIn(place, files, options);
  for (const each of places) await refuseAmongSeveral(each, files);
  return gather(await readAll(places, files, options));
}

async function findIn(place: string, files: Files, options: ReadOptions): Promise<FoundArticles> {
  if (place === standardInput) return readStandardInput(files, options);
  const kind = await files.kind(place);
  if (kind === undefined) refuse(place, "a folder, a file or -", "nothing at this path");
  if (kind === "folder") return readFolder(place, files, options);
  if (baseName(place) === storyFileName) {
    return readFolder(place.slice(0, -storyFileName.length) || ".", files, options);
  }
  return gather(await readAll([place], files, options));
}

async function readStandardInput(files: Files, options: ReadOptions): Promise<FoundArticles> {
  const file = displayName(standardInput);
  const { text, note } = await readText(standardInput, files);
  const document = await readDocument(text, nameOfInput(text), file, options);
  const notes = note ? [`${file}: ${note}`] : [];
  return gather([{ ...document, path: standardInput, notes }]);
}

async function refuseAmongSeveral(place: string, files: Files): Promise<void> {
  const expected = "files with articles where there are several arguments";
  if (place === standardInput) refuse(displayName(place), expected, "standard input");
  const kind = await files.kind(place);
  if (kind === undefined) refuse(place, "a file", "nothing at this path");
  if (kind === "folder") refuse(place, expected, "a folder");
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
