import { isEvaluative } from "./evaluative.ts";
import { isOwnVoice, type Lookup } from "./lookup.ts";
import { isGroupNoun, singularOf } from "./person-nouns.ts";
import { groupSlot, nounOf, type Slot } from "./slots.ts";

/**
 * Nouns for groups that one story seldom has two of, our own list: whoever marches in it is one crowd,
 * whoever works in it is one workforce. Nouns that every story has several groups of (officials,
 * leaders, experts) stand here only where the same word narrows them down: union leaders | union brass.
 */
const classes: readonly { readonly nouns: ReadonlySet<string>; readonly narrowed: boolean }[] = [
  set(
    "protester protestor demonstrator marcher activist campaigner occupier rioter looter agitator insurrectionist picketer mob",
  ),
  set("worker employee striker workforce laborer labourer staffer"),
  set("migrant immigrant refugee asylum-seeker alien newcomer caravan"),
  set("inmate prisoner detainee convict felon offender"),
  set("leader leadership brass boss chief executive", true),
  set("supporter backer advocate proponent opponent critic foe detractor activist", true),
];

function set(nouns: string, narrowed = false): (typeof classes)[number] {
  return { nouns: new Set(nouns.split(" ")), narrowed };
}

/**
 * Groups under different names in different articles, without a linked sentence that tells so. Only
 * where two articles have no noun of the class in common, or one of them judges: what both say is
 * nobody's choice.
 */
export function findClassmates(lookup: Lookup): Slot[][] {
  return classes.flatMap((one) => {
    const slots = lookup.story.articles.flatMap((article) =>
      article.annotated.flatMap((sentence) => {
        if (sentence.sentence.role === "caption") return [];
        return sentence.tokens.flatMap((token, at): Slot[] => {
          if (!one.nouns.has(singularOf(token.key)) || !isOwnVoice(sentence, token)) return [];
          const group = isGroupNoun(token) || /^(?:leadership|brass|workforce)$/.test(token.key);
          const slot = group ? groupSlot({ article, sentence }, at) : undefined;
          return slot ? [slot] : [];
        });
      }),
    );
    const groups = one.narrowed
      ? [...Map.groupBy(slots, narrowing)].flatMap(([word, own]) => (word === "" ? [] : [own]))
      : [slots];
    return groups.filter(isToldApart);
  });
}

/** The word before the noun: union | leaders. */
function narrowing({ place, head }: Slot): string {
  const before = place.sentence.tokens[head - 1];
  return /^(?:NOUN|PROPN|ADJ)$/.test(before?.pos ?? "") ? before!.key : "";
}

function isToldApart(slots: readonly Slot[]): boolean {
  const byArticle = [...Map.groupBy(slots, ({ place }) => place.article.article.id).values()].map(
    (own) => new Set(own.map(nounOf)),
  );
  return byArticle.some((one, n) =>
    byArticle.slice(n + 1).some((two) => {
      const apart = ![...one].some((noun) => two.has(noun));
      const judged = [...one, ...two].some(
        (noun) => isEvaluative(noun) && one.has(noun) !== two.has(noun),
      );
      return apart || judged;
    }),
  );
}
