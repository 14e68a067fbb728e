import { isAffirmed } from "./annotate/sources.ts";
import { hasMainClause } from "./main-clause.ts";
import type { AnnotatedSentence, Span } from "./model.ts";
import { contains, cover, length, overlaps, slice } from "./span.ts";

/** What is told, without who says so; from the sentence's start where the clause lacks its subject. */
export function labelSpan(sentence: AnnotatedSentence, shared: readonly Span[]): Span {
  const whole = { start: sentence.sentence.start, end: sentence.sentence.end };
  let span = cover(shared) ?? whole;
  span = { start: startOfPhrase(sentence, span.start), end: endOfPhrase(sentence, span.end) };
  for (const { content, source, cue } of sentence.attributions.filter(isAffirmed)) {
    const outside = !overlaps(content, source) && !overlaps(content, cue);
    // Behind the statement another clause may follow, which tells something else: "but did not say where".
    if (!outside || span.start < cover([content, source, cue])!.start) continue;
    const inside = {
      start: Math.max(content.start, span.start),
      end: Math.min(content.end, span.end),
    };
    if (length(inside) * 2 > length(span) && isStatement(sentence, inside)) return inside;
  }
  const words = sentence.tokens.filter((token) => contains(span, token));
  return hasMainClause(words) && !isCutOff(sentence, span) ? span : whole;
}

/** It ends with who says something, and has nothing of what: "if the plan fails, the mayor said". */
function isCutOff(sentence: AnnotatedSentence, span: Span): boolean {
  return sentence.attributions.some(
    ({ cue, content }) =>
      contains(span, cue) && content.start >= cue.end && !overlaps(span, content),
  );
}

/**
 * It has a subject of its own and a verb that isn't "to do", nor one by which somebody speaks: "a plan
 * to expand the tax" and "the deal and said that …" are none.
 */
function isStatement(sentence: AnnotatedSentence, span: Span): boolean {
  const tokens = sentence.tokens.filter((token) => contains(span, token));
  const verb = tokens.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const speaks = tokens.some(
    ({ lemma }, at) => /^(?:say|tell|add|state|note)$/.test(lemma) && tokens[at - 1]?.key === "and",
  );
  if (speaks) return false;
  const before = tokens.slice(Math.max(0, verb - 2), verb).map(({ key }) => key);
  // "Declared | victory and resigned": the verb is the source's second deed.
  if (before.includes("to") || before.at(-1) === "and") return false;
  return tokens[0]?.pos !== "PRON" && verb > 0;
}

/** Back to a mark after which something stands for itself: what hangs on another word is no start. */
function startOfPhrase(sentence: AnnotatedSentence, start: number): number {
  const before = sentence.tokens.filter((token) => token.start < start);
  const first = sentence.tokens[before.length];
  const mark = before.at(-1);
  const stands = mark?.pos === "PUNCT" && /^(?:NOUN|PROPN|DET|NUM)$/.test(first?.pos ?? "");
  return stands ? start : sentence.sentence.start;
}

/** On to the next mark: "comes the day | before the term ends" is one phrase. */
function endOfPhrase(sentence: AnnotatedSentence, end: number): number {
  const rest = sentence.tokens.filter((token) => token.start >= end);
  const mark = rest.find(({ pos, text }) => pos === "PUNCT" && text !== "-");
  return mark?.start ?? sentence.sentence.end;
}

/** The words of a label span, made ready to stand alone. */
export function labelText(text: string, span: Span, dateline: string): string {
  return tidy(withMarks(text, span, dateline));
}

/** The words of the span, with quotation marks that stand close to its ends and belong to it. */
function withMarks(text: string, span: Span, dateline: string): string {
  const words = slice(text, span);
  const before =
    /(?:^|\s)([“"‘'])$/.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[1] ?? "";
  const after = /^[.,!?]?[”"]/.exec(text.slice(span.end, span.end + 2))?.[0] ?? "";
  const opened = (words.match(/[“”"]/g) ?? []).length % 2 === 1;
  const closesSingle = /[’'](?!\p{L})/u.test(words) && !/(?:^|\s)[‘'](?=\p{L})/u.test(words);
  const bare = dateline && words.startsWith(dateline) ? words.slice(dateline.length) : words;
  if (/[‘']/.test(before)) return closesSingle ? before + bare : bare;
  // One sentence of a longer quotation: its only mark belongs to another sentence.
  if (opened && !after && !before) return bare.replace(/^[“"]|[”"]$/g, "");
  if (before && after && !opened) return before + bare + after;
  if (opened) return after && !before ? bare + after : before + bare;
  return bare;
}

/** One line, begun with a capital, without marks that join it to what is left away. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return line
    .replace(/^(?:and|but|yet|so(?! far)|meanwhile|however|still),? (?=\p{L})/iu, "")
    .replace(/[.,](?=[”"]?$)/, "")
    .replace(/\b(\p{L}\.\p{L})$/u, "$1.")
    .replace(/^(\W?)(\p{Ll})/u, (_, mark, letter) => mark + letter.toUpperCase());
}
