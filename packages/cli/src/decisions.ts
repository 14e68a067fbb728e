import { join } from "node:path";
import { type Comparison, type Decision, InputError } from "@crossread/core";
import { decode, type Files } from "@crossread/reader";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** A file of decisions as it was read. */
export interface DecisionFile {
  readonly path: string;
  readonly decisions: readonly Decision[];
}

/** 20 MB: a hundred thousand decisions. */
const mostBytes = 20_000_000;

/** Reads files of decisions, in their order. */
export async function readDecisionFiles(
  paths: readonly string[],
  system: System,
): Promise<readonly DecisionFile[]> {
  const read: DecisionFile[] = [];
  for (const path of paths) read.push(await readDecisions(path, system.files));
  return read;
}

/** Makes one list of files of decisions; says on standard error where they disagree. */
export function gatherDecisions(
  files: readonly DecisionFile[],
  system: System,
): readonly Decision[] {
  const { decisions, notes } = mergeDecisions(files);
  for (const note of notes) system.err(`crossread: note: ${harmless(note)}\n`);
  return decisions;
}

/**
 * Reads a file of decisions, as a review on the page writes it.
 * @throws InputError where it is no such file; the message names file, field and expectation.
 */
export async function readDecisions(path: string, files: Files): Promise<DecisionFile> {
  if ((await files.kind(path)) !== "file") refuse(path, "a file of decisions", "none at this path");
  const bytes = await files.read(path, mostBytes);
  if (bytes.length > mostBytes) refuse(path, "decisions in at most 20 MB", "more");
  const value = parse(path, decode(bytes, path).text);
  // Schemas load only where decisions are read: the engine itself does without.
  const { decisionsSchema } = await import("@crossread/core/schema");
  const { data, error } = decisionsSchema.safeParse(value);
  if (data) return { path, decisions: data.decisions as readonly Decision[] };
  const [issue] = error.issues;
  const at = issue?.path ?? [];
  throw new InputError({
    file: path,
    ...(at.length > 0 && { field: fieldName(at) }),
    expected: expectation(issue?.message ?? ""),
    received: describe(valueAt(value, at)),
  });
}

/**
 * All decisions in the order of the files. Where several decide on one finding the last holds; the notes say
 * so, unless they say the same.
 */
export function mergeDecisions(files: readonly DecisionFile[]): {
  readonly decisions: readonly Decision[];
  readonly notes: readonly string[];
} {
  const merged = new Map<string, { readonly decision: Decision; readonly path: string }>();
  const replaced = new Map<string, number>();
  for (const { path, decisions } of files) {
    for (const decision of decisions) {
      const key = findingKey(decision);
      const before = merged.get(key);
      if (before && verdictOf(before.decision) !== verdictOf(decision)) {
        const note = `${path} decides otherwise than ${before.path} on`;
        replaced.set(note, (replaced.get(note) ?? 0) + 1);
      }
      merged.delete(key);
      merged.set(key, { decision, path });
    }
  }
  return {
    decisions: [...merged.values()].map(({ decision }) => decision),
    notes: [...replaced].map(
      ([note, count]) =>
        `${note} ${count === 1 ? "1 finding" : `${count} findings`}: the later one holds`,
    ),
  };
}

/** The file of decisions that a judge's run leaves beside the reports. */
export const decisionsFile = "decisions.json";

/** Writes decisions into the folder of the reports, and gives the path: with it the run repeats offline. */
export async function saveDecisions(
  out: string,
  decisions: readonly Decision[],
  system: System,
): Promise<string> {
  const path = join(out, decisionsFile);
  const file = { schema: "crossread/decisions@1", decisions };
  await system.write(path, `${JSON.stringify(file, undefined, 2)}\n`);
  return path;
}

/** What a decision is about: decisions on one finding have one key. */
export function findingKey({ on, type, anchors }: Decision): string {
  const words = anchors
    .map(({ article, text, reading }) => [article, text, ...(reading ? [reading] : [])].join("\n"))
    .sort();
  return JSON.stringify([on, type ?? "", ...words]);
}

/** The verdict with its label: `accept`, `relabel as partial`. */
export function verdictOf({ verdict, label }: Decision): string {
  return label === undefined ? verdict : `${verdict} as ${label}`;
}

/** What a person must know of decisions that were not applied. */
export function orphanNote({ decisions }: Comparison): string | undefined {
  const orphaned = decisions.filter(({ status }) => status === "orphaned");
  const [first] = orphaned;
  if (!first) return undefined;
  const of = decisions.length === 1 ? "1 decision" : `${decisions.length} decisions`;
  return `${orphaned.length} of ${of} not applied; the first, by ${first.author}: ${first.why ?? "its words are gone"}`;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(path, "JSON", "text that is none");
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/** “Invalid option: expected one of "a"|"b", received c” without what stands before and after. */
function expectation(message: string): string {
  const [, expected = message] = /expected (.*?)(?:, received .*)?$/s.exec(message) ?? [];
  return expected.replaceAll('"|"', '", "');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined | null)?.[key],
    value,
  );
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "empty text" : `“${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
