import { InputError } from "@crossread/core";
import { displayName, type Files } from "../files.ts";
import { isGzip, unpackChunks } from "./gzip.ts";

/** A file that is read piece by piece. */
export interface OpenedBytes {
  /** Its first bytes, enough to tell what it is; all of them where it is short. */
  readonly head: Uint8Array;
  /** All of its bytes in order, the head included, unpacked where they were gzip. To be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** In bytes: what it takes to tell the kind, the encoding and the columns of a file. */
const leastHead = 65_536;

/** 20 MB: hundreds of times the longest article, also as a web page with all that hangs on it. */
export const mostBytes = 20_000_000;

/**
 * Opens a file, or standard input for `-`, to be read piece by piece, unpacked where it is gzip. Where
 * `files` can't do that the file is read whole, and may have 20 MB.
 * @throws InputError where nothing can be read; reading on throws it where gzip data breaks off.
 */
export async function openBytes(path: string, files: Files): Promise<OpenedBytes> {
  const stored = files.stream?.(path) ?? readWhole(path, files);
  const opened = await peek(stored);
  if (!isGzip(opened.head)) return opened;
  return peek(unpackChunks(opened.chunks, displayName(path)));
}

/**
 * All bytes of a file that must not be large.
 * @throws InputError where there are more than 20 MB; `toMend` says what else the person can do.
 */
export async function gatherBytes(
  { chunks }: OpenedBytes,
  file: string,
  toMend = "",
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > mostBytes) {
      throw new InputError({ file, expected: `text of at most 20 MB${toMend}`, received: "more" });
    }
  }
  return concatenate(parts, length);
}

export function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* readWhole(path: string, files: Files): AsyncGenerator<Uint8Array> {
  const bytes = await files.read(path, mostBytes);
  if (bytes.length > mostBytes) {
    const expected = "text of at most 20 MB";
    throw new InputError({ file: displayName(path), expected, received: "more" });
  }
  yield bytes;
}

/** Reads ahead until the head is whole. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<OpenedBytes> {
  const rest = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < leastHead && !ended) {
    const { done, value } = await rest.next();
    if (done) ended = true;
    else {
      parts.push(value);
      length += value.length;
    }
  }
  const head = concatenate(parts, length);
  return { head, chunks: resume(head, rest, ended) };
}

async function* resume(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  ended: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    if (!ended) yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}
