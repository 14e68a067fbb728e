import type { Document } from "../document.ts";
import { type Candidate, type Draft, makeDraft, withItem } from "../draft.ts";
import { linesOf } from "../html/lines.ts";
import { type Element, find, findAll, textOf, walk } from "../tree.ts";
import { wireNotes } from "./wire-notes.ts";
import { parseXml } from "./xml.ts";

/**
 * Reads an article in NITF.
 * @throws InputError where it is not well-formed.
 */
export function readNitf(text: string, file: string): Document {
  return { format: "NITF", drafts: [nitfDraft(parseXml(text, file))] };
}

/** What an `<nitf>` element says, alone or inside NewsML-G2. */
export function nitfDraft(root: Element): Draft {
  const message = find(root, "ed-msg");
  const draft = makeDraft(
    nitfCandidates(root),
    wireNotes({
      status: find(root, "docdata")?.attributes.get("management-status"),
      embargo: find(root, "date.release")?.attributes.get("norm"),
      editorsNote: message?.attributes.get("info") ?? textOf(message),
      usage: find(root, "doc.copyright") ? textOf(find(root, "rights")) : undefined,
    }),
  );
  return withItem(draft, find(root, "doc-id")?.attributes.get("id-string"));
}

export function nitfCandidates(root: Element): readonly Candidate[] {
  const head = find(root, "body.head");
  const publication = find(root, "pubdata")?.attributes;
  const distributor = textOf(find(head, "distributor"));
  const holder = find(root, "doc.copyright")?.attributes.get("holder");
  return [
    ["title", textOf(find(head, "hl1")), "NITF hl1"],
    ["title", textOf(find(head, "hedline")), "NITF hedline"],
    ["title", textOf(find(find(root, "head"), "title")), "NITF title"],
    ["body", bodyOf(root), "NITF body.content"],
    ["outlet", publication?.get("name"), "NITF pubdata"],
    ["outlet", distributor, "NITF distributor"],
    ["outlet", holder, "NITF doc.copyright"],
    ["byline", bylineOf(find(head, "byline")), "NITF byline"],
    ["agency", distributor, "NITF distributor"],
    ["agency", holder, "NITF doc.copyright"],
    ["dateline", textOf(find(head, "dateline")), "NITF dateline"],
    ["published", find(root, "date.issue")?.attributes.get("norm"), "NITF date.issue"],
    ["published", publication?.get("date.publication"), "NITF pubdata"],
    [
      "published",
      find(find(head, "dateline"), "story.date")?.attributes.get("norm"),
      "NITF story.date",
    ],
    ["url", publication?.get("ex-ref"), "NITF pubdata"],
    ["language", root.attributes.get("lang"), "NITF lang"],
    ["version", find(root, "du-key")?.attributes.get("version"), "NITF du-key"],
  ];
}

/** The second headline stands above the text as its standfirst; notes and taglines are no text. */
function bodyOf(root: Element): string | undefined {
  const content = find(root, "body.content");
  if (!content) return undefined;
  const under = textOf(find(find(root, "body.head"), "hl2"));
  const text = linesOf(content);
  return under ? `${under}\n\n${text}` : text;
}

/** Names without titles, which have elements of their own. */
function bylineOf(byline: Element | undefined): string | undefined {
  const people = findAll(byline, "person").map(textOf).filter(Boolean);
  if (people.length > 0) return people.join(", ");
  if (!byline) return undefined;
  const title = [...walk(byline)].find(({ name }) => name === "byttl");
  const whole = textOf(byline) ?? "";
  const ending = textOf(title) ?? "";
  return ending !== "" && whole.endsWith(ending) ? whole.slice(0, -ending.length) : whole;
}
