import {
  type Article,
  compareArticles,
  type Framing,
  frame,
  InputError,
  slice,
} from "@crossread/core";
import { readTerms } from "@crossread/core/read-terms";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotated, article } from "../support/builders.ts";

const lead = "The council of Osterby met on Monday evening after a march through the old harbour.";

/** The framing of two articles that begin alike. */
function told(daily: string, post: string, more: Partial<Article> = {}): Framing {
  return compareArticles([
    article("Daily", `${lead}\n\n${daily}`, more),
    article("Post", `${lead}\n\n${post}`),
  ]).framing;
}

/** The framing of articles that nothing links. */
function alone(...articles: readonly Article[]): Framing {
  return frame(annotated(...articles), [], []);
}

describe("agency", () => {
  const acts = (daily: string, post: string) =>
    told(daily, post).agency.map(({ readings }) =>
      readings.map((one) => [one.voice, one.text, one.agent].filter(Boolean).join(" | ")),
    );

  it("sets who shot against was shot", () =>
    expect(
      acts(
        "Police shot two fishermen near the fish market on Sunday night.",
        "Two fishermen were shot near the fish market on Sunday night.",
      ),
    ).toEqual([["active | shot | Police", "agentless | were shot"]]));
  it("reads by whom behind a passive", () =>
    expect(
      acts(
        "The north pier was closed to cars on Friday by the harbour board.",
        "The north pier was closed to cars on Friday.",
      ),
    ).toEqual([["passive | was closed | the harbour board", "agentless | was closed"]]));
  it("looks past a relative clause for who did it", () =>
    expect(
      acts(
        "The examiner who led the inquest ruled the death of Finch a homicide in August.",
        "The death of Bo Finch, a father of six, was ruled a homicide in August.",
      ),
    ).toEqual([["active | ruled | The examiner", "agentless | was ruled"]]));
  it("passes over a sentence that names the agent elsewhere", () =>
    expect(
      acts(
        "The north pier was closed to cars on Friday, the harbour board said.",
        "The harbour board closed the north pier to cars on Friday.",
      ),
    ).toEqual([]));
  it("passes over two that both say who did it", () =>
    expect(
      acts(
        "The north pier was closed to cars on Friday by the harbour board.",
        "The harbour board closed the north pier to cars on Friday.",
      ),
    ).toEqual([]));
  it("takes no night and no inspection for somebody who acts", () =>
    expect(
      acts(
        "An inspection closed the north pier to cars on Friday.",
        "The north pier was closed to cars on Friday.",
      ),
    ).toEqual([]));
});

describe("what kind of text it is", () => {
  const body = "The harbour board met on Monday.\n\nIt voted for the new pier.";
  const genre = (more: Partial<Article>, text = body) => {
    const [found] = alone(article("Daily", text, more), article("Post", body)).genres;
    return found?.genre;
  };

  it("is news where nothing speaks against it", () => expect(genre({})).toBe("news"));
  it("opinion by its address", () =>
    expect(genre({ url: "https://daily.example/opinion/2025/pier" })).toBe("opinion"));
  it("opinion by a line of its own", () => expect(genre({}, `Opinion\n\n${body}`)).toBe("opinion"));
  it("opinion by whose views it says it gives", () =>
    expect(genre({}, `${body}\n\nThe views expressed in this column are the author’s own.`)).toBe(
      "opinion",
    ));
  it("opinion by an author who says I", () =>
    expect(
      genre(
        {},
        "I walked to the pier on Monday.\n\nI think it is ugly.\n\nMy children like it.\n\nThe board does not listen.",
      ),
    ).toBe("opinion"));
  it("and not by a speaker who says I", () =>
    expect(
      genre({}, "“I like the pier. I think it is fine. I do,” Ann Lee said.\n\nThe board met."),
    ).toBe("news"));
  it("analysis by its headline", () =>
    expect(genre({ title: "Analysis: what the pier costs the board" })).toBe("analysis"));
  it("a live blog by its headline", () =>
    expect(genre({ title: "Pier vote live updates: board meets in Osterby" })).toBe("live-blog"));
  it("a live blog by its times", () =>
    expect(
      genre(
        {},
        "10:05 The board meets.\n\n10:20 The mayor speaks.\n\n10.45 A vote is called.\n\n11:00 The pier wins.",
      ),
    ).toBe("live-blog"));
  it("an explainer by its headline", () =>
    expect(genre({ title: "What we know about the pier vote" })).toBe("explainer"));
  it("says what it means for the comparison", () => {
    const found = alone(
      article("Daily", body, { title: "Opinion: the pier is ugly" }),
      article("Post", body),
    ).genres;
    expect(found.map(({ note }) => note)).toEqual([
      "Daily is read as an opinion piece: its headline says so. Its words argue a view, so they differ from a report’s on purpose.",
      "",
    ]);
  });
});

