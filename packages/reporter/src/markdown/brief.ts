import type { Comparison } from "@crossread/core";
import type { BriefLine } from "../brief/line.ts";
import { briefLines } from "../brief.ts";
import { divergenceBand, type Lookup, lookUp, outletOf, placeInWords } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { numberOf } from "../numbers.ts";
import type { ReportOptions } from "../options.ts";
import { counted, probabilityText, severityNames, typeNames } from "../wording.ts";
import { opening } from "./parts.ts";
import { bold, document, type Inline, list, note, noteMark, paragraph } from "./render.ts";

/** More places than this make a note longer than the brief. */
const mostPlaces = 8;

/** The brief on one page: its sentences, and a note for each finding that says where to check it. */
export function renderBrief(comparison: Comparison, options: ReportOptions = {}): string {
  const lookup = lookUp(neutralise(comparison));
  const lines = briefLines(lookup, options);
  const told = new Set(
    lines.flatMap(({ parts }) => parts.flatMap((part) => part.evidence?.id ?? [])),
  );
  return document([
    ...opening(lookup, "Brief"),
    paragraph("Made from the findings by rules; words in quotation marks are the outlets’ own."),
    list(lines.map((line) => [bold(`${line.sign} ${line.label}`), " ", ...sentence(lookup, line)])),
    ...[...told].flatMap((id) => {
      const number = numberOf(lookup, id);
      return number === undefined ? [] : [note(number, evidence(lookup, id))];
    }),
  ]);
}

/** The parts of a line; a finding gets its mark behind the last phrase that rests on it. */
function sentence(lookup: Lookup, { parts }: BriefLine): Inline[] {
  return parts.flatMap((part, n): Inline[] => {
    const id = part.evidence?.id;
    const number = id === undefined ? undefined : numberOf(lookup, id);
    const last = parts.findLastIndex((other) => other.evidence?.id === id) === n;
    return number !== undefined && last ? [part.text, noteMark(number)] : [part.text];
  });
}

/** How sure a finding is, and each place at which it stands: `Likely (.78). Daily, ¶ 2; Post, Lede.` */
function evidence(lookup: Lookup, id: string): string {
  const { divergences, unique } = lookup.comparison;
  const fact = lookup.fact(id);
  if (fact) {
    const how = `${counted(fact.independent, "independent text")}, ${fact.band}`;
    return `${how}. ${places(lookup, fact.members)}`;
  }
  const divergence = divergences.find((one) => one.id === id);
  if (divergence) {
    const { severity, type, probability, readings } = divergence;
    const how = `${severityNames[severity]}, ${typeNames[type]}, ${divergenceBand(divergence)} (${probabilityText(probability)})`;
    const where = places(
      lookup,
      readings.map((one) => one.sentence),
    );
    return `${how}. ${where}`;
  }
  const alone = unique.find((one) => one.id === id);
  return alone ? `No match found elsewhere. ${places(lookup, [alone.sentence])}` : "";
}

function places(lookup: Lookup, sentences: readonly string[]): string {
  const all = new Set(
    sentences.map((id) => `${outletOf(lookup, id)}, ${placeInWords(lookup, id)}`),
  );
  const shown = [...all].slice(0, mostPlaces).join("; ");
  return all.size > mostPlaces ? `${shown}; and ${all.size - mostPlaces} more.` : `${shown}.`;
}
