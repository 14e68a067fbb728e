import type { Divergence, DivergenceType, Fact, Severity, UniqueFact } from "@crossread/core";
import { type Lookup, textAt } from "../lookup.ts";
import { type ReadingGroup, readingGroups } from "../order.ts";
import { asPhrase } from "../shorten.ts";
import { counted, listed, type signs, typeNames } from "../wording.ts";

/** What a part of the brief leads to. */
export interface Evidence {
  readonly kind: "fact" | "divergence" | "unique" | "sentence" | "section";
  readonly id: string;
}

/** A stretch of one sentence of the brief. */
export interface BriefPart {
  readonly text: string;
  /** Whose words these are. */
  readonly voice: "outlet" | "crossread";
  readonly evidence?: Evidence;
  /** Marked as a reading of this severity. */
  readonly severity?: Severity;
}

/** One sentence of the brief. The label is its beginning: `Both report …`. */
export interface BriefLine {
  readonly sign: (typeof signs)[keyof typeof signs] | "”";
  readonly label: string;
  readonly severity?: Severity;
  readonly parts: readonly BriefPart[];
}

/** Longest phrase in the brief, in characters: about two lines on a phone. */
const phraseLimit = 96;

/** Plain words of Crossread. */
export function say(text: string): BriefPart {
  return { text, voice: "crossread" };
}

/** A fact by its label, leading to its row. */
export function tellFact(fact: Fact): BriefPart {
  return quoteOf(fact.label, { kind: "fact", id: fact.id });
}

/** A unique fact by its words, leading to its entry. */
export function tellUnique(lookup: Lookup, unique: UniqueFact): BriefPart {
  return quoteOf(textAt(lookup, unique.sentence, unique), { kind: "unique", id: unique.id });
}

/** `on the number: “48,000” in CNBC, “46,000” in the Post; on the date: …`. What differs is named once in a row. */
export function tellDivergences(lookup: Lookup, divergences: readonly Divergence[]): BriefPart[] {
  return divergences.flatMap((divergence, n) => {
    const named = divergences[n - 1]?.type === divergence.type;
    const head = named ? [] : [say(`on ${whatDiffers(divergence.type)}: `)];
    return [...(n > 0 ? [say("; ")] : []), ...head, ...tellReadings(lookup, divergence)];
  });
}

function tellReadings(lookup: Lookup, divergence: Divergence): BriefPart[] {
  const evidence: Evidence = { kind: "divergence", id: divergence.id };
  const groups = readingGroups(lookup, divergence);
  const readings = groups
    .slice(0, readingsTold)
    .map((group) => [
      { ...tellReading(group, evidence), severity: divergence.severity },
      say(` in ${outletsOf(group)}`),
    ]);
  const rest = groups.length - readingsTold;
  if (rest <= 0) return between(readings, ", ");
  const others = { ...say(`${counted(rest, "other reading")}`), evidence };
  return [...between(readings, ", "), say(" and "), others];
}

/** Readings of one divergence that are spelled out: with twenty outlets there may be nine. */
const readingsTold = 3;

function tellReading(group: ReadingGroup, evidence: Evidence): BriefPart {
  if (group.verbatim) return quoteOf(group.short, evidence);
  return { ...say(asPhrase(group.short, phraseLimit)), evidence };
}

/** `the date or time`, `how certain it is`: what follows “on”. */
function whatDiffers(type: DivergenceType): string {
  const name = typeNames[type];
  return /^(?:how|whether) /.test(name) ? name : `the ${name}`;
}

/** Parts with a separator between them. */
export function between(items: readonly (readonly BriefPart[])[], separator: string): BriefPart[] {
  return items.flatMap((item, n) => (n === 0 ? item : [say(separator), ...item]));
}

/** `; and 4 more`, or nothing. */
export function more(count: number, section: string): BriefPart[] {
  if (count <= 0) return [];
  return [
    say("; and "),
    { text: `${count} more`, voice: "crossread", evidence: { kind: "section", id: section } },
  ];
}

/** A line that ends in a full stop. */
export function line(head: Omit<BriefLine, "parts">, parts: readonly BriefPart[]): BriefLine {
  return { ...head, parts: [...parts, say(".")] };
}

/** The text of a line, as one plain sentence. */
export function plain({ label, parts }: BriefLine): string {
  return `${label} ${parts.map((part) => part.text).join("")}`;
}

function quoteOf(text: string, evidence: Evidence): BriefPart {
  return { text: inQuotes(asPhrase(text, phraseLimit)), voice: "outlet", evidence };
}

/** In quotation marks; its own around the whole are kept, those inside become single, a lone one goes. */
function inQuotes(given: string): string {
  const own = /^["“]([^"“”]*)["”]$/u.exec(given);
  if (own) return `“${own[1]}”`;
  if (/^[‘'].*[’']$/u.test(given)) return given;
  const marks = given.match(/["“”]/gu) ?? [];
  const phrase = marks.length === 1 ? given.replace(/["“”]/u, "") : withoutLostEnd(given);
  const inner = phrase
    .replace(/“/g, "‘")
    .replace(/”/g, "’")
    .replace(/(^|[\s(])"/g, "$1‘")
    .replace(/"/g, "’");
  return `“${inner}”`;
}

/** A quotation that began the phrase and was cut: the mark that closes it stands behind the cut alone. */
function withoutLostEnd(phrase: string): string {
  return /^“[^“”]*…”$/u.test(phrase) ? phrase.slice(1, -1) : phrase;
}

function outletsOf(group: ReadingGroup): string {
  return group.outlets.length > 3 ? `${group.outlets.length} outlets` : listed(group.outlets);
}
