import { isVoice } from "../annotate/sources.ts";
import type {
  AnnotatedArticle,
  AnnotatedSentence,
  Attribution,
  Framing,
  Quote,
  Span,
} from "../model.ts";
import { contains, overlaps, slice } from "../span.ts";
import { compareText, countWords, type Lookup } from "./lookup.ts";

type Source = Framing["sources"][number];
type Voice = Source["voices"][number];

/** What stands for the speaker of words that an article quotes without saying whose they are. */
const unattributed = "Speaker not named";

/** One voice while its words are being counted. */
interface Draft {
  readonly speaker: string;
  readonly entity?: string;
  readonly kind: Voice["kind"];
  readonly first: string;
  /** All wordings of the source, in lower case. */
  readonly names: string[];
  quotedWords: number;
  reportedWords: number;
  readonly quotes: string[];
}

/**
 * Who gets to speak in each article: words quoted and words reported without quotation marks, most
 * quoted first. Label quotes and quotations inside another one are nobody's turn to speak.
 */
export function findSources(lookup: Lookup): Source[] {
  const drafts = lookup.story.articles.map((article) => ({
    article,
    voices: hear(lookup, article),
  }));
  const quotedIn = new Map<string, number>();
  for (const { voices } of drafts) {
    for (const [key, voice] of voices) {
      if (voice.quotedWords > 0) quotedIn.set(key, (quotedIn.get(key) ?? 0) + 1);
    }
  }
  return drafts.map(({ article, voices }) => {
    const all = [...voices.values()].reduce((sum, voice) => sum + voice.quotedWords, 0);
    return {
      article: article.article.id,
      words: wordsOf(article),
      voices: [...voices]
        .map(([key, { names: _names, ...voice }]) => ({
          ...voice,
          share: all === 0 ? 0 : Math.round((voice.quotedWords / all) * 1000) / 1000,
          onlyHere: voice.kind !== "unknown" && voice.quotedWords > 0 && quotedIn.get(key) === 1,
        }))
        .sort(
          (a, b) =>
            b.quotedWords - a.quotedWords ||
            b.reportedWords - a.reportedWords ||
            compareText(a.speaker, b.speaker),
        ),
    };
  });
}

/** Words of story text: what is set aside does not count. */
function wordsOf(article: AnnotatedArticle): number {
  return article.annotated.reduce(
    (sum, { sentence }) => sum + countWords(slice(article.article[sentence.field], sentence)),
    0,
  );
}

