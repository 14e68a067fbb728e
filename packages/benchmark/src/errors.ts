import { type Comparison, compareArticles, type Link } from "@crossread/core";
import { type GoldStory, textOf } from "./gold.ts";
import { match, pairKey, readingOrder } from "./match.ts";
import type { Compare } from "./outcome.ts";

/** One wrong or missed link with its likely cause; `text` must not leave the terminal. */
export interface LinkError {
  readonly kind: "false" | "missed" | "strength";
  readonly cause: string;
  readonly story: string;
  readonly pair: readonly [string, string];
  readonly probability?: number;
  readonly detail: string;
  readonly text: readonly [string, string];
}

/** Words from which a sentence counts as long: most of its words can match by chance. */
const longSentence = 28;
/** Share of the shorter sentence's content words below which an overlap counts as scattered. */
const scatteredShare = 0.4;

/** Every link that the engine lists and the annotator does not, or the other way round. */
export function findErrors(story: GoldStory, compare: Compare = compareArticles): LinkError[] {
  const shipped = endsInGold(story, compare(story.articles));
  const comparison = compare(story.articles, { minProbability: 0 });
  const everything = endsInGold(story, comparison);
  const truth = new Map(story.pairs.map((pair) => [pairKey(pair.a, pair.b), pair.strength]));
  const error = (
    kind: LinkError["kind"],
    key: string,
    cause: string,
    detail: string,
    link?: Link,
  ): LinkError => {
    const [a, b] = key.split(" ") as [string, string];
    const text = [textOf(story, a), textOf(story, b)] as const;
    const probability = link ? { probability: link.probability } : {};
    return { kind, cause, story: story.name, pair: [a, b], ...probability, detail, text };
  };
  const wrong = [...shipped]
    .filter(([key]) => !truth.has(key))
    .map(([key, link]) => {
      const { cause, detail } = whyFalse(story, key, truth);
      return error("false", key, cause, detail, link);
    });
  const missed = [...truth]
    .filter(([key]) => !shipped.has(key))
    .map(([key, strength]) => {
      const { cause, detail } = whyMissed(story, key, comparison, everything);
      return error("missed", key, `${strength}: ${cause}`, detail, everything.get(key));
    });
  const mixed = [...shipped]
    .filter(([key, link]) => truth.has(key) && truth.get(key) !== link.strength)
    .map(([key, link]) =>
      error("strength", key, `${truth.get(key)} listed as ${link.strength}`, "", link),
    );
  return [...wrong, ...missed, ...mixed];
}

/** Causes with counts, most frequent first, and the most telling examples of each. */
export function errorsText(errors: readonly LinkError[], examples: number): string {
  const titles = {
    false: "False links",
    missed: "Missed links",
    strength: "Right links of the wrong strength",
  };
  return (["false", "missed", "strength"] as const)
    .flatMap((kind) => {
      const own = errors.filter((error) => error.kind === kind);
      const causes = [...Map.groupBy(own, ({ cause }) => cause)].sort(
        (left, right) => right[1].length - left[1].length,
      );
      return [
        `${titles[kind]}: ${own.length}`,
        ...causes.flatMap(([cause, list]) => [
          `  ${String(list.length).padStart(4)}  ${cause}`,
          ...[...list]
            .sort((left, right) => (right.probability ?? 0) - (left.probability ?? 0))
            .slice(0, examples)
            .flatMap(exampleLines),
        ]),
        "",
      ];
    })
    .join("\n");
}

function exampleLines({ story, pair, probability, detail, text }: LinkError): string[] {
  const sure = probability === undefined ? "not scored" : `p ${probability.toFixed(2)}`;
  return [
    `          ${story} ${pair.join(" ~ ")}, ${sure}${detail ? `, ${detail}` : ""}`,
    ...text.map((one) => `            ${one.replace(/\s+/g, " ")}`),
  ];
}

