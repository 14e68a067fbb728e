import { createHash } from "node:crypto";
import { renderMatrix } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { ferry, hostileStory, manyOutlets, steering } from "./stories.ts";

const [blank = "", key = ""] = renderMatrix(ferry()).split("Answer key</b>");

describe("the classroom sheet", () => {
  it("leaves a gap where readings differ, on the blank copy alone", () => {
    expect(blank).toContain("The ferry carried ______ when it ran aground near Maro");
    expect(key).toContain("The ferry carried 46 people when it ran aground near Maro");
  });
  it("has no answer on the blank copy", () => {
    expect(blank).not.toMatch(/4[68] people|Lede|no match/);
    expect(blank.match(/<td><\/td>/g)).toHaveLength(2 * 4);
  });
  it("answers with place and reading", () =>
    expect(key).toMatch(/<li>Lede<\/li><li>≠ <mark class="conflict">.*48 people/));
  it("leaves possible facts out", () => expect(key).not.toContain("captain was tested"));
  it("gives twenty outlets five columns a sheet, each outlet once blank and once in the key", () => {
    const page = renderMatrix(manyOutlets(20));
    expect(page.match(/<table/g)).toHaveLength(8);
    for (const table of page.split("<table").slice(1))
      expect(table.split("</thead>")[0]?.match(/<th /g)).toHaveLength(1 + 5);
    expect(page.match(/<th scope="col">Paper 20<\/th>/g)).toHaveLength(2);
  });
});

describe.each([ferry(), hostileStory()])("its page", (story) => {
  const page = renderMatrix(story);

  it("lets nothing run, and no style but its own", () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");
    expect(page.replaceAll("&#39;", "'")).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<img|<link|<a\b|\sstyle="|url\(/);
  });
  it("sends no control to the screen", () => expect(page.match(steering)).toBeNull());
  it("lets no quote out of an attribute", () =>
    expect(page.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+=/));
});
