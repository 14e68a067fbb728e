import { compareArticles } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { annotated } from "../support/builders.ts";
import {
  linkWith,
  meet,
  nameOf,
  place,
  quotesAt,
  sentenceWith,
  speakerOf,
  uniqueWith,
  words,
  wordsOf,
} from "../support/find.ts";
import { readSeed } from "../support/seeds.ts";

const articles = readSeed("kim-letter");
const found = compareArticles(articles);

describe("what both report", () => {
  const link = (one: string, other: string) => expect(linkWith(found, one, other)).toBeDefined();

  it("Kim's satisfaction", () => link("expressed “great satisfaction”", "“large satisfaction”"));
  it("Kim's satisfaction, headline and text", () =>
    link("Expresses ’Great Satisfaction’", "“large satisfaction”"));
  it("the headlines", () => link("Expresses ’Great Satisfaction’", "enjoys 'great' Trump letter"));
  it("that he received the letter", () => link("Kim Jong Un received a letter", "enjoys 'great'"));
  it("that he ordered preparations", () =>
    link("set forth tasks and orientation", "has ordered preparations"));
  it("late February", () => link("scheduled for late February", "held in late February"));
  it("no venue yet", () => link("have yet to announce a location", "did not say where"));
  it("little progress", () => link("made little diplomatic progress", "has been patchy"));
  it("tests halted and sites taken down", () =>
    link("announced a self-imposed moratorium", "suspended nuclear and missile tests"));
});

describe("links against a careful reader's", () => {
  const pairs = [
    ["expressed “great satisfaction”", "“large satisfaction”"],
    ["Expresses ’Great Satisfaction’", "“large satisfaction”"],
    ["Expresses ’Great Satisfaction’", "enjoys 'great' Trump letter"],
    ["expressed “great satisfaction”", "enjoys 'great' Trump letter"],
    ["Kim Jong Un received a letter", "“large satisfaction”"],
    ["Kim Jong Un received a letter", "enjoys 'great' Trump letter"],
    ["scheduled for late February", "held in late February"],
    ["scheduled for late February", "at the end of February"],
    ["have yet to announce a location", "did not say where"],
    ["set forth tasks and orientation", "has ordered preparations"],
    ["expressed his willingness to meet", "enthusiasm for another meeting"],
    ["made little diplomatic progress", "has been patchy"],
    ["last year with Trump in Singapore", "landmark summit in Singapore"],
    ["announced a self-imposed moratorium", "suspended nuclear and missile tests"],
    ["announced a self-imposed moratorium", "no more Rockets or M’s"],
    ["last conducted a ballistic missile test", "no more Rockets or M’s"],
    ["last conducted a ballistic missile test", "suspended nuclear and missile tests"],
    ["verify the dismantlement", "suspended nuclear and missile tests"],
  ] as const;
  const hits = pairs.filter(([one, other]) => linkWith(found, one, other)).length;

  it("reaches an F1 of .60", () =>
    expect((2 * hits) / (pairs.length + found.links.length)).toBeGreaterThanOrEqual(0.6));
});

describe("look-alikes that are not linked", () => {
  const apart = (one: string, other: string) => expect(linkWith(found, one, other)).toBeUndefined();

  it("KCNA's two quotations", () => apart("spoke highly of", "we will believe in"));
  it("KCNA's praise and Kim's trust", () => apart("spoke highly of", "He said he would trust"));
  it("what KCNA adds", () => apart("set forth tasks and orientation", "we will believe in"));
  it("two things on Thursday", () => apart("Kim Jong Un received a letter", "series of tweets"));
  it("New Year’s Day address and “new path”", () => apart("New Year’s Day address", "“new path”"));
  it("concessions asked for and given", () => apart("New Year’s Day address", "UN sanctions"));
  it("preparations and talks", () => apart("The directive comes", "has ordered preparations"));
  it("a visit and a date", () => apart("at the White House", "The White House said"));
  it("Pompeo's trip and his hopes", () => apart("trip to Pyongyang", "After the Singapore summit"));
  it("two dealings of Pompeo", () => apart("trip to Pyongyang", "told Fox News"));
  it("a test site and a nuclear complex", () => apart("Punggye-ri", "main nuclear complex"));
  it("missiles given up and to be given up", () =>
    apart("self-imposed moratorium", "long-range missle programme"));
});

