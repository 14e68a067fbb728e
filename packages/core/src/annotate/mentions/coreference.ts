import { organizationNouns } from "./entity-kind.ts";
import type { Group, WhoIsWho } from "./groups.ts";
import type { Name } from "./names.ts";
import {
  findRolePhrases,
  type Holders,
  holdersOf,
  learnRole,
  type Meaning,
  meaningOf,
  type RolePhrase,
} from "./roles.ts";
import type { ScannedSentence } from "./scan.ts";
import { isHeadOfState, roleOf } from "./titles.ts";

/** Whom each name and role phrase of an article stands for. Pronouns come after, in `pronouns.ts`. */

/** A stretch of words that stands for an entity. */
export interface Reference {
  /** Word numbers, title and article included. */
  readonly from: number;
  readonly to: number;
  readonly kind: "name" | "descriptor" | "pronoun";
  readonly group: Group;
}

/** The sentences of one article with the references found so far. */
export interface ReadSentence extends ScannedSentence {
  readonly references: readonly Reference[];
}

/** A name that is this many times as frequent as its namesake is meant where the bare name stands. */
const dominance = 2;

/** A namesake this many times as frequent is meant even where the article never names it in full. */
const fame = 5;

/** How many sentences back a role noun that several people hold may point. */
const reach = 3;

/** How many references back anything is looked for, which keeps the work linear. */
const memory = 200;

/** Resolves the names of a story, article by article. */
export function resolveNames(
  scanned: readonly ScannedSentence[],
  who: WhoIsWho,
): readonly ReadSentence[] {
  const lastFull = new Map<string, Group[]>();
  return scanned.map((sentence) => {
    const article = sentence.article.article.id;
    const recent = lastFull.get(article) ?? [];
    lastFull.set(article, recent);
    const references = sentence.names.flatMap((name): Reference[] => {
      const group = chooseNamesake(who.get(name.key) ?? [], name, article, recent);
      if (!group) return [];
      recent.push(group);
      return [{ from: name.from, to: name.to, kind: "name", group }];
    });
    return { ...sentence, references };
  });
}

/** Learns from titles and appositions who holds which role. */
export function learnRoles(sentences: readonly ReadSentence[], who: WhoIsWho): Holders {
  const holders: Holders = new Map();
  for (const { names, references } of sentences) {
    for (const name of names) {
      const group = references.find((one) => one.from === name.from)?.group;
      if (name.role && group) learnRole(holders, group, meaningOf(name.role, who));
    }
  }
  for (const sentence of sentences) {
    for (const phrase of findRolePhrases(sentence, who)) {
      const person = appositionOf(phrase, sentence);
      if (person) learnRole(holders, person, phrase.meaning);
    }
  }
  return holders;
}

/** Adds the role phrases and the organisation nouns whose bearer is clear. */
export function resolveDescriptors(
  sentences: readonly ReadSentence[],
  who: WhoIsWho,
  holders: Holders,
): readonly ReadSentence[] {
  const seenBy = new Map<string, { group: Group; sentence: number }[]>();
  const unnamed = new Map<string, number>();
  return sentences.map((sentence, number) => {
    const article = sentence.article.article.id;
    const seen = seenBy.get(article) ?? [];
    seenBy.set(article, seen);
    const found: Reference[] = [];
    const phrases: { from: number; to: number; resolve: () => Group | undefined }[] = [];
    for (const phrase of [...findRolePhrases(sentence, who), ...capitalRoles(sentence, who)]) {
      phrases.push({
        ...phrase,
        resolve: () => {
          const beside = appositionOf(phrase, sentence);
          if (beside) return beside;
          const key = `${article} ${phrase.meaning.head}`;
          if (phrase.opening === "indefinite") unnamed.set(key, number);
          const holder = chooseHolder(phrase, sentence, holders, seen, number);
          // An army spokesman said …; the spokesman said: he, and nobody whom other texts call so.
          const since = unnamed.get(key);
          const again =
            since !== undefined &&
            phrase.opening === "definite" &&
            manifold.has(phrase.meaning.head);
          return again && holder && !isNamedSince(holder, seen, since) ? undefined : holder;
        },
      });
    }
    for (const { from, to, noun } of organizationPhrases(sentence)) {
      phrases.push({ from, to, resolve: () => lastOrganization(noun, seen) });
    }
    const names = [...sentence.references];
    const order = [...names, ...phrases].sort((left, right) => left.from - right.from);
    for (const item of order) {
      const group = "group" in item ? item.group : item.resolve();
      if (!group) continue;
      seen.push({ group, sentence: number });
      if (!("group" in item))
        found.push({ from: item.from, to: item.to, kind: "descriptor", group });
    }
    return { ...sentence, references: withoutOverlap(names, found) };
  });
}

