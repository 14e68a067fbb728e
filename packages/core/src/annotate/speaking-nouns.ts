import type { Mention, Token } from "../model.ts";
import { overlaps } from "../span.ts";
import { isOrganizationHead, organizationNouns } from "./mentions/entity-kind.ts";
import { roleNoun } from "./mentions/titles.ts";
import { isDocument, isPeople, type NounPhrase } from "./noun-phrases.ts";

/**
 * True where a noun phrase can be the source of a statement: a name, people, a body, or what holds
 * words. An amount, a time or a thing says nothing: 33,000 new jobs, the night, the escape.
 */
export function canSpeak(
  tokens: readonly Token[],
  phrase: NounPhrase,
  mentions: readonly Mention[],
): boolean {
  const head = tokens[phrase.headEnd - 1];
  if (!head) return false;
  if (head.pos === "PRON" || /^(?:one|others?|another|some|many|both|most)$/.test(head.key))
    return !isThing(head.key);
  // Seeks $250M alleging …: an amount is nobody.
  if (tokens.slice(phrase.first, phrase.headEnd).some(({ text }) => /^[$€£]/.test(text)))
    return false;
  if (mentions.some((mention) => overlaps(mention, head))) return true;
  if (speaks(head.key)) return true;
  const words = tokens.slice(phrase.first, phrase.headEnd);
  const names = words.filter(({ pos, text }) => pos === "PROPN" && /^\p{Lu}/u.test(text));
  // A channel or a page with a number: Channel 4, Radio 5.
  if (head.pos === "NUM" && words.length > 1) return names.length === words.length - 1;
  return head.pos === "PROPN" && (names.length > 1 || (phrase.first > 0 && !isTime(head.key)));
}

/** True for what never speaks, whatever is said of it: a time, an amount, nothing but a pronoun for things. */
export function isMute(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.headEnd - 1];
  if (!head || (isTime(head.key) && head.pos !== "PROPN") || isThing(head.key)) return true;
  // The two said.
  if (head.key === "two" && tokens[phrase.first]?.key === "the") return false;
  const counted = tokens
    .slice(phrase.first, phrase.headEnd)
    .some(({ pos, key }) => pos === "NUM" && key !== "one");
  return counted && head.pos !== "PROPN" && !speaks(head.key) && head.key !== "one";
}

function isThing(key: string): boolean {
  return /^(?:this|that|these|those|which|what|something|nothing|everything|anything)$/.test(key);
}

function isTime(key: string): boolean {
  return /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|time|moment|spring|summer|autumn|fall|winter)s?$/.test(
    key,
  );
}

/** Nouns for people, bodies and documents, in either number. */
function speaks(key: string): boolean {
  const one = key.replace(/(?<=[^s])s$/, "").replace(/ie$/, "y");
  if (isPeople(key) || isDocument(key) || roleNoun(one) !== undefined) return true;
  if (people.has(one) || bodies.has(one) || documents.has(key)) return true;
  if (isOrganizationHead(one) || organizationNouns(one).length > 0) return true;
  return personal.test(one) && !impersonal.has(one);
}

/** Endings of nouns for those who do something: owner, investor, tourist, guardian, passer-by. */
const personal = /(?:er|or|ist|ian|ee|man|woman|men|women|person|folk)$/;

/** Common nouns with such an ending that are nobody. */
const impersonal = new Set(
  `number paper power matter center centre water weather summer winter quarter dollar error factor door
  floor labor color honor tower fever disaster answer career border murder chapter river corner computer
  cancer gender order offer cover layer filter tender timber shelter shoulder finger danger anger hunger
  wonder thunder transfer encounter disorder bumper rubber copper silver butter dinner supper laughter
  slaughter character register trigger rear mirror motor sector vector terror horror tumor rumor humor
  vapor harbor armor corridor interior exterior monitor reactor tractor metaphor behavior flavor vigor
  favor indicator calculator generator elevator server printer scanner router tanker freighter container
  trailer charter cluster crater meter semester trimester fertilizer vaccine-maker list mist twist wrist
  fist fee knee tree degree coffee guarantee committee specimen regimen ocean`.split(/\s+/),
);

const people = new Set(
  `student victim witness kid child children parent mother father wife husband sister brother son daughter family
  nurse clerk pilot guest priest resident opponent agent patient client dissident president superintendent
  chief expert guard cop veteran survivor friend ally foe aide pal donor fan mom dad teen teenager adult
  citizen native immigrant migrant refugee hostage suspect defendant plaintiff accused accomplice convict
  inmate graduate undergraduate intern pundit guru skeptic sceptic partisan loyalist liberal moderate
  conservative hawk dove socialist feminist muslim christian catholic jew american european someone
  somebody everyone everybody nobody crowd audience public camp side team crew voice majority minority
  pair trio duo couple half`.split(/\s+/),
);

const bodies = new Set(
  `agency office department bureau ministry government administration authority council committee panel
  board commission court tribunal jury company firm corporation business bank union group organization
  organisation association foundation institute institution university college school hospital church
  party campaign network station channel broadcaster outlet newspaper magazine publication site media press
  police military army navy force service embassy consulate parliament congress senate house legislature
  cabinet regime state city county town nation country kingdom watchdog charity nonprofit startup club
  league federation coalition alliance body division unit branch airline carrier retailer maker automaker
  utility giant brand chain platform studio label publisher website blog kremlin palace vatican pentagon
  leadership management staff personnel delegation industry lobby think-tank tank laboratory lab
  dealership shop store restaurant hotel venue`.split(/\s+/),
);

const documents = new Set(
  `data figures statistics numbers records results findings polls surveys files papers minutes estimates
  forecasts footage transcripts docs guidelines guidance rules evidence tests charges testimony headline
  headlines label letter book memoir bio biography profile note sign placard poster sticker inscription
  declaration constitution treaty manifesto platform communique advisory alert bulletin warning dossier
  audit assessment appraisal investigation inquiry probe inspection test research work paper story
  stories account accounts column`.split(/\s+/),
);
