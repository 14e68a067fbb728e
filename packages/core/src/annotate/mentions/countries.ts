/**
 * Countries with other names and demonyms, for telling that `North Korean`, `DPRK` and `North Korea`
 * are one. A capital (`Pyongyang`) is a place of its own: an outlet that writes it for the
 * government makes a choice that a reader of framing wants to see. One row a country:
 * name | other names | adjective and singular person | plural people.
 */
const table = `
United States|US,USA,America,United States of America|American|Americans
United Kingdom|UK,Britain,Great Britain|British,Briton|Britons,Brits
European Union|EU|European Union|
United Nations|UN||
North Korea|DPRK,Democratic People's Republic of Korea|North Korean|North Koreans
Korea||Korean|Koreans
South Korea|ROK,Republic of Korea|South Korean|South Koreans
China|PRC,People's Republic of China|Chinese|
Russia|Russian Federation|Russian|Russians
Soviet Union|USSR|Soviet|Soviets
Germany||German|Germans
France||French,Frenchman|
Italy||Italian|Italians
Spain||Spanish,Spaniard|Spaniards
Portugal||Portuguese|
Ireland|Republic of Ireland|Irish,Irishman|
Northern Ireland||Northern Irish|
Scotland||Scottish|Scots
Wales||Welsh|
England||English|
Netherlands|Holland|Dutch|
Belgium||Belgian|Belgians
Luxembourg||Luxembourgish|
Switzerland||Swiss|
Austria||Austrian|Austrians
Poland||Polish|Poles
Czech Republic|Czechia|Czech|Czechs
Slovakia||Slovak,Slovakian|Slovaks
Hungary||Hungarian|Hungarians
Romania||Romanian|Romanians
Bulgaria||Bulgarian|Bulgarians
Greece||Greek|Greeks
Cyprus||Cypriot|Cypriots
Turkey|Türkiye|Turkish|Turks
Ukraine||Ukrainian|Ukrainians
Belarus||Belarusian|Belarusians
Moldova||Moldovan|Moldovans
Georgia||Georgian|Georgians
Armenia||Armenian|Armenians
Azerbaijan||Azerbaijani,Azeri|Azerbaijanis
Kazakhstan||Kazakh|Kazakhs
Uzbekistan||Uzbek|Uzbeks
Sweden||Swedish,Swede|Swedes
Norway||Norwegian|Norwegians
Denmark||Danish,Dane|Danes
Finland||Finnish|Finns
Iceland||Icelandic|Icelanders
Estonia||Estonian|Estonians
Latvia||Latvian|Latvians
Lithuania||Lithuanian|Lithuanians
Serbia||Serbian,Serb|Serbs,Serbians
Croatia||Croatian|Croats
Bosnia|Bosnia and Herzegovina|Bosnian|Bosnians
Kosovo||Kosovar|Kosovars
Albania||Albanian|Albanians
Slovenia||Slovenian|Slovenes
Japan||Japanese|
India||Indian|Indians
Pakistan||Pakistani|Pakistanis
Bangladesh||Bangladeshi|Bangladeshis
Sri Lanka||Sri Lankan|Sri Lankans
Nepal||Nepalese,Nepali|
Afghanistan||Afghan|Afghans
Iran||Iranian|Iranians
Iraq||Iraqi|Iraqis
Syria||Syrian|Syrians
Lebanon||Lebanese|
Israel||Israeli|Israelis
Palestine||Palestinian|Palestinians
Jordan||Jordanian|Jordanians
Saudi Arabia||Saudi,Saudi Arabian|Saudis
Yemen||Yemeni|Yemenis
Qatar||Qatari|Qataris
Kuwait||Kuwaiti|Kuwaitis
Bahrain||Bahraini|Bahrainis
Oman||Omani|Omanis
United Arab Emirates|UAE|Emirati|Emiratis
Egypt||Egyptian|Egyptians
Libya||Libyan|Libyans
Tunisia||Tunisian|Tunisians
Algeria||Algerian|Algerians
Morocco||Moroccan|Moroccans
Sudan||Sudanese|
South Sudan||South Sudanese|
Ethiopia||Ethiopian|Ethiopians
Eritrea||Eritrean|Eritreans
Somalia||Somali|Somalis
Kenya||Kenyan|Kenyans
Uganda||Ugandan|Ugandans
Rwanda||Rwandan|Rwandans
Tanzania||Tanzanian|Tanzanians
Congo|Democratic Republic of Congo,DRC|Congolese|
Nigeria||Nigerian|Nigerians
Ghana||Ghanaian|Ghanaians
Mali||Malian|Malians
Niger||Nigerien|Nigeriens
Senegal||Senegalese|
Ivory Coast||Ivorian|Ivorians
Cameroon||Cameroonian|Cameroonians
Angola||Angolan|Angolans
Mozambique||Mozambican|Mozambicans
Zambia||Zambian|Zambians
Zimbabwe||Zimbabwean|Zimbabweans
South Africa||South African|South Africans
Canada||Canadian|Canadians
Mexico||Mexican|Mexicans
Guatemala||Guatemalan|Guatemalans
Honduras||Honduran|Hondurans
El Salvador||Salvadoran|Salvadorans
Nicaragua||Nicaraguan|Nicaraguans
Costa Rica||Costa Rican|Costa Ricans
Panama||Panamanian|Panamanians
Cuba||Cuban|Cubans
Haiti||Haitian|Haitians
Dominican Republic||Dominican|Dominicans
Jamaica||Jamaican|Jamaicans
Puerto Rico||Puerto Rican|Puerto Ricans
Colombia||Colombian|Colombians
Venezuela||Venezuelan|Venezuelans
Ecuador||Ecuadorian,Ecuadorean|Ecuadorians,Ecuadoreans
Peru||Peruvian|Peruvians
Bolivia||Bolivian|Bolivians
Chile||Chilean|Chileans
Argentina||Argentine,Argentinian|Argentines,Argentinians
Uruguay||Uruguayan|Uruguayans
Paraguay||Paraguayan|Paraguayans
Brazil||Brazilian|Brazilians
Australia||Australian|Australians
New Zealand||New Zealander|New Zealanders
Indonesia||Indonesian|Indonesians
Malaysia||Malaysian|Malaysians
Singapore||Singaporean|Singaporeans
Philippines||Philippine,Filipino|Filipinos
Thailand||Thai|Thais
Vietnam|Viet Nam|Vietnamese|
Cambodia||Cambodian|Cambodians
Laos||Laotian|Laotians
Myanmar|Burma|Burmese|
Taiwan||Taiwanese|
Hong Kong||Hong Konger|Hong Kongers
Tibet||Tibetan|Tibetans
Mongolia||Mongolian|Mongolians
Europe||European|Europeans
Africa||African|Africans
Asia||Asian|Asians`;

