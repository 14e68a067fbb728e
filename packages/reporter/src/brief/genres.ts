import type { Lookup } from "../lookup.ts";
import { genreArticles, listed } from "../wording.ts";
import { type BriefLine, type BriefPart, between, line, say } from "./line.ts";

/** A caution where an article is no report: what it leaves out or stresses belongs to its form. */
export function genreLines(lookup: Lookup): BriefLine[] {
  const kinds = [...new Set(lookup.articles.map(({ genre }) => genre))].filter(
    (genre) => genre !== "news",
  );
  if (kinds.length === 0) return [];
  const told = kinds.map((kind): BriefPart[] => {
    const views = lookup.articles.filter(({ genre }) => genre === kind);
    const names = listed(views.map(({ name }) => name));
    return [
      say(`${names} ${views.length === 1 ? "is" : "are each"} read as `),
      {
        text: genreArticles[kind],
        voice: "crossread",
        evidence: { kind: "section", id: "genres" },
      },
    ];
  });
  return [
    line({ sign: "”", label: "Not news alone" }, [
      ...between(told, "; "),
      say(": what such a text stresses or leaves out belongs to its form"),
    ]),
  ];
}
