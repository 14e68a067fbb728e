import type {
  Attribution,
  Entity,
  Mention,
  Quote,
  Sentence,
  Span,
  TokenizedArticle,
} from "../model.ts";
import { overlaps, slice, trim } from "../span.ts";
import { contentsOf } from "./attributions/content.ts";
import { type HeadlineSource, headlineSource } from "./attributions/headline-source.ts";
import { quotesBySentence } from "./quotes.ts";
import { findReports, type Report } from "./reports.ts";
import { describeSource, type Source } from "./sources.ts";

/**
 * Who vouches for what, by sentence id: source, cue and content, as in the PARC corpus. The content is
 * what is said, quoted or not, without source, cue and the words that hang on the cue:
 *
 *     [Officials] [said] on Monday that [the bridge will reopen]
 *     [The bridge will reopen], [according to] [officials]
 *
 * A source in the middle of its statement yields one attribution for each side. A sentence that goes
 * on with a quotation takes source and cue from where they stand, and empty spans at the quotation's
 * start where they stand nowhere near. A sentence in the outlet's own voice has no entry.
 */
export function findAttributions(
  article: TokenizedArticle,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  quotes: readonly Quote[],
  entities: readonly Entity[],
): ReadonlyMap<string, readonly Attribution[]> {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const quoted = quotesBySentence(quotes.filter((quote) => quote.kind !== "indirect"));
  const reported = new Map<string, readonly Report[]>();
  const found = new Map<string, Attribution[]>();
  let last: Source | undefined;
  for (const sentence of article.sentences) {
    const tokens = article.tokens.get(sentence.id);
    if (!tokens || sentence.role === "boilerplate") continue;
    const text = article.article[sentence.field];
    const own = quoted.get(sentence.id) ?? [];
    const masked = own.filter((quote) => !own.some((other) => surrounds(other, quote)));
    const names = mentions.get(sentence.id) ?? [];
    const reports = findReports(tokens, masked, names);
    reported.set(sentence.id, reports);
    const attributions = reports.flatMap((report) => {
      const printed = slice(text, report.source);
      const told = describeSource(text, report, names, known);
      const source =
        spokenBy(own, report, told.entity ? "" : printed, known) ??
        (last && goesOn(printed, told, last, known, report.cueLemma) ? last : told);
      last = source;
      const kind = isOnline(text, sentence, report) ? ("social" as const) : source.kind;
      return contentsOf(text, sentence, tokens, report, reports, masked).map((content) => ({
        sentence: sentence.id,
        source: report.source,
        sourceName: source.name,
        ...(source.entity ? { entity: source.entity } : {}),
        kind,
        cue: report.cue,
        cueLemma: report.cueLemma,
        content,
        ...(report.withheld ? { withheld: true as const } : {}),
      }));
    });
    const headline =
      sentence.role === "headline" && attributions.length === 0
        ? headlineSource(tokens, names, known)
        : undefined;
    if (headline) attributions.push(headed(text, sentence, headline, names, known));
    if (attributions.length > 0) found.set(sentence.id, attributions);
  }
  vouchForQuotes(article, quotes, reported, known, found);
  return found;
}

/** A colon reports as neutrally as according to, so it shares its lemma. */
function headed(
  text: string,
  sentence: Sentence,
  { source, cue, content }: HeadlineSource,
  names: readonly Mention[],
  known: ReadonlyMap<string, Entity>,
): Attribution {
  const cueLemma = "according to";
  const { name, entity, kind } = describeSource(
    text,
    { source, head: source, cueLemma },
    names,
    known,
  );
  return {
    sentence: sentence.id,
    source,
    sourceName: name,
    ...(entity ? { entity } : {}),
    kind,
    cue,
    cueLemma,
    content,
  };
}

/**
 * Whether a pronoun stands for the last source, where that has no name of its own: a spokesman …, he said;
 * officials …, they said. A pronoun that is known to stand for a name keeps it, unless a spokesman came last.
 */
