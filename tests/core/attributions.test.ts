import { describe, expect, it } from "vitest";
import { findAttributions } from "../../packages/core/src/annotate/attributions.ts";
import { resolveMentions } from "../../packages/core/src/annotate/mentions.ts";
import { findQuotes } from "../../packages/core/src/annotate/quotes.ts";
import { reportingVerb, reportingVerbs } from "../../packages/core/src/annotate/reporting-verbs.ts";
import { clean } from "../../packages/core/src/clean.ts";
import type { Attribution } from "../../packages/core/src/model.ts";
import { analyse } from "../../packages/core/src/nlp.ts";
import { segment } from "../../packages/core/src/segment.ts";
import { slice } from "../../packages/core/src/span.ts";

const attributionsOf = (body: string): Attribution[] => {
  const cut = segment(clean({ id: "herald", outlet: "The Herald", title: "", body }));
  const tokens = cut.sentences
    .filter((sentence) => sentence.role !== "boilerplate")
    .map((one) => [one.id, analyse(body.slice(one.start, one.end), one.start)] as const);
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
const kind = (body: string) => attributionsOf(body)[0]?.kind;

describe("findAttributions", () => {
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
  it("says nothing of what is not said", () => {
    says("Ada Lund declined to say when it opens.");
    says("Ada Lund did not say when it opens.");
  });
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
