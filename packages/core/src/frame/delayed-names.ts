import { reportingVerb } from "../annotate/reporting-verbs.ts";
import type { AnnotatedArticle, Span, Token } from "../model.ts";
import { contains, overlaps } from "../span.ts";
import { clauseEnd } from "./descriptions.ts";
import { addForm, type Described } from "./labels.ts";
import { isOwnVoice, type Lookup } from "./lookup.ts";
import { isGroupNoun, isPersonNoun, singularOf } from "./person-nouns.ts";
import { familyOf } from "./role-families.ts";

/** Longest noun phrase that is looked at, in tokens. */
const longest = 12;

/** An article that never names somebody may still tell of him or her at its top, in this many sentences. */
const top = 5;

/**
 * Persons whom an article describes before it names them, `A military judge ruled … Colonel Ann Lee
 * said`, or in another word of the same trade, `the entertainer`. This assumes that the office told
 * with the name and the noun are one, where no other person of the story holds such an office.
 */
export function findDelayed(
  lookup: Lookup,
  article: AnnotatedArticle,
  known: ReadonlyMap<string, readonly Described[]>,
): Map<string, Map<string, Described>> {
  const holders = holdersOf(lookup, known);
  const relatives = relativesOf(lookup, known);
  const firstNamed = namedFrom(article);
  const found = new Map<string, Map<string, Described>>();
  article.annotated.forEach((sentence, number) => {
    const { role } = sentence.sentence;
    if (role === "caption") return;
    const { tokens, mentions } = sentence;
    tokens.forEach((token, at) => {
      if (!isPersonNoun(token) || isGroupNoun(token) || token.pos === "VERB") return;
      if (
        /^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "") ||
        (tokens[at + 1]?.pos === "ADJ" && /^(?:NOUN|PROPN)$/.test(tokens[at + 2]?.pos ?? "")) ||
        tokens[at + 1]?.text === "-" ||
        tokens[at + 1]?.key === "'s"
      )
        return;
      const start = phraseStart(tokens, at);
      const inner = tokens.slice(start, at + 1);
      if (inner.some(({ text }) => otherwise.has(text))) return;
      const definite = tokens[start]!.key === "the";
      const family = familyOf(singularOf(token.key));
      const entity = definite
        ? family === undefined
          ? undefined
          : relatives.get(family)
        : holders.get(token.key);
      if (!entity) return;
      const named = firstNamed.get(entity);
      if (definite) {
        if (named === undefined || /^(?:of|for)$/.test(tokens[at + 1]?.key ?? "")) return;
      } else {
        if (number >= (named ?? top)) return;
        // “Osterby’s top prosecutor” opens a story as “a prosecutor” does.
        const indefinite =
          /^an?$/.test(tokens[start]!.key) ||
          tokens[start + 1]?.key === "'s" ||
          /['’]s$/.test(tokens[start]!.text);
        // “…, claims lawyer” and “…, lawyer says” name who says so, and nobody else.
        const says =
          isReporting(tokens[start - 1]) ||
          isReporting(tokens[start]) ||
          (isReporting(tokens[at + 1]) && start > 0);
        if (!indefinite && (role !== "headline" || says)) return;
      }
      const noun: Span = { start: tokens[start]!.start, end: token.end };
      const span = { start: noun.start, end: tokens[attachedEnd(tokens, at + 1) - 1]!.end };
      if (
        mentions.some((one) => overlaps(one, token) || contains(one, noun)) ||
        !isOwnVoice(sentence, span)
      )
        return;
      const forms = found.get(entity) ?? new Map<string, Described>();
      found.set(entity, forms);
      addForm(forms, { article, sentence }, span, "noun", noun, []);
    });
  });
  return found;
}

function isReporting(token: Token | undefined): boolean {
  return token !== undefined && reportingVerb(token.key) !== undefined;
}

