import type { Article } from "@crossread/core";
import { dayOf, openingLength } from "./sketch.ts";
import { cutWords } from "./words.ts";

/** Why two articles may tell one story, in words that stand in both. */
export interface SharedWords {
  /** Words that both print as names. */
  readonly names: readonly string[];
  /** Words of both headlines. */
  readonly headline: readonly string[];
  /** Other words of both openings, as grouping sees them, without endings. */
  readonly terms: readonly string[];
  /** Days between them; absent where a date is not known. */
  readonly days?: number;
}

/** What grouping found two articles to share; each list in order of the left article. */
export function explainPair(left: Article, right: Article): SharedWords {
  const [one, other] = [read(left), read(right)];
  const names = shared(one.names, other.names);
  const headline = shared(one.headline, other.headline);
  const told = new Set([...names, ...headline]);
  const terms = shared(one.terms, other.terms).filter((term) => !told.has(term));
  const [a, b] = [dayOf(left.published), dayOf(right.published)];
  const days = a === undefined || b === undefined ? undefined : Math.abs(a - b);
  return { names, headline, terms, ...(days !== undefined && { days }) };
}

interface Read {
  readonly names: ReadonlySet<string>;
  readonly headline: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

function read({ title, body }: Article): Read {
  const opening = cutWords(body.slice(0, openingLength));
  return {
    names: new Set(opening.filter(({ name }) => name).map(({ term }) => term)),
    headline: new Set(cutWords(title).map(({ term }) => term)),
    terms: new Set(opening.map(({ term }) => term)),
  };
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] {
  return [...left].filter((word) => right.has(word));
}
