import { compareArticles } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { indexSentences, labelFact } from "../../packages/core/src/label-fact.ts";
import { annotated, article } from "../support/builders.ts";

describe("the label of a fact", () => {
  it("leaves out who says so", () =>
    labels("The old bridge will stay closed until Friday, the council said.", [
      "The old bridge will stay closed until Friday",
    ]));
  it("keeps a denial a denial", () =>
    labels("The mayor denied that the council had closed the old bridge.", [
      "The mayor denied that the council had closed the old bridge",
    ]));
  it("keeps what somebody stopped short of saying", () =>
    labels("Officials stopped short of saying that the old bridge would fall.", [
      "Officials stopped short of saying that the old bridge would fall",
    ]));
  it("keeps what somebody did not say", () =>
    labels("The mayor did not say that the council had closed the old bridge.", [
      "The mayor did not say that the council had closed the old bridge",
    ]));
  it("keeps what is called false", () =>
    labels("The mayor falsely said that the council had closed the old bridge.", [
      "The mayor falsely said that the council had closed the old bridge",
    ]));
  it("leaves out who says so, with a negation that is not about saying", () =>
    labels("The old bridge was not closed on Monday, the council said.", [
      "The old bridge was not closed on Monday",
    ]));
  it("says who speaks where the words say “we”", () =>
    labels("“We closed the old bridge on Monday,” said Ada Lund.", [
      "“We closed the old bridge on Monday,” said Ada Lund",
    ]));
  it("does not break off before a subordinate clause", () =>
    labels("The old bridge was closed on Monday after inspectors found cracks.", [
      "The old bridge was closed on Monday after inspectors found cracks",
    ]));
  it("does not end with who says something before what is said", () =>
    expect(
      labelOf(
        "If the cracks grow, the mayor said, the old bridge will be closed on Monday.",
        "If the cracks grow, the mayor said",
      ),
    ).toBe("If the cracks grow, the mayor said, the old bridge will be closed on Monday"));
  it("keeps who does two things, one of them by saying so", () =>
    labels("Mayor Ada Lund declared victory in the race and resigned from the council on Monday.", [
      "Mayor Ada Lund declared victory in the race and resigned from the council on Monday",
    ]));
  it("is a headline where two outlets tell the fact in theirs", () => {
    const text = "Inspectors closed the bridge after they found cracks on Monday.";
    const story = annotated(
      article("Daily", text, { title: "Old bridge closed over cracks" }),
      article("Herald", text, { title: "Cracks close old bridge" }),
    );
    const members = story.articles.flatMap(({ annotated: sentences }) =>
      sentences.map(({ sentence: { id, start, end } }) => ({
        sentence: id,
        spans: [{ start, end }],
      })),
    );
    expect(labelFact(indexSentences(story), members, [], new Set())).toBe(
      "Old bridge closed over cracks",
    );
  });
  it("drops a joining word at its start", () =>
    labels("But the old bridge was closed on Monday.", ["The old bridge was closed on Monday"]));
  it("keeps the stop of an abbreviation", () =>
    labels("The old bridge was closed at 6 a.m.", ["The old bridge was closed at 6 a.m."]));
});

/** The label of a statement of which `shared` is told by others. */
function labelOf(sentence: string, shared: string): string {
  const start = sentence.indexOf(shared);
  const told = indexSentences(annotated(article("Daily", sentence)));
  const spans = [{ start, end: start + shared.length }];
  return labelFact(told, [{ sentence: "daily:0", spans }], [], new Set());
}

/** Labels of the facts of two articles that both print the sentence. */
function labels(sentence: string, expected: readonly string[]): void {
  const filler = ["Farmers sold little wheat this week.", "A new school opens in spring."];
  const { facts } = compareArticles([
    article("Daily", `${filler[0]}\n\n${sentence}`),
    article("Herald", `${filler[1]}\n\n${sentence}`),
  ]);
  expect(facts.map(({ label }) => label)).toEqual(expected);
}
