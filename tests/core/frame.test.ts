import { readFileSync } from "node:fs";
import {
  type Article,
  compareArticles,
  type Framing,
  frame,
  group,
  type Link,
} from "@crossread/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotated, article } from "../support/builders.ts";

/** The framing of articles that nothing links. */
function alone(...articles: readonly Article[]): Framing {
  return frame(annotated(...articles), [], []);
}

/** The framing of a whole comparison. */
function compared(...articles: readonly Article[]): Framing {
  return compareArticles(articles).framing;
}

/** A label entry in short: its difference, and its forms as `outlet form “text”`. */
function label(framing: Framing, name: string): { difference?: string; forms: string[] } {
  const found = framing.labels.find((one) => one.name === name);
  const forms = found?.forms.map((form) => `${form.article} ${form.form}: ${form.text}`) ?? [];
  return { ...(found ? { difference: found.difference } : {}), forms };
}

function seed(name: string, files: Readonly<Record<string, string>>): Article[] {
  const folder = new URL(`../../seeds/${name}/`, import.meta.url);
  return Object.entries(files).map(([outlet, file]) =>
    article(outlet, readFileSync(new URL(file, folder), "utf8")),
  );
}

const bridge = compared(
  ...seed("harbour-bridge", {
    Meridian: "meridian.txt",
    Ledger: "eastern-ledger.txt",
    Beacon: "inland-beacon.txt",
    Observer: "wexholm-observer.txt",
    Tribune: "corriden-tribune.txt",
  }),
);
const letter = compared(
  ...seed("kim-letter", { Diplomat: "the-diplomat.txt", Independent: "the-independent.txt" }),
);

