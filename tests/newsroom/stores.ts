import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, prepareTables } from "@crossread/newsroom";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { findPostgres, startServer } from "./postgres-server.ts";

/** A kind of store that the suite runs on. */
export interface StoreKind {
  readonly name: string;
  readonly missing: boolean;
  /** A place for a store that nobody used, and how to remove it. */
  make(): Promise<{ readonly place: string; remove(): Promise<void> }>;
}

const programs = findPostgres();

if (programs === undefined) {
  const said = "PostgreSQL is not installed: the tests of the store on PostgreSQL can't be run";
  if (process.env.CI) throw new Error(said);
  console.warn(`\n!!! ${said} !!!\n`);
}

export const storeKinds: readonly StoreKind[] = [
  {
    name: "PGlite",
    missing: false,
    async make() {
      const folder = mkdtempSync(join(tmpdir(), "crossread-store-"));
      return {
        place: join(folder, "store"),
        remove: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    name: "PostgreSQL",
    missing: programs === undefined,
    async make() {
      const server = await startServer(programs!);
      return { place: server.url, remove: () => server.remove() };
    },
  },
];

/** The store of a suite. */
export interface SuiteStore {
  /** Open while tests run. */
  readonly database: Database;
}

/**
 * Opens a store before the tests of a suite and removes it after them; where the kind is missing, nothing is
 * done. `fill` is called once; with `emptied` every test finds it empty.
 */
export function useStore(
  { missing, make }: StoreKind,
  {
    fill,
    emptied = false,
  }: { fill?: (database: Database) => Promise<unknown>; emptied?: boolean } = {},
): SuiteStore {
  let database: Database;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    if (missing) return;
    const made = await make();
    remove = made.remove;
    database = await openDatabase(made.place);
    await prepareTables(database);
    await fill?.(database);
  }, 180_000);
  afterAll(async () => {
    if (missing) return;
    await database.close();
    await remove();
  });
  beforeEach(async () => {
    if (!missing && emptied) await database.execute(emptyAll);
  });
  return {
    get database() {
      return database;
    },
  };
}

const emptyAll = `
truncate crossread.articles, crossread.stories, crossread.members, crossread.comparisons, crossread.decisions,
  crossread.grouping, crossread.refused, crossread.notices restart identity cascade`;
