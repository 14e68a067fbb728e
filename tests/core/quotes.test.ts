import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveMentions } from "../../packages/core/src/annotate/mentions.ts";
import { pairMarks } from "../../packages/core/src/annotate/quotes/marks.ts";
import { findQuotes } from "../../packages/core/src/annotate/quotes.ts";
import { clean } from "../../packages/core/src/clean.ts";
import type { Quote, TokenizedArticle } from "../../packages/core/src/model.ts";
import { analyse } from "../../packages/core/src/nlp.ts";
import { segment } from "../../packages/core/src/segment.ts";

const tokenized = (body: string, title = ""): TokenizedArticle => {
  const cut = segment(clean({ id: "herald", outlet: "The Herald", title, body }));
  const text = (field: "title" | "body") => (field === "title" ? title : body);
  const story = cut.sentences.filter((sentence) => sentence.role !== "boilerplate");
  const tokens = story.map(
    ({ id, field, start, end }) => [id, analyse(text(field).slice(start, end), start)] as const,
  );
  return { ...cut, tokens: new Map(tokens) };
};
const quotesOf = (body: string, title = ""): Quote[] => {
  const article = tokenized(body, title);
  const { mentions, entities } = resolveMentions([article]);
  return findQuotes(article, mentions, entities);
};
const words = (body: string, title = ""): string[] =>
  quotesOf(body, title).map(({ field, start, end }) =>
    (field === "title" ? title : body).slice(start, end),
  );
const marked = (text: string): string[] => {
  const lines = [...text.matchAll(/[^\n]+/g)];
  const paragraphs = lines.map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return pairMarks(text, paragraphs).map(({ start, end }) => text.slice(start, end));
};
const speakers = (body: string, title = ""): (string | undefined)[] =>
  quotesOf(body, title).map((quote) => quote.speaker);
const kinds = (body: string): string[] => quotesOf(body).map((quote) => quote.kind);

describe("pairing marks", () => {
  const pairs = (text: string, ...quoted: string[]) => expect(marked(text)).toEqual(quoted);

  it("pairs curly marks", () => pairs("She called it “a mess” twice.", "a mess"));
  it("pairs straight marks", () => pairs('"We won," he said. "At last."', "We won,", "At last."));
  it("pairs single marks", () => pairs("Mayor 'regrets' the delay", "regrets"));
  it("pairs backticks", () => pairs("She called it ``a mess'' twice.", "a mess"));
  it("pairs guillemets", () => pairs("She called it « a mess » twice.", "a mess"));
  it("opens with a closing mark", () => pairs("Mayor Voices ’Deep Regret’ Again", "Deep Regret"));
  it("closes with an opening mark", () => pairs("It was “a mess“, she said.", "a mess"));
  it("closes a curly mark with a straight one", () => pairs('“We won," he said.', "We won,"));
  it("keeps apostrophes", () => pairs("The workers' union didn't stop in the '90s or ’80s."));
  it("keeps a mistyped apostrophe", () => pairs("Lower Zorin‘s river is low."));
  it("keeps a possessive inside", () =>
    pairs("He said 'the miners' pay is low' again.", "the miners' pay is low"));
  it("keeps inches", () => pairs('He is 6\'2" tall and "shy" too.', "shy"));
  it("keeps brackets and gaps", () =>
    pairs("“We [the crew] left … at dawn,” he said.", "We [the crew] left … at dawn,"));
  it("nests singles in doubles", () =>
    pairs("“They say ‘never’ here,” she said.", "They say ‘never’ here,", "never"));
  it("nests doubles in singles", () =>
    pairs("'They say \"never\" here,' she said.", 'They say "never" here,', "never"));
  it("joins paragraphs that reopen", () =>
    pairs("“One ends.\n“Two ends,” he said.", "One ends.\n“Two ends,"));
  it("stops at a paragraph that does not reopen", () =>
    pairs("“One ends.\nTwo is plain.", "One ends."));
  it("drops a stray mark", () => pairs("A 12” pipe and one “stray mark here."));
  it("recovers from a lost closing mark", () =>
    pairs("“We won, he said. “We lost,” she said.", "We won, he said.", "We lost,"));

  it("never throws, and never runs past its paragraph without a reason", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "‘",
      "’",
      "«",
      "»",
      "a",
      "s",
      " ",
      ".",
      ",",
      "\n",
      "``",
      "9",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join("");
        for (const quoted of marked(text)) {
          expect(quoted.trim()).toBe(quoted);
          for (const line of quoted.split("\n").slice(1)) {
            if (line.trim()) expect(line.trim()).toMatch(/^["“”'‘`]/);
          }
        }
      }),
    );
  });
  it("gives up a million open marks", { timeout: 120_000 }, () =>
    expect(pairMarks("“a 'b ".repeat(500_000), [{ start: 0, end: 3_000_000 }])).toEqual([]),
  );
});

