import type { Comparison } from "@crossread/core";
import type { GoldStory } from "./gold.ts";
import type { GoldFraming } from "./gold-framing.ts";
import { match, readingOrder } from "./match.ts";

/** How far a fact's place may be from the annotator's, as a share of the article's sentences. */
const nearPlace = 0.1;

/** Where an engine has the facts stand whose places the annotator noted. */
export interface ProminenceOutcome {
  /** One an entry of the annotator whose fact the engine links. */
  readonly prominence: readonly {
    /** Places that are right, of those in articles where the fact has a member. */
    readonly right: number;
    readonly of: number;
    /** Places in articles where the fact has no member: a link that is missing. */
    readonly missing: number;
    /** The fact is shown as standing high in one article and low in another. */
    readonly shown: boolean;
  }[];
  /** Entries of the annotator with two places or more, linked or not. */
  readonly prominenceAsked: number;
  /** Of these, told within a larger fact that stands for another entry. */
  readonly prominenceWithin: number;
}

/**
 * Whether each article's first telling of a linked fact stands where the annotator has it. A fact has
 * one row of places, so it can stand for one entry alone: the one whose sentences it shares most. What
 * the annotator takes for a fact of its own and the engine tells within a larger one counts as not
 * linked, and so does the place of an entry in an article where the fact has no member.
 */
export function judgeProminence(
  story: GoldStory,
  gold: GoldFraming,
  comparison: Comparison,
): ProminenceOutcome {
  const toGold = match(story, comparison).gold;
  const order = new Map(story.articles.map(({ id }) => [id, readingOrder(story, id)]));
  const rank = (id: string): number => {
    const article = story.sentences.get(id)!.article;
    const all = order.get(article)!;
    return all.findIndex((one) => one.id === id) / Math.max(1, all.length - 1);
  };
  const entries = gold.prominence
    .map(({ positions }) => Object.values(positions).filter((id) => id !== null))
    .filter((ids) => ids.length > 1);
  const pairs = entries
    .flatMap((ids) =>
      comparison.facts.map((fact) => {
        const members = new Set(fact.members.map((one) => toGold.get(one)));
        const met = ids.filter((id) => members.has(id)).length;
        const places = ids.flatMap((id) => {
          const { article } = story.sentences.get(id)!;
          const place = fact.prominence.find((one) => one.article === article);
          const at = place && toGold.get(place.sentence);
          return at === undefined ? [] : [Math.abs(rank(at) - rank(id)) <= nearPlace];
        });
        return { ids, fact, met, shared: met / (members.size + ids.length - met), places };
      }),
    )
    .filter(({ met }) => met > 1)
    .sort((a, b) => b.met - a.met || b.shared - a.shared);
  const linked: ProminenceOutcome["prominence"][number][] = [];
  const taken = new Set<unknown>();
  for (const { ids, fact, places } of pairs) {
    if (taken.has(ids) || taken.has(fact)) continue;
    taken.add(ids).add(fact);
    linked.push({
      right: places.filter(Boolean).length,
      of: places.length,
      missing: ids.length - places.length,
      shown: comparison.framing.prominence.some((one) => one.fact === fact.id),
    });
  }
  const within = entries.filter((ids) => !taken.has(ids) && pairs.some((one) => one.ids === ids));
  return {
    prominence: linked,
    prominenceAsked: entries.length,
    prominenceWithin: within.length,
  };
}
