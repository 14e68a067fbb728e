import { type Comparison, compareArticles, contains, overlaps, type Span } from "@crossread/core";
import type { GoldStory } from "./gold.ts";
import type { FramedPlace, GoldFraming, GoldLabel } from "./gold-framing.ts";
import {
  type FramedFinding,
  findingsOf,
  type JudgedFraming,
  judgementOf,
  type LabelKind,
} from "./judged-framing.ts";
import { ratio, wilson } from "./metrics.ts";
import type { Compare } from "./outcome.ts";
import { judgeProminence, type ProminenceOutcome } from "./prominence.ts";
import { sameSpeaker } from "./quotes.ts";
import { interval, score } from "./table.ts";

/** How much of a gold label the engine's forms must cover to have shown it. */
const leastCovered = 0.5;

/** How far a voice's share of the quoted words may be from the annotator's. */
const nearShare = 0.1;

/** One label of the annotator and whether the engine has it. */
export interface LabelFound {
  readonly kind: LabelKind;
  /** In the table of labels, house style included. */
  readonly shown: boolean;
  /** Among all mentions, which the CSV for researchers lists. */
  readonly listed: boolean;
}

/** What an engine made of the framing of one judged story. */
export interface FramingOutcome extends ProminenceOutcome {
  readonly story: string;
  readonly labels: readonly LabelFound[];
  /** One an article with quotations: how far the share of its worst voice is off. */
  readonly voices: readonly { readonly article: string; readonly off: number }[];
  /** Judging words of the annotator; those that the engine asks about; all that it asks about. */
  readonly loaded: { readonly gold: number; readonly both: number; readonly engine: number };
  readonly findings: readonly FramedFinding[];
}

/** Holds the framing of one story against the annotator's notes and the judged list. */
export function judgeFraming(
  story: GoldStory,
  gold: GoldFraming,
  judged: JudgedFraming,
  compare: Compare = compareArticles,
): FramingOutcome {
  const comparison = compare(story.articles);
  const sentences = new Map(comparison.sentences.map((one) => [one.id, one]));
  const place = (one: Span & { readonly sentence: string }): FramedPlace => {
    const { article, field } = sentences.get(one.sentence)!;
    return { article, field, start: one.start, end: one.end };
  };
  const shown = comparison.framing.labels.map(({ forms }) =>
    forms.map((form) => ({ ...place(form), text: form.text })),
  );
  const listed = Map.groupBy(comparison.framing.mentions, (one) => one.entity ?? one.label ?? "");
  const asked = comparison.framing.loadedWords.map(place);
  return {
    story: story.name,
    labels: labelKinds(story, gold, judged).map(([label, kind]) => ({
      kind,
      shown: shown.some((forms) => isCovered(story, label.place, forms)),
      listed: [...listed.values()].some((all) =>
        isCovered(
          story,
          label.place,
          all.map((one) => ({ ...place(one), text: "" })),
        ),
      ),
    })),
    voices: judgeVoices(story, comparison),
    ...judgeProminence(story, gold, comparison),
    loaded: {
      gold: gold.loaded.length,
      both: asked.filter((one) => gold.loaded.some((other) => isSame(one, other))).length,
      engine: asked.length,
    },
    findings: findingsOf(story, comparison).map((finding) => {
      const judgement = judgementOf(finding, story, judged);
      return judgement ? { ...finding, verdict: judgement.verdict } : finding;
    }),
  };
}

function labelKinds(
  story: GoldStory,
  gold: GoldFraming,
  judged: JudgedFraming,
): [GoldLabel, LabelKind][] {
  const kinds = judged.kinds.get(story.name) ?? [];
  const entities = [...new Set(gold.labels.map(({ entity }) => entity))];
  return gold.labels.map((label) => [label, kinds[entities.indexOf(label.entity)] ?? "other"]);
}

function isSame(one: FramedPlace, two: FramedPlace): boolean {
  return one.article === two.article && one.field === two.field && overlaps(one, two);
}

/**
 * The forms of one entity cover half of the label, or one of them is the label elsewhere in the article:
 * a form is listed at its first place alone.
 */
function isCovered(
  story: GoldStory,
  label: FramedPlace,
  forms: readonly (FramedPlace & { readonly text: string })[],
): boolean {
  const words = wordsAt(story, label);
  if (forms.some(({ article, text }) => article === label.article && fold(text) === fold(words)))
    return true;
  const covered = new Set<number>();
  for (const form of forms.filter((one) => isSame(one, label)))
    for (let at = Math.max(form.start, label.start); at < Math.min(form.end, label.end); at += 1)
      covered.add(at);
  return covered.size >= leastCovered * (label.end - label.start);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|an?) /, "")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsAt(story: GoldStory, { article, field, start, end }: FramedPlace): string {
  return story.articles.find(({ id }) => id === article)![field].slice(start, end);
}

