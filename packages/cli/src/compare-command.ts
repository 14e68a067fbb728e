import { join } from "node:path";
import {
  type CompareOptions,
  type Comparison,
  type ContestedSet,
  compareArticles,
  type Decision,
  InputError,
  type Weights,
} from "@crossread/core";
import { readStory, type Story } from "@crossread/reader";
import {
  type Format,
  formats,
  type ReportOptions,
  render,
  renderTerminal,
  writeReports,
} from "@crossread/reporter";
import {
  type DecisionFile,
  gatherDecisions,
  orphanNote,
  readDecisionFiles,
  saveDecisions,
} from "./decisions.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { readJsonFile } from "./json-file.ts";
import { type JudgeCommandOptions, judgeFlags } from "./judge-options.ts";
import { type ReadCommandOptions, readOptionsOf } from "./read-options.ts";
import type { System } from "./system.ts";

/** The options of `crossread compare`, as commander hands them over. */
export interface CompareCommandOptions extends JudgeCommandOptions, ReadCommandOptions {
  readonly out?: string;
  readonly format?: readonly string[];
  readonly ours?: string;
  readonly minProbability?: number;
  readonly terms?: string;
  readonly decisions?: readonly string[];
  readonly since?: string;
  readonly weights?: string;
}

/** Reads a story, compares its articles, writes or prints the reports, and gives the exit code. */
export async function compareStory(
  places: readonly string[],
  options: CompareCommandOptions,
  system: System,
): Promise<number> {
  if (options.since !== undefined) {
    const { tellChanges } = await import("./since.ts");
    const read = await readOptionsOf(options, system);
    return tellChanges(places, { ...options, since: options.since, read }, system);
  }
  const wanted = options.format?.map(checkFormat);
  if (options.out === undefined && wanted && wanted.length > 1) {
    refuse("--out", "a folder for several formats", "none");
  }
  const story = await readStory(places, system.files, await readOptionsOf(options, system));
  for (const note of story.notes) system.err(`crossread: note: ${harmless(note)}\n`);
  const ours = options.ours === undefined ? undefined : findOurs(story, options.ours);
  const terms =
    options.terms === undefined ? undefined : await readTermsFile(options.terms, system);
  const files = await readDecisionFiles(options.decisions ?? [], system);
  const settings: CompareOptions = {
    ...(story.title !== undefined && { title: story.title }),
    leftOut: story.leftOut,
    ...(options.minProbability !== undefined && { minProbability: options.minProbability }),
    ...(terms && { terms }),
    ...(options.weights !== undefined && {
      weights: await readWeightsFile(options.weights, system),
    }),
    ...(options.encoder !== undefined && (await encode(story, options.encoder, options, system))),
  };
  const compareAt = (minProbability: number, decisions: readonly Decision[]) =>
    compareArticles(story.articles, { ...settings, minProbability, decisions });
  const judged = await consult(compareAt, files, options, system);
  if (judged === "dry run") return exitCodes.done;
  // A person's decision stands behind the judge's, and so overrules it.
  const decisions = gatherDecisions(judged ? [judged, ...files] : files, system);
  const comparison = compareArticles(story.articles, {
    ...settings,
    ...((options.decisions || judged) && { decisions }),
  });
  const orphans = orphanNote(comparison);
  if (orphans) system.err(`crossread: note: ${harmless(orphans)}\n`);
  const view = ours === undefined ? {} : { ours };
  const [only] = wanted ?? [];
  const single = options.out === undefined && only !== undefined;
  if (single) {
    system.out(render(comparison, only, view));
  } else {
    const reports = await write(comparison, wanted, options.out, view, system);
    if (judged && options.out !== undefined) {
      reports.push(await saveDecisions(options.out, decisions, system));
    }
    const { colour, columns } = system;
    const terminal = { colour, ...(columns !== undefined && { width: columns }), reports };
    system.out(renderTerminal(comparison, { ...view, ...terminal }));
  }
  if (options.explainJudge) {
    const { explainJudge } = await import("./explain-judge.ts");
    const told = explainJudge(decisions, judged ? [judged, ...files] : files);
    // One document alone goes to standard output, where there is one.
    if (single) system.err(told);
    else system.out(told);
  }
  return ours === undefined ? exitCodes.done : judge(comparison, ours, system);
}

