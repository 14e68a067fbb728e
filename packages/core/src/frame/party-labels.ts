import type { AnnotatedSentence, Span, Token } from "../model.ts";
import { remember } from "../remember.ts";
import { asideEnd } from "./descriptions.ts";
import { isEvaluative } from "./evaluative.ts";
import { addForm, type Described } from "./labels.ts";
import type { Lookup } from "./lookup.ts";
import { isGroupNoun } from "./person-nouns.ts";

/** Longest phrase around the name of a party that is read as one, in tokens. */
const longest = 8;

/** What the members of a party are called: by its name, its adjective or its initials. */
const parties: readonly RegExp[] = [
  /^(?:republicans?|gop)$/,
  /^(?:democrats?|democratic|dems?)$/,
  /^(?:conservatives|tories|tory)$/,
  /^liberals$/,
  /^(?:labour|labourites?)$/,
  /^greens$/,
  /^socialists$/,
];

/** Words that set some members of a party apart from the rest, beside those that judge. */
const wings =
  /^(?:moderate|centrist|liberal|progressive|conservative|hard-?line|establishment|populist|nationalist|dissident|rebel|rebellious|renegade|rogue|breakaway|maverick|mainstream|pragmatic|hawkish|dovish|ultra.+|far-.+|left-wing|right-wing|loyalists?|insurgents?|holdouts?|defectors?)$/;

/**
 * What members of a party are called, by the entity of the party: `rogue GOP lawmakers`, `moderate
 * Democrats who oppose the bill`. Chambers and states, which most outlets name somewhere, describe
 * nobody. This assumes that a story seldom has two camps of a party without saying so.
 */
export function findPartyLabels(lookup: Lookup): Map<string, readonly Described[]> {
  const found = new Map<string, Described[]>();
  const speakers = parties.map((_, party) => speakersOf(lookup, party));
  for (const article of lookup.story.articles) {
    const forms = new Map<string, Map<string, Described>>();
    for (const sentence of article.annotated) {
      sentence.tokens.forEach((token, at) => {
        const party = partyOf(token.key);
        const entity = party < 0 ? undefined : entityOf(lookup, parties[party]!);
        const phrase = entity && readPhrase(sentence, at);
        if (!entity || !phrase) return;
        const known = forms.get(entity) ?? new Map<string, Described>();
        forms.set(entity, known);
        // A wing is told beside the members of the party, not beside its name as an adjective.
        const beside = phrase.judging || speakers[party]!.some((id) => id !== article.article.id);
        const described = phrase.telling && beside ? phrase.span : undefined;
        addForm(known, { article, sentence }, phrase.span, "noun", described, []);
      });
    }
    for (const [entity, own] of forms)
      found.set(entity, [...(found.get(entity) ?? []), ...own.values()]);
  }
  return found;
}

/** Number of the party that a word in lower case stands for, or -1. */
const partyOf = remember((key) => parties.findIndex((names) => names.test(key)));

/** The party itself among the entities: the one whose name is nothing but its own. */
function entityOf({ story }: Lookup, names: RegExp): string | undefined {
  return story.entities.find(({ name, kind }) => kind === "group" && names.test(name.toLowerCase()))
    ?.id;
}

/** Articles that speak of members of a party, by a plural: Democrats, GOP senators. */
function speakersOf({ story }: Lookup, party: number): string[] {
  return story.articles
    .filter(({ annotated }) =>
      annotated.some((sentence) =>
        sentence.tokens.some(
          ({ key }, at) =>
            partyOf(key) === party &&
            (isGroupNoun(sentence.tokens[at]) || readPhrase(sentence, at) !== undefined),
        ),
      ),
    )
    .map(({ article }) => article.id);
}

/** The phrase around the name of a party whose head stands for its members; a bare name is none. */
function readPhrase(
  { tokens }: AnnotatedSentence,
  at: number,
): { readonly span: Span; readonly telling: boolean; readonly judging: boolean } | undefined {
  let head = at;
  while (head < at + longest && /^(?:NOUN|PROPN)$/.test(tokens[head + 1]?.pos ?? "")) head += 1;
  if (!isGroupNoun(tokens[head]) || tokens[head + 1]?.text === "-") return undefined;
  let first = at;
  while (first > 0 && at - first < longest && isInside(tokens[first - 1]!)) first -= 1;
  const end = placeEnd(tokens, asideEnd(tokens, head + 1));
  // The Liberal Democrats are a party of their own.
  if ((first === head && end === head + 1) || tokens[at - 1]?.text === "Liberal") return undefined;
  const beside = tokens.slice(first, head + 1).filter((_, n) => first + n !== at);
  const judging = beside.some(({ key }) => isEvaluative(key));
  const telling = judging || beside.some(({ key }) => wings.test(key));
  return { span: { start: tokens[first]!.start, end: tokens[end - 1]!.end }, telling, judging };
}

function isInside({ pos, key, text }: Token): boolean {
  return (
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(pos) || /^(?:his|her|their|the)$/.test(key) || text === "-"
  );
}

/** Democrats | in the House of Representatives: the chamber, which capitals show. */
function placeEnd(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.key !== "in") return end;
  let at = tokens[end + 1]?.key === "the" ? end + 2 : end + 1;
  const from = at;
  while (tokens[at]?.pos === "PROPN" || (tokens[at]?.key === "of" && at > from)) at += 1;
  return at > from ? at : end;
}
