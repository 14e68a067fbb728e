import { join } from "node:path";
import { decode } from "@crossread/reader";
import type { System } from "./system.ts";

/** A file that is kept between runs. */
export interface CacheFile {
  readonly path: string;
  /** What it held; absent where it is not there yet. */
  readonly text?: string;
  write(text: string): Promise<void>;
}

/** 100 MB: a hundred thousand answers, or the vectors of some fifty stories twice over. */
const mostBytes = 100_000_000;

/** The file of this name in the given folder, else in the system's; undefined where nothing is kept. */
export async function openCacheFile(
  name: string,
  folder: string | undefined,
  system: System,
): Promise<CacheFile | undefined> {
  const place = folder ?? system.cacheFolder;
  if (place === undefined) return undefined;
  const path = join(place, fileName(name));
  const write = (text: string) => system.write(path, text);
  if ((await system.files.kind(path)) !== "file") return { path, write };
  return { path, write, text: decode(await system.files.read(path, mostBytes), path).text };
}

/** A name without what a file's can't have; what is kept tells apart those that become equal. */
function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").slice(0, 100);
}
