import type { Span, Token } from "../../model.ts";
import { contains } from "../../span.ts";
import { isDay } from "../noun-phrases.ts";
import type { Report } from "../reports.ts";

/** The part of a sentence that a reporting clause can govern. */
export interface Scope extends Span {
  /** The clause opens what it governs: what stands before it belongs to another clause. */
  readonly opens: boolean;
}

/**
 * Where the words stand that a reporting clause vouches for, in a sentence with other clauses:
 *
 *     The firm[, which employs 500, according to its site,] filed for bankruptcy.      an inserted clause
 *     The bridge [(closed since May, according to the city)] reopened.
 *     Lee was fired because, [she said, she had spoken out].                            it opens a clause
 *     [Lee said the deal was dead], but the council approved it.                        a turn
 *     [Lee said she supports the bridge], triggering anger among residents.             what came of it
 *
 * Words inside `quotes` are one block: nothing in them closes a clause of the sentence.
 */
export function scopeOf(
  sentence: Span,
  tokens: readonly Token[],
  report: Report,
  reports: readonly Report[],
  quotes: readonly Span[],
): Scope {
  const line: Line = {
    tokens,
    isOpen: (at) => !quotes.some((quote) => contains(quote, tokens[at]!)),
    first: tokens.findIndex((token) => token.end > startOf(report)),
    end: indexAfter(tokens, endOf(report)),
  };
  const inserted = bracketsAround(line) ?? relativeAround(line, report) ?? clauseAround(line);
  const left = Math.max(
    inserted?.start ?? sentence.start,
    turnBefore(line, report, reports) ?? sentence.start,
  );
  const right = Math.min(
    inserted?.end ?? sentence.end,
    closeOfRelative(line) ?? sentence.end,
    turnAfter(line, report, reports) ?? sentence.end,
    outcomeAfter(line) ?? sentence.end,
  );
  return { start: left, end: right, opens: opensClause(line) };
}

/** A sentence as seen from a report in it. */
interface Line {
  readonly tokens: readonly Token[];
  /** The token stands outside all quotations. */
  readonly isOpen: (at: number) => boolean;
  /** First token of the reporting clause, and the first after it. */
  readonly first: number;
  readonly end: number;
}

/** Words that open a clause: whatever stands before them is none of the report's. */
const openers =
  /^(?:because|since|although|though|while|whereas|that|who|whom|which|where|whose|and|but|yet|or|so|when|if|as|after|before|until|unless)$/;

/** `because, she said, …`, `; according to the mayor, …`, `who, they said, …`. */
function opensClause(line: Line): boolean {
  const { tokens, first } = line;
  const before = tokens[first - 1];
  if (!before) return false;
  if (before.text === ";") return true;
  const comma = before.text === ",";
  const word = tokens[comma ? first - 2 : first - 1];
  if (!openers.test(word?.key ?? "")) return false;
  // The bridge is unsafe, as Lee said on Monday.
  const rest = tokens.slice(line.end);
  const trails = word?.key === "as" && tokens[first - 2]?.text === ",";
  if (trails && !rest.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))) return false;
  // “…,” he said, and Lee agreed: “and” joins reports, which stand on their own.
  return first > (comma ? 2 : 1);
}

/** `(closed since May, according to the city)`, and the same between dashes. */
function bracketsAround(line: Line): Span | undefined {
  return (
    between(line, /^[([]$/, /^[)\]]$/, /^[([)\]]$/) ??
    between(line, /^(?:—|–|--)$/, /^(?:—|–|--)$/, /^(?:—|–|--)$/)
  );
}

function between(line: Line, opening: RegExp, closing: RegExp, any: RegExp): Span | undefined {
  const { tokens, isOpen, first, end } = line;
  const isMark = (at: number): boolean => any.test(tokens[at]!.text) && isOpen(at);
  let open = first - 1;
  while (open >= 0 && !isMark(open)) open -= 1;
  let close = end;
  while (close < tokens.length && !isMark(close)) close += 1;
  const [from, to] = [tokens[open], tokens[close]];
  if (!from || !to || !opening.test(from.text) || !closing.test(to.text)) return undefined;
  return { start: from.end, end: to.start };
}

/** How far back a relative clause may begin, in tokens. */
const longestClause = 30;