describe("labels", () => {
  const lead = "The council met in Osterby on Monday to vote on the harbour budget.";
  const told = (daily: string, post: string) =>
    alone(article("Daily", `${lead}\n\n${daily}`), article("Post", `${lead}\n\n${post}`));

  it("leaves a body alone in “its troubled Navy background”", () =>
    expect(
      label(
        told(
          "Holm’s troubled Harbour Guard background was studied. The Harbour Guard spoke.",
          "The Harbour Guard spoke first.",
        ),
        "Harbour Guard",
      ).forms.filter((form) => /troubled/.test(form)),
    ).toEqual([]));
  it("calls a judging apposition evaluative", () =>
    expect(
      label(
        told(
          "Ann Lee, a disgruntled former clerk, spoke first.",
          "Ann Lee, a former clerk, spoke first.",
        ),
        "Ann Lee",
      ),
    ).toEqual({
      difference: "evaluative",
      forms: [
        "daily name: Ann Lee",
        "daily appositive: a disgruntled former clerk",
        "post name: Ann Lee",
        "post appositive: a former clerk",
      ],
    }));

  it("calls two descriptions of one person substantive", () =>
    expect(
      label(told("Ann Lee, a father of six, left.", "Ann Lee, a union organizer, left."), "Ann Lee")
        .difference,
    ).toBe("substantive"));

  it("calls a party told by one outlet substantive", () =>
    expect(
      label(
        told("Gov. Ann Lee resigned on Monday.", "Democratic Gov. Ann Lee resigned on Monday."),
        "Ann Lee",
      ).difference,
    ).toBe("substantive"));

  it("folds courtesy titles and surnames into style", () =>
    expect(
      label(told("Ann Lee spoke. Lee then left.", "Ann Lee spoke. Ms Lee then left."), "Ann Lee")
        .difference,
    ).toBe("style"));

  it("has nothing to say where all use one form", () =>
    expect(label(told("Ann Lee spoke first.", "Ann Lee spoke last."), "Ann Lee")).toEqual({
      forms: [],
    }));

  it("reads a predicate, but no negated one", () => {
    const framing = told(
      "Ann Lee is a hero, her sister says.",
      "Ann Lee is not a hero, her sister says.",
    );
    expect(label(framing, "Ann Lee").forms).toContain("daily predicate: a hero");
    expect(label(framing, "Ann Lee").forms).not.toContain("post predicate: a hero");
  });

  it("takes a list for no apposition", () =>
    expect(
      label(
        told(
          "Ann Lee, the mayor and a guard went in.",
          "Ms Lee went in with Ann Lee, the baker and a cat.",
        ),
        "Ann Lee",
      ).forms.filter((form) => form.includes("appositive")),
    ).toEqual([]));

  it("leaves what a speaker says out of the judgement, and names the speaker", () => {
    const framing = told(
      "“Ann Lee is a liar,” Bo Finch said.",
      "“Ann Lee was late,” Bo Finch said. Ms Lee did not reply.",
    );
    const found = framing.labels.find((one) => one.name === "Ann Lee");
    expect(found?.difference).toBe("style");
    expect(found?.forms.find((form) => form.text === "a liar")?.quotedFrom).toBe("Bo Finch");
  });

  it("takes what stands beside the name elsewhere for told", () =>
    expect(
      label(
        told(
          "Ann Lee, a liberal, voted against the plan.",
          "Ann Lee, one of the court’s liberal judges, voted against the plan.",
        ),
        "Ann Lee",
      ).difference,
    ).toBe("style"));

  it("takes a party in brackets for told", () =>
    expect(
      label(
        told("Republican Sen. Ann Lee resigned.", "Sen. Ann Lee (R-Ohio) resigned on Monday."),
        "Ann Lee",
      ).difference,
    ).toBe("style"));

  it("takes the branch of an office for house style", () =>
    expect(
      label(
        told("Campaign manager Ann Lee resigned.", "The pier’s staff lawyer Ann Lee resigned."),
        "Ann Lee",
      ).difference,
    ).toBe("style"));

  it.each([
    [
      "the verb of the sentence",
      "The mayor will not fire adviser Ann Lee.",
      "fire adviser Ann Lee",
    ],
    ["a verb in a headline’s words", "The plan targets trade expert Ann Lee.", "targets"],
    ["a rank cut short", "Ann Lee was the first woman to run the port.", "the first woman"],
    ["a former time", "Ann Lee spoke of it when Ann Lee was a senator.", "a senator"],
    ["what somebody is not", "Ann Lee, far from being a rebel, agreed.", "a rebel"],
  ])("leaves out %s", (_, daily, form) =>
    expect(
      label(told(daily, "Reformer Ann Lee spoke last."), "Ann Lee").forms.join("; "),
    ).not.toContain(form),
  );

  it("has a group with the clause behind its noun", () =>
    expect(
      label(
        told(
          "Runaway Republicans met in the park.",
          "The Republicans met. Republican state senators, who fled the town, met.",
        ),
        "Republicans",
      ).forms,
    ).toContain("post noun: Republican state senators, who fled the town"));

  it("finds who a judge is when the name comes later", () => {
    const framing = told(
      "A federal judge stopped the sale of the pier. Judge Ann Lee said it was void.",
      "The sale of the pier was stopped. Judge Ann Lee said it was void.",
    );
    expect(label(framing, "Ann Lee").forms).toContain("daily noun: A federal judge");
  });

  it("knows one group under two names by its number", () =>
    expect(
      bridge.labels
        .find((one) => one.kind === "group")
        ?.forms.map((form) => form.text)
        .sort(),
    ).toEqual([
      "a rowdy crowd of about 60 protesters",
      "activists",
      "campaigners",
      "campaigners",
      "worried residents",
    ]));

  it("knows one thing under two names by what it does", () =>
    expect(label(bridge, "Harbour Bridge").forms).toEqual(
      expect.arrayContaining([
        "observer noun: The town’s lifeline",
        "tribune noun: The 57-year-old span",
      ]),
    ));

  it("puts judging labels first and style last", () => {
    const order = ["evaluative", "substantive", "style"];
    const ranks = bridge.labels.map((one) => order.indexOf(one.difference));
    expect(ranks).toEqual(ranks.toSorted());
    expect(label(bridge, "Tobias Rook").difference).toBe("evaluative");
    expect(label(bridge, "Ines Calloway").difference).toBe("evaluative");
  });

  it("takes Mr Kim for style and Chairman Kim for Mr Pompeo’s word", () => {
    const kim = letter.labels.find((one) => one.entity === "kim-jong-un");
    expect(kim?.difference).toBe("style");
    expect(kim?.forms.find((form) => form.text === "Chairman Kim")?.quotedFrom).toBe("Mike Pompeo");
  });
});

