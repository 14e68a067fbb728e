import type { Token } from "./model.ts";

/** Words that open a clause which needs another one to stand on, each with a verb of its own. */
const dependent =
  /^(?:although|though|if|while|when|whenever|because|until|unless|whether|whereas|where|which|who|whom|whose|that|after|before|since|as)$/;

/** Prepositions too: they open a clause only where a verb of its own follows at once with a subject. */
const alsoPreposition = /^(?:after|before|since|as|until)$/;

/**
 * Whether words hold a clause that can stand alone: more finite verbs than words that make a clause hang
 * on another. "The fight over dams, which are set to close" has one of each, and is a fragment.
 */
export function hasMainClause(tokens: readonly Token[]): boolean {
  let finite = 0;
  let hanging = 0;
  tokens.forEach((_, at) => {
    if (isFiniteVerb(tokens, at)) finite += 1;
    else if (isHanging(tokens, at)) hanging += 1;
  });
  return finite > hanging;
}

/** Whether words have a verb that tells something, in a main clause or in one that hangs on another. */
export function hasFiniteVerb(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => isFiniteVerb(tokens, at));
}

/** A verb that is neither "to do" nor "doing", nor the second in a chain as in "has been told". */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!isVerb(token)) return false;
  if (token.pos === "VERB" && /ing$/.test(token.key)) return false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const before = tokens[back]!;
    if (before.key === "to" || isVerb(before)) return false;
    if (before.pos !== "ADV" && !/^(?:not|n['’]t)$/.test(before.key)) return true;
  }
  return true;
}

function isHanging(tokens: readonly Token[], at: number): boolean {
  const { key } = tokens[at]!;
  if (!dependent.test(key)) return false;
  // "That aid is central" and "say that": the first points, the second has its verb counted.
  if (key === "that" && at === 0) return false;
  if (!alsoPreposition.test(key)) return true;
  // "After the crash, he left", "as to why he left": the verb that follows is another clause's.
  for (let on = at + 1; on < tokens.length; on += 1) {
    if (tokens[on]!.text === "," || dependent.test(tokens[on]!.key)) return false;
    if (isFiniteVerb(tokens, on)) return true;
  }
  return false;
}

function isVerb({ pos }: Token): boolean {
  return pos === "VERB" || pos === "AUX";
}
