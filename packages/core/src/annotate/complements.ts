import type { Token } from "../model.ts";
import { isDay, phraseAfter } from "./noun-phrases.ts";
import { type ReportingVerb, reportsIntentions } from "./reporting-verbs.ts";
import { hiddenWord } from "./subjects.ts";

/**
 * Whether a verb has a statement to report: a quotation, a clause, or a statement before it that it
 * is set off from. "Added that it would rain" and "added: “…”" report; "added 200 jobs" does not.
 * `first` is where the reporting clause starts and `end` where it ends, source included.
 */
export function hasStatement(
  tokens: readonly Token[],
  first: number,
  end: number,
  verb: ReportingVerb,
): boolean {
  if (isQuoted(tokens, first - 1)) return true;
  if (!deeds.test(verb.lemma) && isQuotedAhead(tokens, end)) return true;
  const next = pastAdjuncts(tokens, end);
  const opening = tokens[next];
  if (!opening || /^[.;!?]$/.test(opening.text)) return isSetOff(tokens[first - 1]);
  if (opening.text === ",") return isSetOff(tokens[first - 1]) || isQuoted(tokens, next + 1);
  if (/^(?:that|whether|how|why|what|when|where|if|:)$/.test(opening.key)) return true;
  if (opening.key === "to") return reportsIntentions(verb.lemma);
  return hasClause(tokens, next, expecting.test(verb.lemma));
}

/** How far behind a verb of saying a quotation is still its own, in tokens. */
const quoteReach = 25;

/** Verbs that tell a deed as often as a word; a quotation further on need not be theirs. */
const deeds = /^(?:add|find|propose|announce|show|prove|project|continue|agree|charge)$/;

/** Nouns for what somebody says: rejected claims that. */
const statements =
  /^(?:claim|allegation|suggestion|accusation|report|notion|idea|rumou?r|assertion|charge|view|argument|theory)s?$/;

/** With these, "to" behind a noun tells what somebody says: they expect the river to rise. */
const expecting = /^(?:expect|predict|forecast|project|estimate|believe|reckon)$/;

function isSetOff(token: Token | undefined): boolean {
  return /^[,—–]$/.test(token?.text ?? "");
}

function isQuoted(tokens: readonly Token[], position: number): boolean {
  const token = tokens[position];
  return (
    token?.text === hiddenWord || (token?.text === "," && tokens[position - 1]?.text === hiddenWord)
  );
}

/** A quotation later in the same clause: stressed the need for “a clear rule”. */
function isQuotedAhead(tokens: readonly Token[], end: number): boolean {
  const ahead = tokens.slice(end, end + quoteReach);
  const stop = ahead.findIndex(({ text }) => /^[,;]$/.test(text));
  const clause = stop < 0 ? ahead : ahead.slice(0, stop);
  return clause.some(({ text }) => text === hiddenWord);
}

/** Days, places and listeners behind a verb: announced on Monday in Oslo that. */
function pastAdjuncts(tokens: readonly Token[], start: number): number {
  let at = start;
  for (let steps = 0; steps < 5; steps += 1) {
    const token = tokens[at];
    if (!token) break;
    const phrase = token.pos === "ADP" ? phraseAfter(tokens, at + 1) : undefined;
    if (isDay(token) || token.pos === "ADV") at += 1;
    else if (/^(?:last|this|earlier|late)$/.test(token.key) && isTime(tokens[at + 1])) at += 2;
    else if (phrase && !isFiniteVerb(tokens, phrase.end)) at = phrase.end;
    else break;
  }
  return at;
}

function isTime(token: Token | undefined): boolean {
  return isDay(token) || token?.pos === "NOUN";
}

/**
 * A subject with a verb of its own before the next mark, and no relative clause in between. With verbs of
 * expectation "to" will do: expect the river to rise.
 */
function hasClause(tokens: readonly Token[], start: number, expects: boolean): boolean {
  let noun = false;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.text === "," && /^(?:who|which|whose)$/.test(tokens[at + 1]?.key ?? "")) {
      const close = tokens.findIndex((other, place) => place > at && other.text === ",");
      if (close < 0) return false;
      at = close;
      continue;
    }
    if (!token || /^[,;:—–()]$/.test(token.text)) return false;
    if (noun && token.key === "to" && expects && tokens[at + 1]?.pos === "VERB") return true;
    if (token.text === hiddenWord) return true;
    if (noun && /^(?:that|who|which|whose|whom)$/.test(token.key))
      return token.key === "that" && statements.test(tokens[at - 1]?.key ?? "");
    if (noun && isFiniteVerb(tokens, at)) return true;
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(token.pos)) noun = true;
  }
  return false;
}

/** Not "to win", not "winning", not "won by". */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:VERB|AUX)$/.test(token.pos) || token.key.endsWith("ing")) return false;
  let from = at - 1;
  while (tokens[from]?.pos === "ADV") from -= 1;
  return !/^(?:to|not|being|having)$/.test(tokens[from]?.key ?? "") && tokens[at + 1]?.key !== "by";
}
