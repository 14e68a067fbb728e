import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relateDates } from "../../packages/core/src/annotate/dates/compatible.ts";
import { findDates, readDates } from "../../packages/core/src/annotate/dates.ts";
import { cutPieces } from "../../packages/core/src/annotate/quantities/pieces.ts";
import type { DateExpression, Sentence } from "../../packages/core/src/model.ts";
import { analyse } from "../../packages/core/src/nlp.ts";

function find(text: string, published?: string): DateExpression[] {
  const sentence: Sentence = {
    id: "a:0",
    article: "a",
    field: "body",
    start: 0,
    end: text.length,
    paragraph: 0,
    role: "body",
  };
  const pieces = cutPieces(text, sentence, analyse(text, 0));
  return findDates(pieces, readDates(pieces), sentence, published);
}

/** `value grain`, with the part where one is told. */
function expectValues(text: string, expected: string[]): void {
  const told = find(text).map(({ value, grain, part }) =>
    [value, grain, part].filter(Boolean).join(" "),
  );
  expect(told).toEqual(expected);
}

/** A Tuesday. */
const tuesday = "2019-07-16";

function expectAbsolute(
  text: string,
  expected: (string | undefined)[],
  published: string | undefined = tuesday,
): void {
  expect(find(text, published).map((date) => date.absolute)).toEqual(expected);
}

describe("calendar dates", () => {
  it("reads month, day and year", () =>
    expectValues("It opened on Nov. 5, 2018.", ["2018-11-05 day"]));
  it("reads a span of days", () =>
    expectValues("They meet Feb. 27-28, 2019, in Rome.", ["2019-02-27/2019-02-28 day"]));
  it("reads day, month and year", () =>
    expectValues("It opened on 27 February 2019.", ["2019-02-27 day"]));
  it("reads the 27th of February", () =>
    expectValues("It opened on the 27th of February.", ["--02-27 day"]));
  it("reads an ISO date", () => expectValues("Updated 2019-02-27.", ["2019-02-27 day"]));
  it("reads numbers that can be one date only", () =>
    expectValues("Updated 2/27/2019.", ["2019-02-27 day"]));
  it("leaves ambiguous numbers alone", () => expectValues("Updated 2/3/2019.", []));
  it("reads a day without a year", () => expectValues("It opened on June 12.", ["--06-12 day"]));
  it("takes a weekday and its date as one", () =>
    expectValues("It opened on Thursday, Feb. 28, 2019.", ["2019-02-28 day"]));
  it("reads month and year", () => expectValues("It fell in November 2017.", ["2017-11 month"]));
  it("reads a month", () => expectValues("It fell in November.", ["--11 month"]));
  it("reads late February", () => expectValues("It is due in late February.", ["--02 part late"]));
  it("reads the end of February", () =>
    expectValues("It is due at the end of February.", ["--02 part late"]));
  it("reads mid-June", () => expectValues("It ends in mid-June.", ["--06 part mid"]));
  it("reads years", () =>
    expectValues("From 2015 to 2018, the 2016 vote aside.", [
      "2015 year",
      "2018 year",
      "2016 year",
    ]));
  it("reads a span of years", () => expectValues("The 2018-19 season began.", ["2018/2019 year"]));
  it("reads decades", () =>
    expectValues("It grew in the 1990s and the ’80s.", ["199X year", "198X year"]));
  it("knows no 31 February", () => expectValues("It opened on 31 February and Feb. 30.", []));
});

describe("relative words and times", () => {
  it("reads weekdays", () =>
    expectValues("On Thursday and Tuesday morning it rained.", [
      "weekday-4 weekday",
      "weekday-2 weekday",
    ]));
  it("reads days", () =>
    expectValues("Yesterday, today and tomorrow.", [
      "yesterday relative",
      "today relative",
      "tomorrow relative",
    ]));
  it("reads this year and last week", () =>
    expectValues("It rose this year and fell last week.", [
      "this-year relative",
      "last-week relative",
    ]));
  it("reads last June as a month", () => expectValues("They met last June.", ["--06 month"]));
  it("reads years ago", () => expectValues("It closed five years ago.", ["5-year-ago relative"]));
  it("reads clock times", () =>
    expectValues("From 9.30am ET to 7 p.m., at 21:30 and at noon.", [
      "T09:30 time",
      "T19:00 time",
      "T21:30 time",
      "T12:00 time",
    ]));
  it("knows no hour 25", () => expectValues("It opened at 25:30.", []));
});

describe("words that only look like dates", () => {
  const none = (text: string) => expectValues(text, []);
  it("leaves may the verb and May the person alone", () => none("Theresa May may resign."));
  it("takes May as a month after in", () => expectValues("She may resign in May.", ["--05 month"]));
  it("leaves march the verb and the March on a place alone", () =>
    none("They march in the March on Rome."));
  it("takes March as a month", () =>
    expectValues("They marched on March 3 and in March.", ["--03-03 day", "--03 month"]));
  it("leaves the Sun alone", () => none("The Sun said so, and he sat down."));
  it("takes Sat. and Sun. as days together", () =>
    expectValues("Open Sat. and Sun.", ["weekday-6 weekday"]));
  it("leaves Mar-a-Lago alone", () => none("He stayed at Mar-a-Lago."));
  it("leaves Black Friday alone", () => none("Shops hope for Black Friday."));
  it("leaves bills alone", () => none("House Bill 2020 passed."));
  it("leaves counts alone", () => none("It hired 2000 people and more than 1,950 nurses."));
  it("leaves USA TODAY alone", () => none("USA TODAY reported it."));
});

