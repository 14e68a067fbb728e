import { type IndexedStory, renderStoryIndex } from "@crossread/reporter";
import { describe, expect, it } from "vitest";

describe("renderStoryIndex", () => {
  it("leads to the report of each story", () =>
    expect(page([story("Ferry sinks")])).toContain('href="story-1/report.html"'));
  it("names title, outlets, days and what was found", () => {
    const text = words(page([story("Ferry sinks")]));
    expect(text).toContain("Ferry sinks The Argus and The Beacon 1 March 2025 – 2 March 2025");
    expect(text).toContain("2 4 0 1");
  });
  it("puts stories with a conflict first and keeps the order of the others", () => {
    const text = words(page([story("One"), story("Two", 3), story("Three")]));
    expect(text).toMatch(/Two.*One.*Three/);
  });
  it("counts stories and those with a conflict", () =>
    expect(words(page([story("One"), story("Two", 3)]))).toContain("2 stories, 1 with a conflict"));
  it("tells how many texts are reprints", () =>
    expect(words(page([{ ...story("One"), articles: 5 }]))).toContain("3 of 5 articles reprinted"));
  it("shows a dash for what was not counted", () => {
    const { findings: _, ...uncounted } = story("One");
    expect(words(page([uncounted]))).toContain("2 – – –");
  });
  it("says so where there is no headline and no date", () => {
    const { first: _, last: __, ...undated } = story("");
    expect(words(page([undated]))).toMatch(/Without a headline.*no date/);
  });
  it("escapes what outlets wrote", () => {
    const text = page([{ ...story("<script>alert(1)</script>"), outlets: ['"><i>'] }]);
    expect(text).not.toMatch(/<script|"><i>/);
    expect(text).toContain("&lt;script&gt;");
  });
  it("takes the power from characters that steer a screen", () =>
    expect(page([story("a\u202Eb\u001B[31m")])).toContain("a\uFFFDb\uFFFD[31m"));
  it("lets nothing run", () =>
    expect(page([story("One")])).toContain("default-src &#39;none&#39;"));
  it("makes a page where there is no story", () =>
    expect(words(page([]))).toContain("0 stories, 0 with a conflict"));
  it("makes more pages of many stories, each with a way to the others", () => {
    const many = Array.from({ length: 2001 }, (_, at) => story(`Story ${at}`));
    const pages = renderStoryIndex(many);
    expect([...pages.keys()]).toEqual(["index.html", "index-2.html", "index-3.html"]);
    expect(pages.get("index-2.html")).toContain('href="index.html"');
    expect(pages.get("index-3.html")).toContain("Story 2000");
  });
});

function story(title: string, conflicts = 0): IndexedStory {
  return {
    title,
    href: "story-1/report.html",
    outlets: ["The Argus", "The Beacon"],
    articles: 2,
    independent: 2,
    first: "2025-03-01",
    last: "2025-03-02T10:00:00Z",
    findings: { agreed: 4, conflicts, differs: 1 },
  };
}

function page(stories: readonly IndexedStory[]): string {
  return renderStoryIndex(stories).get("index.html")!;
}

/** What a reader sees of the body. */
function words(text: string): string {
  return text
    .slice(text.indexOf("<body>"))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
