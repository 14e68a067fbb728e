import { carriesContent } from "./align/vocabulary.ts";
import { labelSpan, labelText } from "./label-span.ts";
import { hasMainClause } from "./main-clause.ts";
import type { AnnotatedSentence, AnnotatedStory, Link, Span } from "./model.ts";
import { contains, length, overlaps } from "./span.ts";
import { articleOf, hasEndMark } from "./text.ts";

/** A statement that a fact is made of. */
interface Statement {
  readonly sentence: string;
  readonly spans: readonly Span[];
}

/** Characters of a label that reads at a glance; longer wordings lose to shorter ones. */
const easyLength = 110;

/** What speaks for and against a wording; weighed by reading the labels of stories nobody had tuned on. */
const worth = {
  /** Its words are told by every other outlet. */
  common: 1.5,
  /** Each of its words that every other outlet tells, up to `enoughWords`. */
  word: 0.1,
  /** Its sentence is surely linked. */
  support: 0.4,
  /** Each number, date or name that some outlet does not tell. */
  notTold: -0.25,
  /** As long again as reads easily. */
  length: -0.6,
  /** It begins with a pronoun or speaks as "I" or "we". */
  unclear: -0.5,
  /** It has no clause that could stand alone. */
  fragment: -0.9,
  /** A headline that tells another fact too, so that it would stand for both. */
  headlineOfTwo: -0.5,
  /** A headline, where several outlets tell the fact in theirs: it is the news, and they name it. */
  headline: 0.4,
  /** The text breaks off in it. */
  brokenOff: -1,
} as const;

/** Content words from which on more of them say no more at a glance. */
const enoughWords = 8;

/**
 * The wording that stands for a fact in tables: the shared clauses of the statement that says most of
 * what every outlet says and least of what only one does; nothing begun or broken off in mid-clause. A
 * wording that stands for another fact already (`taken`) is the last choice.
 */
export function labelFact(
  known: ReadonlyMap<string, Told>,
  members: readonly Statement[],
  links: readonly Link[],
  taken: ReadonlySet<string>,
  headlinesOfTwo: ReadonlySet<string> = new Set(),
): string {
  const linksOf = bySentence(links);
  const headlines = members.filter(({ sentence }) => isHeadline(known.get(sentence)!));
  const isNews = new Set(headlines.map(({ sentence }) => articleOf(sentence))).size > 1;
  const candidates = members.map((member) => {
    const found = known.get(member.sentence)!;
    const span = labelSpan(found.sentence, member.spans);
    const label = labelText(found.text, span, found.dateline);
    const ambiguous = headlinesOfTwo.has(member.sentence) ? worth.headlineOfTwo : 0;
    const names = isNews && isHeadline(found) ? worth.headline : 0;
    const own = linksOf.get(member.sentence) ?? [];
    return { label, worth: weigh(found, span, member.sentence, own) + ambiguous + names };
  });
  candidates.sort(
    (a, b) => b.worth - a.worth || a.label.length - b.label.length || (a.label < b.label ? -1 : 1),
  );
  const free = candidates.find(({ label }) => !taken.has(label));
  // Where each clause stands for another fact already, a whole sentence tells the two apart.
  const whole = members.map(({ sentence }) => wholeLabel(known.get(sentence)!));
  return free?.label ?? whole.find((label) => !taken.has(label)) ?? candidates[0]?.label ?? "";
}

function isHeadline({ sentence: { sentence } }: Told): boolean {
  return sentence.role === "headline";
}

function bySentence(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links)
    for (const id of [link.left, link.right]) {
      const own = found.get(id);
      if (own) own.push(link);
      else found.set(id, [link]);
    }
  return found;
}

function wholeLabel({ sentence: { sentence }, text, dateline }: Told): string {
  return labelText(text, { start: sentence.start, end: sentence.end }, dateline);
}

/** A sentence with what its label needs to know of its article. */
export interface Told {
  readonly sentence: AnnotatedSentence;
  readonly text: string;
  readonly dateline: string;
  readonly isLast: boolean;
}

/** All sentences of story text by id, for `labelFact`. */
export function indexSentences(story: AnnotatedStory): ReadonlyMap<string, Told> {
  return new Map(
    story.articles.flatMap(({ article, annotated, found }) =>
      annotated.map((sentence, at) => {
        const { id, field } = sentence.sentence;
        const isLast = at === annotated.length - 1;
        return [
          id,
          { sentence, text: article[field], dateline: found.dateline ?? "", isLast },
        ] as const;
      }),
    ),
  );
}

function weigh(found: Told, span: Span, id: string, own: readonly Link[]): number {
  const { sentence, text, isLast } = found;
  const support = own.reduce((sum, link) => sum + link.probability, 0) / Math.max(1, own.length);
  const told = tellingByArticle(id, own);
  const tokens = sentence.tokens.filter((token) => contains(span, token));
  const content = tokens.filter(carriesContent);
  const share = (spans: readonly Span[]): number =>
    content.filter((token) => spans.some((other) => overlaps(token, other))).length /
    Math.max(1, content.length);
  const common = Math.min(1, ...[...told.values()].map(share));
  const hard = [...sentence.quantities, ...sentence.dates, ...namesOf(sentence)].filter(
    (unit) =>
      contains(span, unit) &&
      [...told.values()].some((spans) => !spans.some((other) => overlaps(unit, other))),
  );
  const excess = Math.max(0, length(span) - easyLength) / easyLength;
  const ended = hasEndMark(text.slice(sentence.sentence.start, sentence.sentence.end));
  return (
    worth.common * common +
    worth.word * Math.min(enoughWords, common * content.length) +
    worth.support * support +
    worth.notTold * Math.min(4, hard.length) +
    worth.length * excess +
    (isUnclear(tokens) ? worth.unclear : 0) +
    (!hasMainClause(tokens) ? worth.fragment : 0) +
    (isLast && sentence.sentence.role === "body" && !ended ? worth.brokenOff : 0)
  );
}

/** By article of the partner: which parts of the sentence it tells too. */
function tellingByArticle(
  id: string,
  links: readonly Link[],
): ReadonlyMap<string, readonly Span[]> {
  const told = new Map<string, Span[]>();
  for (const link of links) {
    const [side, other] =
      link.left === id ? (["left", link.right] as const) : (["right", link.left] as const);
    const article = articleOf(other);
    const spans = link.evidence.matches.map((match) => match[side]);
    const known = told.get(article);
    if (known) known.push(...spans);
    else told.set(article, spans);
  }
  return told;
}

function namesOf({ mentions }: AnnotatedSentence): Span[] {
  return mentions.filter(({ kind }) => kind === "name");
}

function isUnclear(tokens: AnnotatedSentence["tokens"]): boolean {
  const firstPerson = tokens.some(({ key }) => /^(?:i|we|my|our|me|us)$/.test(key));
  return (
    firstPerson ||
    tokens[0]?.pos === "PRON" ||
    /^(?:this|these|those|that)$/.test(tokens[0]?.key ?? "")
  );
}
