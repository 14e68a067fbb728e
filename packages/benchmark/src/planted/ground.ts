import type { Article } from "@crossread/core";
import { random } from "../metrics.ts";
import { baseArticles } from "./base-articles.ts";
import { type BasePair, basePairs, publishedOn } from "./base-sentences.ts";

/** How the edited side is made: from the same words, from other words, inside a whole article. */
export type Mode = "copy" | "paraphrase" | "article copy" | "article paraphrase";

/** Two texts of one statement, with the text around each that stays as it is. */
export interface Ground {
  readonly mode: Mode;
  readonly published: string;
  readonly left: Side;
  readonly right: Side;
  /** Whether the two sides are known to say the same, so that a flag on them is a false alarm. */
  readonly neutral: boolean;
  /** What sets the untouched sides apart, where it is a neutral control of its own. */
  readonly control?: string;
  /** A whole article as its text: only for counting flags where nothing is planted. */
  readonly plain?: true;
}

/** A text and what stands around it in its article. */
export interface Side {
  readonly title: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Pairs of the base that stand around a planted one on each side, so that words have some weight. */
const fillersEachSide = 2;

/** The built-in base: its sentences in both modes and its whole articles in both. */
export function builtInGrounds(): Ground[] {
  const pairs = basePairs();
  return [
    ...pairs.map((pair, at) => ground("copy", pair.original, pair.original, at)),
    ...pairs.map((pair, at) => ({
      ...ground("paraphrase", pair.original, pair.paraphrase, at),
      control: pair.control,
    })),
    ...(["article copy", "article paraphrase"] as const).flatMap((mode) =>
      baseArticles.flatMap(({ original, paraphrase }) =>
        wholeGrounds(mode, original, mode === "article copy" ? original : paraphrase),
      ),
    ),
  ];
}

/** Single sentences, or two wordings of one, between sentences of the built-in base. */
export function ground(
  mode: "copy" | "paraphrase",
  left: string,
  right: string,
  at: number,
  more: { readonly published?: string; readonly neutral?: boolean } = {},
): Ground {
  const around = fillers(at, `${left} ${right}`);
  const side = (text: string, wording: keyof Pick<BasePair, "original" | "paraphrase">): Side => {
    const own = around.map((pair) => pair[wording]);
    return {
      title: "The day in brief",
      before: `${own.slice(0, fillersEachSide).join("\n\n")}\n\n`,
      text,
      after: `\n\n${own.slice(fillersEachSide).join("\n\n")}`,
    };
  };
  return {
    mode,
    published: more.published ?? publishedOn,
    left: side(left, "original"),
    right: side(right, "paraphrase"),
    neutral: more.neutral ?? true,
  };
}

/** Both sides as articles, `left` and `right`. */
export function articlesOf({ left, right, published }: Ground): Article[] {
  const article = (id: string, outlet: string, side: Side): Article => ({
    id,
    outlet,
    title: side.title,
    body: side.before + side.text + side.after,
    published,
  });
  return [article("left", "Morning Post", left), article("right", "Evening Star", right)];
}

/** A ground for each line of a whole article; line by line, both versions tell the same. */
function wholeGrounds(mode: Mode, original: string, version: string): Ground[] {
  const sides = (text: string): Side[] => {
    const [title, ...lines] = text.split("\n");
    return lines.map((line, at) => ({
      title: title!,
      before: lines
        .slice(0, at)
        .map((one) => `${one}\n\n`)
        .join(""),
      text: line,
      after: lines
        .slice(at + 1)
        .map((one) => `\n\n${one}`)
        .join(""),
    }));
  };
  const right = sides(version);
  const common = { mode, published: publishedOn, neutral: true } as const;
  const control = mode === "article paraphrase" ? { control: "paraphrase" } : {};
  return [
    ...sides(original).map((left, at) => ({ ...common, left, right: right[at]!, ...control })),
    {
      ...common,
      left: entire(original),
      right: entire(version),
      control: "whole article",
      plain: true,
    },
  ];
}

function entire(text: string): Side {
  const [title, ...lines] = text.split("\n");
  return { title: title!, before: "", text: lines.join("\n\n"), after: "" };
}

/** Other pairs of the built-in base, the same for the same number; never the planted pair itself. */
function fillers(at: number, own: string): BasePair[] {
  const next = random(at);
  const rest = basePairs().filter(
    ({ original, paraphrase }) => !own.includes(original) && !own.includes(paraphrase),
  );
  return Array.from({ length: 2 * fillersEachSide }, () => {
    const [taken] = rest.splice(Math.floor(next() * rest.length), 1);
    return taken!;
  });
}
