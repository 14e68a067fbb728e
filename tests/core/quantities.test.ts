import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDates } from "../../packages/core/src/annotate/dates.ts";
import { relateQuantities } from "../../packages/core/src/annotate/quantities/compatible.ts";
import { cutPieces } from "../../packages/core/src/annotate/quantities/pieces.ts";
import { findQuantities } from "../../packages/core/src/annotate/quantities.ts";
import type { Quantity, Sentence, Token } from "../../packages/core/src/model.ts";
import { analyse } from "../../packages/core/src/nlp.ts";

function find(text: string): Quantity[] {
  const sentence: Sentence = {
    id: "a:0",
    article: "a",
    field: "body",
    start: 0,
    end: text.length,
    paragraph: 0,
    role: "body",
  };
  return quantitiesOf(text, sentence, analyse(text, 0));
}

function quantitiesOf(text: string, sentence: Sentence, tokens: readonly Token[]): Quantity[] {
  const pieces = cutPieces(text, sentence, tokens);
  return findQuantities(pieces, readDates(pieces), sentence);
}

/** `count exact 28500 troop`; ranges as `20..30`, units and counted nouns where there are any. */
function told(text: string): string[] {
  return find(text).map(({ kind, bound, low, high, unit, counted }) => {
    const value = low === high ? String(round(low)) : `${round(low)}..${round(high)}`;
    return [kind, bound, value, unit, counted].filter((part) => part !== "").join(" ");
  });
}

function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
}

function expectTold(text: string, expected: string[]): void {
  expect(told(text)).toEqual(expected);
}

function relate(left: string, right: string): string {
  const [first] = find(left);
  const [second] = find(right);
  expect(first, left).toBeDefined();
  expect(second, right).toBeDefined();
  const relation = relateQuantities(first!, second!);
  expect(relateQuantities(second!, first!)).toBe(relation);
  return relation;
}

describe("numbers", () => {
  it("reads thousands separators", () =>
    expectTold("The ban hit 28,500 US troops.", ["count exact 28500 troop"]));
  it("reads number words", () =>
    expectTold("Twenty-eight thousand five hundred workers left.", ["count exact 28500 worker"]));
  it("reads a dozen", () => expectTold("They freed a dozen sailors.", ["count exact 12 sailor"]));
  it("reads half a million", () =>
    expectTold("Half a million voters stayed home.", ["count exact 500000 voter"]));
  it("reads two hundred and five", () =>
    expectTold("It has two hundred and five seats.", ["count exact 205 seat"]));
  it("reads a scale after digits", () =>
    expectTold("Some 3.5 million homes lost power.", ["count about 3500000 home"]));
  it("reads 1.2m", () => expectTold("The town has 1.2m people.", ["count exact 1200000 person"]));
  it("tells 100m metres from millions", () =>
    expectTold("She won the 100m sprint.", ["measure exact 100 m"]));
  it("tells parts in percent", () =>
    expectTold("Two-thirds of voters agreed, half of nurses did not and a third of doctors left.", [
      "percent exact 66.6667 % voter",
      "percent exact 50 % nurse",
      "percent exact 33.3333 % doctor",
    ]));
  it("reads one in five", () => expectTold("One in five homes flooded.", ["percent exact 20 %"]));
  it("reads two and a half years", () =>
    expectTold("It took two and a half years.", ["duration exact 2.5 year"]));
  it("reads dozens and hundreds as ranges", () =>
    expectTold("Dozens of boats and hundreds of thousands of visitors came.", [
      "count range 24..120 boat",
      "count range 200000..1000000 visitor",
    ]));
});

