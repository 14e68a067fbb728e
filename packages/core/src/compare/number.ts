import { carriesContent, family, synonymsOf } from "../align/vocabulary.ts";
import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { Quantity, Token } from "../model.ts";
import { overlaps } from "../span.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  type Pair,
  type Side,
  tokenAt,
} from "./gate.ts";
import { nounAt, tell, told } from "./told-value.ts";
import { isUpdated } from "./updated.ts";

/**
 * Numbers and sums of money. Values that agree are matched first; of what is left, two values are
 * compared only where they fill the same slot: the same noun counted or the same unit, the same words
 * around, and enough else in common. Market prices, scores and temperatures change by the hour and are
 * passed over.
 */

const ticks =
  /\b(?:shares?|stocks?|stock market|index|indexes|dow|nasdaq|s&p|ftse|nikkei|futures|yields?|crude|barrel|currency|trading|traded|closed (?:up|down|at)|points|bitcoin|euro fell|score[ds]?|inning|quarterback|touchdowns?|goals?|temperatures?|degrees|humidity|mph winds)\b/i;

const reliability = { slot: 0.92, frame: 0.8 } as const;

/** Matched words besides the slot that two sentences need, by how sure the link is. */
const leastAnchors = { strong: 2, other: 3 } as const;

/** From this ratio on a reader takes two bounded values for two sizes. */
const apart = 1.2;

/** Values that lie further apart than this tell two things: where bounds agree, and where they don't. */
const mostApart = { bounds: 2.5, frame: 10 } as const;

/** Words after a number in which its frame is looked for. */
const frameReach = 6;

export function compareNumbers(pair: Pair): Finding[] {
  if (!isFirm(pair)) return [];
  const [left, right] = [pair.left, pair.right];
  const lefts = left.source.quantities.filter(isComparable);
  const rights = right.source.quantities.filter(isComparable);
  const openLeft = lefts.filter((one) => !rights.some((other) => agrees(pair, one, other)));
  const openRight = rights.filter((one) => !lefts.some((other) => agrees(pair, other, one)));
  const candidates = openLeft.flatMap((a) =>
    openRight.flatMap((b) => {
      const slot = sameSlot(pair, a, b);
      return slot ? [{ a, b, slot }] : [];
    }),
  );
  return candidates
    .filter(({ a, b }) => candidates.every((other) => (other.a === a) === (other.b === b)))
    .filter(({ a, b }) => !isToldElsewhere(pair, a, b))
    .flatMap(({ a, b, slot }) => {
      const tick = isTick(left, a) && isTick(right, b);
      return tick && !(pair.strong && slot === "slot") ? [] : [makeFinding(pair, a, b, slot, tick)];
    });
}

function isComparable(quantity: Quantity): boolean {
  return quantity.kind !== "ordinal" && Number.isFinite(quantity.low);
}

/** A value that moves by the hour; three indexes and two players are no such thing. */
function isTick(side: Side, { kind, counted }: Quantity): boolean {
  const { start, end } = side.source.sentence;
  if (kind === "age" || kind === "duration" || (kind === "count" && !/^(?:|point)$/.test(counted)))
    return false;
  return ticks.test(side.text.slice(start, end));
}

/** Equal or compatible; counted nouns that mean one thing don't keep two values apart. */
function agrees(pair: Pair, left: Quantity, right: Quantity): boolean {
  const relation = relate(pair, left, right);
  if (areOpposed(left, right)) return false;
  return relation === "equal" || (relation === "compatible" && !looksApart(pair, left, right));
}

/** “At least 20”, “at most 20”: the same value, bounded from two sides. */
function areOpposed(a: Quantity, b: Quantity): boolean {
  const bounds = [a.bound, b.bound];
  return (
    bounds.includes("at-least") &&
    bounds.includes("at-most") &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    told(a) === told(b)
  );
}

/** Bounds that allow one another but leave a reader with two sizes: up to 9 billion, 7 billion. */
function looksApart(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (
    relate(pair, a, b) !== "compatible" ||
    a.unit !== b.unit ||
    a.bound === "range" ||
    b.bound === "range"
  )
    return false;
  const [x, y] = [told(a), told(b)].sort((one, other) => one - other) as [number, number];
  return x > 0 && y / x >= apart && y / x <= mostApart.bounds;
}

