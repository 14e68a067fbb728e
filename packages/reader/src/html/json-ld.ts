import { type Element, findAll } from "../tree.ts";

/** An object of JSON-LD. */
export type LinkedObject = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly type: string;
  /** A text or a name by property, lists of names joined; undefined where there is none. */
  text(property: string): string | undefined;
  /** Whether a property is given as false, `"False"` or the like. */
  denies(property: string): boolean;
}

/**
 * The article in a page's JSON-LD: the first object of a type of article, wherever it stands. References
 * by `@id` are followed one step, so that graphs that lead back to themselves are no danger.
 */
export function findLinkedArticle(page: Element): LinkedArticle | undefined {
  const objects = findAll(page, "script")
    .filter(({ attributes }) => /\bld\+json\b/i.test(attributes.get("type") ?? ""))
    .flatMap((script) => objectsIn(parseScript(script)));
  const article = objects.find((each) => typesOf(each).some((type) => articleType.test(type)));
  if (!article) return undefined;
  const byId = new Map(objects.filter(hasMore).map((each) => [each["@id"], each]));
  return {
    type: typesOf(article).find((type) => articleType.test(type)) ?? "",
    text: (property) => wordsOf(ownValue(article, property), byId),
    denies: (property) => /^false$/i.test(String(ownValue(article, property))),
  };
}

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;

/** A page has a handful; what is past these is not looked at. */
const most = { objects: 5000, depth: 20, listed: 20 };

function parseScript(script: Element): unknown {
  const text = script.children.filter((child) => typeof child === "string").join("");
  try {
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ""),
    );
  } catch {
    return undefined;
  }
}

/** All objects in a value, outer ones first. */
function objectsIn(value: unknown): readonly LinkedObject[] {
  const found: LinkedObject[] = [];
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < most.depth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== "object" || each === null) continue;
      if (found.length >= most.objects) return found;
      if (!Array.isArray(each)) found.push(each as LinkedObject);
      for (const inner of Object.values(each)) next.push(inner);
    }
    level = next;
  }
  return found;
}

function typesOf(object: LinkedObject): readonly string[] {
  const type = ownValue(object, "@type");
  const types = Array.isArray(type) ? type : [type];
  return types.filter((each) => typeof each === "string");
}

/** More than a reference. */
function hasMore(object: LinkedObject): boolean {
  return typeof ownValue(object, "@id") === "string" && Object.keys(object).length > 1;
}

function ownValue(object: LinkedObject, property: string): unknown {
  return Object.hasOwn(object, property) ? object[property] : undefined;
}

type Objects = ReadonlyMap<unknown, LinkedObject>;

function wordsOf(value: unknown, byId: Objects): string | undefined {
  if (Array.isArray(value)) {
    const names = value.slice(0, most.listed).map((each) => nameOf(each, byId));
    return [...new Set(names.filter(Boolean))].join(", ") || undefined;
  }
  return nameOf(value, byId);
}

function nameOf(value: unknown, byId: Objects): string | undefined {
  if (typeof value === "string") return plain(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const object = value as LinkedObject;
  const whole = byId.get(ownValue(object, "@id")) ?? object;
  for (const property of ["name", "text", "description", "url", "@id"]) {
    const words = ownValue(object, property) ?? ownValue(whole, property);
    if (typeof words === "string" && words.trim() !== "") return plain(words);
  }
  return undefined;
}

/** Entities that a template left in the JSON. */
function plain(text: string): string | undefined {
  const words = text
    .replace(/&(?:#0?39|apos|rsquo|#8217);/g, "’")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/&amp;/g, "&");
  return words.trim() === "" ? undefined : words;
}
