import type { Element } from "../tree.ts";

/**
 * Elements that run on in a line. All others begin and end one: a paragraph, heading, caption or entry of
 * a list is a line of its own, and so is each row of a table.
 */
const inline = new Set(
  `a abbr acronym alt-code b bdi bdo big chron cite classifier code copyrite data del dfn em event font
   function i img ins kbd label lang location mark money num object.title org person pronounce q rp rt
   ruby s samp small span strike strong sub sup time tt u var virtloc wbr city state region country
   sublocation name.given name.family td th`.split(/\s+/),
);

/** What is never text of an article. */
const silent = new Set(
  `script style noscript template svg math iframe object embed audio video canvas button input select
   textarea form nav dialog head meta link media-metadata media-reference media-object`.split(
    /\s+/,
  ),
);

/** A line of text, and what its block was. */
export interface MarkupLine {
  readonly text: string;
  readonly kind: "text" | "heading" | "caption" | "standfirst";
}

/**
 * The text of an element, a block a line, blocks parted by an empty line. White space runs together as in
 * a browser; `<br>` ends a line.
 */
export function linesOf(element: Element): string {
  return readLines(element)
    .map(({ text }) => text)
    .join("\n\n");
}

/** The lines of an element one by one. */
export function readLines(element: Element): readonly MarkupLine[] {
  const lines: MarkupLine[] = [];
  let parts: string[] = [];
  const finish = (kind: MarkupLine["kind"]) => {
    const text = parts.join("").replace(/\s+/g, " ").trim();
    if (text !== "") lines.push({ text, kind });
    parts = [];
  };
  const read = (node: Element | string, kind: MarkupLine["kind"]): void => {
    if (typeof node === "string") parts.push(node);
    else if (silent.has(node.name)) return;
    else if (node.name === "br" || node.name === "hr") finish(kind);
    else if (inline.has(node.name)) {
      for (const child of node.children) read(child, kind);
      if (node.name === "td" || node.name === "th") parts.push(" ");
    } else {
      finish(kind);
      const own = kindOf(node) ?? kind;
      for (const child of node.children) read(child, own);
      finish(own);
    }
  };
  read(element, "text");
  finish("text");
  return lines;
}

function kindOf({ name, attributes }: Element): MarkupLine["kind"] | undefined {
  if (/^(?:h[1-6]|hl[12]|hedline)$/.test(name)) return "heading";
  if (/^(?:fig|media-)?caption$/.test(name)) return "caption";
  const given = (attributes.get("class") ?? "").slice(0, 500).replace(/([a-z])([A-Z])/g, "$1-$2");
  if (captionName.test(given)) return "caption";
  return standfirstName.test(given) ? "standfirst" : undefined;
}

const captionName =
  /(?:^|[-_ ])(?:caption|(?:img|image|photo|pic|picture|media)[-_]?cap)(?:$|[-_ ])/i;

const standfirstName =
  /(?:^|[-_ ])(?:stand-?first|dek|deck|sub-?(?:title|head|headline)|strap-?line|summary|article-summary|lede)(?:$|[-_ ])/i;
