import { countedAfter } from "./counted.ts";
import { isHyphen, type Piece, type Pieces } from "./pieces.ts";
import { startsSentence } from "./rejected.ts";

/** An ordinal with the noun it numbers. */
export interface OrdinalRead {
  readonly value: number;
  readonly counted: string;
  readonly numberNext: number;
  readonly next: number;
}

const words = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
  )
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
const tens = new Map([
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["hundredth", 100],
]);
const leading = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
]);

/** With these nouns an ordinal is a name or an idiom, which numbers nothing. */
const idioms = new Set(
  (
    "lady gentleman family amendment avenue street st ave circuit district ward precinct world responder aid name hand class " +
    "thought glance sight party person guess half place century step chance look instance round degree"
  ).split(" "),
);

/** `first summit`, `the 116th Congress`, `third-largest city`; undefined without a noun behind. */
export function readOrdinal({ list, titled }: Pieces, index: number): OrdinalRead | undefined {
  const read = ordinalValue(list, index);
  if (!read) return undefined;
  // In mid-sentence a capital makes it a name: the First Minister, the Second Avenue line.
  if (list[index]!.capital && !titled && !startsSentence(list, index)) return undefined;
  if (list[index - 1]?.lower === "per") return undefined;
  const start = superlativeEnd(list, read.next);
  if (start === undefined) return undefined;
  const noun = countedAfter(list, start);
  const plain = start === read.next;
  if (!noun || (plain && (idioms.has(noun.lemma) || idioms.has(list[start]?.lower ?? ""))))
    return undefined;
  return { value: read.value, counted: noun.lemma, numberNext: read.next, next: noun.next };
}

function ordinalValue(
  list: readonly Piece[],
  index: number,
): { value: number; next: number } | undefined {
  const piece = list[index];
  const after = list[index + 1];
  if (!piece) return undefined;
  if (piece.kind === "number") {
    const ending = after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower);
    return ending && /^[1-9]\d{0,3}$/.test(piece.text)
      ? { value: Number(piece.text), next: index + 2 }
      : undefined;
  }
  const high = leading.get(piece.lower);
  if (high !== undefined && isHyphen(after)) {
    const low = words.get(list[index + 2]?.lower ?? "");
    return low !== undefined && low < 10 ? { value: high + low, next: index + 3 } : undefined;
  }
  const value = words.get(piece.lower) ?? tens.get(piece.lower);
  return value === undefined ? undefined : { value, next: index + 1 };
}

/** Index where the noun phrase goes on: past `-largest`; undefined for `first-hand`, `third-party`. */
function superlativeEnd(list: readonly Piece[], index: number): number | undefined {
  if (!isHyphen(list[index]) || !list[index]?.glued) return index;
  const word = list[index + 1]?.lower ?? "";
  return /(?:est|most|term|year|quarter|generation|floor|time|ever)$/.test(word)
    ? index + 2
    : undefined;
}
