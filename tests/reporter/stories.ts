import type { Comparison } from "@crossread/core";
import { comparison, paper } from "../support/comparison-builder.ts";

/** Stories that several reporter tests read. All texts are made up. */

/** Two outlets, one conflict, one update, one possible fact, one line set aside. */
export function ferry(): Comparison {
  return comparison(
    [
      paper(
        "Harbour Daily",
        "Ferry runs aground off Maro",
        "A ferry with 48 people on board ran aground off Maro on Monday.",
        "The harbour office said the captain had been tested for alcohol.",
        "Divers found a crack in the hull.",
        "Support our reporting with a gift.",
        { published: "2031-05-06", url: "https://daily.example/ferry" },
      ),
      paper(
        "Evening Post",
        "Ferry strands near Maro",
        "The ferry carried 46 people when it ran aground near Maro.",
        "The captain was tested for alcohol, the harbour office said.",
        "The line has sold two ships this year.",
      ),
    ],
    {
      title: "Ferry aground",
      links: [
        ["harbour-daily:0", "evening-post:0"],
        ["harbour-daily:1", "evening-post:1"],
        ["harbour-daily:2", "evening-post:2", { band: "possible", probability: 0.4 }],
      ],
      divergences: [
        { "harbour-daily:1": "48 people", "evening-post:1": "46 people" },
        {
          says: { "harbour-daily:0": "runs aground", "evening-post:0": "strands" },
          type: "wording",
          severity: "style",
          note: "Two words for one event.",
        },
      ],
      unique: ["harbour-daily:3", "evening-post:3"],
      aside: ["harbour-daily:4"],
      framing: {
        headlines: [
          {
            article: "harbour-daily",
            sentence: "harbour-daily:0",
            text: "Ferry runs aground off Maro",
            form: "statement",
            facts: ["fact-1"],
            quoted: [],
          },
        ],
        sources: [
          {
            article: "harbour-daily",
            words: 30,
            voices: [
              {
                speaker: "the harbour office",
                kind: "organization",
                quotedWords: 0,
                reportedWords: 8,
                share: 0,
                first: "harbour-daily:2",
                quotes: [],
                onlyHere: false,
              },
            ],
          },
        ],
        prominence: [
          {
            id: "prominence-1",
            fact: "fact-2",
            places: [
              {
                article: "harbour-daily",
                place: "lede",
                paragraph: 1,
                of: 3,
                position: 0.25,
                sentence: "harbour-daily:1",
              },
              {
                article: "evening-post",
                place: "lede",
                paragraph: 1,
                of: 3,
                position: 0.33,
                sentence: "evening-post:1",
              },
            ],
            missing: [],
            spread: 0.08,
            note: "",
          },
        ],
      },
    },
  );
}

/** As many outlets as asked for, all with one fact on which they split, and one fact of their own each. */
export function manyOutlets(count: number): Comparison {
  const papers = Array.from({ length: count }, (_, n) =>
    paper(
      `Paper ${n + 1}`,
      `Bridge closed, says paper ${n + 1}`,
      `The bridge was shut to ${n % 3 === 0 ? "20" : "30"} trains.`,
      `Paper ${n + 1} saw a heron.`,
    ),
  );
  return comparison(papers, {
    links: papers.slice(1).map((one) => ["paper-1:1", `${one.article.id}:1`]),
    divergences: [
      Object.fromEntries(
        papers.map((one, n) => [`${one.article.id}:1`, n % 3 === 0 ? "20 trains" : "30 trains"]),
      ),
    ],
    unique: papers.map((one) => `${one.article.id}:2`),
  });
}

/** Characters that could steer a screen: none may reach a report. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
export const steering = /[\u202A-\u202E\u2066-\u2069\u001B\u009B\u0007]/;

/** Every string that an outlet could send to break a report. */
export const hostile = {
  script: "<script>alert(1)</script></style></script><img src=x onerror=alert(2)>",
  attribute: `" onmouseover="alert(3)' x='`,
  markdown:
    "| [click](javascript:alert(4)) **bold** `code` <b>tag</b> ![i](http://x.example/p.png) # head @someone",
  formula: "=cmd|' /C calc'!A0",
  turned: "safe\u202Etxt.exe\u2066x\u2069 \u001B[31mred\u0007\u009B2J",
  long: "W".repeat(10_000),
} as const;

/** All of it in every field that comes from outside. */
export function hostileStory(): Comparison {
  const all = Object.values(hostile);
  const one = paper(`${hostile.script} Daily`, `${hostile.attribute} headline`, ...all, {
    id: `a"><script>`,
    url: "javascript:alert(5)",
    byline: hostile.script,
    published: hostile.formula,
    agency: hostile.script,
    version: hostile.markdown,
  });
  const two = paper(hostile.formula, hostile.turned, ...all, {
    id: "b",
    url: "https://x.example/'\"><script>",
  });
  const pairs = all.map((_, n) => [`${one.article.id}:${n + 1}`, `b:${n + 1}`] as const);
  return comparison([one, two], {
    title: `${hostile.script} ${hostile.turned}`,
    links: pairs.map(([left, right]) => [left, right, { decision: hostile.script }]),
    divergences: all.map((text, n) => ({
      says: { [`${one.article.id}:${n + 1}`]: text, [`b:${n + 1}`]: text.slice(0, -1) },
      note: `${hostile.script} ${hostile.markdown}`,
    })),
    unique: [`${one.article.id}:0`, "b:0"],
    entities: [{ id: "e", name: hostile.formula, kind: "other", aliases: [hostile.long] }],
    framing: {
      labels: [
        {
          id: "l",
          name: hostile.script,
          kind: "other",
          difference: "evaluative",
          forms: [
            {
              article: "b",
              sentence: "b:1",
              start: 0,
              end: 3,
              text: hostile.markdown,
              form: "name",
              count: 1,
              quotedFrom: hostile.script,
            },
          ],
          note: hostile.script,
        },
      ],
      sources: [
        {
          article: "b",
          words: 9,
          voices: [
            {
              speaker: hostile.script,
              kind: "named",
              quotedWords: 3,
              reportedWords: 0,
              share: 1,
              first: "b:1",
              quotes: [],
              onlyHere: true,
            },
          ],
        },
      ],
    },
  });
}
