/**
 * Words that a full stop may follow inside a sentence. Case counts: `Miss.` is a state, `miss.` is a
 * verb at a sentence's end. Compiled from the AP and Guardian style books.
 */

/** They stand before a name, so they never end a sentence. */
export const titles: ReadonlySet<string> = words(`
  Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Sen Sens Rep Reps Gov Govs Lt Gen Brig Col Capt Sgt Maj Cpl Pfc
  Pvt Cmdr Adm Cdr Ens Rev Hon Pres Supt Det Insp Atty Msgr Fr Br Sec Amb Asst Assoc Dep Dir Chmn
  Mt Ft Pt ST MT FT PT Ald Del Cllr Sgts Gens Drs Cmdt Cmsr Revs Bp Abp Ste Sra Srta vs v eg ie cf ca approx viz
`);

/** They close a name or a place, and end a sentence only where the next word can only start one. */
export const closers: ReadonlySet<string> = words(`
  Inc Corp Ltd Co Cos Bros Jr Sr Esq LLC PLC Plc Assn Dept Univ Inst Natl Intl Govt Mfg Ave Blvd Rd Hwy
  Pkwy Sq Ct Bldg St Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo
  Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Man etc al ret est dist Ph
`);

/** States as they follow a town: `Gary, Ind.`; in mid-sentence a comma follows them. */
export const states: ReadonlySet<string> = words(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
  Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Man D.C N.C N.D N.H N.J N.M N.Y R.I S.C S.D W.Va
`);

/** They end a sentence unless a day of the month follows. */
export const months: ReadonlySet<string> = words(
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
);

/** Before a digit they number something. */
export const numbering: ReadonlySet<string> = words(
  "No Nos no nos Vol vol Art art Sec sec Fig fig Ch ch p pp para Para Nr nr Op op ca c",
);

/** Words that open a sentence and, with a capital, seldom continue a name. */
export const starters: ReadonlySet<string> = words(`
  The A An This That These Those There Here It He She They We I You His Her Its Their Our My Your Who
  What When Where Which Why How Whether In On At By For From With To Of As After Before During Since
  Until Despite Through Throughout Among Amid Between Against About Above Without Within Over While
  Although Though Because If Unless Once But And Or So Yet Still Nor Neither Either Both Each Every Some
  Many Most Much Few Several All Any Another Other Others Such Only Just Even Also Then Now Today
  Tonight Yesterday Later Earlier Meanwhile However Instead Moreover Furthermore Nevertheless
  Nonetheless Therefore Thus Perhaps Maybe According Asked Last Nearly Almost About No Not Nobody
  None Nothing Everyone Everybody Someone Somebody Anyone It's He's She's They're We're I'm You're That's There's Under Upon Following
`);

/** Common nouns that only a sentence's beginning writes with a capital: went back to the U.S. Officials said. */
export const commonNouns: ReadonlySet<string> = words(`
  Officials Police Authorities Lawmakers Leaders Experts Critics Investigators Prosecutors Residents
  Witnesses Doctors Nurses Scientists Researchers Economists Analysts Investors Supporters Opponents
  Protesters Demonstrators Activists Advocates Voters Reporters Journalists Aides Advisers Lawyers
  Students Teachers Parents Families Workers Employees Executives Companies Firefighters Soldiers Troops
  People Women Men Children Shares Stocks Prices Sales Bail Flights Schools Hospitals Relatives
`);

/** What follows a time of day inside its sentence. */
export const timeFollowers: ReadonlySet<string> = words(`
  ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST Eastern Central Mountain
  Pacific Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs
  Fri Sat Sun January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
`);

/** Names that carry a mark which ends nothing: `Yahoo! Inc.` */
export const exclaimedNames: ReadonlySet<string> = words("Yahoo Jeopardy E Yum Oklahoma Joomla");

/** Verbs that report speech, in the forms that follow a quotation and a speaker. */
export const sayingVerbs: ReadonlySet<string> = words(`
  said says asked asks told tells added adds wrote writes tweeted tweets replied replies answered
  shouted yelled cried exclaimed demanded wondered posted continued explained declared insisted
  responded quipped joked screamed whispered remarked recalled announced argued noted stated concluded
  posed retorted mused warned urged chanted
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
