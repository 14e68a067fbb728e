import {
  countAnchors,
  countNear,
  type Finding,
  isNominal,
  isQuoted,
  ofSentence,
  type Pair,
  partnerOf,
  type Side,
  spanOf,
  tokensOfSentence,
} from "./gate.ts";

/**
 * How far a claim reaches: “only doctors” against “doctors”, “the biggest port” against “a port”, “a
 * rival in certain respects” against “a rival”. Compared on one matched noun of what is surely one
 * statement.
 */

const reliability = 0.65;
const leastAnchors = 2;

/** Words between a limiting word and the noun it limits. */
const reach = 3;

/** A noun with the words that limit it. */
interface Extent {
  readonly kind: "only" | "superlative" | "respect";
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

export function compareExtents(pair: Pair): Finding[] {
  if (!pair.strong) return [];
  return (["left", "right"] as const).flatMap((from) => {
    const [own, other] = from === "left" ? [pair.left, pair.right] : [pair.right, pair.left];
    const found = [...findOnly(own, other), ...findSuperlatives(own), ...findRespects(own, other)];
    return found.flatMap((extent) => {
      const plain = readPlain(other, partnerOf(pair, from, extent.head), extent);
      return plain ? makeFinding(pair, from, extent, plain) : [];
    });
  });
}

/** Words by which the other sentence may limit the same thing in another way. */
const exclusive =
  /^(?:only|solely|exclusively|just|merely|alone|except|but|no|not|n't|never|nothing|none|other|few|lone|single|sole)$/;

/** “Only doctors may enter”, but not “the only bridge”, “not only”, “if only”. */
function findOnly(own: Side, other: Side): Extent[] {
  if (exclusivesIn(other).length > 0) return [];
  return onliesIn(own).flatMap((at): Extent[] => {
    const head = headAfter(own, at);
    return head < 0 ? [] : [{ kind: "only", first: at, last: head, head }];
  });
}

const exclusivesIn = tokensOfSentence(({ tokens }, at) => exclusive.test(tokens[at]!.key));

const onliesIn = tokensOfSentence(({ tokens }, at) => {
  if (!/^(?:only|solely|exclusively)$/.test(tokens[at]!.key)) return false;
  const before = tokens[at - 1];
  return !(
    before &&
    (before.pos === "DET" || /^(?:not|n't|if|but|'s|’s|its|their)$/.test(before.key))
  );
});

const superlative = /^(?:\p{L}{3,}est|worst|best|sole)$/u;

/** Nouns of the same ending, which the tagger takes for names in headlines. */
const nouns =
  /^(?:arrest|budapest|contest|crest|forest|guest|harvest|inquest|interest|nest|pest|priest|protest|quest|request|test|unrest|vest|west|\w+west)$/;

/** “The biggest port of the north”. */
function findSuperlatives(own: Side): Extent[] {
  return superlativesIn(own).flatMap((at): Extent[] => {
    const head = headAfter(own, at);
    return head < 0 ? [] : [{ kind: "superlative", first: at, last: head, head }];
  });
}

const superlativesIn = tokensOfSentence(({ tokens, source }, at) => {
  const { key, pos } = tokens[at]!;
  const headline = source.sentence.role === "headline" && pos === "PROPN";
  return (pos === "ADJ" || headline) && superlative.test(key) && !nouns.test(key);
});

/** Words by which somebody says that a claim holds in part alone. */
const respects =
  /^["”’']?,? (?:with (?:regard|respect) to|when it comes to|in terms of|in (?:certain|some|many) (?:respects|ways|cases)|in (?:part|theory))\b/;
const limited = /\b(?:regard|respects?|comes to|terms|ways|cases|part|theory)\b/;

/** “A rival in certain respects”, where the other sentence limits nothing. */
function findRespects(own: Side, other: Side): readonly Extent[] {
  return isLimited(other) ? [] : respectsIn(own);
}

const isLimited = ofSentence(({ text, source: { sentence } }) =>
  limited.test(text.slice(sentence.start, sentence.end)),
);

const respectsIn = ofSentence((place): readonly Extent[] =>
  isLimited(place)
    ? place.tokens.flatMap((token, at): Extent[] => {
        const { end } = token;
        const rest = isNominal(token) && place.text.slice(end, place.source.sentence.end);
        const found = rest ? respects.exec(rest) : undefined;
        if (!found) return [];
        const last = place.tokens.findLastIndex(({ start }) => start < end + found[0].length);
        return [{ kind: "respect", first: at, last, head: at }];
      })
    : [],
);

/** The matched noun that a word before it limits. */
function headAfter({ tokens, matchOf }: Side, at: number): number {
  const near = tokens
    .slice(at + 1, at + 1 + reach)
    .findIndex(({ pos }, n) => /^(?:NOUN|PROPN)$/.test(pos) && (matchOf[at + 1 + n] ?? -1) >= 0);
  return near < 0 ? -1 : at + 1 + near;
}

/** What follows a noun that is limited in words of its own: wealth above a million, doctors who teach. */
const bounds = /^(?:over|above|below|under|beyond|who|that|which|with|without|of|from|in)$/;

/** The other side's noun with its determiner, where nothing of the kind limits it. */
function readPlain({ tokens }: Side, head: number, { kind }: Extent): Extent | undefined {
  if (head < 0 || !/^(?:NOUN|PROPN)$/.test(tokens[head]!.pos)) return undefined;
  let first = head;
  while (
    first > 0 &&
    head - first <= reach &&
    tokens[first]!.pos !== "DET" &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]!.pos)
  )
    first -= 1;
  // “The port” may be the biggest all the same; “a port” says less.
  if (kind === "only" && bounds.test(tokens[head + 1]?.key ?? "")) return undefined;
  if (kind === "superlative" && !isIndefinite(tokens.slice(first, head))) return undefined;
  return { kind, first, last: head, head };
}

function isIndefinite(words: readonly { readonly key: string }[]): boolean {
  return (
    words.some(({ key }) => /^(?:a|an|another)$/.test(key)) &&
    !words.some(({ key }) => superlative.test(key) || /^(?:top|main|major|chief)$/.test(key))
  );
}

function makeFinding(pair: Pair, from: "left" | "right", narrow: Extent, plain: Extent): Finding[] {
  const [l, r] = from === "left" ? [narrow, plain] : [plain, narrow];
  const clauses = { left: pair.left.clauseOf[l.head]!, right: pair.right.clauseOf[r.head]! };
  // Whole sentences of two quotations are compared as quotations.
  if (
    isQuoted(pair.left, spanOf(pair.left, l.head, l.head)) &&
    isQuoted(pair.right, spanOf(pair.right, r.head, r.head)) &&
    narrow.kind === "respect"
  )
    return [];
  if (countNear(pair, clauses) < 1 || countAnchors(pair) - 1 < leastAnchors) return [];
  const tell = (side: Side, extent: Extent) => ({
    ...spanOf(side, extent.first, extent.last),
    side,
    value: extent === narrow ? "narrower" : "wider",
  });
  return [
    {
      type: "scope",
      severity: "differs",
      probability: pair.link.probability * reliability,
      left: tell(pair.left, l),
      right: tell(pair.right, r),
      note: (told) => `One article draws this wider than another: ${told}.`,
    },
  ];
}
