import type { Comparison } from "@crossread/core";
import { type Format, render } from "@crossread/reporter";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { ferry, hostile, hostileStory, manyOutlets } from "./stories.ts";

/** Every Markdown format, read back by a parser of GitHub-flavoured Markdown. */
const formats: readonly Format[] = [
  "markdown",
  "agreement",
  "divergence",
  "unique",
  "framing",
  "brief",
];

/** As GitHub reads it. The library's own second look for addresses is left out: it links escaped ones too. */
const asGitHub = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

function nodes(text: string): Nodes[] {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: asGitHub });
  const all: Nodes[] = [];
  const visit = (node: Nodes): void => {
    all.push(node);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return all;
}

const ours = new Set(["https://daily.example/ferry", `https://x.example/'"><script>`]);

const stories: Readonly<Record<string, () => Comparison>> = {
  ferry,
  hostileStory,
  manyOutlets: () => manyOutlets(20),
};

describe.each(formats)("%s, parsed", (format) => {
  it.each(Object.keys(stories))("holds no tag, picture, code or link of others: %s", (name) => {
    const found = nodes(render(stories[name]!(), format));
    const types = new Set(found.map(({ type }) => type));
    for (const type of ["html", "image", "imageReference", "inlineCode", "code", "linkReference"]) {
      expect(types).not.toContain(type);
    }
    expect(found.flatMap((node) => (node.type === "link" ? [node.url] : []))).toSatisfy(
      (urls: string[]) => urls.every((url) => ours.has(url)),
    );
  });
  it("shows hostile words as they are", () => {
    const found = nodes(render(hostileStory(), format));
    const text = found.map((node) => (node.type === "text" ? node.value : "")).join("");
    expect(text).toContain("<script>alert(1)</script>");
  });
  it("keeps every row of a table as wide as its head", () => {
    for (const node of nodes(render(hostileStory(), format))) {
      if (node.type !== "table") continue;
      expect(new Set(node.children.map((row) => row.children.length)).size).toBe(1);
    }
  });
});

describe("brief, parsed", () => {
  it.each(Object.keys(stories))("leads every mark to its note: %s", (name) => {
    const found = nodes(render(stories[name]!(), "brief"));
    const marks = found.flatMap((one) =>
      one.type === "footnoteReference" ? [one.identifier] : [],
    );
    const notes = found.flatMap((one) =>
      one.type === "footnoteDefinition" ? [one.identifier] : [],
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(notes));
  });
  it("says in a note how sure a finding is and where it stands", () =>
    expect(render(ferry(), "brief")).toContain(
      "[^D1]: Conflict, number, sure (.95). Harbour Daily, Lede; Evening Post, Lede.",
    ));
  it("ends a note of many places with their number", () =>
    expect(render(manyOutlets(20), "brief")).toContain("Paper 8, Lede; and 12 more."));
  it("keeps hostile text in its place", () =>
    expect(render(hostileStory(), "brief")).not.toContain(hostile.long));
});
