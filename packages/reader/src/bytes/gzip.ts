import { InputError } from "@crossread/core";

/** True for bytes that begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip piece by piece, of several parts one after the other too, so that a few kilobytes that
 * would unpack to gigabytes are no danger to who stops in time.
 * @throws InputError where the data is cut off or broken.
 */
export async function* unpackChunks(
  packed: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  // The web's DecompressionStream refuses the second of several parts, and corpora have them.
  const [{ Readable }, { createGunzip }] = await Promise.all([
    import("node:stream"),
    import("node:zlib"),
  ]);
  const source = Readable.from(packed, { objectMode: false });
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  try {
    yield* source.pipe(unpacked) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const received = "data that is cut off or broken";
    throw new InputError({ file, expected: "whole gzip data", received });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
