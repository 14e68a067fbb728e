import type { Token } from "./model.ts";

/** How sure a clause around another one leaves it. */
export interface OuterHedge {
  readonly level: "planned" | "possible";
  /** The first token of what hedges: the `very` of `very possible that`, the `chance` of `a chance that`. */
  readonly at: number;
}

const adjectives =
  /^(?:possible|conceivable|plausible|imaginable|likely|probable|unlikely|improbable|doubtful|expected|thought|believed|feared|hoped|rumou?red|suspected|planned|anticipated|predicted|forecast)$/;
const nouns =
  /^(?:chances?|possibility|possibilities|likelihood|probability|odds|risk|danger|prospects?|hopes?|fears?|expectations?|speculation|rumou?rs?|suspicions?|doubts?|suggestions?)$/;

/** Words that leave it open, so that it may be; others hold it for likely, or unlikely. */
const open =
  /^(?:possible|conceivable|plausible|imaginable|chances?|possibilit\w+|risk|danger|rumou?r\w*|speculation|suspicions?|suspected|doubts?|doubtful|suggestions?|fears?|feared)$/;

/** Verbs that stand in for “be”: seems likely that, remains possible that. */
const linking =
  /^(?:is|was|be|been|'s|are|were|seems?|seemed|looks?|looked|appears?|appeared|remains?|remained|becomes?|became|has|have|had)$/;

/** How many words may stand between the outer words and the verb that they govern, and before them. */
const reach = 24;
const before = 6;

/**
 * What leaves open the clause that a verb stands in, whatever tense its own words have:
 *
 *     It is very [possible that] the bridge closed       There is a [chance that] the bridge will close
 *     It may [be that] the bridge closed                 The mayor [hopes that] the bridge will close: no
 *
 * What somebody hopes or expects is told as his, and is no hedge of the outlet's.
 */
export function outerHedge(tokens: readonly Token[], verb: number): OuterHedge | undefined {
  for (let at = verb - 1; at >= 0 && verb - at <= reach; at -= 1) {
    const { text, key } = tokens[at]!;
    if (
      /^[;:—–“”"]$/.test(text) ||
      /^(?:but|while|although|though|because|which|who|and)$/.test(key)
    )
      return undefined;
    const hedge = outerHedgeAt(tokens, at);
    if (hedge) return hedge;
  }
  return undefined;
}

/** The outer hedge whose word stands at a place. */
export function outerHedgeAt(tokens: readonly Token[], at: number): OuterHedge | undefined {
  const { key } = tokens[at]!;
  const next = tokens[pastAside(tokens, at + 1)];
  const opens = next?.key === "that" || /^(?:DET|PRON|PROPN)$/.test(next?.pos ?? "");
  const lead = tokens.slice(Math.max(0, at - before), at).map((token) => token.key);
  const links = lead.some((word) => linking.test(word));
  // It may be that: no more is needed.
  if (key === "be" && next?.key === "that" && /^(?:may|might|could)$/.test(lead.at(-1) ?? ""))
    return { level: "possible", at: at - 1 };
  const level = open.test(key) ? "possible" : "planned";
  const it = lead.some((word, n) => /^(?:it|that)$/.test(word) && linking.test(lead[n + 1] ?? ""));
  if (adjectives.test(key) && opens && links && it) return { level, at };
  const there =
    lead.includes("there") && links && !lead.some((word) => /^(?:no|little)$/.test(word));
  return nouns.test(key) && opens && there ? { level, at } : undefined;
}

/** It is possible, officials said, that …. */
function pastAside(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== ",") return from;
  const comma = tokens.findIndex(({ text }, at) => at > from && at < from + 8 && text === ",");
  return tokens[comma + 1]?.key === "that" ? comma + 1 : from;
}