describe("sources", () => {
  it("counts quoted and reported words, nested quotations once", () => {
    const [source] = alone(
      article(
        "Daily",
        "“He told me ‘go home now’ and left,” Ann Lee said on Monday.\n\nMs Lee said the gate was shut.",
      ),
      article("Post", "The gate was shut on Monday."),
    ).sources;
    expect(source?.voices).toMatchObject([
      { speaker: "Ann Lee", quotedWords: 8, reportedWords: 4, share: 1, onlyHere: true },
    ]);
  });

  it("hears Trump and Pompeo in one outlet only", () => {
    const only = letter.sources.map(({ article: id, voices }) => [
      id,
      voices.filter((v) => v.onlyHere).map((v) => v.speaker),
    ]);
    expect(only).toEqual([
      ["diplomat", []],
      ["independent", ["Donald J. Trump", "Mike Pompeo"]],
    ]);
  });

  it("counts a body and its report as one voice", () =>
    expect(
      letter.sources[0]?.voices.filter((voice) => /Korean Central|report$/i.test(voice.speaker)),
    ).toHaveLength(1));

  it("gives shares that add up to one", () =>
    bridge.sources.forEach(({ voices }) => {
      expect(voices.reduce((sum, voice) => sum + voice.share, 0)).toBeCloseTo(1, 2);
    }));
});

describe("reporting verbs", () => {
  const quote = "“The gate was never locked during the storm,”";
  const verbs = (daily: string, post: string) =>
    alone(
      article("Daily", `${quote} ${daily}.`),
      article("Post", `${quote} ${post}.`),
    ).reportingVerbs.map((found) =>
      found.readings.map((reading) => `${reading.verb} ${reading.strength}`),
    );

  it("shows a strong verb beside a neutral one", () =>
    expect(verbs("said Ann Lee", "admitted Ann Lee")).toEqual([["say neutral", "admit strong"]]));
  it("passes over two neutral verbs", () =>
    expect(verbs("said Ann Lee", "told Ann Lee")).toEqual([]));
  it("passes over a denial, which tells something else", () =>
    expect(verbs("said Ann Lee", "denied Ann Lee")).toEqual([]));
  it("passes over two doubting verbs", () =>
    expect(verbs("claimed Ann Lee", "alleged Ann Lee")).toEqual([]));
  it("passes over one verb in both", () =>
    expect(verbs("insisted Ann Lee", "insisted Ann Lee")).toEqual([]));
  it("keeps two speakers apart", () =>
    expect(verbs("said Ann Lee", "admitted Bo Finch")).toEqual([]));
  it("sets enjoys against expresses", () =>
    expect(
      letter.reportingVerbs.map((found) => found.readings.map(({ text }) => text)),
    ).toContainEqual(["Expresses", "enjoys"]));
  it("finds what the officer insisted and admitted", () =>
    expect(
      bridge.reportingVerbs.flatMap((found) => found.readings.map(({ text }) => text)),
    ).toEqual(expect.arrayContaining(["insisted", "admitted", "said"])));
});

describe("contested terms", () => {
  const terms = (daily: string, post: string) =>
    alone(article("Daily", daily), article("Post", post)).contestedTerms.map((found) =>
      found.uses.map((use) => use.term),
    );

  it("shows two words for one thing", () =>
    expect(
      terms("The pro-life group met on Monday.", "The anti-abortion groups met on Monday."),
    ).toEqual([["pro-life", "anti-abortion"]]));
  it("reads plurals, capitals and variants", () =>
    expect(
      terms(
        "Undocumented Workers Fear Raids in Osterby",
        "Illegal immigrants fear raids in Osterby.",
      ),
    ).toEqual([["undocumented immigrant", "illegal immigrant"]]));
  it("passes over one word in both", () =>
    expect(terms("They debated gun control.", "Gun control was debated.")).toEqual([]));
  it("passes over what others say", () =>
    expect(terms("“It is a death tax,” Ann Lee said.", "The estate tax was debated.")).toEqual([]));
});

describe("headlines", () => {
  const headline = (title: string) => {
    const [found] = alone(
      article("Daily", "Ann Lee went home on Monday after the vote.", { title }),
      article("Post", "Ann Lee left."),
    ).headlines;
    return `${found?.form}: ${found?.actor} ${found?.verb}`;
  };

  it("finds actor and verb", () =>
    expect(headline("Ann Lee slams the harbour budget")).toBe("statement: Ann Lee slams"));
  it("in headline case too", () =>
    expect(headline("Ann Lee Plans New Harbour Fees")).toBe("statement: Ann Lee Plans"));
  it("and an auxiliary with its verb", () =>
    expect(headline("Ann Lee will not sign harbour budget")).toBe(
      "statement: Ann Lee will not sign",
    ));
  it("passes over an opening phrase", () =>
    expect(headline("Ahead of vote, Ann Lee rejects budget")).toBe("statement: Ann Lee rejects"));
  it("knows a question", () => expect(headline("Will Ann Lee sign?")).toMatch(/^question/));
  it("knows a quotation", () =>
    expect(headline("‘We were never asked about it’: Ann Lee on fees")).toMatch(/^quotation/));
});

