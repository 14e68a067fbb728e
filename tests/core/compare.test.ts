import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import { compareArticles } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { compare } from "../../packages/core/src/compare.ts";
import type { Article, Divergence } from "../../packages/core/src/model.ts";
import { compareTexts, differ, find, joinAll, tell } from "../support/linked.ts";

describe("quotations", () => {
  it("finds a changed word", () =>
    differ(
      "“We will never sell the harbour to anyone,” Anna Beck said.",
      "“We will never give the harbour to anyone,” Anna Beck said.",
      [
        "quote-wording conflict: “We will never sell the harbour to anyone,” / “We will never give the harbour to anyone,”",
      ],
    ));
  it("finds a changed word in a short phrase of linked sentences", () =>
    differ(
      "The mayor voiced “deep regret” over the delay.",
      "The mayor voiced “real regret” over the delay.",
      ["quote-wording conflict: “deep regret” / “real regret”"],
    ));
  it("finds a negation left out", () =>
    differ(
      "“The dam is not safe for the people below it,” Anna Beck said.",
      "“The dam is safe for the people below it,” Anna Beck said.",
      [
        "quote-wording conflict: “The dam is not safe for the people below it,” / “The dam is safe for the people below it,”",
      ],
    ));
  it("finds a long quotation altered in sentences that no link joins", () =>
    expect(
      find(
        "Anna Beck said: “The reservoir was empty before the summer drought began in the valley.”",
        "“The reservoir was full before the summer drought began in the valley,” Anna Beck said.",
        { band: undefined },
      ),
    ).toHaveLength(1));
  it("allows a quotation to be cut", () =>
    differ(
      "“We will never sell the harbour to anyone at any price,” Anna Beck said.",
      "Anna Beck said they would “never sell the harbour to anyone”.",
      [],
    ));
  it("allows an ellipsis", () =>
    differ(
      "“We tried every pump in the county and failed to drain the tunnel,” Anna Beck said.",
      "“We tried every pump … and failed to drain the tunnel,” Anna Beck said.",
      [],
    ));
  it("allows a bracket", () =>
    differ(
      "“He promised to repair the old harbour wall by spring,” Anna Beck said.",
      "“[The minister] promised to repair the old harbour wall by spring,” Anna Beck said.",
      [],
    ));
  it("allows contractions, numerals and spelling", () =>
    differ(
      "“We don't want ten more harbours in this colour here,” Anna Beck said.",
      "“We do not want 10 more harbors in this color here,” Anna Beck said.",
      [],
    ));
  it("allows a stutter to be tidied", () =>
    differ(
      "“We want the old harbour wall, the old harbour wall repaired,” Anna Beck said.",
      "“We want the old harbour wall repaired,” Anna Beck said.",
      [],
    ));
  it("allows a title for a first name, and its short form", () =>
    differ(
      "“Yesterday Governor Beck promised to repair the old harbour wall,” Clara Weiss said.",
      "“Yesterday Gov. Beck promised to repair the old harbour wall,” Clara Weiss said.",
      [],
    ));
  it("allows programme and program", () =>
    differ(
      "“The defence programme for the old harbour wall was late,” Clara Weiss said.",
      "“The defense program for the old harbour wall was late,” Clara Weiss said.",
      [],
    ));
  it("does not compare two quotations that only share a topic", () =>
    differ(
      "“The harbour is our future,” Anna Beck said.",
      "“Nobody asked us about the harbour,” Anna Beck said.",
      [],
    ));
});

