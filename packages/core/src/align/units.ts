import type { AnnotatedSentence, AnnotatedStory, Quantity, Span, Token } from "../model.ts";
import { overlaps, reach } from "../span.ts";
import { Classes, type Membership, strengthOf, weigher } from "./classes.ts";
import { type Clause, findClauses } from "./clauses.ts";
import { makeProfile, type Profile } from "./profile.ts";
import { carriesContent, foldSpelling } from "./vocabulary.ts";

/** A thing in a sentence that can match a thing in another: a word, an entity, a quantity, a date. */
export interface Unit extends Span {
  readonly kind: "word" | "entity" | "quantity" | "date";
  /** Its start and end alone, made once because every link of it tells them. */
  readonly span: Span;
  /** Numbers of the classes it belongs to, ascending, and how strongly it belongs to each (0 to 1). */
  readonly classes: readonly number[];
  readonly strengths: readonly number[];
  /** Number of its clause in the sentence. */
  readonly clause: number;
  readonly verb: boolean;
  readonly quoted: boolean;
  /** How rare it is in the story: 1 for a unit of one sentence only, towards 0 for one in all. */
  readonly weight: number;
}

/** A sentence as the aligner sees it. */
export interface SentenceUnits {
  readonly source: AnnotatedSentence;
  /** Its place among all sentences of the story, from 0. */
  readonly number: number;
  /** Number of its article in the story. */
  readonly article: number;
  /** Its place among the sentences of story text in its article, from 0. */
  readonly position: number;
  readonly of: number;
  readonly units: readonly Unit[];
  readonly clauses: readonly Clause[];
  /** Sum of weights, in all and clause by clause; attribution weighs less. */
  readonly mass: number;
  readonly clauseMass: readonly number[];
  /** Numbers of its words in the story's vocabulary, marks left out, for runs of common words. */
  readonly words: Int32Array;
  /** All classes of its units, ascending by class, then by unit. */
  readonly index: ClassIndex;
  readonly profile: Profile;
}

/** Columns of one table: a class, the unit that belongs to it, and how strongly. */
export interface ClassIndex {
  readonly classes: Int32Array;
  readonly units: Uint8Array;
  readonly strengths: Float64Array;
}

/** Longest sentence that is aligned whole; what follows in a longer one is not looked at. */
export const mostUnits = 160;

/** Longest run of words that is looked at: the work is quadratic in it. */
const mostWords = 120;

/** "X said" speaks for a link about a third as much as what X said. */
export const attributionWeight = 0.2;

interface Draft extends Span {
  readonly kind: Unit["kind"];
  readonly membership: Membership;
  readonly token: number;
  readonly verb: boolean;
}

/** All sentences of story text, as units with weights. */
export function findUnits(story: AnnotatedStory): SentenceUnits[] {
  const classes = new Classes();
  const drafted = story.articles.flatMap((article, number) =>
    article.annotated.map((source, position) => ({
      source,
      article: number,
      position,
      of: article.annotated.length,
      drafts: draftUnits(source, classes).slice(0, mostUnits),
    })),
  );
  const weightOf = weigher(
    drafted.map(({ drafts }) => drafts),
    classes,
  );
  return drafted.map(({ source, article, position, of, drafts }, number) => {
    const clauses = findClauses(source);
    const units = makeUnits(source, clauses, drafts, weightOf);
    const clauseMass = clauses.map(() => 0);
    for (const unit of units) {
      const factor = clauses[unit.clause]?.attribution ? attributionWeight : 1;
      clauseMass[unit.clause] = (clauseMass[unit.clause] ?? 0) + unit.weight * factor;
    }
    return {
      source,
      number,
      article,
      position,
      of,
      units,
      clauses,
      mass: clauseMass.reduce((sum, part) => sum + part, 0),
      clauseMass,
      words: readWords(source.tokens, classes),
      index: indexClasses(units),
      profile: makeProfile(source, units, clauses, position, of),
    };
  });
}

function makeUnits(
  source: AnnotatedSentence,
  clauses: readonly Clause[],
  drafts: readonly Draft[],
  weightOf: (membership: Membership) => number,
): Unit[] {
  const clauseOf = new Uint16Array(source.tokens.length);
  // Backwards, so that a token of two clauses is counted with the first.
  for (let number = clauses.length - 1; number >= 0; number -= 1) {
    clauseOf.fill(number, clauses[number]!.from, clauses[number]!.to);
  }
  const quotes = source.quotes.filter((quote) => quote.field === source.sentence.field);
  return drafts.map(
    (draft): Unit => ({
      start: draft.start,
      end: draft.end,
      kind: draft.kind,
      span: bounds(draft),
      classes: draft.membership.classes,
      strengths: draft.membership.strengths,
      clause: clauseOf[draft.token]!,
      verb: draft.verb,
      quoted: quotes.some((quote) => overlaps(quote, draft)),
      weight: weightOf(draft.membership),
    }),
  );
}

