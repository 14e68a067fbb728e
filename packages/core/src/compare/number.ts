import { carriesContent, family } from "../align/vocabulary.ts";
import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { Entity, Quantity, Token } from "../model.ts";
import { overlaps } from "../span.ts";
import { areRows, tellTwoFacts } from "./companions.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  isLeftOver,
  type Located,
  ofSentence,
  type Pair,
  type Side,
  tokenAt,
} from "./gate.ts";
import { includesOthers } from "./measure.ts";
import {
  agrees,
  areOpposed,
  looksApart,
  relate,
  relateMeasures,
  relateValues,
  sameNoun,
} from "./same-value.ts";
import { nounAt, tell, told } from "./told-value.ts";
import { isUpdated } from "./updated.ts";

/**
 * Numbers and sums of money. Values that agree are matched first; of what is left, two values are
 * compared only where they fill the same slot: the same noun counted or the same unit, the same words
 * around, and enough else in common. Market prices, scores and temperatures change by the hour and are
 * passed over.
 */

const ticks =
  /\b(?:shares?|stocks?|stock market|index|indexes|dow|nasdaq|s&p|ftse|nikkei|futures|yields?|crude|barrel|currency|trading|traded|closed (?:up|down|at)|points|bitcoin|euro fell|score[ds]?|inning|quarterback|touchdowns?|goals?|temperatures?|degrees|humidity|winds?|gusts?|precincts|(?:votes?|ballots) counted)\b/i;

/** What players and teams have so many of in one season and so many in another. */
const records = new Set(
  "game win loss goal assist homer homerun run rbi hit strikeout touchdown yard rebound inning start match".split(
    " ",
  ),
);

/** A link that isn't surely one statement must at least be this probable to carry a value. */
const leastProbability = 0.75;

const reliability = { slot: 0.92, frame: 0.8 } as const;

/** Matched words besides the slot that two sentences need, by how sure the link is. */
const leastAnchors = { strong: 2, other: 3 } as const;

/** Sums that lie further apart than this tell two things. */
const mostApart = 10;

/** Readings of one index or one count of votes lie no further apart than this. */
const mostTick = 2;

/**
 * Words around a number in which its frame is looked for, and how many of them may be its frame. Shares
 * and sums carry what they are of behind them: 80% of people with newly diagnosed kidney failure.
 */
const frames = {
  count: { reach: 6, before: 2, after: 3 },
  other: { reach: 12, before: 2, after: 6 },
} as const;

export function compareNumbers(pair: Pair, entities: ReadonlyMap<string, Entity>): Finding[] {
  if (!isFirm(pair)) return [];
  const [left, right] = [pair.left, pair.right];
  const [lefts, rights] = [comparableIn(left), comparableIn(right)];
  if (lefts.length === 0 || rights.length === 0) return [];
  const openLeft = lefts.filter((one) => !rights.some((other) => agrees(pair, one, other)));
  const openRight = rights.filter((one) => !lefts.some((other) => agrees(pair, other, one)));
  const candidates = openLeft.flatMap((a) =>
    openRight.flatMap((b) => {
      const slot = sameSlot(pair, a, b, entities);
      return slot ? [{ a, b, slot }] : [];
    }),
  );
  return candidates
    .filter(({ a, b }) => candidates.every((other) => (other.a === a) === (other.b === b)))
    .filter(({ a, b }) => !hasNearer(pair, a, b, lefts, rights))
    .filter(({ a, b }) => !isToldElsewhere(pair, a, b))
    .flatMap(({ a, b, slot }) => {
      const tick = isTick(left, a) && isTick(right, b);
      const near = told(a) <= told(b) * mostTick && told(b) <= told(a) * mostTick;
      return tick && !(pair.strong && slot === "slot" && near)
        ? []
        : [makeFinding(pair, a, b, slot, tick)];
    });
}

/** Another value of the other side agrees by its bounds, if loosely: it tells the same, not this one. */
function hasNearer(
  pair: Pair,
  a: Quantity,
  b: Quantity,
  lefts: readonly Quantity[],
  rights: readonly Quantity[],
): boolean {
  return (
    rights.some((other) => other !== b && relate(pair, a, other) === "compatible") ||
    lefts.some((other) => other !== a && relate(pair, other, b) === "compatible")
  );
}

const comparableIn = ofSentence((side) =>
  side.source.quantities.filter((one) => isComparable(side, one)),
);

function isComparable(side: Located, quantity: Quantity): boolean {
  return (
    quantity.kind !== "ordinal" &&
    Number.isFinite(quantity.low) &&
    !records.has(quantity.counted) &&
    !records.has(quantity.unit) &&
    !isDesignation(side, quantity) &&
    !isProgress(side, quantity)
  );
}

/** “Day 2 of the strike” and “day 3”, “round 4”: how far something has come when the article is written. */
function isProgress({ text }: Located, { counted, number }: Quantity): boolean {
  const before = text.slice(Math.max(0, number.start - 10), number.start);
  return (
    counted === "" && /\b(?:day|night|week|month|year|round|stage|phase|leg|lap) $/i.test(before)
  );
}

