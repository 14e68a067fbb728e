import { isFamilyFirst, isFirstName, sameFirstName } from "./first-names.ts";
import type { Form } from "./forms.ts";

/** Which forms of names are one person: full names first, then bare surnames. */

/** A full name in parts. `surname` is the first word in Korean, Chinese and Vietnamese order. */
interface Parts {
  readonly form: Form;
  readonly surname: string;
  readonly given: string;
  readonly familyFirst: boolean;
}

/** Groups of full names that are one person each, by name. */
export function groupPeople(forms: ReadonlyMap<string, Form>): readonly (readonly Form[])[] {
  const bySurname = new Map<string, Parts[][]>();
  const groups: Parts[][] = [];
  for (const form of forms.values()) {
    if (form.kind !== "person" || form.words.length < 2) continue;
    const parts = partsOf(form, forms);
    const namesakes = bySurname.get(parts.surname) ?? [];
    bySurname.set(parts.surname, namesakes);
    const group = namesakes.find((members) =>
      members.some((member) => samePerson(member, parts, forms)),
    );
    if (group) group.push(parts);
    else {
      namesakes.push([parts]);
      groups.push(namesakes.at(-1)!);
    }
  }
  return groups.map((group) => group.map((parts) => parts.form));
}

/** The one-word forms that may stand for a full name: surname, and given name. */
export function shortForms(
  full: Form,
  forms: ReadonlyMap<string, Form>,
): { readonly surname: string; readonly given: string } {
  const { surname, given } = partsOf(full, forms);
  return { surname, given };
}

function partsOf(form: Form, forms: ReadonlyMap<string, Form>): Parts {
  const words = withoutInitials(form.words.filter((word) => word !== "jr"));
  const first = words[0]!;
  const last = words.at(-1)!;
  const familyFirst =
    isFamilyFirst(first) && !isFirstName(first) && (words.length > 2 || !forms.has(last));
  return familyFirst
    ? { form, surname: first, given: words.slice(1).join(" "), familyFirst }
    : { form, surname: surnameOf(words), given: first, familyFirst };
}

/** The last word, with the particles before it: `von der leyen`, `de blasio`. */
function surnameOf(words: readonly string[]): string {
  let at = words.length - 1;
  while (at > 1 && particles.has(words[at - 1]!)) at -= 1;
  return words.slice(at).join(" ");
}

function samePerson(left: Parts, right: Parts, forms: ReadonlyMap<string, Form>): boolean {
  if (isSonOf(left, right, forms)) return false;
  if (left.familyFirst !== right.familyFirst) return false;
  if (left.familyFirst) return left.given.replace(/ /g, "") === right.given.replace(/ /g, "");
  if (left.form.genders.size + right.form.genders.size === 2) {
    const [one] = left.form.genders;
    if (!right.form.genders.has(one!)) return false;
  }
  if (sameFirstName(left.given, right.given)) return true;
  // `Interviewer Jane Roe` at the start of a sentence is Jane Roe.
  const endsWith = (long: Parts, short: Parts) =>
    isFirstName(short.given) && long.form.key.endsWith(` ${short.form.key}`);
  return endsWith(left, right) || endsWith(right, left);
}

/**
 * `X Jr.` is somebody else than X where one article names both in full, or knows a bare X before it
 * introduces `X Jr.`
 */
function isSonOf(left: Parts, right: Parts, forms: ReadonlyMap<string, Form>): boolean {
  const isJunior = (parts: Parts) => parts.form.words.at(-1) === "jr";
  if (isJunior(left) === isJunior(right)) return false;
  const [junior, other] = isJunior(left) ? [left, right] : [right, left];
  const bare = forms.get(junior.surname);
  return [...junior.form.first].some(
    ([article, at]) =>
      other.form.articles.has(article) || (bare?.first.get(article) ?? Infinity) < at,
  );
}

/** Names without middle initials; an initial that is all there is stays. */
function withoutInitials(words: readonly string[]): readonly string[] {
  const full = words.filter((word, at) => at === 0 || word.length > 1);
  return full.length >= 2 ? full : words;
}

const particles = new Set(
  "de van von der den bin ibn al el la le da di du del della dos".split(" "),
);
