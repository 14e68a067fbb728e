import type { Token } from "../model.ts";
import { isKnownPlace } from "./mentions/countries.ts";
import {
  isDay,
  isDocument,
  isPeople,
  type NounPhrase,
  phraseAfter,
  phraseBefore,
} from "./noun-phrases.ts";
import { antecedent } from "./relative-clauses.ts";
import { type ReportingVerb, reportingVerb } from "./reporting-verbs.ts";

/** A source in a sentence's tokens, and where it stands. */
export interface Found {
  readonly phrase: NounPhrase;
  readonly borrowed: boolean;
  readonly inverted: boolean;
}

/** What stands for a word that is masked. */
export const hiddenWord = "”";

/** Who does the reporting: before the verb, after it (said X), or the subject of an earlier verb. */
export function sourceOf(
  tokens: readonly Token[],
  position: number,
  verb: ReportingVerb,
  last: Found | undefined,
): Found | undefined {
  const participle = tokens[position]?.key.endsWith("ing") ?? false;
  const { subjectEnd, passive } = beforeVerb(tokens, position, participle);
  const reduced =
    tokens[position + 1]?.key === "by" && /(?:ed|en)$/.test(tokens[position]?.key ?? "");
  if (passive || reduced) {
    const by = tokens.findIndex(
      (token, at) => at > position && at < position + 4 && token.key === "by",
    );
    return by > 0 ? sourceAfter(tokens, by + 1) : undefined;
  }
  // The notes quote the mayor as saying: the mayor speaks.
  if (participle && tokens[position - 1]?.key === "as") {
    const quoted = phraseBefore(tokens, position - 1);
    if (quoted) return { phrase: quoted, borrowed: false, inverted: false };
  }
  const inverted = invertedSubject(tokens, position, subjectEnd, verb);
  if (inverted) return { phrase: inverted, borrowed: false, inverted: true };
  const direct = subjectAt(tokens, subjectEnd, participle);
  if (direct) return { phrase: direct, borrowed: false, inverted: false };
  const borrowed =
    last?.phrase ??
    earlierSubject(tokens, subjectEnd) ??
    (participle ? laterSubject(tokens, position) : openingName(tokens, subjectEnd));
  return borrowed && { phrase: borrowed, borrowed: true, inverted: false };
}

/** The noun phrase at `start`, as after according to. */
export function sourceAfter(tokens: readonly Token[], start: number): Found | undefined {
  const phrase = phraseAfter(tokens, start);
  return phrase && { phrase: nameAfter(tokens, phrase), borrowed: false, inverted: true };
}

/** Steps back over what may stand between a subject and its verb: has also not said. */
function beforeVerb(
  tokens: readonly Token[],
  position: number,
  participle: boolean,
): { readonly subjectEnd: number; readonly passive: boolean } {
  let at = position;
  let passive = false;
  while (at > 0) {
    const token = tokens[at - 1];
    if (
      !token ||
      !(
        /^(?:AUX|ADV|PART)$/.test(token.pos) ||
        (token.key === "have" && at === position) ||
        isDay(token) ||
        isBeforeDay(tokens, at - 1)
      ) ||
      (token.key === "'s" && !isContracted(tokens, at - 1))
    )
      break;
    if (/^(?:be|is|are|was|were|been|being)$/.test(token.key) && !participle) passive = true;
    at -= 1;
    // Is reported to have said.
    if (token.key === "to" && hearsay.test(tokens[at - 1]?.key ?? "")) {
      at -= 1;
      while (tokens[at - 1]?.pos === "AUX") at -= 1;
      return { subjectEnd: at, passive: false };
    }
  }
  return { subjectEnd: at, passive };
}

const hearsay = /^(?:reported|said|alleged|believed|understood|rumou?red|thought|quoted)$/;

/** Lee on Monday said. */
function isBeforeDay(tokens: readonly Token[], position: number): boolean {
  return tokens[position]?.key === "on" && isDay(tokens[position + 1]);
}

function isContracted(tokens: readonly Token[], position: number): boolean {
  return tokens[position - 1]?.pos === "PRON";
}

/** Verbs whose object is the listener. */
const addressing = new Set(["tell", "inform", "assure", "reassure", "advise"]);