describe("numbers", () => {
  it("finds two counts of one thing", () =>
    differ(
      "Twelve workers were rescued from the flooded tunnel.",
      "Twenty workers were rescued from the flooded tunnel.",
      ["number conflict: Twelve workers / Twenty workers"],
    ));
  it("passes over how many days something has gone on when each writes", () =>
    differ(
      "Harbour strike, day 2: the dockers of Osterby say talks may last into January.",
      "Harbour strike, day 3: the dockers of Osterby say talks may last into January.",
      [],
    ));
  it("finds two sums", () =>
    differ(
      "The council will spend £4 million on the new harbour wall.",
      "The council will spend £6 million on the new harbour wall.",
      ["money conflict: £4 million / £6 million"],
    ));
  it("lets a bound agree", () =>
    differ(
      "At least 12 workers were rescued from the flooded tunnel.",
      "Twelve workers were rescued from the flooded tunnel.",
      [],
    ));
  it("lets a rounding agree", () =>
    differ(
      "About 31,000 vehicles use the harbour bridge every day.",
      "The harbour bridge is used by 30,800 vehicles every day.",
      [],
    ));
  it("converts units", () =>
    differ(
      "Drivers face a detour of 26 kilometres through the village.",
      "Drivers face a detour of 16 miles through the village.",
      [],
    ));
  it("calls a figure that is said to be revised updated", () =>
    differ(
      "Seven people were injured in the harbour blast, police said.",
      "Nine people were injured in the harbour blast, police said in a revised count.",
      ["number updated: Seven people / Nine people"],
      { published: ["2025-03-04T10:00:00Z", "2025-03-04T18:00:00Z"] },
    ));
  it("calls a later figure without such words a conflict", () =>
    differ(
      "Seven people were injured in the harbour blast, police said.",
      "Nine people were injured in the harbour blast, police said.",
      ["number conflict: Seven people / Nine people"],
      { published: ["2025-03-04T10:00:00Z", "2025-03-04T18:00:00Z"] },
    ));
  it("does not compare counts of two things", () =>
    differ(
      "Twelve workers were rescued from the flooded tunnel.",
      "Twenty pumps drained the flooded tunnel where workers were rescued.",
      [],
    ));
  it("does not compare shares of yes and no", () =>
    differ(
      "Some 80% of voters backed the harbour plan in the poll.",
      "Some 20% of voters rejected the harbour plan in the poll.",
      [],
    ));
  it("calls market prices updated, since they move by the hour", () =>
    differ(
      "Harbour shares rose 4% in early trading on Monday.",
      "Harbour shares rose 2% in late trading on Monday.",
      ["number updated: 4% / 2%"],
    ));
  it("finds one value bounded from two sides", () =>
    differ(
      "At least 20 workers were rescued from the flooded tunnel.",
      "At most 20 workers were rescued from the flooded tunnel.",
      ["number differs: At least 20 workers / At most 20 workers"],
    ));
  it("counts the dead of one verb, whatever they are called", () =>
    differ(
      "The harbour blast killed 12 dockers in the old tunnel.",
      "The harbour blast killed 20 people in the old tunnel.",
      ["number conflict: 12 dockers / 20 people"],
    ));
  it("tells a part with the noun of its whole", () =>
    expect(
      compareTexts([
        "Eleven of the tunnel's 96 pumps failed in the flood.",
        "Fourteen of the 96 pumps failed in the flood.",
      ])[0]?.readings.map(({ short }) => short),
    ).toEqual(["Eleven pumps", "Fourteen pumps"]));
  it("knows the dead by any word, and never compares them with the hurt", () => {
    differ(
      "A blast at the harbour killed 11 people and injured dozens on Monday.",
      "Harbour blast: 14 dead and dozens injured",
      ["number conflict: 11 people / 14"],
    );
    differ(
      "Three dead, 15 injured in the harbour blast.",
      "Nine were injured in the harbour blast that left three dead.",
      ["number conflict: 15 / Nine"],
    );
  });
  it("lets a count that includes the gunman agree with one that doesn't", () =>
    differ(
      "The shooting in the harbour bar left 13 dead, including the gunman.",
      "The gunman killed 12 people in the harbour bar shooting.",
      [],
    ));
  it("does not compare the ages of several persons", () =>
    differ(
      "The harbour attack killed a 13-year-old girl and a 6-year-old boy.",
      "Police named a 19-year-old man as the gunman of the harbour attack.",
      [],
    ));
  it("takes one and another for no count", () =>
    differ(
      "He is accused by one woman of rape and another of assault at the harbour.",
      "He is accused of rape and assault at the harbour by two women.",
      [],
    ));
  it("lets a figure be cut off", () =>
    differ(
      "The harbour archive released 2,800 documents on the fire.",
      "The harbour archive released 2,891 documents on the fire.",
      [],
    ));
  it("does not compare a part of a sum with the whole", () =>
    differ(
      "Police said two women and one man died in the harbour fire.",
      "The harbour fire left three workers dead, police said.",
      [],
    ));
  it("does not compare values of two periods", () =>
    differ(
      "Harbour jobs were revised up by 1,000 for January.",
      "Harbour jobs were revised up by 14,000 for January and February.",
      [],
    ));
  it("does not compare two rows of a table", () =>
    differ(
      "The harbour toll is 45% for ships worth up to $10 million.",
      "The harbour toll is 55% for ships worth up to $50 million.",
      [],
    ));
  it("does not take a model for an amount", () =>
    differ(
      "The airline grounded its 737 MAX jets. It flew the 737 MAX 8 to the harbour.",
      "The airline grounded its 8 jets.",
      [],
    ));
  it("finds a sum moved to the other end of its sentence", () =>
    differ(
      "The city plans to build a tunnel under the harbour for $800 million.",
      "For $1.4 billion, the city plans to build a tunnel beneath the harbour.",
      ["money conflict: $800 million / $1.4 billion"],
    ));
  it("asks for more than a possible link", () =>
    differ(
      "Twelve workers were rescued from the flooded tunnel.",
      "Twenty workers were rescued from the flooded tunnel.",
      [],
      { band: "possible" },
    ));
});

