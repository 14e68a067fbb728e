import { apply, type Edit, findAll, type Operator, pick } from "./edits.ts";
import { findNumbers, writeNumber } from "./numbers.ts";
import { hedgeIn, hedgeOut, negationIn, negationOut } from "./verb-edits.ts";
import {
  men,
  months,
  otherMen,
  otherWomen,
  places,
  quoteSwaps,
  sources,
  weekdays,
  women,
} from "./vocabulary.ts";

/**
 * Edits that make a sentence say something else. Each takes one slot and leaves every other character
 * as it was; a slot that can't be told from another thing (a house number, a band called Boston) is left
 * alone where a rule can see it.
 */
export const operators: readonly Operator[] = [
  { name: "number", types: ["number"], find: findCounts },
  { name: "money", types: ["money"], find: findMoney },
  { name: "date", types: ["date"], find: findDates },
  { name: "place", types: ["place", "name"], find: findPlaces },
  {
    name: "name",
    types: ["name"],
    find: (text, next) => (quoted.test(text) ? [] : findNames(text, next)),
  },
  { name: "quote word", types: ["quote-wording"], find: findQuotedWords },
  {
    name: "speaker",
    types: ["attribution", "name", "quote-wording"],
    whole: true,
    find: (text, next) => (quoted.test(text) ? findNames(text, next) : []),
  },
  { name: "negation in", types: ["polarity"], find: negationIn },
  { name: "negation out", types: ["polarity"], find: negationOut },
  { name: "hedge in", types: ["certainty"], find: hedgeIn },
  { name: "hedge out", types: ["certainty"], find: hedgeOut },
  { name: "attribution in", types: ["attribution", "certainty"], whole: true, find: addSource },
  { name: "attribution out", types: ["attribution", "certainty"], whole: true, find: dropSource },
  { name: "source", types: ["attribution", "name"], find: changeSource },
  { name: "reporting verb", types: ["attribution", "certainty"], find: findReportingVerbs },
  { name: "scope", types: ["scope", "number"], find: findScopes },
];

