import { contentId } from "../digest.ts";
import type { Entity, Field, Mention, Quote, Span, Token, TokenizedArticle } from "../model.ts";
import { contains, overlaps, slice, trim } from "../span.ts";
import { isWordy } from "../text.ts";
import { inherited, introducedBy } from "./quotes/inherited.ts";
import { isTitleOrNickname } from "./quotes/labels.ts";
import { pairMarks } from "./quotes/marks.ts";
import { isAskedInPassing, isNameOfThing, ownerOfWords, signedBy } from "./quotes/possessors.ts";
import { gendersOf, type Page, type Scene, type Voice } from "./quotes/scenes.ts";
import { reportFor, sourceOf } from "./quotes/speakers.ts";
import { findReports, longestSentence } from "./reports.ts";

/**
 * Everything that an article puts in quotation marks, with its speaker where the article says who
 * speaks. A quotation without a reporting clause of its own takes its speaker, in this order, from
 * a name and a colon, from the sentence just before it, or from the same words quoted elsewhere in
 * the article; such inherited speakers are right less often than the others.
 */
export function findQuotes(
  article: TokenizedArticle,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  entities: readonly Entity[],
): Quote[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const drafts = (["title", "body"] as const).flatMap((field) =>
    quotesOn(article, field, mentions, known),
  );
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const settled = draft.source || draft.kind ? draft : { ...draft, ...sameWords(draft, drafts) };
    const key = `${draft.field} ${draft.text}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return finish(article.article.id, settled, occurrence);
  });
}

/** Quotations by the ids of the sentences that they touch. */
export function quotesBySentence(quotes: readonly Quote[]): ReadonlyMap<string, readonly Quote[]> {
  const found = new Map<string, Quote[]>();
  for (const quote of quotes) {
    for (const id of quote.sentences) {
      const list = found.get(id);
      if (list) list.push(quote);
      else found.set(id, [quote]);
    }
  }
  return found;
}

interface Draft extends Voice {
  readonly field: Field;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly tokens: readonly Token[];
  /** A verb of saying stands before it in its sentence, even where nobody is found to go with it. */
  readonly told: boolean;
  /** Set where it is known from the start: indirect. */
  readonly kind?: Quote["kind"];
}

function quotesOn(
  article: TokenizedArticle,
  field: Field,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  known: ReadonlyMap<string, Entity>,
): Draft[] {
  const text = article.article[field];
  const paragraphs = article.paragraphs.filter(
    (paragraph) => paragraph.field === field && paragraph.role !== "boilerplate",
  );
  const spans = pairMarks(text, paragraphs).filter((span) => !isTitleOrNickname(text, span));
  const scenes = scenesOf(article, field, mentions, outermost(spans));
  const page: Page = { text, known, scenes, genders: gendersOf(scenes, known) };
  const drafts: Draft[] = [];
  const outer: Draft[] = [];
  let index = 0;
  for (const span of spans) {
    while ((page.scenes[index]?.sentence.end ?? text.length) <= span.start) index += 1;
    const touched = scenesFrom(page, index, span);
    const draft: Draft = {
      start: span.start,
      end: span.end,
      field,
      text: slice(text, span),
      sentences: touched.map((scene) => scene.sentence.id),
      tokens: touched.flatMap((scene) => scene.tokens).filter((token) => contains(span, token)),
      told: isTold(touched[0], span),
    };
    const parent = outer.at(-1);
    if (parent && contains(parent, span)) {
      const report = reportFor(
        text,
        span,
        touched.map((scene) => inside(scene, parent, span)),
      );
      const source = report && sourceOf(page, index, report, outer);
      drafts.push(report ? { ...draft, source, cue: report.cueText } : draft);
      continue;
    }
    const settled = { ...draft, ...voiceOf(page, index, span, touched, outer) };
    outer.push(settled);
    drafts.push(settled, ...reportedInside(page, index, touched, settled));
  }
  return drafts;
}

/** Who speaks, as a noun, a signature or a reporting clause tells it, or as it goes on from before. */
function voiceOf(
  page: Page,
  index: number,
  span: Span,
  touched: readonly Scene[],
  outer: readonly Draft[],
): Pick<Voice, "source" | "cue"> {
  const { text, known } = page;
  const first = touched[0];
  const report = reportFor(text, span, touched);
  const owner = first && ownerOfWords(text, first.sentence, span, first.outside, known);
  if (owner && !(report && report.cue.start > owner.at && report.cue.end <= span.start))
    return { source: owner };
  if (first && isNameOfThing(text, first.sentence, span)) return owner ? { source: owner } : {};
  const before = report && report.cue.end <= span.start;
  if (first && !before && isAskedInPassing(text, first.sentence, span)) return {};
  if (report) return { source: sourceOf(page, index, report, outer), cue: report.cueText };
  const near = [
    ...touched,
    ...page.scenes.slice(index + touched.length, index + touched.length + 1),
  ];
  // Lee on the ferry: “…” — Tom Berg (@tomberg): Lee says what Berg passes on.
  const signed = opensWithName(page, first, span)
    ? undefined
    : signedBy(
        text,
        span,
        near.flatMap(({ mentions }) => mentions),
        known,
      );
  return signed ? { source: signed } : inherited(page, index, span, outer);
}

/** `Lee on the ferry: “…”`: the sentence opens with a name, and a colon leads to the quotation. */
function opensWithName(page: Page, scene: Scene | undefined, quote: Span): boolean {
  const from = scene?.sentence.start ?? 0;
  const name = scene?.outside[0];
  return (
    scene !== undefined &&
    name !== undefined &&
    /^(?:\p{Lu}[\p{L}.]*\s)*$/u.test(page.text.slice(from, name.start)) &&
    introducedBy(page, scene, page.text.slice(from, quote.start)) !== undefined
  );
}

function outermost(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans) {
    const last = outer.at(-1);
    if (!last || span.start >= last.end) outer.push(span);
  }
  return outer;
}

function scenesOf(
  article: TokenizedArticle,
  field: Field,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  quoted: readonly Span[],
): Scene[] {
  let from = 0;
  return article.sentences
    .filter((sentence) => sentence.field === field && sentence.role !== "boilerplate")
    .map((sentence) => {
      while ((quoted[from]?.end ?? Number.POSITIVE_INFINITY) < sentence.start) from += 1;
      const masked: Span[] = [];
      for (let at = from; (quoted[at]?.start ?? sentence.end) < sentence.end; at += 1) {
        const span = quoted[at];
        if (span) masked.push(span);
      }
      const tokens = (article.tokens.get(sentence.id) ?? []).slice(0, longestSentence);
      const all = mentions.get(sentence.id) ?? [];
      const outside = all.filter((mention) => !masked.some((span) => overlaps(span, mention)));
      return {
        sentence,
        tokens,
        mentions: all,
        outside,
        reports: findReports(tokens, masked, all),
      };
    });
}

function scenesFrom(page: Page, index: number, span: Span): Scene[] {
  const touched: Scene[] = [];
  for (let at = index; at < page.scenes.length; at += 1) {
    const scene = page.scenes[at];
    if (!scene || scene.sentence.start >= span.end) break;
    touched.push(scene);
  }
  return touched;
}

/** The scene as the speaker of `parent` tells it, with `nested` masked. */
function inside(scene: Scene, parent: Span, nested: Span): Scene {
  const tokens = scene.tokens.filter((token) => contains(parent, token));
  return { ...scene, tokens, reports: findReports(tokens, [nested], scene.mentions) };
}

/** “Kim said that we will wait”: what a quoted sentence says that somebody else said. */
function reportedInside(
  page: Page,
  index: number,
  touched: readonly Scene[],
  quote: Draft,
): Draft[] {
  return touched.flatMap((scene) => {
    const tokens = scene.tokens.filter((token) => contains(quote, token));
    const report = findReports(tokens, [], scene.mentions).find(
      ({ asserted, borrowed }) => asserted && !borrowed,
    );
    const that = tokens.findIndex(
      (token) => token.start >= (report?.cue.end ?? Number.POSITIVE_INFINITY),
    );
    if (report?.takes !== "clause" || tokens[that]?.key !== "that") return [];
    const span = trim(page.text, {
      start: tokens[that]?.end ?? 0,
      end: Math.min(scene.sentence.end, quote.end),
    });
    if (span.end <= span.start) return [];
    return [
      {
        ...span,
        field: quote.field,
        text: slice(page.text, span),
        sentences: [scene.sentence.id],
        tokens: [],
        told: true,
        source: sourceOf(page, index, report, []),
        cue: report.cueText,
        kind: "indirect" as const,
      },
    ];
  });
}

/** A quotation with a speaker whose words hold all those of `draft`: a headline's come from the text. */
function sameWords(draft: Draft, drafts: readonly Draft[]): Pick<Voice, "source"> {
  const words = ` ${plain(draft.text)} `;
  const headline = draft.field === "title" && words.split(" ").length > fewestTelling;
  const found = drafts.find(
    (other) =>
      other.source?.entity && (other.cue || headline) && ` ${plain(other.text)} `.includes(words),
  );
  return found ? { source: found.source } : {};
}

/** With more words than this a headline's quotation is in the text, even where no verb is beside it. */
const fewestTelling = 4;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Most words of a label that nobody says, such as a “gold standard”. */
const labelWords = 5;

function finish(article: string, draft: Draft, occurrence: number): Quote {
  const { field, start, end, source, cue, sentences } = draft;
  return {
    id: contentId("quote", article, field, draft.text, String(occurrence)),
    article,
    field,
    start,
    end,
    ...(source ? { speaker: source.name } : {}),
    ...(source?.entity ? { speakerEntity: source.entity } : {}),
    ...(cue ? { cue } : {}),
    kind: draft.kind ?? kindOf(draft),
    sentences: [...sentences],
  };
}

/** `We love you`, `doesn’t go far enough`: somebody says this, though nobody knows who; a label has no verb. */
function isUtterance(draft: Draft, words: readonly Token[]): boolean {
  const [first, second] = words;
  const speaks = words.some(
    ({ key }, at) =>
      /^(?:i|we|you|he|she|they|it)(?:'.+)?$/.test(key) &&
      /^(?:VERB|AUX|PART|ADV)$/.test(words[at + 1]?.pos ?? ""),
  );
  const predicate =
    first?.pos === "AUX" ||
    (first?.pos === "VERB" && /[^s]s$/.test(first.key) && second !== undefined);
  return draft.told || speaks || predicate;
}

function isTold(scene: Scene | undefined, span: Span): boolean {
  return (scene?.tokens ?? []).some(
    ({ key, pos, end }) =>
      end <= span.start &&
      span.start - end < toldReach &&
      pos === "VERB" &&
      /^(?:said|says|say|saying|told|warned|warns|argued|argues|stated|added|wrote|replied|tweeted)$/.test(
        key,
      ),
  );
}

/** How far behind a verb of saying short quoted words are still what is said, in characters. */
const toldReach = 80;

function kindOf(draft: Draft): Quote["kind"] {
  const words = draft.tokens.filter((token) => isWordy(token.text));
  if (!draft.source && words.length <= labelWords && !isUtterance(draft, words)) return "scare";
  const verb = words.findIndex((token) => /^(?:VERB|AUX)$/.test(token.pos));
  const isClause = verb > 0 && (words.length > labelWords || /^\p{Lu}/u.test(draft.text));
  const isSentence = verb >= 0 && /^\p{Lu}.*[.!?]["”’']?$/su.test(draft.text);
  return isClause || isSentence ? "direct" : "partial";
}
