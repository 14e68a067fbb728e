import type { Token } from "../../model.ts";
import { isWordy } from "../../text.ts";

/**
 * The words of a sentence, as name finding needs them: initials and abbreviations keep their full
 * stop, `Smith-Jones` and `Jong-un` are one word, a possessive ending is a mark on its word.
 *
 *     Kim | Jong | - | un | 's | plan      tokens
 *     Kim | Jong-un(possessive) | plan     words
 */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Comparison form: lower case without accents; `US` and `F.B.I.` stay capitals, without stops. */
  readonly key: string;
  readonly lemma: string;
  readonly pos: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly punctuation: boolean;
  readonly possessive: boolean;
  /** No white space between it and the word before. */
  readonly glued: boolean;
}

/** Cuts tokens into words. `joins` says whether two hyphenated halves are one name. */
export function toWords(
  tokens: readonly Token[],
  joins: (left: string, right: string, before: Word | undefined) => boolean = () => false,
): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const last = words.at(-1);
    const glued = last !== undefined && last.end === token.start;
    if (last && glued && isPossessive(token, tokens[at + 1]) && /\p{L}\.?$/u.test(last.text)) {
      words[words.length - 1] = { ...last, possessive: true };
      continue;
    }
    if (last && glued && token.text === "." && isAbbreviation(last.text)) {
      words[words.length - 1] = { ...last, end: token.end, text: `${last.text}.` };
      continue;
    }
    const next = tokens[at + 1];
    if (last && glued && isHyphen(token.text) && next?.start === token.end) {
      if (joins(last.text, next.text, words.at(-2))) {
        const text = `${last.text}${token.text}${next.text}`;
        words[words.length - 1] = {
          ...last,
          ...{ end: next.end, text, key: wordKey(text), lemma: next.lemma, capital: true },
        };
        at += 1;
        continue;
      }
    }
    words.push({
      start: token.start,
      end: token.end,
      text: token.text,
      key: wordKey(token.text),
      lemma: token.lemma,
      pos: token.pos,
      capital: /^\p{Lu}/u.test(token.text),
      punctuation: !isWordy(token.text),
      possessive: false,
      glued,
    });
  }
  return words;
}

/** Comparison form of a word, see `Word.key`. */
export function wordKey(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘`´]/g, "'");
  const bare = plain.replace(/\./g, "");
  if (/^[A-Z]{2,6}$/.test(bare)) return bare;
  return (bare || plain).toLowerCase();
}

/** Words that never are a name by themselves: the closed classes, and what opens a sentence. */
export function isFunctionWord(key: string): boolean {
  return functionWords.has(key.toLowerCase()) && !/^[A-Z]+$/.test(key);
}

/** Words that open a name only where the story shows it: `New York`, `First Bank`. */
export function isWeakOpener(key: string): boolean {
  return weakOpeners.has(key);
}

/** Days and months. `May`, `April` … may still be names, which the neighbours decide. */
export function isCalendarWord(key: string): boolean {
  return calendarWords.has(key);
}

/** Verbs of reporting, by lemma, as far as they tell that their subject speaks. */
export function isSayingVerb(lemma: string): boolean {
  return sayingVerbs.has(lemma);
}

/** An opening or closing quotation mark of any style. */
export function isQuoteMark(text: string): boolean {
  return /^["“”„«»]$|^''$|^[‘’']$/.test(text);
}

function isHyphen(text: string): boolean {
  return text === "-" || text === "‐" || text === "‑";
}

/** A lone apostrophe is a possessive after s (`workers’`) unless it may close a quotation. */
function isPossessive(token: Token, next: Token | undefined): boolean {
  if (/^['’‘`]s$/i.test(token.text)) return true;
  return (token.text === "'" || token.text === "’") && next?.pos === "NOUN";
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}/u.test(text) && (text.length === 1 || abbreviations.has(text.toLowerCase()));
}

const abbreviations = new Set(
  `mr mrs ms dr sen sens rep reps gov govs gen lt col maj sgt capt cpl pvt adm cmdr rev prof det supt
  atty pres hon st mt ft jr sr inc corp co ltd calif tenn ky mass conn fla ill ind ariz ark colo
  del ga kan la md mich minn miss mo mont neb nev okla ore pa tex va vt wash wis wyo ala`.split(
    /\s+/,
  ),
);

const functionWords = new Set(
  `a an the this that these those some any each every no none all both either neither such another
  other others many most much more few several one two three four five six seven eight nine ten
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her
  hers herself it its itself they them their theirs themselves who whom whose which what where when
  why how whether and or but nor so yet for if unless until because since while although though
  whereas as than then once after before about above across against along amid among around at
  behind below beneath beside besides between beyond by despite down during except from in inside
  into like near of off on onto out outside over past per through throughout to toward towards under
  underneath unlike up upon versus via with within without is am are was were be been being have has
  had having do does did done doing will would shall should can could may might must ought not never
  n't here there now today tonight tomorrow yesterday just only also even still already again
  however meanwhile moreover furthermore therefore thus hence instead otherwise nevertheless
  perhaps maybe yes no oh well let according ahead earlier later last next
  nothing everything something anything everyone someone anyone nobody somebody everybody
  same own very too quite rather almost nearly roughly approximately asked speaking following given
  regarding including using based finally indeed additionally similarly likewise overall`.split(
    /\s+/,
  ),
);

const weakOpeners = new Set(
  `new first second third former current late early more additional big great good bad best top
  full big free source sources critics officials people read watch share photo image images video
  file credit click subscribe advertisement update updated exclusive opinion analysis editorial
  breaking live report reporting reports media news article section title chapter page figure part
  number member members spokespeople`.split(/\s+/),
);

const calendarWords = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun christmas easter thanksgiving`.split(/\s+/),
);

const sayingVerbs = new Set(
  `say tell add warn claim argue insist announce state note explain write tweet ask reply respond
  declare suggest acknowledge admit deny confirm report reveal testify predict urge vow promise
  pledge accuse criticize criticise praise describe call believe think hope recall remark comment
  blast slam condemn denounce defend dismiss reject stress emphasize continue conclude post`.split(
    /\s+/,
  ),
);