describe("what differs", () => {
  const readings = found.divergences.map(({ type, severity, readings }) => [
    `${type} ${severity}`,
    ...readings.map((reading) => reading.text),
  ]);
  const differ = (kind: string, one: string, other: string) =>
    expect(
      readings.filter(([type, a, b]) => type === kind && a?.includes(one) && b?.includes(other)),
    ).toHaveLength(1);

  it("puts the altered quotation first, marks included, with the headline that repeats it", () =>
    expect(readings[0]).toEqual([
      "quote-wording conflict",
      "’Great Satisfaction’",
      "“great satisfaction”",
      "“large satisfaction”",
    ]));
  it("points at the quotations exactly", () =>
    expect(found.divergences[0]?.readings.map((one) => place(found, one))).toEqual([
      { article: "the-diplomat", field: "body", start: 46, end: 66 },
      { article: "the-diplomat", field: "body", start: 844, end: 864 },
      { article: "the-independent", field: "body", start: 1179, end: 1199 },
    ]));
  it("tells who vouches for them", () =>
    expect(found.divergences[0]?.readings.map((one) => one.vouchedBy)).toEqual([
      "Kim Jong Un",
      "North Korean state media",
      "state media",
    ]));
  it("sees which tests were halted", () =>
    differ(
      "scope differs",
      "intercontinental-range ballistic missiles",
      "nuclear and missile tests",
    ));
  it("sees what became of the test site", () =>
    differ(
      "wording differs",
      "destroyed its sole nuclear test site",
      "dismantled the country’s nuclear testing site",
    ));
  it("calls nothing but the altered quotation a conflict", () =>
    expect(found.divergences.filter(({ severity }) => severity === "conflict")).toHaveLength(1));
  it("lists at most one in four that an editor would wave away", () => {
    const meant = [
      ["expressed “great satisfaction”", "“large satisfaction”"],
      ["Expresses ’Great Satisfaction’", "“large satisfaction”"],
      ["Expresses ’Great Satisfaction’", "enjoys 'great' Trump letter"],
      ["have yet to announce a location", "did not say where"],
      ["set forth tasks and orientation", "has ordered preparations"],
      ["expressed his willingness to meet", "enthusiasm for another meeting"],
      ["made little diplomatic progress", "has been patchy"],
      ["announced a self-imposed moratorium", "suspended nuclear and missile tests"],
    ].map((pair) => pair.map((part) => sentenceWith(found, part).id));
    const idle = found.divergences.filter(({ readings }) => {
      const told = readings.map(({ sentence }) => sentence);
      return !meant.some((pair) => pair.every((id) => told.includes(id)));
    });
    expect(idle.length / found.divergences.length).toBeLessThanOrEqual(0.25);
  });
});

describe("what only one reports", () => {
  const unique = (part: string) => expect(uniqueWith(found, part)).toHaveLength(1);

  it("The Diplomat: Hanoi", () => unique("Hanoi, the Vietnamese capital, is a likely venue"));
  it("The Diplomat: who brought the letter", () => unique("delivered to Kim by Kim Yong Chol"));
  it("The Diplomat: his visit to Washington", () => unique("returned from a trip to Washington"));
  it("The Diplomat: working-level talks", () => unique("Working-level talks will allow"));
  it("The Diplomat: KCNA's praise", () => unique("spoke highly of President Trump"));
  it("The Diplomat: verification at Punggye-ri", () =>
    unique("experts to verify the dismantlement"));
  it("The Diplomat: conditions at New Year", () => unique("“corresponding” concessions"));
  it("The Independent: patience and good faith", () =>
    unique("we will believe in President Trump"));
  it("The Independent: Trump's tweets", () => unique("in a series of tweets"));
  it("The Independent: the nuclear complex", () =>
    unique("still running its main nuclear complex"));
  it("The Independent: Pompeo on Fox", () => unique("Chairman Kim continues to assure"));
  it("The Independent: “new path”", () => unique("could seek a “new path”"));
  it("nothing that is told differently", () =>
    expect(
      found.unique.filter((fact) =>
        found.divergences
          .flatMap(({ readings }) => readings)
          .some((reading) => meet(place(found, reading), place(found, fact))),
      ),
    ).toEqual([]));
  it("names the other outlet's nearest sentence", () =>
    expect(
      found.unique.every(({ nearest }) => nearest.length === 1 && nearest[0]?.probability !== 1),
    ).toBe(true));
});

