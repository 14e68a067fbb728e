/**
 * Words that the operators and controls plant and look for. They were written for this benchmark and
 * stay apart from the engine's own lists on purpose: a list that both share would measure itself.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const weekdays = words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday");
export const months = words(
  "January February March April May June July August September October November December",
);

/** Number words by value; `one` is left out, as it is a pronoun more often than a number. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty`).map((word, at) => [word, at + 2] as const),
);

/** Tens that take a hyphen and a unit: `forty-eight`. */
export const tens = words("twenty thirty forty fifty sixty seventy eighty ninety");

/** Places by kind, so that a town is exchanged for a town. */
export const places: readonly (readonly string[])[] = [
  words(`Leeds Bristol Glasgow Leicester Dublin Cork Madrid Valencia Porto Lisbon Lyon Lille
    Marseille Toulouse Paris Brussels Ghent Antwerp Rotterdam Hamburg Berlin Munich Frankfurt Vienna
    Innsbruck Graz Zurich Geneva Milan Turin Naples Rome Zagreb Athens Sofia Prague Warsaw Lodz
    Szczecin Oslo Bergen Malmo Stockholm Copenhagen Helsinki Tallinn Moscow Istanbul Cairo Tripoli
    Baghdad Tehran Kabul Beijing Shanghai Tokyo Seoul Bangkok Hanoi Jakarta Sydney Melbourne Toronto
    Ottawa Montreal Boston Chicago Denver Seattle Houston Detroit Atlanta Philadelphia Baltimore
    Charlotte Minneapolis Portland Phoenix Quito Lima Kano Kampala Nairobi Kathmandu Yuma Zadar Kranj`),
  words(`Spain Portugal France Belgium Germany Austria Switzerland Italy Slovenia Croatia Greece
    Bulgaria Romania Hungary Poland Norway Sweden Finland Denmark Iceland Ireland Russia Ukraine
    Turkey Egypt Libya Lebanon Israel Iraq Iran Afghanistan Pakistan India Nepal China Japan Vietnam
    Thailand Indonesia Australia Canada Mexico Panama Peru Brazil Argentina Kenya Uganda Nigeria
    Malta Cuba Venezuela`),
  words(`Texas Ohio Iowa Montana Arizona California Oregon Washington Florida Georgia Virginia
    Michigan Wisconsin Minnesota Kansas Missouri Kentucky Tennessee Alabama Louisiana Nevada Utah
    Colorado Illinois Indiana Pennsylvania Massachusetts`),
];

export const women = words(`Helen Laura Carol Julia Ruth Maria Nina Grace Tara Anna Joan Priya Ellen
  Rosa Susan Karen Petra Nora Judith Vera Emma Claire Rita Karin Mary Sarah Jane Elizabeth Emily
  Jennifer Linda Barbara Nancy Margaret Christine Angela Hillary Michelle Kate Alice Amy Lisa Sandra
  Diana Teresa Monica Olivia`);
export const men =
  words(`Peter Mark Daniel Victor Simon Omar Ivan Frank Paul Erik Alan Jan Leo Yusuf
  Kai Felix Luka Anders Davor Hugo Marc Anil Carlo Luis John James Robert Michael William David
  Richard Joseph Thomas Charles Christopher Matthew Anthony Donald Steven Andrew Kenneth George Kevin
  Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry
  Justin Scott Brandon Benjamin Samuel Gregory Patrick Alexander Jack Dennis Vladimir Barack Mike Joe
  Bill Steve Tim Nick Tom Jim Ray Ben Sam`);
/** Full names that the operators put in place of others. */
export const otherWomen = ["Amelia Thorne", "Beatrice Colby", "Sylvia Hartwell", "Monica Easton"];
export const otherMen = ["Gerald Thorne", "Walter Colby", "Clifford Hartwell", "Bernard Easton"];

/** Base form, simple past, past participle. */
export const verbs: readonly (readonly [base: string, past: string, participle: string])[] = [
  ...words(`approve arrest close resign reject open charge visit convict pass rescue agree handle
    announce promise destroy ban delay attack concede return apologise release launch accept
    enter injure fire order finish serve raise refuse receive land escape join travel`).map(
    (base): readonly [string, string, string] => {
      const past = regularPast(base);
      return [base, past, past];
    },
  ),
  ["cancel", "cancelled", "cancelled"],
  ["sell", "sold", "sold"],
  ["pay", "paid", "paid"],
  ["find", "found", "found"],
  ["win", "won", "won"],
  ["buy", "bought", "bought"],
  ["meet", "met", "met"],
  ["sign", "signed", "signed"],
  ["hit", "hit", "hit"],
  ["steal", "stole", "stolen"],
  ["leave", "left", "left"],
  ["begin", "began", "begun"],
  ["speak", "spoke", "spoken"],
  ["take", "took", "taken"],
  ["give", "gave", "given"],
  ["spend", "spent", "spent"],
  ["reach", "reached", "reached"],
  ["build", "built", "built"],
  ["sue", "sued", "sued"],
  ["fine", "fined", "fined"],
  ["fall", "fell", "fallen"],
  ["break", "broke", "broken"],
  ["choose", "chose", "chosen"],
  ["hold", "held", "held"],
  ["lose", "lost", "lost"],
  ["kill", "killed", "killed"],
  ["treat", "treated", "treated"],
  ["vote", "voted", "voted"],
  ["drown", "drowned", "drowned"],
  ["march", "marched", "marched"],
  ["earn", "earned", "earned"],
  ["track", "tracked", "tracked"],
];

/** What speakers say, and another word that turns it into something they did not say. */
export const quoteSwaps: ReadonlyMap<string, string> = new Map(
  `safe=rich strong=weak great=narrow good=quiet worst=longest high=uneven brave=hasty rebuild=inspect
  every=any winter=election danger=cost victory=burden truth=price public=market dangerous=useful
  gift=warning insult=comfort trust=pay advice=orders cheap=clean respect=suspicion warm=cold
  young=three fast=high whole=early people=courts remember=reject always=rarely nobody=somebody
  never=often best=worst new=old first=last important=difficult big=small fair=quick right=wrong
  need=fear want=have believe=doubt know=think work=fight help=hurt support=oppose future=past
  country=city government=company children=farmers families=drivers women=soldiers men=guests
  money=time peace=trade war=debt law=plan life=job world=region clear=vague hope=anger
  lied=talked beautiful=cruel lights=engines sang=prayed village=nation electric=bright proud=tired
  happy=sad free=closed hard=easy real=false serious=minor significant=modest better=different
  continue=stop change=delay protect=tax`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** Sources named by their role; one is put in place of another. */
export const sources = words(
  "police officials prosecutors investigators witnesses engineers doctors residents lawyers neighbours",
);

/** British and American spelling of a word. */
export const spellings: readonly (readonly [british: string, american: string])[] = [
  ["neighbours", "neighbors"],
  ["labour", "labor"],
  ["Labour", "Labor"],
  ["honour", "honor"],
  ["harbour", "harbor"],
  ["colour", "color"],
  ["centre", "center"],
  ["theatre", "theater"],
  ["defence", "defense"],
  ["organisers", "organizers"],
  ["apologised", "apologized"],
  ["cancelled", "canceled"],
  ["tonnes", "metric tons"],
  ["programme", "program"],
  ["travelled", "traveled"],
  ["organisation", "organization"],
  ["favour", "favor"],
  ["behaviour", "behavior"],
  ["per cent", "percent"],
];

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return base === "ban" ? "banned" : `${base}ed`;
}
