import type { Article } from "@crossread/core";
import fc from "fast-check";
import { article } from "./builders.ts";

/** Small made-up stories for fast-check, put together from clauses. */

const who = [
  "The harbour council",
  "Mayor Lena Hartwig",
  "Police in Ostermoor",
  "A spokeswoman for Nordkai Shipping",
  "The fire brigade",
  "Dr Amir Solano",
  "Nobody",
];
const does = [
  "closed the old lighthouse",
  "said the ferry had hit a sandbank",
  "rescued at least 12 sailors",
  "paid £4.5 million for new pumps",
  "will not reopen the market before May",
  "denied that the warning came too late",
  "described the repairs as “a patch on a patch”",
  "counted 340 empty crates",
];
const when = [
  " on Monday",
  " after a storm on 3 March 2024",
  " in Ostermoor",
  " despite protests",
  " for the second time in 20 years",
  "",
];
const others = [
  "“We saw it coming for years,” she said.",
  "It took nine hours.",
  "Share this story",
  "How could it come to this?",
  "Why?",
];

/** Sentences of the small stories in which no word carries content: there is nothing to match. */
export const emptyQuestions: ReadonlySet<string> = new Set(others.slice(-2));

const outlets = ["Alster Post", "Bay News", "Coast Times", "Dune Mail"];

const statement = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...who), fc.constantFrom(...does), fc.constantFrom(...when))
      .map(([subject, verb, tail]) => `${subject} ${verb}${tail}.`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...others) },
);

/** Two to four articles of one to seven sentences, some with a headline of its own. */
export const smallStories: fc.Arbitrary<Article[]> = storiesOf(
  fc
    .tuple(fc.array(statement, { minLength: 1, maxLength: 7 }), fc.constantFrom(" ", "\n", "\n\n"))
    .map(([statements, gap]) => statements.join(gap)),
  statement,
  2,
);

const odd = fc.oneof(
  fc.constantFrom(
    "\uD800",
    "\uDFFF\uD800",
    "\0",
    "\u202Eدرجة\u202C",
    "البلدية أغلقت الجسر.",
    "市議会は橋を閉鎖した。",
    "👩‍👩‍👧‍👦🚒🔥",
    "…—“”‘’«»!?¿",
    "“““‘",
    "\u200B\uFEFF\u00AD",
    "e\u0301\u0308\u0327",
    "\r\n\r\r\n\t\v\f\u2028\u2029",
    `${"9".repeat(400)} $1e400, 10^12, ½, -0`,
    "x".repeat(10_000),
    "A.".repeat(2_000),
    "__proto__ constructor toString hasOwnProperty.",
    "https://example.test/?q=1&r=<script>alert(1)</script>",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  statement,
);

/** None to four articles of text that no newsroom sends. */
export const oddStories: fc.Arbitrary<Article[]> = storiesOf(
  fc.array(odd, { maxLength: 6 }).map((parts) => parts.join(" ")),
  odd,
  0,
);

function storiesOf(
  body: fc.Arbitrary<string>,
  title: fc.Arbitrary<string>,
  minLength: number,
): fc.Arbitrary<Article[]> {
  const texts = fc.tuple(body, fc.option(title, { nil: "" }));
  return fc
    .array(texts, { minLength, maxLength: outlets.length })
    .map((all) =>
      all.map(([text, headline], n) => article(outlets[n]!, text, { title: headline })),
    );
}
