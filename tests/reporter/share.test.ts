import { renderShare } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { compareSeed, seedNames } from "../support/seeds.ts";
import { ferry, hostileStory } from "./stories.ts";

/** Every string in a value, names of fields left out. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(strings);
}

describe("share", () => {
  it("points at the words without giving them", () => {
    const story = ferry();
    const shared = JSON.parse(renderShare(story));
    const [reading] = shared.divergences[0].readings;
    expect(reading).toEqual({ sentence: "harbour-daily:1", start: 13, end: 22 });
    expect(story.articles[0]?.body.slice(reading.start, reading.end)).toBe("48 people");
  });
  it("keeps every finding", () => {
    const story = ferry();
    const shared = JSON.parse(renderShare(story));
    for (const kind of ["sentences", "links", "facts", "divergences", "unique", "quotes"] as const)
      expect(shared[kind]).toHaveLength(story[kind].length);
  });
  it.each(seedNames)("keeps every finding of framing in %s", (name) => {
    const { framing } = compareSeed(name);
    const shared = JSON.parse(renderShare(compareSeed(name)));
    for (const kind of Object.keys(framing) as (keyof typeof framing)[])
      expect(shared.framing[kind], kind).toHaveLength(framing[kind].length);
    expect(shared.framing.genres).toEqual(
      framing.genres.map(({ article, genre }) => ({ article, genre })),
    );
  });
  it.each(seedNames)("names nobody in %s, not even by an id", (name) => {
    const story = compareSeed(name);
    const text = renderShare({ ...story, articles: [] });
    for (const { id } of story.entities.filter(({ kind }) => kind === "person"))
      expect(text).not.toContain(`"${id}"`);
  });
  it.each(seedNames)("holds no three words in a row of any article of %s", (name) => {
    const story = compareSeed(name);
    const text = strings(JSON.parse(renderShare(story)))
      .join("\n")
      .toLowerCase();
    const allowed = story.articles.map(({ outlet }) => outlet.toLowerCase());
    for (const { title, body } of story.articles) {
      const words = `${title} ${body}`.toLowerCase().split(/\s+/).filter(Boolean);
      const runs = words.slice(2).map((_, n) => words.slice(n, n + 3).join(" "));
      expect(
        runs.filter((run) => text.includes(run) && !allowed.some((one) => one.includes(run))),
      ).toEqual([]);
    }
  });
  it("keeps hostile text out", () => {
    const text = renderShare({ ...hostileStory(), title: "SECRET" });
    for (const words of ["SECRET", "onmouseover", "WWWW"]) expect(text).not.toContain(words);
  });
});
