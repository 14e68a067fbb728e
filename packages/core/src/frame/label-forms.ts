import { roleOf, titleLength } from "../annotate/mentions/titles.ts";
import { toWords } from "../annotate/mentions/words.ts";
import { isDay, phraseAfter } from "../annotate/noun-phrases.ts";
import type { Entity, Mention, Token } from "../model.ts";
import { contains } from "../span.ts";
import {
  clauseEnd,
  copulas,
  isComma,
  isRanked,
  type LabelForm,
  readApposition,
  readLeading,
  readPredicate,
} from "./descriptions.ts";
import { isEvaluative } from "./evaluative.ts";
import { tokenAt } from "./lookup.ts";
import { isPersonNoun } from "./person-nouns.ts";

/**
 * How a sentence names and describes an entity at one of its mentions. Strict patterns only: with loose
 * ones two in three labels are wrong.
 *
 *     former senator Ann Lee | Ann Lee, the embattled senator, | Ann Lee is a hero | the senator
 *     title                    appositive                        predicate         noun
 *
 * `near` are the mentions next to it in the sentence, which tell an apposition from a list.
 */
export function readForms(
  tokens: readonly Token[],
  mention: Mention,
  entity: Entity,
  near: readonly Mention[],
): LabelForm[] {
  const first = tokenAt(tokens, mention.start);
  let next = first;
  while (next < tokens.length && tokens[next]!.end <= mention.end) next += 1;
  if (next === first) return [];
  if (mention.kind === "pronoun")
    return [readPredicate(tokens, entity, first, next)].filter((form) => form !== undefined);
  if (mention.kind === "descriptor") return readDescriptor(tokens, near, mention, first, next);
  const from = pastVerb(tokens, first, next);
  const name = { ...mention, start: tokens[from]!.start };
  const forms = [readName(tokens, name, entity, from, next)];
  if (entity.kind === "other") return forms;
  const after =
    readApposition(tokens, near, mention, entity, next) ??
    readPredicate(tokens, entity, first, next);
  const before = readLeading(tokens, near, entity, first, next);
  return [...forms, ...[after, before].filter((form) => form !== undefined)];
}

/** He will not fire | adviser Ann Lee; the mayor backs | nominee Lee: the verb is no part of a title. */
function pastVerb(tokens: readonly Token[], first: number, next: number): number {
  for (let at = next - 2; at >= first; at -= 1) {
    if (isDay(tokens[at])) return at + 1;
    if (
      tokens[at]!.pos === "VERB" &&
      !/(?:ed|ing)$/.test(tokens[at]!.key) &&
      tokens[at + 1]!.text !== "-"
    )
      return at + 1;
  }
  return first;
}

/** `Ann Lee`, `Ms Lee`: a name; `Senator Lee`, `disgraced financier Lee`: a title; `a defiant Lee`: a modifier. */
function readName(
  tokens: readonly Token[],
  mention: Mention,
  entity: Entity,
  first: number,
  next: number,
): LabelForm {
  const words = toWords(tokens.slice(first, next));
  const length = entity.kind === "person" ? titleLength(words) : 0;
  const title = words.slice(0, Math.min(length, words.length - 1));
  const role = roleOf(title.map((word) => word.key));
  const nameStart = words[title.length]?.start ?? mention.start;
  // His troubled Navy career: the career is troubled.
  const compound = entity.kind === "organization" && tokens[next]?.pos === "NOUN";
  const start = compound ? first : premodified(tokens, entity, first);
  const whole = { start: tokens[start]!.start, end: mention.end };
  if (start < first || role) {
    const described = { start: whole.start, end: Math.max(whole.start, nameStart) };
    const form = role || endsInNoun(tokens, first) ? "title" : "modifier";
    return { ...whole, form, described };
  }
  return { start: mention.start, end: mention.end, form: "name", described: undefined };
}

/** Where the nouns and adjectives begin that stand right before a name as its title. */
function premodified(tokens: readonly Token[], entity: Entity, first: number): number {
  let start = first;
  while (start > 0 && isModifier(tokens, start - 1)) start -= 1;
  // long | -dead: a compound whose first part is no adjective.
  if (/^[-–]$/.test(tokens[start]!.text) && start > 0) start -= 1;
  if (start === first) return first;
  const last = tokens[first - 1]!;
  if (/^(?:former|ex|then|acting|late)$/.test(last.key)) return first - 1;
  if (endsInNoun(tokens, first)) {
    const isTitle =
      entity.kind === "person" || (entity.kind === "organization" && !isPersonNoun(last));
    return isTitle ? start : first;
  }
  const before = tokens[start - 1];
  const framed = before?.key === "a" || before?.key === "an" || isEvaluative(last.key);
  return framed && last.pos === "ADJ" && isEvaluative(last.key) ? start : first;
}

