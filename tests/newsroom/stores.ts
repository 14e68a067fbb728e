import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
