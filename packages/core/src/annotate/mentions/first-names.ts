/**
 * Given names common in English-language news, by the pronoun they usually take, for telling a person
 * from other capital runs and for he or she. This assumes nothing about a person: a title, or the
 * story's own pronouns, overrule it.
 */
const male = `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alec alejandro alex
alexander alexei alfred ali alistair allan allen alvin amir anders andre andreas andrei andres andrew
andy angel angus anthony antonio antony anton arnold arthur asif austin barack barry bart ben benjamin
bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
byron calvin cameron carl carlos cedric cesar chad charles charlie chester chris christian
christopher chuck clarence clark claude clayton cliff clifford clint clinton clive colin conor corey
cory craig curtis cyril dale damian damon dan daniel danny darrell darren darryl dave david dean
dennis derek dexter diego dimitri dmitri dmitry dominic don donald doug douglas duncan dustin dwayne
dwight earl eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott emanuel emilio
emmanuel enrique eric erik ernest ethan eugene evan fernando francis francisco francois frank
franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerry
gilbert giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo gus guy hakeem hamid
hank hans harold harry harvey hassan hector henry herbert herman hillel homer horace howard hugh hugo
hussein ian ibrahim igor imran isaac ismail ivan jack jackson jacob jacques jaime jake jamal james
jamie jared jason javier jay jean jeb jed jeff jefferson jeffery jeffrey jeremy jerome jerry jesse
jesus jim jimmy joaquin joe joel johan john johnny jon jonathan jordan jorge jose joseph josh joshua
juan julian julio justin karl keith ken kenneth kent kevin khalid kirk kurt kyle lance larry lawrence
lars leo leon leonard leroy les leslie lester lewis liam lindsey lionel lloyd lorenzo louis lucas
luis luke luther magnus malcolm manuel marc marcel marco marcos marcus mario mark marshall martin
marty marvin mathew matt matteo matthew maurice max maxwell mehmet melvin michael michel miguel mike
mikhail milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moses muhammad murray
mustafa narendra nate nathan nathaniel neal ned neil nelson nicholas nick nicolas nicolas nigel nikolai
noah noel norman oleg oliver omar oscar osama otto owen pablo pat patrick paul pedro perry pete peter
phil philip philippe phillip pierre piotr rafael rahul ralph ramon randall randy raphael rashid raul
ray raymond recep reginald rene reza ricardo richard rick ricky rob robert roberto robin rod roderick
rodney rodrigo roger roland ron ronald rory ross roy ruben rudolf rudy rupert russ russell ryan salman
salvador sam samuel santiago scott sean sebastian serge sergei sergey sergio seth shane shaun shawn
shinzo sid sidney simon spencer stan stanley stefan stephen sterling steve steven stewart stuart
sven tariq ted terrence terry theo theodore thomas tim timothy todd tom tommy tony travis trevor
troy tyler ulrich vernon victor viktor vince vincent vitaly vladimir volodymyr wade wallace walter
warren wayne wendell wesley wilbur wilfred will willard william willie winston wolfgang xavier yasser
yuri yusuf zachary ajit`;

const female = `abigail ada adele adriana agnes aisha alana alejandra alexandra alexandria alexis
alice alicia alina alison allison alma amanda amber amelia amina amy ana anastasia andrea angela
angelica angelina anita ann anna annabel anne annette annie antonia april ariana arlene ashley audrey
aung ayanna barbara beatrice becky belinda bella bernadette bernice beth bethany betsy betty beverly
bonnie brenda bridget brigitte brittany camila camilla candace cara carla carmen carol carole
caroline carolyn carrie cassandra cassidy catherine cathy cecilia celeste charlene chelsea cherie
cheryl chloe christina christine christy cindy claire clara claudia colleen connie constance cori
courtney crystal cynthia daisy dana daniela danielle dawn deb debbie deborah debra deirdre delia
denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa
elisabeth elise elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva evelyn
faith fatima felicia fiona florence frances gabriela gabrielle gail geraldine gertrude gina ginny
gladys glenda gloria grace greta gretchen gwen hannah harriet heather heidi helen helena hilary hillary
holly hope ida ilhan imelda ingrid irene iris irina isabel isabella ivanka ivy jackie jacqueline jan
jane janet janice jasmine jeanette jeanne jen jenna jennifer jenny jessica jill jillian jo joan joanna
joanne jocelyn josephine joy joyce juanita judith judy julia julie juliet june kamala karen kate
katherine kathleen kathryn kathy katie katrina kay kayla kayleigh kellyanne kelly kendra kerry
kimberly kirsten kirstjen kristen kristin kristina laura lauren laurie leah leila lena leslie leticia
letitia lila lillian lily linda lisa liz liza lois loretta lori lorraine lou louise lucia lucille lucy
luisa lydia lynn mabel madeleine madeline maggie malala malia mandy marcia margaret margarita margot
maria mariana marianne marie marilyn marina marion marjorie marla marlene marsha martha mary maura
maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia michele
michelle mildred mimi mindy miranda miriam moira molly mona monica muriel nadia nadine nancy naomi
natalia natalie natasha nicola nicole nikki nina nora norma olga olivia pam pamela patricia patty
paula pauline peggy penelope penny phyllis polly priscilla priti priya rachel ramona rashida rebecca
regina renee rhonda rita roberta rochelle rosa rosalind rosanne rose rosemary roxanne ruby ruth
sabrina sally samantha sandra sara sarah sasha savannah selena serena shannon sharon sheila shelley
sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan
susanna susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tessa thelma theresa
tiffany tina toni tracey tracy tricia ursula valerie vanessa vera veronica vicki victoria viola
virginia vivian wanda wendy whitney winifred yolanda yvette yvonne zoe`;

