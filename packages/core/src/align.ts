import { explainer, round } from "./align/evidence.ts";
import type { SentencePair } from "./align/pairs.ts";
import {
  describePairs,
  fittedWeights,
  type ScoredPair,
  scorePairs,
  type Weights,
} from "./align/score.ts";
import { isTelling } from "./align/telling.ts";
import { tellDecision } from "./decisions.ts";
import type { AnnotatedStory, Band, Decision, Evidence, Link, Sentence, Span } from "./model.ts";

export interface AlignOptions {
  /** Links below this probability are not listed; the lower limit of `possible` where absent. */
  readonly minProbability?: number;
  /** The fitted weights, where others than the shipped ones are to be tried. */
  readonly weights?: Weights;
  /** Decisions on links, by ids of both sentences, parted by a newline. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  readonly similarities?: readonly Similarity[];
}

/** How alike a program holds two sentences of different articles to be, 0 to 1. */
export interface Similarity {
  /** Ids of the sentences, as `segment` gives them. */
  readonly left: string;
  readonly right: string;
  readonly similarity: number;
}

/**
 * What an encoder's opinion counts where weights were not fitted with one: a cautious default. From .6 to 1
 * it adds 1.6 to the log odds, which lifts .3 to .68; at .2 it takes as much away.
 */
const unfittedSimilarity = { neutral: 0.6, weight: 4 } as const;

export interface Alignment {
  readonly links: readonly Link[];
  /** Links whose words share too little to be told as agreement, and that no encoder vouches for. */
  readonly thin: ReadonlySet<Link>;
  /** Every pair that was looked at closely, whatever its probability: what nearest misses come from. */
  readonly scored: readonly Likelihood[];
  /** Partners of a sentence that were looked at in each other article; Infinity for all. */
  readonly perArticle: number;
}

/** Two sentences, and how probable it is that they report one fact. */
export interface Likelihood {
  readonly left: Sentence;
  readonly right: Sentence;
  readonly probability: number;
}

/** Links the sentences of different articles that report the same fact. */
export function align(story: AnnotatedStory, options: AlignOptions = {}): Alignment {
  const weights = options.weights ?? fittedWeights;
  const decisions = options.decisions ?? new Map<string, Decision>();
  const least = options.minProbability ?? weights.bands.possible;
  const { pairs, perArticle } = describePairs(story);
  // Most stories have no decision, and a key for each pair would cost as much as its score.
  const decisionOn = (pair: SentencePair): Decision | undefined =>
    decisions.size === 0 ? undefined : decisions.get(keyOf(pair));
  const decided = (pair: SentencePair): number | undefined => {
    const decision = decisionOn(pair);
    return decision && (decision.verdict === "reject" ? 0 : 1);
  };
  const byWords = scorePairs(pairs, weights, decided);
  const scored = heed(byWords, options.similarities, weights);
  const lifted = new Set(
    scored.filter(({ probability }, at) => probability > byWords[at]!.probability),
  );
  const explain = explainer(weights.any, (probability) =>
    probability < weights.bands.possible ? "none" : bandOf(probability, weights),
  );
  // Pairs stand in reading order already: of the left sentence, then of the right one.
  const listed = scored.filter((pair) => pair.probability >= least && decided(pair.pair) !== 0);
  const links = listed.map((pair) => makeLink(pair, weights, explain(pair), decisionOn(pair.pair)));
  return {
    links: [...links, ...linksByHand(story, decisions, links)],
    thin: new Set(
      links.filter(({ band }, at) => {
        const pair = listed[at]!;
        return band !== "sure" && !isTelling(pair) && !lifted.has(pair);
      }),
    ),
    // Without the values of their features, which in a large story are most of what an alignment holds.
    scored: scored.map(({ pair: { left, right }, probability }) => ({
      left: left.source.sentence,
      right: right.source.sentence,
      probability,
    })),
    perArticle,
  };
}

function keyOf({ left, right }: SentencePair): string {
  return `${left.source.sentence.id}\n${right.source.sentence.id}`;
}

function makeLink(
  scored: ScoredPair,
  weights: Weights,
  evidence: Evidence,
  decision: Decision | undefined,
): Link {
  const found = scored.sameProbability >= weights.sameThreshold ? "same" : "partial";
  return {
    left: scored.pair.left.source.sentence.id,
    right: scored.pair.right.source.sentence.id,
    strength: strengthOf(decision) ?? found,
    probability: round(scored.probability),
    sameProbability: round(scored.sameProbability),
    band: bandOf(scored.probability, weights),
    evidence,
    ...(decision ? { decision: tellDecision(decision) } : {}),
  };
}

function strengthOf(decision: Decision | undefined): Link["strength"] | undefined {
  return decision?.label === "same" || decision?.label === "partial" ? decision.label : undefined;
}

/** Links that somebody made between sentences that share no unit, so that no candidate stands for them. */
function linksByHand(
  story: AnnotatedStory,
  decisions: ReadonlyMap<string, Decision>,
  found: readonly Link[],
): Link[] {
  if (decisions.size === 0) return [];
  const known = new Set<string>(found.map<string>(({ left, right }) => `${left}\n${right}`));
  const sentences = new Map(
    story.articles.flatMap(({ annotated }) =>
      annotated.map(({ sentence }) => [sentence.id, sentence] as const),
    ),
  );
  return [...decisions].flatMap(([key, decision]): Link[] => {
    if (known.has(key) || decision.verdict === "reject") return [];
    const [left, right] = key.split("\n").map((id) => sentences.get(id));
    if (!left || !right) return [];
    const strength = strengthOf(decision) ?? "same";
    const whole = ({ start, end }: Span): Span[] => [{ start, end }];
    return [
      {
        left: left.id,
        right: right.id,
        strength,
        probability: 1,
        sameProbability: strength === "same" ? 1 : 0,
        band: "sure",
        evidence: {
          matches: [],
          shared: { left: whole(left), right: whole(right) },
          rest: { left: [], right: [] },
          without: "none",
          reasons: [`for: linked by ${decision.author}`],
        },
        decision: tellDecision(decision),
      },
    ];
  });
}

/** Moves probabilities by an encoder's opinion; a link that words alone don't make sure stays below that. */
function heed(
  scored: readonly ScoredPair[],
  similarities: readonly Similarity[] | undefined,
  weights: Weights,
): readonly ScoredPair[] {
  if (!similarities || similarities.length === 0) return scored;
  const opinions = new Map<string, number>(
    similarities.flatMap(({ left, right, similarity }) => [
      [`${left}\n${right}`, similarity] as const,
      [`${right}\n${left}`, similarity] as const,
    ]),
  );
  const { neutral, weight } = weights.similarity ?? unfittedSimilarity;
  return scored.map((pair) => {
    const opinion = opinions.get(keyOf(pair.pair));
    const { probability } = pair;
    if (opinion === undefined || probability <= 0 || probability >= 1) return pair;
    const odds = Math.log(probability / (1 - probability));
    const moved = 1 / (1 + Math.exp(-odds - weight * (opinion - neutral)));
    const ceiling = probability >= weights.bands.sure ? 1 : weights.bands.sure - 0.001;
    return { ...pair, probability: Math.min(moved, ceiling) };
  });
}

/** The band of a probability; whatever lies below `likely` is `possible` at most. */
export function bandOf(probability: number, weights: Weights): Band {
  if (probability >= weights.bands.sure) return "sure";
  return probability >= weights.bands.likely ? "likely" : "possible";
}
