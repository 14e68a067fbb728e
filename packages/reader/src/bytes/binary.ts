/**
 * The first bytes of formats that are handed in for an article, as Latin-1 characters, with a name that
 * its owner knows and, where one helps, the way out.
 */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ["%PDF-", "a PDF document (save its text as .txt)"],
  ["PK\x03\x04", "a ZIP archive or an office document such as .docx (save its text as .txt)"],
  ["PK\x05\x06", "a ZIP archive"],
  [
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "an old office document such as .doc (save its text as .txt)",
  ],
  ["{\\rtf", "an RTF document (save its text as .txt)"],
  ["\x89PNG\r\n", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF87a", "a GIF picture"],
  ["GIF89a", "a GIF picture"],
  ["RIFF", "a picture, sound or film (RIFF)"],
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
  ["\x1f\x8b", "gzip-compressed data"],
  ["BZh", "bzip2-compressed data"],
  ["\xfd7zXZ\0", "xz-compressed data"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!\x1a\x07", "a RAR archive"],
  ["\x7fELF", "a program"],
  ["ID3", "a sound file (MP3)"],
  ["OggS", "a sound file (Ogg)"],
  ["SQLite format 3\0", "an SQLite database"],
  ["bplist00", "an Apple property list or web archive"],
  ["\xff\xfe\0\0", "text in UTF-32 (save it as UTF-8)"],
  ["\0\0\xfe\xff", "text in UTF-32 (save it as UTF-8)"],
];

const longestSignature = 64;

/** What the bytes seem to be where their beginning is that of a known binary format or of markup. */
export function recognizeBinary(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, longestSignature));
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found) return found[1];
  if (start.slice(4, 8) === "ftyp") return "a film, sound or picture (MP4)";
  return undefined;
}
