import type { Link, Span } from "../model.ts";
import { overlaps } from "../span.ts";
import { articleOf } from "../text.ts";

/** A stretch of a sentence that tells a fact. */
export interface Member {
  readonly sentence: string;
  readonly article: string;
  /** The clauses that tell the fact. */
  readonly spans: readonly Span[];
  /** What brought it into the fact, on which side of it the member stands, and the weight of it all. */
  readonly matches: Link["evidence"]["matches"];
  readonly side: "left" | "right";
  readonly weight: number;
}

/** A fact as it grows. */
export interface Draft {
  /** How many groups were begun before it. */
  readonly age: number;
  readonly members: Member[];
  /** It is offered as a question: what it rests on may well be another fact's. */
  readonly doubtful: boolean;
}

/**
 * Share of the lighter side's matched weight that two links must have in common in one sentence to be
 * about one fact of it: a sentence that tells of a letter and of a summit belongs to two facts.
 */
const leastCommon = 0.5;

/** One side of a link, as a member of the fact that the link tells. */
export function memberOf(link: Link, side: "left" | "right"): Member {
  return {
    sentence: link[side],
    article: articleOf(link[side]),
    spans: link.evidence.shared[side],
    matches: link.evidence.matches,
    side,
    weight: link.evidence.matches.reduce(sumWeights, 0),
  };
}

/** The groups as they grow, oldest first, and which of them have something of a sentence. */
export class Drafts {
  readonly all = new Set<Draft>();
  readonly #bySentence = new Map<string, Set<Draft>>();
  #begun = 0;

  /** Groups that rest on the same words of a sentence, oldest first. */
  with(member: Member): Draft[] {
    const known = [...(this.#bySentence.get(member.sentence) ?? [])];
    return known.filter((draft) => holds(draft, member)).sort((a, b) => a.age - b.age);
  }

  /** Other groups that have something of a sentence of the group, oldest first. */
  beside(draft: Draft): Draft[] {
    const found = new Set<Draft>();
    for (const { sentence } of draft.members) {
      for (const other of this.#bySentence.get(sentence) ?? []) found.add(other);
    }
    found.delete(draft);
    return [...found].sort((a, b) => a.age - b.age);
  }

  /** Share of what a member rests on, by weight, that groups rest on already. */
  toldShare(member: Member): number {
    const known = [...(this.#bySentence.get(member.sentence) ?? [])].flatMap(({ members }) =>
      members.filter(({ sentence }) => sentence === member.sentence),
    );
    const told = member.matches.filter((match) =>
      known.some(({ matches, side }) =>
        matches.some((other) => overlaps(match[member.side], other[side])),
      ),
    );
    return told.reduce(sumWeights, 0) / Math.max(Number.MIN_VALUE, member.weight);
  }

  /** How many groups have something of the sentence. */
  count(sentence: string): number {
    return this.#bySentence.get(sentence)?.size ?? 0;
  }

  open(members: readonly Member[], doubtful: boolean): void {
    const draft = { age: this.#begun, members: [], doubtful };
    this.#begun += 1;
    this.all.add(draft);
    this.extend(draft, members);
  }

  extend(draft: Draft, members: readonly Member[]): void {
    draft.members.push(...members);
    for (const { sentence } of members) {
      const known = this.#bySentence.get(sentence);
      if (known) known.add(draft);
      else this.#bySentence.set(sentence, new Set([draft]));
    }
  }

  /** Puts the members of one group into another. */
  merge(into: Draft, other: Draft): void {
    this.all.delete(other);
    for (const { sentence } of other.members) this.#bySentence.get(sentence)?.delete(other);
    this.extend(into, other.members);
  }
}

/** Some member of the group rests on the same words of the sentence. */
export function holds(draft: Draft, member: Member): boolean {
  return draft.members.some(
    (known) => known.sentence === member.sentence && isOneFact(known, member),
  );
}

/** Two links of one sentence rest on the same words of it. */
function isOneFact(known: Member, member: Member): boolean {
  const common = member.matches
    .filter((match) =>
      known.matches.some((other) => overlaps(match[member.side], other[known.side])),
    )
    .reduce(sumWeights, 0);
  return common >= leastCommon * Math.min(member.weight, known.weight);
}

export function sumWeights(sum: number, { weight }: { readonly weight: number }): number {
  return sum + weight;
}
