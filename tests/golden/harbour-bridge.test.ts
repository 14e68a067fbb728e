import { compareArticles, type Divergence } from "@crossread/core";
import { describe, expect, it } from "vitest";
import {
  divergencesBetween,
  linksBetween,
  meet,
  place,
  quotesAt,
  sentencesAt,
  sentenceWith,
  speakerOf,
  uniqueWith,
  words,
  wordsOf,
} from "../support/find.ts";
import {
  type Located,
  loadJudgedStory,
  locateWords,
  type Pair,
  type Statement,
  statements,
  type Truth,
} from "../support/truth.ts";

const { articles, truth } = loadJudgedStory("harbour-bridge");
const found = compareArticles(articles);

const at = (statement: Statement): Located => locateWords(articles, statement);
const kindOf = ({ type, severity }: Pick<Divergence, "type" | "severity">) => `${type} ${severity}`;

/** The words that matter. */
const tell = ({ text, words }: Statement): string => words ?? text;

/** The one item that passes. */
function only<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item {
  const left = items.filter(passes);
  expect(left).toHaveLength(1);
  return left[0]!;
}

/** Every statement on the one side of a pair with every statement on the other. */
const sides = ({ a, b, likeA = [], likeB = [] }: Pair): (readonly [Located, Located])[] =>
  [a, ...likeA].flatMap((one) => [b, ...likeB].map((other) => [at(one), at(other)] as const));

describe("truth.json", () => {
  it("quotes the articles word for word", () =>
    expect(statements(truth).map((one) => words(found, at(one)))).toEqual(
      statements(truth).map(tell),
    ));
  it("judges the whole story", () => expect(statements(truth).length).toBeGreaterThan(250));
});

describe("what differs", () => {
  /** The judged divergence with these words is found between its two statements, kind and severity right. */
  const differ = (kind: string, one: string, other: string) => {
    const judged = only(
      truth.divergences,
      (it) => tell(it.a) === one && tell(it.b) === other && kindOf(it) === kind,
    );
    expect(divergencesBetween(found, at(judged.a), at(judged.b)).map(kindOf)).toContain(kind);
  };
  const isFound = (one: Truth["divergences"][number]): boolean =>
    divergencesBetween(found, at(one.a), at(one.b)).some((it) => kindOf(it) === kindOf(one));

  it("two counts of cracked hangers", () => differ("number conflict", "Fourteen", "Eleven"));
  it("an altered quotation", () => differ("quote-wording conflict", "prove", "guarantee"));
  it("a figure that was revised", () => differ("number updated", "Seven", "Nine"));
  it("a review promised and ordered", () =>
    differ("certainty differs", "said she would order", "ordered"));
  it("a ferry expected and announced", () =>
    differ("certainty differs", "is expected to start", "will cross"));
  it("a source left out", () =>
    differ(
      "attribution differs",
      "according to Rook",
      "For at least two years, corrosion on the hangers went unrecorded.",
    ));
  it("a ship that struck and rammed", () => differ("wording differs", "struck", "rammed"));
  it("an altered quotation comes first, then the other conflict", () =>
    expect(found.divergences.slice(0, 2).map(kindOf)).toEqual([
      "quote-wording conflict",
      "number conflict",
    ]));
  it("calls nothing else a conflict", () =>
    expect(found.divergences.filter(({ severity }) => severity === "conflict")).toHaveLength(2));
  it("sets each outlet on its side of the altered quotation", () =>
    expect(found.divergences[0]?.readings.map(({ sentence }) => sentence.split(":")[0])).toEqual([
      "eastern-ledger",
      "inland-beacon",
      "meridian",
      "wexholm-observer",
    ]));
  it("finds at least seven of the eleven that were planted", () =>
    expect(
      truth.divergences.filter((one) => one.planted && isFound(one)).length,
    ).toBeGreaterThanOrEqual(7));
  it("lists at most one in four that the editor does not", () => {
    const judged = new Set(
      truth.divergences
        .flatMap(sides)
        .flatMap(([one, other]) => divergencesBetween(found, one, other)),
    );
    expect(1 - judged.size / found.divergences.length).toBeLessThanOrEqual(0.25);
  });
});

describe("what only looks different", () => {
  // "Trucks" and "lorries" are one thing, and yet stand in a planted difference: of any size, over 18 tonnes.
  const planted = truth.divergences.flatMap((judged) =>
    sides(judged).flatMap(([one, other]) => divergencesBetween(found, one, other)),
  );
  for (const judged of truth.noConflicts) {
    it(`${judged.why} (${tell(judged.a)} / ${tell(judged.b)})`, () =>
      expect(
        sides(judged)
          .flatMap(([one, other]) => divergencesBetween(found, one, other))
          .filter((divergence) => !planted.includes(divergence)),
      ).toEqual([]));
  }
});

