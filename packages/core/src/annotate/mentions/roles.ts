import { countryOf } from "./countries.ts";
import type { Group, WhoIsWho } from "./groups.ts";
import type { ScannedSentence } from "./scan.ts";
import {
  isHeadOfState,
  isPluralTitle,
  isTitleModifier,
  type Role,
  roleNoun,
  roleOf,
} from "./titles.ts";
import { isFunctionWord, type Word } from "./words.ts";

/**
 * Role nouns: what people of the story are called by title or apposition (`US President X`,
 * `his secretary of state, X`), and the phrases that may call them so again (`the president`).
 */

/** A phrase with a role noun: `the US president`, `North Korea’s leader`, `his secretary of state`. */
export interface RolePhrase {
  /** Word numbers, article or possessor included. */
  readonly from: number;
  readonly to: number;
  readonly opening: "definite" | "possessive" | "indefinite" | "bare";
  readonly meaning: Meaning;
}

/** A role in comparable form. */
export interface Meaning {
  readonly head: string;
  readonly countries: ReadonlySet<string>;
  /** Nouns and names that must agree; names by entity id. */
  readonly words: ReadonlySet<string>;
}

/** What is known of the people who hold a role, by head; `plain` counts titles that name no country. */
export type Holders = Map<string, Map<Group, { count: number; plain: number; meaning: Meaning }>>;

/** Role phrases of a sentence that are no title in front of a name, in order. */
export function findRolePhrases(sentence: ScannedSentence, who: WhoIsWho): readonly RolePhrase[] {
  const { words, names } = sentence;
  const phrases: RolePhrase[] = [];
  const titleOf = new Set(names.flatMap((name) => range(name.from, name.nameFrom)));
  const insideName = new Set(names.flatMap((name) => range(name.nameFrom, name.to)));
  const nameStarts = new Set(names.map((name) => name.from));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.pos === "VERB" || !roleNoun(word.key)) continue;
    if (titleOf.has(at) || insideName.has(at)) continue;
    const next = words[at + 1];
    if (words[at - 1] && isPluralTitle(words[at - 1]!.key)) continue;
    // The last noun of a compound decides: `attorney general`, not `attorney`.
    if (next && !word.possessive && roleNoun(next.key) && !nameStarts.has(at + 1)) continue;
    if (next && !word.possessive && next.pos === "NOUN" && !next.punctuation) continue;
    const to = phraseEnd(words, at, nameStarts);
    if (to === undefined) continue;
    const { from, opening } = phraseStart(words, at);
    const inner = words.slice(
      opening === "definite" || opening === "indefinite" ? from + 1 : from,
      to,
    );
    const role = roleOf(inner.map((one) => one.key));
    if (role) phrases.push({ from, to, opening, meaning: meaningOf(role, who) });
    at = to - 1;
  }
  return phrases;
}

/** Notes that a person holds a role. */
export function learnRole(holders: Holders, group: Group, meaning: Meaning): void {
  const people = holders.get(meaning.head) ?? new Map();
  holders.set(meaning.head, people);
  const known = people.get(group);
  people.set(group, {
    count: (known?.count ?? 0) + 1,
    plain: (known?.plain ?? 0) + (meaning.countries.size === 0 ? 1 : 0),
    meaning: {
      head: meaning.head,
      countries: new Set([...(known?.meaning.countries ?? []), ...meaning.countries]),
      words: new Set([...(known?.meaning.words ?? []), ...meaning.words]),
    },
  });
}

/** The people a phrase may call, with how often they were called so. */
export function holdersOf(
  holders: Holders,
  meaning: Meaning,
): readonly { group: Group; count: number; plain: number }[] {
  const found = [...(holders.get(meaning.head) ?? [])]
    .filter(([group, known]) => fits(known.meaning, meaning) && !isForeign(holders, group, meaning))
    .map(([group, { count, plain }]) => ({ group, count, plain }));
  if (found.length > 0 || !isHeadOfState(meaning.head) || meaning.countries.size === 0)
    return found;
  const heads = [...holders].filter(([head]) => isHeadOfState(head));
  const people = new Map<Group, number>();
  for (const [, holding] of heads) {
    for (const [group, { count }] of holding) {
      if (!isForeign(holders, group, meaning)) people.set(group, (people.get(group) ?? 0) + count);
    }
  }
  return [...people].map(([group, count]) => ({ group, count, plain: 0 }));
}

