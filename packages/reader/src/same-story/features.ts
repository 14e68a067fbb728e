import type { Article } from "@crossread/core";

/** What of an article tells which story it is on; made once an article. */
export interface Profile {
  /** Content words by how often they stand there, dampened. */
  readonly words: ReadonlyMap<string, number>;
  /** Of the vector that the words are. */
  readonly length: number;
  /** Content words of the headline and the first lines: what the article is about. */
  readonly top: ReadonlySet<string>;
}

/** The values that the model weighs, in this order; each 0 to 1. */
export const featureNames = [
  "words in common",
  "top in the other's text",
  "tops in common",
] as const;

/** In characters: what an article is about stands above. */
const readCharacters = 2000;

/** In characters, headline left out. */
const topCharacters = 300;

export function profile({ title, body }: Article): Profile {
  const counts = new Map<string, number>();
  for (const key of keysOf(`${title}\n${body.slice(0, readCharacters)}`)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const words = new Map([...counts].map(([key, count]) => [key, 1 + Math.log(count)]));
  const squares = [...words.values()].reduce((sum, value) => sum + value * value, 0);
  const top = new Set(keysOf(`${title}\n${body.slice(0, topCharacters)}`));
  return { words, length: Math.sqrt(squares), top };
}

/** Alike whichever of the two comes first. */
export function featuresOf(left: Profile, right: Profile): readonly number[] {
  return [
    cosine(left, right),
    Math.max(shareIn(left.top, right.words), shareIn(right.top, left.words)),
    Math.max(shareIn(left.top, right.top), shareIn(right.top, left.top)),
  ];
}

function keysOf(text: string): readonly string[] {
  const tokens = text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu) ?? [];
  return tokens.map(keyOf).filter((key) => key !== undefined);
}

/** The word without its commonest endings; undefined for what stands in any article. */
function keyOf(token: string): string | undefined {
  const word = token.toLowerCase().replaceAll("’", "'").replace(/'s?$/, "");
  if (word.length < 2 || common.has(word)) return undefined;
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing)$/, "") : word;
}

function cosine(left: Profile, right: Profile): number {
  const [few, many] = left.words.size < right.words.size ? [left, right] : [right, left];
  let product = 0;
  for (const [key, value] of few.words) product += value * (many.words.get(key) ?? 0);
  const lengths = left.length * right.length;
  return lengths === 0 ? 0 : product / lengths;
}

function shareIn(keys: ReadonlySet<string>, other: { has(key: string): boolean }): number {
  if (keys.size === 0) return 0;
  let found = 0;
  for (const key of keys) if (other.has(key)) found += 1;
  return found / keys.size;
}

/** Closed-class words, and what any news text has: days, months, ways to say that somebody said it. */
const common = new Set(
  `a about above after again against all also am an and any are as at be because been before being
   below between both but by can could did do does doing down during each even few for from further
   get had has have having he her here hers him his how i if in into is it its just like many may me
   might more most much must my no nor not now of off on once only or other our out over own per same
   she should since so some such than that the their them then there these they this those through to
   too under until up upon us very was we were what when where whether which while who whom why will
   with within without would you your
   one two three first second last new late later early earlier next back still well made make
   said say says told tell according report reported reports reporting news image copyright photo
   year years month months week weeks day days hour hours time today yesterday tomorrow
   monday tuesday wednesday thursday friday saturday sunday
   january february march april june july august september october november december
   mr mrs ms dr people`.split(/\s+/),
);
