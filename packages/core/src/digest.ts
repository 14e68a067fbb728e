import { hash } from "node:crypto";

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** An id made from content alone, so that a re-run on the same text gives the same id: `quote-1f2e3d4c5b`. */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${sha256(JSON.stringify(parts)).slice(0, 10)}`;
}
