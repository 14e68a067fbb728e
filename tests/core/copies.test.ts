import { describe, expect, it } from "vitest";
import { findCopies } from "../../packages/core/src/copies.ts";
import { annotated, article } from "../support/builders.ts";

const statement =
  "“We will open the new harbour wall before the winter storms come in, and every crew that lost a boat will be paid in full by the end of the month,” Ada Lund said.";
const report =
  "The council voted on Monday night to open the new harbour wall before the winter storms come in, and to pay every crew that lost a boat.";

describe("articles that print one text", () => {
  it("have the same words outside quotation marks", () =>
    copies([`${report} Rain fell.`, `Wind blew. ${report}`], [["a", "b"]]));
  it("do more than quote one statement at length", () =>
    copies(
      [
        `The vote was close. ${statement} Nobody answered her.`,
        `Crews waited outside in the rain. ${statement}`,
      ],
      [],
    ));
  it("do more than quote what one of them prints without marks", () =>
    copies(
      [
        `The vote was close. ${statement} Nobody answered her.`,
        `Crews waited in the rain. ${statement.replace(/[“”]/g, "")} They went home late at night.`,
      ],
      [],
    ));
  it("may quote in their common text", () =>
    copies([`${report} ${statement}`, `${report} ${statement}`], [["a", "b"]]));
});

function copies(bodies: readonly string[], expected: readonly (readonly string[])[]): void {
  const story = annotated(...bodies.map((body, at) => article("ab"[at]!, body)));
  expect(findCopies(story).map(({ articles }) => articles)).toEqual(expected);
}