describe("bounds and ranges", () => {
  it("counts a part by the noun of its whole", () =>
    expectTold("Eleven of the dam's 96 gates failed.", [
      "count exact 11 gate",
      "count exact 96 gate",
    ]));
  it("knows the head of a headline", () =>
    expectTold("Twelve sailors rescued from wreck", ["count exact 12 sailor"]));
  it("reads at least", () =>
    expectTold("At least 12 miners died.", ["count at-least 12..Infinity miner"]));
  it("reads no fewer than", () =>
    expectTold("No fewer than nine cars burned.", ["count at-least 9..Infinity car"]));
  it("reads up to", () => expectTold("Up to 40 fighters fled.", ["count at-most 0..40 fighter"]));
  it("reads fewer than", () =>
    expectTold("Fewer than 20 shops opened.", ["count at-most 0..20 shop"]));
  it("reads nearly", () => expectTold("Prices rose nearly 2%.", ["percent about 2 %"]));
  it("reads or more", () =>
    expectTold("Clubs of 12 or more must register.", ["count at-least 12..Infinity"]));
  it("reads between", () =>
    expectTold("Between 20 and 30 cows escaped.", ["count range 20..30 cow"]));
  it("reads a hyphen", () => expectTold("It feeds 10-15 people.", ["count range 10..15 person"]));
  it("reads a range of percentages", () =>
    expectTold("Raises of 3% to 4% are due.", ["percent range 3..4 %"]));
  it("reads six or seven", () => expectTold("Six or seven men ran.", ["count range 6..7 man"]));
  it("shares the scale of a range", () =>
    expectTold("It will cost $3-4 billion.", ["money range 3000000000..4000000000 USD"]));
  it("shares the unit of a range", () =>
    expectTold("He got a three- to five-year sentence.", ["duration range 3..5 year sentence"]));
  it("keeps a change apart", () =>
    expectTold("It fell from 5% to 3%.", ["percent exact 5 %", "percent exact 3 %"]));
  it("covers bound and noun, and the number alone", () => {
    const text = "At least 28,500 US troops stay.";
    const [quantity] = find(text);
    expect(text.slice(quantity!.start, quantity!.end)).toBe("At least 28,500 US troops");
    expect(text.slice(quantity!.number.start, quantity!.number.end)).toBe("28,500");
  });
});

describe("money", () => {
  it("reads symbols and scales", () =>
    expectTold("The firm paid $3.5bn (£2.8bn), or €1.2m.", [
      "money exact 3500000000 USD",
      "money exact 2800000000 GBP",
      "money exact 1200000 EUR",
    ]));
  it("reads whose dollar it is", () =>
    expectTold("US$40 is A$60 or HK$300.", [
      "money exact 40 USD",
      "money exact 60 AUD",
      "money exact 300 HKD",
    ]));
  it("reads currency words", () =>
    expectTold("It cost 5,000 euros, 20 million yuan and 50 cents.", [
      "money exact 5000 EUR",
      "money exact 20000000 CNY",
      "money exact 0.5 USD",
    ]));
  it("reads billions of dollars", () =>
    expectTold("They lost billions of dollars.", ["money range 2000000000..1000000000000 USD"]));
  it("weighs pounds unless somebody pays", () =>
    expectTold("The calf weighed 80 pounds.", ["measure exact 80 lb"]));
  it("pays pounds", () => expectTold("The club paid 80 pounds.", ["money exact 80 GBP"]));
});

describe("units", () => {
  it("keeps points apart from percent", () =>
    expectTold("It rose 0.5 percentage points.", ["percent exact 0.5 point"]));
  it("reads ages", () =>
    expectTold("Moreno, 43, met a 31-year-old nurse and a boy aged 7.", [
      "age exact 43 year",
      "age exact 31 year nurse",
      "age exact 7 year",
    ]));
  it("reads an age in decades", () =>
    expectTold("A man in his 30s fell.", ["age range 30..39 year"]));
  it("reads durations", () =>
    expectTold("A 31-day strike ended in a four-year deal after seven seconds.", [
      "duration exact 31 day strike",
      "duration exact 4 year deal",
      "duration exact 7 second",
    ]));
  it("reads measures", () =>
    expectTold("It ran 20 miles at 30 mph over 5 square miles.", [
      "measure exact 20 mile",
      "measure exact 30 mph",
      "measure at-least 5..Infinity square mile",
    ]));
  it("keeps ordinals apart", () =>
    expectTold("The first summit came before the second.", ["ordinal exact 1 summit"]));
  it("counts the noun after adjectives", () =>
    expectTold("He tried two approved police tactics.", ["count exact 2 tactic"]));
  it("counts what a hyphen ties to the number", () =>
    expectTold("A three-judge panel agreed.", ["count exact 3 judge"]));
  it("reads a division of votes", () =>
    expectTold("The Senate voted 52-48 for it.", ["count exact 52 vote", "count exact 48 vote"]));
});

