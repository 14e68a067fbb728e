import type {
  AppliedDecision,
  Decision,
  Divergence,
  SegmentedArticle,
  Sentence,
  UniqueFact,
} from "./model.ts";
import { slice } from "./span.ts";
import { articleOf } from "./text.ts";

/** Decisions whose words are in the text, by what they decide on. */
export interface Decided {
  /** By ids of both sentences, parted by a newline, in the order of their articles. */
  readonly links: ReadonlyMap<string, Decision>;
  readonly setAside: ReadonlyMap<string, Decision>;
  readonly divergences: readonly Anchored[];
  readonly unique: readonly Anchored[];
  /** Every decision given, in the order given, with what became of it so far. */
  readonly all: readonly AppliedDecision[];
}

interface Anchored {
  readonly decision: Decision;
  readonly sentences: readonly string[];
  /** The words decided on, by sentence, where the decision quotes them. */
  readonly words: ReadonlyMap<string, string>;
}

/**
 * Finds the sentences that decisions are about. A decision is anchored by the whole sentence, word for
 * word: where that is gone it is orphaned and said to be, never attached to one that looks like it.
 * Where several decide on one finding, the last one holds.
 */
export function anchorDecisions(
  articles: readonly SegmentedArticle[],
  decisions: readonly Decision[] = [],
): Decided {
  const find = sentenceFinder(articles);
  const links = new Map<string, Decision>();
  const setAside = new Map<string, Decision>();
  const divergences: Anchored[] = [];
  const unique: Anchored[] = [];
  const all = decisions.map((decision): AppliedDecision => {
    const found = decision.anchors.map(({ article, text }) => find(decision, article, text));
    const missing = decision.anchors.find((_, at) => found[at] === undefined);
    if (missing) {
      return { ...decision, status: "orphaned", why: `not in ${missing.article}: ${missing.text}` };
    }
    const sentences = found.flatMap((sentence) => sentence?.id ?? []).sort(byArticle(articles));
    const problem = checkShape(decision, sentences);
    if (problem) return { ...decision, status: "orphaned", why: problem };
    switch (decision.on) {
      case "link":
        links.set(sentences.join("\n"), decision);
        break;
      case "set-aside":
        setAside.set(sentences[0]!, decision);
        break;
      case "divergence":
        divergences.push({ decision, sentences, words: wordsBySentence(decision, found) });
        break;
      case "unique":
        unique.push({ decision, sentences, words: new Map() });
        break;
    }
    return { ...decision, status: "applied" };
  });
  return { links, setAside, divergences, unique, all };
}

/** "Jo Berg: reject", as findings carry it. */
export function tellDecision({ author, verdict, label }: Decision): string {
  return `${author}: ${verdict}${label ? ` as ${label}` : ""}`;
}

/** Puts lines back that were set aside, and sets aside what somebody says is no story text. */
export function applySetAside(
  articles: readonly SegmentedArticle[],
  { setAside }: Decided,
): SegmentedArticle[] {
  return articles.map((article) => ({
    ...article,
    sentences: article.sentences.map((sentence): Sentence => {
      const decision = setAside.get(sentence.id);
      if (!decision) return sentence;
      const { reason: _, ...rest } = sentence;
      if (decision.verdict === "reject") return { ...rest, role: "body" };
      return {
        ...rest,
        role: "boilerplate",
        reason: decision.reason ?? `set aside by ${decision.author}`,
      };
    }),
  }));
}

/** Divergences as they were decided on: without the rejected, relabelled where somebody said so. */
export function applyToDivergences(
  divergences: readonly Divergence[],
  { divergences: decided }: Decided,
): Divergence[] {
  return divergences.flatMap((divergence): Divergence[] => {
    const decision = decided.findLast((one) => isAbout(one, divergence))?.decision;
    if (!decision) return [divergence];
    if (decision.verdict === "reject") return [];
    const severity = severities.find((name) => name === decision.label) ?? divergence.severity;
    return [{ ...divergence, severity, decision: tellDecision(decision) }];
  });
}

/** Same type, same sentences, and, where the decision quotes words of them, the same words. */
function isAbout(
  { decision: { type }, sentences, words }: Anchored,
  divergence: Divergence,
): boolean {
  if (type !== undefined && type !== divergence.type) return false;
  return sentences.every((id) => {
    const quoted = words.get(id);
    return divergence.readings.some(
      ({ sentence, text }) => sentence === id && (quoted === undefined || text === quoted),
    );
  });
}

const severities = ["conflict", "differs", "updated", "style"] as const;

/** Unique facts without those that somebody found elsewhere after all. */
export function applyToUnique(
  unique: readonly UniqueFact[],
  { unique: decided }: Decided,
): UniqueFact[] {
  return unique.filter((fact) => {
    const decision = decided.findLast(({ sentences }) =>
      sentences.includes(fact.sentence),
    )?.decision;
    return decision?.verdict !== "reject";
  });
}

function wordsBySentence(
  { anchors }: Decision,
  found: readonly (Sentence | undefined)[],
): ReadonlyMap<string, string> {
  return new Map(
    anchors.flatMap(({ reading }, at) =>
      reading === undefined ? [] : [[found[at]!.id, reading] as const],
    ),
  );
}

type Find = (decision: Decision, article: string, text: string) => Sentence | undefined;

/**
 * A finder of sentences by article and exact text. A line that is set aside may say a headline again:
 * decisions on set-asides look among those lines first, all others among the story's sentences.
 */
function sentenceFinder(articles: readonly SegmentedArticle[]): Find {
  const story = new Map<string, Sentence>();
  const aside = new Map<string, Sentence>();
  for (const { article, sentences } of articles) {
    for (const sentence of sentences) {
      const known = sentence.role === "boilerplate" ? aside : story;
      const key = `${article.id}\n${slice(article[sentence.field], sentence)}`;
      if (!known.has(key)) known.set(key, sentence);
    }
  }
  return ({ on }, article, text) => {
    const key = `${article}\n${text}`;
    return on === "set-aside"
      ? (aside.get(key) ?? story.get(key))
      : (story.get(key) ?? aside.get(key));
  };
}

function byArticle(articles: readonly SegmentedArticle[]): (a: string, b: string) => number {
  const order = new Map(
    articles.flatMap(({ sentences }) => sentences).map(({ id }, at) => [id, at] as const),
  );
  return (a, b) => order.get(a)! - order.get(b)!;
}

/** What is wrong with a decision's own shape, in words. */
function checkShape({ on }: Decision, sentences: readonly string[]): string | undefined {
  if (on !== "link") return undefined;
  const articles = new Set(sentences.map(articleOf));
  return sentences.length === 2 && articles.size === 2
    ? undefined
    : "a link needs two sentences of different articles";
}