function indexClasses(units: readonly Unit[]): ClassIndex {
  let size = 0;
  for (const unit of units) size += unit.classes.length;
  // Class and unit in one number, so that a plain sort of numbers orders both.
  const keys = new Float64Array(size);
  let filled = 0;
  units.forEach((unit, number) => {
    for (const id of unit.classes) {
      keys[filled] = id * mostUnits + number;
      filled += 1;
    }
  });
  keys.sort();
  const classes = new Int32Array(size);
  const unitNumbers = new Uint8Array(size);
  const strengths = new Float64Array(size);
  keys.forEach((key, at) => {
    const number = key % mostUnits;
    const unit = units[number]!;
    classes[at] = (key - number) / mostUnits;
    unitNumbers[at] = number;
    strengths[at] = unit.strengths[unit.classes.indexOf(classes[at]!)]!;
  });
  return { classes, units: unitNumbers, strengths };
}

function readWords(tokens: readonly Token[], classes: Classes): Int32Array {
  const words: number[] = [];
  for (const { pos, key } of tokens) {
    if (pos === "PUNCT") continue;
    words.push(classes.id(`word:${key}`));
    if (words.length === mostWords) break;
  }
  return Int32Array.from(words);
}

function draftUnits(sentence: AnnotatedSentence, classes: Classes): Draft[] {
  const { tokens, mentions, quantities, dates } = sentence;
  const drafts: Draft[] = [];
  const taken = new Uint8Array(tokens.length);
  const claim = (span: Span): number => {
    const { from, to } = reach(tokens, span);
    const first = taken.subarray(from, to).indexOf(0);
    taken.fill(1, from, to);
    return first < 0 ? -1 : from + first;
  };
  const add = (
    span: Span,
    kind: Unit["kind"],
    token: number,
    keys: readonly (readonly [string, number])[],
  ): void => {
    const membership = classes.membership(keys);
    drafts.push({ ...bounds(span), kind, membership, token, verb: false });
  };
  for (const date of dates) {
    const token = claim(date);
    if (token < 0) continue;
    const keys: [string, number][] = [[`date:${date.absolute ?? date.value}`, 1]];
    if (date.absolute && date.absolute !== date.value) keys.push([`date:${date.value}`, 0.9]);
    const month = /^(?:\d{4}-|--)(\d\d)/.exec(date.absolute ?? date.value)?.[1];
    if (month) keys.push([`month:${month}`, strengthOf.month]);
    add(date, "date", token, keys);
  }
  for (const quantity of quantities) {
    const token = claim(quantity.number);
    if (token < 0) continue;
    const value = `${quantity.low}..${quantity.high}:${quantity.unit}`;
    // "The second summit" names a thing; it gives no figure.
    add(quantity.number, quantity.kind === "ordinal" ? "word" : "quantity", token, [
      [`quantity:${value}:${quantity.counted}`, 1],
      [`amount:${value}`, amountStrength(quantity)],
    ]);
  }
  for (const mention of mentions) {
    const token = claim(mention);
    if (token < 0) continue;
    const strength = mention.kind === "pronoun" ? strengthOf.pronoun : strengthOf.same;
    const keys: [string, number][] = [[`entity:${mention.entity}`, strength]];
    if (mention.kind !== "pronoun") {
      const { from, to } = reach(tokens, mention);
      const named = tokens.slice(from, to).filter(carriesContent);
      for (const lemma of new Set(named.map((word) => word.lemma))) {
        keys.push([
          `lemma:${foldSpelling(lemma)}`,
          mention.kind === "descriptor" ? 1 : strengthOf.namePart,
        ]);
      }
    }
    add(mention, "entity", token, keys);
  }
  tokens.forEach((token, at) => {
    if (taken[at] || !carriesContent(token)) return;
    drafts.push({
      start: token.start,
      end: token.end,
      kind: "word",
      membership: classes.word(token),
      token: at,
      verb: token.pos === "VERB",
    });
  });
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function bounds(span: Span): Span {
  return { start: span.start, end: span.end };
}

/** Counts above it seldom meet by chance: "60 protesters" may well be "60 campaigners". */
const smallCount = 12;

/** How strongly an amount matches where what is counted is named otherwise. */
function amountStrength({ kind, low, high }: Quantity): number {
  if (kind !== "count" && kind !== "ordinal") return 0.95;
  return kind === "count" && low === high && low > smallCount ? 0.9 : 0.6;
}
