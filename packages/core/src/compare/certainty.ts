import type { Token } from "../model.ts";
import { overlaps } from "../span.ts";
import { isAssertion } from "./assertions.ts";
import {
  areMatched,
  countAnchors,
  countNear,
  type Finding,
  haveSharedSubject,
  isFirm,
  isQuoted,
  isSameWord,
  likelySame,
  ofSentence,
  type Pair,
  type Side,
  spanOf,
  tokensOfSentence,
} from "./gate.ts";
import { sharedObject } from "./shared-object.ts";
import { hoursBetween } from "./updated.ts";
import {
  isHedge,
  isLightVerb,
  isSharedLightVerb,
  isVerbAt,
  type Level,
  readOpening,
  readVerb,
  type VerbChain,
} from "./verbs.ts";

/**
 * Certainty: one article tells as done what another tells as planned, or as certain what another calls
 * likely. Compared on the same verb with the same things around it. Between may, might and could there
 * is no difference worth a reader's time.
 */

const reliability = { verb: 0.8, opening: 0.65, hearsay: 0.7, adjective: 0.65 } as const;
const leastAnchors = 2;
/** Matched words beside a verb from which two clauses tell one thing, whatever their subjects are called. */
const oneThing = 4;
/** Matched words that two clauses with different verbs need where the sentences may tell two things. */
const leastShared = 3;

/** From this many hours between publications on, what was planned may well have been done. */
const newsAges = 16;

/** Words that take certainty off the noun they stand before. */
const tentative = new Set(
  "tentative proposed planned preliminary presumptive prospective".split(" "),
);

export function compareCertainty(pair: Pair): Finding[] {
  if (!isFirm(pair)) return [];
  return [...compareVerbs(pair), ...compareOpenings(pair), ...compareAdjectives(pair)].slice(0, 1);
}

function compareVerbs(pair: Pair): Finding[] {
  const findings: Finding[] = [];
  const acts = pair.strong ? actsIn : verbsIn;
  const rights = acts(pair.right);
  acts(pair.left).forEach((l) => {
    const token = pair.left.tokens[l]!;
    rights.forEach((r) => {
      const other = pair.right.tokens[r]!;
      if (!areOneVerb(pair, l, r)) return;
      if (!isSameWord(other, token) && !pair.strong) return;
      const [a, b] = [chainsIn(pair.left)[l]!, chainsIn(pair.right)[r]!];
      const apart = areApart(pair, a, b);
      if (!apart && a.hearsay === b.hearsay) return;
      if (a.negated !== b.negated || isUnasserted(pair.left, l) || isUnasserted(pair.right, r))
        return;
      if (haveOtherAmounts(pair, l, r)) return;
      const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
      const near = countNear(pair, clauses);
      if (!pair.strong && near < oneThing && !haveSharedSubject(pair, l, r)) return;
      if (near < (pair.strong ? 1 : leastAnchors) || countAnchors(pair) - 1 < leastAnchors) return;
      const [first, second] = [tell(pair.left, a), tell(pair.right, b)];
      if (isQuoted(pair.left, first) !== isQuoted(pair.right, second)) return;
      // Whoever is charged with a deed is held to have done it, and no more.
      const heard =
        a.hearsay !== b.hearsay &&
        !(a.hearsay ? isCharged(pair.right, r) : isCharged(pair.left, l)) &&
        !(isReported(pair.left, l) && isReported(pair.right, r));
      const reporting = isReporting(pair.left, token) || isReporting(pair.right, other);
      if (reporting && !(heard && isSameWord(token, other))) return;
      if (!apart && !heard) return;
      findings.push({
        type: "certainty",
        severity: isOvertaken(pair, a.level, b.level) ? "updated" : "differs",
        probability: pair.link.probability * (apart ? reliability.verb : reliability.hearsay),
        left: first,
        right: second,
        note: (told) => `How certain this is differs: ${told}.`,
      });
    });
  });
  return findings;
}

/** Each verb has an amount behind it that the other side lacks: rose by 12, could rise to 80. */
function haveOtherAmounts(pair: Pair, l: number, r: number): boolean {
  const lone = (side: Side, verb: number) =>
    side.source.quantities.some(({ number }) =>
      side.tokens.some(
        (token, at) =>
          at > verb &&
          side.clauseOf[at] === side.clauseOf[verb] &&
          overlaps(token, number) &&
          (side.matchOf[at] ?? -1) < 0,
      ),
    );
  return lone(pair.left, l) && lone(pair.right, r);
}

/** Nobody says it is so: a condition, a question, or what a source denies. */
function isUnasserted(side: Side, verb: number): boolean {
  const token = side.tokens[verb]!;
  return (
    isConditional(side, verb) ||
    side.source.attributions.some(({ withheld, content }) => withheld && overlaps(content, token))
  );
}