describe("dates, names and places", () => {
  it("finds two days of one event", () =>
    differ(
      "The harbour tunnel flooded on March 3, 2024.",
      "The harbour tunnel flooded on March 9, 2024.",
      ["date conflict: March 3, 2024 / March 9, 2024"],
    ));
  it("lets a coarser date agree", () =>
    differ(
      "The harbour tunnel flooded on March 3, 2024.",
      "The harbour tunnel flooded in March 2024.",
      [],
    ));
  it("asks when one statement of one source was made", () =>
    differ(
      "The tunnel is unsafe, the council said on March 3, 2024.",
      "The tunnel is unsafe, the council said on March 9, 2024.",
      ["date differs: March 3, 2024 / March 9, 2024"],
    ));
  it("lets two sources speak on two days", () =>
    differ(
      "The tunnel is unsafe, the council said on March 3, 2024.",
      "The tunnel is unsafe, the police said on March 9, 2024.",
      [],
    ));
  it("reaches past an infinitive to the verb of a date", () =>
    differ(
      "The council approved a plan to repair the old harbour wall on March 3, 2024.",
      "A plan to repair the old harbour wall was approved by the council on March 9, 2024.",
      ["date conflict: March 3, 2024 / March 9, 2024"],
    ));
  it("keeps apart until when and when", () =>
    differ(
      "The order extends the harbour curfew through March 9, 2024.",
      "The governor extended the harbour curfew on March 3, 2024.",
      [],
    ));
  it("keeps apart when it was announced and when it will happen", () =>
    differ(
      "The council will vote on the harbour package on Thursday.",
      "Two members announced Wednesday they will vote against the harbour package.",
      [],
    ));
  it("leaves days alone that a quoted speaker reckons", () =>
    differ(
      "“I was at the flooded harbour last night,” Ann Lee said.",
      "“I was at the flooded harbour last night,” said Ann Lee.",
      [],
      { published: ["2025-03-04T10:00:00Z", "2025-03-05T18:00:00Z"] },
    ));
  it("keeps one judge and another apart", () =>
    differ(
      "A judge ruled on March 3, 2024, that harbour ballots must be counted.",
      "Another judge ruled on March 9, 2024, that harbour ballots must be counted.",
      [],
    ));
  it("keeps the periods of two values apart", () =>
    differ(
      "The harbour added 33,000 jobs in February.",
      "The harbour added 196,000 jobs in March.",
      [],
    ));
  it("keeps the day of a meeting apart from that of an interview about it", () =>
    differ(
      "Mayor Ward named the pilots, the captains and the owners foes of the harbour as she heads into a Monday meeting with Lena Holt in Norwick.",
      "Mayor Ward called the captains a foe of the harbour in an interview that aired Sunday, just one day before her meeting with Lena Holt in Norwick.",
      [],
      { published: ["2025-03-02T10:00:00Z", "2025-03-02T18:00:00Z"] },
    ));
  it("finds the day of one event told with other verbs", () =>
    differ(
      "A storm killed 7 people and injured 41 at the harbour on Sunday.",
      "Seven people were killed and 41 injured when a storm hit the harbour on Wednesday.",
      ["date conflict: Sunday / Wednesday"],
      { published: ["2025-03-04T10:00:00Z", "2025-03-04T18:00:00Z"] },
    ));
  it("finds two persons in one role", () =>
    differ(
      "Mayor Helen Ward announced on Wednesday that the harbour depot will close in June.",
      "The harbour depot will close in June, Mayor Amelia Thorne announced on Wednesday.",
      ["name differs: Mayor Helen Ward / Mayor Amelia Thorne"],
    ));
  it("finds two places of one kind where all else is told alike", () =>
    differ(
      "The museum in Vienna paid $920,000 for the harbour painting at an auction.",
      "At an auction the Stockholm museum paid $920,000 for the harbour painting.",
      ["place differs: Vienna / Stockholm"],
    ));
  it("lets a city lie in a country", () =>
    differ(
      "The museum in Vienna paid $920,000 for the harbour painting at an auction.",
      "At an auction the museum in Austria paid $920,000 for the harbour painting.",
      [],
    ));
  it("calls a misspelt name style", () =>
    differ(
      "Police in Falkenberg County closed the flooded tunnel.",
      "Police in Falkenburg County closed the flooded tunnel.",
      ["name style: Falkenberg County / Falkenburg County"],
    ));
  it("does not call a title and a surname another name", () =>
    differ(
      "Mr Beck closed the flooded harbour tunnel.",
      "Anton Beck closed the flooded harbour tunnel.",
      [],
    ));
});

