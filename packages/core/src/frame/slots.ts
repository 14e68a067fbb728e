import { roleNoun } from "../annotate/mentions/titles.ts";
import { reportingVerb } from "../annotate/reporting-verbs.ts";
import type { AnnotatedSentence, Link, Quantity, Span, Token } from "../model.ts";
import { oncePer } from "../remember.ts";
import { contains, overlaps } from "../span.ts";
import { isAlike, isUnclassed } from "./group-lexicon.ts";
import { isOwnVoice, type Lookup, type Place, tokenAt } from "./lookup.ts";
import { isCrowd, isGroupNoun, isPersonNoun, singularOf } from "./person-nouns.ts";

/** How far a shared word may stand from two nouns to show that they fill one slot, in tokens. */
const reach = 4;

/** From here on a number is no accident: two of two kinds are common, sixty of two kinds are not. */
const telling = 10;

/** Longest clause between a subject and its verb that is passed over, in tokens. */
const longestAside = 30;

/** Nouns that say no more than that there are persons. */
export const empty = new Set(
  "people person man woman official officer other member leader police individual child team side".split(
    " ",
  ),
);

/** A noun that stands for a group or thing without its name. */
export interface Slot {
  readonly place: Place;
  /** Number of its head in the tokens of the sentence. */
  readonly head: number;
  readonly span: Span;
  readonly group: boolean;
}

/** Every word of each article in the singular, by article id. */
export type NounsByArticle = ReadonlyMap<string, ReadonlySet<string>>;

/** Pairs of nouns that fill one slot of what two linked sentences both tell. */
export function alignedSlots(
  left: Place,
  right: Place,
  link: Link,
  verbs: SharedVerbs,
  nouns: NounsByArticle,
): [Slot, Slot][] {
  const near = [...sameNeighbour(left, right, link), ...onlyGroups(left, right, link, nouns)];
  return [
    ...sameQuantity(left, right),
    ...sameSubject(left, right, link, verbs),
    ...near.filter(([one, two]) => mayBeOne(one, two)),
  ];
}

/** Teachers are no pupils, whatever word both stand at; a crowd of 60 may be called anything. */
function mayBeOne(one: Slot, two: Slot): boolean {
  const [a, b] = [nounOf(one), nounOf(two)];
  return a === b || !one.group || isAlike(a, b) || (isUnclassed(a) && isUnclassed(b));
}

/** An unnamed person who does what a named one does in the other sentence: a judge | Judge Ann Lee. */
export function namedSubjects(
  lookup: Lookup,
  left: Place,
  right: Place,
  verbs: SharedVerbs,
): [string, Slot][] {
  return verbs.flatMap(([a, b]): [string, Slot][] => {
    // Two persons may well say one thing.
    if ([[left, a] as const, [right, b] as const].some(([place, verb]) => reports(place, verb)))
      return [];
    const one = subjectBefore(left, a, true);
    const two = subjectBefore(right, b, true);
    const oneName = personBefore(lookup, left, a);
    const twoName = personBefore(lookup, right, b);
    if (one && twoName) return [[twoName, one]];
    return two && oneName ? [[oneName, two]] : [];
  });
}

/** “About 60 campaigners”, “a rowdy crowd of about 60 protesters”: one number of persons. */
function sameQuantity(left: Place, right: Place): [Slot, Slot][] {
  const found: [Slot, Slot][] = [];
  for (const one of left.sentence.quantities) {
    for (const two of right.sentence.quantities) {
      if (
        one.kind !== "count" ||
        two.kind !== "count" ||
        one.low !== two.low ||
        one.high !== two.high ||
        one.low < 2
      )
        continue;
      const a = countedSlot(left, one);
      const b = countedSlot(right, two);
      if (a && b && (one.low >= telling || mayBeOne(a, b))) found.push([a, b]);
    }
  }
  return found;
}

function countedSlot(place: Place, quantity: Quantity): Slot | undefined {
  const { tokens } = place.sentence;
  const first = tokenAt(tokens, quantity.number.end);
  let head = -1;
  for (let at = first; at < first + reach && tokens[at]; at += 1) {
    if (!/^(?:NOUN|ADJ|PROPN|VERB)$/.test(tokens[at]!.pos)) break;
    if (isGroupNoun(tokens[at])) head = at;
    else if (head >= 0) break;
  }
  if (head < 0) return undefined;
  const before = tokenAt(tokens, quantity.start) - 1;
  if (tokens[before]?.key === "of" && isCrowd(tokens[before - 1])) {
    return {
      place,
      head,
      span: spanOf(tokens, phraseStart(tokens, before - 1), head),
      group: true,
    };
  }
  return { place, head, span: spanOf(tokens, first, head), group: true };
}

/** Subjects of one verb whose object is shared as well. */
function sameSubject(left: Place, right: Place, link: Link, verbs: SharedVerbs): [Slot, Slot][] {
  return verbs.flatMap(([a, b]): [Slot, Slot][] => {
    const one = subjectBefore(left, a);
    const two = one && subjectBefore(right, b);
    return one && two && one.group === two.group && !isTaken(link, one, two) ? [[one, two]] : [];
  });
}

