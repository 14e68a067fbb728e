/**
 * The words of a Markdown text, a paragraph a line: marks of headings, lists, quotations, links, pictures
 * and emphasis are taken off, lines that an editor wrapped are joined. What is no Markdown stays as it is.
 */
export function readMarkdown(text: string): { readonly title?: string; readonly body: string } {
  const blocks = text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((block) => block.split("\n").map(plain).filter(Boolean));
  const first = text.trimStart();
  const title = /^#[ \t]+(\S[^\n]{0,400})/.exec(first)?.[1];
  const lines = blocks.flatMap(unwrap);
  if (title === undefined) return { body: lines.join("\n\n") };
  return { title: plain(title), body: lines.slice(1).join("\n\n") };
}

/** In characters: editors wrap between these; shorter lines are lines of their own. */
const wrapped = { least: 55, most: 130 };

function unwrap(lines: readonly string[]): readonly string[] {
  const isWrapped =
    lines.length > 1 &&
    lines.slice(0, -1).every(({ length }) => length >= wrapped.least && length <= wrapped.most);
  return isWrapped ? [lines.join(" ")] : lines;
}

/** Longer lines are no longer searched for marks in pairs, so that time stays linear. */
const longestMarkedLine = 20_000;

function plain(line: string): string {
  const text = line
    .replace(/^[ \t]*(?:>[ \t]?)+/, "")
    .replace(/^[ \t]*#{1,6}[ \t]+/, "")
    .replace(/^[ \t]*[-*+][ \t]+/, "")
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/, "")
    .trim();
  if (text.length > longestMarkedLine) return text;
  return text
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:[ \t]"[^"]{0,300}")?\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1");
}
