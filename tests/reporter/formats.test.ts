import { readFileSync } from "node:fs";
import type { Format } from "@crossread/reporter";
import * as reporter from "@crossread/reporter";
import {
  formats,
  render,
  renderCsv,
  renderJson,
  renderTerminal,
  writeReports,
} from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { comparison, paper } from "../support/comparison-builder.ts";
import { ferry, hostile, hostileStory, manyOutlets, steering } from "./stories.ts";

const names = Object.keys(formats) as Format[];
/** Formats that name every article; the others hold one kind of finding, which a story may lack. */
const stories = names.filter(
  (name) => !["links", "quotes", "labels", "claim-review", "web-annotation"].includes(name),
);

describe("formats", () => {
  it("writes seven reports unless told otherwise", () => {
    expect([...writeReports(ferry()).keys()]).toEqual([
      "agreement.md",
      "divergence.md",
      "unique.md",
      "framing.md",
      "comparison.json",
      "report.html",
      "findings.csv",
    ]);
  });
  it("writes the formats asked for, markdown and csv as their files", () => {
    expect([...writeReports(ferry(), { formats: ["markdown", "csv"] }).keys()]).toEqual(
      expect.arrayContaining([
        "agreement.md",
        "divergence.md",
        "unique.md",
        "framing.md",
        "findings.csv",
        "links.csv",
        "quotes.csv",
      ]),
    );
  });
  it("has a file of its own for each", () => {
    const files = names.map((name) => formats[name].fileName);
    expect(new Set(files).size).toBe(files.length);
  });
  it.each(names)("%s ends with a line break and is the same on every run", (format) => {
    expect(render(ferry(), format)).toMatch(/\n$/);
    expect(render(ferry(), format)).toBe(render(ferry(), format));
  });
  it.each(stories)("%s copes with twenty outlets", (format) =>
    expect(render(manyOutlets(20), format).includes("Paper 20")).toBe(true),
  );
  it.each(names)("%s sends no control to the screen", (format) => {
    expect(render(hostileStory(), format).match(steering)).toBeNull();
  });
  it("exports what its users need by name", () => {
    expect(Object.keys(reporter)).toEqual(
      expect.arrayContaining([
        "briefLines",
        "formats",
        "lookUp",
        "plain",
        "render",
        "writeReports",
      ]),
    );
  });
});

describe("docs/formats.md", () => {
  const page = readFileSync("docs/formats.md", "utf8");

  it.each(names)("explains %s", (name) => expect(page).toContain(`\`${name}\``));
  it.each(["csv", "links", "quotes"] as const)("explains each column of %s", (format) => {
    const columns = render(ferry(), format).split("\r\n")[0]!.split(",");
    for (const column of columns.filter((one) => !one.startsWith("right_")))
      expect(page).toContain(`\`${column}\``);
  });
});

describe("json", () => {
  it("gives the document back unchanged", () => {
    for (const story of [ferry(), hostileStory()])
      expect(JSON.parse(renderJson(story))).toEqual(story);
  });
});

describe("csv", () => {
  const lines = renderCsv(ferry()).split("\r\n");

  it("begins with the columns", () => {
    expect(lines[0]).toBe(
      "id,kind,type,severity,probability,band,fact,entity,unit,value,text,outlet,article,sentence,field,start,end,published,attributed_to,status,note",
    );
  });
  it("has one row a finding and outlet", () => {
    expect(lines.filter((line) => line.startsWith("divergence-1,"))).toEqual([
      "divergence-1,divergence,number,conflict,0.95,sure,The ferry carried 46 people when it ran aground near Maro.,,,48 people,48 people,Harbour Daily,harbour-daily,harbour-daily:1,body,13,22,2031-05-06,,open,The figures differ.",
      "divergence-1,divergence,number,conflict,0.95,sure,The ferry carried 46 people when it ran aground near Maro.,,,46 people,46 people,Evening Post,evening-post,evening-post:1,body,18,27,,,open,The figures differ.",
    ]);
  });
  it("starts no cell with what a spreadsheet would run", () => {
    const csv = renderCsv(hostileStory());
    expect(csv.includes(`'${hostile.formula}`)).toBe(true);
    expect(csv.match(/(?:^|,)"?[=+@\t-]/m)).toBeNull();
  });
});

describe("terminal", () => {
  const text = renderTerminal(ferry(), { width: 60, reports: ["reports/ferry/report.html"] });

  it("tells what is agreed, what conflicts, what stands alone, what was set aside, and where the reports are", () => {
    for (const part of [
      "= Agreed: 2 facts",
      "≠ Conflict: 1",
      "○ Only here: 2",
      "Set aside: 1 line",
      "reports/ferry/report.html",
    ])
      expect(text).toContain(part);
  });
  it("says where no conflict was found", () =>
    expect(renderTerminal({ ...ferry(), divergences: [] })).toContain("Conflict: none found"));
  it("keeps to its width", () => {
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(
      Math.max(
        ...renderTerminal(hostileStory(), { width: 60 })
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
  });
  it("has colour only when asked", () => {
    expect(text).not.toContain("\u001B");
    expect(renderTerminal(ferry(), { colour: true })).toContain("\u001B[31m≠ Conflict: 1\u001B[0m");
  });
});

describe("odd articles", () => {
  const emptied = comparison(
    [paper("Daily", "", "Give us money."), paper("Post", "A headline", "A dog ran.")],
    {
      aside: ["daily:0", "daily:1"],
      unique: ["post:1"],
    },
  );
  const twins = comparison([
    paper("Daily", "One", "A cat slept.", { id: "daily-1" }),
    paper("Daily", "Two", "A cat woke.", { id: "daily-2" }),
  ]);

  it.each(names)("%s copes with an article that is set aside whole", (format) =>
    expect(render(emptied, format)).toMatch(stories.includes(format) ? "Post" : /\n$/),
  );
  it("tells two articles of one outlet apart", () => {
    expect(render(twins, "agreement")).toContain(
      "- **Daily (daily-1)**, 4 words\n- **Daily (daily-2)**, 4 words",
    );
  });
});