function areOneVerb(pair: Pair, l: number, r: number): boolean {
  const light = isLightVerb(pair.left.tokens[l]!) || isLightVerb(pair.right.tokens[r]!);
  if (light) return pair.strong && isSharedLightVerb(pair.left.tokens, pair.right.tokens, l, r);
  return areMatched(pair, l, r) || haveOneObject(pair, l, r);
}

/** Two verbs that nothing else matches, of one subject and one object: used the siren, tried to employ the siren. */
function haveOneObject(pair: Pair, l: number, r: number): boolean {
  if (!pair.strong || pair.left.matchOf[l] !== -1 || pair.right.matchOf[r] !== -1) return false;
  if (isAttribute(pair.left, l) || isAttribute(pair.right, r)) return false;
  return haveSharedSubject(pair, l, r) && sharedObject(pair, l, r) !== undefined;
}

/** “Storm-ravaged towns”, “an order related to”: a participle that says of what kind a thing is. */
function isAttribute({ tokens }: Side, at: number): boolean {
  const [before, { key }, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (before && /^[-–]$/.test(before.text)) return true;
  if (/ing$/.test(key)) return before?.pos !== "AUX";
  return /(?:ed|en)$/.test(key) && next?.pos === "ADP";
}

const verbsIn = tokensOfSentence(({ tokens }, at) => isVerbAt(tokens, at));

/** With verbs that mean little by themselves, which are enough where two sentences are surely one statement. */
const actsIn = tokensOfSentence(
  ({ tokens }, at) => isVerbAt(tokens, at) || isLightVerb(tokens[at]!),
);

/** Somebody is named for it, so “reportedly” adds nothing. */
function isReported({ tokens, source }: Side, verb: number): boolean {
  return source.attributions.some(({ content }) => overlaps(content, tokens[verb]!));
}

/** The sentence is about an accusation of the deed, so its reader takes it for one that is to be proved. */
function isCharged({ tokens }: Side, verb: number): boolean {
  return tokens.some(
    ({ lemma }, at) =>
      at !== verb &&
      /^(?:charge|indict|accuse|accusation|indictment|sue|lawsuit|prosecute|trial|plead|arraign)$/.test(
        lemma,
      ),
  );
}

/** Two levels apart, or something possible against a plain purpose: could open, a plan to open. */
function areApart(pair: Pair, a: VerbChain, b: VerbChain): boolean {
  if (a.level && b.level) return distance(a.level, b.level);
  const hangsOnNoun = (side: Side, chain: VerbChain) =>
    chain.infinitive && !chain.level && isNounLike(side.tokens[chain.first - 1]);
  return (
    (a.level === "possible" && hangsOnNoun(pair.right, b)) ||
    (b.level === "possible" && hangsOnNoun(pair.left, a))
  );
}

/** A noun, or a participle that hangs on one: a deal to end, a deal reached to end. */
function isNounLike(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || (token?.pos === "VERB" && token.key.endsWith("ed"));
}

/** “tried to argue”, “argues”: how a statement is reported is no matter of certainty. */
function isReporting(side: Side, { start }: Token): boolean {
  return side.source.attributions.some(
    (one) => isAssertion(one, side.text) && one.cue.start <= start && start < one.cue.end,
  );
}

/** The chain of each act of a sentence, by the number of its token. */
const chainsIn = ofSentence((place): readonly (VerbChain | undefined)[] => {
  const chains: (VerbChain | undefined)[] = place.tokens.map(() => undefined);
  const headline = place.source.sentence.role === "headline";
  for (const at of actsIn(place)) chains[at] = readVerb(place.tokens, at, headline);
  return chains;
});

/** What opens each clause of a sentence. */
const openingsIn = ofSentence(({ clauses, tokens }) =>
  clauses.map(({ from, to }) => readOpening(tokens, from, to)),
);

/** What somebody would do, or threatens or offers to do, is told as a word and not as a prospect. */
const spoken =
  /^(?:would|threat|promis|vow|pledg|offer|propos|recommend|urg|ask|seek|sought|consider|want|tr(?:y|ies|ied)|attempt)/;

/** Two clauses with much in common but for their verbs: a ferry will run, a ferry is expected to start. */
function compareOpenings(pair: Pair): Finding[] {
  const rights = openingsIn(pair.right);
  return openingsIn(pair.left).flatMap((a, l) =>
    rights.flatMap((b, r): Finding[] => {
      if (!a || !b || !distance(a.level, b.level)) return [];
      // With other verbs only one statement is one: a tour will stop, another is planned to start.
      const least = pair.link.sameProbability >= likelySame ? leastAnchors : leastShared;
      if (countAnchors(pair, { left: l, right: r }) < least) return [];
      if ([a, b].some(({ word }) => spoken.test(word))) return [];
      if (isUnasserted(pair.left, a.last) || isUnasserted(pair.right, b.last)) return [];
      const left = { ...spanOf(pair.left, a.first, a.last), side: pair.left, value: a.level };
      const right = { ...spanOf(pair.right, b.first, b.last), side: pair.right, value: b.level };
      if (isQuoted(pair.left, left) !== isQuoted(pair.right, right)) return [];
      return [
        {
          type: "certainty",
          severity: "differs",
          probability: pair.link.probability * reliability.opening,
          left,
          right,
          ...(pair.strong ? {} : { joins: true }),
          note: (told) => `How certain this is differs: ${told}.`,
        },
      ];
    }),
  );
}

/** Levels that a reader takes for two: done, to come, only planned or possible. A present may be any of the first two. */
function distance(a: Level, b: Level): boolean {
  const steps = { done: [3], is: [3, 2], will: [2], planned: [1], possible: [1] } as const;
  return !steps[a].some((step) => steps[b].some((other) => other === step));
}

/** The later article tells as done what the earlier one announced. */
function isOvertaken(pair: Pair, left: Level | undefined, right: Level | undefined): boolean {
  const hours = hoursBetween(pair.left, pair.right);
  if (hours === undefined || Math.abs(hours) < newsAges) return false;
  return (hours > 0 ? right : left) === "done" && (hours > 0 ? left : right) !== "done";
}

/** In an if, whether or unless clause, or a question, nothing is told as certain or not. */
export function isConditional(side: Side, verb: number): boolean {
  const clause = side.clauses[side.clauseOf[verb] ?? -1];
  const start = clause?.from ?? 0;
  const own = side.tokens.slice(Math.max(0, start - 1), verb).map(({ key }) => key);
  return (
    own.some(
      (key) =>
        /^(?:if|whether|unless|until|lest|wh(?:y|o|at|en|ere)|how)$/.test(key) && key !== "when",
    ) || side.tokens.at(-1)?.text === "?"
  );
}

/** “a tentative deal” against “a deal”, where the other article never says that it is tentative. */
function compareAdjectives(pair: Pair): Finding[] {
  return [...lonelyAdjectives(pair, "left"), ...lonelyAdjectives(pair, "right")];
}

function lonelyAdjectives(pair: Pair, from: "left" | "right"): Finding[] {
  const own = pair[from];
  const other = pair[from === "left" ? "right" : "left"];
  return tentativesIn(own).flatMap((at): Finding[] => {
    const token = own.tokens[at]!;
    // “Planned on certifying” plans, and is no quality of what is certified.
    if (own.tokens[at + 1]?.pos === "ADP") return [];
    const noun = own.tokens.findIndex(
      (word, n) => n > at && n <= at + 3 && word.pos === "NOUN" && (own.matchOf[n] ?? -1) >= 0,
    );
    if (noun < 0) return [];
    const partner = other.matchOf.indexOf(own.matchOf[noun]!);
    if (partner < 0 || countAnchors(pair) - 1 < leastAnchors) return [];
    // Whoever reads the headline alone is not told what the text says below.
    const told = other.source.sentence.role !== "headline" && saysTentative(other);
    if (told || other.tokens.some((word) => isHedge(word) || tentative.has(word.key))) return [];
    const [head, rival] = [headFrom(own.tokens, noun), headFrom(other.tokens, partner)];
    if (!isSameWord(own.tokens[head]!, other.tokens[rival]!)) return [];
    const hedged = { ...spanOf(own, at, head), side: own };
    const plain = { ...spanOf(other, determinerBefore(other.tokens, partner), rival), side: other };
    return [
      {
        type: "certainty",
        severity: "differs",
        probability: pair.link.probability * reliability.adjective,
        left: from === "left" ? hedged : plain,
        right: from === "left" ? plain : hedged,
        note: (told) => `One says “${token.text}”, another does not: ${told}.`,
      },
    ];
  });
}

const tentativesIn = tokensOfSentence(({ tokens }, at) => tentative.has(tokens[at]!.key));

/** The article marks anything as tentative, so its reader is told. */
function saysTentative(side: Side): boolean {
  return side.article.annotated.some(({ tokens }) =>
    tokens.some(({ key }) => tentative.has(key) || /^(?:ratif|pending)/.test(key)),
  );
}

/** The last noun of a compound: harbour wall. */
function headFrom(tokens: readonly Token[], noun: number): number {
  let at = noun;
  while (tokens[at + 1]?.pos === "NOUN") at += 1;
  return at;
}

function determinerBefore(tokens: readonly Token[], noun: number): number {
  let at = noun;
  while (at > 0 && noun - at < 3 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at - 1]!.pos)) at -= 1;
  return at;
}

function tell(side: Side, chain: VerbChain) {
  return {
    ...spanOf(side, chain.first, chain.verb),
    side,
    ...(chain.level ? { value: chain.level } : {}),
  };
}
