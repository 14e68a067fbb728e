import type { Mention, Span, Token } from "../model.ts";
import { contains } from "../span.ts";
import { hasStatement } from "./complements.ts";
import { isDay, isPeople, isTrailing, type NounPhrase } from "./noun-phrases.ts";
import { type ReportingVerb, reportingVerb, reportsNouns } from "./reporting-verbs.ts";
import { canSpeak, isMute } from "./speaking-nouns.ts";
import { earlierSubject, type Found, hiddenWord, sourceAfter, sourceOf } from "./subjects.ts";
import { isDoubted, isUnsaid } from "./withheld.ts";

/** A reporting clause: the word that reports, and who is named as speaking. */
export interface Report {
  readonly cue: Span;
  /** The cue in lower case as printed: said, according to, made clear. */
  readonly cueText: string;
  readonly cueLemma: string;
  readonly takes: ReportingVerb["takes"];
  readonly source: Span;
  /** The source up to its head noun: a spokesman, of a spokesman for the mayor. */
  readonly head: Span;
  /** The source stands right by its cue; otherwise it is the subject of an earlier verb. */
  readonly borrowed: boolean;
  /** The statement is made: not "declined to say", "did not say". */
  readonly asserted: boolean;
  /** The source denies the statement or leaves it unsaid, or the outlet calls it false. */
  readonly withheld: boolean;
  /** The source follows the cue: said X, according to X. */
  readonly inverted: boolean;
}

/**
 * Reporting clauses of one sentence, in reading order. `masked` are spans whose words don't count,
 * such as quotations, whose own verbs report nothing in the outlet's voice. Names in `mentions` are
 * nouns whatever the tagger takes them for.
 */
export function findReports(
  sentence: readonly Token[],
  masked: readonly Span[],
  mentions: readonly Mention[] = [],
): Report[] {
  const tokens = mask(withNames(sentence.slice(0, longestSentence), mentions), masked);
  const reports: Report[] = [];
  let last: Found | undefined;
  tokens.forEach((token, position) => {
    const cue = cueAt(tokens, position);
    if (!cue) return;
    const found = candidates(tokens, position, cue, last).find((one) =>
      isReport(tokens, position, cue, one, mentions),
    );
    if (!found || isOwnVoice(tokens, found.phrase)) return;
    if (cue.verb?.takes !== "thought") last = found;
    const unsaid =
      isUnsaid(tokens, position, cue.end, cue.lemma) ||
      /^(?:nobody|none|neither|no)$/.test(tokens[found.phrase.first]?.key ?? "");
    const span = { start: token.start, end: tokens[cue.end - 1]?.end ?? token.end };
    reports.push({
      cue: span,
      cueText: tokens
        .slice(position, cue.end)
        .map((word) => word.text.toLowerCase())
        .join(" "),
      cueLemma: cue.lemma,
      takes: cue.verb?.takes ?? "clause",
      source: spanOf(tokens, found.phrase.first, found.phrase.end),
      head: spanOf(tokens, found.phrase.first, found.phrase.headEnd),
      borrowed: found.borrowed,
      asserted: !unsaid,
      withheld: unsaid || isDoubted(tokens, position, cue.end, cue.lemma),
      inverted: found.inverted,
    });
  });
  return reports;
}

/** Tokens of a sentence that are looked at; what runs on for longer is no prose. */
export const longestSentence = 600;

/** The tagger takes some nouns for verbs: Cooper said, according to engineers. */
function withNames(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  const names = mentions.filter((mention) => mention.kind === "name");
  return tokens.map((token, position) => {
    const according =
      tokens[position - 1]?.key === "to" && tokens[position - 2]?.key === "according";
    if (according && token.pos === "VERB") return { ...token, pos: "NOUN" };
    if (token.pos === "PROPN" || !/^\p{Lu}/u.test(token.text)) return token;
    const named = names.some(
      (name) => contains(name, token) && !/^(?:DET|ADP|CCONJ)$/.test(token.pos),
    );
    const looks = position > 0 && token.pos === "VERB" && !reportingVerb(token.key);
    return named || looks ? { ...token, pos: "PROPN" } : token;
  });
}

