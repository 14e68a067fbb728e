import { readableNames } from "../extension.ts";
import type { Files } from "../files.ts";
import { outletsFileName } from "../outlet-names.ts";
import { storyFileName } from "./story-file.ts";

/** What a walk through a folder comes past. */
export type FoundPath =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "story"; readonly path: string }
  | { readonly kind: "skipped"; readonly file: string; readonly reason: string };

/** In folders within folders; more are made by mistake. */
const deepest = 32;

/**
 * Files with articles in a folder and the folders in it, in the order of their names; a folder with a
 * `story.json` is a story. What lies behind a link is read only where it is in the folder, and once.
 */
export async function* walkFolder(folder: string, files: Files): AsyncGenerator<FoundPath> {
  const root = (await files.realPath(folder)).replace(/\/$/, "");
  yield* walk(folder, files, { root, visited: new Set([root]), depth: 0 });
}

interface Walk {
  readonly root: string;
  /** The folders that were gone through, behind their links. */
  readonly visited: Set<string>;
  readonly depth: number;
}

async function* walk(folder: string, files: Files, at: Walk): AsyncGenerator<FoundPath> {
  if ((await files.kind(join(folder, storyFileName))) !== undefined) {
    yield { kind: "story", path: folder };
    return;
  }
  for (const name of [...(await files.list(folder))].sort()) {
    if (name === outletsFileName) continue;
    const path = join(folder, name);
    const kind = await files.kind(path);
    const reason = reasonToSkip(name, kind) ?? (await reasonOfPlace(path, kind, files, at));
    if (reason) yield { kind: "skipped", file: path, reason };
    else if (kind === "folder") yield* walk(path, files, { ...at, depth: at.depth + 1 });
    else yield { kind: "file", path };
  }
}

type Kind = Awaited<ReturnType<Files["kind"]>>;

/** Why a thing in a folder is no article, by its name. */
export function reasonToSkip(name: string, kind: Kind): string | undefined {
  if (name.startsWith(".")) return "hidden";
  if (kind === "folder") return undefined;
  if (kind !== "file") return "no plain file";
  if (!readableNames.test(name)) return "of no kind that is read";
  if (/^readme\./i.test(name)) return "a description, not an article";
  return undefined;
}

async function reasonOfPlace(
  path: string,
  kind: Kind,
  files: Files,
  { root, visited, depth }: Walk,
): Promise<string | undefined> {
  const real = await files.realPath(path);
  if (!real.startsWith(`${root}/`)) return "a link that leaves the folder";
  if (kind !== "folder") return undefined;
  if (visited.has(real)) return "a link to a folder that is read already";
  if (depth >= deepest) return `more than ${deepest} folders deep`;
  visited.add(real);
  return undefined;
}

export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}
