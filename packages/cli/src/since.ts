import { join } from "node:path";
import { type Article, compareVersions, InputError, type VersionChanges } from "@crossread/core";
import { type History, type ReadOptions, readVersions, versionName } from "@crossread/reader";
import { type ChangeFormat, changeFormats, renderChanges } from "@crossread/reporter";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** What `compare --since` is asked. */
export interface SinceOptions {
  /** The older version: its mark, the time it was made, its id, or the name of its file. */
  readonly since: string;
  readonly out?: string;
  readonly format?: readonly string[];
  readonly ours?: string;
  readonly read: ReadOptions;
}

/** Prints or writes what changed since a version, and what the other articles have of it. */
export async function tellChanges(
  places: readonly string[],
  options: SinceOptions,
  system: System,
): Promise<number> {
  const formats = options.format?.map(checkFormat);
  const { articles, histories, notes } = await readVersions(places, system.files, options.read);
  for (const note of notes) system.err(`crossread: note: ${harmless(note)}\n`);
  const { old, newest } = findVersion(histories, options);
  const others = articles.map(({ article }) => article).filter(({ id }) => id !== newest.id);
  const changes = compareVersions(old, newest, others);
  if (options.out === undefined) {
    system.out(renderChanges(changes, formats?.[0] ?? "terminal"));
    return exitCodes.done;
  }
  await write(changes, formats ?? ["markdown", "csv"], options.out, system);
  return exitCodes.done;
}

const endings: Readonly<Record<ChangeFormat, string>> = {
  terminal: "txt",
  markdown: "md",
  csv: "csv",
  json: "json",
};

async function write(
  changes: VersionChanges,
  formats: readonly ChangeFormat[],
  out: string,
  system: System,
): Promise<void> {
  for (const format of formats) {
    const path = join(out, `changes.${endings[format]}`);
    await system.write(path, renderChanges(changes, format));
    system.out(`${path}\n`);
  }
}

interface FoundVersion {
  readonly old: Article;
  readonly newest: Article;
}

/** The version that is meant, in the article of `--ours` where that is given. */
function findVersion(histories: readonly History[], { since, ours }: SinceOptions): FoundVersion {
  const isOurs = ({ outlet }: Article) =>
    ours === undefined || outlet.toLowerCase() === ours.trim().toLowerCase();
  const known = histories.filter(({ versions }) => isOurs(versions[0]!.article));
  const found = known.flatMap(({ versions }) => {
    const old = versions.slice(0, -1).find(({ article, file }) => {
      const { version, modified, published, id } = article;
      return [version, modified, published, id, file, file.replace(/^.*\//s, "")].includes(since);
    });
    return old ? [{ old: old.article, newest: versions.at(-1)!.article }] : [];
  });
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  const names = known.flatMap(({ versions }) => versions.slice(0, -1).map(versionName));
  if (only) {
    const outlets = found.map(({ newest }) => newest.outlet).join(", ");
    return refuse("a version of one article; --ours OUTLET says whose", `versions of ${outlets}`);
  }
  return refuse(
    names.length === 0
      ? "two versions of one outlet's article"
      : `one of the older versions ${names
          .slice(0, 20)
          .map((name) => `“${name}”`)
          .join(", ")}`,
    names.length === 0 ? "one version of each" : `“${since}”`,
  );
}

function checkFormat(name: string): ChangeFormat {
  const found = changeFormats.find((each) => each === name);
  if (found) return found;
  throw new InputError({
    file: "--format",
    expected: `some of ${changeFormats.join(", ")} with --since`,
    received: `“${name}”`,
  });
}

function refuse(expected: string, received: string): never {
  throw new InputError({ file: "--since", expected, received });
}