function isNamedSince(
  holder: Group,
  seen: readonly { group: Group; sentence: number }[],
  since: number,
): boolean {
  return seen.slice(-memory).some(({ group, sentence }) => group === holder && sentence >= since);
}

/** The bearer of a bare name among namesakes: in this article, by far the commonest, or the last. */
function chooseNamesake(
  candidates: readonly Group[],
  name: Name,
  article: string,
  recent: readonly Group[],
): Group | undefined {
  if (candidates.length < 2) return candidates[0];
  const fitting = candidates.filter(
    (group) => !name.gender || !group.gender || group.gender === name.gender,
  );
  const here = fitting.filter((group) => group.articles.has(article));
  // An article may name only the lesser namesake in full, and mean the famous one by the surname.
  const [famous] = fitting;
  if (famous && here[0] && famous.count >= fame * here[0].count) return famous;
  const pool = here.length > 0 ? here : fitting.length > 0 ? fitting : candidates;
  const [first, second] = pool;
  if (!first || !second || first.count >= dominance * second.count) return first;
  for (let at = recent.length - 1; at >= 0 && at > recent.length - memory; at -= 1) {
    if (pool.includes(recent[at]!)) return recent[at];
  }
  return first;
}

/** `his secretary of state, X` and `X, the secretary of state`: the person beside the phrase. */
function appositionOf(phrase: RolePhrase, sentence: ReadSentence): Group | undefined {
  const { words, references } = sentence;
  if (words[phrase.to]?.text === "," && phrase.opening !== "bare") {
    const after = references.find((one) => one.from === phrase.to + 1);
    const closes = after && /^[,.;:]$/.test(words[after.to]?.text ?? ".");
    if (after?.kind === "name" && after.group.kind === "person" && closes) return after.group;
  }
  if (words[phrase.from - 1]?.text !== "," || words[phrase.to - 1]?.possessive) return undefined;
  const next = words[phrase.to];
  const bounded = !next || /^([,.;:)]|and|of|for|at|in|who|from|with|on)$/.test(next.text);
  const before = references.find((one) => one.to === phrase.from - 1);
  if (!bounded || before?.kind !== "name" || before.group.kind !== "person") return undefined;
  if (isListed(sentence, phrase.to)) return undefined;
  if (words[before.to - 1]!.possessive) return undefined;
  // `X, the president said`: a clause of its own, and in `X, president Y and Z` a list.
  return phrase.opening === "bare" && next?.key === "and" ? undefined : before.group;
}

/** How far the comma may stand that closes an apposition of two nouns, in words. */
const longestPair = 8;

/**
 * `Ann Lee, the mayor and a guard went in`: three people. With a comma that closes it, `Ann Lee, a
 * lawyer and a former judge, went in`, it is one.
 */
function isListed({ words }: ReadSentence, to: number): boolean {
  const oxford = words[to]?.text === ",";
  const and = oxford ? to + 1 : to;
  if (!/^(?:and|or)$/.test(words[and]?.key ?? "")) return false;
  if (
    oxford &&
    !/^(?:an?|the|two|three|four|another|his|her|their)$/.test(words[and + 1]?.key ?? "")
  )
    return false;
  for (let at = and + 1; at < words.length && at <= and + longestPair; at += 1) {
    if (words[at]!.text === ",") return false;
  }
  return true;
}

/** The person whom a role phrase calls, where only one can be meant. */
function chooseHolder(
  phrase: RolePhrase,
  sentence: ReadSentence,
  holders: Holders,
  seen: readonly { group: Group; sentence: number }[],
  number: number,
): Group | undefined {
  const { meaning, opening } = phrase;
  const narrowed = meaning.countries.size + meaning.words.size > 0;
  if (opening === "indefinite") return undefined;
  const inner = sentence.words.slice(phrase.from, phrase.to);
  if (inner.some((word) => notYet.has(word.key))) return undefined;
  if (opening === "bare" && !(narrowed && meaning.countries.size > 0)) return undefined;
  if (
    opening === "possessive" &&
    !narrowed &&
    /^(my|your|our|their)$/.test(sentence.words[phrase.from]!.key)
  )
    return undefined;
  const all = nearestHolders(holders, meaning, sentence.article.article.id);
  // With a President Reed and a French president, the president is Reed.
  const plain = meaning.countries.size === 0 ? all.filter((one) => one.plain > 0) : [];
  const candidates = plain.length > 0 ? plain : all;
  if (candidates.length < 2) return candidates[0]?.group;
  const [first, second] = [...candidates].sort(
    (left, right) => right.count - left.count || (left.group.id < right.group.id ? -1 : 1),
  );
  if (first && second && first.count >= dominance * second.count) return first.group;
  const [main, other] = [...candidates].sort((left, right) => right.group.count - left.group.count);
  if (isHeadOfState(meaning.head) && main && other) {
    if (main.group.count >= dominance * other.group.count) return main.group;
  }
  const recent = seen.slice(-memory);
  const near = new Set(
    recent
      .filter(
        (one) =>
          one.sentence >= number - reach && candidates.some(({ group }) => group === one.group),
      )
      .map((one) => one.group),
  );
  if (near.size === 0) return undefined;
  return recent.findLast((one) => near.has(one.group))?.group;
}

