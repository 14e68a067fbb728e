import type { Entity } from "../../model.ts";
import { countryOf, isKnownPlace } from "./countries.ts";
import { isFirstName } from "./first-names.ts";

/** What a name is, told by its own words: the closed vocabulary of institutions and places. */

/** Kind that the form of a name gives away, or undefined. `key` is words by `wordKey`, by blanks. */
export function kindOfForm(key: string): Entity["kind"] | undefined {
  const words = key.split(" ");
  const first = words[0]!;
  const last = words.at(-1)!;
  const country = countryOf(key);
  if (country) return country.form === "people" ? "group" : "place";
  if (isParty(key) || (isParty(last) && last.endsWith("s"))) return "group";
  if (faiths.has(key) || countryOf(last)?.form === "people") return "group";
  if (institutions.has(key)) return "organization";
  if (isKnownPlace(key)) return "place";
  if (isOrganizationHead(last)) return "organization";
  if (words.length > 2 && isOrganizationHead(beforeOf(words))) return "organization";
  if (words.length === 2 && isFirstName(first) && surnames.has(last)) return "person";
  if (placeHeads.has(last)) return words.length > 1 ? "place" : undefined;
  if (placeOpeners.has(first) && words.length > 1) return "place";
  if (otherHeads.has(last)) return "other";
  if (words.length > 1 && words.slice(1).some((word) => otherHeads.has(word))) return "other";
  if (/^[A-Z]{3,6}$/.test(key)) return "organization";
  return undefined;
}

/** Department, Court, Inc …: the word that makes a name an organisation's. */
export function isOrganizationHead(key: string): boolean {
  return organizationHeads.has(key.toLowerCase());
}

/** Names that are whole as they are: White House, Supreme Court, Twitter. */
export function isInstitution(key: string): boolean {
  return institutions.has(key);
}

/** Inc, Corp …: may be left off an organisation's name. */
export function isCorporateEnding(key: string): boolean {
  return corporateEndings.has(key.toLowerCase());
}

/** Words that an organisation is called by afterwards with the article: the court, the union. */
export function organizationNouns(key: string): readonly string[] {
  const words = key.toLowerCase().split(" ");
  const of = words.indexOf("of");
  const heads = [words.at(-1)!, ...(of > 0 ? [words[of - 1]!] : [])];
  return heads.flatMap((head) => descriptorOf.get(head) ?? []);
}

/** Democrats, GOP, Tories: people and party are one group in news. */
export function isParty(key: string): boolean {
  return parties.has(key.toLowerCase());
}

/** The group that a party word stands for: `GOP` and `Republican` give Republicans. */
export function partyOf(key: string): string | undefined {
  return parties.get(key.toLowerCase());
}

function beforeOf(words: readonly string[]): string {
  return words[words.findIndex((word) => word === "of" || word === "for") - 1] ?? "";
}

const split = (list: string) => new Set(list.trim().split(/\s+/));

const organizationHeads = split(`
  department dept ministry agency administration authority bureau office commission committee
  subcommittee council court board bank university college school institute institution foundation
  association federation union league alliance coalition society club party congress senate parliament
  assembly house cabinet pentagon army navy guard force forces corps command police nypd lapd fbi
  inc corp corporation co company ltd llc plc gmbh group holdings partners capital associates
  industries motors motor electric dynamics mills airlines airways systems technologies laboratories
  labs pharma pharmaceuticals energy oil petroleum steel media network networks entertainment
  pictures studios records brands stores foods insurance financial telecom communications
  times post journal tribune herald gazette chronicle guardian telegraph observer news press magazine
  radio television broadcasting hospital church ministry museum library center centre clinic
  workers teamsters teachers service services team caucus campaign fund trust project movement
  network branch management chamber organization organisation program agency treasury reserve exchange taliban isis
  hezbollah hamas nato unicef interpol judiciary legislature initiative solutions
 `);

const corporateEndings = split("inc corp corporation co company ltd llc plc gmbh group holdings");

const institutions = new Set([
  "white house",
  "house",
  "senate",
  "congress",
  "pentagon",
  "kremlin",
  "supreme court",
  "house of representatives",
  "capitol hill",
  "downing street",
  "twitter",
  "facebook",
  "google",
  "amazon",
  "apple",
  "microsoft",
  "instagram",
  "youtube",
  "reuters",
  "nato",
  "fed",
  "wall street journal",
  "al qaeda",
  "state department",
]);

const faiths = split(`
  christian christians catholic catholics protestant protestants evangelical evangelicals muslim
  muslims jew jews jewish islamic hindu hindus buddhist buddhists sikh sikhs mormon mormons sunni
  sunnis shia shiite shiites kurd kurds kurdish arab arabs latino latinos hispanic hispanics`);

/** Family names that also are nouns of places and institutions. */
const surnames = split(`
  hill park lake bridge church law day bell house post press banks price best case booker power hall
  field fields woods stone rivers banks street lane forest wells ford base`);

const placeHeads = split(`
  county city town village street avenue road boulevard square park island islands river lake sea
  ocean bay gulf mountain mountains valley beach airport peninsula province region district coast
  desert canal bridge harbor harbour port base hill hills heights fort territory republic kingdom
  states isles springs falls creek precinct plaza`);

const placeOpeners = split("fort port san santa los las lake mount cape");

const otherHeads = split(`
  act amendment bill law proposition prop measure order initiative treaty accord agreement deal summit
  conference convention war day week year award prize medal code constitution clause plan pact
  resolution declaration doctrine test report index league cup series game games bowl show festival
  matter matters pandemic virus covid coronavirus internet bible koran stream case`);

const descriptorOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    department: ["department", "agency"],
    agency: ["agency"],
    administration: ["agency"],
    bureau: ["bureau", "agency"],
    fbi: ["bureau", "agency"],
    cia: ["agency"],
    nsa: ["agency"],
    epa: ["agency"],
    fda: ["agency"],
    cdc: ["agency"],
    nypd: ["department"],
    lapd: ["department"],
    commission: ["commission", "agency"],
    committee: ["committee", "panel"],
    subcommittee: ["subcommittee", "panel"],
    council: ["council"],
    court: ["court"],
    board: ["board"],
    bank: ["bank"],
    university: ["university", "school"],
    college: ["college", "school"],
    union: ["union"],
    workers: ["union"],
    teamsters: ["union"],
    association: ["association"],
    party: ["party"],
    ministry: ["ministry"],
    foundation: ["foundation"],
    hospital: ["hospital"],
    inc: ["company"],
    corp: ["company", "corporation"],
    co: ["company"],
    company: ["company"],
    motors: ["company", "automaker", "carmaker"],
    airlines: ["airline", "company"],
    airways: ["airline", "company"],
    pharma: ["company", "drugmaker"],
    group: ["company", "group"],
  }),
);

const parties = new Map<string, string>(
  Object.entries({
    democrats: "Democrats",
    democrat: "Democrats",
    democratic: "Democrats",
    "democratic party": "Democrats",
    republicans: "Republicans",
    republican: "Republicans",
    "republican party": "Republicans",
    gop: "Republicans",
    tories: "Conservatives",
    tory: "Conservatives",
    "conservative party": "Conservatives",
    "labour party": "Labour",
    "liberal democrats": "Liberal Democrats",
    "lib dems": "Liberal Democrats",
  }),
);
