import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../packages/core/src/clean.ts";
import type { Article } from "../../packages/core/src/model.ts";
import { segment } from "../../packages/core/src/segment.ts";
import cases from "./cases/segmentation.json" with { type: "json" };

const article = (body: string, title = ""): Article => ({
  id: "herald",
  outlet: "The Herald",
  title,
  body,
});
const sentences = (body: string, title = ""): string[] =>
  segment(clean(article(body, title))).sentences.map(({ field, start, end }) =>
    (field === "title" ? title : body).slice(start, end),
  );
const keeps = (text: string): void => expect(sentences(text)).toEqual([text]);
const cuts = (...parts: string[]): void => expect(sentences(parts.join(" "))).toEqual(parts);

describe("the shared cases", () => {
  it.each(cases.map((each) => [each.id, each] as const))("%s", (_, each) => {
    expect(sentences(each.text)).toEqual(each.sentences);
  });
});

describe("segment", () => {
  it("keeps DPRK-U.S. whole", () => keeps("They met before the DPRK-U.S. summit in Oslo."));
  it("keeps a speaker with a question", () => keeps("“Who pays?” Mayor Ada Lund asked."));
  it("keeps a stop inside a word", () => keeps("The site harbour.example.com was down."));
  it("keeps an under secretary whole", () => keeps("He met U.S. Under Secretary Jo Lund."));
  it("cuts after the pronoun I", () => cuts("So did I.", "Nobody else came."));
  it("cuts after a state before an opener", () => cuts("It sank off Fla.", "The crew swam."));
  it("cuts before a name such as iPhone", () => cuts("Sales fell.", "iPhone prices rose."));
  it("cuts after a note number", () => cuts("It fell.[3]", "It rose again."));
  it("cuts a tweet from its signature", () =>
    cuts("Vote tomorrow!", "— Ada Lund (@adalund) May 4, 2020"));
  it("leaves an opening ellipsis alone", () => keeps("... And then the lights went out."));
  it("makes a headline one sentence", () =>
    expect(sentences("The bridge is shut.", "‘It moved.’ Bridge shut. Who pays?")).toEqual([
      "‘It moved.’ Bridge shut. Who pays?",
      "The bridge is shut.",
    ]));
  it("numbers sentences from 0, title first", () =>
    expect(
      segment(clean(article("It fell. It rose.", "Prices"))).sentences.map(({ id }) => id),
    ).toEqual(["herald:0", "herald:1", "herald:2"]));
  it("hands reasons on", () =>
    expect(
      segment(clean(article("The bridge is shut.\nAdvertisement"))).sentences[1],
    ).toMatchObject({
      role: "boilerplate",
      reason: "an advertisement mark",
    }));
  it("reads a byte order mark, CRLF, tabs and hard spaces as white space", () =>
    expect(sentences("\uFEFFIt fell.\r\n\tIt rose.\u00A0It fell again.\u2028Nobody knew.")).toEqual(
      ["It fell.", "It rose.", "It fell again.", "Nobody knew."],
    ));
  it("cuts a body that is one line", () =>
    expect(sentences("It fell. ".repeat(500))).toHaveLength(500));
  it("gives none for an empty article", () => expect(sentences(" \n\t")).toEqual([]));
});

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ..."aZ.?!…“”\"'’() \n\r\t\u00A0\u2028\uFEFF\uD83D—-@1,:•中。",
        "U.S.",
        "Mr.",
        "\n\n",
        "By Ada Lund",
        "Sign up",
        "It fell",
        "said.",
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join("")),
);

describe("any text", () => {
  it("gives trimmed sentences in order that hold every character but white space", () => {
    fc.assert(
      fc.property(odd, odd, (title, body) => {
        const found = segment(clean(article(body, title))).sentences;
        for (const field of ["title", "body"] as const) {
          const text = field === "title" ? title : body;
          let left = text;
          let past = 0;
          for (const { start, end } of found.filter((sentence) => sentence.field === field)) {
            expect(start).toBeGreaterThanOrEqual(past);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            past = end;
            left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
          }
          // U+0085 ends a line, but is no white space to trim().
          expect(left.replaceAll("\u0085", " ").trim()).toBe("");
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ["5 MB without a space", "a".repeat(5_000_000)],
    ["5 MB of capitals", "A".repeat(5_000_000)],
    ["1 MB of quotation marks", "“\"”'".repeat(250_000)],
    ["1 MB of full stops", ".".repeat(1_000_000)],
    ["1 MB of spaced full stops", ". ".repeat(500_000)],
    ["1 MB of initials", "A. ".repeat(350_000)],
    ["1 MB of blank lines", "\n".repeat(1_000_000)],
    ["1 MB of glued sentences", "ends here.North of ".repeat(55_000)],
    ["100,000 lines", "x\n".repeat(100_000)],
  ])("reads %s in bounded time", (_, text) => {
    // The runner's time limit ends a test that takes more than linear time.
    expect(() => segment(clean(article(text)))).not.toThrow();
  });
});