/** Verbs that both sentences have, with a shared word after them in both. */
export type SharedVerbs = readonly (readonly [Span, Span])[];

export function findSharedVerbs(left: Place, right: Place, link: Link): SharedVerbs {
  const { matches } = link.evidence;
  return matches.flatMap((match, n): [Span, Span][] => {
    if (match.kind !== "word" && match.kind !== "synonym") return [];
    const a = left.sentence.tokens[tokenAt(left.sentence.tokens, match.left.start)];
    const b = right.sentence.tokens[tokenAt(right.sentence.tokens, match.right.start)];
    if (a?.pos !== "VERB" || b?.pos !== "VERB") return [];
    const shared = matches.some(
      (other, m) =>
        m !== n &&
        follows(left.sentence.tokens, match.left, other.left) &&
        follows(right.sentence.tokens, match.right, other.right),
    );
    return shared ? [[match.left, match.right]] : [];
  });
}

function follows(tokens: readonly Token[], verb: Span, other: Span): boolean {
  const distance = tokenAt(tokens, other.start) - tokenAt(tokens, verb.end);
  return distance >= 0 && distance <= reach && other.start >= verb.end;
}

function reports({ sentence }: Place, verb: Span): boolean {
  return reportingVerb(sentence.tokens[tokenAt(sentence.tokens, verb.start)]!.key) !== undefined;
}

function personBefore(lookup: Lookup, { sentence }: Place, verb: Span): string | undefined {
  const { tokens } = sentence;
  let at = beforeVerb(tokens, verb);
  // The ruling by Ann Lee, who blocked the sale.
  if (tokens[at]?.key === "who") at -= tokens[at - 1]?.text === "," ? 2 : 1;
  const token = tokens[at];
  const name =
    token && sentence.mentions.find((one) => one.kind === "name" && contains(one, token));
  return name && lookup.entities.get(name.entity)?.kind === "person" ? name.entity : undefined;
}

/** The noun phrase right before a verb; with `person` one for a single person who is not named. */
function subjectBefore(place: Place, verb: Span, person = false): Slot | undefined {
  const { tokens, mentions } = place.sentence;
  let at = beforeVerb(tokens, verb);
  if (person) at = headBeforePlace(tokens, at);
  const head = tokens[at];
  if (head?.pos !== "NOUN" || mentions.some((one) => contains(one, head))) return undefined;
  const first = phraseStart(tokens, at);
  const opens = tokens[first - 1];
  if (opens && (opens.pos === "ADP" || opens.key === "and" || opens.key === "or")) return undefined;
  const group = isGroupNoun(head);
  const slot = { place, head: at, span: spanOf(tokens, first, at), group };
  if (person) return isPersonNoun(head) && !group ? slot : undefined;
  return group || /^(?:the|this)$/.test(tokens[first]!.key) ? slot : undefined;
}

/** A judge | in Osterby, Ohio: the noun before a place, which capitals show. */
function headBeforePlace(tokens: readonly Token[], end: number): number {
  for (let at = end; at > 0 && end - at < reach; at -= 1) {
    const { key, pos, text } = tokens[at]!;
    if (key === "in" || key === "from") return at - 1;
    if (pos !== "PROPN" && text !== ",") return end;
  }
  return end;
}

/** The token that ends the subject of a verb: auxiliaries and a relative clause between commas passed over. */
function beforeVerb(tokens: readonly Token[], verb: Span): number {
  let at = tokenAt(tokens, verb.start) - 1;
  while (tokens[at]?.pos === "AUX" || tokens[at]?.pos === "ADV") at -= 1;
  if (tokens[at]?.text !== ",") return at;
  const comma = at - 1;
  for (let back = comma; back > 0 && comma - back < longestAside; back -= 1) {
    if (tokens[back]?.text === ",") return back - 1;
  }
  return -1;
}

/**
 * The only group in the shared clauses of either sentence, under names that the other article never
 * uses. Holders of an office are told by it and left out.
 */
function onlyGroups(left: Place, right: Place, link: Link, nouns: NounsByArticle): [Slot, Slot][] {
  const one = onlyGroup(left, link.evidence.shared.left);
  const two = one && onlyGroup(right, link.evidence.shared.right);
  if (!one || !two) return [];
  const uses = ({ article }: Place, slot: Slot): boolean =>
    nouns.get(article.article.id)?.has(nounOf(slot)) ?? false;
  const apart = !uses(right, one) && !uses(left, two);
  const sure = isAlike(nounOf(one), nounOf(two)) || apart;
  return sure && !isTaken(link, one, two) ? [[one, two]] : [];
}

