import { isAffirmed, isVoice } from "./annotate/sources.ts";
import { contentId } from "./digest.ts";
import { indexSentences, labelFact, type Told } from "./label-fact.ts";
import type { AnnotatedSentence, AnnotatedStory, Band, Copy, Fact, Link, Span } from "./model.ts";
import { findPlaces } from "./places.ts";
import { overlaps, slice } from "./span.ts";
import { articleOf, compareText } from "./text.ts";

/** Mean probability over all cross-article pairs that a group must keep when it takes something in. */
const leastCohesion = 0.6;

/**
 * Share of the lighter side's matched weight that two links must have in common in one sentence to be
 * about one fact of it: a sentence that tells of a letter and of a summit belongs to two facts.
 */
const leastCommon = 0.5;

interface Member {
  readonly sentence: string;
  readonly article: string;
  /** The clauses that tell the fact. */
  readonly spans: readonly Span[];
  /** What brought it into the fact, on which side of it the member stands, and the weight of it all. */
  readonly matches: Link["evidence"]["matches"];
  readonly side: "left" | "right";
  readonly weight: number;
}

interface Draft {
  /** How many groups were begun before it. */
  readonly age: number;
  readonly members: Member[];
}

/**
 * Groups links into facts over all outlets. The members of a fact are stretches of sentences, so a long
 * sentence can belong to several facts. Groups grow from the surest link on, and take in a sentence
 * only where it is linked to most of their members: A~B and B~C make no A~C against the evidence.
 */
export function group(
  story: AnnotatedStory,
  links: readonly Link[],
  copies: readonly Copy[] = [],
): Fact[] {
  const listed = links.toSorted(
    (a, b) => b.probability - a.probability || compareText(a.left + a.right, b.left + b.right),
  );
  const drafts = new Drafts();
  const probability = probabilities(links);
  for (const link of listed) {
    if (link.band !== "possible") addLink(drafts, link, probability);
    // A link that may well be wrong widens no fact; it is offered where nothing surer tells of a sentence.
    else if (drafts.count(link.left) === 0 || drafts.count(link.right) === 0) {
      drafts.open([memberOf(link, "left"), memberOf(link, "right")]);
    }
  }
  const told = indexSentences(story);
  const setting: Setting = {
    story,
    copies,
    told,
    order: new Map([...told.keys()].map((id, at) => [id, at])),
    linksOf: Map.groupBy(links, ({ left }) => left),
    labels: new Set(),
    headlinesOfTwo: new Set(
      [...told]
        .filter(
          ([id, { sentence }]) => sentence.sentence.role === "headline" && drafts.count(id) > 1,
        )
        .map(([id]) => id),
    ),
  };
  const { order } = setting;
  return [...drafts.all]
    .map((draft) => makeFact(draft, setting))
    .sort(
      (a, b) => order.get(a.members[0]!)! - order.get(b.members[0]!)! || compareText(a.id, b.id),
    );
}

/** What every fact of a story is made with. */
interface Setting {
  readonly story: AnnotatedStory;
  readonly copies: readonly Copy[];
  readonly told: ReadonlyMap<string, Told>;
  /** Place of each sentence in reading order. */
  readonly order: ReadonlyMap<string, number>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** Labels that stand for a fact already. */
  readonly labels: Set<string>;
  /** Headlines that tell more than one fact. */
  readonly headlinesOfTwo: ReadonlySet<string>;
}

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

/** The groups as they grow, oldest first, and which of them have something of a sentence. */
class Drafts {
  readonly all = new Set<Draft>();
  readonly #bySentence = new Map<string, Set<Draft>>();
  #begun = 0;