/** `, which employs 500, according to its site, filed …`: the main verb follows the closing comma. */
function relativeAround(line: Line, report: Report): Span | undefined {
  const { tokens, isOpen, first } = line;
  const comma = endOfAdjuncts(line);
  if (comma === undefined || !isMainVerb(tokens, comma + 1)) return undefined;
  for (let at = first - 1; at > 0 && first - at < longestClause; at -= 1) {
    if (!isOpen(at) || tokens[at - 1]!.text !== ",") continue;
    if (/^(?:who|whom|which|where|whose)$/.test(tokens[at]!.key))
      return { start: tokens[at]!.start, end: tokens[comma]!.start };
  }
  // He is 42, according to the court, and …: without a relative word the clause is the sentence's own.
  return report.cueLemma === "according to" ? participleAround(line, comma) : undefined;
}

/** `The bridge, closed since May, according to the city, reopened`. */
function participleAround({ tokens, first, end }: Line, comma: number): Span | undefined {
  if (end > comma) return undefined;
  for (let at = first - 2; at > 0 && first - at < longestClause; at -= 1) {
    if (tokens[at - 1]!.text !== ",") continue;
    const lead = tokens.slice(0, at - 1);
    const plain = !lead.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos));
    if (plain && tokens[at]!.pos === "VERB" && /(?:ed|en|wn|lt|ing)$/.test(tokens[at]!.key))
      return { start: tokens[at]!.start, end: tokens[comma]!.start };
  }
  return undefined;
}

/** `…, and the bridge, officials said, may never reopen`: what stands before “and” is another clause. */
function clauseAround(line: Line): Span | undefined {
  const { tokens, isOpen, first } = line;
  const comma = endOfAdjuncts(line);
  if (comma === undefined || !isMainVerb(tokens, comma + 1)) return undefined;
  for (let at = first - 2; at > 0 && first - at < longestClause; at -= 1) {
    const { pos, key } = tokens[at]!;
    if (pos === "VERB" || pos === "AUX") return undefined;
    const joins = /^(?:and|but|so|while|yet|or)$/.test(key) && tokens[at - 1]!.text === ",";
    if (joins && isOpen(at)) return { start: tokens[at]!.end, end: Number.POSITIVE_INFINITY };
  }
  return undefined;
}

/** The comma that closes the reporting clause, with nothing but a day or place between. */
function endOfAdjuncts({ tokens, isOpen, end }: Line): number | undefined {
  for (let at = end; at < tokens.length && at - end < 8; at += 1) {
    const token = tokens[at]!;
    if (token.text === "," && isOpen(at)) return at;
    if (!/^(?:ADP|DET|NOUN|PROPN|ADJ|NUM|ADV)$/.test(token.pos)) return undefined;
  }
  return undefined;
}

/** A finite verb at once, as after a clause between subject and verb. */
function isMainVerb(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.pos === "ADV" || isDay(tokens[at])) at += 1;
  const token = tokens[at];
  if (!token) return false;
  if (token.pos === "AUX") return tokens[at + 1]?.pos !== "PRON";
  return token.pos === "VERB" && !token.key.endsWith("ing") && tokens[at - 1]?.key !== "to";
}

/** Lee, who said …, resigned; the ferry, which the owner says …, sank. */
function closeOfRelative({ tokens, isOpen, first, end }: Line): number | undefined {
  const inRelative =
    isRelative(tokens, first - 1) ||
    isRelative(tokens, first) ||
    tokens
      .slice(first, end)
      .some((token, at) => isRelative(tokens, first + at) && token.pos !== "DET");
  if (!inRelative) return undefined;
  for (let at = end; at < tokens.length; at += 1) {
    if (tokens[at]!.text === "," && isOpen(at) && isMainVerb(tokens, at + 1))
      return tokens[at]!.start;
  }
  return undefined;
}

/** “Who”, “which”, after a comma. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:who|whom|which)$/.test(tokens[at]?.key ?? "") && tokens[at - 1]?.text === ",";
}

const turns = /^(?:but|while|though|although|yet|whereas)$/;

/** A subject that goes on with what was said: it, she, there. */
const goingOn = /^(?:he|she|it|they|we|i|you|there|that|this|these|those|his|her|its|their)$/;