/** For each article the largest difference between a speaker's share of quoted words here and there. */
function judgeVoices(story: GoldStory, comparison: Comparison): FramingOutcome["voices"] {
  const aliases = new Map(comparison.entities.map((entity) => [entity.id, entity.aliases]));
  return story.articles.flatMap(({ id }) => {
    const spoken = story.quotes.filter((quote) => quote.article === id && !quote.scare);
    const quotes = spoken.filter(
      (quote) => !spoken.some((other) => other !== quote && surrounds(other, quote)),
    );
    const voices = comparison.framing.sources.find(({ article }) => article === id)?.voices ?? [];
    const words = (one: FramedPlace) => wordsAt(story, one).split(/\s+/).filter(Boolean).length;
    const total = quotes.reduce((sum, quote) => sum + words(quote), 0);
    if (total === 0) return [];
    const spokenBy = quotes.map((quote) => {
      const name = quote.speaker?.replace(/\s*\(.*\)/, "");
      const own = voices.filter((voice) => {
        const known = [voice.speaker, ...(aliases.get(voice.entity ?? "") ?? [])];
        return isVoice(name, voice.kind === "unknown" ? [] : known);
      });
      return { name: name ?? "", words: words(quote), own };
    });
    // A person and a body may be one voice on one side and two on the other: they are taken together.
    const groups: (typeof spokenBy)[] = [];
    for (const one of spokenBy) {
      const known = groups.find((group) =>
        group.some(
          (other) => other.name === one.name || other.own.some((voice) => one.own.includes(voice)),
        ),
      );
      if (known) known.push(one);
      else groups.push([one]);
    }
    const off = groups.map((group) => {
      const theirs = new Set(group.flatMap(({ own }) => own));
      const share = [...theirs].reduce((sum, voice) => sum + voice.share, 0);
      return Math.abs(share - group.reduce((sum, one) => sum + one.words, 0) / total);
    });
    return [{ article: id, off: Math.max(...off) }];
  });
}

/** By name as elsewhere, but a first name in common is not enough. */
function isVoice(gold: string | undefined, names: readonly string[]): boolean {
  const last = (name: string) => lettersOf(name).at(-1) ?? "";
  const near = names.filter(
    (name) =>
      gold === undefined ||
      lettersOf(name).includes(last(gold)) ||
      lettersOf(gold).includes(last(name)),
  );
  return sameSpeaker(gold, near);
}

function lettersOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

/** Words quoted inside a quotation are counted with it. */
function surrounds(outer: FramedPlace, inner: FramedPlace): boolean {
  return (
    outer.field === inner.field &&
    contains(outer, inner) &&
    outer.end - outer.start > inner.end - inner.start
  );
}

/** Recall by kind, then precision by kind of finding; with `details` every finding with its words. */
export function framingText(outcomes: readonly FramingOutcome[], details: boolean): string {
  const labels = outcomes.flatMap((one) => one.labels);
  const voices = outcomes.flatMap((one) => one.voices);
  const prominence = outcomes.flatMap((one) => one.prominence);
  const findings = outcomes.flatMap((one) => one.findings);
  const sum = (pick: (one: FramingOutcome) => number) =>
    outcomes.reduce((total, one) => total + pick(one), 0);
  const near = voices.filter(({ off }) => off <= nearShare).length;
  const right = prominence.filter((one) => one.right === one.of).length;
  const places = prominence.reduce((total, one) => total + one.right, 0);
  const asked = prominence.reduce((total, one) => total + one.of, 0);
  return [
    "Labels of the annotator: in the table, and among all mentions (90% intervals)",
    ...(["person", "group", "thing", "other"] as const).map((kind) =>
      recall(
        `${kind}s`,
        labels.filter((one) => one.kind === kind),
      ),
    ),
    recall("all", labels),
    "",
    "Places",
    line("outlets whose voices’ shares are within 10 points", near, voices.length),
    line("entries of prominence whose places are all right", right, prominence.length),
    line(
      "  of these, shown as high here and low there",
      prominence.filter((one) => one.shown && one.right === one.of).length,
      prominence.filter((one) => one.shown).length,
    ),
    line("  single places of all entries", places, asked),
    line(
      "  all right, a missing link counted as wrong",
      prominence.filter((one) => one.right === one.of && one.missing === 0).length,
      prominence.length,
    ),
    `  entries whose fact is linked: ${prominence.length} of ${sum((one) => one.prominenceAsked)}; told within another’s: ${sum((one) => one.prominenceWithin)}`,
    line(
      "words asked about that the annotator marks too",
      sum((one) => one.loaded.both),
      sum((one) => one.loaded.engine),
    ),
    "",
    "Findings judged by reading",
    ...precision(findings),
    ...(details ? ["", ...findings.flatMap(findingLines)] : []),
  ].join("\n");
}

function recall(name: string, labels: readonly LabelFound[]): string {
  const shown = labels.filter((one) => one.shown).length;
  const listed = labels.filter((one) => one.listed).length;
  return `${line(name, shown, labels.length)}   listed ${score(ratio(listed, labels.length))}`;
}

function precision(findings: readonly FramedFinding[]): string[] {
  const row = (name: string, own: readonly FramedFinding[]): string => {
    const judged = own.filter(({ verdict }) => verdict);
    const count = (wanted: string) => judged.filter(({ verdict }) => verdict === wanted).length;
    const open = own.length - judged.length;
    const rest = `${count("wave-away")} waved away, ${count("wrong")} wrong`;
    return `${line(name, count("keep"), judged.length)}; ${rest}${open > 0 ? `; ${open} not judged` : ""}`;
  };
  return [...Map.groupBy(findings, ({ type }) => type)]
    .map(([type, own]) => row(type, own))
    .concat(
      row(
        "all",
        findings.filter(({ type }) => type !== "label-style"),
      ),
    );
}

function line(name: string, hits: number, total: number): string {
  return `  ${name.padEnd(50)} ${score(ratio(hits, total))} ${interval(wilson(hits, total))} ${hits} of ${total}`;
}

/** A finding with its words, and as an entry of the judged list that still lacks verdict and reason. */
function findingLines({ story, type, at, verdict, words }: FramedFinding): string[] {
  return [
    `${story} ${type}, ${verdict ?? "not judged"}: ${words.replace(/\s+/g, " ")}`,
    `    ${JSON.stringify({ type, at })}`,
  ];
}
