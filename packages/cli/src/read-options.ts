import { type ReadOptions, readOutletNames } from "@crossread/reader";
import { readColumnMap } from "./column-map.ts";
import type { System } from "./system.ts";

/** What `compare` and `inspect` are told of the files that they read. */
export interface ReadCommandOptions {
  readonly map?: string;
  readonly outlets?: string;
  readonly force?: boolean;
}

/** @throws InputError where the map or the file of outlets is none. */
export async function readOptionsOf(
  { map, outlets, force }: ReadCommandOptions,
  { files }: System,
): Promise<ReadOptions> {
  return {
    ...readColumnMap(map),
    ...(outlets !== undefined && { outlets: await readOutletNames(outlets, files) }),
    force: force === true,
  };
}
