import {
  type Article,
  type Comparison,
  type Divergence,
  type Fact,
  type Link,
  type Sentence,
  sha256,
} from "@crossread/core";
import { comparisonSchema } from "@crossread/core/schema";

/**
 * Makes a small valid Comparison for tests, without the engine.
 *
 *     comparison([paper("Daily", "A headline", "First.", "Second."), paper("Post", …)], {
 *       links: [["daily:1", "post:2"]],
 *       divergences: [{ "daily:1": "12 people", "post:2": "20 people" }],
 *       unique: ["daily:2"],
 *     })
 *
 * Sentence 0 is the headline; each further sentence is a paragraph of its own.
 */

/** One outlet's article, sentence by sentence. Its id is the outlet in lower case with hyphens. */
export interface Paper {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

export interface Findings {
  readonly title?: string;
  /** Pairs of sentence ids, with band and strength where they matter. */
  readonly links?: readonly (readonly [string, string, Partial<Link>?])[];
  /** What each sentence says at the point where they differ, by sentence id, verbatim. */
  readonly divergences?: readonly (Readonly<Record<string, string>> | DivergenceSketch)[];
  /** Ids of sentences that stand only in one article. */
  readonly unique?: readonly string[];
  /** Ids of sentences that are set aside. */
  readonly aside?: readonly string[];
  readonly copies?: Comparison["copies"];
  readonly entities?: Comparison["entities"];
  readonly framing?: Partial<Comparison["framing"]>;
}

export interface DivergenceSketch {
  readonly says: Readonly<Record<string, string>>;
  readonly type?: Divergence["type"];
  readonly severity?: Divergence["severity"];
  readonly probability?: number;
  readonly note?: string;
}

/** An article from its outlet, headline and sentences; further fields last. */
export function paper(
  outlet: string,
  title: string,
  ...sentences: (string | Partial<Article>)[]
): Paper {
  const texts = sentences.filter((one) => typeof one === "string");
  const fields = Object.assign({}, ...sentences.filter((one) => typeof one !== "string"));
  const id =
    fields.id ??
    (outlet
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") ||
      "paper");
  const article: Article = { id, outlet, title, body: texts.join("\n\n"), ...fields };
  const headline: Sentence = {
    id: `${id}:0`,
    article: id,
    field: "title",
    start: 0,
    end: title.length,
    paragraph: 0,
    role: "headline",
  };
  let start = 0;
  const body = texts.map((text, n): Sentence => {
    const sentence: Sentence = {
      id: `${id}:${n + 1}`,
      article: id,
      field: "body",
      start,
      end: start + text.length,
      paragraph: n + 1,
      role: "body",
    };
    start += text.length + 2;
    return sentence;
  });
  return { article, sentences: [headline, ...body] };
}

/** A valid comparison of these articles with these findings; facts follow from the links. */
export function comparison(papers: readonly Paper[], findings: Findings = {}): Comparison {
  const sentences = papers
    .flatMap((one) => one.sentences)
    .map((one) => setAside(one, findings.aside ?? []));
  const byId = new Map(sentences.map((one) => [one.id, one]));
  const links = (findings.links ?? []).map(([left, right, more]) => link(left, right, more));
  const facts = factsOf(papers, byId, links);
  const value = {
    schema: "crossread/comparison@1",
    ...(findings.title !== undefined && { title: findings.title }),
    manifest: manifest(papers),
    articles: papers.map((one) => one.article),
    sentences,
    entities: findings.entities ?? [],
    links,
    facts,
    divergences: (findings.divergences ?? []).map((one, n) =>
      divergence(one, n, papers, byId, facts),
    ),
    unique: (findings.unique ?? []).map((id, n) => unique(id, n, papers, byId)),
    quotes: [],
    copies: findings.copies ?? [],
    framing: { ...noFraming, ...findings.framing },
    decisions: [],
  };
  return comparisonSchema.parse(value);
}

const noFraming: Comparison["framing"] = {
  labels: [],
  sources: [],
  reportingVerbs: [],
  contestedTerms: [],
  prominence: [],
  headlines: [],
  hedging: [],
  agency: [],
  loadedWords: [],
  genres: [],
  mentions: [],
};

function manifest(papers: readonly Paper[]): Comparison["manifest"] {
  return {
    engine: "crossread 0.0.0-test",
    models: { tagger: "none" },
    options: { minProbability: 0.3, bands: { sure: 0.9, likely: 0.6, possible: 0.3 } },
    inputs: papers.map(({ article }) => ({ article: article.id, sha256: sha256(article.body) })),
    notes: [],
  };
}

function setAside(sentence: Sentence, ids: readonly string[]): Sentence {
  return ids.includes(sentence.id)
    ? { ...sentence, role: "boilerplate", reason: "asks the reader for money" }
    : sentence;
}

function link(left: string, right: string, more: Partial<Link> = {}): Link {
  const evidence: Link["evidence"] = {
    matches: [],
    shared: { left: [], right: [] },
    rest: { left: [], right: [] },
    without: "none",
    reasons: [],
  };
  return {
    left,
    right,
    strength: "same",
    probability: 0.95,
    sameProbability: 0.8,
    band: "sure",
    evidence,
    ...more,
  };
}

/** Sentences joined by links, directly or through others, are one fact. */
function factsOf(
  papers: readonly Paper[],
  byId: ReadonlyMap<string, Sentence>,
  links: readonly Link[],
): Fact[] {
  const groups: { members: Set<string>; band: Fact["band"] }[] = [];
  for (const { left, right, band } of links) {
    const met = groups.filter((group) => group.members.has(left) || group.members.has(right));
    const members = new Set([left, right, ...met.flatMap((group) => [...group.members])]);
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push({ members, band: met[0]?.band ?? band });
  }
  return groups.map(({ members, band }, n) => fact(n, [...members].sort(), band, papers, byId));
}

function fact(
  n: number,
  members: readonly string[],
  band: Fact["band"],
  papers: readonly Paper[],
  byId: ReadonlyMap<string, Sentence>,
): Fact {
  const telling = papers.filter((one) =>
    one.sentences.some((sentence) => members.includes(sentence.id)),
  );
  return {
    id: `fact-${n + 1}`,
    label: textOf(papers, byId, members[0]!),
    members,
    outlets: telling.map((one) => one.article.outlet).sort(),
    independent: telling.length,
    attributedTo: [],
    prominence: telling.map((one) => place(one, members)),
    band,
  };
}

function place(one: Paper, members: readonly string[]): Fact["prominence"][number] {
  const index = one.sentences.findIndex((sentence) => members.includes(sentence.id));
  const of = one.sentences.length - 1;
  return {
    article: one.article.id,
    place: index === 0 ? "headline" : index === 1 ? "lede" : "body",
    paragraph: index,
    of,
    position: of > 0 ? index / of : 0,
    sentence: one.sentences[index]!.id,
  };
}

function divergence(
  sketch: Readonly<Record<string, string>> | DivergenceSketch,
  n: number,
  papers: readonly Paper[],
  byId: ReadonlyMap<string, Sentence>,
  facts: readonly Fact[],
): Divergence {
  const full = (typeof sketch.says === "object" ? sketch : { says: sketch }) as DivergenceSketch;
  const readings = Object.entries(full.says).map(([sentence, text]) =>
    reading(sentence, text, papers, byId),
  );
  const about = facts.find((one) =>
    readings.every(({ sentence }) => one.members.includes(sentence)),
  );
  return {
    id: `divergence-${n + 1}`,
    type: full.type ?? "number",
    severity: full.severity ?? "conflict",
    probability: full.probability ?? 0.95,
    ...(about && { fact: about.id }),
    readings,
    note: full.note ?? "The figures differ.",
  };
}

function reading(
  sentence: string,
  text: string,
  papers: readonly Paper[],
  byId: ReadonlyMap<string, Sentence>,
): Divergence["readings"][number] {
  const whole = byId.get(sentence)!;
  const at = textOf(papers, byId, sentence).indexOf(text);
  if (at < 0) throw new Error(`“${text}” is not in ${sentence}`);
  const start = whole.start + at;
  return { sentence, start, end: start + text.length, text, short: text };
}

function unique(
  id: string,
  n: number,
  papers: readonly Paper[],
  byId: ReadonlyMap<string, Sentence>,
): Comparison["unique"][number] {
  const { article, start, end } = byId.get(id)!;
  const nearest = papers
    .filter((one) => one.article.id !== article)
    .map((one) => ({
      article: one.article.id,
      outlet: one.article.outlet,
      sentence: `${one.article.id}:0`,
      probability: 0.12,
    }));
  return {
    id: `unique-${n + 1}`,
    sentence: id,
    start,
    end,
    rank: n + 1,
    reasons: ["names a place"],
    nearest,
  };
}

function textOf(papers: readonly Paper[], byId: ReadonlyMap<string, Sentence>, id: string): string {
  const { article, field, start, end } = byId.get(id)!;
  return papers.find((one) => one.article.id === article)!.article[field].slice(start, end);
}
