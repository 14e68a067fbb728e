import type { Comparison, Divergence, Reading } from "@crossread/core";
import {
  divergenceBand,
  type Lookup,
  lookUp,
  outletOf,
  placeInWords,
  sentenceText,
  textAt,
} from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { isPossible, mainDivergences, orderedDivergences, readingGroups } from "../order.ts";
import { labelLimit, noteOf } from "../reading-label.ts";
import { shorten } from "../shorten.ts";
import {
  capital,
  counted,
  probabilityText,
  severityMeanings,
  severityNames,
  signs,
  typeNames,
} from "../wording.ts";
import { opening } from "./parts.ts";
import { type Block, bold, document, heading, type Inline, list, paragraph } from "./render.ts";

/** Divergence: what is told differently, gravest first, with whole sentences and the words that differ. */
export function renderDivergence(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  const main = mainDivergences(lookup);
  const rest = orderedDivergences(lookup).filter((one) => !main.includes(one));
  return document([
    ...opening(lookup, "Divergence"),
    ...(main.length > 0
      ? []
      : [paragraph("No conflict or difference was found in what these articles share.")]),
    ...(["conflict", "differs", "updated"] as const).flatMap((severity) =>
      group(
        lookup,
        `${signs[severity]} ${severityNames[severity]}`,
        capital(severityMeanings[severity]),
        main.filter((one) => one.severity === severity),
      ),
    ),
    ...group(
      lookup,
      "Possible",
      "Questions rather than findings",
      rest.filter((one) => isPossible(one)),
    ),
    ...group(
      lookup,
      "Wording and house style",
      "Nothing here changes what is told",
      rest.filter((one) => !isPossible(one)),
    ),
  ]);
}

function group(
  lookup: Lookup,
  title: string,
  meaning: string,
  found: readonly Divergence[],
): Block[] {
  if (found.length === 0) return [];
  return [
    heading(2, title),
    paragraph(`${meaning}. ${counted(found.length, "divergence")}.`),
    ...found.flatMap((one) => entry(lookup, one)),
  ];
}

function entry(lookup: Lookup, divergence: Divergence): Block[] {
  const { type, probability, readings } = divergence;
  const band = divergenceBand(divergence);
  const shorts = readingGroups(lookup, divergence).map((one) => shorten(one.short, labelLimit));
  const read = new Set(readings.map((reading) => lookup.sentence(reading.sentence).article));
  const silent = lookup.articles.filter((view) => !read.has(view.article.id));
  return [
    heading(3, shorts.join(" / ")),
    paragraph(
      `${capital(typeNames[type])}, ${band} (${probabilityText(probability)}). ${noteOf(divergence)}`,
    ),
    list([
      ...readings.map((reading) => line(lookup, divergence, reading)),
      ...silent.map((view): Inline[] => [bold(view.name), ": no reading on this point found."]),
    ]),
  ];
}

/** The sentence with the reading in bold; a reading that runs on past its sentence is not marked. */
function line(lookup: Lookup, divergence: Divergence, reading: Reading): Inline[] {
  const { id, start, end } = lookup.sentence(reading.sentence);
  const head: Inline[] = [bold(outletOf(lookup, id)), `, ${placeInWords(lookup, id)}: `];
  const source = sourceOf(divergence, reading);
  if (reading.start < start || reading.end > end)
    return [...head, sentenceText(lookup, id), source];
  const before = textAt(lookup, id, { start, end: reading.start });
  const after = textAt(lookup, id, { start: reading.end, end });
  return [...head, before, bold(reading.text), after, source];
}

/** Who stands behind a reading; where sources themselves differ, the words in bold say it already. */
function sourceOf({ type }: Divergence, { vouchedBy }: Reading): string {
  if (type === "attribution") return "";
  return vouchedBy ? ` (Vouched for by ${vouchedBy}.)` : " (No source given.)";
}
