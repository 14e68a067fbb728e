import { isHyphen, type Piece } from "./pieces.ts";

/** The noun that a number counts, and the index past it. */
export interface Counted {
  readonly lemma: string;
  readonly next: number;
}

/** How many pieces after a number its noun may end: adjectives and compounds are rarely longer. */
const reach = 9;

/** Words that may stand between number and noun though they are neither adjective nor noun. */
const linking = new Set(["of", "other", "more", "new", "such", "fellow", "additional", "own"]);
const determiners = new Set([
  "the",
  "these",
  "those",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "all",
]);

/** Nouns that end a compound: what follows belongs to the verb or names a time, not the counted thing. */
const never = new Set(
  (
    "percent today yesterday tomorrow year month week day time outdoors indoors abroad overseas alike apiece " +
    "nationwide worldwide others"
  ).split(" "),
);
/** Tagged nouns at times, but always modifiers after a number: the ninth leading cause. */
const modifiers = new Set(["leading", "living", "remaining", "existing", "such"]);

/**
 * The head noun after the number that ends before `index`: `28,500 US troops` counts troops, `two
 * approved NYPD tactics` tactics, `dozens of angry voters` voters. Undefined where no noun follows.
 */
export function countedAfter(list: readonly Piece[], index: number): Counted | undefined {
  let head: number | undefined;
  let determined = false;
  let part = false;
  const limit = Math.min(list.length, index + reach);
  for (let at = index; at < limit; at += 1) {
    const piece = list[at]!;
    if (piece.lower === "of") {
      if (at !== index) break;
      continue;
    }
    if (determiners.has(piece.lower)) {
      if (list[at - 1]?.lower !== "of" || determined) break;
      determined = true;
      continue;
    }
    // `11 of the 96 hangers`, `11 of the bridge’s 96 hangers`: a part counts what its whole counts.
    if (piece.kind === "number" && isPartOf(list, index, at)) {
      head = undefined;
      part = true;
      continue;
    }
    if (isHyphen(piece)) {
      if (!piece.glued || !list[at + 1]?.glued) break;
      // `stand-alone meeting`, `kidney-focused order`: what stands before a hyphen is no head.
      head = undefined;
      if (isNoun(list[at + 1]!)) head = at + 1;
      at += 1;
      continue;
    }
    if (piece.kind === "mark") {
      // `two “approved” tactics`, `12 Republicans’ votes`.
      if (/^[“”"‘]$/.test(piece.text) && head === undefined) continue;
      if (
        piece.text === "," &&
        head === undefined &&
        isAdjective(list[at - 1]) &&
        isAdjective(list[at + 1])
      )
        continue;
      if (isApostrophe(piece) && possessiveContinues(list, at)) {
        head = undefined;
        if (list[at + 1]?.lower === "s") at += 1;
        continue;
      }
      break;
    }
    if (isNoun(piece)) {
      // A time after the head is an adverb: `killed 12 people Tuesday`.
      if (head !== undefined && (isTime(piece) || isPassive(list[head]!, piece))) break;
      head = at;
      continue;
    }
    if (head !== undefined && !(isHyphen(list[head - 1]) && isModifier(list, at))) break;
    if (linking.has(piece.lower) || isModifier(list, at)) {
      head = undefined;
      continue;
    }
    if (piece.lower === "and" && isAdjective(list[at - 1]) && isAdjective(list[at + 1])) continue;
    break;
  }
  const noun = head === undefined ? undefined : list[head];
  if (!noun || head === undefined) return undefined;
  // The whole is a value of its own, so the part's words end with its number.
  return { lemma: lemmaOf(noun), next: part ? index : head + 1 };
}

/** People and person, men and man are one; a plural name loses its s. */
function lemmaOf(piece: Piece): string {
  const lemma = piece.lemma || piece.lower;
  if (lemma === "people" || lemma === "persons") return "person";
  // The tagger leaves plurals that it does not know.
  const plural = lemma === piece.lower && /[^sui]s$/.test(lemma) && lemma.length > 4;
  if (!plural || /(?:ics|news|series|species)$/.test(lemma)) return lemma;
  return /ies$/.test(lemma) ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
}

function isNoun(piece: Piece): boolean {
  return (
    piece.kind === "word" &&
    (piece.pos === "NOUN" || piece.pos === "PROPN") &&
    !never.has(piece.lower) &&
    !modifiers.has(piece.lower)
  );
}

function isModifier(list: readonly Piece[], at: number): boolean {
  return isAdjective(list[at]) || isParticiple(list, at);
}

function isAdjective(piece: Piece | undefined): boolean {
  return (
    piece?.kind === "word" &&
    (piece.pos === "ADJ" || piece.pos === "ADV" || modifiers.has(piece.lower))
  );
}

/** `two approved tactics`: tagged a verb, but a noun follows right behind. */
function isParticiple(list: readonly Piece[], at: number): boolean {
  const piece = list[at]!;
  const next = list[at + 1];
  return (
    piece.pos === "VERB" &&
    /(?:ed|ing|en)$/.test(piece.lower) &&
    next !== undefined &&
    !isHyphen(next) &&
    isNoun(next)
  );
}

/** `12 workers rescued` in a headline: tagged a noun, but a plural before it is the head. */
function isPassive(head: Piece, piece: Piece): boolean {
  return /ed$/.test(piece.lower) && /(?:[^s]s|people|men|women|children)$/.test(head.lower);
}

function isTime(piece: Piece): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(piece.lower);
}

export function isApostrophe(piece: Piece | undefined): boolean {
  return piece !== undefined && /^['’‘]$/.test(piece.text);
}

function possessiveContinues(list: readonly Piece[], at: number): boolean {
  const after = list[at + 1]?.lower === "s" && list[at + 1]?.glued ? list[at + 2] : list[at + 1];
  return (
    list[at]!.glued &&
    after !== undefined &&
    !after.glued &&
    (isNoun(after) || isAdjective(after) || after.kind === "number")
  );
}

/** A whole stands behind “of the” or behind an owner, and its noun follows. */
function isPartOf(list: readonly Piece[], from: number, at: number): boolean {
  const before = list[at - 1];
  const owned = before?.lower === "s" && isApostrophe(list[at - 2]);
  return (
    list[from]?.lower === "of" &&
    (owned ||
      isApostrophe(before) ||
      determiners.has(before?.lower ?? "") ||
      before?.lower === "of")
  );
}
