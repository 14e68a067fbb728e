import type {
  Divergence,
  DivergenceType,
  Fact,
  Reading,
  Severity,
  UniqueFact,
} from "@crossread/core";
import { divergenceBand, type Lookup, outletOf } from "./lookup.ts";
import { isVerbatim, readingLabel } from "./reading-label.ts";
import { oneLine } from "./shorten.ts";

/** The order in which findings are shown, in every format. */

const severityOrder: readonly Severity[] = ["conflict", "differs", "updated", "style"];

/** What can be checked first, and matters most when wrong, comes first. */
const typeOrder: readonly DivergenceType[] = [
  "quote-wording",
  "number",
  "money",
  "date",
  "place",
  "name",
  "polarity",
  "attribution",
  "scope",
  "certainty",
  "wording",
];

/** A place as good as just below the end, for an article without the fact. */
const missingPosition = 1.2;

/** Divergences by severity, then type, then probability. */
export function orderedDivergences(lookup: Lookup): readonly Divergence[] {
  return [...lookup.comparison.divergences].sort(
    (a, b) =>
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
      typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) ||
      b.probability - a.probability ||
      (a.id < b.id ? -1 : 1),
  );
}

/** True where a divergence is too unsure to be told outright: it stays in a fold, as a question. */
export function isPossible(divergence: Divergence): boolean {
  return divergenceBand(divergence) === "possible";
}

/** Divergences that a reader is told outright: no mere wording, nothing unsure. */
export function mainDivergences(lookup: Lookup): readonly Divergence[] {
  return orderedDivergences(lookup).filter((one) => one.severity !== "style" && !isPossible(one));
}

/** Which severities stand in a list, gravest first: a key explains the signs that are there. */
export function severitiesOf(told: readonly Divergence[]): readonly Severity[] {
  return severityOrder.filter((one) => told.some(({ severity }) => severity === one));
}

/** The gravest severity told of a fact outright, or undefined where all agree. */
export function severityOf(lookup: Lookup, fact: Fact): Severity | undefined {
  const told = lookup.divergences(fact.id).filter((one) => !isPossible(one));
  return severityOrder
    .slice(0, 3)
    .find((severity) => told.some((one) => one.severity === severity));
}

/** How high a fact stands over all articles: 0 at every top, above 1 where most articles lack it. */
export function meanPosition(lookup: Lookup, fact: Fact): number {
  const places = new Map(fact.prominence.map((place) => [place.article, place.position]));
  const positions = lookup.articles.map((view) => places.get(view.article.id) ?? missingPosition);
  return positions.reduce((sum, position) => sum + position, 0) / positions.length;
}

/** How many articles tell a fact. */
export function support(lookup: Lookup, fact: Fact): number {
  return new Set(fact.members.map((member) => lookup.sentence(member).article)).size;
}

/** Facts by support, then severity, then prominence: for tables that show where outlets differ. */
export function orderedFacts(lookup: Lookup): readonly Fact[] {
  return sortFacts(lookup, (fact) => severityRank(severityOf(lookup, fact)));
}

/** Facts by support, then prominence: what is agreed, told as a newsroom would, from the top of the story. */
export function factsFromTheTop(lookup: Lookup): readonly Fact[] {
  return sortFacts(lookup, () => 0);
}

function sortFacts(lookup: Lookup, severity: (fact: Fact) => number): readonly Fact[] {
  const keys = new Map(
    lookup.comparison.facts.map((fact) => [
      fact.id,
      {
        support: support(lookup, fact),
        severity: severity(fact),
        position: meanPosition(lookup, fact),
      },
    ]),
  );
  return [...lookup.comparison.facts].sort((left, right) => {
    const a = keys.get(left.id)!;
    const b = keys.get(right.id)!;
    return (
      b.support - a.support ||
      a.severity - b.severity ||
      a.position - b.position ||
      (left.id < right.id ? -1 : 1)
    );
  });
}

/** Facts that are told outright: those in conflict first, whatever their support. */
export function factsInView(lookup: Lookup): readonly Fact[] {
  const facts = orderedFacts(lookup).filter((fact) => fact.band !== "possible");
  const conflicts = new Set(facts.filter((fact) => severityOf(lookup, fact) === "conflict"));
  return [...conflicts, ...facts.filter((fact) => !conflicts.has(fact))];
}

/** 0 for a conflict, 3 for agreement. */
export function severityRank(severity: Severity | undefined): number {
  return severity === undefined ? 3 : severityOrder.indexOf(severity);
}

/** The unique facts of one article, most newsworthy first. */
export function uniqueOf(lookup: Lookup, article: string): readonly UniqueFact[] {
  return lookup.comparison.unique
    .filter((one) => lookup.sentence(one.sentence).article === article)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

/** Readings that say the same, together: the words, and the outlets that use them. */
export interface ReadingGroup {
  readonly short: string;
  /** The short form is the outlet’s own words, not Crossread’s, such as `no source`. */
  readonly verbatim: boolean;
  readonly readings: readonly Reading[];
  readonly sentences: readonly string[];
  readonly outlets: readonly string[];
}

/** Types whose values are what is said: “seven people” and “7 people” are one reading. */
const measured: ReadonlySet<DivergenceType> = new Set(["number", "money", "date"]);

/**
 * What a reading says, for comparing it: a headline's capitals make no other reading. The value of other types
 * than numbers and dates is a class, in which opposites may meet, so there the words count too.
 */
function saying(divergence: Divergence, reading: Reading): string {
  const { value } = reading;
  if (value !== undefined && measured.has(divergence.type)) return value.toLowerCase();
  const words = readingLabel(divergence, reading)
    .toLowerCase()
    .replace(/["“”'‘’]/gu, "");
  return `${value ?? ""} ${words.endsWith("…") ? oneLine(reading.text).toLowerCase() : words}`;
}

/** The readings of a divergence by what they say, most outlets first. No two groups look alike. */
export function readingGroups(lookup: Lookup, divergence: Divergence): readonly ReadingGroup[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of divergence.readings) {
    const key = saying(divergence, reading);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  const named = [...groups.values()].map((readings): ReadingGroup => {
    const sentences = readings.map(({ sentence }) => sentence);
    return {
      short: readingLabel(divergence, readings[0]!),
      verbatim: isVerbatim(readings[0]!),
      readings,
      sentences,
      outlets: [...new Set(sentences.map((id) => outletOf(lookup, id)))],
    };
  });
  const shorts = named.map(({ short }) => short.toLowerCase());
  return named
    .map((group, n) =>
      shorts.indexOf(shorts[n]!) === shorts.lastIndexOf(shorts[n]!)
        ? group
        : { ...group, short: oneLine(group.readings[0]!.text), verbatim: true },
    )
    .sort((a, b) => b.outlets.length - a.outlets.length);
}
