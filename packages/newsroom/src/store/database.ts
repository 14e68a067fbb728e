import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@crossread/core";

/** Runs one statement with `$1` placeholders and gives its rows. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** What the store needs of a database: the same SQL runs on PGlite and on PostgreSQL. */
export interface Database {
  readonly kind: "pglite" | "postgres";
  readonly query: Query;
  /** All statements of `work` or none. `work` may run again where the connection was lost. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Does something while no other process on the same database does; its own connections stay free. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Runs statements without values, separated by semicolons. */
  execute(sql: string): Promise<void>;
  /** One or more statements for the queue, which brings its own SQL. */
  readonly forQueue: {
    executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  };
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Told when a database can't be reached and is asked again, with the reason. Default: nobody. */
  readonly onWait?: (reason: string) => void;
  /** Told when it answers again. Default: nobody. */
  readonly onBack?: () => void;
}

/** `postgres://…` and `postgresql://…` are a server, all else is a folder. */
export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

/** The files of the database in the folder of a store. */
export function dataFolder(place: string): string {
  return join(place, "database");
}

/** False for a folder without a store; a server is taken at its word. */
export function hasStore(place: string): boolean {
  return isServer(place) || existsSync(dataFolder(place));
}

/**
 * Opens the database of a store; the drivers load when they are asked for.
 * @throws InputError where another process has the folder open, or it can't be written.
 */
export async function openDatabase(place: string, options: OpenOptions = {}): Promise<Database> {
  return isServer(place)
    ? (await import("./postgres.ts")).openPostgres(place, options)
    : (await import("./pglite.ts")).openPglite(place);
}

export function isFullDisk(error: unknown): boolean {
  const { code, errno, name, message } = error as Partial<NodeJS.ErrnoException>;
  if (name === "ErrnoError") return fullInside.has(errno ?? 0);
  return fullDisk.has(code ?? "") || /no space left|disk is full/i.test(message ?? "");
}

/** PostgreSQL's name for it, and the system's for a disk and for a person's share of it. */
const fullDisk = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** The same two as WebAssembly numbers them. */
const fullInside = new Set([51, 19]);

/** A full disk is the person's to mend, so it becomes an InputError; all else stays what it is. */
export function explainFullDisk(error: unknown, place: string): unknown {
  if (!isFullDisk(error)) return error;
  return new InputError({
    file: place,
    expected: "room for the store; what was stored so far is kept, start again when there is some",
    received: "a full disk",
  });
}
