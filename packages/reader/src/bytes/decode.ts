import { InputError } from "@crossread/core";
import { displayName, type Files } from "../files.ts";
import { recognizeBinary } from "./binary.ts";
import { gatherBytes, type OpenedBytes, openBytes } from "./bytes.ts";
import { declaredEncoding } from "./charset.ts";

/** Text that was read from bytes. */
export interface DecodedText {
  /** The text, without a byte order mark and with nothing else changed. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or what a page declares of itself. */
  readonly encoding: string;
  /** What a reader should know where the encoding had to be guessed. */
  readonly note?: string;
}

/**
 * Reads a file as text, unpacked where it is gzip.
 * @throws InputError where it is larger than 20 MB, packed or not, or no text.
 */
export async function readText(path: string, files: Files): Promise<DecodedText> {
  return decodeOpened(await openBytes(path, files), displayName(path));
}

/** The same for a file that is open already. */
export async function decodeOpened(
  opened: OpenedBytes,
  file: string,
  toMend?: string,
): Promise<DecodedText> {
  const binary = recognizeBinary(opened.head);
  if (binary) return refuse(file, "text", binary);
  return decode(await gatherBytes(opened, file, toMend), file);
}

/**
 * Turns bytes into text: as their byte order mark says, else UTF-16 where zero bytes show it, else UTF-8
 * where they are that, else as a page declares, else windows-1252, which holds ISO 8859-1. `file` names
 * the bytes in messages.
 * @throws InputError where the bytes are no text.
 */
export function decode(bytes: Uint8Array, file: string): DecodedText {
  const binary = recognizeBinary(bytes);
  if (binary) refuse(file, "text", binary);
  return withoutBinary(
    decodeUtf16(bytes, file) ??
      decodeWholeUtf8(bytes) ??
      decodeDeclared(bytes) ??
      decodeBrokenUtf8(bytes) ??
      decodeWindows(bytes, file),
    file,
  );
}

/**
 * Turns one line of a longer text into text, as `decode` does, by its own bytes alone; UTF-16 is no
 * longer expected there.
 * @throws InputError where the bytes are no text.
 */
export function decodeLine(bytes: Uint8Array, file: string): DecodedText {
  return withoutBinary(
    decodeWholeUtf8(bytes) ?? decodeBrokenUtf8(bytes) ?? decodeWindows(bytes, file),
    file,
  );
}

/** UTF-16 by its mark or by its zeros, or undefined; a beginning of a text is enough. */
export function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  return utf16ByMark(head) ?? utf16ByZeros(head);
}

function withoutBinary(decoded: DecodedText, file: string): DecodedText {
  const controls = decoded.text.match(controlCharacters)?.length ?? 0;
  if (decoded.text.includes("\0") || controls > decoded.text.length * mostControls) {
    refuse(file, "text", "binary data");
  }
  return decoded;
}

/** Characters that text has no use for, in ISO 8859-1 too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** Random bytes have a control character in nine; a stray one in an article is no reason to refuse it. */
const mostControls = 0.01;

function decodeUtf16(bytes: Uint8Array, file: string): DecodedText | undefined {
  const encoding = utf16Of(bytes);
  if (!encoding) return undefined;
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) {
    return refuse(file, "whole UTF-16 text", "a character that is cut off or broken");
  }
  return { text, encoding };
}

function utf16ByMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * English in UTF-16 has a zero for every second byte, the other bytes have none. At least half of the one
 * kind and hardly any of the other are asked for, which binary data does not do for long.
 */
function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length / 4;
  const few = bytes.length / 100;
  if (odd > many && even <= few) return "utf-16le";
  if (even > many && odd <= few) return "utf-16be";
  return undefined;
}

function decodeWholeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = attemptDecode(bytes, strictUtf8);
  return text === undefined ? undefined : { text, encoding: "utf-8" };
}

/** One for all: a corpus has millions of lines. */
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** What a page declares is believed where its bytes bear it out; `utf-8` they have not borne out. */
function decodeDeclared(bytes: Uint8Array): DecodedText | undefined {
  const encoding = declaredEncoding(bytes);
  if (!encoding || encoding === "utf-8") return undefined;
  const text = decodeStrictly(bytes, encoding);
  return text === undefined ? undefined : { text, encoding };
}

/**
 * UTF-8 in which a few bytes are broken, with a note. Text in windows-1252 has next to no sequence that is
 * UTF-8 by chance, so whole characters beyond ASCII that outnumber the broken ones settle it.
 */
function decodeBrokenUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  if (whole <= broken) return undefined;
  const note = `UTF-8 with ${broken} broken ${broken === 1 ? "character" : "characters"}, shown as \uFFFD`;
  return { text, encoding: "utf-8", note };
}

function decodeWindows(bytes: Uint8Array, file: string): DecodedText {
  const text = decodeStrictly(bytes, "windows-1252");
  if (text === undefined) return refuse(file, "text", "bytes in no encoding that is known");
  return { text, encoding: "windows-1252", note: "not UTF-8, so read as windows-1252" };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  return attemptDecode(bytes, new TextDecoder(encoding, { fatal: true }));
}

function attemptDecode(
  bytes: Uint8Array,
  decoder: { decode(bytes: Uint8Array): string },
): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
