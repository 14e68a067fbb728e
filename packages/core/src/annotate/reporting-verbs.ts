/**
 * Verbs that introduce what somebody says, our own list. `strength` is how much the verb itself tells
 * a reader about the statement: `said` tells nothing, `insisted` presses it, `claimed` doubts it,
 * `revealed` vouches for it.
 */
export interface ReportingVerb {
  readonly lemma: string;
  readonly strength: "neutral" | "strong" | "doubting" | "approving";
  /**
   * What follows: `clause`, a statement (said that …); `words`, quoted words only (praised “…”);
   * `thought`, what somebody believes or found, which yields to a verb of speech in the sentence.
   */
  readonly takes: "clause" | "words" | "thought";
}

const lists = {
  neutral: `say tell add write state explain note report announce describe:words respond reply answer
    ask continue tweet retweet post testify recall remark mention observe suggest argue
    conclude declare inform advise recommend propose urge call:words read:words quote:words repeat
    reiterate clarify elaborate caution signal put:words express:words cite:words voice:words
    promise agree request dub:words label:words term:words joke invoke:words summarize summarise
    specify outline:words counter muse wonder opine acknowledge confirm deem:words brand:words
    characterize:words characterise:words text email message tout:words chant:words shout yell
    scream whisper mutter utter:words cry:words gasp quip refer:words
    portray:words depict:words list:words
    find:thought predict:thought estimate:thought indicate:thought believe:thought think:thought
    expect:thought hope:thought rule:thought forecast:thought project:thought reckon:thought
    show:thought calculate:thought question rebut`,
  strong: `warn insist assert demand vow blast:words slam:words condemn:words denounce:words
    criticize:words criticise:words accuse:words attack:words blame:words charge decry:words
    lambaste:words rail:words fume thunder swear pledge threaten admit confess concede deny reject
    dismiss:words refute rebuke:words mock:words ridicule:words deride:words scold:words
    bemoan:words lament complain protest object plead stress emphasize emphasise underscore
    maintain contend boast brag proclaim trumpet:words rant retort assail:words crow exclaim gush dispute debunk:words doubt:thought`,
  doubting: `claim allege purport insinuate imply profess speculate:thought`,
  approving: `reveal disclose affirm assure reassure praise:words hail:words prove:thought
    applaud:words celebrate:words welcome:words thank:words commend:words laud:words cheer:words
    salute:words credit:words demonstrate:thought`,
} as const;

/**
 * Verbs that report what they name, as in "denied the charge" or "confirmed a death". All others do so only
 * with a clause or a quotation: to add, find or propose something is a deed.
 */
const naming = new Set(
  `say tell write tweet retweet claim allege assert deny refute dispute rebut question demand
  confirm acknowledge admit confess concede affirm reiterate repeat disclose reveal`.split(/\s+/),
);

/** True where the verb reports with nothing but a noun behind it. */
export function reportsNouns(lemma: string): boolean {
  return naming.has(lemma);
}

/** True where a verb with "to" behind it tells what somebody says: vowed to win. */
export function reportsIntentions(lemma: string): boolean {
  return /^(?:promise|vow|pledge|threaten|swear)$/.test(lemma);
}

/** Forms that no rule gives; every other verb is inflected by rule. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  read: ["read"],
  find: ["found"],
  think: ["thought"],
  put: ["put", "putting"],
  swear: ["swore", "sworn"],
  show: ["showed", "shown"],
  prove: ["proved", "proven"],
  forecast: ["forecast"],
};
/** Verbs that double their last consonant: quip, quipped. */
const doubling = new Set("quip dub slam admit brag refer".split(" "));

/** All reporting verbs, by lemma. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = new Map(
  Object.entries(lists).flatMap(([strength, list]) =>
    list.split(/\s+/).map((entry): [string, ReportingVerb] => {
      const [lemma = "", takes = "clause"] = entry.split(":");
      return [lemma, { lemma, strength, takes } as ReportingVerb];
    }),
  ),
);

const forms: ReadonlyMap<string, ReportingVerb> = new Map(
  [...reportingVerbs.values()].flatMap((verb) =>
    inflect(verb.lemma).map((form): [string, ReportingVerb] => [form, verb]),
  ),
);

/** The reporting verb that a lower-case word is a form of. */
export function reportingVerb(word: string): ReportingVerb | undefined {
  return forms.get(word);
}

function inflect(lemma: string): string[] {
  const stem = lemma.replace(/e$/, "");
  const y = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : undefined;
  const third = y ? `${y}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const doubled = doubling.has(lemma) ? lemma + lemma.slice(-1) : stem;
  const past = irregular[lemma] ?? [y ? `${y}ied` : `${doubled}ed`];
  return [
    lemma,
    third,
    ...past,
    `${doubling.has(lemma) ? doubled : /ee$/.test(lemma) ? lemma : stem}ing`,
  ];
}
