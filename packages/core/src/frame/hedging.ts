import { contentId } from "../digest.ts";
import type { AnnotatedSentence, Framing, Link, Span, Token } from "../model.ts";
import { outerHedgeAt } from "../outer-hedge.ts";
import { oncePer } from "../remember.ts";
import { contains, overlaps } from "../span.ts";
import {
  type Finding,
  isOwnVoice,
  type Lookup,
  type Place,
  point,
  tokenAt,
  wordsAt,
} from "./lookup.ts";

type Hedging = Framing["hedging"][number];

/** How many tokens may stand between a hedge and the word that it makes less certain. */
const reach = 4;

/** The same for "it is possible that" and "there is a chance that", which have a clause behind them. */
const outerReach = 12;

/** How near another shared word must stand to the hedged one, in tokens. */
const nearby = 5;

/**
 * Words that leave open whether something is so, our own list. `hearsay` hands the statement to
 * somebody unnamed, which naming a source does as well; `doubt` lowers its certainty.
 */
const hedges: ReadonlyMap<string, "hearsay" | "doubt"> = new Map([
  ...words(
    "hearsay",
    `reportedly allegedly supposedly purportedly ostensibly alleged purported supposed rumored
     rumoured suspected reputed reputedly accused believed thought said`,
  ),
  ...words(
    "doubt",
    `likely unlikely probably possibly perhaps maybe apparently seemingly presumably arguably
     potentially conceivably may might appear appears appeared seem seems seemed
     presumed tentatively`,
  ),
]);

/** Hedges that hedge only before "to": is believed to have left, was expected to leave. */
const beforeTo = new Set(
  "believed thought said accused suspected rumored rumoured presumed".split(" "),
);

/** Hedges that come before a noun. */
const beforeNoun = new Set("alleged purported supposed reputed presumed".split(" "));

interface Hedge {
  readonly span: Span;
  readonly kind: "hearsay" | "doubt";
  /** The word that is made less certain. */
  readonly target: Token;
}

/**
 * Linked sentences where one outlet hedges a word that the other states plainly. This assumes that
 * the hedged word itself is matched: a hedge elsewhere in the sentence says nothing of the shared fact.
 */
export function findHedging(lookup: Lookup, links: readonly Link[]): Hedging[] {
  const found = links.flatMap((link) => {
    const left = lookup.sentences.get(link.left);
    const right = lookup.sentences.get(link.right);
    if (!left || !right) return [];
    const pairs = link.evidence.matches.filter(
      (match) => match.kind === "word" || match.kind === "synonym",
    );
    return [
      compareSides(left, right, pairs, link.evidence.shared.left),
      compareSides(
        right,
        left,
        pairs.map((match) => ({ left: match.right, right: match.left })),
        link.evidence.shared.right,
      ),
    ].filter((one) => one !== undefined);
  });
  // One hedge against one article is one finding, in however many sentences both tell it.
  const key = ({ readings }: Hedging): string =>
    readings.map((one) => (one.hedged ? `${one.sentence} ${one.start}` : one.article)).join(" ");
  return [...new Map(found.toReversed().map((one) => [key(one), one])).values()].reverse();
}

function compareSides(
  hedged: Place,
  plain: Place,
  matches: readonly { readonly left: Span; readonly right: Span }[],
  shared: readonly Span[],
): Hedging | undefined {
  const own = findHedges(hedged.sentence);
  if (own.length === 0) return undefined;
  const other = findHedges(plain.sentence);
  for (const hedge of own) {
    if (
      !isOwnVoice(hedged.sentence, hedge.span) ||
      !shared.some((span) => contains(span, hedge.target))
    )
      continue;
    const match = matches.find((one) => overlaps(one.left, hedge.target));
    if (
      !match ||
      !isTogether(hedged, plain, match, matches) ||
      !isOwnVoice(plain.sentence, match.right)
    )
      continue;
    if (other.length > 0 || isOpen(plain.sentence, match.right)) continue;
    const stated = plain.sentence.tokens[tokenAt(plain.sentence.tokens, match.right.start)]!;
    // One word may be a verb here and a noun there: then it is not the same statement.
    const part = plain.sentence.tokens[tokenAt(plain.sentence.tokens, match.right.end)];
    if (stated.pos !== hedge.target.pos || part?.text === "-") continue;
    if (
      [hedged, plain].some(({ sentence }) => sentence.tokens.some(({ key }) => charges.test(key)))
    )
      continue;
    if (hedgesElsewhere(plain, stated)) continue;
    // What somebody is said to say is left open by that.
    if (plain.sentence.attributions.some(({ content }) => overlaps(content, match.right))) continue;
    return describe(point(hedged, hedge.span), hedged, point(plain, match.right), plain);
  }
  return undefined;
}

