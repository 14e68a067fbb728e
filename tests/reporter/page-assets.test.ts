import { expect, it } from "vitest";
import committed from "../../packages/reporter/src/html/page-assets.json" with { type: "json" };
import { pageAssets } from "../../scripts/assets.ts";

/** Not compared as texts: a difference would print all of them. */
it.each(["style", "script"] as const)("has the %s that `pnpm assets` makes of its source", (name) =>
  expect(pageAssets()[name] === committed[name]).toBe(true),
);
