import { describe, it } from "vitest";
import { differ } from "../support/linked.ts";

describe("quotations that are not altered", () => {
  it("allows a masked word", () =>
    differ(
      "“They tried to sink the damned harbour in one old summer,” Anna Beck said.",
      "“They tried to sink the d----- harbour in one old summer,” Anna Beck said.",
      [],
    ));
  it("finds a denial that stands before the shared words", () =>
    differ(
      "“I asked why he said the harbour company could not win the contract,” Anna Beck said.",
      "“You did not believe that the harbour company could win the contract,” Anna Beck said.",
      [],
    ));
  it("lets two persons say nearly the same", () =>
    differ(
      "“I told the council this morning of my decision to leave the harbour board for now,” Anna Beck said.",
      "“She told the council this morning of her choice to leave the old harbour board for now,” Clara Weiss said.",
      ["attribution differs: Anna Beck said / Clara Weiss said"],
    ));
});
