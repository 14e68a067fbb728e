import { countedAfter } from "./counted.ts";
import { currencyAfter } from "./currency.ts";
import { isHyphen, type Pieces } from "./pieces.ts";

/** A range that the words leave open, with the noun it counts. */
export interface VagueRead {
  readonly kind: "count" | "age" | "money";
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly counted: string;
  readonly numberNext: number;
  readonly next: number;
}

/** Least and greatest number that a newsroom still calls so. */
const plurals = new Map([
  ["dozens", [24, 120]],
  ["scores", [40, 200]],
  ["hundreds", [200, 1000]],
  ["thousands", [2000, 100_000]],
  ["millions", [2e6, 1e9]],
  ["billions", [2e9, 1e12]],
  ["trillions", [2e12, 1e15]],
]);
const multiples = new Map([
  ["dozens", [20, 100]],
  ["tens", [20, 100]],
  ["hundreds", [200, 1000]],
]);
const multiplied = new Map([
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
]);
const several = new Map([
  ["hundred", [200, 900]],
  ["thousand", [2000, 9000]],
  ["million", [2e6, 9e6]],
  ["billion", [2e9, 9e9]],
  ["dozen", [24, 96]],
]);

/** `dozens of voters`, `tens of thousands`, `several hundred`, `in his 30s`. */
export function readVague(pieces: Pieces, index: number): VagueRead | undefined {
  const { list } = pieces;
  const span = readSpan(pieces, index);
  if (span) {
    const of = list[span.next]?.lower === "of" ? span.next + 1 : span.next;
    const currency = span.kind === "count" ? currencyAfter(list, of, true) : undefined;
    const { low, high } = span;
    if (currency) {
      return {
        kind: "money",
        low,
        high,
        unit: currency.code,
        counted: "",
        numberNext: span.next,
        next: currency.next,
      };
    }
    const noun = span.kind === "count" ? countedAfter(list, span.next) : undefined;
    return {
      kind: span.kind,
      low,
      high,
      unit: span.kind === "age" ? "year" : "",
      counted: noun?.lemma ?? "",
      numberNext: span.next,
      next: noun?.next ?? span.next,
    };
  }
  return undefined;
}

function readSpan(
  { list }: Pieces,
  index: number,
): { kind: "count" | "age"; low: number; high: number; next: number } | undefined {
  const lower = list[index]?.lower ?? "";
  const many = multiples.get(lower);
  const times =
    list[index + 1]?.lower === "of" ? multiplied.get(list[index + 2]?.lower ?? "") : undefined;
  if (many && times) {
    return { kind: "count", low: many[0]! * times, high: many[1]! * times, next: index + 3 };
  }
  const plural = plurals.get(lower);
  if (plural && (lower !== "scores" || list[index + 1]?.lower === "of")) {
    return { kind: "count", low: plural[0]!, high: plural[1]!, next: index + 1 };
  }
  const some = /^(?:several|few|couple)$/.test(lower)
    ? several.get(list[index + 1]?.lower ?? "")
    : undefined;
  if (some) return { kind: "count", low: some[0]!, high: some[1]!, next: index + 2 };
  return readDecadeOfLife({ list, titled: false }, index);
}

/** `in his 30s`, `in her mid-30s`: an age. */
function readDecadeOfLife(
  { list }: Pieces,
  index: number,
): { kind: "age"; low: number; high: number; next: number } | undefined {
  const ending = list[index + 1];
  if (!/^[1-9]0$/.test(list[index]?.text ?? "") || ending?.lower !== "s" || !ending.glued)
    return undefined;
  const before = isHyphen(list[index - 1]) ? index - 3 : index - 1;
  const owner = /^(?:early|late|mid)$/.test(list[before]?.lower ?? "") ? before - 1 : before;
  if (!/^(?:his|her|their|my|our|its|the)$/.test(list[owner]?.lower ?? "")) return undefined;
  if (list[owner]?.lower === "the") return undefined;
  const low = Number(list[index]!.text);
  return { kind: "age", low, high: low + 9, next: index + 2 };
}
