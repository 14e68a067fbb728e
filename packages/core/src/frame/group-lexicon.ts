/**
 * Nouns for groups of people by what they have in common, our own list from general knowledge. In each
 * class the first list holds words that say the same with no point to it (workers, employees), the
 * second words whose choice tells something beside them (strikers). A story seldom has two groups of a
 * `single` class: whoever marches in it is one crowd, whoever is locked up in it one kind of prisoner.
 */
interface GroupClass {
  readonly plain: ReadonlySet<string>;
  readonly pointed: ReadonlySet<string>;
  readonly single: boolean;
}

const classes: readonly GroupClass[] = [
  single(
    "protester protestor demonstrator marcher rallygoer",
    `rioter looter agitator insurrectionist occupier vandal anarchist hooligan mob thug troublemaker
     picketer activist campaigner`,
  ),
  single(
    "worker employee staffer staff personnel workforce laborer labourer",
    "striker picketer strikebreaker scab",
  ),
  single(
    "migrant immigrant newcomer",
    "refugee asylum-seeker seeker alien deportee stowaway caravan invader illegal",
  ),
  single("inmate prisoner detainee internee", "convict felon offender captive hostage"),
  single(
    "fighter gunman militant combatant",
    "rebel insurgent terrorist jihadist jihadi islamist guerrilla separatist partisan mercenary militiaman extremist",
  ),
  single("attacker assailant hijacker bomber shooter", "terrorist extremist gunman militant"),
  several(
    "police officer policeman policewoman cop constable",
    "trooper agent paramilitary enforcer riot-police",
  ),
  several(
    "soldier troop serviceman servicewoman",
    "marine paratrooper peacekeeper occupier conscript",
  ),
  several(
    `lawmaker legislator senator congressman congresswoman representative parliamentarian mp
     politician republican democrat`,
    "moderate hardliner rebel centrist progressive hawk dove backbencher loyalist maverick",
  ),
  several("activist campaigner advocate", "lobbyist crusader zealot radical agitator watchdog"),
  several("supporter backer proponent advocate", "ally fan faithful devotee loyalist base"),
  several("critic opponent", "foe detractor enemy hater naysayer skeptic sceptic"),
  several("official authority", "bureaucrat technocrat apparatchik mandarin"),
  several("leader leadership executive chief official council", "brass boss kingpin baron"),
  several("victim casualty fatality", "martyr survivor"),
  several("resident inhabitant local citizen", "settler villager homeowner taxpayer islander"),
  several("customer consumer client user shopper", "subscriber ratepayer"),
  several("voter constituent citizen", "base taxpayer"),
  several("student pupil", "child teen teenager kid youth minor youngster"),
  several("teacher instructor educator professor", "lecturer"),
  several("child kid boy girl", "minor juvenile youth teen teenager infant baby"),
  several("doctor physician medic nurse clinician", "specialist"),
  several("expert analyst economist scientist researcher scholar academic", "pundit"),
  several("journalist reporter correspondent", "media press"),
  several("lawyer attorney prosecutor", "litigator"),
  several("relative family parent", "mother father widow"),
  several("aide staffer staff adviser advisor assistant", "handler henchman crony"),
  several("competitor contender candidate hopeful nominee", "underdog"),
  several("donor contributor", "mega-donor megadonor fundraiser bundler"),
  several("farmer grower rancher", "peasant landowner"),
  several("boss owner executive manager", "oligarch tycoon billionaire profiteer"),
  several("player athlete footballer", "star"),
  several("criminal suspect culprit", "gangster mobster thug cartel gang"),
  several("priest pastor cleric bishop clergyman", "churchman"),
];

function single(plain: string, pointed: string): GroupClass {
  return { plain: words(plain), pointed: words(pointed), single: true };
}

function several(plain: string, pointed: string): GroupClass {
  return { plain: words(plain), pointed: words(pointed), single: false };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Classes of which a story seldom has two groups. */
export const singleClasses: readonly GroupClass[] = classes.filter((one) => one.single);

/** The nouns in the singular, a spelling of each: organiser and organizer are one. */
export function spelling(noun: string): string {
  return noun.replace(/is(?=er$)/, "iz").replace(/^protestor$/, "protester");
}

/** True where the words before a noun tell as much as the noun: undocumented migrants, island detainees. */
export function isDescribed(noun: string): boolean {
  return singleClasses.some((each) => holds(each, noun) && !each.plain.has("worker"));
}

/** True where two nouns in the singular may stand for one group, by the classes that hold them. */
export function isAlike(one: string, two: string): boolean {
  return classes.some((each) => holds(each, one) && holds(each, two));
}

/** True where no class holds the noun. */
export function isUnclassed(noun: string): boolean {
  return !classes.some((each) => holds(each, noun));
}

/** True where either word says the same: workers and employees, two spellings. */
export function isSynonym(one: string, two: string): boolean {
  if (spelling(one) === spelling(two)) return true;
  return classes.some((each) => each.plain.has(one) && each.plain.has(two));
}

function holds({ plain, pointed }: GroupClass, noun: string): boolean {
  return plain.has(noun) || pointed.has(noun);
}
