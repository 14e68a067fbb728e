import { relateDates } from "../annotate/dates/compatible.ts";
import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { DateExpression, Entity, Quantity, Span } from "../model.ts";
import { overlaps } from "../span.ts";
import { type Pair, type Side, tokenAt } from "./gate.ts";

/**
 * What stands beside a value and says of which fact it is: a period, a place, a body, another value. Two
 * values whose companions exclude one another belong to two facts, however alike the words around are.
 */

/** Tokens before and after a value in which its companions stand. */
const reach = { before: 6, after: 10 } as const;

/** True where what stands beside the two values tells of two periods, places or bodies. */
export function tellTwoFacts(
  pair: Pair,
  a: Quantity,
  b: Quantity,
  entities: ReadonlyMap<string, Entity>,
): boolean {
  return (
    isRest(pair.left, a) !== isRest(pair.right, b) ||
    isAddend(pair.left, a) !== isAddend(pair.right, b) ||
    isWhole(pair.left, a) !== isWhole(pair.right, b) ||
    tellsAnother(pair.left, a) !== tellsAnother(pair.right, b) ||
    haveTwoPeriods(pair, a, b) ||
    haveTwoNames(pair, a, b, entities)
  );
}

/** Tokens from one number to the next in “two women and one man”. */
const addendReach = 4;

/** “Two women and one man died”: a part of a sum, with no verb of its own. */
function isAddend(side: Side, { number, kind }: Quantity): boolean {
  if (kind !== "count") return false;
  const at = tokenAt(side, number);
  return side.source.quantities.some((one) => {
    if (one.number === number || one.kind !== "count") return false;
    const other = tokenAt(side, one.number);
    const between = side.tokens.slice(Math.min(at, other) + 1, Math.max(at, other));
    return (
      between.length <= addendReach &&
      between.some(({ key }) => key === "and") &&
      between.every(({ pos }) => pos !== "VERB" && pos !== "AUX" && pos !== "ADJ")
    );
  });
}