/** Tokens with the masked ones blanked, so that no phrase reaches into a quotation. */
function mask(tokens: readonly Token[], masked: readonly Span[]): readonly Token[] {
  if (masked.length === 0) return tokens;
  return tokens.map((token) => {
    const hidden = masked.some((span) => token.start < span.end && token.end > span.start);
    const mark = /^["“”„‟＂«»'‘’‚`]+$/.test(token.text);
    const edge =
      mark && masked.some((span) => token.start <= span.end && token.end >= span.start - 2);
    return hidden || edge
      ? { ...token, text: hiddenWord, key: hiddenWord, lemma: hiddenWord, pos: "PUNCT" }
      : token;
  });
}

interface Cue {
  readonly end: number;
  readonly lemma: string;
  readonly verb?: ReportingVerb;
}

function cueAt(tokens: readonly Token[], position: number): Cue | undefined {
  const token = tokens[position];
  if (!token) return undefined;
  const next = tokens[position + 1];
  if (token.key === "according" && next?.key === "to") {
    const source = tokens[position + 2]?.key ?? "";
    return measures.test(source) ? undefined : { end: position + 2, lemma: "according to" };
  }
  if (
    token.key === "per" &&
    tokens[position - 1]?.text === "," &&
    next &&
    /^(?:PROPN|DET)$/.test(next.pos)
  ) {
    return { end: position + 1, lemma: "per" };
  }
  if (making.has(token.key)) {
    const at = next?.key === "it" ? position + 2 : position + 1;
    if (tokens[at]?.key === "clear") return { end: at + 1, lemma: "make clear", verb: plain };
    return undefined;
  }
  const verb = reportingVerb(token.key);
  if (!verb || !isVerbHere(tokens, position, verb)) return undefined;
  return { end: position + 1, lemma: verb.lemma, verb };
}

/** Sorted according to size, went according to plan, according to which side they are on: nobody speaks. */
const measures =
  /^(?:plan|plans|schedule|size|age|income|need|needs|rank|type|height|weight|ability|custom|tradition|protocol|procedure|taste|preference|which|what|whether|how|who|whose|where)$/;

const making = new Set(["make", "makes", "made", "making"]);

const plain: ReportingVerb = { lemma: "make clear", strength: "neutral", takes: "clause" };

/** Tells `he reports` from `the reports`, and `he alleged` from `the alleged theft`. */
function isVerbHere(tokens: readonly Token[], position: number, verb: ReportingVerb): boolean {
  const token = tokens[position];
  const before = tokens[position - 1];
  const after = tokens[position + 1];
  if (!token) return false;
  const afterQuote =
    before?.text === hiddenWord ||
    (before?.text === "," && tokens[position - 2]?.text === hiddenWord);
  // The Senate questioning could hurt her: a verb at once makes it a noun.
  const subject = after?.pos === "AUX" && /^(?:NOUN|PROPN)$/.test(before?.pos ?? "");
  if (token.key.endsWith("ing"))
    return before?.pos !== "DET" && token.pos !== "PROPN" && !subject && !isNounHere(token, before);
  // Anything said about the bridge.
  if (
    /^(?:said|told|written)$/.test(token.key) &&
    /^(?:any|some|every|no)?things?$|^(?:what|words|lot|much|little|more)$/.test(
      before?.key ?? "",
    ) &&
    after?.pos === "ADP"
  )
    return false;
  if (/^(?:DET|ADP|ADJ|NUM)$/.test(before?.pos ?? "") && !isNounAsWell(tokens, position - 1))
    return false;
  // Lund’s alleged crimes.
  if (
    /^(?:alleged|claimed|reported|stated|proposed)$/.test(token.key) &&
    /^(?:'s|['’])$/.test(before?.key ?? "")
  )
    return false;
  // Visitors can expect delays: nobody holds anything to be so.
  if (verb.takes === "thought" && /^(?:can|could|should|may|might|must)$/.test(before?.key ?? ""))
    return false;
  // It could, say, rain.
  if (token.key === "say" && before?.text === "," && after?.text === ",") return false;
  // An effort said to include more money: nobody is named who says so.
  if (
    token.key === "said" &&
    after?.key === "to" &&
    /^(?:VERB|AUX)$/.test(tokens[position + 2]?.pos ?? "") &&
    before?.pos === "NOUN" &&
    !isPeople(before.key)
  )
    return false;
  // Harbour protests: boats stay in; fraud charges: what we know. A colon closes the topic.
  if (/^(?:protests|charges|questions)$/.test(token.key) && after?.text === ":") return false;
  // Wrote up the facts, wrote off the loan: nothing is said by that.
  if (verb.lemma === "write" && /^(?:up|off|out)$/.test(after?.key ?? "")) return false;
  // The so-called court; an earlier report.
  if (before?.text === "-" && before.end === token.start) return false;
  if (before?.pos === "ADV" && token.key === verb.lemma && tokens[position - 2]?.pos === "DET")
    return false;
  // A judge who ruled for the city: no statement follows.
  if (verb.lemma === "rule" && /^(?:against|for|on|over|in)$/.test(after?.key ?? "")) return false;
  const introduces =
    after?.text === hiddenWord ||
    after?.text === ":" ||
    after?.key === "that" ||
    (after?.text === "," && tokens[position + 2]?.text === hiddenWord);
  // Rules put in place; but as he put it, put it “plainly”.
  if (verb.lemma === "put" && after?.key !== "it" && !introduces) return false;
  const isVerb = token.pos === "VERB" || token.pos === "AUX";
  if (token.key === verb.lemma && !/^(?:read|put|forecast)$/.test(token.key)) {
    const to = before?.pos === "ADV" ? position - 2 : position - 1;
    if (tokens[to]?.key === "to" && /^(?:NOUN|ADJ)$/.test(tokens[to - 1]?.pos ?? "")) return false;
    const plural =
      /^(?:AUX|PART|ADV|PRON)$/.test(before?.pos ?? "") ||
      /(?:[^s]s|people|police|media|men|women)$/.test(before?.key ?? "");
    // The family of the driver say they are shocked: a body may take a plural.
    const many =
      token.key === "say" &&
      /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
      (introduces || /^(?:PRON|DET)$/.test(after?.pos ?? ""));
    return isVerb && (plural || many || before?.text === ",");
  }
  // Pleaded guilty to charges of fraud.
  if (/s$/.test(token.key) && before?.key === "to") return false;
  if (/s$/.test(token.key))
    return isVerb || afterQuote || (introduces && /^(?:PROPN|PRON)$/.test(before?.pos ?? ""));
  return isVerb || introduces || afterQuote || before?.pos === "AUX";
}

