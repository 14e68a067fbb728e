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
  if (vagueNouns.has(amount.counted) || hasAnother(list, amount.next)) return true;
  const day = amount.kind === "duration" && amount.unit === "day" && !isHyphen(after);
  return day && !/^(?:for|within|just|than|least|after)$/.test(list[index - 1]?.lower ?? "");
}

/** How many pieces after `one woman` its `and another` may stand. */
const anotherReach = 25;

/** `one woman of rape and another of assault`: it tells which of two, not how many. */
function hasAnother(list: readonly Piece[], from: number): boolean {
  const end = Math.min(list.length, from + anotherReach);
  for (let at = from; at < end; at += 1) {
    const { lower } = list[at]!;
    if (lower === "another" || (lower === "other" && list[at - 1]?.lower === "the")) return true;
    if (lower === "second" && list[at - 1]?.lower === "a") return true;
  }
  return false;
}
