/**
 * Nouns that reports use in turn for one person, our own list: whoever is told to be a rapper may be
 * `the entertainer` two lines on. The first word is never enough to tell who somebody is.
 */
const families: readonly string[] = [
  // Officers are called by their rank; whoever has enlisted is also called a soldier.
  "soldier serviceman servicewoman infantryman private corporal sergeant specialist",
  "cop officer policeman policewoman patrolman detective trooper constable",
  `entertainer performer star celebrity host presenter comedian comic actor actress rapper singer
   musician songwriter producer filmmaker showrunner creator personality emcee`,
  "lawmaker legislator senator congressman congresswoman representative",
  "jurist judge magistrate",
  `businessman businesswoman executive tycoon mogul billionaire millionaire magnate entrepreneur
   financier investor industrialist`,
  "journalist reporter correspondent columnist anchor anchorman broadcaster newsman",
  "author writer novelist poet playwright essayist",
  `athlete player quarterback midfielder goalkeeper pitcher footballer boxer sprinter swimmer cyclist
   golfer gymnast champion olympian`,
  "physician doctor surgeon pediatrician psychiatrist epidemiologist virologist immunologist",
  "pastor preacher minister evangelist televangelist clergyman cleric",
  "scientist researcher biologist chemist physicist geneticist astronomer",
];

/** Number of the family of each noun; of the first one where it stands in two. */
const numbers = new Map(
  families
    .flatMap((list, number) => list.split(/\s+/).map((noun) => [noun, number] as const))
    .toReversed(),
);

/** The number of the family that a noun in the singular belongs to. */
export function familyOf(noun: string): number | undefined {
  return numbers.get(noun);
}
