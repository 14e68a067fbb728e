import { carriesContent } from "../align/vocabulary.ts";
import type { AnnotatedStory, Link, Quote } from "../model.ts";
import { cover, overlaps } from "../span.ts";
import { diffWords, type Range, type WordChange } from "../words.ts";
import {
  coreOf,
  isAltered,
  isNegation,
  isPhraseOfTwo,
  longestChange,
  sameStems,
  shareOf,
} from "./edits.ts";
import type { Finding, Told } from "./gate.ts";
import { isSpelling, quoteKey } from "./spoken.ts";
import {
  countShared,
  findCandidates,
  findSpoken,
  type Spoken,
  tell,
  wordsOf,
} from "./utterances.ts";

/**
 * Altered quotations: the same utterance printed in quotation marks by two articles in different words.
 * A quotation may be cut at either end, shortened with an ellipsis and filled in with brackets; other
 * words inside it are a conflict. Long quotations are recognised wherever they stand, short ones only
 * in linked sentences.
 */

/** Content words, or words of any kind, that two quotations share before they are one utterance anywhere in the story. */
const longCore = { content: 5, words: 9 } as const;
/** The same in linked sentences, and in surely linked ones: “the worst night of my career”. */
const linkedCore = { content: 3, words: 6 } as const;
const sureCore = { content: 3, words: 5 } as const;
/** Share of the words of the core, on both sides, that must be equal. */
const leastShared = { apart: 0.85, linked: 0.75, sure: 0.65 } as const;
/** Words before the shared core in which a denial may stand that governs it. */
const nearBefore = 8;
/** Characters before a name in which “a spokesman for the” stands. */
const titleReach = 24;
/** Share of equal words from which two quotations are the same but for slips. */
const nearlyAll = 0.9;
/** Words of a quotation that is compared as a whole phrase: “great satisfaction”. */
const shortQuote = 4;
const reliability = { long: 0.97, linked: 0.85, phrase: 0.9, function: 0.7, speaker: 0.6 } as const;

export function compareQuotes(story: AnnotatedStory, links: readonly Link[]): Finding[] {
  const spoken = story.articles.flatMap(findSpoken);
  const linked = indexLinks(links);
  return findCandidates(spoken).flatMap(
    ([left, right]) => compareTwo(left, right, linkOf(left, right, linked)) ?? [],
  );
}

/** The link of two sentences, by the one and then by the other. */
type Linked = ReadonlyMap<string, ReadonlyMap<string, Link>>;

function indexLinks(links: readonly Link[]): Linked {
  const linked = new Map<string, Map<string, Link>>();
  for (const link of links)
    for (const [from, to] of [
      [link.left, link.right],
      [link.right, link.left],
    ] as const) {
      const known = linked.get(from) ?? new Map<string, Link>();
      linked.set(from, known.set(to, link));
    }
  return linked;
}

/** The likeliest link between the sentences of two quotations. */
function linkOf(left: Spoken, right: Spoken, linked: Linked): Link | undefined {
  let best: Link | undefined;
  for (const a of left.quote.sentences) {
    const partners = linked.get(a);
    for (const b of partners ? right.quote.sentences : []) {
      const link = partners?.get(b);
      if (link && link.probability > (best?.probability ?? -1)) best = link;
    }
  }
  return best;
}

/** Where the words of two quotations differ; undefined where they share too few for any finding. */
function diffQuotes(
  left: Spoken,
  right: Spoken,
  link: Link | undefined,
): readonly WordChange[] | undefined {
  const phrase =
    link && left.words.length === right.words.length && left.words.length <= shortQuote;
  // Most quotations share a word or two: counting finds that sooner than comparing their order.
  if (!phrase && !reaches(countShared(left, right), neededFor(link))) return undefined;
  return diffWords(left.words, right.words, quoteKey);
}

interface Core {
  readonly content: number;
  readonly words: number;
}

function reaches(found: Core, needed: Core): boolean {
  return found.content >= needed.content || (found.content >= 2 && found.words >= needed.words);
}

/** How much two quotations must share: less where their sentences are linked. */
function neededFor(link: Link | undefined): Core {
  if (!link || link.band === "possible") return longCore;
  return link.band === "sure" ? sureCore : linkedCore;
}

