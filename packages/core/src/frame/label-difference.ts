import { isRank, isTitleModifier, roleNoun } from "../annotate/mentions/titles.ts";
import { isEvaluative } from "./evaluative.ts";
import type { Described, Label } from "./labels.ts";
import { familyOf } from "./role-families.ts";

/**
 * What kind of difference there is, and the words that make it. What others say in quotation marks is
 * not the outlet's label.
 */
export function classify(articles: readonly (readonly Described[])[]): {
  readonly difference?: Label["difference"];
  readonly telling: ReadonlySet<string>;
} {
  const own = articles.map((forms) => forms.filter(({ form }) => form.quotedFrom === undefined));
  const words = own.map((forms) => new Set(forms.flatMap((form) => form.words)));
  // One of the court’s liberal justices, a liberal: what stands beside a name is said of it too.
  const said = articles.map(
    (forms) => new Set(forms.flatMap((form) => [...form.said, ...form.near])),
  );
  const families = said.map((words) => new Set([...words].map(familyOf)));
  const added = new Set(
    words.flatMap((one) =>
      [...one].filter((word) => said.some((other, at) => !tells(other, families[at]!, word))),
    ),
  );
  const judging = new Set([...added].filter(isEvaluative));
  if (judging.size > 0) return { difference: "evaluative", telling: judging };
  const telling = new Set([...added].filter(isTelling));
  if (telling.size > 0) return { difference: "substantive", telling };
  // Two titles before a name tell one office as a rule; beside a description they say something else.
  const heads = own.map((forms) => new Set(forms.map(({ head }) => head).filter(Boolean)));
  const chosen = own.map((forms) =>
    forms.some(({ form, head }) => head !== "" && !hollow.has(head) && isDescription(form.form)),
  );
  const apart = heads.some((one, a) =>
    heads.some(
      (two, b) => (chosen[a] || chosen[b]) && lacks(one, said[b]!) && lacks(two, said[a]!),
    ),
  );
  if (apart) return { difference: "substantive", telling: added };
  const texts = articles.map((forms) => new Set(forms.map(({ form }) => form.text.toLowerCase())));
  const style = texts.some((set) => texts.some((other) => lacks(set, other)));
  return { ...(style ? { difference: "style" as const } : {}), telling: added };
}

function isDescription(form: string): boolean {
  return form === "appositive" || form === "predicate";
}

/** The word itself, or another for the same trade: a newsman, a correspondent. */
function tells(
  said: ReadonlySet<string>,
  families: ReadonlySet<number | undefined>,
  word: string,
): boolean {
  if (said.has(word)) return true;
  const family = pointedRoles.has(word) || isEvaluative(word) ? undefined : familyOf(word);
  return family !== undefined && families.has(family);
}

/** Nouns that say no more than that there is somebody. */
const hollow = new Set("man woman person member figure guy one individual winner loser".split(" "));

/** Whose relative somebody is, most outlets tell somewhere. */
const kinship = new Set(
  "mother father parent son daughter brother sister wife husband widow widower uncle aunt cousin".split(
    " ",
  ),
);

/** Words for a role beside which a plainer one is at hand. */
const pointedRoles = new Set(
  "cop boss ruler tycoon billionaire millionaire star celebrity".split(" "),
);

/** More than an office, which most outlets give somewhere and shorten as they like. */
function isTelling(word: string): boolean {
  if (camps.has(word) || pointedRoles.has(word)) return true;
  // A newsman, a physician: a trade as an office is one.
  if (familyOf(word) !== undefined && !isEvaluative(word)) return false;
  return (
    !kinship.has(word) &&
    !hollow.has(word) &&
    word !== "head of state" &&
    !roleNoun(word) &&
    !trade.test(word) &&
    !isRank(word) &&
    !isTitleModifier(word)
  );
}

/** Something of `set` is not in `other`. */
function lacks(set: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...set].some((item) => !other.has(item));
}

/** A trade in place of a name is house style too: the automaker, the retailer. */
const trade =
  /(?:maker|retailer|manufacturer|producer|supplier|carrier|airline|bank|insurer|lender|broadcaster|publisher|operator|utility)$/;

/** Political camps are told on purpose, although they stand in titles: Democratic Gov. Lee. */
export const camps = new Set(
  "democratic democrat republican gop conservative labour labor liberal socialist communist green progressive tory left-wing right-wing far-right far-left".split(
    " ",
  ),
);