/** “10 of the club’s 16 games”: the 16 is what there were in all. */
function isWhole({ text }: Side, { number, kind }: Quantity): boolean {
  if (kind !== "count") return false;
  return /\bof\s+(?:the|its|their|his|her|all)?\s*(?:[\p{L}-]+(?:['’]s?)?\s+)?$/u.test(
    text.slice(Math.max(0, number.start - 30), number.start),
  );
}

/** “And another judge ruled”: what follows is told of somebody else. */
export function tellsAnother({ source, text }: Side, { start }: Span): boolean {
  return /\b(?:another|a second|a separate|a different)\b/i.test(
    text.slice(source.sentence.start, start),
  );
}

/** “Along with a dozen other towns”: what was named before is left out. */
function isRest(side: Side, { number }: Quantity): boolean {
  return /^\s+(?:other|more|additional|further)\b/i.test(
    side.text.slice(number.end, number.end + 20),
  );
}

/** 1,000 jobs for January; 14,000 for January and February. */
function haveTwoPeriods(pair: Pair, a: Quantity, b: Quantity): boolean {
  const [lefts, rights] = [periodOf(pair.left, a), periodOf(pair.right, b)];
  if (lefts.length === 0 || rights.length === 0) return false;
  const meets = (own: DateExpression, others: readonly DateExpression[]) =>
    others.some((other) => relateDates(own, other) !== "conflict");
  return (
    !lefts.every((date) => meets(date, rights)) ||
    !rights.every((date) => meets(date, lefts)) ||
    (lefts.length !== rights.length && lefts[0]!.grain === rights[0]!.grain)
  );
}

/**
 * The date nearest to the value in its clause, with those that are coordinated with it. A date right
 * behind another value is that value's: fell from 7.6 percent in December to 7.1.
 */
function periodOf(side: Side, { number }: Quantity): DateExpression[] {
  const at = tokenAt(side, number);
  const near = side.source.dates
    .map((date) => ({ date, token: tokenAt(side, date) }))
    .filter(
      ({ date, token }) =>
        token >= 0 &&
        side.clauseOf[token] === side.clauseOf[at] &&
        date.grain !== "time" &&
        !isOfOther(side, token, number),
    )
    .sort((x, y) => Math.abs(x.token - at) - Math.abs(y.token - at));
  const [nearest] = near;
  if (!nearest) return [];
  return near
    .map(({ date }) => date)
    .filter((date) => date === nearest.date || areCoordinated(side.text, [date, nearest.date]));
}

/** Tokens between a value and the date that belongs to it alone. */
const dateReach = 3;

function isOfOther(side: Side, date: number, number: Span): boolean {
  return side.source.quantities.some((one) => {
    const end = side.tokens.findLastIndex((token) => token.start < one.end);
    return one.number !== number && end < date && date - end <= dateReach;
  });
}

/** “January and February”, “2018 and 2019”. */
function areCoordinated(text: string, dates: readonly [Span, Span]): boolean {
  const [first, second] = dates[0].start < dates[1].start ? dates : [dates[1], dates[0]];
  return /^,?\s+(?:and|or)\s+(?:in\s+)?$/.test(text.slice(first.end, second.start));
}

/** Names of one kind beside the two values, none in common, though one of the sentences has both. */
function haveTwoNames(
  pair: Pair,
  a: Quantity,
  b: Quantity,
  entities: ReadonlyMap<string, Entity>,
): boolean {
  const [lefts, rights] = [namesBeside(pair.left, a), namesBeside(pair.right, b)];
  if ([...lefts].some((entity) => rights.has(entity))) return false;
  const kindOf = (id: string) => entities.get(id)?.kind;
  return [...lefts].some((x) =>
    [...rights].some((y) => kindOf(x) === kindOf(y) && (isIn(pair.right, x) || isIn(pair.left, y))),
  );
}

function isIn(side: Side, entity: string): boolean {
  return side.source.mentions.some((mention) => mention.entity === entity);
}

function namesBeside(side: Side, { number }: Quantity): ReadonlySet<string> {
  const { from, to } = phraseOf(side, number);
  return new Set(
    side.source.mentions
      .filter(
        (mention) =>
          mention.kind === "name" &&
          side.tokens.slice(from, to).some((token) => overlaps(mention, token)),
      )
      .map(({ entity }) => entity),
  );
}

/** Tokens `[from, to)` of the clause around a value, up to the next value on either side. */
export function phraseOf(side: Side, number: Span): { from: number; to: number } {
  const first = tokenAt(side, number);
  const clause = side.clauseOf[first];
  const isStop = (at: number): boolean => {
    const token = side.tokens[at];
    return (
      !token ||
      side.clauseOf[at] !== clause ||
      /^[;:()—–]$/.test(token.text) ||
      side.source.quantities.some((one) => one.number !== number && overlaps(one.number, token))
    );
  };
  let from = first;
  while (first - from < reach.before && !isStop(from - 1)) from -= 1;
  let to = side.tokens.findLastIndex((token) => token.start < number.end) + 1;
  const end = to + reach.after;
  while (to < end && !isStop(to)) to += 1;
  return { from, to };
}

/**
 * Rows of a table: beside the two values stand two others that differ as well, and nothing in the two
 * clauses agrees. 45% up to $10 million and 55% from $50 million are two rows.
 */
export function areRows(pair: Pair, a: Quantity, b: Quantity): boolean {
  const beside = (side: Side, own: Quantity): Quantity[] => {
    const clause = side.clauseOf[tokenAt(side, own.number)];
    return side.source.quantities.filter(
      (one) => one !== own && side.clauseOf[tokenAt(side, one.number)] === clause,
    );
  };
  const [lefts, rights] = [beside(pair.left, a), beside(pair.right, b)];
  const relations = lefts.flatMap((x) =>
    rights.map((y) => relateQuantities({ ...x, counted: "" }, { ...y, counted: "" })),
  );
  return (
    relations.includes("conflict") &&
    !relations.includes("equal") &&
    !relations.includes("compatible")
  );
}
