import type { Token } from "../model.ts";
import { remember } from "../remember.ts";
import { isWordy } from "../text.ts";

/**
 * Which tokens carry content, and which classes a word belongs to. Two words match as strongly as the
 * strongest class they share: lemma, stem, family of derivations, synonyms.
 */

/** Parts of speech that carry no content of their own. */
const functionTags = new Set([
  "PUNCT",
  "SYM",
  "DET",
  "ADP",
  "CCONJ",
  "SCONJ",
  "PART",
  "SPACE",
  "X",
]);

/**
 * Words too general to speak for a link, by lemma. wink's stop words won't do: US, IT, WHO, May, no,
 * never, without, two, six, first, last are among them.
 */
const general = new Set(
  `be have do will would can could may might must shall should say tell make get go come take give put
  let seem become keep it its itself they them their theirs themselves he him his himself she her hers
  herself we us our ours ourselves you your yours yourself i me my mine myself this that these those there here
  who whom whose which what when where why how one some any each every other another such same own so too very
  also just only even still then now as than more most much many few less least well however while although
  though because since until before after during not n't no yes about up out off over down back again mr ms
  mrs dr add accord like way thing lot s t d ll re ve m new`
    .split(/\s+/)
    .filter(Boolean),
);

/** True where a token can speak for a link. */
export function carriesContent(token: Token): boolean {
  if (functionTags.has(token.pos) && !isCapital(token)) return false;
  if (!isWordy(token.text)) return false;
  // "US", "WHO", "May" and "Will" in capitals are names, whatever their lower-case twins are.
  if (general.has(token.key) || general.has(token.lemma))
    return token.pos === "PROPN" && isCapital(token);
  return true;
}

function isCapital(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=$|s$|ed$|ing$|ful$|able$|ite$|er$|hood$)/u, "or"],
  [/(?<=\p{L}{3})is(?=e$|ed$|es$|ing$|ation$|ations$)/u, "iz"],
  [/(?<=[bt])re$/u, "er"],
  [/(?<=\p{L}{2})ys(?=e$|ed$|ing$)/u, "yz"],
  [/ogue$/u, "og"],
  [/(?<=\p{L}{2})ence$/u, "ense"],
  [/ll(?=ed$|ing$|er$)/u, "l"],
  [/^programme$/u, "program"],
  [/^grey$/u, "gray"],
];

/** One spelling for British and American words; a key to compare by, not to print. */
export const foldSpelling: (lemma: string) => string = remember((lemma) =>
  spellings.reduce((word, [pattern, ending]) => word.replace(pattern, ending), lemma),
);

/** Endings of derived words, longest first; what is left must have `shortestRoot` letters. */
const endings = [
  "isation",
  "ization",
  "ication",
  "fulness",
  "ousness",
  "iveness",
  "ational",
  "ification",
  "ations",
  "ation",
  "ition",
  "ution",
  "ments",
  "ment",
  "ness",
  "ance",
  "ence",
  "ancy",
  "ency",
  "ship",
  "able",
  "ible",
  "less",
  "ious",
  "eous",
  "ical",
  "ally",
  "ating",
  "ated",
  "ates",
  "ate",
  "ant",
  "ent",
  "ism",
  "ist",
  "ity",
  "ive",
  "ize",
  "ise",
  "ify",
  "ion",
  "ing",
  "ful",
  "ous",
  "ial",
  "ers",
  "ors",
  "er",
  "or",
  "al",
  "ly",
  "ed",
  "es",
  "ic",
  "en",
  "s",
  "e",
  "y",
  "i",
] as const;

const shortestRoot = 4;

/**
 * A key shared by a word and what is derived from it: decide / decision, prepare / preparation,
 * dismantle / dismantlement, denuclearise / denuclearization. It errs on the side of keeping apart.
 */
export const family: (lemma: string) => string = remember((lemma) => {
  let root = lemma;
  for (let round = 0; round < 2; round += 1) {
    const ending = endings.find(
      (e) => root.endsWith(e) && root.length - e.length >= (e.length === 1 ? 5 : shortestRoot),
    );
    if (!ending) break;
    root = root.slice(0, -ending.length);
  }
  // decid- / decis-, persuad- / persuas-, extend / extens-: the last consonant changes place.
  return root.replace(/[dstc]+$/, "D").replace(/(.)\1$/, "$1");
});

/**
 * Small classes of words that newsrooms use for one another. General by intent: longer lists, written
 * while reading stories, gained on those stories and lost on others.
 */
const synonymClasses = `
kill|slay|murder  die|death|dead  injure|wound|hurt  attack|assault|strike  buy|purchase|acquire  begin|start|launch|commence
end|finish|conclude  stop|halt|suspend|cease|freeze  rise|increase|climb|grow|jump|surge  fall|drop|decline|decrease|plunge|slump
big|large|huge|massive  small|little|minor  company|firm|business|corporation  worker|employee|staff|staffer  deal|agreement|pact|accord
talk|negotiation|discussion|meeting  leader|chief|head|boss  lawmaker|legislator  law|legislation|statute|act  rule|ruling|decision|verdict
judge|justice  lawyer|attorney|counsel  suit|lawsuit|litigation  money|fund|funding|cash  cop|police|officer  jail|prison
order|direct|instruct|command  ask|request|seek  approve|pass|back|endorse  oppose|reject|refuse|block  help|aid|assist|assistance
plan|proposal|scheme  show|reveal|disclose  deny|dispute|refute  destroy|demolish|dismantle|tear  build|construct  close|shut  open|reopen
leave|quit|resign|exit|depart  fire|sack|dismiss|oust  hire|appoint|name|nominate  choose|pick|select  win|victory  lose|loss|defeat  vote|ballot
pay|wage|salary|compensation  cost|price  cut|reduce|slash  raise|hike|boost  tariff|duty|levy  child|kid  woman|female  man|male  doctor|physician
car|vehicle|auto|automobile  protest|demonstration|rally|march  protester|demonstrator|activist  weapon|gun|firearm|arm  missile|rocket
location|venue|site|place  country|nation  president|presidency  government|administration  ally|partner  enemy|foe  warn|caution|alert
promise|pledge|vow  hope|expect|anticipate  meet|summit  letter|note|message  picture|photo|photograph|image  study|research|survey
lorry|truck  flat|apartment  motorway|highway|freeway  petrol|gasoline  film|movie  pavement|sidewalk  lift|elevator
railway|railroad  plane|aeroplane|airplane|aircraft|jet  rubbish|trash|garbage  shop|store  headteacher|principal  holiday|vacation
report|account  official|authority  resident|local|inhabitant  student|pupil  school|college|university  house|home  storm|hurricane
fire|blaze  crash|collision|accident  probe|investigation|inquiry|investigate  suspect|accused|defendant  charge|accuse|allege  guilty|convict
sentence|punish|punishment  illegal|unlawful  immigrant|migrant|refugee  border|frontier  virus|disease|illness
vaccine|jab|shot  bank|lender  stock|share|equity  profit|earning  quarter|period  year|annual|annually  month|monthly  week|weekly`
  .trim()
  .split(/\s{2,}|\n/)
  .map((words) => words.split("|"));

const synonyms = new Map<string, number[]>();
synonymClasses.forEach((words, number) => {
  for (const word of words) synonyms.set(word, [...(synonyms.get(word) ?? []), number]);
});

/** Numbers of the synonym classes a lemma belongs to. */
export function synonymsOf(lemma: string): readonly number[] {
  return synonyms.get(lemma) ?? [];
}
