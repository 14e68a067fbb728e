/**
 * The built-in base of the planted-difference benchmark: invented newsroom sentences, each told twice.
 * Names, figures and events are made up; so are the outlets that would print them. All were written for
 * this benchmark and before any rule was tried on them. `publishedOn` is the day they are printed.
 */

/** One statement as two outlets would print it, without a difference that an editor would list. */
export interface BasePair {
  readonly original: string;
  readonly paraphrase: string;
  /** What sets the two apart, where the pair was written for one neutral control. */
  readonly control: "paraphrase" | "active-passive" | "reordered";
}

/** A Friday, so that the weekdays in the sentences lie in the week that ends with it. */
export const publishedOn = "2021-03-05";

/** Every pair, in a fixed order. */
export function basePairs(): BasePair[] {
  return [
    ...readPairs(retold, "paraphrase"),
    ...readPairs(activePassive, "active-passive"),
    ...readPairs(reordered, "reordered"),
  ];
}

/** Two lines a pair: the original, then the paraphrase. */
function readPairs(text: string, control: BasePair["control"]): BasePair[] {
  const lines = text.trim().split("\n");
  return lines.flatMap((original, at) =>
    at % 2 === 0 ? [{ original, paraphrase: lines[at + 1]!, control }] : [],
  );
}

