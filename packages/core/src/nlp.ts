import { createRequire } from "node:module";
import type { Model, WinkMethods } from "wink-nlp";
import type { Token } from "./model.ts";
import { remember } from "./remember.ts";

/**
 * The only file that knows wink-nlp. It gives tokens with exact offsets, part of speech, lemma and
 * negation; it is not asked for sentences, entities or numbers, which it gets wrong in news text
 * (`$3.5bn` becomes `$3.5`, a newline never ends a sentence).
 */

const require = createRequire(import.meta.url);

let wink: WinkMethods | undefined;

/** wink must be made once a thread: every new instance is slower than the last, the 21st throws. */
function instance(): WinkMethods {
  if (!wink) {
    const winkNLP = require("wink-nlp") as (model: Model, pipe: string[]) => WinkMethods;
    wink = winkNLP(require("wink-eng-lite-web-model") as Model, ["negation", "pos"]);
  }
  return wink;
}

/**
 * wink takes time quadratic in the length of an unbroken run of characters (1 MB does not finish), so
 * whatever follows this many characters without a space is blanked, at equal length.
 */
const longestRun = 120;

/**
 * Tokens of one sentence. `offset` is where `text` starts in its field; token offsets count from the
 * field's start. Analysing sentence by sentence gives the same tags as the whole document (measured
 * on 762 sentences) and keeps the negation scope inside.
 */
export function analyse(text: string, offset: number): Token[] {
  const safe = text
    .replace(/[\v\f\u2028\u2029\u3000\uFEFF\u00A0]/g, " ")
    // An opening mark typed for an apostrophe, and a hyphen before U.S., mislead the tokenizer.
    // The mark stands first in both patterns, because it is what seldom occurs.
    .replace(/‘(?<=\p{L}‘)(?=\p{L})/gu, "’")
    .replace(/[-–](?=\p{Lu}\.\p{Lu}\.)(?<=\p{L}[-–])/gu, " ")
    .replace(/\S{121,}/g, (run) => run.slice(0, longestRun) + " ".repeat(run.length - longestRun));
  // A column at a time: an object for each token costs more than the analysis itself.
  const { its, readDoc } = instance();
  const columns = readDoc(safe).tokens();
  const values = columns.out() as string[];
  const spaces = columns.out(its.precedingSpaces as never) as unknown as string[];
  const lemmas = columns.out(its.lemma as never) as unknown as (string | undefined)[];
  const tags = columns.out(its.pos as never) as unknown as string[];
  const negated = columns.out(its.negationFlag as never) as unknown as boolean[];
  const tokens: Token[] = [];
  let position = 0;
  values.forEach((value, at) => {
    position += spaces[at]!.length;
    const { key, stem, bare } =
      forms.get(value) ?? makeForms(value, columns.itemAt(at).out(its.stem as never) as never);
    const token: Token = {
      start: offset + position,
      end: offset + position + value.length,
      text: text.slice(position, position + value.length),
      key,
      // wink has no base form for a word that it takes for a contraction and then doesn't split: cannot,
      lemma: fold(lemmas[at] ?? value),
      stem,
      pos: tags[at]!,
      negated: Boolean(negated[at]),
    };
    position += value.length;
    if (bare === 0) tokens.push(token);
    else tokens.push(...splitPossessive(token, bare));
  });
  return tokens;
}

/** wink splits `Zork’s` or not depending on what it read before: always split alike. */
function splitPossessive(token: Token, bare: number): [Token, Token] {
  const middle = token.start + bare;
  const ending = { key: "'s", lemma: "'s", stem: "'s", pos: "PART" };
  return [
    { ...token, end: middle, text: token.text.slice(0, bare) },
    { ...token, start: middle, text: token.text.slice(bare), ...ending },
  ];
}

/** What follows from a word alone, whatever its sentence. */
interface Forms {
  readonly key: string;
  readonly stem: string;
  /** Length of what stands before a possessive ending; 0 where there is none. */
  readonly bare: number;
}

/** Words come again and again, and finding a stem takes longer than anything else about a token. */
const forms = new Map<string, Forms>();

/** From this many words on a memory starts afresh, so that a long-lived process stays small. */
const mostKnown = 50_000;

function makeForms(word: string, stem: string): Forms {
  const possessive = /^(.+)['’‘]s$/i.exec(word)?.[1] ?? "";
  const bare = /\p{L}/u.test(possessive) ? possessive.length : 0;
  const made = { key: fold(word), stem: fold(stem), bare };
  if (forms.size >= mostKnown) forms.clear();
  forms.set(word, made);
  return made;
}

/** Lower case, straight apostrophes, no possessive ending. */
const fold = remember((value) => {
  const straight = value
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .normalize("NFC");
  return straight === "'s" ? straight : straight.replace(/'s?$/, "") || straight;
});

/** Versions of the tagger and its model, for the manifest. */
export function nlpVersions(): { readonly wink: string; readonly model: string } {
  const version = (name: string) =>
    (require(`${name}/package.json`) as { version: string }).version;
  return { wink: version("wink-nlp"), model: version("wink-eng-lite-web-model") };
}
