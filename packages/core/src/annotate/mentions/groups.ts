import type { Entity } from "../../model.ts";
import { compassShort, countryOf, stateOf } from "./countries.ts";
import { isOrganizationHead, kindOfForm, partyOf } from "./entity-kind.ts";
import { genderOfFirstName, isFirstName } from "./first-names.ts";
import type { Form } from "./forms.ts";
import { initialsOf, longNamesOf, organizationKey } from "./organizations.ts";
import { groupPeople, shortForms } from "./people.ts";

/** All forms of names that stand for one person or thing: an entity in the making. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly kind: Entity["kind"];
  readonly forms: readonly Form[];
  readonly gender: "he" | "she" | undefined;
  /** Occurrences of its own forms, shared short forms left out. */
  readonly count: number;
  /** Articles that print one of its own forms. */
  readonly articles: ReadonlySet<string>;
}

/** Who is who in a story: by form key the groups that a name may stand for, most frequent first. */
export type WhoIsWho = ReadonlyMap<string, readonly Group[]>;

/** A long name and the initials that an article explains beside it: `United Auto Workers (UAW)`. */
export interface ExplainedInitials {
  readonly long: string;
  readonly short: string;
}

/** Groups the forms of a story into entities. Sorted input makes the result independent of order. */
export function groupForms(
  forms: ReadonlyMap<string, Form>,
  explained: readonly ExplainedInitials[],
): WhoIsWho {
  const drafts: Draft[] = [];
  const owners = new Map<string, Draft[]>();
  const own = (draft: Draft, key: string) => {
    owners.set(key, [...(owners.get(key) ?? []), draft]);
    const form = forms.get(key);
    if (form) draft.forms.push(form);
  };
  const start = (name: string, kind: Entity["kind"] | undefined): Draft => {
    const draft: Draft = { name, kind, forms: [], shared: [] };
    drafts.push(draft);
    return draft;
  };

  addPeople(forms, owners, start, own);
  addPlacesAndParties(forms, owners, start, own);
  addFamilies(forms, owners, start, own);
  addOrganizations(forms, explained, owners, start, own);
  return finish(drafts, owners, forms);
}

interface Draft {
  readonly name: string;
  readonly kind: Entity["kind"] | undefined;
  readonly forms: Form[];
  readonly shared: Form[];
}
type Owners = Map<string, Draft[]>;
type Start = (name: string, kind: Entity["kind"] | undefined) => Draft;
type Own = (draft: Draft, key: string) => void;

/** Full names, then the surnames and given names that are short for them. */
function addPeople(forms: ReadonlyMap<string, Form>, owners: Owners, start: Start, own: Own): void {
  const bySurname = new Map<string, Draft[]>();
  const byGiven = new Map<string, Draft[]>();
  for (const group of groupPeople(forms)) {
    const draft = start(commonestFull(group), "person");
    for (const form of group) own(draft, form.key);
    for (const form of group) {
      const { surname, given } = shortForms(form, forms);
      push(bySurname, surname, draft);
      push(byGiven, given, draft);
    }
  }
  for (const form of forms.values()) {
    if (owners.has(form.key)) continue;
    const namesakes = bySurname.get(form.key) ?? [];
    const given = byGiven.get(form.key) ?? [];
    const found = namesakes.length > 0 ? namesakes : given.length === 1 ? given : [];
    // The bare surname is the father's; the son is called Jr.
    const elders = found.filter((one) => !one.forms.every((full) => full.words.at(-1) === "jr"));
    const people = elders.length > 0 ? elders : found;
    if (people.length === 0 || isPlace(form, people)) continue;
    const counts = form.genders.size === 0 ? people : people.filter((one) => agrees(one, form));
    for (const draft of counts.length > 0 ? counts : people) {
      if (people.length === 1) own(draft, form.key);
      else {
        owners.set(form.key, [...(owners.get(form.key) ?? []), draft]);
        draft.shared.push(form);
      }
    }
  }
}

/** "in Wexholm": no surname, unless a person's own first name speaks for it. */
function isPlace(form: Form, people: readonly Draft[]): boolean {
  if (form.titled > 0 || form.inside === 0) return false;
  const proven = people.some((one) => one.forms.some((full) => isFirstName(full.words[0]!)));
  return form.kind === "place" || !proven;
}

function agrees(draft: Draft, form: Form): boolean {
  const gender = genderOf(draft.forms);
  return gender === undefined || form.genders.has(gender);
}

