import { type Control, type Edit, findAll } from "./edits.ts";
import { findNumbers, spell } from "./numbers.ts";
import { men, months, spellings, weekdays, women } from "./vocabulary.ts";

/**
 * Edits that change how a sentence is dressed and not what it says: whatever an engine flags there is a
 * false alarm. Active and passive voice and reordered clauses need a writer's hand; the built-in base
 * brings pairs for them besides the clauses moved here.
 */
export const controls: readonly Control[] = [
  { name: "title and surname", find: shortenNames },
  { name: "numeral or word", find: redressNumbers },
  { name: "weekday or date", find: (text, _, published) => dateWeekdays(text, published) },
  { name: "British or American", find: respell },
  { name: "other unit", find: convertUnits },
  { name: "rounded with about", find: roundNumbers },
  { name: "contraction", find: contract },
  { name: "moved clause", find: moveClause },
  { name: "shortened quotation", find: shortenQuotes },
  { name: "agency credit", onTop: true, most: 50, find: addCredit },
];

/** `Helen Ward` → `Ms Ward`; only where no title of office stands before the name. */
function shortenNames(text: string): Edit[] {
  return findAll(
    text,
    /(?<!\p{Lu}[\p{L}.]* )\b(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)\b(?! \p{Lu})/gu,
    ([, first, last]) => {
      const title = women.includes(first!) ? "Ms" : men.includes(first!) ? "Mr" : undefined;
      return title ? { replacement: `${title} ${last}`, key: last! } : undefined;
    },
  );
}

/** `5` ↔ `five`; a sentence never begins with a figure. */
function redressNumbers(text: string): Edit[] {
  return findNumbers(text).flatMap((number) => {
    if (number.money || number.start === 0 || !Number.isInteger(number.value)) return [];
    const after = text.slice(number.end);
    // "5 km" and "5 percent" are printed with figures everywhere.
    const counts = /^ (?!km\b|kg\b|percent|per cent|million|billion)\p{Ll}{3,}/u.test(after);
    if (!counts || number.value > 20 || /[A-Z]/.test(number.text)) return [];
    const replacement = /\d/.test(number.text) ? spell(number.value) : String(number.value);
    return [{ ...number, replacement, key: String(number.value) }];
  });
}

const onWeekday = new RegExp(
  `(?<=\\b[Oo]n )(?:${weekdays.join("|")})\\b(?! (?:night|evening|morning|afternoon))`,
  "gu",
);

/** Where something lies ahead, a weekday may be the next one. */
const future = /\b(?:will|would|expected|likely|plans?|going|due|set to|to be|to begin|next)\b/u;

