import { roleNoun } from "../annotate/mentions/titles.ts";
import { isPeople } from "../annotate/noun-phrases.ts";
import type { Token } from "../model.ts";
import { remember } from "../remember.ts";

const split = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for persons whose endings don't tell, our own list. */
const persons =
  split(`man woman person people child toddler infant guy gentleman bride groom orphan spy recluse ace boy girl teen kid father mother son daughter brother sister
  husband wife widow uncle aunt cousin friend foe enemy rival ally critic expert chief host star hero
  heroine victim villain native veteran democrat republican conservative liberal socialist communist
  radical patriot thug crook liar fool coward traitor tyrant despot cop guard scout nurse cook monk nun
  priest saint genius guru magnate tycoon mogul heir icon legend champion figure character student
  graduate candidate fugitive captive hostage detainee inmate convict felon thief bystander guest
  migrant immigrant refugee asylum-seeker youth adult parent neighbor neighbour fan colleague
  relative pal buddy crony confidant confidante mentor protege nephew niece grandson granddaughter
  stepson lover mistress relative survivor patient pupil tenant resident citizen civilian soldier troop marine rebel militant
  insurgent partisan loyalist separatist client athlete coach mechanic clerk servant staff crew
  appointee nominee employee detainee trainee trustee referee retiree evacuee attendee devotee assistant
  defendant participant consultant accountant applicant claimant occupant inhabitant informant combatant
  descendant sergeant businesspeople actress heiress waitress hostess
  delegate voter brass opponent proponent ex-wife ex-husband girlfriend boyfriend fiance`);

/** Nouns for many persons at once. */
const crowds =
  split(`crowd mob group gang band throng horde swarm caravan convoy army rabble gathering
  police brass people crew staff troops families youths public community workforce`);

/** Endings of nouns for persons; the exceptions are things that end alike. */
const endings = /(?:ers?|ors?|ists?|ians?|man|men|woman|women|person|naires?)$/;
const things = split(`
  number order paper water river border center centre power letter matter offer answer corner
  computer quarter tower weather summer winter dinner error floor door factor sector mirror terror
  color colour favor favour labor labour humor honor odor vapor rumor rumour motor tractor
  committee fee degree guarantee knee tree coffee plant grant restaurant want variant access
  process success business illness congress progress press address stress dress mess loss glass
  class pass cluster chapter disaster newsletter poster counter charter chamber shelter murder
  gender tender slaughter transfer fever fiber cancer danger anger hunger layer register folder
  ladder timber lumber rubber proper lever gutter shutter litter bitter cover over under after
  former latter other another either neither whether rather further never ever however bar car war
  warrant pollutant currant covenant elevator generator indicator accelerator reactor refrigerator
  calculator corridor manner banner scanner burger hamburger beer career pier trailer container
  server printer router helicopter theater theatre meter kilometer liter barrier cellar pillar
  dollar solar sugar calendar grammar seminar trouser encounter surrender slander december
  november october september easter super transformer cylinder launcher bunker tanker bomber
  cruiser freighter liner locker boiler burner hanger consider remember discover`);

/** True where a token is a noun for a person or for persons. */
export function isPersonNoun(token: Token | undefined): boolean {
  return token !== undefined && isPersonWord(token.key, token.pos === "VERB");
}

/** The same for a word in lower case; one that may be a verb is none by its ending alone. */
export function isPersonWord(key: string, verb = false): boolean {
  const known = tellsPerson(key);
  return known === "by itself" || (known === "by its ending" && !verb);
}

const tellsPerson = remember((key): "by itself" | "by its ending" | "not at all" => {
  if (!/[a-z]/.test(key)) return "not at all";
  const singular = singularOf(key);
  if (things.has(singular)) return "not at all";
  if (
    isPeople(key) ||
    roleNoun(singular) !== undefined ||
    persons.has(singular) ||
    persons.has(key)
  )
    return "by itself";
  return key.length > 4 && endings.test(key) ? "by its ending" : "not at all";
});

/** True where a token is a noun for more than one person: `protesters`, `crowd`. */
export function isGroupNoun(token: Token | undefined): boolean {
  if (!token || !/^(?:NOUN|PROPN|VERB)$/.test(token.pos)) return false;
  return crowds.has(token.key) || (isPlural(token.key) && isPersonNoun(token));
}

const isPlural = remember((key) => /[^s]s$|men$|women$|people$|children$/.test(key));

/** True where a token is a noun for a crowd as one. */
export function isCrowd(token: Token | undefined): boolean {
  return token !== undefined && crowds.has(singularOf(token.key));
}

/** A noun without its plural ending, and one spelling of each. */
export const singularOf: (key: string) => string = remember((key) => {
  if (key === "men" || key === "women") return key.replace(/men$/, "man");
  if (/ies$/.test(key)) return key.replace(/ies$/, "y");
  if (/(?:s|x|z|ch|sh)es$/.test(key)) return key.slice(0, -2);
  return /[^s]s$/.test(key) ? key.slice(0, -1) : key;
});

/** Nouns for bodies that act and speak as one, beside the nouns for persons. */
const bodies =
  /^(?:office|department|administration|campaign|team|agency|agencies|company|companies|firm|court|union|defen[cs]e|prosecution|side|committee|council|board|ministry|government|group|party|parties|network|station|magazine|newspaper|paper|media|source|giant|bank|university|hospital|embassy|army|military|force|service|authority|authorities|association|organi[sz]ation|business|country|countries|state|city|cities|family|families|troop|regime)s?$/;

/** True where a word in lower case is a noun for a body: company, court, union. */
export function isBody(key: string): boolean {
  return (
    bodies.test(key) ||
    /(?:maker|retailer|manufacturer|chain|startup|start-up|lab|club|charity|nonprofit|watchdog|regulator|lobby|militia|tribunal|outlet|college|school|league|conglomerate|supplier|broadcaster|publisher)$/.test(
      key,
    )
  );
}

/** True where a word in lower case is a noun for somebody who can act: a person, persons or a body. */
export function isActor(key: string): boolean {
  return bodies.test(key) || isPersonWord(key);
}