const retold = `
Police in Leeds arrested 12 people on Monday after a fire at a furniture warehouse.
Twelve people were arrested in Leeds on Monday following a blaze at a warehouse for furniture.
The council in Bristol approved a $4.5 million plan to repair the harbour wall on Tuesday.
A plan to mend Bristol's harbour wall for $4.5 million was approved by councillors on Tuesday.
Mayor Helen Ward announced on Wednesday that the old tram depot will close in June.
The old tram depot will shut in June, Mayor Helen Ward announced on Wednesday.
The ferry company Norlink sold 3 of its ships to a buyer in Spain for €62 million.
Norlink, which runs ferries, sold three ships to a Spanish buyer in Spain for €62 million.
A storm killed 7 people and injured 41 in southern Portugal on Sunday, officials said.
Officials said seven people were killed and 41 injured when a storm hit the south of Portugal on Sunday.
The hospital in Denver treated 230 patients for food poisoning on Thursday.
On Thursday, 230 patients with food poisoning were treated at the Denver hospital.
Judge Peter Hale rejected the appeal of the mining company on February 18.
The mining firm's appeal was rejected on February 18 by Judge Peter Hale.
Teachers in Ohio voted on Friday to end a strike that had lasted 19 days.
A 19-day strike is over: teachers in Ohio voted on Friday to end it.
The airline cancelled 140 flights at Madrid airport on Saturday because of thick fog.
Thick fog at the airport in Madrid led the airline to cancel 140 flights on Saturday.
Prosecutors charged two former bank managers with fraud of $18 million.
Two ex-managers of the bank were charged by prosecutors with an $18 million fraud.
Finance minister Laura Benn resigned on Monday after 14 months in office.
After 14 months in the job, Laura Benn resigned as finance minister on Monday.
The museum in Vienna paid $920,000 for the painting at an auction in March.
At a March auction the Vienna museum paid $920,000 for the painting.
The company will cut 1,300 jobs at its plant in Ghent by the end of 2022.
By the end of 2022 the firm will cut 1,300 jobs at the Ghent factory.
A court in Oslo ordered the broker to pay 250,000 euros to 36 customers.
The broker must pay 250,000 euros to 36 clients, a court ordered in Oslo.
Rescue workers found the missing climber, Mark Ellis, near Innsbruck on Tuesday.
Mark Ellis, the climber who was missing, was found near Innsbruck on Tuesday by rescue workers.
The university in Dublin opened a laboratory for 85 researchers on January 11.
A laboratory with room for 85 researchers opened at the Dublin university on January 11.
The senator from Texas, Daniel Price, visited the flooded town on Thursday.
Daniel Price, a senator from Texas, visited the town hit by floods on Thursday.
Inspectors closed the bakery after they found mice in 4 of its 9 rooms.
The bakery was closed by inspectors who found mice in four of nine rooms.
Bus fares in Glasgow will rise by 6 percent in April, the operator announced.
The operator announced that Glasgow bus fares will rise 6 percent in April.
Nurse Carol Dent told the inquiry that 15 alarms failed on the night of the fire.
Fifteen alarms failed on the night of the fire, nurse Carol Dent told the inquiry.
The pipeline between Hamburg and Berlin carried 40,000 barrels a day in 2018.
In 2018 the pipeline between Hamburg and Berlin carried 40,000 barrels daily.
A jury in Chicago convicted Victor Lane of stealing $310,000 from a charity.
Victor Lane was convicted by a Chicago jury of stealing $310,000 from a charity.
The bridge over the river was closed for 5 hours after a lorry lost its load of gravel.
A lorry that lost a load of gravel closed the river bridge for five hours.
The fund raised $75 million from investors in Canada and Japan last year.
Investors in Canada and Japan gave money last year to the fund, which raised $75 million.
Parliament in Athens passed the pension law on Wednesday by 158 votes to 131.
The pension law passed on Wednesday with 158 votes against 131 in the parliament in Athens.
Coach Simon Reed signed a contract for 3 years with the club in Turin.
The club in Turin and coach Simon Reed signed a three-year contract.
The zoo in Prague bought two young elephants from India in 2017.
Two young elephants were bought from India in 2017 by the zoo in Prague.
Firefighters rescued 27 residents from a burning block of flats in Marseille.
In Marseille, firefighters rescued 27 residents of a block of flats that was burning.
The committee rejected a request for $2.2 million from the theatre on Monday.
On Monday the theatre's request for $2.2 million was rejected by the committee.
The chemicals group Varmont agreed to pay a fine of $48 million over the spill in Ohio.
Over the spill in Ohio, chemicals group Varmont agreed to pay a $48 million fine.
General Omar Haddad met the prime minister of Norway in Geneva on February 22.
Norway's prime minister and General Omar Haddad met in Geneva on February 22.
The school for 600 pupils in Cork will open in September, two years late.
Two years late, the Cork school for 600 pupils will open in September.
The train hit a car at a crossing near Lyon at high speed and killed its driver, aged 58.
Near Lyon a train hit a car at a crossing and killed the driver, who was 58.
A farmer in Iowa won $1.4 million in the state lottery on Saturday.
The state lottery paid off on Saturday for an Iowa farmer, who won $1.4 million.
The regulator fined the lender 8 million pounds for late reports about 52 accounts.
For late reports on 52 accounts the lender was fined 8 million pounds by the regulator.
The port of Antwerp handled 12 million containers in 2019, a record.
In 2019 a record 12 million containers were handled in the port of Antwerp.
Vaccination will begin in 35 clinics in Kenya on March 15, the ministry confirmed.
The ministry confirmed that 35 clinics in Kenya will begin vaccination on March 15.
The drugs, worth $6 million, were found in a container in Rotterdam on Sunday.
On Sunday drugs with a value of $6 million were found inside a container in Rotterdam.
Unemployment in Finland fell to 7.1 percent in January from 7.6 percent in December.
In January unemployment in Finland fell from 7.6 percent in December to 7.1 percent.
Actor Julia Marsh sued the magazine for $5 million over a false story.
Over a story that was false, actor Julia Marsh sued the magazine for $5 million.
“We will rebuild every house in this valley before the winter comes,” said Governor Ruth Cole.
Governor Ruth Cole said: “We will rebuild every house in this valley before the winter comes.”
“The treaty makes our border safe and our farmers strong,” President Ivan Moros said in Warsaw.
Speaking in Warsaw, President Ivan Moros said that “the treaty makes our border safe and our farmers strong.”
“Nobody warned us about the danger of the old dam,” said Maria Silva, a shopkeeper.
Shopkeeper Maria Silva said, “Nobody warned us about the danger of the old dam.”
“This is a great victory for the small towns of the north,” said union leader Frank Doyle.
Frank Doyle, who leads the union, called it “a great victory for the small towns of the north.”
“The company hid the truth from its own workers for years,” lawyer Nina Kraft said.
Lawyer Nina Kraft said the company “hid the truth from its own workers for years.”
“My son was a good man who always helped his neighbours,” said his mother, Grace Obi.
His mother, Grace Obi, said: “My son was a good man who always helped his neighbours.”
“Prices are too high for families with young children,” minister Paul Ricci said on Monday.
On Monday minister Paul Ricci said that “prices are too high for families with young children.”
“It was the worst night of my career,” pilot Erik Lund told reporters.
Pilot Erik Lund told reporters it was “the worst night of my career.”
“The court made a brave decision and the people will remember it,” said activist Tara Singh.
“The court made a brave decision,” activist Tara Singh said, “and the people will remember it.”
“We have no plan to leave the market this year,” said chief executive Anna Vogel.
Chief executive Anna Vogel said: “We have no plan to leave the market this year.”
“The water rose so fast that we lost the whole harvest,” farmer Jan Novak said.
Farmer Jan Novak said the water “rose so fast that we lost the whole harvest.”
“Our first duty is to protect the public from a dangerous product,” said inspector Alan Moore.
Inspector Alan Moore said, “Our first duty is to protect the public from a dangerous product.”
“This budget is a gift to the rich and an insult to the poor,” said Senator Joan Baker.
Senator Joan Baker said the budget is “a gift to the rich and an insult to the poor.”
“I trust the doctors and I will accept their advice,” said captain Leo Grant.
Captain Leo Grant said: “I trust the doctors and I will accept their advice.”
“The new line will bring cheap power to a million homes,” engineer Priya Nair said.
Engineer Priya Nair said that “the new line will bring cheap power to a million homes.”
“They treated us with respect and gave us warm food,” said Yusuf Demir, a sailor.
Sailor Yusuf Demir said, “They treated us with respect and gave us warm food.”
The factory did not pay its workers in February, the union said.
The union said the factory did not pay workers in February.
The minister has not signed the agreement with the rail unions.
There is an agreement with the rail unions, but the minister has not signed it.
Officers did not find a weapon in the car of the suspect in Boston.
In Boston, officers did not find any weapon in the suspect's car.
The airport will not close during the summit in Geneva.
During the Geneva summit the airport will not close.
The goalkeeper was not injured in the crash near Porto.
The crash near Porto left the team shaken, but the goalkeeper was not injured.
The court did not accept the evidence of the private detective.
Evidence of the private detective was before the court, but the judges did not accept it.
The tower was not built to survive an earthquake, engineers said.
Engineers said that the tower was not built for an earthquake.
The bank will not raise its fees for savers this year.
This year the bank will not raise fees that savers pay.
The governor has not approved the request for more troops.
The request for additional troops has come, but the governor has not approved it.
Voters in Geneva did not reject the plan for a new opera house.
The plan for a new opera house was put to Geneva's voters, who did not reject it.
The singer did not cancel her concert in Milan after the threats.
Despite the threats, the singer did not cancel the Milan concert.
The island was not hit by the wave, the coast guard said.
According to the coast guard, the wave passed and the island was not hit.
The carmaker reportedly delayed the launch of its electric van.
The launch of the electric van was reportedly delayed by the carmaker.
The two brothers allegedly stole 14 paintings from a castle in Bavaria.
From a castle in Bavaria the two brothers allegedly stole fourteen paintings.
The central bank is expected to raise its main rate in May.
For May, the central bank is expected to raise its key rate.
The city plans to build a tunnel under the river for $800 million.
For $800 million, the city plans to build a tunnel beneath the river.
The tenant apparently left the gas on before the explosion in Lille.
Before the Lille explosion the tenant apparently left on the gas.
The club is likely to sell its captain to a rival in Munich.
A rival in Munich is interested, and the club is likely to sell its captain.
The king is expected to visit the wounded soldiers on Thursday.
On Thursday the king is expected to visit soldiers who were wounded.
The virus reportedly reached Vietnam in a shipment of frozen fish.
In a shipment of frozen fish, the virus reportedly reached Vietnam.
The ministry plans to ban single-use plastic cups in schools.
In schools, the ministry plans to ban plastic cups that are used once.
The suspect allegedly sold secret maps to a diplomat in Brussels.
To a diplomat in Brussels, the suspect allegedly sold maps that were secret.
All pupils at the school in Kent were tested for the virus on Monday.
On Monday all pupils of the Kent school were tested for the virus.
Every household in the town must pay the new water charge.
The new water charge must be paid by every household in town.
Only doctors may enter the east wing, the hospital in Zagreb said.
The hospital in Zagreb said only doctors may go into the east wing.
Most shops in the old town of Tallinn stayed shut on Sunday.
On Sunday most shops in Tallinn's old town stayed closed.
Both engines failed before the plane came down in Peru.
Before the plane crashed in Peru, both engines failed.
Many residents left the village before the lava arrived.
Many residents had left before the lava reached the village.
All trains between Milan and Turin were cancelled on Tuesday.
On Tuesday all trains were cancelled between Milan and Turin.
Some members of the board voted against the merger with Delcor.
When the merger with Delcor came up, some members of the board voted against it.
Every driver in the race finished, the organisers said.
The organisers said that every driver who took part in the race finished.
Only one of the six lifeboats was ready when the ship sank, investigators said.
When the ship sank only one lifeboat of six was ready, according to investigators.
The fire began in the kitchen of the hotel, police said.
According to police, the fire began in the hotel's kitchen.
Two divers drowned in the lake near Zurich on Saturday, officials said.
Two divers drowned on Saturday in the lake near Zurich, according to officials.
The gang moved 90 stolen cars across the border, prosecutors said.
Prosecutors said the gang moved 90 stolen cars over the border.
The bus was too fast in the curve, witnesses said.
Witnesses said that the bus took the curve too fast.
The lorry carried 18 tonnes of steel for 320 km before its brakes failed near Graz.
For 320 km the lorry carried 18 tonnes of steel; near Graz its brakes failed.
Rangers tracked the wolf for 90 miles through the hills of Montana in January.
In January rangers tracked the wolf through the Montana hills for 90 miles.
The yacht was found 25 km off the coast of Malta with 5 sailors on board.
With five sailors on board, the yacht was found 25 km off Malta's coast.
The meteorite weighs 44 kg and fell near Toulouse in 2016, the museum said.
The museum said the meteorite, which fell near Toulouse in 2016, weighs 44 kg.
Health workers in the town of Kano gave 8,412 children the vaccine in 6 days.
In six days, 8,412 children in Kano were given the vaccine by health workers.
The concert drew 21,870 people to the stadium in Quito on February 26.
On February 26 the concert drew 21,870 people to Quito's stadium.
The charity spent $1,287,000 on food for 3,140 families in Lebanon.
For 3,140 families in Lebanon the charity spent $1,287,000 on food.
Labour unions asked the defence ministry to honour its promise on wages.
The labour unions asked that the defence ministry honour what it promised on wages.
The organisers apologised to neighbours of the theatre for the noise on Monday.
On Monday the organisers apologised for the noise to neighbours of the theatre.
The colour of the river changed near the dye works in the centre of Lodz.
Near the dye works in the centre of Lodz the river changed its colour.
The inquiry found that the crane was not inspected after the accident in 2015.
After the 2015 accident the crane was not inspected, the inquiry found.
Detective Karen Holt told the jury that the suspect did not leave the house on Sunday.
On Sunday the suspect did not leave the house, detective Karen Holt told the jury.
At least 20 houses lost their roofs in the storm, the mayor said.
The mayor said the storm tore the roofs off at least 20 houses.
The pilot slept for only four hours before the flight, investigators said.
Investigators said the pilot slept only four hours before his flight.
`;