describe("what is no quantity", () => {
  const none = (text: string) => expectTold(text, []);
  it("leaves years and dates alone", () =>
    none("In 2019, on Nov. 5 and on Feb. 27-28, 2020, it rained."));
  it("leaves ages of the past to the dates", () => none("It closed five years ago."));
  it("leaves clock times alone", () => none("It opened at 9:30 and closed at 7 p.m."));
  it("leaves model names alone", () => none("An A320, an F-16 and a Boeing 737 landed."));
  it("leaves the 737 MAX alone", () => none("They grounded the 737 MAX."));
  it("leaves No. 10 alone", () => none("A source at No. 10 spoke."));
  it("leaves telephone numbers alone", () => none("Call 555-1234 or 1-800-555-1212."));
  it("leaves sections alone", () =>
    none("Under Sections 301 and 302 and Proposition 64 it is banned."));
  it("leaves one as a pronoun alone", () =>
    none("No one knew; one of them said so one day, one-on-one."));
  it("leaves addresses alone", () => none("Police went to 350 Fifth Avenue and 12 Main Street."));
  it("leaves scores alone", () => none("The team had a 3-2 win."));
  it("leaves web addresses alone", () => none("See https://example.org/2/34?p=5 and @user7."));
  it("leaves names in number words alone", () => none("They met at the Big Ten."));
  it("leaves 9/11 and 24/7 alone", () => none("Since 9/11 they work 24/7."));
  it("leaves absurd numbers alone", () => none("He wrote 1e400, 00, 1.2.3 and 1,23,45."));
  it("leaves a day that is no day alone", () => none("He was born on 31 February."));
  it("leaves numbers too long to mean anything alone", () =>
    none(`It had ${"9".repeat(400)} parts.`));
});

describe("relateQuantities", () => {
  const cases: [string, string, string][] = [
    ["5 people died", "five people died", "equal"],
    ["at least 12 people died", "12 people died", "compatible"],
    ["12 people died", "20 people died", "conflict"],
    ["at most 10 people died", "12 people died", "conflict"],
    ["about 1.2 million people", "1,187,000 people", "compatible"],
    ["nearly 2% fell", "1.9% fell", "compatible"],
    ["1.9% fell", "2% fell", "compatible"],
    ["$3.5bn was paid", "$3.46 billion was paid", "compatible"],
    ["20 men left", "22 men left", "conflict"],
    ["about 20 men left", "25 men left", "conflict"],
    ["between 20 and 30 men left", "25 men left", "compatible"],
    ["dozens of men left", "40 men left", "compatible"],
    ["two-thirds of voters", "67% of voters", "compatible"],
    ["5 miles away", "8 kilometers away", "compatible"],
    ["5 miles away", "20 kilometers away", "conflict"],
    ["two weeks passed", "14 days passed", "equal"],
    ["a period of 18 months", "a period of 1.5 years", "equal"],
    ["5% rise", "5 percentage points", "incomparable"],
    ["$5 paid", "£5 paid", "incomparable"],
    ["12 people died", "12 cows died", "incomparable"],
    ["12 people died", "12 miles", "incomparable"],
    ["the first summit", "the second summit", "conflict"],
    ["more than 500 workers", "5,000 workers", "compatible"],
  ];
  for (const [left, right, relation] of cases) {
    it(`${left} | ${right}: ${relation}`, () => expect(relate(left, right)).toBe(relation));
  }
});

describe("properties", () => {
  const piece = fc.constantFrom(
    ..."1 2,5 00 half a third - – to and of million % $ £ one two dozen - year old th st 1/2 between from people , . ’ s k m aged more than".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((list) => list.join(" ")),
    fc.array(piece, { maxLength: 20 }).map((list) => list.join("")),
  );
  it("gives numbers and spans in order, whatever the text", () =>
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const quantity of find(text)) {
          expect(quantity.low <= quantity.high).toBe(true);
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.number.start).toBeGreaterThanOrEqual(quantity.start);
          expect(quantity.number.end).toBeLessThanOrEqual(quantity.end);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          expect(relateQuantities(quantity, quantity)).toBe("equal");
          end = quantity.end;
        }
      }),
    ));
  it("reads 10,000 quantities of one sentence in linear time", () => {
    const text = "12 cows, ".repeat(10_000);
    const tokens = Array.from({ length: 20_000 }, (_, index): Token => {
      const noun = index % 2 === 1;
      const start = Math.floor(index / 2) * 9 + (noun ? 3 : 0);
      const word = noun ? "cows" : "12";
      const lemma = noun ? "cow" : "12";
      return {
        start,
        end: start + word.length,
        text: word,
        key: word,
        lemma,
        stem: lemma,
        pos: noun ? "NOUN" : "NUM",
        negated: false,
      };
    });
    const sentence: Sentence = {
      id: "a:0",
      article: "a",
      field: "body",
      start: 0,
      end: text.length,
      paragraph: 0,
      role: "body",
    };
    expect(quantitiesOf(text, sentence, tokens)).toHaveLength(10_000);
  });
});
