import type { AnnotatedSentence, AnnotatedStory, Link, Span } from "./model.ts";
import { contains, cover, length, overlaps, slice } from "./span.ts";

/** A statement that a fact is made of. */
interface Statement {
  readonly sentence: string;
  readonly spans: readonly Span[];
}

/** Characters of a label that reads at a glance; longer wordings lose to shorter ones. */
const easyLength = 110;

/** How much central wording counts against length: a label twice as long must be this much surer. */
const lengthWorth = 0.6;

/**
 * The wording that stands for a fact in tables: the shared clauses of its most central statement,
 * short before long, with "X said" taken off and nothing begun in mid-sentence.
 */
export function labelFact(
  story: AnnotatedStory,
  members: readonly Statement[],
  links: readonly Link[],
): string {
  const candidates = members.map((member) => {
    const { sentence, text, dateline } = find(story, member.sentence);
    const span = labelSpan(sentence, member.spans);
    const support = links
      .filter(({ left, right }) => left === member.sentence || right === member.sentence)
      .reduce((sum, link) => sum + link.probability, 0);
    const excess = Math.max(0, length(span) - easyLength) / easyLength;
    return { label: tidy(withMarks(text, span, dateline)), worth: support - lengthWorth * excess };
  });
  candidates.sort(
    (a, b) => b.worth - a.worth || a.label.length - b.label.length || (a.label < b.label ? -1 : 1),
  );
  return candidates[0]?.label ?? "";
}

interface Found {
  readonly sentence: AnnotatedSentence;
  readonly text: string;
  readonly dateline: string;
}

function find(story: AnnotatedStory, id: string): Found {
  for (const { article, annotated, found } of story.articles) {
    const sentence = annotated.find((one) => one.sentence.id === id);
    const dateline = found.dateline ?? "";
    if (sentence) return { sentence, text: article[sentence.sentence.field], dateline };
  }
  throw new Error(`no sentence ${id}: this is a bug in crossread`);
}

/** What is told, without who says so; from the sentence's start where the clause lacks its subject. */
function labelSpan(sentence: AnnotatedSentence, shared: readonly Span[]): Span {
  const whole = { start: sentence.sentence.start, end: sentence.sentence.end };
  let span = cover(shared) ?? whole;
  const first = sentence.tokens.find((token) => token.start >= span.start);
  const dependent =
    first && first.start > whole.start && !/^(?:NOUN|PROPN|DET|NUM)$/.test(first.pos);
  if (dependent) span = { start: whole.start, end: span.end };
  for (const { content, source, cue } of sentence.attributions) {
    const outside = !overlaps(content, source) && !overlaps(content, cue);
    if (!outside || !contains(cover([content, source, cue])!, span)) continue;
    const inside = {
      start: Math.max(content.start, span.start),
      end: Math.min(content.end, span.end),
    };
    const opening = sentence.tokens.find((token) => token.start >= inside.start);
    if (length(inside) * 2 > length(span) && opening?.pos !== "PRON") return inside;
  }
  return span;
}

/** The words of the span, with quotation marks that stand close to its ends and belong to it. */
function withMarks(text: string, span: Span, dateline: string): string {
  const words = slice(text, span);
  const before = /[“"]$/.exec(text.slice(0, span.start))?.[0] ?? "";
  const after = /^[.,!?]?[”"]/.exec(text.slice(span.end))?.[0] ?? "";
  const opened = (words.match(/[“”"]/g) ?? []).length % 2 === 1;
  const bare = dateline && words.startsWith(dateline) ? words.slice(dateline.length) : words;
  if (before && after && !opened) return before + bare + after;
  if (opened) return after && !before ? bare + after : before + bare;
  return bare;
}

/** One line, begun with a capital, without marks that join it to what is left away. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return line
    .replace(/[.,](?=[”"]$)/, "")
    .replace(/^(\W?)(\p{Ll})/u, (_, mark, letter) => mark + letter.toUpperCase());
}