/** “…,” said Mary Jones: the subject follows where nothing but the statement stands before the verb. */
function invertedSubject(
  tokens: readonly Token[],
  position: number,
  subjectEnd: number,
  verb: ReportingVerb,
): NounPhrase | undefined {
  const before = tokens[subjectEnd - 1];
  if (verb.takes === "words" || addressing.has(verb.lemma) || subjectEnd !== position || !before) {
    return undefined;
  }
  const quoted =
    before.text === hiddenWord ||
    (before.text === "," && tokens[subjectEnd - 2]?.text === hiddenWord);
  if (!quoted && before.text !== ",") return undefined;
  const first = tokens[position + 1];
  if (!first || isDay(first)) return undefined;
  const phrase = phraseAfter(tokens, position + 1);
  if (!phrase) return undefined;
  const follows = tokens[phrase.end];
  if (follows && /^(?:VERB|AUX|PART)$/.test(follows.pos) && follows.key !== "to") return undefined;
  if (quoted) return nameAfter(tokens, phrase);
  if (follows && !/^(?:[.,;]|who)$/.test(follows.text) && follows.pos !== "ADP") return undefined;
  const named = tokens.slice(phrase.first, phrase.headEnd).some((token) => token.pos === "PROPN");
  const rest = tokens.slice(phrase.end);
  const stop = rest.findIndex((token) => token.pos === "PUNCT");
  const clause = rest
    .slice(0, stop < 0 ? rest.length : stop)
    .some((token) => /^(?:VERB|AUX)$/.test(token.pos));
  return (named || first.pos === "DET") && !clause ? nameAfter(tokens, phrase) : undefined;
}

/** Said one of her lawyers, Ann Reed: the name says it best. */
function nameAfter(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (isName(tokens, phrase) || tokens[phrase.end]?.text !== ",") return phrase;
  const name = phraseAfter(tokens, phrase.end + 1);
  const stop = name && tokens[name.end]?.text;
  const closed = stop === undefined || /^[.,;”]$/.test(stop);
  return name && closed && isName(tokens, name) ? name : phrase;
}

/** Nothing but proper nouns up to its head. */
function isName(tokens: readonly Token[], phrase: NounPhrase): boolean {
  return tokens.slice(phrase.first, phrase.headEnd).every((token) => token.pos === "PROPN");
}

/** The subject that ends at `end`: a noun phrase, one with an appositive, or what `who` stands for. */
function subjectAt(
  tokens: readonly Token[],
  end: number,
  participle: boolean,
): NounPhrase | undefined {
  const before = tokens[end - 1];
  if (!before) return undefined;
  if (/^(?:who|which|that)$/.test(before.key)) {
    const comma = tokens[end - 2]?.text === ",";
    const stop = pastBrackets(tokens, comma ? end - 2 : end - 1);
    const phrase = phraseBefore(tokens, stop);
    return (
      phrase &&
      (nameBefore(tokens, phrase, before.key, stop) ?? describedName(tokens, phrase) ?? phrase)
    );
  }
  if (isAsideMark(tokens, end - 1))
    return participle ? undefined : subjectBeforeAside(tokens, end - 1);
  const phrase = subjectPhrase(tokens, end);
  // Issued a statement saying: whoever issued it speaks.
  return participle && phrase && isDocument(tokens[phrase.headEnd - 1]?.key) ? undefined : phrase;
}

/** A verdict on the plan from Ann Lee, who said: “who” is a person, not the verdict. */
function nameBefore(
  tokens: readonly Token[],
  phrase: NounPhrase,
  relative: string,
  stop: number,
): NounPhrase | undefined {
  const head = tokens[phrase.headEnd - 1];
  if (relative !== "who" || head?.pos !== "NOUN" || isPeople(head.key)) return undefined;
  let first = stop;
  while (first > phrase.headEnd && tokens[first - 1]?.pos === "PROPN") first -= 1;
  const from = tokens[first - 1]?.key === "from" || tokens[first - 1]?.key === "by";
  return from && first < stop ? { first, end: stop, headEnd: stop } : undefined;
}

/** Ann Lee (D-N.J.), who said: the name before the brackets. */
function pastBrackets(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ")") return end;
  let open = end - 2;
  while (open > 0 && end - open < 8 && tokens[open]?.text !== "(") open -= 1;
  return tokens[open]?.text === "(" ? open : end;
}

