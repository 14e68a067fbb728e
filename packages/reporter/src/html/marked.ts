import type { Divergence, Reading, Severity, Span } from "@crossread/core";
import { type Lookup, textAt } from "../lookup.ts";
import { type Html, html } from "./template.ts";

/** A stretch of a sentence that is marked, and how. */
export interface Mark extends Span {
  readonly severity: Severity;
  /** Address of the divergence it belongs to. */
  readonly href?: string;
  /** Words to set in bold, in lower case. */
  readonly telling?: ReadonlySet<string>;
}

const priority: readonly Severity[] = ["conflict", "differs", "updated", "style"];

/** Words too common to tell two readings apart, unless nothing else does. */
const functionWords = new Set(
  "a an the and or of to in on at by for from with as is are was were be been has have had it its that this".split(
    " ",
  ),
);

const word = /[\p{L}\p{N}$€£%]+(?:[.,'’-][\p{L}\p{N}]+)*%?/gu;

/** A sentence with its marks. Where marks overlap the graver one wins; they are never nested. */
export function markedSentence(lookup: Lookup, id: string, marks: readonly Mark[]): Html {
  const sentence = lookup.sentence(id);
  const pieces = cut(sentence, marks).map((piece) => {
    const text = textAt(lookup, id, piece).replace(/\s+/g, " ");
    return piece.mark && text !== " " ? marked(text, piece.mark) : html`${text}`;
  });
  return html`<span class="o">${pieces}</span>`;
}

/** The mark of one reading, with the words that not every other reading has. */
export function readingMark(divergence: Divergence, reading: Reading): Mark {
  const others = divergence.readings
    .filter((other) => other !== reading)
    .map((other) => wordSet(other.text));
  const own = [...wordSet(reading.text)].filter((one) => others.some((other) => !other.has(one)));
  const content = own.filter((one) => !functionWords.has(one));
  return {
    start: reading.start,
    end: reading.end,
    severity: divergence.severity,
    telling: new Set(content.length > 0 ? content : own),
  };
}

function marked(text: string, mark: Mark): Html {
  const inner = mark.telling ? bolded(text, mark.telling) : html`${text}`;
  if (mark.href === undefined) return html`<mark class="${mark.severity}">${inner}</mark>`;
  return html`<a class="mk" href="${mark.href}"><mark class="${mark.severity}">${inner}</mark></a>`;
}

/** Neighbouring telling words share one bold stretch, spaces between them included. */
function bolded(text: string, telling: ReadonlySet<string>): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const stretch of tellingStretches(text, telling)) {
    parts.push(
      html`${text.slice(at, stretch.start)}<b>${text.slice(stretch.start, stretch.end)}</b>`,
    );
    at = stretch.end;
  }
  return html`${parts}${text.slice(at)}`;
}

function tellingStretches(text: string, telling: ReadonlySet<string>): Span[] {
  const stretches: Span[] = [];
  for (const match of text.matchAll(word)) {
    if (!telling.has(match[0].toLowerCase())) continue;
    const end = match.index + match[0].length;
    const last = stretches.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, match.index)))
      stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start: match.index, end });
  }
  return stretches;
}

function wordSet(text: string): Set<string> {
  return new Set((text.match(word) ?? []).map((one) => one.toLowerCase()));
}

/** Cuts a span at the edges of its marks; each piece carries the gravest mark that covers it. */
function cut(whole: Span, marks: readonly Mark[]): (Span & { readonly mark?: Mark })[] {
  const inside = marks.filter((mark) => mark.start < whole.end && mark.end > whole.start);
  const edges = new Set([whole.start, whole.end]);
  for (const mark of inside) {
    edges.add(Math.max(mark.start, whole.start));
    edges.add(Math.min(mark.end, whole.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces: (Span & { mark?: Mark })[] = [];
  for (let n = 0; n + 1 < sorted.length; n += 1) {
    const piece = { start: sorted[n]!, end: sorted[n + 1]! };
    const mark = gravest(inside.filter((one) => one.start <= piece.start && one.end >= piece.end));
    const last = pieces.at(-1);
    if (last && last.mark === mark) pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(mark ? { ...piece, mark } : piece);
  }
  return pieces;
}

function gravest(marks: readonly Mark[]): Mark | undefined {
  return [...marks].sort(
    (a, b) =>
      priority.indexOf(a.severity) - priority.indexOf(b.severity) ||
      a.end - a.start - (b.end - b.start),
  )[0];
}
