import { dayNumber } from "../annotate/dates/calendar.ts";
import { relateDates } from "../annotate/dates/compatible.ts";
import { relateQuantities } from "../annotate/quantities/compatible.ts";
import type { Attribution, DateExpression, Quantity, Token } from "../model.ts";
import { contains, overlaps } from "../span.ts";
import { isAssertion } from "./assertions.ts";
import { tellsAnother } from "./companions.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  isLeftOver,
  isQuoted,
  isSameWord,
  type Located,
  ofSentence,
  type Pair,
  type Side,
  tokenAt,
} from "./gate.ts";
import { isVerbAt } from "./verbs.ts";

/**
 * Dates: both articles tell when one thing happened, and the two times exclude one another. A date
 * belongs to the verb before it in its clause, else to the one behind it, and both verbs must be the
 * same; or nearly all else in two sentences that are surely one statement was matched. Both must stand
 * behind the same kind of preposition: what lasts until Friday didn't happen on Monday. A clause with
 * two dates tells two things, so it is passed over.
 */

const reliability = { verb: 0.85, clock: 0.7 } as const;
const leastAnchors = { strong: 2, other: 3 } as const;

/** Days pass in every story: a link that isn't surely one statement must at least be this probable. */
const leastProbability = 0.85;

/** Words between a date and the verb that it belongs to. */
const verbReach = 14;
/** Words between a date and the word of saying that it belongs to. */
const cueReach = 4;
/** From this probability on two reports are one statement, said once. */
const oneStatement = 0.65;
/** How many words away a noun that a date hangs on may stand. */
const nounReach = 3;

export function compareDates(pair: Pair): Finding[] {
  if (!isFirm(pair) || !(pair.strong || pair.link.probability >= leastProbability)) return [];
  const [lefts, rights] = [datesOf(pair.left), datesOf(pair.right)];
  if (lefts.length === 0 || rights.length === 0) return [];
  const settled = (own: DateExpression, others: readonly DateExpression[]) =>
    others.some((other) => ["equal", "compatible"].includes(relate(own, other)));
  const openLeft = lefts.filter((date) => !settled(date, rights));
  const openRight = rights.filter((date) => !settled(date, lefts));
  return openLeft.flatMap((a) =>
    openRight.flatMap((b): Finding[] => {
      if (relate(a, b) !== "conflict") return [];
      if (!sameEvent(pair, a, b, openLeft, openRight)) return [];
      const clock = a.grain === "time";
      const spoken = reportedAt(pair.left, a) !== undefined;
      return [
        {
          type: "date",
          severity:
            !pair.strong || clock || spoken || a.grain === "relative" || b.grain === "relative"
              ? "differs"
              : "conflict",
          probability: pair.link.probability * reliability[clock || spoken ? "clock" : "verb"],
          left: { start: a.start, end: a.end, side: pair.left, value: a.absolute ?? a.value },
          right: { start: b.start, end: b.end, side: pair.right, value: b.absolute ?? b.value },
          note: (told) => `When this happened differs: ${told}.`,
        },
      ];
    }),
  );
}

/**
 * Dates that the article tells: not those of a post (“— Ann Lee (@annlee) May 18, 2020”), nor those that a
 * quoted speaker reckons from the day of speaking.
 */
const datesOf = ofSentence((side): readonly DateExpression[] => {
  const { source, text } = side;
  return source.dates.filter((date) => {
    const reckoned = date.absolute !== undefined && date.absolute !== date.value;
    const posted = /(?:\(@\w+\)|\b(?:updated|posted|published):?)\s*$/i.test(
      text.slice(Math.max(0, date.start - 40), date.start),
    );
    return !posted && !(reckoned && !date.value.startsWith("--") && isInSpeech(side, date));
  });
});