function compareTwo(left: Spoken, right: Spoken, link: Link | undefined): Finding | undefined {
  const changes = diffQuotes(left, right, link);
  if (!changes) return undefined;
  const others = haveOtherSpeakers(left.quote, right.quote);
  const phrase = link && !others && comparePhrase(left, right, changes, link);
  if (phrase) return phrase;
  const core = coreOf(changes);
  if (core.length === 0 || isPhraseOfTwo(core, left.words, right.words)) return undefined;
  const shared = core.filter(({ kind }) => kind === "shared");
  const content = shared
    .flatMap(({ left: { from, to } }) => left.words.slice(from, to))
    .filter(carriesContent).length;
  const words = shared.reduce((sum, { left: { from, to } }) => sum + to - from, 0);
  const isLong = reaches({ content, words }, longCore);
  if (!isLong && (others || !reaches({ content, words }, neededFor(link)))) return undefined;
  const least = leastShared[link ? (link.band === "sure" ? "sure" : "linked") : "apart"];
  if (shareOf(core, "left") < least || shareOf(core, "right") < least) return undefined;
  const altered = core.filter((change) => isAltered(left, right, change));
  if (altered.length === 0) {
    if (others)
      return areBothNamed(left, right) && !isEitherNear(left, right)
        ? otherSpeakers(left, right, content, core)
        : undefined;
    return link && isLong ? compareEdges(left, right, changes, link) : undefined;
  }
  // Two persons who say nearly the same thing have each said it.
  const share = Math.min(shareOf(core, "left"), shareOf(core, "right"));
  if ((others && share < nearlyAll) || isNegatedOutside(left, right, core, altered))
    return undefined;
  if (
    altered.some(({ left: l, right: r }) => Math.max(l.to - l.from, r.to - r.from) > longestChange)
  )
    return undefined;
  const grave = altered.some(
    (change) =>
      [...wordsOf(left, change.left), ...wordsOf(right, change.right)].some(
        (word) => carriesContent(word) || isNegation(word),
      ) && !sameStems(left, right, change),
  );
  const base = isLong ? reliability.long : reliability.linked * (link?.probability ?? 1);
  return finding(
    left,
    right,
    altered,
    grave ? "conflict" : "differs",
    grave ? base : base * reliability.function,
  );
}

/** “A council could not win”, “you did not believe that a council could win”: one denial, told in two places. */
function isNegatedOutside(
  left: Spoken,
  right: Spoken,
  core: readonly WordChange[],
  altered: readonly WordChange[],
): boolean {
  const within = (spoken: Spoken, side: "left" | "right") =>
    altered.some((change) => wordsOf(spoken, change[side]).some(isNegation));
  const before = (spoken: Spoken, side: "left" | "right") =>
    spoken.words.slice(Math.max(0, core[0]![side].from - nearBefore), core[0]![side].from);
  return (
    (within(left, "left") && before(right, "right").some(isNegation)) ||
    (within(right, "right") && before(left, "left").some(isNegation))
  );
}

/** “great satisfaction” ~ “large satisfaction”: short phrases, one word changed, the rest equal. */
function comparePhrase(
  left: Spoken,
  right: Spoken,
  changes: readonly WordChange[],
  link: Link,
): Finding | undefined {
  if (left.words.length !== right.words.length || left.words.length > shortQuote) return undefined;
  if (link.band === "possible" && left.words.length < shortQuote) return undefined;
  const changed = changes.filter(({ kind }) => kind !== "shared");
  const [only] = changed;
  if (changed.length !== 1 || only?.kind !== "changed" || only.left.to - only.left.from !== 1)
    return undefined;
  const shared = left.words.filter((word, at) => carriesContent(word) && at !== only.left.from);
  const [a, b] = [left.words[only.left.from]!, right.words[only.right.from]!];
  if (shared.length === 0 || !carriesContent(a) || !carriesContent(b) || isSpelling([a], [b]))
    return undefined;
  // The changed words must be of one kind, or two phrases merely share a noun; capitals hide the kind.
  if (a.pos !== b.pos && a.pos !== "PROPN" && b.pos !== "PROPN") return undefined;
  if (!areUsedAlike(left, right)) return undefined;
  return finding(left, right, [only], "conflict", link.probability * reliability.phrase);
}

/** “expressed “great satisfaction””: a phrase that one outlet fights and the other offers is another phrase. */
function areUsedAlike(left: Spoken, right: Spoken): boolean {
  const [a, b] = [left, right].map(({ article, quote }) => {
    const sentence = article.annotated.find(({ sentence: { id } }) => id === quote.sentences[0]);
    return sentence?.tokens.findLast((token) => token.end <= quote.start && token.pos === "VERB");
  });
  return !a || !b || a.lemma === b.lemma;
}

