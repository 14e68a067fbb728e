/**
 * Words that pass a judgement on whom they describe, our own list. A word stands here if an editor
 * would ask for its grounds in a news report; political camps (`liberal`, `left-wing`), offices and
 * what a court has found are descriptions and don't. Some praise and some blame.
 */
const listed = new Set(
  `disgruntled embattled notorious rowdy controversial divisive beleaguered disgraced firebrand
   hardline hardliner outspoken fiery extremist fanatical fanatic zealot polarizing polarising
   scandal-plagued scandal-hit scandal-ridden scandal-tainted troubled unrepentant defiant brash
   bombastic hawkish maverick strongman dictator tyrant despot thug crony henchman mouthpiece
   lackey stooge puppet whistleblower whistle-blower hero heroine villain traitor coward martyr
   victim mob rabble horde rioter looter agitator vandal troublemaker crackpot crank liar
   fraudster crook crooked oligarch darling beloved celebrated renowned respected acclaimed
   revered legendary iconic brave courageous heroic tireless visionary ruthless brutal cruel
   bloodthirsty murderous corrupt greedy shameless so-called self-styled self-proclaimed
   self-appointed would-be failed failing hapless angry furious irate enraged worried anxious
   desperate frustrated jubilant violent unruly rampaging rogue reclusive secretive shadowy
   mysterious eccentric flamboyant pugnacious combative feisty tough-talking no-nonsense infamous
   vocal staunch ardent fierce fiercest bitter bogus sham radical occupier invader intruder
   paranoid unhinged deranged crazed crazy reckless arrogant incompetent weak lifeline eyesore
   monstrosity debacle fiasco disaster travesty draconian crippling unelected unaccountable
   mighty lavish elitist ex-con bigoted racist sexist xenophobic notoriously evil monster
   renegade runaway turncoat obstructionist stalwart diehard die-hard hypocrite hypocritical apologist
   warmonger bully crusader darling firebrand monstrous sinister vicious savage innocent hard-working law-abiding peaceful patriotic patriot`.split(
    /\s+/,
  ),
);

/** Compounds by their endings: `scandal-plagued`, `war-hungry`. */
const patterns = /-(?:plagued|ridden|tainted|mongering|hating|obsessed|hungry|loving|happy)$/;

/** True where a lower-case word, singular or plural, judges whom it describes. */
export function isEvaluative(word: string): boolean {
  return listed.has(word) || listed.has(word.replace(/s$/, "")) || patterns.test(word);
}
