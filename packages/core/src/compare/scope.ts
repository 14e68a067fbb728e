import { carriesContent, family } from "../align/vocabulary.ts";
import type { Token } from "../model.ts";
import { compareExtents } from "./extent.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  isNominal,
  type Located,
  ofSentence,
  type Pair,
  type Side,
  spanOf,
  tokensOfSentence,
} from "./gate.ts";

/**
 * Scope: both articles speak of one group, but one draws it wider: all against some, any against those
 * above a limit, intercontinental missiles against nuclear and missile. A modifier that only one side
 * has is mere detail; it counts where the other side is marked as wider.
 */

const reliability = { quantifier: 0.7, group: 0.65 } as const;
const leastAnchors = 2;

const universal = new Set("all every each any entire whole both everybody everyone".split(" "));
const partial = new Set(
  "some several many most few certain only limited various half dozens scores hundreds thousands".split(
    " ",
  ),
);
const limits =
  /^(?:more|less|over|under|above|below|fewer|up|between|heavier|larger|smaller|older|younger|bigger)$/;

/** Steps by which two partial quantifiers differ before a reader sees two groups: most, few; not many, some. */
const leastStep = 2;
const shares: Readonly<Record<string, number>> = { most: 4, many: 3, several: 2, some: 2, few: 1 };

/** They make of a whole nearly a whole. */
const nearly = new Set("almost nearly virtually practically not".split(" "));

/** “all states with …”, “any other officer” are no whole. */
const restrictors = new Set("with who that whose which where in from other".split(" "));

/** How many words before or after a noun may limit it. */
const reach = 6;

/** How many words away from a group the word that it hangs on may stand. */
const beside = 3;

export function compareScopes(pair: Pair): Finding[] {
  if (!isFirm(pair)) return [];
  return [
    ...compareQuantifiers(pair),
    ...compareGroups(pair),
    ...compareLimits(pair),
    ...compareExtents(pair),
  ].slice(0, 1);
}

interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly kind?: "universal" | "partial" | "limited";
  /** How much of the group a partial quantifier takes, in steps; none for numbers and limits. */
  readonly share?: number;
  /** The whole of those in, with or from something. */
  readonly restricted?: boolean;
}

/** One noun, matched, that one side takes wholly and the other in part. */
function compareQuantifiers(pair: Pair): Finding[] {
  return quantifiedIn(pair.left).flatMap((a): Finding[] => {
    const [l, r] = [a.head, partnerNoun(pair, a.head)];
    if (r < 0 || (isInCompound(pair.left, l) && isInCompound(pair.right, r))) return [];
    const b = quantifiedIn(pair.right).find(({ head }) => head === r);
    if (!b || a.restricted !== b.restricted) return [];
    const wholly = (a.kind === "universal") !== (b.kind === "universal");
    if (!wholly && !(a.share && b.share && Math.abs(a.share - b.share) >= leastStep)) return [];
    if (countAnchors(pair) - 1 < leastAnchors) return [];
    return [makeFinding(pair, a, b, reliability.quantifier)];
  });
}

/** Words that take something off the verb or adjective behind them: largely withdrew. */
const limiting = new Set("largely mostly mainly partly partially".split(" "));

/** “largely withdrew” against “withdrew”: one verb, done in part and done. */
function compareLimits(pair: Pair): Finding[] {
  if (limitsIn(pair.left).length === 0 && limitsIn(pair.right).length === 0) return [];
  if (countAnchors(pair) - 1 < leastAnchors || !pair.strong) return [];
  return pair.left.tokens.flatMap((token, l): Finding[] => {
    if (!/^(?:VERB|ADJ)$/.test(token.pos)) return [];
    const r = pair.right.tokens.findIndex(
      ({ pos }, at) => /^(?:VERB|ADJ)$/.test(pos) && areMatched(pair, l, at),
    );
    if (r < 0) return [];
    const [a, b] = [readLimit(pair.left, l), readLimit(pair.right, r)];
    if ((a.kind === "partial") === (b.kind === "partial")) return [];
    return [makeFinding(pair, a, b, reliability.quantifier)];
  });
}

const limitsIn = tokensOfSentence(({ tokens }, at) => limiting.has(tokens[at]!.key));