/** The same words with another beginning or end on each side: one of the two may have been reworded. */
function compareEdges(
  left: Spoken,
  right: Spoken,
  changes: readonly WordChange[],
  link: Link,
): Finding | undefined {
  const size = ({ left: l, right: r }: WordChange) => Math.max(l.to - l.from, r.to - r.from);
  const edges = [changes[0]!, changes.at(-1)!].filter(
    (change) =>
      change.kind === "changed" && size(change) <= longestChange && isAltered(left, right, change),
  );
  const [edge] = edges;
  if (!edge || edges.length > 1 || changes.length > 3) return undefined;
  if (
    ![wordsOf(left, edge.left), wordsOf(right, edge.right)].every((words) =>
      words.some(carriesContent),
    )
  )
    return undefined;
  const word = size(edge) === 1 && !sameStems(left, right, edge);
  return finding(
    left,
    right,
    [edge],
    word ? "conflict" : "differs",
    link.probability * (word ? reliability.linked : reliability.function),
  );
}

function haveOtherSpeakers(left: Quote, right: Quote): boolean {
  return (
    left.speakerEntity !== undefined &&
    right.speakerEntity !== undefined &&
    left.speakerEntity !== right.speakerEntity
  );
}

/** Both articles name the speaker beside the quotation, so neither name was carried from afar. */
function areBothNamed(...quotes: readonly Spoken[]): boolean {
  return quotes.every(({ article, quote }) => {
    const surname = quote.speaker?.split(" ").at(-1) ?? "";
    const beside = article.annotated.filter(({ sentence }) =>
      quote.sentences.includes(sentence.id),
    );
    const text = beside
      .map(({ sentence }) => article.article[sentence.field].slice(sentence.start, sentence.end))
      .join(" ");
    return surname.length > 1 && quote.cue !== undefined && text.includes(surname);
  });
}

/** The sentence of one quotation names the other's speaker too, so the engine may have picked the wrong one. */
function isEitherNear(left: Spoken, right: Spoken): boolean {
  const names = ({ article, quote }: Spoken, entity: string | undefined) =>
    article.annotated.some(
      ({ sentence, mentions }) =>
        quote.sentences.includes(sentence.id) &&
        mentions.some(
          (mention) =>
            mention.entity === entity &&
            !overlaps(mention, quote) &&
            !/spokes\p{L}+ (?:for|of) (?:the )?$/u.test(
              article.article[quote.field].slice(0, mention.start).slice(-titleReach),
            ) &&
            // “Ms Beck's spokesman Tom Rook said”: he speaks, and it is plain for whom.
            !/^(?:['’]s)? (?:\p{L}+ )?(?:spokes\p{L}+|aide|lawyer|attorney|press secretary)/u.test(
              article.article[quote.field].slice(mention.end),
            ),
        ),
    );
  return names(left, right.quote.speakerEntity) || names(right, left.quote.speakerEntity);
}

/** Nearly the same words given to two speakers. */
function otherSpeakers(
  left: Spoken,
  right: Spoken,
  content: number,
  core: readonly WordChange[],
): Finding | undefined {
  if (
    content < longCore.content ||
    Math.min(shareOf(core, "left"), shareOf(core, "right")) < nearlyAll
  )
    return undefined;
  const first = core[0]!;
  return {
    type: "attribution",
    severity: "differs",
    probability: reliability.speaker,
    left: tellSpeaker(left, first.left),
    right: tellSpeaker(right, first.right),
    note: (told) => `The same quoted words are given to different speakers: ${told}.`,
  };
}

/** Speaker and cue where they stand beside the quotation, else the quotation itself. */
function tellSpeaker(spoken: Spoken, range: Range): Told {
  const told = tell(spoken, range);
  const { quote } = spoken;
  const { source, sentence } = told.side.source.attributions
    .map((one) => ({ source: cover([one.source, one.cue])!, sentence: one.content }))
    .find(({ sentence }) => overlaps(sentence, quote)) ?? {
    source: undefined,
    sentence: undefined,
  };
  const beside = source && sentence && source.end > source.start && !overlaps(source, sentence);
  return { ...told, ...(beside ? source : {}), value: quote.speaker!, shown: quote.speaker! };
}

function finding(
  left: Spoken,
  right: Spoken,
  altered: readonly WordChange[],
  severity: "conflict" | "differs",
  probability: number,
): Finding {
  const first = altered[0]!;
  const gap = first.left.from === first.left.to || first.right.from === first.right.to;
  const speaker = left.quote.speaker ?? right.quote.speaker;
  const owner = speaker ? `a quotation of ${speaker}` : "a quotation";
  return {
    type: "quote-wording",
    severity,
    probability,
    left: tell(left, first.left, gap),
    right: tell(right, first.right, gap),
    note: (told) => `These words are printed as ${owner}, but they differ: ${told}.`,
  };
}
