import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderMatrix } from "@crossread/reporter";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ferry, hostileStory, manyOutlets } from "./stories.ts";

/** The classroom sheet in a real Chromium. That tests are skipped without one is said by the page's tests. */

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = { ferry: ferry(), hostile: hostileStory(), many: manyOutlets(20) };
const looks = Object.keys(pages).flatMap((name) =>
  [360, 1600].map((width) => ({ name: name as keyof typeof pages, width })),
);

describe.skipIf(!existsSync(path) && !process.env.CI)("the classroom sheet in Chromium", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crossread-matrix-"));
    browser = await chromium.launch({
      executablePath: path,
      args: ["--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(looks)(
    "has no trouble, no sideways scrolling and no axe violation: $name at $width",
    async ({ name, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const file = pathToFileURL(join(folder, `${name}.html`)).href;
      writeFileSync(new URL(file), renderMatrix(pages[name]));
      const troubles: string[] = [];
      page.on("console", (message) => troubles.push(message.text()));
      page.on("request", (request) => request.url() !== file && troubles.push(request.url()));
      page.on("dialog", (dialog) => troubles.push(dialog.message()));
      await page.goto(file);
      const { scrollWidth, violations } = await page.evaluate(axe).then(() =>
        page.evaluate<{ scrollWidth: number; violations: string[] }>(
          `axe.run().then(({ violations }) => ({
              scrollWidth: document.documentElement.scrollWidth,
              violations: violations.map((one) => one.id + ": " + one.nodes[0].html),
            }))`,
        ),
      );
      expect(violations).toEqual([]);
      expect(scrollWidth).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
      await context.close();
    },
  );
});
