import type { Entity } from "../../model.ts";
import { kindOfForm } from "./entity-kind.ts";
import { isCommonSurname, isFamilyFirst, isFirstName } from "./first-names.ts";
import type { Name } from "./names.ts";
import { isTitleModifier, roleNoun } from "./titles.ts";
import { isSayingVerb, isWeakOpener, type Word } from "./words.ts";

/** A name where it stands: article and sentence, with what its neighbours tell about it. */
export interface Occurrence {
  readonly name: Name;
  readonly article: string;
  /** The words around it. */
  readonly words: readonly Word[];
}

/** All occurrences of one form of a name in the story: `kim jong un`, with its spellings. */
export interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly kind: Entity["kind"] | undefined;
  readonly count: number;
  readonly articles: ReadonlyMap<string, number>;
  /** Where it stands first in each article, counted in names of the story. */
  readonly first: ReadonlyMap<string, number>;
  /** Spellings with counts. */
  readonly texts: ReadonlyMap<string, number>;
  readonly titled: number;
  /** How often `the` stands before it. */
  readonly definite: number;
  /** How often it stands after `in`, as places do. */
  readonly inside: number;
  readonly genders: ReadonlySet<"he" | "she">;
}

/** Counts the forms of all names of the story and judges what each is, sorted by key. */
export function countForms(occurrences: readonly Occurrence[]): ReadonlyMap<string, Form> {
  const drafts = new Map<string, Draft>();
  for (const [at, occurrence] of occurrences.entries()) {
    const { name } = occurrence;
    const draft = drafts.get(name.key) ?? newDraft();
    drafts.set(name.key, draft);
    draft.count += 1;
    if (!draft.first.has(occurrence.article)) draft.first.set(occurrence.article, at);
    draft.texts.set(name.text, (draft.texts.get(name.text) ?? 0) + 1);
    draft.articles.set(occurrence.article, (draft.articles.get(occurrence.article) ?? 0) + 1);
    if (name.titled) draft.titled += 1;
    if (name.definite) draft.definite += 1;
    if (name.gender) draft.genders.add(name.gender);
    if (/^(in|near|across|throughout)$/i.test(occurrence.words[name.from - 1]?.text ?? ""))
      draft.inside += 1;
    if (speaks(occurrence)) draft.says += 1;
    if (isPersonApposition(occurrence)) draft.personal += 1;
    if (governs(occurrence)) draft.governs += 1;
  }
  const lone = new Set([...drafts.keys()].filter((key) => !key.includes(" ")));
  const forms = new Map<string, Form>();
  for (const key of [...drafts.keys()].sort()) {
    const { says: _says, personal: _personal, governs: _governs, ...counts } = drafts.get(key)!;
    const words = key.split(" ");
    const kind = endsInPerson(words, drafts) ? "person" : kindOf(words, drafts.get(key)!, lone);
    forms.set(key, { key, words, kind, ...counts });
  }
  return forms;
}

/** `Interviewer Jane Roe`: what follows the first word is a full name of the story. */
function endsInPerson(words: readonly string[], drafts: ReadonlyMap<string, unknown>): boolean {
  if (words.length < 3) return false;
  return words.some(
    (word, at) =>
      at > 0 &&
      at < words.length - 1 &&
      isFirstName(word) &&
      kindOfForm(words.slice(at).join(" ")) === undefined &&
      drafts.has(words.slice(at).join(" ")),
  );
}

interface Draft {
  count: number;
  titled: number;
  definite: number;
  inside: number;
  says: number;
  personal: number;
  governs: number;
  readonly texts: Map<string, number>;
  readonly first: Map<string, number>;
  readonly articles: Map<string, number>;
  readonly genders: Set<"he" | "she">;
}

function newDraft(): Draft {
  const numbers = { count: 0, titled: 0, definite: 0, inside: 0, says: 0, personal: 0, governs: 0 };
  return {
    ...numbers,
    texts: new Map(),
    first: new Map(),
    articles: new Map(),
    genders: new Set(),
  };
}