/** Nouns that any story has several persons for, named or not. */
const anybody = new Set(
  `man woman person individual child kid member other one official candidate friend expert aide source
   ally critic victim brother sister mother father son daughter wife husband`.split(/\s+/),
);

/** Words that tell of somebody else than the one whom the noun would point at; `New York` is none. */
const otherwise = new Set(
  `next new newest another other second third future incoming would-be aspiring potential possible
   prospective any every each no female male black white african asian hispanic latino latina native
   transgender gay young younger older teenage elect first`.split(/\s+/),
);

/** Past what narrows a noun down: a deserter | with a grudge, the officer | involved in the shooting. */
function attachedEnd(tokens: readonly Token[], end: number): number {
  const clause = clauseEnd(tokens, end);
  if (clause > end) return clause;
  // The host and producer: two nouns behind one article are one person.
  const second = tokens[end + 1];
  if (tokens[end]?.key === "and" && isPersonNoun(second) && !isGroupNoun(second)) return end + 2;
  const next = tokens[end];
  const opens =
    next?.key === "with" ||
    (/^(?:accused|involved|charged|convicted|suspected|blamed|known|born|wanted)$/.test(
      next?.key ?? "",
    ) &&
      tokens[end + 1]?.pos === "ADP");
  if (!opens) return end;
  for (let at = end + 1; at <= end + longest; at += 1) {
    if (!tokens[at] || /^(?:PUNCT|AUX|VERB|SCONJ)$/.test(tokens[at]!.pos)) return at;
  }
  return end;
}

/** Attorneys who prosecute for a district or the country, which reports call by the plainer noun first. */
const prosecuting = /\b(?:district|u\.?s\.?|united states|county|state’s|state's) attorney\b/i;

/** The one person of the story whose office a noun is. */
function holdersOf(
  lookup: Lookup,
  known: ReadonlyMap<string, readonly Described[]>,
): ReadonlyMap<string, string> {
  const holders = new Map<string, string | undefined>();
  for (const [entity, forms] of known) {
    if (lookup.entities.get(entity)?.kind !== "person") continue;
    const nouns = new Set(
      forms.filter(({ form }) => form.form !== "name").flatMap(({ said }) => said),
    );
    if (forms.some(({ form }) => form.form !== "name" && prosecuting.test(form.text)))
      nouns.add("prosecutor");
    for (const noun of nouns)
      if (!anybody.has(noun)) holders.set(noun, holders.has(noun) ? undefined : entity);
  }
  return new Map(
    [...holders].filter(
      (pair): pair is [string, string] => pair[1] !== undefined && singularOf(pair[0]) === pair[0],
    ),
  );
}

/** The one person of the story who is told to belong to a family of nouns, by its number. */
function relativesOf(
  lookup: Lookup,
  known: ReadonlyMap<string, readonly Described[]>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string | undefined>();
  for (const [entity, forms] of known) {
    if (lookup.entities.get(entity)?.kind !== "person") continue;
    const told = forms
      .filter(({ form }) => form.form !== "name" && form.quotedFrom === undefined)
      .flatMap(({ said }) => said.map(familyOf));
    for (const family of new Set(told))
      if (family !== undefined) found.set(family, found.has(family) ? undefined : entity);
  }
  return new Map([...found].filter((pair): pair is [number, string] => pair[1] !== undefined));
}

/** Number of the sentence below the headline that names each entity first. */
function namedFrom(article: AnnotatedArticle): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  article.annotated.forEach(({ sentence, mentions }, number) => {
    if (sentence.role === "headline") return;
    for (const { kind, entity } of mentions)
      if (kind === "name" && !first.has(entity)) first.set(entity, number);
  });
  return first;
}

function phraseStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < longest) {
    if (tokens[start]!.pos === "DET") break;
    const before = tokens[start - 1]!;
    if (!/^(?:NOUN|ADJ|PROPN|NUM|DET)$/.test(before.pos) && !/^(?:-|'s)$/.test(before.key)) break;
    start -= 1;
  }
  return start;
}
