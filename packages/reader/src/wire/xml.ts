import { InputError } from "@crossread/core";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Element } from "../tree.ts";

/** In elements; wires nest about 12 deep, tables in their text included. */
const deepest = 100;

/** Entities are left alone by the parser, so that none of the document's own is ever expanded. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: "#cdata",
  maxNestedTags: deepest,
});

/**
 * Parses XML into elements. A document type is passed over: nothing that it names is expanded or fetched.
 * @throws InputError where the text is not well-formed or nests deeper than 100 elements.
 */
export function parseXml(text: string, file: string): Element {
  const problem = findProblem(text);
  if (problem) throw new InputError({ file, expected: "well-formed XML", received: problem });
  const children = toChildren(parseNodes(text, file));
  const root = children.find((child) => typeof child === "object");
  if (!root) throw new InputError({ file, expected: "well-formed XML", received: "no element" });
  return root;
}

type Node = Readonly<Record<string, unknown>>;

/** Where it is broken, if it is; the validator's own failures count as broken too. */
function findProblem(text: string): string | undefined {
  const result = attempt(() => XMLValidator.validate(text));
  if (result instanceof Error) return "a document that can't be read";
  if (result === true) return undefined;
  const { line, msg } = result.err;
  return `an error in line ${line} (${msg.replace(/\s+/g, " ").slice(0, 120)})`;
}

function parseNodes(text: string, file: string): readonly Node[] {
  const nodes = attempt(() => parser.parse(text) as readonly Node[]);
  if (!(nodes instanceof Error)) return nodes;
  const received = `an error (${nodes.message.replace(/\s+/g, " ").slice(0, 120)})`;
  throw new InputError({ file, expected: `XML nested at most ${deepest} deep`, received });
}

/** The parser throws plain errors for whatever it refuses. */
function attempt<Result>(action: () => Result): Result | Error {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function toChildren(nodes: readonly Node[]): readonly (Element | string)[] {
  return nodes.flatMap((node): readonly (Element | string)[] => {
    if (typeof node["#text"] === "string") return [decodeEntities(node["#text"])];
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("?")) return [];
    if (name === "#cdata") return [cdataOf(node[name])];
    const children = node[name];
    return [
      {
        name: name.toLowerCase(),
        attributes: attributesOf(node[":@"]),
        children: Array.isArray(children) ? toChildren(children as readonly Node[]) : [],
      },
    ];
  });
}

function cdataOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return "";
  return nodes.map((node: Node) => String(node["#text"] ?? "")).join("");
}

function attributesOf(given: unknown): ReadonlyMap<string, string> {
  if (typeof given !== "object" || given === null) return new Map();
  return new Map(
    Object.entries(given).map(([name, value]) => [
      name.toLowerCase(),
      decodeEntities(String(value)),
    ]),
  );
}

/** The five entities of XML, and those that wires use from habit. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : "\uFFFD";
    },
  );
}
