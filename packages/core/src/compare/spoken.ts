import type { Token } from "../model.ts";
import { remember } from "../remember.ts";
import { wordNumber } from "./word-number.ts";

/**
 * What may differ between two transcripts of one utterance without a word being altered: spelling,
 * contractions, numerals, stutters and filled pauses.
 */

const contractions: Readonly<Record<string, string>> = {
  "n't": "not",
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'m": "am",
  "'d": "would",
  ca: "can",
  wo: "will",
  cannot: "can",
  okay: "ok",
  "per cent": "percent",
  "%": "percent",
  "&": "and",
  till: "until",
};

/** The form under which words of quotations are compared. */
export function quoteKey({ key }: Token): string {
  return readKey(key);
}

const readKey = remember((key: string): string => {
  const plain =
    key
      .replace(/[.,!?;:-]+$/, "")
      .replace(/^-+/, "")
      .replace(/\.(?=\p{L})/gu, "") || key;
  return wordNumber(plain) ?? contractions[plain] ?? british(plain);
});

const american: Readonly<Record<string, string>> = {
  tyre: "tire",
  cheque: "check",
  kerb: "curb",
  plough: "plow",
  storey: "story",
};

/** American spelling of a British one, by the commonest rules. */
function british(word: string): string {
  return word
    .replace(/(?<=\p{L}{2})our(?=s?$|ed$|ing$|able$|ite)/u, "or")
    .replace(/(?<=\p{L}{3})is(?=e[sdr]?$|ing$|ation)/u, "iz")
    .replace(/(?<=\p{L}{3})ogue$/u, "og")
    .replace(/(?<=\p{L}{2})tre(?=s?$)/u, "ter")
    .replace(/(?<=\p{L}gra)mme(?=s?$)/u, "m")
    .replace(/(?<=\p{L}{2})ence(?=s?$)/u, "ense")
    .replace(/^gr[ae]y(?=s?$|er$|est$)/u, "gray")
    .replace(/^(?:tyre|cheque|kerb|plough|storey)(?=s?$)/u, (british) => american[british]!)
    .replace(/ll(?=ed$|ing$|er$)/, "l");
}

const variants = new Set([
  "gonna|goingto",
  "wanna|wantto",
  "gotta|gotto",
  "no|number",
  "'cause|because",
  "cause|because",
  "'em|them",
  "'s|is",
  "'s|has",
  "'s|us",
  "vp|vicepresident",
  "uk|unitedkingdom",
  "us|unitedstates",
]);

/** True where two runs of words are one spelt in two ways: long-term, long term; gonna, going to. */
export function isSpelling(left: readonly Token[], right: readonly Token[]): boolean {
  const join = (words: readonly Token[]) => words.map(quoteKey).join("");
  const [a, b] = [join(left), join(right)];
  // “Lyin’” and “lying”.
  if (
    left.length === 1 &&
    right.length === 1 &&
    [`${a}g`, `${b}g`].some((word) => /.{2}ing$/.test(word) && (word === a || word === b))
  )
    return true;
  if (a.replace(/[^\p{L}\p{N}]/gu, "") === b.replace(/[^\p{L}\p{N}]/gu, "")) return true;
  return variants.has(`${a}|${b}`) || variants.has(`${b}|${a}`);
}

const pauses =
  /^(?:uh|um|er|erm|ah|oh|well|hm|mm|so|and|but|you|know|i|mean|like|mr|mrs|ms|dr|that)$/;

/** True where `words[from, to)` is a filled pause, or repeats its neighbours: I — I think. */
export function isFiller(words: readonly Token[], from: number, to: number): boolean {
  const run = words.slice(from, to).map(quoteKey);
  if (run.every((word) => pauses.test(word))) return true;
  const size = run.length;
  const before = words
    .slice(Math.max(0, from - size), from)
    .map(quoteKey)
    .join(" ");
  const after = words
    .slice(to, to + size)
    .map(quoteKey)
    .join(" ");
  return run.join(" ") === before || run.join(" ") === after;
}
