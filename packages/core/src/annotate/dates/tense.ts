import type { Piece } from "../quantities/pieces.ts";

/** Which side of the publication a date without a year or week lies on. */
export type Direction = "past" | "present" | "future" | "unknown";

/** How many pieces to each side a verb is looked for; farther ones speak of something else. */
const reach = 14;

const future = new Set(["will", "wo", "shall", "'ll", "ll", "would"]);
const planning = new Set("schedule slate expect set due plan aim intend hope".split(" "));
const past = new Set(["was", "were", "had", "did", "has", "have", "been", "since", "ago", "last"]);
/** Their past looks like their present. */
const unmarked = new Set(
  "put cut set hit let shut quit cost hurt spread split bet read beat burst cast say".split(" "),
);

/**
 * Reads the tense of the verb nearest to a date: first to its left as far as the clause goes, then to
 * its right. News tells the past unless it says otherwise; a present tense with a
 * weekday mostly tells what is coming. Both are left to the caller. An infinitive
 * tells no time: with `skipInfinitives` the verb before it decides (`decided to resign Monday`), without
 * it the direction stays unknown.
 */
export function directionOf(
  list: readonly Piece[],
  first: number,
  next: number,
  skipInfinitives: boolean,
): Direction {
  if (isForthcoming(list, first, next)) return "future";
  const owned = /^['’]$/.test(list[next]?.text ?? "") || list[next]?.pos === "NOUN";
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    const found = verbDirection(list, at, owned);
    if (found === "infinitive" && !skipInfinitives) return "unknown";
    if (found !== "unknown" && found !== "infinitive") return found;
  }
  for (let at = next; at < list.length && at < next + reach; at += 1) {
    const found = verbDirection(list, at, owned);
    if (found !== "unknown" && found !== "infinitive") return found;
  }
  return "unknown";
}

/** `scheduled for Thursday`, `due Friday`, `until Monday`, `into a Monday meeting`. */
function isForthcoming(list: readonly Piece[], first: number, next: number): boolean {
  const back = (steps: number) => list[first - steps]?.lower ?? "";
  const at = /^(?:for|on|in|to|at|of)$/.test(back(1)) ? 2 : 1;
  if (
    /^(?:scheduled|slated|due|set|expected|planned|until|till|next|upcoming|coming|deadline)$/.test(
      back(at),
    )
  )
    return at === 2 || back(1) !== "set";
  if (list[next]?.pos !== "NOUN" || !/^(?:a|the|his|her|its|their)$/.test(back(1))) return false;
  return /^(?:into|for|before)$/.test(back(2)) || (back(2) === "of" && back(3) === "ahead");
}

function verbDirection(
  list: readonly Piece[],
  at: number,
  owned: boolean,
): Direction | "infinitive" {
  const piece = list[at]!;
  if (future.has(piece.lower)) return "future";
  if (past.has(piece.lower)) return "past";
  if (piece.pos !== "VERB" && piece.pos !== "AUX") return "unknown";
  if (hasFutureBefore(list, at)) return "future";
  if (isAfterDid(list, at)) return "past";
  if (piece.lower.endsWith("ing") || list[at - 1]?.lower === "to") return "infinitive";
  const inflected = piece.lemma !== "" && piece.lemma !== piece.lower;
  const present = /^(?:is|are)$/.test(piece.lower) || !inflected || piece.lower.endsWith("s");
  if (!present) return "past";
  // A capital in the sentence is a name, whatever its tag. A present tense may tell what is coming
  // (`take effect Friday`), but says nothing of `Monday’s vote`.
  if (piece.capital) return "unknown";
  return owned ||
    unmarked.has(piece.lemma) ||
    /^(?:be|can|could|may|might|do|does)$/.test(piece.lower)
    ? "unknown"
    : "present";
}

/** `did not leave`, `did they leave`: the verb itself shows no past. */
function isAfterDid(list: readonly Piece[], at: number): boolean {
  return list.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === "did");
}

/** `will meet`, `is to meet`, `expected to open`, `won’t be held`, `was set for a vote`: the cue close before. */
function hasFutureBefore(list: readonly Piece[], at: number): boolean {
  for (let step = at - 1; step >= 0 && step >= at - 3; step -= 1) {
    const lower = list[step]!.lower;
    if (future.has(lower)) return true;
    const lead = list[step - 1];
    if (
      lower === "to" &&
      (planning.has(lead?.lemma ?? "") || /^(?:is|are)$/.test(lead?.lower ?? ""))
    )
      return true;
  }
  return (
    (list[at]!.lower === "set" || list[at]!.lower === "scheduled") && list[at + 1]?.lower === "for"
  );
}
