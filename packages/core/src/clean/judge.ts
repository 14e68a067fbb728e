import type { Role, Span } from "../model.ts";
import { cut } from "../segment/cut.ts";
import { isAppeal, type Surroundings, weighAppeal } from "./appeal.ts";
import {
  hasWireCredit,
  isBiography,
  isContribution,
  isFilePicture,
  isPhotoCredit,
  isSignature,
  isTweetSignature,
  readByline,
} from "./credits.ts";
import { type Line, readLine } from "./line.ts";
import { findParts, findPhotographer } from "./parts.ts";
import { recognise } from "./phrases.ts";

/** What a stretch of text is, and why it is set aside where it is. */
export interface Verdict extends Span {
  readonly role: Role;
  readonly reason?: string;
}

export const appealReason = "an appeal to readers by the outlet";

/**
 * Judges a line as a whole, and where that finds nothing, each of its sentences: a credit at the end
 * of a caption, a notice glued to a paragraph. Verdicts cover the line in order.
 */
export function judgeLine(
  body: string,
  line: Line,
  surroundings: Surroundings,
  isTail: boolean,
): Verdict[] {
  const { start, end } = line;
  const parts = line.long ? undefined : findParts(body, line);
  if (parts) return merge(parts);
  const reason = line.long
    ? undefined
    : (judgeWhole(line, surroundings) ?? judgeTail(line, isTail));
  const sentences = cut(body, line).map((span) => readLine(body, span));
  const mixed = reason === appealReason ? judgeMixed(sentences, surroundings) : undefined;
  if (mixed) return merge(mixed);
  if (reason !== undefined) return [aside(line, reason)];
  const caption = line.long ? undefined : judgeCaption(line, sentences);
  if (caption) return merge(caption);
  if (sentences.length === 1)
    return merge(
      (line.long ? undefined : findPhotographer(body, line)) ?? [{ start, end, role: "body" }],
    );
  const verdicts = sentences.map((sentence) => judgeSentence(sentence, surroundings));
  return isTail ? joinNotice(line, sentences, verdicts, surroundings) : merge(verdicts);
}

/** In words: a shorter sentence says too little of itself. */
const shortestTold = 7;

/** A paragraph of the story with an appeal glued to it: what neither calls nor begs is story. */
function judgeMixed(sentences: readonly Line[], surroundings: Surroundings): Verdict[] | undefined {
  const appeals = sentences.map(({ text }) => weighAppeal(text, surroundings));
  const isTold = (at: number): boolean =>
    appeals[at]!.address === 0 && appeals[at]!.topic === 0 && sentences[at]!.words >= shortestTold;
  if (!sentences.some((_, at) => isTold(at))) return undefined;
  return sentences.map((sentence, at) => {
    const { start, end } = sentence;
    const near = (other: number): boolean => appeals[other] !== undefined && !isTold(other);
    // A short sentence belongs to the appeal that it stands beside, and else to the story.
    const isAside = appeals[at]!.address + appeals[at]!.topic > 0 || near(at - 1) || near(at + 1);
    return isTold(at) || !isAside ? { start, end, role: "body" } : aside(sentence, appealReason);
  });
}

/** At an article's end a line is one notice where its other sentences all speak of the outlet. */
function joinNotice(
  line: Line,
  sentences: readonly Line[],
  verdicts: readonly Verdict[],
  { outlet }: Surroundings,
): Verdict[] {
  const reason = verdicts.find((verdict) => verdict.reason !== undefined)?.reason;
  const isNotice = (verdict: Verdict, index: number): boolean =>
    verdict.reason !== undefined || (outlet?.test(sentences[index]!.text) ?? false);
  return reason !== undefined && verdicts.every(isNotice) ? [aside(line, reason)] : merge(verdicts);
}

/** A verdict that sets a span aside. */
export function aside(span: Span, reason: string): Verdict {
  return { start: span.start, end: span.end, role: "boilerplate", reason };
}

function judgeWhole(line: Line, surroundings: Surroundings): string | undefined {
  return (
    judgeText(line.text) ??
    judgeShape(line, surroundings) ??
    (isAppeal(weighAppeal(line.text, surroundings)) ? appealReason : undefined)
  );
}

