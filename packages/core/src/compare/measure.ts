import type { Quantity } from "../model.ts";
import { type Side, tokenAt } from "./gate.ts";
import { nounAt } from "./told-value.ts";

/**
 * What a number of people tells about them, where newsrooms say it in many ways: “killed 12”, “12 dead”,
 * “12 people died” and “a death toll of 12” measure one thing, “12 injured” another.
 */
export type Measure = "dead" | "hurt" | "missing" | "held";

const words: Readonly<Record<Measure, string>> = {
  dead: "kill die murder slay slaughter massacre perish dead death fatality",
  hurt: "wound injure hurt maim injury injured wounded",
  missing: "missing unaccounted",
  held: "arrest detain arrested detained",
};

const measures = new Map(
  (Object.keys(words) as Measure[]).flatMap((measure) =>
    words[measure].split(" ").map((word) => [word, measure] as const),
  ),
);

/** Words that may stand between a number and its measure: 12 people were, at least 12. */
const reach = 4;
const between = new Set(
  "people person other others more were was are is have has been had be reported confirmed feared left who at least about some of around nearly almost over than up to as many".split(
    " ",
  ),
);

/** What the number tells of people; undefined where no such word stands beside it. */
export function measureOf(side: Side, quantity: Quantity): Measure | undefined {
  if (quantity.kind !== "count") return undefined;
  const counted = measures.get(quantity.counted);
  if (counted) return counted;
  const first = tokenAt(side, quantity.number);
  if (first < 0) return undefined;
  const last = side.tokens.findLastIndex((token) => token.start < quantity.number.end);
  const noun = nounAt(side, quantity);
  const find = (from: number, step: 1 | -1): Measure | undefined => {
    for (let at = from, seen = 0; seen < reach; at += step, seen += 1) {
      const token = side.tokens[at];
      if (!token) return undefined;
      const found = measures.get(token.key) ?? measures.get(token.lemma);
      if (found) return found;
      if (!between.has(token.key)) return undefined;
    }
    return undefined;
  };
  return find(Math.max(last, noun) + 1, 1) ?? find(first - 1, -1) ?? tollBefore(side, first);
}

/** “The death toll rose to 12”. */
function tollBefore(side: Side, first: number): Measure | undefined {
  const from = Math.max(0, first - 6);
  const toll = side.tokens
    .slice(from, first)
    .findLastIndex(
      (token, at) => token.key === "toll" && side.tokens[from + at - 1]?.key === "death",
    );
  return toll < 0 ? undefined : "dead";
}

/** Also where an extract breaks off: “4 killed (including su”. */
const includes = /^[^.;]*?\b(?:including|counting|among them)\b/i;

/** Characters after a number in which an article says whom it includes. */
const inclusionReach = 40;

/** “13 dead, including the gunman”: the number holds somebody whom another count may leave out. */
export function includesOthers({ text }: Side, { number }: Quantity): boolean {
  return includes.test(text.slice(number.end, number.end + inclusionReach));
}