describe("what is no quotation", () => {
  it("leaves out programmes", () =>
    expect(words("Lund spoke on “Evening Desk” on Monday.")).toEqual([]));
  it("leaves out nicknames", () => expect(words("Joe “Red” Marsh won the vote.")).toEqual([]));
});

describe("speakers", () => {
  const by = (body: string, ...names: (string | undefined)[]) =>
    expect(speakers(body)).toEqual(names);

  it("of two who were named together", () =>
    by(
      "Ada Lund (D) and Tom Berg (R) criticized the plan on Monday. “The fund will be empty soon,” the two said in a statement.",
      "Ada Lund and Tom Berg",
    ));
  it("of the statement that was quoted before", () =>
    by(
      "“The fund will be empty,” Ada Lund said in a statement. Dockers said that they want more. “This need not have happened,” the statement continued.",
      "Ada Lund",
      "Ada Lund",
    ));
  it("of a signed quotation, with a title", () =>
    by(
      "The charges made news. “There is no case. The inquiry goes on.” — Deputy Harbour Attorney Ada Lund",
      "Ada Lund",
    ));
  it("of what comes before a clause at the end that speaks of all", () =>
    by(
      "Tom Berg “could” be leaving, visitors can expect “long delays” on Monday, and the bridge is safe, Ada Lund said.",
      "Ada Lund",
      "Ada Lund",
    ));
  it("of a pronoun, past a long quotation", () =>
    by(
      "“We will build it,” Ada Lund told the council. “It is old. It is weak. It is narrow. It is dear. It is slow. It is ugly. It is ours,” she added.",
      "Ada Lund",
      "Ada Lund",
    ));
  it("behind a clause that opens the sentence before", () =>
    by(
      "“It is cheap,” Tom Berg said. As soon as the figures were out, Ms Lund asked for money. “We have a fight ahead,” she said.",
      "Tom Berg",
      "Lund",
    ));
  it("of a pronoun between commas", () =>
    by(
      "Tom Berg, a historian, suggested that it was a vote which, he noted, was “seen as a mistake”.",
      "Tom Berg",
    ));
  it("behind party and state", () =>
    by(
      "“We want a list,” Rep. Tom Berg, D-N.J., co-chair of the caucus, told the Herald.",
      "Tom Berg",
    ));
  it("behind a bracket and who", () =>
    by("It came from Sen. Tom Berg (R-Ariz.), who called the plan “absurd”.", "Tom Berg"));
  it("who is quoted as saying", () =>
    by("The notes quote Tom Berg as saying the plan was “absurd”.", "Tom Berg"));
  it("who is reported to have said", () =>
    by("“Let it go,” Mr Berg is reported to have said.", "Berg"));
  it("of a comment from somebody", () =>
    by("This comment from a senator to the Herald on Sunday: “It is not enough.”", "a senator"));
  it("who did it, past the object of a participle", () =>
    by(
      "Tom Berg issued an order Wednesday overruling rules put in place by towns, calling the rules “absurd”.",
      "Tom Berg",
    ));
  it("who attacks another, not whom", () =>
    by("Tom Berg attacked the fired clerk again Sunday tweeting, “It is a disgrace.”", "Tom Berg"));
  it("whom a paper reports saying it", () =>
    by("“It is a disgrace,” The Herald reported Berg saying.", "Berg"));
  it("who follows a clause without a subject", () =>
    by("Accusing Lund of “a sell-out”, Berg referenced Adam Moe.", "Berg"));
  it("who stands behind a verdict", () =>
    by("It was a stunning verdict on the plan from Berg, who said it was a “lie”.", "Berg"));
  it("she, where the last speaker is a man by his name", () =>
    by(
      "“It is late,” Ada Lund said. “It is dear,” Thomas Berg said. “It is ours,” she said.",
      "Ada Lund",
      "Thomas Berg",
      "Ada Lund",
    ));
  it("nobody who is alleged to have done it", () =>
    by("The posts stand at the centre of Berg’s alleged “high crimes”.", undefined));
  it("no paper as the company", () =>
    by(
      "Lund Motors built it, the Harbour Journal reported. “It is safe,” the company said.",
      "Lund Motors",
    ));
  it("nobody of what a thing is called", () =>
    by("The law allows what’s called “civil capture” in the hills.", undefined));
  it("nobody of a name that a thing goes by", () =>
    by("Tom Berg asked about the so-called “deep lake” in the hills.", undefined));
  it("nobody of an amount", () =>
    by("Berg sues the Herald, seeks $25 million alleging “plain lies” in May.", undefined));
  it("no poll", () =>
    by("A Herald poll on Sunday showed Tom Berg trailing. “I doubt it.”", undefined));
  it("nobody who does something besides", () =>
    by("The suit names “Ferry Tom”, two accounts that mocked the mayor.", undefined));
  it("before the verb", () => by("“We will build it,” Ada Lund said.", "Ada Lund"));
  it("after the verb", () => by("“We will build it,” said Ada Lund.", "Ada Lund"));
  it("after the verb, with a role", () =>
    by("“We will build it,” said one of her aides, Tom Berg.", "Tom Berg"));
  it("past an appositive", () =>
    by("“We will build it,” Ada Lund, a mayor from Oslo, said on Monday.", "Ada Lund"));
  it("as a relative clause", () =>
    by("Ada Lund, who said the plan was “absurd”, left early.", "Ada Lund"));
  it("after according to", () =>
    by("The bridge is “quite safe,” according to a senior engineer.", "a senior engineer"));
  it("as a noun phrase", () =>
    by(
      "“We are late,” a source familiar with the matter said.",
      "a source familiar with the matter",
    ));
  it("as a document", () => by("The report added that Lund had “failed to act.”", "the report"));
  it("through a participle", () =>
    by("Ada Lund left early, saying she was “too tired”.", "Ada Lund"));
  it("through expression", () => by("Ada Lund expressed “deep regret” over the fall.", "Ada Lund"));
  it("through a listener", () => by("Ada Lund told the Herald: “We will build it.”", "Ada Lund"));
  it("not the one who is addressed", () =>
    by("Tom Berg left the court. “Are you sorry, Tom?” someone shouted.", "someone"));
  it("not from a passive", () =>
    by("“No,” Tom Berg said. The question “What now?” was also raised.", "Tom Berg", undefined));
  it("not one person for they", () =>
    expect(
      speakers(
        "A guard shot him. Ada Lund and Tom Berg said no. They called it “a lasting shame”.",
      ),
    ).not.toContain("a guard"));
  it("not the one who is told", () => by("Lund said that when told, Berg was “calm”.", "Lund"));
  it("across a sentence", () =>
    by("“We will build it,” Ada Lund said. “It starts today.”", "Ada Lund", "Ada Lund"));
  it("across a paragraph", () =>
    by("Ada Lund said the bridge would open.\n“It starts today.”", "Ada Lund"));
  it("relayed by a paper", () => by("“It starts today,” the Herald reported Lund saying.", "Lund"));
  it("beyond speech inside a quotation", () =>
    by("“Tom Berg said that we are late,” Ada Lund said.", "Ada Lund", "Tom Berg"));
  it("as he, after another man is quoted", () =>
    by("Tom Berg spoke first. “Karl Holm was wrong,” he said.", "Tom Berg"));
  it("as the company", () =>
    by(
      "Norvik Shipping Company closed a yard.\n“We are late,” the company said.",
      "Norvik Shipping Company",
    ));
  it("in a headline", () =>
    expect(speakers("The bridge fell.", "Lund: ‘We will build it’")).toEqual(["Lund"]));
  it("in a headline, from the text", () =>
    expect(
      speakers("“We are very late indeed,” Ada Lund said.", "‘Very late’: the bridge"),
    ).toEqual(["Ada Lund", "Ada Lund"]));
  it("nobody for a label", () => by("The plan includes a “fast lane” for lorries.", undefined));
  it("as a newspaper with a plural name", () =>
    by("The dam was “never checked,” wrote The Harbour Times.", "Harbour Times"));
  it("past a day", () => by("Lund on Sunday said it was “quite unlikely” to open.", "Lund"));
  it("past an appositive before who", () =>
    by("It was a win for Ada Lund, a lawyer, who said it “clears the way”.", "Ada Lund"));
  it("of a second verb, whatever the first is taken for", () =>
    by("Lund shot back on Radio 5, and said Berg “would lose badly”.", "Lund"));
  it("as a relative clause about a thing", () =>
    by(
      "They left a yard that the port’s police chief derided as “rotten”.",
      "the port’s police chief",
    ));
  it("as somebody involved", () =>
    by(
      "One senior official involved said the row was “almost” over.",
      "One senior official involved",
    ));
  it("by the last clause, when another quotation is over", () =>
    by(
      "“It is no case,” Ada Lund said, and the Supreme Court found there was “no harm”.",
      "Ada Lund",
      "Supreme Court",
    ));
  it("as the owner of words", () =>
    by("Ada Lund was heard. Her call for “a clear rule” was ignored.", "Ada Lund"));
  it("as the owner of last words", () =>
    by("They marched for Tom Berg, whose last words “I can’t” were heard.", "Tom Berg"));
  it("not as the owner of words that are given a name", () =>
    by("Calling Tom Berg’s remarks “a joke,” Ada Lund left.", undefined));
  it("not who is asked", () =>
    by("Ada Lund spoke. Asked whether it was “a mess”, Tom Berg left.", undefined));
  it("by a signature", () =>
    by("It was told on Monday.\n“We will open it soon.” — Ada Lund (@adalund)", "Ada Lund"));
  it("as they, of one person without a name", () =>
    by(
      "A spokesperson for Norvik Shipping disputes that: “We are late,” they told the Herald.",
      "a spokesperson for Norvik Shipping",
    ));
  it("as the giant, of the one company before", () =>
    by(
      "The “delays” made Norvik Shipping Company close a yard, the shipping giant said.",
      "Norvik Shipping Company",
    ));
  it("as he, of the clause that opens the sentence", () =>
    by(
      "Karl Holm met Tom Berg. Though Tom Berg lost the vote, he said it was “a fair race”.",
      "Tom Berg",
    ));
  it("as the paper behind its report", () =>
    by(
      "It was “never checked,” wrote The Harbour Times. The report added that it “leaked”.",
      "Harbour Times",
      "Harbour Times",
    ));
  it("through a verb with words in between", () =>
    by("Speed is a point Ada Lund stressed, because it “saves us all time”.", "Ada Lund"));
  it("as a body with a plural verb", () =>
    by("The family of the driver say they are “shocked” by it.", "the family of the driver"));
  it("not a verb in passing", () =>
    by("A firm could, say, charge for a “fast lane” there.", undefined));
  it("gives the cue", () =>
    expect(quotesOf("It is “safe,” according to Lund.")[0]?.cue).toBe("according to"));
});

