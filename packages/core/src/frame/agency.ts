import { contentId } from "../digest.ts";
import type { Framing, Link, Span, Token } from "../model.ts";
import { contains, overlaps } from "../span.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { isOwnVoice, type Lookup, type Place, point, tokenAt, wordsAt } from "./lookup.ts";
import { isActor } from "./person-nouns.ts";

type Agency = Framing["agency"][number];
type Reading = Agency["readings"][number];

/** How many words may stand between a verb and what was done to whom. */
const reach = 8;

/** Forms of “be” and “get” that make a passive with a participle. */
const passiveMakers = new Set("be been being is are was were am get gets got getting".split(" "));

/** Words between a passive's two parts, or between a subject and its verb. */
const between = new Set(
  "not n't never have has had having will would could may might also".split(" "),
);

/** Verbs that have nobody who does them, or that are passive by habit. */
const hollow = new Set(
  "be have do make get go come see find discover learn base concern involve call name know expect suppose schedule set locate bear".split(
    " ",
  ),
);

/** One verb where it stands, and who did it to whom. */
interface Act {
  readonly voice: Reading["voice"];
  readonly verb: Span;
  /** Where it says who did it; empty where nobody is told. */
  readonly agent?: Span;
  /** Where it says to whom or what it was done. */
  readonly patient: Span;
}

/**
 * One act that one outlet tells with who did it and another without: `police shot two men` and `two
 * men were shot`. This assumes that the same verb with the same shared object is the same act; a
 * sentence that names the agent elsewhere hides nobody and is left out.
 */
export function findAgency(lookup: Lookup, links: readonly Link[]): Agency[] {
  const tellings = new Map<string, Telling>();
  const sets = new DisjointSets();
  for (const link of links) {
    const left = lookup.sentences.get(link.left);
    const right = lookup.sentences.get(link.right);
    if (!left || !right) continue;
    for (const pair of pairActs(left, right, link)) {
      const keys = pair.map(({ place, act }) => `${place.sentence.sentence.id} ${act.verb.start}`);
      pair.forEach((telling, n) => {
        tellings.set(keys[n]!, telling);
      });
      sets.join(keys[0]!, keys[1]!);
    }
  }
  const order = new Map([...lookup.sentences.keys()].map((id, at) => [id, at]));
  const at = ({ place }: Telling): number => order.get(place.sentence.sentence.id)!;
  return sets
    .groups()
    .map((keys) => keys.map((key) => tellings.get(key)!).sort((a, b) => at(a) - at(b)))
    .sort((a, b) => at(a[0]!) - at(b[0]!))
    .map(describe);
}

/** An act where one sentence tells it. */
interface Telling {
  readonly place: Place;
  readonly act: Act;
}

function pairActs(left: Place, right: Place, link: Link): [Telling, Telling][] {
  const { matches } = link.evidence;
  return matches.flatMap((match): [Telling, Telling][] => {
    if (match.kind !== "word" && match.kind !== "synonym") return [];
    const a = tokenAt(left.sentence.tokens, match.left.start);
    const b = tokenAt(right.sentence.tokens, match.right.start);
    if (!isSameVerb(left.sentence.tokens[a], right.sentence.tokens[b])) return [];
    const one = readAct(left, a);
    const two = one && readAct(right, b);
    if (!one || !two || (one.voice === "agentless") === (two.voice === "agentless")) return [];
    const samePatient = matches.some(
      (other) => contains(one.patient, other.left) && contains(two.patient, other.right),
    );
    if (!samePatient) return [];
    const told = one.voice === "agentless" ? two : one;
    const isTold = matches.some((other) =>
      overlaps(told.agent!, told === one ? other.left : other.right),
    );
    if (isTold || !isActorAt(told === one ? left : right, told.agent!)) return [];
    return [
      [
        { place: left, act: one },
        { place: right, act: two },
      ],
    ];
  });
}

/** Somebody with a name, or a noun for persons or a body: a night and an inspection do nothing. */
function isActorAt({ sentence }: Place, agent: Span): boolean {
  const last = sentence.tokens[tokenAt(sentence.tokens, agent.end - 1)];
  return (
    (last !== undefined && isActor(last.key)) ||
    sentence.mentions.some((one) => one.end === agent.end && one.kind !== "pronoun")
  );
}

/** One of the two may be tagged as a noun (`police shot two men`) where the form is the same. */
function isSameVerb(one: Token | undefined, two: Token | undefined): boolean {
  if (!one || !two || (one.pos !== "VERB" && two.pos !== "VERB")) return false;
  return one.pos === two.pos ? one.lemma === two.lemma : one.key === two.key;
}

function readAct(place: Place, at: number): Act | undefined {
  const { tokens } = place.sentence;
  const token = tokens[at];
  if (!token || token.negated || hollow.has(token.lemma)) return undefined;
  if (!isOwnVoice(place.sentence, token) || /ing$/.test(token.key)) return undefined;
  const auxiliary = before(tokens, at);
  return passiveMakers.has(tokens[auxiliary]?.key ?? "")
    ? readPassive(tokens, at, auxiliary)
    : readActive(tokens, at);
}

