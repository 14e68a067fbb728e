import type * as Newsroom from "@crossread/newsroom";
import { stringify } from "csv-stringify/sync";
import { exitCodes } from "./exit-codes.ts";
import { print } from "./print.ts";
import { chosen, type ListOptions } from "./stories-look.ts";
import { loadNewsroom, refuse, withOldStore } from "./stories-store.ts";
import type { System } from "./system.ts";

export interface ExportOptions extends ListOptions {
  readonly as?: string;
}

/** Prints all stories to standard output, one after the other. */
export async function exportStories(options: ExportOptions, system: System): Promise<number> {
  const kind = options.as ?? "jsonl";
  if (!["jsonl", "csv", "comparisons"].includes(kind)) {
    refuse("--as", "jsonl, csv or comparisons", `“${kind}”`);
  }
  const { readComparison, walkStories } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    if (kind === "csv") system.out(stringify([columns]));
    for await (const told of walkStories(database, chosen(options))) {
      let text = "";
      if (kind === "csv") text = stringify(rowsOf(told).map((row) => row.map(safeCell)));
      else if (kind === "jsonl") text = lineOf(told);
      else {
        const comparison = await readComparison(database, told.story.id);
        if (comparison) text = `${JSON.stringify({ story: told.story.id, comparison })}\n`;
      }
      if (!(await print(system, text))) break;
    }
    return exitCodes.done;
  });
}

function lineOf({ story, articles }: Newsroom.ToldStory): string {
  const { members: _, ...told } = story;
  return `${JSON.stringify({ ...told, articles })}\n`;
}

const columns = [
  "story",
  "story title",
  "articles",
  "independent texts",
  "article",
  "outlet",
  "published",
  "title",
  "url",
];

type Cell = string | number;

/** A row an article. */
function rowsOf({ story, articles }: Newsroom.ToldStory): readonly (readonly Cell[])[] {
  return articles.map(({ id, outlet, published, title, url }) => [
    story.id,
    story.title,
    story.size,
    story.independent,
    id,
    outlet,
    published ?? "",
    title,
    url ?? "",
  ]);
}

/** A cell that a spreadsheet would take for a formula gets a mark before it. */
function safeCell(value: Cell): Cell {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