describe("attribution", () => {
  it("finds a claim that one outlet makes its own", () =>
    differ(
      "Rust on the harbour cables went unseen for years, according to Anton Rook.",
      "Rust on the harbour cables went unseen for years.",
      [
        "attribution differs: according to Anton Rook / Rust on the harbour cables went unseen for years",
      ],
    ));
  it("finds two sources", () =>
    differ(
      "The harbour pumps failed twice in May, Anton Rook said.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      ["attribution differs: Anton Rook said / Clara Weiss said"],
    ));
  it("reads a source behind a statement that opens with its time", () =>
    differ(
      "In May 2024 the harbour pumps failed twice, Anton Rook said.",
      "In May 2024 the harbour pumps failed twice.",
      ["attribution differs: Anton Rook said / In May 2024 the harbour pumps failed twice"],
    ));
  it("does not set officials against a body that may be theirs", () =>
    differ(
      "The harbour pumps failed twice in May, officials said.",
      "The harbour pumps failed twice in May, Clara Weiss said.",
      [],
    ));
  it("knows one source in two verbs", () =>
    differ(
      "The harbour pumps failed twice in May, Anton Rook said.",
      "The harbour pumps failed twice in May, Anton Rook told reporters.",
      [],
    ));
});

describe("polarity, certainty, scope, wording", () => {
  it("asks whether one denies what the other says", () =>
    differ(
      "Engineers did not repair the harbour pumps in May.",
      "Engineers repaired the harbour pumps in May.",
      ["polarity conflict: did not repair / repaired"],
    ));
  it("asks so of what something is", () =>
    differ(
      "The old ferry, built in 1998, was not safe.",
      "Built in 1998, the old ferry was safe.",
      ["polarity conflict: was not safe / was safe"],
    ));
  it("asks so of verbs that say little by themselves", () =>
    differ(
      "Doctors in the harbour town gave 80 children the vaccine.",
      "Doctors in the harbour town did not give 80 children the vaccine.",
      ["polarity conflict: gave / did not give"],
    ));
  it("leaves denials in quotations to the quotations", () =>
    differ(
      "“The old dam is not safe for people below it,” Anna Beck said.",
      "“The old dam is safe for people below it,” Anna Beck said.",
      [
        "quote-wording conflict: “The old dam is not safe for people below it,” / “The old dam is safe for people below it,”",
      ],
    ));
  it("does not take “not only” for a denial", () =>
    differ(
      "Engineers did not only repair the harbour pumps in May.",
      "Engineers repaired the harbour pumps in May.",
      [],
    ));
  it("finds done against to come", () =>
    differ(
      "The minister ordered a review of the harbour pumps.",
      "The minister said she would order a review of the harbour pumps.",
      ["certainty differs: ordered / would order"],
    ));
  it("finds hearsay against fact", () =>
    differ(
      "Inspectors seized the harbour ledgers in May.",
      "Inspectors reportedly seized the harbour ledgers in May.",
      ["certainty differs: seized / reportedly seized"],
    ));
  it("finds appearance against fact", () =>
    differ(
      "Inspectors seized the harbour ledgers in May.",
      "Inspectors apparently seized the harbour ledgers in May.",
      ["certainty differs: seized / apparently seized"],
    ));
  it("knows a verb by the auxiliary before it", () =>
    differ(
      "The deal will end the long harbour strike.",
      "The deal could end the long harbour strike.",
      ["certainty differs: will end / could end"],
    ));
  it("finds a recommendation against a deed", () =>
    differ(
      "The judge ruled that the captain should lose the harbour licence.",
      "The judge ruled that the captain lost the harbour licence.",
      ["certainty differs: should lose / lost"],
    ));
  it("finds an accusation against a fact", () =>
    differ(
      "Inspectors arrested the harbour captain accused of selling old cables.",
      "Inspectors arrested the harbour captain for selling old cables.",
      ["certainty differs: accused of selling / selling"],
    ));
  it("finds a deal that only one outlet calls tentative", () =>
    differ(
      "The union reached a tentative deal with the harbour company.",
      "The union reached a deal with the harbour company.",
      ["certainty differs: tentative deal / a deal"],
    ));
  it("finds what a clause around it leaves open", () =>
    differ(
      "The council closed the harbour tunnel in May.",
      "It is very possible that the council closed the harbour tunnel in May.",
      ["certainty differs: closed / possible that the council closed"],
    ));
  it("finds a chance against what is to come", () =>
    differ(
      "The council will close the harbour tunnel in May.",
      "There is a good chance that the council will close the harbour tunnel in May.",
      ["certainty differs: will close / chance that the council will close"],
    ));
  it("finds what is unlikely against what is to come", () =>
    differ(
      "The council will close the harbour tunnel in May.",
      "It is unlikely that the council will close the harbour tunnel in May.",
      ["certainty differs: will close / unlikely that the council will close"],
    ));
  it("leaves a clause that may be and one that is possible alone", () =>
    differ(
      "The council may close the harbour tunnel in May.",
      "It is possible that the council will close the harbour tunnel in May.",
      [],
    ));
  it("leaves what there is no doubt about alone", () =>
    differ(
      "The council closed the harbour tunnel in May.",
      "There is no doubt that the council closed the harbour tunnel in May.",
      [],
    ));
  it("leaves may and might alone", () =>
    differ(
      "The council may close the harbour tunnel.",
      "The council might close the harbour tunnel.",
      [],
    ));
  it("finds any against those above a limit", () =>
    differ(
      "Trucks of more than 18 tonnes are banned from the harbour bridge.",
      "Trucks of any size are banned from the harbour bridge.",
      ["scope differs: Trucks of more than 18 tonnes / Trucks of any size"],
    ));
  it("finds all against nearly all", () =>
    differ(
      "All trucks are banned from the harbour bridge.",
      "Nearly all trucks are banned from the harbour bridge.",
      ["scope differs: All trucks / Nearly all trucks"],
    ));
  it("finds most against few, but not many against some", () => {
    differ(
      "Most trucks are banned from the harbour bridge.",
      "A few trucks are banned from the harbour bridge.",
      ["scope differs: Most trucks / few trucks"],
    );
    differ(
      "Many trucks are banned from the harbour bridge.",
      "Some trucks are banned from the harbour bridge.",
      [],
    );
  });
  it("finds a deed done in part", () =>
    differ(
      "The police largely withdrew from the harbour bridge.",
      "The police withdrew from the harbour bridge.",
      ["scope differs: largely withdrew / withdrew"],
    ));
  it("takes detail on one side for no difference", () =>
    differ(
      "Heavy old trucks are banned from the harbour bridge.",
      "Trucks are banned from the harbour bridge.",
      [],
    ));
  it("finds verbs of different force", () =>
    differ(
      "A barge rammed the harbour bridge on Monday.",
      "A barge struck the harbour bridge on Monday.",
      ["wording differs: rammed the harbour bridge / struck the harbour bridge"],
    ));
  it("takes said and told for one word", () =>
    differ(
      "The mayor said the harbour tunnel was safe.",
      "The mayor told reporters the harbour tunnel was safe.",
      [],
    ));
});

