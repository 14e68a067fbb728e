import { parseHTML } from "linkedom";
import type { Element } from "../tree.ts";

/** What is used of a DOM; linkedom's own types need a browser's. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** A page as its parser gives it; extractors change it, so each needs one of its own. */
export interface DomDocument extends DomNode {
  readonly documentElement: DomNode | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** An element that can be taken out. */
export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** Parses a page or a piece of one. Scripts don't run and nothing is fetched: the parser can do neither. */
export function parseHtml(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}

/** The elements of a page; comments and the like are left out. */
export function treeOf(document: DomDocument): Element {
  const root = document.documentElement;
  return root ? convert(root) : { name: "html", attributes: new Map(), children: [] };
}

const elementNode = 1;
const textNode = 3;

function convert(node: DomNode): Element {
  const children: (Element | string)[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === elementNode) children.push(convert(child));
    else if (child.nodeType === textNode) children.push(child.textContent ?? "");
  }
  return {
    name: node.nodeName.toLowerCase().replace(/^.*:/, ""),
    attributes: new Map(
      [...(node.attributes ?? [])].map(({ name, value }) => [name.toLowerCase(), value]),
    ),
    children,
  };
}
