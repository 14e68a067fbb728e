import { hashText } from "../hash.ts";

/** A word of a text as grouping sees it. */
export interface Word {
  /** Small letters, without possessive and inflection: `rulings` and `ruling` are one term. */
  readonly term: string;
  /** The term as a number: FNV-1a, 32 bits. Two of 100,000 terms meet in about one case, and both are rare. */
  readonly number: number;
  /** It begins with a capital where no sentence or line does, so it is likely part of a name. */
  readonly name: boolean;
}

/**
 * Cuts a text into words, closed-class words left out. Cheap on purpose: a corpus is grouped by this, and
 * only the stories that come out are read by the language model.
 */
export function cutWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let opening = true;
  for (const token of text.match(tokens) ?? []) {
    const known = look(token);
    if (known !== "closed" && known !== "end") {
      words.push(opening ? known.plain : known.inside);
    }
    opening = known === "end";
  }
  return words;
}

/** What a token is wherever it stands: the end of a sentence, a closed-class word, or a word at and after an opening. */
type Known = "end" | "closed" | { readonly plain: Word; readonly inside: Word };

/** A text repeats its words, and a corpus most of them: each is looked at once. */
const known = new Map<string, Known>();

/** Then the memory of words starts anew, so that a corpus of any length takes a few MB. */
const mostKnown = 100_000;

function look(token: string): Known {
  const found = known.get(token);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const made = describe(token);
  known.set(token, made);
  return made;
}

function describe(token: string): Known {
  if (ends.test(token)) return "end";
  const lower = plain(token);
  if (closedClass.has(lower)) return "closed";
  const term = stem(lower);
  const word = { term, number: hashText(term) >>> 0, name: false };
  return { plain: word, inside: /^\p{Lu}/u.test(token) ? { ...word, name: true } : word };
}

/** Words with what joins them (`Covid-19`, `U.S`, `don't`), and marks after which a capital says nothing. */
const tokens = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*|[.!?:"“”\n]/gu;
const ends = /^[.!?:"“”\n]$/;

/** Plural and verb endings off, so that two tenses of one report meet; short words stay as they are. */
function stem(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  const singular = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  if (singular.endsWith("ing")) return singular.slice(0, -3);
  return singular.endsWith("ed") ? singular.slice(0, -2) : singular;
}

/** In small letters, the ending of a possessive off. */
function plain(token: string): string {
  const lower = token.toLowerCase();
  if (!/['’]/.test(lower)) return lower;
  return lower.replaceAll("’", "'").replace(/'s$/, "");
}

/** Words without a topic: determiners, pronouns, prepositions, auxiliaries, and how speech is reported. */
const closedClass = new Set(
  `a about according after again against all also am an and any are as at be been before being below
  between both but by can could did do does doing down during each few for from further had has have
  having he her here hers him his how i if in into is it its just me might may more most mr mrs ms must
  my new no nor not now of off on once one only or other our out over own said same say says shall she
  should so some such t than that the their them then there these they this those through to told too
  two under until up us very was we were what when where which while who whom whose why will with would
  you your`.split(/\s+/),
);
