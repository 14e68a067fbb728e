import { carriesContent } from "../align/vocabulary.ts";
import type { AnnotatedArticle, Token } from "../model.ts";
import { oncePer } from "../remember.ts";
import { isAssertion } from "./assertions.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  isQuoted,
  isSameWord,
  type Located,
  ofSentence,
  type Pair,
  type Side,
  spanOf,
} from "./gate.ts";
import { areRivals, nounsOf, verbsOf } from "./rival-words.ts";
import { sharedObject } from "./shared-object.ts";

/**
 * Wording: two words for one act or group that leave a reader with another picture. Only words of one
 * family of rivals, on the same object, by the same actor or beside the same word.
 */
const reliability = 0.6;
const leastAnchors = 2;

/** Words before a verb in which its actor stands. */
const reach = 6;

/** Words around a noun in which a matched word must stand. */
const neighbourhood = 5;

export function compareWording(pair: Pair): Finding[] {
  if (!isFirm(pair) || countAnchors(pair) < leastAnchors) return [];
  return [...compareVerbs(pair), ...compareNouns(pair)];
}

function compareVerbs(pair: Pair): Finding[] {
  return rivals(pair, knownVerbs, verbsOf).flatMap(([l, r]): Finding[] => {
    const object = sharedObject(pair, l, r);
    if (!object && !haveSharedActor(pair, l, r)) return [];
    if (isUnder(pair.left, l) || isUnder(pair.right, r)) return [];
    const [a, b] = [pair.left.tokens[l]!, pair.right.tokens[r]!];
    const [x, y] = [object?.left ?? l, object?.right ?? r];
    if (occurs(pair.left, b, x) || occurs(pair.right, a, y) || tellBoth(pair, a, b)) return [];
    return makeFinding(pair, [l, x, a.text], [r, y, b.text]);
  });
}

/** “From requiring”, “accused of murdering”: what is kept from happening, or alleged, is told of nobody. */
function isUnder({ tokens }: Side, verb: number): boolean {
  return /ing$/.test(tokens[verb]!.key) && tokens[verb - 1]?.pos === "ADP";
}

/** Two nouns beside the same matched word: talks with strikers, talks with workers. */
function compareNouns(pair: Pair): Finding[] {
  return rivals(pair, knownNouns, nounsOf).flatMap(([l, r]): Finding[] => {
    const [a, b] = [pair.left.tokens[l]!, pair.right.tokens[r]!];
    if (uses(pair.left, b) || uses(pair.right, a)) return [];
    const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
    if (countAnchors(pair, clauses) < leastAnchors || !haveMatchedNeighbour(pair, l, r)) return [];
    return makeFinding(pair, [l, l, a.text], [r, r, b.text]);
  });
}

/** Pairs of words of one family with another meaning. */
function rivals(
  pair: Pair,
  known: ReturnType<typeof knownIn>,
  index: ReadonlyMap<string, readonly number[]>,
): [number, number][] {
  const rights = known(pair.right);
  return known(pair.left).flatMap((l) =>
    rights.flatMap((r): [number, number][] =>
      areRivals(index, l.lemma, r.lemma) ? [[l.at, r.at]] : [],
    ),
  );
}

/** Finds the words of a sentence that stand in one of the families, with the lemma that stands there. */
function knownIn(pos: string, index: ReadonlyMap<string, readonly number[]>) {
  return ofSentence((side) =>
    side.tokens.flatMap((token, at) => {
      if (!isOf(pos, side, token)) return [];
      const lemma = lemmaIn(index, token);
      return index.has(lemma) && !isReportingCue(side, token) ? [{ at, lemma }] : [];
    }),
  );
}

const knownVerbs = knownIn("VERB", verbsOf);
const knownNouns = knownIn("NOUN", nounsOf);

/** Of that part of speech; capitals in a headline make names of verbs, whose ending still tells. */
function isOf(pos: string, side: Located, { pos: own, key, text }: Token): boolean {
  if (own === pos) return true;
  return (
    pos === "VERB" &&
    side.source.sentence.role === "headline" &&
    /^(?:PROPN|NOUN)$/.test(own) &&
    /^\p{Lu}/u.test(text) &&
    /(?:s|ed)$/.test(key)
  );
}

