import { isCourtesyTitle, roleNoun } from "../annotate/mentions/titles.ts";
import { phraseAfter, phraseBefore } from "../annotate/noun-phrases.ts";
import { reportingVerb } from "../annotate/reporting-verbs.ts";
import type { Entity, Framing, Mention, Span, Token } from "../model.ts";
import { tokenAt } from "./lookup.ts";
import { isBody, isGroupNoun, isPersonNoun } from "./person-nouns.ts";

/** Longest attachment to a description that is read as part of it, in tokens. */
const longestAttachment = 8;

/** Longest relative clause that is read as part of a description, in tokens. */
const longestClause = 14;

/** Longest clause between marks that is read as part of a description, in tokens. */
const longestAside = 24;

/** How a label is tied to whom it describes. */
export type FormKind = Framing["labels"][number]["forms"][number]["form"];

/** One label where it stands, and the part of it that describes: a title without the name. */
export interface LabelForm extends Span {
  readonly form: FormKind;
  readonly described: Span | undefined;
}

/** `X, the whistleblower engineer who …`; ages are passed over. */
export function readApposition(
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
export function readLeading(
  tokens: readonly Token[],
  near: readonly Mention[],
  entity: Entity,
  first: number,
  next: number,
): LabelForm | undefined {
  if (entity.kind !== "person") return undefined;
  const named = namingStart(tokens, first);
  if (named === first && (!isComma(tokens[first - 1]) || !isClosed(tokens, next))) return undefined;
  const end = named === first ? first - 1 : named;
  const phrase = phraseBefore(tokens, end);
  if (!phrase || phrase.end !== end || !startsDescription(tokens, phrase.first)) return undefined;
  // It was worn by a boxer, Ann Lee said: who says it is somebody else.
  const says = reportingVerb(tokens[next]?.key ?? "") !== undefined;
  if (named === first && says && phrase.first > 0) return undefined;
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

/** A boatman | named Ann Lee, a man | identified as Ann Lee: where the words begin that give the name. */
function namingStart(tokens: readonly Token[], first: number): number {
  const key = tokens[first - 1]?.key ?? "";
  if (key === "named") return first - 1;
  return key === "as" && /^(?:identified|known)$/.test(tokens[first - 2]?.key ?? "")
    ? first - 2
    : first;
}

/** Verbs between somebody and what he or she is. */
export const copulas = new Set(
  "is are was were be been became becomes become remains remained being".split(" "),
);

/** `X is a …`, `X, who was a …`, never negated. */
export function readPredicate(
  tokens: readonly Token[],
  entity: Entity,
  first: number,
  next: number,
): LabelForm | undefined {
  let at = next;
  if (isComma(tokens[at]) && /^(?:who|which)$/.test(tokens[at + 1]?.key ?? "")) {
    const status = readStatus(tokens, at + 2, entity.kind);
    if (status) return status;
    at += 2;
  } else if (tokens[at]?.key === "has" && tokens[at + 1]?.key === "been") at += 1;
  const short = tokens[at]?.key === "'s" && tokens[next - 1]?.pos === "PRON";
  if (!short && !copulas.has(tokens[at]?.key ?? "")) return undefined;
  if (isSupposed(tokens, first, at)) return undefined;
  at += 1;
  if (tokens[at]?.pos === "ADV" && !/^(?:not|never|n't|no)$/.test(tokens[at]!.key)) at += 1;
  const opener = tokens[at];
  if (!opener || opener.negated || !/^(?:a|an|the)$/.test(opener.key)) return undefined;
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return undefined;
  if (!canDescribe(tokens[phrase.headEnd - 1]!, entity)) return undefined;
  // The first woman to lead, the latest state that votes: nothing without what follows.
  if (isRanked(tokens.slice(at, phrase.headEnd))) return undefined;
  // A hero or a fool: half of an alternative would be another statement.
  const or = tokens[phrase.end]?.key === "or" ? phraseAfter(tokens, phrase.end + 1) : undefined;
  return toForm(tokens, at, or?.end ?? phrase.end, "predicate");
}

/** Words that place somebody in a row, which a clause behind them describes. */
const ranked =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest|only|next|most|least|best|worst|same|kind|sort|type)$/;

/** True where words place somebody in a row: the first woman. */
export function isRanked(words: readonly Token[]): boolean {
  return words.some(({ key }) => ranked.test(key));
}

/** When she was a senator, if he is a liar, far from being a helper: not what somebody is. */
function isSupposed(tokens: readonly Token[], first: number, copula: number): boolean {
  const before = tokens[first - 1]?.key ?? "";
  if (/^(?:when|while|if|unless|until|though|although|once|since)$/.test(before)) return true;
  return (
    tokens[copula]?.key === "being" &&
    /^(?:from|of|without|not|than|like|for)$/.test(tokens[copula - 1]?.key ?? "")
  );
}

/** What was done to a person that says what he or she is: Ann Lee, who was | convicted of fraud in 2012. */
const statuses = new Set(
  `nominated appointed elected named picked tapped hired fired ousted sacked suspended convicted sentenced
   jailed imprisoned accused charged indicted acquitted exonerated pardoned deported impeached`.split(
    /\s+/,
  ),
);

/** What a body does for good: the Finch family, which | owns the mill. */
const trades =
  /^(?:owns|runs|operates|makes|manufactures|produces|publishes|represents|controls|oversees|regulates)$/;

function readStatus(
  tokens: readonly Token[],
  from: number,
  kind: Entity["kind"],
): LabelForm | undefined {
  let at = from;
  if (kind === "person") {
    while (/^(?:was|is|has|had|been|once|twice|recently|later|also)$/.test(tokens[at]?.key ?? ""))
      at += 1;
    if (at === from || !statuses.has(tokens[at]?.key ?? "")) return undefined;
  } else if (kind === "place" || !trades.test(tokens[at]?.key ?? "")) return undefined;
  for (let end = at + 1; end <= at + longestClause; end += 1) {
    if (tokens[end] && !/^[,;:.!?()—–]$|^--$/.test(tokens[end]!.text)) continue;
    const span = { start: tokens[at]!.start, end: tokens[end - 1]!.end };
    return { ...span, form: "predicate", described: span };
  }
  return undefined;
}

/** A description with the clause that is part of it: a former spy | who taught at the academy. */
function toForm(tokens: readonly Token[], first: number, end: number, form: FormKind): LabelForm {
  const { start } = tokens[first]!;
  const described = { start, end: tokens[end - 1]!.end };
  return { start, end: tokens[clauseEnd(tokens, end) - 1]!.end, form, described };
}

/** Past a relative clause without a comma before it, where it is short and a mark ends it. */
export function clauseEnd(tokens: readonly Token[], end: number): number {
  if (!/^(?:who|that|whose)$/.test(tokens[end]?.key ?? "")) return end;
  for (let at = end + 1; at <= end + longestClause; at += 1) {
    const token = tokens[at];
    if (!token || /^[,;:.!?()—–]$|^--$/.test(token.text)) return at > end + 1 ? at : end;
  }
  return end;
}

/** The same after a comma or a dash as well: workers, | who have been out for a month. */
export function asideEnd(tokens: readonly Token[], end: number): number {
  if (!isComma(tokens[end]) || tokens[end + 1]?.key !== "who") return clauseEnd(tokens, end);
  for (let at = end + 3; at <= end + longestAside; at += 1) {
    const token = tokens[at];
    const closes = !token || /^[,;:.!?()—–]$|^--$/.test(token.text);
    if (closes || /^(?:since|after|before|because|until|while|when)$/.test(token.key)) return at;
  }
  return end;
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

/** A person is described by a noun for one person, a place by one for places, a body by one for bodies. */
function canDescribe(head: Token, entity: Entity): boolean {
  if (entity.kind === "person") return isPersonNoun(head) && !isGroupNoun(head);
  if (head.pos !== "NOUN" || !/^\p{Ll}/u.test(head.text)) return false;
  return entity.kind === "place" ? placeNouns.test(head.key) : isBody(head.key);
}

const placeNouns =
  /^(?:country|nation|republic|kingdom|state|statelet|province|region|territory|colony|county|district|city|capital|town|village|suburb|municipality|port|hub|resort|enclave|exclave|stronghold|bastion|neighbou?rhood|area|zone|island|archipelago|peninsula|ally|neighbou?r|rival|adversary|foe|superpower|power|economy|democracy|dictatorship|monarchy|sponsor|haven)$/;

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

/** A comma, or a dash in its place. */
export function isComma(token: Token | undefined): boolean {
  return token !== undefined && /^(?:,|—|–|--)$/.test(token.text);
}
