import type { Comparison } from "@crossread/core";
import type { Lookup } from "./lookup.ts";
import { factsInView, orderedDivergences, orderedFacts, uniqueOf } from "./order.ts";

/**
 * The number of a finding in this report, by its id: `F3` a fact, `D1` a divergence, `U12` a statement only
 * here, each counted in the order of the page. For people who talk about one printed report: unlike ids,
 * numbers change when the articles do.
 */
export function numberOf(lookup: Lookup, id: string): string | undefined {
  const known = made.get(lookup.comparison) ?? count(lookup);
  made.set(lookup.comparison, known);
  return known.get(id);
}

/** Several sections ask for each finding of one comparison: it is counted once. */
const made = new WeakMap<Comparison, ReadonlyMap<string, string>>();

function count(lookup: Lookup): ReadonlyMap<string, string> {
  const inView = factsInView(lookup);
  const facts = [...inView, ...orderedFacts(lookup).filter((fact) => !inView.includes(fact))];
  const unique = lookup.articles.flatMap((view) => uniqueOf(lookup, view.article.id));
  const lists = { F: facts, D: orderedDivergences(lookup), U: unique };
  return new Map(
    Object.entries(lists).flatMap(([letter, list]) =>
      list.map(({ id }, n) => [id, `${letter}${n + 1}`] as const),
    ),
  );
}
