import { parseHtml, treeOf } from "./html-dom.ts";
import { largestPage, lighten } from "./html-light.ts";
import { linesOf } from "./lines.ts";

/**
 * The text of a piece of HTML, XHTML or NITF, a block a line. What has more marks than a page may have is
 * taken for plain text with signs in it.
 */
export function linesOfMarkup(markup: string): string {
  if (!/[<&]/.test(markup))
    return linesOf({ name: "p", attributes: new Map(), children: [markup] });
  const { html, marks } = lighten(markup);
  return marks > largestPage.marks ? markup : linesOf(treeOf(parseHtml(html)));
}