/**
 * Another article’s governor is not meant where this one names its own; nor is he where his party is said,
 * `the Republican governor`, and this one names a governor without his party.
 */
function nearestHolders(
  holders: Holders,
  meaning: Meaning,
  article: string,
): ReturnType<typeof holdersOf> {
  const named = (held: ReturnType<typeof holdersOf>) =>
    held.filter(({ group }) => group.articles.has(article));
  const held = holdersOf(holders, meaning);
  const here = named(held);
  if (here.length > 0) return here;
  const party = meaning.words.size > 0 && [...meaning.words].every((word) => isParty.test(word));
  const bare = party ? named(holdersOf(holders, { ...meaning, words: new Set() })) : [];
  return bare.length === 1 ? bare : held;
}

const isParty = /^(?:republican|democrat|conservative|labour|liberal|green)/;

/** Roles that every body of a story has somebody for. */
const manifold = new Set(
  "spokesman spokeswoman spokesperson lawyer attorney adviser advisor aide analyst".split(" "),
);

/** The next mayor and the mayor-elect are not the mayor. */
const notYet = new Set(["next", "incoming", "future", "elect", "would-be", "aspiring"]);

/** Roles in capitals, `the Secretary of State`, as phrases. */
function capitalRoles(sentence: ReadSentence, who: WhoIsWho): readonly RolePhrase[] {
  return sentence.roles.flatMap(({ from, to }): RolePhrase[] => {
    const role = roleOf(sentence.words.slice(from, to).map((word) => word.key));
    if (!role) return [];
    const definite = sentence.words[from - 1]?.key === "the";
    const opening = definite ? "definite" : "bare";
    return [{ from: definite ? from - 1 : from, to, opening, meaning: meaningOf(role, who) }];
  });
}

/** `the court`, `the company` with nothing that narrows it down. */
function organizationPhrases(
  sentence: ReadSentence,
): readonly { from: number; to: number; noun: string }[] {
  return sentence.words.flatMap((word, at) => {
    const next = sentence.words[at + 1];
    if (word.capital || at === 0 || sentence.words[at - 1]!.key !== "the") return [];
    if (!word.possessive && (next?.pos === "NOUN" || next?.key === "of" || next?.text === "-"))
      return [];
    return [{ from: at - 1, to: at + 1, noun: word.key }];
  });
}

function lastOrganization(
  noun: string,
  seen: readonly { group: Group; sentence: number }[],
): Group | undefined {
  if (!organizationWords.has(noun)) return undefined;
  for (let at = seen.length - 1; at >= 0 && at > seen.length - memory; at -= 1) {
    const { group } = seen[at]!;
    if (group.kind !== "organization") continue;
    if (group.forms.some((form) => organizationNouns(form.key).includes(noun))) return group;
  }
  return undefined;
}

/** A descriptor that covers a name replaces it (`the North Korean leader`), unless a name covers it. */
function withoutOverlap(
  names: readonly Reference[],
  descriptors: readonly Reference[],
): readonly Reference[] {
  const kept: Reference[] = [];
  for (const one of descriptors) {
    const clash = [...names, ...kept].some((other) => {
      const overlaps = one.from < other.to && other.from < one.to;
      const covers = one.from <= other.from && other.to <= one.to && other.kind === "name";
      return overlaps && !covers;
    });
    if (!clash) kept.push(one);
  }
  const free = names.filter(
    (name) => !kept.some((one) => one.from < name.to && name.from < one.to),
  );
  return [...free, ...kept].sort((left, right) => left.from - right.from);
}

const organizationWords = new Set(
  `department agency bureau commission committee subcommittee panel council court board bank
  university school college union association party ministry foundation hospital company corporation
  automaker carmaker airline drugmaker group`.split(/\s+/),
);
