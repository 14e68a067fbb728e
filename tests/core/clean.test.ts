import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../packages/core/src/clean.ts";
import type { Article, CleanArticle, Role } from "../../packages/core/src/model.ts";

const article = (lines: readonly string[], title = "Harbour bridge shut"): Article => ({
  id: "herald",
  outlet: "The Herald",
  title,
  body: lines.join("\n\n"),
});
const textsOf = ({ article, paragraphs }: CleanArticle, role: Role): string[] =>
  paragraphs
    .filter((paragraph) => paragraph.role === role)
    .map(({ field, start, end }) => article[field].slice(start, end));

const lede =
  "The Harbour bridge was shut on Tuesday after inspectors found a crack in its main girder.";
const second = "Traffic is being sent through the tunnel, which carries half as many cars an hour.";
const third = "“We will open it when we know that it is safe,” the mayor, Ada Lund, said.";
const story = [lede, second, third];

/** The reason for which a line between two paragraphs of a story is set aside. */
const reasonFor = (line: string): string | undefined => {
  const cleaned = clean(article([lede, line, second, third]));
  return cleaned.paragraphs.find(
    ({ start, end }) => cleaned.article.body.slice(start, end) === line,
  )?.reason;
};
const setAside = (lines: readonly string[], title?: string): string[] =>
  textsOf(clean(article(lines, title)), "boilerplate");
const keeps = (line: string): void => expect(setAside([lede, line, second])).toEqual([]);

describe("sets aside", () => {
  it("headlines under a heading of links", () =>
    expect(setAside([...story, "Most read", "Council keeps its trams", "The late bakery"])).toEqual(
      ["Most read", "Council keeps its trams", "The late bakery"],
    ));
  it("an agency's name after a dash at the end", () =>
    expect(setAside([...story, "— Meridian"])).toEqual(["— Meridian"]));

  it.each([
    ["ADVERTISEMENT", "an advertisement mark"],
    ["Story continues below advertisement", "an advertisement mark"],
    ["Most read", "navigation of the page"],
    ["Home › News › Harbour", "navigation of the page"],
    ["Share this article on Facebook", "an invitation to share or follow"],
    ["Follow Jo Berg on Twitter", "an invitation to share or follow"],
    ["Follow her at www.example.com/joberg", "an invitation to share or follow"],
    ["Sign up for our morning newsletter", "an invitation to a newsletter, an app or alerts"],
    ["CLICK HERE TO DOWNLOAD OUR APP", "an invitation to a newsletter, an app or alerts"],
    ["Join the conversation in our comments", "an invitation to comment or write in"],
    ["Comments (24)", "an invitation to comment or write in"],
    ["More: Who built the bridge", "a link to another story"],
    ["(RELATED: Tunnel Tolls To Rise Again)", "a link to another story"],
    ["[See how the tunnel was dug.]", "a link to another story"],
    ["TUNNEL TOLLS TO RISE AGAIN IN SPRING", "a link to another story"],
    ["TROUBLED WATER", "a section heading"],
    ["EDITORS: A graphic of the bridge is available.", "a note from an agency to its clients"],
    ["Who will pay?", "a section heading"],
    ["Additional reporting by agencies", "a note on who contributed"],
    ["Jo Berg contributed to this report.", "a note on who contributed"],
    ["Copyright © 2024 The Herald. All rights reserved.", "a notice of rights"],
    ["Updated: 4:05 p.m.", "a note on when the text was changed"],
    ["This is a developing story and will be updated.", "a note on when the text was changed"],
    ["Media playback is unsupported on your device", "a notice of the page's player or pictures"],
    ["Photo: Jo Berg/Herald", "a picture credit"],
    ["Jo Berg/Getty Images", "a picture credit"],
    ["(AP Photo/Jo T. Berg)", "a picture credit"],
    ["— Ada Lund (@adalund) May 4, 2020", "the signature of a tweet"],
    ["The Herald", "the outlet's name"],
    ["* * *", "a divider without words"],
  ])("%s", (line, reason) => expect(reasonFor(line)).toBe(reason));

  it("a whole appeal, cue or none in its sentences", () => {
    const appeal = [
      "Help us keep asking",
      "From the quay to the council chamber, The Herald is there. We ask what others do not.",
      "Your donation pays our reporters. We never put a paywall before our readers.",
      "Every gift helps us to go on.",
    ];
    expect(setAside([...appeal, ...story]).join(" ")).toBe(appeal.join(" "));
  });
  it("an appeal glued to the lede", () => {
    const glued = ["Support our journalism and donate today.", "Your support counts.".concat(lede)];
    const cleaned = clean(article([...glued, second]));
    expect(textsOf(cleaned, "boilerplate")).toEqual([glued[0], "Your support counts."]);
    expect(textsOf(cleaned, "body")).toEqual([lede, second]);
  });
  it("an archive picture's caption and credit, not the news after it", () => {
    const file = "FILE - In this May 4, 2020, file photo, a ship passes the bridge.";
    const news = "The bridge was shut on Tuesday.";
    const cleaned = clean(article([`${file} ${news} (AP Photo/Jo Berg)`, ...story]));
    expect(textsOf(cleaned, "boilerplate")).toEqual([file, "(AP Photo/Jo Berg)"]);
    expect(textsOf(cleaned, "caption")).toEqual([news]);
  });
  it("labels among lines that are set aside", () =>
    expect(setAside([...story, "Advertisement", "Harbour life", "Most read"])).toHaveLength(3));
  it("names and outlet above the story", () => {
    const cleaned = clean(article(["Jo Berg and Kim T. Roe", "The Herald", ...story]));
    expect(textsOf(cleaned, "boilerplate")).toEqual(["Jo Berg and Kim T. Roe", "The Herald"]);
    expect(cleaned.found.byline).toBe("Jo Berg and Kim T. Roe");
  });
});