/** The noun phrase that ends at `end`, or what it describes: the man who met the mayor. */
function subjectPhrase(tokens: readonly Token[], end: number): NounPhrase | undefined {
  const phrase = phraseBefore(tokens, end);
  const name = phrase && nameBehindTime(tokens, phrase);
  if (name) return name;
  const owner = phrase && antecedent(tokens, phrase);
  if (!owner) return phrase;
  return tokens[owner.end]?.text === "," ? owner : { ...owner, end };
}

/** At the time Lee says, the day Lee said: Lee speaks, and no phrase runs on from before the time. */
function nameBehindTime(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  const { end } = phrase;
  let first = end;
  while (first > phrase.first && tokens[first - 1]?.pos === "PROPN") first -= 1;
  const opens = first < end && timeWords.test(tokens[first - 1]?.key ?? "");
  return opens ? { first, end, headEnd: end } : undefined;
}

/** Nouns that a clause follows without a word that opens it: the time she left. */
const timeWords = /^(?:time|moment|day|night|morning|week|month|year|way|reason)$/;

/** A comma, dash or bracket that may close an aside between a subject and its verb. */
function isAsideMark(tokens: readonly Token[], position: number): boolean {
  return openersOf(tokens, position) !== undefined;
}

/** What opens the aside that the mark closes; a hyphen stands for a dash where it has space around it. */
function openersOf(tokens: readonly Token[], position: number): RegExp | undefined {
  const token = tokens[position];
  if (token?.text === ",") return /^,$/;
  if (token?.text === ")") return /^\($/;
  if (!/^(?:[—–-]|--)$/.test(token?.text ?? "")) return undefined;
  const spaced = (tokens[position - 1]?.end ?? 0) < (token?.start ?? 0);
  return spaced || token?.text === "—" ? /^(?:[—–-]|--)$/ : undefined;
}

/** How many commas are looked back over: Mary Jones, 42, of Boston, a lawyer, said. */
const asides = 4;

function subjectBeforeAside(tokens: readonly Token[], comma: number): NounPhrase | undefined {
  const opener = openersOf(tokens, comma) ?? /^,$/;
  let seen = 0;
  for (let at = comma - 1; at > 0 && comma - at < 60 && seen < asides; at -= 1) {
    const token = tokens[at];
    if (token?.text === hiddenWord) break;
    if (!opener.test(token?.text ?? "") || !isAsideOpener(tokens, at)) continue;
    seen += 1;
    const phrase = phraseBefore(tokens, at);
    if (phrase && isParty(tokens, phrase)) continue;
    const outer = phrase && antecedent(tokens, phrase);
    if (outer) return tokens[outer.end]?.text === "," ? outer : { ...outer, end: at };
    const lead = phrase && tokens[phrase.first - 1];
    const inner = phraseBefore(tokens, comma);
    const apposed =
      inner && inner.first === at + 1 && isName(tokens, inner) && !isRegion(tokens, inner);
    const described = phrase && (tokens[phrase.first]?.pos === "DET" || !isName(tokens, phrase));
    if (apposed && described && seen === 1 && token?.text === ",") return inner;
    if (phrase && /^(?:who|which)$/.test(tokens[phrase.first]?.key ?? "")) continue;
    const name = described ? describedName(tokens, phrase) : undefined;
    if (name) return name;
    if (phrase && lead?.pos !== "ADP" && !/^(?:NUM)$/.test(tokens[phrase.headEnd - 1]?.pos ?? ""))
      return phrase;
  }
  return undefined;
}

/** On her way to a summit in Quebec City, Canada, the mayor said: a place after a place. */
function isRegion(tokens: readonly Token[], { first, headEnd }: NounPhrase): boolean {
  let before = first - 1;
  while (tokens[before - 1]?.pos === "PROPN") before -= 1;
  const located = /^(?:in|at|near|outside|around|to|from)$/.test(tokens[before - 1]?.key ?? "");
  if (located && headEnd - first === 1) return true;
  const words = tokens.slice(first, headEnd).map(({ key }) => key);
  return isKnownPlace(words.join(" "));
}

/** Ann Lee, the mother of a pupil, said: the name says it best. */
function describedName(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  if (tokens[phrase.first]?.pos !== "DET" && isName(tokens, phrase)) return undefined;
  if (tokens[phrase.first - 1]?.text !== ",") return undefined;
  const end = phrase.first - 1;
  let first = end;
  while (tokens[first - 1]?.pos === "PROPN") first -= 1;
  const lead = tokens[first - 1];
  // The mayor of New Haven, a lawyer, said: the city is no speaker.
  const hangs =
    lead?.pos === "ADP" && (end - first < 2 || !/^(?:for|by|from|to|with)$/.test(lead.key));
  return first < end && !hangs && !isParty(tokens, { first, end, headEnd: end })
    ? { first, end, headEnd: end }
    : undefined;
}

/** Rep. Ann Lee, D-N.J., co-chair of the council, said: party and state are no name. */
function isParty(tokens: readonly Token[], { first, headEnd }: NounPhrase): boolean {
  const party = tokens[first]?.text ?? "";
  return headEnd - first <= 3 && (/^[DRI]$/.test(party) || /^[DRI][-–]\p{Lu}/u.test(party));
}

/** A hyphen inside a word opens nothing. */
function isAsideOpener(tokens: readonly Token[], position: number): boolean {
  const token = tokens[position];
  return token?.text !== "-" || (tokens[position - 1]?.end ?? 0) < token.start;
}

/** How far back, in tokens, the subject of a participle or of a second verb is looked for. */
const reach = 60;

/** Words that open a clause whose subject is not the one that goes on speaking behind it. */
const subordinators =
  /^(?:after|before|as|when|while|since|until|because|although|though|if|unless|that|where|who|which|whether|than)$/;

/** The subject of the nearest verb before `end` in a main clause, or in any clause where there is none. */
export function earlierSubject(tokens: readonly Token[], end: number): NounPhrase | undefined {
  let nearest: NounPhrase | undefined;
  for (let at = end - 1; at > 0 && end - at < reach; at -= 1) {
    const token = tokens[at];
    if (
      !token ||
      !/^(?:VERB|AUX)$/.test(token.pos) ||
      token.key.endsWith("ing") ||
      tokens[at - 1]?.key === "to"
    )
      continue;
    const { subjectEnd } = beforeVerb(tokens, at, false);
    const before = tokens[subjectEnd - 1];
    if (!before || before.text === hiddenWord) continue;
    const subject = subjectAt(tokens, subjectEnd, false);
    if (!subject || isObject(tokens, subject)) continue;
    if (!subordinators.test(tokens[subject.first - 1]?.key ?? "")) return subject;
    nearest ??= subject;
  }
  return nearest;
}

/** Issued an order overruling rules put in place: the order is no subject of “put”. */
function isObject(tokens: readonly Token[], { first }: NounPhrase): boolean {
  const before = tokens[first - 1];
  return before?.pos === "VERB" && before.text !== hiddenWord && !reportingVerb(before.key);
}

/** Lee shot back on Monday and said …: the name that opens the sentence, whatever its verb is taken for. */
function openingName(tokens: readonly Token[], end: number): NounPhrase | undefined {
  if (tokens[end - 1]?.key !== "and") return undefined;
  const name = phraseAfter(tokens, 0);
  return name && name.headEnd < end && tokens[0]?.pos === "PROPN"
    ? { first: 0, end: properEnd(tokens, name), headEnd: properEnd(tokens, name) }
    : undefined;
}

function properEnd(tokens: readonly Token[], { first, headEnd }: NounPhrase): number {
  let end = first;
  while (end < headEnd && tokens[end]?.pos === "PROPN") end += 1;
  return end;
}

/** Speaking in Ohio, Smith …: the subject after the first comma. */
function laterSubject(tokens: readonly Token[], position: number): NounPhrase | undefined {
  if (position > 2) return undefined;
  const comma = tokens.findIndex((token, at) => at > position && token.text === ",");
  if (comma < 0) return undefined;
  const phrase = phraseAfter(tokens, comma + 1);
  // Green referenced Adolf Hitler: the tagger takes the verb for a part of the name.
  const verb = tokens.findIndex(
    ({ pos, text }, at) =>
      at > comma + 1 &&
      at < (phrase?.headEnd ?? 0) &&
      pos !== "PROPN" &&
      /^\p{Ll}.*ed$/u.test(text),
  );
  return phrase && verb > 0 && tokens[comma + 1]?.pos !== "DET"
    ? { first: comma + 1, end: verb, headEnd: verb }
    : phrase;
}
