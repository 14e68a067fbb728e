import { countryOf, isKnownPlace, stateOf } from "../annotate/mentions/countries.ts";
import { isCourtesyTitle, isHeadOfState, roleNoun } from "../annotate/mentions/titles.ts";
import type { AnnotatedSentence, Span, Token } from "../model.ts";
import { remember } from "../remember.ts";
import { isEvaluative } from "./evaluative.ts";
import { camps } from "./label-difference.ts";
import { type Place, tokenAt } from "./lookup.ts";
import { isPersonNoun, singularOf } from "./person-nouns.ts";

/** How many words on either side of a label say something of the same person as a rule. */
const around = 10;

/**
 * The words of a description, the head noun last, without what only says where or for whom: `U.S.
 * president`, `the president` and `Ohio’s president` are one. What follows `of`, `for` or `with`
 * narrows the head noun down.
 */
export function describingWords(
  { sentence }: Place,
  span: Span,
  names: readonly string[],
): string[] {
  const { tokens } = sentence;
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)));
  const words: string[] = [];
  let head: string | undefined;
  for (
    let at = tokenAt(tokens, span.start);
    at < tokens.length && tokens[at]!.end <= span.end;
    at += 1
  ) {
    const token = tokens[at]!;
    // The suspected gunman’s | brother: what stands before belongs to somebody else.
    if (token.key === "'s" && head === undefined) words.length = 0;
    if (token.pos === "ADP" && head === undefined) head = words.pop();
    if (!/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.pos) && !isEvaluative(token.key)) continue;
    const key = token.key.replace(/\.$/, "");
    if (own.has(key) || isPlaceWord(tokens, at) || isCourtesyTitle(key) || fillers.has(key))
      continue;
    if (isProper(sentence, at)) continue;
    if (tokens[at + 1]?.key === "'s" || isPortfolio(tokens, at, span.end)) continue;
    words.push(foldWord(key));
  }
  return head === undefined ? words : [...words, head];
}

/** Part of an office: staff | secretary, campaign | manager. Whom one names oneself by is none: ally | and leader. */
function isPortfolio(tokens: readonly Token[], at: number, end: number): boolean {
  const { key, pos } = tokens[at]!;
  if (!/^(?:NOUN|PROPN)$/.test(pos) || /-/.test(key) || isEvaluative(key) || camps.has(key))
    return false;
  if (isPersonNoun(tokens[at]) && key !== "staff") return false;
  let next = at + 1;
  while (
    /^(?:NOUN|PROPN)$/.test(tokens[next]?.pos ?? "") &&
    !roleNoun(tokens[next]!.key) &&
    tokens[next]!.key !== "member"
  )
    next += 1;
  return (
    tokens[next] !== undefined &&
    tokens[next]!.end <= end &&
    (roleNoun(tokens[next]!.key) !== undefined || tokens[next]!.key === "member")
  );
}

/** Part of a body's name: offices and camps are not, except in `Republican National Committee`. */
function isProper({ sentence, tokens }: AnnotatedSentence, at: number): boolean {
  const { text } = tokens[at]!;
  const key = tokens[at]!.key.replace(/\.$/, "");
  if (/^\p{Lu}{2,}$/u.test(text) && !roleNoun(key) && !camps.has(key)) return true;
  if (sentence.role === "headline" || !/^\p{Lu}/u.test(text) || roleNoun(key) || isEvaluative(key))
    return false;
  const next = tokens[at + 1];
  if (camps.has(key))
    return /^(?:National|Party|Governors|Conference|Committee|Union)$/.test(next?.text ?? "");
  return at > 0 || /^\p{Lu}/u.test(next?.text ?? "");
}

/** A country or state, its people's name, or half of one: North | Korea’s. */
function isPlaceWord(tokens: readonly Token[], at: number): boolean {
  const isPlace = (words: string): boolean =>
    countryOf(words) !== undefined || stateOf(words) !== undefined || isKnownPlace(words);
  const key = (n: number): string => tokens[n]?.key ?? "";
  if (isPlace(tokens[at]!.text) || isPlace(key(at)) || /^(?:u\.?s\.?|u\.?k\.?)$/.test(key(at)))
    return true;
  return isPlace(`${key(at)} ${key(at + 1)}`) || isPlace(`${key(at - 1)} ${key(at)}`);
}

/** Words that every outlet adds or leaves out as it likes. */
const fillers = new Set(
  `then current present own same new other country nation state s national federal official year-old old year
   late longtime longstanding top senior company firm group agency department union body organization organisation
   one first last key chief presiding sitting outgoing incoming ruling personal fellow team panel`.split(
    /\s+/,
  ),
);

/** One word for the words of one office. */
export const foldWord: (key: string) => string = remember((key) => {
  const noun = (roleNoun(key) ?? singularOf(key))
    .replace(/(?<=.)(?:woman|person)$/, "man")
    .replace(/^chair$/, "chairman")
    .replace(/^(?:attorney|counsel|counselor)$/, "lawyer")
    .replace(/^(?:democrat|dems?)$/, "democratic")
    .replace(/^gop$/, "republican")
    .replace(/^(?:advisor|aide|staffer|assistant)$/, "adviser")
    .replace(/^(?:actress|star)$/, "actor")
    .replace(/^(?:owner|co-founder)$/, "founder")
    .replace(/^(?:co-anchor|anchor|anchorman|moderator)$/, "host")
    .replace(/^(?:executive|ceo)$/, "executive")
    .replace(/^(?:congressman|lawmaker|legislator)$/, "representative")
    .replace(/^(?:hopeful|contender|nominee)$/, "candidate")
    .replace(/^(?:perpetrator|shooter|attacker|assailant)$/, "gunman");
  return isHeadOfState(noun) ? "head of state" : noun;
});

/** Words next to a label, a party in brackets included: (R-Ohio), D-Ohio. */
export function wordsAround({ sentence: { tokens } }: Place, span: Span): string[] {
  const from = Math.max(0, tokenAt(tokens, span.start) - around);
  const near = tokens.slice(from, tokenAt(tokens, span.end) + around);
  return near.map(foldToken).filter((word) => word !== "");
}

/** A token's word, a party by its initial; empty for a mark. */
function foldToken({ key, text }: Token): string {
  const party = /^([DR])(?:[-–.]|$)/.exec(text)?.[1];
  if (party) return party === "D" ? "democratic" : "republican";
  return foldLetters(key);
}

const foldLetters = remember((key) => (/\p{L}/u.test(key) ? foldWord(key.replace(/\.$/, "")) : ""));
