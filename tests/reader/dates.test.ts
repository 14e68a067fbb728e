import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "../../packages/reader/src/text/dates.ts";

it.each([
  ["2024-03-04", "2024-03-04"],
  ["2024-03-04T09:30:00Z", "2024-03-04T09:30:00Z"],
  ["2024-03-04T09:30:00.123+01:00", "2024-03-04T09:30:00+01:00"],
  ["2024-03-04 09:30", "2024-03-04"],
  ["2024-03-04 09:30:00 UTC", "2024-03-04T09:30:00Z"],
  ["20240304T093000+0100", "2024-03-04T09:30:00+01:00"],
  ["20240304", "2024-03-04"],
  ["Mon, 04 Mar 2024 09:30:00 GMT", "2024-03-04T09:30:00Z"],
  ["Mon, 4 Mar 2024 09:30 EST", "2024-03-04T09:30:00-05:00"],
  ["March 4, 2024", "2024-03-04"],
  ["Monday 4th March 2024", "2024-03-04"],
  ["Updated 4 Mar 2024, 09:30", "2024-03-04"],
])("%s is %s", (text, date) => expect(readDate(text)).toBe(date));

it.each(["3/4/2024", "2024-02-30", "2024-13-01", "yesterday", "", "0000-01-01", "Foo 4, 2024"])(
  "“%s” is none",
  (text) => expect(readDate(text)).toBeUndefined(),
);

it("gives a date or nothing for any text", () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const date = readDate(text);
      if (date !== undefined) expect(Number.isNaN(Date.parse(date))).toBe(false);
    }),
  ));