describe("what several report", () => {
  const pairs = truth.agreements.map(({ statements }) =>
    statements.flatMap((one, n) =>
      statements
        .slice(n + 1)
        .filter((other) => other.article !== one.article)
        .map((other) => [at(one), at(other)] as const),
    ),
  );
  const isLinked = ([one, other]: readonly [Located, Located]): boolean =>
    linksBetween(found, one, other).length > 0;
  const isCopied = ([one, other]: readonly [Located, Located]): boolean =>
    [one, other].every(({ article }) => found.copies[0]?.articles.includes(article));
  const share = (all: readonly (readonly [Located, Located])[]): number =>
    all.filter(isLinked).length / all.length;

  it("links four in five pairs of statements", () =>
    expect(share(pairs.flat())).toBeGreaterThan(0.8));
  it("links seven in ten where one did not print the other", () =>
    expect(share(pairs.flat().filter((pair) => !isCopied(pair)))).toBeGreaterThan(0.7));
  it("links every pair of statements that were printed from one text", () =>
    expect(share(pairs.flat().filter(isCopied))).toBe(1));
  it("misses at most one agreement of 27 altogether", () =>
    expect(pairs.filter((one) => one.some(isLinked)).length).toBeGreaterThanOrEqual(26));
});

describe("look-alikes", () => {
  const links = ({ a, b }: Pair) => linksBetween(found, at(a), at(b));
  const apart = (one: string, other: string) =>
    expect(links(only(truth.traps, ({ a, b }) => tell(a) === one && tell(b) === other))).toEqual(
      [],
    );

  it("an opening and an opening scene", () => apart("1968", "1983"));
  it("repairs and an unanswered letter", () => apart("ten weeks", "seven months"));
  it("corrosion for two years and 19 years of inspecting", () => apart("two years", "19 years"));
  it("two things that Amory said", () =>
    apart(
      "cut off and kept in the dark",
      "“We asked for this in the spring, and were told not to fuss,” said Bridget Amory, of Safe Crossing Wexholm.",
    ));
  it("none is called likely or sure", () =>
    expect(truth.traps.flatMap(links).filter(({ band }) => band !== "possible")).toEqual([]));
});

describe("what only one reports", () => {
  const unique = (part: string) => {
    const { id } = sentenceWith(found, part);
    expect(uniqueWith(found, part)).toHaveLength(1);
    expect(found.links.filter(({ left, right }) => left === id || right === id)).toEqual([]);
  };

  it("the agency: engineers on the tower", () => unique("engineers in harnesses"));
  it("the Ledger: the half marathon", () => unique("Marl Half Marathon"));
  it("the Beacon: a film", () => unique("Filmgoers may know it"));
  it("the Observer: why Rook wrote", () => unique("nobody would answer the telephone"));
  it("the Observer: a thumbnail into the rust", () => unique("push a thumbnail into the rust"));
  it("the Observer: no pleasure in being right", () => unique("no pleasure in being right"));
  it("the Observer: the day's length in spring", () => unique("when the days were long"));
  it("the Observer: pupils late for school", () => unique("headteacher of Quayside Primary"));
  it("the Observer: told not to fuss", () => unique("told not to fuss"));
  it("the Tribune: an arrest", () => unique("on suspicion of throwing paint"));
  it("the Tribune: a professor", () => unique("Hanna Liddell"));
  it("the Tribune: what she said", () => unique("A hanger does not complain"));
  it("the Tribune: what else she said", () => unique("the crack finds you"));

  /** A part of a sentence whose other parts are shared. */
  const added = (part: string) => expect(uniqueWith(found, part)).toHaveLength(1);

  it("the Observer, inside a shared sentence: how long Rook inspected", () =>
    added("inspected the crossing for 19 years"));
  it("the Tribune, inside a shared sentence: why Rook left", () =>
    added("left in 2023 after a dispute over pay"));
});

describe("copies of one text", () => {
  it("finds who prints the agency's text", () =>
    expect(found.copies.map((one) => one.articles)).toEqual(
      truth.copies.map(({ source, copies }) => [source, ...copies].sort()),
    ));
  it("names the agency", () => expect(found.copies[0]?.source).toBe("Meridian"));
  it("counts them once in every fact", () => {
    const copied = new Set(found.copies[0]?.articles);
    const texts = (members: readonly string[]) =>
      new Set(members.map(articleOf).map((id) => (copied.has(id) ? "the agency's" : id))).size;
    expect(found.facts.map(({ independent }) => independent)).toEqual(
      found.facts.map(({ members }) => texts(members)),
    );
  });
  it("counts three texts behind five outlets", () =>
    expect(
      only(found.facts, ({ label }) => label.includes("wrote to the authority in March")),
    ).toMatchObject({ independent: 3, outlets: { length: 5 } }));
  it("counts one text behind three outlets", () =>
    expect(found.facts.filter(({ independent }) => independent === 1).length).toBeGreaterThan(0));

  const articleOf = (id: string): string => id.slice(0, id.lastIndexOf(":"));
});

