import type { Attribution, Entity, Mention, Span } from "../model.ts";
import { overlaps, slice } from "../span.ts";
import { roleNoun } from "./mentions/titles.ts";
import { isDocument, isPeople } from "./noun-phrases.ts";
import { reportingVerbs } from "./reporting-verbs.ts";
import type { Report } from "./reports.ts";

/** Who speaks: the name of the entity where it is known, else the words of the article. */
export interface Source {
  readonly name: string;
  readonly entity?: string;
  readonly kind: Attribution["kind"];
}

const social = /^(?:tweet|retweet|post)$/;

/** Resolves the source of a report through the mentions of its sentence. */
export function describeSource(
  text: string,
  report: Pick<Report, "source" | "head" | "cueLemma">,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Source {
  const both = coordinated(text, report.head, mentions, entities);
  if (both) return both;
  const mention =
    headMention(text, report.head, report.source, mentions) ??
    nameBehindRole(text, report.source, mentions, entities);
  const entity = mention && entities.get(mention.entity);
  const printed = slice(text, report.source)
    .replace(/\s+/g, " ")
    .replace(/\s*['’]s?$/, "")
    .replace(/^(?:The|An?|His|Her|Its|Their)(?= \p{Ll})/u, (word) => word.toLowerCase())
    .trim();
  const noun = slice(text, lastWord(text, report.head));
  const document = isDocument(noun.toLowerCase());
  if (entity && !document) {
    const organization = entity.kind === "organization" || entity.kind === "place";
    const kind = social.test(report.cueLemma)
      ? "social"
      : organization
        ? "organization"
        : entity.kind === "group"
          ? "unnamed"
          : "named";
    return { name: entity.name, entity: entity.id, kind };
  }
  if (document) {
    const behind =
      authorOf(text, report.source, mentions, entities) ?? bodyIn(printed, mentions, entities);
    return { name: printed, ...(behind ? { entity: behind } : {}), kind: "document" };
  }
  const body = bodyIn(printed, mentions, entities) ?? onlyBody(printed, entities);
  if (body) return { name: printed, entity: body, kind: "organization" };
  const named = /^\p{Lu}/u.test(noun) && !isPeople(noun.toLowerCase());
  return {
    name: printed,
    kind: social.test(report.cueLemma) ? "social" : named ? "named" : "unnamed",
  };
}

/** `Dock Owners of America spokesman Ann Lee`: the name at the end, though the head stands before `of`. */
function nameBehindRole(
  text: string,
  source: Span,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Mention | undefined {
  const name = mentions.find(
    ({ kind, start, end, entity }) =>
      kind === "name" &&
      end === source.end &&
      start >= source.start &&
      entities.get(entity)?.kind === "person",
  );
  if (!name || !/^\p{Lu}/u.test(slice(text, source))) return undefined;
  const words = text.slice(source.start, name.end).split(/\s+/);
  return words.slice(1, -1).some((word) => roleNoun(word)) ? name : undefined;
}

/** `Ann Lee and Tom Berg`: one source of two, which stands for neither of them alone. */
function coordinated(
  text: string,
  head: Span,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Source | undefined {
  const printed = slice(text, head);
  const and = /\s(?:and|&)\s/.exec(printed);
  if (!and) return undefined;
  const gap = { start: head.start + and.index, end: head.start + and.index + and[0].length };
  if (mentions.some((mention) => overlaps(mention, gap))) return undefined;
  const sides = [
    { start: head.start, end: gap.start },
    { start: gap.end, end: head.end },
  ].map((side) => {
    const entity = entities.get(headMention(text, side, side, mentions)?.entity ?? "");
    return { name: entity?.name ?? slice(text, side).replace(/\s+/g, " ").trim(), entity };
  });
  const [first] = sides;
  // Budget Director and acting Chief of Staff Ann Lee: two offices of one person.
  const office = first && !first.entity && /\p{Lu}\p{L}+$/u.exec(first.name)?.[0];
  if (office && roleNoun(office) && !/^(?:the|an?)\s/i.test(printed)) return undefined;
  if (!sides.some(({ entity }) => entity)) return undefined;
  const bodies = sides.every(({ entity }) => /^(?:organization|place)$/.test(entity?.kind ?? ""));
  return {
    name: sides.map(({ name }) => name).join(" and "),
    kind: bodies ? "organization" : sides.every(({ entity }) => entity) ? "named" : "unnamed",
  };
}

/** Nouns for what holds the words of one author: whose letter it is, speaks in it. */
const personal =
  /\b(?:letters?|statements?|tweets?|posts?|messages?|e-?mails?|memos?|notes?|lawsuits?|complaints?|filings?|op-eds?)$/iu;

/** `His letter`, `Ann Lee’s statement`: the possessor of words that are one author's own. */
function authorOf(
  text: string,
  source: Span,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  const printed = slice(text, source).trim();
  if (!personal.test(printed)) return undefined;
  const owner = mentions.find(
    (mention) =>
      mention.start === source.start &&
      (/^(?:his|her|their|its)$/i.test(slice(text, mention)) ||
        /^(?:['’]s?\s|['’]$)/.test(text.slice(mention.end, mention.end + 2)) ||
        /['’]s?$/.test(slice(text, mention))),
  );
  return owner && entities.has(owner.entity) ? owner.entity : undefined;
}

/** Words that make the voice of a body out of its name: a report by X, the X agency, a spokesman for X. */
const bodies =
  /\b(?:report|statement|release|filing|lawsuit|complaint|letter|agency|office|department|spokes\p{L}+)\b/iu;

/** The one organization that is named inside the words for a source. */
function bodyIn(
  printed: string,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  if (!bodies.test(printed)) return undefined;
  const named = mentions.filter(
    ({ kind, text, entity }) =>
      kind === "name" && printed.includes(text) && entities.get(entity)?.kind === "organization",
  );
  const found = new Set(named.map(({ entity }) => entity));
  return found.size === 1 ? named[0]?.entity : undefined;
}

/** `The authority`, where the story has one Harbour Authority. */
function onlyBody(printed: string, entities: ReadonlyMap<string, Entity>): string | undefined {
  const last = /^the (\p{L}+)$/iu.exec(printed)?.[1]?.toLowerCase();
  if (!last) return undefined;
  const meant = [...entities.values()].filter(
    ({ kind, name }) => kind === "organization" && name.toLowerCase().endsWith(` ${last}`),
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}

/**
 * True where an attribution tells whose word something is: a voice that a reader could look for, and
 * a verb of saying. "The inspection found cracks" and "it earlier said" name nobody.
 */
export function isVoice({ sourceName, cueLemma, withheld }: Attribution): boolean {
  if (withheld || cueLemma === "" || reportingVerbs.get(cueLemma)?.takes === "thought")
    return false;
  return /\p{L}{2}/u.test(sourceName) && !/^(?:he|she|it|they|we|you|this|that)$/i.test(sourceName);
}

/** Cues that hand on what the source holds to be so, and no more. */
const affirming = new Set(
  "say tell write report announce state note add explain confirm reveal disclose declare according".split(
    " ",
  ),
);

/**
 * True where the content may stand without its source: the source says it, and does not deny, doubt or
 * withhold it. "Doyle denied that the dam had failed" must never be cut to "the dam had failed".
 */
export function isAffirmed({ cueLemma, withheld }: Attribution): boolean {
  return !withheld && affirming.has(cueLemma.split(" ")[0] ?? "");
}

/** True where the source denies the content or leaves it unsaid: it must never be printed as a fact. */
export function isWithheld({ withheld }: Pick<Attribution, "withheld">): boolean {
  return withheld === true;
}

/**
 * "Said that …", "according to …"; what somebody expressed or called something is the news itself, and
 * without "denied that" the opposite would be told.
 */
export function reportsStatement({ cueLemma, withheld }: Attribution): boolean {
  if (withheld) return false;
  return (reportingVerbs.get(cueLemma)?.takes ?? "clause") === "clause";
}

/** The mention that the head noun belongs to: in Ohio’s governor it is not Ohio. */
function headMention(
  text: string,
  head: Span,
  source: Span,
  mentions: readonly Mention[],
): Mention | undefined {
  const last = lastWord(text, head);
  const covering = mentions.filter((mention) => overlaps(mention, last));
  const longest = covering.sort(
    (left, right) => right.end - right.start - (left.end - left.start),
  )[0];
  return longest && overlaps(longest, source) ? longest : undefined;
}

function lastWord(text: string, span: Span): Span {
  const words = slice(text, span).trimEnd();
  const start = Math.max(words.lastIndexOf(" "), words.lastIndexOf("\u00a0")) + 1;
  return { start: span.start + start, end: span.start + words.length };
}
