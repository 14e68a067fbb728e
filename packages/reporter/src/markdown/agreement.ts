import type { Comparison, Fact } from "@crossread/core";
import { type Lookup, lookUp } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { factsFromTheTop, severityOf, support } from "../order.ts";
import { asPhrase } from "../shorten.ts";
import { capital, counted, everyOf, inWords, severityNames, sourceList } from "../wording.ts";
import { opening, statement } from "./parts.ts";
import { type Block, document, heading, list, paragraph } from "./render.ts";

/** Agreement: every fact that two or more outlets report, with each statement and its place. */
export function renderAgreement(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const facts = factsFromTheTop(lookup);
  const told = facts.filter((fact) => fact.band !== "possible");
  const possible = facts.filter((fact) => fact.band === "possible");
  return document([
    ...opening(lookup, "Agreement"),
    paragraph(
      told.length > 0
        ? `${counted(told.length, "fact")} that two or more outlets report. Where they tell it differently, the divergence report says how.`
        : "No fact was found that two of these articles report.",
    ),
    ...supportGroups(lookup, told),
    ...(possible.length > 0
      ? [
          heading(2, "Possible"),
          paragraph("Worth a look, not sure enough to list as agreement."),
          ...possible.flatMap((fact) => factBlocks(lookup, fact)),
        ]
      : []),
    ...copies(lookup),
  ]);
}

function supportGroups(lookup: Lookup, facts: readonly Fact[]): Block[] {
  const count = lookup.articles.length;
  let last = 0;
  return facts.flatMap((fact) => {
    const now = support(lookup, fact);
    const head =
      now === last
        ? []
        : [heading(2, capital(`in ${now === count ? everyOf(count) : inWords(now)}`))];
    last = now;
    return [...head, ...factBlocks(lookup, fact)];
  });
}

function factBlocks(lookup: Lookup, fact: Fact): Block[] {
  const severity = severityOf(lookup, fact);
  const notes = [
    `${capital(fact.band)}.`,
    `${counted(fact.independent, "independent text")}.`,
    ...(fact.attributedTo.length > 0 ? [`According to ${sourceList(fact.attributedTo)}.`] : []),
    ...(severity ? [`${severityNames[severity]}: see the divergence report.`] : []),
  ];
  return [
    heading(3, capital(asPhrase(fact.label, 160))),
    paragraph(notes.join(" ")),
    list(fact.members.map((member) => statement(lookup, member))),
  ];
}

function copies(lookup: Lookup): Block[] {
  const found = lookup.comparison.copies;
  if (found.length === 0) return [];
  const items = found.map((copy) => [
    `${copy.articles.map((id) => lookup.article(id).name).join(", ")}: at least ${Math.round(copy.share * 100)}% of the words outside quotations are the same${copy.source ? `; the text is ${copy.source}’s` : ""}. They count as one independent text.`,
  ]);
  return [heading(2, "One text in several outlets"), list(items)];
}
