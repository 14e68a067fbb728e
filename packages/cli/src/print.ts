import type { System } from "./system.ts";

/**
 * Prints a piece of a long document to standard output and waits until it takes more, so that a slow reader
 * lets nothing pile up in memory. False where nobody reads any more: the rest may be left.
 */
export async function print(system: System, piece: string | Uint8Array): Promise<boolean> {
  if (typeof piece === "string") system.out(piece);
  else system.outBytes?.(piece);
  await system.drained?.();
  return !system.isClosed?.();
}
