import type { Token } from "../model.ts";

/** A noun phrase in a sentence's tokens: `[first, end)`, and where its head ends (before `of …`). */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  readonly headEnd: number;
}

/** Longest noun phrase that is looked at, in tokens. */
const longest = 30;

const inside = new Set(["NOUN", "PROPN", "ADJ", "NUM", "SYM"]);
const attaching = new Set(["of", "for", "with", "from", "at", "in", "to", "by", "on"]);
/** What follows these inside a phrase tells when or how, not who. */
const adverbial = new Set(["on", "to", "by"]);
const occasions =
  /^(?:statement|interview|letter|tweet|tweets|post|posts|series|speech|email|e-mail|memo|message|news|press|conference|video|call|phone|filing|article|column|note|briefing|remarks|response|text|blog|report|hearing|testimony|clip|podcast|court|ruling|opinion|decision|release|editorial|op-ed)$/;
const days =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:to|yester)day$|^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
const titles =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|lt|gen|col|sgt|capt|prof|president|senator|representative|governor|mayor|judge|justice|secretary|minister|chancellor|pope|king|queen|prince|princess|sir|lady|lord|rev|officer|chief|attorney)\.?$/i;
const subjects = new Set([
  "he",
  "she",
  "they",
  "it",
  "who",
  "which",
  "one",
  "some",
  "many",
  "others",
  "both",
  "another",
  "someone",
  "somebody",
  "everyone",
  "everybody",
  "nobody",
]);

/** Names of days and months, which stand beside reporting verbs without being their subject. */
export function isDay(token: Token | undefined): boolean {
  return token !== undefined && days.test(token.key);
}

/** The noun phrase that ends just before `end`, with what is attached to it: a spokesman for the mayor. */
export function phraseBefore(tokens: readonly Token[], end: number): NounPhrase | undefined {
  let last = end;
  while (last > 0 && isDay(tokens[last - 1])) last -= 1;
  if (last < end && tokens[last - 1]?.key === "on") last -= 1;
  const parts: { first: number; end: number }[] = [];
  let position = last;
  while (position > 0 && last - position < longest) {
    const first = simpleStart(tokens, position);
    if (first === position) break;
    parts.unshift({ first, end: position });
    const link = tokens[first - 1];
    if (!link || !attaching.has(link.key)) {
      let joined =
        link && /^(?:and|&)$/.test(link.key) ? joinedTo(tokens, first, parts) : undefined;
      if (joined === undefined) break;
      if (tokens[joined - 1]?.key === "and") joined = joinedTo(tokens, joined, parts) ?? joined;
      parts[0] = { first: joined, end: parts[0]?.end ?? position };
      // The owners of the hotel and the venue: the owners speak.
      if (tokens[joined - 1]?.pos !== "ADP") break;
      position = joined - 1;
      continue;
    }
    position = first - 1;
  }
  // A phrase that hangs on a preposition with no noun before it is no subject: In Paris the mayor said.
  const chosen = tokens[(parts[0]?.first ?? 0) - 1]?.pos === "ADP" ? parts.slice(0, 1) : parts;
  const head = chosen[0];
  if (!head) return undefined;
  return trimmed(tokens, head, chosen.at(-1)?.end ?? head.end);
}

/** Where the phrase starts that "and" joins to the one at `first`; undefined where another clause ends. */
function joinedTo(
  tokens: readonly Token[],
  first: number,
  parts: readonly unknown[],
): number | undefined {
  const other = simpleStart(tokens, first - 1);
  const lead = tokens[other - 1];
  if (other === first - 1 || lead?.pos === "VERB") return undefined;
  if (lead?.pos !== "ADP") return other;
  const holder = tokens[other - 2]?.key;
  return parts.length === 1 && (lead.key === "of" || isPeople(holder)) ? other : undefined;
}

/** The noun phrase that starts at `start`, with what is attached to it. */
export function phraseAfter(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const headEnd = simpleEnd(tokens, start);
  if (headEnd === start) return undefined;
  const both = joinedEnd(tokens, headEnd);
  if (both > headEnd) return { first: start, end: both, headEnd: both };
  let end = headEnd;
  while (end - start < longest) {
    let link = end;
    if (tokens[link]?.pos === "ADJ" && tokens[link + 1]?.key === "with") link += 1;
    // Two people briefed on the talks.
    if (/^(?:briefed|involved|close)$/.test(tokens[link]?.key ?? "")) link += 1;
    if (!attaching.has(tokens[link]?.key ?? "")) break;
    const next = simpleEnd(tokens, link + 1);
    if (next === link + 1) break;
    end = next;
  }
  return trimmed(tokens, { first: start, end: headEnd }, end);
}

/** Said Ann Lee and Tom Berg.: where the second phrase ends, if the list is over with it. */
function joinedEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.key !== "and") return end;
  const next = simpleEnd(tokens, end + 1);
  const follows = tokens[next];
  return next > end + 1 && (!follows || follows.pos === "PUNCT") ? next : end;
}

function trimmed(
  tokens: readonly Token[],
  head: { readonly first: number; readonly end: number },
  end: number,
): NounPhrase {
  for (let position = head.end; position < end; position += 1) {
    const key = tokens[position]?.key ?? "";
    if (/^(?:briefed|involved|close)$/.test(tokens[position - 1]?.key ?? "")) continue;
    const inner = tokens.slice(position + 1, simpleEnd(tokens, position + 1));
    const aside =
      (adverbial.has(key) && !(key === "by" && isDocument(tokens[head.end - 1]?.key))) ||
      (attaching.has(key) &&
        inner.some((token) => isDay(token) || (key === "in" && occasions.test(token.key))));
    if (aside) return { first: head.first, end: position, headEnd: head.end };
  }
  return { first: head.first, end, headEnd: head.end };
}

