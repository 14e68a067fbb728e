import { z } from "zod";

/**
 * The comparison document, schema version 1. This file is its one source: the types in `model.ts` are
 * inferred from it, and the JSON Schema that other programs read is generated from it.
 *
 * Offsets are UTF-16 code units, half-open, in an article's `title` or `body` exactly as read.
 */

const offset = z.int().min(0);
const probability = z.number().min(0).max(1);
const sentenceId = z
  .string()
  .describe("Article id, colon, number of the sentence: `the-diplomat:12`");
const articleId = z.string().describe("Id of an article in `articles`");
const field = z.enum(["title", "body"]).describe("The part of the article that offsets count in");
const spanSchema = z
  .object({ start: offset, end: offset })
  .describe("Half-open range of characters");

export const roleSchema = z
  .enum(["headline", "standfirst", "body", "caption", "boilerplate"])
  .describe("What part of the article a sentence is; boilerplate never reaches a finding");

export const bandSchema = z
  .enum(["sure", "likely", "possible"])
  .describe("How sure a link is; the precision of each band on unseen stories is published");

export const articleSchema = z
  .object({
    id: z.string().min(1).describe("Unique in the story; part of every sentence id"),
    outlet: z.string().min(1).describe("Who published it"),
    title: z
      .string()
      .describe("Headline given apart from the text; empty where it stands in the body"),
    body: z.string().describe("The text exactly as read"),
    byline: z.string().optional().describe("Who wrote it, as printed"),
    published: z.string().optional().describe("ISO 8601 date, or date and time with offset"),
    url: z.string().optional().describe("Where it was published"),
    agency: z.string().optional().describe("The news agency credited with the text"),
    dateline: z.string().optional().describe("Place and date at the head of the text, as printed"),
    language: z.string().optional().describe("BCP 47 tag"),
    version: z.string().optional().describe("The outlet's own mark of this version of its article"),
    modified: z
      .string()
      .optional()
      .describe("When this version was made: ISO 8601 date, or date and time with offset"),
  })
  .describe("One outlet's text");

export const sentenceSchema = z
  .object({
    id: sentenceId,
    article: articleId,
    field,
    start: offset,
    end: offset,
    paragraph: offset.describe(
      "Number of the paragraph in the article, from 0, boilerplate included",
    ),
    role: roleSchema,
    reason: z.string().optional().describe("Why a boilerplate sentence is set aside, in words"),
  })
  .describe("A sentence, or what stands in a sentence's place, such as a headline");

const matchSchema = z
  .object({
    kind: z
      .enum(["entity", "quantity", "date", "quote", "word", "synonym"])
      .describe("What kind of unit the two sides share"),
    left: spanSchema,
    right: spanSchema,
    weight: z.number().describe("How rare, so how telling, the unit is in this story; 0 and up"),
  })
  .describe("One unit that both sentences have");

export const evidenceSchema = z
  .object({
    matches: z.array(matchSchema).describe("What the sentences share, by position in the left one"),
    shared: z
      .object({ left: z.array(spanSchema), right: z.array(spanSchema) })
      .describe("The clauses that tell the shared fact"),
    rest: z
      .object({ left: z.array(spanSchema), right: z.array(spanSchema) })
      .describe("Detail that one side adds; this is no divergence"),
    without: z
      .enum(["sure", "likely", "possible", "none"])
      .describe("The band it would fall in without the strongest reason for it"),
    reasons: z
      .array(z.string())
      .describe("What spoke for and against the link, strongest first, in words"),
  })
  .describe("Why two sentences are linked");

export const linkSchema = z
  .object({
    left: sentenceId,
    right: sentenceId,
    strength: z
      .enum(["same", "partial"])
      .describe(
        "same: one statement to an editor; partial: they share one fact that can be checked",
      ),
    probability: probability.describe("That they report one fact; overconfident, so read the band"),
    sameProbability: probability.describe("That an editor would call them the same statement"),
    band: bandSchema,
    evidence: evidenceSchema,
    decision: z
      .string()
      .optional()
      .describe("Author and verdict, where somebody decided on this link"),
  })
  .describe("Two sentences of different articles that report the same fact");

const placeSchema = z
  .object({
    article: articleId,
    place: z.enum(["headline", "standfirst", "lede", "body", "caption"]),
    paragraph: offset.describe(
      "1 for the first paragraph of the story text, 0 for headline and standfirst",
    ),
    of: offset.describe("How many paragraphs the story text has"),
    position: z.number().min(0).max(1).describe("0 at the top of the article, 1 at its end"),
    sentence: sentenceId.describe("The first sentence with the fact"),
  })
  .describe("Where one article tells a fact first");

