import { compareArticles, group, type Link } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { annotated, article } from "../support/builders.ts";

const closed = "The council closed the old bridge on Monday after inspectors found cracks.";
const shut = "The old bridge was shut on Monday.";
const barred = "Cracks in the bridge were found on Monday.";
const repairs = "Repairs of the bridge will take ten weeks.";

describe("what is one fact", () => {
  it("is told by all sentences that are linked throughout", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge Monday"), sure(0, 2, "bridge Monday"), sure(1, 2, "bridge Monday")],
      ["0 1 2 sure"],
    ));
  it("is told by groups that share a sentence, where the rest is linked too", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), sure(0, 2, "found cracks"), sure(1, 2, "Monday")],
      ["0 1 2 sure"],
    ));
  it("is not the other fact of a sentence, which nothing else joins to it", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), sure(0, 2, "found cracks")],
      ["0 1 sure", "0 2 sure"],
    ));
  it("is told again on the same words for an outlet that the first group lacks", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), sure(0, 2, "bridge")],
      ["0 1 sure", "0 2 sure"],
    ));
  it("is a question for a sentence of an outlet that the group has", () =>
    facts(
      [[closed], [shut], [barred, repairs]],
      [sure(0, 1, "bridge"), sure(0, 2, "bridge"), sure(1, 2, "bridge"), sure(0, 3, "bridge")],
      ["0 1 2 sure", "0 3 possible"],
    ));
});

describe("a link that is not sure", () => {
  it("tells a fact in words of its own", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), likely(0, 2, "found cracks")],
      ["0 1 sure", "0 2 likely"],
    ));
  it("is a question where a surer fact rests on its words", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), likely(0, 2, "bridge")],
      ["0 1 sure", "0 2 possible"],
    ));
  it("is no question where surer facts tell both its sentences", () =>
    facts(
      [
        [closed, repairs],
        [shut, repairs],
      ],
      [sure(0, 2, "bridge"), sure(1, 3, "bridge"), likely(0, 3, "bridge")],
      ["0 2 sure", "1 3 sure"],
    ));
  it("is a question where the two sentences share too little", () =>
    facts([[closed], [shut]], [likely(0, 1, "bridge")], ["0 1 possible"], new Set(["0 1"])));
  it("widens a fact for all that", () =>
    facts(
      [[closed], [shut], [barred]],
      [sure(0, 1, "bridge"), likely(0, 2, "bridge"), likely(1, 2, "bridge")],
      ["0 1 2 sure"],
      new Set(["0 2", "1 2"]),
    ));
});

it("tells no common topic of two stories as agreement", () => {
  const { facts: found } = compareArticles([
    article("Daily", "Protesters marched through Osterby on Monday over the price of bread."),
    article("Post", "The mayor of Osterby met two ministers on Monday over a new harbour."),
  ]);
  expect(found.filter(({ band }) => band !== "possible")).toEqual([]);
});

interface Joined {
  readonly left: number;
  readonly right: number;
  readonly band: Link["band"];
  /** Words of both sentences that the link rests on. */
  readonly words: string;
}

function sure(left: number, right: number, words: string): Joined {
  return { left, right, band: "sure", words };
}

function likely(left: number, right: number, words: string): Joined {
  return { left, right, band: "likely", words };
}

/** Expects facts as `0 2 sure`; sentences are numbered over all outlets. `thin` names links that share little. */
function facts(
  outlets: readonly (readonly string[])[],
  joined: readonly Joined[],
  expected: readonly string[],
  thin: ReadonlySet<string> = new Set(),
): void {
  const story = annotated(
    ...outlets.map((sentences, at) => article("ABCD"[at]!, sentences.join("\n\n"))),
  );
  const sentences = story.articles.flatMap((one) =>
    one.annotated.map(({ sentence }) => ({ sentence, body: one.article.body })),
  );
  const spansOf = (number: number, words: string) => {
    const { sentence, body } = sentences[number]!;
    return words.split(" ").map((word) => {
      const start = body.indexOf(word, sentence.start);
      return { start, end: start + word.length };
    });
  };
  const links = joined.map(({ left, right, band, words }): Link => {
    const shared = { left: spansOf(left, words), right: spansOf(right, words) };
    const matches = shared.left.map((span, at) => ({
      kind: "word" as const,
      left: span,
      right: shared.right[at]!,
      weight: 0.5,
    }));
    return {
      left: sentences[left]!.sentence.id,
      right: sentences[right]!.sentence.id,
      strength: "same",
      probability: band === "sure" ? 0.95 : 0.7,
      sameProbability: 0.5,
      band,
      evidence: { matches, shared, rest: { left: [], right: [] }, reasons: [], without: band },
    };
  });
  const few = links.filter((_, at) => thin.has(`${joined[at]!.left} ${joined[at]!.right}`));
  const numbers = new Map(sentences.map(({ sentence }, number) => [sentence.id, number]));
  const found = group(story, links, [], new Set(few)).map(
    ({ members, band }) => `${members.map((id) => numbers.get(id)).join(" ")} ${band}`,
  );
  expect(found.toSorted()).toEqual(expected);
}
