import { open, rename, rm } from "node:fs/promises";
import { onDisk } from "./files.ts";
import { print } from "./print.ts";
import type { System } from "./system.ts";

/** Takes a piece of a document; false where nobody reads any more. */
export type WritePiece = (piece: string | Uint8Array) => Promise<boolean>;

/**
 * Writes a document piece by piece to standard output, or into a file, which is there when it is whole:
 * what breaks off leaves the one before it.
 * @throws InputError where the file can't be written.
 */
export async function withOutput(
  path: string | undefined,
  system: System,
  act: (write: WritePiece) => Promise<void>,
): Promise<void> {
  if (path === undefined) return act((piece) => print(system, piece));
  const unfinished = `${path}.unfinished`;
  const onFile = <Result>(work: () => Promise<Result>): Promise<Result> =>
    onDisk(path, "a file to write to", work);
  const file = await onFile(() => open(unfinished, "w"));
  let isWhole = false;
  try {
    await act(async (piece) => {
      await onFile(() => file.writeFile(piece));
      return true;
    });
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(unfinished, { force: true });
  }
  await onFile(() => rename(unfinished, path));
}
