import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Files } from "@crossread/reader";

/** The files of this machine, and standard input as `-`. */
export const nodeFiles: Required<Files> = {
  kind: (path) =>
    onDisk(path, "a path that can be read", async () => {
      const found = await stat(path).catch(undefinedWhereNothingIs);
      if (!found) return undefined;
      if (found.isFile()) return "file";
      return found.isDirectory() ? "folder" : "other";
    }),
  list: (folder) => onDisk(folder, "a folder that can be read", () => readdir(folder)),
  read: (path, limit) => onDisk(path, "a file that can be read", () => readBytes(path, limit)),
  stream: streamBytes,
  realPath: (path) =>
    onDisk(path, "a path that can be read", async () =>
      (await realpath(path)).replaceAll(sep, "/"),
    ),
};

/**
 * Does something with a path. What the system refuses is the person's to mend, so it becomes an
 * InputError that says what was expected at the path.
 */
export async function onDisk<Result>(
  path: string,
  expected: string,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const { InputError } = await import("@crossread/core");
    throw new InputError({ file: path, expected, received: reasons[code] ?? code });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "that permission is denied",
  EPERM: "that permission is denied",
  EEXIST: "something else",
  EISDIR: "a folder",
  ENOENT: "nothing",
  ENOSPC: "that the disk is full",
  ENOTDIR: "something else",
  EROFS: "that the disk is read-only",
};

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const stream = path === "-" ? process.stdin : createReadStream(path, { end: limit });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

async function* streamBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream =
    path === "-" ? process.stdin : createReadStream(path, { highWaterMark: pieceBytes });
  const rest = (stream as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await onDisk(path, "a file that can be read", () => rest.next());
      if (done) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}

/** In bytes; larger pieces are read no faster. */
const pieceBytes = 262_144;

function undefinedWhereNothingIs(error: unknown): undefined {
  if (!nothingThere.has(errorCode(error) ?? "")) throw error;
  return undefined;
}

/** A path too long, or with a zero character in it, leads nowhere too. */
const nothingThere = new Set([
  "ENOENT",
  "ENOTDIR",
  "ENAMETOOLONG",
  "ELOOP",
  "ERR_INVALID_ARG_VALUE",
]);

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
