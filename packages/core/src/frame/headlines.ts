import { reportingVerb } from "../annotate/reporting-verbs.ts";
import type { AnnotatedSentence, Fact, Framing, Mention, Token } from "../model.ts";
import { analyse } from "../nlp.ts";
import { oncePer } from "../remember.ts";
import { contains } from "../span.ts";
import { compareText } from "../text.ts";
import { countWords, isOwnVoice, type Lookup, type Place, wordsAt } from "./lookup.ts";
import { isPersonNoun } from "./person-nouns.ts";

type Headline = Framing["headlines"][number];

/** A headline that is quoted for at least this share of its words is a quotation. */
const quotedShare = 0.5;

/** The headline of each article: its form, who acts in it, the verb, and the facts that it carries. */
export function findHeadlines(lookup: Lookup, facts: readonly Fact[]): Headline[] {
  return lookup.story.articles.flatMap((article) => {
    const sentence = article.annotated.find((one) => one.sentence.role === "headline");
    return sentence ? [describe({ article, sentence }, facts)] : [];
  });
}

function describe(place: Place, facts: readonly Fact[]): Headline {
  const { sentence, article } = place;
  const text = wordsAt(place, sentence.sentence);
  const quoted = sentence.quotes
    .filter((quote) => quote.kind !== "indirect" && contains(sentence.sentence, quote))
    .map((quote) => wordsAt(place, quote));
  const act = actOf(place);
  return {
    article: article.article.id,
    sentence: sentence.sentence.id,
    text,
    form: formOf(text, quoted),
    ...(act.actor ? { actor: wordsAt(place, act.actor) } : {}),
    ...(act.verb ? { verb: wordsAt(place, act.verb) } : {}),
    facts: facts
      .filter((fact) => fact.members.includes(sentence.sentence.id))
      .map((fact) => fact.id)
      .sort(compareText),
    quoted,
  };
}

function formOf(text: string, quoted: readonly string[]): Headline["form"] {
  if (/\?["”’')\]]*$/.test(text)) return "question";
  const words = quoted.reduce((sum, part) => sum + countWords(part), 0);
  return words >= quotedShare * countWords(text) ? "quotation" : "statement";
}

/** Who does what in a headline. */
export interface Act {
  readonly actor?: Token | Mention;
  readonly verb?: Token;
}

/**
 * The actor is the subject of the main verb: the name that stands nearest before it, else the nearest
 * noun. Where no verb is found, the first name stands for the actor.
 */
export const actOf: (place: Place) => Act = oncePer((place) => {
  const { sentence } = place;
  const tokens = retag(place);
  const names = sentence.mentions.filter(
    (mention) => mention.kind !== "pronoun" && isOwnVoice(sentence, mention),
  );
  const opens = opening(tokens);
  for (let at = opens; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (at > opens && subordinators.has(token.key)) break;
    if (!isOwnVoice(sentence, token) || names.some((name) => contains(name, token))) continue;
    if (!isMainVerb(tokens, at) && !isVerbAfterName(tokens, names, at)) continue;
    const actor = subjectOf(sentence, tokens, names, opens, at);
    if (actor) return { actor, verb: { ...token, end: tokens[verbEnd(tokens, at)]!.end } };
  }
  const actor =
    names[0] ?? sentence.tokens.find((token) => token.pos === "NOUN" || token.pos === "PROPN");
  return actor ? { actor } : {};
});

const subordinators = new Set(
  "who which that whose until because while after before if as when where amid".split(" "),
);

/** `will not bring`: an auxiliary is told with its verb. */
function verbEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]!.key === "to") return at + 1;
  if (tokens[at]!.pos !== "AUX") return at;
  for (let next = at + 1; next <= at + 3 && tokens[next]; next += 1) {
    const { pos } = tokens[next]!;
    if (pos === "VERB") return next;
    if (pos !== "AUX" && pos !== "ADV" && pos !== "PART") break;
  }
  return at;
}

/** `X plans stiff tariffs`, `X to hit China`, `X targeting Y`: what the tagger takes for a noun after a name. */
function isVerbAfterName(tokens: readonly Token[], names: readonly Mention[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const name = before && names.find((one) => contains(one, before));
  if (!name || !next) return false;
  const { key, pos } = tokens[at]!;
  if (key === "to") return next.pos === "VERB" && contains(name, tokens[0]!);
  const nominal =
    /^(?:NOUN|PROPN|VERB)$/.test(pos) && next.pos !== "VERB" && !/^[,;:.-]$/.test(next.text);
  return nominal && !isPersonNoun(tokens[at]) && (/[^s]s$|ing$/.test(key) || pos === "VERB");
}

/** The first token after what only sets the scene: `Ahead of the summit, | …`, `World news: | …`. */
function opening(tokens: readonly Token[]): number {
  const first = tokens[0]?.key ?? "";
  if (!sceneWords.has(first)) return 0;
  const comma = tokens.findIndex((token) => token.text === ",");
  return comma > 0 ? comma + 1 : 0;
}

const sceneWords = new Set(
  "ahead after before amid as in on with while despite during following for since".split(" "),
);

function isMainVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const verbal = token.pos === "VERB" || token.pos === "AUX" || isReportingForm(tokens, at);
  // … , experts say: who vouches for it, not what happens.
  if (at === tokens.length - 1 && reportingVerb(token.key)) return false;
  if (!verbal || at === 0) return false;
  const before = tokens[at - 1]!;
  if (before.key === "to" || before.pos === "DET" || (before.pos === "ADP" && before.key !== "up"))
    return false;
  // A word in -ing needs a form of "be", which headlines leave out after a name alone.
  return !/ing$/.test(token.key) || before.pos === "AUX";
}

/** `Slams`, `expresses`: the tagger takes them for nouns after a name. */
function isReportingForm(tokens: readonly Token[], at: number): boolean {
  const { key, pos } = tokens[at]!;
  const before = tokens[at - 1];
  return (
    /s$/.test(key) &&
    /NOUN|PROPN/.test(pos) &&
    before?.pos === "PROPN" &&
    reportingVerb(key) !== undefined
  );
}

function subjectOf(
  sentence: AnnotatedSentence,
  tokens: readonly Token[],
  names: readonly Mention[],
  from: number,
  verb: number,
): Token | Mention | undefined {
  for (let at = verb - 1; at >= from; at -= 1) {
    const token = tokens[at]!;
    if (!isOwnVoice(sentence, token)) return undefined;
    const name = names.find((one) => contains(one, token));
    if (name) return name;
    if (token.pos === "NOUN" || token.pos === "PROPN") return sentence.tokens[at] ?? token;
    if (token.pos === "PUNCT" && token.text !== "," && !/^[’'‘"“”-]$/.test(token.text))
      return undefined;
  }
  return undefined;
}

/**
 * Tokens tagged anew with all words but names in lower case: in Headlines Like This One the tagger
 * takes every word for a name.
 */
function retag({ article, sentence }: Place): readonly Token[] {
  const { start, end, field } = sentence.sentence;
  const text = article.article[field];
  const names = sentence.mentions.filter((mention) => mention.kind === "name");
  const pieces: string[] = [];
  let done = start;
  for (const token of sentence.tokens) {
    const lower = token.text.toLowerCase();
    const kept = lower.length !== token.text.length || names.some((name) => contains(name, token));
    pieces.push(text.slice(done, token.start), kept ? token.text : lower);
    done = token.end;
  }
  const tokens = analyse(pieces.join("") + text.slice(done, end), start);
  return tokens.length === sentence.tokens.length ? tokens : sentence.tokens;
}
