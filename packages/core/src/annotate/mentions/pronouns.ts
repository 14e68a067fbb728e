import type { ReadSentence, Reference } from "./coreference.ts";
import type { Group } from "./groups.ts";
import { isQuoteMark, isSayingVerb, type Word } from "./words.ts";

/**
 * He, she and their forms. The subject of the sentence before is preferred, because news goes on
 * with whom it speaks of; a person only named as a source (`according to X`) comes last.
 */

type Gender = "he" | "she";

/** How many sentences back a pronoun may point in one article. */
const reach = 3;

/** Adds pronouns that have a clear antecedent. `they`, `it`, `I` and `we` are left alone. */
export function resolvePronouns(sentences: readonly ReadSentence[]): readonly ReadSentence[] {
  const genders = learnGenders(sentences);
  const done: ReadSentence[] = [];
  for (const sentence of sentences) {
    const earlier: ReadSentence[] = [];
    for (let at = done.length - 1; at >= 0 && earlier.length < reach; at -= 1) {
      if (done[at]!.article !== sentence.article) break;
      earlier.push(done[at]!);
    }
    done.push(addPronouns(sentence, earlier, genders));
  }
  return done;
}

/**
 * Gender of the people whose name tells none, by the pronouns that follow where they are the only
 * person in a sentence.
 */
function learnGenders(sentences: readonly ReadSentence[]): ReadonlyMap<Group, Gender> {
  const votes = new Map<Group, number>();
  const genders = new Map<Group, Gender>();
  for (const { references, words, quoted } of sentences) {
    const people = references.filter((one) => one.group.kind === "person");
    const groups = new Set(people.map((one) => one.group));
    for (const group of groups) if (group.gender) genders.set(group, group.gender);
    const [only] = groups;
    if (groups.size !== 1 || !only || only.gender) continue;
    words.forEach((word, at) => {
      const gender = genderOfPronoun(word);
      if (!gender || quoted[at] || at < people[0]!.to) return;
      votes.set(only, (votes.get(only) ?? 0) + (gender === "he" ? 1 : -1));
    });
  }
  for (const [group, vote] of votes) if (vote !== 0) genders.set(group, vote > 0 ? "he" : "she");
  return genders;
}

function addPronouns(
  sentence: ReadSentence,
  earlier: readonly ReadSentence[],
  genders: ReadonlyMap<Group, Gender>,
): ReadSentence {
  const references = [...sentence.references];
  const { words, quoted } = sentence;
  for (let at = 0; at < words.length; at += 1) {
    const gender = genderOfPronoun(words[at]!);
    if (!gender || references.some((one) => one.from <= at && at < one.to)) continue;
    const fits = (one: Reference) =>
      one.group.kind === "person" && (genders.get(one.group) ?? gender) === gender;
    const here = { ...sentence, references: [...references].sort((a, b) => a.from - b.from) };
    const group = quoted[at]
      ? antecedentInQuote(here, at, earlier, fits)
      : antecedent(here, at, earlier, fits);
    if (group) references.push({ from: at, to: at + 1, kind: "pronoun", group });
  }
  references.sort((left, right) => left.from - right.from);
  return { ...sentence, references };
}

type Fits = (reference: Reference) => boolean;

function antecedent(
  sentence: ReadSentence,
  at: number,
  earlier: readonly ReadSentence[],
  fits: Fits,
): Group | undefined {
  const { words, references, quoted } = sentence;
  const before = references.filter((one) => one.to <= at && !quoted[one.from] && fits(one));
  const key = words[at]!.key;
  if (trailsQuotation(words, at)) {
    const speaker = fromEarlier(earlier, fits);
    if (speaker) return speaker;
  }
  if (before.length > 0) {
    const subjects = before.filter((one) => isSubject(one, sentence));
    if (key === "him") {
      const agent = subjects.at(-1)?.group;
      const others = before.filter((one) => one.group !== agent);
      if (others.length > 0) return others.at(-1)!.group;
      if (agent && !startsClause(words, subjects.at(-1)!.to, at)) {
        return fromEarlier(earlier, (one) => fits(one) && one.group !== agent) ?? agent;
      }
    }
    return (subjects.at(-1) ??
      before.filter((one) => !isSource(one, words)).at(-1) ??
      before.at(-1))!.group;
  }
  const announced = announcedSubject(sentence, at, fits);
  if (announced) return announced;
  return fromEarlier(earlier, fits);
}

/** `…, he said`: the speaker is whoever spoke before, not a person in what is said. */
function trailsQuotation(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !(before.text === "," || isQuoteMark(before.text))) return false;
  const verb = words[at + 1]?.pos === "ADV" ? words[at + 2] : words[at + 1];
  const end = words[at + (verb === words[at + 1] ? 2 : 3)];
  return verb !== undefined && isSayingVerb(verb.lemma) && (!end || end.punctuation || at > 4);
}