function readLimit({ tokens }: Side, head: number): Phrase {
  const before = [head - 1, head - 2].find((at) => limiting.has(tokens[at]?.key ?? ""));
  const plain = before === undefined || !/^(?:ADV|VERB|AUX)$/.test(tokens[head - 1]?.pos ?? "");
  return plain
    ? { head, first: head, last: head }
    : { head, first: before, last: head, kind: "partial" };
}

/** The harbour of “harbour walls”: the group is told by the word behind it. */
function isInCompound({ tokens }: Side, at: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "");
}

/** The noun that a noun of the left side is matched with, or -1. */
function partnerNoun(pair: Pair, left: number): number {
  return nounsIn(pair.right).find((right) => areMatched(pair, left, right)) ?? -1;
}

const nounsIn = tokensOfSentence(({ tokens }, at) => isNominal(tokens[at]!));

/** Nouns that a word beside them takes wholly or in part. */
const quantifiedIn = ofSentence((place) =>
  nounsIn(place)
    .map((at) => readPhrase(place, at))
    .filter(({ kind }) => kind !== undefined),
);

function readPhrase(side: Located, head: number): Phrase {
  const { tokens } = side;
  let first = head;
  let kind: Phrase["kind"];
  let share: number | undefined;
  for (let at = head - 1; at >= Math.max(0, head - reach); at -= 1) {
    const token = tokens[at]!;
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|ADV|NUM|PRON)$/.test(token.pos) &&
      !/^(?:of|'s|’s)$/.test(token.key)
    )
      break;
    first = at;
    if (restrictors.has(token.key)) return { head, first, last: head };
    if (universal.has(token.key)) {
      const less = nearly.has(tokens[at - 1]?.key ?? "");
      kind = less ? "partial" : "universal";
      if (less) first = at - 1;
    } else if (
      partial.has(token.key) ||
      (token.key === "of" && tokens[at - 1]?.key === "number" && tokens[at - 2]?.key === "a")
    )
      kind = "partial";
    if (kind === "partial") share = shares[token.key];
    if (kind) break;
  }
  let last = head;
  const next = tokens[head + 1];
  const restricted = next !== undefined && restrictors.has(next.key);
  const limit = next && /^(?:of|over|under|above|below|weighing)$/.test(next.key) ? head + 1 : -1;
  if (limit > 0 && !kind) {
    const inside = tokens.slice(limit, limit + reach);
    const at = inside.findIndex(({ key }) => universal.has(key));
    const bound = inside.findIndex(({ key }) => limits.test(key));
    const numbered = inside.slice(0, reach).some(({ pos }) => pos === "NUM");
    if (at === 0 || at === 1) kind = "universal";
    else if (bound >= 0 && bound <= 2 && numbered) kind = "limited";
    if (kind) last = lastOfModifier(tokens, limit);
  }
  return {
    head,
    first,
    last,
    ...(kind ? { kind } : {}),
    ...(share ? { share } : {}),
    ...(kind && restricted ? { restricted } : {}),
  };
}

/** Past the limit to the noun it ends with: of more than 18 tonnes; of any size. */
function lastOfModifier(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && at - from < reach) {
    at += 1;
    const next = tokens[at + 1];
    if (tokens[at]!.pos === "NOUN" && next?.pos !== "NOUN") break;
  }
  return at;
}

/** Sides that share a head noun, each with a modifier of its own, one of them a wider list. */
function compareGroups(pair: Pair): Finding[] {
  if (pair.link.band !== "sure") return [];
  const [lefts, rights] = [groupsIn(pair.left), groupsIn(pair.right)];
  if (![...lefts, ...rights].some(({ listed }) => listed)) return [];
  return lefts.flatMap((a): Finding[] => {
    const r = partnerNoun(pair, a.head);
    const b = rights.find(({ head }) => head === r);
    if (!b || a.listed === b.listed) return [];
    const [list, narrow] = a.listed ? [a, b] : [b, a];
    if (
      narrow.modifiers.length === 0 ||
      isListedAgain(a.listed ? pair.right : pair.left, narrow.head)
    )
      return [];
    const lone = (own: readonly Token[], other: Side, head: number) =>
      own.filter(
        (token) =>
          !other.tokens.some(
            (word, at) => other.clauseOf[at] === other.clauseOf[head] && isKin(word, token),
          ),
      );
    const [listSide, narrowSide] = a.listed ? [pair.left, pair.right] : [pair.right, pair.left];
    if (
      lone(list.modifiers, narrowSide, narrow.head).length === 0 ||
      lone(narrow.modifiers, listSide, list.head).length === 0
    )
      return [];
    const shared = sharedHead(pair, a, b);
    if (!shared || countAnchors(pair) - 1 < leastAnchors) return [];
    return [makeFinding(pair, extend(a, shared.left), extend(b, shared.right), reliability.group)];
  });
}