/** Countries with their demonyms, states with their abbreviations, parties with their members. */
function addPlacesAndParties(
  forms: ReadonlyMap<string, Form>,
  owners: Owners,
  start: Start,
  own: Own,
): void {
  const named = new Map<string, Draft>();
  const file = (name: string, kind: Entity["kind"], key: string) => {
    const draft = named.get(name) ?? start(name, kind);
    named.set(name, draft);
    own(draft, key);
  };
  for (const form of forms.values()) {
    if (owners.has(form.key)) continue;
    const country = countryOf(form.key);
    const state = stateOf(form.key);
    const party = partyOf(form.key);
    if (country?.form === "people") file(commonest(form.texts), "group", form.key);
    else if (country) file(country.country, kindOfCountry(country.country), form.key);
    else if (state) file(state, "place", form.key);
    else if (party) file(party, "group", form.key);
  }
  for (const form of forms.values()) {
    const meant = compassShort(form.key).filter((country) => named.has(country));
    if (meant.length === 1 && !owners.has(form.key)) own(named.get(meant[0]!)!, form.key);
  }
}

function kindOfCountry(country: string): Entity["kind"] {
  return country === "United Nations" || country === "European Union" ? "organization" : "place";
}

/** `the Kims`, `the Sackler family`. */
function addFamilies(
  forms: ReadonlyMap<string, Form>,
  owners: Owners,
  start: Start,
  own: Own,
): void {
  for (const form of forms.values()) {
    if (owners.has(form.key) || form.words.at(-1) !== "family") continue;
    const draft = start(`${commonest(form.texts)}`, "group");
    own(draft, form.key);
    const surname = form.words.slice(0, -1).join(" ");
    const bare = forms.get(surname);
    if (!bare || bare.titled > 0) continue;
    const namesakes = owners.get(surname) ?? [];
    if (namesakes.length === 0) own(draft, surname);
    else if (namesakes.every((one) => one.kind === "person")) {
      owners.set(surname, [...namesakes, draft]);
      draft.shared.push(bare);
    }
  }
  for (const form of forms.values()) {
    if (owners.has(form.key) || !form.key.endsWith("s") || form.words.length !== 1) continue;
    if (form.definite === 0) continue;
    const surname = form.key.replace(/(?<=[sxz]|ch|sh)es$|s$/, "");
    const family = owners.get(`${surname} family`);
    if (family) own(family[0]!, form.key);
    else if (owners.get(surname)?.some((draft) => draft.kind === "person"))
      own(start(commonest(form.texts), "group"), form.key);
  }
}

/** Everything else: long and short forms of one organisation meet, the rest stands alone. */
function addOrganizations(
  forms: ReadonlyMap<string, Form>,
  explained: readonly ExplainedInitials[],
  owners: Owners,
  start: Start,
  own: Own,
): void {
  const free = () => [...forms.values()].filter((form) => !owners.has(form.key));
  const byKey = new Map<string, Draft>();
  const isInitials = (form: Form) => /^[A-Z]{2,6}$/.test(form.key);
  for (const form of free().filter((one) => one.words.length > 1)) {
    const key = organizationKey(form.words);
    const draft = byKey.get(key) ?? start("", undefined);
    byKey.set(key, draft);
    own(draft, form.key);
  }
  const longForms = [...byKey.values()].flatMap((draft) => draft.forms);
  const bySquashed = new Map(
    longForms.map((form) => [form.key, byKey.get(organizationKey(form.words))!]),
  );
  const byInitials = new Map<string, Set<Draft>>();
  for (const form of longForms) {
    if (form.kind === "person") continue;
    for (const initials of initialsOf(form.words)) {
      byInitials.set(
        initials,
        (byInitials.get(initials) ?? new Set()).add(bySquashed.get(form.key)!),
      );
    }
  }
  for (const { long, short } of explained) {
    const owner = owners.get(long)?.[0];
    if (owner && owner.kind !== "person" && forms.has(short) && !owners.has(short))
      own(owner, short);
  }
  const names = longForms.filter((form) => form.kind !== "person" && form.kind !== "place");
  for (const form of free()) {
    const initials = isInitials(form) ? [...(byInitials.get(form.key) ?? [])] : [];
    const long = [
      ...new Set(longNamesOf(form, names).map((one) => byKey.get(organizationKey(one.words))!)),
    ];
    const joined = byKey.get(organizationKey(form.words));
    const owner =
      initials.length === 1 ? initials[0] : (joined ?? (long.length === 1 ? long[0] : undefined));
    if (owner) own(owner, form.key);
    else {
      const draft = start("", undefined);
      byKey.set(organizationKey(form.words), draft);
      own(draft, form.key);
    }
  }
}

