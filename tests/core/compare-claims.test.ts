import { describe, it } from "vitest";
import { differ } from "../support/linked.ts";

describe("sources that may be one", () => {
  it("sets nobody who leads a body against the body", () =>
    differ(
      "The harbour pumps failed twice in May, the Harbour Authority said.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      [],
    ));
  it("sets no official against a named person", () =>
    differ(
      "The harbour pumps failed twice in May, a senior official said.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      [],
    ));
  it("sets a source that won't be named against one that is", () =>
    differ(
      "The harbour pumps failed twice in May, people familiar with the report said.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      ["attribution differs: people familiar with the report said / Clara Weiss said"],
    ));
  it("sets another newspaper's word against a person's", () =>
    differ(
      "The harbour pumps failed twice in May, according to the Norwick Herald.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      ["attribution differs: according to the Norwick Herald / Clara Weiss said"],
    ));
  it("takes words in the first person for no outlet's own", () =>
    differ(
      "I never wanted the harbour pumps repaired in May, Clara Weiss wrote.",
      "I never wanted the harbour pumps repaired in May.",
      [],
    ));
  it("asks no voucher for what a survey found", () =>
    differ(
      "The harbour pumps failed twice in May, the survey found.",
      "The harbour pumps failed twice in May.",
      [],
    ));
});

describe("what is neither done nor planned", () => {
  it("takes an order for no prospect", () =>
    differ(
      "The judge ruled that the company must repair the harbour pumps.",
      "The judge ruled and the company repaired the harbour pumps.",
      [],
    ));
  it("takes a thing kept from being done for no deed", () =>
    differ(
      "The council tried to keep the harbour pumps from being repaired in May.",
      "The council said the harbour pumps will be repaired in May.",
      [],
    ));
  it("reads the month of May", () =>
    differ(
      "The harbour mayor will be sworn in on May 20.",
      "The harbour mayor is sworn in May 20.",
      [],
    ));
  it("reads “could only” as a permission", () =>
    differ(
      "The captain was told he could only sail inside the harbour wall.",
      "The captain is to sail inside the harbour wall.",
      [],
    ));
  it("takes charges for accusations", () =>
    differ(
      "A jury indicted the captain for allegedly selling harbour cables.",
      "A jury charged the captain with selling harbour cables.",
      [],
    ));
  it("does not compare two rises of two sizes", () =>
    differ(
      "Harbour fees rose by £12 on Tuesday.",
      "Harbour fees could rise to 80 percent on Tuesday.",
      [],
    ));
  it("does not take “not yet” for a denial", () =>
    differ(
      "Engineers have not yet repaired the harbour pumps in May.",
      "Engineers repaired the harbour pumps in May.",
      [],
    ));
});

describe("words and groups", () => {
  it("finds lifted against reduced", () =>
    differ(
      "The town agreed to lift the harbour fees in May.",
      "The town agreed to reduce the harbour fees in May.",
      ["wording differs: lift the harbour fees / reduce the harbour fees"],
    ));
  it("takes “indicted” and “charged” for one act", () =>
    differ(
      "The grand jury indicted the harbour captain on Monday.",
      "The grand jury charged the harbour captain on Monday.",
      [],
    ));
  it("does not compare what is kept from happening", () =>
    differ(
      "The order kept towns from requiring harbour helmets.",
      "The order let towns encourage harbour helmets.",
      [],
    ));
  it("reads a list whose noun stands twice", () =>
    differ(
      "Swimmers received a large harbour dose and a small harbour dose.",
      "Swimmers received low and medium harbour doses.",
      [],
    ));
});

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