  /** Groups that rest on the same words of a sentence, oldest first. */
  with(member: Member): Draft[] {
    const known = [...(this.#bySentence.get(member.sentence) ?? [])];
    return known.filter((draft) => holds(draft, member)).sort((a, b) => a.age - b.age);
  }

  /** How many groups have something of the sentence. */
  count(sentence: string): number {
    return this.#bySentence.get(sentence)?.size ?? 0;
  }

  open(members: readonly Member[]): void {
    const draft = { age: this.#begun, members: [] };
    this.#begun += 1;
    this.all.add(draft);
    this.extend(draft, members);
  }

  extend(draft: Draft, members: readonly Member[]): void {
    draft.members.push(...members);
    for (const { sentence } of members) {
      const known = this.#bySentence.get(sentence);
      if (known) known.add(draft);
      else this.#bySentence.set(sentence, new Set([draft]));
    }
  }

  close(draft: Draft): void {
    this.all.delete(draft);
    for (const { sentence } of draft.members) this.#bySentence.get(sentence)?.delete(draft);
  }
}

function addLink(drafts: Drafts, link: Link, probability: Probabilities): void {
  const left = memberOf(link, "left");
  const right = memberOf(link, "right");
  const withLeft = drafts.with(left);
  const withRight = drafts.with(right);
  if (withLeft.some((draft) => withRight.includes(draft))) return;
  for (const draft of withLeft) {
    const twin = withRight.find(
      ({ members }) => cohesion(draft.members, members, probability) >= leastCohesion,
    );
    if (!twin) continue;
    drafts.close(twin);
    drafts.extend(draft, twin.members);
    return;
  }
  for (const draft of withLeft) {
    if (cohesion(draft.members, [right], probability) < leastCohesion) continue;
    drafts.extend(draft, [right]);
    return;
  }
  for (const draft of withRight) {
    if (cohesion(draft.members, [left], probability) < leastCohesion) continue;
    drafts.extend(draft, [left]);
    return;
  }
  drafts.open([left, right]);
}

function memberOf(link: Link, side: "left" | "right"): Member {
  return {
    sentence: link[side],
    article: articleOf(link[side]),
    spans: link.evidence.shared[side],
    matches: link.evidence.matches,
    side,
    weight: link.evidence.matches.reduce(sumWeights, 0),
  };
}

function holds(draft: Draft, member: Member): boolean {
  return draft.members.some(
    (known) => known.sentence === member.sentence && isOneFact(known, member),
  );
}

/** Two links of one sentence rest on the same words of it. */
function isOneFact(known: Member, member: Member): boolean {
  const common = member.matches
    .filter((match) =>
      known.matches.some((other) => overlaps(match[member.side], other[known.side])),
    )
    .reduce(sumWeights, 0);
  return common >= leastCommon * Math.min(member.weight, known.weight);
}

function sumWeights(sum: number, { weight }: { readonly weight: number }): number {
  return sum + weight;
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

function makeFact(draft: Draft, setting: Setting): Fact {
  const { story, copies, told, order, linksOf, labels, headlinesOfTwo } = setting;
  const members = [...new Set(draft.members.map((member) => member.sentence))].sort(
    (a, b) => order.get(a)! - order.get(b)!,
  );
  const known = new Set(members);
  const inside = members.flatMap((id) =>
    (linksOf.get(id) ?? []).filter(({ right }) => known.has(right)),
  );
  const articles = [...new Set(members.map(articleOf))];
  const outlets = story.articles
    .filter(({ article }) => articles.includes(article.id))
    .map(({ article }) => article.outlet);
  const attributedTo = draft.members.flatMap((member) =>
    sourcesOf(told.get(member.sentence)!.sentence, member),
  );
  const label = labelFact(told, draft.members, inside, labels, headlinesOfTwo);
  labels.add(label);
  return {
    id: contentId(
      "fact",
      ...members.map((id) => textOf(story, told.get(id)!.sentence.sentence, id)),
    ),
    label,
    members,
    outlets: [...new Set(outlets)].sort(compareText),
    independent: countIndependent(members, copies, inside),
    attributedTo: withoutShorter([...new Set(attributedTo)]).sort(compareText),
    prominence: findPlaces(story, members),
    band: bestBand(inside),
  };
}

/** Share of what matched in a statement that must stand in a source's words for it to vouch for the fact. */
const leastVouched = 0.5;

/** In words: a longer source without a name is a clause gone astray. */
const longestUnnamed = 6;

/** “State media” beside “North Korean state media” is one source named twice. */
function withoutShorter(names: readonly string[]): string[] {
  return names.filter(
    (name) => !names.some((other) => other.endsWith(` ${name}`) && !/ and /.test(other)),
  );
}

/** Who vouches for what is shared; a source known only as "it" tells a reader nothing. */
function sourcesOf(sentence: AnnotatedSentence, member: Member): string[] {
  return sentence.attributions
    .filter((one) => {
      const inside = member.matches.filter((match) => overlaps(match[member.side], one.content));
      const clear = one.kind !== "unnamed" || one.sourceName.split(" ").length <= longestUnnamed;
      return (
        isVoice(one) &&
        clear &&
        isAffirmed(one) &&
        inside.reduce(sumWeights, 0) >= leastVouched * member.weight
      );
    })
    .map(({ sourceName }) => sourceName);
}

/**
 * Outlets that print one text count once for what they print of it: word for word, or so alike that
 * it is the same statement.
 */
function countIndependent(
  members: readonly string[],
  copies: readonly Copy[],
  links: readonly Link[],
): number {
  const texts = new Set<string>();
  for (const article of new Set(members.map(articleOf))) {
    const own = members.filter((id) => articleOf(id) === article);
    const copy = copies.find(({ articles, sentences }) => {
      if (!articles.includes(article)) return false;
      return own.every(
        (id) => sentences.includes(id) || isToldByMate(id, article, articles, links),
      );
    });
    texts.add(copy ? `copy ${copy.articles.join(" ")}` : article);
  }
  return texts.size;
}

/** Another article of the same copied text makes the same statement. */
function isToldByMate(
  id: string,
  article: string,
  copied: readonly string[],
  links: readonly Link[],
): boolean {
  return links.some(({ left, right, strength }) => {
    if (strength !== "same" || (left !== id && right !== id)) return false;
    const other = articleOf(left === id ? right : left);
    return other !== article && copied.includes(other);
  });
}

function bestBand(links: readonly Link[]): Band {
  const bands = links.map((link) => link.band);
  return bands.includes("sure") ? "sure" : bands.includes("likely") ? "likely" : "possible";
}

function textOf(
  story: AnnotatedStory,
  span: Span & { field: "title" | "body"; article: string },
  id: string,
): string {
  const article = story.articles.find((one) => one.article.id === span.article);
  return `${articleOf(id)} ${article ? slice(article.article[span.field], span) : ""}`;
}