/** “AK 47 rifles”; “737 MAX jets” where the article writes “Boeing 737” or “737 MAX 8” elsewhere: a model, no amount. */
function isDesignation({ article, text }: Located, { kind, number }: Quantity): boolean {
  const digits = text.slice(number.start, number.end);
  if (kind !== "count" || !/^\d{1,4}$/.test(digits)) return false;
  if (/(?<![\p{L}.])\p{Lu}{1,3} $/u.test(text.slice(Math.max(0, number.start - 6), number.start)))
    return true;
  const [before] =
    /\p{Lu}[\p{L}]* $/u.exec(text.slice(Math.max(0, number.start - 20), number.start)) ?? [];
  if (before && new RegExp(`\\d ${before}${digits}\\b`, "u").test(text)) return true;
  const [after] = /^ \p{Lu}[\p{L}]*/u.exec(text.slice(number.end, number.end + 20)) ?? [];
  if (!after) return false;
  const named = new RegExp(`\\b${digits}${after} \\d|[\\p{Ll},] \\p{Lu}\\p{L}+ ${digits}\\b`, "iu");
  return named.test(article.article.title) || named.test(article.article.body);
}

/** A value that moves by the hour; three indexes and two players are no such thing. */
function isTick(side: Side, { kind, counted }: Quantity): boolean {
  const { start, end } = side.source.sentence;
  if (kind === "age" || kind === "duration" || (kind === "count" && !/^(?:|point)$/.test(counted)))
    return false;
  return ticks.test(side.text.slice(start, end));
}

/** How it is known that two open values fill one slot; undefined where it is not. */
function sameSlot(
  pair: Pair,
  a: Quantity,
  b: Quantity,
  entities: ReadonlyMap<string, Entity>,
): keyof typeof reliability | undefined {
  if (isComplement(a, b) || arePartAndWhole(pair, a, b)) return undefined;
  const [l, r] = [tokenAt(pair.left, a.number), tokenAt(pair.right, b.number)];
  if (l < 0 || r < 0) return undefined;
  const measures = relateMeasures(pair, a, b);
  if (a.kind === "age" && !areOnePersonsAge(pair, a, b)) return undefined;
  if (measures === "other" || tellTwoFacts(pair, a, b, entities)) return undefined;
  if (measures !== "same" && areRows(pair, a, b)) return undefined;
  if (measures !== "same" && !pair.strong && pair.link.probability < leastProbability)
    return undefined;
  const verb = measures === "same" || haveOneVerb(pair, l, r);
  const counts = a.kind === "count" || a.kind === "age";
  const frame = frameWords(pair, l, r, a, b);
  const framed = verb || (frame >= 2 && !counts);
  const relation = framed ? relateValues(a, b) : relate(pair, a, b);
  if (relation !== "conflict" && !looksApart(pair, a, b) && !areOpposed(a, b)) return undefined;
  const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
  const except = { left: a.number, right: b.number };
  const near = countAnchors(pair, clauses, except);
  const least = pair.strong ? leastAnchors.strong : leastAnchors.other;
  if (isLeftOver(pair, a.number, b.number) && mayCountOne(pair, a, b)) return "slot";
  if (near + frame < (pair.strong || verb ? 2 : 3) || countAnchors(pair, undefined, except) < least)
    return undefined;
  const vague = a.bound === "range" || b.bound === "range";
  if (counts && !(sameNoun(pair, a, b) || (frame >= 2 && !vague) || verb)) return undefined;
  if (counts && !(pair.strong && frame >= 2) && otherModifiers(pair, a, b)) return undefined;
  if (counts) return "slot";
  // Units are common to many facts, so sums and shares must stand among the same words.
  if (frame >= 2) return "slot";
  const [x, y] = [told(a), told(b)].sort((one, other) => one - other) as [number, number];
  return frame >= 1 && pair.strong && y <= x * mostApart ? "frame" : undefined;
}

/** Sums have units; counts must have one noun, or one side none: five were taken to hospital. */
function mayCountOne(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (otherModifiers(pair, a, b)) return false;
  if (a.kind !== "count") return a.kind !== "age" || sameNoun(pair, a, b);
  const bare = a.counted === "" || b.counted === "";
  return sameNoun(pair, a, b) || (bare && a.bound !== "range" && b.bound !== "range");
}

/** “killed 12 passengers”, “killed more than 20 people”: the verb right before counts the same thing. */
function haveOneVerb(pair: Pair, l: number, r: number): boolean {
  const verb = ({ tokens }: Side, at: number): number => {
    let before = at - 1;
    while (before > at - 4 && /^(?:ADV|ADJ|ADP|SCONJ|DET)$/.test(tokens[before]?.pos ?? ""))
      before -= 1;
    return tokens[before]?.pos === "VERB" ? before : -1;
  };
  const [x, y] = [verb(pair.left, l), verb(pair.right, r)];
  return x >= 0 && y >= 0 && areMatched(pair, x, y);
}

/** “5 of the 12 men” and “12 men”; “two of the men” and “five” are two counts of one kind. */
function arePartAndWhole(pair: Pair, a: Quantity, b: Quantity): boolean {
  const [left, right] = [isPart(pair.left, a), isPart(pair.right, b)];
  return left !== right && (left ? b : a).counted !== "";
}