/** “A large dose and a small dose” is a list too, with its noun told twice. */
function isListedAgain({ tokens }: Side, head: number): boolean {
  const after = tokens.slice(head + 1, head + 1 + reach);
  const and = after.findIndex(({ key }) => /^(?:and|or)$/.test(key));
  return and >= 0 && after.slice(and).some(({ stem }) => stem === tokens[head]!.stem);
}

interface Group extends Phrase {
  readonly listed: boolean;
  readonly modifiers: readonly Token[];
}

const groupsIn = ofSentence((place) =>
  nounsIn(place)
    .filter((at) => place.tokens[at]!.pos === "NOUN")
    .map((at) => readGroup(place, at)),
);

/** Modifiers of a noun, joined by “and” in a list: nuclear and missile tests. */
function readGroup(side: Located, head: number): Group {
  const { tokens } = side;
  let first = head;
  let listed = false;
  const modifiers: Token[] = [];
  for (let at = head - 1; at >= Math.max(0, head - reach); at -= 1) {
    const token = tokens[at]!;
    // “nuclear and missile tests”, but not “tea and strong black coffee”.
    const close = head - at <= 2;
    // “Birth control and other services” names a kind by an example of it.
    if (token.key === "other") break;
    if (close && /^(?:and|or)$/.test(token.key) && /^(?:ADJ|NOUN)$/.test(tokens[at - 1]?.pos ?? ""))
      listed = true;
    else if (/^(?:ADJ|NOUN)$/.test(token.pos) || token.text === "-") {
      if (carriesContent(token)) modifiers.push(token);
    } else break;
    first = at;
  }
  const last = tokens[head + 1]?.pos === "NOUN" ? head + 1 : head;
  return { head, first, last, listed, modifiers };
}

/** The word that both groups hang on, right beside them: the testing of missiles, missile tests. */
function sharedHead(pair: Pair, a: Group, b: Group): { left: number; right: number } | undefined {
  const around = (side: Side, group: Group): number[] =>
    side.tokens.flatMap((token, at) => {
      const near =
        at >= group.first - beside &&
        at <= group.last + beside &&
        (at < group.first || at > group.head);
      return near && side.clauseOf[at] === side.clauseOf[group.head] && carriesContent(token)
        ? [at]
        : [];
    });
  for (const left of around(pair.left, a)) {
    const right = around(pair.right, b).find((at) =>
      isKin(pair.left.tokens[left]!, pair.right.tokens[at]!),
    );
    if (right !== undefined) return { left, right };
  }
  return undefined;
}

function extend(group: Group, to: number): Group {
  return { ...group, first: Math.min(group.first, to), last: Math.max(group.last, to) };
}

function isKin(a: Token, b: Token): boolean {
  return a.stem === b.stem || family(a.lemma) === family(b.lemma);
}

/** The reading in normal form, so that articles that draw it alike stand together. */
function widthOf(phrase: Phrase & { readonly listed?: boolean }): string {
  return phrase.kind === "universal" || phrase.listed ? "wider" : "narrower";
}

function makeFinding(pair: Pair, a: Phrase, b: Phrase, sure: number): Finding {
  return {
    type: "scope",
    severity: "differs",
    probability: pair.link.probability * sure,
    left: { ...spanOf(pair.left, a.first, a.last), side: pair.left, value: widthOf(a) },
    right: { ...spanOf(pair.right, b.first, b.last), side: pair.right, value: widthOf(b) },
    note: (told) => `One article draws this wider than another: ${told}.`,
  };
}
