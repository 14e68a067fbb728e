import { describe, expect, it } from "vitest";
import { findPrints, findReprints } from "../../packages/newsroom/src/prints.ts";
import { told } from "./wire.ts";

const agency = `${told("ferry-1").body} ${told("court-a1").body}`;

describe("findReprints", () => {
  it("counts one text under other outlets once", () => same([agency, agency], [0, 0]));
  it("counts it once with paragraphs cut and a line before it", () =>
    same([agency, `From our correspondent.\n\n${agency.slice(0, 400)}`], [0, 0]));
  it("counts independent reports of one event apart", () =>
    same([told("ferry-1").body, told("ferry-2").body, told("ferry-3").body], [0, 1, 2]));
  it("joins two that reprint a third", () =>
    same([agency.slice(0, 380), told("court-b1").body, agency, agency.slice(-380)], [0, 1, 0, 0]));
  it("counts empty and very short texts apart", () => same(["", "", "Read on."], [0, 1, 2]));
});

describe("findPrints", () => {
  it("gives the same for another case, other marks and other spaces", () =>
    expect(findPrints(agency.toUpperCase().replace(/[.,;]/g, " –\n"))).toEqual(findPrints(agency)));
  it("keeps about one print for eight words", () =>
    expect(findPrints(agency).length).toBeLessThan(agency.split(" ").length / 4));
});

function same(texts: readonly string[], expected: readonly number[]): void {
  expect(findReprints(texts.map(findPrints))).toEqual(expected);
}
