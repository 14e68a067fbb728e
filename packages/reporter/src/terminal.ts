import type { Comparison, Severity } from "@crossread/core";
import { type Lookup, lookUp, textAt } from "./lookup.ts";
import { neutralise } from "./neutralise.ts";
import type { ReportOptions } from "./options.ts";
import { factsFromTheTop, mainDivergences, readingGroups, support, uniqueOf } from "./order.ts";
import { labelLimit } from "./reading-label.ts";
import { asPhrase } from "./shorten.ts";
import { counted, genreArticles, listed, severityNames, signs, typeNames } from "./wording.ts";

/** How many findings of a kind are spelled out. */
const spelledOut = 5;
/** A narrower terminal than this is written to as if it were this wide. */
const leastWidth = 40;

type Paint = (style: keyof typeof styles, text: string) => string;

const styles = {
  bold: "1",
  dim: "2",
  conflict: "31",
  differs: "34",
  updated: "36",
  style: "2",
} as const;

/**
 * A summary for a terminal: what is agreed, what conflicts and differs, what stands only in one outlet, what
 * was set aside. Colour and width are options; nothing is asked of the environment.
 */
export function renderTerminal(comparison: Comparison, options: ReportOptions = {}): string {
  const lookup = lookUp(neutralise(comparison));
  const paint: Paint = (style, text) =>
    options.colour ? `\u001B[${styles[style]}m${text}\u001B[0m` : text;
  const width = Math.max(leastWidth, options.width ?? 80);
  const blocks = [
    title(lookup, paint, width),
    leftOut(lookup, paint, width),
    agreed(lookup, paint, width),
    ...(["conflict", "differs", "updated"] as const).map((one) => told(lookup, one, paint, width)),
    alone(lookup, paint, width),
    aside(lookup, paint, width),
    written(options.reports ?? [], paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function title(lookup: Lookup, paint: Paint, width: number): string[] {
  const names = listed(lookup.articles.map((view) => view.name));
  return [
    ...(lookup.comparison.title ? [paint("bold", asPhrase(lookup.comparison.title, width))] : []),
    ...wrapped(`${counted(lookup.articles.length, "article")}: ${names}`, width, "").map((line) =>
      paint("dim", line),
    ),
    ...lookup.articles
      .filter(({ genre }) => genre !== "news")
      .flatMap(({ name, genre }) =>
        wrapped(
          `${name} is read as ${genreArticles[genre]}: it stresses and leaves out by its form`,
          width,
          "",
        ),
      ),
  ];
}

/** Who is missing from all that follows. */
function leftOut({ comparison }: Lookup, paint: Paint, width: number): string[] {
  return (comparison.manifest.leftOut ?? [])
    .flatMap(({ outlet, reason }) => wrapped(`Left out: ${outlet}: ${reason}`, width, ""))
    .map((text) => paint("conflict", text));
}

function agreed(lookup: Lookup, paint: Paint, width: number): string[] {
  const facts = factsFromTheTop(lookup).filter((fact) => fact.band !== "possible");
  const count = lookup.articles.length;
  return [
    paint("bold", `${signs.agree} Agreed: ${counted(facts.length, "fact")}`),
    ...facts.slice(0, spelledOut).flatMap((fact) => {
      const of = count > 2 ? `${support(lookup, fact)}/${count} ` : "";
      return wrapped(`${of}${asPhrase(fact.label, 2 * width - 20)}`, width, "  ");
    }),
    ...rest(facts.length, paint),
  ];
}

function told(
  lookup: Lookup,
  severity: Exclude<Severity, "style">,
  paint: Paint,
  width: number,
): string[] {
  const found = mainDivergences(lookup).filter((one) => one.severity === severity);
  if (found.length === 0)
    return severity === "conflict" ? [paint("bold", `${signs.conflict} Conflict: none found`)] : [];
  return [
    paint(severity, `${signs[severity]} ${severityNames[severity]}: ${found.length}`),
    ...found.slice(0, spelledOut).flatMap((one) => {
      const readings = readingGroups(lookup, one).map(
        (group) => `${asPhrase(group.short, labelLimit)} (${listed(group.outlets.slice(0, 3))})`,
      );
      return wrapped(`${typeNames[one.type]}: ${readings.join(" / ")}`, width, "  ");
    }),
    ...rest(found.length, paint),
  ];
}

function alone(lookup: Lookup, paint: Paint, width: number): string[] {
  const shown = lookup.articles.length > spelledOut ? 1 : 2;
  return [
    paint(
      "bold",
      `${signs.alone} Only here: ${counted(lookup.comparison.unique.length, "statement")}`,
    ),
    ...lookup.articles.flatMap((view) => {
      const own = uniqueOf(lookup, view.article.id);
      const lines = own
        .slice(0, shown)
        .flatMap((one) =>
          wrapped(asPhrase(textAt(lookup, one.sentence, one), 2 * width - 20), width, "    "),
        );
      return [`  ${asPhrase(view.name, width - 10)} ${paint("dim", String(own.length))}`, ...lines];
    }),
  ];
}

function aside(lookup: Lookup, paint: Paint, width: number): string[] {
  const count = lookup.comparison.sentences.filter((one) => one.role === "boilerplate").length;
  if (count === 0) return [];
  const text = `Set aside: ${counted(count, "line")} of no story text, listed with the reason in the reports`;
  return wrapped(text, width, "").map((line) => paint("dim", line));
}

function written(reports: readonly string[], paint: Paint): string[] {
  return reports.length === 0
    ? []
    : [paint("bold", "Reports"), ...reports.map((report) => `  ${report}`)];
}

function rest(count: number, paint: Paint): string[] {
  return count > spelledOut ? [paint("dim", `  and ${count - spelledOut} more`)] : [];
}

/** Lines of at most `width` columns; the first begins with `indent`, further ones two columns deeper. */
function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const joined = line.trim() === "" ? line + word : `${line} ${word}`;
    if (joined.length <= width || line.trim() === "") line = joined;
    else {
      lines.push(line);
      line = `${indent}  ${word}`;
    }
  }
  return [...lines, line].map((one) => (one.length > width ? `${one.slice(0, width - 1)}…` : one));
}
