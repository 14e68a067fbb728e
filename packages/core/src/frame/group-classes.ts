import { singleClasses } from "./group-lexicon.ts";
import { isOwnVoice, type Lookup } from "./lookup.ts";
import { isGroupNoun, singularOf } from "./person-nouns.ts";
import { groupSlot, nounOf, type Slot } from "./slots.ts";

/** Nouns that every story has several groups of, which are one only where the same word narrows them down. */
const narrowed: ReadonlySet<string> = new Set(
  "leader leadership brass boss chief executive official".split(" "),
);

/** Of these the choice tells something beside the others. */
const pointedLeaders: ReadonlySet<string> = new Set(["brass", "boss"]);

/**
 * Groups under different names in different articles, without a linked sentence that tells so. Only
 * where an article has a word whose choice tells something, and another that speaks of the group too
 * never uses it.
 */
export function findClassmates(lookup: Lookup): Slot[][] {
  const whole = singleClasses.flatMap(({ plain, pointed }) => {
    const slots = slotsOf(lookup, (noun) => plain.has(noun) || pointed.has(noun));
    return isToldApart(slots, pointed) ? [slots] : [];
  });
  const parts = Map.groupBy(
    slotsOf(lookup, (noun) => narrowed.has(noun)),
    narrowing,
  );
  parts.delete("");
  return [...whole, ...[...parts.values()].filter((own) => isToldApart(own, pointedLeaders))];
}

function slotsOf(lookup: Lookup, fits: (noun: string) => boolean): Slot[] {
  return lookup.story.articles.flatMap((article) =>
    article.annotated.flatMap((sentence) => {
      if (sentence.sentence.role === "caption") return [];
      return sentence.tokens.flatMap((token, at): Slot[] => {
        if (!fits(singularOf(token.key)) || !isOwnVoice(sentence, token)) return [];
        const group = isGroupNoun(token) || /^(?:leadership|personnel)$/.test(token.key);
        // Asylum seekers, but no other seekers.
        if (/^seekers?$/.test(token.key) && !/asylum/.test(sentence.tokens[at - 1]?.key ?? ""))
          return [];
        const slot = group ? groupSlot({ article, sentence }, at) : undefined;
        return slot ? [slot] : [];
      });
    }),
  );
}

/** The word before the noun: union | leaders. */
function narrowing({ place, head }: Slot): string {
  const before = place.sentence.tokens[head - 1];
  return /^(?:NOUN|PROPN|ADJ)$/.test(before?.pos ?? "") ? before!.key : "";
}

function isToldApart(slots: readonly Slot[], pointed: ReadonlySet<string>): boolean {
  const byArticle = [...Map.groupBy(slots, ({ place }) => place.article.article.id).values()].map(
    (own) => new Set(own.map(nounOf)),
  );
  return byArticle.some((one) =>
    [...one].some((noun) => pointed.has(noun) && byArticle.some((other) => !other.has(noun))),
  );
}
