import { InputError } from "@crossread/core";

/**
 * Checks of JSON that a person wrote by hand: each takes a value and gives it back with its type, or
 * throws an InputError that names the field. A schema library would do, but to load one takes 50 ms, a
 * seventh of what the whole command may take.
 */
export type Check<Value> = (value: unknown, place: Place) => Value;

/** Where a value stands: the file, and the field in it, such as `articles[1].file`; empty at the top. */
export interface Place {
  readonly file: string;
  readonly field: string;
}

/** What a string must be, in words and as a test. */
export interface Requirement {
  readonly expected: string;
  readonly holds: (text: string) => boolean;
}

/**
 * Parses JSON and checks it; `file` names it in messages.
 * @throws InputError that names the file, the field and the expectation of the first problem.
 */
export function parseJson<Value>(text: string, file: string, check: Check<Value>): Value {
  return check(parse(text, file), { file, field: "" });
}

/** A string that meets all requirements; the first that it doesn't meet is the one in the message. */
export function string(...requirements: readonly Requirement[]): Check<string> {
  return (value, place) => {
    if (typeof value !== "string") return reject(place, "a string", value);
    const broken = requirements.find(({ holds }) => !holds(value));
    return broken ? reject(place, broken.expected, value) : value;
  };
}

/** A value that may be absent. */
export function optional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value, place) => (value === undefined ? undefined : check(value, place));
}

/** A list of `least` to `most` entries. Their number is checked first: millions are refused at once. */
export function list<Value>(
  entry: Check<Value>,
  of: string,
  least: number,
  most: number,
): Check<readonly Value[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return reject(place, `a list of ${of}`, value);
    if (value.length < least) return reject(place, `at least ${least} ${of}`, value);
    if (value.length > most) return reject(place, `at most ${most} ${of}`, value);
    return value.map((each, at) => entry(each, { ...place, field: `${place.field}[${at}]` }));
  };
}

/** An object that has these fields and no other. */
export function object<Fields extends Readonly<Record<string, Check<unknown>>>>(
  fields: Fields,
  expected: string,
): Check<{ readonly [Name in keyof Fields]: ReturnType<Fields[Name]> }> {
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return reject(place, expected, value);
    }
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    if (unknown !== undefined) {
      throw new InputError({
        file: place.file,
        field: inside(place, printable(unknown, longestShown)).field,
        expected: `one of ${Object.keys(fields).join(", ")}`,
        received: "an unknown field",
      });
    }
    const given = value as Readonly<Record<string, unknown>>;
    const checked = Object.entries(fields)
      .map(([name, check]) => [name, check(given[name], inside(place, name))] as const)
      .filter(([, result]) => result !== undefined);
    return Object.fromEntries(checked) as { [Name in keyof Fields]: ReturnType<Fields[Name]> };
  };
}

function inside(place: Place, name: string): Place {
  return { ...place, field: place.field === "" ? name : `${place.field}.${name}` };
}

/**
 * Parses JSON without a look at what is in it.
 * @throws InputError where it is none.
 */
export function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // V8 puts a piece of the file into its message.
    const problem = printable(error.message, 2 * longestShown);
    const received = text.trim() === "" ? "nothing" : `a syntax error (${problem})`;
    throw new InputError({ file, expected: "JSON", received });
  }
}

function reject({ file, field }: Place, expected: string, value: unknown): never {
  throw new InputError({ file, ...(field && { field }), expected, received: describe(value) });
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) {
    return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  }
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return `the ${typeof value} ${value}`;
  return value.trim() === "" ? "an empty string" : `“${printable(value, longestShown)}”`;
}

/** So many characters of a value are enough to recognise it. */
const longestShown = 60;

/** The text in one line and cut short, without what a terminal would obey. */
function printable(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
