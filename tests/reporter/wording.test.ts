import { describe, expect, it } from "vitest";
import { sourceList } from "../../packages/reporter/src/wording.ts";

describe("sources in a line", () => {
  const line = (names: string[], text: string) => expect(sourceList(names)).toBe(text);

  it("lose the capital of the sentence that they began", () =>
    line(["Police", "Another harbour official"], "police, another harbour official"));
  it("keep the capital of a name", () =>
    line(
      ["Ada Lund", "Police Chief Berg", "The Daily Gull"],
      "Ada Lund, Police Chief Berg, The Daily Gull",
    ));
  it("stand once", () => line(["Officials", "officials"], "officials"));
});