/** Whoever is charged with something is said to have done it by that very word. */
const charges =
  /^(?:alleg(?:e|es|ing|ations?)|accus(?:e|ed|es|ing|ations?)|charge[ds]?|indict(?:ed|ment)|suspicions?|investigat(?:e|ed|es|ing|ors?|ions?)|unclear|whether)$/;

/** The plain article hedges the same word in another sentence. */
function hedgesElsewhere({ article }: Place, stated: Token): boolean {
  return article.annotated.some((sentence) =>
    findHedges(sentence).some(({ target }) => target.lemma === stated.lemma),
  );
}

/** Another shared word stands near on both sides: the hedged word is used of the same thing. */
function isTogether(
  hedged: Place,
  plain: Place,
  match: { readonly left: Span; readonly right: Span },
  matches: readonly { readonly left: Span; readonly right: Span }[],
): boolean {
  const near = ({ sentence }: Place, one: Span, two: Span): boolean =>
    Math.abs(tokenAt(sentence.tokens, one.start) - tokenAt(sentence.tokens, two.start)) <= nearby;
  return matches.some(
    (other) =>
      other !== match &&
      near(hedged, match.left, other.left) &&
      near(plain, match.right, other.right),
  );
}

function describe(hedge: Finding, hedged: Place, stated: Finding, plain: Place): Hedging {
  return {
    id: contentId("hedging", hedge.sentence, hedge.text, stated.sentence, stated.text),
    readings: [
      { ...hedge, hedged: true },
      { ...stated, hedged: false },
    ],
    note: `${hedged.article.article.outlet} hedges with “${hedge.text}” what ${plain.article.article.outlet} states plainly (“${wordsAt(plain, stated)}”).`,
  };
}

/** Hedges of a sentence, each with the verb or noun that it bears on. */
const findHedges = oncePer(({ tokens }: AnnotatedSentence): readonly Hedge[] =>
  tokens.flatMap((token, at): Hedge[] => {
    const outer = outerHedgeAt(tokens, at);
    const inner =
      outer && tokens.slice(at + 1, at + 1 + outerReach).find(({ pos }) => pos === "VERB");
    if (inner)
      return [{ span: { start: token.start, end: token.end }, kind: "doubt", target: inner }];
    const kind = hedges.get(token.key);
    if (!kind || token.negated || (token.key === "may" && token.text === "May")) return [];
    if (beforeTo.has(token.key) && !beforeNoun.has(token.key) && tokens[at + 1]?.key !== "to")
      return [];
    const target = targetOf(tokens, at);
    return target ? [{ span: { start: token.start, end: token.end }, kind, target }] : [];
  }),
);

function targetOf(tokens: readonly Token[], hedge: number): Token | undefined {
  const noun = beforeNoun.has(tokens[hedge]!.key) && tokens[hedge + 1]?.key !== "to";
  for (let at = hedge + 1; at <= hedge + reach; at += 1) {
    const token = tokens[at];
    if (!token || /^[,;:.]$/.test(token.text)) return undefined;
    if (
      noun
        ? token.pos === "NOUN" && !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "")
        : token.pos === "VERB"
    )
      return token;
  }
  return undefined;
}

/** The plain side leaves it open in another way: a question, a condition, a wish, a plan. */
function isOpen({ tokens }: AnnotatedSentence, span: Span): boolean {
  const at = tokenAt(tokens, span.start);
  if (tokens.at(-1)?.text === "?" || tokens[at]?.negated) return true;
  const before = tokens.slice(Math.max(0, at - reach), at).map((token) => token.key);
  return before.some((key) => openers.has(key));
}

const openers = new Set(
  "if whether would should could may might can cannot unless hope hopes want wants plan plans aim aims to".split(
    " ",
  ),
);

function words(kind: "hearsay" | "doubt", list: string): [string, "hearsay" | "doubt"][] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, kind]);
}
