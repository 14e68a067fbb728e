import { roleNoun } from "../annotate/mentions/titles.ts";
import type { AnnotatedArticle, Entity, Mention } from "../model.ts";
import { oncePer, remember } from "../remember.ts";
import { overlaps } from "../span.ts";
import {
  areMatched,
  countAnchors,
  type Finding,
  isFirm,
  isLeftOver,
  ofSentence,
  type Pair,
  type Side,
  tokenAt,
} from "./gate.ts";

/**
 * Names of persons: two articles put different persons into one slot. Only where the name stands
 * between the same words, or nearly all else in the two sentences was matched, and neither person
 * appears anywhere in the other article. Two officials may say the same, so two sources are compared
 * only where both have one role. A name that differs by a letter or two is one person spelt in two
 * ways, which is style.
 */

const reliability = { slot: 0.7, spelling: 0.8 } as const;
const leastAnchors = 3;

export function compareNames(pair: Pair, entities: ReadonlyMap<string, Entity>): Finding[] {
  if (!isFirm(pair)) return [];
  return [...findSpellings(pair), ...openMentions(pair, entities, "person")]
    .slice(0, 1)
    .flatMap(([a, b]): Finding[] => {
      const spelling = isVariant(a.text, b.text);
      if (!spelling && !isOneSlot(pair, a, b)) return [];
      return [
        {
          type: "name",
          severity: spelling ? "style" : "differs",
          probability: pair.link.probability * reliability[spelling ? "spelling" : "slot"],
          left: {
            start: a.start,
            end: a.end,
            side: pair.left,
            value: entities.get(a.entity)?.name ?? a.text,
          },
          right: {
            start: b.start,
            end: b.end,
            side: pair.right,
            value: entities.get(b.entity)?.name ?? b.text,
          },
          note: (told) =>
            spelling ? `One name is spelt in two ways: ${told}.` : `Who it was differs: ${told}.`,
        },
      ];
    });
}

function isOneSlot(pair: Pair, a: Mention, b: Mention): boolean {
  if (!pair.strong || lastWord(a.text) === lastWord(b.text)) return false;
  if ((isSource(pair.left, a) || isSource(pair.right, b)) && !shareRole(pair, a, b)) return false;
  return sameFrame(pair, a, b, 2) || isLeftOver(pair, a, b);
}

/** Words around a name in which its bearer's role stands: Mayor Ann Lee; Ann Lee, the mayor. */
const roleReach = { before: 2, after: 4 } as const;

function shareRole(pair: Pair, a: Mention, b: Mention): boolean {
  const roles = (side: Side, mention: Mention): string[] => {
    const first = tokenAt(side, mention);
    const last = side.tokens.findLastIndex((token) => overlaps(token, mention));
    const name = lastWord(mention.text);
    return side.tokens
      .slice(Math.max(0, first - roleReach.before), last + 1 + roleReach.after)
      .filter(({ text, pos }) => /^(?:NOUN|PROPN)$/.test(pos) && text !== name)
      .map(({ key }) => key);
  };
  const others = roles(pair.right, b);
  return roles(pair.left, a).some((role) => others.includes(role) && roleNoun(role) !== undefined);
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1)!;
}

/** Names of any kind that differ by a letter or two, where neither article has the other's spelling. */
function findSpellings(pair: Pair): [Mention, Mention][] {
  const lacks = (side: Side, name: string) =>
    !side.article.article.body.includes(name) && !side.article.article.title.includes(name);
  return namesIn(pair.left).flatMap((a) =>
    namesIn(pair.right).flatMap((b): [Mention, Mention][] =>
      isVariant(a.text, b.text) && lacks(pair.left, b.text) && lacks(pair.right, a.text)
        ? [[a, b]]
        : [],
    ),
  );
}

const namesIn = ofSentence(({ source }) => source.mentions.filter(({ kind }) => kind === "name"));

/** Names of one kind on either side whose bearers don't occur in the other article at all. */
export function openMentions(
  pair: Pair,
  entities: ReadonlyMap<string, Entity>,
  kind: Entity["kind"],
): [Mention, Mention][] {
  if (countAnchors(pair) < leastAnchors) return [];
  const open = (own: Side, other: Side): Mention[] =>
    own.source.mentions.filter(
      (mention) =>
        mention.kind === "name" &&
        entities.get(mention.entity)?.kind === kind &&
        !isKnownIn(other, mention.entity) &&
        !isDateline(own, mention),
    );
  const [lefts, rights] = [open(pair.left, pair.right), open(pair.right, pair.left)];
  // With several strangers on one side nobody can say who stands for whom.
  if (
    new Set(lefts.map(({ entity }) => entity)).size !== 1 ||
    new Set(rights.map(({ entity }) => entity)).size !== 1
  )
    return [];
  return [[lefts[0]!, rights[0]!]];
}

/** “LEEDS, England (Reuters) —”: where the reporter sat. */
function isDateline({ source, text }: Side, { start, end }: Mention): boolean {
  return (
    start - source.sentence.start < datelineLength &&
    /^[^.;a-z]{0,30}(?:\([^)]{2,20}\)|[—–])/u.test(text.slice(end, end + 60))
  );
}

/** Characters of a sentence in which a dateline stands. */
const datelineLength = 30;

/** Whose word it is belongs to attribution. */
function isSource(side: Side, mention: Mention): boolean {
  return side.source.attributions.some(({ source }) => overlaps(source, mention));
}

function isKnownIn(side: Side, entity: string): boolean {
  return entitiesIn(side.article).has(entity);
}

const entitiesIn = oncePer(
  ({ annotated }: AnnotatedArticle): ReadonlySet<string> =>
    new Set(annotated.flatMap(({ mentions }) => mentions.map(({ entity }) => entity))),
);

/** At least `least` of the words right before and right after the two names were matched. */
export function sameFrame(pair: Pair, a: Mention, b: Mention, least: number): boolean {
  const neighbours = (side: Side, mention: Mention) => {
    const first = tokenAt(side, mention);
    const last = side.tokens.findLastIndex((token) => overlaps(token, mention));
    const near = (from: number, step: 1 | -1) => {
      for (
        let at = from, seen = 0;
        at >= 0 && at < side.tokens.length && seen < 4;
        at += step, seen += 1
      ) {
        if ((side.matchOf[at] ?? -1) >= 0) return at;
      }
      return -1;
    };
    return { before: near(first - 1, -1), after: near(last + 1, 1) };
  };
  const left = neighbours(pair.left, a);
  const right = neighbours(pair.right, b);
  const matched = [
    areMatched(pair, left.before, right.before),
    areMatched(pair, left.after, right.after),
  ];
  return matched.filter(Boolean).length >= least;
}

/** Letters that two spellings of a name may differ by. */
const mostEdits = 2;

/** Same but for a letter or two in one word of four letters or more. */
export function isVariant(left: string, right: string): boolean {
  if (left === right) return false;
  const [a, b] = [nameWords(left), nameWords(right)];
  if (a.length !== b.length) return false;
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]));
  const [only] = differing;
  return (
    differing.length === 1 &&
    only !== undefined &&
    Math.min(only[0].length, only[1].length) >= 4 &&
    edits(...only) <= (only[0].length > 6 ? mostEdits : 1)
  );
}

const nameWords = remember((name): readonly string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s-]+/),
);

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
