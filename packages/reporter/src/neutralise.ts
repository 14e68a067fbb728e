/**
 * Characters that could steer a reader's screen: terminal controls (C0, DEL, C1 with the one-byte escape
 * U+009B) and bidirectional overrides and isolates. Tab and line breaks stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
const steering = /[\0-\x08\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Separators that some programs take for the end of a line. */
const separators = /[\v\f\u2028\u2029]/g;

/**
 * The same value with every string in it made harmless to show. Each character is replaced by one
 * character (`�`, or a space for separators), so that all offsets still hold.
 */
export function neutralise<Value>(value: Value): Value {
  if (typeof value === "string") return neutraliseText(value) as Value;
  if (Array.isArray(value)) return value.map(neutralise) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, neutralise(inner)]),
  ) as Value;
}

function neutraliseText(text: string): string {
  return text.toWellFormed().replace(steering, "\uFFFD").replace(separators, " ");
}

/** The same characters written as `\uXXXX`: for JSON, which must stay faithful. */
export function escapeSteering(json: string): string {
  return json.replace(/[\x7F-\x9F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