/** The lemma, or, where the tagger left an inflected form, the word without its ending. */
function lemmaIn(index: ReadonlyMap<string, readonly number[]>, { lemma, key }: Token): string {
  if (index.has(lemma)) return lemma;
  return (
    [
      key.replace(/e?s$/, ""),
      key.replace(/s$/, ""),
      key.replace(/ed$/, ""),
      key.replace(/d$/, ""),
    ].find((form) => index.has(form)) ?? lemma
  );
}

function makeFinding(
  pair: Pair,
  left: readonly [number, number, string],
  right: readonly [number, number, string],
): Finding[] {
  const tell = (side: Side, [first, last, shown]: readonly [number, number, string]) => ({
    ...spanOf(side, first, last),
    side,
    shown,
  });
  const [a, b] = [tell(pair.left, left), tell(pair.right, right)];
  if (isQuoted(pair.left, a) || isQuoted(pair.right, b)) return [];
  return [
    {
      type: "wording",
      severity: "differs",
      probability: pair.link.probability * reliability,
      left: a,
      right: b,
      note: (told) => `The same thing in words of different force: ${told}.`,
    },
  ];
}

/** The article uses the other side's word elsewhere, so it is no choice of the outlet's. */
function uses(side: Side, { lemma }: Token): boolean {
  return lemmasIn(side.article).has(lemma);
}

const lemmasIn = oncePer(
  ({ annotated }: AnnotatedArticle): ReadonlySet<string> =>
    new Set(annotated.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma))),
);

function haveMatchedNeighbour(pair: Pair, l: number, r: number): boolean {
  const near = (side: Side, at: number) =>
    side.tokens.flatMap((token, n) =>
      n !== at && Math.abs(n - at) <= neighbourhood && carriesContent(token) ? [n] : [],
    );
  return near(pair.left, l).some((x) => near(pair.right, r).some((y) => areMatched(pair, x, y)));
}

/** How a statement is reported is framing, which has a list of its own. */
function isReportingCue(side: Located, token: Token): boolean {
  return side.source.attributions.some(
    (one) =>
      isAssertion(one, side.text) && one.cue.start <= token.start && token.end <= one.cue.end,
  );
}

/** The clause has the other side's word for the same object too, so both pictures are given. */
function occurs(side: Side, token: Token, object: number): boolean {
  return side.tokens.some(
    (one, at) => isSameWord(one, token) && side.clauseOf[at] === side.clauseOf[object],
  );
}

/** Both sentences have both words, so both tell of two acts. */
function tellBoth(pair: Pair, a: Token, b: Token): boolean {
  const has = ({ tokens }: Side, word: Token) => tokens.some((token) => isSameWord(token, word));
  return has(pair.left, b) && has(pair.right, a);
}

/** One actor before both verbs, and more in common in their clauses: a bus hit, a bus collided. */
function haveSharedActor(pair: Pair, l: number, r: number): boolean {
  const nouns = (side: Side, verb: number) =>
    side.tokens.flatMap(({ pos }, at) =>
      at < verb &&
      at >= verb - reach &&
      !side.tokens
        .slice(at, verb)
        .some((one) => /^VERB$/.test(one.pos) || /[,;:]/.test(one.text)) &&
      /^(?:NOUN|PROPN)$/.test(pos) &&
      (side.matchOf[at] ?? -1) >= 0
        ? [at]
        : [],
    );
  if (/ing$/.test(pair.left.tokens[l]!.key) || /ing$/.test(pair.right.tokens[r]!.key)) return false;
  const clauses = { left: pair.left.clauseOf[l]!, right: pair.right.clauseOf[r]! };
  const actor = nouns(pair.left, l).some((x) =>
    nouns(pair.right, r).some((y) => areMatched(pair, x, y)),
  );
  return actor && countAnchors(pair, clauses) > leastAnchors;
}
