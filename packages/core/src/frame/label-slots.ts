import type { Entity, Link } from "../model.ts";
import { compareText } from "../text.ts";
import { asideEnd } from "./descriptions.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { findClassmates } from "./group-classes.ts";
import { isDescribed, isSynonym } from "./group-lexicon.ts";
import { addForm, type Described, describeLabel, type Label } from "./labels.ts";
import type { Lookup } from "./lookup.ts";
import { isGroupNoun, singularOf } from "./person-nouns.ts";
import {
  alignedSlots,
  empty,
  findSharedVerbs,
  groupSlot,
  type NounsByArticle,
  namedSubjects,
  nounOf,
  type Slot,
} from "./slots.ts";

/** Nouns so general that two of them in one article need not be one group. */
const general = new Set(
  "people person man woman official officer other member leader police number child resident expert lawmaker senator worker".split(
    " ",
  ),
);

/**
 * Groups and things that no name stands for, as linked sentences tell them: two nouns that fill one slot
 * of the same statement stand for one group, whatever each outlet calls it.
 *
 *     about 60 | campaigners | gathered        The crossing         | carries 30,000 vehicles
 *     about 60 | protesters  | stood           The town’s lifeline  | carries 30,800 vehicles
 */
export function findSlotLabels(lookup: Lookup, links: readonly Link[]): SlotLabels {
  const slots = new Map<string, Slot>();
  const sets = new DisjointSets();
  const named = new Map<string, Map<string, Described>>();
  const nouns = nounsOf(lookup);
  const add = (slot: Slot): string => {
    const key = keyOf(slot);
    if (!slots.has(key)) slots.set(key, slot);
    return key;
  };
  for (const link of links) {
    const left = lookup.sentences.get(link.left);
    const right = lookup.sentences.get(link.right);
    if (!left || !right) continue;
    const verbs = findSharedVerbs(left, right, link);
    for (const [one, two] of alignedSlots(left, right, link, verbs, nouns))
      sets.join(add(one), add(two));
    for (const [entity, slot] of namedSubjects(lookup, left, right, verbs)) {
      const known = named.get(entity) ?? new Map<string, Described>();
      named.set(entity, known);
      addForm(known, slot.place, slot.span, "noun", slot.span, []);
    }
  }
  for (const [first, ...rest] of findClassmates(lookup))
    for (const slot of rest) if (first) sets.join(add(first), add(slot));
  const described = new Map<string, readonly Described[]>();
  for (const [entity, forms] of named) described.set(entity, [...forms.values()]);
  const labels: Label[] = [];
  const unnamed = new Map<string, readonly Described[]>();
  for (const keys of sets.groups()) {
    const group = keys.map((key) => slots.get(key)!);
    const forms = formsOf(lookup, group);
    const thing = group[0]!.group ? undefined : namesake(lookup, group);
    if (thing) described.set(thing.id, [...(described.get(thing.id) ?? []), ...forms]);
    else if (tellsApart(group) || narrowsApart(group)) {
      const kind = group[0]!.group ? "group" : "other";
      const apart = !tellsApart(group);
      const label = describeLabel(lookup, nameOf(group), kind, forms, undefined, apart);
      if (!label || label.difference === "style") continue;
      labels.push(label);
      unnamed.set(label.id, forms);
    }
  }
  return { labels, unnamed, described };
}

/** Labels of groups and things without a name, and descriptions of named ones by entity. */
export interface SlotLabels {
  readonly labels: readonly Label[];
  /** All forms of each of the labels, by its id. */
  readonly unnamed: ReadonlyMap<string, readonly Described[]>;
  readonly described: ReadonlyMap<string, readonly Described[]>;
}

/** One noun everywhere tells nothing; nor do two words for the same, or the most general ones. */
function tellsApart(slots: readonly Slot[]): boolean {
  const nouns = new Map<string, Set<string>>();
  for (const slot of slots) {
    if (empty.has(nounOf(slot))) continue;
    const id = slot.place.article.article.id;
    nouns.set(id, (nouns.get(id) ?? new Set()).add(nounOf(slot)));
  }
  const group = slots[0]!.group;
  return [...nouns.values()].some((one, n) =>
    [...nouns.values()].some(
      (two, m) =>
        n !== m && [...one].some((noun) => ![...two].some((other) => isSame(noun, other, group))),
    ),
  );
}

