import type { Entity, Mention, Span } from "../../model.ts";
import type { Source } from "../sources.ts";

/** Nouns for what somebody says, our own list: whose words they are, speaks in them. */
const nouns =
  "comments?|remarks?|claims?|descriptions?|characteri[sz]ations?|assertions?|statements?|promises?|pledges?|calls?|demands?|tweets?|posts?|words|warnings?|messages?|responses?|repl(?:y|ies)|answers?|references?|accusations?|allegations?|slogans?|catchphrases?|complaints?|insistence|contention|argument|assessment|vow|boast|plea";

/** A noun for words with its owner in front, and no other clause or quotation behind it. */
const owned = new RegExp(
  `(?:(?<pronoun>\\b(?:his|her|their|its))|(?<relative>\\bwhose)|(?<owner>['’]s?))\\s(?:[\\p{L}-]+\\s){0,2}(?:${nouns})\\b[^“”"‘.;:,]*["“”'‘]*$`,
  "iu",
);

/** How far before a quotation the words are looked at, in characters. */
const reach = 120;

/**
 * Whose words a quotation gives where a noun says so instead of a verb: Lee’s call for “a clear rule”,
 * his comments about the plan being “a mess”, Berg, whose last words “I can’t” ….
 */
export function ownerOfWords(
  text: string,
  sentence: Span,
  quote: Span,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Entity>,
): (Source & { readonly at: number }) | undefined {
  const start = Math.max(sentence.start, quote.start - reach);
  const found = owned.exec(text.slice(start, quote.start));
  if (!found) return undefined;
  const at = start + found.index;
  if (isNamed(text.slice(start, at), found[0])) return undefined;
  const mention = found.groups?.relative
    ? mentions.findLast(({ end, kind }) => kind !== "pronoun" && end <= at && at - end < 4)
    : mentions.find(({ start: from, end }) =>
        found.groups?.pronoun ? from === at : from < at && (end === at || end === at + 2),
      );
  const entity = mention && known.get(mention.entity);
  if (!entity || !/^(?:person|organization)$/.test(entity.kind)) return undefined;
  const kind = entity.kind === "person" ? "named" : "organization";
  return { name: entity.name, entity: entity.id, kind, at };
}

/** Calling Trump’s remarks “unfair”, she dismissed his words as “noise”: what is said of the words. */
function isNamed(before: string, words: string): boolean {
  return (
    /\b(?:call|calls|called|calling|(?:dubb?|label|brand|term|deem|find|consider)(?:s|l?ed|l?ing)?|found)\s(?:[\p{L}’'-]+\s?){0,3}$/iu.test(
      before,
    ) || /\b(?:as|to be)\s[“”"‘’'\s]*$/.test(words)
  );
}

/** The so-called “deep lake”, the slogan “Build It Now”: a name that a thing goes by, said by nobody here. */
export function isNameOfThing(text: string, sentence: Span, quote: Span): boolean {
  const lead = text.slice(Math.max(sentence.start, quote.start - reach), quote.start);
  return /(?:\bso-called|\bwhat(?:['’]s| is| was| are| were) (?:called|known as|termed|dubbed)|\b(?:slogan|motto|mantra|catchphrase|hashtag|nickname)(?: of)?:?)[\s“"‘']*$/iu.test(
    lead,
  );
}

/** Asked whether it was “a mess”, she said no: words of a question, whoever put it. */
export function isAskedInPassing(text: string, sentence: Span, quote: Span): boolean {
  const lead = text.slice(Math.max(sentence.start, quote.start - reach), quote.start);
  return /^[“"\s]*(?:when |if |once |while )?asked (?:to|whether|if|about|how|why|what)\b[^“”",]*["“”'‘]*$/i.test(
    lead,
  );
}

/** `“…” — Ann Lee (@annlee)`: the name that a post or a letter is signed with, right behind the quotation. */
export function signedBy(
  text: string,
  quote: Span,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Entity>,
): Source | undefined {
  const found =
    /^[”"’'\s]*[—–-]{1,2} ?(?:(?:\p{Lu}[\p{L}.]+ ){0,2}@(?<handle>\w+)|(?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,5}))(?=\s*(?:[([@,—–-]|$|\n))/u.exec(
      text.slice(quote.end, quote.end + 100),
    );
  const printed =
    found?.groups?.name ??
    found?.groups?.handle?.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, " ").replace(/\d+$/, "");
  if (!printed?.includes(" ")) return undefined;
  const mention = mentions.find(
    ({ start, kind, entity }) =>
      kind === "name" &&
      start >= quote.end &&
      start - quote.end < 80 &&
      known.get(entity)?.kind === "person",
  );
  const own = mention && printed.includes(mention.text) ? known.get(mention.entity) : undefined;
  const entity =
    own ?? [...known.values()].find(({ name }) => name.toLowerCase() === printed.toLowerCase());
  return { name: entity?.name ?? printed, ...(entity ? { entity: entity.id } : {}), kind: "named" };
}