function onlyGroup(place: Place, shared: readonly Span[]): Slot | undefined {
  const { tokens } = place.sentence;
  const slots = groupsIn(place.sentence).flatMap((at): Slot[] => {
    const token = tokens[at]!;
    if (!shared.some((span) => contains(span, token))) return [];
    const noun = singularOf(token.key);
    const slot = empty.has(noun) ? undefined : groupSlot(place, at);
    return slot ? [slot] : [];
  });
  const [first] = slots;
  if (!first || slots.some((slot) => nounOf(slot) !== nounOf(first))) return undefined;
  return roleNoun(nounOf(first)) ? undefined : first;
}

/** Nouns for groups that the outlet itself uses, the last of their phrase. */
const groupsIn = oncePer((sentence: AnnotatedSentence): readonly number[] =>
  sentence.tokens.flatMap((token, at) =>
    isGroupNoun(token) &&
    isOwnVoice(sentence, token) &&
    !/^(?:NOUN|PROPN)$/.test(sentence.tokens[at + 1]?.pos ?? "")
      ? [at]
      : [],
  ),
);

/** The noun of a slot in the singular. */
export function nounOf({ place, head }: Slot): string {
  return singularOf(place.sentence.tokens[head]!.key);
}

/** Nouns for persons that stand at the same shared word: clashes with | rioters, standoffs with | protesters. */
function sameNeighbour(left: Place, right: Place, link: Link): [Slot, Slot][] {
  const matches = link.evidence.matches.filter(
    (match) => match.kind === "word" || match.kind === "synonym",
  );
  const found: [Slot, Slot][] = [];
  for (const match of matches) {
    for (const side of ["before", "after"] as const) {
      const one = groupBeside(left, match.left, side);
      const two = one && groupBeside(right, match.right, side);
      if (one && two && !isTaken(link, one, two)) found.push([one, two]);
    }
  }
  for (const match of matches) {
    const one = groupAt(left, match.left);
    const two = one && groupAt(right, match.right);
    if (one && two) found.push([one, two]);
  }
  return found;
}

/** The one noun for persons between a shared verb and whatever ends its clause. */
function groupBeside(place: Place, shared: Span, side: "before" | "after"): Slot | undefined {
  const { tokens } = place.sentence;
  const from = tokenAt(tokens, shared.start);
  if (tokens[from]?.pos !== "VERB") return undefined;
  const step = side === "before" ? -1 : 1;
  for (let n = 1; n <= reach; n += 1) {
    const at = from + n * step;
    const token = tokens[at];
    if (
      !token ||
      token.pos === "PUNCT" ||
      token.pos === "ADP" ||
      token.pos === "VERB" ||
      token.pos === "CCONJ"
    )
      return undefined;
    const last = isGroupNoun(token) && !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "");
    if (last) return groupSlot(place, at);
    if (token.pos === "NOUN" && side === "before") return undefined;
  }
  return undefined;
}

function groupAt(place: Place, span: Span): Slot | undefined {
  const at = tokenAt(place.sentence.tokens, span.start);
  return isGroupNoun(place.sentence.tokens[at]) ? groupSlot(place, at) : undefined;
}

/** The noun phrase around a noun for persons, where it is neither a name nor part of another word. */
export function groupSlot(place: Place, head: number): Slot | undefined {
  const { tokens, mentions } = place.sentence;
  const party = /^(?:republicans|democrats|conservatives|liberals|socialists|tories)$/.test(
    tokens[head]!.key,
  );
  const named = mentions.some((one) => one.kind === "name" && overlaps(one, tokens[head]!));
  if (named && !party) return undefined;
  // police-free, worker-owned: part of another word; so are front-runners.
  if (tokens[head + 1]?.text === "-" || isJoined(tokens, head)) return undefined;
  return { place, head, span: spanOf(tokens, phraseStart(tokens, head), head), group: true };
}

/** The last part of a compound that is no noun for persons by itself: front-runners. */
function isJoined(tokens: readonly Token[], head: number): boolean {
  return tokens[head - 1]?.text === "-" && isUnclassed(singularOf(tokens[head]!.key));
}

/** A noun that matches something else in the other sentence stands for that, not for the other noun. */
function isTaken(link: Link, one: Slot, two: Slot): boolean {
  const a = one.place.sentence.tokens[one.head]!;
  const b = two.place.sentence.tokens[two.head]!;
  return link.evidence.matches.some(
    (match) => overlaps(match.left, a) !== overlaps(match.right, b),
  );
}

/** Where the noun phrase with this head begins, the determiner and a possessor included. */
function phraseStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < longestAside && isInside(tokens, start - 1)) start -= 1;
  return start;
}

function isInside(tokens: readonly Token[], at: number): boolean {
  const { pos, key, text } = tokens[at]!;
  if (tokens[at + 1]!.pos === "DET" || key === "that" || key === "both") return false;
  if (pos === "DET" || key === "'s" || /^[’'-]$/.test(text)) return true;
  // The striking workers, its unionized workforce: participles.
  if (
    pos === "VERB" &&
    /(?:ed|ing)$/.test(key) &&
    /^(?:DET|NUM|PART)$/.test(tokens[at - 1]?.pos ?? "")
  )
    return true;
  return /^(?:NOUN|ADJ|PROPN|NUM)$/.test(pos);
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
