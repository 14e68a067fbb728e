import type { FindingCounts } from "./count-findings.ts";
import { policyFor } from "./html/policy.ts";
import { base } from "./html/style/base.ts";
import { tables } from "./html/style/tables.ts";
import { type Html, html, raw } from "./html/template.ts";
import { neutralise } from "./neutralise.ts";
import { oneLine } from "./shorten.ts";
import { counted, dateText, listed } from "./wording.ts";

/** A story as an index of many tells of it. */
export interface IndexedStory {
  readonly title: string;
  /** Where its report is, from the index. */
  readonly href: string;
  /** Names of its outlets, each once. */
  readonly outlets: readonly string[];
  readonly articles: number;
  /** Texts that are no reprints of one another. */
  readonly independent: number;
  /** Earliest and latest publication, ISO 8601. */
  readonly first?: string;
  readonly last?: string;
  readonly findings?: FindingCounts;
}

/** Stories on one page; more make a page that is slow to open. */
const perPage = 1000;

/**
 * Pages that lead to the reports of many stories, by file name: `index.html`, `index-2.html` … Stories whose
 * outlets contradict each other come first, the rest in the order given.
 */
export function renderStoryIndex(stories: readonly IndexedStory[]): ReadonlyMap<string, string> {
  const clean = neutralise(stories);
  const contradicted = clean.filter(({ findings }) => (findings?.conflicts ?? 0) > 0);
  const others = clean.filter(({ findings }) => (findings?.conflicts ?? 0) === 0);
  const rows = [...contradicted, ...others];
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const summary = `${counted(rows.length, "story", "stories")}, ${contradicted.length} with a conflict`;
  return new Map(
    Array.from({ length: pages }, (_, page) => [
      fileName(page),
      document(summary, rows.slice(page * perPage, (page + 1) * perPage), page, pages),
    ]),
  );
}

function fileName(page: number): string {
  return page === 0 ? "index.html" : `index-${page + 1}.html`;
}

/** Narrow screens have a story's numbers below its title. */
const style = `${base}${tables}
.tab.stories{table-layout:auto}
.tab.stories th:first-child{width:auto}
.tab.stories th a{font-size:1.1rem;line-height:1.3}
.tab.stories thead th,.tab.stories td{overflow-wrap:normal}
.tab.stories td{white-space:nowrap;font-size:var(--small);line-height:1.8}
.tab.stories .outlets{white-space:normal}
.n{text-align:right;font-variant-numeric:tabular-nums}
.tab.stories .n{text-align:right}
.pages{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:1rem 0}
.pages a,.pages b{min-width:1.5rem;min-height:1.5rem}
@media (max-width:44rem){
.tab.stories,.tab.stories tbody,.tab.stories tr,.tab.stories th,.tab.stories td{display:block;padding:0;border:0}
.tab.stories thead{display:none}
.tab.stories tr{border-bottom:1px solid var(--rule);padding:.6rem 0}
.tab.stories .n{display:inline;margin-right:.75rem}
.tab.stories .n::after{content:" " attr(data-unit);color:var(--muted)}
}
`.replace(/\n\s*/g, "\n");

function document(
  summary: string,
  stories: readonly IndexedStory[],
  page: number,
  pages: number,
): string {
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Stories · Crossread</title>
<style>${raw(style)}</style>
</head>
<body>
<header class="top">
<p class="by"><b>Crossread</b> ${summary}</p>
<h1>Stories</h1>
</header>
<main>
${pages > 1 && links(page, pages)}
<table class="tab stories">
<thead><tr><th scope="col">Story</th><th scope="col">Dates</th><th scope="col" class="n">Texts</th><th scope="col" class="n">Agreed</th><th scope="col" class="n">Conflicts</th><th scope="col" class="n">Differ</th></tr></thead>
<tbody>
${stories.map(row)}
</tbody>
</table>
${pages > 1 && links(page, pages)}
</main>
</body>
</html>
`}`;
}

function row(story: IndexedStory): Html {
  const { title, href, outlets, articles, independent, findings } = story;
  const copies = articles - independent;
  const more = copies > 0 ? ` · ${copies} of ${counted(articles, "article")} reprinted` : "";
  return html`<tr>
<th scope="row"><a class="o" dir="auto" href="${href}">${oneLine(title) || "Without a headline"}</a><span class="src outlets">${listed(outlets.map(oneLine))}${more}</span></th>
<td>${datesOf(story)}</td>
${number(independent, independent === 1 ? "text" : "texts")}
${number(findings?.agreed, "agreed")}
${number(findings?.conflicts, findings?.conflicts === 1 ? "conflict" : "conflicts", "conflict")}
${number(findings?.differs, findings?.differs === 1 ? "differs" : "differ", "differs")}
</tr>
`;
}

/** A number that is none or not known stands back; a grave one has its colour. */
function number(value: number | undefined, unit: string, kind?: string): Html {
  if (!value)
    return html`<td class="n" data-unit="${unit}"><span class="mu">${value ?? "–"}</span></td>`;
  return html`<td class="n" data-unit="${unit}">${kind ? html`<b class="${kind}">${value}</b>` : value}</td>`;
}

function datesOf({ first, last }: IndexedStory): string {
  if (first === undefined || last === undefined) return "no date";
  const [from, to] = [dayOf(first), dayOf(last)];
  return from === to ? from : `${from} – ${to}`;
}

function dayOf(iso: string): string {
  return dateText(iso.slice(0, "2026-01-31".length));
}

function links(page: number, pages: number): Html {
  return html`<nav class="pages" aria-label="Pages">${Array.from({ length: pages }, (_, at) =>
    at === page
      ? html`<b aria-current="page">${at + 1}</b>`
      : html`<a href="${fileName(at)}">${at + 1}</a>`,
  )}</nav>`;
}
