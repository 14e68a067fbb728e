import { describe, expect, it } from "vitest";
import { findAttributions } from "../../packages/core/src/annotate/attributions.ts";
import { resolveMentions } from "../../packages/core/src/annotate/mentions.ts";
import { findQuotes } from "../../packages/core/src/annotate/quotes.ts";
import { reportingVerb, reportingVerbs } from "../../packages/core/src/annotate/reporting-verbs.ts";
import { isVoice, isWithheld, reportsStatement } from "../../packages/core/src/annotate/sources.ts";
import { clean } from "../../packages/core/src/clean.ts";
import type { Attribution } from "../../packages/core/src/model.ts";
import { analyse } from "../../packages/core/src/nlp.ts";
import { segment } from "../../packages/core/src/segment.ts";
import { slice } from "../../packages/core/src/span.ts";

const attributionsOf = (body: string, title = ""): Attribution[] => {
  const cut = segment(clean({ id: "herald", outlet: "The Herald", title, body }));
  const text = (field: "title" | "body") => (field === "title" ? title : body);
  const tokens = cut.sentences
    .filter((sentence) => sentence.role !== "boilerplate")
    .map((one) => [one.id, analyse(text(one.field).slice(one.start, one.end), one.start)] as const);
  const article = { ...cut, tokens: new Map(tokens) };
  const { mentions, entities } = resolveMentions([article]);
  const quotes = findQuotes(article, mentions, entities);
  const found = findAttributions(article, mentions, quotes, entities);
  return cut.sentences.flatMap((sentence) => found.get(sentence.id) ?? []);
};
/** Each attribution as `source | cue | content`. */
const says = (body: string, ...expected: string[]) =>
  expect(
    attributionsOf(body).map(({ source, cueLemma, content }) =>
      [slice(body, source), cueLemma, slice(body, content)].join(" | "),
    ),
  ).toEqual(expected);
const marks = (body: string) => attributionsOf(body).map((one) => one.withheld === true);
const withheld = (body: string) => expect(marks(body)).toEqual([true]);
const said = (body: string) => expect(marks(body)).toEqual([false]);
const by = (body: string, source: string) =>
  expect(attributionsOf(body).map((one) => slice(body, one.source))).toEqual([source]);
const kind = (body: string) => attributionsOf(body)[0]?.kind;

