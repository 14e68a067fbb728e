import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Comparison } from "@crossread/core";
import { renderHtml } from "@crossread/reporter";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ferry, hostileStory, manyOutlets } from "./stories.ts";

/** The page in a real Chromium: looks, keys, filters, accessibility. */

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const missing = !existsSync(path);
if (missing && !process.env.CI) {
  console.warn(
    `\n!!! Browser tests are skipped: no Chromium at ${path}. Set CHROMIUM_PATH to run them. !!!\n`,
  );
}

const stories: Readonly<Record<string, () => Comparison>> = {
  "two outlets": ferry,
  "four outlets": () => manyOutlets(4),
  "twenty outlets": () => manyOutlets(20),
  "hostile text": hostileStory,
};
const looks = [360, 1024, 1600].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(missing && !process.env.CI)("the page in Chromium", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crossread-page-"));
    browser = await chromium.launch({
      executablePath: path,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a story's page; `troubles` collects console errors, page errors and requests. */
  async function open(
    name: string,
    width: number,
    scheme: "light" | "dark" = "light",
    javaScriptEnabled = true,
  ) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      javaScriptEnabled,
      bypassCSP: false,
    });
    const page = await context.newPage();
    const file = pathToFileURL(join(folder, `${name.replace(/ /g, "-")}.html`)).href;
    writeFileSync(new URL(file), renderHtml(stories[name]!()));
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => request.url() !== file && troubles.push(request.url()));
    page.on("dialog", (dialog) => troubles.push(dialog.message()));
    await page.goto(file);
    // Parts of a large page are built while the browser is idle.
    if (javaScriptEnabled)
      await page.locator("noscript.later").first().waitFor({ state: "detached" });
    return { page, troubles, close: () => context.close() };
  }

  describe.each(Object.keys(stories))("%s", (name) => {
    it.each(looks)(
      "has no trouble, no sideways scrolling and no axe violation at $width, $scheme",
      async ({ width, scheme }) => {
        const { page, troubles, close } = await open(name, width, scheme);
        expect(
          await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          ),
        ).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
        expect(troubles).toEqual([]);
        await close();
      },
    );
  });

  it.each(
    ["two outlets", "four outlets", "twenty outlets"].flatMap((name) =>
      [360, 1600].map((width) => ({ name, width })),
    ),
  )("has no target below 24 px but in sentences: $name at $width", async ({ name, width }) => {
    const { page, close } = await open(name, width);
    await page.evaluate(
      "for (const fold of document.querySelectorAll('details')) fold.open = true",
    );
    const small = await page
      .locator("a, button, summary, select, label:has(input)")
      .filter({ visible: true })
      .evaluateAll((targets) =>
        targets
          .filter((one) => !one.matches(".brief dd a, .s > .o a, .rules a, .slopes a, .skip"))
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < 24)
          .map(({ one }) => one.outerHTML.slice(0, 100)),
      );
    expect(small).toEqual([]);
    await close();
  });

  it("shows everything without its script", async () => {
    const { page, close } = await open("two outlets", 1600, "light", false);
    for (const text of [
      "Divers found a crack in the hull.",
      "The line has sold two ships this year.",
    ]) {
      expect(await page.locator("#side-by-side").getByText(text).isVisible()).toBe(true);
    }
    expect(await page.locator(".js").filter({ visible: true }).count()).toBe(0);
    await close();
  });

  it("filters the matrix by severity, type and outlet, without its script", async () => {
    const { page, close } = await open("two outlets", 1600, "light", false);
    const rows = () =>
      page.locator("#coverage > .main > .matrix .row").filter({ visible: true }).count();
    expect(await rows()).toBe(2);
    await page.getByLabel("conflicts").check();
    expect(await rows()).toBe(1);
    await page.getByLabel("all facts").check();
    await page.getByLabel("Type").selectOption("wording");
    expect(await rows()).toBe(1);
    await page.getByLabel("Type").selectOption("");
    await page.getByLabel("Told by").selectOption("1");
    expect(await rows()).toBe(2);
    await close();
  });

  it("sorts the matrix and puts it back", async () => {
    const { page, close } = await open("two outlets", 1600);
    const order = () =>
      page
        .locator("#coverage > .main > .matrix .row")
        .evaluateAll((rows) => rows.map((row) => row.id));
    const before = await order();
    await page.getByLabel("Sort by").selectOption("2");
    expect(await order()).toEqual(["f-fact-1", "f-fact-2"]);
    await page.getByLabel("Sort by").selectOption("0");
    expect(await order()).toEqual(before);
    await close();
  });

  it("draws ribbons, the conflict last", async () => {
    const { page, close } = await open("two outlets", 1600);
    await page.locator("#side-by-side").scrollIntoViewIfNeeded();
    await page.locator(".ribbons path").first().waitFor({ state: "attached" });
    const classes = await page
      .locator(".ribbons path")
      .evaluateAll((paths) => paths.map((one) => one.getAttribute("class")));
    expect(classes.at(-1)).toContain("conflict");
    await close();
  });

  it("moves by keys and brings partners level", async () => {
    const { page, close } = await open("two outlets", 1600);
    await page.locator(".pane .text").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".s.at").getAttribute("id")).toBe("s-harbour-daily.1");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".s.at").getAttribute("id")).toBe("s-evening-post.1");
    await page.keyboard.press("Escape");
    expect(await page.locator(".s.at").count()).toBe(0);
    await close();
  });

  it("opens the folds around a permalink", async () => {
    const { page, close } = await open("two outlets", 1600);
    expect(await page.locator("#f-fact-3").isVisible()).toBe(false);
    await page.evaluate('location.hash = "f-fact-3"');
    await page.locator("#f-fact-3").waitFor({ state: "visible" });
    await close();
  });

  it("shows three of twenty columns and lets the reader choose", async () => {
    const { page, close } = await open("twenty outlets", 1600);
    const names = () =>
      page
        .locator(".pane")
        .filter({ visible: true })
        .evaluateAll((panes) => panes.map((pane) => pane.getAttribute("data-name")));
    expect(await names()).toEqual(["Paper 1", "Paper 2", "Paper 3"]);
    await page.getByLabel("Column 2").selectOption("9");
    expect((await names()).sort()).toEqual(["Paper 1", "Paper 10", "Paper 3"]);
    await close();
  });

  it("shows finding numbers on paper, behind each phrase of the brief and at each finding", async () => {
    const { page, close } = await open("two outlets", 1024);
    const behind = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll("#brief a[data-no]")].map((one) => getComputedStyle(one, "::after").content)`,
      );
    expect(new Set(await behind())).toEqual(new Set(["none"]));
    await page.emulateMedia({ media: "print" });
    expect((await behind()).every((content) => /attr\(data-no\)|[FDU]\d/.test(content))).toBe(true);
    for (const number of ["F1", "D1", "U1"])
      expect(await page.locator("main").getByText(number, { exact: true }).isVisible()).toBe(true);
    await close();
  });

  it("opens every fold on paper", async () => {
    const { page, close } = await open("two outlets", 1024);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#f-fact-3").isVisible()).toBe(true);
    await close();
  });

  it("shows every part of a large page without its script", async () => {
    const { page, close } = await open("twenty outlets", 1600, "light", false);
    for (const text of ["Paper 17 saw a heron.", "Bridge closed, says paper 20"])
      expect(await page.locator("#side-by-side").getByText(text, { exact: true }).isVisible()).toBe(
        true,
      );
    expect(await page.locator(".pane .s").count()).toBe(60);
    await close();
  });

  it("builds what an address leads to in a large page at once", async () => {
    const { page, close } = await open("twenty outlets", 1600);
    const url = page.url();
    await page.goto("about:blank");
    await page.goto(`${url}#s-paper-19.2`);
    expect(await page.locator("#s-paper-19\\.2").count()).toBe(1);
    await page.locator("#s-paper-19\\.2").waitFor({ state: "visible" });
    await close();
  });

  it("draws ribbons and writes out all partners of a chosen sentence among twenty outlets", async () => {
    const { page, close } = await open("twenty outlets", 1600);
    await page.locator("#s-paper-1\\.1 .o").click({ position: { x: 20, y: 8 } });
    expect(await page.locator("#s-paper-1\\.1 .pt.full a").count()).toBe(19);
    await page.locator(".ribbons path").first().waitFor({ state: "attached" });
    await close();
  });

  it("copies a citation of a fact, a divergence, a statement and a chart, with its address", async () => {
    const { page, close } = await open("two outlets", 1600);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async (id: string): Promise<string> => {
      await page.locator(`[data-copy="${id}"]`).focus();
      await page.keyboard.press("Enter");
      await page.locator(`[data-copy="${id}"]`).getByText("Copied").waitFor();
      return page.evaluate("navigator.clipboard.readText()");
    };
    expect(await copied("f-fact-1")).toMatch(
      /^“.*”\nHarbour Daily: .*\nEvening Post: .*\nFerry aground · Crossread\nfile:.*#f-fact-1$/s,
    );
    expect(await copied("d-divergence-1")).toMatch(/Harbour Daily Lede: “A ferry with 48 people/);
    expect(await copied("u-unique-1")).toMatch(/^Harbour Daily: “Divers found a crack/);
    expect(await copied("prominence")).toMatch(
      /^How high each fact stands\n.*; Harbour Daily: Lede/,
    );
    await close();
  });

  it("gives every fact, divergence, statement and chart a permalink", async () => {
    const { page, close } = await open("two outlets", 1024);
    const targets = await page
      .locator("a.no")
      .evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    for (const id of ["#f-fact-1", "#d-divergence-1", "#u-unique-1", "#voices", "#prominence"])
      expect(targets).toContain(id);
    await close();
  });

  it("prints", async () => {
    const { page, close } = await open("two outlets", 1024);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(10);
    await close();
  });

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 120))
            .join(" | ")}`,
      );
    });
    return found;
  }
});