describe("what is set aside", () => {
  const aside = (article: string) =>
    found.sentences
      .filter((one) => one.article === article && one.role === "boilerplate")
      .map((one) => wordsOf(found, one).slice(0, 28));

  it("four lines of The Diplomat", () =>
    expect(aside("the-diplomat")).toEqual([
      "Recent Features",
      "Ahead of Second Summit, Kim ",
      "Ahead of Second Summit, Kim ",
      "Credit: Rodong Sinmun",
    ]));
  it("thirteen of The Independent", () =>
    expect(aside("the-independent")).toEqual([
      "Your support helps us to tel",
      "From reproductive rights to ",
      "Whether it's investigating t",
      "At such a critical moment in",
      "Your donation allows us to k",
      "The Independent is trusted b",
      "And unlike many other qualit",
      "We believe quality journalis",
      "Your support makes all the d",
      "Additional reporting by agen",
      "Join our commenting forum",
      "Join thought-provoking conve",
      "Comments",
    ]));
  it("gives a reason for each", () =>
    expect(
      found.sentences.every(({ role, reason }) => (role === "boilerplate") === Boolean(reason)),
    ).toBe(true));
  it("keeps the sentence that runs on from the appeal", () =>
    expect(wordsOf(found, sentenceWith(found, "North Korea‘s leader has"))).toMatch(
      /^North Korea/,
    ));
});

describe("who is quoted", () => {
  const says = (speaker: string, start: number, article: string, quoted: string) => {
    const at = { article, field: "body", start, end: start + quoted.length } as const;
    const exact = quotesAt(found, at).filter((quote) => quote.start === start);
    expect(words(found, at)).toBe(quoted);
    expect(exact.map((quote) => speakerOf(found, quote))).toEqual([speaker]);
  };
  const diplomat = (speaker: string, start: number, quoted: string) =>
    says(speaker, start, "the-diplomat", quoted);
  const independent = (speaker: string, start: number, quoted: string) =>
    says(speaker, start, "the-independent", quoted);
  const kim = "Kim Jong Un";
  const kcna = "Korean Central News Agency";
  const trump = "Donald J. Trump";
  const pompeo = "Mike Pompeo";

  it("Kim in a headline", () => diplomat(kim, 47, "Great Satisfaction"));
  it("Kim after the state media", () => diplomat(kim, 845, "great satisfaction"));
  it("a report, named after the words", () =>
    diplomat(kcna, 900, "spoke highly of President Trump"));
  it("the same report, taken up again", () =>
    diplomat(kcna, 1158, "set forth tasks and orientation"));
  it("Kim, one word", () => diplomat(kim, 2189, "corresponding"));
  it("Kim in The Independent's headline", () => independent(kim, 53, "believes in"));
  it("Kim in the standfirst", () => independent(kim, 167, "positive way of thinking"));
  it("Kim, “large satisfaction”", () => independent(kim, 1180, "large satisfaction"));
  it("Kim, “wait with patience”", () => independent(kim, 1367, "wait with patience and in good"));
  it("KCNA, a whole sentence", () => independent(kcna, 1535, "Kim Jong-un said that we will"));
  it("Kim inside KCNA's words", () => independent(kim, 1557, "we will believe in President"));
  it("Kim, “new path”", () => independent(kim, 1828, "new path"));
  it("Trump over two paragraphs", () => independent(trump, 2059, "The Fake News Media loves"));
  it("the media inside Trump's words", () =>
    independent("Fake News Media", 2093, "so little happened at my first summit"));
  it("Trump, “no rush”", () => independent(trump, 3863, "no rush"));
  it("Trump, “no time limit”", () => independent(trump, 3877, "no time limit"));
  it("Pompeo, “major disarmament”", () => independent(pompeo, 4102, "major disarmament"));
  it("Pompeo on Fox", () => independent(pompeo, 4250, "Chairman Kim continues to assure"));
  it("takes Trump's words to their end", () =>
    expect(found.quotes.find(({ start }) => start === 2059)?.end).toBe(2614));
});

