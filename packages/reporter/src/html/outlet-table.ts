import type { ArticleView, Lookup } from "../lookup.ts";
import { genreTag } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** One row of a table with a column an outlet. */
export interface OutletRow {
  readonly label: unknown;
  /** What one article has; nothing where it has nothing. */
  readonly cell: (view: ArticleView) => Html | undefined;
}

/** More outlets than this don't fit side by side: the table turns into a list a row. */
const mostColumns = 5;

/** A table with one column an outlet, in the order of all tables of the page. */
export function outletTable(lookup: Lookup, caption: string, rows: readonly OutletRow[]): Html {
  if (lookup.articles.length > mostColumns) return lists(lookup, rows);
  const heads = lookup.articles.map(
    (view) => html`<th scope="col">${view.name}${genreTag(view)}</th>`,
  );
  const body = rows.map(
    ({
      label,
      cell,
    }) => html`<tr><th scope="row">${label}</th>${lookup.articles.map((view) => html`<td>${cell(view) ?? html`<span class="mu nil">–</span>`}</td>`)}</tr>
`,
  );
  return html`<table class="tab c${lookup.articles.length}"><caption class="vh">${caption}</caption><thead><tr><th scope="col"><span class="vh">What</span></th>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function lists(lookup: Lookup, rows: readonly OutletRow[]): Html {
  const items = rows.map(({ label, cell }) => {
    const cells = lookup.articles.flatMap((view) => {
      const inner = cell(view);
      return inner ? [html`<li><b>${view.name}</b> ${inner}</li>`] : [];
    });
    return html`<dt>${label}</dt><dd><ul>${cells}</ul></dd>`;
  });
  return html`<dl class="lists">${items}</dl>`;
}
