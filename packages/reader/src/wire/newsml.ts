import { InputError } from "@crossread/core";
import type { Document } from "../document.ts";
import { type Candidate, type Draft, makeDraft, withItem } from "../draft.ts";
import { linesOfMarkup } from "../html/fragment.ts";
import { linesOf } from "../html/lines.ts";
import { type Element, find, findAll, textOf } from "../tree.ts";
import { nitfCandidates } from "./nitf.ts";
import { wireNotes } from "./wire-notes.ts";
import { parseXml } from "./xml.ts";

/**
 * Reads the items of NewsML-G2, alone or in a news message, whose text stands in them as NITF, XHTML or
 * plain text.
 * @throws InputError where it is not well-formed, or no item has text.
 */
export function readNewsMl(text: string, file: string): Document {
  const items = findAll(parseXml(text, file), "newsitem");
  const drafts = items.map(itemDraft).filter(({ fields }) => fields.body !== undefined);
  if (drafts.length === 0) {
    throw new InputError({
      file,
      expected: "a newsItem with its text inside (inlineXML or inlineData)",
      received: items.length === 0 ? "no newsItem" : "none with text",
    });
  }
  return { format: "NewsML-G2", drafts };
}

function itemDraft(item: Element): Draft {
  const about = find(item, "itemmeta");
  const content = find(item, "contentmeta");
  const rights = find(item, "rightsinfo");
  const provider = find(about, "provider");
  const providerName = textOf(find(provider, "name")) || provider?.attributes.get("literal");
  const holder = find(rights, "copyrightholder");
  const holderName = textOf(find(holder, "name")) || holder?.attributes.get("literal");
  const draft = makeDraft(
    [
      ["title", textOf(find(content, "headline")), "NewsML headline"],
      ["outlet", providerName, "NewsML provider"],
      ["outlet", holderName, "NewsML copyrightHolder"],
      ["outlet", provider?.attributes.get("qcode")?.replace(/^.*:/, ""), "NewsML provider"],
      ["byline", textOf(find(content, "by")), "NewsML by"],
      ["byline", textOf(find(find(content, "creator"), "name")), "NewsML creator"],
      ["agency", textOf(find(content, "creditline")), "NewsML creditline"],
      ["agency", providerName, "NewsML provider"],
      ["dateline", textOf(find(content, "dateline")), "NewsML dateline"],
      ["published", textOf(find(about, "versioncreated")), "NewsML versionCreated"],
      ["published", textOf(find(content, "contentcreated")), "NewsML contentCreated"],
      ["url", textOf(find(about, "link")), "NewsML link"],
      ["language", find(content, "language")?.attributes.get("tag"), "NewsML language"],
      ["language", item.attributes.get("lang"), "NewsML xml:lang"],
      ["version", item.attributes.get("version"), "NewsML version"],
      ...contentCandidates(find(item, "contentset")),
      ["dateline", textOf(find(find(content, "located"), "name")), "NewsML located"],
      ["title", textOf(find(about, "title")), "NewsML title"],
    ],
    wireNotes({
      status: find(about, "pubstatus")?.attributes.get("qcode"),
      signal: find(about, "signal")?.attributes.get("qcode"),
      embargo: textOf(find(about, "embargoed")),
      editorsNote: textOf(find(about, "ednote")),
      usage: textOf(find(rights, "usageterms")),
    }),
  );
  return withItem(draft, item.attributes.get("guid"));
}

/** The text in whichever form it comes; what NITF says of itself fills what the item leaves open. */
function contentCandidates(set: Element | undefined): readonly Candidate[] {
  const nitf = find(set, "nitf");
  if (nitf) return nitfCandidates(nitf);
  const page = find(set, "html");
  const xml = find(page, "body") ?? page ?? find(set, "inlinexml");
  if (xml) return [["body", linesOf(xml), "NewsML inlineXML"]];
  const data = find(set, "inlinedata");
  if (!data) return [];
  const type = data.attributes.get("contenttype") ?? "";
  const text = data.children.filter((child) => typeof child === "string").join("");
  const isMarkup = /html|xml/i.test(type) || /<p[\s>]/i.test(text);
  return [["body", isMarkup ? linesOfMarkup(text) : text.trim(), "NewsML inlineData"]];
}
