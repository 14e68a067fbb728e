import type { Article, CompareOptions } from "@crossread/core";
import { findSimilarities, openEncoder, readVectors, writeVectors } from "@crossread/meaning";
import { openCacheFile } from "./cache-file.ts";
import { counted } from "./counted.ts";
import type { System } from "./system.ts";

/** Runs the encoder in a folder over a story, and tells on standard error how far it is. */
export async function consultEncoder(
  articles: readonly Article[],
  folder: string,
  { cache: place }: { readonly cache?: string },
  system: System,
): Promise<Required<Pick<CompareOptions, "similarities" | "encoder">>> {
  const encoder = await openEncoder(folder, system.files);
  const kept = await openCacheFile(`vectors-${encoder.id}.json`, place, system);
  const cache =
    kept?.text === undefined ? new Map() : readVectors(kept.text, kept.path, encoder.id);
  const known = cache.size;
  const similarities = await findSimilarities(articles, encoder, {
    cache,
    progress: teller(system),
  });
  await encoder.close();
  if (kept && cache.size > known) await kept.write(writeVectors(cache, encoder.id));
  return { similarities, encoder: encoder.id };
}

/** Tells of every quarter that is done: a line a batch would bury the other notes. */
function teller(system: System): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    const quarter = Math.floor((4 * done) / of);
    if (quarter === told) return;
    told = quarter;
    system.err(`crossread: encoder: ${done} of ${counted(of, "sentence")}\n`);
  };
}
