import { readFileSync } from "node:fs";
import { type Comparison, InputError } from "@crossread/core";
import type { GoldStory } from "./gold.ts";
import { match } from "./match.ts";

/** Whom or what the annotator's label is for. */
export type LabelKind = "person" | "group" | "thing" | "other";

/** What an editor who read the articles would do with a finding. */
export type FramingVerdict = "keep" | "wave-away" | "wrong";

/** A kind of framing finding, as it is judged. */
export type FindingType =
  | "label"
  | "label-style"
  | "verb"
  | "term"
  | "hedging"
  | "agency"
  | "loaded"
  | "prominence"
  | "genre";

/** Gold sentence, field, start and end. */
export type JudgedPlace = readonly [id: string, field: string, start: number, end: number];

/** One finding of an engine, ready for the judged list. */
export interface FramedFinding {
  readonly story: string;
  readonly type: FindingType;
  readonly at: readonly JudgedPlace[];
  readonly verdict?: FramingVerdict;
  /** For the terminal only. */
  readonly words: string;
}

/** One finding as somebody judged it by reading; ids and offsets, and no text of the articles. */
export interface FramingJudgement {
  readonly type: FindingType;
  readonly at: readonly JudgedPlace[];
  /** keep: worth an editor's time. wave-away: true, but nothing to act on. wrong: it is not so. */
  readonly verdict: FramingVerdict;
  readonly reason: string;
}

/** Judged findings, and what the annotator's labels are for, by story. */
export interface JudgedFraming {
  readonly kinds: ReadonlyMap<string, readonly LabelKind[]>;
  readonly findings: ReadonlyMap<string, readonly FramingJudgement[]>;
}

const verdicts: readonly string[] = ["keep", "wave-away", "wrong"] satisfies FramingVerdict[];
const kinds: readonly string[] = ["person", "group", "thing", "other"] satisfies LabelKind[];

/**
 * Reads the judged list of framing findings.
 *
 * @throws InputError with file and field for anything that is not as described.
 */
export function readJudgedFraming(file: string, stories: readonly GoldStory[]): JudgedFraming {
  const value = parse(file) as {
    readonly schema?: unknown;
    readonly kinds?: Readonly<Record<string, readonly LabelKind[]>>;
    readonly stories?: Readonly<Record<string, readonly FramingJudgement[]>>;
  } | null;
  if (value?.schema !== "crossread/judged-framing@1")
    fail(file, "schema", "crossread/judged-framing@1", String(value?.schema));
  const labels = Object.entries(value.kinds ?? {});
  for (const [name, list] of labels)
    for (const kind of list)
      if (!kinds.includes(kind)) fail(file, `kinds.${name}`, kinds.join(", "), String(kind));
  const findings = Object.entries(value.stories ?? {});
  for (const [name, list] of findings)
    for (const [index, one] of list.entries())
      check(
        file,
        `stories.${name}[${index}]`,
        one,
        stories.find((story) => story.name === name),
      );
  return { kinds: new Map(labels), findings: new Map(findings) };
}

function check(
  file: string,
  field: string,
  one: FramingJudgement,
  story: GoldStory | undefined,
): void {
  if (!verdicts.includes(one.verdict))
    fail(file, `${field}.verdict`, verdicts.join(", "), String(one.verdict));
  if (typeof one.reason !== "string" || one.reason.trim() === "")
    fail(file, `${field}.reason`, "a reason in words", String(one.reason));
  if (!Array.isArray(one.at) || one.at.length === 0)
    fail(file, `${field}.at`, "one place or more", JSON.stringify(one.at));
  for (const [id] of story ? one.at : [])
    if (!story?.sentences.has(id)) fail(file, `${field}.at`, "the id of a gold sentence", id);
}

/** All framing findings of a comparison but voices and headlines, which are tables of what is there. */
export function findingsOf(story: GoldStory, comparison: Comparison): FramedFinding[] {
  const { framing } = comparison;
  const gold = match(story, comparison).gold;
  const sentences = new Map(comparison.sentences.map((one) => [one.id, one]));
  const place = (one: { sentence: string; start?: number; end?: number }): JudgedPlace => {
    const sentence = sentences.get(one.sentence)!;
    const { start = sentence.start, end = sentence.end } = one;
    return [gold.get(one.sentence) ?? one.sentence, sentence.field, start, end];
  };
  type Placed = Parameters<typeof place>[0];
  const make = (type: FindingType, at: readonly Placed[], words: string): FramedFinding => ({
    story: story.name,
    type,
    at: at.map(place),
    words,
  });
  const facts = new Map(comparison.facts.map((fact) => [fact.id, fact]));
  return [
    ...framing.labels.map((one) =>
      make(one.difference === "style" ? "label-style" : "label", one.forms, one.note),
    ),
    ...framing.reportingVerbs.map((one) => make("verb", one.readings, one.note)),
    ...framing.contestedTerms.map((one) => make("term", one.uses, one.note)),
    ...framing.hedging.map((one) => make("hedging", one.readings, one.note)),
    ...framing.agency.map((one) => make("agency", one.readings, one.note)),
    ...framing.loadedWords.map((one) => make("loaded", [one], one.note)),
    ...framing.prominence.map((one) =>
      make("prominence", one.places, `${facts.get(one.fact)?.label}: ${one.note}`),
    ),
    ...framing.genres
      .filter(({ genre }) => genre !== "news")
      .map((one) => {
        const first = comparison.sentences.find(({ article }) => article === one.article)!;
        return make("genre", [{ sentence: first.id }], one.note);
      }),
  ];
}

/** The judgement of a finding: of the same type, and most of its places are the finding's own. */
export function judgementOf(
  finding: FramedFinding,
  story: GoldStory,
  judged: JudgedFraming,
): FramingJudgement | undefined {
  let best: FramingJudgement | undefined;
  let most = 0;
  for (const one of judged.findings.get(story.name) ?? []) {
    if (one.type !== finding.type) continue;
    const met = one.at.filter(([id, field, start, end]) =>
      finding.at.some((own) => own[0] === id && own[1] === field && own[2] < end && start < own[3]),
    ).length;
    if (met > most && 2 * met > one.at.length) [best, most] = [one, met];
  }
  return best;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return fail(file, "", "a judged list as JSON", (error as Error).message);
  }
}

function fail(file: string, field: string, expected: string, received: string): never {
  throw new InputError({ file, ...(field ? { field } : {}), expected, received });
}