describe("kinds", () => {
  it("direct", () => expect(kinds("“We will build it again,” Ada Lund said.")).toEqual(["direct"]));
  it("partial", () => expect(kinds("Ada Lund called it “a mess”.")).toEqual(["partial"]));
  it("direct, where somebody says it but nobody knows who", () =>
    expect(kinds("There were chants of “We love it” in the hall.")).toEqual(["direct"]));
  it("scare", () => expect(kinds("The plan has a “fast lane” for lorries.")).toEqual(["scare"]));
  it("indirect, inside a quotation", () =>
    expect(kinds("“Berg said that we are late,” Ada Lund said.")).toEqual(["direct", "indirect"]));
});

describe("who speaks, and who does not", () => {
  const spoken = (body: string, ...names: (string | undefined)[]) =>
    expect(speakers(body)).toEqual(names);

  it("the name behind a time, and no place before it", () =>
    spoken(
      "Tom Berg spoke. It shows Ada Lund at Mar-a-Lago at the time Berg is claiming she was “badly hurt.”",
      "Tom Berg",
    ));
  it("the bureau, for the FBI named before another body", () =>
    spoken(
      "The FBI found a case. Harbour Police had lost it. The bureau confirmed it in a statement, saying it was “alike in make”.",
      "FBI",
    ));
  it("who is named before a colon, and not who passes it on", () =>
    spoken(
      "Ada Lund spoke on Monday.\n\nLUND on the ferry: “It is hard to follow, and not wise.” — Tom Reed (@tomreed) June 2, 2017",
      "Ada Lund",
    ));
  it("who signs, where the name before the colon is only talked about", () =>
    spoken(
      "A letter on Tom Berg: “It is hard to follow, and not wise.” — Ada Lund (@adalund) June 2, 2017",
      "Ada Lund",
    ));
  it("nobody told, where the words say what a name did", () =>
    spoken(
      "Tom Berg answered “badly.” Ada Lund “started it” on Monday by going to court.",
      "Tom Berg",
      undefined,
    ));
});

describe("findQuotes", () => {
  it("skips boilerplate", () => {
    const article = tokenized("Ada Lund said it was “late”.");
    const paragraphs = article.paragraphs.map((each) => ({
      ...each,
      role: "boilerplate" as const,
    }));
    expect(findQuotes({ ...article, paragraphs }, new Map(), [])).toEqual([]);
  });
  it("keeps ids apart and stable", () => {
    const body = "Lund said “no” and “no” again.";
    const ids = quotesOf(body).map((quote) => quote.id);
    expect(new Set(ids).size).toBe(2);
    expect(quotesOf(body).map((quote) => quote.id)).toEqual(ids);
  });
});
