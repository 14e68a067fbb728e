import { isConditional } from "./certainty.ts";
import {
  areMatched,
  countAnchors,
  countNear,
  type Finding,
  haveSharedSubject,
  isFirm,
  isQuoted,
  isSameWord,
  type Pair,
  type Side,
  spanOf,
  tokensOfSentence,
} from "./gate.ts";
import {
  isLightVerb,
  isNegation,
  isPredicate,
  isSharedLightVerb,
  isVerbAt,
  readVerb,
} from "./verbs.ts";

/**
 * Polarity: what one article says, another denies. The least sure type, so it asks for a negation that
 * governs the very verb, at least two other shared words in the clause, and no negative word anywhere
 * near on the other side; the note is a question.
 */

const negative =
  /^(?:not|n't|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|barely|scarcely|rarely|little|few|den(?:y|ies|ied|ying|ial)|refus\w*|fail\w*|declin\w*|reject\w*|lack\w*|bans?|banned|banning|bar(?:s|red|ring)|block\w*|prohibit\w*|prevent\w*|forbid\w*|refrain\w*|avoid\w*|un(?!i|der|til|less|anim|cle|to)\w{4,})$/;

const reliability = { sure: 0.7, other: 0.5 } as const;
const leastAnchors = { strong: 1, other: 2 } as const;
const leastAll = 2;
const conflictAnchors = 3;

export function comparePolarity(pair: Pair): Finding[] {
  if (!isFirm(pair)) return [];
  const { left, right } = pair;
  if (negationsIn(left).length === 0 && negationsIn(right).length === 0) return [];
  const deniable = pair.strong ? looselyDeniableIn : deniableIn;
  return deniable(left).flatMap((l): Finding[] => {
    const token = left.tokens[l]!;
    const r = deniable(right).find(
      (at) =>
        (areMatched(pair, l, at) || isSharedLightVerb(left.tokens, right.tokens, l, at)) &&
        isSameWord(right.tokens[at]!, token),
    );
    if (r === undefined) return [];
    const [a, b] = [readVerb(left.tokens, l), readVerb(right.tokens, r)];
    if (a.negated === b.negated || a.infinitive || b.infinitive) return [];
    const [denying, asserting] = a.negated ? [left, right] : [right, left];
    if (
      hasNegative(asserting, a.negated ? r : l, pair.strong) ||
      isConditional(left, l) ||
      isConditional(right, r)
    )
      return [];
    if (!isPlainNegation(denying)) return [];
    const chains = { left: spanOf(left, a.first, l), right: spanOf(right, b.first, r) };
    // Two printings of one utterance are compared as quotations.
    if (isQuoted(left, chains.left) || isQuoted(right, chains.right)) return [];
    const clauses = { left: left.clauseOf[l]!, right: right.clauseOf[r]! };
    const near = countNear(pair, clauses);
    if (
      near < (pair.strong ? leastAnchors.strong : leastAnchors.other) ||
      countAnchors(pair) - 1 < leastAll
    )
      return [];
    if (!pair.strong && !haveSharedSubject(pair, l, r)) return [];
    const grave = pair.strong && near >= conflictAnchors;
    return [
      {
        type: "polarity",
        severity: grave ? "conflict" : "differs",
        probability: pair.link.probability * (grave ? reliability.sure : reliability.other),
        left: { ...chains.left, side: left, value: a.negated ? "no" : "yes" },
        right: { ...chains.right, side: right, value: b.negated ? "no" : "yes" },
        note: (told) => `Does one deny what the other says? ${told}.`,
      },
    ];
  });
}

const negationsIn = tokensOfSentence(({ tokens }, at) => isNegation(tokens[at]!));

/** Where a verb may be denied. */
const deniableIn = tokensOfSentence(({ tokens }, at) => isVerbAt(tokens, at));

/** What else may be denied in sentences that are surely one statement. */
const looselyDeniableIn = tokensOfSentence(
  ({ tokens }, at) => isVerbAt(tokens, at) || isLightVerb(tokens[at]!) || isPredicate(tokens, at),
);

/** A negative word besides the verb itself; in a surely same statement only in its clause. */
function hasNegative(side: Side, verb: number, strong: boolean): boolean {
  return side.tokens.some(
    ({ key, pos }, at) =>
      at !== verb &&
      (!strong || side.clauseOf[at] === side.clauseOf[verb]) &&
      negative.test(key) &&
      !(pos === "NOUN" && key.startsWith("un")),
  );
}

/** “Not because”, “not only”, “not until” deny something else than the verb. */
function isPlainNegation(side: Side): boolean {
  const keys = side.tokens.map(({ key }) => key);
  return !keys.some(
    (key, at) =>
      /^(?:because|until|unless|only|but|just|merely|simply|either|immediately|yet|necessarily|fully|entirely|always|all|every|both)$/.test(
        key,
      ) && keys.slice(0, at).some((word) => /^(?:not|n't|never|no)$/.test(word)),
  );
}
