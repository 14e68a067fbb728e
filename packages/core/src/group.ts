import { isAffirmed, isVoice } from "./annotate/sources.ts";
import { contentId } from "./digest.ts";
import { type Draft, type Member, sumWeights } from "./group/draft.ts";
import { growDrafts } from "./group/grow.ts";
import { indexSentences, labelFact, type Told } from "./label-fact.ts";
import type { AnnotatedSentence, AnnotatedStory, Band, Copy, Fact, Link, Span } from "./model.ts";
import { findPlaces } from "./places.ts";
import { overlaps, slice } from "./span.ts";
import { articleOf, compareText } from "./text.ts";

/**
 * Groups links into facts over all outlets. The members of a fact are stretches of sentences, so a long
 * sentence can belong to several facts. What is told outright as agreement rests on a sure link, or on a
 * likely one that is not `thin` and tells no surer fact's words again; the rest is `possible`.
 */
export function group(
  story: AnnotatedStory,
  links: readonly Link[],
  copies: readonly Copy[] = [],
  thin: ReadonlySet<Link> = new Set(),
): Fact[] {
  const drafts = growDrafts(links, thin);
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
    band: draft.doubtful ? "possible" : bestBand(inside),
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
