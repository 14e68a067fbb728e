import type { Comparison, Framing } from "@crossread/core";
import { type Lookup, lookUp, outletOf, textAt } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { oneLine } from "../shorten.ts";
import { csvTable, type Row } from "./table.ts";

const columns = [
  "outlet",
  "article",
  "genre",
  "entity",
  "entity_id",
  "kind",
  "form",
  "text",
  "quoted_from",
  "sentence",
  "role",
  "field",
  "start",
  "end",
] as const;

/**
 * Who is called what, for a researcher's own counts: one row a mention, in reading order. The columns
 * are explained in the codebook.
 */
export function renderLabels(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const whom = namesOf(lookup.comparison);
  const genres = new Map(
    lookup.comparison.framing.genres.map(({ article, genre }) => [article, genre]),
  );
  return csvTable(
    columns,
    lookup.comparison.framing.mentions.map((mention) => row(lookup, whom, genres, mention)),
  );
}

type Whom = ReadonlyMap<string, { readonly name: string; readonly kind: string }>;

function namesOf({ entities, framing }: Comparison): Whom {
  return new Map([...entities, ...framing.labels].map((one) => [one.id, one]));
}

function row(
  lookup: Lookup,
  whom: Whom,
  genres: ReadonlyMap<string, string>,
  { article, entity, label, form, sentence, start, end, quotedFrom }: Framing["mentions"][number],
): Row<(typeof columns)[number]> {
  const id = entity ?? label ?? "";
  const { field, role } = lookup.sentence(sentence);
  return {
    outlet: outletOf(lookup, sentence),
    article,
    genre: genres.get(article) ?? "",
    entity: oneLine(whom.get(id)?.name ?? ""),
    entity_id: id,
    kind: whom.get(id)?.kind ?? "",
    form,
    text: oneLine(textAt(lookup, sentence, { start, end })),
    quoted_from: oneLine(quotedFrom ?? ""),
    sentence,
    role,
    field,
    start,
    end,
  };
}
