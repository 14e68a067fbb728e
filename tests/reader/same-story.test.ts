import { readStory } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { memoryFiles, type Tree } from "./memory-files.ts";

const bridge = [
  "Bridge closed after inspection\n\nThe river bridge at Harle was closed on Monday after inspectors found broken cables in its western tower. Mayor Ana Duarte said it would stay shut until engineers had tested every cable.",
  "Harle bridge shut over broken cables\n\nEngineers are testing the cables of the Harle river bridge, which was shut on Monday. Inspectors had found broken cables in the western tower, Mayor Ana Duarte said.",
  "Commuters stranded as bridge closes\n\nThousands of commuters were stranded on Monday when the river bridge at Harle closed. The mayor, Ana Duarte, said broken cables had been found in a tower.",
];
const frogs =
  "Rare frog returns to wetland\n\nA tree frog that had not been heard for thirty winters is calling again in the marshes, biologists announced. Volunteers dug ponds and removed trout to bring the amphibians home.";

const tree = (...texts: readonly string[]): Tree =>
  Object.fromEntries(texts.map((text, at) => [`/s/${"abcdef"[at]}.txt`, text]));

async function read(force: boolean, ...texts: readonly string[]) {
  const { articles, notes } = await readStory(["/s"], memoryFiles(tree(...texts)), { force });
  return { ids: articles.map(({ id }) => id), notes };
}

describe("an article about something else", () => {
  it("is named with its score and left out", async () => {
    const { ids, notes } = await read(false, ...bridge, frogs);
    expect(ids).toEqual(["a", "b", "c"]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^\/s\/d\.txt: seems to be about something else \(score 0\.0\d\d, where articles on one story have 0\.\d+ or more\): left out; --force keeps it$/,
      ),
    ]);
  });
  it("is kept by force, and named all the same", async () => {
    const { ids, notes } = await read(true, ...bridge, frogs);
    expect(ids).toEqual(["a", "b", "c", "d"]);
    expect(notes).toEqual([expect.stringContaining("kept by --force")]);
  });
  it("is only named where there are two", async () => {
    const { ids, notes } = await read(false, bridge[0]!, frogs);
    expect(ids).toEqual(["a", "b"]);
    expect(notes).toEqual([expect.stringContaining("may be about different things (score 0.0")]);
  });
  it("is none where all tell one story", async () => {
    expect(await read(false, ...bridge)).toEqual({ ids: ["a", "b", "c"], notes: [] });
  });
});

const german =
  "Die Brücke über den Fluss bleibt nach Angaben der Stadt bis auf Weiteres gesperrt. Bei der Prüfung am Montag fanden Ingenieure Risse in mehreren Seilen, und verletzt wurde nach dem Unwetter niemand, sagte ein Sprecher.";

describe("an article that is not English", () => {
  it("is refused with its language where nothing is left to compare", () =>
    expect(read(false, bridge[0]!, german)).rejects.toThrow(
      "/s/b.txt: expected an article in English, found a text in German",
    ));
  it("is left out, and loudly, where two others remain", async () => {
    expect(await read(false, bridge[0]!, german, bridge[1]!)).toEqual({
      ids: ["a", "c"],
      notes: ["/s/b.txt: LEFT OUT: expected an article in English, found a text in German"],
    });
  });
  it("is named with its outlet for the reports", async () => {
    const story = await readStory(["/s"], memoryFiles(tree(...bridge, german, frogs)));
    expect(story.leftOut).toEqual([
      { outlet: "D", reason: "it is a text in German, and only English is read" },
      { outlet: "E", reason: "it seems to be about something else" },
    ]);
  });
  it("hides no other fault", () =>
    expect(read(false, ...bridge, german, "1 2 3")).rejects.toThrow(
      "/s/e.txt: expected the text of an article, found a text without one letter",
    ));
});
