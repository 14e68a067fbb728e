import { readStory } from "@crossread/reader";
import fc from "fast-check";
import { expect, it } from "vitest";
import { first, memoryFiles } from "./memory-files.ts";

/** Reads `bytes` at `path` beside a good article: articles or an InputError come of it, nothing else. */
async function readsOrRefuses(path: string, bytes: Uint8Array | string): Promise<void> {
  const files = memoryFiles({ "/s/a.txt": first, [path]: bytes });
  try {
    const story = await readStory([path === "/x.json" ? path : "/s"], files);
    expect(story.articles.length).toBeGreaterThan(1);
    for (const { body } of story.articles) expect(body.isWellFormed()).toBe(true);
  } catch (error) {
    expect(error).toMatchObject({ name: "InputError" });
  }
}

it("reads or refuses any bytes", () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) =>
      readsOrRefuses("/s/b.txt", bytes),
    ),
    { numRuns: 500 },
  ));

it("reads or refuses any text", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), (text) =>
      readsOrRefuses("/s/b.txt", text),
    ),
    { numRuns: 500 },
  ));

it("reads or refuses any JSON as story.json", () =>
  fc.assert(
    fc.asyncProperty(fc.json(), (json) => readsOrRefuses("/s/story.json", json)),
    { numRuns: 300 },
  ));

it("reads or refuses any articles", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record(
          {
            id: fc.oneof(fc.constantFrom("a", "b", "__proto__"), fc.string(), fc.integer()),
            outlet: fc.oneof(fc.constant("The Argus"), fc.string()),
            body: fc.oneof(fc.constant(first), fc.string({ unit: "binary" })),
            published: fc.oneof(fc.constant("2024-03-04"), fc.anything()),
          },
          { requiredKeys: ["id"] },
        ),
        { maxLength: 3 },
      ),
      (articles) => readsOrRefuses("/x.json", JSON.stringify(articles)),
    ),
    { numRuns: 500 },
  ));

const names = [
  "x.html",
  "x.md",
  "x.xml",
  "x.rss",
  "x.json",
  "x.jsonl",
  "x.csv",
  "x.tsv",
  "x.txt.gz",
];

/** Pieces of all formats, so that chance comes past their first signs. */
const pieces = fc.constantFrom(
  ...`<html> <p> </p> <div class="share"> <article> <nitf> <body> <body.content> <rss version="2.0"> <channel>
  <item> <description> </item> <newsItem> <contentSet> <inlineXML> <feed> <entry> <![CDATA[ ]]> <!-- --> <?xml?>
  <!DOCTYPE &amp; &#0; &#x110000; {"uri":1, "bodies":[ {"value": "text":"a" } ] , : " ' \\ --- title: # ** _ [ ]( )
  <script type="application/ld+json"> </script> {"@type":"NewsArticle","headline":{}} <time datetime="x">`
    .split(/\s+/)
    .filter(Boolean),
  "\n",
  " ",
  first,
);

it.each(names)("reads or refuses any bytes as %s", (name) =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), (bytes) =>
      readsOrRefuses(`/s/${name}`, bytes),
    ),
    { numRuns: 100 },
  ),
);

it.each(names)("reads or refuses any pieces of formats as %s", (name) =>
  fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), (parts) =>
      readsOrRefuses(`/s/${name}`, parts.join("")),
    ),
    { numRuns: 300 },
  ),
);

const big = 15_000_000;

/** Processor time of this process in seconds: what others do on the machine doesn't count. */
function spent(): number {
  return process.cpuUsage().user / 1e6;
}

it.each([
  ["spaces", " "],
  ["letters", "x"],
  ["zeros", "\0"],
  ["line ends", "\n"],
  ["angle brackets", "<"],
  ["words", "the mayor "],
])("is done with 15 MB of %s in seconds", async (_, unit) => {
  const start = spent();
  await readsOrRefuses("/s/b.txt", unit.repeat(big / unit.length));
  await readsOrRefuses("/s/story.json", unit.repeat(big / unit.length));
  expect(spent() - start).toBeLessThan(10);
});

it.each([
  ["articles without end", `[${"1,".repeat(5_000_000)}1]`],
  ["lists in lists", `{"articles":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`],
  ["a list cut off", `{"articles":${"[".repeat(5_000_000)}`],
  ["a long name", `{"${"x".repeat(10_000_000)}":1}`],
  ["many names", `{${Array.from({ length: 300_000 }, (_, n) => `"x${n}":1`).join()}}`],
])("is done with JSON of %s in seconds", async (_, json) => {
  const start = spent();
  await readsOrRefuses("/s/story.json", json);
  await readsOrRefuses("/x.json", json);
  expect(spent() - start).toBeLessThan(10);
});