const activePassive = `
The committee approved the new rules for fishing boats on Tuesday.
The new rules for fishing boats were approved by the committee on Tuesday.
Police arrested the owner of the nightclub in Sofia on Wednesday.
The owner of the nightclub in Sofia was arrested by police on Wednesday.
The storm destroyed 60 greenhouses near Valencia.
Sixty greenhouses near Valencia were destroyed by the storm.
The regulator banned the sale of the toy in February.
The sale of the toy was banned by the regulator in February.
A bear attacked two hikers in a forest in Romania on Sunday.
Two hikers were attacked by a bear in a forest in Romania on Sunday.
The airline delayed 22 flights because of a strike.
Because of a strike, 22 flights were delayed by the airline.
The president signed the trade agreement in Lima on February 9.
The trade agreement was signed by the president in Lima on February 9.
The editor Susan Pike rejected the minister's complaint.
The minister's complaint was rejected by the editor Susan Pike.
A hacker stole the data of 45,000 customers in January.
The data of 45,000 customers were stolen by a hacker in January.
The club sold the striker for $30 million on Monday.
The striker was sold by the club for $30 million on Monday.
Volunteers planted 5,000 trees along the canal in spring.
Five thousand trees were planted along the canal by volunteers in spring.
The army closed the main road to Tripoli on Thursday.
The main road to Tripoli was closed by the army on Thursday.
`;

const reordered = `
When the alarm rang at 3 a.m., 48 guests left the hotel in Bergen.
Forty-eight guests left the hotel in Bergen when the alarm rang at 3 a.m.
Because the river was frozen, the barge stayed in Szczecin for 11 days.
The barge stayed in Szczecin for 11 days because the river was frozen.
On Tuesday, the jury heard the widow of the officer, Ellen Shaw.
The jury heard Ellen Shaw, the widow of the officer, on Tuesday.
After the vote, 200 protesters marched to the palace in Bangkok.
In Bangkok, 200 protesters marched to the palace after the vote.
Although he lost the race, driver Kai Berg earned $2 million in 2020.
Driver Kai Berg earned $2 million in 2020 although he lost the race.
While the talks continued in Cairo, both sides exchanged 16 prisoners.
Both sides exchanged 16 prisoners while the talks continued in Cairo.
If the dam fails, 3 villages will be under water within an hour, engineer Rosa Vidal said.
Engineer Rosa Vidal said 3 villages will be under water within an hour if the dam fails.
In a letter on Friday, the bishop asked the 70 priests of the diocese for patience.
The bishop asked the 70 priests of the diocese for patience in a letter on Friday.
`;