describe("many outlets", () => {
  const numbers = ["Twelve", "Twelve", "Twenty"];
  const texts = numbers.map((number) => `${number} workers were rescued from the flooded tunnel.`);
  it("makes one divergence of one slot, with a reading for each outlet", () => {
    const [only, ...others] = compareTexts(texts);
    expect(others).toEqual([]);
    expect(only?.readings.map(({ text }) => text)).toEqual([
      "Twelve workers",
      "Twelve workers",
      "Twenty workers",
    ]);
    expect(only?.note).toBe(
      "How many there were differs: “Twelve workers” (A, B), “Twenty workers” (C).",
    );
  });
  it("has a reading for the headline and another for the text of one outlet", () => {
    const [only] = compareTexts([
      "Twelve workers rescued from flooded tunnel\n\nTwelve workers were rescued from the flooded tunnel on Monday.",
      "Twenty workers were rescued from the flooded tunnel.",
    ]);
    expect(only?.readings.map(({ text }) => text)).toEqual([
      "Twelve workers",
      "Twelve workers",
      "Twenty workers",
    ]);
    expect(only?.note).toBe(
      "How many there were differs: “Twelve workers” (A), “Twenty workers” (B).",
    );
  });
  it("gives the same list for links in any order", () => {
    const story = tell(texts);
    const links = joinAll(story);
    expect(compare(story, links.toReversed(), [])).toEqual(compare(story, links, []));
  });
});

