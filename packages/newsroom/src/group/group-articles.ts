import { sha256 } from "@crossread/core";
import { findCandidates } from "./candidates.ts";
import { describePairs, logOdds, type Pair } from "./likeness.ts";
import { type Edge, linkGroups } from "./linkage.ts";
import type { Sketch } from "./sketch.ts";
import { countTerms, type Weighed, weigh } from "./weigh.ts";
import { fittedGroupWeights, type GroupWeights } from "./weights.ts";

/** What a person decided on grouping: all pairs between the two sides belong together, or apart. */
export interface GroupDecision {
  readonly kind: "merge" | "split";
  /** Ids of articles. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface GroupOptions {
  /** Greatest distance in days between two articles that are held against each other. Default: 3. */
  readonly window?: number;
  /** In the order they were made; on one pair of articles the last holds. Default: none. */
  readonly decisions?: readonly GroupDecision[];
  /** Other weights than the shipped ones, as a benchmark needs. */
  readonly weights?: GroupWeights;
}

/** Articles on one story. */
export interface Grouped {
  /** Made from its first article, so it stays while later articles come and go. */
  readonly id: string;
  /** Ids of its articles in order of day, then of id; undated ones last. */
  readonly articles: readonly string[];
}

/** In days: most outlets tell a story within this time of each other; later reports tell of what followed. */
export const defaultWindow = 3;

/**
 * Log-odds at which a pair speaks neither for nor against: a pair that shares nothing counts as if it had
 * these, so one far-fetched article can't drive a group apart.
 */
const neutral = -6;

/**
 * Groups articles into stories: sketch → weigh → candidates → likeness → average linkage. Pure; the order
 * of the articles changes nothing, and each article is in exactly one story, often alone.
 */
export function groupArticles(
  sketches: readonly Sketch[],
  options: GroupOptions = {},
): readonly Grouped[] {
  const weights = options.weights ?? fittedGroupWeights;
  const { articles, pairs } = findPairs(sketches, options.window);
  const least = weights.threshold - neutral;
  const edges = pairs.flatMap((pair): Edge[] => {
    const strength = logOdds(pair, weights) - neutral;
    return strength > 0 ? [{ left: pair.left, right: pair.right, strength }] : [];
  });
  const groups = linkGroups(articles.length, decide(edges, articles, options.decisions), least);
  const members = Map.groupBy(articles.keys(), (number) => groups[number]!);
  return [...members.values()].map((numbers) => {
    const ids = numbers.map((number) => articles[number]!.id);
    return { id: storyId(ids[0]!), articles: ids };
  });
}

/** The id of the story that begins with an article. */
export function storyId(article: string): string {
  return `story-${sha256(article).slice(0, 16)}`;
}

/** Articles in order, weighed, and the pairs of them that share enough to be looked at. */
export function findPairs(
  sketches: readonly Sketch[],
  window: number = defaultWindow,
): { readonly articles: readonly Weighed[]; readonly pairs: readonly Pair[] } {
  const rarity = countTerms(sketches);
  const articles = sketches.toSorted(inOrder).map((sketch) => weigh(sketch, rarity));
  return {
    articles,
    pairs: describePairs(articles, findCandidates(articles, rarity, window), rarity),
  };
}

function inOrder(left: Sketch, right: Sketch): number {
  const [a, b] = [left.day ?? Infinity, right.day ?? Infinity];
  if (a !== b) return a - b;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** What people decided takes the place of what was found. */
function decide(
  edges: readonly Edge[],
  articles: readonly Weighed[],
  decisions: readonly GroupDecision[] = [],
): readonly Edge[] {
  if (decisions.length === 0) return edges;
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const decided = new Map<string, Edge>();
  for (const { kind, left, right } of decisions) {
    const strength = kind === "merge" ? Infinity : -Infinity;
    for (const a of left) {
      for (const b of right) {
        const [one, other] = [numbers.get(a), numbers.get(b)];
        if (one === undefined || other === undefined || one === other) continue;
        const edge = { left: Math.min(one, other), right: Math.max(one, other), strength };
        decided.set(key(edge), edge);
      }
    }
  }
  return [...edges.filter((edge) => !decided.has(key(edge))), ...decided.values()];
}

function key({ left, right }: Edge): string {
  return `${left} ${right}`;
}
