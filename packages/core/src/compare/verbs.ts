import type { Token } from "../model.ts";
import { outerHedge } from "../outer-hedge.ts";

/**
 * How real a verb makes what it tells: done, still to come, only planned, only possible; and whether
 * it is negated. Read from the words just before it, since the tagger knows no tense.
 */
export type Level = "done" | "is" | "will" | "planned" | "possible";

export interface VerbChain {
  readonly level?: Level;
  readonly negated: boolean;
  /** Hearsay: reportedly, allegedly. */
  readonly hearsay: boolean;
  /** “to bring”: it tells no act of its own. */
  readonly infinitive: boolean;
  /** First token of the chain: the `is` of `is expected to start`. */
  readonly first: number;
  readonly verb: number;
}

/** How many words before a verb may belong to it. */
const reach = 7;

const plans = new Set(
  `expect likely plan hope aim intend want seek propose prepare offer recommend consider promise pledge vow threaten
  project anticipate urge ask unlikely agree try attempt`.split(/\s+/),
);
const futures = new Set(["will", "'ll", "wo", "shall", "would", "'d"]);
const possibles = new Set(["may", "might", "could"]);
const negations = new Set(["not", "n't", "never", "no", "neither", "nor", "cannot"]);
const hearsay = new Set(
  "reportedly allegedly supposedly purportedly apparently seemingly ostensibly".split(" "),
);
const accusations = new Set(["accuse", "allege", "suspect"]);
const doubts = new Set(["likely", "probably", "possibly", "perhaps", "maybe"]);
/** With one of these and nothing before it a verb tells no act of its own: from being sold, be sold. */
const bare = new Set(["be", "being"]);
const passives = new Set([
  "be",
  "been",
  "being",
  "is",
  "are",
  "was",
  "were",
  "am",
  "'s",
  "'re",
  "have",
  "has",
  "had",
  "'ve",
  "having",
  "get",
  "got",
]);
const past = new Set(["was", "were", "has", "had", "have", "'ve", "been", "did"]);

/** “May”, “could”, but neither the month nor “could only”, which is a permission. */
function isPossible(tokens: readonly Token[], at: number): boolean {
  const { key, text } = tokens[at]!;
  if (!possibles.has(key)) return false;
  const next = tokens[at + 1];
  if (text === "May" && (at > 0 || next?.pos === "NUM")) return false;
  return next?.key !== "only";
}

export function readVerb(tokens: readonly Token[], verb: number, headline = false): VerbChain {
  const chain = readChain(tokens, verb, headline);
  const outer = outerHedge(tokens, chain.first);
  return outer ? { ...chain, level: outer.level, first: outer.at } : chain;
}

function readChain(tokens: readonly Token[], verb: number, headline: boolean): VerbChain {
  let negated = false;
  let heard = false;
  let level: Level | undefined;
  let first = verb;
  let infinitive = false;
  let auxiliary = false;
  let unreal = false;
  for (let at = verb - 1; at >= Math.max(0, verb - reach); at -= 1) {
    const token = tokens[at]!;
    const key = token.key;
    if (hearsay.has(key) || accusations.has(token.lemma)) heard = true;
    else if (doubts.has(key)) level ??= "planned";
    else if (key === "of" && accusations.has(tokens[at - 1]?.lemma ?? "")) continue;
    else if (negations.has(key)) negated = true;
    // “may have left”: the modal outweighs the auxiliary after it.
    else if (futures.has(key)) level = level === "planned" ? level : "will";
    else if (isPossible(tokens, at)) level = "possible";
    else if (key === "should") level = "planned";
    // What somebody must do, may only do or has to do is an order, and tells not whether it is done.
    else if (key === "must") return { negated, hearsay: heard, infinitive, first: at, verb };
    else if (key === "can" || key === "ca")
      return { negated, hearsay: heard, infinitive, first, verb };
    else if (key === "to") infinitive = true;
    else if (infinitive && plans.has(token.lemma)) level ??= "planned";
    else if (past.has(key)) {
      auxiliary = true;
      if (!infinitive) level ??= "done";
    } else if (passives.has(key) || key === "go" || key === "going") {
      if (bare.has(key) && !level) unreal = true;
      auxiliary = true;
    } else if (token.pos === "ADV" && !/^\p{P}/u.test(token.text)) continue;
    else break;
    first = at;
  }
  if (!level && !infinitive && !unreal && isPastForm(tokens[verb]!)) level = "done";
  if (
    !level &&
    !infinitive &&
    !auxiliary &&
    /s$/.test(tokens[verb]!.key) &&
    tokens[verb]!.key !== tokens[verb]!.lemma
  )
    level = "is";
  // “X to close” in a headline is future; a plain infinitive after another verb tells no level.
  if (!level && headline && infinitive && !auxiliary)
    level = headlineFuture(tokens, first) ? "will" : undefined;
  return { ...(level ? { level } : {}), negated, hearsay: heard, infinitive, first, verb };
}

const irregular = new Set(
  `began broke brought built bought came caught chose cut did drew drove fell felt fought found gave got went grew
  had held hit kept knew led left lost made met paid put read ran rose said saw sent set shot shut spent stood stole
  struck swore took taught told thought threw understood won wore wrote`.split(/\s+/),
);

function isPastForm({ key, lemma }: Token): boolean {
  return (
    (key !== lemma && /ed$/.test(key)) ||
    irregular.has(key) ||
    (key !== lemma && /(?:en|ng|nk|wn)$/.test(key) && !/ing$/.test(key))
  );
}