/** Names, kinds and ids of the groups; ids are slugs, numbered where two names give one slug. */
function finish(
  drafts: readonly Draft[],
  owners: Owners,
  forms: ReadonlyMap<string, Form>,
): WhoIsWho {
  const groups = new Map<Draft, Group>();
  const taken = new Set<string>();
  const named = drafts
    .filter((draft) => draft.forms.length > 0)
    .map((draft) => ({ draft, name: draft.name || fullest(draft.forms) }))
    .sort((left, right) => compare(left.name, right.name));
  for (const { draft, name } of named) {
    const kind = draft.kind ?? kindOf(draft.forms);
    groups.set(draft, {
      id: uniqueSlug(name, taken),
      name,
      kind,
      forms: [...draft.forms, ...draft.shared],
      gender: kind === "person" ? genderOf(draft.forms) : undefined,
      count: draft.forms.reduce((sum, form) => sum + form.count, 0),
      articles: new Set(draft.forms.flatMap((form) => [...form.articles.keys()])),
    });
  }
  const who = new Map<string, Group[]>();
  for (const key of forms.keys()) {
    const found = (owners.get(key) ?? []).map((draft) => groups.get(draft)!).filter(Boolean);
    const unique = [...new Set(found)];
    who.set(
      key,
      unique.sort((left, right) => right.count - left.count || compare(left.id, right.id)),
    );
  }
  return who;
}

function kindOf(forms: readonly Form[]): Entity["kind"] {
  const votes = new Map<Entity["kind"], number>();
  for (const form of forms) {
    const last = form.words.at(-1)!;
    const kind = partyOf(last) && form.words.length > 1 ? "group" : form.kind;
    if (kind) votes.set(kind, (votes.get(kind) ?? 0) + form.count);
  }
  if (votes.size === 0) return "other";
  if (forms.some((form) => kindOfForm(form.key) === "organization" && isLongOrganization(form)))
    return "organization";
  return [...votes].sort((left, right) => right[1] - left[1] || compare(left[0], right[0]))[0]![0];
}

function isLongOrganization(form: Form): boolean {
  return form.words.length > 1 && isOrganizationHead(form.words.at(-1)!);
}

/** Title first, then the first name; undefined where neither tells. */
function genderOf(forms: readonly Form[]): "he" | "she" | undefined {
  const titles = new Set(forms.flatMap((form) => [...form.genders]));
  if (titles.size === 1) return [...titles][0];
  for (const form of forms) {
    const first = form.words[0]!;
    if (form.words.length > 1 && isFirstName(first)) {
      const gender = genderOfFirstName(first);
      if (gender) return gender;
    }
  }
  return undefined;
}

/** The full name to show: with a given name first, then the commonest, then the longest. */
function commonestFull(forms: readonly Form[]): string {
  const [form] = [...forms].sort(
    (left, right) =>
      Number(isFirstName(right.words[0]!)) - Number(isFirstName(left.words[0]!)) ||
      right.count - left.count ||
      right.key.length - left.key.length ||
      compare(left.key, right.key),
  );
  return commonest(form!.texts);
}

/** Mentions that make a name the usual one, against a single fuller one. */
const usualCount = 4;

function total(forms: readonly Form[]): number {
  return forms.reduce((sum, { count }) => sum + count, 0);
}

function isInitials({ words, texts }: Form): boolean {
  return words.length === 1 && [...texts.keys()].every((text) => !/\p{Ll}/u.test(text));
}

/** The spelling to show: most words, initials not counted, then the commonest. */
function fullest(forms: readonly Form[]): string {
  const size = (form: Form) => form.words.filter((word) => word.length > 1).length;
  const common = forms.reduce((best, form) => (form.count > best.count ? form : best), forms[0]!);
  const longer = forms.filter((form) => size(form) > size(common));
  // One slip (“Ther Herald”) or fuller form does not rename what is always called the Herald.
  const usual = common.count >= usualCount && !isInitials(common) && total(longer) <= 1;
  const most = usual ? size(common) : Math.max(...forms.map(size));
  const texts = new Map<string, number>();
  for (const form of forms) {
    if (size(form) !== most) continue;
    for (const [text, count] of form.texts) texts.set(text, (texts.get(text) ?? 0) + count);
  }
  return commonest(texts);
}

function commonest(texts: ReadonlyMap<string, number>): string {
  const shouted = (text: string) => Number(text.length > 6 && !/\p{Ll}/u.test(text));
  return [...texts].sort(
    (left, right) =>
      shouted(left[0]) - shouted(right[0]) || right[1] - left[1] || compare(left[0], right[0]),
  )[0]![0];
}

function uniqueSlug(name: string, taken: Set<string>): string {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]/g, "");
  const slug =
    plain
      .replace(/\./g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "name";
  let id = slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  map.set(key, list);
}

/** By code unit, so that the order is the same on every machine. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
