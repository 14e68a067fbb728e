import {
  type Comparison,
  compareArticles,
  type Divergence,
  type DivergenceType,
  overlaps,
} from "@crossread/core";
import type { GoldDivergence, GoldPlace, GoldStory } from "./gold.ts";
import { type Judged, type Judgement, judgementOf, placesOf, type Verdict } from "./judged.ts";
import { match } from "./match.ts";
import { ratio, wilson } from "./metrics.ts";
import type { Compare } from "./outcome.ts";
import { interval, score } from "./table.ts";

/** One divergence of the annotator, and whether the engine lists it. */
export interface GoldFinding {
  readonly story: string;
  readonly type: DivergenceType;
  readonly severity: GoldDivergence["severity"];
  /** A divergence whose readings overlap both spans, of any type and any severity but style. */
  readonly any: boolean;
  /** One of the same type. */
  readonly typed: boolean;
  /** Both sentences are linked at all: without a link there is nothing to compare. */
  readonly linked: boolean;
}

/** One divergence of the engine on a judged story. */
export interface Flag {
  readonly story: string;
  readonly type: DivergenceType;
  readonly severity: Divergence["severity"];
  readonly probability: number;
  /** Gold sentence, field, start and end of each reading, ready for the judged list. */
  readonly at: readonly Judgement["at"][number][];
  /** The annotator lists a divergence at both places. */
  readonly inGold: boolean;
  readonly verdict?: Verdict;
  readonly conflict?: boolean;
  /** For the terminal only. */
  readonly texts: readonly string[];
  readonly note: string;
}

export interface GoldRun {
  readonly schema: "crossread/gold-divergences@1";
  readonly findings: readonly GoldFinding[];
  readonly flags: readonly Flag[];
  /** Judgements of stories of this run whose flag the engine no longer lists, by verdict. */
  readonly gone: Readonly<Record<Verdict, number>>;
}

/** Holds the engine's divergences against the annotator's and against the judged list. */
export function goldDivergences(
  stories: readonly GoldStory[],
  judged: Judged,
  compare: Compare = compareArticles,
): GoldRun {
  const results = stories.map((story) => ({ story, comparison: compare(story.articles) }));
  return {
    schema: "crossread/gold-divergences@1",
    findings: results.flatMap(({ story, comparison }) => findingsOf(story, comparison)),
    flags: results.flatMap(({ story, comparison }) => flagsOf(story, comparison, judged)),
    gone: results
      .map(({ story, comparison }) => goneFrom(story, comparison, judged))
      .reduce(
        (sum, one) => ({
          keep: sum.keep + one.keep,
          "wave-away": sum["wave-away"] + one["wave-away"],
          wrong: sum.wrong + one.wrong,
        }),
        { keep: 0, "wave-away": 0, wrong: 0 },
      ),
  };
}

function goneFrom(story: GoldStory, comparison: Comparison, judged: Judged): GoldRun["gone"] {
  const met = new Set(
    comparison.divergences.map((one) => judgementOf(one, comparison, story, judged)),
  );
  const gone = (judged.get(story.name) ?? []).filter((one) => !met.has(one));
  const count = (wanted: Verdict) => gone.filter(({ verdict }) => verdict === wanted).length;
  return { keep: count("keep"), "wave-away": count("wave-away"), wrong: count("wrong") };
}

/** A run as `--json` writes it: ids, offsets, verdicts, and no text. */
export function withoutText({ flags, ...rest }: GoldRun): object {
  return { ...rest, flags: flags.map(({ texts: _, note: __, ...flag }) => flag) };
}

function findingsOf(story: GoldStory, comparison: Comparison): GoldFinding[] {
  const listed = comparison.divergences
    .filter(({ severity }) => severity !== "style")
    .map((one) => ({ type: one.type, places: placesOf(one, comparison) }));
  const ends = linkedEnds(comparison);
  return story.divergences.map(({ type, severity, a, b }) => {
    const found = listed.filter(({ places }) => touches(places, a) && touches(places, b));
    return {
      story: story.name,
      type,
      severity,
      any: found.length > 0,
      typed: found.some((one) => one.type === type),
      linked: ends.some(
        ([left, right]) =>
          (touches([left], a) && touches([right], b)) ||
          (touches([left], b) && touches([right], a)),
      ),
    };
  });
}

