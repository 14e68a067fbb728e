import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Article, type Comparison, compareArticles, type Decision } from "@crossread/core";
import { decisionsSchema } from "@crossread/core/schema";
import { renderHtml } from "@crossread/reporter";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article } from "../support/builders.ts";
import { readSeed } from "../support/seeds.ts";
import { ferry, hostileStory } from "./stories.ts";

/** Review on the page, in a real Chromium: by keys and by pointer, kept, downloaded, and compared again. */

const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const missing = !existsSync(path);
if (missing && !process.env.CI) {
  console.warn(
    `\n!!! Browser tests are skipped: no Chromium at ${path}. Set CHROMIUM_PATH to run them. !!!\n`,
  );
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Double and hard spaces, which the page shows as single ones, and a line that is no story text. */
const argus = article(
  "The Argus",
  `Bridge closed after inspection

The river bridge was closed on Monday after inspectors found  12 broken\u00a0cables.

“We will not reopen it before it is safe,” said  Mayor Ana Duarte.

About 4,000 cars cross the bridge every day.

Sign up for our newsletter to get the day's top stories.
`,
);
const bugle = article(
  "The Bugle",
  `Cracked cables shut river bridge

Inspectors found 15 broken cables on the river bridge and closed it on Monday.

“We will not reopen it before it is safe,” Mayor Ana Duarte said.

Buses will take another road until Friday.
`,
);
const story: readonly Article[] = [argus, bugle];

describe.skipIf(missing && !process.env.CI)("review in Chromium", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crossread-review-"));
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

  it("says nothing of review until it is turned on", async () => {
    const { page, close } = await open(ferry());
    expect(await page.locator(".rv").filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Review 0 of" }).isVisible()).toBe(true);
    await close();
  });

  it("asks for a name before it takes a decision", async () => {
    const { page, close } = await open(ferry());
    await page.click("#review-open");
    await page.getByRole("button", { name: "Accept" }).click();
    expect(await page.locator("#review [role=status]").textContent()).toContain("First your name");
    expect(await count(page)).toMatch(/^0 of 8 /);
    await close();
  });

  it("goes through everything by keys alone", async () => {
    const { page, troubles, close } = await open(ferry());
    await turnOn(page);
    for (let n = 0; n < 8; n += 1) {
      await page.keyboard.press("a");
      await page.keyboard.press("j");
    }
    expect(await count(page)).toMatch(
      /^8 of 8 reviewed: link 3\/3, divergence 2\/2, only here 2\/2/,
    );
    expect(await page.locator("#review [role=status]").textContent()).toBe(
      "Everything is reviewed.",
    );
    expect(troubles).toEqual([]);
    await close();
  });

  it("takes the finding that is focused or clicked", async () => {
    const { page, close } = await open(ferry());
    await turnOn(page);
    const what = () => page.locator("#review [data-part=what]").textContent();
    await page.locator("#side-by-side .rf[title*=sure]").first().focus();
    expect(await what()).toMatch(/^Link .* same · sure/);
    await page.locator(".row a.st").first().focus();
    expect(await what()).toMatch(/^Link/);
    await page.locator(".dv a").first().focus();
    expect(await what()).toMatch(/^Divergence .* number · conflict/);
    await page.locator(".uniques").getByRole("button", { name: "Review" }).first().click();
    expect(await what()).toMatch(/^Only here/);
    await page.locator("#set-aside").getByRole("button", { name: "Review" }).click();
    expect(await what()).toMatch(/^Set aside/);
    await close();
  });

  it("relabels links and divergences, by key and by list, and nothing else", async () => {
    const { page, close } = await open(ferry());
    await turnOn(page);
    const state = () => page.locator("#review [data-part=state]").textContent();
    await page.keyboard.press("l");
    expect(await state()).toBe("Relabelled as differs by Ana");
    await page.getByLabel("Relabel").selectOption("updated");
    expect(await state()).toBe("Relabelled as updated by Ana");
    await page.locator(".uniques").getByRole("button", { name: "Review" }).first().click();
    await page.keyboard.press("l");
    expect(await state()).toBe("Not reviewed yet");
    expect(await page.getByLabel("Relabel").isDisabled()).toBe(true);
    await close();
  });

  it("keeps letters that are typed into a field out of it", async () => {
    const { page, close } = await open(ferry());
    await turnOn(page);
    await page.keyboard.press("n");
    await page.keyboard.type("a real jar");
    await page.keyboard.press("Enter");
    expect(await count(page)).toMatch(/^0 of 8 /);
    await page.keyboard.press("r");
    const [decision] = (await download(page)).decisions;
    expect(decision).toMatchObject({ verdict: "reject", author: "Ana", reason: "a real jar" });
    await close();
  });

  it("takes a decision back", async () => {
    const { page, close } = await open(ferry());
    await turnOn(page);
    await page.keyboard.press("a");
    await page.keyboard.press("x");
    expect(await count(page)).toMatch(/^0 of 8 /);
    expect((await download(page)).decisions).toEqual([]);
    await close();
  });

  it("keeps decisions and the name over a reload, and marks them on the page", async () => {
    const { page, troubles, close } = await open(ferry());
    await turnOn(page);
    await page.keyboard.press("a");
    await page.locator("#side-by-side .rf[title*=sure]").first().focus();
    await page.keyboard.press("r");
    await page.reload();
    expect(await page.locator("#review-open").textContent()).toBe("Review 2 of 8");
    expect(await page.locator('.rf[data-rv="✗"]').count()).toBe(2);
    expect(await page.locator(".rf[data-rv]").first().getAttribute("title")).toMatch(/, rejected$/);
    await page.click("#review-open");
    expect(await page.getByLabel("Your name").inputValue()).toBe("Ana");
    expect(troubles).toEqual([]);
    await close();
  });

  it("does not carry decisions to a report on other texts", async () => {
    const context = await browser.newContext();
    const first = await open(compareArticles(story), context);
    await turnOn(first.page);
    await first.page.keyboard.press("a");
    const other = story.map((one) => ({ ...one, body: one.body.replace("Monday", "Tuesday") }));
    const second = await open(compareArticles(other), context);
    expect(await second.page.locator("#review-open").textContent()).toMatch(/^Review 0 of/);
    await context.close();
  });

  it("survives a storage that holds anything", async () => {
    for (const junk of [
      "{",
      '{"a":1}',
      '[null,3,{"on":"link"},{"on":"link","author":"A","anchors":[{}]}]',
    ]) {
      const { page, troubles, close } = await open(ferry());
      const key = await page.evaluate(
        'JSON.parse(document.getElementById("review-data").textContent).key',
      );
      await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(junk)})`);
      await page.reload();
      expect(await page.locator("#review-open").textContent()).toBe("Review 0 of 8");
      expect(troubles).toEqual([]);
      await close();
    }
  });

  it("downloads decisions that the engine applies: rejected is gone, relabelled shows who and why", async () => {
    const before = compareArticles(story);
    const conflict = before.divergences.findIndex(({ severity }) => severity === "conflict");
    expect(conflict).toBeGreaterThanOrEqual(0);
    const { page, troubles, close } = await open(before);
    await turnOn(page);
    await page.locator(".dv.conflict").getByRole("button", { name: "Review" }).first().click();
    await page.getByLabel("Relabel").selectOption("differs");
    await page.getByLabel("Note").fill("Both are estimates.");
    const quoted = before.links.find((one) => textOf(before, one.left).includes("reopen"))!;
    await page
      .locator(`[id="s-${quoted.left.replace(":", ".")}"] .rf`)
      .first()
      .focus();
    await page.keyboard.press("r");
    await page.locator("#set-aside").getByRole("button", { name: "Review" }).first().click();
    await page.keyboard.press("r");
    const file = await download(page);
    expect(troubles).toEqual([]);
    await close();

    const after = compareArticles(story, { decisions: file.decisions });
    expect(after.decisions.map(({ status }) => status)).toEqual(["applied", "applied", "applied"]);
    expect(after.links.some((one) => one.left === quoted.left && one.right === quoted.right)).toBe(
      false,
    );
    expect(after.divergences.find(({ decision }) => decision)).toMatchObject({
      severity: "differs",
      decision: "Ana: relabel as differs",
    });
    const again = await open(after);
    expect(await again.page.locator(".dv .decided").textContent()).toBe(
      "Relabelled as differs by Ana: “Both are estimates.”",
    );
    expect(await again.page.locator("#decisions").textContent()).toContain("3 decisions applied");
    await again.close();
  });

  it("anchors every finding of a real story in words that the engine finds again", async () => {
    const articles = readSeed("kim-letter");
    const { page, troubles, close } = await open(compareArticles(articles));
    await turnOn(page);
    const total = Number((await page.locator("#review-open").textContent())?.split(" of ")[1]);
    for (let n = 0; n < total; n += 1) {
      await page.keyboard.press("a");
      await page.keyboard.press("j");
    }
    const { decisions } = await download(page);
    expect(troubles).toEqual([]);
    await close();
    expect(decisions.length).toBeGreaterThan(40);
    const after = compareArticles(articles, { decisions });
    expect(after.decisions.filter(({ status }) => status === "orphaned")).toEqual([]);
  });

  it("lists decisions whose words are gone", async () => {
    const orphan: Decision = {
      on: "unique",
      verdict: "reject",
      anchors: [{ article: "the-argus", text: "About 4,000 carts cross the bridge." }],
      author: "Ben <b>",
    };
    const { page, close } = await open(compareArticles(story, { decisions: [orphan] }));
    const text = await page.locator("#decisions").textContent();
    expect(text).toContain("1 orphaned");
    expect(text).toContain("Rejected by Ben <b>");
    expect(text).toContain("About 4,000 carts cross the bridge.");
    await close();
  });

  it("goes on where somebody stopped, keeps what was decided here, and tells what is orphaned", async () => {
    const before = compareArticles(story);
    const [first, second] = before.links;
    const anchorsOf = (link: (typeof before.links)[number]) =>
      [link.left, link.right].map((id) => {
        const { article } = before.sentences.find((one) => one.id === id)!;
        return { article, text: textOf(before, id) };
      });
    const ben = { on: "link", author: "Ben", reason: "One event." } as const;
    const gone = { article: before.articles[0]!.id, text: "These words are gone." };
    const decisions = [
      { ...ben, verdict: "accept", anchors: anchorsOf(first!) },
      { ...ben, verdict: "reject", anchors: anchorsOf(second!) },
      { ...ben, verdict: "accept", anchors: [gone, anchorsOf(first!)[1]!] },
    ];
    const { page, troubles, close } = await open(before);
    await turnOn(page);
    const idOf = (id: string) => `s-${id.replace(":", ".")}`;
    await page.locator(`[id="${idOf(second!.left)}"] .rf[href="#${idOf(second!.right)}"]`).focus();
    await page.keyboard.press("a");
    const load = async (file: unknown) =>
      page.getByLabel("Load decisions.json").setInputFiles({
        name: "decisions.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(file)),
      });
    await load({ schema: "crossread/decisions@1", decisions });
    await page.locator("[data-part=orphans] li").waitFor();
    expect(await page.locator("#review [role=status]").textContent()).toBe(
      "1 decision taken in; 1 not: you decided on the same here; 1 orphaned: listed below, attached to nothing, kept for the download.",
    );
    expect(await page.locator("[data-part=orphans]").textContent()).toContain(
      "Orphaned, link, accepted by Ben: its words are not in this report: “These words are gone.”",
    );
    const file = await download(page);
    expect(file.decisions.map(({ author, verdict }) => `${author} ${verdict}`).sort()).toEqual([
      "Ana accept",
      "Ben accept",
      "Ben accept",
    ]);
    await load({ schema: "another" });
    await page.getByText("Expected a file of decisions").waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it("tells a judging program's decisions from people's, and lets people overrule them", async () => {
    const plain = compareArticles(story);
    const judged = plain.links.slice(0, 2).map((link, n) => ({
      on: "link" as const,
      verdict: n === 0 ? ("accept" as const) : ("reject" as const),
      anchors: [link.left, link.right].map((id) => {
        const { article } = plain.sentences.find((one) => one.id === id)!;
        return { article, text: textOf(plain, id) };
      }),
      author: "judge:model-7",
      reason: `Reason ${n}, “a quotation”.`,
    }));
    const { page, troubles, close } = await open(compareArticles(story, { decisions: judged }));
    const table = page.locator("#judged");
    expect(await table.textContent()).toContain(
      "Accepted by a judging program, model-7: “Reason 0",
    );
    expect(await table.textContent()).toContain(
      "Rejected by a judging program, model-7: “Reason 1",
    );
    expect(await page.locator("#decisions").textContent()).toContain("0 decisions applied");
    expect(await page.locator('.rf[data-decided^="⚙"]').count()).toBe(2);
    expect(await page.locator(".judged").first().textContent()).toBe(
      "1 link decided by a judging program",
    );
    await turnOn(page);
    expect(await count(page)).toMatch(/^0 of /);
    await table.getByRole("button", { name: "Review" }).nth(1).click();
    expect(await page.locator("#review [data-part=state]").textContent()).toContain("Reason 1");
    await page.keyboard.press("a");
    const { decisions } = await download(page);
    await close();
    expect(troubles).toEqual([]);
    const after = compareArticles(story, { decisions: [...judged, ...decisions] });
    const [, rejected] = plain.links;
    expect(
      after.links.find(({ left, right }) => left === rejected?.left && right === rejected.right),
    ).toMatchObject({ decision: "Ana: accept" });
  });

  it("downloads a table that a spreadsheet opens without running anything", async () => {
    const { page, close } = await open(ferry());
    await page.click("#review-open");
    await page.getByLabel("Your name").fill("=1+1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    const text = await downloaded(page, "CSV");
    const [head, ...rows] = text.trimEnd().split("\r\n");
    expect(head).toBe("decision,on,type,verdict,label,author,reason,article,sentence");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^1,divergence,number,accept,,'=1\+1,,harbour-daily,/);
    await close();
  });

  it("anchors hostile text word for word, and runs none of it", async () => {
    const comparison = hostileStory();
    const { page, troubles, close } = await open(comparison);
    await turnOn(page);
    for (let n = 0; n < 30; n += 1) {
      await page.keyboard.press("a");
      await page.keyboard.press("j");
    }
    const { decisions } = await download(page);
    const texts = new Set(comparison.sentences.map(({ id }) => textOf(comparison, id)));
    const ids = comparison.articles.map(({ id }) => id);
    for (const { article, text } of decisions.flatMap(({ anchors }) => anchors)) {
      expect(ids).toContain(article);
      expect(texts.has(text)).toBe(true);
    }
    expect(decisions).toHaveLength(8);
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    [360, "light"],
    [1024, "dark"],
    [1600, "light"],
  ] as const)("has no axe violation and no sideways scrolling at %i, %s", async (width, scheme) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
    });
    const { page, troubles } = await open(compareArticles(story), context);
    await turnOn(page);
    await page.keyboard.press("l");
    await page.locator("#review summary").click();
    expect(
      await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
    ).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  /** Opens a comparison's page; `troubles` collects console errors, page errors, requests and dialogs. */
  async function open(comparison: Comparison, given?: BrowserContext) {
    const context = given ?? (await browser.newContext({ viewport: { width: 1600, height: 900 } }));
    const page = await context.newPage();
    const file = pathToFileURL(join(folder, "report.html")).href;
    writeFileSync(new URL(file), renderHtml(comparison));
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => request.url() !== file && troubles.push(request.url()));
    page.on("dialog", (dialog) => troubles.push(dialog.message()));
    await page.goto(file);
    return { page, troubles, close: () => context.close() };
  }
});

async function turnOn(page: Page): Promise<void> {
  await page.click("#review-open");
  await page.keyboard.type("Ana");
  await page.keyboard.press("Escape");
}

async function count(page: Page): Promise<string | null> {
  return page.locator("#review [data-part=count]").textContent();
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

async function download(page: Page) {
  return decisionsSchema.parse(JSON.parse(await downloaded(page, "Download decisions.json")));
}

function textOf(comparison: Comparison, id: string): string {
  const sentence = comparison.sentences.find((one) => one.id === id)!;
  const own = comparison.articles.find((one) => one.id === sentence.article)!;
  return own[sentence.field].slice(sentence.start, sentence.end);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  });
}
