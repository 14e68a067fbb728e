import { compareArticles } from "@crossread/core";
import { render } from "@crossread/reporter";
import { describe, expect, it } from "vitest";
import { article } from "../support/builders.ts";

const story = compareArticles([
  article("Daily", "Mayor Ann Lee spoke on Monday. “Ann Lee lied,” Bo Finch said.", {
    title: "Opinion: the pier",
  }),
  article("Post", "Police closed the pier to Ann Lee, a former clerk, on Monday."),
]);

describe("labels.csv", () => {
  const lines = render(story, "labels").split("\r\n");

  it("names its columns", () =>
    expect(lines[0]).toBe(
      "outlet,article,genre,entity,entity_id,kind,form,text,quoted_from,sentence,role,field,start,end",
    ));
  it("has a row a mention, with the speaker of a quotation", () => {
    expect(
      lines.some((line) => /^Daily,daily,opinion,Ann Lee,.*,title,Mayor Ann Lee,,/.test(line)),
    ).toBe(true);
    expect(lines.some((line) => /,name,Ann Lee,Bo Finch,/.test(line))).toBe(true);
    expect(
      lines.some((line) => /^Post,post,news,Ann Lee,.*,appositive,a former clerk,,/.test(line)),
    ).toBe(true);
  });
});

describe("what the framing report shows", () => {
  it("the kind of text, where it is no news", () => {
    expect(render(story, "framing")).toContain("What kind of text it is");
    expect(render(story, "html")).toContain("What kind of text it is");
  });
  it("who is said to act", () => {
    const acts = compareArticles([
      article("Daily", "The harbour board closed the north pier to cars on Friday."),
      article("Post", "The north pier was closed to cars on Friday."),
    ]);
    expect(acts.framing.agency).toHaveLength(1);
    expect(render(acts, "framing")).toContain("was closed, says of nobody who acts");
    expect(render(acts, "html")).toContain("says of nobody who acts");
  });
  it("a word that only one outlet has", () => {
    const words = compareArticles([
      article(
        "Daily",
        "After a chaotic meeting the harbour board closed the north pier on Friday.",
      ),
      article("Post", "After a meeting the harbour board closed the north pier on Friday."),
    ]);
    expect(render(words, "framing")).toContain("Would a plainer word do?");
    expect(render(words, "html")).toContain("chaotic");
  });
});
