import { recognizeMarkup } from "../markup.ts";

/**
 * A name for what comes by standard input, which has none: markup shows itself, all else is taken for
 * JSON. A beginning of the text is enough.
 */
export function nameOfInput(head: Uint8Array | string): string {
  const text = typeof head === "string" ? head : new TextDecoder().decode(head);
  if (recognizeMarkup(text, "")) return "";
  return isJsonLines(text) ? "x.jsonl" : "x.json";
}

/** An object that ends with its line, and another one after it. */
function isJsonLines(text: string): boolean {
  return (
    /^\s*\{/.test(text) &&
    /\}[ \t]*\r?\n[ \t]*\{/.test(text.slice(0, 1_000_000)) &&
    !/^\s*\{[ \t]*\r?\n/.test(text)
  );
}