/** The voices of one article by key: the entity's id, else the name in lower case. */
function hear(lookup: Lookup, article: AnnotatedArticle): Map<string, Draft> {
  const voices = new Map<string, Draft>();
  const turns: { readonly at: number; readonly add: () => void }[] = [];
  const order = new Map(article.annotated.map(({ sentence }, at) => [sentence.id, at]));
  for (const quote of outermost(article.quotes.filter(isTurn))) {
    const place = lookup.sentences.get(quote.sentences[0] ?? "");
    const speaker = quote.speaker ?? unattributed;
    const entity =
      quote.speakerEntity ??
      (quote.speaker && place ? voiceBehind(lookup, place.sentence, speaker) : undefined);
    turns.push({
      at: order.get(quote.sentences[0] ?? "") ?? 0,
      add: () => {
        const voice = voiceOf(voices, lookup, speaker, entity, {
          kind: kindOf(lookup, quote),
          first: quote.sentences[0] ?? article.annotated[0]!.sentence.id,
        });
        voice.quotedWords += countWords(slice(article.article[quote.field], quote));
        voice.quotes.push(quote.id);
      },
    });
  }
  article.annotated.forEach((place, at) => {
    const { sentence, attributions, quotes: inside } = place;
    // Nested reports tell the same words twice: the innermost source is whose words they are.
    const taken: Span[] = [];
    const short = attributions
      .filter(isVoice)
      .toSorted((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
    for (const attribution of short) {
      const marked = [...inside.filter((quote) => quote.kind !== "indirect"), ...taken];
      const words = countOutside(article.article[sentence.field], attribution.content, marked);
      taken.push(attribution.content);
      if (words === 0) continue;
      turns.push({
        at,
        add: () => {
          const { sourceName, kind } = attribution;
          const entity = attribution.entity ?? voiceBehind(lookup, place, sourceName);
          voiceOf(voices, lookup, sourceName, entity, {
            kind: entity && !attribution.entity && kind === "unnamed" ? "organization" : kind,
            first: sentence.id,
          }).reportedWords += words;
        },
      });
    }
  });
  for (const turn of turns.sort((a, b) => a.at - b.at)) turn.add();
  return voices;
}

/** Words that make the voice of a body out of its name: a report by X, the X agency, a spokesman for X. */
const bodies =
  /\b(?:report|statement|release|filing|lawsuit|complaint|letter|agency|office|department|spokes\p{L}+)\b/iu;

/**
 * Whom an unnamed source stands for: a mention (`the president`); or one organization, where its name
 * is in it (`the state’s XY agency`) or ends with it (`the authority`, of Harbour Authority).
 */
function voiceBehind(
  lookup: Lookup,
  { mentions }: AnnotatedSentence,
  name: string,
): string | undefined {
  const same = mentions.find(
    (one) => one.kind !== "name" && one.text.toLowerCase() === name.toLowerCase(),
  );
  if (same) return same.entity;
  const last = /^the (\p{L}+)$/iu.exec(name)?.[1]?.toLowerCase();
  if (last) {
    const meant = lookup.story.entities.filter(
      (one) => one.kind === "organization" && one.name.toLowerCase().endsWith(` ${last}`),
    );
    return meant.length === 1 ? meant[0]!.id : undefined;
  }
  if (!bodies.test(name)) return undefined;
  const named = mentions.filter(
    (one) =>
      one.kind === "name" &&
      name.includes(one.text) &&
      lookup.entities.get(one.entity)?.kind === "organization",
  );
  const entities = new Set(named.map((one) => one.entity));
  return entities.size === 1 ? named[0]!.entity : undefined;
}

function isTurn(quote: Quote): boolean {
  return (quote.kind === "direct" || quote.kind === "partial") && quote.sentences.length > 0;
}

/** Quotations that lie in no other one. */
function outermost(quotes: readonly Quote[]): Quote[] {
  const outer: Quote[] = [];
  const sorted = quotes.toSorted(
    (a, b) => compareText(a.field, b.field) || a.start - b.start || b.end - a.end,
  );
  for (const quote of sorted) {
    const last = outer.at(-1);
    if (!last || last.field !== quote.field || !contains(last, quote)) outer.push(quote);
  }
  return outer;
}

function voiceOf(
  voices: Map<string, Draft>,
  lookup: Lookup,
  name: string,
  entity: string | undefined,
  more: { readonly kind: Voice["kind"]; readonly first: string },
): Draft {
  const key =
    entity ?? referredTo(voices, name) ?? name.toLowerCase().replace(/^(?:the|a|an)\s+/, "");
  const known = voices.get(key);
  if (known) {
    known.names.push(name.toLowerCase());
    return known;
  }
  const speaker = (entity ? lookup.entities.get(entity)?.name : undefined) ?? name;
  const draft: Draft = {
    speaker,
    ...(entity ? { entity } : {}),
    ...more,
    names: [name.toLowerCase()],
    quotedWords: 0,
    reportedWords: 0,
    quotes: [],
  };
  voices.set(key, draft);
  return draft;
}

/** `The report`, `the statement`: the document that spoke last. */
function referredTo(voices: ReadonlyMap<string, Draft>, name: string): string | undefined {
  if (!/^the \p{L}+$/iu.test(name) || !bodies.test(name)) return undefined;
  const noun = name.toLowerCase().split(" ")[1]!;
  return [...voices]
    .filter(([, voice]) => voice.names.some((one) => one.includes(noun)))
    .at(-1)?.[0];
}

/** Named or not, person or document: as the attribution beside the quotation has it, else by the entity. */
function kindOf(lookup: Lookup, quote: Quote): Voice["kind"] {
  if (!quote.speaker) return "unknown";
  const near = (attribution: Attribution): boolean =>
    quote.speakerEntity
      ? attribution.entity === quote.speakerEntity
      : attribution.sourceName === quote.speaker;
  for (const id of quote.sentences) {
    const found = lookup.sentences.get(id)?.sentence.attributions.find(near);
    if (found) return found.kind;
  }
  switch (lookup.entities.get(quote.speakerEntity ?? "")?.kind) {
    case "person":
      return "named";
    case "organization":
    case "place":
      return "organization";
    case "group":
      return "unnamed";
    case "other":
    case undefined:
      return quote.speakerEntity ? "named" : "unnamed";
  }
}

/** Words of `span` that lie in none of the marked spans. */
function countOutside(text: string, span: Span, marked: readonly Span[]): number {
  const cuts = marked.filter((one) => overlaps(one, span)).toSorted((a, b) => a.start - b.start);
  let words = 0;
  let position = span.start;
  for (const cut of cuts) {
    if (cut.start > position) words += countWords(text.slice(position, cut.start));
    position = Math.max(position, cut.end);
  }
  return words + (position < span.end ? countWords(text.slice(position, span.end)) : 0);
}
