import type { Sentence, Span, Token } from "../../model.ts";

/** A number, a word or one mark, cut so that `$3.5bn` and `9.30am` fall apart where a reader sees it. */
export interface Piece extends Span {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  readonly lower: string;
  /** No space stands between this piece and the one before. */
  readonly glued: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Part of speech and lemma of the token that starts here; empty where the tokenizer cut elsewhere. */
  readonly pos: string;
  readonly lemma: string;
}

/** A sentence cut into pieces. */
export interface Pieces {
  readonly list: readonly Piece[];
  /** Most words have capitals, as in a headline, so that a capital says nothing about names. */
  readonly titled: boolean;
}

// A number, an abbreviation with inner points, a word (digits may follow its letters: A320), or a mark.
const piecePattern = /(\d+(?:[.,]\d+)*|[¼½¾⅓⅔⅛])|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*)|\S/gu;

/** Share of capitalised words above which a sentence is set like a headline. */
const titledShare = 0.6;

/**
 * Cuts a sentence anew, because the tokenizer glues and splits numbers by its own lights (`9.3|0am`,
 * `10-15` whole but `10|–|15`); its tags are kept where a piece starts with a token. Linear time.
 */
export function cutPieces(
  text: string,
  sentence: Span | Sentence,
  tokens: readonly Token[],
): Pieces {
  let at = 0;
  const list: Piece[] = [];
  let words = 0;
  let capitals = 0;
  let previousEnd = -1;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(piecePattern)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    while (at < tokens.length && tokens[at]!.start < start) at += 1;
    const token = tokens[at]?.start === start ? tokens[at] : undefined;
    const kind = match[1] ? "number" : match[2] ? "word" : "mark";
    const capital = kind === "word" && /^\p{Lu}/u.test(match[0]);
    if (kind === "word" && match[0].length > 3) {
      words += 1;
      if (capital) capitals += 1;
    }
    list.push({
      kind,
      start,
      end,
      text: match[0],
      lower: match[0].toLowerCase(),
      glued: start === previousEnd,
      capital,
      pos: token?.pos ?? "",
      lemma: token?.lemma ?? "",
    });
    previousEnd = end;
  }
  return { list, titled: words > 3 && capitals / words > titledShare };
}

export function isHyphen(piece: Piece | undefined): boolean {
  return piece !== undefined && /^[-‐‑–−]$/.test(piece.text);
}

/** Index past a hyphen at `index`, or `index` itself. */
export function pastHyphen(list: readonly Piece[], index: number): number {
  return isHyphen(list[index]) && list[index]?.glued ? index + 1 : index;
}

/** The words from `index` on are exactly these, in lower case. */
export function wordsAre(list: readonly Piece[], index: number, words: readonly string[]): boolean {
  return words.every((word, step) => list[index + step]?.lower === word);
}
