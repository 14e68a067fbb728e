import type { Comparison, UniqueFact } from "@crossread/core";
import { type Lookup, lookUp, placeInWords, sentenceText, textAt } from "../lookup.ts";
import { neutralise } from "../neutralise.ts";
import { uniqueOf } from "../order.ts";
import { counted, probabilityText, whyUnique } from "../wording.ts";
import { opening } from "./parts.ts";
import { type Block, bold, document, heading, type Inline, list, paragraph } from "./render.ts";

/** Unique facts by outlet, with the nearest that was found elsewhere; then every line that was set aside. */
export function renderUnique(comparison: Comparison): string {
  const lookup = lookUp(neutralise(comparison));
  return document([
    ...opening(lookup, "Only here"),
    paragraph(
      "Statements for which no match was found in any other article, the most checkable and newsworthy first. An article may still tell it in words that were not recognised: the nearest sentence in each is given.",
    ),
    ...lookup.articles.flatMap((view) => {
      const found = uniqueOf(lookup, view.article.id);
      return [
        heading(2, view.name),
        found.length > 0
          ? list(
              found.map((one) => entry(lookup, one)),
              true,
            )
          : paragraph("Nothing that was not found in another article."),
      ];
    }),
    ...setAside(lookup),
  ]);
}

function entry(lookup: Lookup, unique: UniqueFact) {
  const sentence = lookup.sentence(unique.sentence);
  const before = textAt(lookup, unique.sentence, { start: sentence.start, end: unique.start });
  const after = textAt(lookup, unique.sentence, { start: unique.end, end: sentence.end });
  const reasons = whyUnique(unique);
  const why = reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
  return [
    paragraph(
      before,
      bold(textAt(lookup, unique.sentence, unique)),
      after,
      ` ${placeInWords(lookup, unique.sentence)}${why}`,
    ),
    ...(unique.nearest.length > 0
      ? [list(unique.nearest.map((near) => nearest(lookup, near)))]
      : []),
  ];
}

function nearest(lookup: Lookup, near: UniqueFact["nearest"][number]): Inline[] {
  const name = lookup.article(near.article).name;
  if (near.tooShort) return [`Nearest in ${name}: the article is too short to judge.`];
  if (near.sentence === undefined) return [`Nearest in ${name}: nothing came near.`];
  return [
    `Nearest in ${name} (${placeInWords(lookup, near.sentence)}, match ${probabilityText(near.probability)}): ${sentenceText(lookup, near.sentence)}`,
  ];
}

function setAside(lookup: Lookup): Block[] {
  const aside = lookup.comparison.sentences.filter((sentence) => sentence.role === "boilerplate");
  if (aside.length === 0) return [];
  return [
    heading(2, "Set aside"),
    paragraph(`${counted(aside.length, "line")} not read as story text, each with its reason.`),
    list(
      aside.map((one) => [
        bold(lookup.article(one.article).name),
        `, ${one.reason ?? "no story text"}: ${sentenceText(lookup, one.id)}`,
      ]),
    ),
  ];
}