function flagsOf(story: GoldStory, comparison: Comparison, judged: Judged): Flag[] {
  const { gold } = match(story, comparison);
  return comparison.divergences.map((one) => {
    const places = placesOf(one, comparison);
    const judgement = judgementOf(one, comparison, story, judged);
    return {
      story: story.name,
      type: one.type,
      severity: one.severity,
      probability: one.probability,
      at: one.readings.map(({ sentence }, index) => {
        const { field, start, end } = places[index]!;
        return [gold.get(sentence) ?? sentence, field, start, end];
      }),
      inGold: story.divergences.some(({ a, b }) => touches(places, a) && touches(places, b)),
      ...(judgement ? { verdict: judgement.verdict, conflict: judgement.conflict === true } : {}),
      texts: one.readings.map(({ text, vouchedBy }) =>
        vouchedBy ? `${text} [${vouchedBy}]` : text,
      ),
      note: one.note,
    };
  });
}

/** Recall by severity and type, then what the judged list says of the flags. */
export function goldDivergencesText({ findings, flags, gone }: GoldRun, details: boolean): string {
  return [
    "Divergences that the annotator lists: found at both places, of the same type or any; linked at all",
    ...(["conflict", "differs"] as const).flatMap((severity) => recallLines(severity, findings)),
    "",
    ...precisionLines(flags),
    `  Judged and no longer listed: ${gone.keep} keep, ${gone["wave-away"]} wave-away, ${gone.wrong} wrong`,
    ...(details ? ["", ...flags.flatMap(flagLines)] : []),
  ].join("\n");
}

function recallLines(
  severity: GoldFinding["severity"],
  findings: readonly GoldFinding[],
): string[] {
  const all = findings.filter((one) => one.severity === severity);
  const line = (name: string, own: readonly GoldFinding[]): string => {
    const count = (key: "any" | "typed" | "linked") => own.filter((one) => one[key]).length;
    return [
      `  ${name.padEnd(14)} ${String(own.length).padStart(4)}`,
      `typed ${String(count("typed")).padStart(3)} ${score(ratio(count("typed"), own.length))} ${interval(wilson(count("typed"), own.length))}`,
      `any ${String(count("any")).padStart(3)} ${score(ratio(count("any"), own.length))}`,
      `linked ${String(count("linked")).padStart(3)}`,
    ].join("  ");
  };
  const types = [...Map.groupBy(all, ({ type }) => type)].sort((a, b) => b[1].length - a[1].length);
  return [severity, ...types.map(([type, own]) => line(type, own)), line("all", all)];
}

function precisionLines(flags: readonly Flag[]): string[] {
  const line = (name: string, own: readonly Flag[], good: (flag: Flag) => boolean): string => {
    const judged = own.filter(({ verdict }) => verdict);
    const hits = judged.filter(good).length;
    const open = own.length - judged.length;
    const rest = open === 0 ? "" : `; ${open} of ${own.length} flags not judged yet`;
    return `  ${name.padEnd(47)} ${score(ratio(hits, judged.length))} ${interval(wilson(hits, judged.length))}  ${hits} of ${judged.length}${rest}`;
  };
  const kept = ({ verdict }: Flag) => verdict === "keep";
  const conflicts = flags.filter(({ severity }) => severity === "conflict");
  const shown = flags.filter(({ severity }) => severity === "conflict" || severity === "differs");
  const types = [...Map.groupBy(shown, ({ type }) => type)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return [
    `Flags: ${count(flags, "conflict")} conflicts, ${count(flags, "differs")} differs, ${count(flags, "updated")} updated, ${count(flags, "style")} style; ${flags.filter((flag) => flag.inGold).length} where the annotator lists one`,
    "Judged by reading, 90% intervals",
    line("conflicts that are conflicts", conflicts, (flag) => kept(flag) && flag.conflict === true),
    line("conflicts that an editor would keep", conflicts, kept),
    line("conflicts and differs that an editor would keep", shown, kept),
    ...types.map(([type, own]) => line(`  ${type}`, own, kept)),
  ];
}

/** A flag with its text, and as an entry of the judged list that still lacks verdict and reason. */
function flagLines(flag: Flag): string[] {
  const { story, type, severity, probability, at, inGold, verdict, texts, note } = flag;
  const plain = (text: string) => text.replace(/\s+/g, " ");
  return [
    `${story} ${severity} ${type} p ${probability.toFixed(2)}${inGold ? ", in gold" : ""}, ${verdict ?? "not judged"}: ${plain(note)}`,
    ...texts.map((text, index) => `    ${at[index]![0]} “${plain(text)}”`),
    `    ${JSON.stringify({ type, at })}`,
  ];
}

function count(flags: readonly Flag[], severity: Flag["severity"]): number {
  return flags.filter((flag) => flag.severity === severity).length;
}

function touches(places: readonly GoldPlace[], place: GoldPlace): boolean {
  return places.some(
    (own) => own.article === place.article && own.field === place.field && overlaps(own, place),
  );
}

function linkedEnds({ links, sentences }: Comparison): (readonly [GoldPlace, GoldPlace])[] {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return links.map(({ left, right }) => [byId.get(left)!, byId.get(right)!]);
}