/** Nouns for things that hold words: reports, lawsuits, statements. */
export function isDocument(word: string | undefined): boolean {
  return /^(?:report|lawsuit|suit|complaint|filing|document|statement|memo|memorandum|letter|indictment|affidavit|brief|motion|petition|study|poll|survey|analysis|order|ruling|opinion|decision|bill|law|amendment|resolution|transcript|email|e-mail|release|record|article|editorial|paper|newspaper|sign|graffiti|banner|tweet|post|message|summary|review|agreement|contract|notice|subpoena|website|page|caption|text|update|ad|advertisement|commercial|chart)s?$/.test(
    word ?? "",
  );
}

/** Participles that stand behind their noun: one official involved, the residents interviewed. */
const behind =
  /^(?:involved|concerned|present|interviewed|questioned|surveyed|polled|contacted|reached|quoted|named)$/;

/** A participle that stands behind a noun for people and belongs to it. */
export function isTrailing(tokens: readonly Token[], position: number): boolean {
  return behind.test(tokens[position]?.key ?? "") && isPeople(tokens[position - 1]?.key);
}

function simpleStart(tokens: readonly Token[], last: number): number {
  const trailing = isTrailing(tokens, last - 1);
  const end = trailing ? last - 1 : last;
  const first = plainStart(tokens, end);
  return trailing && first === end ? last : first;
}

function plainStart(tokens: readonly Token[], end: number): number {
  let first = end;
  const last = tokens[end - 1];
  if (!last) return end;
  if (last.pos === "PRON" && subjects.has(last.key)) return end - 1;
  while (first > 0 && end - first < longest) {
    const token = tokens[first - 1];
    if (!token) break;
    const next = tokens[first];
    if (token.pos === "DET" || (token.pos === "PRON" && possessive.has(token.key))) {
      const relative = /^(?:that|which|what)$/.test(token.key) && isPlural(tokens[end - 1]);
      if (relative && first < end) break;
      return first < end || demonstrative.has(token.key) ? first - 1 : end;
    }
    const breaksName =
      next && token.pos === "NOUN" && titles.test(next.text) && /^\p{Lu}/u.test(next.text);
    if (breaksName || !belongs(tokens, first - 1)) break;
    first -= 1;
  }
  // Her then-boss: the tagger keeps the first part out of the phrase.
  const glued =
    /^[-–]$/.test(tokens[first]?.text ?? "") && tokens[first - 1]?.end === tokens[first]?.start;
  if (glued) {
    first -= 1;
    const lead = tokens[first - 1];
    if (lead && (lead.pos === "DET" || possessive.has(lead.key))) first -= 1;
  }
  while (first < end && isDay(tokens[first]) && tokens[first + 1]?.key !== "'s") first += 1;
  return tokens.slice(first, end).some(isNoun) ? first : end;
}

/** A car that police believe he drove: before a plural, that and which belong to no noun. */
function isPlural(token: Token | undefined): boolean {
  return token !== undefined && /(?:[^s]s|people|police|men)$/.test(token.key);
}

function simpleEnd(tokens: readonly Token[], start: number): number {
  const head = tokens[start];
  if (!head) return start;
  if (head.pos === "PRON" && subjects.has(head.key)) return start + 1;
  let end = head.pos === "DET" || possessive.has(head.key) ? start + 1 : start;
  while (end < tokens.length && end - start < longest && belongs(tokens, end)) {
    // A January report is a report; the board on Monday is none.
    if (isDay(tokens[end]) && end > start + 1) break;
    if (isDay(tokens[end]) && end > start && tokens[end + 1]?.pos !== "NOUN") break;
    end += 1;
  }
  return tokens.slice(start, end).some(isNoun) ? end : start;
}

const possessive = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const demonstrative = new Set(["this", "that", "these", "those", "some", "both", "all"]);

function belongs(tokens: readonly Token[], position: number): boolean {
  const token = tokens[position];
  if (!token) return false;
  if (inside.has(token.pos) || token.text === "&") return true;
  if (token.key === "'s" || /^['’]$/.test(token.text))
    return (
      position > 0 && position + 1 < tokens.length && inside.has(tokens[position - 1]?.pos ?? "")
    );
  if (/^[-–]$/.test(token.text))
    return tokens[position - 1]?.end === token.start && tokens[position + 1]?.start === token.end;
  // Nouns that the tagger takes for verbs: people, sources, officials.
  return isPeople(token.key);
}

function isNoun(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.pos === "NOUN" ||
    token.pos === "PROPN" ||
    /^(?:one|two)$/.test(token.key) ||
    isPeople(token.key)
  );
}

/** Nouns for persons who speak without a name. */
export function isPeople(word: string | undefined): boolean {
  return /^(?:people|person|sources?|officials?|experts?|critics?|supporters?|opponents?|analysts?|spokes(?:man|men|woman|women|person|people)|lawyers?|attorneys?|aides?|advisers?|advisors?|authorities|witnesses|observers?|scientists?|researchers?|economists?|protesters?|residents?|lawmakers?|leaders?|prosecutors?|investigators?|diplomats?|insiders?|representatives?|organizers?|organisers?|activists?|advocates?|police|users?|members?|employees?|workers?|doctors?|neighbors?|neighbours?|relatives?|friends?|colleagues?|women|men|woman|man|others?|correspondents?|sides?|reporters?|journalists?|republicans?|democrats?|conservatives?|liberals?|senators?|voters?|executives?|staffers?|judges?|justices?)$/.test(
    word ?? "",
  );
}