/** States of the United States with the abbreviations that newsrooms print. */
const states = `
Alabama|Ala;Alaska;Arizona|Ariz;Arkansas|Ark;California|Calif;Colorado|Colo;Connecticut|Conn;
Delaware|Del;Florida|Fla;Hawaii;Idaho;Illinois|Ill;Indiana;Iowa;Kansas|Kan;Kentucky|Ky;
Louisiana;Maine;Maryland|Md;Massachusetts|Mass;Michigan|Mich;Minnesota|Minn;Mississippi|Miss;
Missouri;Montana|Mont;Nebraska|Neb;Nevada|Nev;New Hampshire|NH;New Jersey|NJ;New Mexico|NM;
New York|NY;North Carolina|NC;North Dakota|ND;Ohio;Oklahoma|Okla;Oregon|Ore;Pennsylvania|Pa;
Rhode Island|RI;South Carolina|SC;South Dakota|SD;Tennessee|Tenn;Texas|Tex;Utah;Vermont|Vt;
Virginia|Va;Washington;West Virginia|WVa;Wisconsin|Wis;Wyoming|Wyo;District of Columbia|DC`;

/** Capitals and large cities, to tell a place from a person; none stands for its country. */
const cities = `Washington,New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,
San Antonio,San Diego,Dallas,Austin,San Francisco,Seattle,Denver,Boston,Detroit,Portland,Atlanta,
Miami,Minneapolis,Oakland,Cleveland,New Orleans,Baltimore,Milwaukee,Charlotte,Las Vegas,
Sacramento,Brooklyn,Manhattan,Queens,Bronx,Staten Island,Hollywood,Silicon Valley,Wall Street,
London,Manchester,Birmingham,Edinburgh,Glasgow,Cardiff,Belfast,Dublin,Paris,Berlin,Munich,Rome,
Milan,Madrid,Barcelona,Lisbon,Brussels,Amsterdam,The Hague,Vienna,Geneva,Zurich,Warsaw,Prague,
Budapest,Bucharest,Sofia,Athens,Ankara,Istanbul,Kyiv,Kiev,Minsk,Moscow,St Petersburg,Stockholm,
Oslo,Copenhagen,Helsinki,Belgrade,Beijing,Shanghai,Wuhan,Taipei,Tokyo,Seoul,Pyongyang,Hanoi,
Bangkok,Manila,Jakarta,Kuala Lumpur,Delhi,New Delhi,Mumbai,Islamabad,Karachi,Dhaka,Colombo,
Kathmandu,Kabul,Tehran,Baghdad,Damascus,Beirut,Jerusalem,Tel Aviv,Gaza,Amman,Riyadh,Jeddah,Sanaa,
Doha,Dubai,Abu Dhabi,Cairo,Tripoli,Tunis,Algiers,Rabat,Khartoum,Addis Ababa,Mogadishu,Nairobi,
Kampala,Kigali,Kinshasa,Lagos,Abuja,Accra,Dakar,Harare,Johannesburg,Pretoria,Cape Town,Ottawa,
Toronto,Montreal,Vancouver,Mexico City,Havana,Port-au-Prince,Bogota,Caracas,Quito,Lima,La Paz,
Santiago,Buenos Aires,Montevideo,Brasilia,Rio de Janeiro,Sao Paulo,Sydney,Melbourne,Canberra,
Wellington,Auckland,Crimea,Guantanamo Bay,Middle East,West Bank,Latin America,Korean Peninsula`;

