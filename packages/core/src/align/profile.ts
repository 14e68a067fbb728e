import type { AnnotatedSentence, Quantity, Span } from "../model.ts";
import { cover } from "../span.ts";
import type { Clause } from "./clauses.ts";
import type { Unit } from "./units.ts";

/** What the features ask of one sentence, found once for all its pairs. */
export interface Profile {
  /** Number of the first unit of the first clause that tells something; dates set the scene only; -1 for none. */
  readonly opening: number;
  /** Its figures; "the second summit" gives none. */
  readonly quantities: readonly Quantity[];
  /** Ids of the entities that it gives words to. */
  readonly voices: readonly string[];
  /** Share of its units that stand in quotations. */
  readonly quotedShare: number;
  /** It is a headline or a standfirst. */
  readonly top: boolean;
  /** It is among the first sentences of text. */
  readonly lede: boolean;
  /** Its place in its article, from 0 to 1. */
  readonly place: number;
  /** Each clause without marks at its ends; undefined where it has nothing else. */
  readonly clauseSpans: readonly (Span | undefined)[];
}

export function makeProfile(
  source: AnnotatedSentence,
  units: readonly Unit[],
  clauses: readonly Clause[],
  position: number,
  of: number,
): Profile {
  const { role } = source.sentence;
  const top = role === "headline" || role === "standfirst";
  return {
    opening: units.findIndex((unit) => unit.kind !== "date" && !clauses[unit.clause]?.attribution),
    quantities: source.quantities.filter((quantity) => quantity.kind !== "ordinal"),
    voices: [
      ...new Set([
        ...source.attributions.flatMap((attribution) => attribution.entity ?? []),
        ...source.quotes.flatMap((quote) => quote.speakerEntity ?? []),
      ]),
    ],
    quotedShare: units.length === 0 ? 0 : units.filter((unit) => unit.quoted).length / units.length,
    top,
    lede: !top && position <= 2,
    place: position / Math.max(1, of - 1),
    clauseSpans: clauses.map(({ from, to }) =>
      cover(source.tokens.slice(from, to).filter((token) => token.pos !== "PUNCT")),
    ),
  };
}
