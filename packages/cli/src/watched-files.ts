import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "@crossread/reader";

/** Files that are read again and again, each time only those that changed. */
export interface WatchedFiles {
  /** Files that were read and are as they were can't be found in these. */
  readonly files: Files;
  /** Begins a reading: of the places those that are there and, where they are files, have changed. */
  changed(places: readonly string[]): Promise<readonly string[]>;
  /** The file that was opened last was not read to its end: it counts as unread. */
  breakOff(): void;
}

/** Name of the file by which a folder is a story, and is read as a whole. */
const storyFile = "story.json";

/**
 * Remembers how each file was when it was opened: which one it is, its size, and when it and what is known
 * of it changed last. A file that was written to, replaced or brought back is read again as a whole; one
 * that is gone is none. A folder with a `story.json` is read again when anything in it has changed.
 */
export function watchFiles(files: Required<Files>): WatchedFiles {
  const seen = new Map<string, string>();
  const stories = new Map<string, Promise<boolean>>();
  let last = "";
  const hasChanged = async (path: string): Promise<boolean> =>
    seen.get(path) !== (await stampOf(path));
  const open = async (path: string): Promise<void> => {
    last = path;
    seen.set(path, await stampOf(path));
  };
  const hasStoryChanged = async (folder: string): Promise<boolean> => {
    const stamp = await stampOfFolder(folder);
    const before = seen.get(folder);
    seen.set(folder, stamp);
    return before !== stamp;
  };
  return {
    files: {
      ...files,
      async kind(path) {
        const kind = await files.kind(path);
        if (kind !== "file" || !path.endsWith(`/${storyFile}`)) return kind;
        // Whoever asks twice in one reading gets one answer.
        const folder = path.slice(0, -storyFile.length);
        if (!stories.has(folder)) stories.set(folder, hasStoryChanged(folder));
        return (await stories.get(folder)) ? kind : undefined;
      },
      async list(folder) {
        const names = await files.list(folder);
        if (names.includes(storyFile)) return [];
        const kept = await Promise.all(
          names.map(async (name) => {
            const path = folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
            return (await files.kind(path)) !== "file" || (await hasChanged(path));
          }),
        );
        return names.filter((_, at) => kept[at]);
      },
      async read(path, limit) {
        await open(path);
        return files.read(path, limit);
      },
      async *stream(path) {
        await open(path);
        yield* files.stream(path);
      },
    },
    async changed(places) {
      stories.clear();
      const kept = await Promise.all(
        places.map(async (place) => {
          const kind = await files.kind(place);
          return kind === "file" ? hasChanged(place) : kind !== undefined;
        }),
      );
      return places.filter((_, at) => kept[at]);
    },
    breakOff() {
      seen.delete(last);
    },
  };
}

/** Differs where a file was written to or replaced, also where its size and its date stayed. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ") : "";
}

async function stampOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map(pathOf);
  const stamps = await Promise.all(
    paths.sort().map(async (path) => `${path} ${await stampOf(path)}`),
  );
  return stamps.join("\n");
}

function pathOf({
  parentPath,
  name,
}: {
  readonly parentPath: string;
  readonly name: string;
}): string {
  return join(parentPath, name);
}