/** The word before a name is a noun that can be a title: `deserter`, `billionaire`, `giant`. */
function endsInNoun(tokens: readonly Token[], first: number): boolean {
  const last = tokens[first - 1];
  if (!last || !/^\p{Ll}/u.test(last.text)) return false;
  return (
    isPersonNoun(last) ||
    /^(?:giant|group|company|firm|maker|carrier|retailer|agency)$/.test(last.key)
  );
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  // The plan | targets nominee Lee; told investigators | Wednesday: a verb, another noun, a day.
  if (
    /^[^A-Z]*[a-z]{2}s$/.test(token.key) &&
    /[^s]s$/.test(token.key) &&
    !endsInNoun(tokens, at + 1)
  )
    return false;
  if (isDay(token)) return false;
  if (/^[-–]$/.test(token.text)) return at > 0 && /\p{L}$/u.test(tokens[at - 1]!.text);
  if (isPersonNoun(token) && token.pos === "NOUN") return true;
  return /^(?:NOUN|ADJ|PROPN)$/.test(token.pos) && /^[\p{L}.-]+$/u.test(token.text);
}

/** A descriptor that stands beside a name is its apposition; after "is" it is a predicate. */
function readDescriptor(
  tokens: readonly Token[],
  near: readonly Mention[],
  mention: Mention,
  first: number,
  next: number,
): LabelForm[] {
  const beside = near.some(
    (other) =>
      other.kind === "name" &&
      other.entity === mention.entity &&
      (isComma(tokens[tokenAt(tokens, other.end)]) || isComma(tokens[next])) &&
      (tokenAt(tokens, other.end) + 1 === first || tokenAt(tokens, other.start) === next + 1),
  );
  // Ann Lee, the mayor and a guard: a list of three.
  if (beside && isComma(tokens[first - 1]) && /^(?:and|or)$/.test(tokens[next]?.key ?? ""))
    return [];
  const verb = tokens[first - 1]?.key ?? "";
  const form = beside ? "appositive" : copulas.has(verb) ? "predicate" : "noun";
  const phrase = form === "noun" ? undefined : phraseAfter(tokens, first);
  const start = premodifiedNoun(tokens, first);
  const end = Math.max(
    mention.end,
    phrase && form === "appositive" ? tokens[phrase.end - 1]!.end : 0,
  );
  const described = { start: tokens[start]!.start, end };
  const past = tokenAt(tokens, end - 1) + 1;
  if (isFragment(tokens, start, past)) return [];
  // Norland elects Ann Lee president: a sentence, not a description.
  const inside = { start: tokens[start]!.start, end };
  const elected = near.some(
    ({ kind, start: from, end: to }) =>
      kind === "name" &&
      from > inside.start &&
      to < mention.end &&
      contains(inside, { start: from, end: to }) &&
      tokens[tokenAt(tokens, from) - 1]?.pos === "VERB",
  );
  if (elected) return [];
  if (form === "predicate" && isRanked(tokens.slice(start, past))) return [];
  if (form === "noun") return [{ ...described, form, described }];
  const whole = clauseEnd(tokens, tokenAt(tokens, end));
  return [{ ...described, end: Math.max(end, tokens[whole - 1]!.end), form, described }];
}

/** Words before a noun that make it somebody else than the one whom the story has named by it. */
const others =
  /^(?:[Nn]ext|new|newest|another|other|future|incoming|any|every|each|no|that|would-be)$/;

/**
 * Part of something else: the next | leader, getting a new leader, the chief | financial officer, the
 * finance chief of Norland | ’s bank.
 */
function isFragment(tokens: readonly Token[], first: number, end: number): boolean {
  const inside = tokens.slice(first, end);
  if (others.test(tokens[first - 1]?.text ?? "")) return true;
  if (
    inside.some(({ key, pos, text }) => others.test(text) || (pos === "VERB" && !/ed$/.test(key)))
  )
    return true;
  const next = tokens[end];
  if (next?.key === "'s") return inside.some(({ key }) => key === "of");
  return /^(?:financial|operating|technology|medical|information|legal|marketing)$/.test(
    next?.key ?? "",
  );
}

/** Adjectives and the determiner that a descriptor was cut from: the embattled | chief executive. */
function premodifiedNoun(tokens: readonly Token[], first: number): number {
  let start = first;
  while (
    start > 0 &&
    /^(?:ADJ|NOUN)$/.test(tokens[start - 1]!.pos) &&
    tokens[first]!.pos !== "DET" &&
    !(tokens[start - 1]!.pos === "NOUN" && /[^s]s$/.test(tokens[start - 1]!.key))
  )
    start -= 1;
  if (start > 0 && start < first && tokens[start - 1]!.pos === "DET") start -= 1;
  return start;
}