/** Words for people that the tagger takes for adjectives, and a number in a name: the police chief, Radio 5. */
function isNounAsWell(tokens: readonly Token[], position: number): boolean {
  const token = tokens[position];
  const before = tokens[position - 1];
  if (token?.key === "two" && before?.key === "the") return true;
  if (token?.pos === "NUM") return before?.pos === "PROPN" && !isDay(before);
  if (isTrailing(tokens, position)) return true;
  return (
    /^(?:chief|general|executive|representative|native|adult|elect)$/.test(token?.key ?? "") &&
    /^(?:NOUN|PROPN|DET|ADJ)$/.test(before?.pos ?? "")
  );
}

/** Who may be the source, nearest first: filed a suit over the fire claiming …, where the fire is none. */
function candidates(
  tokens: readonly Token[],
  position: number,
  cue: Cue,
  last: Found | undefined,
): readonly Found[] {
  const found = cue.verb
    ? sourceOf(tokens, position, cue.verb, last)
    : sourceAfter(tokens, cue.end);
  const participle = cue.verb && tokens[position]?.key.endsWith("ing") && found && !found.borrowed;
  const subject = participle ? earlierSubject(tokens, found.phrase.first) : undefined;
  const earlier = subject ? [{ phrase: subject, borrowed: true, inverted: false }] : [];
  // Sent a letter to the mayor declaring: whoever sent it speaks.
  const addressed = participle && /^(?:to|at)$/.test(wordBefore(tokens, found.phrase.first));
  // Attacked the clerk on Sunday tweeting: whoever attacked him tweets. But: heard the clerk saying.
  const verb = tokens[(found?.phrase.first ?? 0) - 1];
  const object =
    participle &&
    verb?.pos === "VERB" &&
    !witnessing.test(verb.lemma) &&
    reportingVerb(verb.key)?.takes !== "clause";
  if ((addressed || object) && subject) return earlier;
  return [...(found ? [found] : []), ...earlier];
}

