/**
 * Words that newsrooms choose between for one act, group or event, and that leave a reader with different
 * pictures. Our own list, general by intent; paraphrases that change nothing (hold, host; begin, start) are
 * in none of the families.
 */
const verbFamilies = `
destroy dismantle demolish raze wreck disable close | ram strike hit clip collide crash smash slam |
demand insist urge ask request plead beg appeal | ban bar restrict limit discourage prohibit |
kill slay murder execute assassinate slaughter massacre die | erase expunge clear seal wipe reduce dismiss |
reject dismiss deny decline rebuff spurn toss throw | oust remove fire sack resign quit retire step |
flee leave abandon escape withdraw evacuate retreat pull | seize take capture grab confiscate steal |
storm enter invade break rush breach | attack criticize criticise rebuke question challenge slam blast condemn denounce |
surge soar rise climb edge jump skyrocket inch | plunge plummet fall drop slip slide tumble dip ease crash |
threaten warn promise vow pledge suggest | order recommend ask instruct urge advise direct force |
force allow permit require encourage let compel | express enjoy feel voice | evict clear remove eject expel relocate |
riot protest march demonstrate rally | clash scuffle fight argue disagree | shout scream say yell jeer chant |
stall slow delay block halt suspend cancel scrap postpone | cause contribute trigger spark lead prompt |
admit acknowledge concede confess | claim show prove reveal confirm allege | divert transfer shift redirect raid tap reallocate |
overturn reverse vacate modify | gut weaken loosen repeal roll scrap ease rewrite replace | injure wound hurt maim |
detain arrest question jail hold imprison | surrender yield cede concede give | beat assault push shove hit punch |
crush defeat beat edge | snub skip miss boycott avoid | spy monitor watch track | flood enter arrive pour |
approve endorse back support allow | protect shield defend preserve | collapse fall fail crumble |
indict prosecute charge sue | trick mislead deceive lie conceal hide | drag carry lead escort |
cancel lift reduce cut ease suspend scrap postpone | authorize authorise call require impose mandate recommend urge propose |
prepare draft unveil introduce file announce plan | overrule rescind nullify block restrict override weaken |
rig manipulate influence sway skew | leak publish release disclose | hack access infiltrate steal |
rape molest assault abuse harass grope touch | shoot kill wound shell | bomb shell strike attack target |
bribe pay reward lobby | smuggle carry bring transport | rescue aid fund subsidize subsidise | squander waste spend invest |
withhold freeze delay block suspend hold | fail refuse neglect decline | drown die disappear vanish |
drop dismiss withdraw abandon settle | force pressure ask persuade lobby | pass advance debate consider |
purge delete lose erase misplace | inflate overstate exaggerate misstate | silence suspend ban fire censor |
gas spray disperse clear | separate detain deport expel remove | stonewall delay refuse ignore`;

/** Nouns for one group or event that carry a judgement or none. */
const nounFamilies = `
protester rioter demonstrator activist mob agitator marcher campaigner | protest riot rally march occupation demonstration unrest |
death killing murder execution slaying | blow setback defeat loss | win victory triumph breakthrough | request demand plea call order |
fire blaze inferno | clash confrontation brawl standoff fight scuffle | deal agreement concession surrender capitulation |
migrant immigrant refugee alien | militant terrorist insurgent rebel fighter extremist gunman | crisis emergency problem issue |
regime government administration leadership | cut reduction slash | plan scheme plot proposal | crackdown operation raid sweep |
foe enemy rival adversary competitor opponent | claim allegation accusation charge finding |
raid search visit | fine penalty punishment | siege blockade closure | attack incident accident assault |
victim survivor | ban moratorium pause suspension restriction limit | tax fee levy surcharge | truce ceasefire surrender |
coup takeover uprising revolt revolution | wall fence | leak breach hack theft | reform overhaul rollback repeal |
investigation probe inquiry review audit | firing resignation departure ouster dismissal | bribe payment donation gift |
lie falsehood misstatement inaccuracy | massacre shooting attack killing | torture abuse mistreatment | warning threat |
hoax joke prank | mistake error blunder failure | crowd mob throng group | amnesty pardon clemency | loan grant subsidy bailout |
boycott strike walkout absence | spy informant agent | jury judge panel | ruling opinion recommendation`;

const parse = (lists: string): string[][] =>
  lists
    .trim()
    .split("|")
    .map((words) => words.trim().split(/\s+/));

