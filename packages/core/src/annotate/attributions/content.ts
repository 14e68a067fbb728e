import type { Sentence, Span, Token } from "../../model.ts";
import { contains, overlaps, trim } from "../../span.ts";
import { isDay, phraseAfter } from "../noun-phrases.ts";
import { reportsIntentions } from "../reporting-verbs.ts";
import type { Report } from "../reports.ts";
import { type Scope, scopeOf } from "./scope.ts";

/** What a reporting clause vouches for in its sentence: before it, after it, or on both sides. */
export function contentsOf(
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  report: Report,
  reports: readonly Report[],
  quotes: readonly Span[],
): Span[] {
  // Announced by X: what was announced stands in no one place.
  const passive = /\bby\s*$/.test(
    text.slice(report.cue.end, Math.max(report.cue.end, report.source.start)),
  );
  if (passive) return [];
  const scope = scopeOf(sentence, tokens, report, reports, quotes);
  const after = contentAfter(text, sentence, tokens, report, reports, quotes, scope);
  // What nobody says stands behind the cue: declined to say when it opens.
  if (!report.asserted) return after && report.takes !== "words" ? [after] : [];
  const told = scope.opens ? undefined : contentBefore(text, scope, tokens, report, quotes);
  // With nothing behind the clause, what stands before it is the statement however it opens.
  const before = told && after && isOpening(tokens, told, quotes) ? undefined : told;
  // Behind its statement, a clause goes on with another only after a comma or that, or with a quotation.
  const goesOn =
    after && (!before || quotes.some((quote) => overlaps(quote, after)) || resumes(text, report));
  const spans = [before, goesOn ? after : undefined].filter((span) => span !== undefined);
  if (report.takes !== "words") return spans;
  return spans
    .flatMap((span) => quotes.filter((quote) => overlaps(quote, span)).slice(0, 1))
    .slice(0, 1);
}

/** Characters of names and roles between a quotation and its report: “…,” her lawyer, Ann Reed, said. */
const longestGap = 80;

function resumes(text: string, report: Report): boolean {
  const next = text.slice(endOf(report), endOf(report) + 20);
  if (/^, \p{Ll}+ing\b/u.test(next)) return false;
  return (
    report.cueLemma !== "according to" &&
    (/^ that\b/.test(next) || (!report.inverted && /^,/.test(next)))
  );
}