/** Short forms that stand for more than a shared beginning; the first in a row is the full name. */
const nicknames = `joseph joe joey;william bill billy will willie;robert bob bobby rob robbie;
richard dick rick rich ricky;james jim jimmy jamie;john jack johnny jon;jonathan jon;
michael mike mick mickey;charles charlie chuck;thomas tom tommy;edward ed eddie ted;
theodore ted teddy;andrew andy drew;anthony tony;daniel dan danny;david dave;donald don donnie;
kenneth ken;lawrence larry;matthew matt;nicholas nick;patrick pat;peter pete;philip phil;phillip phil;
raymond ray;ronald ron;samuel sam;stephen steve;steven steve;timothy tim;walter walt;
gregory greg;stuart stu;stewart stu;jeffrey jeff;jeffery jeff;geoffrey geoff;benjamin ben;alexander alex sasha;
christopher chris;francis frank;franklin frank;frederick fred;gerald jerry;harold harry hal;
henry hank harry;leonard len lenny;louis lou;martin marty;nathaniel nate nathan;eugene gene;
mitchell mitch;rudolph rudy;vincent vince;zachary zach;joshua josh;bernard bernie;douglas doug;
elizabeth liz beth betsy eliza lizzie;margaret maggie meg peggy;katherine kate kathy katie;
catherine cathy kate;kathleen kathy;patricia pat patty trish;barbara barb;deborah deb debbie;
susan sue susie;jennifer jen jenny;jessica jess;rebecca becky;victoria vicky;christine chris christy;
cynthia cindy;pamela pam;judith judy;alexandra alex;samantha sam;stephanie steph;
abigail abby;amanda mandy;dorothy dot;eleanor ellie;jacqueline jackie;theresa terry;kimberly kim;
letitia tish;valerie val;madeleine maddie;nancy nan;gabrielle gabby;melinda mindy;terrence terry`;

/** Family names that in East Asian order stand first; the bare name is the first word then. */
const familyFirst = new Set(
  `kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu moon roh
  ri pak xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
  liang xie tang deng feng peng mao jiang wen bo lu wei yao nguyen tran pham le vo dang bui do ngo
  tsai ho`.split(/\s+/),
);

/** Family names frequent enough in English-language news to show that two capitals are a person. */
const commonSurnames = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
  wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark
  ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams
  nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker
  cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
  peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james
  bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
  powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez
  simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole
  hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens
  harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker
  guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz
  hunt hicks holmes palmer wagner black robertson boyd stone salazar fox warren mills meyer rice
  schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley
  spencer hawkins khan hussein ali ahmed singh sharma gupta kumar cohen levy o'brien o'connor o'neill
  macdonald campbell clarke davies hughes walsh byrne murphy doyle muller schneider fischer weber rossi
  ferrari silva santos oliveira ivanov petrov smirnov yamamoto tanaka suzuki sato`.split(/\s+/),
);

/** True for a family name that is common in English-language news. */
export function isCommonSurname(key: string): boolean {
  return commonSurnames.has(key);
}

/** "he", "she", or undefined where the name is unknown or used for both. */
export function genderOfFirstName(key: string): "he" | "she" | undefined {
  const isMale = maleNames.has(key);
  if (isMale === femaleNames.has(key)) return undefined;
  return isMale ? "he" : "she";
}

/** True for a common given name. */
export function isFirstName(key: string): boolean {
  return maleNames.has(key) || femaleNames.has(key);
}

/** True where one name may stand for the other: Joe and Joseph. */
export function sameFirstName(left: string, right: string): boolean {
  if (left === right) return true;
  const rows = nicknameRows.get(left);
  return rows?.some((row) => row.includes(right)) ?? false;
}

/** True for a family name that stands first in Korean, Chinese or Vietnamese names. */
export function isFamilyFirst(key: string): boolean {
  return familyFirst.has(key);
}

const maleNames = new Set(male.split(/\s+/));
const femaleNames = new Set(female.split(/\s+/));
const nicknameRows = new Map<string, string[][]>();
for (const row of nicknames.replace(/\n/g, "").split(";")) {
  const names = row.trim().split(/\s+/);
  for (const name of names) nicknameRows.set(name, [...(nicknameRows.get(name) ?? []), names]);
}
