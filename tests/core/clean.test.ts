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
    ["“ — Ada Lund (@adalund) May 4, 2020", "the signature of a tweet"],
    ["The Herald", "the outlet's name"],
    ["(Lund Institute via AP)", "a picture credit"],
    ["(Lund Institute)", "a picture credit"],
    ["bridge-crack-01.jpg (Photo: LUND)", "a picture credit"],
    ["(Editor’s note: Readers may find paragraph 4 hard.)", "a note from an agency to its clients"],
    ["Warning: this report contains strong language", "a note from an agency to its clients"],
    ["In a story May 4 about the bridge, Meridian reported erroneously its age.", "a correction"],
    ["A corrected version of the story is below:", "a correction"],
    ["CORRECTION: The bridge was built in 1911.", "a correction"],
    ["The Latest: Bridge shut for weeks", "a heading of running coverage"],
    ["The Latest on the harbour bridge (all times local):", "a heading of running coverage"],
    ["11:15 a.m.", "a heading of running coverage"],
    ["Tuesday update: Tunnel nearly full", "a heading of running coverage"],
    [
      "As of Friday, this article is no longer being updated.",
      "a note on when the text was changed",
    ],
    ["For continuing coverage of the bridge, see our transport page.", "a link to another story"],
    ["(See the list of closed roads below the map.)", "a link to another story"],
    ["Transport:Tunnel tolls will rise again in spring", "a link to another story"],
    ["Tunnel tolls: what we know so far", "a link to another story"],
    ["Don’t see the graphic above? Click here.", "a notice of the page's player or pictures"],
    ["What we know", "a section heading"],
    ["Here’s what to know", "a section heading"],
    ["The bottom line", "a section heading"],
    ["2. Traffic moves north", "a section heading"],
    ["Criticism of Lund", "a section heading"],
    ["‘I heard it crack’", "a section heading"],
    ["December 18", "a date line"],
    ["By Jo Berg, Herald transport editor", "a byline"],
    ["* * *", "a divider without words"],
    ["Ada Marie LundTunnel tolls to rise Five takeaways from the vote MORE", "a list of links"],
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
  it("an appeal inside a paragraph, and not the paragraph", () => {
    const mixed = `${lede} Sign up for our daily newsletter. ${second}`;
    expect(setAside([mixed, third, lede.replace("Tuesday", "Friday")])).toEqual([
      "Sign up for our daily newsletter.",
    ]);
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
  it("a picture's labels and credit, not its caption", () => {
    const label = "Image copyright Jo Berg Image caption";
    const cleaned = clean(article([`${label} A ship passes the bridge`, ...story]));
    expect(textsOf(cleaned, "boilerplate")).toEqual([label]);
    expect(textsOf(cleaned, "caption")).toEqual(["A ship passes the bridge"]);
  });
  it("a credit in brackets after a caption", () => {
    const cleaned = clean(article(["A ship passes the bridge (Jo Berg/Reuters)", ...story]));
    expect(textsOf(cleaned, "boilerplate")).toEqual(["(Jo Berg/Reuters)"]);
    expect(textsOf(cleaned, "caption")).toEqual(["A ship passes the bridge"]);
  });
  it("a photographer's name run into a caption", () =>
    expect(setAside(["A ship passes the harbour bridge Jo Berg/Getty Images", ...story])).toEqual([
      "Jo Berg/Getty Images",
    ]));
  it("what an undated picture shows, not the news after it", () => {
    const shows = "This undated photo provided by the port shows the girder.";
    const cleaned = clean(article([`${shows} It cracked on Monday. (Port via AP)`, ...story]));
    expect(textsOf(cleaned, "boilerplate")).toEqual([shows, "(Port via AP)"]);
    expect(textsOf(cleaned, "caption")).toEqual(["It cracked on Monday."]);
  });
  it("links and names under a tweet, not its words", () => {
    const words = "We will open the bridge again as soon as it is safe.";
    const link = "pic.twitter.com/Ab3dEf";
    const name = "— Ada Lund (@adalund) May 4, 2020";
    const cleaned = clean(article([...story, `${words} ${link} ${name}`, second]));
    expect(textsOf(cleaned, "boilerplate")).toEqual([link, name]);
    expect(textsOf(cleaned, "body")).toContain(words);
  });
  it("short labels that come again, the first too", () =>
    expect(setAside(["ada lund", lede, "jo berg", second, "ada lund", third])).toEqual([
      "ada lund",
      "ada lund",
    ]));
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
  it("news told to the outlet beside an appeal to readers", () => {
    const news = "The mayor said in an exclusive interview with The Herald that the news was bad.";
    expect(setAside(["Sign up to our newsletter and support The Herald.", news, ...story])).toEqual(
      ["Sign up to our newsletter and support The Herald."],
    );
  });
  it("a sentence about newsletters", () => keeps("The council sends a newsletter each week."));
  it("a sentence about subscribers", () => keeps("The ferry has lost half of its subscribers."));
  it("a shouted quotation", () => keeps("“OPEN IT NOW!”"));
  it("a line that leads to a quotation", () => keeps("The mayor put it in one sentence:"));
  it("a long question", () =>
    keeps(
      "Would the crack have been found if the inspectors had come in spring, as the law says?",
    ));
  it("a tweet that says less than its signature", () =>
    keeps("Hear hear. — Ada Lund (@adalund) May 4, 2020"));
  it("an item of a list", () => keeps("Lorries, buses and trams"));
  it("a plain phrase, which may be an item of a list", () => keeps("A wider tunnel"));
  it("a heading that nothing follows, since the text may be cut off", () =>
    expect(setAside([lede, second, "What we"])).toEqual([]));
  it("brackets that hold a clause", () => keeps("(The port has two bridges.)"));
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
  it("has no standfirst that is the lede", () => {
    const cleaned = clean(article([lede.slice(0, -1), ...story]));
    expect(textsOf(cleaned, "standfirst")).toEqual([]);
    expect(textsOf(cleaned, "body")).toEqual(story);
  });
  it("has no standfirst that opens with a dateline", () =>
    expect(
      textsOf(clean(article(["(CNN) The bridge is shut until spring", second])), "standfirst"),
    ).toEqual([]));
  it("has its dateline below an editor's note", () =>
    expect(clean(article(["(Editor’s note: strong language)", `(AP) — ${lede}`])).found).toEqual({
      dateline: "(AP) —",
      agency: "AP",
    }));
  it("has a standfirst with a stop above a byline", () => {
    const cleaned = clean(article(["A crack was found in the girder.", "By Jo Berg", ...story]));
    expect(textsOf(cleaned, "standfirst")).toEqual(["A crack was found in the girder."]);
    expect(cleaned.found.byline).toBe("Jo Berg");
  });
  it.each([
    ["OSLO (Reuters) - ", { dateline: "OSLO (Reuters) -", agency: "Reuters" }],
    ["FORT LEE, N.J., Jan. 5 (AP) — ", { dateline: "FORT LEE, N.J., Jan. 5 (AP) —", agency: "AP" }],
    ["ST. LOUIS (Meridian) - ", { dateline: "ST. LOUIS (Meridian) -", agency: "Meridian" }],
    ["OSLO and BERGEN (AFP) - ", { dateline: "OSLO and BERGEN (AFP) -", agency: "AFP" }],
    ["Oslo (CNN) ", { dateline: "Oslo (CNN)", agency: "CNN" }],
    ["New York (CNN Business) ", { dateline: "New York (CNN Business)", agency: "CNN Business" }],
    ["(CNN) ", { dateline: "(CNN)", agency: "CNN" }],
    ["(AFP) - ", { dateline: "(AFP) -", agency: "AFP" }],
    ["NEW YORK – ", { dateline: "NEW YORK –" }],
    ["OSLO—", { dateline: "OSLO—" }],
    ["Mayor Ada Lund (HP) and ", {}],
    ["The Harbour — ", {}],
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
  it("restores one behind a caption's credit", () =>
    expect(
      paragraphs(
        "A ship passes the bridge. (Photo by Jo Berg/Agency) The bridge was shut on Tuesday.",
      ),
    ).toEqual([
      "A ship passes the bridge.",
      "(Photo by Jo Berg/Agency)",
      "The bridge was shut on Tuesday.",
    ]));
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
