/** Declarations stand within the first 1,024 bytes of a page; some pages are late. */
const searchedBytes = 4096;

/**
 * The encoding that markup declares of itself, as `<meta charset>`, `<meta http-equiv>` or `<?xml?>`, by
 * its standard name. Undefined where none is declared, or one that is not known, or one that can't be
 * true because the declaration was read byte by byte.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, searchedBytes));
  if (!/^\s*</.test(start)) return undefined;
  const declared =
    /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start) ??
    /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(start);
  if (!declared?.[1]) return undefined;
  try {
    const { encoding } = new TextDecoder(declared[1]);
    return encoding.startsWith("utf-16") ? undefined : encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
