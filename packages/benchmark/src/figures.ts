import { curve, precisionAtTop, rank, rates, ratio, type Scored, type Weights } from "./metrics.ts";
import type { Candidate, Outcome } from "./outcome.ts";

/** The figures of a run, in the order they are printed, with what each one is. */
export const figureNames = {
  "any AP": "average precision of all candidates, ranked by probability",
  "any best F1": "the best F1 that any threshold reaches",
  "any precision": "at the shipped threshold",
  "any recall": "at the shipped threshold",
  "any F1": "at the shipped threshold",
  "any top tenth": "precision of as many best candidates as a tenth of the true links",
  "any candidates": "share of true links that pruning keeps",
  "same AP": "the same figures for `same` links alone",
  "same best F1": "",
  "same precision": "",
  "same recall": "",
  "same F1": "",
  "same top tenth": "",
  "same candidates": "",
  "sure precision": "links of band `sure` that are true",
  "sure share": "share of the true links that band `sure` holds",
  "likely+ precision": "bands `sure` and `likely` together",
  "likely+ share": "",
  "traps linked": "share of the gold traps that are listed as links",
  "traps sure or likely": "share of the gold traps in these bands",
  "boilerplate precision": "sentences set aside that the annotator sets aside too",
  "boilerplate recall": "",
  "unique but same": "sentences called unique that the annotator links as `same`",
  "nearest miss hits": "unique sentences with a missed partner that is the stated nearest miss",
} as const;

export type FigureName = keyof typeof figureNames;
export type Figures = Readonly<Record<FigureName, number>>;

/**
 * Prepares a run for measuring under any weights: candidates are ranked once, and everything else is
 * a sum over stories.
 */
export function measurer(outcomes: readonly Outcome[]): (weights: Weights) => Figures {
  const ranked = {
    any: rank(scored(outcomes, "any")),
    same: rank(scored(outcomes, "same")),
  };
  const tallies = outcomes.map(tally);
  return (weights) => {
    const sum = (count: (tally: Tally) => number) =>
      tallies.reduce((total, one, story) => total + count(one) * (weights[story] ?? 0), 0);
    const links = (strength: "any" | "same") => {
      const truth = sum((one) => one[strength].truth);
      const best = curve(ranked[strength], truth, weights);
      const shipped = rates(
        sum((one) => one[strength].found),
        sum((one) => one[strength].listed),
        truth,
      );
      return {
        [`${strength} AP`]: best.averagePrecision,
        [`${strength} best F1`]: best.bestF1,
        [`${strength} precision`]: shipped.precision,
        [`${strength} recall`]: shipped.recall,
        [`${strength} F1`]: shipped.f1,
        [`${strength} top tenth`]: precisionAtTop(ranked[strength], truth / 10, weights),
        [`${strength} candidates`]: ratio(
          sum((one) => one[strength].kept),
          truth,
        ),
      };
    };
    const truth = sum((one) => one.any.truth);
    const sureHits = sum((one) => one.sure.hits);
    const likelyHits = sum((one) => one.likely.hits);
    const traps = sum((one) => one.traps.all);
    const aside = sum((one) => one.boilerplate.both);
    return {
      ...links("any"),
      ...links("same"),
      "sure precision": ratio(
        sureHits,
        sum((one) => one.sure.listed),
      ),
      "sure share": ratio(sureHits, truth),
      "likely+ precision": ratio(
        likelyHits,
        sum((one) => one.likely.listed),
      ),
      "likely+ share": ratio(likelyHits, truth),
      "traps linked": ratio(
        sum((one) => one.traps.listed),
        traps,
      ),
      "traps sure or likely": ratio(
        sum((one) => one.traps.likely),
        traps,
      ),
      "boilerplate precision": ratio(
        aside,
        sum((one) => one.boilerplate.engine),
      ),
      "boilerplate recall": ratio(
        aside,
        sum((one) => one.boilerplate.gold),
      ),
      "unique but same": ratio(
        sum((one) => one.unique.same),
        sum((one) => one.unique.called),
      ),
      "nearest miss hits": ratio(
        sum((one) => one.nearest.hits),
        sum((one) => one.nearest.asked),
      ),
    } as Figures;
  };
}

/** Each story once. */
export function evenly(outcomes: readonly Outcome[]): Weights {
  return outcomes.map(() => 1);
}

/** Candidates of all stories with the number of their story; pruned pairs have no score. */
export function scored(outcomes: readonly Outcome[], strength: "any" | "same"): Scored[] {
  return outcomes.flatMap(({ candidates }, group) =>
    candidates
      .filter((candidate) => candidate[strength] !== undefined)
      .map((candidate) => ({
        score: candidate[strength]!,
        hit: isTrue(candidate, strength),
        group,
      })),
  );
}

function isTrue({ truth }: Candidate, strength: "any" | "same"): boolean {
  return strength === "any" ? truth !== undefined : truth === "same";
}

export type Tally = ReturnType<typeof tally>;

/** Everything about one story that adds up. */
export function tally({ candidates, trapCount, boilerplate, unique, nearest }: Outcome) {
  const count = (test: (candidate: Candidate) => boolean) => candidates.filter(test).length;
  const likely = (candidate: Candidate) => candidate.band === "sure" || candidate.band === "likely";
  const links = (strength: "any" | "same") => {
    const listed = (one: Candidate) =>
      strength === "any" ? one.listed !== undefined : one.listed === "same";
    return {
      truth: count((one) => isTrue(one, strength)),
      kept: count((one) => isTrue(one, strength) && one.any !== undefined),
      listed: count(listed),
      found: count((one) => listed(one) && isTrue(one, strength)),
    };
  };
  return {
    any: links("any"),
    same: links("same"),
    sure: {
      listed: count((one) => one.band === "sure"),
      hits: count((one) => one.band === "sure" && one.truth !== undefined),
    },
    likely: {
      listed: count(likely),
      hits: count((one) => likely(one) && one.truth !== undefined),
    },
    traps: {
      all: trapCount,
      listed: count((one) => one.trap === true && one.listed !== undefined),
      likely: count((one) => one.trap === true && likely(one)),
    },
    boilerplate,
    unique,
    nearest,
  };
}
