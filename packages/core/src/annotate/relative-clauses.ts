import type { Token } from "../model.ts";
import { type NounPhrase, phraseBefore } from "./noun-phrases.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import { hiddenWord } from "./subjects.ts";

/** How far back, in tokens, the start of a relative clause is looked for. */
const reach = 14;

/**
 * The subject that a phrase before a verb only describes, because the phrase is the object of a relative
 * clause or of a participle:
 *
 *     [One man who spoke to the herald] said          [A lawyer representing victims] said
 *
 * Undefined where the phrase is itself the subject.
 */
export function antecedent(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  if (/^(?:he|she|they|it|who|i|we)$/.test(tokens[phrase.first]?.key ?? "")) return undefined;
  const preposition = tokens[phrase.first - 1]?.pos === "ADP";
  const at = phrase.first - (preposition ? 2 : 1);
  const verb = tokens[at];
  if (verb?.pos !== "VERB" || verb.text === hiddenWord) return undefined;
  // A man who says the mayor lied: what follows a verb of saying is a subject again.
  if (
    !preposition &&
    reportingVerb(verb.key)?.takes === "clause" &&
    tokens[phrase.end]?.text !== ","
  )
    return undefined;
  return ownerOfClause(tokens, at) ?? ownerOfParticiple(tokens, at, preposition);
}

/** What who, which or that stands for, in the clause of the verb at `at`. */
function ownerOfClause(tokens: readonly Token[], at: number): NounPhrase | undefined {
  for (let position = at - 1; position > 0 && at - position < reach; position -= 1) {
    const token = tokens[position];
    if (!token || /^[,;:—–()”]$/.test(token.text)) return undefined;
    const before = tokens[position - 1];
    const relative =
      /^(?:who|which)$/.test(token.key) ||
      (token.key === "that" &&
        /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
        /^(?:VERB|AUX|ADV)$/.test(tokens[position + 1]?.pos ?? ""));
    if (!relative) continue;
    return phraseBefore(tokens, before?.text === "," ? position - 1 : position);
  }
  return undefined;
}

/** A lawyer representing victims; economists asked by the Herald. */
function ownerOfParticiple(
  tokens: readonly Token[],
  at: number,
  preposition: boolean,
): NounPhrase | undefined {
  const key = tokens[at]?.key ?? "";
  // A campaign aimed at helping her: the participle before the preposition has the owner.
  if (key.endsWith("ing") && tokens[at - 1]?.pos === "ADP" && /ed$/.test(tokens[at - 2]?.key ?? ""))
    return ownerOfParticiple(tokens, at - 2, true);
  const participle = key.endsWith("ing") || (preposition && /(?:ed|en|wn|un)$/.test(key));
  if (!participle || !/^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 1]?.pos ?? "")) return undefined;
  const owner = phraseBefore(tokens, at);
  const lead = tokens[(owner?.first ?? 0) - 1];
  return owner &&
    lead?.pos !== "SCONJ" &&
    !/^(?:as|after|when|while|before|since)$/.test(lead?.key ?? "")
    ? owner
    : undefined;
}
