import { Readability } from "@mozilla/readability";
import type { DomDocument } from "./html-dom.ts";

/**
 * The piece of a page that is its article, as HTML, or undefined where none was found. Changes the
 * document. The extractor of Firefox's reader view: it neither runs nor fetches anything.
 */
export function extractArticle(document: DomDocument): string | undefined {
  const options = { disableJSONLD: true, charThreshold: leastCharacters };
  return new Readability(document as never, options).parse()?.content ?? undefined;
}

/** With fewer characters than this the extractor tries again with looser rules; briefs are short. */
const leastCharacters = 250;
