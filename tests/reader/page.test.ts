import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile, readOne } from "./read-one.ts";

const fitted = "tests/reader/pages";
const unseen = "tests/reader/unseen-pages";

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(folder, name));
}

/** Share of words in common, both ways, without their order. */
function f1(left: string, right: string): number {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = [...words(right)];
  const both = words(left).filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * both.length) / (words(left).length + words(right).length);
}

async function readsPage(path: string, least: number): Promise<void> {
  const read = await readOne("x.html", readFileSync(path));
  const truth = await readOne("x.txt", readFileSync(path.replace(/\.html$/, ".txt")));
  const { title, outlet, byline, published, url, modified, language } = truth;
  expect(read).toMatchObject({ title, outlet, byline, published, url });
  expect([read.modified, read.language]).toEqual([modified, language]);
  expect(f1(read.body, truth.body)).toBeGreaterThan(least);
}

describe("pages in the manner of eighteen sites", () => {
  it.each(pagesIn(fitted))("%s", (path) => readsPage(path, 0.95));
});

describe("pages that no rule was written for", () => {
  it.each(pagesIn(unseen))("%s", (path) => readsPage(path, 0.85));
});

const words =
  "The bridge over the river was closed on Monday after an inspection, and nobody can say when it will open. ";

function page(body: string, head = ""): string {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const article = `<article><h1>Bridge shut</h1><p>${words}</p><p>${words.repeat(2)}</p><p>${words.repeat(3)}</p></article>`;

function linked(value: object): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe("what a page says of itself", () => {
  it("tells when it was changed", async () => {
    const head = linked({
      "@type": "NewsArticle",
      datePublished: "2024-03-04T09:00:00Z",
      dateModified: "2024-03-04T11:30:00Z",
    });
    expect(await readOne("a.html", page(article, head))).toMatchObject({
      published: "2024-03-04T09:00:00Z",
      modified: "2024-03-04T11:30:00Z",
      from: { modified: "JSON-LD dateModified" },
    });
  });
  it("keeps paragraphs as lines", async () => {
    const lines = (await readOne("a.html", page(article))).body.split("\n\n");
    expect(lines.map((line) => line.length)).toEqual([1, 2, 3].map((n) => n * words.length - 1));
  });
  it("believes a graph, and follows its references", async () => {
    const graph = [
      { "@id": "#o", "@type": "Organization", name: "The Argus" },
      { "@id": "#p", "@type": "Person", name: "Ann Lee", knows: { "@id": "#p" } },
      {
        "@type": ["Thing", "NewsArticle"],
        headline: "A &amp; B",
        author: { "@id": "#p" },
        publisher: { "@id": "#o" },
      },
    ];
    expect(await readOne("a.html", page(article, linked({ "@graph": graph })))).toMatchObject({
      title: "A & B",
      byline: "Ann Lee",
      outlet: "The Argus",
    });
  });
  it("survives JSON-LD that is broken", async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle",</script>`;
    expect((await readOne("a.html", page(article, head))).title).toBe("Bridge shut");
  });
  it("survives keys that would change every object", async () => {
    const head = `<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle"},"@type":"NewsArticle","constructor":1,"headline":"B"}</script>`;
    expect((await readOne("a.html", page(article, head))).title).toBe("B");
    expect(Object.hasOwn(Object.prototype, "@type")).toBe(false);
  });
  it("knows the names of outlets by their hosts", async () => {
    const head = '<link rel="canonical" href="https://www.bbc.co.uk/news/x">';
    expect((await readOne("a.html", page(article, head))).outlet).toBe("BBC News");
  });
  it("takes the site off a title", async () => {
    const head =
      '<meta property="og:title" content="Bridge is shut - Argus"><meta property="og:site_name" content="Argus">';
    expect((await readOne("a.html", page(article, head))).title).toBe("Bridge is shut");
  });
  it("says that a text may be cut off, and what was corrected", async () => {
    const value = {
      "@type": "NewsArticle",
      isAccessibleForFree: false,
      correction: "It was Monday.",
    };
    expect((await readOne("a.html", page(article, linked(value)))).notes).toEqual([
      "a.html: marked as not free to read, so its text may be cut off",
      "a.html: carries a correction: It was Monday.",
    ]);
  });
  it("doubts a language that is not the text's", async () => {
    const read = await readOne("a.html", page(article).replace("<html>", '<html lang="de">'));
    expect([read.language, read.notes]).toEqual([
      undefined,
      ["a.html: the page says its language is “de”, but it reads as English"],
    ]);
  });
});

describe("encodings", () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
  it("reads what meta declares", async () => {
    const html = page(article.replace("river", "\xf3\xb3o")).replace("utf-8", "iso-8859-2");
    expect((await readOne("a.html", bytes(html))).body).toContain("the óło was");
  });
  it("reads UTF-8 that is declared as something else", async () => {
    const html = page(article.replace("river", "Łódź")).replace("utf-8", "iso-8859-2");
    expect((await readOne("a.html", html)).body).toContain("the Łódź was");
  });
  it("reads windows-1252 where an unknown one is declared", async () => {
    const html = page(article.replace("river", "caf\xe9")).replace("utf-8", "x-klingon");
    expect((await readOne("a.html", bytes(html))).body).toContain("the café was");
  });
});

describe("pages without an article", () => {
  async function refuses(html: string, received: string): Promise<void> {
    await expect(readFile("a.html", html)).rejects.toThrow(
      `/a.html: expected a page with an article, found ${received}`,
    );
  }
  it("empty", () => refuses(page(""), "a page without one"));
  it("consent", () =>
    refuses(
      page(
        "<div><h1>Before you go on</h1><p>We use cookies. Accept all cookies to go on.</p></div>",
      ),
      "a notice on cookies",
    ));
  it("a check for robots", () =>
    refuses(
      page("<p>Please enable JavaScript and verify you are human.</p>"),
      "a check for robots",
    ));
});

/** Seconds of processor time, since other work goes on beside a test. */
async function seconds(html: string): Promise<number> {
  const before = process.cpuUsage();
  await readFile("a.html", html).catch((error: Error) => {
    if (error.name !== "InputError") throw error;
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("a page made to be slow ends soon", () => {
  it.each([
    ["elements in elements", "<div>".repeat(200_000)],
    ["elements never closed", "<font><p>hello there".repeat(50_000)],
    [
      "100,000 attributes",
      `<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}='<'`).join(" ")}>${article}`,
    ],
    ["angle brackets", "<".repeat(1_000_000)],
    ["half tags", "<a ".repeat(300_000)],
    ["scripts never closed", "<script>".repeat(100_000)],
    ["comments never closed", "<!--".repeat(200_000)],
    ["breaks", "word, word<br>".repeat(28_000)],
    ["links", "<a href=x>word</a> ".repeat(14_000)],
    [
      "lists in JSON-LD",
      `<script type="application/ld+json">${"[".repeat(500_000)}</script>${article}`,
    ],
    ["a word of a million letters", `<p>${"x".repeat(1_000_000)}</p>`],
  ])("%s", async (_, body) => {
    expect(await seconds(page(body))).toBeLessThan(15);
  });
});

it("runs nothing and fetches nothing", async () => {
  const head = `<script>globalThis.hacked = true</script><img src=x onerror="globalThis.hacked = true">`;
  await readOne("a.html", page(`${article}<script>globalThis.hacked = true</script>`, head));
  expect("hacked" in globalThis).toBe(false);
});
