import { singleClasses } from "./group-lexicon.ts";
import { isOwnVoice, type Lookup, type Place } from "./lookup.ts";
import { isGroupNoun, singularOf } from "./person-nouns.ts";
import { groupSlot, nounOf, type Slot } from "./slots.ts";

/** Nouns that every story has several groups of, which are one only where the same word narrows them down. */
const narrowed: ReadonlySet<string> = new Set(
  "leader leadership brass boss chief executive official".split(" "),
);

/** Of these a story may well have some beside the crowd. */
const mild: ReadonlySet<string> = new Set(["activist", "campaigner", "refugee"]);

/** Of these the choice tells something beside the others. */
const pointedLeaders: ReadonlySet<string> = new Set(["brass", "boss"]);

/**
 * Groups under different names in different articles, without a linked sentence that tells so. Only
 * where an article has a word whose choice tells something, and another that speaks of the group too
 * never uses it.
 */
export function findClassmates(lookup: Lookup): Slot[][] {
  const nouns = classNouns(lookup);
  const whole = singleClasses.flatMap(({ plain, pointed }) => {
    const slots = slotsOf(nouns, (noun) => plain.has(noun) || pointed.has(noun));
    return isToldApart(slots, pointed) ? [slots] : [];
  });
  const parts = Map.groupBy(
    slotsOf(nouns, (noun) => narrowed.has(noun)),
    narrowing,
  );
  parts.delete("");
  return [...whole, ...[...parts.values()].filter((own) => isToldApart(own, pointedLeaders))];
}

/** A noun of any class, where it stands. */
interface ClassNoun {
  readonly noun: string;
  readonly place: Place;
  readonly at: number;
}

const classed: ReadonlySet<string> = new Set([
  ...narrowed,
  ...singleClasses.flatMap(({ plain, pointed }) => [...plain, ...pointed]),
]);

/** All of them in the order of the text, found once for all classes. */
function classNouns(lookup: Lookup): ClassNoun[] {
  const found: ClassNoun[] = [];
  for (const article of lookup.story.articles)
    for (const sentence of article.annotated) {
      if (sentence.sentence.role === "caption") continue;
      sentence.tokens.forEach((token, at) => {
        const noun = singularOf(token.key);
        if (classed.has(noun)) found.push({ noun, place: { article, sentence }, at });
      });
    }
  return found;
}

function slotsOf(nouns: readonly ClassNoun[], fits: (noun: string) => boolean): Slot[] {
  return nouns.flatMap(({ noun, place, at }): Slot[] => {
    const { tokens } = place.sentence;
    const token = tokens[at]!;
    if (!fits(noun) || !isOwnVoice(place.sentence, token)) return [];
    // Asylum seekers, but no other seekers.
    if (/^seekers?$/.test(token.key) && !/asylum/.test(tokens[at - 1]?.key ?? "")) return [];
    const group = isGroupNoun(token) || /^(?:leadership|personnel)$/.test(token.key);
    const slot = group ? groupSlot(place, at) : undefined;
    return slot ? [slot] : [];
  });
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
    [...one].some(
      (noun) => pointed.has(noun) && !mild.has(noun) && byArticle.some((other) => !other.has(noun)),
    ),
  );
}
