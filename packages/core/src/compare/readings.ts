import type { Reading } from "../model.ts";
import { contains, overlaps, slice } from "../span.ts";
import { isAssertion } from "./assertions.ts";
import type { Told } from "./gate.ts";

/** Characters of a short reading: what a table cell and a one-page brief have room for. */
export const shortLength = 24;

/** What one article says at the point of difference, for the comparison document. */
export function makeReading(told: Told): Reading {
  const text = slice(told.side.text, told);
  const voucher = vouchedBy(told);
  return {
    sentence: told.side.source.sentence.id,
    start: told.start,
    end: told.end,
    text,
    short: shorten(told.shown ?? text),
    ...(told.value ? { value: told.value } : {}),
    ...(voucher ? { vouchedBy: voucher } : {}),
  };
}

/** The words cut to about `shortLength` characters, at a word's end, with an ellipsis. A long word is kept whole. */
export function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= shortLength) return plain;
  const cut = plain.slice(0, shortLength);
  const space = cut.lastIndexOf(" ");
  const next = plain.indexOf(" ", shortLength);
  const whole = plain.slice(0, next < 0 ? plain.length : next);
  const kept = space >= shortLength / 2 ? cut.slice(0, space) : whole.slice(0, 2 * shortLength);
  if (kept.length === plain.length) return plain;
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…`;
}

/**
 * The source that the article gives for a span: who vouches for the whole statement (“according to state
 * media, Kim voiced …”), else the speaker of the quotation, else of the reported speech nearest to it.
 */
export function vouchedBy(told: Told): string | undefined {
  const { source } = told.side;
  const quote = source.quotes.find(
    ({ field, kind, speaker, start, end }) =>
      field === source.sentence.field &&
      kind !== "indirect" &&
      speaker &&
      overlaps(told, { start, end }),
  );
  const reported = source.attributions
    .filter(
      (one) =>
        !one.withheld &&
        isAssertion(one, told.side.text) &&
        contains(one.content, { start: told.start, end: told.start + 1 }),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  if (!quote?.speaker) return reported[0]?.sourceName;
  const outer = reported.findLast(
    ({ content, entity, sourceName }) =>
      contains(content, quote) &&
      entity !== quote.speakerEntity &&
      !/^(?:he|she|it|they)$/i.test(sourceName) &&
      source.mentions.some(
        (mention) => mention.entity === quote.speakerEntity && contains(content, mention),
      ),
  );
  return outer?.sourceName ?? quote.speaker;
}
