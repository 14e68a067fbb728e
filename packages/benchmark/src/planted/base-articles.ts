/**
 * The built-in whole articles of the planted-difference benchmark: ten invented stories, each as two
 * outlets would print it. Everything in them is made up. The outlets say the same, in other words and
 * at times in another order, without a difference that an editor would list.
 */

/** One story as two outlets tell it; the first line of each text is its headline. */
export interface BaseArticle {
  readonly name: string;
  readonly original: string;
  readonly paraphrase: string;
}

export const baseArticles: readonly BaseArticle[] = [
  {
    name: "quarry",
    original: `Four miners rescued from quarry in Slovenia
Rescue teams in Slovenia brought four miners to safety on Wednesday after a wall of a quarry fell.
The men were trapped for 31 hours in a tunnel near the town of Kranj.
“We sang to keep our hopes alive in the dark,” said miner Luka Zupan.
Two of the men were taken to hospital with broken ribs, doctors said.
The owner of the quarry, Petra Kos, promised to pay $60,000 to each family.
Inspectors closed the site and will publish a report in May.
The quarry did not have a second exit, the fire chief said.`,
    paraphrase: `Miners saved after 31 hours underground
Four miners trapped by the fall of a quarry wall were brought to safety in Slovenia on Wednesday.
They had been in a tunnel close to Kranj for 31 hours.
Miner Luka Zupan said: “We sang to keep our hopes alive in the dark.”
Doctors said that two were taken to hospital with broken ribs.
Each family will get $60,000, promised Petra Kos, who owns the quarry.
The site was closed by inspectors, whose report will be published in May.
According to the fire chief, the quarry did not have a second exit.`,
  },
  {
    name: "bank",
    original: `Regulator fines Halden Bank $85 million
The financial regulator in Zurich fined Halden Bank $85 million on Tuesday for hiding losses.
Managers moved 640 loans to a company in Panama between 2014 and 2017.
“The bank lied to its customers about the risk of these loans,” said regulator Nora Stein.
The bank's chairman, Felix Baum, resigned on Tuesday evening.
Halden Bank rejected the charge and plans to appeal.
All customers will get their money back, the regulator said.
Shares in the bank fell by 9 percent.`,
    paraphrase: `Halden Bank must pay for hidden losses
For hiding losses, Halden Bank was fined $85 million on Tuesday by the financial regulator in Zurich.
Between 2014 and 2017, 640 loans were moved by managers to a company in Panama.
Regulator Nora Stein said the bank “lied to its customers about the risk of these loans.”
Felix Baum, its chairman, resigned on Tuesday evening.
The charge was rejected by Halden Bank, which plans to appeal.
The regulator said all customers will get back their money.
The bank's shares fell 9 percent.`,
  },
  {
    name: "school",
    original: `Fire damages school in Leicester
A fire destroyed the gym of a school in Leicester on Sunday night, police said.
About 50 firefighters fought the flames for 4 hours.
Nobody was inside, and the library was not damaged.
Head teacher Judith Hall said all 780 pupils would stay at home until March 15.
“Our teachers are safe and our books are safe,” said Judith Hall.
Police arrested a man, aged 23, who reportedly bought petrol on Saturday.
Repairs will cost 2.6 million pounds.`,
    paraphrase: `School gym burns down in Leicester
Police said a school in Leicester lost its gym on Sunday night when a fire destroyed it.
The flames were fought by about 50 firefighters for four hours.
There was nobody inside, and the fire stopped before the library, which was not damaged.
Until March 15 all 780 pupils would stay at home, head teacher Judith Hall said.
Judith Hall said: “Our teachers are safe and our books are safe.”
A 23-year-old man who reportedly bought petrol on Saturday was arrested by police.
The cost of repairs is put at 2.6 million pounds.`,
  },
  {
    name: "election",
    original: `Vera Lindqvist wins mayoral election in Malmo
Vera Lindqvist won the election for mayor of Malmo on Sunday with 54 percent of the vote.
Her rival, Anders Falk, conceded after 92 of 110 districts were counted.
“The people of this city want clean air and cheap housing,” Vera Lindqvist told supporters.
She will take office on April 6.
Most polling stations opened late because of snow.
The new mayor is expected to name a deputy in March.
Her party spent $400,000 on the campaign, officials said.`,
    paraphrase: `New mayor for Malmo
With 54 percent of the vote, Vera Lindqvist won Sunday's election for mayor in Malmo.
Anders Falk, her rival, conceded once 92 of the 110 districts had been counted.
Vera Lindqvist told supporters that “the people of this city want clean air and cheap housing.”
On April 6 she will take office.
Because of snow, most polling stations opened late.
A deputy is to be named soon: the new mayor is expected to name one in March.
Officials said the campaign cost her party $400,000.`,
  },
  {
    name: "ferry",
    original: `Ferry runs aground off Croatia with 310 aboard
A ferry with 310 passengers ran aground off Croatia on Monday morning.
The crew called for help at 5:40 a.m., the coast guard said.
Fishing boats took all passengers to the port of Zadar.
Captain Davor Peric was arrested and allegedly drank wine before the trip.
“The ship shook and the lights died,” said passenger Emma Lowe.
The ferry, built in 1998, was not insured.
Salvage will cost €7 million.`,
    paraphrase: `Hundreds saved from stranded ferry
On Monday morning a ferry carrying 310 passengers ran aground off the coast of Croatia.
According to the coast guard, the crew called for help at 5:40 a.m.
All passengers were taken by fishing boats to Zadar's port.
Davor Peric, the captain, who allegedly drank wine before the trip, was arrested.
Passenger Emma Lowe said that “the ship shook and the lights died.”
Built in 1998, the ferry was not insured.
The salvage is to cost €7 million.`,
  },
  {
    name: "vaccine",
    original: `Merrow Labs stops trial of malaria vaccine
The drug maker Merrow Labs stopped a trial of a malaria vaccine in Uganda on Thursday.
Three of the 1,450 volunteers developed a high fever, the company said.
“Safety is the first rule of our work and we will not hurry,” said director Hugo Brandt.
The trial began in October and cost $37 million.
Independent doctors did not find any other illness.
Health minister Ruth Acen said the trial is likely to start again in June.
Every volunteer will receive free care in Kampala.`,
    paraphrase: `Malaria vaccine trial halted
In Uganda, drug maker Merrow Labs on Thursday stopped its trial of a vaccine against malaria.
The company said a high fever developed in three of the 1,450 volunteers.
Director Hugo Brandt said: “Safety is the first rule of our work and we will not hurry.”
The $37 million trial began in October.
No other illness is known so far; independent doctors did not find any.
The trial is likely to start again in June, said Ruth Acen, the health minister.
Free care in Kampala will be given to every volunteer.`,
  },
  {
    name: "strike",
    original: `Rail strike ends in Belgium after 16 days
Rail workers in Belgium ended a strike on Friday after the state railway raised their pay by 5 percent.
Leaders of the union signed the deal at 2 a.m. in Brussels.
“This is a fair deal for the men and women who clean our trains,” said union leader Marc Dubois.
The strike cost the railway €44 million, the company said.
Only freight trains ran during the 16 days.
The government did not take part in the talks.
The railway will hire 900 drivers by 2023.`,
    paraphrase: `Belgian trains to run again
A strike by rail workers in Belgium ended on Friday when the state railway raised pay by 5 percent.
The deal was signed in Brussels by the union's leaders at 2 a.m.
Marc Dubois, the union leader, called it “a fair deal for the men and women who clean our trains.”
The company said the railway lost €44 million through the strike.
For 16 days only freight trains ran.
In the talks, the government did not take part.
By 2023 the railway will hire 900 drivers.`,
  },
  {
    name: "museum",
    original: `Stolen statue returns to Nepal
A museum in Boston returned a stolen statue to Nepal on Tuesday.
Thieves took the statue from a temple in Kathmandu in 1984, investigators said.
The museum bought it in 1991 for $125,000.
“This goddess belongs to our village and not to a rich city,” said ambassador Anil Thapa.
The museum's director, Claire Wood, apologised to the villagers.
Some experts reportedly doubted its origin for years.
The statue weighs 62 kg and will travel by ship.`,
    paraphrase: `Boston museum gives back a goddess
On Tuesday a statue that had been stolen was returned to Nepal by a museum in Boston.
Investigators said thieves took it from a Kathmandu temple in 1984.
In 1991 the museum paid $125,000 for it when it bought it.
Ambassador Anil Thapa said: “This goddess belongs to our village and not to a rich city.”
Claire Wood, who directs the museum, apologised to the villagers.
For years some experts reportedly doubted where it came from.
It weighs 62 kg, and the statue will travel by ship.`,
  },
  {
    name: "trial",
    original: `Jury convicts builder over collapsed stand
A jury in Naples convicted builder Carlo Greco on Wednesday over the collapse of a stadium stand.
The collapse killed 9 fans and injured 77 in August 2018.
Prosecutors said the builder used cheap steel and saved $310,000.
“He sold our children a beautiful lie made of bad steel,” said Rita Longo, whose son died.
The judge will announce the sentence on March 22.
Carlo Greco did not speak in court.
Both of his partners were cleared.`,
    paraphrase: `Builder guilty over stadium deaths
Builder Carlo Greco was convicted on Wednesday by a jury in Naples over the stadium stand that collapsed.
In August 2018 the collapse killed nine fans and injured 77.
The builder saved $310,000 and used cheap steel, prosecutors said.
Rita Longo, who lost her son, said: “He sold our children a beautiful lie made of bad steel.”
On March 22 the judge will announce the sentence.
In court, Carlo Greco did not speak.
Both partners of his were cleared.`,
  },
  {
    name: "tech",
    original: `Delfin to build battery plant in Arizona
The carmaker Delfin announced on Monday that it will build a battery plant in Arizona.
The plant will cost $3.2 billion and create 2,400 jobs.
“The future of our company is electric and American,” said chief executive Karin Holm.
Work will begin in July, and the plant is expected to open in 2024.
Governor Luis Ortega approved tax relief of $190 million.
Environmental groups said the plant would use too much water.
Many residents of Yuma signed a petition against it.`,
    paraphrase: `Arizona to get Delfin battery plant
On Monday Delfin, the carmaker, announced plans under which it will build a plant for batteries in Arizona.
Creating 2,400 jobs, the plant will cost $3.2 billion.
Chief executive Karin Holm said “the future of our company is electric and American.”
The plant is expected to open in 2024, and work will begin in July.
Tax relief of $190 million was approved by Governor Luis Ortega.
Too much water would be used by the plant, environmental groups said.
A petition against it was signed by many residents of Yuma.`,
  },
];