describe("absolute values", () => {
  it("gives none without a publication date", () =>
    expect(find("On Tuesday, in June and last week.").map((date) => date.absolute)).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
  it("gives what the words pin down", () =>
    expectAbsolute("It fell on June 12, 2018.", ["2018-06-12"], undefined));
  it("takes the nearest weekday before", () =>
    expectAbsolute("He resigned on Friday.", ["2019-07-12"]));
  it("takes the day of publication itself", () =>
    expectAbsolute("He resigned on Tuesday.", ["2019-07-16"]));
  it("takes a weekday before for what did not happen", () =>
    expectAbsolute("He did not resign on Friday.", ["2019-07-12"]));
  it("takes the coming weekday for the future", () =>
    expectAbsolute("He will resign on Friday.", ["2019-07-19"]));
  it("takes the coming weekday where it is scheduled", () =>
    expectAbsolute("The vote was scheduled for Friday.", ["2019-07-19"]));
  it("takes the past where the past tells what was said", () =>
    expectAbsolute("He said Friday that he will resign.", ["2019-07-12"]));
  it("takes the last November for the past", () =>
    expectAbsolute("It closed in November.", ["2018-11"]));
  it("takes the next November for the future", () =>
    expectAbsolute("It will close in November.", ["2019-11"]));
  it("reckons last June from the month of publication", () =>
    expectAbsolute("They met last June.", ["2019-06"]));
  it("keeps the part", () =>
    expect(find("It will open in late August.", tuesday)[0]).toMatchObject({
      absolute: "2019-08",
      part: "late",
    }));
  it("reckons days", () =>
    expectAbsolute("Yesterday, today, tomorrow.", ["2019-07-15", "2019-07-16", "2019-07-17"]));
  it("reckons weeks, months and years", () =>
    expectAbsolute("Last week, last month, last year and this year.", [
      "2019-W28",
      "2019-06",
      "2018",
      "2019",
    ]));
  it("reckons years ago", () => expectAbsolute("It closed five years ago.", ["2014"]));
  it("leaves nearly five years ago open", () =>
    expectAbsolute("It closed nearly five years ago.", [undefined]));
  it("reads a publication time with offset", () =>
    expectAbsolute("He resigned on Friday.", ["2019-07-12"], "2019-07-16T23:30:00-05:00"));
  it("leaves an impossible publication date alone", () =>
    expectAbsolute("He resigned on Friday.", [undefined], "2019-02-31"));
});

describe("relateDates", () => {
  const cases: [string, string, string, (string | undefined)?, (string | undefined)?][] = [
    ["on June 12", "on 12 June", "equal"],
    ["on June 12", "on June 13", "conflict"],
    ["last June", "on June 12", "compatible"],
    ["last June", "in November", "conflict"],
    ["in late February", "at the end of February", "equal"],
    ["in late February", "on February 27", "compatible"],
    ["in early February", "in late February", "conflict"],
    ["in 2018", "on June 12, 2018", "compatible"],
    ["in 2018", "in 2017", "conflict"],
    ["in 2018", "in June", "incomparable"],
    ["in the 1990s", "in 1994", "compatible"],
    ["at 7 p.m.", "at 19:00", "equal"],
    ["at 7 p.m.", "at 8 p.m.", "conflict"],
    ["at 7 p.m.", "in 2018", "incomparable"],
    ["on Thursday", "Thursday", "equal"],
    ["on Thursday", "on Friday", "incomparable"],
    ["on Thursday", "on Friday", "conflict", tuesday, tuesday],
    ["on Thursday", "yesterday", "equal", tuesday, "2019-07-12"],
    ["on Tuesday", "on July 16", "equal", tuesday, tuesday],
    ["on Tuesday", "on July 16, 2019", "compatible"],
    ["last week", "on July 10, 2019", "compatible", tuesday, undefined],
    ["last week", "last week", "equal"],
    ["last week", "this week", "incomparable"],
    ["last June", "in June 2018", "incomparable", tuesday, tuesday],
  ];
  for (const [left, right, relation, leftDay, rightDay] of cases) {
    it(`${left} | ${right}${leftDay ? " (published)" : ""}: ${relation}`, () => {
      const [first] = find(`It opened ${left}.`, leftDay);
      const [second] = find(`It opened ${right}.`, rightDay);
      expect(relateDates(first!, second!)).toBe(relation);
      expect(relateDates(second!, first!)).toBe(relation);
    });
  }
});

describe("properties", () => {
  const piece = fc.constantFrom(
    ..."May March June Sun Sat. Feb. 31 27 - – , 2019 2018 -02 /27 /2019 9:30 p.m. Tuesday last this late mid the end of year week ago five a in on ’90s 1990s 0000 9999 today".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 25 }).map((list) => list.join(" ")),
    fc.array(piece, { maxLength: 15 }).map((list) => list.join("")),
  );
  it("gives spans in order and equals itself, whatever the text", () =>
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(undefined, tuesday, "0000-00-00", "soon"),
        (text, published) => {
          let end = 0;
          for (const date of find(text, published)) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            expect(`${date.value} ${date.absolute ?? ""}`).not.toMatch(/NaN|undefined|Infinity/);
            expect(relateDates(date, date)).toBe("equal");
            end = date.end;
          }
        },
      ),
    ));
});
