import type { z } from "zod";
import { InputError } from "./errors.ts";
import type { ContestedSet } from "./model.ts";
import { termsSchema } from "./schema.ts";

/**
 * A parsed file of contested terms, checked:
 *
 *     { "schema": "crossread/terms@1",
 *       "sets": [{ "concept": "the works on the pier", "terms": ["repair = mending", "*demolition"] }] }
 *
 * @throws InputError that names file, field and expectation.
 */
export function readTerms(value: unknown, file: string): readonly ContestedSet[] {
  const result = termsSchema.safeParse(value);
  if (result.success) return result.data.sets;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  throw new InputError({
    file,
    ...(path.length > 0 ? { field: fieldOf(path) } : {}),
    expected: expectation(issue),
    received: issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : shown(at(value, path)),
  });
}

/** Zod's own messages say what is expected behind a phrase that ours has already. */
function expectation(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") return "no other fields than the documented ones";
  return (issue?.message ?? "contested terms")
    .replace(/^Invalid input: expected /, "")
    .replace(/, received .*$/, "");
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, n) => (typeof key === "number" ? `[${key}]` : `${n > 0 ? "." : ""}${String(key)}`))
    .join("");
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );
}

/** Long values are cut: a message is read in a terminal. */
function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