describe("seeds", () => {
  const kim = divergencesOf("kim-letter");
  it("puts the altered quotation first", () =>
    expect(kim[0]?.readings.map(({ text }) => text)).toEqual([
      "’Great Satisfaction’",
      "“great satisfaction”",
      "“large satisfaction”",
    ]));
  it("names who vouches for the whole statement, not only who is quoted", () =>
    expect(kim[0]?.readings.map(({ vouchedBy }) => vouchedBy)).toEqual([
      "Kim Jong Un",
      "North Korean state media",
      "state media",
    ]));
  it("finds what the moratorium covers", () =>
    expect(of(kim, "scope")).toContain(
      "testing of intercontinental-range ballistic missiles / nuclear and missile tests",
    ));
  it("finds destroyed and dismantled", () =>
    expect(of(kim, "wording")).toContain(
      "destroyed its sole nuclear test site / dismantled the country’s nuclear testing site",
    ));
  it("gives spans that hold the text", () => {
    const bodies = new Map(readSeed("kim-letter").map(({ id, body }) => [id, body]));
    for (const { sentence, start, end, text } of kim.flatMap(({ readings }) => readings)) {
      expect(bodies.get(sentence.slice(0, sentence.lastIndexOf(":")))?.slice(start, end)).toBe(
        text,
      );
    }
  });
  it("gives the same list for articles in any order", () =>
    expect(compareArticles(readSeed("harbour-bridge").toReversed()).divergences).toEqual(harbour));
  const harbour = divergencesOf("harbour-bridge");
  it("finds the planted conflicts and no other", () =>
    expect(
      harbour.filter(({ severity }) => severity === "conflict").map(({ type }) => type),
    ).toEqual(["quote-wording", "number"]));
  it("calls the revised count updated", () =>
    expect(
      harbour.find(({ severity }) => severity === "updated")?.readings.map(({ text }) => text),
    ).toContain("Nine people"));
});

function readSeed(name: string): Article[] {
  const folder = joinPath(fileURLToPath(new URL("../../seeds", import.meta.url)), name);
  const story = JSON.parse(readFileSync(joinPath(folder, "story.json"), "utf8")) as {
    articles: (Article & { file: string })[];
  };
  return story.articles.map(({ file, ...rest }) => ({
    ...rest,
    title: rest.title ?? "",
    body: readFileSync(joinPath(folder, file), "utf8"),
  }));
}

function divergencesOf(name: string): readonly Divergence[] {
  return compareArticles(readSeed(name)).divergences;
}

function of(divergences: readonly Divergence[], type: Divergence["type"]): string[] {
  return divergences
    .filter((one) => one.type === type)
    .map(({ readings }) => readings.map(({ text }) => text).join(" / "));
}
