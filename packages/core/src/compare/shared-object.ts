import { overlaps } from "../span.ts";
import { areMatched, type Pair, type Side } from "./gate.ts";

/** Words after a verb in which its object stands. */
const reach = 6;

/** The matched noun that both verbs act on: the last matched one in reach, with no verb between. */
export function sharedObject(
  pair: Pair,
  l: number,
  r: number,
): { left: number; right: number } | undefined {
  const nouns = (side: Side, verb: number): number[] => {
    const found: number[] = [];
    for (let at = verb + 1; at < side.tokens.length && at <= verb + reach; at += 1) {
      const token = side.tokens[at]!;
      if (/^(?:VERB|AUX)$/.test(token.pos) || /[,;:.]/.test(token.text)) break;
      if (side.source.dates.some((date) => overlaps(date, token))) break;
      if (/^(?:NOUN|PROPN)$/.test(token.pos) && (side.matchOf[at] ?? -1) >= 0) found.push(at);
    }
    return found;
  };
  const lefts = nouns(pair.left, l);
  const rights = nouns(pair.right, r);
  for (const left of lefts.toReversed()) {
    const right = rights.findLast((at) => areMatched(pair, left, at));
    if (right !== undefined) return { left, right };
  }
  return undefined;
}
