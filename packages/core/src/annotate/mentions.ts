import type { Entity, Mention, TokenizedArticle } from "../model.ts";
import { slice } from "../span.ts";
import {
  learnRoles,
  type ReadSentence,
  resolveDescriptors,
  resolveNames,
} from "./mentions/coreference.ts";
import { countForms } from "./mentions/forms.ts";
import { type Group, groupForms } from "./mentions/groups.ts";
import { resolvePronouns } from "./mentions/pronouns.ts";
import { findExplained, scanStory } from "./mentions/scan.ts";

/** Who is named in a story, and where. */
export interface ResolvedMentions {
  /** Mentions by sentence id, in order, without overlap. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Sorted by id. */
  readonly entities: readonly Entity[];
}

/**
 * Names, role nouns and pronouns of a whole story, and whom they stand for. All articles count
 * together, because one outlet often explains what another takes as known (`KCNA`, `the president`).
 * The order of the articles makes no difference.
 */
export function resolveMentions(articles: readonly TokenizedArticle[]): ResolvedMentions {
  const sorted = [...articles].sort((left, right) => compare(left.article.id, right.article.id));
  const scanned = scanStory(sorted);
  const forms = countForms(
    scanned.flatMap(({ names, words, article }) =>
      names.map((name) => ({ name, words, article: article.article.id })),
    ),
  );
  const who = groupForms(forms, findExplained(scanned));
  const named = resolveNames(scanned, who);
  const described = resolveDescriptors(named, who, learnRoles(named, who));
  const resolved = resolvePronouns(described);
  return {
    mentions: new Map(resolved.map((sentence) => [sentence.sentence.id, mentionsOf(sentence)])),
    entities: entitiesOf(resolved),
  };
}

function mentionsOf({ sentence, article, references, words }: ReadSentence): readonly Mention[] {
  const text = sentence.field === "title" ? article.article.title : article.article.body;
  return references.map(({ from, to, kind, group }) => {
    const span = { start: words[from]!.start, end: words[to - 1]!.end };
    return { ...span, sentence: sentence.id, text: slice(text, span), kind, entity: group.id };
  });
}

/** The groups that are mentioned, with the other forms seen as aliases. */
function entitiesOf(sentences: readonly ReadSentence[]): readonly Entity[] {
  const groups = new Set<Group>();
  for (const { references } of sentences) for (const { group } of references) groups.add(group);
  return [...groups]
    .map(({ id, name, kind, forms }) => {
      const texts = new Set(forms.flatMap((form) => [...form.texts.keys()]));
      texts.delete(name);
      return { id, name, kind, aliases: [...texts].sort(compare) };
    })
    .sort((left, right) => compare(left.id, right.id));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
