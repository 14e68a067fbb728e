/**
 * Where files come from. The reader never touches a disk itself: the command line gives it this, a test
 * gives it a map, a web page could give it an upload. Paths use `/`, whatever the system does.
 */
export interface Files {
  /** What stands at a path; undefined where nothing does. A pipe or a device is `other`. */
  kind(path: string): Promise<"file" | "folder" | "other" | undefined>;
  /** The names in a folder, in any order. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The bytes of a file, of standard input for `-`. It need not read on after `limit` bytes, so that a
   * file without end is no danger, but it must give more than `limit` bytes where there are more.
   */
  read(path: string, limit: number): Promise<Uint8Array>;
  /**
   * The bytes of a file piece by piece, of standard input for `-`. With it tables and JSON Lines may be of
   * any size; without it they are read whole, like everything else.
   */
  stream?(path: string): AsyncIterable<Uint8Array>;
  /** The path with every symbolic link followed. */
  realPath(path: string): Promise<string>;
}

/** Path of standard input. */
export const standardInput = "-";

/** What a path is called in messages. */
export function displayName(path: string): string {
  return path === standardInput ? "standard input" : path;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.replace(/\/+$/, "").replace(/^.*\//s, "");
}
