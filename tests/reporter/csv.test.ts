import type { Comparison } from "@crossread/core";
import { renderCsv, renderLinks, renderQuotes } from "@crossread/reporter";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvTable } from "../../packages/reporter/src/csv/table.ts";
import { ferry, hostileStory, manyOutlets } from "./stories.ts";

type Row = Readonly<Record<string, string>>;

/** Read as a spreadsheet does: any line break outside quotation marks ends a row. */
const rows = (csv: string): Row[] =>
  parse(csv, { columns: true, record_delimiter: ["\r\n", "\n", "\r"] });

/** Without the apostrophe that disarms a formula; text may begin like that of itself. */
const armed = (text: string | undefined) => text?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");

/** A story with one quotation of each article's first sentence. */
const quoting = (story: Comparison): Comparison => ({
  ...story,
  entities: [{ id: "e", name: "=1+1", kind: "person", aliases: [] }],
  quotes: story.articles.map(({ id, body }, n) => ({
    id: `quote-${n}`,
    article: id,
    field: "body",
    start: 0,
    end: body.indexOf("\n\n"),
    speaker: "the\nfirst, of “two”",
    speakerEntity: "e",
    kind: "direct",
    sentences: [`${id}:1`],
  })),
});

describe("a table", () => {
  it("comes back as it was, whatever is in it", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.string({ unit: "grapheme" }), b: fc.string() }), {
          minLength: 1,
        }),
        (table) => {
          const read = rows(csvTable(["a", "b"], table));
          const bare = (all: readonly Row[]) =>
            all.map(({ a, b }) => ({ a: armed(a), b: armed(b) }));
          expect(bare(read)).toEqual(bare(table));
        },
      ),
    ));
  it.each(["a\nb", "a\rb", 'a"b', "a,b", "=1+1", "@x", "-1", "＝1"])(
    "keeps %j in its cell",
    (text) =>
      expect(
        rows(csvTable(["a", "b"], [{ a: text, b: "z" }])).map((row) => [armed(row.a), row.b]),
      ).toEqual([[text, "z"]]),
  );
});

describe("links", () => {
  it("are one row a link, with both sentences", () => {
    const [first, ...others] = rows(renderLinks(ferry()));
    expect(others).toHaveLength(2);
    expect(first).toMatchObject({
      left_outlet: "Harbour Daily",
      right_outlet: "Evening Post",
      strength: "same",
      band: "sure",
      fact: "fact-1",
      left_text: "Ferry runs aground off Maro",
      left: "harbour-daily:0",
      left_field: "title",
      left_start: "0",
      left_end: "27",
    });
  });
  it("come back with hostile text", () => {
    const story = hostileStory();
    const read = rows(renderLinks(story));
    expect(read.map((row) => [armed(row.left), armed(row.right)])).toEqual(
      story.links.map(({ left, right }) => [left, right]),
    );
    expect(read.map((row) => armed(row.decision))).toEqual(story.links.map((one) => one.decision));
  });
  it("are as many with twenty outlets", () =>
    expect(rows(renderLinks(manyOutlets(20)))).toHaveLength(19));
});

describe("quotes", () => {
  it("are one row a quotation, with its speaker here and in the story", () =>
    expect(rows(renderQuotes(quoting(ferry())))[0]).toEqual({
      id: "quote-0",
      outlet: "Harbour Daily",
      kind: "direct",
      speaker: "the first, of “two”",
      speaker_name: "'=1+1",
      cue: "",
      words: "13",
      text: "A ferry with 48 people on board ran aground off Maro on Monday.",
      article: "harbour-daily",
      published: "2031-05-06",
      sentences: "harbour-daily:1",
      field: "body",
      start: "0",
      end: "63",
    }));
  it("come back with hostile text", () =>
    expect(rows(renderQuotes(quoting(hostileStory()))).map((row) => armed(row.outlet))).toEqual(
      hostileStory().articles.map(({ outlet }) => outlet),
    ));
});

describe("findings", () => {
  it("come back as one row a reading, member and unique fact", () => {
    for (const story of [ferry(), hostileStory(), manyOutlets(20)]) {
      const count = (kind: string) =>
        rows(renderCsv(story)).filter((row) => row.kind === kind).length;
      expect([count("divergence"), count("agreement"), count("unique")]).toEqual([
        story.divergences.flatMap(({ readings }) => readings).length,
        story.facts.flatMap(({ members }) => members).length,
        story.unique.length,
      ]);
    }
  });
});