/** `At his rally, Jane Roe said`: the pronoun runs ahead of the subject. */
function announcedSubject(sentence: ReadSentence, at: number, fits: Fits): Group | undefined {
  const { words, references } = sentence;
  if (!/^(ADP|SCONJ)$/.test(words[0]?.pos ?? "") || /^according$/.test(words[0]!.key))
    return undefined;
  const comma = words.findIndex((word, index) => index > at && word.text === ",");
  if (comma < 0) return undefined;
  const next = references.find((one) => one.from === comma + 1 && fits(one));
  return next?.group;
}

/** In a quotation: a person named in it before, else the last person who is not the speaker. */
function antecedentInQuote(
  sentence: ReadSentence,
  at: number,
  earlier: readonly ReadSentence[],
  fits: Fits,
): Group | undefined {
  const { references, quoted, words } = sentence;
  const inside = references.filter((one) => one.to <= at && quoted[one.from] && fits(one));
  if (inside.length > 0)
    return (inside.filter((one) => isSubject(one, sentence)).at(-1) ?? inside.at(-1)!).group;
  const speaker = references.find((one) => !quoted[one.from] && isSpeaker(one, words))?.group;
  if (!speaker) return undefined;
  const others = [sentence, ...earlier.slice(0, 2)].flatMap((one) =>
    one.references.filter(
      (other) => fits(other) && other.group !== speaker && (one !== sentence || other.to <= at),
    ),
  );
  return new Set(others.map((one) => one.group)).size === 1 ? others[0]!.group : undefined;
}

/** The nearest sentence before with a fitting person: who speaks, else its subject, else the last. */
function fromEarlier(earlier: readonly ReadSentence[], fits: Fits): Group | undefined {
  for (const sentence of earlier) {
    const outside = sentence.references.filter((one) => fits(one) && !sentence.quoted[one.from]);
    const subjects = outside.filter((one) => isSubject(one, sentence));
    const chosen =
      subjects.find((one) => isSpeaker(one, sentence.words)) ??
      subjects[0] ??
      outside.find((one) => !isSource(one, sentence.words)) ??
      outside[0];
    if (chosen) return chosen.group;
  }
  return earlier.flatMap((sentence) => sentence.references.filter(fits)).at(0)?.group;
}

function genderOfPronoun(word: Word): Gender | undefined {
  if (/^(he|him|his|himself)$/.test(word.key)) return "he";
  if (/^(she|her|hers|herself)$/.test(word.key)) return "she";
  return undefined;
}

/** Stands before its verb, perhaps behind an apposition, and not behind a preposition. */
function isSubject(one: Reference, { words }: ReadSentence): boolean {
  if (words[one.to - 1]!.possessive || /^(his|him|her|hers)$/.test(words[one.from]!.key)) {
    return false;
  }
  if (isSpeaker(one, words)) return true;
  if (words[one.from - 1]?.pos === "ADP") return false;
  let at = one.to;
  if (words[at]?.text === "," || words[at]?.text === "(") {
    const closing = words.findIndex((word, index) => index > at && /^[,)]$/.test(word.text));
    if (words[at + 1]?.key === "who" || (closing > 0 && closing - at < 16)) {
      at = words[at + 1]?.key === "who" && closing < 0 ? at + 2 : closing + 1;
    }
  }
  for (let step = 0; step < 3; step += 1) {
    const word = words[at + step];
    if (!word) return false;
    if (word.pos === "VERB" || word.pos === "AUX") return !/ing$/.test(word.key);
    if (word.pos !== "ADV" && word.key !== "who") return false;
  }
  return false;
}

/** Subject of a verb of saying, on either side. */
function isSpeaker(one: Reference, words: readonly Word[]): boolean {
  if (words[one.to - 1]!.possessive) return false;
  for (const at of [one.to, one.to + 1, one.to + 2]) {
    const word = words[at];
    if (!word || word.punctuation) break;
    if (word.pos === "VERB") {
      if (isSayingVerb(word.lemma)) return true;
      break;
    }
    if (word.pos !== "AUX" && word.pos !== "ADV") break;
  }
  const before = words[one.from - 1];
  return before?.key === "said" || before?.key === "says";
}

/** `according to X`. */
function isSource(one: Reference, words: readonly Word[]): boolean {
  return words[one.from - 1]?.key === "to" && words[one.from - 2]?.key === "according";
}

/** A new clause begins between the two words, so that `him` may be the subject before it. */
function startsClause(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some((word) => /^(that|whether|who|if|because|when)$/.test(word.key));
}
