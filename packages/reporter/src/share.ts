import type { Comparison, Span } from "@crossread/core";
import { jsonText } from "./json.ts";

/**
 * The findings by ids and offsets, without a word of any article: to hand on where the articles themselves
 * may not be. Whoever has the same articles (their SHA-256 stands in the manifest) reads the words back as
 * `article[field].slice(start, end)`.
 *
 * Everything is named one by one, so that a field added to the comparison later never leaks text. What is
 * made from text stays out: titles, labels, notes, names of people, readings, reasons that quote.
 */
export function renderShare(comparison: Comparison): string {
  return jsonText(shared(comparison));
}

function shared(comparison: Comparison) {
  const { engine, models, options, inputs } = comparison.manifest;
  return {
    schema: "crossread/share@1",
    manifest: { engine, models, options, inputs },
    articles: comparison.articles.map(({ id, outlet, published, url, language, version }) => ({
      id,
      outlet,
      ...given({ published, url, language, version }),
    })),
    sentences: comparison.sentences.map((one) => {
      const { id, article, field, paragraph, role } = one;
      return { id, article, field, ...span(one), paragraph, role };
    }),
    links: comparison.links.map(
      ({ left, right, strength, probability, sameProbability, band, evidence }) => ({
        left,
        right,
        strength,
        probability,
        sameProbability,
        band,
        shared: { left: evidence.shared.left.map(span), right: evidence.shared.right.map(span) },
      }),
    ),
    facts: comparison.facts.map(({ id, members, independent, band, prominence, nearest }) => ({
      id,
      members,
      independent,
      band,
      prominence: prominence.map(place),
      ...given({
        nearest: nearest?.map(({ article, sentence, probability }) => {
          return { article, sentence, probability };
        }),
      }),
    })),
    divergences: comparison.divergences.map(
      ({ id, type, severity, probability, fact, readings }) => ({
        id,
        type,
        severity,
        probability,
        ...given({ fact }),
        readings: readings.map(({ sentence, ...one }) => ({ sentence, ...span(one) })),
      }),
    ),
    unique: comparison.unique.map(({ id, sentence, rank, nearest, ...one }) => ({
      id,
      sentence,
      ...span(one),
      rank,
      nearest: nearest.map((near) => ({
        article: near.article,
        probability: near.probability,
        ...given({ sentence: near.sentence, tooShort: near.tooShort }),
      })),
    })),
    quotes: comparison.quotes.map(({ id, article, field, kind, sentences, ...one }) => ({
      id,
      article,
      field,
      ...span(one),
      kind,
      sentences,
    })),
    copies: comparison.copies.map(({ articles, share, sentences }) => ({
      articles,
      share,
      sentences,
    })),
    framing: framing(comparison),
  };
}

function framing({ framing: found, entities }: Comparison) {
  // Ids of entities are made of their names, so that mentions say which are of one entity by a number.
  const numbers = new Map(entities.map(({ id }, n) => [id, n + 1]));
  return {
    labels: found.labels.map(({ id, kind, difference, forms }) => ({
      id,
      kind,
      difference,
      forms: forms.map((one) => ({ ...mention(one), form: one.form, count: one.count })),
    })),
    sources: found.sources.map(({ article, words, voices }) => ({
      article,
      words,
      voices: voices.map((one) => ({
        kind: one.kind,
        quotedWords: one.quotedWords,
        reportedWords: one.reportedWords,
        share: one.share,
        first: one.first,
        quotes: one.quotes,
        onlyHere: one.onlyHere,
      })),
    })),
    reportingVerbs: found.reportingVerbs.map(({ id, readings }) => ({
      id,
      readings: readings.map((one) => ({ ...mention(one), strength: one.strength })),
    })),
    contestedTerms: found.contestedTerms.map(({ id, uses, oneSided }) => ({
      id,
      uses: uses.map(mention),
      ...given({ oneSided }),
    })),
    prominence: found.prominence.map(({ id, fact, places, missing, spread }) => ({
      id,
      fact,
      places: places.map(place),
      missing,
      spread,
    })),
    headlines: found.headlines.map(({ article, sentence, form, facts }) => ({
      article,
      sentence,
      form,
      facts,
    })),
    hedging: found.hedging.map(({ id, readings }) => ({
      id,
      readings: readings.map((one) => ({ ...mention(one), hedged: one.hedged })),
    })),
    agency: found.agency.map(({ id, readings }) => ({
      id,
      readings: readings.map((one) => ({ ...mention(one), voice: one.voice })),
    })),
    genres: found.genres.map(({ article, genre }) => ({ article, genre })),
    mentions: found.mentions.map(({ form, entity, label, ...one }) => ({
      ...mention(one),
      form,
      ...given({ entity: numbers.get(entity ?? ""), label }),
    })),
    loadedWords: found.loadedWords.map((one) => ({ id: one.id, ...mention(one) })),
  };
}

function mention(one: Span & { readonly article: string; readonly sentence: string }) {
  return { article: one.article, sentence: one.sentence, ...span(one) };
}

function place(one: Comparison["facts"][number]["prominence"][number]) {
  const { article, place, paragraph, of, position, sentence } = one;
  return { article, place, paragraph, of, position, sentence };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

/** The same object without what is undefined. */
function given<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined),
  ) as Partial<Value>;
}