export const factSchema = z
  .object({
    id: z.string(),
    label: z.string().describe("The most central wording among the members"),
    members: z
      .array(sentenceId)
      .describe("Every statement of the fact, several from one article at times"),
    outlets: z.array(z.string()).describe("Outlets that report it, by name, sorted"),
    independent: z
      .int()
      .min(1)
      .describe("How many independent texts report it; copies of one text count once"),
    attributedTo: z.array(z.string()).describe("The sources that the statements give, sorted"),
    prominence: z.array(placeSchema),
    band: bandSchema.describe(
      "How surely it is told: the band of the surest link between its outlets; `possible` too where a likely link shares little or tells a surer fact's words",
    ),
    nearest: z
      .array(
        z.object({ article: articleId, outlet: z.string(), sentence: sentenceId, probability }),
      )
      .optional()
      .describe("What came nearest in each article without it; none where nothing came near"),
  })
  .describe("What two or more articles report");

export const readingSchema = z
  .object({
    sentence: sentenceId,
    start: offset,
    end: offset,
    text: z.string().describe("The words of the span, verbatim"),
    short: z.string().describe("The reading in about 24 characters, for a table cell"),
    value: z
      .string()
      .optional()
      .describe("The value compared, in normal form: `20 people`, `2019-02`"),
    vouchedBy: z
      .string()
      .optional()
      .describe("The source given for it; absent in the outlet's own voice"),
  })
  .describe("What one article says at the point where they differ");

export const divergenceTypeSchema = z.enum([
  "number",
  "money",
  "date",
  "place",
  "name",
  "quote-wording",
  "attribution",
  "polarity",
  "certainty",
  "scope",
  "wording",
]);

export const severitySchema = z
  .enum(["conflict", "differs", "updated", "style"])
  .describe(
    "conflict: both can't be right, or a quotation was altered; updated: explained by time or version",
  );

export const divergenceSchema = z
  .object({
    id: z.string(),
    type: divergenceTypeSchema,
    severity: severitySchema,
    probability,
    fact: z.string().optional().describe("Id of the fact in `facts`"),
    readings: z.array(readingSchema).min(2),
    note: z.string().describe("One sentence that says what differs and why it matters"),
    decision: z
      .string()
      .optional()
      .describe("Author and verdict, where somebody decided on this divergence"),
  })
  .describe("One thing told differently");

export const uniqueSchema = z
  .object({
    id: z.string(),
    sentence: sentenceId,
    start: offset,
    end: offset,
    part: z
      .boolean()
      .optional()
      .describe("It is what a sentence adds whose other words are matched elsewhere"),
    rank: z.int().min(1).describe("1 is the most newsworthy of its article"),
    reasons: z.array(z.string()).describe("Why it ranks there, in words"),
    nearest: z.array(
      z.object({
        article: articleId,
        outlet: z.string(),
        sentence: sentenceId.optional().describe("Absent where nothing came near"),
        probability,
        tooShort: z.boolean().optional().describe("The other article is too short to judge"),
      }),
    ),
  })
  .describe("A statement for which no match was found in any other article");

export const quoteSchema = z
  .object({
    id: z.string(),
    article: articleId,
    field,
    start: offset.describe("The first quoted character, after the opening mark"),
    end: offset.describe("Past the last quoted character, before the closing mark"),
    speaker: z
      .string()
      .optional()
      .describe("As named in the article; absent where it does not say"),
    speakerEntity: z.string().optional().describe("Id of the speaker in `entities`"),
    cue: z.string().optional().describe("The word that reports it: said, tweeted, according to"),
    kind: z.enum(["direct", "partial", "scare", "indirect"]),
    sentences: z.array(sentenceId),
  })
  .describe("Words given as somebody's own, or reported speech");

export const entitySchema = z
  .object({
    id: z.string(),
    name: z.string().describe("The fullest name in the story"),
    kind: z.enum(["person", "organization", "place", "group", "other"]),
    aliases: z.array(z.string()),
  })
  .describe("Whom or what names in the story stand for");

const mentionFindingSchema = z.object({
  article: articleId,
  sentence: sentenceId,
  start: offset,
  end: offset,
  text: z.string(),
});

export const genreSchema = z
  .enum(["news", "opinion", "analysis", "live-blog", "explainer"])
  .describe("What kind of text an article is, as its own cues show it");