/** Verbs with whose object a participle goes: quoted her saying. */
const witnessing =
  /^(?:hear|see|watch|quote|show|catch|find|record|film|feature|depict|feel|have|get|leave|keep|issue|release|send|publish|post|write|sign|file|read|include|put|make|deliver|circulate|receive|obtain)$/;

/** The word before a phrase, past what the tagger keeps out of it: to [top] city engineers. */
function wordBefore(tokens: readonly Token[], first: number): string {
  const before = tokens[first - 1];
  const led = before && /^(?:VERB|ADJ|ADV)$/.test(before.pos) && tokens[first - 2]?.key === "to";
  return (led ? tokens[first - 2] : before)?.key ?? "";
}

/** Verbs of saying proper, whose subject speaks, whatever noun it is. */
const saying = /^(?:say|tell|write|tweet|retweet|read|according to|make clear)$/;

/** Somebody or something that can speak, with a statement: not "employers added 500 jobs". */
function isReport(
  tokens: readonly Token[],
  position: number,
  cue: Cue,
  found: Found,
  mentions: readonly Mention[],
): boolean {
  const { phrase, borrowed, inverted } = found;
  if (saying.test(cue.lemma) ? isMute(tokens, phrase) : !canSpeak(tokens, phrase, mentions))
    return false;
  const makes = cue.lemma === "write" && isWork(tokens, cue.end);
  if (!cue.verb || cue.verb.takes === "words" || (reportsNouns(cue.lemma) && !makes)) return true;
  const first = borrowed || inverted ? position : Math.min(position, phrase.first);
  const end = inverted ? Math.max(cue.end, phrase.end) : cue.end;
  return hasStatement(tokens, first, end, cue.verb);
}

/** Wrote the bill: who makes a law or a book says nothing by that. */
function isWork(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 6).some(({ key, pos }) => pos === "NOUN" && works.test(key));
}

const works =
  /^(?:bills?|laws?|legislation|amendments?|ordinances?|measures?|acts?|rules?|books?|novels?|songs?|plays?|screenplays?|scripts?|poems?)$/;

/** A court ruling, the storm warning: no participle. */
function isNounHere(token: Token, before: Token | undefined): boolean {
  const both = /^(?:ruling|finding|reading|warning|showing|writing|saying|hearing|calling)$/;
  return (
    both.test(token.key) &&
    token.pos === "NOUN" &&
    (token.key === "ruling" || /^(?:NOUN|PROPN|ADJ)$/.test(before?.pos ?? ""))
  );
}

/** I and we are the outlet's own voice, and a day speaks to nobody. */
function isOwnVoice(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const only = tokens[phrase.first];
  return (
    phrase.headEnd - phrase.first === 1 && (isDay(only) || /^(?:i|we|you)$/.test(only?.key ?? ""))
  );
}

function spanOf(tokens: readonly Token[], first: number, end: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