/** `…, X said`: what stands before a reporting clause that is set off by a comma or a closing mark. */
function contentBefore(
  text: string,
  scope: Span,
  tokens: readonly Token[],
  report: Report,
  quotes: readonly Span[],
): Span | undefined {
  if (report.borrowed || report.takes === "words") return undefined;
  // The bridge is unsafe, as Lee said.
  const as = /,\s+as\s+$/.exec(text.slice(scope.start, startOf(report)))?.[0].length ?? 1;
  const end = startOf(report) - as + 1;
  const setOff = /[,”"’'—–][”"’'\s]*$/.test(text.slice(Math.max(scope.start, end - 4), end));
  if (!setOff && report.cueLemma !== "according to") return undefined;
  const quote = quotes.findLast((candidate) => candidate.end <= end);
  const gap = quote && { start: quote.end, end };
  const ends =
    gap && !isStatement(tokens, gap, []) && gap.end - gap.start < longestGap ? gap.start : end;
  const span = bare(text, { start: scope.start, end: ends });
  return isStatement(tokens, span, quotes) ? span : undefined;
}

/** `X said (on Monday) (that) …`: what follows, up to where another source takes over. */
function contentAfter(
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  report: Report,
  reports: readonly Report[],
  quotes: readonly Span[],
  scope: Scope,
): Span | undefined {
  const first = tokens.findIndex((token) => token.start >= endOf(report));
  if (first < 0) return undefined;
  const at = pastRelative(tokens, first, report) ?? pastAdjuncts(tokens, first, report);
  const opening = tokens[pastParticiple(tokens, at, report)];
  if (opening?.key === "to" && !reportsIntentions(report.cueLemma)) return undefined;
  if (/^(?:who|which)$/.test(opening?.key ?? "") && report.inverted) return undefined;
  const start = opening?.start ?? sentence.end;
  const over = reports.find(
    (other) =>
      startOf(other) >= start &&
      other !== report &&
      !other.borrowed &&
      /,\s*$/.test(text.slice(Math.max(0, startOf(other) - 3), startOf(other))) &&
      (other.cueLemma === "according to" || endsThere(tokens, other)),
  );
  const aside = closesEarly(tokens, report, start, quotes);
  const turn = report.withheld ? turnAfter(tokens, start, quotes) : undefined;
  const end = Math.min(
    scope.end,
    over ? startOf(over) : sentence.end,
    aside ?? sentence.end,
    turn ?? sentence.end,
    backgroundAfter(tokens, start) ?? sentence.end,
  );
  const span = bare(text, { start, end });
  return isStatement(tokens, span, quotes) ? span : undefined;
}

/** Skips listener, day and place: told the paper on Monday in Oslo that. */
function pastAdjuncts(tokens: readonly Token[], first: number, report: Report): number {
  let at = first;
  if (/^(?:tell|inform|assure|reassure|advise|warn|ask|remind)$/.test(report.cueLemma)) {
    const listener = phraseAfter(tokens, at);
    const next = tokens[listener?.end ?? at];
    if (listener && !/^(?:VERB|AUX)$/.test(next?.pos ?? "")) at = listener.end;
    else if (/^(?:me|us|him|her|them|you)$/.test(tokens[at]?.key ?? "")) at += 1;
  }
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at];
    if (isDay(token)) at += periods.test(tokens[at + 1]?.key ?? "") ? 2 : 1;
    else if (
      /^(?:last|this|earlier)$/.test(token?.key ?? "") &&
      periods.test(tokens[at + 1]?.key ?? "") &&
      tokens[at + 2]?.key !== "'s"
    )
      at += 2;
    else if (token?.pos === "ADP") {
      const phrase = phraseAfter(tokens, at + 1);
      const clause = /^(?:VERB|AUX)$/.test(tokens[phrase?.end ?? 0]?.pos ?? "");
      if (!phrase || clause) break;
      at = phrase.end;
    } else break;
  }
  while (/^(?:that|[,:—–-]|["“”„'‘’`]+)$/.test(tokens[at]?.text ?? "")) at += 1;
  return at;
}

const periods =
  /^(?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)$/;

/** While X said …, Y …: the statement ends at the comma. */
function closesEarly(
  tokens: readonly Token[],
  report: Report,
  start: number,
  quotes: readonly Span[],
): number | undefined {
  if (!opensSubordinate(tokens) || report.cueLemma === "according to") return undefined;
  const comma = tokens.find(
    (token) => token.text === "," && !quotes.some((quote) => contains(quote, token)),
  );
  if (!comma || comma.start < report.cue.start) return undefined;
  return tokens.find(
    (token) =>
      token.text === "," && token.start > start && !quotes.some((quote) => contains(quote, token)),
  )?.start;
}

/** While X said, in announcing that, asked about people who say: the clause depends on what follows. */
function opensSubordinate(tokens: readonly Token[]): boolean {
  const [opener, next] = tokens;
  if (!opener) return false;
  if (/^(?:while|although|though|as|after|when|because|since|if)$/.test(opener.key)) return true;
  if (opener.pos === "ADP") return next?.pos === "VERB" && next.key.endsWith("ing");
  return opener.pos === "VERB" && /(?:ed|ing)$/.test(opener.key);
}

/** According to the mayor, who took office in May, the bridge …: the statement starts behind the clause. */
function pastRelative(tokens: readonly Token[], first: number, report: Report): number | undefined {
  const opens = tokens[0]?.start === report.cue.start && report.cueLemma === "according to";
  const relative = /^(?:who|which|whose)$/.test(tokens[first + 1]?.key ?? "");
  if (!opens || !relative || tokens[first]?.text !== ",") return undefined;
  const comma = tokens.findIndex((token, at) => at > first + 1 && token.text === ",");
  return comma < 0 ? undefined : comma + 1;
}

/**
 * Lee said she was leaving after the council had cut her pay: whoever tells what he does himself is
 * followed by what the outlet knows of it.
 */
function backgroundAfter(tokens: readonly Token[], start: number): number | undefined {
  const first = tokens.findIndex((token) => token.start >= start);
  const own = /^(?:he|she|it|they)$/.test(tokens[first]?.key ?? "");
  const after = tokens.findIndex(
    ({ key }, at) => at > first && key === "after" && own && first >= 0,
  );
  const clause = tokens.slice(after + 1, after + 12);
  const stop = clause.findIndex(({ text }) => /^[,;:—–]$/.test(text));
  const words = stop < 0 ? clause : clause.slice(0, stop);
  const subject = /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(words[0]?.pos ?? "");
  const verb = words.some(({ pos, key }) => /^(?:VERB|AUX)$/.test(pos) && !key.endsWith("ing"));
  return after > 0 && subject && verb ? tokens[after]?.start : undefined;
}

/** Did not say why, but …: what comes after the turn is no longer withheld. */
function turnAfter(
  tokens: readonly Token[],
  start: number,
  quotes: readonly Span[],
): number | undefined {
  return tokens.find(
    (token, at) =>
      token.text === "," &&
      token.start > start &&
      /^(?:but|and|though|although|while|yet)$/.test(tokens[at + 1]?.key ?? "") &&
      !quotes.some((quote) => contains(quote, token)),
  )?.start;
}

/** According to a report published on Monday, the bridge …: the statement starts behind the comma. */
function pastParticiple(tokens: readonly Token[], at: number, report: Report): number {
  const opening = tokens[at];
  if (report.cueLemma !== "according to" || opening?.pos !== "VERB") return at;
  const cue = tokens.findIndex((token) => token.start >= report.cue.start);
  // Who according to the court owned three guns: the verb is that of the clause around.
  if (/^(?:who|which|that)$/.test(tokens[cue - 1]?.key ?? "")) return at;
  if (!/ed$|^(?:seen|shown|given|written)$/.test(opening.key)) return at;
  const comma = tokens.findIndex((token, place) => place > at && token.text === ",");
  return comma < 0 ? at : comma + 1;
}

/** Nothing but an adjunct follows the reporting clause. */
function endsThere(tokens: readonly Token[], report: Report): boolean {
  const rest = tokens.filter((token) => token.start >= endOf(report));
  return !rest.some((token) => /^(?:VERB|AUX)$/.test(token.pos));
}

/** A statement has a verb, or is quoted. */
function isStatement(tokens: readonly Token[], span: Span, quotes: readonly Span[]): boolean {
  if (span.end <= span.start) return false;
  if (quotes.some((quote) => overlaps(quote, span))) return true;
  const inside = tokens.filter((token) => contains(span, token));
  return (
    inside.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)) &&
    inside.some(({ pos }) => /^(?:VERB|NOUN|PROPN|ADJ|NUM)$/.test(pos))
  );
}

/** In a statement released on Friday, X said: the opening is no statement. */
function isOpening(tokens: readonly Token[], span: Span, quotes: readonly Span[]): boolean {
  if (quotes.some((quote) => overlaps(quote, span) && quote.start <= span.start + 1)) return false;
  const first = tokens.find((token) => contains(span, token));
  return (
    first !== undefined &&
    (first.pos === "ADP" ||
      /(?:ing|ed)$|^(?:even|while|although|though|as|after|when|because|since|if)$/.test(first.key))
  );
}

/** The span without spaces, commas, stops and quotation marks at its ends. */
function bare(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  while (end > start && /[\s,.:;—–"“”„'‘’`]/.test(text[end - 1] ?? "")) end -= 1;
  while (start < end && /[\s,.:;—–"“”„'‘’`]/.test(text[start] ?? "")) start += 1;
  return { start, end };
}

function startOf(report: Report): number {
  return report.borrowed ? report.cue.start : Math.min(report.cue.start, report.source.start);
}

function endOf(report: Report): number {
  return report.inverted ? Math.max(report.cue.end, report.source.end) : report.cue.end;
}
