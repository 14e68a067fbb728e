import type { Band, DivergenceType, Framing, Genre, Severity, UniqueFact } from "@crossread/core";

/** One family of signs, used in every format. */
export const signs = {
  agree: "=",
  same: "≡",
  differs: "≈",
  conflict: "≠",
  updated: "↻",
  style: "∼",
  alone: "○",
} as const;

export const severityNames: Readonly<Record<Severity, string>> = {
  conflict: "Conflict",
  differs: "Differs",
  updated: "Updated",
  style: "Wording only",
};

/** What each severity means to a reader. */
export const severityMeanings: Readonly<Record<Severity, string>> = {
  conflict: "both can’t be right, or a quotation was altered",
  differs: "compatible, yet a reader takes away something else",
  updated: "told at another time, or in another version",
  style: "wording or house style alone",
};

export const typeNames: Readonly<Record<DivergenceType, string>> = {
  number: "number",
  money: "sum of money",
  date: "date or time",
  place: "place",
  name: "name",
  "quote-wording": "words of a quotation",
  attribution: "source",
  polarity: "whether it is so",
  certainty: "how certain it is",
  scope: "how much is covered",
  wording: "wording",
};

export const bandNames: Readonly<Record<Band, string>> = {
  sure: "sure",
  likely: "likely",
  possible: "possible",
};

/** What kind of text an article is. */
export const genreNames: Readonly<Record<Genre, string>> = {
  news: "news",
  opinion: "opinion",
  analysis: "analysis",
  "live-blog": "live blog",
  explainer: "explainer",
};

/** The same with its article, for a sentence. */
export const genreArticles: Readonly<Record<Genre, string>> = {
  news: "news",
  opinion: "an opinion piece",
  analysis: "an analysis",
  "live-blog": "a live blog",
  explainer: "an explainer",
};

/** Whether a sentence says who did it. */
export const voiceNames: Readonly<
  Record<Framing["agency"][number]["readings"][number]["voice"], string>
> = {
  active: "says who acts",
  passive: "passive, says by whom",
  agentless: "says of nobody who acts",
};

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Small numbers in words, as newspapers print them: `three`, `12`. */
export function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

/** `1 fact`, `3 facts`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `both`, `all three`, `all 12`. */
export function everyOf(count: number): string {
  return count === 2 ? "both" : `all ${inWords(count)}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `.87`: a probability as it is printed beside its band. */
export function probabilityText(probability: number): string {
  return probability >= 0.995 ? "1" : probability.toFixed(2).replace(/^0/, "");
}

/** `16 October 2019` of an ISO 8601 date, as written there; anything else unchanged. */
export function dateText(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !day || !name) return iso;
  return `${Number(day)} ${name} ${year}${time ? `, ${time}` : ""}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The address if a browser may be sent there: http and https alone. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}

/** Why a unique fact ranks where it does; first, that only part of its sentence is meant. */
export function whyUnique({ part, reasons }: UniqueFact): readonly string[] {
  return part ? ["the rest of the sentence is matched", ...reasons] : reasons;
}

/** Sources in a line: a description that began its sentence loses the capital, a name keeps it. */
export function sourceList(names: readonly string[]): string {
  return [...new Set(names.map(withoutCapital))].join(", ");
}

function withoutCapital(name: string): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return describing.test(small) ? small : name;
}

/** Words that begin a description of a source and no name, unless a capital follows: Police Chief Lee. */
const describing =
  /^(?:a|an|another|one|some|several|many|two|three|four|his|her|its|their|law|local|federal|state|police|officials?|authorities|prosecutors|investigators|experts|analysts|critics|lawyers|attorneys|witnesses|residents|sources?|researchers|scientists|lawmakers|economists|protesters|inspectors|engineers|doctors|organi[sz]ers|the)(?! \p{Lu})(?=$| )/u;
