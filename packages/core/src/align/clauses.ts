import { reportsStatement } from "../annotate/sources.ts";
import type { AnnotatedSentence, Attribution, Span, Token } from "../model.ts";
import { oncePer } from "../remember.ts";
import { contains, cover, overlaps } from "../span.ts";

/** Where one clause of a sentence begins and ends, in numbers of tokens, `[from, to)`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** It only says who said it: "X said", "according to X". */
  readonly attribution: boolean;
}

const boundaryMarks = new Set([",", ";", ":", "—", "–", "--", "(", ")", "…"]);
const subordinators = new Set(
  "that which who whom whose after before while because if when whenever although though unless until where whereas despite".split(
    " ",
  ),
);
const coordinators = new Set(["and", "but", "or", "nor"]);

/** How many tokens after "and" may pass before the verb that makes it open a clause. */
const coordinatedVerbReach = 3;

/**
 * Cuts a sentence into clauses: at punctuation, before subordinators, before a coordinator that is
 * followed by a verb, and around what only says who said it. A piece without a verb is no clause of
 * its own; it joins the one before it.
 *
 *     The bridge was closed on Monday, | after inspectors found cracks, | officials said.
 */
export const findClauses: (sentence: AnnotatedSentence) => readonly Clause[] = oncePer(cutClauses);

function cutClauses(sentence: AnnotatedSentence): Clause[] {
  const { tokens } = sentence;
  const verbs = tokens.map((token) => isVerb(sentence, token));
  const vouching = vouchingSpans(sentence, verbs);
  const opens = (at: number): boolean => {
    const token = tokens[at]!;
    const previous = tokens[at - 1]!;
    if (boundaryMarks.has(previous.text)) return !isInNumber(tokens, at);
    if (vouching.some((span) => isEdge(span, previous, token))) return true;
    if (subordinators.has(token.key) && token.pos !== "DET") return true;
    const reach = verbs.slice(at + 1, at + 1 + coordinatedVerbReach);
    return coordinators.has(token.key) && reach.includes(true);
  };
  const starts = tokens.map((_, at) => at).filter((at) => at === 0 || opens(at));
  const pieces = starts.map((from, number) => {
    const to = starts[number + 1] ?? tokens.length;
    const words = tokens.slice(from, to).filter(({ text }) => /\w/.test(text));
    const attribution =
      words.length > 0 && words.every((word) => vouching.some((v) => contains(v, word)));
    return { from, to, attribution, verbal: verbs.slice(from, to).includes(true) };
  });
  return merge(pieces);
}

/** The comma of a number (`1,200`) ends nothing. */
function isInNumber(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]!.text === "," &&
    /^\d/.test(tokens[at]!.text) &&
    /\d$/.test(tokens[at - 2]?.text ?? "")
  );
}

function isEdge(span: Span, previous: Token, token: Token): boolean {
  return contains(span, previous) !== contains(span, token);
}

/** A verb, unless it is part of a name, as in Safe Crossing. */
function isVerb({ mentions }: AnnotatedSentence, token: Token): boolean {
  if (token.pos !== "VERB" && token.pos !== "AUX") return false;
  return !mentions.some((mention) => mention.kind === "name" && contains(mention, token));
}

/**
 * Source, cue and what describes the source: "said Ann Lee, of the council". Not where the source does
 * something else as well ("protesters jeered and demanded …"): then the deed counts.
 */
function vouchingSpans(sentence: AnnotatedSentence, verbs: readonly boolean[]): Span[] {
  const { tokens } = sentence;
  const deeds = (span: Span, cue: Span): boolean =>
    tokens.some(
      (token, at) =>
        verbs[at] && token.pos === "VERB" && contains(span, token) && !overlaps(token, cue),
    );
  return sentence.attributions.filter(reportsStatement).flatMap((attribution) => {
    const { source, cue, content } = attribution;
    const core = cover([source, cue])!;
    if (cue.end === cue.start || overlaps(core, content) || deeds(core, cue)) return [];
    const tail = { start: core.start, end: sentence.sentence.end };
    return [isLast(attribution, core) && !deeds(tail, cue) ? tail : core];
  });
}

/** The source stands behind what it says: whatever follows describes it. */
function isLast({ content }: Attribution, core: Span): boolean {
  return content.end <= core.start;
}

interface Piece extends Clause {
  readonly verbal: boolean;
}

/** Pieces without a verb join the clause before them, or the first one where there is none. */
function merge(pieces: readonly Piece[]): Clause[] {
  const clauses: { from: number; to: number; attribution: boolean }[] = [];
  let pending: number | undefined;
  for (const { from, to, attribution, verbal } of pieces) {
    const last = clauses.at(-1);
    if (verbal && last?.attribution && attribution) last.to = to;
    else if (verbal || (attribution && !last?.attribution)) {
      clauses.push({ from: pending ?? from, to, attribution });
      pending = undefined;
    } else if (last && last.attribution === attribution) last.to = to;
    else if (!last || last.attribution) pending ??= from;
    else last.to = to;
  }
  if (pending !== undefined) {
    const last = clauses.at(-1);
    const end = pieces.at(-1)!.to;
    if (last) last.to = end;
    else clauses.push({ from: pending, to: end, attribution: false });
  }
  return clauses;
}
