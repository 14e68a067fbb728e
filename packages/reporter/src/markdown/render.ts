import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { oneLine } from "../shorten.ts";
import { webAddress } from "../wording.ts";

/**
 * The only file that knows mdast: trees in, GitHub-flavoured Markdown out, so that escaping is the
 * library's. Text given to these functions never turns into syntax.
 */

export type Inline = string | PhrasingContent;
export type Block = RootContent;

/** A whole document. */
export function document(blocks: readonly (Block | undefined)[]): string {
  const children = blocks.filter((block) => block !== undefined);
  return toMarkdown(
    { type: "root", children },
    {
      bullet: "-",
      emphasis: "_",
      rule: "-",
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      // By default some `<` before a letter stay: here every one is text, never a tag.
      unsafe: [{ character: "<", inConstruct: "phrasing" }],
    },
  );
}

export function heading(depth: 1 | 2 | 3 | 4, ...content: readonly Inline[]): Block {
  return { type: "heading", depth, children: inlines(content) };
}

export function paragraph(...content: readonly Inline[]): BlockContent {
  return { type: "paragraph", children: inlines(content) };
}

/** A list of items, each of one line and, under it, further blocks. */
export function list(
  items: readonly (readonly Inline[] | readonly BlockContent[])[],
  ordered = false,
): BlockContent {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: "listItem",
      spread: false,
      children: isBlocks(item) ? [...item] : [paragraph(...(item as readonly Inline[]))],
    })),
  };
}

export function quotation(...content: readonly Inline[]): BlockContent {
  return { type: "blockquote", children: [paragraph(...content)] };
}

export function table(
  head: readonly string[],
  rows: readonly (readonly Inline[][])[],
): BlockContent {
  const cell = (content: readonly Inline[]) => ({
    type: "tableCell" as const,
    children: inlines(content),
  });
  return {
    type: "table",
    children: [
      { type: "tableRow", children: head.map((text) => cell([text])) },
      ...rows.map((row) => ({ type: "tableRow" as const, children: row.map(cell) })),
    ],
  };
}

export function bold(...content: readonly Inline[]): PhrasingContent {
  return { type: "strong", children: inlines(content) };
}

export function italic(...content: readonly Inline[]): PhrasingContent {
  return { type: "emphasis", children: inlines(content) };
}

/** A mark that leads to the note of that name: `[^D1]`. */
export function noteMark(name: string): PhrasingContent {
  return { type: "footnoteReference", identifier: name, label: name };
}

/** The note itself, shown below the text. */
export function note(name: string, ...content: readonly Inline[]): Block {
  return {
    type: "footnoteDefinition",
    identifier: name,
    label: name,
    children: [paragraph(...content)],
  };
}

/** A link where the address is one a browser may be sent to, else the text alone. */
export function link(text: string, url: string | undefined): Inline {
  const address = webAddress(url);
  return address ? { type: "link", url: address, children: inlines([text]) } : text;
}

function inlines(content: readonly Inline[]): PhrasingContent[] {
  return content.map((one) =>
    typeof one === "string" ? { type: "text", value: spaced(one) } : one,
  );
}

/** One line, but a space at either end is kept: it stands between words of two pieces. */
function spaced(text: string): string {
  const line = oneLine(text);
  if (line === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${line}${/\s$/.test(text) ? " " : ""}`;
}

function isBlocks(
  item: readonly Inline[] | readonly BlockContent[],
): item is readonly BlockContent[] {
  const first = item[0];
  return (
    typeof first === "object" && ["paragraph", "list", "blockquote", "table"].includes(first.type)
  );
}
