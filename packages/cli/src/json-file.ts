import { InputError } from "@crossread/core";
import type { System } from "./system.ts";

/** Most bytes of a file of terms or weights that are read: thousands of sets. */
const mostBytes = 2_000_000;

/**
 * Reads a file of JSON that somebody named on the command line.
 * @throws InputError where it is none; `what` says what it should hold.
 */
export async function readJsonFile(file: string, what: string, system: System): Promise<unknown> {
  const kind = await system.files.kind(file);
  if (kind !== "file") refuse(file, `a JSON file with ${what}`, kind ?? "nothing");
  const bytes = await system.files.read(file, mostBytes);
  if (bytes.length > mostBytes) refuse(file, `at most ${mostBytes} bytes`, "more");
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return refuse(file, `${what} as JSON`, (error as Error).message);
  }
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