/** A country named by a word or words, and how it is named. */
export interface CountryName {
  readonly country: string;
  readonly form: "name" | "adjective" | "people";
}

/** The country that a form key (words by `wordKey`, joined by blanks) names, or undefined. */
export function countryOf(key: string): CountryName | undefined {
  return countryNames.get(key);
}

/** The US state of a form key, abbreviations included: `calif` gives California. */
export function stateOf(key: string): string | undefined {
  return stateNames.get(key);
}

/** True for a country, state, or well known city or region. */
export function isKnownPlace(key: string): boolean {
  return countryNames.get(key)?.form === "name" || stateNames.has(key) || cityNames.has(key);
}

/** True for country names of which a bare `the North`, `the South` is short. */
export function compassShort(key: string): readonly string[] {
  return compass.get(key) ?? [];
}

const compass: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    north: ["North Korea"],
    south: ["South Korea"],
  }),
);

const countryNames = new Map<string, CountryName>();
for (const row of table.trim().split("\n")) {
  const [country = "", names = "", adjectives = "", people = ""] = row.split("|");
  const put = (list: string, form: CountryName["form"]) => {
    for (const name of list.split(",").filter(Boolean)) {
      if (!countryNames.has(formKey(name))) countryNames.set(formKey(name), { country, form });
    }
  };
  put(`${country},${names}`, "name");
  put(adjectives, "adjective");
  put(people, "people");
}

const stateNames = new Map<string, string>();
for (const row of states.replace(/\n/g, "").split(";")) {
  const [name = "", ...short] = row.split("|");
  for (const form of [name, ...short]) stateNames.set(formKey(form), name);
}
// Two countries and a city share a state's name and are more often meant.
stateNames.delete("georgia");
stateNames.delete("washington");

const cityNames = new Set(cities.replace(/\n/g, "").split(",").map(formKey));

function formKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .split(/[\s-]+/)
    .map((word) => (/^[A-Z]{2,6}$/.test(word) ? word : word.toLowerCase()))
    .join(" ");
}