/** The first cause that fits, most telling first. */
function whyFalse(
  story: GoldStory,
  key: string,
  truth: ReadonlyMap<string, string>,
): { readonly cause: string; readonly detail: string } {
  const [a, b] = key.split(" ") as [string, string];
  const trap = story.traps.find((one) => pairKey(one.a, one.b) === key);
  if (trap) return { cause: "gold trap", detail: trap.why ?? "" };
  if (story.boilerplate.has(a) || story.boilerplate.has(b))
    return { cause: "boilerplate not set aside", detail: "" };
  const neighbour = neighbours(story, a)
    .flatMap((left) => neighbours(story, b).map((right) => pairKey(left, right)))
    .find((pair) => truth.has(pair));
  if (neighbour) return { cause: "neighbour of a true pair", detail: neighbour };
  const hop = [...story.sentences.keys()].find(
    (id) => truth.has(pairKey(a, id)) && truth.has(pairKey(id, b)),
  );
  if (hop) return { cause: "two-hop: both report what a third one does", detail: hop };
  const [left, right] = [textOf(story, a), textOf(story, b)];
  const [ours, theirs] = [numbers(left), numbers(right)];
  if (ours.size > 0 && theirs.size > 0 && ![...ours].some((number) => theirs.has(number)))
    return { cause: "unequal numbers", detail: `${[...ours]} / ${[...theirs]}` };
  const [few, many] = [content(left), content(right)].sort((x, y) => x.size - y.size);
  const shared = [...few!].filter((word) => many!.has(word));
  const long = Math.max(wordsOf(left).length, wordsOf(right).length) >= longSentence;
  if (long && shared.length < scatteredShare * few!.size)
    return { cause: "shared words only, in long sentences", detail: shared.join(" ") };
  if (shared.length < 2) return { cause: "hardly a word in common", detail: shared.join(" ") };
  return { cause: "same topic, other statement", detail: shared.join(" ") };
}

function whyMissed(
  story: GoldStory,
  key: string,
  comparison: Comparison,
  everything: ReadonlyMap<string, Link>,
): { readonly cause: string; readonly detail: string } {
  const [a, b] = key.split(" ") as [string, string];
  const { engine, gold } = match(story, comparison);
  const aside = [a, b].filter((id) => engine.get(id)?.role === "boilerplate");
  if (aside.length > 0) return { cause: "set aside as boilerplate", detail: aside.join(" ") };
  const joined = [a, b].filter((id) => gold.get(engine.get(id)?.id ?? "") !== id);
  if (joined.length > 0)
    return { cause: "no sentence of its own in the engine", detail: joined.join(" ") };
  const link = everything.get(key);
  if (!link) return { cause: "pruned before scoring", detail: "" };
  const ranks = [rankOf(story, a, b, everything), rankOf(story, b, a, everything)];
  const detail = `rank ${ranks.join(" and ")}`;
  const best = Math.min(...ranks);
  if (best > 3) return { cause: "below the threshold and outranked by three or more", detail };
  if (best > 1) return { cause: "below the threshold, second or third choice", detail };
  return { cause: "below the threshold though a first choice", detail };
}

/** Place of `to` among all candidates of `from` in the article of `to`, 1 for the most probable. */
function rankOf(
  story: GoldStory,
  from: string,
  to: string,
  everything: ReadonlyMap<string, Link>,
): number {
  const own = everything.get(pairKey(from, to))!.probability;
  const article = story.sentences.get(to)!.article;
  return (
    1 +
    [...story.sentences.values()].filter(
      (other) =>
        other.article === article &&
        (everything.get(pairKey(from, other.id))?.probability ?? -1) > own,
    ).length
  );
}

/** Links by gold pair; of several on one pair the most probable. */
function endsInGold(story: GoldStory, comparison: Comparison): Map<string, Link> {
  const { gold } = match(story, comparison);
  const found = new Map<string, Link>();
  for (const link of comparison.links) {
    const [left, right] = [gold.get(link.left), gold.get(link.right)];
    if (left === undefined || right === undefined) continue;
    const key = pairKey(left, right);
    if (link.probability > (found.get(key)?.probability ?? -1)) found.set(key, link);
  }
  return found;
}

/** The sentence itself, the one before and the one after. */
function neighbours(story: GoldStory, id: string): string[] {
  const order = readingOrder(story, story.sentences.get(id)!.article);
  const at = order.findIndex((sentence) => sentence.id === id);
  return order.slice(Math.max(0, at - 1), at + 2).map((sentence) => sentence.id);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

function numbers(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => /^\p{N}/u.test(word)));
}

/** Words of four letters and more stand in for content words well enough to name a cause. */
function content(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 3));
}
