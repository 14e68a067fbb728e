import { expect, it } from "vitest";
import { hostileFiles, readHostile } from "../../packages/benchmark/src/hostile.ts";

it.each(hostileFiles(100_000).map((file) => [file.name, file] as const))(
  "reads or refuses %s",
  async (_, file) => {
    const { articles, problems } = await readHostile(file);
    expect(articles + problems).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);

it("refuses a page with more attributes than a page has", async () => {
  const file = hostileFiles(2_000_000).find(({ name }) => name === "attributes on every tag");
  expect(await readHostile(file!)).toMatchObject({ articles: 0, problems: 1 });
});
