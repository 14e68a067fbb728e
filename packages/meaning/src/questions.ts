import type { Band, Comparison, Divergence, Link, Sentence } from "@crossread/core";
import { questionsToAsk } from "./expected-f1.ts";

/** One of two sentences in question. */
export interface Side {
  /** Id of the sentence, `the-diplomat:12`, and of its article. */
  readonly sentence: string;
  readonly article: string;
  /** The whole sentence, verbatim. */
  readonly text: string;
  /** The sentence before it in its article, for context; empty at the top. */
  readonly before: string;
}

/** Two sentences that a judge may be asked about, with what the engine holds of them. */
export interface Candidate {
  readonly left: Side;
  readonly right: Side;
  /** That they report one fact, by the engine. */
  readonly probability: number;
  /** How sure the engine is; absent where the report shows no link. */
  readonly band?: Band;
  /** What the report calls the link, where it shows one. */
  readonly strength?: Link["strength"];
  /** Types of the conflicts that the report shows between the two, and nowhere else. */
  readonly conflicts: readonly Divergence["type"][];
}

/**
 * Pairs less probable than this are no candidates. It bounds the work alone: a budget is used up by likelier
 * pairs in all but the smallest stories.
 */
export const leastAsked = 0.01;

/**
 * The pairs worth asking about in a comparison that was made with `minProbability: leastAsked`: links, those
 * below what is shown, and pairs of sentences that the report shows in conflict. What somebody decided
 * already is left out.
 */
export function findCandidates(comparison: Comparison): Candidate[] {
  const sideOf = sideFinder(comparison);
  const conflicts = findConflicts(comparison);
  const rejected = decidedPairs(comparison);
  const shown = comparison.manifest.options.bands.possible;
  const candidates = comparison.links.flatMap((link): Candidate[] => {
    const key = pairKey(link.left, link.right);
    if (link.decision !== undefined) return [];
    const { probability, band, strength } = link;
    return [
      {
        left: sideOf(link.left),
        right: sideOf(link.right),
        probability,
        ...(probability >= shown && { band, strength }),
        conflicts: conflicts.get(key) ?? [],
      },
    ];
  });
  const known = new Set(comparison.links.map(({ left, right }) => pairKey(left, right)));
  // Two sentences in conflict need not be linked themselves: a fact may join them through others.
  const unlinked = [...conflicts].flatMap(([key, types]): Candidate[] => {
    const [left = "", right = ""] = key.split("\n");
    const asked = [sideOf(left), sideOf(right)] as const;
    if (known.has(key) || rejected.has(textKey(...asked))) return [];
    return [{ left: asked[0], right: asked[1], probability: 0, conflicts: types }];
  });
  return [...candidates, ...unlinked];
}

/** How often a judge that is asked twice where it matters is taken to be right, until it was measured. */
const usualReliability = 0.95;

/**
 * The order of asking, most telling first: conflicts before they are shown, then links by what an answer is
 * expected to add to the report. What no answer would change is not asked. The order of the input breaks
 * ties.
 */
export function orderQuestions(candidates: readonly Candidate[], budget: number): Candidate[] {
  const isDisputed = ({ conflicts }: Candidate): boolean => conflicts.length > 0;
  const disputed = candidates
    .filter(isDisputed)
    .toSorted((one, other) => other.probability - one.probability);
  const undisputed = candidates.filter((candidate) => !isDisputed(candidate));
  const places = questionsToAsk(
    undisputed.map(({ probability }) => probability),
    { budget: Math.max(0, budget - disputed.length), reliability: usualReliability },
  );
  return [...disputed, ...places.map((at) => undisputed[at]!)];
}

/** Conflicts that nobody decided on, by their two sentences of different articles. */
function findConflicts({ divergences }: Comparison): Map<string, Divergence["type"][]> {
  const found = new Map<string, Divergence["type"][]>();
  for (const { severity, readings, type, decision } of divergences) {
    const sentences = [...new Set(readings.map(({ sentence }) => sentence))];
    // With three sentences one answer on two of them would not tell what is right of the third.
    if (severity !== "conflict" || decision !== undefined || sentences.length !== 2) continue;
    const key = pairKey(sentences[0]!, sentences[1]!);
    const types = found.get(key) ?? [];
    if (!types.includes(type)) types.push(type);
    found.set(key, types);
  }
  return found;
}

/** Pairs of sentences on whose link somebody decided, by their words. */
function decidedPairs({ decisions }: Comparison): Set<string> {
  const pairs = decisions.flatMap(({ on, anchors: [left, right] }) =>
    on === "link" && left && right ? [textKey(left, right)] : [],
  );
  return new Set(pairs);
}

function textKey(
  left: { readonly article: string; readonly text: string },
  right: { readonly article: string; readonly text: string },
): string {
  return [left, right]
    .map(({ article, text }) => `${article}\n${text}`)
    .sort()
    .join("\n");
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left}\n${right}` : `${right}\n${left}`;
}

function sideFinder({ articles, sentences }: Comparison): (id: string) => Side {
  const bodies = new Map(articles.map((article) => [article.id, article]));
  const text = ({ article, field, start, end }: Sentence): string =>
    bodies.get(article)![field].slice(start, end);
  const sides = new Map<string, Side>();
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    if (sentence.role === "boilerplate") continue;
    const { id, article } = sentence;
    const before = last?.article === article ? text(last) : "";
    sides.set(id, { sentence: id, article, text: text(sentence), before });
    last = sentence;
  }
  return (id) => sides.get(id)!;
}