/** Five militia detainees, five island detainees: one noun, narrowed down by words of which none is shared. */
function narrowsApart(slots: readonly Slot[]): boolean {
  const byArticle = Map.groupBy(slots, ({ place }) => place.article.article.id);
  const sets = [...byArticle.values()].map((own) => new Set(own.flatMap(modifiersOf)));
  return (
    slots.every((slot) => slot.group && isDescribed(nounOf(slot))) &&
    sets.every((set) => set.size > 0) &&
    sets.some((one, n) => sets.some((two, m) => n !== m && ![...one].some((word) => two.has(word))))
  );
}

function modifiersOf({ place, span, head }: Slot): string[] {
  return place.sentence.tokens
    .slice(0, head)
    .filter(({ start, pos }) => start >= span.start && /^(?:NOUN|ADJ|PROPN)$/.test(pos))
    .map(({ key }) => key);
}

function isSame(one: string, two: string, group: boolean): boolean {
  return one === two || (group && isSynonym(one, two));
}

function nounsOf(lookup: Lookup): NounsByArticle {
  return new Map(
    lookup.story.articles.map(({ article, annotated }) => [
      article.id,
      new Set(annotated.flatMap(({ tokens }) => tokens.map((token) => singularOf(token.key)))),
    ]),
  );
}

/** One key for all uses of a telling noun in an article, for each use of a general one. */
function keyOf({ place, head, group }: Slot): string {
  const token = place.sentence.tokens[head]!;
  const noun = singularOf(token.key);
  const where = group && !general.has(noun) ? "" : ` ${place.sentence.sentence.id}:${token.start}`;
  return `${place.article.article.id} ${noun}${where}`;
}

/** The forms of one group or thing; other uses of a telling noun in the same article count with it. */
function formsOf(lookup: Lookup, slots: readonly Slot[]): Described[] {
  const heads = new Map<string, Set<string>>();
  for (const slot of slots) {
    const noun = nounOf(slot);
    const id = slot.place.article.article.id;
    heads.set(id, (heads.get(id) ?? new Set()).add(slot.group && !general.has(noun) ? noun : ""));
  }
  const told = new Set(slots.map(({ place, head }) => `${place.sentence.sentence.id}:${head}`));
  return lookup.story.articles.flatMap((article) => {
    const nouns = heads.get(article.article.id);
    if (!nouns) return [];
    const forms = new Map<string, Described>();
    const into = ({ place, span, head }: Slot): void => {
      const { tokens } = place.sentence;
      const end = tokens[asideEnd(tokens, head + 1) - 1]!.end;
      addForm(forms, place, { start: span.start, end: Math.max(end, span.end) }, "noun", span, []);
    };
    slots.filter(({ place }) => place.article === article).forEach(into);
    for (const sentence of nouns.has("") && nouns.size === 1 ? [] : article.annotated) {
      sentence.tokens.forEach((token, at) => {
        if (!nouns.has(singularOf(token.key)) || told.has(`${sentence.sentence.id}:${at}`)) return;
        const slot = isGroupNoun(token) ? groupSlot({ article, sentence }, at) : undefined;
        if (slot) into(slot);
      });
    }
    return [...forms.values()];
  });
}

/** The nouns for the group, commonest first: `campaigners / protesters`. */
function nameOf(slots: readonly Slot[]): string {
  const counts = new Map<string, { word: string; count: number }>();
  for (const slot of slots) {
    const noun = nounOf(slot);
    const word = slot.place.sentence.tokens[slot.head]!.key;
    counts.set(noun, { word, count: (counts.get(noun)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || compareText(a.word, b.word))
    .map(({ word }) => word)
    .join(" / ");
}

/** The named thing that one of the nouns is short for: the bridge, of Harbour Bridge. */
function namesake(lookup: Lookup, slots: readonly Slot[]): Entity | undefined {
  const nouns = new Set(slots.map(({ place, head }) => place.sentence.tokens[head]!.key));
  const named = lookup.story.entities.filter(
    (entity) => entity.kind !== "person" && nouns.has(entity.name.toLowerCase().split(" ").at(-1)!),
  );
  return named.length === 1 ? named[0] : undefined;
}
