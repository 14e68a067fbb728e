import { type ArticleView, type Lookup, outletOf } from "../lookup.ts";
import { factsFromTheTop, support, uniqueOf } from "../order.ts";
import { listed, signs } from "../wording.ts";
import { onlyIn } from "./alone.ts";
import { differingLines } from "./differing.ts";
import {
  type BriefLine,
  type BriefPart,
  between,
  line,
  more,
  say,
  tellFact,
  tellUnique,
} from "./line.ts";

/** How many findings one line spells out. */
const spelledOut = 3;

/** The brief for the editor of one outlet: conflicts, what rivals have, what it has alone, what is shared. */
export function oursLines(lookup: Lookup, ours: ArticleView): BriefLine[] {
  const id = ours.article.id;
  return [
    ...differingLines(
      lookup,
      { conflict: "Conflicts with ours", differs: "Differ from ours", updated: "Updated" },
      (one) => one.readings.some((reading) => lookup.sentence(reading.sentence).article === id),
    ),
    rivals(lookup, ours),
    onlyIn(lookup, ours, spelledOut, "Only ours"),
    shared(lookup, id),
  ].filter((one) => one !== undefined);
}

/** The article that `ours` names, by outlet or id, whatever the case. */
export function findOurs(lookup: Lookup, ours: string | undefined): ArticleView | undefined {
  const wanted = ours?.toLowerCase();
  return lookup.articles.find((view) =>
    [view.article.id, view.article.outlet, view.name].some((name) => name.toLowerCase() === wanted),
  );
}

function rivals(lookup: Lookup, ours: ArticleView): BriefLine | undefined {
  const facts = factsFromTheTop(lookup)
    .filter((fact) => fact.band !== "possible" && !inArticle(lookup, fact.members, ours.article.id))
    .map((fact): BriefPart[] => [tellFact(fact), say(` (${tellers(lookup, fact.members)})`)]);
  const unique = lookup.articles
    .filter((view) => view !== ours)
    .flatMap((view) => uniqueOf(lookup, view.article.id))
    .sort((a, b) => a.rank - b.rank)
    .map((one): BriefPart[] => [
      tellUnique(lookup, one),
      say(` (${outletOf(lookup, one.sentence)})`),
    ]);
  const all = [...facts, ...unique];
  if (all.length === 0) return undefined;
  return line({ sign: signs.alone, label: "In rivals, no match in ours" }, [
    ...between(all.slice(0, spelledOut), "; "),
    ...more(all.length - spelledOut, "only-here"),
  ]);
}

function shared(lookup: Lookup, ours: string): BriefLine | undefined {
  const facts = factsFromTheTop(lookup).filter(
    (fact) =>
      fact.band !== "possible" &&
      inArticle(lookup, fact.members, ours) &&
      support(lookup, fact) > 1,
  );
  if (facts.length === 0) return undefined;
  return line({ sign: signs.agree, label: "Shared" }, [
    ...between(
      facts.slice(0, spelledOut).map((fact) => [tellFact(fact)]),
      "; ",
    ),
    ...more(facts.length - spelledOut, "coverage"),
  ]);
}

function inArticle(lookup: Lookup, members: readonly string[], article: string): boolean {
  return members.some((member) => lookup.sentence(member).article === article);
}

function tellers(lookup: Lookup, members: readonly string[]): string {
  const outlets = [...new Set(members.map((member) => outletOf(lookup, member)))];
  return outlets.length > 3 ? `${outlets.length} outlets` : listed(outlets);
}
