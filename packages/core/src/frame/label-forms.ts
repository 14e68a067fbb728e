import { isCourtesyTitle, roleNoun, roleOf, titleLength } from "../annotate/mentions/titles.ts";
import { toWords } from "../annotate/mentions/words.ts";
import { phraseAfter, phraseBefore } from "../annotate/noun-phrases.ts";
import type { Entity, Framing, Mention, Span, Token } from "../model.ts";
import { isEvaluative } from "./evaluative.ts";
import { tokenAt } from "./lookup.ts";
import { isPersonNoun } from "./person-nouns.ts";

/** Longest attachment to a description that is read as part of it, in tokens. */
const longestAttachment = 8;

/** How a label is tied to whom it describes. */
export type FormKind = Framing["labels"][number]["forms"][number]["form"];

/** One label where it stands, and the part of it that describes: a title without the name. */
export interface LabelForm extends Span {
  readonly form: FormKind;
  readonly described: Span | undefined;
}

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
    return [readPredicate(tokens, entity, next)].filter((form) => form !== undefined);
  if (mention.kind === "descriptor") return readDescriptor(tokens, near, mention, first, next);
  const forms = [readName(tokens, mention, entity, first, next)];
  if (entity.kind === "other") return forms;
  const after =
    readApposition(tokens, near, mention, entity, next) ?? readPredicate(tokens, entity, next);
  const before = readLeading(tokens, near, entity, first, next);
  return [...forms, ...[after, before].filter((form) => form !== undefined)];
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
  const start = premodified(tokens, entity, first);
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
  if (start === first) return first;
  const last = tokens[first - 1]!;
  if (endsInNoun(tokens, first))
    return entity.kind === "person" || entity.kind === "organization" ? start : first;
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
  const span = { start: tokens[start]!.start, end };
  return [{ ...span, form, described: span }];
}

/** Adjectives and the determiner that a descriptor was cut from: the embattled | chief executive. */
function premodifiedNoun(tokens: readonly Token[], first: number): number {
  let start = first;
  while (start > 0 && /^(?:ADJ|NOUN)$/.test(tokens[start - 1]!.pos) && tokens[first]!.pos !== "DET")
    start -= 1;
  if (start > 0 && start < first && tokens[start - 1]!.pos === "DET") start -= 1;
  return start;
}

/** `X, the whistleblower engineer who …`; ages are passed over. */
function readApposition(
  tokens: readonly Token[],
  near: readonly Mention[],
  name: Mention,
  entity: Entity,
  next: number,
): LabelForm | undefined {
  if (!isComma(tokens[next])) return undefined;
  // Reforms in Norland, a top priority: what follows a preposition's name may describe the noun before.
  const hangs = entity.kind !== "person" && tokens[tokenAt(tokens, name.start) - 1]?.pos === "ADP";
  if (hangs) return undefined;
  let first = next + 1;
  if (/^\d{1,3}$/.test(tokens[first]?.text ?? "") && isComma(tokens[first + 1])) first += 2;
  const told = near.some(
    (one) => one.kind === "descriptor" && tokenAt(tokens, one.start) === first,
  );
  const opener = tokens[first];
  if (told || !opener || !startsDescription(tokens, first)) return undefined;
  const phrase = phraseAfter(tokens, first);
  if (!phrase) return undefined;
  const head = tokens[phrase.headEnd - 1]!;
  const end = attachedEnd(tokens, phrase.end);
  if (!canDescribe(head, entity) || !isClosed(tokens, end)) return undefined;
  return toForm(tokens, first, end, "appositive");
}

/** Past what hangs on a description by a preposition: a father | of six. */
function attachedEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.pos !== "ADP") return end;
  for (let at = end + 1; at <= end + longestAttachment; at += 1) {
    if (isClosed(tokens, at))
      return tokens[at]?.pos === "VERB" || tokens[at]?.pos === "AUX" ? end : at;
  }
  return end;
}