function goesOn(
  printed: string,
  told: Source,
  last: Source,
  known: ReadonlyMap<string, Entity>,
  cueLemma: string,
): boolean {
  const said = /^(?:say|tell|add|explain|note)$/.test(cueLemma);
  const kind = known.get(last.entity ?? "")?.kind;
  const one = isSingular(last.name);
  if (/^(?:he|she)$/i.test(printed))
    return kind !== "person" && last.kind === "unnamed" && one && said;
  const again = /^the (\p{L}+)$/iu.exec(printed)?.[1]?.toLowerCase();
  if (again && isSingular(again) && last.kind !== "named")
    return last.name.toLowerCase().split(/\s+/).includes(again);
  if (told.entity || isPronoun(last.name)) return false;
  if (/^they$/i.test(printed))
    return kind !== "person" && (/ and /.test(last.name) || (last.kind === "unnamed" && !one));
  return /^it$/i.test(printed) && /^(?:organization|document)$/.test(last.kind);
}

/** `A spokesman for the mayor`, `her mother`: one person without a name. */
function isSingular(name: string): boolean {
  const [head = ""] = name
    .toLowerCase()
    .split(/\s(?:for|of|at|in|from|with|who|whose|familiar|close|briefed)\s/);
  const noun = head.split(/\s+/).at(-1) ?? "";
  const person =
    /(?:er|or|ist|ian|man|woman|person|source|official|witness|expert|aide|resident|student|agent|friend)$/;
  return person.test(noun);
}

function isPronoun(name: string): boolean {
  return /^(?:he|she|it|they|who|which)$/i.test(name);
}

/** The speaker that a quotation has found for the same clause: it looks further back than a sentence. */
function spokenBy(
  quotes: readonly Quote[],
  report: Report,
  printed: string,
  known: ReadonlyMap<string, Entity>,
): Source | undefined {
  const quote = quotes.find((candidate) => candidate.cue === report.cueText);
  const pronoun = report.source.end - report.source.start <= 4;
  const described = /^(?:the|this) /i.test(printed) && quote?.speakerEntity !== undefined;
  if (!quote?.speaker || !(pronoun || described) || report.borrowed || isPronoun(quote.speaker))
    return undefined;
  return {
    name: quote.speaker,
    ...(quote.speakerEntity ? { entity: quote.speakerEntity } : {}),
    kind: kindOf(quote, known),
  };
}

/** Adds what the quotations' speakers vouch for, where no reporting clause of the sentence says so. */
function vouchForQuotes(
  article: TokenizedArticle,
  quotes: readonly Quote[],
  reported: ReadonlyMap<string, readonly Report[]>,
  known: ReadonlyMap<string, Entity>,
  found: Map<string, Attribution[]>,
): void {
  const sentences = new Map(article.sentences.map((sentence) => [sentence.id, sentence]));
  for (const quote of quotes) {
    if (!quote.speaker || quote.kind === "indirect") continue;
    const report = quote.sentences
      .flatMap((id) => reported.get(id) ?? [])
      .find((candidate) => candidate.cueText === quote.cue);
    for (const id of quote.sentences) {
      const sentence = sentences.get(id);
      const list = found.get(id) ?? [];
      if (!sentence || list.some((attribution) => overlaps(attribution.content, quote))) continue;
      const nowhere = { start: quote.start, end: quote.start };
      const content = trim(article.article[sentence.field], {
        start: Math.max(quote.start, sentence.start),
        end: Math.min(quote.end, sentence.end),
      });
      const attribution: Attribution = {
        sentence: id,
        source: report?.source ?? nowhere,
        sourceName: quote.speaker,
        ...(quote.speakerEntity ? { entity: quote.speakerEntity } : {}),
        kind: kindOf(quote, known),
        cue: report?.cue ?? nowhere,
        cueLemma: report?.cueLemma ?? "",
        content,
      };
      found.set(id, [...list, attribution]);
    }
  }
}

function kindOf(quote: Quote, known: ReadonlyMap<string, Entity>): Attribution["kind"] {
  const kind = known.get(quote.speakerEntity ?? "")?.kind;
  if (kind === "organization" || kind === "place") return "organization";
  return kind === undefined && !/ and /.test(quote.speaker ?? "") ? "unnamed" : "named";
}

function surrounds(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

/** How far after its cue a word such as "in a tweet" tells where something was said, in characters. */
const venueReach = 60;

function isOnline(text: string, sentence: Sentence, report: Report): boolean {
  const end = Math.min(sentence.end, report.cue.end + venueReach);
  return /^[^“"”.:]*\b(?:tweets?|Twitter|Facebook|Instagram|social media)\b/i.test(
    text.slice(report.cue.end, end),
  );
}
