import type { Fact } from "@crossread/core";
import type { Lookup } from "../lookup.ts";
import { factsFromTheTop, support } from "../order.ts";
import { capital, everyOf, inWords, listed, signs } from "../wording.ts";
import { type BriefLine, type BriefPart, between, line, more, say, tellFact } from "./line.ts";

/** How many facts one line spells out. */
const spelledOut = 3;

/** What all report, and what most report; or that nothing was found in common. */
export function sharedLines(lookup: Lookup): BriefLine[] {
  const facts = factsFromTheTop(lookup).filter((fact) => fact.band !== "possible");
  const count = lookup.articles.length;
  const every = facts.filter((fact) => support(lookup, fact) === count);
  const some = facts.filter((fact) => support(lookup, fact) < count);
  const lines = [
    factsLine(`${capital(everyOf(count))} report`, every, spelledOut),
    someLine(lookup, some, every.length > 0 ? 2 : spelledOut),
  ].filter((one) => one !== undefined);
  return lines.length > 0 ? lines : [nothingShared];
}

/** Texts that are one text: they vouch for a fact once. */
export function copyLines(lookup: Lookup): BriefLine[] {
  return lookup.comparison.copies.slice(0, 2).map((copy) => {
    const names = copy.articles.map((id) => lookup.article(id).name);
    const source = copy.source === undefined ? "" : `, ${copy.source}’s`;
    const share = Math.round(copy.share * 100);
    return line({ sign: signs.same, label: "One text" }, [
      say(
        `is printed by ${names.length > mostNamed ? `${names.length} outlets` : listed(names)}${source}: at least ${share}% of the words outside quotations are the same, so they count as one source`,
      ),
    ]);
  });
}

/** More outlets than this are counted. */
const mostNamed = 4;

const nothingShared: BriefLine = line({ sign: signs.alone, label: "In common" }, [
  say("no fact was found that two of these articles report"),
]);

/** Among three the label says it all; among more it is said behind each fact in how many it stands. */
function someLine(lookup: Lookup, facts: readonly Fact[], limit: number): BriefLine | undefined {
  if (lookup.articles.length === 3) return factsLine("Two of three report", facts, limit);
  return factsLine("Some report", facts, limit, (fact) => [
    tellFact(fact),
    say(` (${inWords(support(lookup, fact))})`),
  ]);
}

function factsLine(
  label: string,
  facts: readonly Fact[],
  limit: number,
  tell: (fact: Fact) => readonly BriefPart[] = (fact) => [tellFact(fact)],
): BriefLine | undefined {
  if (facts.length === 0) return undefined;
  return line({ sign: signs.agree, label }, [
    say(facts.length === 1 ? "one fact: " : ""),
    ...between(facts.slice(0, limit).map(tell), "; "),
    ...more(facts.length - limit, "coverage"),
  ]);
}