describe("findAttributions", () => {
  it("takes a region behind a town for no speaker", () =>
    by(
      "Lee, talking to reporters before this week’s harbour summit in Osterby, Quebec, asked that the meeting be held in public.",
      "Lee",
    ));
  it("takes a country behind a town for no speaker", () =>
    by(
      "Lee, who was on her way to a summit in Old Osterby, New Zealand, said that the bridge will reopen.",
      "Lee",
    ));
  it("reads a name behind a lawyer of a town", () =>
    by("A lawyer from Osterby, Ann Lee, said that the bridge will reopen.", "Ann Lee"));
  it("takes what is said to be something for no speaker", () =>
    says("The council chose a plan, an effort said to include more money for the harbour."));
  it("reads the name behind a role behind a body with “of”", () =>
    expect(
      attributionsOf(
        "“The wall will hold,” said Dock Owners of America spokesman Tom Berg. “It will,” Mr Berg said.",
      ).map(({ sourceName }) => sourceName),
    ).toEqual(["Tom Berg", "Tom Berg"]));
  it("names one person who has two offices", () =>
    expect(
      attributionsOf(
        "Harbour Budget Director and acting Chief of Staff Ann Lee said that the bridge will reopen.",
      ).map(({ sourceName }) => sourceName),
    ).toEqual(["Ann Lee"]));
  it("reads said that", () =>
    says("Ada Lund said that the bridge will open.", "Ada Lund | say | the bridge will open"));
  it("reads said without that", () =>
    says("Ada Lund said the bridge will open.", "Ada Lund | say | the bridge will open"));
  it("skips listener and day", () =>
    says("Ada Lund told reporters on Monday that it will open.", "Ada Lund | tell | it will open"));
  it("reads a clause at the end", () =>
    says("The bridge will open, Ada Lund said.", "Ada Lund | say | The bridge will open"));
  it("reads said X at the end", () =>
    says("The bridge will open, said Ada Lund.", "Ada Lund | say | The bridge will open"));
  it("reads a statement that opens with its time", () =>
    says(
      "On Monday, the bridge was closed, Ada Lund said.",
      "Ada Lund | say | On Monday, the bridge was closed",
    ));
  it("reads according to at the end", () =>
    says(
      "The bridge will open, according to officials.",
      "officials | according to | The bridge will open",
    ));
  it("reads according to at the start", () =>
    says(
      "According to officials, the bridge will open.",
      "officials | according to | the bridge will open",
    ));
  it("reads both sides of a source", () =>
    says(
      "“It will open,” Ada Lund said, “but not today.”",
      "Ada Lund | say | It will open",
      "Ada Lund | say | but not today",
    ));
  it("reads one source inside another's words", () =>
    says(
      "He said the bridge will open, according to the ministry.",
      "He | say | the bridge will open",
      "the ministry | according to | He said the bridge will open",
    ));
  it("ends a subordinate statement at its comma", () =>
    says("While Ada Lund said it would open, nobody came.", "Ada Lund | say | it would open"));
  it("leaves out the opening of a sentence", () =>
    says(
      "In a statement, Ada Lund said the bridge will open.",
      "Ada Lund | say | the bridge will open",
    ));
  it("leaves out the source's description", () =>
    says("It will open, said Ada Lund, who leads the council.", "Ada Lund | say | It will open"));
  it("takes nothing from announced by", () =>
    says("The bridge, announced by Ada Lund, will open."));
  it("marks what is not said", () => {
    withheld("Ada Lund declined to say when it opens.");
    withheld("Ada Lund did not say when it opens.");
    withheld("Ada Lund stopped short of saying that it was unsafe.");
    withheld("Ada Lund left without saying that it was unsafe.");
    withheld("Ada Lund asked whether it was unsafe.");
    withheld("Nobody said that it was unsafe.");
  });
  it("ends what is withheld where the sentence turns", () =>
    says(
      "Ada Lund did not say when it opens, but workers left.",
      "Ada Lund | say | when it opens",
    ));
  it("starts behind what describes a report", () =>
    says(
      "According to a report published on Monday, the bridge will open.",
      "a report | according to | the bridge will open",
    ));
  it("reads a headline's dash", () => {
    const title = "Bridge was never inspected – report";
    const found = attributionsOf("The bridge was closed on Monday.", title);
    expect(found.map(({ sourceName, content }) => [sourceName, slice(title, content)])).toEqual([
      ["report", "Bridge was never inspected"],
    ]);
  });
  it("marks what is denied or doubted", () => {
    withheld("Ada Lund denied that it was unsafe.");
    withheld("Ada Lund rejected claims that it was unsafe.");
    withheld("Ada Lund falsely claimed that it was unsafe.");
    withheld("Ada Lund claimed, without evidence, that it was unsafe.");
  });
  it("vouches for what is said", () => {
    said("Ada Lund said that it was unsafe.");
    said("Ada Lund went on to say that it was unsafe.");
    said("The storm prompted Ada Lund to say that it was unsafe.");
  });
  it("names nobody for what is withheld", () => {
    const [denial] = attributionsOf("Ada Lund denied that it was unsafe.");
    expect(denial && [isWithheld(denial), isVoice(denial), reportsStatement(denial)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("wants a statement behind to add, find and propose", () => {
    says("The council added 300 beds in March.");
    says("Ada Lund proposed a deal with the ministry to end the strike.");
    says("Inspectors found a crack in the deck.");
    says("Ada Lund added that it will open.", "Ada Lund | add | it will open");
    says("Inspectors found the deck had cracked.", "Inspectors | find | the deck had cracked");
    says("The bridge will open, Ada Lund added.", "Ada Lund | add | The bridge will open");
  });
  it("takes no amount, time or thing for a source", () => {
    says("About 300 new jobs suggest that the slump is over.");
    says("The night proved that the bridge was unsafe.");
  });
  it("reads expect with to", () =>
    says("Analysts expect the river to rise.", "Analysts | expect | the river to rise"));
  it("takes a ruling for a noun", () => says("A court ruling that is final ended the strike."));

  it("steps over a relative clause", () =>
    by("One man who spoke to the BBC said it fell.", "One man who spoke to the BBC"));
  it("steps over a participle", () => {
    by("One lawyer representing victims said it fell.", "One lawyer representing victims");
    by("Economists asked by the Herald said it fell.", "Economists asked by the Herald");
  });
  it("steps over dashes", () =>
    by("The leader - who quit over her rail policy - said it fell.", "The leader"));
  it("steps over brackets", () =>
    by("The Norvik Ferry Company (NFC) said it fell.", "The Norvik Ferry Company"));
  it("keeps owners of one thing and another", () =>
    by(
      "The owners of the hotel and the concert hall said it fell.",
      "The owners of the hotel and the concert hall",
    ));
  it("keeps the subject of the main clause", () =>
    by("She spoke an hour before the polls closed, saying it fell.", "She"));
  it("drops that before a plural", () =>
    by("Ada Lund sold a car that police say he drove.", "police"));
  it("names both of two", () =>
    expect(
      attributionsOf("Ada Lund and Tom Berg met.\nMs. Lund and Mr. Berg said it fell.")[0]
        ?.sourceName,
    ).toBe("Ada Lund and Tom Berg"));
  it("lets a spokesman go on", () =>
    expect(
      attributionsOf(
        "Tom Berg was hurt. A spokesman for the hospital said he was stable. Two more were hurt, he said.",
      ).at(-1)?.entity,
    ).toBeUndefined());
  it("says nothing of nouns", () => says("The report claims made headlines in Oslo."));
  it("carries a quotation's speaker to its next sentence", () =>
    says(
      "“It opens,” Ada Lund said. “I promise.”",
      "Ada Lund | say | It opens",
      " |  | I promise.",
    ));
  it("gives the speaker's name to all of them", () =>
    expect(
      attributionsOf("“It opens,” Ada Lund said. “I promise.”").map((one) => one.sourceName),
    ).toEqual(["Ada Lund", "Ada Lund"]));

  it("knows unnamed sources", () =>
    expect(kind("The bridge will open, officials said.")).toBe("unnamed"));
  it("knows a spokesman as unnamed", () =>
    expect(kind("A Norvik spokesman said it will open.")).toBe("unnamed"));
  it("knows documents", () =>
    expect(kind("The lawsuit alleges that the bridge was unsafe.")).toBe("document"));
  it("knows named sources", () =>
    expect(kind("Ada Lund said the bridge will open.")).toBe("named"));
  it("knows posts", () =>
    expect(kind("Ada Lund tweeted that the bridge will open.")).toBe("social"));
});

describe("no report", () => {
  it("is in what somebody wrote up", () =>
    says("Lund wrote up the basics, but the storm has filled the pages."));
  it("is in a topic before a colon", () =>
    says("Harbour Club protests: Crews should get off the quay and talk."));
});

describe("reportingVerb", () => {
  const lemma = (form: string) => reportingVerb(form)?.lemma;
  it("knows regular forms", () =>
    expect(["adds", "denied", "quipped", "arguing", "agreeing"].map(lemma)).toEqual([
      "add",
      "deny",
      "quip",
      "argue",
      "agree",
    ]));
  it("knows irregular forms", () =>
    expect(["said", "told", "wrote", "written"].map(lemma)).toEqual([
      "say",
      "tell",
      "write",
      "write",
    ]));
  it("grades strength", () =>
    expect(
      ["say", "insist", "claim", "reveal"].map((verb) => reportingVerbs.get(verb)?.strength),
    ).toEqual(["neutral", "strong", "doubting", "approving"]));
  it("knows no other words", () => expect(reportingVerb("walk")).toBeUndefined());
});
