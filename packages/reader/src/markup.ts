/** What a text in angle brackets is. */
export type Recognized =
  | { readonly kind: "page" | "feed" | "newsml" | "nitf" }
  | { readonly kind: "unknown"; readonly root: string };

/** What stands before the root may be long: licences in comments, document types with entities. */
const longestProlog = 100_000;

const pageNames = /^(?:html?|xhtml|shtml)$/;
const xmlNames = /^(?:xml|nitf|rss|atom)$/;

/** Elements that a page saved in part may begin with. */
const pageRoots =
  /^(?:html|head|body|article|main|section|div|meta|title|link|script|header|p|h1)$/;

/**
 * Tells from the first element of a text what kind of markup it is, the file's name aside where it can.
 * Undefined for what is no markup: a text may begin with an angle bracket too.
 */
export function recognizeMarkup(text: string, extension: string): Recognized | undefined {
  const { root, declared } = findRoot(text.slice(0, longestProlog));
  const name = root?.replace(/^[^:]*:/, "").toLowerCase();
  switch (name) {
    case "rss":
    case "feed":
    case "rdf":
      return { kind: "feed" };
    case "newsitem":
    case "newsmessage":
      return { kind: "newsml" };
    case "nitf":
      return { kind: "nitf" };
  }
  if (declared === "html" || pageNames.test(extension)) return { kind: "page" };
  if (declared === "xml" && name === "html") return { kind: "page" };
  if (declared === "xml" || xmlNames.test(extension))
    return { kind: "unknown", root: root?.slice(0, 60) ?? "" };
  if (name && (name === "html" || (extension !== "md" && isPiece(text, name))))
    return { kind: "page" };
  return undefined;
}

/** A piece of a page has more than one element; a text that quotes one tag has not. */
function isPiece(text: string, name: string): boolean {
  return pageRoots.test(name) && /<\/(?:p|div|article|body|h1)>/i.test(text);
}

function findRoot(text: string): { readonly root?: string; readonly declared?: "html" | "xml" } {
  let at = 0;
  let declared: "html" | "xml" | undefined;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0;
    if (text.startsWith("<?xml", at)) declared ??= "xml";
    const doctype = /^<!doctype\s+([\w:]+)/i.exec(text.slice(at, at + 200));
    if (doctype?.[1]?.toLowerCase() === "html") declared = "html";
    const end = skip(text, at, doctype !== null);
    if (end === undefined) break;
    at = end;
  }
  const root = /^<([A-Za-z_][\w.:-]*)/.exec(text.slice(at, at + 200))?.[1];
  return { ...(root && { root }), ...(declared && { declared }) };
}

/** The end of a comment, an instruction or a document type; undefined where none of them begins. */
function skip(text: string, at: number, isDoctype: boolean): number | undefined {
  const past = (mark: string) => {
    const found = text.indexOf(mark, at);
    return found < 0 ? undefined : found + mark.length;
  };
  if (text.startsWith("<!--", at)) return past("-->");
  if (text.startsWith("<?", at)) return past("?>");
  if (!isDoctype) return undefined;
  const bracket = text.indexOf("[", at);
  const close = text.indexOf(">", at);
  return bracket >= 0 && bracket < close ? past("]>") : past(">");
}