/** Verbs that are as good as one another within a family: nobody reads two things into them. */
const same = new Set(
  `indict charge|injure wound|wound hurt|hurt injure|seize capture|ban bar|ban prohibit|bar prohibit|criticise criticize|rise climb|
fall drop|reject rebuff|ask request|push shove|oust remove|sack fire|quit resign|order direct|order instruct|direct instruct|
approve back|back endorse|endorse approve|back support|allow permit|let allow|storm breach|strike hit|divert redirect|
transfer shift|overturn reverse|vow pledge|pledge promise|vow promise|soar surge|plunge plummet|drop slip|slide fall|
detain hold|clear remove|spark trigger|trigger prompt|spark prompt|cause lead|prompt lead|suspend halt|postpone delay|
shield protect|defend protect|cede yield|concede acknowledge|erase expunge|wipe erase|demolish destroy|raze demolish|
leave withdraw|pull withdraw|require force|force compel|remove evict|evict eject|march protest|protest demonstrate|
march rally|protest rally|condemn denounce|blast slam|reject dismiss|reject deny|deny dismiss|decline deny|decline reject|decline dismiss|shout yell|
scream shout|flood pour|collapse fall|close dismantle|ask urge|urge appeal|crash smash|crash slam|crash collide|
deal agreement|protester demonstrator|win victory|protest demonstration|protest rally|rally demonstration|march rally|
government administration|migrant immigrant|fire blaze|loss defeat|claim allegation|allegation accusation|fine penalty|
foe enemy|rival opponent|rival competitor|foe adversary|enemy adversary|plan proposal|cut reduction|attack assault|
marcher protester|campaigner activist|clash confrontation|toss throw|mislead deceive|conceal hide|throw dismiss|reallocate divert|reallocate transfer|redirect shift|reallocate shift|fight clash|
authorize authorise|subsidize subsidise|introduce unveil|announce unveil|announce introduce|prepare draft|introduce file|scrap cancel|
overrule override|rescind nullify|influence sway|pay reward|carry bring|carry transport|bring transport|rescue aid|aid fund|fund subsidize|
shoot kill|overrule rescind|squander waste|hold withhold|refuse decline|disappear vanish|purge delete|delete erase|purge erase|lose misplace|inflate overstate|overstate exaggerate|
inflate exaggerate|remove expel|deport expel|require mandate|impose mandate|call urge|recommend propose|recommend urge|reduce cut|ease reduce|
investigation probe|investigation inquiry|probe inquiry|review audit|firing dismissal|firing ouster|dismissal ouster|resignation departure|
torture abuse|abuse mistreatment|joke prank|mistake error|mistake blunder|error blunder|crowd throng|crowd group|throng group|amnesty clemency|pardon clemency|
loan grant|grant subsidy|strike walkout|spy agent|tax levy|levy surcharge|fee surcharge|truce ceasefire|uprising revolt|coup takeover|
reform overhaul|rollback repeal|leak breach|breach hack|hack theft|falsehood misstatement|misstatement inaccuracy|lie falsehood|pause moratorium|
pause suspension|ban moratorium|moratorium suspension|restriction limit|shooting attack|shooting killing|delay hold|suspend hold|freeze suspend|freeze hold|freeze withhold|pass advance|debate consider|dismiss drop|withdraw drop|withdraw abandon|drop abandon|ask persuade|
strike attack|strike target|attack target|bomb strike|bomb attack|shell bomb|shell attack`
    .split("|")
    .flatMap((pair) => {
      const [a = "", b = ""] = pair.trim().split(" ");
      return [`${a} ${b}`, `${b} ${a}`];
    }),
);

/** Numbers of the families of each lemma. */
function index(families: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  families.forEach((words, number) => {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), number]);
  });
  return found;
}

/** Families of verbs, by lemma. */
export const verbsOf = index(parse(verbFamilies));
/** Families of nouns, by lemma. */
export const nounsOf = index(parse(nounFamilies));

/** True where two lemmas stand in one family and mean two things. */
export function areRivals(
  index: ReadonlyMap<string, readonly number[]>,
  a: string,
  b: string,
): boolean {
  if (a === b) return false;
  const families = index.get(b);
  const rivals = families && index.get(a)?.some((number) => families.includes(number));
  return rivals === true && !same.has(`${a} ${b}`);
}
