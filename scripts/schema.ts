import { writeFileSync } from "node:fs";
import { comparisonJsonSchema } from "@crossread/core/schema";

/** Writes the published JSON Schema anew, after a change of the zod schema it is made from. */
writeFileSync(
  "packages/core/comparison.schema.json",
  `${JSON.stringify(comparisonJsonSchema(), undefined, 2)}\n`,
);