describe("words only one outlet has for a shared fact", () => {
  const fact = "the harbour board closed the north pier to cars on Friday";
  const words = (daily: string, post: string) =>
    told(daily, post).loadedWords.map(({ article: id, text }) => `${id} ${text}`);

  it("asks about a judging word", () =>
    expect(words(`After a chaotic meeting ${fact}.`, `After a meeting ${fact}.`)).toEqual([
      "daily chaotic",
    ]));
  it("words it as a question", () =>
    expect(
      told(`After a chaotic meeting ${fact}.`, `After a meeting ${fact}.`).loadedWords[0]?.note,
    ).toBe("Only Daily has “chaotic”; Post tells the same without it. Would a plainer word do?"));
  it("passes over a word for the thing itself", () =>
    expect(words(`With an explosive device near, ${fact}.`, `Later ${fact}.`)).toEqual([]));
  it("asks about the same word for a mood", () =>
    expect(words(`After an explosive meeting ${fact}.`, `After a meeting ${fact}.`)).toEqual([
      "daily explosive",
    ]));
  it("passes over a word that both have", () =>
    expect(words(`After a chaotic meeting ${fact}.`, `After a chaotic debate ${fact}.`)).toEqual(
      [],
    ));
  it("passes over what others say", () =>
    expect(words(`After a meeting ${fact}, a “chaotic” day.`, `After a meeting ${fact}.`)).toEqual(
      [],
    ));
  it("asks about three an outlet at most", () =>
    expect(
      words(
        `After a chaotic, bitter, toxic and shocking meeting ${fact}.`,
        `After a meeting ${fact}.`,
      ).length,
    ).toBeLessThanOrEqual(3));
});

describe("contested terms of one side", () => {
  const terms = (daily: string, post: string) =>
    alone(article("Daily", daily), article("Post", post)).contestedTerms;

  it("shows a word that a side chose, in one outlet alone", () => {
    const [found] = terms("The pro-life group met on Monday.", "The group met on Monday.");
    expect(found?.oneSided).toBe(true);
    expect(found?.note).toMatch(/^Only Daily says “pro-life”; no word for it was found in Post\./);
  });
  it("passes over a plain word in one outlet alone", () =>
    expect(terms("Abortion rights were debated.", "The group met on Monday.")).toEqual([]));
  it("passes over who mixes both words", () =>
    expect(
      terms(
        "Climate change was debated. Global warming came up.",
        "Climate change was debated on Monday.",
      ),
    ).toEqual([]));
  it("passes over a word that is told, not used", () =>
    expect(
      terms(
        "The Affordable Care Act, often referred to as Obamacare, stands.",
        "The Affordable Care Act stands.",
      ),
    ).toEqual([]));
});

describe("contested terms of the reader's own", () => {
  const file = (sets: unknown) => ({ schema: "crossread/terms@1", sets });
  const pier = file([{ concept: "the works on the pier", terms: ["mending = repair", "*ruin"] }]);
  const refused = (value: unknown): string => {
    try {
      readTerms(value, "mine.json");
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return "accepted";
  };

  it("stand beside ours, with their variants", () => {
    const articles = [
      article("Daily", "The repair of the pier began on Monday."),
      article("Post", "The ruin of the pier began on Monday."),
    ];
    const { framing, manifest } = compareArticles(articles, { terms: readTerms(pier, "f") });
    expect(framing.contestedTerms.map(({ uses }) => uses.map(({ term }) => term))).toEqual([
      ["mending", "ruin"],
    ]);
    expect(manifest.notes).toContain("Contested terms: 1 set of the reader’s own besides ours.");
    expect(compareArticles(articles).framing.contestedTerms).toEqual([]);
  });
  it("name file, field and expectation where they are wrong", () => {
    expect(refused([])).toBe("mine.json: expected object, found []");
    expect(refused({ sets: [] })).toContain('schema: expected "crossread/terms@1", found nothing');
    expect(refused(file([{ concept: "c", terms: ["a"] }]))).toBe(
      'mine.json: sets[0].terms: expected two words or more, found ["a"]',
    );
    expect(refused(file([{ concept: "c", terms: ["a", "!"] }]))).toContain("sets[0].terms[1]");
    expect(refused(file([{ concept: "c", terms: ["a", "b"], x: 1 }]))).toContain("found x");
  });
  it("bear any words", () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (terms) => {
        const sets = [{ concept: "c", comment: "", terms }];
        const story = annotated(article("Daily", lead), article("Post", lead));
        expect(frame(story, [], [], { terms: sets }).genres).toHaveLength(2);
      }),
      { numRuns: 40 },
    ));
});

describe("groups without a link between them", () => {
  const groups = (daily: string, post: string) =>
    alone(article("Daily", daily), article("Post", post))
      .labels.filter(({ kind }) => kind === "group")
      .map(({ name, difference }) => `${difference} ${name}`);

  it("shows two names of one crowd", () =>
    expect(groups("The protesters went home.", "Rioters fled down the quay.")).toEqual([
      "evaluative protesters / rioters",
    ]));
  it("passes over a noun that both have", () =>
    expect(
      groups("The protesters and marchers went home.", "The protesters fled down the quay."),
    ).toEqual([]));
  it("passes over two words for the same", () =>
    expect(groups("The workers went home.", "The employees fled down the quay.")).toEqual([]));
  it("shows a word whose choice tells something, which one article lacks", () =>
    expect(
      groups("The workers and strikers went home.", "The workers fled down the quay."),
    ).toEqual(["substantive workers / strikers"]));
  it("shows what one calls the members of a party", () =>
    expect(
      groups("The renegade Republicans left the chamber.", "The Republicans left the chamber."),
    ).toEqual(["evaluative Republicans"]));
  it("passes over chambers that only some name", () =>
    expect(
      groups("The Senate Republicans left the chamber.", "The Republicans left the chamber."),
    ).toEqual([]));
  it("asks of leaders that one word narrows them down", () => {
    expect(groups("The union leadership met.", "The union brass met on Monday.")).toEqual([
      "substantive brass / leadership",
    ]);
    expect(groups("The union leadership met.", "The company brass met on Monday.")).toEqual([]);
  });
});

