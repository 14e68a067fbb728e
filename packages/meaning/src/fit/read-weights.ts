import { InputError, secondPassNames, type Weights } from "@crossread/core";
import { z } from "zod";

const share = z.number().min(0).max(1);
const modelSchema = z.object({
  intercept: z.number(),
  features: z.record(
    z.string(),
    z.object({ mean: z.number(), deviation: z.number().positive(), weight: z.number() }),
  ),
});
const weightsSchema = z.object({
  fittedOn: z.object({
    stories: z.array(z.string()),
    pairs: z.int(),
    any: z.int(),
    same: z.int(),
    command: z.string(),
    digest: z.string(),
  }),
  first: modelSchema,
  any: modelSchema,
  same: modelSchema,
  sameThreshold: share,
  bands: z.object({ sure: share, likely: share, possible: share }),
  similarity: z.object({ neutral: z.number(), weight: z.number() }).optional(),
});

/**
 * Weights as `crossread fit` writes them.
 * @throws InputError where they are none, or made for other features than this version has.
 */
export function readWeights(value: unknown, path: string): Weights {
  const { data, error } = weightsSchema.safeParse(value);
  if (!data) {
    const [issue] = error.issues;
    throw new InputError({
      file: path,
      ...(issue && issue.path.length > 0 && { field: issue.path.join(".") }),
      expected: "weights as crossread fit writes them",
      received: "something else",
    });
  }
  const unknown = Object.keys(data.any.features).find((name) => !secondPassNames.includes(name));
  if (unknown !== undefined) {
    throw new InputError({
      file: path,
      field: `any.features.${unknown}`,
      expected: "a feature of this version (fit anew after an update)",
      received: "another",
    });
  }
  const { similarity, ...rest } = data;
  return similarity ? { ...rest, similarity } : rest;
}