describe("what is set aside", () => {
  const roles = (statement: Statement) => sentencesAt(found, at(statement)).map(({ role }) => role);

  for (const judged of truth.boilerplate) {
    it(`${judged.kind}: ${judged.article}, ${judged.text}`, () =>
      expect(new Set(roles(judged))).toEqual(new Set(["boilerplate"])));
  }
  it("nothing but that and what surrounds a text", () => {
    const known = [...truth.boilerplate, ...truth.apparatus].map(at);
    const aside = found.sentences.filter(({ role }) => role === "boilerplate");
    expect(
      aside.filter((one) => !known.some((it) => meet(it, one))).map((one) => wordsOf(found, one)),
    ).toEqual([]);
  });
  it("keeps headlines and standfirsts as such", () => {
    const tops = truth.apparatus.filter(({ kind }) => kind === "headline" || kind === "standfirst");
    expect(tops.map(roles)).toEqual(tops.map(({ kind }) => [kind]));
  });
  it("keeps captions, credits and bylines out of the story", () => {
    const kinds = ["caption", "agency", "byline"];
    const around = truth.apparatus.filter(({ kind = "" }) => kinds.includes(kind));
    expect(around.flatMap(roles)).not.toContain("body");
  });
});

describe("who is quoted", () => {
  for (const judged of truth.speakers) {
    it(`${judged.speaker} in ${judged.article}: “${judged.text}”`, () =>
      expect(
        quotesAt(found, at(judged)).map((quote) => [speakerOf(found, quote), quote.kind]),
      ).toEqual([[judged.speaker, judged.kind]]));
  }
  it("a film's title is nobody's words", () =>
    expect(
      found.quotes
        .filter((quote) => words(found, quote).includes("A Tide Too Late"))
        .map(({ kind, speaker }) => [kind, speaker]),
    ).toEqual([["scare", undefined]]));
  it("no other words are taken for a quotation", () =>
    expect(found.quotes.filter(({ kind }) => kind !== "indirect")).toHaveLength(
      truth.speakers.length,
    ));
});

describe("how they are labelled", () => {
  const labelled = (who: string, difference: string, ...texts: string[]) => {
    const judged = only(truth.labels, (it) => it.who === who && it.difference !== "style");
    const forms = judged.forms.filter(({ text }) => texts.includes(text)).map(at);
    const label = only(found.framing.labels, (it) =>
      forms.every((form) => it.forms.some((one) => meet(place(found, one), form))),
    );
    expect(forms.length).toBeGreaterThanOrEqual(texts.length);
    expect(label.difference).toBe(difference);
  };

  it("Rook", () =>
    labelled(
      "Tobias Rook",
      "evaluative",
      "a former inspector",
      "the whistleblower engineer",
      "a disgruntled former inspector",
    ));
  it("Calloway", () =>
    labelled(
      "Ines Calloway",
      "evaluative",
      "the authority’s chief executive",
      "chief executive of the Northmarch Bridge Authority",
      "the authority’s embattled chief executive",
    ));
  it("the people outside the town hall", () =>
    labelled(
      "The people outside the town hall",
      "evaluative",
      "campaigners",
      "activists",
      "worried residents",
      "a rowdy crowd of about 60 protesters",
    ));
  it("the bridge", () =>
    labelled("The Harbour Bridge", "evaluative", "The town’s lifeline", "The 57-year-old span"));
  it("a minister's title is style", () =>
    expect(only(found.framing.labels, ({ name }) => name === "Odile Marsh").difference).toBe(
      "style",
    ));
});

describe("how their words are reported", () => {
  for (const { speaker, quote, readings } of truth.reportingVerbs) {
    it(`${speaker}: “${quote}”`, () => {
      const finding = only(found.framing.reportingVerbs, (it) =>
        readings.every((one) => it.readings.some((other) => meet(place(found, other), at(one)))),
      );
      expect(finding.speaker).toBe(speaker);
      expect(finding.readings).toHaveLength(readings.length);
    });
  }
  it("“admitted” and “insisted” are strong", () =>
    expect(
      found.framing.reportingVerbs
        .flatMap((one) => one.readings)
        .filter(({ strength }) => strength === "strong")
        .map(({ text }) => text),
    ).toEqual(["admitted", "insisted"]));
});

describe("where it stands", () => {
  it("the injured: second paragraph in one, after the middle in another", () => {
    const [judged] = truth.prominence;
    const sentences = judged?.places.flatMap((one) => sentencesAt(found, at(one))) ?? [];
    const ids = sentences.map(({ id }) => id);
    const finding = found.framing.prominence.find(({ places }) =>
      places.every(({ sentence }) => ids.includes(sentence)),
    );
    expect(finding?.places.map(({ article, paragraph }) => `${article} ${paragraph}`)).toEqual([
      "corriden-tribune 2",
      "eastern-ledger 6",
      "inland-beacon 6",
      "meridian 5",
      "wexholm-observer 11",
    ]);
  });
});
