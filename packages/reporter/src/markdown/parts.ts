import { type Lookup, outletOf, placeInWords, sentenceText } from "../lookup.ts";
import { counted, dateText, genreNames } from "../wording.ts";
import { type Block, bold, heading, type Inline, link, list, paragraph } from "./render.ts";

/** Heading of a report, and the articles compared, with where they were published. */
export function opening(lookup: Lookup, title: string): Block[] {
  const story = lookup.comparison.title;
  return [
    heading(1, story ? `${title}: ${story}` : title),
    list(
      lookup.articles.map(({ name, article, words, genre }) => [
        bold(name),
        ...(article.published ? [`, ${dateText(article.published)}`] : []),
        `, ${counted(words, "word")}`,
        ...(genre === "news" ? [] : [`, ${genreNames[genre]}`]),
        ...(article.url ? [", ", link(article.url, article.url)] : []),
      ]),
    ),
    ...leftOutNotes(lookup),
    ...genreNotes(lookup),
  ];
}

/** Who is missing is said before what the others tell. */
function leftOutNotes({ comparison }: Lookup): Block[] {
  return (comparison.manifest.leftOut ?? []).map(({ outlet, reason }) =>
    paragraph(bold(`Left out: ${outlet}`), `: ${reason}.`),
  );
}

/** Where an article is no report, every comparison with it says so first. */
function genreNotes({ comparison }: Lookup): Block[] {
  return comparison.framing.genres
    .filter(({ genre, note }) => genre !== "news" && note !== "")
    .map(({ note }) => paragraph(note));
}

/** `The Diplomat, ¶ 8: “…”`: one statement with its place. */
export function statement(lookup: Lookup, sentence: string): Inline[] {
  return [
    bold(outletOf(lookup, sentence)),
    `, ${placeInWords(lookup, sentence)}: ${sentenceText(lookup, sentence)}`,
  ];
}
