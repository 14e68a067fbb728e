import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise } from "../../packages/reporter/src/neutralise.ts";
import { asPhrase, shorten } from "../../packages/reporter/src/shorten.ts";
import {
  dateText,
  everyOf,
  listed,
  probabilityText,
  webAddress,
} from "../../packages/reporter/src/wording.ts";

describe("shorten", () => {
  it("keeps what fits", () => expect(shorten("Three ships", 20)).toBe("Three ships"));
  it("cuts after a clause", () =>
    expect(shorten("Three ships sailed, and two of them came back", 30)).toBe(
      "Three ships sailed…",
    ));
  it("leaves no small word hanging", () =>
    expect(shorten("Three ships sailed out of the harbour", 30)).toBe("Three ships sailed out…"));
  it("closes a quotation that it cuts", () =>
    expect(shorten("He said “three ships sailed out", 24)).toBe("He said “three ships…”"));
  it("keeps the stop of an abbreviation", () =>
    expect(asPhrase("They met at 8 a.m.", 40)).toBe("They met at 8 a.m."));
  it("leaves no small word before the cut", () =>
    expect(shorten("A film of the quay which had been shown", 30)).toBe("A film of the quay…"));
  it("takes a long word whole rather than cut it", () =>
    expect(shorten("an intercontinental-range missile", 24)).toBe("an intercontinental-range…"));
  it("leaves no member of a row alone", () =>
    expect(shorten("tests of old ships, of nuclear and of conventional arms", 40)).toBe(
      "tests of old ships…",
    ));
  it("cuts a word that has no end", () => expect(shorten("W".repeat(50), 10)).toBe("WWWWWWWWW…"));
  it("takes the full stop off a phrase", () =>
    expect(asPhrase("Three ships sailed.", 40)).toBe("Three ships sailed"));
  it("is at most half as long again as asked, for a word that must not be cut", () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 60 }),
        (text, limit) => shorten(text, limit).length <= 1.5 * limit + 2,
      ),
    ));
  it("splits no surrogate pair", () =>
    expect(shorten("😀".repeat(20), 10).isWellFormed()).toBe(true));
});

describe("neutralise", () => {
  it("takes the power from controls and turns", () =>
    expect(neutralise("a\u202Eb\u001B[31m\u2028")).toBe("a\uFFFDb\uFFFD[31m "));
  it("keeps tabs and line breaks", () => expect(neutralise("a\tb\r\n")).toBe("a\tb\r\n"));
  it("keeps every offset", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => neutralise(text).length === text.length),
    ));
  it("goes into lists and objects", () =>
    expect(neutralise({ a: ["\u0007"], b: 1, c: null })).toEqual({ a: ["\uFFFD"], b: 1, c: null }));
});

describe("words", () => {
  it("lists as newspapers do", () =>
    expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual([
      "",
      "A",
      "A and B",
      "A, B and C",
    ]));
  it("says both, all three, all 12", () =>
    expect([everyOf(2), everyOf(3), everyOf(12)]).toEqual(["both", "all three", "all 12"]));
  it("prints a probability without its zero", () =>
    expect([probabilityText(0.87), probabilityText(0.999), probabilityText(0)]).toEqual([
      ".87",
      "1",
      ".00",
    ]));
  it("prints a date as it was given", () =>
    expect([
      dateText("2031-05-06"),
      dateText("2031-05-06T07:08:00+02:00"),
      dateText("May"),
    ]).toEqual(["6 May 2031", "6 May 2031, 07:08", "May"]));
  it("takes only addresses of the web", () =>
    expect([
      webAddress("https://a.example/"),
      webAddress("javascript:x"),
      webAddress("https://a b"),
      webAddress(undefined),
    ]).toEqual(["https://a.example/", undefined, undefined, undefined]));
});
