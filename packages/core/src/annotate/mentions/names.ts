import { type Casing, isNameWord, type Style } from "./casing.ts";
import { countryOf, isKnownPlace, stateOf } from "./countries.ts";
import { isInstitution, isOrganizationHead, isParty, kindOfForm } from "./entity-kind.ts";
import { isFirstName } from "./first-names.ts";
import {
  genderOfTitle,
  isCourtesyTitle,
  isTitleModifier,
  type Role,
  roleNoun,
  roleOf,
  titleLength,
} from "./titles.ts";
import { isFunctionWord, type Word } from "./words.ts";

/** A name as it stands in a sentence: a capital run, its title told apart. */
export interface Name {
  /** Word numbers of title and name, `[from, to)`; equal to `nameFrom` where there is no title. */
  readonly from: number;
  readonly nameFrom: number;
  readonly to: number;
  /** The name without title, as printed. */
  readonly text: string;
  /** Words by `wordKey`, joined by blanks, hyphens opened. */
  readonly key: string;
  readonly titled: boolean;
  readonly role: Role | undefined;
  readonly gender: "he" | "she" | undefined;
  /** `the` stands before it. */
  readonly definite: boolean;
}

/** A capital run that is all title, such as `the Secretary of State`: a role, not a name. */
export interface CapitalRole {
  readonly from: number;
  readonly to: number;
}

/** Capital runs of one sentence, in order: names, and roles written with capitals. */
export function findNames(
  words: readonly Word[],
  style: Style,
  casing: Casing,
): { readonly names: readonly Name[]; readonly roles: readonly CapitalRole[] } {
  const names: Name[] = [];
  const roles: CapitalRole[] = [];
  let at = 0;
  while (at < words.length) {
    if (!isNameWord(words, at, style, casing)) {
      at += 1;
      continue;
    }
    const to = runEnd(words, at, style, casing);
    for (const [from, end] of cutRun(words, at, to)) {
      const title = titleOf(words, from, end);
      if (title === end - from) roles.push({ from, to: end });
      else names.push(nameAt(words, from, from + title, end));
    }
    at = to;
  }
  return { names: names.filter((name) => isPlausible(name) && !isInTitle(name, names)), roles };
}

/** The end of the capital run that starts at `from`, connectors bridged. */
function runEnd(words: readonly Word[], from: number, style: Style, casing: Casing): number {
  let to = from + 1;
  while (to < words.length) {
    const last = words[to - 1]!;
    const word = words[to]!;
    if (last.possessive && !isBodyPossessive(words, from, to)) break;
    if (isGenerationSuffix(word, words[to + 1])) {
      to += word.text === "," ? 2 : 1;
      continue;
    }
    if (isNameWord(words, to, style, casing)) {
      to += 1;
      continue;
    }
    const reach = connectorReach(words, from, to, style);
    if (reach === 0 || !isNameWord(words, to + reach, style, casing)) break;
    to += reach + 1;
  }
  return to;
}

/** How many words a connector takes between two parts of one name; 0 where it joins none. */
function connectorReach(words: readonly Word[], from: number, at: number, style: Style): number {
  const word = words[at]!;
  const key = word.text.toLowerCase();
  const next = words[at + 1];
  if (!next) return 0;
  if (key === "&" || word.text === "-") return next.glued === word.glued && key === "&" ? 1 : 0;
  if (particles.has(key) && word.text === key) {
    return words[at + 2]?.capital && particles.has(next.text.toLowerCase()) ? 2 : 1;
  }
  if (key !== "of" && key !== "for" && key !== "on" && key !== "and") return 0;
  if (style === "upper") return 0;
  const run = words.slice(from, at);
  const head = run.at(-1)!;
  if (isInstitution(keyOf(run)) && head.key !== run[0]!.key) return 0;
  const takesOf =
    takesOfPhrase.has(head.key.toLowerCase()) ||
    (isRoleWord(head) && run.length <= 4) ||
    (key === "for" && run.some((part) => part.key === "of"));
  if (key === "and") {
    const inside = run.some((part) => /^(of|for|on)$/.test(part.key));
    if (inside && subjects.has(next.key) && !words[at + 2]?.capital) return 1;
    if (inside && subjects.has(words[at + 2]?.key ?? "")) return 1;
    const closing = words.slice(at + 1, at + 4).findIndex((part) => !part.capital);
    const right = words.slice(at + 1, at + 1 + (closing < 0 ? 3 : closing));
    if (andCompounds.has(`${head.key} ${next.key}`)) return 1;
    const joint = right.length === 2 && jointHeads.has(right[1]!.key) && !isRoleWord(next);
    const lone = run.length === 1 || (run.length === 2 && isInstitution(run[0]!.key));
    return joint && lone && /^[a-z]{4,}$/.test(head.key) && !isKnownPlace(head.key) ? 1 : 0;
  }
  if (!takesOf || (key === "on" && !/^(commission|committee|council|conference)$/.test(head.key)))
    return 0;
  return next.key === "the" ? 2 : 1;
}