const labelFormSchema = z
  .enum(["name", "title", "appositive", "predicate", "modifier", "noun"])
  .describe("How a label is tied to whom it stands for");

/** Words that people on different sides of a question use for one thing. */
export const contestedSetSchema = z
  .strictObject({
    concept: z
      .string()
      .min(1, "what the words stand for")
      .describe("What the words stand for, as neutrally as it can be put"),
    comment: z.string().default("").describe("Why the choice of word is noticed"),
    terms: z
      .array(z.string().regex(/[\p{L}\p{N}]/u, "a word"))
      .min(2, "two words or more")
      .describe("One entry a choice, variants after `=`; `*` before one that a side chose"),
  })
  .describe("One thing and the words for it");

export const termsSchema = z
  .strictObject({ schema: z.literal("crossread/terms@1"), sets: z.array(contestedSetSchema) })
  .describe("A file of contested terms, as `--terms` reads it");

export const framingSchema = z
  .object({
    labels: z.array(
      z
        .object({
          id: z.string(),
          entity: z
            .string()
            .optional()
            .describe("Id in `entities`; absent for groups known by facts alone"),
          name: z.string(),
          kind: z.enum(["person", "organization", "place", "group", "other"]),
          difference: z.enum(["style", "substantive", "evaluative"]),
          forms: z.array(
            mentionFindingSchema.extend({
              form: labelFormSchema,
              count: z.int().min(1).describe("How often the article uses this form"),
              quotedFrom: z
                .string()
                .optional()
                .describe("The speaker, where it stands in a quotation"),
            }),
          ),
          note: z.string(),
        })
        .describe("How each article names and describes one person, group, place or thing"),
    ),
    sources: z.array(
      z
        .object({
          article: articleId,
          words: offset.describe("Words of story text in the article"),
          voices: z.array(
            z.object({
              speaker: z.string(),
              entity: z.string().optional(),
              kind: z.enum(["named", "unnamed", "organization", "document", "social", "unknown"]),
              quotedWords: offset,
              reportedWords: offset,
              share: z.number().min(0).max(1).describe("Share of the article's quoted words"),
              first: sentenceId,
              quotes: z.array(z.string()),
              onlyHere: z.boolean().describe("No other article quotes this voice"),
            }),
          ),
        })
        .describe("Who gets to speak in one article"),
    ),
    reportingVerbs: z.array(
      z.object({
        id: z.string(),
        speaker: z.string(),
        readings: z.array(
          mentionFindingSchema.extend({
            verb: z.string(),
            strength: z.enum(["neutral", "strong", "doubting", "approving"]),
          }),
        ),
        note: z.string(),
      }),
    ),
    contestedTerms: z.array(
      z.object({
        id: z.string(),
        concept: z.string(),
        uses: z.array(mentionFindingSchema.extend({ term: z.string() })),
        oneSided: z
          .boolean()
          .optional()
          .describe("One article alone uses words of the set, and one that a side to it chose"),
        note: z.string(),
      }),
    ),
    prominence: z.array(
      z.object({
        id: z.string(),
        fact: z.string(),
        places: z.array(placeSchema),
        missing: z.array(articleId),
        spread: z.number().min(0).max(1).describe("Distance between its highest and lowest place"),
        note: z.string(),
      }),
    ),
    headlines: z.array(
      z.object({
        article: articleId,
        sentence: sentenceId,
        text: z.string(),
        form: z.enum(["statement", "question", "quotation"]),
        actor: z.string().optional(),
        verb: z.string().optional(),
        facts: z.array(z.string()).describe("Ids of facts that the headline carries"),
        quoted: z.array(z.string()).describe("Words in quotation marks"),
      }),
    ),
    hedging: z.array(
      z.object({
        id: z.string(),
        readings: z.array(mentionFindingSchema.extend({ hedged: z.boolean() })),
        note: z.string(),
      }),
    ),
    agency: z.array(
      z
        .object({
          id: z.string(),
          readings: z.array(
            mentionFindingSchema.extend({
              voice: z
                .enum(["active", "passive", "agentless"])
                .describe("agentless: passive, and nobody is told who did it"),
              agent: z.string().optional().describe("Who did it, as printed"),
            }),
          ),
          note: z.string(),
        })
        .describe("One act told with and without who did it"),
    ),
    loadedWords: z.array(mentionFindingSchema.extend({ id: z.string(), note: z.string() })),
    genres: z
      .array(
        z.object({
          article: articleId,
          genre: genreSchema,
          cues: z.array(z.string()).describe("What shows the genre, in words; none for news"),
          note: z.string().describe("What it means for the comparison; empty for news"),
        }),
      )
      .describe("What kind of text each article is"),
    mentions: z
      .array(
        z.object({
          article: articleId,
          entity: z.string().optional().describe("Id in `entities`"),
          label: z.string().optional().describe("Id in `labels`, for a group without a name"),
          form: labelFormSchema,
          sentence: sentenceId,
          start: offset,
          end: offset,
          quotedFrom: z.string().optional(),
        }),
      )
      .describe("Every name and description of whom an article speaks of, one an occurrence"),
  })
  .describe("How articles frame what they share; findings with evidence, never scores");

