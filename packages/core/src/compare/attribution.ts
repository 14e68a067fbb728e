import { carriesContent } from "../align/vocabulary.ts";
import { reportingVerbs } from "../annotate/reporting-verbs.ts";
import type { AnnotatedSentence, Attribution, Fact, Span } from "../model.ts";
import { contains, cover, overlaps } from "../span.ts";
import { isAssertion } from "./assertions.ts";
import {
  countAnchors,
  type Finding,
  isFirm,
  isQuoted,
  likelySame,
  ofSentence,
  type Pair,
  type Side,
} from "./gate.ts";
import { areApart, isOwnOutlet, isUnchecked } from "./rival-sources.ts";
import { isVerbAt } from "./verbs.ts";

/**
 * Attribution: one article asserts in its own voice what another gives as somebody's word, or two
 * articles give different sources. Only where the shared clause is what was said, and no other
 * statement of the fact in the article names a source.
 */

const reliability = { voice: 0.62, source: 0.6 } as const;
const leastAnchors = 3;

/** Share of its content words that either side has in common with the other, more where the verbs differ. */
const leastTold = { sameVerb: 0.4, otherVerb: 0.55 } as const;

/** Matched content words of a clause, and their share of its content words, before it tells one thing with another. */
const leastClause = { words: 4, share: 0.6 } as const;

/** Share of the shared words that must lie in what the source said. */
const leastCovered = 0.6;

/** The facts that each sentence belongs to, by its id. */
export type FactsOf = ReadonlyMap<string, readonly Fact[]>;

export function indexFacts(facts: readonly Fact[]): FactsOf {
  const found = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const id of fact.members) {
      const own = found.get(id);
      if (own) own.push(fact);
      else found.set(id, [fact]);
    }
  return found;
}

export function compareAttributions(pair: Pair, facts: FactsOf): Finding[] {
  if (!isFirm(pair)) return [];
  if (statementsIn(pair.left).length === 0 && statementsIn(pair.right).length === 0) return [];
  if (countAnchors(pair) < leastAnchors) return [];
  const [left, right] = [sourceOf(pair.left), sourceOf(pair.right)];
  if (left && right) return compareSources(pair, left, right);
  if (isHeadline(pair.left) || isHeadline(pair.right)) return [];
  const [given, voice] = left ? [left, "right" as const] : [right, "left" as const];
  if (!given || tellsFinding(given)) return [];
  const [own, bare] = voice === "right" ? [pair.left, pair.right] : [pair.right, pair.left];
  // What another outlet or a source without a name is given for matters to an editor in any clause.
  const told =
    tellsAll(pair, own, given, bare) || (isUnchecked(given) && tellsClause(own, given, bare));
  if (!told || isOwnOutlet(bare, given) || isQuotation(own)) return [];
  // “The minister ordered” and “the minister said she would order” differ in certainty.
  if (isActor(bare, given)) return [];
  if (!speaksForItself(bare) || isSourceNear(bare, given) || namesSourceElsewhere(bare, own, facts))
    return [];
  if (assertsElsewhere(own, bare, facts) || isReportOfBoth(bare, given)) return [];
  const claim = claimOf(pair, bare);
  if (!claim) return [];
  const attributed = { ...attributionSpan(given), side: own };
  const asserted = { ...claim, side: bare, shown: "no source" };
  return [
    {
      type: "attribution",
      severity: "differs",
      probability: pair.link.probability * reliability.voice,
      left: voice === "right" ? attributed : asserted,
      right: voice === "right" ? asserted : attributed,
      note: (told) =>
        `Given as somebody's word in one article, in the outlet's own voice in another: ${told}.`,
    },
  ];
}

/** What is shared was said in quotation marks: where the other article has none, a mark is missing or far away. */
function isQuotation(own: Side): boolean {
  const shared = own.tokens.filter((_, at) => (own.matchOf[at] ?? -1) >= 0);
  return shared.filter((token) => isQuoted(own, token)).length > shared.length / 2;
}

/** Most of what was said is most of what the other article's sentence tells. */
function tellsAll(pair: Pair, own: Side, given: Attribution, bare: Side): boolean {
  if (pair.link.sameProbability < likelySame) return false;
  const sure = isVerbMatched(own, given.content) || isOneStatement(pair);
  const least = leastTold[sure ? "sameVerb" : "otherVerb"];
  return Math.min(coverage(own, given.content), coverage(bare, bare.source.sentence)) >= least;
}

