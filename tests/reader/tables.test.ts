import { describe, expect, it } from "vitest";
import { readFile, readOne } from "./read-one.ts";

const text = "The bridge closed.";

describe("CSV", () => {
  it("finds the usual columns", async () => {
    const csv = `Title,Text,Source,Publish_Date,Author\nShut,"${text}",The Argus,2024-03-04,Ann Lee\n`;
    expect(await readOne("x.csv", csv)).toMatchObject({
      title: "Shut",
      body: text,
      outlet: "The Argus",
      published: "2024-03-04",
      byline: "Ann Lee",
      from: { body: "column Text" },
    });
  });
  it("takes the columns it is told", async () => {
    const map = { body: "b", outlet: "paper" };
    expect(await readOne("x.csv", `text,b,paper\nno,${text},Argus\n`, { map })).toMatchObject({
      body: text,
      outlet: "Argus",
    });
  });
  it("keeps commas, marks and line ends in quotation marks", async () => {
    const csv = 'text,source\r\n"One, ""two""\nthree",A\r\n';
    expect((await readOne("x.csv", csv)).body).toBe('One, "two"\nthree');
  });
  it("knows semicolons and tabs", async () => {
    expect((await readOne("x.csv", `text;source\n${text};A`)).outlet).toBe("A");
    expect((await readOne("x.tsv", `text\tsource\n${text}\tA`)).outlet).toBe("A");
  });
  it("names articles for their outlets", async () => {
    const { articles } = await readFile("x.csv", `text,source\na b,Argus\nc d,Argus\ne f,Bugle\n`);
    expect(articles.map(({ article }) => article.id)).toEqual(["argus", "argus-2", "bugle"]);
  });
  it("refuses a quotation mark that is never closed", () =>
    expect(readFile("x.csv", 'text\n"abc')).rejects.toThrow(
      "/x.csv: row 2: expected a quotation mark that closes the cell, found none after character 1",
    ));
  it("refuses a column that is not there", () =>
    expect(readFile("x.csv", "a,b\n1,2\n", { map: { body: "c" } })).rejects.toThrow(
      "/x.csv: expected a column “c”, found columns a, b",
    ));
  it("refuses a table without texts", () =>
    expect(readFile("x.csv", "a,b\n1,2\n")).rejects.toThrow(
      "/x.csv: expected a column with the text of the articles (--map body=COLUMN names it), found columns a, b",
    ));
  it("refuses a notice without a text in a story, which has nothing to compare", () =>
    expect(readFile("x.csv", `id,text,status\na,${text},\nb,,killed\n`)).rejects.toThrow(
      "/x.csv: line 3: expected the text of an article, found a notice that takes it back, without its text",
    ));
  it("refuses a row that is too long", () =>
    expect(readFile("x.csv", "text,b\n1,2,3\n")).rejects.toThrow(
      "/x.csv: row 2: expected 2 cells, found 3",
    ));
});

describe("JSON of other tools", () => {
  it("news-please", async () => {
    const value = {
      title: "Shut",
      maintext: text,
      source_domain: "www.bbc.co.uk",
      authors: ["Ann Lee", "Bo Fox"],
      date_publish: "2024-03-04 09:30:00",
      language: "en",
      url: "https://www.bbc.co.uk/news/1",
    };
    expect(await readOne("x.json", JSON.stringify(value))).toMatchObject({
      title: "Shut",
      body: text,
      outlet: "BBC News",
      byline: "Ann Lee, Bo Fox",
      published: "2024-03-04",
    });
  });
  it("NewsAPI", async () => {
    const articles = [
      {
        source: { id: null, name: "The Argus" },
        content: text,
        publishedAt: "2024-03-04T09:30:00Z",
      },
    ];
    expect(await readOne("x.json", JSON.stringify({ status: "ok", articles }))).toMatchObject({
      outlet: "The Argus",
      published: "2024-03-04T09:30:00Z",
    });
  });
  it("JSON Lines, with an outlet from the address", async () => {
    const lines = [
      { text, url: "https://www.argus.example/1" },
      { text, media_name: "Bugle" },
    ];
    const { articles } = await readFile(
      "x.jsonl",
      lines.map((line) => JSON.stringify(line)).join("\n"),
    );
    expect(articles.map(({ article }) => article.outlet)).toEqual(["argus.example", "Bugle"]);
  });
  it("names the line that is broken", () =>
    expect(readFile("x.jsonl", `${JSON.stringify({ text })}\n{"text":`)).rejects.toThrow(
      /^\/x\.jsonl: line 2: expected JSON, found a syntax error/,
    ));
  it("takes the keys it is told", async () => {
    const map = { body: "b" };
    expect((await readOne("x.jsonl", JSON.stringify({ b: text, text: "no" }), { map })).body).toBe(
      text,
    );
  });
});