export const decisionSchema = z
  .object({
    on: z.enum(["link", "divergence", "unique", "set-aside"]).describe("What was decided on"),
    verdict: z
      .enum(["accept", "reject", "relabel"])
      .describe("reject: not linked, no divergence, not unique, no boilerplate after all"),
    label: z
      .string()
      .optional()
      .describe("With relabel: strength of a link, severity of a divergence"),
    type: divergenceTypeSchema.optional().describe("Type of the divergence decided on"),
    anchors: z
      .array(
        z.object({
          article: articleId,
          text: z.string().min(1).describe("The whole sentence decided on, verbatim"),
          reading: z
            .string()
            .min(1)
            .optional()
            .describe(
              "The words of it that a divergence is about, verbatim: needed where two of one type stand in the same sentences",
            ),
        }),
      )
      .min(1)
      .describe("The sentences it is about, by their words: two for a link"),
    author: z.string().min(1).describe("Who decided: a person, or `judge:` and the program"),
    reason: z.string().optional().describe("Why, in the author's words"),
  })
  .describe("What somebody decided on one finding; it holds as long as its words are in the text");

export const decisionsSchema = z
  .object({ schema: z.literal("crossread/decisions@1"), decisions: z.array(decisionSchema) })
  .describe("A file of decisions, as a review writes it and `--decisions` reads it");

const appliedDecisionSchema = decisionSchema.extend({
  status: z
    .enum(["applied", "orphaned"])
    .describe("orphaned: its words are no longer in the text, so it was not applied"),
  why: z.string().optional().describe("What is missing, where it is orphaned"),
});

export const manifestSchema = z
  .object({
    engine: z.string().describe("Name and version of the engine"),
    models: z
      .record(z.string(), z.string())
      .describe("Versions of the language model and fitted weights"),
    options: z
      .object({
        minProbability: probability.describe("Links below it are not listed"),
        bands: z.object({ sure: probability, likely: probability, possible: probability }),
      })
      .describe("The options this comparison was made with"),
    inputs: z.array(z.object({ article: articleId, sha256: z.string().length(64) })),
    leftOut: z
      .array(
        z.object({
          outlet: z.string(),
          reason: z.string().describe("What its article is, or why it can't be compared"),
        }),
      )
      .optional()
      .describe("Articles of the story that were read and not compared"),
    notes: z.array(z.string()).describe("What a reader must know of how far this comparison goes"),
  })
  .describe("How this document was made; no time of day, so that a re-run gives the same bytes");

export const comparisonSchema = z
  .object({
    schema: z.literal("crossread/comparison@1"),
    title: z.string().optional().describe("Title of the story"),
    manifest: manifestSchema,
    articles: z.array(articleSchema).min(2),
    sentences: z.array(sentenceSchema),
    entities: z.array(entitySchema),
    links: z.array(linkSchema),
    facts: z.array(factSchema),
    divergences: z.array(divergenceSchema),
    unique: z.array(uniqueSchema),
    quotes: z.array(quoteSchema),
    copies: z
      .array(
        z.object({
          articles: z.array(articleId).min(2),
          source: z
            .string()
            .optional()
            .describe("The agency or outlet whose text it is, where known"),
          share: z
            .number()
            .min(0)
            .max(1)
            .describe("Least share of words that two of them have in common"),
          sentences: z.array(sentenceId).describe("Sentences printed from the shared text"),
        }),
      )
      .describe("Articles that print one text"),
    framing: framingSchema,
    decisions: z
      .array(appliedDecisionSchema)
      .describe("Decisions that were given, and what became of each"),
  })
  .describe("Everything Crossread found in one story");

/** The JSON Schema of the comparison document (draft 2020-12), which other programs read. */
export function comparisonJsonSchema(): object {
  return { $id: "crossread/comparison@1", ...z.toJSONSchema(comparisonSchema) };
}
