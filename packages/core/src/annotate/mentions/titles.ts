import { remember } from "../../remember.ts";
import { isFirstName } from "./first-names.ts";
import type { Word } from "./words.ts";

/**
 * Titles and role nouns: what stands in front of a name without being part of it, and what the
 * person may be called afterwards (`President Trump`, later `the president`).
 */

/** A role as a title, an apposition or a descriptor tells it. */
export interface Role {
  /** Rank and noun that must agree: `president`, `vice president`, `attorney general`. */
  readonly head: string;
  /** Other words that narrow it down, in lower case: `state` in `secretary of state`. */
  readonly words: readonly string[];
}

/** The gender that a courtesy title or a role word shows. */
export function genderOfTitle(key: string): "he" | "she" | undefined {
  return heTitles.has(key) ? "he" : sheTitles.has(key) ? "she" : undefined;
}

/** Mr, Ms, Dr …: form of address, no role. */
export function isCourtesyTitle(key: string): boolean {
  return courtesy.has(key.toLowerCase());
}

/** The role noun that a word is, abbreviations spelt out, plural excluded: `Sen` gives `senator`. */
export const roleNoun: (key: string) => string | undefined = remember((key) => {
  const low = key.toLowerCase();
  const full = abbreviations.get(low) ?? low;
  if (roleNouns.has(full)) return full;
  const hyphen = full.lastIndexOf("-");
  return hyphen > 0 && roleNouns.has(full.slice(hyphen + 1)) ? full.slice(hyphen + 1) : undefined;
});

/** A plural role noun in front of names: `Sens. X and Y`. */
export function isPluralTitle(key: string): boolean {
  const low = key.toLowerCase();
  return pluralTitles.has(low) || (low.endsWith("s") && roleNouns.has(low.slice(0, -1)));
}

/** Words that stand before a role noun and make another role of it. */
export function isRank(key: string): boolean {
  return ranks.has(key.toLowerCase());
}

/** True where a word may stand in a title before its noun: former, acting, deputy, defense … */
export function isTitleModifier(key: string): boolean {
  const low = key.toLowerCase();
  return ranks.has(low) || modifiers.has(low);
}

/**
 * How many words at the start of a capital run are title, and 0 where none is. This assumes that the
 * run is no organisation: `Justice Department` must not come here.
 *
 *     U.S. Secretary of State | Mike Pompeo
 */
export function titleLength(run: readonly Word[]): number {
  let length = 0;
  for (let at = 0; at < run.length; at += 1) {
    const key = run[at]!.key;
    if (!isCourtesyTitle(key) && !roleNoun(key) && !isPluralTitle(key)) continue;
    // `Bishop` in `Elizabeth Bishop` and `King` in `Stephen King` are family names.
    const next = run[at + 1];
    // Initials in a name, `Jane D.A. Roe`, look like an office.
    if (at === 1 && run.length === 3 && /^\p{L}\.\p{L}\./u.test(run[at]!.text)) continue;
    if (at > 0 && isFirstName(run[at - 1]!.key) && !(next && isFirstName(next.key))) break;
    if (length > 0 && at > length && isFirstName(run[length]!.key)) break;
    length = at + 1 + portfolioLength(run, at + 1);
    at = length - 1;
  }
  return length;
}

/** The role of a title phrase, or undefined where it is a form of address only. */
export function roleOf(phrase: readonly string[]): Role | undefined {
  const words = phrase.flatMap((word) => word.split("-")).filter((word) => /\p{L}/u.test(word));
  let noun = -1;
  for (let at = 0; at < words.length; at += 1) {
    const key = words[at]!.toLowerCase();
    if (key === "of" || key === "for" || key === "to") break;
    if (roleNoun(key)) noun = at;
  }
  if (noun < 0) return undefined;
  const before = words.slice(0, noun).map((word) => abbreviations.get(word.toLowerCase()) ?? word);
  const head: string[] = [roleNoun(words[noun]!)!];
  while (before.length > 0 && isRank(before.at(-1)!)) head.unshift(before.pop()!.toLowerCase());
  const rest = [...before, ...words.slice(noun + 1)].filter((word) => !linking.has(word));
  const far = rest.filter((word) => isFarRank(word)).map((word) => word.toLowerCase());
  const office = head.join(" ");
  return {
    head: [...far, sameOffice.get(office) ?? office].join(" "),
    words: rest.filter((word) => !isFarRank(word)),
  };
}

/** Offices whose holder a country has one of: `the North Korean leader` may be its chairman. */
export function isHeadOfState(head: string): boolean {
  return headsOfState.has(head);
}

