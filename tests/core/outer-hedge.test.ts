import { describe, expect, it } from "vitest";
import { analyse } from "../../packages/core/src/nlp.ts";
import { outerHedge } from "../../packages/core/src/outer-hedge.ts";

/** The level of what stands around a verb, and the word that says so. */
const around = (text: string, verb: string): string | undefined => {
  const tokens = analyse(text, 0);
  const found = outerHedge(
    tokens,
    tokens.findLastIndex((token) => token.text === verb),
  );
  return found && `${tokens[found.at]?.text} ${found.level}`;
};

describe("a clause that leaves another one open", () => {
  it.each([
    ["It is very possible that the bridge closed.", "closed", "possible possible"],
    ["It is possible, officials said, that the bridge closed.", "closed", "possible possible"],
    ["Officials said it was possible that the bridge closed.", "closed", "possible possible"],
    ["It remains possible the council will close it.", "close", "possible possible"],
    ["There is a chance that the bridge will close.", "close", "chance possible"],
    ["There's a good chance the bridge will close.", "close", "chance possible"],
    ["There are fears that the dam will break.", "break", "fears possible"],
    ["It may be that the bridge closed.", "closed", "may possible"],
    ["It is unlikely that the bridge will close.", "close", "unlikely planned"],
    ["It seems likely that the council sold it.", "sold", "likely planned"],
    ["It was expected that the bridge would close.", "close", "expected planned"],
  ])("%s", (text, verb, expected) => expect(around(text, verb)).toBe(expected));
});

describe("a clause that leaves nothing open", () => {
  it.each([
    ["There is no doubt that the mayor lied.", "lied"],
    ["There is little doubt that the mayor lied.", "lied"],
    ["The mayor, who thought it possible, sold the harbour.", "sold"],
    ["It is possible, but the council closed the bridge.", "closed"],
    ["The mayor hopes that the bridge will close.", "close"],
    ["It is clear that the bridge closed.", "closed"],
  ])("%s", (text, verb) => expect(around(text, verb)).toBeUndefined());
});