/** `the transport minister, X,` where mention finding did not take it for a descriptor. */
function readLeading(
  tokens: readonly Token[],
  near: readonly Mention[],
  entity: Entity,
  first: number,
  next: number,
): LabelForm | undefined {
  if (entity.kind !== "person" || !isComma(tokens[first - 1]) || !isClosed(tokens, next))
    return undefined;
  const phrase = phraseBefore(tokens, first - 1);
  if (!phrase || phrase.end !== first - 1 || !startsDescription(tokens, phrase.first))
    return undefined;
  const told = near.some(
    (one) =>
      one.kind === "descriptor" &&
      tokenAt(tokens, one.start) >= phrase.first &&
      one.end <= tokens[first]!.start,
  );
  if (told) return undefined;
  const opens = tokens[phrase.first - 1];
  if (opens && !/^(?:ADP|VERB|SCONJ|CCONJ|PUNCT|AUX)$/.test(opens.pos)) return undefined;
  const head = tokens[phrase.headEnd - 1]!;
  return canDescribe(head, entity) && /^\p{Ll}/u.test(head.text)
    ? toForm(tokens, phrase.first, phrase.end, "appositive")
    : undefined;
}

const copulas = new Set(
  "is are was were be been became becomes become remains remained being".split(" "),
);

/** `X is a …`, `X, who was a …`, never negated. */
function readPredicate(
  tokens: readonly Token[],
  entity: Entity,
  next: number,
): LabelForm | undefined {
  let at = next;
  if (isComma(tokens[at]) && /^(?:who|which)$/.test(tokens[at + 1]?.key ?? "")) at += 2;
  else if (tokens[at]?.key === "has" && tokens[at + 1]?.key === "been") at += 1;
  const short = tokens[at]?.key === "'s" && tokens[next - 1]?.pos === "PRON";
  if (!short && !copulas.has(tokens[at]?.key ?? "")) return undefined;
  at += 1;
  if (tokens[at]?.pos === "ADV" && !/^(?:not|never|n't|no)$/.test(tokens[at]!.key)) at += 1;
  const opener = tokens[at];
  if (!opener || opener.negated || !/^(?:a|an|the)$/.test(opener.key)) return undefined;
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return undefined;
  if (!canDescribe(tokens[phrase.headEnd - 1]!, entity)) return undefined;
  // A hero or a fool: half of an alternative would be another statement.
  const or = tokens[phrase.end]?.key === "or" ? phraseAfter(tokens, phrase.end + 1) : undefined;
  return toForm(tokens, at, or?.end ?? phrase.end, "predicate");
}

function toForm(tokens: readonly Token[], first: number, end: number, form: FormKind): LabelForm {
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end };
  return { ...span, form, described: span };
}

/** `a`, `the`, `his`, `Ohio’s` open a description; so does a bare role or party: `X, chairman of Y,`. */
function startsDescription(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first];
  if (!token) return false;
  if (/^(?:a|an|the|his|her|their|its|one)$/.test(token.key)) return true;
  for (let at = first + 1; at <= first + 5; at += 1) if (tokens[at]?.key === "'s") return true;
  for (let at = first; at <= first + 2; at += 1) {
    if (/^(?:republican|democrat|independent|conservative|liberal)$/.test(tokens[at]?.key ?? ""))
      return true;
    if (tokens[at]?.pos !== "PROPN") break;
  }
  return (
    roleNoun(token.key) !== undefined && !isCourtesyTitle(token.key) && /^\p{Ll}/u.test(token.text)
  );
}

/** Persons are described by nouns for persons, everything else by any common noun. */
function canDescribe(head: Token, entity: Entity): boolean {
  if (entity.kind === "person") return isPersonNoun(head);
  return (
    head.pos === "NOUN" &&
    /^\p{Ll}/u.test(head.text) &&
    !isPersonNoun(head) &&
    !timeNouns.has(head.lemma)
  );
}

const timeNouns = new Set(
  "day week month year time morning night evening afternoon way reason result".split(" "),
);

/** A description ends at a mark, a verb or a relative clause; "and" would make a list of it. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  return (
    token.pos === "PUNCT" ||
    token.pos === "VERB" ||
    token.pos === "AUX" ||
    /^(?:who|which|that|whose)$/.test(token.key)
  );
}

function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^(?:,|—|–|--)$/.test(token.text);
}
