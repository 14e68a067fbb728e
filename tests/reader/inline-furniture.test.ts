import { compareArticles } from "@crossread/core";
import { readStory } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { memoryFiles, second } from "./memory-files.ts";
import { readFile, readOne } from "./read-one.ts";

const links =
  "Ann Maria LundCouncil votes on harbour tax Five takeaways from the debate 'It will hold' MORE";

/** The lines of a text as they are read from a file. */
const lines = async (text: string) => (await readOne("a.txt", text)).body.split("\n");

describe("furniture inside a sentence", () => {
  const takes = async (text: string, ...expected: string[]) =>
    expect(await lines(text)).toEqual(expected);

  it("links behind a name", () =>
    takes(
      `Mayor Ann Lund ${links} opened the bridge on Monday.`,
      "Mayor Ann Lund opened the bridge on Monday.",
      links,
    ));
  it("links behind a name and before a mark", () =>
    takes(
      `The bridge was opened on Monday by Mayor Ann Lund ${links}, who lost the vote.`,
      "The bridge was opened on Monday by Mayor Ann Lund, who lost the vote.",
      links,
    ));
  it("links before a possessive", () =>
    takes(
      `The council refused Mayor Lund ${links}’s budget on Monday.`,
      "The council refused Mayor Lund’s budget on Monday.",
      links,
    ));
  it("links behind a nickname and a second name", () =>
    takes(
      "Gov. Chuck Moe Charles (Chuck) Ernest MoeSpeaker calls for calm after the storm MORE (R) said the bridge is safe.",
      "Gov. Chuck Moe (R) said the bridge is safe.",
      "Charles (Chuck) Ernest MoeSpeaker calls for calm after the storm MORE",
    ));
  it("links of two people in one line", () =>
    takes(
      "Mayor Ann Lund Ann LundHarbour tax is back MORE met Tom Berg Thomas BergFive takeaways from the vote MORE on Monday.",
      "Mayor Ann Lund met Tom Berg on Monday.",
      "Ann LundHarbour tax is back MORE",
      "Thomas BergFive takeaways from the vote MORE",
    ));
  it("links glued to a name", () =>
    takes(
      `The letter went to Mayor Ann LundAnn Maria LundCouncil votes on harbour tax MORE on Monday.`,
      "The letter went to Mayor Ann Lund on Monday.",
      "Ann Maria LundCouncil votes on harbour tax MORE",
    ));
  it("a link in brackets", () =>
    takes(
      "The bridge was closed on Monday. (RELATED: Why Bridges Are Closed In Winter) It may open in May.",
      "The bridge was closed on Monday. It may open in May.",
      "(RELATED: Why Bridges Are Closed In Winter)",
    ));
  it("a link in square brackets in the middle of a sentence", () =>
    takes(
      "The bridge [Read: why the bridge was closed] will open again on Monday.",
      "The bridge will open again on Monday.",
      "[Read: why the bridge was closed]",
    ));
  it("a credit in the middle of a sentence", () =>
    takes(
      "The bridge was closed (Photo by Jo Berg/Getty Images) after a storm on Monday.",
      "The bridge was closed after a storm on Monday.",
      "(Photo by Jo Berg/Getty Images)",
    ));
  it("the mark of an advertisement between sentences", () =>
    takes(
      "The bridge was closed after a storm on Monday. Story continues below advertisement It may open in May.",
      "The bridge was closed after a storm on Monday. It may open in May.",
      "Story continues below advertisement",
    ));
});

describe("text that looks like furniture", () => {
  const stays = async (text: string) => expect((await readOne("a.txt", text)).body).toBe(text);

  it("a name that comes twice", () =>
    stays("Mayor Ann Lund, born Ann Maria Lund, wants MORE money for the harbour this year."));
  it("a name in two parts", () =>
    stays("Tom Lund LundBank director said on Monday that the bank wants to give more."));
  it("a caption that ends in its credit", () =>
    stays("A ship passes the old bridge in the harbour on Monday (Photo by Jo Berg/Agency)"));
  it("words in brackets", () =>
    stays("The bridge (see below) was closed on Monday (more: it will be rebuilt by the city)."));
  it("a sentence on advertisements", () =>
    stays(
      "The bridge was closed on Monday. Advertisement of the new ferry begins in May or June.",
    ));
});

describe("furniture that was taken out", () => {
  const text = `Mayor Ann Lund ${links} opened the bridge on Monday.\nIt was closed for a year.`;

  it("is told in a note", async () => {
    const { notes } = await readFile("a.txt", text);
    expect(notes).toEqual([
      "a.txt: a piece of the page’s furniture was taken out of a sentence and set aside, as “Ann Maria LundCouncil votes on harbour tax Five takeaways fr…”",
    ]);
  });
  it("is set aside with a reason", async () => {
    const { articles } = await readStory(
      ["/s"],
      memoryFiles({ "/s/a.txt": text, "/s/b.txt": second }),
    );
    const { sentences } = compareArticles(articles);
    const [body] = articles.map((article) => article.body);
    const aside = sentences.filter(({ role }) => role === "boilerplate");
    expect(aside.map(({ start, end, reason }) => [body?.slice(start, end), reason])).toEqual([
      [links, "a list of links"],
    ]);
  });
});