/** The kind of a form by its own words, then by its neighbours. */
function kindOf(
  words: readonly string[],
  draft: Draft,
  lone: ReadonlySet<string>,
): Entity["kind"] | undefined {
  const own = kindOfForm(words.join(" "));
  if (draft.genders.size > 0 && own !== "group") return "person";
  if (own === "place" && words.length === 1 && draft.titled > 0) return "person";
  if (own !== undefined) return own;
  if (draft.titled > 0) return "person";
  const bare = draft.definite <= draft.count / 2;
  const [first = "", ...rest] = words;
  const shapely =
    words.length >= 2 && words.length <= 4 && !words.some((word) => nonName.has(word));
  if (shapely && bare) {
    if (isWeakOpener(first)) return undefined;
    if (isFirstName(first) && /^[a-z]/.test(first)) return "person";
    if (isFamilyFirst(first) && words.length === 3) return "person";
    if (rest.some((word) => /^[A-Z]{2,}$/.test(word))) return undefined;
    if (words.some((word) => kindOfForm(word) !== undefined)) return undefined;
    if (
      [...draft.texts.keys()].some((text) => /^\p{Lu}\.\s?(\p{Lu}\.\s?)*\p{Lu}\p{Ll}/u.test(text))
    )
      return "person";
    if (draft.personal > 0 || isCommonSurname(words.at(-1)!)) return "person";
    if (draft.inside * 2 > draft.count) return "place";
    if (draft.says > 0) return "person";
    if (words.length <= 3 && lone.has(rest.at(-1)!) && !lone.has(first) && draft.inside === 0)
      return "person";
  }
  if (draft.inside * 2 > draft.count && bare) return "place";
  if (words.length === 1 && draft.governs > 0) return "person";
  if (words.length === 1 && draft.says > 0) return "organization";
  return undefined;
}

/** Subject of a verb of saying, on either side: `X said`, `said X`. */
function speaks({ name, words }: Occurrence): boolean {
  const after = words[name.to];
  if (after && !words[name.to - 1]!.possessive) {
    if (after.pos === "VERB" && isSayingVerb(after.lemma)) return true;
    const next = words[name.to + 1];
    if (after.pos === "AUX" && next?.pos === "VERB" && isSayingVerb(next.lemma)) return true;
  }
  const before = words[name.from - 1];
  return before?.key === "said" || before?.key === "says";
}

/** `X, 43,`, `X, who`, `X, a lawyer for`, `the lawyer, X`. */
function isPersonApposition({ name, words }: Occurrence): boolean {
  if (words[name.from - 1]?.text === "," && words[name.from - 2]?.capital === false) {
    if (roleNoun(words[name.from - 2]!.key)) return true;
  }
  if (words[name.to]?.text !== ",") return false;
  const next = words[name.to + 1];
  if (!next) return false;
  if (next.key === "who") return true;
  if (/^[1-9]\d$/.test(next.text)) return /^[,.;]$/.test(words[name.to + 2]?.text ?? "");
  if (!/^(a|an|the|his|her|its|their)$/.test(next.key) && !isTitleModifier(next.key)) return false;
  const phrase = words.slice(name.to + 1, name.to + 8);
  const end = phrase.findIndex((word) => word.punctuation || word.pos === "VERB");
  return phrase.slice(0, end < 0 ? 7 : end).some((word) => roleNoun(word.key) && !word.possessive);
}

/** `the X administration`, `X-era`. */
function governs({ name, words }: Occurrence): boolean {
  const next = words[name.to]?.text === "-" ? words[name.to + 1] : words[name.to];
  return /^(administration|presidency|era|appointee|loyalist|appointed|nominated)$/.test(
    next?.key ?? "",
  );
}

const nonName = new Set(["of", "for", "and", "the", "&", "us", "new", "north", "south"]);
