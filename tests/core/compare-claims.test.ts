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
  it("takes “the newspaper” for the one that another article names", () =>
    differ(
      "The newspaper reported that the harbour pumps failed twice in May.",
      "The harbour pumps failed twice in May, according to the Norwick Herald.",
      [],
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

describe("sources that are two", () => {
  it("sets neighbours against officials, and police against prosecutors", () => {
    differ(
      "Residents said the harbour pumps failed twice in May.",
      "The harbour pumps failed twice in May, officials said.",
      ["attribution differs: Residents said / officials said"],
    );
    differ(
      "Police said the harbour pumps failed twice in May.",
      "The harbour pumps failed twice in May, prosecutors said.",
      ["attribution differs: Police said / prosecutors said"],
    );
  });
  it("sets an outlet's own voice against another newspaper's report, clause by clause", () =>
    differ(
      "The move comes after inspectors seized the harbour ledgers.",
      "Inspectors seized the harbour ledgers in May as part of a long inquiry into missing fees, the Norwick Herald reported.",
      [
        "attribution differs: The move comes after inspectors seized the harbour ledgers / the Norwick Herald reported",
      ],
    ));
  it("sets a spokesman's words against the same words of whom he speaks for", () =>
    differ(
      "“The harbour company will pay every worker in full before the new year,” Anna Beck said.",
      "“The harbour company will pay every worker in full before the new year,” said Tom Rook, a spokesman for Anna Beck.",
      ["attribution differs: Anna Beck said / said Tom Rook"],
    ));
});

describe("how far a claim reaches", () => {
  it("finds only some against some", () =>
    differ("Only doctors may enter the harbour clinic.", "Doctors may enter the harbour clinic.", [
      "scope differs: Only doctors / Doctors",
    ]));
  it("does not take “the only” for “only”", () =>
    differ(
      "The only doctor entered the harbour clinic.",
      "The doctor entered the harbour clinic.",
      [],
    ));
  it("finds the biggest against one of many", () =>
    differ(
      "The mayor called the harbour the biggest threat to the town.",
      "The mayor called the harbour a threat to the town.",
      ["scope differs: biggest threat / a threat"],
    ));
  it("lets a plain name be the biggest", () =>
    differ(
      "The mayor closed the biggest harbour of the coast.",
      "The mayor closed the harbour of the coast.",
      [],
    ));
  it("finds a claim that holds in some respects alone", () =>
    differ(
      "The mayor called the harbour company a danger in certain respects.",
      "The mayor called the harbour company a danger to the town.",
      ["scope differs: danger in certain respects / a danger"],
    ));
  it("finds every against almost every where both stand in one place", () =>
    differ(
      "Every household in the harbour town must pay the charge.",
      "The charge must be paid by almost every household in the harbour town.",
      ["scope differs: Every household / almost every household"],
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
  it("does not take what is banned for what is done", () =>
    differ(
      "The court held that harbour workers cannot buy old cables.",
      "The court kept a ban on harbour workers buying old cables.",
      [],
    ));
  it("hears no doubt in “reportedly” where both name who says so", () =>
    differ(
      "The harbour pumps reportedly failed twice in May, according to Clara Weiss.",
      "The harbour pumps failed twice in May, according to Clara Weiss.",
      [],
    ));
  it("does not take “not yet” for a denial", () =>
    differ(
      "Engineers have not yet repaired the harbour pumps in May.",
      "Engineers repaired the harbour pumps in May.",
      [],
    ));
});

describe("verbs of one subject and one object", () => {
  it("finds an attempt against a deed", () =>
    differ(
      "The captain tried to employ two harbour ropes.",
      "The captain used two harbour ropes.",
      ["certainty differs: tried to employ / used"],
    ));
  it("finds allegedly against plainly charged", () =>
    differ(
      "The captain sued the harbour company over old cables.",
      "The captain reportedly sued the harbour company over old cables.",
      ["certainty differs: sued / reportedly sued"],
    ));
});

describe("words and groups", () => {
  it("does not set two acts against each other where both sentences tell both", () =>
    differ(
      "The order keeps the first rule, which suspends harbour trips, and the second, which reduces harbour passes.",
      "The order suspended all harbour passes, and it reduced the harbour fees.",
      [],
    ));
  it("takes “the number of” for no part of a group", () =>
    differ(
      "The order reduces the number of harbour workers in May.",
      "The order reduces all harbour workers in May.",
      [],
    ));
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
  it("allows a first name between title and surname", () =>
    differ(
      "“Nobody in the harbour office has met Senator Beck since May,” Clara Weiss said.",
      "“Nobody in the harbour office has met Senator Anna Beck since May,” Clara Weiss said.",
      [],
    ));
  it("allows a dropped ending and an abbreviation", () =>
    differ(
      "“Nobody else called the vice president of the harbour board lying Ted,” Anna Beck said.",
      "“Nobody else called the VP of the harbour board Lyin’ Ted,” Anna Beck said.",
      [],
    ));
  it("takes quoted words without marks for no outlet's own voice", () =>
    differ(
      "Anna Beck argued that “the harbour pumps failed twice in the storms of May”.",
      "The harbour pumps failed twice in the storms of May.",
      [],
    ));
  it("allows a masked word", () =>
    differ(
      "“They tried to sink the damned harbour in one old summer,” Anna Beck said.",
      "“They tried to sink the d----- harbour in one old summer,” Anna Beck said.",
      [],
    ));
  it("allows a last word that the end of the text cut", () =>
    differ(
      "“I am sorry for all that the harbour board did to the old pilots in this painful situatio",
      "“I am sorry for all that the harbour board did to the old pilots in this painful situation,” Anna Beck said.",
      [],
    ));
  it("sets no two phrases that are used for different things", () =>
    differ(
      "Anna Beck wants to stop “false reports” about the harbour office.",
      "Anna Beck wants to publish “true reports” about the harbour office.",
      [],
    ));
  it("takes a phrase inside two other utterances for no alteration", () =>
    differ(
      "“This morning I told the old pilots of the north quay of the decision to leave the harbour board of Norwick until all the other repairs are paid for.”",
      "“Senator Beck called me after lunch and let me know that she had come to the choice to leave the harbour board of Norwick while the court hears us.”",
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