/** The token before a verb that is no adverb and no auxiliary of time. */
function before(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && (tokens[at]!.pos === "ADV" || between.has(tokens[at]!.key))) at -= 1;
  return at;
}

const elsewhere = /^(?:similar|another|other|previous|previously|earlier)$/;

function readPassive(tokens: readonly Token[], at: number, auxiliary: number): Act | undefined {
  let subject = before(tokens, auxiliary);
  // “Ann Lee, a mother of six, was …”: the subject stands before the aside.
  if (tokens[subject]?.text === ",") subject -= 1;
  // A law that was announced last week: what the sentence takes for known hides nobody.
  if (/^(?:that|which|who)$/.test(tokens[subject]?.key ?? "")) return undefined;
  const from = Math.max(0, subject - reach);
  // A similar case was sent back: another one.
  const isOther = tokens.slice(from, auxiliary).some(({ key }) => elsewhere.test(key));
  if (isOther) return undefined;
  if (!isNominal(tokens[subject]) && tokens[subject]?.pos !== "NUM") return undefined;
  const patient = { start: tokens[from]!.start, end: tokens[subject]!.end };
  const agent = byPhrase(tokens, at);
  return {
    voice: agent ? "passive" : "agentless",
    verb: { start: tokens[firstAuxiliary(tokens, auxiliary)]!.start, end: tokens[at]!.end },
    ...(agent ? { agent } : {}),
    patient,
  };
}

/** `had been banned` begins with `had`. */
function firstAuxiliary(tokens: readonly Token[], auxiliary: number): number {
  let first = auxiliary;
  while (first > 0 && tokens[first - 1]!.pos === "AUX") first -= 1;
  return first;
}

/** `by the police`, but neither `by Friday` nor `by closing the road`. */
function byPhrase(tokens: readonly Token[], verb: number): Span | undefined {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 2 * reach); at += 1) {
    if (/^[.;:]$/.test(tokens[at]!.text)) return undefined;
    if (tokens[at]!.key === "by" && isPhraseStart(tokens[at + 1]))
      return phraseFrom(tokens, at + 1);
  }
  return undefined;
}

function readActive(tokens: readonly Token[], at: number): Act | undefined {
  const subject = before(tokens, at);
  const object = tokens[at + 1]?.pos === "ADV" ? at + 2 : at + 1;
  // “the men killed in the fire” is a participle, and has no object behind it.
  if (!isNominal(tokens[subject]) || !isPhraseStart(tokens[object])) return undefined;
  if (/^(?:it|that|which|who|this)$/.test(tokens[subject]!.key)) return undefined;
  const last = pastRelative(tokens, subject);
  let first = last;
  while (first > 0 && last - first < reach && isInPhrase(tokens[first - 1]!)) first -= 1;
  const end = Math.min(tokens.length - 1, object + reach);
  return {
    voice: "active",
    verb: { start: tokens[at]!.start, end: tokens[at]!.end },
    agent: { start: tokens[first]!.start, end: tokens[last]!.end },
    patient: { start: tokens[object]!.start, end: tokens[end]!.end },
  };
}

/** The examiner | who wrote the report | ruled …: the noun before the relative clause is who did it. */
function pastRelative(tokens: readonly Token[], subject: number): number {
  for (let at = subject; at > Math.max(0, subject - reach); at -= 1) {
    if (/^[,.;:]$/.test(tokens[at]!.text)) return subject;
    if (/^(?:who|which|that)$/.test(tokens[at]!.key) && isNominal(tokens[at - 1])) return at - 1;
  }
  return subject;
}

function isNominal(token: Token | undefined): boolean {
  return /^(?:NOUN|PROPN|PRON)$/.test(token?.pos ?? "");
}

function isPhraseStart(token: Token | undefined): boolean {
  return /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ)$/.test(token?.pos ?? "");
}

function isInPhrase(token: Token): boolean {
  return /^(?:NOUN|PROPN|DET|NUM|ADJ)$/.test(token.pos) || token.key === "'s";
}

function phraseFrom(tokens: readonly Token[], from: number): Span {
  let last = from;
  while (last - from < reach && tokens[last + 1] && isInPhrase(tokens[last + 1]!)) last += 1;
  return { start: tokens[from]!.start, end: tokens[last]!.end };
}

function describe(tellings: readonly Telling[]): Agency {
  const readings = tellings.map(({ place, act }) => read(place, act));
  const told = tellings.findIndex(({ act }) => act.voice !== "agentless");
  const bare = tellings.findIndex(({ act }) => act.voice === "agentless");
  const outlet = (at: number): string => tellings[at]!.place.article.article.outlet;
  return {
    id: contentId("agency", ...readings.map(({ sentence, text }) => `${sentence} ${text}`)),
    readings,
    note: `${outlet(told)} says who did it (“${readings[told]!.agent}”); ${outlet(bare)} has “${readings[bare]!.text}” and names nobody there.`,
  };
}

function read(place: Place, { voice, verb, agent }: Act): Reading {
  return { ...point(place, verb), voice, ...(agent ? { agent: wordsAt(place, agent) } : {}) };
}