describe("keeps", () => {
  it("a quotation with we and you", () => keeps("“You know we need your support,” she said."));
  it("a sentence about newsletters", () => keeps("The council sends a newsletter each week."));
  it("a sentence about subscribers", () => keeps("The ferry has lost half of its subscribers."));
  it("a shouted quotation", () => keeps("“OPEN IT NOW!”"));
  it("a line that leads to a quotation", () => keeps("The mayor put it in one sentence:"));
  it("a long question", () =>
    keeps(
      "Would the crack have been found if the inspectors had come in spring, as the law says?",
    ));
  it("a bullet", () => keeps("• The tunnel stays open at night"));
  it("all of an article that is nothing but notices", () =>
    expect(setAside(["Sign up for our newsletter", "Advertisement"], "")).toEqual([]));
  it("all of an article that is its headline again", () =>
    expect(textsOf(clean(article(["Read more: Ferry full"])), "body")).toHaveLength(1));
});

describe("the head", () => {
  it("is the title", () =>
    expect(textsOf(clean(article(story)), "headline")).toEqual(["Harbour bridge shut"]));
  it("is the first line where the title is empty", () =>
    expect(textsOf(clean(article(["Bridge shut", ...story], "")), "headline")).toEqual([
      "Bridge shut",
    ]));
  it("stands below navigation", () =>
    expect(textsOf(clean(article(["Menu", "Bridge shut", ...story], "")), "headline")).toEqual([
      "Bridge shut",
    ]));
  it("is none where the text opens with its story", () =>
    expect(textsOf(clean(article(story, "")), "headline")).toEqual([]));
  it("is set aside where it comes again", () =>
    expect(setAside(["Harbour Bridge Shut", ...story])).toEqual(["Harbour Bridge Shut"]));
  it("has a standfirst without a stop", () =>
    expect(
      textsOf(clean(article(["Inspectors find a crack in the girder", ...story])), "standfirst"),
    ).toEqual(["Inspectors find a crack in the girder"]));
  it("has a standfirst with a stop above a byline", () => {
    const cleaned = clean(article(["A crack was found in the girder.", "By Jo Berg", ...story]));
    expect(textsOf(cleaned, "standfirst")).toEqual(["A crack was found in the girder."]);
    expect(cleaned.found.byline).toBe("Jo Berg");
  });
  it.each([
    ["OSLO (Reuters) - ", { dateline: "OSLO", agency: "Reuters" }],
    ["FORT LEE, N.J., Jan. 5 (AP) — ", { dateline: "FORT LEE, N.J.", agency: "AP" }],
    ["NEW YORK – ", { dateline: "NEW YORK" }],
    ["(AFP) - ", { agency: "AFP" }],
    ["", {}],
  ])("reads the dateline %s", (dateline, found) =>
    expect(clean(article([dateline + lede, second])).found).toEqual(found),
  );
});

