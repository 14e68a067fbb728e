import type { Link } from "../model.ts";
import { compareText } from "../text.ts";
import { type Draft, Drafts, holds, type Member, memberOf } from "./draft.ts";

/** Mean probability over all cross-article pairs that a group must keep when it takes something in. */
const leastCohesion = 0.5;

/**
 * Groups that tell one fact each. They grow from the surest link on, and take in a sentence only where it is
 * linked to most of their members: A~B and B~C make no A~C against the evidence. The same words of a
 * sentence tell one fact, so that a link which falls on words that tell another already begins no new
 * one, unless it is sure.
 */
export function growDrafts(links: readonly Link[], thin: ReadonlySet<Link>): Drafts {
  const listed = links.toSorted(
    (a, b) => b.probability - a.probability || compareText(a.left + a.right, b.left + b.right),
  );
  const drafts = new Drafts();
  const probability = probabilities(links);
  const firm = listed.filter(({ band }) => band !== "possible");
  const outside = firm.filter((link) => !addLink(drafts, link, probability, thin));
  mergeKin(drafts, probability);
  // A link that may well be wrong widens no fact; it is offered where nothing surer tells of a sentence.
  for (const link of [...outside, ...listed.filter(({ band }) => band === "possible")]) {
    if (drafts.count(link.left) > 0 && drafts.count(link.right) > 0) continue;
    drafts.open([memberOf(link, "left"), memberOf(link, "right")], true);
  }
  return drafts;
}

/** Share of what a link that is not sure rests on in a sentence that other groups may tell already. */
const mostTold = 0.35;

/** Probability of the link between two sentences, by the one and then by the other. */
type Probabilities = ReadonlyMap<string, ReadonlyMap<string, number>>;

function probabilities(links: readonly Link[]): Probabilities {
  const found = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, probability: number): void => {
    const known = found.get(from);
    if (known) known.set(to, probability);
    else found.set(from, new Map([[to, probability]]));
  };
  for (const { left, right, probability } of links) {
    add(left, right, probability);
    add(right, left, probability);
  }
  return found;
}

/** Finds a group for a link; false where there is none for it. */
function addLink(
  drafts: Drafts,
  link: Link,
  probability: Probabilities,
  thin: ReadonlySet<Link>,
): boolean {
  const left = memberOf(link, "left");
  const right = memberOf(link, "right");
  const withLeft = drafts.with(left);
  const withRight = drafts.with(right);
  if (withLeft.some((draft) => withRight.includes(draft))) return true;
  for (const draft of withLeft) {
    const twin = withRight.find(
      ({ members }) => cohesion(draft.members, members, probability) >= leastCohesion,
    );
    if (!twin) continue;
    drafts.merge(draft, twin);
    return true;
  }
  const takeIn = (homes: readonly Draft[], member: Member): boolean => {
    const home = homes.find(
      ({ members }) => cohesion(members, [member], probability) >= leastCohesion,
    );
    if (home) drafts.extend(home, [member]);
    return home !== undefined;
  };
  if (withRight.length === 0 && takeIn(withLeft, right)) return true;
  if (withLeft.length === 0 && takeIn(withRight, left)) return true;
  const isNews =
    link.band === "sure"
      ? addsOutlet(withLeft, right) && addsOutlet(withRight, left)
      : !thin.has(link) && Math.max(drafts.toldShare(left), drafts.toldShare(right)) <= mostTold;
  if (!isNews) return false;
  drafts.open([left, right], false);
  return true;
}

/** The other side of a link brings an outlet that groups which rest on its words lack. */
function addsOutlet(homes: readonly Draft[], { article }: Member): boolean {
  return !homes.some(({ members }) => members.some((member) => member.article === article));
}

/** Mean link probability between two groups, over pairs of different articles. */
function cohesion(
  left: readonly Member[],
  right: readonly Member[],
  probability: Probabilities,
): number {
  let sum = 0;
  let pairs = 0;
  for (const a of left) {
    const partners = probability.get(a.sentence);
    for (const b of right) {
      if (a.article === b.article) continue;
      sum += partners?.get(b.sentence) ?? 0;
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** Makes one of groups that share a sentence and tell one fact, oldest first. */
function mergeKin(drafts: Drafts, probability: Probabilities): void {
  for (const draft of drafts.all) {
    for (let grows = true; grows; ) {
      const kin = drafts.beside(draft).filter((other) => areKin(draft, other, probability));
      for (const other of kin) drafts.merge(draft, other);
      grows = kin.length > 0;
    }
  }
}

/** Two groups with a common sentence tell one fact: what else they tell is linked too. */
function areKin(one: Draft, other: Draft, probability: Probabilities): boolean {
  const left = apartFrom(one, other);
  const right = apartFrom(other, one);
  if (left.length === 0 || right.length === 0) return true;
  const articles = new Set([...left, ...right].map(({ article }) => article));
  if (articles.size === 1) return other.members.some((member) => holds(one, member));
  if (cohesion(left, right, probability) >= leastCohesion) return true;
  const common = one.members.filter((member) => !left.includes(member));
  const tellOneLink = cohesion(common, common, probability) > 0;
  return tellOneLink && cohesion(one.members, other.members, probability) >= leastCohesion;
}

/** Members whose sentences the other group has nothing of. */
function apartFrom(draft: Draft, { members }: Draft): Member[] {
  const known = new Set(members.map(({ sentence }) => sentence));
  return draft.members.filter(({ sentence }) => !known.has(sentence));
}