/** Lee said A, but Berg …: where the statement is over. */
function turnAfter(
  { tokens, isOpen, end }: Line,
  report: Report,
  reports: readonly Report[],
): number | undefined {
  const begins = (at: number): boolean =>
    reports.some(
      (other) =>
        other !== report &&
        !other.borrowed &&
        other.source.start <= tokens[at]!.start &&
        tokens[at]!.start < other.source.end,
    );
  for (let at = end; at < tokens.length - 2; at += 1) {
    const mark = tokens[at]!;
    if (!isOpen(at) || !/^(?:,|—|–|--|;)$/.test(mark.text)) continue;
    const word = tokens[at + 1]!;
    const next = tokens[at + 2]!;
    const another =
      begins(at + 2) &&
      !goingOn.test(next.key) &&
      /^(?:and|but|while|though|although|yet|whereas|as)$/.test(word.key);
    if (another) return mark.start;
    if (!isOpen(at + 1) || next.key === "that") continue;
    if (mark.text !== "," && /^(?:but|yet|though|although|which)$/.test(word.key))
      return mark.start;
    if (mark.text !== "," && isComment(tokens, at + 1)) return mark.start;
    if (turns.test(word.key) && hasOwnSubject(tokens, at + 2)) return mark.start;
  }
  return undefined;
}

/** `— a move that will cost`, `— an obvious reference`: the outlet's own word for what was said. */
function isComment(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:an?|the)$/.test(tokens[from]?.key ?? "")) return false;
  return tokens.slice(from + 1, from + 5).some(({ key }) => comments.test(key));
}

const comments =
  /^(?:move|decision|claim|step|charge|reference|statement|remark|allegation|point|sign|nod|jab|contention|assertion|suggestion|promise|pledge|threat|warning|announcement|reversal|shift|departure|stance|position|view|demand|swipe|dig)s?$/;

/** A noun with a finite verb before the next mark: the council approved; not “while opening it”. */
function hasOwnSubject(tokens: readonly Token[], from: number): boolean {
  if (goingOn.test(tokens[from]?.key ?? "")) return false;
  const verb = finiteVerb(tokens, from);
  // What would or could be is still what was said.
  return verb !== undefined && !/^(?:would|could|might)$/.test(verb);
}

function hasSubject(tokens: readonly Token[], from: number): boolean {
  return finiteVerb(tokens, from) !== undefined;
}

/** The first finite verb before the next mark, where a subject stands before it. */
function finiteVerb(tokens: readonly Token[], from: number): string | undefined {
  let subject = false;
  for (let at = from; at < tokens.length && !/^[,;:—–]$/.test(tokens[at]!.text); at += 1) {
    const { pos, key } = tokens[at]!;
    if (pos === "AUX" || (pos === "VERB" && !key.endsWith("ing"))) return subject ? key : undefined;
    if (pos === "VERB") return undefined;
    if (/^(?:NOUN|PROPN|PRON)$/.test(pos)) subject = true;
  }
  return undefined;
}

/** Lee said A, but [B, Berg said]: a report at the end of a sentence that another one opens. */
function turnBefore(
  { tokens, isOpen, first }: Line,
  report: Report,
  reports: readonly Report[],
): number | undefined {
  const earlier = reports.findLast(
    (other) =>
      other !== report &&
      !other.inverted &&
      other.takes === "clause" &&
      endOf(other) <= startOf(report),
  );
  if (!earlier) return undefined;
  for (let at = first - 2; at > 0 && tokens[at]!.start >= endOf(earlier); at -= 1) {
    const turn = tokens[at]!.text === "," && isOpen(at) && turns.test(tokens[at + 1]!.key);
    if (turn && hasSubject(tokens, at + 2)) return tokens[at + 1]!.end;
  }
  return undefined;
}

/** Participles that tell what came of the words, which nobody said himself. */
const outcomes =
  /^(?:triggering|prompting|sparking|drawing|fuell?ing|stoking|provoking|igniting|eliciting|earning|igniting|angering|infuriating|echoing|contradicting|reversing|joining|setting|marking|underscoring|underlining|highlighting|citing|adding|referring|alluding|speaking|apparently|seemingly|paraphrasing|invoking)$/;

/** `…, triggering anger`, `…, citing a report`: the outlet's own words about what was said. */
function outcomeAfter({ tokens, isOpen, end }: Line): number | undefined {
  for (let at = end; at < tokens.length - 1; at += 1) {
    if (tokens[at]!.text === "," && isOpen(at) && outcomes.test(tokens[at + 1]!.key))
      return tokens[at]!.start;
  }
  return undefined;
}

function indexAfter(tokens: readonly Token[], end: number): number {
  const at = tokens.findIndex((token) => token.start >= end);
  return at < 0 ? tokens.length : at;
}

function startOf(report: Report): number {
  return report.borrowed ? report.cue.start : Math.min(report.cue.start, report.source.start);
}

function endOf(report: Report): number {
  return report.inverted ? Math.max(report.cue.end, report.source.end) : report.cue.end;
}
