import type { Amount } from "./classify.ts";
import { isHyphen, type Piece } from "./pieces.ts";

/** Nouns with which `one` means a certain or some: one thing, one way. */
const vagueNouns = new Set(
  "thing way side hand point time another reason end such sort kind example place".split(" "),
);
const pronounLeads = new Set("no any every each the this that some which another only".split(" "));

/** `one` as a pronoun or article: `one of them`, `no one`, `one day`, `one-sided`. */
export function isPronounOne(list: readonly Piece[], index: number, amount: Amount): boolean {
  const piece = list[index];
  if (piece?.lower !== "one" || amount.numberNext !== index + 1) return false;
  if (amount.bare || pronounLeads.has(list[index - 1]?.lower ?? "")) return true;
  const after = list[index + 1];
  if (/^(?:of|another|such|['’]|or|and)$/.test(after?.lower ?? "")) return true;
  if (vagueNouns.has(amount.counted)) return true;
  const day = amount.kind === "duration" && amount.unit === "day" && !isHyphen(after);
  return day && !/^(?:for|within|just|than|least|after)$/.test(list[index - 1]?.lower ?? "");
}