describe("paragraphs", () => {
  const paragraphs = (body: string): string[] =>
    clean({ ...article([]), body })
      .paragraphs.slice(1)
      .map(({ start, end }) => body.slice(start, end));
  it("restores a lost line break", () =>
    expect(paragraphs("The bridge is shut.The tunnel is open.")).toHaveLength(2));
  it("restores one before a straight quotation", () =>
    expect(paragraphs('It is "shut".The mayor said so."We know," she said.')).toEqual([
      'It is "shut".',
      "The mayor said so.",
      '"We know," she said.',
    ]));
  it("leaves addresses whole", () =>
    expect(
      paragraphs("See https://example.com/Bridge.Html or mail Jo.Berg@example.com now."),
    ).toHaveLength(1));
  it("joins lines that a mail program wrapped", () =>
    expect(
      paragraphs(
        "The bridge was shut on Tuesday after inspectors\nfound a crack in the girder that carries the road.\nThe Lund tunnel stays open at night for lorries and\nbuses.",
      ),
    ).toHaveLength(1));
});

describe("the seed articles", () => {
  const read = (file: string, outlet: string): CleanArticle => {
    const url = new URL(`../../seeds/kim-letter/${file}`, import.meta.url);
    return clean({ id: "a", outlet, title: "", body: readFileSync(url, "utf8") });
  };
  it("lose navigation, repeated headlines and a credit", () =>
    expect(
      textsOf(read("the-diplomat.txt", "The Diplomat"), "boilerplate").map((text) =>
        text.slice(0, 21),
      ),
    ).toEqual([
      "Recent Features",
      "Ahead of Second Summi",
      "Ahead of Second Summi",
      "Credit: Rodong Sinmun",
    ]));
  it("lose the appeal above and the prompts below", () => {
    const cleaned = read("the-independent.txt", "The Independent");
    expect(textsOf(cleaned, "boilerplate").map((text) => text.slice(0, 21))).toEqual([
      "Your support helps us",
      "From reproductive rig",
      "At such a critical mo",
      "The Independent is tr",
      "Your support makes al",
      "Additional reporting ",
      "Join our commenting f",
      "Join thought-provokin",
      "Comments",
    ]);
    expect(textsOf(cleaned, "body")[0]).toMatch(/^North Korea‘s leader has expressed/);
  });
});

it("loses no character, whatever the text", () => {
  const line = fc.constantFrom(
    "Advertisement",
    "By Ada Lund",
    "Who?",
    "Share",
    "It fell.Then it rose.",
    "…",
    "Sign up here",
    "WATCH:",
    lede,
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }).map((lines) => lines.join("\n")),
  );
  fc.assert(
    fc.property(text, text, (title, body) => {
      const { paragraphs } = clean({ id: "a", outlet: "The Herald", title, body });
      const join = (field: "title" | "body", from: string): string =>
        paragraphs
          .filter((paragraph) => paragraph.field === field)
          .map(({ start, end }) => from.slice(start, end))
          .join("");
      expect(join("title", title).replace(/\s/g, "")).toBe(title.replace(/\s/g, ""));
      expect(join("body", body).replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
      expect(paragraphs.map(({ index }) => index)).toEqual(paragraphs.map((_, index) => index));
      for (const { role, reason } of paragraphs)
        expect(reason === undefined).toBe(role !== "boilerplate");
    }),
    { numRuns: 1000 },
  );
});
