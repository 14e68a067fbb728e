import { baseName } from "./files.ts";

/** Ends of the names of files that are read, `.gz` after them or not; the text decides on the rest. */
export const readableNames =
  /\.(?:txt|text|md|markdown|html?|xhtml|shtml|xml|nitf|rss|atom|json|ninjs|jsonl|ndjson|csv|tsv)(?:\.gz)?$/i;

/** The end of a file's name in small letters, `.gz` left out: `page.HTML.gz` is `html`. */
export function extensionOf(path: string): string {
  const name = baseName(path).replace(/\.gz$/i, "");
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
