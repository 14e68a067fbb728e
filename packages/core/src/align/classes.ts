import type { Token } from "../model.ts";
import { family, foldSpelling, synonymsOf } from "./vocabulary.ts";

/** How strongly a unit belongs to a class, by what the class is made from. */
export const strengthOf = {
  same: 1,
  stem: 0.95,
  family: 0.85,
  synonym: 0.75,
  pronoun: 0.7,
  namePart: 0.9,
  month: 0.6,
} as const;

/** The classes of a unit, ascending, with strengths; and those of them that say how common it is. */
export interface Membership {
  readonly classes: readonly number[];
  readonly strengths: readonly number[];
  readonly telling: readonly number[];
}

/** The classes of one story by number: a class is what units share that may match. */
export class Classes {
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, Membership>();

  get size(): number {
    return this.#ids.size;
  }

  id(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** A unit's classes from its keys; the first key says what the unit is. */
  membership(keys: readonly (readonly [string, number])[]): Membership {
    const entries = keys.map(([key, strength]) => ({ id: this.id(key), strength }));
    // An inflected word is as common as its stem.
    const telling = entries
      .filter(({ strength }, at) => at === 0 || strength >= strengthOf.stem)
      .map(({ id }) => id);
    entries.sort((a, b) => a.id - b.id);
    return {
      classes: entries.map(({ id }) => id),
      strengths: entries.map(({ strength }) => strength),
      telling,
    };
  }

  /** The same for a plain word; made once a story, because most words come again. */
  word(token: Token): Membership {
    // A word that is a name to the tagger, such as a plural at a sentence's start, has no lemma.
    const named = token.pos === "PROPN";
    const key = `${named} ${token.lemma} ${token.stem}`;
    let known = this.#words.get(key);
    if (!known) {
      const lemma = foldSpelling(named ? singular(token.lemma) : token.lemma);
      known = this.membership([
        [`lemma:${lemma}`, strengthOf.same],
        [`stem:${token.stem}`, strengthOf.stem],
        [`family:${family(lemma)}`, strengthOf.family],
        ...synonymsOf(lemma).map((number) => [`synonym:${number}`, strengthOf.synonym] as const),
      ]);
      this.#words.set(key, known);
    }
    return known;
  }
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/(?<=[^su\W])s$/, "");
}

/** How rare a unit is: by the number of sentences that have its commonest telling class. */
export function weigher(
  sentences: readonly (readonly { readonly membership: Membership }[])[],
  classes: Classes,
): (membership: Membership) => number {
  const frequency = new Int32Array(classes.size);
  const lastSeen = new Int32Array(classes.size).fill(-1);
  sentences.forEach((drafts, number) => {
    for (const { membership } of drafts) {
      for (const id of membership.classes) {
        if (lastSeen[id] === number) continue;
        lastSeen[id] = number;
        frequency[id]! += 1;
      }
    }
  });
  const scale = Math.log(sentences.length + 1);
  return ({ telling }) => {
    let commonest = 1;
    for (const id of telling) commonest = Math.max(commonest, frequency[id]!);
    return Math.log((sentences.length + 1) / commonest) / scale;
  };
}
