import { readFileSync } from "node:fs";
import { compareArticles } from "@crossread/core";
import { comparisonJsonSchema, comparisonSchema } from "@crossread/core/schema";
import { describe, expect, it } from "vitest";
import { article } from "../support/builders.ts";

describe("the comparison document", () => {
  it("is published as a JSON Schema that is current (pnpm run schema)", () => {
    const published = readFileSync("packages/core/comparison.schema.json", "utf8");
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(comparisonJsonSchema())));
  });

  it("loses nothing when its own schema reads it", () => {
    const comparison = compareArticles([
      article("Daily", "Two people were hurt when the old bridge fell on Monday, police said."),
      article("Herald", "The old bridge fell on Monday. Three people were hurt, police said."),
    ]);
    const document = JSON.parse(JSON.stringify(comparison));
    expect(comparisonSchema.strict().parse(document)).toEqual(document);
  });
});