function relate(pair: Pair, left: Quantity, right: Quantity): ReturnType<typeof relateQuantities> {
  if (left.counted === right.counted || !sameNoun(pair, left, right))
    return relateQuantities(left, right);
  return relateValues(left, right);
}

/** Whatever they are called, the same things are counted. */
function relateValues(left: Quantity, right: Quantity): ReturnType<typeof relateQuantities> {
  return relateQuantities({ ...left, counted: "" }, { ...right, counted: "" });
}

/** What two values count is one thing: the same noun, a derivation, a synonym or words that were matched. */
function sameNoun(pair: Pair, left: Quantity, right: Quantity): boolean {
  if (left.counted === "" || right.counted === "") return false;
  if (left.counted === right.counted || family(left.counted) === family(right.counted)) return true;
  if (synonymsOf(left.counted).some((number) => synonymsOf(right.counted).includes(number)))
    return true;
  const [l, r] = [nounAt(pair.left, left), nounAt(pair.right, right)];
  return l >= 0 && r >= 0 && areMatched(pair, l, r);
}

/** How it is known that two open values fill one slot; undefined where it is not. */
function sameSlot(pair: Pair, a: Quantity, b: Quantity): keyof typeof reliability | undefined {
  if (isComplement(a, b) || isPart(pair.left, a) !== isPart(pair.right, b)) return undefined;
  const [l, r] = [tokenAt(pair.left, a.number), tokenAt(pair.right, b.number)];
  if (l < 0 || r < 0) return undefined;
  const verb = haveOneVerb(pair, l, r);
  const relation = verb ? relateValues(a, b) : relate(pair, a, b);
  if (relation !== "conflict" && !looksApart(pair, a, b) && !areOpposed(a, b)) return undefined;
  const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
  const except = { left: a.number, right: b.number };
  const near = countAnchors(pair, clauses, except);
  const least = pair.strong ? leastAnchors.strong : leastAnchors.other;
  const frame = frameWords(pair, l, r, a, b);
  if (near + frame < (pair.strong || verb ? 2 : 3) || countAnchors(pair, undefined, except) < least)
    return undefined;
  const counts = a.kind === "count" || a.kind === "age";
  if (counts && !(sameNoun(pair, a, b) || frame >= 2 || verb)) return undefined;
  if (counts && !(pair.strong && frame >= 2) && otherModifiers(pair, a, b)) return undefined;
  if (counts) return "slot";
  // Units are common to many facts, so sums and shares must stand among the same words.
  if (frame >= 2) return "slot";
  const [x, y] = [told(a), told(b)].sort((one, other) => one - other) as [number, number];
  return frame >= 1 && (near >= 2 || pair.strong) && y <= x * mostApart.frame ? "frame" : undefined;
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
  const around = (side: Side, at: number, quantity: Quantity): number[] => {
    const content = (from: number, step: 1 | -1, most: number): number[] => {
      const found: number[] = [];
      for (
        let n = from, seen = 0;
        n >= 0 && n < side.tokens.length && found.length < most && seen < frameReach;
        n += step, seen += 1
      ) {
        const token = side.tokens[n]!;
        if (overlaps(token, quantity.number) || /[;:—()]/.test(token.text)) continue;
        if (carriesContent(token) && !/^\p{N}/u.test(token.text)) found.push(n);
      }
      return found;
    };
    return [...content(at - 1, -1, 2), ...content(at + 1, 1, 3)];
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
  if (isUpdated(pair)) return false;
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
  const updated = tick || isUpdated(pair);
  return {
    type,
    severity: updated
      ? "updated"
      : isLoose(pair, a, b) || (slot === "frame" && !pair.strong)
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
          : `${subject} differs: ${told}.`,
  };
}

/** Bounds and estimates leave room, so both may be right: more than 20 million, 25 million. */
function isLoose(pair: Pair, a: Quantity, b: Quantity): boolean {
  return (a.bound !== "exact" && b.bound !== "exact") || looksApart(pair, a, b);
}
