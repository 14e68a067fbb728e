import { expect } from "vitest";
import { compare } from "../../packages/core/src/compare.ts";
import type {
  AnnotatedSentence,
  AnnotatedStory,
  Divergence,
  Link,
  Span,
} from "../../packages/core/src/model.ts";
import { annotated, article } from "./builders.ts";

export interface Setting {
  /** `sure` unless given; undefined for sentences that no link joins. */
  readonly band?: Link["band"] | undefined;
  readonly published?: readonly [string, string];
}

/** Expects the divergences of two sentences, as `type severity: reading / reading`. */
export function differ(
  left: string,
  right: string,
  expected: readonly string[],
  setting: Setting = {},
): void {
  expect(find(left, right, setting)).toEqual(expected);
}

export function find(left: string, right: string, setting: Setting = {}): string[] {
  const story = tell([left, right], setting.published);
  const band = "band" in setting ? setting.band : "sure";
  return compare(story, band ? joinAll(story, band) : [], []).map(
    ({ type, severity, readings }) =>
      `${type} ${severity}: ${readings.map(({ text }) => text).join(" / ")}`,
  );
}

export function compareTexts(texts: readonly string[]): Divergence[] {
  const story = tell(texts);
  return compare(story, joinAll(story), []);
}

export function tell(texts: readonly string[], published?: readonly string[]): AnnotatedStory {
  return annotated(
    ...texts.map((text, at) =>
      article("ABC"[at]!, text, published?.[at] ? { published: published[at] } : {}),
    ),
  );
}

/** Links every sentence with every one of the other articles, matching words of one stem. */
export function joinAll(story: AnnotatedStory, band: Link["band"] = "sure"): Link[] {
  const sentences = story.articles.flatMap(({ annotated }) => annotated);
  return sentences.flatMap((left, at) =>
    sentences
      .slice(at + 1)
      .flatMap((right) =>
        left.sentence.article === right.sentence.article ? [] : [join(left, right, band)],
      ),
  );
}

function join(left: AnnotatedSentence, right: AnnotatedSentence, band: Link["band"]): Link {
  const used = new Set<number>();
  const matches = left.tokens.flatMap((token) => {
    const at = right.tokens.findIndex(
      ({ stem, lemma, pos }, n) =>
        !used.has(n) &&
        pos !== "PUNCT" &&
        pos !== "ADP" &&
        pos !== "DET" &&
        (stem === token.stem || lemma === token.lemma),
    );
    if (at < 0) return [];
    used.add(at);
    return [
      { kind: "word" as const, left: spanOf(token), right: spanOf(right.tokens[at]!), weight: 1 },
    ];
  });
  const shared = { left: [wordsOf(left)], right: [wordsOf(right)] };
  return {
    left: left.sentence.id,
    right: right.sentence.id,
    strength: "same",
    probability: 0.95,
    sameProbability: 0.9,
    band,
    evidence: { matches, shared, rest: { left: [], right: [] }, reasons: [], without: band },
  };
}

/** The sentence without the mark at its end. */
function wordsOf({ tokens }: AnnotatedSentence): Span {
  return { start: tokens[0]!.start, end: tokens.findLast(({ pos }) => pos !== "PUNCT")!.end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