async function readTermsFile(file: string, system: System): Promise<readonly ContestedSet[]> {
  const value = await readJsonFile(file, "contested terms", system);
  // With it comes zod, which a comparison without such a file need not wait for.
  const { readTerms } = await import("@crossread/core/read-terms");
  return readTerms(value, file);
}

async function readWeightsFile(file: string, system: System): Promise<Weights> {
  const value = await readJsonFile(file, "weights", system);
  const { readWeights } = await import("@crossread/meaning/fit");
  return readWeights(value, file);
}

/** What a sentence encoder says; it and its runtime load only where one is asked for. */
async function encode(
  { articles }: Story,
  encoder: string,
  options: CompareCommandOptions,
  system: System,
): Promise<Pick<CompareOptions, "similarities" | "encoder">> {
  const { consultEncoder } = await import("./encoder-step.ts");
  return consultEncoder(articles, encoder, options, system);
}

/** The decisions of a judge, where one is asked, as if they had been read from a file. */
async function consult(
  compareAt: (minProbability: number, decisions: readonly Decision[]) => Comparison,
  files: readonly DecisionFile[],
  options: CompareCommandOptions,
  system: System,
): Promise<DecisionFile | "dry run" | undefined> {
  if (options.judge === undefined) {
    const stray = judgeFlags.find(([name]) => options[name] !== undefined);
    if (stray) refuse(stray[1], "--judge with it", "none");
    return undefined;
  }
  // The judge and its client load only where one is asked.
  const { consultJudge } = await import("./judge-step.ts");
  return consultJudge(compareAt, files, options, system);
}

function checkFormat(name: string): Format {
  const names = Object.keys(formats) as Format[];
  const found = names.find((each) => each === name);
  return found ?? refuse("--format", `some of ${names.join(", ")}`, `“${name}”`);
}

/** Writes the reports into a folder, where there is one, and gives their paths. */
async function write(
  comparison: Comparison,
  wanted: readonly Format[] | undefined,
  out: string | undefined,
  view: ReportOptions,
  system: System,
): Promise<string[]> {
  if (out === undefined) return [];
  const reports = writeReports(comparison, { ...view, ...(wanted && { formats: wanted }) });
  const paths: string[] = [];
  for (const [name, text] of reports) {
    paths.push(join(out, name));
    await system.write(join(out, name), text);
  }
  return paths;
}

/** The outlet as the story names it: by its name in small or capital letters, or by an article's id. */
function findOurs(story: Story, wanted: string): string {
  const same = (name: string) => name.toLowerCase() === wanted.trim().toLowerCase();
  const found = story.articles.find(({ id, outlet }) => same(outlet) || same(id));
  if (found) return found.outlet;
  const outlets = [...new Set(story.articles.map(({ outlet }) => outlet))].sort();
  return refuse("--ours", `one of ${outlets.join(", ")}`, `“${wanted}”`);
}

/** A conflict in which the outlet itself gives one of the readings, and that nobody reviewed, makes the exit code 2. */
function judge(comparison: Comparison, ours: string, system: System): number {
  const ids = new Set(
    comparison.articles.filter(({ outlet }) => outlet === ours).map(({ id }) => id),
  );
  const oursBySentence = new Set(
    comparison.sentences.filter(({ article }) => ids.has(article)).map(({ id }) => id),
  );
  const conflicts = comparison.divergences.filter(
    ({ severity, readings }) =>
      severity === "conflict" && readings.some(({ sentence }) => oursBySentence.has(sentence)),
  );
  // What a judging program decided, nobody has reviewed.
  const open = conflicts.filter(
    ({ decision }) => decision === undefined || decision.startsWith("judge:"),
  ).length;
  if (open === 0) return exitCodes.done;
  const number = open === 1 ? "1 conflict" : `${open} conflicts`;
  const reviewed = conflicts.length > open ? `, and ${conflicts.length - open} reviewed` : "";
  system.err(`crossread: ${harmless(ours)} has ${number} with other outlets${reviewed}\n`);
  return exitCodes.conflict;
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