/** Ages are of one person where each sentence tells one age, of one noun or with nearly all else alike. */
function areOnePersonsAge(pair: Pair, a: Quantity, b: Quantity): boolean {
  const lone = ({ source }: Side) =>
    source.quantities.filter(({ kind }) => kind === "age").length === 1;
  if (!lone(pair.left) || !lone(pair.right)) return false;
  return sameNoun(pair, a, b) || (pair.strong && a.counted === b.counted);
}

/** 80% for and 20% against are one fact. */
function isComplement(a: Quantity, b: Quantity): boolean {
  return a.unit === "%" && b.unit === "%" && Math.abs(a.low + b.low - 100) < 1e-9;
}

const wholeBehind =
  /^\s+of\s+(?:the|its|their|his|her|our|these|those|all|both|\p{N}|[\p{L}-]{1,30}['’]s?\s)/u;

/** “5 of the 12 men”: the first number is a part of the second; “tens of thousands” is none. */
function isPart(side: Side, { number }: Quantity): boolean {
  return wholeBehind.test(side.text.slice(number.end, number.end + 40));
}

/** Matched words among the neighbours of the two numbers, one before and a few after. */
function frameWords(pair: Pair, l: number, r: number, a: Quantity, b: Quantity): number {
  const size = a.kind === "count" || a.kind === "age" ? frames.count : frames.other;
  const around = (side: Side, at: number, quantity: Quantity): number[] => {
    const content = (from: number, step: 1 | -1, most: number): number[] => {
      const found: number[] = [];
      for (
        let n = from, seen = 0;
        n >= 0 && n < side.tokens.length && found.length < most && seen < size.reach;
        n += step, seen += 1
      ) {
        const token = side.tokens[n]!;
        if (overlaps(token, quantity.number) || /[;:—()]/.test(token.text)) continue;
        if (carriesContent(token) && !/^\p{N}/u.test(token.text)) found.push(n);
      }
      return found;
    };
    return [...content(at - 1, -1, size.before), ...content(at + 1, 1, size.after)];
  };
  const left = around(pair.left, l, a);
  const right = around(pair.right, r, b);
  return left.filter((x) => right.some((y) => areMatched(pair, x, y))).length;
}

/** 300 night jobs and 200 factory jobs: each side counts a kind of its own. */
function otherModifiers(pair: Pair, a: Quantity, b: Quantity): boolean {
  const modifiers = (side: Side, quantity: Quantity): Token[] => {
    const noun = nounAt(side, quantity);
    return noun < 0
      ? []
      : side.tokens
          .slice(0, noun)
          .filter((token) => token.start >= quantity.number.end && carriesContent(token));
  };
  const left = modifiers(pair.left, a);
  const right = modifiers(pair.right, b);
  const lone = (own: readonly Token[], other: readonly Token[]) =>
    own.some((token) => !other.some((word) => word.stem === token.stem));
  return left.length > 0 && right.length > 0 && lone(left, right) && lone(right, left);
}

/** One article has the other's value too, for the same noun or unit: the two values belong to two facts. */
function isToldElsewhere(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (isUpdated(pair, a, b)) return false;
  const holds = (side: Side, value: Quantity): boolean =>
    side.article.annotated.some(
      ({ sentence, quantities }) =>
        sentence.id !== side.source.sentence.id &&
        quantities.some(
          (one) =>
            one.kind === value.kind &&
            sameCounted(one, value) &&
            relateQuantities(one, value) === "equal",
        ),
    );
  return holds(pair.right, a) || holds(pair.left, b);
}

function sameCounted(a: Quantity, b: Quantity): boolean {
  return a.counted === b.counted || family(a.counted) === family(b.counted);
}

function makeFinding(
  pair: Pair,
  a: Quantity,
  b: Quantity,
  slot: keyof typeof reliability,
  tick: boolean,
): Finding {
  const type = a.kind === "money" ? "money" : "number";
  const subject =
    type === "money" ? "The sum" : a.counted || b.counted ? "How many there were" : "The figure";
  const updated = tick || isUpdated(pair, a, b);
  const included = includesOthers(pair.left, a) || includesOthers(pair.right, b);
  return {
    type,
    severity: updated
      ? "updated"
      : included || isLoose(pair, a, b) || (slot === "frame" && !pair.strong)
        ? "differs"
        : "conflict",
    probability: pair.link.probability * reliability[slot],
    left: tell(pair.left, a),
    right: tell(pair.right, b),
    note: (told) =>
      tick
        ? `Read at different moments, perhaps: ${told}.`
        : updated
          ? `${subject} was revised between the articles: ${told}.`
          : included
            ? `${subject} differs, perhaps only in whom it includes: ${told}.`
            : `${subject} differs: ${told}.`,
  };
}

/** Bounds and estimates leave room, so both may be right: more than 20 million, 25 million. */
function isLoose(pair: Pair, a: Quantity, b: Quantity): boolean {
  return (a.bound !== "exact" && b.bound !== "exact") || looksApart(pair, a, b);
}
