import { InputError } from "@crossread/core";
import {
  type Files,
  type ReadOptions,
  readsAsEnglish,
  type StreamedArticle,
  type StreamedProblem,
  streamArticles,
} from "@crossread/reader";
import { type CorpusItem, type Incoming, ownIdOf } from "./incoming.ts";

/**
 * Reads the articles of files, folders (with all that is in them) and standard input, `-`, one after the
 * other: tables and JSON Lines may have any size. What can't be read is given as refused, with its place,
 * and the rest goes on; files that are no articles by their names are passed over.
 * @throws InputError where there is nothing at a place, before anything is read.
 */
export async function* readCorpus(
  places: readonly string[],
  files: Files,
  options: ReadOptions = {},
): AsyncGenerator<CorpusItem> {
  for (const place of places) {
    if (place === "-" || (await files.kind(place)) !== undefined) continue;
    const expected = "a file, a folder or -";
    throw new InputError({ file: place, expected, received: "nothing at this path" });
  }
  for await (const found of streamArticles(places, files, options)) {
    if (found.kind === "article") yield item(found);
    else if (found.kind === "problem") yield refuse(found);
  }
}

/** What the reader notes of an article that its provider took back. */
const takenBack = /^(?:CANCELED|WITHDRAWN|RETRACTED|KILLED) by its provider/;

function item(streamed: StreamedArticle): CorpusItem {
  const { article, file, line, from, notes } = streamed;
  // An id that was made for it names a file and a line, which another article may have tomorrow.
  const ownId = from.id !== undefined && from.id !== "file name";
  const place = line === undefined ? file : `${file}: line ${line}`;
  const { item: named } = streamed;
  const given = { article, ownId, place, ...(named !== undefined && { item: named }) };
  const withdrawn = notes.find((note) => takenBack.test(note));
  if (withdrawn !== undefined) {
    const isTold = /\S/.test(article.body);
    return isTold
      ? { kind: "article", ...given, withdrawn }
      : notice(streamed, given, withdrawn, place);
  }
  if (!/\S/.test(article.body)) {
    return { kind: "refused", place, reason: "expected the text of the article, found none" };
  }
  if (!readsAsEnglish(`${article.title}\n${article.body}`)) {
    return { kind: "refused", place, reason: "expected English, found another language" };
  }
  return { kind: "article", ...given };
}

function notice(
  { article: { url, outlet }, from }: StreamedArticle,
  given: Incoming,
  reason: string,
  place: string,
): CorpusItem {
  const id = ownIdOf(given);
  if (url === undefined && id === undefined) {
    const expected = "the id or the address of the article that is taken back";
    return { kind: "refused", place, reason: `expected ${expected}, found neither` };
  }
  // An outlet that the notice itself does not name may be called otherwise in the article.
  const isNamed = from.outlet !== undefined && !guessedOutlet.has(from.outlet);
  return {
    kind: "notice",
    ...(isNamed && { outlet }),
    ...(url !== undefined && { url }),
    ...(id !== undefined && { id }),
    reason,
  };
}

/** Where the reader takes an outlet from that the document does not give. */
const guessedOutlet: ReadonlySet<string> = new Set(["file name", "host of the address"]);

function refuse({ file, line, error }: StreamedProblem): CorpusItem {
  const { expected, received, field } = error.problem;
  const reason = `${field ? `${field}: ` : ""}expected ${expected}, found ${received}`;
  // Errors of a row name it; those of a file in a folder with a story.json name that file.
  const place = line === undefined ? error.problem.file : `${file}: line ${line}`;
  return { kind: "refused", place, reason };
}
