import { countryOf } from "./countries.ts";
import { isCorporateEnding, isInstitution, isOrganizationHead } from "./entity-kind.ts";
import type { Form } from "./forms.ts";

/** Which forms of names are one organisation. */

/**
 * A form key by which long and short forms meet: `us department of justice` and `justice department`
 * both give `justice department`; `varden oil corp` gives `vardenoil`, as does `vardenoil`.
 */
export function organizationKey(words: readonly string[]): string {
  let rest = words.map((word) => (word === "dept" ? "department" : word));
  while (rest.length > 1 && isCorporateEnding(rest.at(-1)!)) rest.pop();
  if (rest.length > 1 && countryOf(rest[0]!)?.country === "United States" && isPublic(rest))
    rest = rest.slice(1);
  const of = rest.indexOf("of");
  if (of === 1 && inverted.has(rest[0]!)) {
    const subject = rest.slice(2).filter((word) => word !== "the");
    rest = [...subject, rest[0]!];
  }
  if (rest.join(" ") === "representatives house") rest = ["house"];
  // The Complaint Review Board and the Complaints Review Board.
  if (rest.length > 2) rest = rest.map((word) => word.replace(/(?<=\p{L}{3}[^s])s$/u, ""));
  return rest.join("");
}

/** Initials that a name may be shortened to: `KCNA`, `DOJ`, `HHS`. */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  const letters = (list: readonly string[]) => list.map((word) => word[0] ?? "").join("");
  const content = words.filter((word) => !minor.has(word));
  const of = words.indexOf("of");
  const afterOf = of > 0 ? words.slice(of + 1).filter((word) => !minor.has(word)) : [];
  const office = words.at(-1) === "department" ? ["d", "o", ...words.slice(0, -1)] : [];
  const capitalOf = words.filter((word) => !/^[A-Z]{2,}$/.test(word));
  const all = [content, words, afterOf, office, capitalOf.length < words.length ? capitalOf : []];
  return [...new Set(all.map((list) => letters(list).toUpperCase()))].filter(
    (initials) => initials.length >= 2,
  );
}

/** The long names that a one-word form such as `Exxon` or `the Post` may be short for. */
export function longNamesOf(short: Form, organizations: readonly Form[]): readonly Form[] {
  if (short.words.length !== 1) return [];
  const word = short.words[0]!;
  if (isInstitution(word)) return [];
  const head = isOrganizationHead(word);
  return organizations.filter((form) => {
    if (form.words.length < 2) return false;
    if (head) return short.definite > 0 && form.words.at(-1) === word;
    if (form.words[0] !== word || short.inside > 0) return false;
    return !form.words.includes("of") && !isPublicBody(form.words.at(-1)!);
  });
}

/** `U.S.` may be left off these. */
function isPublic(words: readonly string[]): boolean {
  return words.slice(1).some((word) => isPublicBody(word));
}

function isPublicBody(word: string): boolean {
  return publicBodies.has(word);
}

const inverted = new Set(["department", "dept", "ministry"]);
const minor = new Set(["of", "the", "for", "and", "&", "in", "on", "to"]);
const publicBodies = new Set(
  `department dept ministry court congress senate house army navy agency administration commission
  bureau police university college council county city treasury guard embassy attorney marshals times
  post journal tribune herald news school district hospital airport republicans democrats`.split(
    /\s+/,
  ),
);