describe("hedging", () => {
  const first = article("Daily", "The mayor allegedly stole the harbour money.");
  const second = article("Post", "The mayor stole the harbour money.");
  const word = (text: string, part: string, kind: "word" | "entity" = "word") => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    kind,
  });
  const link = (left: Article, right: Article): Link => ({
    left: `${left.id}:0`,
    right: `${right.id}:0`,
    strength: "same",
    probability: 0.9,
    sameProbability: 0.9,
    band: "sure",
    evidence: {
      matches: ["mayor", "stole", "harbour", "money"].map((part) => {
        const [l, r] = [word(left.body, part), word(right.body, part)];
        return {
          kind: "word" as const,
          left: { start: l.start, end: l.end },
          right: { start: r.start, end: r.end },
          weight: 1,
        };
      }),
      shared: {
        left: [{ start: 0, end: left.body.length }],
        right: [{ start: 0, end: right.body.length }],
      },
      rest: { left: [], right: [] },
      without: "none",
      reasons: [],
    },
  });
  const hedged = (left: Article, right: Article) =>
    frame(annotated(left, right), [link(left, right)], []).hedging.map((found) =>
      found.readings.map((one) => `${one.text} ${one.hedged}`),
    );

  it("shows a hedge that the other side lacks", () =>
    expect(hedged(first, second)).toEqual([["allegedly true", "stole false"]]));
  it("passes over a charge, which says by its own word that it is open", () =>
    expect(
      hedged(first, article("Post", "The mayor is accused: he stole the harbour money.")),
    ).toEqual([]));
  it("passes over a hedge on either side", () =>
    expect(hedged(first, article("Post", "The mayor reportedly stole the harbour money."))).toEqual(
      [],
    ));
});

describe("prominence", () => {
  it("sets a headline against a late paragraph, and says what was not matched", () => {
    const filler = Array.from(
      { length: 8 },
      (_, n) => `Stall number ${n} on the quay sold fish all week.`,
    ).join("\n\n");
    const fact = "The ferry Aurora sank off Osterby with 40 passengers.";
    const story = annotated(
      article("Daily", `${fact}\n\n${filler}`),
      article("Post", `${filler}\n\n${fact}`),
      article("Times", filler),
    );
    const facts = group(story, [], []);
    const [sunk] = frame(
      story,
      [],
      [
        {
          id: "fact-1",
          label: fact,
          members: ["daily:0", "post:8"],
          outlets: ["Daily", "Post"],
          independent: 2,
          attributedTo: [],
          band: "sure",
          prominence: [
            {
              article: "daily",
              place: "lede",
              paragraph: 1,
              of: 9,
              position: 0,
              sentence: "daily:0",
            },
            {
              article: "post",
              place: "body",
              paragraph: 9,
              of: 9,
              position: 1,
              sentence: "post:8",
            },
          ],
        },
      ],
    ).prominence;
    expect(facts).toEqual([]);
    expect(sunk).toMatchObject({ missing: ["times"], spread: 1 });
    expect(sunk?.note).toBe(
      "In the first paragraph in Daily; in paragraph 9 of 9 in Post; no match found in Times.",
    );
  });
});

describe("everywhere", () => {
  it("points at the words that it shows", () => {
    const articles = seed("harbour-bridge", {
      Observer: "wexholm-observer.txt",
      Tribune: "corriden-tribune.txt",
    });
    const { framing, sentences } = compareArticles(articles);
    const findings = [
      ...framing.labels.flatMap(({ forms }) => forms),
      ...framing.reportingVerbs.flatMap(({ readings }) => readings),
    ];
    expect(findings.length).toBeGreaterThan(10);
    for (const { article: id, sentence, start, end, text } of findings) {
      const { field } = sentences.find((one) => one.id === sentence)!;
      const words = articles.find((one) => one.id === id)![field].slice(start, end);
      expect(words.replace(/\s+/g, " ").trim()).toBe(text);
    }
  });

  it("bears any text", () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200 }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
        (a, b) => {
          const framing = alone(
            article("Daily", `Ann Lee met ${a}.`),
            article("Post", `Ann Lee left ${b}.`),
          );
          expect(framing.sources).toHaveLength(2);
        },
      ),
      { numRuns: 60 },
    ));
});
