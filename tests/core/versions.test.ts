import { compareVersions, type VersionChanges } from "@crossread/core";
import { describe, expect, it } from "vitest";
import { article } from "../support/builders.ts";

const lead = "The river bridge at Harle was closed on Monday after inspectors found broken cables.";
const toll = "At least 12 people were hurt when the western footpath gave way at noon.";
const tollCorrected = "At least 14 people were hurt when the western footpath gave way at noon.";
const mayor = "“We will not reopen it before it is safe,” said Mayor Ana Duarte.";
const cost = "The council has set aside £3 million for the repair of all four towers.";
const costAgain = "For the repair of all four towers £3 million has been set aside by the council.";
const buses = "Buses are running every ten minutes from the station to the hospital.";

const text = (...lines: readonly string[]) => lines.join("\n\n");
const old = article("The Wire", text(lead, toll, cost, mayor), { version: "1" });
const corrected = article("The Wire", text(lead, tollCorrected, costAgain, buses), {
  version: "2",
});

/** `kind: old → new`, a line a change. */
function told({ changes }: VersionChanges): readonly string[] {
  return changes.map(
    ({ kind, old: from, new: to }) => `${kind}: ${from?.text ?? "–"} → ${to?.text ?? "–"}`,
  );
}

describe("what changed between two versions", () => {
  it("is corrected, rewritten, added or removed", () => {
    expect(told(compareVersions(old, corrected))).toEqual([
      `corrected: ${toll} → ${tollCorrected}`,
      `rewritten: ${cost} → ${costAgain}`,
      `removed: ${mayor} → –`,
      `added: – → ${buses}`,
    ]);
  });
  it("says which figure was corrected", () => {
    expect(compareVersions(old, corrected).changes[0]?.note).toBe("12 → 14");
  });
  it("points at the sentences of both versions", () => {
    const [change] = compareVersions(old, corrected).changes;
    expect([change?.old?.sentence, change?.new?.sentence]).toEqual(["the-wire:1", "the-wire:1"]);
  });
  it("is nothing between a text and itself", () => {
    expect(compareVersions(old, { ...old, version: "2" }).changes).toEqual([]);
  });
  it("is nothing where only the order or the marks changed", () => {
    const moved = article("The Wire", text(lead, cost, toll, mayor.replaceAll(/[“”]/g, '"')));
    expect(compareVersions(old, moved).changes).toEqual([]);
  });
});

describe("what clients have of a correction", () => {
  const status = (...lines: readonly string[]) =>
    compareVersions(old, corrected, [article("Client", text(lead, ...lines))]).changes.map(
      ({ elsewhere }) => elsewhere[0]?.status,
    );
  it("the old wording", () => {
    expect(status(toll, cost, mayor)).toEqual(["old", "old", "old", "absent"]);
  });
  it("the new wording", () => {
    expect(status(tollCorrected, costAgain, buses)).toEqual(["new", "new", "absent", "new"]);
  });
  it("the new wording, cut", () => {
    expect(status("At least 14 people were hurt when the footpath gave way.")[0]).toBe("new");
  });
  it("other words, or none", () => {
    const lines = status("Several people were hurt when the western footpath gave way at noon.");
    expect(lines).toEqual(["rewritten", "absent", "absent", "absent"]);
  });
});