/** A title or phrase in comparable form: countries by name, organisations by id. */
export function meaningOf(role: Role, who: WhoIsWho): Meaning {
  const countries = new Set<string>();
  const words = new Set<string>();
  for (let at = 0; at < role.words.length; ) {
    let size = Math.min(4, role.words.length - at);
    for (; size > 0; size -= 1) {
      const key = role.words.slice(at, at + size).join(" ");
      const country = countryOf(key);
      const group = who.get(key)?.[0];
      if (country) countries.add(country.country);
      else if (group) words.add(group.id);
      else continue;
      break;
    }
    if (size === 0) {
      const word = role.words[at]!;
      if (narrows(word)) words.add(word);
    }
    at += Math.max(size, 1);
  }
  return { head: role.head, countries, words };
}

function fits(known: Meaning, asked: Meaning): boolean {
  if (known.countries.size > 0 && [...asked.countries].some((one) => !known.countries.has(one)))
    return false;
  return [...asked.words].every((word) => known.words.has(word));
}

/** The person holds some office of another country than the phrase asks for. */
function isForeign(holders: Holders, group: Group, asked: Meaning): boolean {
  if (asked.countries.size === 0) return false;
  for (const people of holders.values()) {
    const countries = people.get(group)?.meaning.countries;
    if (countries && countries.size > 0 && ![...asked.countries].some((one) => countries.has(one)))
      return true;
  }
  return false;
}

/** Where the phrase ends: after `of state`, `of the Exchange`; undefined where it is a title. */
function phraseEnd(
  words: readonly Word[],
  noun: number,
  nameStarts: ReadonlySet<number>,
): number | undefined {
  const end = noun + 1;
  if (nameStarts.has(end)) return undefined;
  if (words[noun]!.possessive || words[end]?.key !== "of") return end;
  let at = end + 1;
  if (words[at]?.key === "the") at += 1;
  const first = at;
  while (at < words.length && at - first < 4) {
    const word = words[at]!;
    const nominal = word.capital || (word.pos === "NOUN" && at === first);
    if (word.punctuation || !nominal) break;
    at += 1;
    if (word.possessive) break;
  }
  return at > first ? at : end;
}

function phraseStart(
  words: readonly Word[],
  noun: number,
): { readonly from: number; readonly opening: RolePhrase["opening"] } {
  let from = noun;
  while (from > 0 && noun - from < 6) {
    const word = words[from - 1]!;
    if (word.possessive) {
      from -= 1;
      while (from > 0 && words[from - 1]!.capital && !words[from - 1]!.possessive) from -= 1;
      if (words[from - 1] && /^(the|a|an)$/.test(words[from - 1]!.key)) from -= 1;
      return { from, opening: "possessive" };
    }
    if (/^(his|her|its|their|our|my|your)$/.test(word.key))
      return { from: from - 1, opening: "possessive" };
    if (/^(the|this|that)$/.test(word.key)) return { from: from - 1, opening: "definite" };
    if (/^(a|an|another|any|every|each|no|one|some)$/.test(word.key))
      return { from: from - 1, opening: "indefinite" };
    if (word.punctuation && word.text !== "-") break;
    if (isFunctionWord(word.key)) break;
    const nominal = word.capital || word.text === "-" || /^(NOUN|ADJ|PROPN|VERB)$/.test(word.pos);
    if (!nominal && !isTitleModifier(word.key)) break;
    if (word.pos === "VERB" && !isTitleModifier(word.key) && word.lemma === word.key) break;
    from -= 1;
  }
  return { from, opening: "bare" };
}

/** Possessors that only point back, and praise or blame, do not narrow a role down. */
function narrows(word: string): boolean {
  return !/^(its|his|her|their|country|nation|state|city|own|current|new|acting|now|then|top|senior|longtime|embattled|popular|federal|democrats?|republicans?|democratic|republican|.*(ed|ing|ive|ous|ful|al))$/i.test(
    word,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
