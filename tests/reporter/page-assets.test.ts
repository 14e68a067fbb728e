import { expect, it } from "vitest";
import committed from "../../packages/reporter/src/html/page-assets.json" with { type: "json" };
import { pageAssets } from "../../scripts/assets.ts";

it("has style and script as `pnpm assets` makes them of their sources", () =>
  expect(pageAssets()).toEqual(committed));