/** One clause of the other article's sentence, verb and all, is what was said. */
function tellsClause(own: Side, given: Attribution, bare: Side): boolean {
  return bare.clauses.some(({ from, to }) => {
    const words = bare.tokens.flatMap((token, at) =>
      at >= from && at < to && carriesContent(token) ? [at] : [],
    );
    const matched = words.filter((at) => (bare.matchOf[at] ?? -1) >= 0);
    if (matched.length < leastClause.words || matched.length < leastClause.share * words.length)
      return false;
    const said = matched.filter((at) => {
      const partner = own.tokens[own.matchOf.indexOf(bare.matchOf[at]!)];
      return partner !== undefined && contains(given.content, partner);
    });
    return said.length === matched.length && matched.some((at) => isVerbAt(bare.tokens, at));
  });
}

/** “The survey found”, “the agency projected”: what somebody measured needs no voucher in the other article. */
function tellsFinding({ cueLemma }: Attribution): boolean {
  return reportingVerbs.get(cueLemma)?.takes === "thought";
}

/** From this probability on two sentences are one statement in whatever words. */
const oneStatement = 0.8;

function isOneStatement({ strong, link }: Pair): boolean {
  return strong && link.sameProbability >= oneStatement;
}

function compareSources(pair: Pair, left: Attribution, right: Attribution): Finding[] {
  if (!areApart({ side: pair.left, source: left }, { side: pair.right, source: right })) return [];
  const told = Math.min(coverage(pair.left, left.content), coverage(pair.right, right.content));
  if (pair.link.sameProbability < likelySame && told < leastTold.sameVerb) return [];
  return [
    {
      type: "attribution",
      severity: "differs",
      probability: pair.link.probability * reliability.source,
      left: {
        ...attributionSpan(left),
        side: pair.left,
        value: left.sourceName,
        shown: left.sourceName,
      },
      right: {
        ...attributionSpan(right),
        side: pair.right,
        value: right.sourceName,
        shown: right.sourceName,
      },
      note: (told) => `The articles give different sources for this: ${told}.`,
    },
  ];
}

const statementsIn = ofSentence(({ source, text }) =>
  source.attributions.filter((one) => !one.withheld && isAssertion(one, text)),
);

/** The source whose words the shared clauses are. */
function sourceOf(side: Side): Attribution | undefined {
  const statements = statementsIn(side);
  if (statements.length === 0) return undefined;
  const shared = matchedSpans(side);
  return statements.find((one) => {
    // Who says it is no part of what is said, even where both sources have a word in common.
    const told = shared.filter((span) => !overlaps(span, one.source));
    const inside = told.filter((span) => contains(one.content, span)).length;
    return inside > 0 && inside >= leastCovered * told.length;
  });
}

/** The first verb of what was said stands in the other article's sentence too, or there is none. */
function isVerbMatched(side: Side, content: Span): boolean {
  const verb = side.tokens.findIndex(
    (token, at) => contains(content, token) && isVerbAt(side.tokens, at),
  );
  return verb < 0 || (side.matchOf[verb] ?? -1) >= 0;
}

/** Share of the content words of a span that the link matched. */
function coverage(side: Side, span: Span): number {
  const words = side.tokens.flatMap((token, at) =>
    contains(span, token) && carriesContent(token) ? [at] : [],
  );
  return words.filter((at) => (side.matchOf[at] ?? -1) >= 0).length / Math.max(1, words.length);
}

function matchedSpans(side: Side): Span[] {
  return side.tokens.filter((_, at) => (side.matchOf[at] ?? -1) >= 0);
}

