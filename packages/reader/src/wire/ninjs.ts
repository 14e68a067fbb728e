import { InputError } from "@crossread/core";
import { type Draft, makeDraft, withItem } from "../draft.ts";
import { linesOfMarkup } from "../html/fragment.ts";
import { wireNotes } from "./wire-notes.ts";

/** Keys in small letters: ninjs 1 writes `versioncreated`, ninjs 3 `versionCreated`. */
type Item = ReadonlyMap<string, unknown>;

/**
 * Reads an item in ninjs 1, 2 or 3.
 * @throws InputError where it is none, or an item other than text.
 */
export function readNinjs(value: unknown, file: string): Draft {
  const item = itemOf(value);
  if (!item)
    throw new InputError({ file, expected: "an item in ninjs", received: "another value" });
  const type = item.get("type");
  if (typeof type === "string" && !/^(?:text|composite|article)$/i.test(type)) {
    const received = `an item of type “${type.slice(0, 40)}”`;
    throw new InputError({ file, field: "type", expected: "“text”", received });
  }
  const provider = nameIn(item, "infosources") ?? nameIn(item, "infosource");
  const [body, bodyFrom] = bodyOf(item);
  const draft = makeDraft(
    [
      ["title", item.get("headline"), "ninjs headline"],
      ["title", variant(item.get("headlines"))?.value, "ninjs headlines"],
      ["title", item.get("title"), "ninjs title"],
      ["body", body, bodyFrom],
      ["outlet", provider, "ninjs infosource"],
      ["outlet", item.get("copyrightholder"), "ninjs copyrightholder"],
      ["outlet", item.get("creditline"), "ninjs creditline"],
      ["byline", item.get("byline"), "ninjs byline"],
      ["byline", variant(item.get("bylines"))?.value, "ninjs bylines"],
      ["agency", item.get("creditline"), "ninjs creditline"],
      ["agency", provider, "ninjs infosource"],
      ["agency", item.get("copyrightholder"), "ninjs copyrightholder"],
      ["dateline", item.get("dateline"), "ninjs dateline"],
      ["dateline", item.get("located"), "ninjs located"],
      ["published", item.get("versioncreated"), "ninjs versioncreated"],
      ["published", item.get("firstcreated"), "ninjs firstcreated"],
      ["url", item.get("uri"), "ninjs uri"],
      ["language", item.get("language"), "ninjs language"],
      ["version", item.get("version"), "ninjs version"],
    ],
    wireNotes({
      status: textIn(item, "pubstatus"),
      signal: textIn(item, "signal"),
      embargo: textIn(item, "embargoed"),
      editorsNote: textIn(item, "ednote"),
      usage: textIn(item, "usageterms"),
    }),
  );
  return withItem(draft, item.get("uri"));
}

/** Plain text where there is some, else markup turned into lines. */
function bodyOf(item: Item): readonly [body: string | undefined, from: string] {
  const plain = textIn(item, "body_text");
  if (plain) return [plain, "ninjs body_text"];
  for (const name of ["body_xhtml", "body_html", "body_nitf", "body_html5"]) {
    const markup = textIn(item, name);
    if (markup) return [linesOfMarkup(markup), `ninjs ${name}`];
  }
  const body = variant(item.get("bodies"));
  if (!body) return [undefined, ""];
  const isMarkup =
    /html|xml|nitf/i.test(body.type) || (body.type === "" && /<p[\s>]/i.test(body.value));
  return [isMarkup ? linesOfMarkup(body.value) : body.value, "ninjs bodies"];
}

interface Variant {
  readonly value: string;
  readonly type: string;
}

/** Of several headlines or bodies: plain text first, then the main one, then the first. */
function variant(value: unknown): Variant | undefined {
  if (!Array.isArray(value)) return undefined;
  const variants = value.flatMap((each) => {
    const item = itemOf(each);
    const text = item && textIn(item, "value");
    if (!item || !text) return [];
    const type = textIn(item, "contenttype") ?? "";
    return [{ value: text, type, role: textIn(item, "role") ?? "" }];
  });
  return (
    variants.find(({ type }) => /^text\/plain/i.test(type)) ??
    variants.find(({ role }) => /main/i.test(role)) ??
    variants[0]
  );
}

function nameIn(item: Item, key: string): string | undefined {
  const value = item.get(key);
  const named = itemOf(Array.isArray(value) ? value[0] : value);
  return named && textIn(named, "name");
}

function textIn(item: Item, key: string): string | undefined {
  const value = item.get(key);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function itemOf(value: unknown): Item | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
}
