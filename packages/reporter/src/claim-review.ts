import type { Comparison, Divergence, Fact } from "@crossread/core";
import { jsonText } from "./json.ts";
import {
  type ArticleView,
  factOf,
  headlineText,
  type Lookup,
  lookUp,
  sentenceText,
} from "./lookup.ts";
import { mainDivergences, orderedFacts, type ReadingGroup, readingGroups } from "./order.ts";
import { oneLine } from "./shorten.ts";
import { counted, webAddress } from "./wording.ts";

/**
 * Stubs of schema.org ClaimReview (https://schema.org/ClaimReview) for a fact-checker to fill in: one for each
 * reading of a conflict, then one for each fact that outlets tell alike. Who says it, where it appeared and
 * where first is filled in; rating, author, address and date of the review are left empty, for Crossread
 * does not judge what is true.
 */
export function renderClaimReview(comparison: Comparison): string {
  const lookup = lookUp(comparison);
  const conflicts = mainDivergences(lookup).filter((one) => one.severity === "conflict");
  const contested = new Set(conflicts.map((one) => factOf(comparison, one)));
  const facts = orderedFacts(lookup).filter(
    (fact) => fact.band !== "possible" && !contested.has(fact.id),
  );
  const stubs = [
    ...conflicts.flatMap((one) =>
      readingGroups(lookup, one).map((group, n) => conflictStub(lookup, one, group, n)),
    ),
    ...facts.map((fact) => factStub(lookup, fact)),
  ];
  return jsonText({ "@context": "https://schema.org", "@graph": stubs });
}

function factStub(lookup: Lookup, fact: Fact): object {
  const articles = telling(lookup, fact.members);
  const independent = counted(fact.independent, "independent text");
  return stub(lookup, fact.id, oneLine(fact.label), {
    abstract: `Reported by ${counted(articles.length, "article")}, ${independent}.`,
    sources: fact.attributedTo,
    articles,
  });
}

/** One side of a conflict: the sentence, the words at issue, and how many say so. */
function conflictStub(
  lookup: Lookup,
  { id, note, readings }: Divergence,
  group: ReadingGroup,
  n: number,
): object {
  const articles = telling(lookup, group.sentences);
  const [first = ""] = group.sentences;
  const vouchers = readings
    .filter(({ sentence, vouchedBy }) => vouchedBy && group.sentences.includes(sentence))
    .map(({ vouchedBy }) => oneLine(vouchedBy ?? ""));
  return stub(lookup, `${id}-${n + 1}`, sentenceText(lookup, first), {
    abstract: `In conflict on “${oneLine(group.short)}”, told by ${counted(articles.length, "article")}. ${note}`,
    sources: [...new Set(vouchers)].sort(),
    articles,
  });
}

interface Claim {
  readonly abstract: string;
  readonly sources: readonly string[];
  readonly articles: readonly ArticleView[];
}

function stub(lookup: Lookup, identifier: string, claimReviewed: string, claim: Claim): object {
  const appearance = (view: ArticleView): object => newsArticle(lookup, view);
  const first = earliest(claim.articles);
  return {
    "@type": "ClaimReview",
    identifier,
    claimReviewed,
    itemReviewed: {
      "@type": "Claim",
      abstract: claim.abstract,
      ...(claim.sources.length > 0 && {
        author: claim.sources.map((name) => source(lookup, name)),
      }),
      appearance: claim.articles.map(appearance),
      ...(first && { firstAppearance: appearance(first) }),
    },
    author: { "@type": "Organization", name: "", url: "" },
    datePublished: "",
    url: "",
    reviewRating: { "@type": "Rating", alternateName: "", ratingValue: "" },
  };
}

/** A person or an organisation where the story says which, else the words alone. */
function source({ comparison }: Lookup, name: string): object | string {
  const known = comparison.entities.find((one) => one.name === name || one.aliases.includes(name));
  if (known?.kind === "person") return { "@type": "Person", name };
  return known?.kind === "organization" ? { "@type": "Organization", name } : name;
}

function newsArticle(lookup: Lookup, view: ArticleView): object {
  const { outlet, published, url } = view.article;
  const address = webAddress(url);
  return {
    "@type": "NewsArticle",
    headline: headlineText(lookup, view),
    publisher: { "@type": "Organization", name: outlet },
    ...(instant(published) !== undefined && { datePublished: published }),
    ...(address && { url: address }),
  };
}

function telling(lookup: Lookup, sentences: readonly string[]): ArticleView[] {
  const ids = new Set(sentences.map((id) => lookup.sentence(id).article));
  return lookup.articles.filter(({ article }) => ids.has(article.id));
}

/** The article published first, where every one has a time and no two the same. */
function earliest(articles: readonly ArticleView[]): ArticleView | undefined {
  const dated = articles.flatMap((view) => {
    const { published } = view.article;
    const at = instant(published);
    return at !== undefined && published?.includes("T") ? [{ view, at }] : [];
  });
  if (dated.length < articles.length) return undefined;
  const [first, second] = dated.sort((a, b) => a.at - b.at);
  return first && first.at !== second?.at ? first.view : undefined;
}

/** Milliseconds of an ISO 8601 date or time; a time without an offset is read as UTC. */
function instant(published: string | undefined): number | undefined {
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
  const match = iso.exec(published ?? "");
  if (!match) return undefined;
  const [text, offset] = match;
  const at = Date.parse(text.includes("T") && !offset ? `${text}Z` : text);
  return Number.isNaN(at) ? undefined : at;
}
