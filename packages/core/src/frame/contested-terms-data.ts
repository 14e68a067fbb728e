/**
 * Things that people on different sides of a question call by different words, our own list. To stand
 * here a set needs words that name one thing and that style guides of newsrooms discuss; which of them
 * is right is not said, and every comment has to be one that all sides could sign.
 */

/** One thing and the words for it. */
export interface ContestedSet {
  /** What the words stand for, as neutrally as it can be put. */
  readonly concept: string;
  /** Why the choice of word is noticed. */
  readonly comment: string;
  /**
   * One entry a word; its variants follow after `=`, parted by commas, and count as the same choice:
   * `undocumented immigrant = undocumented migrant`. Written as lemmas, hyphens open to blanks.
   */
  readonly terms: readonly string[];
}

const set = (concept: string, comment: string, ...terms: readonly string[]): ContestedSet => ({
  concept,
  comment,
  terms,
});

/** The sets, by topic. */
export const contestedSets: readonly ContestedSet[] = [
  // Abortion, birth and death
  set(
    "opponents of abortion",
    "Movements choose names that say what they are for; newsrooms often say what they are against.",
    "pro-life",
    "anti-abortion = antiabortion",
    "anti-choice",
  ),
  set(
    "supporters of legal abortion",
    "One side's name for itself, a descriptive one, and the other side's name for it.",
    "pro-choice",
    "abortion rights",
    "pro-abortion",
  ),
  set(
    "what is carried in pregnancy",
    "The medical word and the word of those who stress personhood.",
    "fetus = foetus, fetal, foetal",
    "unborn = unborn child, unborn baby, preborn",
  ),
  set(
    "abortion in the later months",
    "“Late-term” is no medical term; the alternatives are named by week or by trimester.",
    "late-term abortion",
    "later abortion = abortion later in pregnancy, third trimester abortion",
    "partial-birth abortion",
  ),
  set(
    "bans from about six weeks of pregnancy",
    "Named by sponsors for the detected pulse, by critics for the number of weeks.",
    "heartbeat bill = heartbeat law, heartbeat act, fetal heartbeat law, fetal heartbeat bill",
    "six-week ban = six-week abortion ban, near-total ban, near-total abortion ban",
  ),
  set(
    "a doctor's help in ending one's life",
    "Each word stresses another part of the act.",
    "assisted suicide = physician-assisted suicide, doctor-assisted suicide",
    "assisted dying = aid in dying, medical aid in dying, medically assisted death",
    "death with dignity",
    "euthanasia",
  ),
  // Migration
  set(
    "people living in a country without permission",
    "News agencies dropped “illegal” for persons; others hold that it names the legal fact.",
    "undocumented immigrant = undocumented migrant, undocumented worker, undocumented people, undocumented person, undocumented resident",
    "illegal immigrant = illegal migrant, illegal alien, illegals",
    "unauthorized immigrant = unauthorised immigrant, unauthorized migrant, unauthorised migrant, irregular migrant",
  ),
  set(
    "people arriving by small boat",
    "The words say before any hearing whether a claim for protection is expected.",
    "asylum seeker",
    "illegal arrival = illegal maritime arrival, illegal entrant, boat people",
    "boat migrant = channel migrant, small boat migrant",
  ),
  set(
    "legal status for people without it",
    "Supporters describe the end of the process, opponents a pardon.",
    "path to citizenship = pathway to citizenship, route to citizenship",
    "amnesty for illegal immigrant = amnesty for migrant, mass amnesty",
    "legalization programme = legalization program, regularisation, regularization",
  ),
  set(
    "visas for relatives",
    "The statute speaks of families; the other phrase came from the debate on numbers.",
    "family reunification = family-based immigration",
    "chain migration",
  ),
  set(
    "people brought to the United States as children",
    "A name from the bill of their supporters, and the name of the programme.",
    "dreamer",
    "daca recipient = daca beneficiary, daca enrollee",
  ),
  set(
    "places where migrants are held",
    "Officials, newsrooms and critics use words of different weight.",
    "detention center = detention centre, detention facility, detention camp",
    "processing center = processing centre, reception center, reception centre",
    "concentration camp",
  ),
  set(
    "sending migrants back",
    "One word describes the act, the others its legal form or its wished-for nature.",
    "deportation = mass deportation",
    "repatriation = voluntary return",
    "remigration",
  ),
  // Climate, energy, farming
  set(
    "the warming of the climate",
    "Some newsrooms raised the tone of their standard word; others kept it.",
    "climate change",
    "global warming",
    "climate crisis = climate emergency, climate breakdown, global heating",
  ),
  set(
    "people who dispute climate science",
    "The words differ in whether they allow for an argument.",
    "climate denier = climate change denier, climate science denier, climate denialist",
    "climate skeptic = climate sceptic, climate change skeptic, climate change sceptic",
  ),
  set(
    "the bitumen sands of Alberta",
    "The industry and the province use one name, opponents of extraction the other.",
    "oil sands = oilsands",
    "tar sands = tarsands",
  ),
  set(
    "a charge on carbon emissions",
    "Whether a charge is a tax is part of the dispute.",
    "carbon tax",
    "carbon price = carbon pricing, carbon fee, carbon levy, pollution pricing",
  ),
  set(
    "gas from drilled shale",
    "“Natural gas” is the trade name; the other word stresses where it comes from.",
    "natural gas",
    "fossil gas = fracked gas, methane gas",
  ),
  set(
    "genetically altered crops and food",
    "Industry and regulators prefer the newer word, critics the older or a nickname.",
    "genetically modified = gmo",
    "bioengineered = gene-edited",
    "frankenfood",
  ),
  set(
    "the killing of wild animals by authorities or hunters",
    "The words differ in whether they speak of management or of killing.",
    "cull",
    "animal slaughter = wildlife slaughter",
    "wildlife harvest = population control, lethal removal",
  ),
  set(
    "experiments on animals",
    "Researchers and opponents use different names for one practice.",
    "animal research",
    "animal testing = animal experiment",
    "vivisection",
  ),
  // Guns, crime, policing
  set(
    "laws on firearms",
    "Supporters moved to “safety”; “control” is the older word.",
    "gun control",
    "gun safety = gun violence prevention, gun reform",
    "gun confiscation = gun grab",
  ),
  set(
    "military-style rifles",
    "Laws define the first; manufacturers use the last.",
    "assault weapon = assault rifle, assault-style weapon, assault-style rifle, weapon of war",
    "semi-automatic rifle = semiautomatic rifle, military-style rifle",
    "modern sporting rifle",
  ),
  set(
    "a shooting by police",
    "Police reports use a passive phrase; many style guides ask who shot.",
    "officer-involved shooting",
    "police shooting = police killing",
  ),
  set(
    "a crowd that breaks things or fights",
    "What one calls a protest another calls a riot; often both happen on one night.",
    "riot = rioting, rioter",
    "unrest = civil unrest, disturbance",
    "uprising = rebellion",
  ),
  set(
    "the events of 6 January 2021 at the US Capitol",
    "Courts, parties and newsrooms use words of different weight.",
    "insurrection = insurrectionist",
    "capitol riot = capitol rioter",
    "capitol attack = attack on the capitol, storming of the capitol",
    "capitol protest = capitol protester",
  ),
  set(
    "people in or out of prison",
    "Person-first wording is meant to part people from what they did.",
    "inmate = prisoner",
    "incarcerated people = incarcerated person, incarcerated individual",
  ),
  set(
    "people who served a sentence",
    "The words differ in whether the conviction names the person.",
    "ex-convict = ex-con, ex-felon, convicted felon",
    "returning citizen = formerly incarcerated people, formerly incarcerated person",
    "ex-offender = former offender, former prisoner",
  ),
  set(
    "the sale of sex",
    "The words take sides on whether it is work.",
    "sex worker = sex work",
    "prostitute = prostitution, prostituted woman",
  ),
  set(
    "questioning under duress",
    "An official term and the word that law forbids.",
    "enhanced interrogation = enhanced interrogation technique, harsh interrogation",
    "torture = torturing",
  ),
  set(
    "someone who passes on secrets",
    "The words judge the motive before a court does.",
    "whistleblower = whistle-blower",
    "leaker",
    "traitor",
  ),
  // Health, sex, family
  set(
    "the US health law of 2010",
    "Polls find that the two names of one law are liked differently.",
    "affordable care act",
    "obamacare",
  ),
  set(
    "health insurance paid by the state",
    "Named by supporters for its reach, by opponents for its owner.",
    "single-payer = universal health care, universal healthcare, medicare for all",
    "government-run health care = socialized medicine, socialised medicine, government takeover of health care",
  ),
  set(
    "people who refuse vaccines",
    "The words differ in how fixed a view they assume.",
    "anti-vaxxer = anti-vaxx, antivaxxer, anti-vax",
    "vaccine skeptic = vaccine sceptic, vaccine-hesitant, vaccine hesitancy, unvaccinated",
    "medical freedom = health freedom",
  ),
  set(
    "the virus of 2020",
    "Health authorities advise against naming diseases for places.",
    "coronavirus = covid, covid 19, sars cov 2",
    "wuhan virus = chinese virus, china virus, wuhan coronavirus, china plague",
  ),
  set(
    "restrictions on movement in the pandemic",
    "Orders avoided the word that most people used for them.",
    "lockdown",
    "stay-at-home order = shelter-in-place order, movement control order",
  ),
  set(
    "medical treatment to change sex characteristics",
    "Medical bodies, laws and critics use different names.",
    "gender-affirming = gender-affirming care, gender-affirming surgery",
    "sex change = sex-change operation, sex reassignment, gender reassignment",
    "gender mutilation = chemical castration",
  ),
  set(
    "women who were registered as male at birth",
    "The words take sides on whether sex or gender decides.",
    "transgender woman = trans woman, transgender girl, trans girl",
    "biological male = biological man, biological boy",
  ),
  set(
    "marriage of two women or two men",
    "Style guides prefer the first; a fourth wording claims that there is only one kind.",
    "same-sex marriage",
    "gay marriage = homosexual marriage",
    "marriage equality = equal marriage",
    "redefinition of marriage = redefining marriage",
  ),
  set(
    "people without a home",
    "The newer word puts the lack on housing.",
    "homeless = homeless people, homelessness",
    "unhoused = unsheltered, people experiencing homelessness",
    "vagrant",
  ),
  set(
    "people who can't stop taking drugs",
    "Medical guides ask for wording that names the illness.",
    "drug addict = addict, junkie",
    "people with addiction = people with substance use disorder, drug user, people who use drugs",
  ),
  // Taxes, work, welfare
  set(
    "tax on what the dead leave",
    "The law's name and the name of those who would end it.",
    "estate tax = inheritance tax",
    "death tax",
  ),
  set(
    "cuts in public spending",
    "Governments speak of order in the books, critics of what is lost.",
    "austerity = austerity measures",
    "fiscal consolidation = fiscal discipline, belt-tightening",
  ),
  set(
    "public money for failing banks or firms",
    "Ministers announce rescues; opponents speak of bailing out.",
    "bailout = bail-out, bailing out",
    "rescue package = rescue plan, rescue deal, stabilization package",
  ),
  set(
    "laws against compulsory union fees",
    "The name of the laws is itself disputed by unions.",
    "right-to-work",
    "anti-union law = anti-union",
  ),
  set(
    "dismissals for lack of work",
    "Companies have many words for it.",
    "layoff = lay-off, job cut, redundancy, job losses",
    "restructuring = rightsizing, right-sizing, downsizing, workforce reduction",
  ),
  set(
    "the reduction of British housing benefit for spare rooms",
    "The ministry's name and the name under which it became known.",
    "bedroom tax",
    "spare room subsidy = under-occupancy charge, under-occupancy penalty",
  ),
  set(
    "the British local tax of 1990",
    "The official name and the name under which it fell.",
    "poll tax",
    "community charge",
  ),
  set(
    "public money for private schooling",
    "Supporters name the choice, opponents the means.",
    "school choice = education freedom, education savings account, opportunity scholarship",
    "school voucher = private school voucher, voucher program, voucher scheme",
  ),
  set(
    "regard for ethnic origin in admissions and jobs",
    "The words say whether it makes up for a disadvantage or creates one.",
    "affirmative action = positive action, race-conscious admissions",
    "racial preference = reverse discrimination, positive discrimination, racial quota",
  ),
  // Elections, speech, history
  set(
    "tighter rules for voting",
    "Each side names the rules for what it expects of them.",
    "election integrity = ballot integrity, voter integrity",
    "voter suppression = voting restriction, voting curb",
  ),
  set(
    "the Florida law on teaching about sexual orientation",
    "The title of the law and the name its opponents gave it.",
    "parental rights in education = parental rights law, parental rights bill",
    "don't say gay = dont say gay",
  ),
  set(
    "26 January in Australia",
    "The public holiday and the names used by those who mourn on it.",
    "australia day",
    "invasion day = survival day, day of mourning",
  ),
  set(
    "the first people of a country",
    "Usage shifts, and differs by country and by people.",
    "indigenous = indigenous people, first nations, aboriginal and torres strait islander",
    "aborigine = eskimo, red indian",
  ),
  // War and disputed places
  set(
    "Russia's war in Ukraine",
    "Russian law prescribes one name; most of the world uses the others.",
    "invasion of ukraine = full-scale invasion, russian invasion, war of aggression",
    "special military operation = special operation",
    "war in ukraine = ukraine war, ukraine conflict, conflict in ukraine, ukraine crisis",
  ),
  set(
    "Crimea in 2014",
    "Most states call it unlawful; Russia and its allies do not.",
    "annexation of crimea = annexed crimea, annex crimea, seizure of crimea, occupied crimea",
    "reunification with crimea = crimean reunification, return of crimea",
  ),
  set("the capital of Ukraine", "Spelling from the Ukrainian or the Russian name.", "kyiv", "kiev"),
  set(
    "armed people who fight a state",
    "News agencies avoid the first outside quotations; others hold that avoiding it takes a side.",
    "terrorist = terrorist group, terror group",
    "militant = militant group",
    "rebel = insurgent, guerrilla",
    "freedom fighter = resistance fighter",
  ),
  set(
    "killing a chosen person by state order",
    "A legal argument hangs on the word.",
    "targeted killing = targeted strike, precision strike",
    "assassination = assassinate, extrajudicial killing, extrajudicial execution",
  ),
  set(
    "civilians killed in an attack",
    "A military phrase and a plain one.",
    "collateral damage",
    "civilian death = civilian casualty, civilians killed, civilian killed",
  ),
  set(
    "the land between Israel and the Jordan",
    "Whether it is occupied, disputed or biblical is the heart of the dispute.",
    "occupied territory = occupied west bank, occupied palestinian territory, occupied land",
    "disputed territory = disputed land",
    "judea and samaria",
  ),
  set(
    "Israeli towns beyond the 1967 line",
    "Most states call them settlements; Israel names them by other words in part.",
    "settlement = west bank settlement, jewish settlement, israeli settlement, settlement outpost",
    "jewish neighborhood = jewish neighbourhood, jewish community in the west bank",
    "colony",
  ),
  set(
    "Israel's barrier in the West Bank",
    "Named for its aim by one side and for its effect by the other.",
    "security fence = security barrier, anti-terror fence",
    "separation wall = separation barrier, apartheid wall, segregation wall",
  ),
  set(
    "the holy hill in Jerusalem",
    "The name follows the faith.",
    "temple mount",
    "haram al-sharif = noble sanctuary, al-aqsa compound, al-aqsa mosque compound",
  ),
  set(
    "the part of Kashmir that India governs",
    "States and newsrooms differ on what the word admits.",
    "indian-administered kashmir = indian-controlled kashmir",
    "indian-occupied kashmir = indian-held kashmir, occupied kashmir",
  ),
  set(
    "the second city of Northern Ireland",
    "The name tells the community.",
    "derry",
    "londonderry",
  ),
  set(
    "islands in the South Atlantic",
    "British and Argentine name.",
    "falkland island = falklands",
    "malvinas = islas malvinas",
  ),
  set(
    "the gulf between Iran and Arabia",
    "Older international name and the name in the Arab states.",
    "persian gulf",
    "arabian gulf",
  ),
  set("the sea between Japan and Korea", "Japanese and Korean name.", "sea of japan", "east sea"),
  set(
    "the country that its generals renamed in 1989",
    "Governments that rejected the junta kept the old name for long.",
    "myanmar",
    "burma = burmese",
  ),
  set(
    "the status of Taiwan",
    "Beijing demands one wording, others describe how the island is governed.",
    "self-ruled island = self-governed island, self-governing island, self-ruled democracy",
    "breakaway province = renegade province",
  ),
  set(
    "the taking of power by soldiers",
    "Aid laws hang on the word.",
    "coup = military coup, putsch, coup d'etat",
    "military takeover = military intervention, transition of power",
  ),
  set(
    "vigilantes who attack cattle traders in India",
    "Named for what they say they protect or for what they do.",
    "cow vigilante",
    "cow protector = gau rakshak, cow protection group",
  ),
  set(
    "cameras that catch drivers",
    "Authorities stress the aim, drivers the fine.",
    "speed camera",
    "safety camera",
  ),
];
