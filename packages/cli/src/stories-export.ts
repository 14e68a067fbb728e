import type * as Newsroom from "@crossread/newsroom";
import { stringify } from "csv-stringify/sync";
import { exitCodes } from "./exit-codes.ts";
import { type WritePiece, withOutput } from "./output.ts";
import { type ParquetColumn, type ParquetRow, writeParquet } from "./parquet.ts";
import { chosen, type ListOptions } from "./stories-look.ts";
import { loadNewsroom, refuse, withOldStore } from "./stories-store.ts";
import type { System } from "./system.ts";

export interface ExportOptions extends ListOptions {
  readonly as?: string;
  /** A file; absent for standard output. */
  readonly out?: string;
}

type Stories = AsyncIterable<Newsroom.ToldStory>;

/** By name of a kind, how stories are written one after the other. */
const kinds = {
  async jsonl(stories, write) {
    for await (const told of stories) if (!(await write(lineOf(told)))) return;
  },
  async csv(stories, write) {
    await write(stringify([columns.map(({ name }) => name)]));
    for await (const told of stories) {
      const rows = rowsOf(told).map((row) => row.map(safeCell));
      if (!(await write(stringify(rows)))) return;
    }
  },
  async comparisons(stories, write, database) {
    const { readComparison } = await loadNewsroom();
    for await (const { story } of stories) {
      const comparison = await readComparison(database, story.id);
      if (!comparison) continue;
      if (!(await write(`${JSON.stringify({ story: story.id, comparison })}\n`))) return;
    }
  },
  async parquet(stories, write) {
    let isRead = true;
    const rows = async function* (): AsyncGenerator<ParquetRow> {
      for await (const told of stories) {
        if (!isRead) return;
        for (const row of rowsOf(told)) yield named(row);
      }
    };
    await writeParquet(columns, rows(), async (bytes) => {
      isRead = await write(bytes);
    });
  },
} satisfies Record<
  string,
  (stories: Stories, write: WritePiece, database: Newsroom.Database) => Promise<void>
>;

/** Writes all stories to standard output or into a file, one after the other. */
export async function exportStories(options: ExportOptions, system: System): Promise<number> {
  const kind = options.as ?? "jsonl";
  if (!isKind(kind)) refuse("--as", "jsonl, csv, parquet or comparisons", `“${kind}”`);
  if (kind === "parquet" && options.out === undefined && system.columns !== undefined) {
    refuse("--as parquet", "--out FILE, or a pipe", "a terminal, which can't show it");
  }
  const { walkStories } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    await withOutput(options.out, system, (write) =>
      kinds[kind](walkStories(database, chosen(options)), write, database),
    );
    return exitCodes.done;
  });
}

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}

function lineOf({ story, articles }: Newsroom.ToldStory): string {
  const { members: _, ...told } = story;
  return `${JSON.stringify({ ...told, articles })}\n`;
}

const columns: readonly ParquetColumn[] = [
  { name: "story", type: "STRING" },
  { name: "story title", type: "STRING" },
  { name: "articles", type: "INT32" },
  { name: "independent texts", type: "INT32" },
  { name: "article", type: "STRING" },
  { name: "outlet", type: "STRING" },
  { name: "published", type: "STRING" },
  { name: "title", type: "STRING" },
  { name: "url", type: "STRING" },
];

type Cell = string | number | null;

/** A row an article, with the cells of the columns. */
function rowsOf({ story, articles }: Newsroom.ToldStory): readonly (readonly Cell[])[] {
  return articles.map(({ id, outlet, published, title, url }) => [
    story.id,
    story.title,
    story.size,
    story.independent,
    id,
    outlet,
    published ?? null,
    title,
    url ?? null,
  ]);
}

function named(row: readonly Cell[]): ParquetRow {
  return Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
}

/** A cell that a spreadsheet would take for a formula gets a mark before it. */
function safeCell(value: Cell): Cell {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
