import { createHash } from "node:crypto";
import { renderHtml } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { comparison, paper } from "../support/comparison-builder.ts";
import { compareSeed } from "../support/seeds.ts";
import { ferry, hostile, hostileStory, manyOutlets, steering } from "./stories.ts";

describe("the page", () => {
  const page = renderHtml(ferry());

  it("is the same on every run", () => expect(renderHtml(ferry())).toBe(page));
  it("asks for nothing from anywhere", () =>
    expect(page).not.toMatch(/<link|<iframe|@import|url\(|\bsrc=|fetch\(|XMLHttp/));
  it("has no style attribute, which its policy would block", () =>
    expect(page).not.toMatch(/\sstyle="/));
  it("has no event attribute", () => expect(eventAttributes(page)).toEqual([]));
  it("lets only its own style and scripts run", () => {
    const policy = page.split('content="')[1]?.split('"')[0]?.replaceAll("&#39;", "'");
    const of = (tag: string) =>
      [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(
        (match) =>
          `'sha256-${createHash("sha256")
            .update(match[1] ?? "")
            .digest("base64")}'`,
      );
    expect(policy).toBe(
      `default-src 'none'; style-src ${of("style").join(" ")}; script-src ${of("script").join(" ")}; base-uri 'none'; form-action 'none'`,
    );
  });
  it("leads every link inside the page to something", () => {
    for (const story of [ferry(), manyOutlets(3), manyOutlets(20), hostileStory()])
      expect(deadLinks(renderHtml(story))).toEqual([]);
  });
  it("uses every id once", () => {
    for (const story of [ferry(), manyOutlets(8), hostileStory()])
      expect(repeatedIds(renderHtml(story))).toEqual([]);
  });
  it("says that no match was found, never that it was left out", () => {
    expect(page).toContain("no match found");
    expect(page).not.toMatch(/left out|omitted|failed to (report|mention)/i);
  });
  it("tells how often links of a band are right, as measured with the shipped weights", () => {
    const bridge = renderHtml(compareSeed("harbour-bridge"));
    expect(section(bridge, "how-made")).toMatch(/9\d% right/);
  });
  it("leads from a fact to the one under which another article tells it", () => {
    const bridge = renderHtml(compareSeed("harbour-bridge"));
    const address = /href="#(f-[^"]+)">see F\d+</.exec(bridge)?.[1];
    expect(bridge).toContain(`<tr id="${address}"`);
  });
  it("names where a sentence stands", () => expect(page).toMatch(/>Lede<.*>¶ 2</s));
  it("lists what was set aside with its reason", () =>
    expect(section(page, "how-made")).toMatch(/asks the reader for money.*Support our reporting/s));
  it("keeps possible facts in a fold", () =>
    expect(section(page, "coverage")).toMatch(/<details[^>]*><summary>1 possible fact/));
  it("marks both readings of a conflict", () =>
    expect(
      section(page, "divergences").match(/<mark class="conflict"><b>4[86]<\/b>/g),
    ).toHaveLength(2));
  it("turns the matrix into letters from six outlets on", () => {
    const matrix = section(renderHtml(manyOutlets(6)), "coverage");
    expect(matrix).toContain('class="matrix compact"');
    expect(matrix).toMatch(/30 trains.*4<.*20 trains.*2</s);
  });
  it("links an original only over http", () => {
    expect(page).toContain('href="https://daily.example/ferry"');
    expect(renderHtml(hostileStory()).match(/href="javascript:/i)).toBeNull();
  });
});

describe("marks", () => {
  const overlapping = comparison(
    [paper("Daily", "One", "Ten big ships sank."), paper("Post", "Two", "Nine small ships sank.")],
    {
      links: [["daily:1", "post:1"]],
      divergences: [
        { "daily:1": "Ten", "post:1": "Nine" },
        { says: { "daily:1": "Ten big ships", "post:1": "small" }, severity: "differs" },
      ],
    },
  );

  it("never nest: the graver wins, the rest keeps its own", () => {
    const text = section(renderHtml(overlapping), "side-by-side").replace(
      /<\/?(?:a|span)\b[^>]*>/g,
      "",
    );
    expect(text).toContain(
      '<mark class="conflict">Ten</mark><mark class="differs"> big ships</mark> sank.',
    );
  });
});

describe("the page, with hostile text", () => {
  const page = renderHtml(hostileStory());

  it("has two scripts, one block of data and one style, its own", () => {
    expect(page.match(/<script>/g)).toHaveLength(2);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/style/g)).toHaveLength(1);
  });
  it("shows tags as text", () =>
    expect(page.includes("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe(true));
  it("lets no quote out of an attribute", () => expect(eventAttributes(page)).toEqual([]));
  it("turns no line around", () => expect(page.match(steering)).toBeNull());
  it("prints a word of 10,000 letters", () => expect(page.includes(hostile.long)).toBe(true));
});

function section(page: string, id: string): string {
  return page.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";
}

/** Names of attributes that would run something, values left out. */
function eventAttributes(page: string): string[] {
  const markup = page.replace(/<script>.*?<\/script>/gs, "").replace(/"[^"]*"/g, "");
  return [...markup.matchAll(/<[^>]*\s(on\w+)=/g)].map((match) => match[1] ?? "");
}

function ids(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? "");
}

function deadLinks(page: string): string[] {
  const known = new Set(ids(page));
  return [...page.matchAll(/href="#([^"]*)"/g)]
    .map((match) => match[1] ?? "")
    .filter((id) => !known.has(id));
}

function repeatedIds(page: string): string[] {
  const all = ids(page);
  return all.filter((id, n) => all.indexOf(id) !== n);
}