/**
 * Cuts a run where two names meet without a comma: at a hyphen (`Trump-Putin`) and between countries
 * (`DPRK-U.S.`). A title is no cut, because `UAW Vice President Jane Roe` is one person.
 */
function cutRun(words: readonly Word[], from: number, to: number): [number, number][] {
  const pieces: [number, number][] = [];
  let start = from;
  for (let at = from + 1; at < to; at += 1) {
    const dateline = at === from + 1 && words[from - 1]?.text === ",";
    if (dateline && /\./.test(words[from]!.text) && stateOf(words[from]!.key)) {
      pieces.push([start, at]);
      start = at;
    } else if (words[at]!.text === "-") {
      pieces.push([start, at]);
      start = at + 1;
    } else if (countryOf(words[at]!.key) && countryOf(keyOf(words.slice(start, at)))) {
      pieces.push([start, at]);
      start = at;
    }
  }
  pieces.push([start, to]);
  return pieces.filter(([left, right]) => right > left);
}

/** Number of words of title before the name in a run; all of them where the run is a role. */
function titleOf(words: readonly Word[], from: number, to: number): number {
  const run = words.slice(from, to);
  const key = keyOf(run);
  const last = run.at(-1)!;
  if (countryOf(key) || isKnownPlace(key) || isParty(key)) return 0;
  const of = run.findIndex((word) => word.key === "of");
  // `President of the United States` names an office.
  if (of > 0 && roleNoun(run[of - 1]!.key) && titleLength(run) === of) return run.length;
  const lead = titleLength(run);
  const named = run.slice(lead);
  if (lead > 0 && named.length > 0 && !isOrganizationHead(named.at(-1)!.key)) {
    if (named.length > 1 && isFirstName(named[0]!.key)) return lead;
    if (named.length === 1 && lead === 1 && !namesPlaces.test(run[0]!.key)) return lead;
  }
  const lastIsRole = roleNoun(last.key) !== undefined;
  if (!lastIsRole && kindOfForm(key) !== undefined && !isCourtesyTitle(run[0]!.key)) {
    const tail = run.length > 1 ? last.key : "";
    if (isOrganizationHead(tail) || kindOfForm(key) !== "organization") return 0;
  }
  const length = titleLength(run);
  if (length > 0) {
    const rest = run.slice(length);
    if (rest[0]?.key === "for") return run.length;
    // `General Motors`, `Chief Justice Roberts Court`: what is left is an institution's noun.
    if (rest.length > 0 && isOrganizationHead(rest.at(-1)!.key) && !isFirstName(rest[0]!.key))
      return 0;
    return length;
  }
  // `Texas Republican Bob Corker`, `American Jane Roe`: what a person is, before a first name.
  for (let at = run.length - 3; at >= 0; at -= 1) {
    const word = run[at]!.key;
    if (!isFirstName(run[at + 1]!.key)) continue;
    if (isParty(word) || countryOf(word)?.form === "adjective") return at + 1;
  }
  return 0;
}

/** Titles that places and things are named with: `King County`, `General Order`. */
const namesPlaces =
  /^(king|queen|prince|princess|duke|bishop|pope|general|marshal|captain|major|chief|executive|lady|private|press|state|attorney|congress|host|head|chair|agent|pilot)$/;

/** A name with the lower-case title nouns in front of it: `trade adviser Peter Navarro`. */
function nameAt(words: readonly Word[], from: number, nameFrom: number, to: number): Name {
  const run = words.slice(nameFrom, to);
  const start = from === nameFrom ? lowerTitleStart(words, from, to) : from;
  const title = words.slice(start, nameFrom);
  const family = words[to]?.key === "family" && !words[to - 1]!.possessive && run.length === 1;
  const spaced = run
    .map((word, at) => {
      const ending = word.possessive && at < run.length - 1 ? "’s" : "";
      return `${at === 0 || word.glued ? "" : " "}${word.text}${ending}`;
    })
    .join("");
  const role = roleOf(title.map((word) => word.key));
  return {
    from: start,
    nameFrom,
    to: family ? to + 1 : to,
    text: family ? `${spaced} family` : spaced,
    key: family ? `${keyOf(run)} family` : keyOf(run),
    titled: title.some((word) => isCourtesyTitle(word.key) || roleNoun(word.key) !== undefined),
    role,
    gender: title.map((word) => genderOfTitle(word.key)).find(Boolean),
    definite: /^the$/i.test(words[start - 1]?.text ?? ""),
  };
}

