import type { z } from "zod";
import type * as schema from "./schema.ts";

/** Half-open range of UTF-16 code units, `[start, end)`, in an article's title or body as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Value types as `readonly` all the way down, so that no stage can change another's result. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Infer<Schema extends z.ZodType> = Frozen<z.infer<Schema>>;

// What goes in.

/** One outlet's text. */
export type Article = Infer<typeof schema.articleSchema>;

/** The part of an article that offsets count in. */
export type Field = "title" | "body";

// What comes out: the comparison document. `schema.ts` says what each field means.

/** Everything that was found in one story. */
export type Comparison = Infer<typeof schema.comparisonSchema>;
/** How a comparison was made. */
export type Manifest = Infer<typeof schema.manifestSchema>;
/** What part of the article a sentence is. */
export type Role = Infer<typeof schema.roleSchema>;
/** A sentence, or what stands in a sentence's place. */
export type Sentence = Infer<typeof schema.sentenceSchema>;
/** How sure a link is. */
export type Band = Infer<typeof schema.bandSchema>;
/** Two sentences of different articles that report the same fact. */
export type Link = Infer<typeof schema.linkSchema>;
/** Why two sentences are linked. */
export type Evidence = Infer<typeof schema.evidenceSchema>;
/** What two or more articles report. */
export type Fact = Infer<typeof schema.factSchema>;
/** Where one article tells a fact first. */
export type Place = Fact["prominence"][number];
/** One thing told differently. */
export type Divergence = Infer<typeof schema.divergenceSchema>;
/** What kind of thing is told differently. */
export type DivergenceType = Infer<typeof schema.divergenceTypeSchema>;
/** How much a divergence matters. */
export type Severity = Infer<typeof schema.severitySchema>;
/** What one article says at the point where they differ. */
export type Reading = Infer<typeof schema.readingSchema>;
/** A statement with no match in any other article. */
export type UniqueFact = Infer<typeof schema.uniqueSchema>;
/** Words given as somebody's own, or reported speech. */
export type Quote = Infer<typeof schema.quoteSchema>;
/** Whom or what names in the story stand for. */
export type Entity = Infer<typeof schema.entitySchema>;
/** Articles that print one text. */
export type Copy = Comparison["copies"][number];
/** How articles frame what they share. */
export type Framing = Infer<typeof schema.framingSchema>;
/** What kind of text an article is. */
export type Genre = Infer<typeof schema.genreSchema>;
/** One thing and the words that people on different sides use for it. */
export type ContestedSet = Infer<typeof schema.contestedSetSchema>;

/** What somebody decided on one finding. */
export type Decision = Infer<typeof schema.decisionSchema>;
/** A decision and what became of it. */
export type AppliedDecision = Comparison["decisions"][number];

// What the stages hand on.

/** A line of an article with its role, before it is cut into sentences. */
export interface Paragraph extends Span {
  readonly field: Field;
  /** Number in the article, from 0, counting every paragraph. */
  readonly index: number;
  readonly role: Role;
  /** Why it is boilerplate, in words a reader understands. */
  readonly reason?: string;
}

/** An article whose paragraphs are known and told apart from boilerplate. */
export interface CleanArticle {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  /** What cleaning found in the text that the article's own fields lack. */
  readonly found: {
    readonly byline?: string;
    readonly agency?: string;
    readonly dateline?: string;
  };
}

/** A clean article cut into sentences, in reading order, boilerplate included. */
export interface SegmentedArticle extends CleanArticle {
  readonly sentences: readonly Sentence[];
}

/** A word or punctuation mark, with offsets in its field. */
export interface Token extends Span {
  readonly text: string;
  /** Lower-case, apostrophes straight, possessive ending off. */
  readonly key: string;
  readonly lemma: string;
  /** Word stem, shared by inflections and near derivations. */
  readonly stem: string;
  /** Universal part of speech: NOUN, VERB, PROPN, NUM, PUNCT … */
  readonly pos: string;
  /** It stands in the scope of a negation. */
  readonly negated: boolean;
}

/** A segmented article with the tokens of each sentence of story text, by sentence id. */
export interface TokenizedArticle extends SegmentedArticle {
  readonly tokens: ReadonlyMap<string, readonly Token[]>;
}

/** A name, descriptor or pronoun that stands for an entity of the story. */
export interface Mention extends Span {
  readonly sentence: string;
  readonly text: string;
  readonly kind: "name" | "descriptor" | "pronoun";
  readonly entity: string;
}

/** A number with what it counts. */
export interface Quantity extends Span {
  readonly sentence: string;
  readonly kind: "count" | "money" | "percent" | "measure" | "ordinal" | "age" | "duration";
  /** Least value; equal to `high` for an exact value; 0 where only an upper bound is told. */
  readonly low: number;
  /** Greatest value; Infinity where only a lower bound is told. */
  readonly high: number;
  readonly bound: "exact" | "about" | "at-least" | "at-most" | "range";
  /** Unit in base form (`km`, `%`, `year`), currency code for money, else empty. */
  readonly unit: string;
  /** Lemma of the noun that is counted (`worker`), or empty. */
  readonly counted: string;
  /** The span of the digits or number words alone, without bound, unit and noun. */
  readonly number: Span;
}

/** A date or time, as far as the text pins it down. */
export interface DateExpression extends Span {
  readonly sentence: string;
  /** What the words name, coarsest grain first: `2019`, `2019-02`, `2019-02-28`, `--02`, `--02-28`, `weekday-4`. */
  readonly value: string;
  readonly grain: "year" | "month" | "day" | "weekday" | "part" | "time" | "relative";
  /** The value in absolute terms, reckoned from the publication date; absent where it can't be known. */
  readonly absolute?: string;
  /** early, mid or late, where it is said. */
  readonly part?: "early" | "mid" | "late";
}

/** Who vouches for a stretch of text: source, cue and content, as in the PARC corpus. */
export interface Attribution {
  readonly sentence: string;
  /** The source as named in the text. */
  readonly source: Span;
  readonly sourceName: string;
  /** Entity of the source; absent where it is unnamed. */
  readonly entity?: string;
  readonly kind: "named" | "unnamed" | "organization" | "document" | "social";
  readonly cue: Span;
  /** Lemma of the reporting word: say, warn, according to. */
  readonly cueLemma: string;
  readonly content: Span;
  /** The content is denied, doubted or not said by the source, so nobody vouches for it. */
  readonly withheld?: true;
}

/** A sentence with all that was found in it. */
export interface AnnotatedSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateExpression[];
  readonly attributions: readonly Attribution[];
  /** Quotes that lie in this sentence, wholly or in part. */
  readonly quotes: readonly Quote[];
}

/** An article with all that was found in it; `sentences` holds story text alone, no boilerplate. */
export interface AnnotatedArticle extends SegmentedArticle {
  readonly annotated: readonly AnnotatedSentence[];
  readonly quotes: readonly Quote[];
}

/** All articles of a story, and who is who in it. */
export interface AnnotatedStory {
  readonly articles: readonly AnnotatedArticle[];
  readonly entities: readonly Entity[];
}
