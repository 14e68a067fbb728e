import type { ArticleView, Lookup } from "../lookup.ts";
import { uniqueOf } from "../order.ts";
import { signs } from "../wording.ts";
import { type BriefLine, between, line, more, say, tellUnique } from "./line.ts";

/** Up to this many outlets each get a line of their own. */
const ownLine = 4;
/** One article this many times as long as another has most facts to itself for that reason alone. */
const muchLonger = 2.5;

/** What only one outlet reports. */
export function aloneLines(lookup: Lookup): BriefLine[] {
  if (lookup.articles.length > ownLine)
    return [firstOfEach(lookup)].filter((one) => one !== undefined);
  const shown = lookup.articles.length === 2 ? 2 : 1;
  return lookup.articles
    .map((view) => onlyIn(lookup, view, shown, `Only ${view.name}`))
    .filter((one) => one !== undefined);
}

/** What only this outlet reports. */
export function onlyIn(
  lookup: Lookup,
  view: ArticleView,
  shown: number,
  label: string,
): BriefLine | undefined {
  const unique = uniqueOf(lookup, view.article.id);
  if (unique.length === 0) return undefined;
  return line({ sign: signs.alone, label }, [
    say("reports "),
    ...between(
      unique.slice(0, shown).map((one) => [tellUnique(lookup, one)]),
      "; ",
    ),
    ...more(unique.length - shown, "only-here"),
  ]);
}

/** A caution where articles differ much in length. */
export function lengthLines(lookup: Lookup): BriefLine[] {
  const byWords = [...lookup.articles].sort((a, b) => b.words - a.words);
  const longest = byWords[0];
  const shortest = byWords.at(-1);
  if (!longest || !shortest || shortest.words === 0 || longest.words < muchLonger * shortest.words)
    return [];
  return [
    line({ sign: "”", label: "Length" }, [
      say(
        `${longest.name} has ${longest.words} words, ${shortest.name} ${shortest.words}: a short text has room for less, so no match in it says little`,
      ),
    ]),
  ];
}

function firstOfEach(lookup: Lookup): BriefLine | undefined {
  const firsts = lookup.articles
    .flatMap((view) =>
      uniqueOf(lookup, view.article.id)
        .slice(0, 1)
        .map((unique) => ({ view, unique })),
    )
    .sort((a, b) => b.unique.reasons.length - a.unique.reasons.length);
  if (firsts.length === 0) return undefined;
  const shown = firsts
    .slice(0, 3)
    .map(({ view, unique }) => [tellUnique(lookup, unique), say(` (${view.name})`)]);
  return line({ sign: signs.alone, label: "Only one reports" }, [
    ...between(shown, "; "),
    ...more(lookup.comparison.unique.length - shown.length, "only-here"),
  ]);
}