const quoted = /[“"][^”"]{8,}[”"]/u;

function findCounts(text: string, next: () => number): Edit[] {
  return findNumbers(text).flatMap((number) => {
    if (number.money) return [];
    return [{ ...number, replacement: writeNumber(number, next), key: String(number.value) }];
  });
}

function findMoney(text: string, next: () => number): Edit[] {
  return findNumbers(text).flatMap((number) => {
    if (!number.money) return [];
    const key = `${number.value} ${number.money}`;
    return [{ ...number, replacement: writeNumber(number, next), key }];
  });
}

const monthName = `(?:${months.join("|")})`;
const monthDay = new RegExp(`(?<=\\b${monthName} )\\d{1,2}\\b(?!,\\d)`, "gu");
const loneMonth = new RegExp(
  `(?<=\\b(?:in|since|until|by|last|next|At a) )${monthName}\\b(?! \\d)`,
  "gu",
);
const loneYear =
  /(?<=\b(?:in|In|since|until|by|By|between|Between|and|the) )(?:19|20)\d\d\b(?!-| [a-z]+s\b)/gu;
const weekday = new RegExp(`\\b(?:${weekdays.join("|")})\\b`, "gu");

function findDates(text: string, next: () => number): Edit[] {
  const away = (list: readonly string[], word: string, least: number): string =>
    list[(list.indexOf(word) + least + Math.floor(next() * 2)) % list.length]!;
  return [
    ...findAll(text, weekday, ([word]) => ({ replacement: away(weekdays, word, 2), key: word })),
    ...findAll(text, loneMonth, ([word]) => ({ replacement: away(months, word, 4), key: word })),
    ...findAll(text, loneYear, ([year]) => ({
      replacement: String(Number(year) - 2 - Math.floor(next() * 4)),
      key: year,
    })),
    ...findAll(text, monthDay, ([day]) => ({
      replacement: String(((Number(day) + 8 + Math.floor(next() * 6)) % 28) + 1),
      key: `day ${day}`,
    })),
  ];
}

const placeName = new RegExp(
  `(?<![A-Z][\\p{L}.]*(?:[ -]| of )|[\\p{L}-])(?:${places.flat().join("|")})(?![\\p{L}-]| [A-Z])`,
  "gu",
);

function findPlaces(text: string, next: () => number): Edit[] {
  return findAll(text, placeName, ([place]) => {
    const others = places.find((kind) => kind.includes(place))!;
    return { replacement: pickOther(others, place, next), key: place };
  });
}

const firstName = new Map([
  ...women.map((name) => [name, otherWomen] as const),
  ...men.map((name) => [name, otherMen] as const),
]);

function findNames(text: string, next: () => number): Edit[] {
  return findAll(
    text,
    /(?<!\p{Lu}[\p{L}.]* )\b(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu,
    (match) => named(match[1]!, match[2]!, next),
  ).concat(titled(text, next));
}

/** A name after a title of office: `Mayor Helen Ward`. */
function titled(text: string, next: () => number): Edit[] {
  return findAll(
    text,
    /(?<=\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu,
    (match) => named(match[1]!, match[2]!, next),
  );
}

function named(first: string, last: string, next: () => number) {
  const others = firstName.get(first);
  return others && !firstName.has(last)
    ? { replacement: pick(others, next), key: last }
    : undefined;
}

/** Words inside quotation marks that another word takes the place of. */
function findQuotedWords(text: string): Edit[] {
  return [...text.matchAll(/[“"]([^“”"]{20,})[”"]/gu)].flatMap((quote) =>
    findAll(quote[1]!, /\p{L}+/gu, ([word]) => {
      const swap = quoteSwaps.get(word);
      return swap ? { replacement: swap, key: word } : undefined;
    }).map((edit) => ({
      ...edit,
      start: edit.start + quote.index + 1,
      end: edit.end + quote.index + 1,
    })),
  );
}

const attributed =
  /\b(?:said|says|told|stated|writes|according|announced|confirmed|warned|claimed|reported|reportedly|allegedly|promised|concluded|found that)\b/iu;

function addSource(text: string, next: () => number): Edit[] {
  const end = text.trimEnd().length - 1;
  if (attributed.test(text) || /[“”"?!:]/u.test(text) || text[end] !== ".") return [];
  const source = pick(["police", "officials", "residents"], next);
  return [{ start: end, end, replacement: `, ${source} said`, key: "no source" }];
}

/** Only whole clauses that can go without a trace: at the end with a comma, or `According to …,`. */
function dropSource(text: string): Edit[] {
  const patterns = [
    /, (?:according to (?:the )?[a-z ]+|(?:the )?[a-z ]+ said)(?=\.$)/gu,
    /^According to (?:the )?[a-z ]+, (?=\p{L})/gu,
    /^(?:The )?\p{Lu}?[a-z ]+(?<! is| are| was| were| has| have| had) said (?:that )?(?=(?:the|a|an|it|two|four|[a-z]+) )/gu,
  ];
  if (/[“”"]/u.test(text)) return [];
  const edits = patterns.flatMap((pattern) =>
    findAll(text, pattern, () => ({ replacement: "", key: "source" })),
  );
  const [edit] = edits;
  if (!edit || edits.length > 1) return [];
  // The sentence begins with its own first word: that word's capital is part of the edit.
  return edit.start > 0
    ? [edit]
    : [{ ...edit, end: edit.end + 1, replacement: text[edit.end]!.toUpperCase() }];
}

function changeSource(text: string, next: () => number): Edit[] {
  const source = new RegExp(
    `\\b(?:${sources.join("|")})\\b(?= said\\b| told\\b)|(?<=[Aa]ccording to )(?:${sources.join("|")})\\b`,
    "giu",
  );
  return findAll(text, source, ([word]) => {
    const other = pickOther(sources, word.toLowerCase(), next);
    const replacement = word[0] === word[0]!.toUpperCase() ? capital(other) : other;
    return { replacement, key: word.toLowerCase() };
  });
}

function findReportingVerbs(text: string, next: () => number): Edit[] {
  return findAll(text, /\bsaid\b/gu, () => ({
    replacement: pick(["claimed", "admitted", "suggested"], next),
    key: "said",
  }));
}

/** A quantifier, what it becomes, and the word by which it is found again. */
const scopes: readonly (readonly [pattern: RegExp, replacement: string, key: string])[] = [
  [/\ball(?= (?:of|the|its|his|her|their|\p{Ll}+s)\b)/gu, "some of", "all"],
  [/\bevery(?= \p{Ll})/gu, "almost every", "every"],
  [/\bEvery(?= \p{Ll})/gu, "Almost every", "every"],
  [/\bmost(?= \p{Ll}+s\b)/gu, "a few", "most"],
  [/\bMost(?= \p{Ll}+s\b)/gu, "A few", "most"],
  [/(?<!\b(?:too|so|as|how|of the|not) )\bmany(?= \p{Ll}+s\b)/gu, "all", "many"],
  [/\bMany(?= \p{Ll}+s\b)/gu, "All", "many"],
  [/\bsome(?= \p{Ll}+s\b)/gu, "all", "some"],
  [/\bSome(?= \p{Ll}+s\b)/gu, "All", "some"],
  [/(?<!\b[Nn]ot )\bonly (?=\p{L})/gu, "", "only"],
  [/\bOnly \p{L}/gu, "", "only"],
  [/\bAt least(?= \d)/gu, "At most", "at least"],
  [/\bat least(?= \d)/gu, "at most", "at least"],
  [/\bBoth(?= of)/gu, "One", "both"],
  [/\bboth(?= of)/gu, "one", "both"],
];

function findScopes(text: string): Edit[] {
  if (quoted.test(text)) return [];
  return [
    ...scopes.flatMap(([pattern, replacement, key]) =>
      findAll(text, pattern, ([found]) => ({
        replacement: found.startsWith("Only") ? capital(found.at(-1)!) : replacement,
        key,
      })),
    ),
    ...findAll(text, /\bAll(?= (?:of|the|\p{Ll}+s)\b)/gu, () => ({
      replacement: "Some of",
      key: "all",
    })),
  ].map((edit) => plainSome(text, edit));
}

/** `all of the`, `all the` become `some of the`; `all pupils` becomes `some pupils`. */
function plainSome(text: string, edit: Edit): Edit {
  const after = text.slice(edit.end);
  const needsOf = /^ (?:the|its|his|her|their)\b/u.test(after);
  return edit.key === "all" && !needsOf
    ? { ...edit, replacement: edit.replacement.slice(0, 4) }
    : edit;
}

function pickOther(items: readonly string[], not: string, next: () => number): string {
  return pick(
    items.filter((item) => item !== not),
    next,
  );
}

function capital(word: string): string {
  return apply(word, { start: 0, end: 1, replacement: word.charAt(0).toUpperCase(), key: "" });
}