describe("how a person is described", () => {
  const labels = (daily: string) => {
    const post = "John Finch, the mayor, spoke on Monday. Ann Lee is an actress.";
    const articles = [article("Daily", daily), article("Post", post)];
    const story = annotated(...articles);
    const name = new Map(story.entities.map((one) => [one.id, one.name]));
    return frame(story, [], [])
      .mentions.filter((one) => one.article === "daily" && one.form !== "name")
      .map((one) => {
        const from = one.quotedFrom ? `, says ${one.quotedFrom}` : "";
        return `${name.get(one.entity ?? "")}: ${slice(daily, one)}${from}`;
      });
  };

  it.each([
    ["Mary Hart pal John Finch left.", ["John Finch: Mary Hart pal John Finch"]],
    ["A boatman named John Finch left.", ["John Finch: A boatman"]],
    [
      "John Finch, a former spy who taught at the academy, left.",
      ["John Finch: a former spy who taught at the academy"],
    ],
    [
      "John Finch, who was convicted of fraud in 2012, left.",
      ["John Finch: convicted of fraud in 2012"],
    ],
    ["A mayor with a grudge left. John Finch slept.", ["John Finch: A mayor with a grudge"]],
    ["Ann Lee spoke. The TV host and producer left.", ["Ann Lee: The TV host and producer"]],
    ["Mary Hart said that John Finch was a coward.", ["John Finch: a coward, says Mary Hart"]],
  ])("%s", (daily, found) => expect(labels(daily)).toEqual(found));

  it.each([
    ["whoever comes next", "John Finch spoke. The next mayor will be a woman."],
    ["somebody whom a speaker tells of", "It was worn by a boxer, John Finch said."],
    ["several", "John Finch, two boatmen, left."],
    ["a woman, with an actor known", "A female mayor spoke. John Finch slept."],
  ])("passes over %s", (_, daily) => expect(labels(daily)).toEqual([]));
});

describe("mentions", () => {
  const articles = [
    article("Daily", "Mayor Ann Lee spoke. Ann Lee then left. “Ann Lee lied,” Bo Finch said."),
    article("Post", "Ann Lee, a former clerk, spoke first."),
  ];
  const story = annotated(...articles);
  const rows = frame(story, [], []).mentions.map((one) => {
    const { body } = articles.find(({ id }) => id === one.article)!;
    return [one.article, one.form, slice(body, one), one.quotedFrom].filter(Boolean).join(" | ");
  });

  it("lists every use, one a row, in reading order", () =>
    expect(rows).toEqual([
      "daily | title | Mayor Ann Lee",
      "daily | name | Ann Lee",
      "daily | name | Ann Lee | Bo Finch",
      "daily | name | Bo Finch",
      "post | name | Ann Lee",
      "post | appositive | a former clerk",
    ]));
});

describe("voices", () => {
  const voices = (body: string) =>
    alone(article("Daily", body), article("Post", lead)).sources[0]?.voices.map(
      ({ speaker, kind }) => `${speaker}, ${kind}`,
    );

  it("hears the writer of a letter", () =>
    expect(
      voices("Ann Lee inspected the pier for years. Her letter said that the pier was not safe."),
    ).toEqual(["Ann Lee, named"]));
  it("hears a crowd without its number", () =>
    expect(
      voices("A crowd of about 60 protesters jeered and demanded that the report be released."),
    ).toEqual(["protesters, unnamed"]));
  it("hears a surname as its bearer", () =>
    expect(voices("“We will mend the pier,” Ann Lee said. “It is old,” said Lee.")).toEqual([
      "Ann Lee, named",
    ]));
});

describe("a list of people", () => {
  it("is no apposition", () => {
    const story = annotated(
      article("Daily", "Ann Lee, the mayor and a guard went in. The mayor spoke."),
      article("Post", "Ann Lee left."),
    );
    const found = story.articles[0]!.annotated.flatMap(({ mentions }) => mentions);
    expect(found.map(({ text }) => text)).toEqual(["Ann Lee"]);
  });
  it("two nouns between commas are one", () => {
    const story = annotated(
      article("Daily", "Ann Lee, a lawyer and a former judge, went in."),
      article("Post", "Ann Lee left."),
    );
    const found = story.articles[0]!.annotated.flatMap(({ mentions }) => mentions);
    expect(found.map(({ text }) => text)).toContain("a lawyer");
  });
});