describe("who vouches for reported speech", () => {
  const story = annotated(...articles);
  const source = (part: string) => {
    const { id } = sentenceWith(found, part);
    const sentences = story.articles.flatMap((article) => article.annotated);
    const all = sentences.find(({ sentence }) => sentence.id === id)?.attributions ?? [];
    return all.map(({ entity, sourceName }) => nameOf(found, entity) ?? sourceName);
  };

  it("“He has subsequently said” is Pompeo", () =>
    expect(source("He has subsequently said")).toEqual(["Mike Pompeo"]));
  it("“He said he would trust” is Kim", () =>
    expect(source("He said he would trust")).toContain("Kim Jong Un"));
  it("“The White House said” is the White House", () =>
    expect(source("The White House said last week")).toEqual(["White House"]));
});

describe("framing", () => {
  const label = (name: string) => found.framing.labels.find((one) => one.name === name);
  const forms = (name: string) => label(name)?.forms.map(({ text }) => text) ?? [];
  const voice = (article: string, speaker: string) =>
    found.framing.sources
      .find((one) => one.article === article)
      ?.voices.find((one) => one.speaker === speaker && one.quotedWords > 0);

  it("takes Kim Jong Un, Kim Jong-un and Mr Kim as style", () => {
    expect(label("Kim Jong Un")?.difference).toBe("style");
    expect(forms("Kim Jong Un")).toEqual(
      expect.arrayContaining(["Kim Jong Un", "Kim Jong-un", "Mr Kim"]),
    );
  });
  it("finds no one judged by a label", () =>
    expect(found.framing.labels.filter((one) => one.difference === "evaluative")).toEqual([]));
  it("hears Chairman Kim from Pompeo", () =>
    expect(
      label("Kim Jong Un")?.forms.find(({ text }) => text === "Chairman Kim")?.quotedFrom,
    ).toBe("Mike Pompeo"));
  it("sets “expresses” against “enjoys”", () =>
    expect(
      found.framing.reportingVerbs.map(({ readings }) => readings.map(({ text }) => text)),
    ).toContainEqual(["Expresses", "enjoys"]));
  it("quotes Trump in The Independent alone", () => {
    expect(voice("the-independent", "Donald J. Trump")?.onlyHere).toBe(true);
    expect(voice("the-diplomat", "Donald J. Trump")).toBeUndefined();
  });
  it("quotes Pompeo in The Independent alone", () => {
    expect(voice("the-independent", "Mike Pompeo")?.onlyHere).toBe(true);
    expect(voice("the-diplomat", "Mike Pompeo")).toBeUndefined();
  });
  it("quotes Kim in both", () => {
    expect(voice("the-diplomat", "Kim Jong Un")?.onlyHere).toBe(false);
    expect(voice("the-independent", "Kim Jong Un")?.onlyHere).toBe(false);
  });
  it("hears KCNA through its report", () =>
    expect(voice("the-diplomat", "Korean Central News Agency")?.quotes).toHaveLength(2));
  it("finds both headlines", () =>
    expect(found.framing.headlines.map(({ actor, verb }) => `${actor} ${verb}`)).toEqual([
      "Kim Jong Un Expresses",
      "Kim Jong-un enjoys",
    ]));
});
