import type { Comparison, Link } from "@crossread/core";
import { type Lookup, lookUp, outletOf, sentenceText } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { csvTable, type Row } from "./table.ts";

const columns = [
  "left_outlet",
  "right_outlet",
  "strength",
  "band",
  "probability",
  "same_probability",
  "fact",
  "left_text",
  "right_text",
  "left",
  "left_field",
  "left_start",
  "left_end",
  "right",
  "right_field",
  "right_start",
  "right_end",
  "reasons",
  "decision",
] as const;

/** Links for a spreadsheet: one row a pair of sentences, possible links included, in reading order. */
export function renderLinks(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const facts = factsBySentence(lookup);
  return csvTable(
    columns,
    lookup.comparison.links.map((link) => row(lookup, facts, link)),
  );
}

function row(
  lookup: Lookup,
  facts: ReadonlyMap<string, ReadonlySet<string>>,
  link: Link,
): Row<(typeof columns)[number]> {
  const left = lookup.sentence(link.left);
  const right = lookup.sentence(link.right);
  const shared = [...(facts.get(link.left) ?? [])].find((id) => facts.get(link.right)?.has(id));
  return {
    left_outlet: outletOf(lookup, link.left),
    right_outlet: outletOf(lookup, link.right),
    strength: link.strength,
    band: link.band,
    probability: link.probability,
    same_probability: link.sameProbability,
    fact: shared ?? "",
    left_text: sentenceText(lookup, link.left),
    right_text: sentenceText(lookup, link.right),
    left: link.left,
    left_field: left.field,
    left_start: left.start,
    left_end: left.end,
    right: link.right,
    right_field: right.field,
    right_start: right.start,
    right_end: right.end,
    reasons: link.evidence.reasons.join("; "),
    decision: link.decision ?? "",
  };
}

function factsBySentence(lookup: Lookup): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = new Map<string, Set<string>>();
  for (const fact of lookup.comparison.facts) {
    for (const member of fact.members) {
      facts.set(member, (facts.get(member) ?? new Set()).add(fact.id));
    }
  }
  return facts;
}
