import type { Comparison, Divergence, Fact, Reading, Span, UniqueFact } from "@crossread/core";
import { csvTable, type Row as TableRow } from "./csv/table.ts";
import { divergenceBand, factOf, type Lookup, lookUp, sentenceText, textAt } from "./lookup.ts";
import { neutralise } from "./neutralise.ts";
import { orderedDivergences, orderedFacts, uniqueOf } from "./order.ts";
import { noteOf } from "./reading-label.ts";
import { oneLine } from "./shorten.ts";

const columns = [
  "id",
  "kind",
  "type",
  "severity",
  "probability",
  "band",
  "fact",
  "entity",
  "unit",
  "value",
  "text",
  "outlet",
  "article",
  "sentence",
  "field",
  "start",
  "end",
  "published",
  "attributed_to",
  "status",
  "note",
] as const;

type Row = TableRow<(typeof columns)[number]>;

/** Findings for a spreadsheet: one row a finding and outlet, in the order of the other reports. */
export function renderCsv(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const rows = [
    ...orderedDivergences(lookup).flatMap((one) => divergenceRows(lookup, one)),
    ...orderedFacts(lookup).flatMap((one) => factRows(lookup, one)),
    ...lookup.articles
      .flatMap((view) => uniqueOf(lookup, view.article.id))
      .map((one) => uniqueRow(lookup, one)),
  ];
  return csvTable(columns, rows);
}

function divergenceRows(lookup: Lookup, divergence: Divergence): Row[] {
  const { id, type, severity, probability } = divergence;
  const fact = lookup.fact(factOf(lookup.comparison, divergence) ?? "");
  return divergence.readings.map((reading) => ({
    id,
    kind: "divergence",
    type,
    severity,
    probability,
    band: divergenceBand(divergence),
    fact: fact ? oneLine(fact.label) : "",
    ...valueAndUnit(reading),
    ...placeOf(lookup, reading.sentence, reading),
    attributed_to: reading.vouchedBy ?? "",
    status: "open",
    note: oneLine(noteOf(divergence)),
  }));
}

function factRows(lookup: Lookup, fact: Fact): Row[] {
  return fact.members.map((member) => ({
    id: fact.id,
    kind: "agreement",
    band: fact.band,
    fact: oneLine(fact.label),
    ...placeOf(lookup, member, lookup.sentence(member)),
    attributed_to: fact.attributedTo.join("; "),
    status: decisionOn(lookup, member) ?? "open",
    note: `${fact.independent} independent`,
  }));
}

function uniqueRow(lookup: Lookup, unique: UniqueFact): Row {
  const near = [...unique.nearest].sort((a, b) => b.probability - a.probability)[0];
  return {
    id: unique.id,
    kind: "unique",
    probability: near?.probability ?? "",
    fact: sentenceText(lookup, unique.sentence),
    ...placeOf(lookup, unique.sentence, unique),
    status: "open",
    note: [`rank ${unique.rank}`, ...unique.reasons].join("; "),
  };
}

function placeOf(lookup: Lookup, sentence: string, span: Span): Row {
  const { article, field } = lookup.sentence(sentence);
  const view = lookup.article(article);
  return {
    entity: entitiesIn(lookup, sentence),
    text: oneLine(textAt(lookup, sentence, span)),
    outlet: view.name,
    article,
    sentence,
    field,
    start: span.start,
    end: span.end,
    published: view.article.published ?? "",
  };
}

/** `20 people` is the value 20 in the unit people; anything else has no unit. */
function valueAndUnit({ value, short }: Reading): Row {
  const [, amount, unit] = /^([\d.,]+) (\S.*)$/.exec(value ?? "") ?? [];
  return amount && unit ? { value: amount, unit } : { value: oneLine(value ?? short), unit: "" };
}

/** Persons, groups and places of the story that the sentence names. */
function entitiesIn(lookup: Lookup, sentence: string): string {
  const text = sentenceText(lookup, sentence);
  return lookup.comparison.entities
    .filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.length > 2 && text.includes(one)),
    )
    .slice(0, 5)
    .map(({ name }) => name)
    .join("; ");
}

function decisionOn(lookup: Lookup, sentence: string): string | undefined {
  return lookup.partners(sentence).find((partner) => partner.link.decision)?.link.decision;
}
