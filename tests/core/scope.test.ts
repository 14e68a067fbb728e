import { describe, expect, it } from "vitest";
import { annotate } from "../../packages/core/src/annotate.ts";
import { clean } from "../../packages/core/src/clean.ts";
import { segment } from "../../packages/core/src/segment.ts";
import { slice } from "../../packages/core/src/span.ts";

/** What each source of one sentence vouches for, as `source: content`. */
const vouched = (body: string): string[] => {
  const story = annotate([segment(clean({ id: "a", outlet: "The Herald", title: "", body }))]);
  return story.articles
    .flatMap(({ annotated }) => annotated)
    .flatMap(({ attributions }) => attributions)
    .map(({ sourceName, content }) => `${sourceName}: ${slice(body, content)}`);
};
const vouch = (body: string, ...expected: string[]) => expect(vouched(body)).toEqual(expected);

describe("a reporting clause vouches for the clause that it governs", () => {
  it("the whole sentence where it stands at the end", () =>
    vouch(
      "The bridge was closed after cracks were found, according to officials.",
      "officials: The bridge was closed after cracks were found",
    ));
  it("the whole sentence after as X said", () =>
    vouch("The bridge is unsafe, as Ann Smith said on Monday.", "Ann Smith: The bridge is unsafe"));
  it("nothing where something happened as X had said", () =>
    vouch("The council closed the bridge, as the mayor had said it would."));
  it("a clause with which between commas", () =>
    vouch(
      "The company, which employs 500 people, according to its website, filed for bankruptcy on Tuesday.",
      "its website: which employs 500 people",
    ));
  it("a clause with who that holds no comma", () =>
    vouch(
      "Tom Lee, who is 42 according to court records, was arrested on Monday.",
      "court records: who is 42",
    ));
  it("a clause that it opens with who", () =>
    vouch(
      "Tom Lee, who according to court records owned three guns, was arrested on Monday.",
      "court records: owned three guns",
    ));
  it("a participle between commas", () =>
    vouch(
      "The bridge, closed since May, according to the city, reopened on Monday.",
      "the city: closed since May",
    ));
  it("words between dashes", () =>
    vouch(
      "The bridge — closed since May, according to the city — reopened on Monday.",
      "the city: closed since May",
    ));
  it("words in brackets", () =>
    vouch(
      "The bridge (closed since May, according to the city) reopened on Monday.",
      "the city: closed since May",
    ));
  it("a reason", () =>
    vouch(
      "Tom Berg was fired in March because, according to Ann Smith, he had spoken out.",
      "Ann Smith: he had spoken out",
    ));
  it("what somebody had done, they said", () =>
    vouch(
      "Police arrested a man who, they said, had fired the shots.",
      "they: had fired the shots",
    ));
  it("the clause behind a semicolon", () =>
    vouch(
      "The city closed the bridge on Monday; according to the mayor, it will stay shut until May.",
      "the mayor: it will stay shut until May",
    ));
  it("the second of two verbs", () =>
    vouch(
      "The storm killed 12 people and, according to the agency, destroyed 300 homes.",
      "the agency: destroyed 300 homes",
    ));
  it("the second of two clauses, though it stands inside it", () =>
    vouch(
      "Engineers found cracks in May, and the bridge, officials said, may never reopen.",
      "officials: may never reopen",
    ));
  it("the second of two clauses", () =>
    vouch(
      "The man was arrested on Monday, and police said he had a knife.",
      "police: he had a knife",
    ));
  it("no more than the first where another source follows", () =>
    vouch(
      "Ann Smith said the deal was dead, but Tom Jones said it was alive.",
      "Ann Smith: the deal was dead",
      "Tom Jones: it was alive",
    ));
  it("no more than the first where the outlet goes on", () =>
    vouch(
      "Ann Smith said the deal was dead, but the council approved it on Tuesday.",
      "Ann Smith: the deal was dead",
    ));
  it("the first where the outlet goes on behind it", () =>
    vouch(
      "The bridge will close, the mayor said, but the council has not voted yet.",
      "the mayor: The bridge will close",
    ));
  it("both where the second goes on with what was said", () =>
    vouch(
      "Ann Smith said the bridge is safe, but it will close in May.",
      "Ann Smith: the bridge is safe, but it will close in May",
    ));
  it("no main clause that the clause with who stands in", () =>
    vouch(
      "Ann Smith, who said she had never seen the letter, resigned on Monday.",
      "Ann Smith: she had never seen the letter",
    ));
  it("no main clause that the clause with which stands in", () =>
    vouch("The ferry, which the owner says is safe, sank on Monday.", "the owner: is safe"));
  it("no main clause behind a participle", () =>
    vouch(
      "In announcing that the city would close the bridge, Ann Smith argued that it would save $3 million.",
      "Ann Smith: the city would close the bridge",
      "Ann Smith: it would save $3 million",
    ));
  it("no answer to what others say", () =>
    vouch(
      "Asked about engineers who say the bridge is unsafe, Ann Smith replied that it would hold.",
      "engineers: the bridge is unsafe",
      "Ann Smith: it would hold",
    ));
  it("nothing that came of the words", () =>
    vouch(
      "Ann Smith said she supports the bridge, triggering anger among residents.",
      "Ann Smith: she supports the bridge",
    ));
  it("nothing that came before what somebody does himself", () =>
    vouch(
      "Seven companies said on Thursday they were dropping the show after the host mocked a student.",
      "Seven companies: they were dropping the show",
    ));
  it("what came before what somebody else did", () =>
    vouch(
      "Police said the man was shot after he drew a gun.",
      "Police: the man was shot after he drew a gun",
    ));
  it("the statement behind a clause that describes the source", () =>
    vouch(
      "According to the mayor, who took office in May, the bridge is unsafe.",
      "the mayor: the bridge is unsafe",
    ));
  it("a letter by whoever sent it, not by whom it went to", () =>
    vouch(
      "The council sent a letter on Tuesday to top city engineers declaring that the bridge will not reopen.",
      "the council: the bridge will not reopen",
    ));
});

describe("no reporting clause", () => {
  it("according to plan", () =>
    vouch("The work went according to plan and the bridge opened on Monday."));
  it("according to which of several", () =>
    vouch("People were placed in groups according to which candidate they support."));
  it("anything said about something", () =>
    vouch("Anything said about the bridge was taken as a breach of trust."));
  it("whoever wrote a bill", () => vouch("Ann Smith wrote the bill that closed the bridge."));
  it("a questioning that could do harm", () =>
    vouch("She feared the Senate questioning could hurt her name."));
});
