import { join } from "node:path";
import { formats, render } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { compareSeed, seedNames } from "../support/seeds.ts";

/**
 * Every format of both seeds, byte for byte. What `start` writes lies in `reports/`, where `.ci/run` compares
 * it; the others lie here. After a change that is meant: `vitest run tests/golden/formats.test.ts --update`,
 * then read the difference.
 */
const inReports: readonly string[] = [
  "html",
  "agreement",
  "divergence",
  "unique",
  "framing",
  "json",
  "csv",
];
const here = Object.entries(formats).filter(([name]) => !inReports.includes(name));

describe.each(seedNames)("%s", (seed) => {
  const story = compareSeed(seed);

  it.each(here)("%s", async (name, { fileName }) => {
    const text = render(story, name as keyof typeof formats);
    expect(text).not.toContain(process.cwd());
    await expect(text).toMatchFileSnapshot(join("formats", seed, fileName));
  });
});