/**
 * Where a lower-case title in front of a name starts, or `from`. `the judge Trump named` is no title:
 * after an article the name must have a first name.
 */
function lowerTitleStart(words: readonly Word[], from: number, to: number): number {
  const noun = words[from - 1];
  if (!noun || noun.capital || noun.possessive || !roleNoun(noun.key)) return from;
  if (noun.pos === "VERB") return from;
  const run = words.slice(from, to);
  const kind = kindOfForm(keyOf(run));
  if (kind !== undefined) return from;
  let start = from - 1;
  while (start > 0 && from - start < 6) {
    const word = words[start - 1]!;
    const hyphen = word.text === "-" && word.glued;
    if ((word.punctuation && !hyphen) || word.possessive || isFunctionWord(word.key)) break;
    const nominal = hyphen || word.capital || word.pos === "NOUN" || word.pos === "ADJ";
    if (!nominal && !isTitleModifier(word.key)) break;
    start -= 1;
  }
  if (words[start]!.punctuation) start += words[start - 1]?.end === words[start]!.start ? -1 : 1;
  const before = words[start - 1]?.key;
  if (before === "the" && (run.length < 2 || !isFirstName(run[0]!.key))) return from;
  return start;
}

/** Words by `wordKey`, hyphens opened, `Jr` kept at the end. */
export function keyOf(run: readonly Word[]): string {
  return run
    .filter((word) => !word.punctuation && !/^(sr|ii|iii|iv)$/i.test(word.key))
    .map((word) => (/^[A-Z-]+$/.test(word.key) ? word.key : word.key.replace(/-/g, " ")))
    .join(" ");
}

function isGenerationSuffix(word: Word, next: Word | undefined): boolean {
  if (word.text === ",") return next !== undefined && /^[JS]r\.?$/.test(next.text);
  return /^([JS]r\.?|II|III|IV)$/.test(word.text);
}

/** `St. Mary’s University`, `Patrolmen’s Benevolent Association`: the possessive is in the name. */
function isBodyPossessive(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]!;
  const collective =
    /^(st|saint)$/.test(words[from]!.key) || /(men|children|people)$/.test(last.key);
  const next = words.slice(to, to + 3).filter((word) => word.capital);
  return collective && next.some((word) => isOrganizationHead(word.key));
}

function isRoleWord(word: Word): boolean {
  return roleNoun(word.key) !== undefined;
}

/** A lone letter, a bare function word, or a part of `New Year’s Day` is no name. */
function isPlausible(name: Name): boolean {
  if (/^(new )?year( s)?$|^day$/.test(name.key)) return false;
  return name.key.length > 1 && (name.to - name.nameFrom > 1 || !isFunctionWord(name.key));
}

/** A name inside another name's title (`UAW spokesman Jim Roe`) belongs to the title. */
function isInTitle(name: Name, names: readonly Name[]): boolean {
  return names.some((other) => other.from <= name.from && name.to <= other.nameFrom);
}

const split = (list: string) => new Set(list.trim().split(/\s+/));

const andCompounds = new Set([
  "health human",
  "housing urban",
  "food drug",
  "ways means",
  "securities exchange",
  "science technology",
  "wildlife fisheries",
  "parks recreation",
]);

const particles = split(
  "de van von der den bin ibn al el la le da di du del della dos das y ter ben",
);
const takesOfPhrase = split(
  `department dept ministry bank university house court board bureau office institute college school
  church republic kingdom states district isle gulf council chamber league association federation
  union center centre centers centres bay cape city organization organisation society academy museum
  bill act declaration statue joint chiefs college club commission committee agency academy
  nation foundation conference brotherhood library hospital state order war battle treaty sons daughters
  daughters knights lord duke prince queen king people's democratic`,
);
const jointHeads = split(
  `commission administration committee services agency department bureau corporation association
  foundation institute college university partners company co society council museum center`,
);
const subjects = split(
  `human services development prevention technology commerce security affairs management budget
  sciences science medicine conservation wildlife firearms explosives standards immigration border
  training research culture sport media energy industry rural urban local industrial trade tobacco`,
);
