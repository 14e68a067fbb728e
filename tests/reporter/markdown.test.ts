import {
  renderAgreement,
  renderDivergence,
  renderFraming,
  renderUnique,
} from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { ferry, hostileStory } from "./stories.ts";

describe("agreement", () => {
  const text = renderAgreement(ferry());

  it("lists a fact with each statement and its place", () => {
    expect(text).toContain(
      "- **Harbour Daily**, Lede: A ferry with 48 people on board ran aground off Maro on Monday.",
    );
    expect(text).toContain(
      "- **Evening Post**, Lede: The ferry carried 46 people when it ran aground near Maro.",
    );
  });
  it("points to the divergence report where outlets differ", () =>
    expect(text).toContain("Conflict: see the divergence report."));
  it("keeps possible facts apart", () =>
    expect(text.indexOf("## Possible")).toBeGreaterThan(text.indexOf("## In both")));
  it("says when nothing is shared", () =>
    expect(renderAgreement({ ...ferry(), facts: [], links: [], divergences: [] })).toContain(
      "No fact was found that two of these articles report.",
    ));
});

describe("divergence", () => {
  const text = renderDivergence(ferry());

  it("gives whole sentences with the differing words in bold", () =>
    expect(text).toContain(
      "A ferry with **48 people** on board ran aground off Maro on Monday. (No source given.)",
    ));
  it("puts wording last", () =>
    expect(text.indexOf("## Wording and house style")).toBeGreaterThan(
      text.indexOf("## ≠ Conflict"),
    ));
});

describe("unique", () => {
  const text = renderUnique(ferry());

  it("gives the nearest in every other outlet", () =>
    expect(text).toContain(
      "- Nearest in Evening Post (Headline, match .12): Ferry strands near Maro",
    ));
  it("lists what was set aside", () =>
    expect(text).toContain(
      "**Harbour Daily**, asks the reader for money: Support our reporting with a gift.",
    ));
});

describe("framing", () => {
  it("gives headlines and places side by side", () => {
    const text = renderFraming(ferry());
    expect(text).toContain("- Evening Post: Ferry strands near Maro");
    expect(text).toMatch(/\| The ferry carried 46 people .* \| Lede \| Lede \|/);
  });
});

describe("hostile text in Markdown", () => {
  const reports = [renderAgreement, renderDivergence, renderUnique, renderFraming].map((one) =>
    one(hostileStory()),
  );

  it("makes no tag", () => {
    expect(reports.map((text) => text.match(/(?<!\\)<[a-z/!]/i))).toEqual([null, null, null, null]);
  });
  it("makes no link, picture or code", () => {
    expect(
      reports.map((text) =>
        text.match(/(?<!\\)\]\((?!https?:\/\/x\.example\/)|(?<!\\)!\[|(?<!\\)`/),
      ),
    ).toEqual([null, null, null, null]);
  });
  it("adds no column to a table", () => {
    for (const line of reports
      .flatMap((text) => text.split("\n"))
      .filter((one) => one.startsWith("| "))) {
      expect([3, 7]).toContain(line.match(/(?<!\\)\|/g)!.length - 1);
    }
  });
});
