import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { InputError } from "@crossread/core";
import { explainFullDisk } from "./database.ts";

/** Holds a folder for this process until it is released. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process alone. The lock is the operating system's, held on a file through
 * SQLite: it falls when the process ends, however it ends, so a crash leaves nothing to clear away and no
 * process id can be mistaken for another. PGlite has no such lock: of two processes on one folder, each
 * overwrites what the other wrote.
 * @throws InputError where another process holds it, or the folder can't be made.
 */
export function lockFolder(folder: string): FolderLock {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(join(folder, "lock"));
    lock.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
  } catch (error) {
    lock?.close();
    throw explain(explainFullDisk(error, folder), folder);
  }
  const held = lock;
  return { release: () => held.close() };
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof InputError) return error;
  const { code, errcode, message } = error as {
    readonly code?: string;
    readonly errcode?: number;
    readonly message?: string;
  };
  if (errcode === sqliteBusy || errcode === sqliteLocked) {
    return new InputError({
      file: folder,
      expected: "a store that no other process has open",
      received: "one that is in use; wait for it, or use PostgreSQL for several processes",
    });
  }
  if (code === undefined) return error;
  return new InputError({
    file: folder,
    expected: "a folder for the store that can be written",
    received: message ?? code,
  });
}

const sqliteBusy = 5;
const sqliteLocked = 6;