/** A name in full, glued to a headline, and the button behind a list of them: see the reader's inline-furniture.ts. */
const gluedLinks =
  /^(?:[\p{L}("'][\p{L}.'()"-]* ){0,7}[\p{L}.'-]*\p{Ll}\.?(?=[\p{Lu}\p{N}'"$]).{3,900} (?:MORE|READ MORE|Read [Mm]ore|See [Mm]ore|More ?»|»)$/u;

function judgeText(text: string): string | undefined {
  const phrase = recognise(text);
  if (phrase !== undefined) return phrase;
  if (gluedLinks.test(text)) return "a list of links";
  if (isTweetSignature(text)) return "the signature of a tweet";
  if (isPhotoCredit(text)) return "a picture credit";
  if (isContribution(text)) return "a note on who contributed";
  return undefined;
}

/** In words: longer questions and headings are text. */
const longestHeading = 10;
const shortHeading = 6;
const asking =
  /^(?:\d+[.)] )?(?:(?:so|and|but|then|or),? )*(?:what|who|whom|whose|why|when|where|which|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might)(?:n't)?\b/i;

/** Lines of capitals and questions that stand alone are headings or links. */
function judgeShape(line: Line, { outlet }: Surroundings): string | undefined {
  const { text } = line;
  if (
    outlet?.test(text) &&
    line.words <= 6 &&
    text
      .replace(outlet, "")
      .replace(/^the\b/i, "")
      .trim() === ""
  )
    return "the outlet's name";
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters.length >= 4 && !/\p{Ll}/u.test(letters) && !/[.!"]$/.test(text))
    return line.words > 4 ? "a link to another story" : "a section heading";
  if (/^\[[^[\]]+\]$/.test(text)) return "a link to another story";
  if (!line.ended && readByline(text) !== undefined) return "a byline";
  if (line.words <= longestHeading && /^[^".!?]+\?$/.test(text)) {
    if (line.words <= shortHeading || asking.test(text)) return "a section heading";
  }
  return undefined;
}

function judgeTail(line: Line, isTail: boolean): string | undefined {
  if (!isTail) return undefined;
  if (isSignature(line.text)) return "the signature of a writer or agency";
  return isBiography(line.text) ? "a note on the writer" : undefined;
}

function judgeSentence(sentence: Line, surroundings: Surroundings): Verdict {
  const appeal = weighAppeal(sentence.text, surroundings);
  const reason =
    (sentence.long ? undefined : judgeText(sentence.text)) ??
    (isAppeal(appeal) && appeal.topic >= 1 ? appealReason : undefined);
  if (reason !== undefined) return aside(sentence, reason);
  return { start: sentence.start, end: sentence.end, role: "body" };
}

/** In sentences; a longer line is a paragraph with a credit glued to it. */
const longestCaption = 6;

/**
 * A line that ends in a picture credit is a caption. Its first sentence says what the picture shows and
 * is set aside where it came with the picture from an agency or archive; what follows may be news.
 */
function judgeCaption(line: Line, sentences: readonly Line[]): Verdict[] | undefined {
  const isWire = hasWireCredit(line.text);
  const last = sentences.at(-1);
  if (!last || sentences.length > longestCaption) return undefined;
  if (!isWire && (sentences.length < 2 || !isPhotoCredit(last.text))) return undefined;
  return sentences.map((sentence, index) => {
    if (isPhotoCredit(sentence.text)) return aside(sentence, "a picture credit");
    if (isWire && index === 0 && describesPicture(sentence))
      return aside(sentence, "the caption of a picture");
    return { start: sentence.start, end: sentence.end, role: "caption" };
  });
}

/** A second full date shows that news follows in the same sentence. */
function describesPicture(sentence: Line): boolean {
  const dates = sentence.text.match(/\b\d{1,2}, \d{4}\b/g)?.length ?? 0;
  return isFilePicture(sentence.text) ? dates < 2 : sentence.words <= 60;
}

/** Neighbours with one role and reason become one stretch. */
function merge(verdicts: readonly Verdict[]): Verdict[] {
  const merged: Verdict[] = [];
  for (const verdict of verdicts) {
    const last = merged.at(-1);
    if (last && last.role === verdict.role && last.reason === verdict.reason)
      merged[merged.length - 1] = { ...last, end: verdict.end };
    else merged.push(verdict);
  }
  return merged;
}