/** Length of `of State`, `of Homeland Security`, `of Staff` that follows a role noun. */
function portfolioLength(run: readonly Word[], from: number): number {
  const grade = run.slice(from, from + 2).findIndex((word) => word.key === "class");
  if (grade >= 0) return grade + 1;
  if (run[from]?.key !== "of" && run[from]?.key !== "for") return 0;
  let at = from + 1;
  if (run[at]?.key === "the") at += 1;
  const start = at;
  while (at < run.length && (portfolios.has(run[at]!.key) || run[at]!.key === "and")) at += 1;
  return at > start ? at - from : 0;
}

function isFarRank(word: string): boolean {
  return farRanks.has(word.toLowerCase());
}

const split = (list: string) => new Set(list.trim().split(/\s+/));

const courtesy = split(
  "mr mrs ms miss mx dr sir dame lord lady madam madame herr frau monsieur senor sheikh",
);
const heTitles = split(
  `mr sir lord herr monsieur king prince pope congressman chairman spokesman councilman businessman
  policeman father brother sheikh actor emperor duke imam salesman assemblyman alderman`,
);
const sheTitles = split(
  `mrs ms miss dame lady madam madame frau queen princess congresswoman chairwoman spokeswoman
  councilwoman businesswoman policewoman mother sister actress empress duchess assemblywoman`,
);

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: "senator",
    rep: "representative",
    gov: "governor",
    gen: "general",
    lt: "lieutenant",
    col: "colonel",
    maj: "major",
    sgt: "sergeant",
    capt: "captain",
    cpl: "corporal",
    pvt: "private",
    adm: "admiral",
    cmdr: "commander",
    rev: "reverend",
    prof: "professor",
    det: "detective",
    insp: "inspector",
    supt: "superintendent",
    atty: "attorney",
    pres: "president",
    ag: "attorney general",
    da: "district attorney",
  }),
);

/** Words for one office, so that `the chair` may be a chairwoman. */
const sameOffice: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chairman: "chair",
    chairwoman: "chair",
    chairperson: "chair",
    spokesman: "spokesperson",
    spokeswoman: "spokesperson",
    congressman: "representative",
    congresswoman: "representative",
    advisor: "adviser",
    ceo: "chief executive",
    "chief executive officer": "chief executive",
    cop: "officer",
    policeman: "officer",
    policewoman: "officer",
    "police officer": "officer",
  }),
);

const pluralTitles = split("sens reps govs gens messrs drs profs");

const roleNouns = split(`
  president senator representative congressman congresswoman governor mayor secretary minister premier
  chancellor chairman chairwoman chairperson chair chief executive ceo cfo coo cto justice judge
  magistrate attorney general colonel major sergeant captain lieutenant private specialist corporal
  admiral commander officer deputy assistant director commissioner speaker leader whip king queen
  prince princess duke duchess pope bishop archbishop cardinal reverend rabbi imam pastor professor
  doctor ambassador envoy consul spokesman spokeswoman spokesperson adviser advisor aide counsel
  counselor prosecutor solicitor lawyer barrister analyst economist strategist scientist researcher
  editor columnist reporter correspondent journalist author coach superintendent sheriff detective
  inspector constable councilman councilwoman councillor councilor alderman assemblyman
  assemblywoman lawmaker legislator delegate treasurer comptroller administrator founder co-founder
  owner head boss manager negotiator mediator activist actor actress singer rapper host presenter
  producer comedian entertainer candidate nominee ruler dictator strongman emir sultan ayatollah
  emperor lady principal dean provost marshal ombudsman auditor coroner organizer organiser
  fireman firefighter trooper agent businessman businesswoman entrepreneur investor tycoon
  billionaire soldier airman pilot suspect defendant policeman cop`);

roleNouns.add("attorney general").add("district attorney");

const ranks = split(`
  vice deputy assistant associate former ex late prime press foreign attorney district chief first
  lieutenant brigadier rear under undersecretary junior honorary interim solicitor surgeon inspector
  director managing major police union team campaign trade`);

/** Ranks that change the role also from afar: `former U.S. president`. */
const farRanks = split("former ex late vice deputy assistant associate onetime then");

const modifiers = split(`
  acting interim retired senior chief executive prime press state national security foreign defense
  defence interior finance treasury trade majority minority house senate supreme federal district
  circuit appeals county city district assistant police fire army navy air force marine military
  republican democratic conservative labour liberal general special independent lead principal top
  white union health public affairs communications legal financial operating technology vice deputy
  house republican gop`);

const portfolios = split(`
  state defense defence labor labour commerce energy education agriculture transportation transport
  treasury interior homeland security veterans affairs health human services housing urban
  development foreign staff police justice trade finance culture war operations intelligence`);

const linking = new Set(["of", "the", "for", "and", "to", "in", "at", "'s"]);

const headsOfState = split(
  "leader president chair premier prime-minister ruler dictator king queen emperor chancellor",
);
headsOfState.add("prime minister");
