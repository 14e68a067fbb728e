import type { Comparison, Quote } from "@crossread/core";
import { type Lookup, lookUp } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { oneLine } from "../shorten.ts";
import { csvTable, type Row } from "./table.ts";

const columns = [
  "id",
  "outlet",
  "kind",
  "speaker",
  "speaker_name",
  "cue",
  "words",
  "text",
  "article",
  "published",
  "sentences",
  "field",
  "start",
  "end",
] as const;

/**
 * Quotations for a spreadsheet: one row a quotation, in reading order. `speaker` is as the article names it
 * there, `speaker_name` the fullest name in the story.
 */
export function renderQuotes(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const names = new Map(lookup.comparison.entities.map(({ id, name }) => [id, name]));
  return csvTable(
    columns,
    lookup.comparison.quotes.map((quote) => row(lookup, names, quote)),
  );
}

function row(
  lookup: Lookup,
  names: ReadonlyMap<string, string>,
  quote: Quote,
): Row<(typeof columns)[number]> {
  const view = lookup.article(quote.article);
  const text = oneLine(view.article[quote.field].slice(quote.start, quote.end));
  return {
    id: quote.id,
    outlet: view.name,
    kind: quote.kind,
    speaker: oneLine(quote.speaker ?? ""),
    speaker_name: names.get(quote.speakerEntity ?? "") ?? "",
    cue: quote.cue ?? "",
    words: text === "" ? 0 : text.split(" ").length,
    text,
    article: quote.article,
    published: view.article.published ?? "",
    sentences: quote.sentences.join(" "),
    field: quote.field,
    start: quote.start,
    end: quote.end,
  };
}
