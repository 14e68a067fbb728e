import { isDocument } from "../annotate/noun-phrases.ts";
import { isVoice } from "../annotate/sources.ts";
import type {
  AnnotatedArticle,
  AnnotatedSentence,
  Attribution,
  Entity,
  Framing,
  Quote,
  Span,
} from "../model.ts";
import { contains, overlaps, slice } from "../span.ts";
import { compareText } from "../text.ts";
import { countWords, type Lookup, plainKey } from "./lookup.ts";
import { isActor } from "./person-nouns.ts";
import { isSpelledAlike } from "./spelled-alike.ts";

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
  // A name that two outlets spell differently is still one voice, and neither's alone.
  const isElsewhere = (here: AnnotatedArticle, speaker: string): boolean =>
    drafts.some(
      ({ article, voices }) =>
        article !== here &&
        [...voices.values()].some(
          (voice) => voice.quotedWords > 0 && isSpelledAlike(voice.speaker, speaker),
        ),
    );
  return drafts.map(({ article, voices }) => {
    const all = [...voices.values()].reduce((sum, voice) => sum + voice.quotedWords, 0);
    return {
      article: article.article.id,
      words: wordsOf(article),
      voices: [...voices]
        .map(([key, { names: _names, ...voice }]) => ({
          ...voice,
          share: all === 0 ? 0 : Math.round((voice.quotedWords / all) * 1000) / 1000,
          onlyHere:
            voice.kind !== "unknown" &&
            voice.quotedWords > 0 &&
            quotedIn.get(key) === 1 &&
            !isElsewhere(article, voice.speaker),
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
      (quote.speaker && place ? mentioned(place.sentence, speaker) : undefined);
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
          const entity = attribution.entity ?? mentioned(place, sourceName);
          if (!entity && kind === "unnamed" && !canSpeak(sourceName)) return;
          voiceOf(voices, lookup, sourceName, entity, {
            kind,
            first: sentence.id,
          }).reportedWords += words;
        },
      });
    }
  });
  for (const turn of turns.sort((a, b) => a.at - b.at)) turn.add();
  return voices;
}

/** Nouns that an article takes up again: `the report`, `the spokeswoman`. */
const takenUp = /\b(?:report|statement|release|filing|lawsuit|complaint|letter|spokes\p{L}+)\b/iu;

/** Whom an unnamed source stands for, where a mention of the sentence is those words: `the president`. */
function mentioned({ mentions }: AnnotatedSentence, name: string): string | undefined {
  const same = mentions.find(
    (one) => one.kind !== "name" && one.text.toLowerCase() === name.toLowerCase(),
  );
  return same?.entity;
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
  behind: string | undefined,
  more: { readonly kind: Voice["kind"]; readonly first: string },
): Draft {
  const bare = withoutCount(name);
  const entity = behind ?? namesake(lookup, bare) ?? holder(lookup, bare);
  const key = entity ?? referredTo(voices, bare) ?? plainKey(bare);
  const known = voices.get(key);
  if (known) {
    known.names.push(bare.toLowerCase());
    return known;
  }
  const who = entity ? lookup.entities.get(entity) : undefined;
  const draft: Draft = {
    speaker: who?.name ?? bare,
    ...(entity ? { entity } : {}),
    first: more.first,
    kind: who && more.kind === "document" ? kindOfEntity(who) : more.kind,
    names: [bare.toLowerCase()],
    quotedWords: 0,
    reportedWords: 0,
    quotes: [],
  };
  voices.set(key, draft);
  return draft;
}

/** The crowd that chants is no smaller voice for being counted: about 60 protesters. */
function withoutCount(name: string): string {
  return name.replace(
    /^(?:(?:about|around|some|nearly|almost|over|more than|at least) )?\d[\d,.]* (?=\p{Ll})/iu,
    "",
  );
}

/** The one person of the story with this surname, where the words before it left open who is meant. */
function namesake(lookup: Lookup, name: string): string | undefined {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(name)) return undefined;
  const persons = lookup.story.entities.filter(
    (entity) => entity.kind === "person" && entity.name.endsWith(` ${name}`),
  );
  return persons.length === 1 ? persons[0]!.id : undefined;
}

/** `The president`, a bare `president`: the one whom every mention in these words stands for. */
function holder(lookup: Lookup, name: string): string | undefined {
  const key = plainKey(name);
  if (!/^\p{Ll}+(?: \p{Ll}+)?$/u.test(key)) return undefined;
  const meant = lookup.holders.get(key);
  return meant?.size === 1 ? [...meant][0] : undefined;
}

/** False for `testimony`, `permission`: their words are somebody else's, who is not told. */
function canSpeak(name: string): boolean {
  const head = name.split(/ (?:of|for|with|from|in|at|on|who|familiar|briefed|close)\b/)[0] ?? name;
  const words = head.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const key = words.at(-1) ?? "";
  return isDocument(key) || isActor(key);
}

/** `The report`, `the spokeswoman`: who spoke last under this noun. */
function referredTo(voices: ReadonlyMap<string, Draft>, name: string): string | undefined {
  if (!/^the \p{L}+$/iu.test(name) || !takenUp.test(name)) return undefined;
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
  const entity = lookup.entities.get(quote.speakerEntity ?? "");
  return entity ? kindOfEntity(entity) : quote.speakerEntity ? "named" : "unnamed";
}

function kindOfEntity({ kind }: Entity): Voice["kind"] {
  switch (kind) {
    case "person":
    case "other":
      return "named";
    case "organization":
    case "place":
      return "organization";
    case "group":
      return "unnamed";
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