/** In quotation marks, or in a line of them that an earlier line opened. */
function isInSpeech(side: Located, date: DateExpression): boolean {
  const { start } = side.source.sentence;
  const marks = side.text.slice(start, date.start).match(/[“”"]/g)?.length ?? 0;
  return (
    isQuoted(side, date) ||
    marks % 2 === 1 ||
    /”/.test(side.text.slice(date.end, side.source.sentence.end))
  );
}

function sameEvent(
  pair: Pair,
  a: DateExpression,
  b: DateExpression,
  lefts: readonly DateExpression[],
  rights: readonly DateExpression[],
): boolean {
  const [l, r] = [tokenAt(pair.left, a), tokenAt(pair.right, b)];
  if (l < 0 || r < 0 || isQuoted(pair.left, a) !== isQuoted(pair.right, b)) return false;
  if (roleOf(pair.left, l) !== roleOf(pair.right, r) || areTwoPeriods(pair, l, r)) return false;
  const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
  const alone = (side: Side, clause: number, dates: readonly DateExpression[]) =>
    dates.filter((date) => side.clauseOf[tokenAt(side, date)] === clause).length === 1;
  if (!alone(pair.left, clauses.left, lefts) || !alone(pair.right, clauses.right, rights))
    return false;
  const except = { left: a, right: b };
  const shared = countAnchors(pair, undefined, except);
  if (shared < (pair.strong ? leastAnchors.strong : leastAnchors.other)) return false;
  const [saying, other] = [reportedAt(pair.left, a), reportedAt(pair.right, b)];
  if (saying || other) return !!saying && !!other && isOneReport(pair, saying, other);
  if (tellsAnother(pair.left, a) !== tellsAnother(pair.right, b)) return false;
  if (isAnnounced(pair.left, l) !== isAnnounced(pair.right, r)) return false;
  if (isOfNoun(pair.left, a) !== isOfNoun(pair.right, b))
    return shareNeighbour(pair, l, r) && countAnchors(pair, clauses, except) >= leastAnchors.strong;
  const alike = a.grain === b.grain && lefts.length === 1 && rights.length === 1;
  if (alike && isLeftOver(pair, a, b)) return true;
  if (!shareVerb(pair, l, r) && !shareNeighbour(pair, l, r)) return false;
  return countAnchors(pair, clauses, except) >= leastAnchors.strong;
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/^(?:until|till|through|by|to|before|ahead)$/, "end"],
  [/^(?:since|from|after|following)$/, "start"],
];

/** Words before a date in which its preposition stands: until the end of, by early. */
const roleReach = 4;

/** When it happens, from when on or until when. */
function roleOf(side: Side, at: number): string {
  for (let n = at - 1; n >= Math.max(0, at - roleReach); n -= 1) {
    const { key, pos } = side.tokens[n]!;
    const role = roles.find(([words]) => words.test(key))?.[1];
    if (role) return role;
    if (!/^(?:ADP|DET|ADJ|ADV)$/.test(pos) && !/^(?:end|start|beginning|middle|of)$/.test(key))
      return "at";
  }
  return "at";
}

/** Tokens between a date and a value that it is the period of. */
const periodReach = 5;

/** The values next to both dates differ: 33,000 jobs in February, 196,000 in March. */
function areTwoPeriods(pair: Pair, l: number, r: number): boolean {
  const beside = (side: Side, at: number): Quantity | undefined =>
    side.source.quantities
      .filter(({ kind }) => kind !== "ordinal")
      .map((one) => ({ one, away: Math.abs(tokenAt(side, one.number) - at) }))
      .filter(({ away }) => away <= periodReach)
      .sort((x, y) => x.away - y.away)[0]?.one;
  const [x, y] = [beside(pair.left, l), beside(pair.right, r)];
  return x !== undefined && y !== undefined && relateQuantities(x, y) === "conflict";
}

/** A weekday is told of a day at most this far off; a date further away is that of another day. */
const weekdayReach = 13;

/** Two weekdays told without a date in reach exclude one another, as does a weekday that no given day is. */
function relate(a: DateExpression, b: DateExpression): ReturnType<typeof relateDates> {
  const relation = relateDates(a, b);
  if (relation === "conflict" && isFarFromWeekday(a, b)) return "incomparable";
  const [x, y] = [weekdayOf(a), weekdayOf(b)];
  return relation === "incomparable" && x !== undefined && y !== undefined && x !== y
    ? "conflict"
    : relation;
}

/** One names a weekday, the other a day so far from it that no reader would call it by its weekday. */
function isFarFromWeekday(a: DateExpression, b: DateExpression): boolean {
  if (a.value.startsWith("weekday-") === b.value.startsWith("weekday-")) return false;
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === undefined || y === undefined || Math.abs(x - y) > weekdayReach;
}

function dayOf({ absolute, value }: DateExpression): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(absolute ?? value);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** ISO number of the weekday that a date names or falls on. */
function weekdayOf({ value, absolute }: DateExpression): number | undefined {
  const named = /^weekday-(\d)$/.exec(value)?.[1];
  if (named) return Number(named);
  const day = /^\d{4}-\d\d-\d\d$/.test(absolute ?? value)
    ? new Date(`${absolute ?? value}T00:00:00Z`).getUTCDay()
    : Number.NaN;
  return Number.isNaN(day) ? undefined : day || 7;
}

/** “said on Monday”: the date tells when somebody spoke. */
function reportedAt(side: Side, date: DateExpression): Attribution | undefined {
  const token = tokenAt(side, date);
  return side.source.attributions.find(
    (one) =>
      !one.withheld &&
      isAssertion(one, side.text) &&
      !(one.content.start <= date.start && date.end <= one.content.end) &&
      Math.abs(token - tokenAt(side, one.cue)) <= cueReach,
  );
}

/** Who speaks on Monday may speak on Tuesday too, so it must be the same statement of the same source. */
function isOneReport(pair: Pair, left: Attribution, right: Attribution): boolean {
  if (!pair.strong || pair.link.sameProbability < oneStatement) return false;
  if (left.entity !== undefined && left.entity === right.entity) return true;
  const named = (side: Side, { source }: Attribution): number[] =>
    side.tokens.flatMap((token, at) => (contains(source, token) ? [at] : []));
  return named(pair.left, left).some((l) =>
    named(pair.right, right).some((r) => areMatched(pair, l, r)),
  );
}

/** The date stands beside one matched noun on both sides: a vote on Tuesday, due to vote on Tuesday. */
function shareNeighbour(pair: Pair, l: number, r: number): boolean {
  const near = (side: Side, at: number) =>
    side.tokens.flatMap((token, n) =>
      (token.pos === "NOUN" || isVerbAt(side.tokens, n)) &&
      Math.abs(n - at) <= nounReach &&
      !isNamed(side, token)
        ? [n]
        : [],
    );
  return near(pair.left, l).some((x) =>
    near(pair.right, r).some(
      (y) =>
        areMatched(pair, x, y) &&
        [pair.left.tokens[x], pair.right.tokens[y]].some((token) => token!.pos === "NOUN"),
    ),
  );
}

function isNamed(side: Side, token: Token): boolean {
  return (
    side.source.mentions.some((mention) => overlaps(mention, token)) || /^\p{Lu}/u.test(token.text)
  );
}

/** The date belongs to one verb on both sides: the last before it in its clause, else the first after it. */
function shareVerb(pair: Pair, l: number, r: number): boolean {
  const rights = nearestVerbs(pair.right, r);
  return nearestVerbs(pair.left, l).some((x) =>
    rights.some(
      (y) =>
        areMatched(pair, x, y) &&
        (pair.strong || isSameWord(pair.left.tokens[x]!, pair.right.tokens[y]!)),
    ),
  );
}

/**
 * Past “is” and “was” no date reaches: Wednesday is the day that …. An infinitive on the way tells
 * what for, and the date may belong to the verb before it: approved a plan to repair it on Tuesday.
 */
function nearestVerbs(side: Side, at: number): number[] {
  const find = (step: 1 | -1): number[] => {
    const found: number[] = [];
    for (
      let n = at + step;
      Math.abs(n - at) <= verbReach && side.clauseOf[n] === side.clauseOf[at];
      n += step
    ) {
      const token = side.tokens[n];
      if (!token) return found;
      if (isVerbAt(side.tokens, n)) {
        found.push(n);
        if (side.tokens[n - 1]?.key !== "to") return found;
      } else if (token.pos === "AUX" && !leadsToVerb(side, n)) return found;
    }
    return found;
  };
  const right = rightBefore(side, at);
  if (right >= 0) return [right];
  const before = find(-1);
  return before.length > 0 ? before : find(1);
}

/** “Sunday’s game”, “a Sunday game”: the day of the game, whatever else is told of it. */
function isOfNoun(side: Side, { start, end }: DateExpression): boolean {
  if (/^['’]s?\s/.test(side.text.slice(end, end + 3))) return true;
  const before = side.tokens.findLast((token) => token.end <= start);
  const after = side.tokens.find((token) => token.start >= end);
  return before?.pos === "DET" && after?.pos === "NOUN";
}

/** The verb that a date stands right behind, whatever clause it was put into: announced late on Monday. */
function rightBefore(side: Side, at: number): number {
  let n = at - 1;
  while (n > at - 4 && /^(?:ADP|ADV|ADJ|DET)$/.test(side.tokens[n]?.pos ?? "")) n -= 1;
  return isVerbAt(side.tokens, n) ? n : -1;
}

/** “Announced Wednesday they will vote”: the date of the announcement, not of the vote. */
function isAnnounced(side: Side, at: number): boolean {
  const verb = side.tokens[rightBefore(side, at)];
  return verb !== undefined && side.source.attributions.some(({ cue }) => overlaps(cue, verb));
}

/** The auxiliary of a verb: was approved, will soon close. */
function leadsToVerb(side: Side, auxiliary: number): boolean {
  return [1, 2, 3].some((step) => isVerbAt(side.tokens, auxiliary + step));
}
