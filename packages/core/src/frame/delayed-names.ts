import type { AnnotatedArticle, Span } from "../model.ts";
import { contains, overlaps } from "../span.ts";
import { addForm, type Described } from "./labels.ts";
import { isOwnVoice, type Lookup } from "./lookup.ts";
import { isGroupNoun, isPersonNoun, singularOf } from "./person-nouns.ts";

/** Longest noun phrase that is looked at, in tokens. */
const longest = 12;

/**
 * Persons whom an article describes before it names them: `A military judge ruled … Colonel Ann Lee
 * said`. This assumes that the office told with the name and the noun before are one, where no other
 * person of the story holds such an office.
 */
export function findDelayed(
  lookup: Lookup,
  article: AnnotatedArticle,
  known: ReadonlyMap<string, readonly Described[]>,
): Map<string, Map<string, Described>> {
  const holders = holdersOf(lookup, known);
  const firstNamed = namedFrom(article);
  const found = new Map<string, Map<string, Described>>();
  article.annotated.forEach((sentence, number) => {
    if (sentence.sentence.role === "caption") return;
    const { tokens, mentions } = sentence;
    tokens.forEach((token, at) => {
      const entity = holders.get(token.key);
      if (
        !entity ||
        number >= (firstNamed.get(entity) ?? 0) ||
        !isPersonNoun(token) ||
        isGroupNoun(token) ||
        token.pos === "VERB"
      )
        return;
      if (
        /^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "") ||
        tokens[at + 1]?.text === "-" ||
        tokens[at + 1]?.key === "'s"
      )
        return;
      const start = phraseStart(tokens, at);
      const opens = tokens[start]!;
      // “Osterby’s top prosecutor” opens a story as “a prosecutor” does.
      const indefinite =
        opens.key === "a" ||
        opens.key === "an" ||
        tokens[start + 1]?.key === "'s" ||
        /['’]s$/.test(opens.text);
      if (!indefinite && sentence.sentence.role !== "headline") return;
      const span: Span = { start: opens.start, end: token.end };
      if (
        mentions.some((one) => overlaps(one, token) || contains(one, span)) ||
        !isOwnVoice(sentence, span)
      )
        return;
      const forms = found.get(entity) ?? new Map<string, Described>();
      found.set(entity, forms);
      addForm(forms, { article, sentence }, span, "noun", span, []);
    });
  });
  return found;
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
    for (const noun of nouns) holders.set(noun, holders.has(noun) ? undefined : entity);
  }
  return new Map(
    [...holders].filter(
      (pair): pair is [string, string] => pair[1] !== undefined && singularOf(pair[0]) === pair[0],
    ),
  );
}

/** Number of the sentence that names each entity first. */
function namedFrom(article: AnnotatedArticle): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  article.annotated.forEach(({ mentions }, number) => {
    for (const { kind, entity } of mentions)
      if (kind === "name" && !first.has(entity)) first.set(entity, number);
  });
  return first;
}

function phraseStart(
  tokens: AnnotatedArticle["annotated"][number]["tokens"],
  head: number,
): number {
  let start = head;
  while (start > 0 && head - start < longest) {
    if (tokens[start]!.pos === "DET") break;
    const before = tokens[start - 1]!;
    if (!/^(?:NOUN|ADJ|PROPN|NUM|DET)$/.test(before.pos) && !/^(?:-|'s)$/.test(before.key)) break;
    start -= 1;
  }
  return start;
}