/** `on Monday` → `on March 1`, the last one up to the day of publication. */
function dateWeekdays(text: string, published: string): Edit[] {
  if (future.test(text)) return [];
  return findAll(text, onWeekday, ([day]) => {
    const date = new Date(`${published.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return undefined;
    const back = (date.getUTCDay() - weekdays.indexOf(day) + 7) % 7;
    date.setUTCDate(date.getUTCDate() - back);
    return { replacement: `${months[date.getUTCMonth()]} ${date.getUTCDate()}`, key: day };
  });
}

function respell(text: string): Edit[] {
  return spellings.flatMap(([british, american]) =>
    [
      [british, american],
      [american, british],
    ].flatMap(([from, to]) =>
      findAll(text, new RegExp(`\\b${from}\\b`, "gu"), () => ({ replacement: to!, key: british })),
    ),
  );
}

/** A unit, what it is converted to, and how many of those make one. */
const units: readonly (readonly [pattern: RegExp, other: string, factor: number])[] = [
  [/(\d[\d,.]*\d|\d) (?:km|kilometers|kilometres)\b/gu, "miles", 0.621371],
  [/(\d[\d,.]*\d|\d) miles\b(?! an| per)/gu, "km", 1.609344],
  [/(\d[\d,.]*\d|\d) (?:kg|kilograms)\b/gu, "pounds", 2.204623],
  [/(\d[\d,.]*\d|\d) tonnes\b/gu, "tons", 1.102311],
];

function convertUnits(text: string): Edit[] {
  return units.flatMap(([pattern, other, factor]) =>
    findAll(text, pattern, ([, digits]) => {
      const value = Number(digits!.replaceAll(",", "")) * factor;
      if (!Number.isFinite(value) || value < 5) return undefined;
      const written = Math.round(value).toLocaleString("en-US");
      return { replacement: `${written} ${other}`, key: other };
    }),
  );
}

/** `1,187` → `about 1,200`; two telling digits stay. */
function roundNumbers(text: string): Edit[] {
  return findNumbers(text).flatMap((number) => {
    const digits = String(number.value).replace(/0+$/, "").length;
    if (!Number.isInteger(number.value) || digits < 3 || /\p{L}/u.test(number.text)) return [];
    if (
      /(?:about|nearly|almost|over|than|least|most) (?:[A-Z]{0,2}[$€£])?$/u.test(
        text.slice(0, number.start),
      )
    )
      return [];
    if (!number.money && !/^ (?:\p{Ll}+ )?\p{Ll}+s\b/u.test(text.slice(number.end))) return [];
    const scale = 10 ** (String(number.value).length - 2);
    const rounded = Math.round(number.value / scale) * scale;
    const sign = /(?:US|AU?|CA?|HK|NZ)?[$€£]$/u.exec(text.slice(0, number.start))?.[0] ?? "";
    const written =
      sign && rounded >= 1_000_000
        ? `${rounded / 1_000_000} million`
        : rounded.toLocaleString("en-US");
    return [
      {
        start: number.start - sign.length,
        end: number.end,
        replacement: `about ${sign}${written}`,
        key: String(number.value),
      },
    ];
  });
}

/** `did not` → `didn't`, in the outlet's own words: inside a quotation it would alter it. */
function contract(text: string): Edit[] {
  if (/[“”"]/u.test(text)) return [];
  return findAll(text, /\b(did|was|were|has|have|is|are|does|would|will) not\b/gu, ([, aux]) => ({
    replacement: aux === "will" ? "won’t" : `${aux}n’t`,
    key: aux!,
  }));
}

const firstWord = /^(?:The|A|An|Two|Three|All|Every|Most|Some|Many|Only|In|At|After|For|Police)\b/u;
const day = `on (?:${weekdays.join("|")}|(?:${months.join("|")}) \\d{1,2})`;
const endsInDay = new RegExp(`^(.+[^,]) (${day})\\.$`, "su");
const beginsWithDay = new RegExp(`^O(${day.slice(1)}),? (\\p{L}[^,]*)\\.$`, "su");
const endsInSource = /^([^“”"]+), ((?:the )?[a-z ]+?) said\.$/su;

/** A day or a source moves from one end of the sentence to the other. */
function moveClause(text: string): Edit[] {
  const whole = (replacement: string): Edit[] => [
    { start: 0, end: text.length, replacement, key: "clause" },
  ];
  const source = endsInSource.exec(text);
  if (source && !/ and $| but /u.test(source[1]!))
    return whole(`${capital(source[2]!)} said that ${small(source[1]!)}.`);
  if (/[“”"]/u.test(text)) return [];
  const last = endsInDay.exec(text);
  if (last && !/,/u.test(last[1]!)) return whole(`${capital(last[2]!)}, ${small(last[1]!)}.`);
  const first = beginsWithDay.exec(text);
  return first ? whole(`${capital(first[2]!)} o${first[1]}.`) : [];
}

/** A quotation loses its end: at a joint with nothing in its place, else with an ellipsis. */
function shortenQuotes(text: string): Edit[] {
  return [...text.matchAll(/[“"]([^“”"]{30,})[”"]/gu)].flatMap((match) => {
    const quote = match[1]!;
    const end = match.index + 1 + quote.length;
    const mark = /[.,]$/u.exec(quote)?.[0] ?? "";
    const joint = quote.search(/,? (?:and|because|but) (?=(?:\S+ ){1,}\S+$)/u);
    if (joint >= 15)
      return [{ start: match.index + 1 + joint, end, replacement: mark, key: "quote" }];
    const spaces = [...quote.matchAll(/ /gu)].map(({ index }) => index);
    const cut = spaces.at(-3);
    if (cut === undefined || spaces.length < 7) return [];
    return [{ start: match.index + 1 + cut, end, replacement: ` …${mark}`, key: "quote" }];
  });
}

/** A byline and an agency credit on top: furniture, and none of the story. */
function addCredit(text: string, next: () => number): Edit[] {
  const name = next() < 0.5 ? "By Martha Quill" : "By Owen Pratt\nUnited Wire";
  return text === "" ? [] : [{ start: 0, end: 0, replacement: `${name}\n\n`, key: "credit" }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only a word that is no name loses its capital. */
function small(text: string): string {
  return firstWord.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
