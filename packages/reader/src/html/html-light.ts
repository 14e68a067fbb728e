/**
 * What is left of a page once scripts and styles are gone. Pages of newspapers with all their teasers have
 * some 300,000 characters and 10,000 tags. The time of parser and extractor grows with the square of
 * the tags at worst: a page of 1 MB made to be slow takes 1.7 s of a processor (benchmark hostile).
 */
export const largestPage = { characters: 3_000_000, marks: 30_000 };

/** A page without what is never text. */
export interface LightPage {
  readonly html: string;
  /** Tags, a tenth of the words in them, and a quarter of the entities and angle brackets in its text: what a parser works on. */
  readonly marks: number;
}

/**
 * Takes scripts (data in JSON-LD stays), styles, drawings and comments out of a page, attributes from tags
 * that are out of all proportion, and tags that nest deeper than any page does: a parser's time grows
 * with the square of those. It goes over the text once.
 */
export function lighten(html: string): LightPage {
  const kept: string[] = [];
  let from = 0;
  let at = html.indexOf("<");
  let tags = 0;
  let loose = 0;
  let depth = 0;
  let words = 0;
  while (at >= 0) {
    const end = endOfMark(html, at);
    if (end === undefined) {
      loose += 1;
      at = html.indexOf("<", at + 1);
      continue;
    }
    kept.push(html.slice(from, at));
    const tag = html.slice(at, Math.min(end, at + longestTag));
    const name = /^<\/?([a-zA-Z][\w:-]*)/.exec(tag)?.[1]?.toLowerCase() ?? "";
    from = end;
    if (name !== "") {
      const isEnd = tag[1] === "/";
      if (isEnd && nests(name)) depth = Math.max(0, depth - 1);
      if (!isEnd && nests(name) && !tag.endsWith("/>")) depth += 1;
      if (!isEnd && dropped.has(name) && !/\bld\+json\b/i.test(tag)) {
        from = endOfElement(html, name, end);
        if (nests(name)) depth -= 1;
      } else if (depth <= deepest && !textless.has(name)) {
        const isLong = end - at > longestTag;
        kept.push(isLong ? `<${name}>` : tag);
        tags += 1;
        words += isLong ? 0 : countGaps(tag);
      }
    }
    at = html.indexOf("<", from);
  }
  kept.push(html.slice(from));
  const light = kept.join("");
  for (let each = light.indexOf("&"); each >= 0; each = light.indexOf("&", each + 1)) loose += 1;
  return { html: light, marks: tags + Math.floor(words / 10 + loose / 4) };
}

/** As many as a tag has attributes, or more where their values are words. */
function countGaps(tag: string): number {
  let gaps = 0;
  for (let at = tag.indexOf(" "); at >= 0; at = tag.indexOf(" ", at + 1)) gaps += 1;
  return gaps;
}

const dropped = new Set(["script", "style", "svg", "iframe", "object", "canvas"]);

/** Elements without an end and without a word in them, of which galleries have thousands. */
const textless = new Set(["img", "source", "track", "area", "wbr", "input"]);

/** In characters. Longer tags hold pictures or data as text, none of which is read. */
const longestTag = 8000;

/** In elements; pages in the wild nest to about 50. */
const deepest = 200;

/** Elements that have no end, or whose end may be left out so that counting would go astray. */
const endless = new Set(
  `area base br col embed hr img input link meta param source track wbr
   p li dt dd td th tr thead tbody tfoot option optgroup colgroup`.split(/\s+/),
);

function nests(name: string): boolean {
  return !endless.has(name);
}

/** The end of a tag, a comment or a declaration; undefined where `<` is just a sign. */
function endOfMark(html: string, at: number): number | undefined {
  if (html.startsWith("<!--", at)) return past(html, "-->", at + 4);
  const next = html[at + 1] ?? "";
  if (next === "!" || next === "?") return past(html, ">", at);
  if (!/[a-zA-Z/]/.test(next)) return undefined;
  let quote: string | undefined;
  let isValue = false;
  for (let each = at + 1; each < html.length; each += 1) {
    const sign = html[each]!;
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
    } else if (sign === ">") return each + 1;
    else if (isValue && (sign === '"' || sign === "'")) quote = sign;
    if (quote === undefined && sign > " ") isValue = sign === "=";
  }
  return html.length;
}

function past(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b[^>]{0,200}>`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? end.lastIndex : html.length;
}