/** Verbs that make somebody else do it, which the tagger takes for nouns in headlines. */
const controls = new Set(
  "force order tell ask urge allow help want lead cause compel require get call push".split(" "),
);

/** Nouns that an infinitive hangs on: sets goal to build, in bid to win. */
const purposes = new Set(
  "goal plan bid effort push aim attempt hope way chance right power need desire pledge vow promise proposal call move order".split(
    " ",
  ),
);

/** The only verb, right after a noun: Court to hear appeal. */
function headlineFuture(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || !/^(?:NOUN|PROPN)$/.test(before.pos)) return false;
  if (purposes.has(before.lemma)) return false;
  return tokens
    .slice(0, first)
    .every(({ pos, lemma }) => pos !== "VERB" && pos !== "AUX" && !controls.has(lemma));
}

/** A word that takes certainty off a sentence: plans, may, likely. */
export function isHedge({ key, lemma }: Token): boolean {
  return (
    plans.has(lemma) || plans.has(key.replace(/s$/, "")) || possibles.has(key) || doubts.has(key)
  );
}

/** Level of the words that open a clause, whatever its verb: will, may, is expected to, hope to. */
export function readOpening(
  tokens: readonly Token[],
  from: number,
  to: number,
): { level: Level; word: string; first: number; last: number } | undefined {
  const found = openingOf(tokens, from, to);
  const outer = found && outerHedge(tokens, found.first);
  return outer ? { ...found, level: outer.level, first: outer.at } : found;
}

function openingOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { level: Level; word: string; first: number; last: number } | undefined {
  for (let at = from; at < to; at += 1) {
    const { key, lemma } = tokens[at]!;
    const next = tokens[at + 1];
    const level = futures.has(key) ? "will" : isPossible(tokens, at) ? "possible" : undefined;
    if (level && next) {
      const verb = verbBehind(tokens, at + 1, to);
      const doubted = tokens.slice(at + 1, verb).some((token) => doubts.has(token.key));
      return {
        level: level === "will" && doubted ? "planned" : level,
        word: key,
        first: at,
        last:
          tokens[verb]!.key === "be" ? verbBehind(tokens, Math.min(verb + 1, to - 1), to) : verb,
      };
    }
    if (plans.has(lemma) && next?.key === "to" && at + 2 < to) {
      const passive = passives.has(tokens[at - 1]?.key ?? "") && at > from;
      return { level: "planned", word: key, first: passive ? at - 1 : at, last: at + 2 };
    }
  }
  return undefined;
}

/** Past adverbs to the verb itself: will also likely close. */
function verbBehind(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at + 1 < to && (tokens[at]!.pos === "ADV" || doubts.has(tokens[at]!.key))) at += 1;
  return at;
}

/** Words after which the tagger takes a verb for a noun or an adjective: will close, did not open. */
const verbOpeners = new Set(
  "will wo would can ca could may might must shall should did do does 'll to".split(" "),
);

/** A main verb by its tag, or by the auxiliary before it: will close, may not open. */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:VERB|ADJ|NOUN)$/.test(token.pos) || !/\p{L}/u.test(token.text)) return false;
  if (isMainVerb(token)) return true;
  if (token.pos === "VERB" || token.key !== token.lemma) return false;
  let before = at - 1;
  while (before > at - 3 && /^(?:PART|ADV)$/.test(tokens[before]?.pos ?? "")) {
    if (tokens[before]!.key === "to") break;
    before -= 1;
  }
  const next = tokens[at + 1];
  return (
    verbOpeners.has(tokens[before]?.key ?? "") &&
    isMainVerb({ ...token, pos: "VERB" }) &&
    (next === undefined || !/^(?:NOUN|PROPN)$/.test(next.pos) || tokens[before]!.key !== "to")
  );
}

/** Verbs that mean little by themselves, yet tell an act: gave, took, went. */
const lightVerbs = new Set("make get go come take give let".split(" "));

/** A light verb: enough where two sentences are surely one statement. */
export function isLightVerb({ pos, lemma }: Token): boolean {
  return pos === "VERB" && lightVerbs.has(lemma);
}

/** A light verb carries too little to be matched: it is one verb where each sentence has it once. */
export function isSharedLightVerb(
  left: readonly Token[],
  right: readonly Token[],
  l: number,
  r: number,
): boolean {
  const lemma = left[l]!.lemma;
  const lone = (tokens: readonly Token[]) =>
    tokens.filter((token) => token.lemma === lemma).length === 1;
  return (
    isLightVerb(left[l]!) &&
    isLightVerb(right[r]!) &&
    right[r]!.lemma === lemma &&
    lone(left) &&
    lone(right)
  );
}

/** An adjective that is told of something: was insured, is not safe. */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos !== "ADJ" || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? ""))
    return false;
  let before = at - 1;
  while (before > at - 4 && /^(?:PART|ADV)$/.test(tokens[before]?.pos ?? "")) before -= 1;
  return tokens[before]?.lemma === "be";
}

/** A word that may make a verb's chain negative stands in the sentence. */
export function isNegation({ key }: Token): boolean {
  return negations.has(key);
}

/** True where a token is the verb of a clause, not an auxiliary and no word too general. */
export function isMainVerb({ pos, lemma }: Token): boolean {
  return (
    pos === "VERB" &&
    !/^(?:be|have|do|will|would|can|could|may|might|must|shall|should|say|tell|make|get|go|come|take|give|let|seem|accord|include|base)$/.test(
      lemma,
    )
  );
}