/** No source, quotation, document or continued speech anywhere in the sentence. */
function speaksForItself(side: Side): boolean {
  const { source, article } = side;
  if (source.attributions.length > 0 || source.quotes.length > 0) return false;
  // “I never asked for it”: a post or a quotation whose marks are gone, not the outlet's voice.
  if (side.tokens.some(({ key }) => /^(?:i|me|my|we|us|our|you|your)$/.test(key))) return false;
  const text = side.text.slice(source.sentence.start, source.sentence.end);
  if (
    /\b(?:accord\w*|report\w*|alleg\w*|say|says|said|told|announce\w*|claim\w*|count|estimate\w*|statement|filing|officials?|spokes\w+|argu\w*|believe\w*|documents?|court|judge|tweet\w*|ask\w*|call(?:ed|s|ing)? (?:for|on)|would)\b/i.test(
      text,
    )
  )
    return false;
  const at = article.annotated.indexOf(source);
  const before = article.annotated[at - 1];
  // What follows a sentence of reported speech in its paragraph may be told on the same word.
  return !(
    before &&
    before.sentence.paragraph === source.sentence.paragraph &&
    (before.attributions.length > 0 || before.quotes.length > 0)
  );
}

/** The source acts in the other article's sentence. */
function isActor(side: Side, { sourceName, entity }: Attribution): boolean {
  const words = sourceName
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 3);
  return (
    side.source.mentions.some((mention) => mention.entity === entity) ||
    side.tokens.some(({ key }) => words.includes(key))
  );
}

/** The same source speaks in a sentence beside this one, so the reader knows whose word it is. */
function isSourceNear(bare: Side, given: Attribution): boolean {
  const { annotated } = bare.article;
  const at = annotated.indexOf(bare.source);
  return [annotated[at - 1], annotated[at + 1]].some((one) =>
    one?.attributions.some(
      ({ entity, sourceName }) =>
        (given.entity !== undefined && entity === given.entity) || sourceName === given.sourceName,
    ),
  );
}

/** Another statement of the fact in the article names a source, or the next one does. */
function namesSourceElsewhere(bare: Side, own: Side, facts: FactsOf): boolean {
  const members = membersOf(facts, bare, own);
  const { annotated } = bare.article;
  const next = annotated[annotated.indexOf(bare.source) + 1];
  const neighbours: AnnotatedSentence[] = annotated.filter(
    ({ sentence }) =>
      members.has(sentence.id) &&
      sentence.id !== bare.source.sentence.id &&
      !["headline", "standfirst"].includes(sentence.role),
  );
  if (
    next &&
    next.sentence.paragraph === bare.source.sentence.paragraph &&
    next.attributions.some(({ cueLemma }) => cueLemma === "add")
  )
    return true;
  return neighbours.some(({ attributions }) => attributions.length > 0);
}

/** The article that names the source here gives the fact in its own voice in another place, or in its headline. */
function assertsElsewhere(own: Side, bare: Side, facts: FactsOf): boolean {
  const members = membersOf(facts, own, bare);
  return own.article.annotated.some(
    ({ sentence, attributions, quotes }) =>
      members.has(sentence.id) &&
      sentence.id !== own.source.sentence.id &&
      attributions.length === 0 &&
      quotes.length === 0,
  );
}

/** A study or a report is the matter of both articles, so its reader knows where a figure comes from. */
function isReportOfBoth(bare: Side, { kind }: Attribution): boolean {
  return (
    kind === "document" &&
    bare.article.annotated.some(({ attributions }) =>
      attributions.some((one) => one.kind === "document"),
    )
  );
}

/** Sentences of the facts that both sentences belong to. */
function membersOf(facts: FactsOf, a: Side, b: Side): ReadonlySet<string> {
  const own = facts.get(a.source.sentence.id) ?? [];
  const both = own.filter(({ members }) => members.includes(b.source.sentence.id));
  return new Set(both.flatMap(({ members }) => members));
}

function isHeadline(side: Side): boolean {
  return side.source.sentence.role !== "body";
}

/** “said Mr Sloe”, “according to the council”. */
function attributionSpan({ source, cue, content }: Attribution): Span {
  // A headline's colon tells nothing by itself.
  if (cue.end - cue.start === 1) return { start: source.start, end: source.end };
  const both = cover([source, cue])!;
  return overlaps(both, content)
    ? { start: cue.start, end: cue.end }
    : { start: both.start, end: both.end };
}

/** The clauses that tell the shared fact. */
function claimOf(pair: Pair, side: Side): Span | undefined {
  return cover(pair.link.evidence.shared[side === pair.left ? "left" : "right"]);
}
