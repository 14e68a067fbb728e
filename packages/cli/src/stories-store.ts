import { InputError } from "@crossread/core";
import type * as Newsroom from "@crossread/newsroom";
import { counted } from "./counted.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

export interface StoreOptions {
  readonly store: string;
  /** In days; absent for the store's own. */
  readonly window?: number;
}

/** Does something with a store, which is closed afterwards, however that ends. */
export async function withStore(
  { store }: StoreOptions,
  system: System,
  act: (database: Newsroom.Database) => Promise<number>,
): Promise<number> {
  const { openDatabase, prepareTables } = await loadNewsroom();
  let waiting = false;
  const database = await openDatabase(store, {
    onWait(reason) {
      if (!waiting) system.err(`crossread: waiting for the database: ${harmless(reason)}\n`);
      waiting = true;
    },
    onBack() {
      if (waiting) system.err("crossread: the database is back\n");
      waiting = false;
    },
  });
  try {
    await prepareTables(database);
    return await act(database);
  } finally {
    await database.close();
  }
}

/** The same with a store that must be there: a name that is mistyped makes no empty one. */
export async function withOldStore(
  options: StoreOptions,
  system: System,
  act: (database: Newsroom.Database) => Promise<number>,
): Promise<number> {
  const { hasStore } = await loadNewsroom();
  if (!hasStore(options.store)) {
    refuse(options.store, "a store, which crossread stories CORPUS --store makes", "none");
  }
  return withStore(options, system, act);
}

/** The package with the databases is installed by who needs it. */
export async function loadNewsroom(): Promise<typeof Newsroom> {
  try {
    return await import("@crossread/newsroom");
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    return refuse(
      "crossread stories",
      "the package @crossread/newsroom, which npm install @crossread/newsroom brings",
      "none",
    );
  }
}

/** Says why a new window takes its time. */
export function noteWindow(system: System): (before: number, now: number) => void {
  return (before, now) =>
    system.err(
      `crossread: note: the window is ${counted(now, "day")} now and was ${before}: all articles are grouped anew\n`,
    );
}

export function refuseId(id: string): never {
  return refuse(id, "the id of a story or an article of the store", "neither");
}

export function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
